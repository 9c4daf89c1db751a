"""
The law in a real browser: patches applied to the old page give the page that loading anew would give.

`LawCases` writes templates that nobody would think of, as pages with what is sent to them. Chromium loads each page, the
client as it ships patches it, and after each patch the page is compared, node by node, with what Chromium makes of the
fresh page. `DJUST_LAW_CASES` says how many are tried, `DJUST_LAW_FIRST` with which seed they begin.
"""

import json
import os
import subprocess

import pytest
from live_server import ROOT

FIRST = int(os.environ.get("DJUST_LAW_FIRST", 0))
COUNT = int(os.environ.get("DJUST_LAW_CASES", 1000))

HOST = "<!DOCTYPE html><title>law</title><body><script>" + r"""
const VOLATILE = ["dj-session", "dj-version"];

/** Loads a page into a frame, with scripting on as in any page. */
function load(frame, html) {
  const page = frame.contentDocument;
  page.open();
  page.write(html);
  page.close();
  return page;
}

function newFrame() {
  const frame = document.createElement("iframe");
  document.body.append(frame);
  return frame;
}

/** The root without what every load has anew. */
function rootOf(page) {
  const root = page.querySelector("[dj-root]").cloneNode(true);
  for (const name of VOLATILE) root.removeAttribute(name);
  return root;
}

const templatesIn = (node) => [...node.querySelectorAll("template")].map((template) => template.content);

/** Whether two trees are equal, text nodes one by one, the content of templates included. */
function isEqual(one, other) {
  const others = templatesIn(other);
  return one.isEqualNode(other) && templatesIn(one).every((content, index) => isEqual(content, others[index]));
}

/** Makes a live page of a frame; what it needs of a connection is a function that takes a message of the server. */
function connect(frame, script) {
  const sent = [];
  let line;
  frame.contentWindow.WebSocket = class {
    static OPEN = 1;
    readyState = 1;
    constructor() { line = this; }
    send(text) { sent.push(JSON.parse(text)); }
    close() {}
  };
  const element = frame.contentDocument.createElement("script");
  element.text = script;
  frame.contentDocument.head.append(element);
  line.onopen({});
  return { sent, hear: (message) => line.onmessage({ data: JSON.stringify(message) }) };
}

/** What goes wrong with a case, or nothing. */
function failureOf({ page, steps }, script, freshFrame) {
  const frame = newFrame();
  try {
    const live = load(frame, page);
    const { sent, hear } = connect(frame, script);
    let version = 1;
    hear({ type: "mount", v: 1, version });
    for (const [number, { ops, fresh }] of steps.entries()) {
      hear(ops ? { type: "patch", version: ++version, ops } : { type: "patch", version });
      const patched = rootOf(live);
      const expected = rootOf(load(freshFrame, fresh));
      if (!isEqual(patched, expected)) {
        const html = (node) => [node.outerHTML, ...[...node.querySelectorAll("template")].map((t) => t.innerHTML)].join("\n");
        return `step ${number + 1}\npatched: ${html(patched)}\nfresh:   ${html(expected)}`;
      }
    }
    const { recoveries, patches } = frame.contentWindow.djust.stats;
    const due = steps.filter(({ ops }) => ops).length;
    if (recoveries !== 0 || sent.length !== 1) return `the client asked for the whole page: ${JSON.stringify(sent)}`;
    return patches === due ? null : `${patches} patches were applied, ${due} sent`;
  } finally {
    frame.remove();
  }
}

/** The failures of some cases by their seeds. */
window.failuresOf = async (cases) => {
  const script = await (await fetch("/_djust/production.js")).text();
  const fresh = newFrame();
  return cases.flatMap((one) => {
    const failure = failureOf(one, script, fresh);
    return failure ? [[one.seed, failure]] : [];
  });
};
</script>"""


def law_cases(first, count):
    """The cases as `LawCases` writes them."""
    program = os.environ.get("DJUST_LAW_PROGRAM", ROOT / ".build/debug/LawCases")
    if not os.path.exists(program):
        subprocess.run(["swift", "build", "--product", "LawCases"], cwd=ROOT, check=True)
    command = [program, "print", str(first), str(first + count)]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\n")
    return [json.loads(line) for line in lines if line]


def with_marks(html):
    """A page with the marks of a session, as the server writes them."""
    return html.replace(" dj-root", ' dj-root dj-session="S" dj-version="1"', 1)


@pytest.fixture
def host(page, server):
    """A page with `failuresOf(cases)`."""
    server.pages["/law"] = HOST
    page.goto(server.url + "/law")
    page.set_default_timeout(120_000)
    return page


def test_patched_pages_are_fresh_pages(host):
    cases = law_cases(FIRST, COUNT)
    assert len(cases) == COUNT
    given = [
        {
            "seed": case["seed"],
            "page": with_marks(case["page"]),
            "steps": [{"ops": step["ops"], "fresh": with_marks(step["fresh"])} for step in case["steps"]],
        }
        for case in cases
    ]
    failures = host.evaluate("cases => failuresOf(cases)", given)
    templates = {case["seed"]: case for case in cases}
    for seed, failure in failures[:3]:
        case = templates[seed]
        operations = (json.dumps(step["ops"], ensure_ascii=False) for step in case["steps"])
        print(f"seed {seed}", case["template"], *operations, failure, "", sep="\n")
    assert not failures, f"{len(failures)} of {len(cases)} pages differ"


def test_a_broken_patch_is_seen(host):
    """The test above would say so."""
    page = "<!DOCTYPE html><div dj-root><!--[0-->1<!--]--><template dj-id=1>a</template></div>"
    fresh = page.replace("1<", "2<").replace(">a<", ">b<")
    broken = [
        [["t", [0], "3"], ["o", [1], "b"]], [["t", [0], "2"]], [["t", [0], "2"], ["o", [1], "c"]], [["t", [7], "2"]], None,
    ]
    right = [["t", [0], "2"], ["o", [1], "b"]]
    given = [{"seed": seed, "page": page, "steps": [{"ops": ops, "fresh": fresh}]} for seed, ops in enumerate([right, *broken])]
    assert [seed for seed, _ in host.evaluate("cases => failuresOf(cases)", given)] == [1, 2, 3, 4, 5]
