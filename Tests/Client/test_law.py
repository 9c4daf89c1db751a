"""
The law in a real browser: patches applied to the old page give the page that loading anew would give.

`LawCases` writes templates that nobody would think of, as pages with what is sent to them. Each page is opened in a frame,
patched by the client as it ships over a real socket, and after each patch compared, node by node, with what Chromium
itself makes of the fresh page. `DJUST_LAW_CASES` says how many; `DJUST_LAW_FIRST` where to begin.
"""

import json
import os
import queue
import subprocess
import threading

import pytest
from live_server import ROOT, LiveServer

FIRST = int(os.environ.get("DJUST_LAW_FIRST", 0))
COUNT = max(1000, int(os.environ.get("DJUST_LAW_CASES", 1000)))
FRAMES = 6

HOST = """<!DOCTYPE html><title>law</title><body><iframe id="fresh" src="about:blank"></iframe>
<script src="/host.js"></script>"""

HOST_SCRIPT = r"""
const volatile = ["dj-session", "dj-version"];
const fresh = document.getElementById("fresh");
const running = new Map();

/** The root of the page that Chromium makes of this HTML, with scripting on as in any page. */
function load(html) {
  const page = fresh.contentDocument;
  page.open();
  page.write(html);
  page.close();
  return page.querySelector("[dj-root]");
}

function plain(root) {
  const copy = root.cloneNode(true);
  for (const name of volatile) copy.removeAttribute(name);
  return copy;
}

/** Whether two trees are equal, text nodes one by one, the content of templates included. */
function isEqual(one, other) {
  if (!one.isEqualNode(other)) return false;
  const inside = (node) => [...node.querySelectorAll("template")].map((template) => template.content);
  const others = inside(other);
  return inside(one).every((content, index) => isEqual(content, others[index]));
}

function compare(run, html, when) {
  const patched = plain(run.frame.contentDocument.querySelector("[dj-root]"));
  const expected = plain(load(html));
  if (isEqual(patched, expected)) return;
  const full = (node) => [node.outerHTML, ...[...node.querySelectorAll("template")].map((t) => t.innerHTML)].join("\n");
  run.failure ??= `${when}\npatched: ${full(patched)}\nfresh:   ${full(expected)}`;
}

/** Called by the frames' own script, in the task in which the client has changed the page. */
window.heard = (seed, name, detail) => {
  const run = running.get(seed);
  if (!run) return;
  if (name === "patched") compare(run, run.steps[run.step].fresh, `step ${++run.step}`);
  if (name === "connected") compare(run, run.page, "the page as loaded");
  if (name === "error") run.finish(run.frame.contentWindow.djust.stats);
};

/** Opens one page and tells what was wrong with it, or nothing. */
window.runCase = ({ seed, page, steps }) => new Promise((resolve) => {
  const frame = document.createElement("iframe");
  const finish = ({ recoveries }) => {
    running.delete(seed);
    if (recoveries > 0) run.failure ??= "the client asked for the whole page";
    if (run.step < steps.length) run.failure ??= `only ${run.step} of ${steps.length} patches were applied`;
    setTimeout(() => frame.remove());
    resolve(run.failure && `seed ${seed}: ${run.failure}`);
  };
  const run = { page, steps, frame, finish, step: 0 };
  running.set(seed, run);
  frame.src = `/case/${seed}`;
  document.body.append(frame);
});

/** Runs cases, some of them side by side; the failures. */
window.runCases = async (cases, width) => {
  const failures = [];
  const next = async () => {
    for (let one = cases.pop(); one; one = cases.pop()) {
      const failure = await runCase(one);
      if (failure) failures.push(failure);
    }
  };
  await Promise.all(Array.from({ length: width }, next));
  return failures;
};
"""

FRAME_SCRIPT = """
const seed = Number(location.pathname.split("/").at(-1));
for (const name of ["connected", "patched", "error"]) {
  document.addEventListener(`djust:${name}`, ({ detail }) => parent.heard(seed, name, detail));
}
"""


def law_cases(first, count):
    """The cases as `LawCases` writes them."""
    program = os.environ.get("DJUST_LAW_PROGRAM", ROOT / ".build/debug/LawCases")
    if not os.path.exists(program):
        subprocess.run(["swift", "build", "--product", "LawCases"], cwd=ROOT, check=True)
    command = [program, "print", str(first), str(first + count)]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\n")
    return [json.loads(line) for line in lines if line]


def marked(html, seed):
    """A page with the root's marks, as the server writes them."""
    return html.replace(" dj-root", f' dj-root dj-session="{seed}" dj-version="1"', 1)


class LawServer(LiveServer):
    """Answers each mount at once with all that is ever sent to that page."""

    def __init__(self, cases):
        self.cases = {str(case["seed"]): case for case in cases}
        self.trouble = queue.Queue()
        super().__init__()
        self.scripts["/frame.js"] = FRAME_SCRIPT.encode()
        self.scripts["/host.js"] = HOST_SCRIPT.encode()
        self.pages["/host"] = HOST
        client = "<head><script src=/frame.js></script><script src=/_djust/production.js defer></script>"
        for seed, case in self.cases.items():
            self.pages[f"/case/{seed}"] = marked(case["page"], seed).replace("<head>", client, 1)
        threading.Thread(target=self._answer_mounts, daemon=True).start()

    def _answer_mounts(self):
        while True:
            connection = self.accepted.get()
            try:
                self._play(connection)
            except Exception as error:  # the page is gone: its failure is reported by the page
                self.trouble.put(error)

    def _play(self, connection):
        case = self.cases[connection.expect("mount")["session"]]
        version = 1
        connection.send("mount", v=1, version=version)
        for step in case["steps"]:
            if step["ops"] is None:
                connection.send("patch", version=version)
            else:
                version += 1
                connection.send("patch", version=version, ops=step["ops"])
        connection.send("error", id="DJE-000", message="that was all")


@pytest.fixture(scope="module")
def cases():
    return law_cases(FIRST, COUNT)


def test_patched_pages_are_fresh_pages(browser, cases):
    server = LawServer(cases)
    page = browser.new_page()
    page.set_default_timeout(120_000)
    page.goto(server.url + "/host")
    given = [
        {
            "seed": case["seed"],
            "page": marked(case["page"], case["seed"]),
            "steps": [{"fresh": marked(step["fresh"], case["seed"])} for step in case["steps"]],
        }
        for case in cases
    ]
    failures = page.evaluate("([cases, width]) => runCases(cases, width)", [given, FRAMES])
    page.close()
    server.stop()
    templates = {case["seed"]: case for case in cases}
    for failure in failures[:3]:
        case = templates[int(failure.split(":")[0].removeprefix("seed "))]
        print(case["template"], *(json.dumps(step["ops"], ensure_ascii=False) for step in case["steps"]), failure, "", sep="\n")
    assert not failures, f"{len(failures)} of {len(cases)} pages differ"
