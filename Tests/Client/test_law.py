"""
The law in a real browser: patches applied to the old page give the page that loading anew would give.

`LawCases` writes templates that nobody would think of, as pages with what is sent to them. Chromium loads each page, the
client as it ships patches it, and after each patch the page is compared with what Chromium makes of the fresh page: node by
node, with what the fields show, and with the focus where it was (see `law.js`).

`DJUST_LAW_CASES` says how many are tried, `DJUST_LAW_FIRST` with which seed they begin, `DJUST_LAW_PROGRAM` which program
writes them; without it the newer of the two builds does. `make law` tries many.
"""

import json
import os
import subprocess
import time
from itertools import count

import pytest
from conftest import watched
from live_server import ROOT

FIRST = int(os.environ.get("DJUST_LAW_FIRST", 0))
COUNT = int(os.environ.get("DJUST_LAW_CASES", 500))
BATCH = 50
PAGES = os.cpu_count() or 1
HOST = "<!DOCTYPE html><title>law</title><body><script src=/law.js></script>"


def law_program():
    """The program that writes the cases: a release build is quick, a debug build is there after the Swift tests."""
    if named := os.environ.get("DJUST_LAW_PROGRAM"):
        return ROOT / named
    built = [path for kind in ("release", "debug") if (path := ROOT / f".build/{kind}/LawCases").exists()]
    if not built:
        subprocess.run(["swift", "build", "--product", "LawCases"], cwd=ROOT, check=True)
        return ROOT / ".build/debug/LawCases"
    return max(built, key=lambda path: path.stat().st_mtime)


def cases_as_text(program, first, last):
    """The cases of some seeds, one a line."""
    return subprocess.run([program, "print", str(first), str(last)], check=True, capture_output=True, text=True).stdout


def open_host(context, server):
    """A page with the functions of `law.js`."""
    server.scripts["/law.js"] = (ROOT / "Tests/Client/law.js").read_bytes()
    server.pages["/law"] = HOST
    page = watched(context)
    page.goto(server.url + "/law")
    return page


@pytest.fixture
def host(browser, server):
    """A page with `failuresOf(cases)`."""
    context = browser.new_context()
    yield open_host(context, server)
    context.close()


def test_patched_pages_are_fresh_pages(browser, server, capsys):
    """Every core has a page, in a process of its own, that takes cases as long as there are some."""
    program = law_program()
    batches = count(FIRST, BATCH)

    def next_batch():
        first = next(batches)
        return cases_as_text(program, first, min(first + BATCH, FIRST + COUNT)) if first < FIRST + COUNT else ""

    server.pages["/law/next"] = next_batch
    contexts = [browser.new_context() for _ in range(PAGES)]
    start = time.monotonic()
    hosts = [open_host(context, server) for context in contexts]
    for page in hosts:
        page.evaluate("() => { window.outcome = tryAll(); }")
    outcomes = [page.evaluate("() => outcome") for page in hosts]
    seconds = time.monotonic() - start
    # A field for numbers that gets a text says so, as it would after a load.
    words = [word for page in hosts for word in page.words if not word.startswith("The specified value")]
    for context in contexts:
        context.close()

    failures = sorted(failure for outcome in outcomes for failure in outcome["failures"])
    for seed, failure in failures[:3]:
        case = json.loads(cases_as_text(program, seed, seed + 1))
        operations = (json.dumps(step["ops"], ensure_ascii=False) for step in case["steps"])
        print(f"seed {seed}", case["template"], *operations, failure, "", sep="\n")
    assert not failures, f"the law is broken by the seeds {[seed for seed, _ in failures]}"
    assert words == []

    tallies = [outcome["tally"] for outcome in outcomes]
    total = {name: sum(tally[name] for tally in tallies) for name in tallies[0] if name != "operations"}
    names = {name for tally in tallies for name in tally["operations"]}
    used = {name: sum(tally["operations"].get(name, 0) for tally in tallies) for name in sorted(names)}
    with capsys.disabled():
        print(f"\nthe law in {browser.version}: seeds {FIRST} up to {FIRST + COUNT}, {seconds:.0f} s, {total}, operations {used}")
    assert total["cases"] == COUNT
    # What was looked at is there: a generator that makes none of it would prove nothing.
    assert all(total[name] > COUNT // 20 for name in ("patches", "controls", "focused", "selections")), total
    assert {"t", "h", "o", "a", "A", "c", "r", "i", "p", "I", "u"} <= names


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


FIELDS = """
<!DOCTYPE html><div dj-root><!--[0-->1<!--]--><input id=i value=abc><input type=checkbox id=c><textarea id=t>x</textarea>
<select id=s><option>1<option>2</select><select multiple id=m><option selected>1<option>2</select></div>
"""


@pytest.mark.parametrize("tamper, sentence", [
    ("", None),
    ("i.value = 'other'", "value of <input"),
    ("i.defaultValue = 'other'", "the page differs"),
    ("c.checked = true", "checked of <input"),
    ("c.indeterminate = true", "indeterminate of <input"),
    ("t.value = 'other'", "value of <textarea"),
    ("s.selectedIndex = 1", "value of <select"),
    ("m.options[1].selected = true", "selected of <option"),
    ("document.activeElement.blur()", "the focus left <input"),
    ("t.focus()", "the focus left <input"),
    ("i.setSelectionRange(0, 0)", "the selection in <input"),
    ("document.activeElement.remove()", "the page differs"),
])
def test_what_no_attribute_says_is_seen(host, tamper, sentence):
    """Seed 10 puts the focus into the first field: one of five."""
    step = {"ops": [["t", [0], "2"]], "fresh": FIELDS.replace("-->1<", "-->2<")}
    given = [{"seed": 10, "page": FIELDS, "steps": [step], "tamper": tamper}]
    failures = host.evaluate("cases => failuresOf(cases)", given)
    assert (sentence in failures[0][1]) if sentence else failures == []
