"""`bolig init --fra ssb`: the municipality's own figures in a new plan, tied to their source, and nothing made up beside them."""

import datetime as dt
import itertools
import json
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from bolig_cli import pipeline
from bolig_cli.finding import Severity
from bolig_cli.law.vurdering import Status
from bolig_cli.model.plan import Tabell, Tiltak
from bolig_cli.scaffold import scaffold_files
from tests.statistikk.server import Bank, serving

Bolig = Callable[..., subprocess.CompletedProcess[str]]

YEARS = [str(year) for year in range(2019, 2026)]
TYPES = {
    "01": "Enebolig",
    "02": "Tomannsbolig",
    "03": "Rekkehus",
    "04": "Boligblokk",
    "05": "Bofellesskap",
    "999": "Andre",
}
# number → title, the variable that is the place, the rows' variable with its labels, what is counted with its unit and decimals
TABLES: dict[str, tuple[str, str, str, dict[str, str], tuple[str, str, int]]] = {
    "07459": (
        "Alders- og kjønnsfordeling i kommuner (Befolkning)", "Region", "Kjonn", {"1": "Menn", "2": "Kvinner"},
        ("Personer1", "personer", 0),
    ),
    "06265": ("Boliger, etter region, bygningstype og år", "Region", "BygnType", TYPES, ("Boliger", "boliger", 0)),
    "12008": (
        "Kommunalt disponerte boliger (K)", "KOKkommuneregion0000", "", {},
        ("KOSboligSper10000000", "per 1000 innbyggere", 1),
    ),
}  # fmt: skip


@dataclass
class Three(Bank):
    """A bank of three tables in the form of its real answers, with made-up figures. Skjåk has none before 2023, Lom all."""

    gone: tuple[str, ...] = ()

    def answer(self, path: str) -> tuple[int, dict[str, str], bytes]:
        parts = urlsplit(path)
        number, what = parts.path.split("/")[-2:]
        if number not in TABLES or number in self.gone:
            return 404, {}, json.dumps({"title": "Non-existent table", "status": 404}).encode()
        title, region, rows, labels, (code, unit, decimals) = TABLES[number]
        query = {
            name[11:-1]: codes[0].split(",") for name, codes in parse_qs(parts.query).items() if "valueCodes[" in name
        }
        if what == "metadata":
            query = {region: ["3433", "3434"], rows: list(labels), "ContentsCode": [code], "Tid": YEARS}
        names = {"ContentsCode": {code: f"{title.split(',')[0]}"}, rows: labels}
        order = [name for name in (region, rows, "ContentsCode", "Tid") if name]
        dimensions: dict[str, Any] = {
            name: {
                "label": name,
                "category": {
                    "index": {c: i for i, c in enumerate(query[name])},
                    "label": {c: names.get(name, {}).get(c, c) for c in query[name]},
                },
            }
            for name in order
        }
        dimensions["ContentsCode"]["category"]["unit"] = {code: {"base": unit, "decimals": decimals}}
        cells = [
            None if place == "3433" and year < "2023" else 1000 + 10 * int(year[2:]) + at
            for at, (place, _, _, year) in enumerate(
                itertools.product(query[region], query.get(rows, [""]), query["ContentsCode"], query["Tid"])
            )
        ]
        made = {
            "version": "2.0", "class": "dataset", "label": f"{number}: {title}", "source": "Statistisk sentralbyrå",
            "updated": "2026-02-21T07:00:00Z", "id": order, "size": [len(query[name]) for name in order],
            "dimension": dimensions, "role": {"time": ["Tid"], "geo": [region], "metric": ["ContentsCode"]},
            "extension": {"px": {"tableid": number, "aggregallowed": not decimals}},
            "value": [] if what == "metadata" else cells,
            "status": {} if what == "metadata" else {str(i): ".." for i, cell in enumerate(cells) if cell is None},
        }  # fmt: skip
        return 200, {}, json.dumps(made).encode()


@pytest.fixture
def bank() -> Iterator[tuple[Three, str]]:
    three = Three()
    with serving(three) as address:
        yield three, address


def _init(bolig: Bolig, folder: Path, address: str, *words: str) -> subprocess.CompletedProcess[str]:
    return bolig("init", *words, "--fra", "ssb", "--adresse", address, cwd=folder)


def test_the_figures_are_the_municipalitys_own_and_tied(bolig: Bolig, tmp_path: Path, bank: tuple[Three, str]) -> None:
    done = _init(bolig, tmp_path, bank[1], "--kommune", "Lom")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "befolkning: hentet fra tabell 07459 i Statistikkbanken.\n" in done.stdout
    assert all("3434" in request for request in bank[0].requests if "/data" in request)
    checked = pipeline.check(tmp_path, dt.date.today())
    assert checked.plan
    assert checked.count(Severity.FEIL) == 0
    tables = {table.id: table for table in checked.plan.all(Tabell) if table.hentet}
    assert set(tables) == {"befolkning", "boliger", "kommunalt-disponerte"}
    assert tables["befolkning"].kolonner[1:] == tuple(YEARS[-5:])
    assert [row[0] for row in tables["befolkning"].rader] == ["Menn", "Kvinner"]
    assert all(table.tallstatus == "offisiell" for table in tables.values())
    assert "{{tabell:befolkning/Menn/2025}}" in tables["befolkning"].kommentar.source
    rules = {f.rule for f in checked.findings if "befolkning" in f.place.path}
    assert not rules & {"ukjent-tall", "tall-skrevet-i-teksten", "hentet-tabell-endret", "tabell-ikke-hentet"}


def test_no_measure_is_made_up_and_no_duty_is_answered(bolig: Bolig, tmp_path: Path, bank: tuple[Three, str]) -> None:
    _init(bolig, tmp_path, bank[1], "--kommune", "Lom")
    checked = pipeline.check(tmp_path, dt.date.today())
    assert checked.plan
    assert checked.dekning
    plain = scaffold_files("Lom", "3434", dt.date.today())
    assert len(checked.plan.all(Tiltak)) == sum(path.startswith("plan/tiltak/") for path in plain)
    answered = [v for v in checked.dekning.vurderinger if v.status in (Status.DEKKET, Status.OMTALT)]
    assert len(answered) <= 10


def test_years_that_the_bank_has_not_are_marked_and_not_nil(
    bolig: Bolig, tmp_path: Path, bank: tuple[Three, str]
) -> None:
    _init(bolig, tmp_path, bank[1], "--kommune", "Skjåk", "--nummer", "3433")
    folder = tmp_path / "plan/kunnskapsgrunnlag/tabeller"
    head, first, *_ = (folder / "boliger.csv").read_text(encoding="utf-8").splitlines()
    assert head.endswith(";2021;2022;2023;2024;2025")
    assert first.startswith("Enebolig;..;..;1")
    assert "/2023}} i 2023" in (folder / "boliger.yaml").read_text(encoding="utf-8"), "the first year with a figure"
    assert pipeline.check(tmp_path, dt.date.today()).count(Severity.FEIL) == 0


def test_a_table_that_can_not_be_had_is_left_out_and_said(
    bolig: Bolig, tmp_path: Path, bank: tuple[Three, str]
) -> None:
    bank[0].gone = ("06265",)
    done = _init(bolig, tmp_path, bank[1], "--kommune", "Lom")
    assert done.returncode == 1
    assert "boliger: ikke hentet." in done.stdout
    assert "ikke med i planen" in done.stdout
    assert not (tmp_path / "plan/kunnskapsgrunnlag/tabeller/boliger.yaml").exists()
    assert (tmp_path / "plan/kunnskapsgrunnlag/hentet/befolkning.yaml").is_file()
    assert pipeline.check(tmp_path, dt.date.today()).count(Severity.FEIL) == 0


def test_without_an_answer_the_plan_is_made_all_the_same(bolig: Bolig, tmp_path: Path) -> None:
    done = _init(bolig, tmp_path, "http://127.0.0.1:9/", "--kommune", "Lom")
    assert done.returncode == 1
    assert done.stdout.count(": ikke hentet") == 3
    assert done.stderr.count("Henter ") == 1, "who does not answer once, is not asked about the others"
    assert (tmp_path / "plan/plan.yaml").is_file()


def test_a_municipality_without_a_number_has_no_figures(bolig: Bolig, tmp_path: Path, bank: tuple[Three, str]) -> None:
    done = _init(bolig, tmp_path, bank[1], "--kommune", "Ingensteds")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Oppgi nummeret med «--nummer»" in done.stderr
    assert list(tmp_path.iterdir()) == []
