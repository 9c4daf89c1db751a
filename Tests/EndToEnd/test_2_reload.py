"""Editing while the page is open: templates patch it, Swift swaps the app, errors show, and the state stays."""

import time

from playwright.sync_api import expect

COUNTER = "Sources/App/CounterView.swift"
TEMPLATE = "Templates/counter.html"
OVERLAY = "djust-overlay"


def count_to(page, number):
    for _ in range(number):
        page.get_by_role("button", name="+1").click()
    expect(page.locator("output")).to_have_text(str(number))


def overlay(page):
    """The text of the overlay; it is in a shadow root, which Playwright's locators look into."""
    return page.locator(OVERLAY)


def test_a_template_edit_changes_the_page_at_once(page, edit):
    count_to(page, 3)
    page.locator("#name").fill("Ada")
    expect(page.get_by_text("Hello, Ada!")).to_be_visible()
    page.evaluate(
        """() => { window.node = document.querySelector('#name');
        new MutationObserver(() => {
          if (document.querySelector('h1').textContent === 'Tally') window.changed ??= Date.now();
        }).observe(document.body, { subtree: true, childList: true, characterData: true }) }"""
    )
    saved = time.time() * 1000
    edit(TEMPLATE, "<h1>Counter</h1>", "<h1>Tally</h1>")
    page.wait_for_function("window.changed")
    took = page.evaluate("window.changed") - saved
    print(f"template save to patch: {took:.0f} ms")
    assert took < 300
    expect(page.locator("output")).to_have_text("3")
    expect(page.locator("#name")).to_have_value("Ada")
    assert page.evaluate("window.node === document.querySelector('#name')")
    assert page.words == []


def test_an_edit_around_the_root_changes_the_page_too(page, edit):
    count_to(page, 2)
    edit("Templates/base.html", "</main>", "</main><aside id=aside>Beside</aside>")
    expect(page.locator("#aside")).to_have_text("Beside")
    expect(page.locator("output")).to_have_text("2")
    assert page.words == []


def test_a_style_edit_is_followed(page, edit):
    count_to(page, 2)
    edit("static/app.css", "body {", "body {\n  outline: 7px solid red;")
    page.wait_for_function("getComputedStyle(document.body).outlineWidth === '7px'")
    expect(page.locator("output")).to_have_text("2")


def test_a_handler_edit_swaps_the_app_and_keeps_the_count(page, edit, served):
    count_to(page, 3)
    page.locator("#name").fill("Ada")
    expect(page.get_by_text("Hello, Ada!")).to_be_visible()
    page.evaluate("document.addEventListener('djust:hvr-applied', (event) => { window.applied = event.detail })")
    seen = len(served.lines)
    edit(COUNTER, "count.addingReportingOverflow(amount)", "count.addingReportingOverflow(amount * 10)")
    page.wait_for_function("window.applied", timeout=60_000)
    print(served.wait_for(r"swapped.*", after=seen).group(0))
    assert page.evaluate("window.applied.view") == "CounterView"
    expect(page.locator("output")).to_have_text("3")
    expect(page.locator("#name")).to_have_value("Ada")
    page.get_by_role("button", name="+1").click()
    expect(page.locator("output")).to_have_text("13")
    assert page.evaluate("djust.stats.recoveries") == 0


def test_a_swift_error_shows_over_the_page_and_goes_away_with_its_cause(page, edit):
    count_to(page, 1)
    edit(COUNTER, "func reset() { count = 0 }", 'func reset() { count = "none" }')
    overlay(page).wait_for(state="attached", timeout=60_000)
    text = overlay(page).evaluate("(host) => host.shadowRoot.textContent")
    assert "Sources/App/CounterView.swift:" in text and "cannot assign value of type 'String'" in text
    assert ":19:28" in text or "count = \"none\"" in text
    # The old code keeps answering below.
    page.locator("[data-by='5']").dispatch_event("click")
    expect(page.locator("output")).to_have_text("6")
    edit(COUNTER, 'func reset() { count = "none" }', "func reset() { count = 0 }")
    overlay(page).wait_for(state="detached", timeout=60_000)
    expect(page.locator("output")).to_have_text("6")


def test_a_template_error_shows_over_the_page_and_goes_away_with_its_cause(page, edit):
    count_to(page, 4)
    edit(TEMPLATE, "{% if name %}", "{% if nme %}{% fi %}")
    overlay(page).wait_for(state="attached")
    text = overlay(page).evaluate("(host) => host.shadowRoot.textContent")
    assert "Templates/counter.html:" in text and "fi" in text
    page.locator("[data-by='5']").dispatch_event("click")
    expect(page.locator("output")).to_have_text("9")
    edit(TEMPLATE, "{% if nme %}{% fi %}", "{% if name %}")
    overlay(page).wait_for(state="detached")
    expect(page.locator("output")).to_have_text("9")


def test_a_crash_restarts_the_app_with_the_state(page, edit, served):
    count_to(page, 2)
    seen = len(served.lines)
    edit(COUNTER, "func reset() { count = 0 }", 'func reset() { fatalError("on purpose") }')
    served.wait_for("swapped", after=seen)
    page.wait_for_selector("body.dj-connected")
    seen = len(served.lines)
    page.get_by_role("button", name="Reset").click()
    served.wait_for("crash|signal|exited", after=seen)
    page.wait_for_selector("body.dj-connected")
    page.locator("[data-by='5']").dispatch_event("click")
    expect(page.locator("output")).to_have_text("7", timeout=30_000)
