"""Bytes to text: byte order marks, UTF-8, and the two older encodings in which news is still found."""

import codecs
import re

from graph_schema.errors import BadArticle

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LETTERS = re.compile(rb"[\xc0-\xff]+")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x80-\x9f]")


def decoded(raw: bytes, name: str, charset: str | None = None) -> str:
    """The text with line feeds alone: by its byte order mark, as UTF-8, by `charset`, as Windows-1251 or -1252.

    Raises:
        BadArticle: the bytes are no text, or in none of these encodings, or there is nothing but blanks.

    """
    text = _lines(_told(raw, name, charset))
    _refuse_binary(text, raw, name)
    if not text.strip():
        raise BadArticle(f"{name} is empty.")
    return text


def _told(raw: bytes, name: str, charset: str | None) -> str:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strictly(raw[len(mark) :], encoding, name)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _strictly(raw, _known(charset) or _windows(raw), name)


def _strictly(raw: bytes, encoding: str, name: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise BadArticle(
            f"{name} is neither UTF-8 nor {encoding.replace('cp', 'Windows-')} (byte {error.start}).",
            "Convert it, for example with iconv.",
        ) from error


def _known(charset: str | None) -> str | None:
    try:
        return codecs.lookup(charset).name if charset else None
    except LookupError:
        return None


def _windows(raw: bytes) -> str:
    """Cyrillic words are letters beyond ASCII side by side; in Western ones such a letter mostly stands alone."""
    runs = [len(run) for run in _LETTERS.findall(raw)]
    return "cp1251" if sum(n for n in runs if n > 1) > sum(n for n in runs if n == 1) else "cp1252"


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _refuse_binary(text: str, raw: bytes, name: str) -> None:
    if raw.startswith(b"%PDF"):
        raise BadArticle(f"{name} is a PDF file.", "Save its text as .txt, for example with pdftotext.")
    found = _CONTROLS.search(text)
    if found and found[0] == "\0":
        hint = "If it is UTF-16, save it with a byte order mark or as UTF-8."
        raise BadArticle(f"{name} is not a text file: it holds NUL.", hint)
    if found and found[0] < "\x20":
        raise BadArticle(f"{name} is not a text file: it holds the control character {ord(found[0]):#04x}.")
