"""Fields, focus and selection: what the user does is never undone, and the server's word still arrives."""

import pytest


def value(page, selector="#f"):
    return page.eval_on_selector(selector, "field => field.value")


FIELD = '<input id="f" dj-id="0" dj-input="search" name="q" value="">'


def test_an_answer_to_an_older_keystroke_does_not_touch_the_field(page, live):
    connection = live(FIELD)
    page.focus("#f")
    page.keyboard.type("a")
    assert connection.event("search")["params"] == {"value": "a", "field": "q"}
    page.keyboard.type("bc")
    connection.send("patch", version=2, ref=1, ops=[["a", [0], {"value": "A"}]])
    assert connection.event()["params"]["value"] == "abc"
    assert value(page) == "abc"
    connection.send("patch", version=3, ref=2, ops=[["a", [0], {"value": "ABC"}]])
    page.wait_for_function("document.getElementById('f').value === 'ABC'")


def test_what_was_withheld_comes_with_the_answer_to_the_newest_keystroke(page, live):
    """The server clamps the text: its second answer has nothing new to say, yet the field must show its word."""
    connection = live(FIELD)
    page.focus("#f")
    page.keyboard.type("a")
    connection.event()
    page.keyboard.type("b")
    connection.send("patch", version=2, ref=1, ops=[["a", [0], {"value": "a"}]])
    connection.event()
    assert value(page) == "ab"
    connection.send("patch", version=2, ref=2)
    page.wait_for_function("document.getElementById('f').value === 'a'")


def test_a_push_waits_while_a_keystroke_is_unanswered(page, live):
    connection = live(FIELD)
    page.focus("#f")
    page.keyboard.type("a")
    connection.event()
    connection.send("patch", version=2, ops=[["a", [0], {"value": "pushed"}]])
    page.wait_for_function("djust.stats.patches === 1")
    assert value(page) == "a"


def test_a_submit_that_clears_the_field_clears_it_though_it_has_the_focus(page, live):
    connection = live(f'<form dj-submit="add">{FIELD}</form>')
    page.focus("#f")
    page.keyboard.type("milk")
    for ref, text in ((1, "m"), (2, "milk")):
        assert connection.event("search")["params"]["value"] == text
        connection.send("patch", version=ref + 1, ref=ref, ops=[["a", [0], {"value": text}]])
    page.wait_for_function("djust.stats.patches === 2")
    page.keyboard.press("Enter")
    assert connection.event("add")["params"] == {"q": "milk"}
    connection.send("patch", version=4, ref=3, ops=[["a", [0], {"value": ""}]])
    page.wait_for_function("document.getElementById('f').value === ''")
    assert page.evaluate("document.activeElement.id") == "f"


def test_an_unbound_field_in_use_is_not_overwritten_by_a_push(page, live):
    connection = live('<input id="f" dj-id="0" value="">')
    page.focus("#f")
    page.keyboard.type("mine")
    connection.send("patch", version=2, ops=[["a", [0], {"value": "theirs"}]])
    page.wait_for_function("djust.stats.patches === 1")
    assert value(page) == "mine"
    page.eval_on_selector("#f", "field => field.blur()")
    connection.send("patch", version=3, ops=[["a", [0], {"class": "c"}]])
    page.wait_for_selector(".c")
    assert value(page) == "mine", "what was said while the user wrote does not undo it later"


def test_an_untouched_field_follows_even_with_the_focus(page, live):
    connection = live('<input id="f" dj-id="0" value="a">')
    page.focus("#f")
    connection.send("patch", version=2, ops=[["a", [0], {"value": "b"}]])
    page.wait_for_function("document.getElementById('f').value === 'b'")


def test_a_field_that_was_used_and_left_follows(page, live):
    connection = live('<input id="f" dj-id="0" value="a"><button>x</button>')
    page.fill("#f", "typed")
    page.focus("button")
    connection.send("patch", version=2, ops=[["a", [0], {"value": "b"}]])
    page.wait_for_function("document.getElementById('f').value === 'b'")


@pytest.mark.parametrize(("before", "after"), [((1, 1), 1), ((3, 3), 5)], ids=["inside", "at the end"])
def test_the_caret_stays(page, live, before, after):
    connection = live(FIELD)
    page.focus("#f")
    page.keyboard.type("abc")
    connection.event(), connection.send("patch", version=1, ref=1)
    connection.event(), connection.send("patch", version=1, ref=2)
    page.wait_for_function("!document.body.classList.contains('djust-global-loading')")
    page.eval_on_selector("#f", "(field, range) => field.setSelectionRange(...range)", before)
    connection.send("patch", version=2, ops=[["a", [0], {"value": "ABCDE"}]])
    page.wait_for_function("document.getElementById('f').value === 'ABCDE'")
    assert page.eval_on_selector("#f", "field => field.selectionStart") == after


def test_composing_is_left_alone_and_sent_when_done(page, live):
    connection = live(FIELD)
    page.focus("#f")
    cdp = page.context.new_cdp_session(page)
    cdp.send("Input.imeSetComposition", {"text": "に", "selectionStart": 1, "selectionEnd": 1})
    assert connection.silent()
    connection.send("patch", version=2, ops=[["a", [0], {"value": "x"}]])
    page.wait_for_function("djust.stats.patches === 1")
    assert value(page) == "に"
    cdp.send("Input.insertText", {"text": "日"})
    assert connection.event()["params"]["value"] == "日"


def test_textarea(page, live):
    connection = live('<textarea id="f" dj-id="0" dj-input="note" name="n">a</textarea>')
    page.focus("#f")
    page.keyboard.press("End")
    page.keyboard.type("b")
    connection.event()
    connection.send("patch", version=2, ops=[["c", [0], "pushed"]])
    page.wait_for_function("djust.stats.patches === 1")
    assert value(page) == "ab"
    connection.send("patch", version=3, ref=1, ops=[["c", [0], "AB"]])
    page.wait_for_function("document.getElementById('f').value === 'AB'")


def test_a_checkbox_clicked_twice_ends_as_the_last_answer_says(page, live):
    connection = live('<input id="f" type="checkbox" dj-id="0" dj-click="toggle" data-id:int="3">')
    checked = "document.getElementById('f').checked"
    page.click("#f")
    page.click("#f")
    assert [connection.event("toggle")["params"] for _ in range(2)] == [{"id": 3}, {"id": 3}]
    connection.send("patch", version=2, ref=1, ops=[["A", [0], {"id": "f", "type": "checkbox", "dj-click": "toggle", "data-id:int": "3", "checked": ""}]])
    page.wait_for_function("djust.stats.patches === 1")
    assert page.evaluate(checked) is False
    connection.send("patch", version=3, ref=2, ops=[["a", [0], {"checked": None}]])
    page.wait_for_function("djust.stats.patches === 2")
    assert page.evaluate(checked) is False
    connection.send("patch", version=4, ops=[["a", [0], {"checked": ""}]])
    page.wait_for_function(checked)


def test_a_select_follows_its_options(page, live):
    connection = live('<select id="f" dj-change="pick" name="s"><option dj-id="0">a</option><option dj-id="1">b</option>'
                      '<option dj-id="2">c</option></select>')
    page.select_option("#f", "b")
    assert connection.event("pick")["params"] == {"value": "b", "field": "s"}
    connection.send("patch", version=2, ref=1, ops=[["a", [2], {"selected": ""}]])
    page.wait_for_function("document.getElementById('f').value === 'c'")


def test_morph_keeps_what_the_user_did(page, live):
    html = ('<details id="d"><summary>s</summary>x</details><input id="f" value="a"><textarea id="t">a</textarea>'
            '<div id="s"><p>1</p></div><p>{}</p>')
    connection = live(f'<div dj-id="0">{html.format(1)}</div>')
    page.evaluate("document.getElementById('d').open = true")
    page.fill("#t", "typed")
    page.fill("#f", "typed")
    page.eval_on_selector("#f", "field => { window.kept = field; field.setSelectionRange(2, 3) }")
    connection.send("patch", version=2, ops=[["o", [0], '<b>new</b>' + html.format(2)]])
    page.wait_for_function("djust.stats.patches === 1")
    assert page.evaluate("[kept === document.activeElement, kept.value, kept.selectionStart, document.getElementById('t').value,"
                         "document.getElementById('d').open]") == [True, "typed", 2, "typed", True]
    connection.send("patch", version=3, ops=[["o", [0], html.format(2).replace('<details id="d">', '<details id="d" open>')]])
    connection.send("patch", version=4, ops=[["o", [0], html.format(2)]])
    page.wait_for_function("djust.stats.patches === 3")
    assert page.evaluate("document.getElementById('d').open") is False, "the server's word changed"


@pytest.mark.fresh
@pytest.mark.parametrize("modern", [True, False], ids=["moveBefore", "insertBefore"])
def test_focus_and_selection_survive_a_move(page, live, modern):
    row = '<p><input id="{0}" value="{0}" dj-focus="focused"></p>'
    if not modern:
        page.add_init_script("delete Element.prototype.moveBefore; delete DocumentFragment.prototype.moveBefore;")
    connection = live("<!--{0-->" + "".join("<!--#-->" + row.format(name) for name in "abc") + "<!--}-->")
    page.focus("#a")
    connection.event("focused")
    page.eval_on_selector("#a", "field => field.setSelectionRange(0, 1)")
    connection.send("patch", version=2, ref=1, ops=[["m", [0], 0, 2]])
    page.wait_for_function("djust.stats.patches === 1")
    assert page.evaluate("[document.activeElement.id, document.activeElement.selectionEnd, "
                         "[...document.querySelectorAll('input')].map(i => i.id).join('')]") == ["a", 1, "bca"]
    assert connection.silent(), "moving raises no focus events"


def test_an_attribute_that_did_not_change_leaves_the_typed_value(page, live):
    connection = live('<input id="f" dj-id="0" value="a" class="x">')
    page.fill("#f", "typed")
    connection.send("patch", version=2, ops=[["A", [0], {"id": "f", "value": "a", "class": "y"}]])
    page.wait_for_selector(".y")
    assert value(page) == "typed"


OPTIONS = '<select id="f"><!--{0--><!--#--><option>b</option><!--#--><option>c</option><!--}--></select>'
NEW_FIRST = [["i", [0], 0, "<option>a</option>"]]


def test_a_select_that_nobody_touched_shows_what_a_load_would_choose(page, live):
    connection = live(OPTIONS)
    connection.send("patch", version=2, ops=NEW_FIRST)
    page.wait_for_function("document.getElementById('f').value === 'a'")
    connection.send("patch", version=3, ops=[["m", [0], 0, 2]])
    page.wait_for_function("document.getElementById('f').value === 'b'")


def test_a_select_keeps_what_its_user_has_chosen(page, live):
    connection = live(OPTIONS)
    page.select_option("#f", "c")
    connection.send("patch", version=2, ops=NEW_FIRST)
    page.wait_for_function("document.getElementById('f').length === 3")
    assert value(page) == "c"


def test_a_patch_elsewhere_leaves_what_a_script_has_chosen(page, live):
    connection = live(f'{OPTIONS}<p id="p"><!--[1-->1<!--]--></p>')
    page.eval_on_selector("#f", "select => { select.value = 'c'; }")
    connection.send("patch", version=2, ops=[["t", [1], "2"]])
    page.wait_for_function("document.getElementById('p').textContent === '2'")
    assert value(page) == "c"


SLIDER = '<input id="f" type="range" dj-id="0" max="{}"{}>'


@pytest.mark.parametrize(("given", "limits", "shown"), [
    ("", ["50", "10", "80"], "40"), (' value="60"', ["50", "100"], "60"), ("", ["10", None], "50"),
])  # fmt: skip
def test_a_slider_that_nobody_moved_stands_where_a_load_puts_it(page, live, given, limits, shown):
    connection = live(SLIDER.format(100, given))
    for version, limit in enumerate(limits, 2):
        connection.send("patch", version=version, ops=[["a", [0], {"max": limit}]])
    page.wait_for_function(f"djust.stats.patches === {len(limits)}")
    assert value(page) == shown


def test_a_slider_stays_where_its_user_has_moved_it(page, live):
    connection = live(SLIDER.format(100, ' value="60"'))
    page.fill("#f", "20")
    connection.send("patch", version=2, ops=[["a", [0], {"max": "200"}]])
    page.wait_for_selector("[max='200']")
    assert value(page) == "20"
