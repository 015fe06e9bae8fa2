"""The main paths through the pages in a real browser, with what axe finds in them."""

import json
from collections.abc import Iterator
from importlib.resources import files

import httpx
import pytest
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from tests.app.page.conftest import KEY
from tests.chromium import chromium, looked_at, needs_chromium, wait_for

pytestmark = needs_chromium
PAGES = {
    "timeline": "/",
    "changes": "/changes?from=2024-01-01",
    "contradictions": "/contradictions",
    "agreement": "/agreement?one=RU&other=UA",
    "ask": "/ask",
    "question": "/ask/who_demands?demand=freeze&ask=yes",
}
AXE = """
const done = arguments[arguments.length - 1];
axe.run(document).then((found) => done(JSON.stringify(found.violations.map(
  (v) => [v.impact, v.id, v.nodes.slice(0, 3).map((n) => n.html + " " + n.failureSummary)]))));
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[WebDriver]:
    with chromium() as driver:
        yield driver


@pytest.fixture
def page(browser: WebDriver, client: httpx.Client) -> Iterator["Page"]:
    yield Page(browser, str(client.base_url).rstrip("/"))
    log: list[dict[str, str]] = browser.get_log("browser")  # type: ignore[no-untyped-call]
    errors = [entry["message"] for entry in log if entry["level"] == "SEVERE"]
    assert [error for error in errors if "403" not in error] == []


class Page:
    """A page in the browser, as wide and as dark as is wanted."""

    def __init__(self, driver: WebDriver, base: str) -> None:
        self.driver, self.base = driver, base

    def open(self, path: str, width: int = 1280, *, dark: bool = False) -> None:
        metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
        scheme = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": scheme})
        self.driver.get(self.base + path)
        self.settled()

    def settled(self) -> None:
        """Wait until no figure is being fetched."""
        wait_for(self.driver, lambda d: not d.find_elements(By.CSS_SELECTOR, "[aria-busy]"))

    def text(self, selector: str) -> str:
        return self.driver.find_element(By.CSS_SELECTOR, selector).text

    def count(self, selector: str) -> int:
        return len(self.driver.find_elements(By.CSS_SELECTOR, selector))


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", [*PAGES, "statement"])
def test_axe_finds_nothing_serious_and_nothing_sticks_out(
    page: Page, client: httpx.Client, name: str, dark: bool
) -> None:
    path = PAGES.get(name) or _statement(client)
    for width in (1280, 380):
        page.open(path, width, dark=dark)
        assert page.driver.execute_script("return document.documentElement.scrollWidth") <= width
        if name == "timeline":
            page.driver.execute_script("document.getElementById('figure').scrollIntoView()")
        if width == 380 or not dark:
            looked_at(page.driver, f"page-{name}-{width}-{'dark' if dark else 'light'}")
        page.driver.execute_script((files("axe_core_python") / "axe.min.js").read_text(encoding="utf-8"))
        found = json.loads(page.driver.execute_async_script(AXE))
        assert [violation for violation in found if violation[0] in ("serious", "critical")] == []


def _statement(client: httpx.Client) -> str:
    rows = client.get("/queries/demand_timeline", params={"demand": "freeze", "limit": 2}).json()["rows"]
    return f"/statement/{rows[-1]['said']['statement']}"


def test_a_filter_changes_the_figure_and_the_address_without_loading_anew(page: Page) -> None:
    page.open("/")
    before = page.count(".strip a")
    page.driver.execute_script("window.same = true")
    Select(page.driver.find_element(By.NAME, "party")).select_by_visible_text("Russia")
    wait_for(page.driver, lambda d: "party=RU" in d.current_url)
    assert 0 < page.count(".strip a") < before
    assert page.driver.execute_script("return window.same")
    page.driver.refresh()
    assert Select(page.driver.find_element(By.NAME, "party")).first_selected_option.text == "Russia"


def test_the_slider_goes_back_to_what_was_known(page: Page) -> None:
    page.open("/")
    before = page.count(".strip a")
    slider = page.driver.find_element(By.ID, "known")
    assert slider.get_attribute("aria-valuetext") == "today"
    slider.send_keys(Keys.HOME)
    wait_for(page.driver, lambda d: "as_of_published=2022-" in d.current_url)
    assert 0 < page.count(".strip a") < before
    slider.send_keys(Keys.END)
    wait_for(page.driver, lambda d: "as_of_published" not in d.current_url)
    assert page.count(".strip a") == before


def test_keys_lead_from_mark_to_mark_and_open_the_statement(page: Page) -> None:
    page.open("/?party=RU")
    assert page.count(".strip a[tabindex='0']") == page.count(".strip:has(a)")
    first = page.driver.find_element(By.CSS_SELECTOR, ".strip:has(a ~ a) a")
    page.driver.execute_script("arguments[0].focus()", first)
    page.driver.switch_to.active_element.send_keys(Keys.ARROW_RIGHT)
    mark = page.driver.switch_to.active_element
    assert mark.get_attribute("aria-label") != first.get_attribute("aria-label")
    assert "Russia" in str(mark.get_attribute("aria-label"))
    mark.send_keys(Keys.ENTER)
    wait_for(page.driver, lambda d: d.find_elements(By.CSS_SELECTOR, "dialog[open] .article mark"))
    assert page.text("dialog .large") != ""
    looked_at(page.driver, "page-dialog")
    page.driver.switch_to.active_element.send_keys(Keys.ESCAPE)
    wait_for(page.driver, lambda d: not d.find_elements(By.CSS_SELECTOR, "dialog[open]"))


def test_another_statement_of_the_article_is_a_click_away(page: Page, client: httpx.Client) -> None:
    page.open(_statement(client))
    here = page.text("mark")
    page.driver.find_element(By.CSS_SELECTOR, ".text a.other").click()
    wait_for(page.driver, lambda d: d.find_element(By.CSS_SELECTOR, ".text mark").text != here)


def test_a_verdict_needs_the_key_and_stays(page: Page) -> None:
    page.open("/contradictions")
    assert not page.driver.find_element(By.CSS_SELECTOR, ".verdicts").is_displayed()
    key = page.driver.find_element(By.ID, "api-key")
    key.send_keys("no key")
    first = page.driver.find_element(By.CSS_SELECTOR, ".review")
    first.find_element(By.CSS_SELECTOR, "button[value=confirmed]").click()
    wait_for(page.driver, lambda d: "The key is wrong" in first.text)
    key.clear()
    key.send_keys(KEY)
    first.find_element(By.CSS_SELECTOR, "button[value=confirmed]").click()
    wait_for(page.driver, lambda d: first.find_element(By.CSS_SELECTOR, ".status").text == "confirmed")
    page.open("/contradictions?status=confirmed")
    assert page.count(".review") >= 1
    page.driver.find_element(By.CSS_SELECTOR, "button[value=open]").click()
    wait_for(page.driver, lambda d: page.text(".status") == "open")


def test_a_cell_of_the_matrix_opens_its_evidence(page: Page) -> None:
    page.open("/agreement")
    page.driver.find_element(By.CSS_SELECTOR, ".matrix a[aria-label^='Russia and Ukraine']").click()
    wait_for(page.driver, lambda d: d.find_elements(By.ID, "evidence-of"))
    assert page.count("#figure .quote") > 1


def test_a_question_is_asked_with_its_form(page: Page) -> None:
    page.open("/ask/who_demands")
    assert page.count("table") == 0
    Select(page.driver.find_element(By.NAME, "demand")).select_by_value("freeze")
    page.driver.find_element(By.CSS_SELECTOR, "button[name=ask]").click()
    wait_for(page.driver, lambda d: d.find_elements(By.CSS_SELECTOR, "table.answer"))
    address = page.driver.find_element(By.LINK_TEXT, "Permanent link").get_attribute("href")
    rows = page.count("table.answer tbody tr")
    page.driver.get(str(address))
    assert page.count("table.answer tbody tr") == rows > 0


def test_long_lists_are_paged(page: Page) -> None:
    page.open("/?limit=5")
    first = page.text(".cards li")
    page.driver.find_element(By.CSS_SELECTOR, "a[rel=next]").click()
    wait_for(page.driver, lambda d: "cursor=" in d.current_url)
    assert page.text(".cards li") != first


def test_without_scripts_the_timeline_still_shows_and_filters(client: httpx.Client) -> None:
    with chromium("--blink-settings=scriptEnabled=false") as driver:
        driver.get(str(client.base_url))
        assert driver.find_element(By.CSS_SELECTOR, ".strip a").get_attribute("aria-label")
        Select(driver.find_element(By.NAME, "party")).select_by_visible_text("Russia")
        driver.find_element(By.CSS_SELECTOR, ".do button").click()
        wait_for(driver, lambda d: "party=RU" in d.current_url)
