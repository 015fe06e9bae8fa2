"""How long the timeline takes in a real browser, against a service that runs already.

    parley serve --port 8000
    python -m tests.bench.measure_page http://127.0.0.1:8000

It prints, in milliseconds and as the median of some runs: from the request to the first byte and to the first mark or
bar on the screen; and, for changes of a filter, how long scripts ran, how long style and layout took, and the longest
task that kept the page from answering.
"""

import statistics
import sys
import time

from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select

from tests.chromium import chromium, wait_for

RUNS = 5
FIRST = """
const [page] = performance.getEntriesByType("navigation");
const [, paint] = performance.getEntriesByType("paint").map((each) => each.startTime);
return [page.responseStart, Math.max(paint ?? 0, window.firstMark ?? page.domInteractive)];
"""
LONGEST = """
window.longest = 0;
new PerformanceObserver((list) => {
  for (const each of list.getEntries()) window.longest = Math.max(window.longest, each.duration);
}).observe({ type: "longtask", buffered: false });
"""
WATCH = """
new MutationObserver((_, observer) => {
  if (document.querySelector(".strip :is(a, path)")) { observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => { window.firstMark = performance.now(); })); }
}).observe(document, { childList: true, subtree: true });
"""


def main(address: str) -> None:
    """Measure and print."""
    with chromium() as driver:
        driver.set_page_load_timeout(120)
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
        driver.execute_cdp_cmd("Performance.enable", {})
        driver.get(address)
        loads = [_load(driver, address) for _ in range(RUNS)]
        _say("first byte", [byte for byte, _ in loads])
        _say("first mark", [mark for _, mark in loads])
        drawn = driver.execute_script("return document.querySelectorAll('.strip a, .strip path').length")
        _say("marks or bars drawn", [drawn])
        driver.execute_script(LONGEST)
        changes = [_change(driver, n) for n in range(1, RUNS + 1)]
        for name in changes[0]:
            _say(f"filter change: {name}", [change[name] for change in changes])


def _load(driver: WebDriver, address: str) -> tuple[float, float]:
    driver.get(address)
    wait_for(driver, lambda d: d.execute_script("return window.firstMark !== undefined"), 60)
    byte, mark = driver.execute_script(FIRST)
    return byte, mark


def _change(driver: WebDriver, number: int) -> dict[str, float]:
    """Choose another party and wait for its figure."""
    driver.execute_script("window.longest = 0; performance.clearMeasures()")
    before, begun = _metrics(driver), time.perf_counter()
    party = Select(driver.find_element(By.NAME, "party"))
    party.select_by_index(number % len(party.options))
    wait_for(driver, lambda d: d.execute_script("return performance.getEntriesByName('parley-swapped').length"), 60)
    driver.execute_async_script("const done = arguments[0]; requestAnimationFrame(() => setTimeout(done));")
    until = (time.perf_counter() - begun) * 1000
    after = _metrics(driver)
    spent = {name: (after[key] - before[key]) * 1000 for name, key in NAMES.items()}
    return {"until drawn": until, **spent, "longest task": driver.execute_script("return window.longest")}


NAMES = {"scripts": "ScriptDuration", "style": "RecalcStyleDuration", "layout": "LayoutDuration"}


def _metrics(driver: WebDriver) -> dict[str, float]:
    return {each["name"]: each["value"] for each in driver.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]}


def _say(what: str, values: list[float]) -> None:
    sys.stdout.write(f"{what + ':':28}{statistics.median(values):8.0f}\n")


if __name__ == "__main__":
    main(sys.argv[1])
