#!/usr/bin/env python3
"""Joins the browser client's modules into one script and writes it as a Swift constant, once for each kind of page.

    bundle-client.py            writes ClientBundle+Generated.swift
    bundle-client.py --check    says whether that file is what the modules give; exits 1 when it is not
    bundle-client.py --print production|development
                                writes one script to standard output

The modules go in import order into one function; `import` lines, `export`, comments, indentation, the spaces beside
operators and the ends of lines that say nothing go away. That is all: what is written is what runs. To keep it this
simple the modules follow some rules. Checked: imports name what they take and rename nothing, exports stand before
declarations, no two modules declare the same name at the top level. Not checked: comments stand on lines of their own,
no template literal stands in another, and every statement but a block ends with a semicolon.
"""

import hashlib
import re
import sys
from pathlib import Path

CLIENT = Path(__file__).resolve().parent.parent / "Sources/FrameworkCore/Djust/Client"
MODULES = CLIENT / "modules"
TARGET = CLIENT / "ClientBundle+Generated.swift"
ENTRIES = ("production", "development")

IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([\w-]+\.js)";\n', re.MULTILINE)
DECLARATION = re.compile(r"^(?:async )?(?:function|class|const|let)\s+(\w+)", re.MULTILINE)
BLOCK_COMMENT = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*\n", re.MULTILINE | re.DOTALL)
# What stands as it is: strings, templates, and regular expressions, which begin with a slash that no space follows.
LITERAL = re.compile(
    r'''"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|/(?! )(?:[^/\\\[\n]|\\.|\[(?:[^\]\\]|\\.)*\])+/[a-z]*'''
)
LINE_COMMENT = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)


class BundleError(Exception):
    """A module that breaks one of the rules."""


def order(entry: str, modules: Path = MODULES) -> list[str]:
    """The names of all modules that `entry` needs, each after what it imports, where imports make no circle."""
    done: list[str] = []
    begun: set[str] = set()

    def visit(name: str) -> None:
        if name in begun:
            return
        begun.add(name)
        for _, needed in IMPORT.findall((modules / name).read_text()):
            visit(needed)
        done.append(name)

    visit(entry)
    return done


def strip(name: str, text: str) -> str:
    """The text of a module without what only a module and its readers need."""
    text = IMPORT.sub("", text)
    text = BLOCK_COMMENT.sub("", text)
    text = LINE_COMMENT.sub("", text)
    text = re.sub(r"^export (?=(async )?(function|class|const|let)\b)", "", text, flags=re.MULTILINE)
    if re.search(r"^(import|export)\b", text, re.MULTILINE):
        raise BundleError(f"{name}: an import or export of a form that the bundle does not know")
    if not text.isascii():
        raise BundleError(f"{name}: write characters outside ASCII as escapes")
    lines = tight(name, "".join(f"{line.strip()}\n" for line in text.splitlines() if line.strip()))
    return re.sub(r"(?<=[;{},])\n(?!$)", "", lines)


def tight(name: str, text: str) -> str:
    """A text without the spaces that stand beside operators and brackets."""
    parts = []
    end = 0
    for literal in LITERAL.finditer(text):
        parts += [text[end:literal.start()], literal.group()]
        end = literal.end()
    parts.append(text[end:])
    for index in range(0, len(parts), 2):
        if clash := re.search(r"([+-]) +\1.*", parts[index]):
            raise BundleError(f"{name}: without its spaces this is another operator: {clash.group()}")
        parts[index] = re.sub(r" *([^\w$\s]) *", r"\1", parts[index])
    return "".join(parts)


def bundle(entry: str) -> str:
    """The whole script of one kind of page."""
    owners: dict[str, str] = {}
    parts = []
    for name in order(f"{entry}.js"):
        text = (MODULES / name).read_text()
        for declared in DECLARATION.findall(re.sub(r"^export ", "", text, flags=re.MULTILINE)):
            if declared in owners:
                raise BundleError(f"{name} and {owners[declared]} both declare {declared}")
            owners[declared] = name
        parts.append(strip(name, text))
    return '(() => {\n"use strict";\n' + "".join(parts) + "})();\n"


def swift(scripts: dict[str, str]) -> str:
    """The Swift file that carries the scripts."""
    fence = "##"
    parts = []
    for entry, script in scripts.items():
        digest = hashlib.sha256(script.encode()).hexdigest()[:16]
        if f'"""{fence}' in script or f"\\{fence}(" in script:
            raise BundleError("the script would end its Swift literal")
        parts.append(f'''    /// The first 16 digits of the SHA-256 of `{entry}`.
    static let {entry}Hash = "{digest}"

    /// The script of a page in {entry}.
    static let {entry} = {fence}"""
{script}
"""{fence}
''')
    body = "\n".join(parts)
    return f'''// Written by Scripts/bundle-client.py from Client/modules. Edit those and run it again.
// swift-format-ignore-file

/// The browser client, joined to one script for each kind of page.
enum ClientBundle {{
{body}}}
'''


def unused() -> set[str]:
    """The names of modules that no script needs."""
    needed = {name for entry in ENTRIES for name in order(f"{entry}.js")}
    return {path.name for path in MODULES.glob("*.js")} - needed


def main(arguments: list[str]) -> int:
    try:
        scripts = {entry: bundle(entry) for entry in ENTRIES}
        text = swift(scripts)
        if unused():
            raise BundleError(f"no script needs {', '.join(sorted(unused()))}")
    except BundleError as error:
        print(f"bundle-client: {error}", file=sys.stderr)
        return 1
    match arguments:
        case []:
            TARGET.write_text(text)
        case ["--print", entry] if entry in scripts:
            sys.stdout.write(scripts[entry])
        case ["--check"]:
            if not TARGET.exists() or TARGET.read_text() != text:
                print(f"bundle-client: {TARGET.name} is not what the modules give; run Scripts/bundle-client.py",
                      file=sys.stderr)
                return 1
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
