"""The project's own test, the linter, the routes, and the command line."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

BROKEN = Path(__file__).resolve().parents[1] / "ChecksTests/Fixtures/broken"
RULES = {"T002", "T005", "T010", "V006", "V007", "C003", "C012"}


def test_the_projects_own_tests_pass(project):
    tested = subprocess.run(
        ["swift", "test", "--disable-xctest", "--scratch-path", ".build-tests"],
        cwd=project, capture_output=True, text=True, timeout=900,
    )  # fmt: skip
    shutil.rmtree(project / ".build-tests", ignore_errors=True)
    assert tested.returncode == 0, tested.stdout + tested.stderr
    assert re.search(r"Test run with \d+ tests .*passed", tested.stdout + tested.stderr)


def test_a_fresh_project_checks_clean(djust, project):
    checked = djust("check", "--tag", "djust", cwd=project)
    assert (checked.returncode, checked.stderr) == (0, "")
    assert "no findings" in checked.stdout


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    folder = tmp_path_factory.mktemp("broken") / "shop"
    shutil.copytree(BROKEN, folder)
    (folder / "Package.swift").write_text("// swift-tools-version: 6.2\n")
    return folder


def test_the_seven_mistakes_are_found(djust, broken):
    checked = djust("check", "--tag", "djust", cwd=broken)
    assert checked.returncode == 1
    found = re.findall(r"^(\S+):(\d+):(\d+): (?:warning|error): .*\[(\w+)\]$", checked.stdout, re.MULTILINE)
    assert RULES <= {rule for *_, rule in found}
    assert re.search(r"^ *\d+ \| .*dj-view", checked.stdout, re.MULTILINE) and "^" in checked.stdout
    assert "hint:" in checked.stdout


def test_the_machine_formats(djust, broken):
    checked = djust("check", "--tag", "djust", "--format", "json", cwd=broken)
    assert checked.returncode == 1
    assert RULES <= {finding["rule"] for finding in json.loads(checked.stdout)["findings"]}
    checked = djust("check", "--tag", "djust", "--format", "github", cwd=broken)
    assert checked.returncode == 1
    assert RULES <= set(re.findall(r"^::(?:warning|error) .*?title=[^,]*?(\w\d{3})", checked.stdout, re.MULTILINE))


def test_the_routes(djust, project):
    listed = djust("routes", cwd=project)
    assert listed.returncode == 0
    header, *rows = listed.stdout.splitlines()
    assert header.split() == ["METHOD", "PATH", "NAME", "VIEW", "AUTH", "SOURCE"]
    assert any(row.split()[1:4] == ["/", "home", "CounterView"] for row in rows)
    entries = json.loads(djust("routes", "--json", cwd=project).stdout)
    home = next(entry for entry in entries if entry["path"] == "/")
    assert (home["name"], home["view"]) == ("home", "CounterView")
    assert {"method", "path", "name", "view", "auth"} <= set(home)


@pytest.mark.parametrize("command", ["new", "check", "serve", "routes", "completions", "help"])
def test_every_command_helps(djust, command):
    helped = djust(command, "--help")
    assert (helped.returncode, helped.stderr) == (0, "")
    assert f"djust {command}" in helped.stdout


def test_version_and_mistakes(djust, tmp_path):
    assert re.match(r"djust \d+\.\d+\.\d+ \(swift 6\.\d", djust("--version").stdout)
    unknown = djust("chekc")
    assert unknown.returncode == 2 and "check" in unknown.stderr and unknown.stdout == ""
    assert djust("check", "--tga", "djust").returncode == 2
    outside = djust("routes", cwd=tmp_path)
    assert outside.returncode in (1, 2) and outside.stderr


def test_new_refuses_what_it_would_overwrite(djust, project):
    again = djust("new", "myapp", cwd=project.parent)
    assert again.returncode != 0 and "myapp" in again.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completions(djust, shell):
    script = djust("completions", shell).stdout
    assert "routes" in script and "--tag" in script.replace("-l tag", "--tag")

