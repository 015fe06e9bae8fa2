"""What `parley negotiation check` finds, and that shipped files are without a finding."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from graph_schema.check import Weight, check_negotiation
from graph_schema.errors import BadNegotiationFile
from graph_schema.negotiation_file import load_negotiation, negotiation_bytes, shipped

SOUND = """\
negotiation: islands
title: The islands
version: 1
parties: {N: North, S: South}
topics:
  land: {label: Land}
demands:
  leave:
    topic: land
    label: North leaves
    against: North does not leave
    opposes: [stay]
    phrases: [leav* ~ island]
  stay:
    topic: land
    label: North stays
    against: North does not stay
    opposes: [leave]
    negation_of: leave
    phrases: [stay* ~ island]
actors:
  north: {name: North, kind: state, party: N, metonyms: [Nordheim]}
  south: {name: South, kind: state, party: S}
  ann: {name: Ann Lee, kind: person, party: N, roles: [{of: north, role: President, to: 2031-05-02, head: true}]}
  bob: {name: Bob Roe, kind: person, party: N, roles: [{of: north, role: President, from: 2031-05-02, head: true}]}
events:
  summit: {name: Summit, kind: meeting, from: 2031-05-02, to: 2031-05-03, phrases: [island summit]}
"""


def _found(old: str, new: str) -> list[str]:
    assert old in SOUND
    changed = SOUND.replace(old, new, 1)
    return [f"{f.line} {f.weight} {f.where}: {f.message}" for f in check_negotiation(changed.encode())]


def test_a_sound_file_has_no_findings() -> None:
    assert _found("islands", "islands") == []


@pytest.mark.parametrize("name", shipped())
def test_shipped_files_have_no_findings(name: str) -> None:
    assert check_negotiation(negotiation_bytes(name)) == []


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("version: 1", "version: one", "3 error version: 'one' must be a whole number"),
        ("title: The islands\n", "", "1 error title: The key 'title' is missing."),
        ("title:", "tittle:", "2 error tittle: There is no key 'tittle' here. Did you mean 'title'?"),
        ("title: The", "title:\n\tThe", "3 error file: This is not YAML"),
        ("S: South}", "NO: South}", "4 error parties.NO: YAML reads this key as something else than text"),
        ("  stay:\n", "  leave:\n", "14 error demands.leave: 'leave' stands here a second time"),
        ("  stay:\n", "  Stay_on:\n", "14 error demands.Stay_on: 'Stay_on' can't be a"),
        (
            "topic: land",
            "topic: lnad",
            "9 error demands.leave.topic: 'lnad' is not among the file's topics. Did you mean",
        ),
        (
            "opposes: [stay]",
            "opposes: [stray]",
            "12 error demands.leave.opposes: 'stray' is not among the file's demands.",
        ),
        ("opposes: [stay]", "opposes: stay", "12 error demands.leave.opposes: 'stay' must be a list"),
        ("opposes: [stay]", "opposes: [stay, leave]", "12 error demands.leave.opposes: 'leave' opposes itself."),
        ("    opposes: [stay]\n", "    opposes: [stay]\n    negation_of: stay\n", "is itself a negation"),
        (
            "actors:\n",
            "  rest: {topic: land, label: North rests, against: North moves, negation_of: leave}\nactors:\n",
            "21 error demands.rest.negation_of: 'leave' is negated by 'stay' already",
        ),
        ("opposes: [leave]", "opposes: []", "12 warning demands.leave.opposes: 'stay' does not oppose 'leave' in turn"),
        ("opposes: [leave]", "opposes: []", "19 warning demands.stay.negation_of: 'leave' is not among 'opposes'"),
        ("    phrases: [leav* ~ island]\n", "", "8 warning demands.leave: It has no phrases"),
        ("[leav* ~ island]", "[go, go]", "13 warning demands.leave.phrases: The phrase 'go' is there 2 times."),
        ("[leav* ~ island]", "[~ go]", "13 error demands.leave.phrases.0: The phrase '~ go' can't begin or end"),
        ("North does not leave", "north leaves", "11 warning demands.leave.against: 'against' says the same"),
        ("kind: state", "kind: stat", "22 error actors.north.kind: 'stat' is not one of 'person', 'state'"),
        ("party: S}", "party: X}", "23 error actors.south.party: 'X' is not among the"),
        ("party: S}", "party: N}", "4 warning parties.S: No actor belongs to this party"),
        (
            "party: S}",
            "party: S, aliases: [Nordheim]}",
            "23 error actors.south.aliases: 'Nordheim' already means 'north'",
        ),
        ("party: S}", "party: S, wikidata: 12}", "23 error actors.south.wikidata: '12' must be text"),
        ("party: S}", "party: S, wikidata: Q}", "23 error actors.south.wikidata: 'Q' is no Wikidata"),
        ("of: north, role", "of: nord, role", "24 error actors.ann.roles.0: 'nord' is not among the file's actors."),
        (
            "from: 2031-05-02, head",
            "from: 2031-04-02, head",
            "25 warning actors.bob.roles.0: 'President' of 'north' is held",
        ),
        ("from: 2031-05-02, head", "from: soon, head", "25 error actors.bob.roles.0.from: 'soon' is no day"),
        (
            "from: 2031-05-02, head",
            "from: 2031-13-02, head",
            "25 error actors.bob.roles.0.from: '2031-13-02' is no day",
        ),
        ("from: 2031-05-02, to", "from: 2031-02-30, to", "27 error events.summit.from: '2031-02-30' is no day"),
        ("to: 2031-05-03", "to: 2031-05-01", "27 error events.summit: The event 'Summit' ends (2031-05-01) before"),
        (", phrases: [island summit]", "", "27 warning events.summit: It has no phrases"),
        ("  land: {label: Land}", "  land: {label: Land}\n  sea: {label: Sea}", "7 warning topics.sea: No demand"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(old: str, new: str, finding: str) -> None:
    assert any(finding in words for words in _found(old, new)), _found(old, new)


@pytest.mark.parametrize("raw", [b"", b"[1]", b"a", b"\xff", b"a: [", b"&a [*a]"])
def test_what_is_no_negotiation_at_all_is_one_error(raw: bytes) -> None:
    (found,) = check_negotiation(raw)
    assert found.weight is Weight.ERROR


@settings(deadline=None)
@given(st.data())
def test_a_file_without_errors_loads_and_one_with_errors_does_not(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Whatever is put in the place of one entry."""
    path = tmp_path_factory.getbasetemp() / "islands.yaml"
    content = yaml.safe_load(SOUND)
    section = data.draw(st.sampled_from(["topics", "demands", "actors", "events"]))
    key = data.draw(st.sampled_from(sorted(content[section])))
    field = data.draw(st.sampled_from(sorted(content[section][key])))
    simple = st.none() | st.booleans() | st.integers(0, 9)
    simple |= st.sampled_from(["", "leave", "Nordheim", "state", "N", "2031-05-02", "2031-13-02"])
    content[section][key][field] = data.draw(simple | st.lists(simple, max_size=2))
    raw = yaml.safe_dump(content).replace("'2031-13-02'", "2031-13-02").encode()
    errors = [found for found in check_negotiation(raw) if found.weight is Weight.ERROR]
    path.write_bytes(raw)
    if not errors:
        load_negotiation(str(path))
        return
    with pytest.raises(BadNegotiationFile) as raised:
        load_negotiation(str(path))
    assert str(raised.value).startswith(f"{path}:{errors[0].line}: {errors[0].where}: {errors[0].message}")
    assert f"parley negotiation check {path}" in str(raised.value)
