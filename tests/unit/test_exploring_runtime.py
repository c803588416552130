"""The bundle that draws on the explore page, and what it was made of."""

import gzip
import hashlib
import json
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOOL = ROOT / "tools/explore_runtime"
BUNDLE = ROOT / "theme/assets/javascripts/vega"
BUDGET = 155_000
ANEW = "run: make runtime"


@pytest.fixture(scope="module")
def record():
    """What the build wrote down."""
    return json.loads((TOOL / "record.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def lock():
    """Versions that npm installs, by package."""
    text = (TOOL / "package-lock.json").read_text(encoding="utf-8")
    packages = json.loads(text)["packages"]
    return {path.removeprefix("node_modules/"): each for path, each in packages.items()}


def digest(path):
    """Return what a file's content is recorded by."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("name", ["runtime.js", "LICENSES.txt"])
def test_bundle_is_the_one_that_was_made(record, name):
    """Nobody has edited what a program wrote."""
    assert record[name] == digest(BUNDLE / name), ANEW


@pytest.mark.parametrize("name", ["build.mjs", "runtime.mjs", "package-lock.json"])
def test_bundle_was_made_of_what_is_there(record, name):
    """A change of the build or of the lock asks for a new bundle."""
    assert record["madeFrom"][name] == digest(TOOL / name), ANEW


def test_bundle_has_the_versions_of_the_lock(record, lock):
    """What is drawn with is what the lock pins."""
    expected = {name: lock[name]["version"] for name in record["packages"]}

    assert expected == record["packages"], ANEW


def test_lock_names_no_host(lock):
    """Packages come from the registry that npm is set to."""
    assert [] == [name for name, each in lock.items() if "resolved" in each]
    assert all("integrity" in each for name, each in lock.items() if name)


def test_licences_of_all_packages_stand_beside_the_bundle(record):
    """Who made it is named, with the terms."""
    text = (BUNDLE / "LICENSES.txt").read_text(encoding="utf-8")

    assert [] == [n for n, v in record["packages"].items() if f"{n} {v}" not in text]


def test_bundle_is_within_its_budget():
    """A phone gets it in a second or two."""
    content = (BUNDLE / "runtime.js").read_bytes()

    assert len(gzip.compress(content, mtime=0)) <= BUDGET
