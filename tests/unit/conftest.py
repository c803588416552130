"""A tiny data folder, valid until a test replaces one of its files."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent, indent

import pytest

from reform.catalogue import Catalogue, examine, load
from reform.problem import arranged
from tests.unit.promise import World

TITLES = "titles: [{name: {vi: Tỉnh, en: Province}}], tile: {row: 1, column: 1}"

FILES = {
    "units.yml": """
        percent: {name: {vi: phần trăm, en: percent}, symbol: "%"}
        points: {name: {vi: điểm, en: points}, one: point}
        """,
    "pillars.yml": """
        procedures:
          name: {vi: Cải cách thủ tục hành chính, en: Administrative procedures}
          description: {vi: Cắt giảm thủ tục., en: Cutting procedures.}
          order: 1
        """,
    "indicators/on-time-rate.yml": """
        name: {vi: Tỷ lệ đúng hạn, en: Dossiers handled on time}
        description: {vi: Hồ sơ giải quyết đúng hạn., en: Dossiers handled on time.}
        pillar: procedures
        unit: percent
        better: higher
        nature: flow
        bounds: {least: 0, most: 100}
        """,
    "indicators/par-index.yml": """
        name: {vi: Chỉ số CCHC, en: PAR INDEX}
        description: {vi: Điểm cải cách hành chính., en: Score of the reform.}
        pillar: procedures
        unit: points
        better: higher
        nature: score
        parts:
          services: {vi: Dịch vụ, en: Services}
        """,
    "indicators/accounts.yml": """
        name: {vi: Tài khoản, en: Accounts}
        description: {vi: Tài khoản đang có., en: Accounts that there are.}
        pillar: procedures
        unit: points
        better: higher
        nature: state
        """,
    "places/viet-nam.yml": """
        kind: country
        name: {vi: Việt Nam, en: Viet Nam}
        """,
    "places/cuu-long.yml": """
        kind: region
        name: {vi: Cửu Long, en: Mekong}
        spans:
          - {provinces: 63, until: 2025-06-30, basis: {vi: Quy hoạch, en: A plan}}
        """,
    "places/ben-tre.yml": f"""
        kind: province
        name: {{vi: Bến Tre, en: Ben Tre}}
        territory:
          - {{provinces: 63, until: 2025-06-30, code: "83", iso: VN-50,
             region: cuu-long, became: vinh-long, {TITLES}}}
        """,
    "places/vinh-long.yml": f"""
        kind: province
        name: {{vi: Vĩnh Long, en: Vinh Long}}
        territory:
          - {{provinces: 63, until: 2025-06-30, code: "86", iso: VN-49,
             region: cuu-long, became: vinh-long, {TITLES}}}
          - {{provinces: 34, since: 2025-07-01, code: "86", iso: VN-49,
             region: cuu-long, made_of: [ben-tre, vinh-long], {TITLES}}}
        """,
    "places/ha-noi.yml": f"""
        kind: province
        name: {{vi: Hà Nội, en: Hanoi}}
        territory:
          - {{provinces: 63, until: 2025-06-30, code: "01", iso: VN-HN,
             region: cuu-long, became: ha-noi, {TITLES}}}
          - {{provinces: 34, since: 2025-07-01, code: "01", iso: VN-HN,
             region: cuu-long, made_of: [ha-noi], {TITLES}}}
        """,
    "ministries/bo-noi-vu.yml": """
        kind: ministry
        name: {vi: Bộ Nội vụ, en: Ministry of Home Affairs}
        since: 2021-01-01
        """,
    "ministries/bo-lao-dong.yml": """
        kind: ministry
        name: {vi: Bộ Lao động, en: Ministry of Labour}
        since: 2021-01-01
        until: 2025-02-28
        successor: bo-noi-vu
        """,
    "sources/report.yml": """
        title: Báo cáo năm 2022
        publisher: {vi: Bộ Nội vụ, en: Ministry of Home Affairs}
        published: 2023-02-03
        url: https://example.vn/report
        kind: report
        facts:
          - {indicator: on-time-rate, subject: viet-nam, period: 2022, value: 98.27}
        """,
}


@dataclass(frozen=True)
class TinyData:
    """A data folder of a handful of entities."""

    root: Path

    def write(self, name: str, text: str) -> None:
        """Write a file of the folder; its first line is the text's first."""
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(text).lstrip("\n"), encoding="utf-8")

    def publish(self, facts: str, *, name: str = "later", extra: str = "") -> None:
        """Write a source of 2026 whose facts begin on line 7 (8 with *extra*)."""
        head = f"""\
            title: A publication
            publisher: {{vi: Báo, en: Newspaper}}
            published: 2026-11-01
            url: https://example.vn/{name}
            kind: press
            """
        lines = [*dedent(head).splitlines(), *extra.splitlines(), "facts:"]
        lines += indent(dedent(facts).strip("\n"), "  ").splitlines()
        self.write(f"sources/{name}.yml", "\n".join(lines) + "\n")

    def problems(self) -> list[str]:
        """Return every problem as it is printed."""
        return [str(problem) for problem in arranged(examine(self.root)[0].problems)]

    def catalogue(self) -> Catalogue:
        """Return the data, which must be sound."""
        return load(self.root)


@pytest.fixture
def tiny(tmp_path):
    """Give a data folder that has no problems."""
    data = TinyData(tmp_path / "data")
    for name, text in FILES.items():
        data.write(name, text)
    return data


@pytest.fixture(scope="session")
def world(tmp_path_factory):
    """Give places and publishers, to which a test adds a promise and its figures."""
    data = TinyData(tmp_path_factory.mktemp("world") / "data")
    for name, text in FILES.items():
        data.write(name, text)
    return World(data.catalogue())


YEARLY = """
    name: {vi: Chỉ số một năm (CSN), en: Yearly index (YI)}
    description: {vi: Điểm của một năm., en: Score of a year.}
    pillar: procedures
    unit: points
    better: higher
    nature: score
    frequency: year
    """


@pytest.fixture
def provincial(tiny):
    """Give a data folder with all real provinces, and a yearly index of them."""
    (tiny.root / "places/cuu-long.yml").unlink()
    places = Path(__file__).parents[2] / "data/places"
    shutil.copytree(places, tiny.root / "places", dirs_exist_ok=True)
    tiny.write("indicators/yearly-index.yml", YEARLY)
    return tiny
