"""A real Chromium to look with; tests that need one are left out, with the reason, where there is none."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest
from selenium import webdriver
from selenium.common.exceptions import (
    ElementClickInterceptedException,
    NoSuchElementException,
    StaleElementReferenceException,
    TimeoutException,
)
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

T = TypeVar("T")

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
needs_chromium = pytest.mark.skipif(
    not (BROWSER and DRIVER),
    reason="no chromium with its chromedriver on this machine (Debian: apt-get install chromium chromium-driver)",
)
NOT_YET = (NoSuchElementException, StaleElementReferenceException, ElementClickInterceptedException)
"""What a page that still draws itself answers: nothing there, drawn anew since it was found, something over it."""
OPTIONS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
)


@contextmanager
def chromium(*options: str) -> Iterator[WebDriver]:
    """A browser with an empty profile of its own."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        wanted = webdriver.ChromeOptions()
        wanted.binary_location = str(BROWSER)
        for option in (*OPTIONS, *options, f"--user-data-dir={profile}", "--window-size=1280,900"):
            wanted.add_argument(option)
        wanted.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        driver = webdriver.Chrome(wanted, Service(DRIVER))
        try:
            yield driver
        finally:
            driver.quit()


def wait_for(driver: WebDriver, found: Callable[[WebDriver], T | None], seconds: float = 90) -> T:
    """What `found` gives as soon as it gives something; a page that still draws itself is asked again.

    Neo4j Browser's sign-in takes ten seconds on an idle machine of two cores, and several times that on a busy one.

    Raises:
        TimeoutException: it gave nothing in that time; with the text that the page showed.

    """
    waiting: WebDriverWait[WebDriver] = WebDriverWait(driver, seconds, poll_frequency=0.1, ignored_exceptions=NOT_YET)
    try:
        return waiting.until(lambda d: found(d) or False)
    except TimeoutException as error:
        shown = driver.find_element(By.TAG_NAME, "body").text
        raise TimeoutException(f"not within {seconds:.0f} s; the page showed: {shown}") from error


def looked_at(driver: WebDriver, name: str) -> None:
    """Keep a screenshot as NAME.png in the folder that PARLEY_SCREENSHOTS names, if it names one."""
    folder = os.environ.get("PARLEY_SCREENSHOTS")
    if folder:
        driver.save_screenshot(str(Path(folder) / f"{name}.png"))
