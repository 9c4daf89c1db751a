"""What the browser and its user hold in a page outlives every operation that has nothing to say about it."""

import base64
import io
import wave

import pytest

WITHOUT_MOVE_BEFORE = "delete Element.prototype.moveBefore; delete DocumentFragment.prototype.moveBefore;"
MOVES = pytest.mark.parametrize("moves", [[["p", [0], 2, 0, 1]], [["m", [0], 0, 2]], [["p", [0], [2, 0]]]],
                                ids=["two stay", "one moves", "turned around"])


def rows(row, keys="abc", start="<!--{0-->"):
    """A list of rows made from a form with the key."""
    return start + "".join("<!--#-->" + row.replace("KEY", key) for key in keys) + "<!--}-->"


def applied(page, connection, *patches, version=2):
    """Sends patches and waits until they are applied."""
    for number, ops in enumerate(patches):
        connection.send("patch", version=version + number, ops=ops)
    page.wait_for_function("count => djust.stats.patches === count", arg=version - 2 + len(patches))
    assert page.evaluate("djust.stats.recoveries") == 0


@MOVES
def test_a_selected_text_stays_selected(page, live, moves):
    connection = live(rows("<p id=KEY>text <!--[0-->KEY<!--]--> of KEY</p>"))
    page.evaluate("getSelection().setBaseAndExtent(a.firstChild, 2, a.lastChild, 3)")
    applied(page, connection, moves, [["u", [0], [0], "x", "y", "z"]])
    assert page.evaluate("getSelection().toString().slice(0, 3) + getSelection().toString().slice(-3)") == "xt  of"


@pytest.mark.fresh
@pytest.mark.parametrize("modern", [True, False], ids=["moveBefore", "insertBefore"])
@MOVES
def test_the_caret_stays_where_it_is(page, live, moves, modern):
    if not modern:
        page.add_init_script(WITHOUT_MOVE_BEFORE)
    connection = live(rows('<p><b id="KEY" contenteditable>some text</b><input id="iKEY" value="some text"></p>'))
    page.focus("#a")
    page.evaluate("getSelection().collapse(a.firstChild, 3)")
    applied(page, connection, moves)
    page.keyboard.type("X")
    assert page.evaluate("[document.activeElement.id, a.textContent]") == ["a", "somXe text"]
    page.focus("#ib")
    page.evaluate("ib.setSelectionRange(2, 4, 'backward')")
    applied(page, connection, moves, version=3)
    assert page.evaluate("[document.activeElement.id, ib.selectionStart, ib.selectionEnd]") == ["ib", 2, 4]
    page.keyboard.type("X")
    assert page.evaluate("ib.value") == "soX text"


def test_a_selected_text_that_becomes_shorter(page, live):
    connection = live("<p><!--[0-->a long text<!--]--></p>")
    page.evaluate("getSelection().setBaseAndExtent(document.querySelector('p').childNodes[1], 2, document.querySelector('p').childNodes[1], 8)")
    applied(page, connection, [["t", [0], "short"]])
    assert page.evaluate("getSelection().toString()") == "ort"


@pytest.mark.fresh
@pytest.mark.parametrize("modern", [True, False], ids=["moveBefore", "insertBefore"])
@MOVES
def test_what_is_scrolled_stays_scrolled(page, live, moves, modern):
    if not modern:
        page.add_init_script(WITHOUT_MOVE_BEFORE)
    connection = live(rows('<div id=KEY style="height: 20px; overflow: auto"><p style="height: 400px">KEY</p></div>'))
    page.evaluate("""() => new Promise(done => {
        let left = 3;
        document.addEventListener('scroll', () => --left || done(), true);
        for (const name of 'abc') document.getElementById(name).scrollTop = 37;
    })""")
    applied(page, connection, moves)
    assert page.evaluate("[...'abc'].map(name => document.getElementById(name).scrollTop)") == [37, 37, 37]


@MOVES
def test_a_composition_goes_on(page, live, moves):
    """Half a word of an input method survives moves, morphs, and what is said about other fields and this one."""
    connection = live('<div dj-id="1"><input id="other" value="a"></div>' + rows(
        '<p><input id=KEY dj-id="0" value=""><textarea id="tKEY" dj-id="1">x</textarea><i><!--[2-->1<!--]--></i></p>'))
    for field, op, shown in (("a", ["a", [0, 0, 0], {"value": "said"}], "に"), ("tb", ["c", [0, 0, 1], "said"], "にx")):
        page.focus(f"#{field}")
        page.evaluate("field => document.getElementById(field).setSelectionRange?.(0, 0)", field)
        page.evaluate("""() => { window.told = []; for (const kind of ['compositionstart', 'compositionend', 'blur'])
            document.activeElement.addEventListener(kind, () => told.push(kind)) }""")
        cdp = page.context.new_cdp_session(page)
        cdp.send("Input.imeSetComposition", {"text": "に", "selectionStart": 1, "selectionEnd": 1})
        row = page.evaluate("[...document.querySelectorAll('p')].indexOf(document.activeElement.closest('p'))")
        op[1][1] = row
        version = 2 + page.evaluate("djust.stats.patches")
        applied(page, connection, [op], moves, [["o", [1], '<b></b><input id="other" value="b">']],
                [["u", [0], [2], "4", "5", "6"]], version=version)
        assert page.eval_on_selector(f"#{field}", "field => [field.value, field === document.activeElement]") == [shown, True]
        assert page.evaluate("told") == ["compositionstart"]
        cdp.send("Input.imeSetComposition", {"text": "にほ", "selectionStart": 2, "selectionEnd": 2})
        cdp.send("Input.insertText", {"text": "日本"})
        assert page.eval_on_selector(f"#{field}", "field => field.value") == shown.replace("に", "日本")
        assert page.evaluate("told") == ["compositionstart", "compositionend"]


@MOVES
def test_what_is_open_stays_open(page, live, moves):
    connection = live(rows('<section data-key=KEY><details id="dKEY"><summary>s</summary>x</details><dialog id="mKEY">m</dialog></section>'))
    page.evaluate("da.open = true; mb.showModal(); window.kept = [da, mb]")
    applied(page, connection, moves)
    connection.send("patch", version=99, ops=[])
    connection.expect("request_html")
    html = rows('<section data-key=KEY><details id="dKEY"><summary>t</summary>y</details><dialog id="mKEY">n</dialog></section>', "cab")
    connection.send("html", version=9, html=html)
    reached(page, connection)
    assert page.text_content("dialog") == "n"
    assert page.evaluate("[da.open, mb.open, mb.matches(':modal'), dc.open]") == [True, True, True, False]


def test_a_dialog_that_the_server_closes_is_closed(page, live):
    """Taking the attribute away alone would leave the page behind a modal dialog dead."""
    connection = live('<dialog id="m" dj-id="0" open>m</dialog><button id="x" dj-click="go">x</button>')
    page.evaluate("m.close(); m.showModal()")
    applied(page, connection, [["a", [0], {"open": None}]])
    page.click("#x")
    assert connection.event("go")
    assert page.evaluate("m.open") is False


def sound():
    """Ten silent seconds."""
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1), out.setsampwidth(1), out.setframerate(3000)
        out.writeframes(b"\x80" * 30000)
    return "data:audio/wav;base64," + base64.b64encode(file.getvalue()).decode()


def test_media_play_on(page, live):
    row = '<p><audio id="KEY" loop></audio><iframe id="fKEY" srcdoc="x"></iframe><!--[0-->KEY<!--]--></p>'
    connection = live(rows(row) + "<!--[1--><b>1</b><!--]-->")
    page.evaluate("""async source => {
        window.told = [];
        for (const audio of document.querySelectorAll('audio')) {
            Object.assign(audio, { src: source, muted: true });
            await audio.play();
            for (const kind of ['pause', 'emptied', 'seeking', 'playing']) audio.addEventListener(kind, () => told.push(audio.id + kind));
        }
        for (const frame of document.querySelectorAll('iframe')) {
            frame.contentWindow.mark = frame.id;
            frame.addEventListener('load', () => told.push(frame.id));
        }
    }""", sound())
    page.evaluate("told.length = 0")
    applied(page, connection, [["u", [0], [0], "x", "y", "z"], ["h", [1], "<i>2</i>"], ["i", [0], 0, "<b>new</b>"]],
            [["p", [0], 0, 2, 3, 1]], [["r", [0], 0, 1]], [["m", [0], 2, 0]], [["p", [0], [2, 0]]], [["p", [0], [2, 0]]],
            [["p", [0], 1, 2, 0]])
    assert page.evaluate("[...document.querySelectorAll('audio')].map(a => [a.id, a.paused, a.currentTime > 0])") == \
        [[name, False, True] for name in "bca"]
    assert page.evaluate("[...document.querySelectorAll('iframe')].map(f => f.contentWindow.mark)") == ["fb", "fc", "fa"]
    assert page.evaluate("told") == []


@pytest.mark.fresh
def test_a_row_that_keeps_its_place_is_not_touched(page, live):
    """Also where the browser cannot move without harm."""
    page.add_init_script(WITHOUT_MOVE_BEFORE)
    connection = live(rows('<p id="KEY"><iframe srcdoc="x"></iframe></p>', "abcdefgh"))
    page.evaluate("""() => { window.touched = new Set();
        new MutationObserver(records => { for (const r of records) for (const n of [...r.removedNodes, ...r.addedNodes]) touched.add(n.id) })
            .observe(document.querySelector('[dj-root]'), { childList: true }) }""")
    applied(page, connection, [["p", [0], 0, 7, [2, 4], 1, 5, 6]])
    assert page.evaluate("[...document.querySelectorAll('p')].map(p => p.id).join('')") == "ahcdebfg"
    assert page.evaluate("[...touched].filter(Boolean).sort().join('')") == "bh"


CHOICES = ('<select id="s"><option value="x">x</option><option value="y">y</option></select>'
           '<input type="checkbox" id="c"><input type="radio" name="r" value="1" checked><input type="radio" name="r" value="2">')
MORE = CHOICES.replace("<option value=\"x\">", '<option value="w">w</option><option value="x">') \
    .replace('<input type="radio" name="r" value="1"', '<input type="radio" name="r" value="0"><input type="radio" name="r" value="1"')


def choose(page):
    page.select_option("#s", "y")
    page.check("#c")
    page.check("[value='2']")


def chosen(page):
    return page.evaluate("[s.value, c.checked, document.querySelector('[name=r]:checked').value]")


def test_choices_stay_in_a_morph(page, live):
    connection = live(f'<div dj-id="0">{CHOICES}</div>')
    choose(page)
    applied(page, connection, [["o", [0], CHOICES + "<b>1</b>"]], [["o", [0], MORE]], [["o", [0], "<i>2</i>" + CHOICES]])
    assert chosen(page) == ["y", True, "2"]


def test_choices_stay_when_the_whole_page_comes(page, live):
    connection = live(CHOICES)
    choose(page)
    connection.send("patch", version=7, ops=[])
    connection.expect("request_html")
    connection.send("html", version=8, html=MORE + "<b>1</b>")
    page.wait_for_selector("b")
    assert chosen(page) == ["y", True, "2"]


@pytest.mark.fresh
@pytest.mark.parametrize("modern", [True, False], ids=["moveBefore", "insertBefore"])
@MOVES
def test_choices_stay_when_rows_move(page, live, moves, modern):
    if not modern:
        page.add_init_script(WITHOUT_MOVE_BEFORE)
    connection = live("<select id=s>" + rows("<option value=KEY>KEY</option>") + "</select>" + rows(
        '<p><input type="checkbox" id="cKEY"><input type="radio" name="r" value="KEY"></p>', start="<!--{1-->"))
    page.select_option("#s", "b")
    page.check("#ca")
    page.check("[name=r][value=c]")
    applied(page, connection, moves + [[op[0], [1], *op[2:]] for op in moves], [["i", [0], 0, "<option value=n>n</option>"]])
    assert page.evaluate("[s.value, ca.checked, cb.checked, document.querySelector(':checked[name=r]').value]") == ["b", True, False, "c"]


def test_a_script_in_a_patch_is_silent_in_production(page, live):
    connection = live("<!--[0--><!--]-->")
    applied(page, connection, [["h", [0], "<script>window.ran = 1</script><b>x</b>"]])
    assert page.evaluate("window.ran") is None


def reached(page, connection):
    """Waits until the page has obeyed everything that was sent."""
    page.evaluate("() => { window.done = new Promise(done => "
                  "document.addEventListener('djust:hvr-applied', done, { once: true })) }")
    connection.send("hvr-applied", view="V", version=1, file="f")
    page.evaluate("done.then(() => 0)")


def test_what_is_selected_in_a_text_that_grows_stays_selected(page, live):
    connection = live('<p id="p"><!--[0-->one two<!--]--></p>')
    page.evaluate("getSelection().setBaseAndExtent(p.childNodes[1], 0, p.childNodes[1], 3)")
    check = 0
    for character in "one two":
        check = (check * 31 + ord(character)) % 2**32
    applied(page, connection, [["t", [0], [7, check, " three"]]])
    assert page.evaluate("[p.textContent, String(getSelection())]") == ["one two three", "one"]


FOREIGN = {
    "before a text": "before(region)",
    "after a text": "after(region)",
    "around a text": "wrap(region)",
    "around the marker that begins a region": "wrapNode(region.previousSibling)",
    "around the marker that ends a region": "wrapNode(region.nextSibling)",
    "around everything": "wrapAll(region.parentNode)",
    "a text in pieces": "region.splitText(1)",
    "no text": "region.remove()",
    "no marker that begins a region": "region.previousSibling.remove()",
    "no marker that ends a region": "region.nextSibling.remove()",
    "before a row": "before(row)",
    "after a row": "after(row)",
    "around a row": "wrapNode(row)",
    "around the marker of a row": "wrapNode(row.previousSibling)",
    "no row": "row.remove()",
    "no marker of a row": "row.previousSibling.remove()",
    "around the marker that begins a list": "wrapNode(list)",
    "around the marker that ends a list": "wrapNode(row.parentNode.lastChild)",
    "around the rows": "wrapAll(row.parentNode)",
    "an empty parent": "row.parentNode.textContent = ''",
    "other markup in the parent": "row.parentNode.innerHTML = row.parentNode.innerHTML",
    "in the root": "root.prepend(node()); root.append(node())",
    "around the root's content": "wrapAll(root)",
}


@pytest.mark.parametrize("what", FOREIGN)
def test_foreign_nodes_derail_nothing(page, live, what):
    """Extensions and translators write into the page: the next operations hold, after one recovery at most."""
    def content(number, keys):
        return f'<p dj-id="1" class="c{number}">n: <!--[0-->{number}<!--]-->!</p><ul>' + \
            rows(f'<li id="KEY"><!--[0-->KEY{number}<!--]--></li>', keys, "<!--{2-->") + "</ul><!--[3--><em>" + str(number) + "</em><!--]-->"

    connection = live(content(10, "abc"), script="development", attributes="dj-dev")
    page.evaluate("""what => {
        const node = () => Object.assign(document.createElement('font'), { textContent: 'foreign', className: 'foreign' });
        const root = document.querySelector('[dj-root]');
        const region = root.firstChild.childNodes[2], list = root.querySelector('ul').firstChild, row = document.getElementById('b');
        const before = at => at.before(node()), after = at => at.after(node());
        const wrapNode = at => { const font = node(); font.textContent = ''; at.replaceWith(font); font.append(at) };
        const wrap = wrapNode;
        const wrapAll = at => { const font = node(); font.textContent = ''; font.append(...at.childNodes); at.append(font) };
        eval(what);
    }""", FOREIGN[what])
    version, recoveries = 1, 0
    state = (10, "abc")
    for ops, state in (
        ([["t", [0], "11"], ["a", [1], {"class": "c11"}], ["u", [2], [0], "a11", "b11", "c11"], ["h", [3], "<em>11</em>"]], (11, "abc")),
        ([["p", [2], 2, 1, 0]], (11, "cba")),
        ([["i", [2], 1, '<li id="d"><!--[0-->d11<!--]--></li>'], ["m", [2], 3, 0]], (11, "acdb")),
        ([["r", [2], 1, 2]], (11, "ab")),
        ([["t", [0], "12"], ["a", [1], {"class": "c12"}], ["u", [2], [0], "a12", "b12"], ["o", [3], "<em>12</em>"]], (12, "ab")),
    ):
        version += 1
        connection.send("patch", version=version, ops=ops)
        reached(page, connection)
        if page.evaluate("djust.stats.recoveries") > recoveries:
            recoveries += 1
            connection.expect("request_html")
            version += 1
            connection.send("html", version=version, html=content(*state))
            reached(page, connection)
    page.evaluate("for (const node of document.querySelectorAll('.foreign')) node.replaceWith(...node.childNodes)")
    assert recoveries <= 1
    number, keys = state
    assert page.evaluate("[document.querySelector('p').className, ...[...document.querySelectorAll('li')].map(li => li.textContent)]") == \
        [f"c{number}"] + [f"{key}{number}" for key in keys]
    assert f"n: {number}!" == page.text_content("p").replace("foreign", "")
    assert page.text_content("em") == str(number)
    assert len(page.words) == recoveries and all("asking for the whole page" in word for word in page.words)
    page.words.clear()


OWNED = '<div id="map" dj-id="0" dj-update="ignore" class="map" data-zoom="1">loading <!--[1-->1<!--]--></div><p><!--[{}-->1<!--]--></p>'


def test_what_scripts_made_of_their_element_stays(page, live):
    """A map library: its own children, class and style; the server's attributes still arrive."""
    connection = live(OWNED.format(2))
    page.evaluate("""() => { map.replaceChildren(Object.assign(document.createElement('canvas'), { id: 'tiles' }));
        map.classList.add('ready'); map.style.top = '1px'; window.tiles = document.getElementById('tiles') }""")

    def state():
        return page.evaluate("[tiles.isConnected, map.className, map.getAttribute('style'), map.dataset.zoom, map.childNodes.length]")

    applied(page, connection, [["o", [], OWNED.format(1).replace('"1"', '"2"')], ["t", [1], "2"]])
    assert state() == [True, "map ready", "top: 1px;", "2", 1]
    assert page.text_content("p") == "2", "slots are found where the new HTML has them"
    connection.send("patch", version=99, ops=[])
    connection.expect("request_html")
    connection.send("html", version=3, html=OWNED.format(3).replace('"map" data', '"map dark" data'))
    reached(page, connection)
    assert state() == [True, "map dark", "top: 1px;", "1", 1], "the server has a new word on the class"
    connection.send("patch", version=4, ops=[["a", [0], {"style": "left: 0px", "data-zoom": None}], ["t", [3], "3"]])
    reached(page, connection)
    assert state() == [True, "map dark", "left: 0px", None, 1]
    assert page.text_content("p") == "3"
    assert page.evaluate("djust.stats.recoveries") == 1


@pytest.mark.parametrize(("update", "operation", "wanted"), [("append", "e", "abcde"), ("prepend", "f", "edcab")])
def test_a_container_that_grows(page, live, server, update, operation, wanted):
    """The server forgets what it has sent; operations, recovery and a new connection only add."""
    def content(keys):
        return f'<ul id="u" dj-update="{update}">' + rows('<li id="KEY"><!--[0-->KEY<!--]--><input></li>', keys) + "</ul>"

    def row(key):
        return f'<li id="{key}"><!--[0-->{key}<!--]--><input></li>'

    def keys():
        return page.evaluate("[...document.querySelectorAll('li')].map(li => li.id).join('')")

    connection = live(content("ab"))
    page.fill("#a input", "typed")
    page.evaluate("window.kept = document.getElementById('a')")
    applied(page, connection, [[operation, [0], row("c")]])
    connection.send("patch", version=99, ops=[])
    connection.expect("request_html")
    connection.send("html", version=3, html=content("cd" if operation == "e" else "dc"))
    reached(page, connection)
    connection.send("patch", version=4, ops=[[operation, [0], row("e"), row("b")]])
    reached(page, connection)
    assert keys() == wanted
    connection.close(1012)
    again = server.accept()
    again.expect("mount")
    again.send("mount", v=1, version=7, html=content("b"))
    reached(page, again)
    again.send("patch", version=8, ops=[[operation, [0], row("a").replace("-->a", "-->A")]])
    reached(page, again)
    assert keys() == wanted
    assert page.evaluate("[kept.isConnected, kept.textContent, kept.lastChild.value, djust.stats.recoveries]") == [True, "A", "typed", 1]
