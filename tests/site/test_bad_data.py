"""What happens to the site when the data have faults."""

import shutil
import subprocess
import sys

import pytest

from tests.site.published import ROOT, mkdocs, project

BROKEN = {
    "sources/thai-nguyen-portal-2023-02.yml": ("value: 99.33", "value: many", 65),
    "indicators/on-time-rate.yml": ("unit: percent", "unit: percnt", 14),
}
"""In each file a text, what stands there instead, and its line."""


@pytest.fixture
def broken(tmp_path):
    """Give a project with an earlier site and faults in two files."""
    project(tmp_path)
    for name, (right, wrong, _) in BROKEN.items():
        path = tmp_path / "data" / name
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("earlier")
    return tmp_path


def places():
    """Give the beginning of the complaint about each fault."""
    for name, (right, wrong, _) in BROKEN.items():
        lines = (ROOT / "data" / name).read_text(encoding="utf-8").splitlines()
        line = next(i for i, text in enumerate(lines, 1) if right in text)
        column = lines[line - 1].index(right) + len(wrong.split()[0]) + 2
        yield f"data/{name}:{line}:{column}: "


def test_all_problems_are_printed_and_the_earlier_site_stays(broken):
    """`make site` says where each fault is, exits 1 and publishes nothing."""
    (broken / "tools").symlink_to(ROOT / "tools")

    ran = subprocess.run(
        [sys.executable, "-m", "tools.build_site"],
        cwd=broken,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )

    assert 1 == ran.returncode
    assert [] == [place for place in places() if place not in ran.stdout]
    assert "Traceback" not in ran.stdout
    assert "earlier" == (broken / "site/index.html").read_text()
    assert [broken / "site/index.html"] == list((broken / "site").iterdir())


def test_mkdocs_itself_reports_all_problems(broken):
    """Whoever calls MkDocs without make reads the same complaints, and no more."""
    built = mkdocs(broken, "build", "--strict")

    assert 1 == built.returncode
    assert [] == [place for place in places() if place not in built.stdout]
    assert "Traceback" not in built.stdout
    assert "earlier" == (broken / "site/index.html").read_text()


def test_missing_folder_of_data_is_a_complaint(tmp_path):
    """Without any data there is a sentence, not a site of empty pages."""
    project(tmp_path)
    shutil.rmtree(tmp_path / "data")

    built = mkdocs(tmp_path, "build", "--strict")

    assert 1 == built.returncode
    assert "Traceback" not in built.stdout
