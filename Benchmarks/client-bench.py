#!/usr/bin/env python3
"""Measures what the browser client takes to apply patches of a thousand row operations, in Chromium.

    client-bench.py [ROUNDS]    goes through each patch ROUNDS times (15) and prints milliseconds: the script's time
                                for one message of the socket, and the style and layout that the browser does after it

Run it with the Python of the browser tests, `.venv/bin/python`. The client is the script that ships, fed through its
socket; the pages are tables of a thousand rows with a text, an attribute and a conditional each.
"""

import json
import random
import statistics
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Tests/Client"))
from conftest import CHROMIUM  # noqa: E402
from live_server import bundle  # noqa: E402

ROWS = 1000
PIECES = ['<tr id="r', '" dj-id="0"><td><!--[1-->', "<!--]--></td><td><input></td><td><!--[2--><b><!--[0-->on<!--]--></b><!--]--></td></tr>"]

# A socket of the page's own: what it is told reaches the client in one task, whose time is the script's time.
SOCKET = """
window.WebSocket = class { static OPEN = 1; readyState = 1;
  constructor() { window.socket = this; setTimeout(() => this.onopen({})); } send() {} close() {} };
window.say = message => window.socket.onmessage({ data: JSON.stringify(message) });
"""

MEASURE = """ops => new Promise(done => requestAnimationFrame(() => {
  document.body.offsetHeight;
  const data = JSON.stringify({ type: "patch", version: ++window.version, ops });
  const begin = performance.now();
  window.socket.onmessage({ data });
  const script = performance.now();
  document.body.offsetHeight;
  done([script - begin, performance.now() - script, djust.stats.recoveries]);
}))"""


def row(number):
    return f"{PIECES[0]}{number}{PIECES[1]}{number}{PIECES[2]}"


def page(rows):
    return ('<!doctype html><body><div dj-view="V" dj-root dj-session="S" dj-version="1"><table><tbody><!--{0-->'
            + "".join("<!--#-->" + row(number) for number in range(rows)) + "<!--}--></tbody></table></div>")


def patches():
    """By name: how many rows the page has, and the operations."""
    source = random.Random(1)
    shuffled = source.sample(range(ROWS), ROWS)
    values = [value for number in range(ROWS) for value in (f"n{number}", f"{number}")]
    yield "u: 1,000 texts", ROWS, [["u", [0], [1], *(f"text {number}" for number in range(ROWS))]]
    yield "t: 1,000 separate texts", ROWS, [["t", [0, number, 1], f"text {number}"] for number in range(ROWS)]
    yield "a: 1,000 separate attributes", ROWS, [["a", [0, number, 0], {"class": "c"}] for number in range(ROWS)]
    yield "p: 1,000 rows shuffled", ROWS, [["p", [0], *shuffled]]
    yield "p: 1,000 rows turned around", ROWS, [["p", [0], [ROWS - 1, 0]]]
    yield "p: two of 1,000 rows swapped", ROWS, [["p", [0], 0, 998, [2, 997], 1, 999]]
    yield "I: 1,000 rows", 0, [["I", [0], 0, PIECES, *values]]
    yield "i: 1,000 rows", 0, [["i", [0], 0, *map(row, range(ROWS))]]
    yield "e: 1,000 rows, half of them there", ROWS, [["e", [0], *map(row, range(ROWS // 2, ROWS + ROWS // 2))]]
    yield "r: 1,000 rows", ROWS, [["r", [0], 0, ROWS]]


def main(rounds):
    script = bundle("production").decode()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        print(f"Chromium {browser.version}, {rounds} rounds; milliseconds: median (least to most)")
        for name, rows, ops in patches():
            times = []
            tab = browser.new_page()
            for _ in range(rounds):
                tab.set_content(page(rows))
                tab.evaluate(SOCKET + "delete window.djust")
                tab.evaluate("window.version = 1")
                tab.evaluate(script)
                tab.evaluate("new Promise(done => setTimeout(done)).then(() => say({ type: 'mount', v: 1, version: 1 }))")
                *figures, recoveries = tab.evaluate(MEASURE, json.loads(json.dumps(ops)))
                assert recoveries == 0, name
                times.append(figures)
            tab.close()
            script_times, layout_times = zip(*times)
            print(f"{name:36}", *(f"{statistics.median(part):7.1f} ({min(part):.1f} to {max(part):.1f})"
                                  for part in (script_times, layout_times)), sep="  ")
        browser.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
