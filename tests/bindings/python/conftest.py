"""What the tests share: the repository, the program to compare with, and a household."""

import json
import os
import subprocess
from pathlib import Path

import maatstaf
import pytest

ROOT = Path(os.environ["MAATSTAF_ROOT"])
PROGRAM = os.environ["MAATSTAF_PROGRAM"]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def haarlemmermeer() -> maatstaf.Pack:
    return maatstaf.pack("haarlemmermeer")


@pytest.fixture(scope="session")
def plan(haarlemmermeer):
    """Whether the income is low enough, on a day."""
    return haarlemmermeer.plan("inkomen_tot_grens", on="2025-01-01")


@pytest.fixture
def facts():
    """A household that is just within the limit."""
    return json.loads((ROOT / "docs/examples/op-de-grens.json").read_text())["facts"]


@pytest.fixture(scope="session")
def program():
    """Runs the command line program and gives what it prints."""

    def run(*arguments, given=""):
        done = subprocess.run([PROGRAM, *map(str, arguments)], input=given, capture_output=True, encoding="utf-8", cwd=ROOT)
        return done.stdout if done.returncode == 0 else done.stderr

    return run
