"""The protocol's schema fits its document, the vectors and what really goes over the wire."""

import json
import re

import jsonschema
import pytest
from live_server import ROOT

SCHEMA = json.loads((ROOT / "docs/protocol.schema.json").read_text())


def validator(name):
    return jsonschema.Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": SCHEMA["$defs"]})


def test_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_vectors():
    check = validator("operation")
    for file in (ROOT / "Tests/Vectors").glob("*.json"):
        for vector in json.loads(file.read_text())["vectors"]:
            for operation in vector["ops"]:
                assert check.is_valid(operation) != (operation[0] == "z"), operation


def test_the_document_names_every_message():
    text = (ROOT / "docs/protocol.md").read_text()
    for message in SCHEMA["$defs"]["fromClient"]["oneOf"] + SCHEMA["$defs"]["fromServer"]["oneOf"]:
        for name in message["title"].split(", "):
            assert re.search(rf"^\| `{name}`", text, re.MULTILINE), name


def test_messages_of_the_client(page, live):
    connection = live('<button id="x" dj-click="go(1)" data-a:json="[1]">x</button><!--[0--><!--]-->')
    page.click("#x")
    connection.send("patch", version=9, ops=[])
    sent = [connection.mount, connection.event(), connection.expect("request_html")]
    for message in sent:
        validator("fromClient").validate(message)


@pytest.mark.parametrize("message", [
    {"type": "mount", "v": 1, "version": 1},
    {"type": "mount", "v": 1, "version": 2, "ops": [["t", [0], "x"]], "ref": 0, "unknown": True},
    {"type": "mount", "v": 1, "version": 2, "html": ""},
    {"type": "patch", "version": 2, "ref": 1, "ops": [["a", [0], {"a": None}], ["i", [0, 1, 2], 0, "x", "y"]]},
    {"type": "patch", "version": 2},
    {"type": "html", "version": 2, "html": "<p>"},
    {"type": "error", "id": "DJE-001", "message": "m", "ref": 3},
    {"type": "pong"}, {"type": "reload"}, {"type": "navigate", "url": "/"},
    {"type": "overlay", "errors": [{"kind": "swift", "title": "t", "line": 1}]},
    {"type": "hvr-applied", "view": "V", "version": 1, "file": "f"},
])
def test_messages_of_the_server(message):
    validator("fromServer").validate(message)


@pytest.mark.parametrize("message", [
    {"type": "patch"},
    {"type": "patch", "version": 0},
    {"type": "patch", "version": 2, "ops": [["t", [], "x"]]},
    {"type": "patch", "version": 2, "ops": [["A", [0], {"a": None}]]},
    {"type": "mount", "v": 1, "version": 2, "html": "", "ops": []},
])
def test_what_is_no_message(message):
    assert not validator("fromServer").is_valid(message)
