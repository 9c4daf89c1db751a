"""The socket: mounting, versions, recovery, losing and finding the server again."""

import json

import pytest

from live_server import POLICY

COUNTER = '<button id="x" dj-click="go">x</button><p><!--[0-->0<!--]--></p>'


def text(page):
    return page.text_content("p")


def patch(connection, version, content, **fields):
    connection.send("patch", version=version, ops=[["t", [0], str(content)]], **fields)


def test_first_message(page, server):
    server.live(COUNTER, path="/a/b")
    page.goto(server.url + "/a/b?c=1#d")
    assert server.accept().expect() == {"type": "mount", "v": 1, "session": "S", "version": 1, "url": "/a/b?c=1"}


@pytest.mark.parametrize(("answer", "wanted"), [
    ({}, "0"),
    ({"version": 4, "ops": [["t", [0], "4"]]}, "4"),
    ({"version": 9, "html": "<p><!--[0-->9<!--]--></p>"}, "9"),
])
def test_answers_to_the_mount(page, live, answer, wanted):
    connection = live(COUNTER, mount=answer)
    assert text(page) == wanted
    patch(connection, answer.get("version", 1) + 1, "next")
    page.wait_for_function("document.querySelector('p').textContent === 'next'")
    assert page.evaluate("djust.stats.recoveries") == 0


def test_a_page_without_a_root_does_nothing(page, server):
    server.pages["/"] = '<script src="/_djust/production.js" defer></script><button dj-click="go">x</button>'
    page.goto(server.url)
    assert page.evaluate("djust.pushEvent('x')") == "no root"
    page.evaluate("djust.connect()")
    page.click("button")
    assert server.accepted.empty()


def test_a_view_without_dj_root(page, server):
    server.pages["/"] = '<script src="/_djust/production.js" defer></script><div dj-view="V" dj-session="T" dj-version="3">x</div>'
    page.goto(server.url)
    message = server.accept().expect("mount")
    assert (message["session"], message["version"]) == ("T", 3)


def test_loaded_twice(page, live, server):
    live("x", after='<script src="/_djust/production.js?again" defer></script>')
    assert server.accepted.empty()
    assert [page.words.pop()] == ["djust: client.js already loaded, skipping duplicate initialization"]


@pytest.mark.parametrize("kind", ["production", "development"])
def test_the_strictest_policy(page, live, server, kind):
    server.headers["Content-Security-Policy"] = POLICY
    connection = live(COUNTER, script=kind)
    connection.send("patch", version=2, ops=[["h", [0], "<b>2</b>"], ["o", [0], "<b>3</b>"]])
    page.wait_for_selector("b:text('3')")
    if kind == "development":
        connection.send("overlay", errors=[{"message": "m", "kind": "swift"}])
        page.wait_for_selector("djust-overlay section")


@pytest.mark.parametrize("frame", [
    {"version": 3, "ops": [["t", [0], "lost one"]]},
    {"version": 1, "ops": [["t", [0], "old"]]},
    {"version": 5},
    {"version": 2, "ops": [["t", [7], "no such slot"]]},
    {"version": 2, "ops": [["t", [0], "half"], ["boom", [0]]]},
], ids=["gap", "repeated", "gap without operations", "unknown slot", "unknown operation"])
def test_recovery(page, live, frame):
    connection = live(COUNTER)
    connection.send("patch", **frame)
    connection.expect("request_html")
    patch(connection, 99, "on its way already")
    connection.send("html", version=7, html='<p id="new"><!--[0-->7<!--]--></p>')
    page.wait_for_selector("#new")
    patch(connection, 8, "8")
    page.wait_for_function("document.querySelector('p').textContent === '8'")
    assert connection.silent(0.05)
    assert page.evaluate("djust.stats.recoveries") == 1


def test_recovery_warns_in_development(page, live):
    connection = live(COUNTER, script="development", attributes="dj-dev")
    with page.expect_console_message():
        patch(connection, 5, "5")
    connection.expect("request_html")
    assert page.words == ["djust: asking for the whole page: version 5 is not 2"]
    page.words.clear()


def test_inline_scripts_are_named_in_development(page, live):
    connection = live(COUNTER, script="development", attributes="dj-dev")
    with page.expect_console_message():
        connection.send("patch", version=2, ops=[["h", [0], "<script>1</script>"]])
    assert "does not run" in page.words.pop()


def test_events_of_an_outage_are_sent_after_the_resume(page, live, server):
    connection = live(COUNTER)
    page.evaluate("() => { window.said = []; for (const n of ['connected', 'disconnected']) "
                  "document.addEventListener('djust:' + n, e => said.push([n, e.detail.resumed])) }")
    server.refusing = True
    connection.close(1011)
    page.wait_for_selector("body.dj-disconnected")
    for _ in range(3):
        page.click("#x")
    server.refusing = False
    page.words.clear()
    again = server.accept()
    assert again.expect("mount")["version"] == 1
    assert again.silent(), "events wait for the answer"
    again.send("mount", v=1, version=3, ops=[["t", [0], "3"]])
    assert [again.event("go")["ref"] for _ in range(3)] == [1, 2, 3]
    assert text(page) == "3"
    assert page.evaluate("said") == [["disconnected", None], ["connected", True]]
    assert set(page.get_attribute("body", "class").split()) == {"dj-connected", "djust-global-loading"}
    page.words.clear()


@pytest.mark.parametrize(("handled", "sent_again"), [(2, [3]), (0, [1, 2, 3]), (None, [])])
def test_events_without_an_answer(page, live, server, handled, sent_again):
    connection = live(COUNTER)
    for ref in (1, 2, 3):
        page.click("#x")
        connection.event()
    connection.close(1012)
    again = server.mount(**({} if handled is None else {"ref": handled}))
    assert [again.event()["ref"] for _ in sent_again] == sent_again
    assert again.silent(0.05)
    page.wait_for_function(f"document.body.classList.contains('djust-global-loading') === {json.dumps(bool(sent_again))}")


def test_refs_go_on_from_what_the_session_has_handled(page, live):
    connection = live(COUNTER, mount={"ref": 40})
    page.click("#x")
    assert connection.event()["ref"] == 41


def test_the_queue_is_bounded(page, live, server):
    connection = live(COUNTER)
    connection.close(1012)
    again = server.accept()
    page.evaluate("() => { for (let i = 0; i < 60; i++) djust.pushEvent('e' + i) }")
    again.send("mount", v=1, version=1)
    again.expect("mount")
    assert [again.event()["event"] for _ in range(50)] == [f"e{i}" for i in range(10, 60)]
    assert again.silent(0.05)


@pytest.mark.fresh
def test_every_swap_reconnects_at_once(page, frozen, live, server):
    connection = live(COUNTER)
    frozen()
    for _ in range(3):
        connection.close(1012)
        page.wait_for_selector("body.dj-disconnected")
        page.clock.run_for(10)
        connection = server.mount()
        page.wait_for_selector("body.dj-connected")


@pytest.mark.fresh
def test_the_pauses_grow(page, frozen, live, server):
    page.add_init_script("Math.random = () => 1")
    connection = live(COUNTER)
    frozen()
    connection.close(1012)
    pauses = [0, 500, 1000, 2000, 4000]
    for pause in pauses:
        if pause:
            page.clock.run_for(pause - 100)
            assert server.accepted.empty()
        page.clock.run_for(150)
        server.accept().close(1012)
        page.wait_for_function("document.body.classList.contains('dj-disconnected')")
        page.wait_for_timeout(50)


@pytest.mark.fresh
def test_a_silent_server_is_left(page, frozen, live, server):
    connection = live(COUNTER)
    frozen()
    # Connected anew with the clock stopped, the page counts from a moment that the test knows.
    connection.close(1012)
    page.wait_for_selector("body.dj-disconnected")
    page.clock.run_for(10)
    connection = server.mount()
    page.wait_for_selector("body.dj-connected")
    page.clock.run_for(25100)
    connection.expect("ping")
    connection.send("pong")
    # Messages come in order: once the patch shows, the pong has been read.
    patch(connection, 2, "2")
    page.wait_for_function("document.querySelector('p').textContent === '2'")
    page.clock.run_for(25100)
    connection.expect("ping")
    page.clock.run_for(10100)
    page.wait_for_selector("body.dj-disconnected")
    page.clock.run_for(1000)
    server.mount()
    page.wait_for_selector("body.dj-connected")


def test_an_unknown_session_reloads_once(page, live, server):
    connection = live(COUNTER)
    with page.expect_navigation():
        connection.close(4404)
    again = server.accept()
    again.expect("mount")
    again.close(4404)
    page.wait_for_selector("body.dj-disconnected")
    page.wait_for_timeout(100)
    assert server.accepted.empty()
    page.evaluate("sessionStorage.clear()")


def test_a_refused_origin_is_final(page, live, server):
    live(COUNTER).close(1008)
    page.wait_for_selector("body.dj-disconnected")
    page.wait_for_timeout(700)
    assert server.accepted.empty()


def test_another_protocol_reloads(page, server):
    server.live(COUNTER)
    page.goto(server.url)
    with page.expect_navigation():
        server.mount(v=2)
    server.mount()
    page.wait_for_selector("body.dj-connected")


def test_disconnect_and_connect(page, live, server):
    connection = live(COUNTER)
    page.evaluate("djust.disconnect()")
    assert connection.closed.wait(2) and connection.code == 1000
    page.wait_for_timeout(100)
    assert server.accepted.empty()
    page.evaluate("djust.connect()")
    server.mount()
    page.wait_for_selector("body.dj-connected")


def test_leaving_the_page_sends_what_waits(page, live, server):
    connection = live('<input id="f" dj-input="search" dj-debounce="60000">')
    page.fill("#f", "last")
    page.goto("about:blank")
    assert connection.event("search")["params"]["value"] == "last"
    assert connection.closed.wait(2)


def test_a_page_out_of_the_cache_connects_again(page, live, server):
    connection = live(COUNTER)
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))")
    assert connection.closed.wait(2)
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    server.mount()
    page.wait_for_selector("body.dj-connected")


def test_the_network_is_back(page, live, server):
    connection = live(COUNTER)
    page.evaluate("dispatchEvent(new Event('online'))")
    connection.expect("ping")


def test_what_else_the_server_says(page, live, server):
    connection = live(COUNTER)
    page.evaluate("""() => { window.said = [];
        for (const name of ['error', 'patched', 'hvr-applied'])
            document.addEventListener('djust:' + name, event => said.push([name, event.detail])) }""")
    connection.send("error", id="DJE-042", message="no")
    connection.send("hvr-applied", view="V", version=1, file="a.html")
    connection.send("something new", x=1)
    connection.socket.send("not json")
    connection.socket.send(b"\0binary")
    connection.send("navigate", url="javascript:alert(1)")
    patch(connection, 2, "2")
    page.wait_for_function("said.length === 3")
    assert page.evaluate("said") == [
        ["error", {"id": "DJE-042", "message": "no", "ref": None}],
        ["hvr-applied", {"type": "hvr-applied", "view": "V", "version": 1, "file": "a.html"}],
        ["patched", {"version": 2, "ref": None}],
    ]
    server.pages["/other"] = "<p>other</p>"
    with page.expect_navigation(url="**/other"):
        connection.send("navigate", url="/other")


def test_reload(page, live, server):
    connection = live(COUNTER)
    with page.expect_navigation():
        connection.send("reload")


def test_cloak(page, server):
    server.live('<p dj-cloak>x</p><!--[0--><!--]-->')
    page.goto(server.url)
    connection = server.accept()
    assert page.query_selector("[dj-cloak]")
    connection.send("mount", v=1, version=1)
    page.wait_for_selector("body.dj-connected")
    connection.send("patch", version=2, ops=[["h", [0], "<b dj-cloak>y</b>"]])
    page.wait_for_selector("b")
    assert not page.query_selector("[dj-cloak]")
