"""Bytes to text: what was written comes back, whatever the encoding, and nothing that is no text comes in."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph_schema.errors import BadArticle
from loaders.sources.encoding import decoded

PROSE = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip)
RUSSIAN = st.lists(st.text("абвгдежзиклмнопрстуфхцчшщыэюя", min_size=2, max_size=9), min_size=1).map(" ".join)
WESTERN = st.lists(st.sampled_from(["café", "naïve", "Zürich", "“peace”", "Bürgenstock", "it’s", "señor"]), min_size=1)


@settings(deadline=None)
@given(PROSE)
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    assert decoded(text.encode(), "a.txt") == text.removeprefix("\ufeff")


@settings(deadline=None)
@given(PROSE, st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]))
def test_a_byte_order_mark_tells_the_encoding(text: str, encoding: str) -> None:
    assert decoded(f"\ufeff{text}".encode(encoding), "a.txt") == text


# As Windows-1251 those two beginnings are the bytes of a byte order mark, which tells another encoding, see above.
@settings(deadline=None)
@given(RUSSIAN.filter(lambda text: not text.startswith(("яю", "юя"))))
def test_windows_1251_is_known_by_its_words(text: str) -> None:
    assert decoded(text.encode("cp1251"), "a.txt") == text


@settings(deadline=None)
@given(WESTERN)
def test_windows_1252_is_known_by_its_words(words: list[str]) -> None:
    text = " ".join(words)
    assert decoded(text.encode("cp1252"), "a.txt") == text


@settings(deadline=None)
@given(st.lists(PROSE, min_size=1, max_size=4), st.sampled_from(["\n", "\r\n", "\r"]))
def test_line_ends_become_line_feeds(lines: list[str], end: str) -> None:
    text = end.join(lines).removeprefix("\ufeff")
    assert decoded(text.encode(), "a.txt") == text.replace(end, "\n")


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from([None, "windows-1251", "koi8-r", "no such", "utf-7"]), st.booleans())
def test_any_bytes_give_text_or_a_reason_that_names_the_file(raw: bytes, charset: str | None, lenient: bool) -> None:
    try:
        text = decoded(raw, "a.txt", charset, lenient=lenient)
    except BadArticle as error:
        assert "a.txt" in str(error)
    else:
        assert text.strip()
        assert "\0" not in text
        assert "\r" not in text
        assert text.encode().decode() == text


def test_what_is_no_text_in_a_page_is_replaced_as_browsers_do() -> None:
    raw = b"Caf\xc3\xa9 \xff and \x1a."
    with pytest.raises(BadArticle, match=r"a\.html is not UTF-8 \(byte 6\)"):
        decoded(raw, "a.html", "utf-8")
    assert decoded(raw, "a.html", "utf-8", lenient=True) == "Café \ufffd and \ufffd."


@pytest.mark.parametrize("raw", [b"%PDF-1.7 \x81", b"PK\x03\x04\x81\0", b"\xd0\xcf\x11\xe0\xa1\x81", b"{\\rtf1 A}"])
def test_other_files_than_text_are_told_what_to_do(raw: bytes) -> None:
    with pytest.raises(BadArticle, match=r"a\.txt is an? .+ file.*\. Save what it says as text"):
        decoded(raw, "a.txt")


@pytest.mark.parametrize("mark", [codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF32_BE])
def test_a_mark_alone_is_an_empty_file(mark: bytes) -> None:
    with pytest.raises(BadArticle, match=r"a\.txt is empty"):
        decoded(mark, "a.txt")
