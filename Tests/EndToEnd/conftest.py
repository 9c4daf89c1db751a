"""The way of a new user, with the real binary and a real browser: one project, made, built and served for all tests."""

import os
import subprocess
import time
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright
from served_project import ServedProject

CHROMIUM = os.environ.get("DJUST_CHROMIUM", "/usr/bin/chromium")
REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def djust():
    """Runs djust; answers the finished process."""
    binary = os.environ.get("DJUST", str(REPOSITORY / ".build/release/djust"))

    def run(*arguments, cwd=None, env=None):
        return subprocess.run(
            [binary, *arguments], cwd=cwd, env={**os.environ, **(env or {})}, capture_output=True, text=True, timeout=60
        )

    run.binary = binary
    return run


@pytest.fixture(scope="session")
def project(djust, tmp_path_factory):
    """A fresh project, as `djust new myapp` makes it."""
    folder = tmp_path_factory.mktemp("e2e")
    made = djust("new", "myapp", cwd=folder)
    assert made.returncode == 0, made.stderr
    return folder / "myapp"


@pytest.fixture(scope="session")
def built(project):
    """The project, built for the first time, without a network where that can be had: what it needs it has brought."""
    without_network = ["unshare", "--net"]
    if os.geteuid() != 0 or subprocess.run([*without_network, "true"], capture_output=True).returncode != 0:
        without_network = []
    began = time.monotonic()
    build = [*without_network, "swift", "build", "--product", "myapp"]
    done = subprocess.run(build, cwd=project, capture_output=True, text=True, timeout=900)
    assert done.returncode == 0, done.stdout + done.stderr
    print(f"\ncold build{' without a network' if without_network else ''}: {time.monotonic() - began:.1f} s")
    return project


@pytest.fixture(scope="session")
def served(djust, built):
    """The project under `djust serve --reload`."""
    served = ServedProject(djust.binary, built)
    print(f"\nwarm start: {served.start():.1f} s")
    yield served
    served.stop()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser, served):
    """A page of the served project, connected, that writes down its console, its sockets and their frames."""
    context = browser.new_context()
    page = context.new_page()
    page.words, page.sockets, page.sent, page.received = [], [], [], []
    page.on("console", lambda message: page.words.append(message.text))
    page.on("pageerror", lambda error: page.words.append(f"thrown: {error}"))

    def opened(socket):
        page.sockets.append(socket.url)
        socket.on("framesent", lambda frame: page.sent.append(frame))
        socket.on("framereceived", lambda frame: page.received.append(frame))

    page.on("websocket", opened)
    page.set_default_timeout(10_000)
    page.goto(served.url)
    page.wait_for_selector("body.dj-connected")
    yield page
    context.close()


@pytest.fixture
def edit(project, served):
    """Edits a file of the project, as an editor that writes in place would; the file is put back afterwards."""
    originals = {}

    def change(name, old, new):
        path = project / name
        text = path.read_text()
        originals.setdefault(path, text)
        assert old in text, f"{name} has no {old!r}"
        path.write_text(text.replace(old, new))
        return time.monotonic()

    yield change
    for path, text in originals.items():
        if path.read_text() != text:
            seen = len(served.lines)
            path.write_text(text)
            served.wait_for(r"patched|swapped|reloaded", after=seen)
