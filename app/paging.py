"""Long answers of the database page by page: the next page is fetched while the last one is used.

Two pages are in memory at most, whatever the answer's length. The database works on one while Python works on the
other. A page comes as one record, since the driver spends more on a record than on what is in it.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from app.store import Store

Row = dict[str, Any]
Place = dict[str, str]


def paged(store: Store, cypher: str, parameters: Row, size: int, after: Callable[[Row], Place]) -> Iterator[Row]:
    """All rows, as the driver has them, its dates included.

    `cypher` returns `page`, the list of `$page` rows after the place that `$after` and `$after_id` are; `after` gives
    that of a row.
    """

    def fetch(place: Place) -> list[Row]:
        (record,) = store.records(cypher, **parameters, **place, page=size)
        page: list[Row] = record["page"]
        return page

    with ThreadPoolExecutor(1, "page") as ahead:
        coming = ahead.submit(fetch, {"after": "", "after_id": ""})
        while True:
            rows = coming.result()
            if len(rows) == size:
                coming = ahead.submit(fetch, {"after_id": "", **after(rows[-1])})
            yield from rows
            if len(rows) < size:
                return
