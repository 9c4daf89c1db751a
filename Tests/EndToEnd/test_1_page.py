"""The page: complete without JavaScript; with it, a click goes over one socket and little comes back."""

import json
import re
import urllib.request

from playwright.sync_api import expect


def test_without_javascript_the_page_is_complete(browser, served):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served.url)
    expect(page.locator("output")).to_have_text("0")
    expect(page.get_by_text("Nothing counted yet.")).to_be_visible()
    page.goto(served.url + "todos/")
    expect(page.locator("li.todo")).to_have_count(3)
    context.close()


def test_one_script_with_its_hash_and_compressed(served):
    html = urllib.request.urlopen(served.url).read().decode()
    scripts = re.findall(r"<script[^>]*>", html)
    assert len(scripts) == 1
    path = re.search(r'src="(/_djust/client\.[0-9a-f]{8,}\.js)"', scripts[0]).group(1)
    request = urllib.request.Request(served.url + path[1:], headers={"Accept-Encoding": "gzip"})
    answer = urllib.request.urlopen(request)
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "immutable" in answer.headers["Cache-Control"]
    print(f"client: {len(answer.read())} bytes gzipped")


def test_a_click_raises_the_count_through_the_socket(page):
    expect(page.locator("output")).to_have_text("0")
    page.sent.clear()
    page.received.clear()
    page.get_by_role("button", name="+1").click()
    expect(page.locator("output")).to_have_text("1")
    page.get_by_role("button", name="+5").click()
    expect(page.locator("output")).to_have_text("6")
    assert len(page.sockets) == 1
    assert [json.loads(frame)["event"] for frame in page.sent] == ["increment", "increment"]
    print(f"second click: {len(page.sent[1])} bytes out, {len(page.received[1])} bytes in")
    assert len(page.sent[1]) < 200 and len(page.received[1]) < 200
    assert page.words == []


def test_typing_is_echoed_and_stays(page):
    field = page.locator("#name")
    field.click()
    page.keyboard.type("<Ada>", delay=10)
    expect(page.get_by_text("Hello, <Ada>!")).to_be_visible()
    expect(field).to_have_value("<Ada>")
    expect(field).to_be_focused()
    assert page.words == []


def test_the_to_do_list(page, served):
    page.goto(served.url + "todos/")
    page.wait_for_selector("body.dj-connected")
    rows = page.locator("li.todo")
    expect(rows).to_have_count(3)
    # A row keeps its node while others come and go.
    page.evaluate("document.querySelectorAll('li.todo')[1].mark = 'kept'")
    page.locator("#title").fill("Buy milk")
    page.get_by_role("button", name="Add").click()
    expect(rows).to_have_count(4)
    expect(page.locator("#title")).to_have_value("")
    page.get_by_label("Done: Buy milk").click()
    expect(rows.nth(3)).to_have_class(re.compile(r"\bdone\b"))
    page.get_by_label("Delete: Make an app with djust new").click()
    expect(rows).to_have_count(3)
    assert page.evaluate("document.querySelectorAll('li.todo')[0].mark") == "kept"
    page.locator("#query").fill("milk")
    expect(rows).to_have_count(1)
    assert page.words == []


def test_a_lost_socket_comes_back_with_the_state(page):
    page.get_by_role("button", name="+5").click()
    expect(page.locator("output")).to_have_text("5")
    page.evaluate("djust.disconnect()")
    page.wait_for_selector("body.dj-disconnected")
    page.get_by_role("button", name="+1").click()
    page.evaluate("djust.connect()")
    expect(page.locator("output")).to_have_text("6")
    assert len(page.sockets) == 2
    assert page.evaluate("djust.stats.recoveries") == 0
