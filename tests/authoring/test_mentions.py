"""Every id in the plan's files is found where it stands, and nothing else is taken for one."""

import re
from collections import Counter
from pathlib import Path

import pytest

from bolig_cli.authoring import mentions as m
from bolig_cli.errors import BoligError
from bolig_cli.model.plan import Tiltak
from bolig_cli.model.texts import texts
from bolig_cli.pipeline import read_plan
from bolig_cli.rules.support.references import references
from bolig_cli.source.files import Files, read_folder
from tests.conftest import ROOT

PLANS = [ROOT / "plan", *sorted(path / "plan" for path in (ROOT / "tests" / "planer").iterdir())]


@pytest.fixture(scope="module", params=PLANS, ids=lambda path: path.parent.name)
def files(request: pytest.FixtureRequest) -> Files:
    return read_folder(request.param)


def test_the_place_of_each_is_the_id_itself(files: Files) -> None:
    lines = {file.path: file.data.decode().split("\n") for file in files.files if file.kind != "bilde"}
    for mention in m.mentions(files):
        place = mention.place
        assert lines[place.path][place.line - 1][place.column - 1 : place.end[1] - 1] == mention.id


def test_what_the_plan_knows_as_references_is_found_and_no_more(files: Files) -> None:
    plan = read_plan(files).plan
    assert plan
    known = Counter((r.ref.id, r.ref.place.path, r.ref.place.line) for r in references(plan))
    found = Counter((x.id, x.place.path, x.place.line) for x in m.mentions(files) if x.role is m.Role.FIELD)
    assert {key: count for key, count in found.items() if key[0] != "alle"} == known


def test_everything_with_an_id_has_it_once(files: Files) -> None:
    plan = read_plan(files).plan
    assert plan
    own = [x.id for x in m.mentions(files) if x.role is m.Role.OWN]
    required = [
        id
        for f in files.files
        if f.kind == "krav"
        for id in re.findall(r"^  - id: (\S+)$", f.data.decode(), re.MULTILINE)
    ]
    assert sorted(own) == sorted([*(item.id for item in plan.items), *required])


def test_duties_are_found_where_measures_claim_them(files: Files) -> None:
    plan = read_plan(files).plan
    assert plan
    claimed = Counter(duty.id for measure in plan.all(Tiltak) for duty in measure.svarer_paa)
    found = Counter(x.id for x in m.mentions(files) if x.role is m.Role.DUTY and "/tiltak/" in f"/{x.place.path}")
    assert found == claimed


def test_links_and_quoted_numbers_are_found(files: Files) -> None:
    plan = read_plan(files).plan
    assert plan
    found = Counter(x.id for x in m.mentions(files) if x.role is m.Role.TEXT)
    links = Counter(link.target for text in texts(plan) for link in text.links)
    assert all(found[id] >= count for id, count in links.items())


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Se [dette](#T07) og [det](<#T08> 'x').", ["T07", "T08"]),
        (
            "{{tabell:unge/A/2023}} {{ prosentendring: eldre /A/1/2}} {{behov:alle/alle/2027}}",
            ["unge", "eldre", "alle"],
        ),
        ("[ett]: #T07\n", ["T07"]),
        ("T07 og #T07 og (#T07) og [x](https://a.no/#T07) og [x](T07)", []),
        ("[a](#T07-2)", ["T07-2"]),
    ],
)
def test_what_counts_as_an_id_in_a_text(text: str, ids: list[str]) -> None:
    assert [hit[1] for hit in m.in_text(text)] == ids


def test_a_file_that_can_not_be_read_is_said_before_anything_is_done(example: Path) -> None:
    (example / "plan" / "tiltak" / "T07.yaml").write_text("id: T07\n  tittel: [\n", encoding="utf-8")
    with pytest.raises(BoligError, match=r"plan/tiltak/T07\.yaml, linje 2"):
        m.mentions(read_folder(example))
