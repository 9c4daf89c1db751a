"""The script that ships is what the modules give, and stays small."""

import gzip
import re
import subprocess
import sys

import pytest
from live_server import MODULES, ROOT, bundle

LIMITS = {"production": 12 * 1024, "development": 14 * 1024}


def test_generated_swift_is_fresh():
    done = subprocess.run([sys.executable, str(ROOT / "Scripts/bundle-client.py"), "--check"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("kind", LIMITS)
def test_size(kind):
    assert len(gzip.compress(bundle(kind), 9)) < LIMITS[kind]


@pytest.mark.parametrize("path", sorted(MODULES.glob("*.js")), ids=lambda path: path.name)
def test_module_habits(path):
    text = path.read_text()
    lines = text.splitlines()
    assert len(lines) <= 150
    assert max(map(len, lines)) <= 120
    assert lines[0].startswith("// "), "a module says what it is"
    assert not re.search(r"\beval\b|new Function|\.onclick\s*=\s*[\"']|console\.log", text)
    exported = re.findall(r"(.*)\n(?:export )", text)
    assert all(line.endswith("*/") for line in exported), "exports have a comment"
