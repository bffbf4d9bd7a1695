"""`bolig status`: what remains, where and with whom, and a line of progress that moves when something is done."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

Run = Callable[..., CompletedProcess[str]]
DOCS = Path(__file__).parents[2] / "docs" / "status.md"


def status(bolig: Run, folder: Path) -> dict[str, Any]:
    done = bolig("status", "--format", "json", cwd=folder)
    assert done.returncode == 0
    value: dict[str, Any] = json.loads(done.stdout)
    return value


def progress(bolig: Run, folder: Path) -> str:
    done = bolig("status", cwd=folder)
    assert done.returncode == 0
    return next(line for line in done.stdout.splitlines() if line.startswith("På plass "))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old} is not in {path}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_new_plan_is_a_short_list(bolig_process: Run, new: Path) -> None:
    done = bolig_process("status", cwd=new)
    lines = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, "")
    assert len(lines) <= 40
    assert lines[0] == "Boligsosial handlingsplan, Vår kommune. Fase: utkast."
    assert re.search(
        r"^  Bakgrunn og føringer +2 filer og \d+ lovkrav\. Begynn i plan/foeringer\.yaml:\d+$", done.stdout, re.M
    )
    assert re.search(r"^  Boligkontoret +4 filer og \d+ lovkrav: T2, T6, T7 og T9$", done.stdout, re.MULTILINE)
    assert re.match(
        r"På plass før fasen høring: 2 av 38 filer, \d+ av \d+ lovkrav og 0 av 1 steg i tidsplanen\. "
        r"\d+ steder i filene gjenstår\.$",
        lines[-2],
    )
    assert lines[-1].startswith("Neste: ")


def test_the_line_moves_when_something_is_done(bolig: Run, new: Path) -> None:
    lines = [progress(bolig, new)]

    def moved() -> str:
        lines.append(progress(bolig, new))
        assert lines[-1] != lines[-2]
        return lines[-1]

    places = [int(re.findall(r"(\d+) steder", lines[0])[0])]
    edit(new / "plan" / "plan.yaml", 'nummer: "0000"', 'nummer: "1806"')
    places.append(int(re.findall(r"(\d+) steder", moved())[0]))
    assert places[1] == places[0] - 1
    edit(new / "plan" / "prosess.yaml", "status: pågår", "status: gjennomført")
    assert "1 av 1 steg i tidsplanen" in moved()
    edit(new / "plan" / "kunnskapsgrunnlag" / "behovsoversikt.yaml", "tallstatus: illustrativ", "tallstatus: offisiell")
    moved()
    (new / "plan" / "tiltak" / "T5.yaml").write_text(
        "id: T5\ntittel: Bygge om Havnegata 3\nstrategier: [S2]\nansvarlig: kommunedirektoren\n"
        "beskrivelse: Havnegata 3 blir bygd om til åtte små leiligheter for unge.\n"
        "frist: 2028-06\nstatus: ny\nprioritet: høy\nokonomi: {status: innenfor ramme}\n",
        encoding="utf-8",
    )
    assert "3 av 38 filer" in moved()


def test_what_is_counted_is_what_is_listed(bolig: Run, new: Path) -> None:
    value = status(bolig, new)
    told, left = value["framdrift"], value["gjenstaar"]
    assert (value["fase"], value["neste_fase"]) == ("utkast", "høring")
    assert told["i_alt"] - told["paa_plass"] == len(left)
    for kind, numbers in told["per_slag"].items():
        assert numbers["i_alt"] - numbers["paa_plass"] == sum(t["slag"] == kind for t in left)
    assert told["steder_igjen"] == sum(t["steder"] for t in left)
    duties = json.loads(bolig("dekning", "--format", "json", cwd=new).stdout)["dekning"]
    demanded = [d for d in duties if d["styrke"] == "skal" and d["status"] != "gjelder_ikke"]
    assert told["per_slag"]["lovkrav"]["i_alt"] < len(demanded), "not what is met case by case"
    t3 = next(t for t in left if t["fil"] == "plan/tiltak/T3.yaml" and t["slag"] == "fil")
    assert t3["ansvarlig"] == "Helse- og omsorgstjenestene"
    assert t3["kapittel"] == "Mål, strategier og tiltak"
    assert t3["steder"] >= 1


def test_the_same_plan_has_more_to_do_before_it_is_adopted(bolig: Run, new: Path) -> None:
    before = status(bolig, new)["framdrift"]["per_slag"]
    edit(new / "plan" / "plan.yaml", "fase: utkast", "fase: høring")
    value = status(bolig, new)
    assert value["neste_fase"] == "vedtak"
    assert value["framdrift"]["per_slag"]["steg"]["i_alt"] > before["steg"]["i_alt"]


def test_a_plan_that_is_followed_up_counts_its_measures(bolig: Run, example: Path) -> None:
    edit(example / "plan" / "plan.yaml", "fase: høring", "fase: oppfølging")
    first = status(bolig, example)
    assert first["neste_fase"] is None
    left = [t for t in first["gjenstaar"] if t["slag"] == "tiltak"]
    measure = left[0]
    edit(example / measure["fil"], "status: ", "status: ferdig # ")
    after = status(bolig, example)["framdrift"]["per_slag"]["tiltak"]
    assert after["paa_plass"] == first["framdrift"]["per_slag"]["tiltak"]["paa_plass"] + 1
    assert "På plass før planen er gjennomført: " in bolig("status", cwd=example).stdout


def test_an_error_in_the_plan_puts_nothing_in_place(bolig: Run, new: Path) -> None:
    """What is looked for where something can't be read as it is meant, is not told of by a check, and is not in place for that."""
    before = status(bolig, new)
    assert before["feil"] == 0
    assert not any(line.startswith("Merk: ") for line in bolig("status", cwd=new).stdout.splitlines())
    edit(new / "plan" / "tiltak" / "T4.yaml", "ansvarlig: planavdelingen", "ansvarlig: planavdelinga")
    after = status(bolig, new)
    assert after["feil"] == 1
    assert after["framdrift"]["per_slag"]["lovkrav"] == before["framdrift"]["per_slag"]["lovkrav"]
    lines = bolig("status", cwd=new).stdout.splitlines()
    assert lines[-2] == (
        "Merk: Planen har én feil, så tallet på lovkrav kan være ufullstendig. Kjør «bolig check» for å se den."
    )


def test_a_check_of_a_plan_with_an_error_says_what_it_did_not_judge(bolig: Run, new: Path) -> None:
    def silent() -> int:
        number: int = json.loads(bolig("check", "--format", "json", cwd=new).stdout)["sammendrag"][
            "plikter_ikke_vurdert"
        ]
        return number

    assert silent() == 0
    edit(new / "plan" / "tiltak" / "T4.yaml", "ansvarlig: planavdelingen", "ansvarlig: planavdelinga")
    assert silent() > 20
    told = f"Merk: {silent()} lovkrav er ikke vurdert ennå, fordi svaret på dem kan stå i en fil med feil. Rett feilene først."
    for way in ((), ("--alle",)):
        assert told in bolig("check", *way, cwd=new).stdout.splitlines()


def test_a_plan_that_can_not_be_read(bolig: Run, minste: Path) -> None:
    (minste / "plan" / "plan.yaml").write_text("tittel: [åpen\n", encoding="utf-8")
    done = bolig("status", cwd=minste)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Planen kunne ikke leses" in done.stderr


def test_the_page_names_every_field(bolig: Run, new: Path) -> None:
    page = DOCS.read_text(encoding="utf-8")
    value = status(bolig, new)
    for names in (value, value["framdrift"], value["gjenstaar"][0], value["framdrift"]["per_slag"]):
        for name in names:
            assert f"`{name}`" in page, name
