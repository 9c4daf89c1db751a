"""The error overlay of development."""

ERRORS = [{"title": "cannot find 'cuont'", "file": "Sources/App/CounterView.swift", "line": 12, "column": 5, "kind": "swift",
           "message": "<img src=x onerror=alert(1)>", "excerpt": "  12 | cuont += 1\n     | ^"}]


def shadow(page, selector):
    return page.text_content(f"djust-overlay {selector}")


def test_shown_updated_gone(page, live):
    connection = live('<button id="x" dj-click="go">x</button><p><!--[0-->0<!--]--></p>', script="development")
    page.focus("#x")
    connection.send("overlay", errors=ERRORS)
    page.wait_for_selector("djust-overlay [role=alertdialog][aria-modal=true]")
    assert shadow(page, "h1") == "The app does not compile"
    assert shadow(page, ".place") == "Sources/App/CounterView.swift:12:5"
    assert shadow(page, "p:not(.place)") == ERRORS[0]["message"]
    assert shadow(page, "pre") == ERRORS[0]["excerpt"]
    connection.send("patch", version=2, ops=[["t", [0], "1"]])
    connection.send("overlay", errors=[{"title": "T", "kind": "template", "file": "a.html", "line": 3}])
    page.wait_for_selector("djust-overlay h1:text('template')")
    assert shadow(page, ".place") == "a.html:3"
    connection.send("overlay", errors=[])
    page.wait_for_selector("djust-overlay", state="detached")
    assert page.evaluate("document.activeElement.id") == "x"
    assert page.text_content("p") == "1"


def test_closed_by_key_and_button(page, live):
    connection = live("<p>x</p>", script="development")
    for close in (lambda: page.keyboard.press("Escape"), lambda: page.click("djust-overlay button")):
        connection.send("overlay", errors=ERRORS)
        page.wait_for_selector("djust-overlay section")
        close()
        page.wait_for_selector("djust-overlay", state="detached")


def test_whoever_writes_keeps_the_focus(page, live):
    connection = live('<input id="f">', script="development")
    page.focus("#f")
    connection.send("overlay", errors=ERRORS)
    page.wait_for_selector("djust-overlay section")
    page.keyboard.type("abc")
    assert page.input_value("#f") == "abc"


def test_production_knows_no_overlay(page, live):
    connection = live("<p><!--[0-->0<!--]--></p>")
    connection.send("overlay", errors=ERRORS)
    connection.send("patch", version=2, ops=[["t", [0], "1"]])
    page.wait_for_function("djust.stats.patches === 1")
    assert not page.query_selector("djust-overlay")
