"""Fixtures: one Chromium for the whole run, one page and one clean server for each test."""

import os
from datetime import datetime

import pytest
from live_server import LiveServer
from playwright.sync_api import sync_playwright

CHROMIUM = os.environ.get("DJUST_CHROMIUM", "/usr/bin/chromium")

UNIT_PAGE = """<!DOCTYPE html><body><script type="module">
import * as attributes from "/modules/attributes.js";
import * as html from "/modules/html.js";
import * as operations from "/modules/operations.js";
import * as pageModule from "/modules/page.js";
import * as parameters from "/modules/parameters.js";
import * as slots from "/modules/slots.js";
window.unit = { ...attributes, ...html, ...operations, ...pageModule, ...parameters, ...slots };
/** Applies operations to a root of its own; returns the content as HTML, or the error. */
window.patch = (html, ops) => {
  const root = document.createElement("div");
  document.body.append(root);
  root.innerHTML = html;
  try {
    unit.applyOperations(root, unit.register(root), ops);
    return root.innerHTML;
  } catch (error) {
    return `error: ${error.message}`;
  } finally {
    root.remove();
  }
};
</script>"""


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def one_server():
    server = LiveServer()
    yield server
    server.stop()


@pytest.fixture
def server(one_server):
    one_server.reset()
    yield one_server


def watched(context):
    """A new page that writes down every word of its console."""
    page = context.new_page()
    page.words = []
    page.on("console", lambda message: page.words.append(message.text))
    page.on("pageerror", lambda error: page.words.append(f"thrown: {error}"))
    page.set_default_timeout(5000)
    return page


@pytest.fixture(scope="session")
def tab(browser):
    return watched(browser.new_context())


@pytest.fixture
def page(request, browser, server):
    """
    A page whose console must stay silent; a test that expects words takes them from `page.words`.

    Tests share one; those that change the page's clock or its built-in objects are marked `fresh` and get their own.
    """
    fresh = request.node.get_closest_marker("fresh")
    page = watched(browser.new_context()) if fresh else request.getfixturevalue("tab")
    page.words.clear()
    yield page
    words = list(page.words)
    page.context.close() if fresh else page.goto("about:blank")
    assert words == []


@pytest.fixture
def frozen(page):
    """Stops the page's clock: `frozen()` once the page is live, then `page.clock.run_for(milliseconds)`."""
    page.clock.install(time=datetime(2026, 1, 1))
    return lambda: page.clock.pause_at(datetime(2026, 1, 1, 0, 0, 10))


@pytest.fixture(scope="session")
def unit(browser, one_server):
    """A page with the modules' functions in `unit` and `patch(html, ops)`."""
    one_server.pages["/unit"] = UNIT_PAGE
    page = browser.new_page()
    page.goto(one_server.url + "/unit")
    page.wait_for_function("window.patch")
    yield page
    page.close()


@pytest.fixture
def live(page, server):
    """Opens a live page with this content and answers its mount: `page, connection = live(html)`."""

    def open(content, *, mount=None, **options):
        server.live(content, **options)
        page.goto(server.url)
        connection = server.mount(**(mount or {}))
        page.wait_for_selector("body.dj-connected", state="attached")
        return connection

    return open


def pytest_configure(config):
    config.addinivalue_line("markers", "fresh: needs a browser context of its own")
