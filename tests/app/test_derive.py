"""What is derived after each load is what all statements together give."""

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.derive import derive
from app.digest import graph_digest
from app.store import Store
from app.touched import Touched
from graph_schema.negotiation import Negotiation
from loaders.graph import ArticleContext, Vocabulary
from tests.app.histories import Said, batch_of, write

START = date(2024, 1, 1)

said = st.builds(
    Said,
    speaker=st.sampled_from(["Russia", "Sergei Lavrov", "Volodymyr Zelensky", "Angela Merkel", "five envoys"]),
    party=st.just("OTHER"),
    holder=st.sampled_from([None, "Russia", "Ukraine", "Vladimir Putin"]),
    day=st.integers(0, 400).map(lambda n: START + timedelta(days=n)),
    demand=st.sampled_from(["freeze", "ukraine-in-nato", "ukraine-out-of-nato", "ceasefire"]),
    stance=st.sampled_from(["demands", "open_to", "rejects"]),
    conditional=st.booleans(),
    url=st.sampled_from([None, None, None, "https://example.org/corrected"]),
)


@given(loads=st.lists(st.lists(said, min_size=1, max_size=4), min_size=2, max_size=5))
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_after_many_loads_as_if_all_were_derived_at_once(
    store: Store, negotiation: Negotiation, loads: list[list[Said]]
) -> None:
    with store.session() as session:
        session.run("MATCH (n:Article|Statement|Position|ParleyCount) DETACH DELETE n").consume()
    for number, history in enumerate(loads):
        write(store, negotiation, history, 10 * number)
    digest, kept = graph_digest(store), derive(store)
    with store.session() as session:
        session.run("MATCH (d:Demand) SET d.touched = 1").consume()
        session.run("MATCH (c:ParleyCount) DELETE c").consume()
    assert derive(store) == kept
    assert graph_digest(store) == digest


def test_a_load_has_only_its_own_time_derived_anew(store: Store, negotiation: Negotiation) -> None:
    weekly = [Said("Russia", "RU", START + timedelta(days=7 * n), "freeze") for n in range(100)]
    write(store, negotiation, weekly)
    assert Touched.of(store).spans == {}
    _write_underived(store, negotiation, [Said("Russia", "RU", START + timedelta(days=30), "freeze", "rejects")])
    (spans,) = Touched.of(store).spans.values()
    (span,) = spans
    assert (span.since, span.until, span.answered) == ("2024-01-31", "2024-02-05~", "2024-05-07~")


def _write_underived(store: Store, negotiation: Negotiation, history: list[Said]) -> None:
    context = ArticleContext(Vocabulary.of(negotiation), "given")
    store.write_articles([batch_of(each, 1000 + n, context) for n, each in enumerate(history)])
