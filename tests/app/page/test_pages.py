"""The pages as they come from the server, without a browser."""

import re
from datetime import date, timedelta
from html import unescape
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.api import create_app
from app.page.article import marked
from app.page.axis import axis_over
from app.store import Store
from queries import catalogue
from tests.serving import serving

PAGES = ("/", "/changes", "/contradictions", "/agreement", "/ask")


@pytest.mark.parametrize("path", PAGES)
def test_a_page_takes_nothing_from_elsewhere_and_runs_no_script_in_it(client: httpx.Client, path: str) -> None:
    reply = client.get(path)
    assert reply.status_code == 200
    assert "script-src 'self'" in reply.headers["content-security-policy"]
    assert re.findall(r'(?:src|href)="(?:https?:)?//', reply.text) == []
    assert re.findall(r"<[^>]* (?:style|on\w+)=", reply.text) == []
    for file in re.findall(r'(?:src|href)="(/page/[\w.]+)', reply.text):
        assert client.get(file).status_code == 200


@pytest.mark.parametrize("name", list(catalogue()))
def test_every_question_has_a_form_that_answers_its_example(client: httpx.Client, name: str) -> None:
    question = catalogue()[name]
    form = client.get(f"/ask/{name}").text
    assert all(f'name="{parameter}"' in form for parameter in question.parameters if parameter != "cursor")
    example = {parameter: str(value) for parameter, value in question.example.items()}
    answered = client.get(f"/ask/{name}", params={**example, "ask": "yes"})
    assert answered.status_code == 200
    rows = client.get(f"/queries/{name}", params=example).json()["rows"]
    assert answered.text.count("<tr>") == (len(rows) + 1 if rows else 0)
    links = [unescape(link) for link in re.findall(rf'href="(/queries/{name}[^"]*)"', answered.text)]
    assert len(links) == 2
    assert client.get(links[1]).json()["rows"] == rows
    assert client.get(links[0]).headers["content-type"].startswith("text/csv")


def test_each_statement_has_one_mark_that_leads_to_it(client: httpx.Client) -> None:
    said = client.get("/queries/demand_timeline", params={"limit": 1000}).json()["rows"]
    figure = client.get("/").text.partition('id="statements"')[0]
    marks = re.findall(r'<a href="/statement/([^"]+)" aria-label="([^"]+)">', figure)
    assert sorted(key for key, _ in marks) == sorted(row["said"]["statement"] for row in said)
    assert sum('class="mark' in line for line in figure.splitlines()) > 0
    hedged = sum(row["said"]["hedged"] for row in said)
    second_hand = sum(row["said"]["voice"] == "reported" for row in said)
    uses = re.findall(r'<use class="mark ([\w ]+)"', figure)
    assert (sum("hedged" in use for use in uses), sum("second" in use for use in uses)) == (hedged, second_hand)


def test_filters_and_what_was_known_leave_fewer_marks(client: httpx.Client) -> None:
    def marks(**filters: str) -> int:
        return client.get("/", params=filters).text.partition('id="statements"')[0].count('<a href="/statement/')

    assert marks() > marks(party="RU") > marks(party="RU", demand="freeze") > 0
    assert marks() > marks(as_of_published="2023-12-31") > 0
    assert marks(demand="freeze", voice="own") < marks(demand="freeze")


def test_the_address_of_an_earlier_window_is_half_a_window_earlier(client: httpx.Client) -> None:
    text = client.get("/", params={"from": "2024-01-01", "to": "2024-12-31"}).text
    (earlier,) = re.findall(r'href="(\?[^"]*)">Earlier<', text)
    asked = parse_qs(urlsplit(unescape(earlier)).query)
    assert ("2023-06" < asked["from"][0] < "2023-08", "2024-06" < asked["to"][0] < "2024-08") == (True, True)


def test_a_statement_is_shown_in_its_article(client: httpx.Client) -> None:
    for row in client.get("/queries/demand_timeline", params={"limit": 1000}).json()["rows"]:
        said = row["said"]
        text = client.get(f"/statement/{said['statement']}").text
        shown = [unescape(part) for part in re.findall(r"<mark[^>]*>([^<]*)</mark>", text.partition('class="text"')[2])]
        assert "".join(shown) == "".join(said["quotation"]).replace("\n", "")
        assert all(f"{start}–{end}" in text for start, end in zip(said["starts"], said["ends"], strict=True))


def test_changes_are_sentences(client: httpx.Client) -> None:
    text = client.get("/changes", params={"demand": "freeze", "from": "2024-06-01"}).text
    assert re.search("<b>[^<]+</b> [^<]+, and now [^<]+", text)
    assert text.count("<blockquote>") == 2 * text.count('<div class="pair">') > 0


def test_reviews_are_offered_only_with_a_key_in_the_settings(client: httpx.Client, examples: Store) -> None:
    assert 'class="verdicts"' in client.get("/contradictions").text
    with serving(create_app(examples)) as without:
        text = without.get("/contradictions").text
        assert ('data-pair="' in text, 'class="verdicts"' in text, "review.js" in text) == (True, False, False)


def test_a_cell_of_the_matrix_opens_as_many_demands_as_it_counts(client: httpx.Client) -> None:
    row = next(
        row
        for row in client.get("/queries/agreement_matrix").json()["rows"]
        if {row["one"], row["other"]} == {"RU", "UA"}
    )
    text = client.get("/agreement", params={"one": "RU", "other": "UA"}).text
    assert "Russia and Ukraine" in text
    assert text.count("<h4>") == len({*row["agree_on"], *row["differ_on"]})


@pytest.mark.parametrize(
    ("path", "status", "told"),
    [
        ("/?party=ZZ", 404, "no party"),
        ("/?from=yesterday", 422, "from"),
        ("/statement/statement:none", 404, "no statement"),
        ("/ask/demand_change", 404, "demands_changed"),
        ("/changes?cursor=x", 422, "cursor"),
    ],
)
def test_what_is_wrong_is_said_on_a_page(client: httpx.Client, path: str, status: int, told: str) -> None:
    reply = client.get(path)
    assert (reply.status_code, reply.headers["content-type"].startswith("text/html")) == (status, True)
    assert told in reply.text


def test_where_nothing_was_found_the_page_says_what_was_searched(client: httpx.Client) -> None:
    for path in ("/", "/changes", "/contradictions"):
        text = " ".join(client.get(path, params={"demand": "amnesty"}).text.split())
        assert "Nothing found in 10 articles" in text
        assert "does not show that it was not said" in text


def test_words_of_an_article_are_never_markup(client: httpx.Client) -> None:
    reply = client.get("/ask/statements", params={"text": '<script>alert("x")</script>'})
    assert "<script>alert" not in reply.text


@given(st.text("ab\n", max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=5))
def test_the_parts_of_a_text_are_the_text(text: str, spans: list[tuple[int, int]]) -> None:
    said = [
        {"statement": str(n), "starts": [min(a, b, len(text))], "ends": [min(max(a, b), len(text))]}
        for n, (a, b) in enumerate(spans)
    ]
    shown = {"statement": "shown", "starts": [0], "ends": [len(text) // 2]}
    paragraphs = marked(text, shown, said)
    assert "".join(part.text for parts in paragraphs for part in parts) == text.replace("\n", "")
    here = "".join(part.text for parts in paragraphs for part in parts if part.here)
    assert here == text[: len(text) // 2].replace("\n", "")
    assert sum(part.first for parts in paragraphs for part in parts) == bool(here)


@given(st.dates(date(1950, 1, 1), date(2050, 1, 1)), st.integers(0, 30_000))
def test_ticks_are_few_in_order_and_tell_a_year(first: date, days: int) -> None:
    ticks = axis_over(first, first + timedelta(days=days)).ticks
    places = [place for place, _ in ticks]
    assert places == sorted(set(places))
    assert 0 < len(ticks) <= 10
    assert any(re.search(r"\d{4}", text) for _, text in ticks)


def test_an_empty_graph_says_what_to_do(store: Store) -> None:
    with serving(create_app(store)) as client:
        for path in PAGES[:-1]:
            reply = client.get(path)
            assert (reply.status_code, "parley load" in reply.text) == (200, True)
