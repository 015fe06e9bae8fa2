"""The real Neo4j Browser of the local Neo4j: sign-in, guide, style and queries, looked at in a real Chromium."""

import re
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
from selenium.common.exceptions import TimeoutException
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement

from app.api import create_app
from app.browser.saved import saved_queries
from app.cli.browse import browser_url
from app.database import Connection
from app.store import Store
from graph_schema.nodes import Statement
from graph_schema.render.browser_style import LOOKS, STANCES
from tests.chromium import chromium, looked_at, needs_chromium, wait_for
from tests.serving import serving

pytestmark = needs_chromium
FRAME = "[data-testid=frame]"
RED = "#d0021b"


@pytest.fixture(scope="module")
def client(examples: Store) -> Iterator[httpx.Client]:
    with serving(create_app(examples)) as found:
        yield found


@pytest.fixture(scope="module")
def browser(server: Connection, client: httpx.Client) -> Iterator[WebDriver]:
    """Browser as `parley browse` opens it, signed in."""
    if not server.browser:
        pytest.skip("the database that PARLEY_NEO4J_URI names has no Browser that is known")
    with chromium() as driver:
        driver.get(browser_url(server.browser, server.uri, server.user, client.base_url.port or 80))
        _sign_in(driver, server)
        yield driver


def _sign_in(driver: WebDriver, server: Connection) -> None:
    wait_for(driver, lambda d: _connected(d) or _sent(d, server.password))


def _connected(driver: WebDriver) -> bool:
    return "You are connected as user" in driver.find_element(By.TAG_NAME, "body").text


def _sent(driver: WebDriver, password: str) -> bool:
    """Whether the form was taken: on a busy machine Browser draws it anew, empty, while it is filled in and sent."""
    field = driver.find_element(By.CSS_SELECTOR, "[data-testid=password]")
    if not field.get_attribute("value"):
        field.send_keys(password)
    driver.find_element(By.CSS_SELECTOR, "[data-testid=connect]").click()
    try:
        return wait_for(driver, _connected, seconds=15)
    except TimeoutException:
        return False


def test_the_address_fills_in_the_user_and_plays_the_guide(browser: WebDriver) -> None:
    guide = wait_for(browser, lambda d: _frame(d, ":play"))
    assert "Who demanded, offered or refused what" in guide.text
    browser.execute_script("arguments[0].scrollIntoView()", guide)
    looked_at(browser, "neo4j-browser-guide")


def test_what_is_clicked_in_the_guide_is_put_into_the_editor_and_runs(browser: WebDriver) -> None:
    guide = wait_for(browser, lambda d: _frame(d, ":play"))
    guide.find_element(By.CSS_SELECTOR, "pre.runnable").click()
    _press_run(browser, ":style")
    wait_for(browser, lambda d: _frame(d, ":style"))
    guide.find_element(By.CSS_SELECTOR, "[data-testid=nextSlide]").click()
    query = wait_for(browser, lambda d: _shown(guide, "pre.runnable"))
    assert query.text.strip().startswith("// All that ")
    query.click()
    frame = _run(browser)
    captions = _captions(frame)
    assert any(re.match("(demands|accepts|open_to|rejects): ", caption) for caption in captions)
    assert not [caption for caption in captions if re.search(r"[0-9a-f]{16}", caption)]


def test_signed_in_again_browser_has_parleys_style_without_being_asked(browser: WebDriver, examples: Store) -> None:
    """The server's own settings bring it, since nothing in the address keeps them from it."""
    for query in (saved_queries(examples)[n] for n in (2, 3)):
        _open(browser, query.cypher)
        wait_for(browser, lambda d: _frame(d, ":style"))
        frame = _run(browser)
        fills = set(_fills(frame, "g.node circle.b-outline"))
        assert LOOKS[Statement].fill in fills
        assert RED in _fills(frame, "path.b-outline")
        looked_at(browser, Path(query.file).stem)
    assert {STANCES[stance][0] for stance in ("demands", "rejects")} <= fills


def _shown(within: WebElement, selector: str) -> WebElement | None:
    return next((each for each in within.find_elements(By.CSS_SELECTOR, selector) if each.is_displayed()), None)


def _open(driver: WebDriver, query: str) -> None:
    base = driver.current_url.partition("?")[0]
    driver.get(f"{base}?cmd=edit&arg={quote(query)}")


def _frame(driver: WebDriver, command: str) -> WebElement | None:
    frames = driver.find_elements(By.CSS_SELECTOR, FRAME)
    return next((frame for frame in frames if command in frame.text.split("\n")[0]), None)


def _run(driver: WebDriver) -> WebElement:
    """Run what is in the editor; the frame that it is drawn in, as large as the window and at rest."""
    _press_run(driver, "MATCH")
    wait_for(driver, lambda d: d.find_elements(By.CSS_SELECTOR, f"{FRAME} g.node"))
    frame = driver.find_element(By.CSS_SELECTOR, FRAME)
    driver.execute_script("arguments[0].querySelector('button[title=Fullscreen]').click()", frame)
    wait_for(driver, lambda _: _at_rest(frame))
    return frame


def _at_rest(frame: WebElement) -> bool:
    before = _places(frame)
    time.sleep(0.3)
    return before == _places(frame)


def _press_run(driver: WebDriver, what: str) -> None:
    wait_for(driver, lambda d: what in d.find_element(By.CSS_SELECTOR, "[data-testid=activeEditor]").text)
    driver.find_element(By.CSS_SELECTOR, "[data-testid=editor-Run]").click()


def _places(frame: WebElement) -> str:
    return " ".join(str(node.get_attribute("transform")) for node in frame.find_elements(By.CSS_SELECTOR, "g.node"))


def _captions(frame: WebElement) -> list[str]:
    return [" ".join(node.text.split()) for node in frame.find_elements(By.CSS_SELECTOR, "g.node")]


def _fills(frame: WebElement, selector: str) -> list[str]:
    return [str(each.get_attribute("fill")).lower() for each in frame.find_elements(By.CSS_SELECTOR, selector)]
