#!/usr/bin/env python3
"""Breaks the slots on purpose, one way after the other, and says which breaks nobody sees.

    mutate.py               every entry of Tests/Mutations/slots.txt; exits 1 when one of them is not seen
    mutate.py WORD ...      only those whose description has one of the words

For each entry the source is changed, `LawCases hold` is run, or the tests of the slots where the entry says so, and the
source is put back. Have the changes of your own committed before.
"""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
LIST = ROOT / "Tests/Mutations/slots.txt"
SLOTS = ROOT / "Sources/FrameworkCore/Djust/Slots"
CASES = os.environ.get("DJUST_LAW_CASES", "600")
TESTS = "RowOrderTests|RowKeysTests|SafeValueTests|UpdateWorkTests|SlotCompilerTests|LawExampleTests"


class Mutation(NamedTuple):
    what: str
    for_tests: bool
    file: Path
    old: str
    new: str


def mutations():
    """The entries of the list."""
    entries = LIST.read_text().split("\n= ")[1:]
    for entry in entries:
        what, *lines = entry.split("\n")
        parts = {mark: [line[2:] for line in lines if line[:2] == f"{mark} "] for mark in "@-+"}
        name, for_tests = what.removesuffix(" [tests]"), what.endswith(" [tests]")
        yield Mutation(name, for_tests, SLOTS / parts["@"][0], "\n".join(parts["-"]), "\n".join(parts["+"]))


def succeeds(*command):
    return subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


def verdict(mutation):
    """What becomes of a broken source: it should be `seen`."""
    if mutation.for_tests:
        if not succeeds("swift", "build", "--build-tests"):
            return "does not build"
        return "not seen" if succeeds("swift", "test", "--skip-build", "--disable-xctest", "--filter", TESTS) else "seen"
    if not succeeds("swift", "build", "--product", "LawCases"):
        return "does not build"
    return "not seen" if succeeds(ROOT / ".build/debug/LawCases", "hold", "0", CASES) else "seen"


def main():
    wanted = [entry for entry in mutations() if not sys.argv[1:] or any(word in entry.what for word in sys.argv[1:])]
    unseen = 0
    for mutation in wanted:
        source = mutation.file.read_text()
        if source.count(mutation.old) != 1:
            outcome = "does not apply"
        else:
            try:
                mutation.file.write_text(source.replace(mutation.old, mutation.new))
                outcome = verdict(mutation)
            finally:
                mutation.file.write_text(source)
        unseen += outcome != "seen"
        print(f"{outcome:14} {mutation.what}", flush=True)
    sys.exit(unseen > 0)


if __name__ == "__main__":
    main()
