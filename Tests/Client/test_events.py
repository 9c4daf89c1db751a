"""From the user's actions to messages: parameters, order, pacing."""

import pytest


def case(name, html, act, event, params):
    return pytest.param(html, act, event, params, id=name)


def click(selector="#x", **options):
    return lambda page: page.click(selector, **options)


def press(selector, *keys):
    return lambda page: [page.press(selector, key) for key in keys]


CASES = [
    case("a click", '<button id="x" dj-click="go">x</button>', click(), "go", {}),
    case("a click on a child", '<div dj-click="go"><b id="x">x</b></div>', click(), "go", {}),
    case("a click in svg", '<svg dj-click="go"><circle id="x" r="9" cx="9" cy="9"/></svg>', click(), "go", {}),
    case("data attributes", '<button id="x" dj-click="go" data-item-id="3" data-b="">x</button>', click(), "go",
         {"item-id": "3", "b": ""}),
    case("type hints",
         '<button id="x" dj-click="go" data-a:int="5" data-b:float="1.5" data-c:bool="Yes" data-d:json=\'{"k":[1]}\' '
         'data-e:list="a, b,,c" data-f:int="" data-g:int="x" data-h:json="{" data-i:what="w" data-j:bool="no">x</button>',
         click(), "go", {"a": 5, "b": 1.5, "c": True, "d": {"k": [1]}, "e": ["a", "b", "c"], "f": 0, "g": None, "h": "{",
                         "i": "w", "j": False}),
    case("names that are not parameters",
         '<button id="x" dj-click="go" data-key="k" data-dj-x="1" data-djust-y="2" data-constructor="3" data-keys="4">x</button>',
         click(), "go", {"keys": "4"}),
    case("dj-value overrides data", '<button id="x" dj-click="go" data-a="1" dj-value-a:int="2" dj-value-b="3">x</button>',
         click(), "go", {"a": 2, "b": "3"}),
    case("a call", """<button id="x" dj-click="go(1, -2.5, 'a, \\'b\\'', &quot;c\\n&quot;, true, null, word)">x</button>""",
         click(), "go", {"_args": [1, -2.5, "a, 'b'", "c\n", True, None, "word"]}),
    case("a call without arguments", '<button id="x" dj-click="go()">x</button>', click(), "go", {"_args": []}),
    case("a checkbox", '<input id="x" type="checkbox" name="c" dj-change="set">', click(), "set",
         {"value": True, "field": "c"}),
    case("a radio button", '<input id="x" type="radio" name="r" value="v" dj-change="set">', click(), "set",
         {"value": "v", "field": "r"}),
    case("a multiple select", '<select id="id_x" multiple dj-change="set"><option>a<option>b</select>',
         lambda page: page.select_option("#id_x", ["a", "b"]), "set", {"value": ["a", "b"], "field": "x"}),
    case("a change with data", '<input id="x" data-field="f" data-id="7" dj-change="set">',
         lambda page: (page.fill("#x", "t"), page.eval_on_selector("#x", "x => x.blur()")), "set",
         {"value": "t", "field": "f", "id": "7"}),
    case("a change inside", '<div dj-change="set" data-a="1"><input id="x" type="checkbox" name="c" dj-value-b="2"></div>',
         click(), "set", {"value": True, "field": "c", "a": "1", "b": "2"}),
    case("a key", '<input id="x" name="n" dj-keydown.enter="enter" dj-keydown.escape="no">', press("#x", "Enter"), "enter",
         {"value": "", "field": "n", "key": "Enter", "code": "Enter"}),
    case("an alias of a key", '<input id="x" dj-keyup.up="up">', press("#x", "ArrowDown", "ArrowUp"), "up",
         {"value": "", "field": "x", "key": "ArrowUp", "code": "ArrowUp"}),
    case("any key", '<div id="x" tabindex="0" dj-keydown="key" data-a="1">x</div>', press("#x", "a"), "key",
         {"a": "1", "key": "a", "code": "KeyA"}),
    case("focus", '<input id="x" value="v" dj-focus="in">', lambda page: page.focus("#x"), "in",
         {"value": "v", "field": "x"}),
    case("blur", '<input id="x" value="v" dj-blur="out">', lambda page: (page.focus("#x"), page.keyboard.press("Tab")),
         "out", {"value": "v", "field": "x"}),
    case("a form",
         '<form dj-submit="save" data-id:int="4"><input name="a" value="1"><input name="off" type="checkbox">'
         '<input type="checkbox" name="many" value="p" checked><input type="checkbox" name="many" value="q">'
         '<input name="file" type="file"><input type="hidden" name="twice" value="1"><input name="twice" value="2">'
         '<button id="x" name="how" value="fast" dj-value-z="no">x</button></form>',
         click(), "save", {"id": 4, "a": "1", "many": ["p"], "twice": "2", "how": "fast", "_target": "how"}),
    case("a form by Enter", '<form dj-submit="save"><input id="x" name="a" value="1"></form>', press("#x", "Enter"), "save",
         {"a": "1"}),
]


@pytest.mark.parametrize(("html", "act", "event", "params"), CASES)
def test_event(page, live, html, act, event, params):
    connection = live(html)
    act(page)
    assert connection.expect() == {"type": "event", "event": event, "params": params, "ref": 1}
    assert connection.silent(0.05)


@pytest.mark.parametrize("html", [
    '<a id="x" href="/elsewhere" dj-click="go">x</a>',
    '<a href="/elsewhere"><b id="x" dj-click="go">x</b></a>',
    '<form action="/elsewhere"><button id="x" dj-click="go">x</button></form>',
    '<form action="/elsewhere"><input type="submit" id="x" dj-click="go"></form>',
])
def test_a_click_does_not_leave_the_page(page, live, html):
    connection = live(html)
    page.click("#x")
    connection.event("go")
    assert connection.silent(0.05) and page.url.endswith("/")


def test_attributes_outside_the_root_do_nothing(page, live):
    connection = live("", after='<button id="x" dj-click="go">x</button>')
    page.click("#x")
    assert connection.silent()


def test_confirm(page, live):
    connection = live('<input type="checkbox" id="x" dj-click="go" dj-confirm="Sure?">')
    asked = []
    page.once("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    page.click("#x")
    assert connection.silent(0.05) and asked == ["Sure?"] and not page.is_checked("#x")
    page.once("dialog", lambda dialog: dialog.accept())
    page.click("#x")
    connection.event("go")


def test_typing_waits_for_the_answer_and_only_the_newest_goes(page, live):
    connection = live('<input id="x" dj-input="search">')
    page.type("#x", "djust")
    assert connection.event()["params"]["value"] == "d"
    assert connection.silent()
    connection.send("patch", version=1, ref=1)
    assert connection.event()["params"]["value"] == "djust"
    connection.send("patch", version=1, ref=2)
    assert connection.silent()


def test_debounced_typing_goes_before_a_click(page, live):
    connection = live('<input id="a" dj-input="a" dj-debounce="60000"><input id="b" dj-input="b" dj-debounce="60000">'
                      '<button id="x" dj-click="go">x</button>')
    page.fill("#b", "1")
    page.fill("#a", "2")
    page.click("#x")
    assert [(connection.event()["event"]) for _ in range(3)] == ["b", "a", "go"]


def test_one_binding_for_several_fields_loses_none(page, live):
    connection = live('<form dj-input="set" dj-debounce="60000"><input name="a" id="a"><input name="b" id="b"></form>'
                      '<button id="x" dj-click="go">x</button>')
    page.fill("#a", "1")
    page.fill("#b", "2")
    page.fill("#a", "3")
    page.click("#x")
    assert [connection.event()["params"] for _ in range(3)] == [
        {"value": "2", "field": "b"}, {"value": "3", "field": "a"}, {}]


@pytest.mark.fresh
def test_a_debounce_sends_the_last_value_once(page, frozen, live):
    connection = live('<input id="x" dj-input="search" dj-debounce="300">')
    frozen()
    for text in ("a", "ab", "abc"):
        page.fill("#x", text)
        page.clock.run_for(200)
    assert connection.silent(0.05)
    page.clock.run_for(200)
    assert connection.event()["params"]["value"] == "abc"


def test_a_debounce_until_blur(page, live):
    connection = live('<input id="x" dj-input="search" dj-debounce="blur"><button>x</button>')
    page.type("#x", "ab")
    assert connection.silent(0.05)
    page.focus("button")
    assert connection.event()["params"]["value"] == "ab"


@pytest.mark.fresh
def test_a_throttle_drops_clicks_but_not_the_last_text(page, frozen, live):
    connection = live('<button id="x" dj-click="go" dj-throttle="1000">x</button><input id="i" dj-input="set" dj-throttle="1000">')
    frozen()
    page.click("#x")
    page.click("#x")
    connection.event("go")
    page.fill("#i", "a")
    page.fill("#i", "ab")
    assert connection.event("set")["params"]["value"] == "a"
    assert connection.silent(0.05)
    page.clock.run_for(1100)
    assert connection.event("set")["params"]["value"] == "ab"
    page.click("#x")
    connection.event("go")


def test_loading_classes_come_and_go_without_a_trace(page, live):
    connection = live('<button id="x" dj-click="go" class="a  b ">x</button><button id="y" dj-click="go" dj-id="0">y</button>')
    before = page.inner_html("[dj-root]")
    page.click("#x")
    connection.event()
    page.click("#y")
    connection.event()
    state = "[...document.querySelectorAll('.djust-loading')].map(e => e.id).join('') + document.body.classList.contains('djust-global-loading')"
    assert page.evaluate(state) == "xytrue"
    connection.send("patch", version=2, ops=[["a", [0], {"class": "new"}]])
    page.wait_for_function("djust.stats.patches === 1")
    assert page.evaluate(state) == "xytrue", "a patch in between does not end it"
    connection.send("patch", version=2, ref=1)
    connection.send("error", id="DJE-000", message="no", ref=2)
    page.wait_for_function("!document.body.classList.contains('djust-global-loading')")
    assert page.inner_html("[dj-root]") == before.replace('dj-id="0"', 'dj-id="0" class="new"')


def test_push_event(page, live):
    connection = live("")
    page.evaluate("() => { window.answer = null; djust.pushEvent('hi', {a: [1]}).then(e => window.answer = ['done', e]) }")
    assert connection.event("hi")["params"] == {"a": [1]}
    connection.send("patch", version=1, ref=1)
    page.wait_for_function("window.answer")
    assert page.evaluate("window.answer") == ["done", None]
