"""
Pairs of pages from beside the checkout: the old one, morphed, is the new one.

Each pair is loaded in Chromium, made live, and sent the new page as the whole content of its root (the operation `o`).
`DJUST_CONFORMANCE` says where the pairs are when it is not `../shared/conformance`.
"""

import collections
import json
import os
from pathlib import Path

import pytest
from conftest import watched
from live_server import ROOT

FOLDER = Path(os.environ.get("DJUST_CONFORMANCE", ROOT.parent / "shared/conformance"))
FILES = [path for name in ("vdom/vdom.jsonl", "heldout/vdom.jsonl") if (path := FOLDER / name).exists()]

HOST = "<!DOCTYPE html><title>pairs</title><body><script src=/law.js></script><script>" + r"""
// Characters that do not count where only they stand, and elements in which they do.
const SPACE = /^[ \t\n\r\f]*$/;
const SPACED = new Set(["pre", "code", "textarea", "script", "style"]);
const CONDITION = /^\s*\/?dj-if(?=\s|$)/;

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const quoted = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/** The canonical form of an element, as the README of the pairs says it; the content of templates is content. */
function canonical(element) {
  const name = element.localName;
  const attributes = [...element.attributes].filter(({ name }) => name !== "dj-id")
    .sort((one, other) => (one.name < other.name ? -1 : 1)).map(({ name, value }) => ` ${name}="${quoted(value)}"`);
  let content = "";
  let text = "";
  const flush = () => {
    if (SPACED.has(name.toLowerCase()) || !SPACE.test(text)) content += escaped(text);
    text = "";
  };
  for (const node of (element.content ?? element).childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.data;
    else if (node.nodeType === Node.COMMENT_NODE && CONDITION.test(node.data)) {
      flush();
      content += `<!--${node.data.trim().replace(/id="[^"]*"/g, 'id=""')}-->`;
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      flush();
      content += canonical(node);
    }
  }
  flush();
  return `<${name}${attributes.join("")}>${content}</${name}>`;
}

const pageOf = (html) => `<!DOCTYPE html><head></head><body dj-root>${html}</body>`;
const formOf = (page) => page.body.firstElementChild ? canonical(page.body.firstElementChild) : "";

window.morphed = async (pairs) => {
  const script = await (await fetch("/_djust/production.js")).text();
  const other = newFrame();
  return pairs.map(({ id, old, new: wanted }) => {
    const frame = newFrame();
    try {
      const live = load(frame, pageOf(old));
      const { sent, hear } = connect(frame, script);
      hear({ type: "mount", v: 1, version: 1 });
      const loaded = formOf(live);
      hear({ type: "patch", version: 2, ops: [["o", [], wanted]] });
      const { recoveries, patches } = frame.contentWindow.djust.stats;
      return { id, loaded, result: formOf(live), fresh: formOf(load(other, pageOf(wanted))), recoveries, patches, sent: sent.length };
    } finally {
      frame.remove();
    }
  });
};
</script>"""


@pytest.fixture
def morphed(browser, server):
    """Morphs pairs in Chromium; what it says of resources that are not there does not matter."""
    server.scripts["/law.js"] = (ROOT / "Tests/Client/law.js").read_bytes()
    server.pages["/pairs"] = HOST
    context = browser.new_context()
    page = watched(context)
    page.goto(server.url + "/pairs")
    yield lambda pairs: page.evaluate("pairs => morphed(pairs)", pairs)
    context.close()


def wrong(pair, answer):
    """What is wrong with the answer to a pair; nothing when it is right."""
    if (answer["recoveries"], answer["patches"], answer["sent"]) != (0, 1, 1):
        return "the client asked for the whole page"
    if answer["result"] != answer["fresh"]:
        return f"the morphed page is not the loaded one\n{answer['result']}\n{answer['fresh']}"
    if answer["result"] != pair["new_canon"]:
        return f"it is not the new page\n{answer['result']}\n{pair['new_canon']}"
    return None


@pytest.mark.skipif(not FILES, reason="the shared cases are not beside the checkout")
def test_old_pages_become_new_ones(morphed):
    pairs = [json.loads(line) for path in FILES for line in path.read_text().split("\n") if line]
    answers = morphed([{name: pair[name] for name in ("id", "old", "new")} for pair in pairs])
    failures = {pair["id"]: failure for pair, answer in zip(pairs, answers, strict=True) if (failure := wrong(pair, answer))}
    for identifier, failure in list(failures.items())[:20]:
        print(identifier, failure, sep="\n", end="\n\n")
    print(collections.Counter(failure.split("\n")[0] for failure in failures.values()))
    assert not failures, f"{len(failures)} of {len(pairs)} pairs"
    assert len(answers) >= 1165


def test_a_wrong_morph_is_seen(morphed):
    """The forms tell apart what has to be told apart, and nothing else."""
    same = ["<p title=1 id=2>a<b>c</b></p>", "<p id=2 title=1 dj-id=3>a<b> </b><!-- x --></p>"]
    forms = [answer["result"] for answer in morphed([{"id": "", "old": "<p>", "new": html} for html in same])]
    assert forms == ['<p id="2" title="1">a<b>c</b></p>', '<p id="2" title="1">a<b></b></p>']
    answer = {"result": forms[0], "fresh": forms[0], "recoveries": 0, "patches": 1, "sent": 1}
    assert wrong({"new_canon": forms[0]}, answer) is None
    for change in ({"result": forms[1]}, {"recoveries": 1}, {"patches": 0}, {"sent": 2}):
        assert wrong({"new_canon": forms[0]}, {**answer, **change})
    assert wrong({"new_canon": forms[1]}, answer)
