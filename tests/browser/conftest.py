"""A browser, and the built site served to it from this machine."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.serving import served
from tools import find_browser

SWITCHES = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
"""A browser that asks for nothing on its own."""

FRAMES = 50
"""Milliseconds in which what one has come near is laid out, scripts or none."""


@pytest.fixture(scope="session")
def address(site):
    """The address at which the built site is served."""
    with served(site.root) as root:
        yield root


@pytest.fixture(scope="session")
def browser():
    """The browser that is on this machine."""
    path = find_browser.find()
    assert path is not None, find_browser.ADVICE
    as_root = ["--no-sandbox"] if os.getuid() == 0 else []
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=path, args=[*SWITCHES, *as_root]
        )
        yield running
        running.close()


@dataclass
class Reader:
    """A person at a screen, and what went wrong meanwhile."""

    browser: Browser
    address: str
    said: list[str] = field(default_factory=list)
    """What the console said, and which scripts failed."""

    failed: list[str] = field(default_factory=list)
    """Requests that failed."""

    elsewhere: list[str] = field(default_factory=list)
    """Requests to another host."""

    @contextmanager
    def opens(
        self, path: str, wait_until: str = "load", **how: object
    ) -> Iterator[Page]:
        """Open a page of the site as somebody who reads it *how*."""
        context = self.browser.new_context(**how)
        page = context.new_page()
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("requestfailed", lambda request: self.failed.append(request.url))
        page.on("response", self._answered)
        page.on("request", self._asked)
        page.goto(self.address + path, wait_until=wait_until)
        yield page
        context.close()

    def _answered(self, response: object) -> None:
        if response.status >= 400:
            self.failed.append(response.url)

    def _asked(self, request: object) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.elsewhere.append(request.url)


@pytest.fixture
def reader(browser, address):
    """Someone who opens pages."""
    return Reader(browser, address)


@pytest.fixture
def opened(reader):
    """Opens a page of the site; gives its first figure of a family."""

    @contextmanager
    def opens(path, family, **how):
        with reader.opens(path, **how) as page:
            figure = page.locator(f"figure.figure.{family}").first
            figure.scroll_into_view_if_needed()
            page.wait_for_timeout(FRAMES)
            yield figure

    return opens
