"""Figures as they really come, from the bank's answer to what `bolig check` says of the plan right after (`som_de_kommer.yaml`)."""

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from bolig_cli.commands import data as command
from bolig_cli.commands.console import Console
from bolig_cli.statistikk.pxweb import Client
from tests import remembered
from tests.statistikk.server import serving
from tests.statistikk.table import Table

CASES: list[dict[str, Any]] = remembered.cases_in(Path(__file__).with_name("som_de_kommer.yaml"))
YEARS = ["2023", "2024", "2025", "2026"]
ONE = {"navn": "", "maal": {"A": ["Boliger", "boliger", 0]}, "tall": {"3903": {"A": [10, 20, 30, 40]}}}


class Tried:
    """A plan with one table, and what is said when its figures are fetched."""

    def __init__(self, minste: Path, folder: Path, case: dict[str, Any]) -> None:
        shutil.copytree(minste / "plan", folder / "plan")
        self.folder, self.base = folder, folder / "plan/kunnskapsgrunnlag"
        place = {"nummer": "3903"} | case.get("kommune", {})
        smallest = place.pop("minste_gruppe", 5)
        plan = folder / "plan/plan.yaml"
        number = f'nummer: "{place["nummer"]}"\n'
        if earlier := place.get("tidligere"):
            number += "  tidligere:\n" + "".join(
                f'    - {{nummer: "{old["nummer"]}", til: {old["til"]}}}\n' for old in earlier
            )
        text = plan.read_text(encoding="utf-8").replace('nummer: "9999"\n', number)
        plan.write_text(text + f"personvern: {{minste_gruppe: {smallest}}}\n", encoding="utf-8")
        asked = {"tabell": "07459", "tid": {"siste": 4}, "valg": {"ContentsCode": list(case["maal"])}} | case.get(
            "henting", {}
        )
        table = {
            "id": "x", "tittel": "Prøve", "kilde": "Statistisk sentralbyrå", "dato": "2026-11-26", "tallstatus": "offisiell",
            "gjelder_personer": False, "henting": asked,
        } | case.get("tabell", {})  # fmt: skip
        (self.base / "tabeller").mkdir(exist_ok=True)
        (self.base / "tabeller/x.yaml").write_text(yaml.safe_dump(table, allow_unicode=True), encoding="utf-8")
        challenge = folder / "plan/utfordringer/U1.yaml"
        text = challenge.read_text(encoding="utf-8").replace("[behovsoversikt]", "[behovsoversikt, x]")
        challenge.write_text(text, encoding="utf-8")
        self.said: list[str] = []
        self.console = Console(self.said.append, lambda _: None, lambda text, _: text)

    def fetch(self, bank: Table) -> int:
        with serving(bank) as address, remembered.reading():
            return command.hent(self.folder, ("x",), Client(address, vent=lambda _: None), self.console)

    @property
    def csv(self) -> list[str]:
        return (self.base / "tabeller/x.csv").read_text(encoding="utf-8").splitlines()

    @property
    def record(self) -> dict[str, Any]:
        found: dict[str, Any] = yaml.safe_load((self.base / "hentet/x.yaml").read_text(encoding="utf-8"))
        return found

    @property
    def found(self) -> list[str]:
        """The rules that speak of the table after it is fetched."""
        findings = remembered.check(self.folder, dt.date(2026, 11, 26)).findings
        return [f.rule for f in findings if Path(f.place.path).stem == "x"]


def bank_of(case: dict[str, Any]) -> Table:
    return Table(
        updated="2026-07-25T07:00:00Z",
        region=case.get("region", "Region"),
        years_there=case.get("aar", YEARS),
        measures=case["maal"],
        figures=case["tall"],
    )


@pytest.fixture
def tried(minste: Path, tmp_path: Path) -> Callable[[dict[str, Any]], Tried]:
    return lambda case: Tried(minste, tmp_path / "p", case)


@pytest.mark.parametrize("case", CASES, ids=[case["navn"] for case in CASES])
def test_figures_as_they_come(tried: Callable[[dict[str, Any]], Tried], case: dict[str, Any]) -> None:
    plan = tried(case)
    done = plan.fetch(bank_of(case))
    said = "".join(plan.said)
    if "feil" in case:
        assert done == 1
        assert case["feil"] in said
        assert not (plan.base / "tabeller/x.csv").exists()
        return
    assert done == 0, said
    assert plan.csv[1:] == case["rader"]
    assert plan.csv[0] == case.get("kolonner", plan.csv[0])
    record = plan.record
    assert record["merknader"] == case.get("merknader", [])
    assert record["siste_periode"] == case.get("siste", case.get("aar", YEARS)[-1])
    if "enheter" in case:
        assert record["enheter"] == case["enheter"]
    advice = [line.removeprefix("  Se etter: ").rstrip("\n") for line in plan.said if line.startswith("  Se etter")]
    assert advice == case.get("raad", [])
    assert plan.found == case.get("funn", [])


# ---- An answer that holds something else than what was asked for


def _without_a_year(answer: dict[str, Any]) -> None:
    index = answer["dimension"]["Tid"]["category"]["index"]
    del index["2024"]
    answer["dimension"]["Tid"]["category"]["index"] = {year: i for i, year in enumerate(index)}
    answer["size"][-1] -= 1
    del answer["value"][1]


def _another_year(answer: dict[str, Any]) -> None:
    category = answer["dimension"]["Tid"]["category"]
    category["index"] = {"2019" if year == "2024" else year: i for year, i in category["index"].items()}


def _another_measure(answer: dict[str, Any]) -> None:
    answer["dimension"]["ContentsCode"]["category"]["index"] = {"B": 0}


def _one_dimension_more(answer: dict[str, Any]) -> None:
    answer["id"].insert(0, "Kjonn")
    answer["size"].insert(0, 1)
    answer["dimension"]["Kjonn"] = {"label": "kjønn", "category": {"index": {"1": 0}, "label": {"1": "Menn"}}}


def _no_place(answer: dict[str, Any]) -> None:
    answer["id"].remove("Region")
    answer["size"].pop(0)


def _another_place(answer: dict[str, Any]) -> None:
    answer["dimension"]["Region"]["category"]["index"] = {"3905": 0}


def _another_table(answer: dict[str, Any]) -> None:
    answer["extension"]["px"]["tableid"] = "06913"


def _endless(answer: dict[str, Any]) -> None:
    """A few hundred bytes that claim to be more cells than any memory holds."""
    answer["dimension"] |= {
        f"D{i}": {"category": {"index": {str(code): code for code in range(100)}}} for i in range(10)
    }
    answer["id"] += [f"D{i}" for i in range(10)]
    answer["size"] += [100] * 10
    answer["value"] = {"0": 1}


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (_without_a_year, "har noe annet enn det som ble spurt om: 2024 mangler i «Tid». Ingenting er hentet."),
        (_another_year, "spurt om: 2024 mangler i «Tid» og 2019 kom i tillegg i «Tid»."),
        (_another_measure, "spurt om: A mangler i «ContentsCode» og B kom i tillegg i «ContentsCode»."),
        (_one_dimension_more, "spurt om: «Kjonn» kom i tillegg."),
        (_no_place, "spurt om: «Region» mangler."),
        (_another_place, "spurt om: 3903 mangler i «Region» og 3905 kom i tillegg i «Region»."),
        (_another_table, "spurt om: det gjelder tabell 06913."),
        (_endless, "har en annen form enn ventet"),
    ],
)
def test_an_answer_to_something_else_is_refused(
    tried: Callable[[dict[str, Any]], Tried], spoil: Callable[[dict[str, Any]], None], message: str
) -> None:
    plan, bank = tried(ONE), bank_of(ONE)
    bank.spoil = spoil
    assert plan.fetch(bank) == 1
    assert message in "".join(plan.said)
    assert not (plan.base / "tabeller/x.csv").exists()


def test_capitals_in_a_code_count_nothing(tried: Callable[[dict[str, Any]], Tried]) -> None:
    """The bank takes the codes of a list in any capitals, and answers with its own."""
    case = ONE | {"henting": {"valg": {"ContentsCode": {"kodeliste": "vs_alt", "koder": ["a"]}}}}
    plan, bank = tried(case), bank_of(case)
    bank.measures = {"a": ["Boliger", "boliger", 0]}
    bank.figures = {"3903": {"a": [10, 20, 30, 40]}}

    def in_capitals(answer: dict[str, Any]) -> None:
        answer["dimension"]["ContentsCode"]["category"] |= {"index": {"A": 0}, "label": {"A": "Boliger"}}

    bank.spoil = in_capitals
    assert plan.fetch(bank) == 0, plan.said
    assert plan.csv[1:] == ["Boliger;10;20;30;40"]


def test_decimals_come_from_the_metadata_where_the_answer_says_nothing(
    tried: Callable[[dict[str, Any]], Tried],
) -> None:
    case = ONE | {"maal": {"A": ["Andel", "prosent", 1]}, "tabell": {"type": "prosent"}}
    plan, bank = tried(case), bank_of(case)
    bank.spoil = lambda answer: answer["dimension"]["ContentsCode"]["category"].pop("unit")
    assert plan.fetch(bank) == 0, plan.said
    assert plan.csv[1:] == ["Andel;10,0;20,0;30,0;40,0"]


def test_status_knows_the_newest_year_wherever_it_stands(tried: Callable[[dict[str, Any]], Tried]) -> None:
    case = ONE | {"aar": YEARS[::-1]}
    plan, bank = tried(case), bank_of(case)
    plan.fetch(bank)
    plan.said.clear()
    with serving(bank) as address:
        assert command.status(plan.folder, Client(address), False, plan.console) == 0
    assert "Statistikkbanken: oppdatert 25.\xa0juli\xa02026, til og med 2026." in "".join(plan.said)


# ---- What a reader sees


def page_of(plan: Tried, bolig: Callable[..., Any]) -> str:
    built = bolig("build", "--format", "html", cwd=plan.folder)
    assert built.returncode == 0, built.stderr
    return (plan.folder / "build/hoeringsutkast.html").read_text(encoding="utf-8").replace("\u00a0", " ")


def test_signs_notes_and_units_reach_the_document(
    tried: Callable[[dict[str, Any]], Tried], bolig: Callable[..., Any]
) -> None:
    case = ONE | {
        "maal": {"A": ["Sysselsatte", "1 000 personer", 0], "B": ["Ledige", "1 000 personer", 0]},
        "tall": {"3903": {"A": ["-", "..", ":", "20*"], "B": [11, 12, 13, "14*"]}},
        "tabell": {"enhet": "personer"},
    }
    plan = tried(case)
    assert plan.fetch(bank_of(case)) == 0, plan.said
    page = page_of(plan, bolig)
    assert "Tallene for 2026 er foreløpige." in page
    assert "Enhet: 1 000 personer." in page  # the author wrote persons
    row = page[page.index("Sysselsatte</") :]
    cells = [cell.split("</td>")[0].split(">")[-1] for cell in row.split("<td")[1:5]]
    assert cells == ["–", "..", ":", "20"]


def test_each_row_says_its_unit_where_they_differ(
    tried: Callable[[dict[str, Any]], Tried], bolig: Callable[..., Any]
) -> None:
    case = ONE | {
        "maal": {"A": ["Boliger", "boliger", 0], "B": ["Utgift", "1000 kr", 0], "C": ["Andel", "prosent", 0]},
        "tall": {"3903": {"A": [10, 20, 30, 40], "B": [3, 4, 5, 6], "C": [7, 8, 9, 9]}},
        "tabell": {"enhet": "boliger"},
    }
    plan = tried(case)
    assert plan.fetch(bank_of(case)) == 0, plan.said
    assert "Enhet: Boliger: boliger; Utgift: 1000 kr; Andel: prosent." in page_of(plan, bolig)
