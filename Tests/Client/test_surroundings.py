"""The root itself, and in development the page around it and the files behind it."""

import pytest

COUNT = '<button id="x" dj-click="go">x</button><p><!--[0-->0<!--]--></p>'


def test_the_root_has_attributes_of_its_own(page, live):
    connection = live(COUNT, attributes='class="a" title="t" dj-dev')
    connection.send("patch", version=2, ops=[["a", [], {"class": "b", "title": None}]])
    page.wait_for_selector("div.b:not([title])")
    connection.send("patch", version=3, ops=[["A", [], {"dj-view": "V", "dj-root": "", "lang": "en"}]])
    page.wait_for_selector("div[lang=en]")
    root = page.locator("[dj-root]")
    assert root.evaluate("(root) => root.getAttributeNames().sort()") == [
        "dj-dev", "dj-root", "dj-session", "dj-version", "dj-view", "lang",
    ]  # fmt: skip
    assert page.evaluate("djust.stats.recoveries") == 0


def test_the_page_around_the_root_follows(page, live):
    connection = live(COUNT, script="development", attributes="dj-dev", before="<h1>Old</h1>", after="<p id=foot>f</p>")
    page.evaluate("window.root = document.querySelector('[dj-root]'); window.foot = document.querySelector('#foot')")
    connection.send(
        "document",
        html='<!DOCTYPE html><html lang="en"><head><title>New</title></head><body class="wide"><h1>New</h1><nav>n</nav>'
        '<div dj-view="V" dj-root><p>elsewhere</p></div><p id=foot>f</p></body></html>',
    )
    page.wait_for_selector("nav")
    assert page.title() == "New"
    assert page.text_content("h1") == "New"
    assert page.evaluate("root === document.querySelector('[dj-root]') && foot === document.querySelector('#foot')")
    assert page.text_content("[dj-root] p") == "0", "the root has operations of its own"
    assert page.get_attribute("[dj-root]", "dj-update") is None
    assert set(page.get_attribute("body", "class").split()) == {"wide", "dj-connected"}
    connection.send("patch", version=2, ops=[["t", [0], "1"]])
    page.wait_for_function("document.querySelector('[dj-root] p').textContent === '1'")


def test_changed_styles_are_loaded_again(page, live):
    connection = live(
        COUNT, script="development", attributes="dj-dev",
        before='<link rel="stylesheet" href="data:text/css,a{}"><link rel="icon" href="/static/icon.svg">',
    )  # fmt: skip
    connection.send("assets", files=["static/icon.svg"])
    page.wait_for_function("document.querySelector('link[rel=icon]').href.includes('/static/icon.svg?dj-fresh=')")
    assert page.locator('link[rel="stylesheet"]').get_attribute("href") == "data:text/css,a{}"


@pytest.mark.fresh
def test_a_handler_asks_for_its_pace(page, frozen, live):
    handlers = "{&quot;searchall&quot;:{&quot;debounce&quot;:300}}"
    connection = live('<input id="x" dj-input="search_all">', attributes=f'dj-handlers="{handlers}"')
    frozen()
    page.type("#x", "ab")
    page.clock.run_for(299)
    assert connection.silent(0.05)
    page.clock.run_for(2)
    assert connection.event("search_all")["params"]["value"] == "ab"


def test_an_event_that_ends_the_server_is_given_up(page, live, server):
    connection = live(COUNT)
    page.click("#x")
    assert connection.event()["ref"] == 1
    connection.close(1012)
    again = server.mount(ref=0)
    assert again.event()["ref"] == 1
    page.wait_for_selector("body.dj-connected")
    again.close(1012)
    third = server.mount(ref=0)
    assert third.silent(0.05)
    page.wait_for_function("!document.body.classList.contains('djust-global-loading')")
