"""An evidence bundle: an answer with all that it rests on, in one file that can be checked without any database.

`manifest.json` holds the SHA-256 of every other file; `answer.json` the answer; `evidence.json` each quotation with its
offsets and its article's hash; `articles/` their texts; `evidence.trig` the same as RDF, for `parley import`.
"""

import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from app.answers import Answer
from app.cypher import statement
from app.export import Selection, sections
from app.rdf_files import pieces, triples_in_bytes
from app.store import Store
from app.verify import wrong_spans
from graph_schema.errors import BadInput
from graph_schema.rdf.names import Names, id_of, iri
from graph_schema.rdf.serialize import RdfFormat, serialized
from graph_schema.rdf.things import Things, gathered, one, some

MANIFEST, ANSWER, EVIDENCE, RDF = "manifest.json", "answer.json", "evidence.json", "evidence.trig"
_FORM = 1
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The time of every file in the archive, so that equal answers give equal bundles."""


@dataclass(frozen=True)
class Checked:
    """What a bundle was found to hold, and what is wrong with it."""

    question: str
    quotations: int
    articles: int
    flaws: list[str]


def write_bundle(store: Store, names: Names, answer: Answer, path: Path) -> int:
    """Write the bundle of an answer; returns how many quotations it holds."""
    said = sorted({key for row in answer.rows for key in _statements(row)})
    rows = store.rows(statement("bundle"), ids=said)
    articles = {row["article"]["id"]: row["article"] for row in rows}
    quotations = [{**row["said"], "article": row["article"]["id"], "text_sha256": row["article"]["text_sha256"]}
                  for row in rows]  # fmt: skip
    rdf = serialized(sections(store, names, Selection(statements=tuple(said))), RdfFormat.TRIG, names)
    files = {
        ANSWER: answer.model_dump_json(indent=1).encode(),
        EVIDENCE: _json({"quotations": quotations}),
        RDF: b"".join(pieces(rdf)),
        **{_text_name(key): article["text"].encode() for key, article in articles.items()},
    }
    hashes = {name: sha256(content).hexdigest() for name, content in sorted(files.items())}
    manifest = {"bundle": _FORM, "parley": version("parley"), "question": answer.question,
                "parameters": json.loads(answer.model_dump_json())["parameters"], "sha256": hashes}  # fmt: skip
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {MANIFEST: _json(manifest), **files}.items():
            archive.writestr(zipfile.ZipInfo(name, _LONG_AGO), content, zipfile.ZIP_DEFLATED)
    return len(quotations)


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True, default=str).encode()


def _text_name(article: str) -> str:
    return f"articles/{article.partition(':')[2]}.txt"


def _statements(value: Any) -> Iterator[str]:
    """Ids of the statements that are cited anywhere in a row."""
    if isinstance(value, dict):
        if "quotation" in value and "statement" in value:
            yield value["statement"]
        for each in value.values():
            yield from _statements(each)
    elif isinstance(value, list):
        for each in value:
            yield from _statements(each)


def check_bundle(path: Path) -> Checked:
    """Check a bundle with nothing but itself: hashes, quotations in their texts, the same in the answer and the RDF.

    Raises:
        BadInput: it is no bundle; says why.

    """
    try:
        with zipfile.ZipFile(path) as archive:
            files = {name: archive.read(name) for name in archive.namelist()}
        manifest = json.loads(files[MANIFEST])
        evidence = json.loads(files[EVIDENCE])["quotations"]
        answer = json.loads(files[ANSWER])
        triples = triples_in_bytes(files[RDF], RdfFormat.TRIG, RDF)
    except (OSError, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise BadInput(f"{path} is no evidence bundle: {error}.", "'parley bundle' writes one.") from error
    flaws = [*_wrong_files(files, manifest), *_wrong_quotations(files, evidence), *_wrong_answer(answer, evidence),
             *_wrong_rdf(gathered(triples), evidence)]  # fmt: skip
    texts = sum(name.startswith("articles/") for name in files)
    return Checked(str(manifest.get("question")), len(evidence), texts, flaws)


def _wrong_files(files: dict[str, bytes], manifest: dict[str, Any]) -> Iterator[str]:
    listed = manifest.get("sha256", {})
    for name in sorted(listed.keys() | files.keys() - {MANIFEST}):
        if name not in files:
            yield f"{name} is missing"
        elif name not in listed:
            yield f"{name} is not in the manifest"
        elif sha256(files[name]).hexdigest() != listed[name]:
            yield f"{name} does not have the hash of the manifest"


def _wrong_quotations(files: dict[str, bytes], evidence: list[dict[str, Any]]) -> Iterator[str]:
    for said in evidence:
        text = files.get(_text_name(said["article"]))
        if text is None:
            yield f"{said['id']}: the text of {said['article']} is missing"
            continue
        if sha256(text).hexdigest() != said["text_sha256"]:
            yield f"{said['id']}: the text of {said['article']} does not have its hash"
        yield from (f"{said['id']}: {reason}" for reason in wrong_spans(said, text.decode()))


def _wrong_answer(answer: dict[str, Any], evidence: list[dict[str, Any]]) -> Iterator[str]:
    known = {said["id"]: said for said in evidence}
    for cited in _cited(answer["rows"]):
        said = known.get(cited["statement"])
        if said is None:
            yield f"the answer cites {cited['statement']}, which is not in the evidence"
        elif [cited["quotation"], cited["starts"], cited["ends"]] != [said["exact"], said["starts"], said["ends"]]:
            yield f"the answer quotes {cited['statement']} otherwise than the evidence does"


def _cited(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict) and "quotation" in value and "statement" in value:
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _cited(each)


def _wrong_rdf(things: Things, evidence: list[dict[str, Any]]) -> Iterator[str]:
    """Each statement in RDF has the same words, and there are no others."""
    kind = iri("parley:Statement")
    told = {id_of(name): thing for name, thing in things.items() if kind in some(thing, "rdf:type")}
    for key in sorted(told.keys() ^ {said["id"] for said in evidence}):
        yield f"{key} is only in {RDF if key in told else EVIDENCE}"
    for said in evidence:
        passages = [things[each] for each in some(told.get(said["id"], {}), "oa:hasTarget")]
        passages.sort(key=lambda passage: one(passage, "parley:order"))
        selectors = [[things[each] for each in some(passage, "oa:hasSelector")] for passage in passages]
        exact = [next(value for s in both for value in some(s, "oa:exact")) for both in selectors]
        if said["id"] in told and exact != said["exact"]:
            yield f"{said['id']} has other words in {RDF}"
