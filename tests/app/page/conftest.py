"""A service with a key for reviews over the example articles."""

from collections.abc import Iterator

import httpx
import pytest
from pydantic import SecretStr

from app.api import create_app
from app.store import Store
from tests.serving import serving

KEY = "the key"


@pytest.fixture(scope="module")
def client(examples: Store) -> Iterator[httpx.Client]:
    with serving(create_app(examples, SecretStr(KEY))) as found:
        yield found
