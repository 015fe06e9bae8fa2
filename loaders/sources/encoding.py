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
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1f]")
_NO_TEXT = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a packed file, as of Word (.docx) or LibreOffice (.odt)"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "an RTF file"),
)
_REPLACEMENT = "\ufffd"


def decoded(raw: bytes, name: str, charset: str | None = None, *, lenient: bool = False) -> str:
    """The text with line feeds alone: by its byte order mark, as UTF-8, by `charset`, as Windows-1251 or -1252.

    What is no text in that encoding, or a control character, becomes a replacement character where it is `lenient`.

    Raises:
        BadArticle: the bytes are no text, or in none of these encodings, or there is nothing but blanks.

    """
    for beginning, kind in _NO_TEXT:
        if raw.startswith(beginning):
            raise BadArticle(f"{name} is {kind}.", "Save what it says as text (.txt) or as a web page (.html).")
    text = _lines(_told(raw, name, charset, lenient))
    if lenient:
        text = _CONTROLS.sub(_REPLACEMENT, text)
    _refuse_controls(text, name)
    if not text.strip():
        raise BadArticle(f"{name} is empty.")
    return text


def _told(raw: bytes, name: str, charset: str | None, lenient: bool) -> str:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _by(encoding, raw[len(mark) :], name, lenient)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _by(_known(charset) or _windows(raw), raw, name, lenient)


def _by(encoding: str, raw: bytes, name: str, lenient: bool) -> str:
    try:
        return raw.decode(encoding, "replace" if lenient else "strict")
    except UnicodeDecodeError as error:
        tried = "not UTF-8" if encoding == "utf-8" else f"neither UTF-8 nor {encoding.replace('cp', 'Windows-')}"
        raise BadArticle(
            f"{name} is {tried} (byte {error.start}).",
            "If it is text, convert it to UTF-8, for example with iconv.",
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


def _refuse_controls(text: str, name: str) -> None:
    if "\0" in text:
        hint = "If it is UTF-16, save it with a byte order mark or as UTF-8."
        raise BadArticle(f"{name} is not a text file: it holds NUL.", hint)
    found = _CONTROLS.search(text)
    if found:
        raise BadArticle(f"{name} is not a text file: it holds the control character {ord(found[0]):#04x}.")
