"""What can be downloaded: the tables, their files and the data package."""

import csv
import json
from collections import Counter
from io import StringIO
from pathlib import Path

import frictionless
import pytest

from reform.catalogue import examine, load
from reform.publishing import TABLES, files

ROOT = Path(__file__).parents[2]

DATA = {
    "units.yml": """
percent: {name: {vi: phần trăm, en: percent}, symbol: "%"}
""",
    "pillars.yml": """
procedures:
  name: {vi: Thủ tục, en: Procedures}
  description: {vi: Một, en: One}
  order: 1
""",
    "places/viet-nam.yml": """
kind: country
name: {vi: Việt Nam, en: Viet Nam}
""",
    "places/south-east.yml": """
kind: region
name: {vi: Đông Nam, en: South-East}
spans:
  - {provinces: 63, until: 2025-06-30, basis: {vi: Nghị quyết, en: Resolution}}
""",
    "places/binh-phuoc.yml": """
kind: province
name: {vi: Bình Phước, en: Bình Phước}
aliases: [Binh Phuoc, Phước Bình]
territory:
  - provinces: 63
    until: 2025-06-30
    titles: [{name: {vi: Tỉnh Bình Phước, en: Bình Phước province}}]
    code: "70"
    iso: VN-58
    region: south-east
    tile: {row: 12, column: 5}
    became: dong-nai
""",
    "places/dong-nai.yml": """
kind: province
name: {vi: Đồng Nai, en: Đồng Nai}
territory:
  - provinces: 63
    until: 2025-06-30
    titles: [{name: {vi: Tỉnh Đồng Nai, en: Đồng Nai province}}]
    code: "75"
    iso: VN-39
    region: south-east
    tile: {row: 13, column: 5}
    became: dong-nai
  - provinces: 34
    since: 2025-07-01
    titles:
      - name: {vi: Tỉnh Đồng Nai, en: Đồng Nai province}
      - since: 2026-04-30
        name: {vi: Thành phố Đồng Nai, en: Đồng Nai city}
    code: "75"
    iso: VN-39
    region: south-east
    tile: {row: 9, column: 4}
    made_of: [binh-phuoc, dong-nai]
    basis: {vi: Nghị quyết 202/2025/QH15, en: Resolution 202/2025/QH15}
""",
    "indicators/on-time-rate.yml": """
name: {vi: Tỷ lệ đúng hạn, en: On-time rate}
description: {vi: Một, en: One}
pillar: procedures
unit: percent
better: higher
nature: flow
bounds: {least: 0, most: 100}
parts:
  online: {vi: Trực tuyến, en: Online}
""",
    "sources/home-affairs-2023.yml": """
title: Báo cáo năm 2022
publisher: {vi: Bộ Nội vụ, en: Ministry of Home Affairs}
published: 2023-02-03
url: https://example.vn/a
kind: report
authority: publisher
facts:
  - indicator: on-time-rate
    period: 2022
    where: =cmd|'/c calc'!A1
    values:
      binh-phuoc: {value: 90.10, rank: 1}
      viet-nam: 98.27
  - indicator: on-time-rate
    subject: viet-nam
    since: 2021
    to: 2022-12-31
    change: {by: -1.50, unit: percent, against: 2020}
""",
    "sources/newspaper-2023.yml": """
title: Tin tức
publisher: {vi: Báo, en: A newspaper}
published: 2023-02
no_url: {vi: Bản in, en: In print only}
kind: press
facts:
  - indicator: on-time-rate
    subject: viet-nam
    period: 2022
    value: 98
    precision: about
""",
    "programmes/plan.yml": """
name: {vi: Kế hoạch, en: Plan}
subject: viet-nam
targets:
  - id: on-time
    text: {vi: Đạt 95 %, en: Reach 95 %}
    indicator: on-time-rate
    subject: viet-nam
    comparison: at-least
    value: 95.0
    deadline: 2025-Q2
    source: home-affairs-2023
""",
    "directives/session.yml": """
name: {vi: Phiên họp, en: Session}
by: {vi: Thủ tướng, en: Prime Minister}
issued: 2023-02-03
source: home-affairs-2023
tasks:
  - id: report
    text: {vi: Báo cáo, en: Report}
    responsible: {vi: Các bộ, en: Ministries}
    history:
      - {at: 2023-02-03, state: ordered, source: home-affairs-2023}
      - {at: 2023-04, state: done, source: newspaper-2023}
  - id: more
    text: {vi: Thêm, en: More}
    responsible: {vi: Các bộ, en: Ministries}
  - id: late
    text: {vi: Muộn, en: Late}
    responsible: {vi: Các bộ và tỉnh, en: Ministries and provinces}
    bodies: [ministries, localities]
    deadline: 2023-01
    history:
      - {at: 2023-02-02, state: under-way, source: newspaper-2023}
""",
}


def write(data, folder):
    """Write *data* into a folder, and say where."""
    for name, content in data.items():
        path = folder / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content.lstrip(), encoding="utf-8")
    return folder / "data"


@pytest.fixture
def small(tmp_path):
    """Give a catalogue of the files above."""
    return load(write(DATA, tmp_path))


@pytest.fixture
def made(small):
    """Give the files made from the small catalogue."""
    return files(small)


def in_csv(made, table):
    """Read a table as a user of CSV does."""
    text = made[f"{table}.csv"].decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline="")))


def in_json(made, table):
    """Read a table as a user of JSON does, with the digits of numbers kept."""
    return json.loads(made[f"{table}.json"], parse_float=str)


def faults(made, folder):
    """Write the files, and say what the Frictionless tools object to."""
    for name, content in made.items():
        (folder / name).write_bytes(content)
    report = frictionless.validate(folder / "datapackage.json")
    return report.flatten(["type", "message"])


def only(rows, **wanted):
    """Return the only row that has these cells."""
    [row] = [r for r in rows if wanted.items() <= r.items()]
    return row


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_is_described(table):
    """No table, and no column of one, reaches a data user without a sentence."""
    sentences = [table.description, *(column.meaning for column in table.columns)]

    assert [] == [s for s in sentences if not s.strip().endswith(".")]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_columns_have_names_of_their_own(table):
    """No two columns of a table share a name, which JSON would lose."""
    names = [column.name for column in table.columns]

    assert len(names) == len(set(names))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_csv_and_json_hold_the_same_rows(small, made, table):
    """Both files of a table have its columns and as many rows as it has."""
    count = len(table.cells(small))
    names = [column.name for column in table.columns]
    head = made[f"{table.name}.csv"].decode("utf-8-sig").splitlines()[0]

    assert names == head.split(",")
    assert count == len(in_csv(made, table.name))
    assert [names] * count == [list(row) for row in in_json(made, table.name)]


def test_every_fact_has_a_row(small, made):
    """Facts that are not shown are published as well."""
    assert len(small.facts) == 4
    assert len(small.facts) == len(in_csv(made, "facts"))


def test_one_fact_is_chosen_for_each_key(small, made):
    """A user who keeps the chosen rows has each figure once."""
    key = ("indicator", "part", "subject", "tier", "provinces", "clock", "period")
    chosen = Counter(
        tuple(row[name] for name in (*key, "since", "to"))
        for row in in_csv(made, "facts")
        if row["chosen"] == "yes"
    )

    assert len(small.choices) == len(chosen)
    assert {1} == set(chosen.values())


def test_losing_fact_says_what_put_another_first(made):
    """The press's "about 98" stands behind the exact figure, which says why, too."""
    rows = [r for r in in_csv(made, "facts") if r["subject"] == "viet-nam"]
    rows = [(r["source"], r["chosen"], r["why"]) for r in rows if r["value"]]

    assert [
        ("home-affairs-2023", "yes", "exact"),
        ("newspaper-2023", "no", "exact"),
    ] == rows


def test_published_digits_are_kept(made):
    """A score of 90.10 is no 90.1 in CSV, and no 90.09999 in JSON."""
    assert "90.10" == only(in_csv(made, "facts"), subject="binh-phuoc")["value"]
    assert "90.10" == only(in_json(made, "facts"), subject="binh-phuoc")["value"]


def test_place_in_a_publication_that_begins_like_a_formula_is_disarmed(made):
    """What a contributor writes is no formula in a data user's spreadsheet."""
    row = only(in_csv(made, "facts"), subject="binh-phuoc")

    assert "'=cmd|'/c calc'!A1" == row["where"]


def test_running_total_has_a_beginning_and_an_end(made):
    """Its dates are those of since and to, and it has no period."""
    row = only(in_json(made, "facts"), clock="to")

    assert (None, "2021", "2022-12-31") == (row["period"], row["since"], row["to"])
    assert ("2021-01-01", "2022-12-31") == (row["period_start"], row["period_end"])
    assert ("-1.50", "percent", "2020") == tuple(
        row[f"change_{name}"] for name in ("by", "unit", "against")
    )


def test_place_has_a_row_for_each_set_of_provinces(made):
    """A name that meant two territories has two rows; the country has no set."""
    assert [
        ("binh-phuoc", "63"),
        ("dong-nai", "63"),
        ("dong-nai", "34"),
        ("south-east", "63"),
        ("viet-nam", ""),
    ] == [(row["id"], row["provinces"]) for row in in_csv(made, "places")]


def test_place_has_its_first_and_its_latest_title(made):
    """Đồng Nai became a city without becoming another territory."""
    row = only(in_csv(made, "places"), id="dong-nai", provinces="34")

    assert "Tỉnh Đồng Nai" == row["first_title_vi"]
    assert "Thành phố Đồng Nai" == row["title_vi"]
    assert "Nghị quyết 202/2025/QH15" == row["basis_vi"]


def test_lists_are_joined_in_csv_and_lists_in_json(made):
    """Names have blanks, so that a bar stands between them."""
    csv_row = only(in_csv(made, "places"), id="binh-phuoc")
    json_row = only(in_json(made, "places"), id="binh-phuoc")

    assert "Binh Phuoc|Phước Bình" == csv_row["aliases"]
    assert ["Binh Phuoc", "Phước Bình"] == json_row["aliases"]


def test_target_takes_unit_and_area_from_its_indicator(made):
    """A user needs no second table to read the number."""
    [row] = in_csv(made, "targets")

    assert ("95.0", "percent", "procedures", "2025-06-30") == (
        row["value"],
        row["unit"],
        row["pillar"],
        row["deadline_end"],
    )


def test_task_has_its_latest_state_and_its_history(made):
    """The last entry is in columns of its own; the rest is JSON, in CSV as well."""
    row = only(in_csv(made, "tasks"), task="report")

    assert ("done", "2023-04", "newspaper-2023") == (
        row["state"],
        row["state_at"],
        row["state_source"],
    )
    assert ["ordered", "done"] == [e["state"] for e in json.loads(row["history"])]
    assert "" == only(in_csv(made, "tasks"), task="more")["state"]


def test_task_has_its_computed_state_and_why(made):
    """What decides, as of which day, and how long ago it was due and was heard of."""
    table = in_csv(made, "tasks")
    late, more = only(table, task="late"), only(table, task="more")

    assert {
        "bodies": "ministries|localities",
        "computed_state": "overdue",
        "computed_reason": "unfinished-after-deadline",
        "decided_at": "2023-02-02",
        "decided_source": "newspaper-2023",
        "assessed": "2023-02-03",
        "days_past": "3",
        "days_late": "2",
        "news": "2023-02-02",
        "stale": "no",
    }.items() <= late.items()
    assert {
        "computed_state": "ordered",
        "computed_reason": "nothing-reported",
        "decided_at": "",
        "days_past": "",
        "days_late": "",
        "news": "2023-02-03",
    }.items() <= more.items()


def test_same_data_give_the_same_bytes(small, made, tmp_path):
    """Neither a second look nor a second reading changes a file."""
    assert made == files(small)
    assert made == files(load(tmp_path / "data"))


def test_data_package_is_valid(made, tmp_path):
    """The Frictionless tools find types, keys, sizes and sums as described."""
    assert [] == faults(made, tmp_path)


def test_data_package_notices_a_reference_that_leads_nowhere(tmp_path):
    """The foreign keys are really looked up."""
    plan = DATA["programmes/plan.yml"].replace(
        "subject: viet-nam\ntargets", "subject: viet-nam\ndocument: nowhere\ntargets"
    )
    data = write(DATA | {"programmes/plan.yml": plan}, tmp_path)

    [(kind, message)] = faults(files(examine(data)[1]), tmp_path)
    assert "foreign-key" == kind
    assert '"nowhere"' in message


def test_data_package_of_the_real_data_is_valid(catalogue, tmp_path):
    """What is published keeps the promises of its description."""
    assert [] == faults(files(catalogue), tmp_path)


def test_licence_is_in_the_repository(made):
    """The package names the licence whose text lies in LICENSES/."""
    [licence] = json.loads(made["datapackage.json"])["licenses"]

    assert (ROOT / "LICENSES" / f"{licence['name']}.txt").exists()
