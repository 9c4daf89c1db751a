"""Each operation in each kind of place, and the conformance vectors that the server's model of the client runs too."""

import json
from pathlib import Path

import pytest

VECTORS = sorted((Path(__file__).resolve().parents[1] / "Vectors").glob("*.json"))


def cases():
    for file in VECTORS:
        for vector in json.loads(file.read_text())["vectors"]:
            yield pytest.param(vector, id=f"{file.stem}: {vector['name']}")


@pytest.mark.parametrize("vector", cases())
def test_vector(unit, vector):
    got = unit.evaluate("([html, ops]) => patch(html, ops)", [vector["html"], vector["ops"]])
    if vector.get("fails"):
        assert got.startswith("error: ")
    else:
        assert got == vector["expected"]


@pytest.mark.parametrize("vector", cases())
def test_vectors_are_what_a_page_load_gives(unit, vector):
    """The law: what the operations make is what the parser makes of the same markup."""
    for key in {"html", "expected"} & vector.keys():
        parsed = unit.evaluate("html => Object.assign(document.createElement('div'), {innerHTML: html}).innerHTML",
                               vector[key])
        assert parsed == vector[key]


def test_texts_are_set_as_they_are(unit):
    """The server has done to them what the parser does; doing it again would change them."""
    text = "\n\r\na\r&amp;"
    assert unit.evaluate("""text => {
        const root = document.createElement('div');
        document.body.replaceChildren(root);
        root.innerHTML = '<!--[0--><!--]--><b dj-id=1></b><textarea dj-id=2></textarea><pre dj-id=3></pre>';
        unit.applyOperations(root, unit.register(root), [
            ['t', [0], text], ['a', [1], { title: text }], ['c', [2], text], ['c', [3], text]]);
        const [, one, , two, area, pre] = root.childNodes;
        return [one.data, two.title, area.textContent, pre.textContent];
    }""", text) == [text] * 4


def test_text_node_stays(unit):
    """A changed text is written into the node that is there."""
    assert unit.evaluate("""() => {
        const root = document.createElement('div');
        document.body.replaceChildren(root);
        root.innerHTML = '<b><!--[0-->1<!--]--></b>';
        const text = root.firstChild.childNodes[1];
        unit.applyOperations(root, unit.register(root), [['t', [0], '2']]);
        return text.data + text.isConnected + (root.firstChild.childNodes[1] === text);
    }""") == "2truetrue"


def test_keyed_nodes_stay_the_same_nodes(unit):
    assert unit.evaluate("""() => {
        const root = document.createElement('div');
        document.body.replaceChildren(root);
        const html = order => `<!--[0-->${[...order].map(n => `<p id="${n}"></p><b data-key="${n}"></b><i dj-key="${n}"></i>`)
            .join('')}<!--]-->`;
        root.innerHTML = html('abc');
        const nodes = new Map([...root.children].map(node => [node.outerHTML, node]));
        unit.applyOperations(root, unit.register(root), [['o', [0], html('cxab').slice(9, -8)]]);
        return [...root.children].map(node => nodes.get(node.outerHTML) === node);
    }""") == [True] * 3 + [False] * 3 + [True] * 6


def test_namespaces(unit):
    assert unit.evaluate("""() => {
        const root = document.createElement('div');
        document.body.replaceChildren(root);
        root.innerHTML = '<svg><g><!--[0--><!--]--></g><use dj-id="1"></use></svg><math><!--[2--><!--]--></math>';
        unit.applyOperations(root, unit.register(root), [
            ['h', [0], '<circle r="1"/><foreignObject><p>x</p></foreignObject>'],
            ['a', [1], {'xlink:href': '#a', viewbox: '0 0 1 1'}],
            ['h', [2], '<mi>x</mi>']]);
        const names = selector => root.querySelector(selector).namespaceURI.split('/').at(-1);
        const use = root.querySelector('use');
        return [names('circle'), names('p'), names('mi'), use.getAttributeNode('xlink:href').namespaceURI,
                use.getAttribute('viewBox')];
    }""") == ["svg", "xhtml", "MathML", "http://www.w3.org/1999/xlink", "0 0 1 1"]


def test_template_content(unit):
    assert unit.evaluate("""patch('<template><p><!--[0-->a<!--]--></p></template>', [['t', [0], 'b']])""") \
        == "<template><p><!--[0-->b<!--]--></p></template>"


def test_scripts_do_not_run(unit):
    unit.evaluate("""() => {
        window.ran = 0;
        const root = document.createElement('div');
        document.body.replaceChildren(root);
        root.innerHTML = '<!--[0--><!--]--><!--[1--><p></p><!--]-->';
        document.body.append(root);
        const slots = unit.register(root);
        unit.applyOperations(root, slots, [['h', [0], '<script>ran++</script>'], ['o', [1], '<script>ran++</script>']]);
        root.remove();
    }""")
    assert unit.evaluate("ran") == 0


def test_markup_that_the_parser_takes_apart_is_no_slot(unit):
    """`<tr>` straight in a table: the parser puts rows into a tbody and tears the list's markers apart."""
    html = "<table><!--{0--><!--#--><tr><td>1</td></tr><!--#--><tr><td>2</td></tr><!--}--></table>"
    assert unit.evaluate("html => patch(html, [['r', [0], 0, 1]])", html).startswith("error: operation r finds no slot")


def test_very_many_rows(unit):
    """No step of an insertion depends on how many arguments a call may have."""
    assert unit.evaluate("""() => {
        const root = document.createElement('div');
        document.body.replaceChildren(root);
        root.innerHTML = '<!--{0--><!--}-->';
        const rows = Array.from({length: 150000}, () => 'x');
        unit.applyOperations(root, unit.register(root), [['i', [0], 0, ...rows]]);
        return root.childNodes.length;
    }""") == 300002


RANDOM_LISTS = """(seed) => {
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const below = limit => Math.floor(random() * limit);
    const shapes = {
        ul: ['<ul><!--{0--><!--}--></ul>', n => `\\n <li data-key="${n}"><!--[0-->${n}<!--]--></li> `],
        table: ['<table><tbody><!--{0--><!--}--></tbody></table>', n => `<tr><td dj-id="0" a="${n}"></td></tr>`],
        text: ['<p><!--{0--><!--}--></p>', n => `${n}, <b>x</b>`],
        nested: ['<div><!--{0--><!--}--></div>', n => `<!--[0--><i>${n}</i><!--]--><!--{1--><!--#-->a<!--}-->`],
        svg: ['<svg><!--{0--><!--}--></svg>', n => `<circle r="${n}"></circle>`],
        select: ['<select><!--{0--><!--}--></select>', n => `<option>${n}</option>`],
    };
    for (const [shape, [html, row]] of Object.entries(shapes)) {
        const root = document.createElement('div');
        document.body.replaceChildren(root);
        document.body.append(root);
        root.innerHTML = html;
        let slots = unit.register(root), model = [], next = 0;
        for (let step = 0; step < 60; step++) {
            let op;
            const kind = below(6);
            if (kind === 0 || model.length === 0) {
                const at = below(model.length + 1), rows = Array.from({length: 1 + below(4)}, () => next++);
                op = ['i', [0], at, ...rows.map(row)];
                model.splice(at, 0, ...rows);
            } else if (kind === 1) {
                const at = below(model.length), count = 1 + below(Math.min(3, model.length - at));
                op = ['r', [0], at, count];
                model.splice(at, count);
            } else if (kind === 2) {
                const order = model.map((_, at) => at).sort(() => random() - 0.5), items = [];
                for (let at = 0; at < order.length; at++) {
                    const from = order[at];
                    const way = order[at + 1] - from;
                    while (Math.abs(way) === 1 && order[at + 1] - order[at] === way) at++;
                    items.push(order[at] === from && below(2) ? from : [from, order[at]]);
                }
                op = ['p', [0], ...items];
                model = order.map(at => model[at]);
            } else if (kind === 3) {
                const at = below(model.length + 1), rows = Array.from({length: 1 + below(4)}, () => next++);
                const pieces = row('VALUE').split('VALUE');
                op = ['I', [0], at, pieces, ...rows.flatMap(n => pieces.slice(1).map(() => `${n}`))];
                model.splice(at, 0, ...rows);
            } else if (kind === 4) {
                const toFront = below(2), rows = [next++, next++];
                op = [toFront ? 'f' : 'e', [0], ...rows.map(row)];
                if (toFront) model.unshift(...rows); else model.push(...rows);
            } else {
                const from = below(model.length), to = below(model.length);
                op = ['m', [0], from, to];
                model.splice(to, 0, ...model.splice(from, 1));
            }
            slots = unit.applyOperations(root, slots, [op]);
            const wanted = html.replace('<!--}-->', model.map(n => '<!--#-->' + row(n)).join('') + '<!--}-->');
            if (root.innerHTML !== wanted) return [shape, step, op, root.innerHTML, wanted];
        }
        if (shape === 'ul' && model.length) {
            unit.applyOperations(root, slots, [['t', [0, model.length - 1, 0], 'last']]);
            if (!root.innerHTML.includes('<!--[0-->last<!--]--></li> <!--}-->')) return [shape, root.innerHTML];
        }
        root.remove();
    }
    return null;
}"""


@pytest.mark.parametrize("seed", range(1, 11))
def test_random_list_operations_against_an_array(unit, seed):
    assert unit.evaluate(RANDOM_LISTS, seed * 7919) is None


RANDOM_MORPHS = """(seed) => {
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const below = limit => Math.floor(random() * limit);
    const make = depth => Array.from({length: below(5)}, () => {
        const kind = below(7), inside = depth ? make(depth - 1) : 'x' + below(9);
        return [() => 't' + below(9), () => `<p class="c${below(3)}">${depth ? 'x' : inside}</p>`,
            () => `<div${below(2) ? ` dj-id="${below(3)}"` : ''} id="k${below(6)}">${inside}</div>`, () => `<!--[${below(3)}-->${inside}<!--]-->`,
            () => `<span data-key="${below(5)}" title="${below(3)}">${inside}</span>`,
            () => `<input value="${below(4)}"${below(2) ? ' checked=""' : ''}>`,
            () => `<svg viewBox="0 0 ${below(3)} 1"><g>${below(3)}</g></svg>`][kind]();
    }).join('');
    const root = document.createElement('div');
    document.body.replaceChildren(root);
    document.body.append(root);
    for (let step = 0; step < 100; step++) {
        const wanted = Object.assign(document.createElement('div'), {innerHTML: make(3)});
        unit.replaceContent(root, wanted.innerHTML);
        if (!root.isEqualNode(wanted)) return [step, root.innerHTML, wanted.innerHTML];
    }
    root.remove();
    return null;
}"""


@pytest.mark.parametrize("seed", range(1, 6))
def test_random_morphs_give_the_new_page(unit, seed):
    assert unit.evaluate(RANDOM_MORPHS, seed * 104729) is None
