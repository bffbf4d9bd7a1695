"""`bolig new`, `mv`, `rm` and `fmt` as a user runs them."""

import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from itertools import takewhile
from pathlib import Path

import pytest

from bolig_cli import cli
from bolig_cli.authoring.kinds import KINDS
from bolig_cli.commands import new, rm
from bolig_cli.commands.console import Console
from bolig_cli.errors import BoligError
from bolig_cli.report import colour

Run = Callable[..., subprocess.CompletedProcess[str]]


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    return {path for path in before | after if before.get(path) != after.get(path)}


def answering(answers: dict[str, str], said: list[str], yes: bool = True) -> Console:
    """Somebody at a terminal; what is not among the answers is left for later."""
    return Console(
        said.append, said.append, colour.plain, lambda _: yes, 100, lambda question: answers.get(question, "")
    )


TILTAK = (
    "--tittel", "Gi råd: nå", "--strategier", "S1", "--ansvarlig", "nav", "--frist", "løpende",
    "--okonomi.status", "innenfor ramme", "--beskrivelse", "Vi gir råd om lån hver onsdag.",
    "--prioritet", "høy", "--maalgrupper", "unge",
)  # fmt: skip


def test_a_new_measure_stands_in_its_file_and_checks_clean(bolig: Run, minste: Path) -> None:
    before = snapshot(minste)
    alone = bolig("check", "--dato", "2024-02-01", "--alle", cwd=minste)
    done = bolig("new", "tiltak", *TILTAK, cwd=minste)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Laget tiltaket T2 i plan/tiltak/T2.yaml\n"
    assert changed(before, snapshot(minste)) == {"plan/tiltak/T2.yaml"}
    text = (minste / "plan/tiltak/T2.yaml").read_text(encoding="utf-8")
    assert 'id: T2\n# Tiltaket i én kort setning.\ntittel: "Gi råd: nå"\n' in text
    assert "okonomi:\n  status: innenfor ramme\n" in text
    assert "T2.yaml" not in bolig("check", "--dato", "2024-02-01", "--alle", cwd=minste).stdout
    assert alone.returncode == 0
    assert bolig("fmt", "--sjekk", cwd=minste).stdout == "Alle filene står slik de skal.\n"


def test_a_new_measure_never_gets_the_id_of_one_that_a_version_has(bolig: Run, minste: Path) -> None:
    bolig("new", "tiltak", *TILTAK, cwd=minste)
    assert bolig("versjon", "lagre", "Med to tiltak", cwd=minste).returncode == 0
    assert bolig("rm", "T2", "--ja", cwd=minste).returncode == 0
    assert "Laget tiltaket T3 " in bolig("new", "tiltak", *TILTAK, cwd=minste).stdout


def test_what_is_left_for_later_is_said_and_stands_with_a_hash(bolig: Run, minste: Path) -> None:
    done = bolig("new", "tiltak", "--tittel", "Gi råd", cwd=minste)
    assert done.stdout.endswith("Skriv selv i filen: beskrivelse, ansvarlig, frist.\n")
    assert "\n# frist: 2025-06-30\n" in (minste / "plan/tiltak/T2.yaml").read_text(encoding="utf-8")
    assert "Mangler «frist»: Linjen er slått av med #." in bolig("check", "--alle", cwd=minste).stdout


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("tiltak", "delmaal", "overordnet")])
def test_every_kind_can_be_made(bolig: Run, example: Path, kind: str) -> None:
    """Where it may stand alone; its name is what the field that it is known by is called."""
    before = snapshot(example)
    title = KINDS[kind].title_key
    done = bolig("new", kind, f"--{title}", "Prøven vår", cwd=example)
    assert (done.returncode, done.stderr) == (0, "")
    where = changed(before, snapshot(example))
    assert len(where) == (2 if kind == "tabell" else 1)
    (path, *_) = sorted(where, reverse=True)
    text = (example / path).read_text(encoding="utf-8")
    assert f"{title}: Prøven vår" in text
    was = before.get(path, b"").decode()
    lost = [line for line in was.splitlines() if line not in text.splitlines()]
    assert lost == []


def test_a_sub_goal_is_numbered_under_its_goal(bolig: Run, example: Path) -> None:
    assert "Skriv hvilket" in bolig("new", "delmål", "--tittel", "Noe", cwd=example).stderr
    for id in ("M1-1", "M1-2"):
        done = bolig("new", "delmål", "--tittel", "Noe", "--hovedmaal", "M1", cwd=example)
        assert done.stdout.startswith(f"Laget delmålet {id} i plan/maal/{id}.yaml\n")


def test_a_goal_of_a_plan_above_stands_in_that_plan(bolig: Run, example: Path) -> None:
    before = snapshot(example)
    assert (
        "for eksempel «--foering planstrategi»"
        in bolig("new", "overordnet", "--tittel", "Bo trygt", cwd=example).stderr
    )
    wrong = bolig("new", "overordnet", "--tittel", "Bo trygt", "--foering", "samfunsdelen", cwd=example)
    assert "Mente du «samfunnsdelen»?" in wrong.stderr
    assert snapshot(example) == before
    done = bolig("new", "overordnet", "--tittel", "Bo trygt", "--foering", "samfunnsdelen", cwd=example)
    assert (done.returncode, done.stdout) == (0, "Laget det overordnede målet bo-trygt i plan/foeringer.yaml\n")
    text = (example / "plan/foeringer.yaml").read_text(encoding="utf-8")
    third = '      - id: sd-3\n        tittel: "Eksempel: Kommunen skal møte innbyggerne med samordnede tjenester"\n'
    assert f"{third}      - id: bo-trygt\n        tittel: Bo trygt\n" in text


def test_a_list_that_is_not_there_is_made(bolig: Run, minste: Path) -> None:
    assert not (minste / "plan" / "prosess.yaml").exists()
    done = bolig(
        "new", "moete", "--tittel", "Åpent møte", "--dato", "2024-01-10", "--deltakere", "Innbyggere", cwd=minste
    )
    assert done.stdout == "Laget møtet i plan/prosess.yaml\n"
    again = bolig("new", "moete", "--tittel", "Et til", "--dato", "2024-01-11", "--deltakere", "Innbyggere", cwd=minste)
    assert again.returncode == 0
    assert (minste / "plan/prosess.yaml").read_text(encoding="utf-8").count("  - dato: ") == 2


def test_somebody_at_a_terminal_is_asked_for_what_is_missing(minste: Path) -> None:
    said: list[str] = []
    answers = {"Tittel": "Gi råd", "Ansvarlig": "nav", "Strategier": "S1", "Frist": "2027"}
    assert new.run(minste, "tiltak", ["--beskrivelse", "Vi gir råd."], answering(answers, said)) == 0
    text = (minste / "plan/tiltak/T2.yaml").read_text(encoding="utf-8")
    for line in ("tittel: Gi råd", "ansvarlig: nav", "strategier: [S1]", 'frist: "2027"', "beskrivelse: Vi gir råd."):
        assert f"\n{line}\n" in text
    assert any("Velg mellom: S1 (" in line for line in said)
    assert "Skriv selv i filen" not in "".join(said)


@pytest.mark.parametrize(("kind", "said"), [("delmaal", "hører til et mål"), ("overordnet", "Skriv hvilken føring")])
def test_what_nothing_can_be_made_without_ends_the_questions(example: Path, kind: str, said: str) -> None:
    asked: list[str] = []

    def answer(question: str) -> str:
        asked.append(question)
        return ""

    with pytest.raises(BoligError, match=said):
        new.run(example, kind, [], replace(answering({}, []), answer=answer))
    assert len(asked) == 1


def test_a_meeting_is_asked_for_as_one_tells_of_it(minste: Path) -> None:
    """What it was before when it was; what came of it too; and a date as people write it is taken."""
    asked: list[str] = []
    told = {"Tittel": "Åpent møte", "Dato": "14.3.2024", "Deltakere": "Innbyggere", "Oppfølging": "Vi ser på det."}

    def answer(question: str) -> str:
        asked.append(question)
        return told.get(question, "")

    assert new.run(minste, "moete", [], replace(answering({}, []), answer=answer)) == 0
    assert asked[:2] == ["Tittel", "Dato"]
    assert {"Slag", "Deltakere", "Innspill", "Oppfølging"} <= set(asked)
    text = (minste / "plan/prosess.yaml").read_text(encoding="utf-8")
    assert "dato: 2024-03-14\n" in text
    assert "oppfoelging: Vi ser på det.\n" in text


def test_what_an_id_is_made_of_must_be_told_and_be_its_own(bolig: Run, minste: Path) -> None:
    before = snapshot(minste)
    nameless = bolig("new", "maalgruppe", cwd=minste)
    assert (nameless.returncode, nameless.stdout) == (2, "")
    assert "--navn" in nameless.stderr
    assert bolig("new", "moete", cwd=minste).returncode == 2
    asked: list[str] = []

    def nothing(question: str) -> str:
        asked.append(question)
        return ""

    with pytest.raises(BoligError, match="--navn"):
        new.run(minste, "maalgruppe", [], replace(answering({}, []), answer=nothing))
    assert asked == ["Navn"], "it is said before more is asked"
    first = bolig("new", "maalgruppe", "--navn", "Flyktninger", "--beskrivelse", "De som bosettes.", cwd=minste)
    assert first.returncode == 0
    again = bolig("new", "maalgruppe", "--navn", "flyktninger", cwd=minste)
    assert again.returncode == 2
    assert "er i planen fra før, med id-en flyktninger" in again.stderr
    assert changed(before, snapshot(minste)) == {"plan/maalgrupper.yaml"}


def test_a_wrong_answer_is_said_and_asked_for_again(minste: Path) -> None:
    said: list[str] = []
    frist = iter(("snart", "2027"))
    answers = {"Tittel": "Gi råd", "Strategier": "S1"}

    def answer(question: str) -> str:
        return next(frist) if question == "Frist" else answers.get(question, "")

    assert new.run(minste, "tiltak", [], replace(answering({}, said), answer=answer)) == 0
    assert any(line.startswith("«frist» skal være en dato, ikke «snart».") for line in said)
    assert 'frist: "2027"' in (minste / "plan/tiltak/T2.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("titak",), "Mente du «tiltak»?"),
        (("tiltak", "--titel", "x"), "Mente du «--tittel»?"),
        (("tiltak", "--tittel", "x", "--strategier", "S01"), "Mente du «S1»?"),
        (("tiltak", "--tittel", "x", "--frist", "snart"), "«frist» skal være en dato"),
        (("tiltak", "--tittel"), "Skriv en verdi etter «--tittel»"),
        (("tiltak", "Gi", "råd"), "står uten felt foran"),
        (("tiltak", "--tittel", "x", "--okonomi.stat", "y"), "har ikke noe som heter «stat»"),
        (("tiltak", "--tittel", "x", "--status", "nytt"), "status"),
    ],
)
def test_a_mistake_is_one_line_and_nothing_is_written(
    bolig: Run, minste: Path, words: tuple[str, ...], said: str
) -> None:
    before = snapshot(minste)
    done = bolig("new", *words, cwd=minste)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert snapshot(minste) == before


def test_another_id_and_the_baseline_follows(bolig: Run, example: Path) -> None:
    path = example / "plan" / "tiltak" / "T08.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "avhenger_av: [T07, T07x]\n", encoding="utf-8")
    bolig("grunnlinje", cwd=example)
    known = len(json.loads((example / "grunnlinje.json").read_bytes())["funn"])
    done = bolig("mv", "T08", "T99", cwd=example)
    assert done.returncode == 0
    said, _, changed = done.stdout.partition("T08 heter nå T99. Endret:\n")
    assert "Rekkefølgen i planen følger id-ene: Tiltak" in said, "before anything is written"
    assert changed
    assert "  grunnlinje.json\n" in done.stdout
    found = json.loads((example / "grunnlinje.json").read_bytes())["funn"]
    assert len(found) == known
    assert not any("T08" in funn["fil"] + funn["melding"] for funn in found)
    checked = bolig("check", "--grunnlinje", "grunnlinje.json", "--format", "json", cwd=example)
    assert json.loads(checked.stdout)["funn"] == []


def test_moving_what_is_not_there_changes_nothing(bolig: Run, example: Path) -> None:
    before = snapshot(example)
    done = bolig("mv", "t7", "T99", cwd=example)
    assert (done.returncode, done.stderr) == (2, "Planen har ikke noe med id-en «t7». Mente du «T07»?\n")
    assert snapshot(example) == before


def test_nobody_is_there_to_answer_and_nothing_is_removed(bolig: Run, example: Path) -> None:
    before = snapshot(example)
    done = bolig("rm", "unge", cwd=example)
    assert done.returncode == 2
    assert "  plan/tiltak/T03.yaml:17  feltet «maalgrupper»\n" in done.stdout
    assert done.stderr == "Ingenting er skrevet. Skriv «bolig rm unge --ja» for å ta det bort.\n"
    assert snapshot(example) == before


def test_the_answer_decides(example: Path) -> None:
    before, said = snapshot(example), list[str]()
    assert rm.run(example, "S14", False, answering({}, said, yes=False)) == 1
    assert snapshot(example) == before
    assert rm.run(example, "S14", False, answering({}, said)) == 0
    assert not (example / "plan/strategier/S14.yaml").exists()


def test_what_goes_takes_its_references_along_and_says_what_is_left(bolig: Run, example: Path) -> None:
    before = snapshot(example)
    done = bolig("rm", "unge", "--ja", cwd=example)
    assert done.returncode == 0
    assert "Dette handler bare om unge, og hele linjen tas bort:" in done.stdout
    assert "plan/kunnskapsgrunnlag/behovsoversikt.yaml" in done.stdout.partition("hele linjen")[2]
    after = snapshot(example)
    assert b"id: unge\n" not in after["plan/maalgrupper.yaml"]
    left = [line for path in changed(before, after) for line in after[path].decode().splitlines() if "unge" in line]
    assert not any(line.startswith("maalgrupper:") for line in left)
    funn = json.loads(bolig("check", "--format", "json", cwd=example).stdout)["funn"]
    assert not [f for f in funn if f["regel"] in ("ukjent-henvisning", "ukjent-tall", "mangler-felt")]
    done = bolig("rm", "nav", "--ja", cwd=example)
    assert "må rettes for hånd etterpå" in done.stdout
    funn = json.loads(bolig("check", "--format", "json", cwd=example).stdout)["funn"]
    assert {f["fil"] for f in funn if f["regel"] == "ukjent-henvisning"} <= {
        line.split(":")[0].strip() for line in done.stdout.partition("for hånd")[2].splitlines()
    }, "and they were told"


def test_what_follows_is_told_in_order_and_each_line_once(bolig: Run, example: Path) -> None:
    """A strategy that measures hang on: the references can go, and the measures have nothing above them then."""
    done = bolig("rm", "S01", "--ja", cwd=example)
    assert done.stdout.startswith("Filen plan/strategier/S01.yaml slettes.\n")
    assert "Etter dette har planen 3 nye feil:\n  plan/tiltak/T01.yaml:1  Tiltaket T01 " in done.stdout
    assert done.stdout.endswith("S01 er tatt ut av planen.\nKjør «bolig check»: det som står igjen, må rettes.\n")
    told = bolig("rm", "nav", cwd=example).stdout.splitlines()
    for heading in ("Dette viser til nav", "Dette viser også til nav"):
        first = next(number for number, line in enumerate(told) if line.startswith(heading)) + 1
        lines = [
            line.split()[0].rpartition(":") for line in takewhile(lambda line: line.startswith("  "), told[first:])
        ]
        places = [(path, int(number)) for path, _, number in lines]
        assert len(places) > 2
        assert places == sorted(places)
    assert len(told) == len(set(told))


def test_a_text_that_holds_both_a_link_and_numbers_is_told_by_which(bolig: Run, example: Path) -> None:
    """The link goes, and the numbers have to be written otherwise; the same error on one line is one."""
    path = next((example / "plan" / "utfordringer").glob("*.yaml"))
    text = path.read_text(encoding="utf-8")
    both = "Se [tabellen](#startlaan): {{tabell:startlaan/Søknader/2023}} og {{tabell:startlaan/Søknader/2023}}."
    path.write_text(text.replace("beskrivelse: |\n", f"beskrivelse: |\n  {both}\n", 1), encoding="utf-8")
    told = bolig("rm", "startlaan", cwd=example).stdout
    goes, _, stays = told.partition("må rettes for hånd etterpå:")
    assert "lenke i teksten «beskrivelse»" in goes
    assert "tall eller lenke i teksten «beskrivelse»" in stays
    assert path.name in stays
    assert "(2 steder på linjen)" in stays


def test_a_link_keeps_its_words(bolig: Run, minste: Path) -> None:
    path = minste / "plan" / "utfordringer" / "U1.yaml"
    text = path.read_text(encoding="utf-8") + "# slutt\n"
    path.write_text(text.replace("beskrivelse: ", 'beskrivelse: "Se [tiltaket](#T1)." #', 1), encoding="utf-8")
    bolig("rm", "T1", "--ja", cwd=minste)
    assert 'beskrivelse: "Se tiltaket." #' in path.read_text(encoding="utf-8")


def test_what_holds_others_is_not_taken_with_them(bolig: Run, example: Path) -> None:
    done = bolig("rm", "samfunnsdelen", "--ja", cwd=example)
    assert done.returncode == 2
    assert "har også sd-1, sd-2, sd-3 i seg" in done.stderr


def test_one_layout_and_looking_only(bolig: Run, minste: Path) -> None:
    path = minste / "plan" / "tiltak" / "T1.yaml"
    right = path.read_text(encoding="utf-8")
    lines = right.splitlines(keepends=True)
    path.write_text("".join([*lines[1:], lines[0]]), encoding="utf-8")
    looked = bolig("fmt", "--sjekk", cwd=minste)
    assert (looked.returncode, looked.stdout.splitlines()[0]) == (1, "plan/tiltak/T1.yaml")
    assert path.read_text(encoding="utf-8") != right
    assert bolig("fmt", cwd=minste).returncode == 0
    assert path.read_text(encoding="utf-8") == right
    assert bolig("fmt", "--sjekk", cwd=minste).returncode == 0


def test_the_terminal_is_asked_only_when_somebody_sits_there() -> None:
    assert cli.console().answer is None
