#!/usr/bin/env python3
"""Breaks the source on purpose, one way after the other, and says which breaks nobody sees.

    mutate.py                    every entry of the lists in Tests/Mutations; exits 1 when one of them is not seen
    mutate.py slots | client     the entries of one list
    mutate.py LIST WORD ...      only those whose description has one of the words
    mutate.py --release ...      try the law with a release build of LawCases: slower to build, quicker to run
    mutate.py --check            only say which entries no longer fit the source

For each entry the source is changed, what has to see it is run, and the source is put back. Have the changes of your own
committed before. A list says in its head what its entries look like.

`slots` is the server: an entry is seen when `LawCases hold` fails, or the tests of the slots where it says `[tests]`.
`client` is the browser's side: an entry is seen when the law in Chromium fails, or the files of Tests/Client that it names.
`DJUST_LAW_CASES` says how many cases are tried.
"""

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
LISTS = ROOT / "Tests/Mutations"
SOURCES = {
    "slots": ROOT / "Sources/FrameworkCore/Djust/Slots",
    "client": ROOT / "Sources/FrameworkCore/Djust/Client/modules",
}
TESTS = "SlotDependenciesTests|RowOrderTests|RowUpdateTests|GrowingListTests|SessionMemoryTests|RowKeysTests|SafeValueTests|UpdateWorkTests|SlotCompilerTests|LawExampleTests|LongTextTests"
SEEN = "seen"


class Mutation(NamedTuple):
    list: str
    what: str
    witness: str
    file: Path
    old: str
    new: str


def mutations(name):
    """The entries of a list."""
    for entry in (LISTS / f"{name}.txt").read_text().split("\n= ")[1:]:
        what, *lines = entry.split("\n")
        parts = {mark: [line[2:] for line in lines if line[:2] == f"{mark} "] for mark in "@-+"}
        what, _, witness = what.removesuffix("]").partition(" [")
        if len(parts["@"]) != 1 or not parts["-"]:
            sys.exit(f"{name}.txt: the entry '{what}' names no file or no text")
        yield Mutation(name, what, witness, SOURCES[name] / parts["@"][0], "\n".join(parts["-"]), "\n".join(parts["+"]))


def misfit(mutation):
    """Why a mutation cannot be made; nothing when it can."""
    if not mutation.file.exists():
        return f"NO FILE {mutation.file.name}"
    places = mutation.file.read_text().count(mutation.old)
    return None if places == 1 else f"TEXT NOT FOUND in {mutation.file.name}" if places == 0 else f"TEXT FOUND {places} TIMES"


# MARK: - Witnesses


def succeeds(*command, **environment):
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environment}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    return done.returncode == 0


def seen_unless(success):
    return "NOT SEEN" if success else SEEN


def slots_outcome(mutation, kind):
    if mutation.witness == "tests":
        if not succeeds("swift", "build", "--build-tests"):
            return "DOES NOT BUILD"
        return seen_unless(succeeds("swift", "test", "--skip-build", "--disable-xctest", "--filter", TESTS))
    if not succeeds("swift", "build", "--configuration", kind, "--product", "LawCases"):
        return "DOES NOT BUILD"
    cases = os.environ.get("DJUST_LAW_CASES", "600" if kind == "debug" else "5000")
    return seen_unless(succeeds(ROOT / f".build/{kind}/LawCases", "hold", "0", cases))


def client_outcome(mutation, _):
    files = [f"Tests/Client/{name}" for name in mutation.witness.split()]
    law = ["Tests/Client/test_law.py", "-k", "test_patched_pages"]
    command = [sys.executable, "-m", "pytest", "-x", "-q", *(files or law)]
    return seen_unless(succeeds(*command, DJUST_LAW_CASES=os.environ.get("DJUST_LAW_CASES", "400")))


OUTCOMES = {"slots": slots_outcome, "client": client_outcome}


def tried(mutation, kind):
    """What becomes of a broken source: it should be `seen`."""
    if (reason := misfit(mutation)) is not None:
        return reason
    source = mutation.file.read_text()
    try:
        mutation.file.write_text(source.replace(mutation.old, mutation.new))
        return OUTCOMES[mutation.list](mutation, kind)
    finally:
        mutation.file.write_text(source)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("list", nargs="?", choices=sorted(SOURCES))
    parser.add_argument("words", nargs="*")
    parser.add_argument("--release", action="store_true")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    lists = [options.list] if options.list else sorted(SOURCES)
    entries = [entry for name in lists for entry in mutations(name)]
    wanted = [entry for entry in entries if not options.words or any(word in entry.what for word in options.words)]
    if not wanted:
        sys.exit("no entry has such a word")

    outcomes = []
    for mutation in wanted:
        start = time.monotonic()
        kind = "release" if options.release else "debug"
        outcome = misfit(mutation) or "fits" if options.check else tried(mutation, kind)
        outcomes.append(outcome)
        print(f"{mutation.list:8} {time.monotonic() - start:5.0f} s  {outcome:12}  {mutation.what}", flush=True)
    good = sum(outcome in (SEEN, "fits") for outcome in outcomes)
    print(f"\n{good} of {len(wanted)} {'fit' if options.check else 'are seen'}")
    for mutation, outcome in zip(wanted, outcomes, strict=True):
        if outcome not in (SEEN, "fits"):
            print(f"  {outcome}: {mutation.what} ({mutation.list}.txt)")
    sys.exit(good < len(wanted))


if __name__ == "__main__":
    main()
