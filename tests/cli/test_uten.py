"""`bolig dekning --uten`: what a cut means, at the terminal, as JSON and as a sheet for the budget meeting."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import docx
import pytest
import yaml

Run = Callable[..., CompletedProcess[str]]
DAY = ("--dato", "2024-02-01")


def _json(bolig: Run, folder: Path, ids: str) -> Any:
    return json.loads(bolig("dekning", "--uten", ids, "--format", "json", *DAY, cwd=folder).stdout)


def _plain(text: str) -> str:
    return " ".join(text.split())


def test_the_money_and_the_meetings_are_those_of_the_files(bolig: Run, example: Path) -> None:
    told = _json(bolig, example, "t07,T08")
    assert [part["id"] for part in told["uten"]] == ["T07", "T08"]
    posts = yaml.safe_load((example / "plan" / "tiltak" / "T07.yaml").read_text(encoding="utf-8"))["okonomi"]["poster"]
    (line,) = told["penger"]["linjer"]
    assert (line["type"], line["finansiering"]) == (posts[0]["type"], posts[0]["finansiering"])
    assert (
        line["belop"] == {str(year): amount for year, amount in posts[0]["belop"].items()} == told["penger"]["per_aar"]
    )
    assert line["sum"] == told["penger"]["sum"] == 1200
    assert [t["id"] for t in told["penger"]["uten_belop"]] == ["T08"]
    process = yaml.safe_load((example / "plan" / "prosess.yaml").read_text(encoding="utf-8"))
    led = [m["tittel"] for m in process["medvirkning"] if {"T07", "T08"} & set(m["foerte_til"])]
    assert [m["tittel"] for m in told["medvirkning"]] == led != []


def test_text_and_sheet_say_what_the_json_says(bolig: Run, example: Path) -> None:
    ids = ",".join(f"T{number:02}" for number in range(1, 10))
    told = _json(bolig, example, ids)
    assert told["faller"]
    assert told["uten_tiltak"]
    text = bolig("dekning", "--uten", ids, *DAY, cwd=example).stdout
    done = bolig("dekning", "--uten", ids, "--format", "docx", "--ut", "kutt.docx", *DAY, cwd=example)
    assert (done.returncode, done.stdout) == (0, "kutt.docx\n")
    word = docx.Document(str(example / "kutt.docx"))
    body = _plain("".join(f"{p.xpath('string(.)')}\n" for p in word.element.body.iter("{*}p")))
    for fall in told["faller"]:
        assert fall["plikt"] in text
        assert fall["tittel"] in text
        assert _plain(fall["tittel"]) in body
    for item in (*told["uten_tiltak"], *told["utfordringer"]):
        assert item["tittel"] in text
        assert _plain(item["tittel"]) in body
    (table,) = word.tables
    with_loans, lent_on, _ = ([cell.text for cell in row.cells] for row in table.rows[-3:])
    assert [int(_digits(n)) for n in with_loans[1:]] == [*told["penger"]["per_aar"].values(), told["penger"]["sum"]]
    assert int(_digits(lent_on[-1])) == told["penger"]["herav_startlaan"]["sum"]
    assert all(f"{n:,}".replace(",", "\u00a0") in text for n in told["penger"]["per_aar"].values())
    assert "T01" not in body, "who reads the sheet knows the measures by their numbers in the plan"


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())


def test_the_sheet_has_its_name_from_what_is_cut(bolig: Run, example: Path) -> None:
    assert bolig("dekning", "--uten", "T09", "--format", "docx", *DAY, cwd=example).stdout == "build/uten-T09.docx\n"
    word = docx.Document(str(example / "build" / "uten-T09.docx"))
    headings = [p.text for p in word.paragraphs if p.style and p.style.name.startswith("Heading")]
    assert headings[0].startswith("Hva om vi kutter tiltak\u00a01.3.3?")
    assert word.core_properties.title.startswith(headings[0].replace("\u00a0", " "))
    many = bolig("dekning", "--uten", "T01,T02,T03", "--uten", "T04,T05", "--format", "docx", *DAY, cwd=example)
    assert many.stdout == "build/uten-T01-T02-T03-og-2-til.docx\n"


def test_a_cut_that_costs_nothing_says_so(bolig: Run, example: Path) -> None:
    told = _json(bolig, example, "T07")
    assert (told["faller"], told["behov"], told["utfordringer"], told["uten_tiltak"]) == ([], [], [], [])
    text = bolig("dekning", "--uten", "T07", *DAY, cwd=example).stdout
    assert "Ingen lovkrav faller." in text
    assert f"{len(told['staar'])} plikter hviler på det, men planen svarer på dem også uten." in text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--uten", "T399"), "Planen har ikke noe som heter «T399». Mente du T39"),
        (("--uten", "T07,T399"), "Planen har ikke noe som heter «T399»."),
        (("--uten", "T07", "--lov", "bsl"), "«--uten» viser alt som faller."),
        (("--uten", "T07", "--tiltak", "T08"), "kan bare brukes sammen med"),
        (("--uten", "T07", "--format", "csv"), "«--uten» kan ikke vises som csv. Velg tekst, json eller docx."),
        (("--uten", "T07", "--ut", "x.docx"), "Bruk det sammen med «--format docx»"),
        (("--uten", ","), "Skriv hva som kuttes"),
        (("--ut", "x.docx"), "«--ut» brukes sammen med «--uten»."),
        (("--format", "docx"), "Word lages av «bolig build --dokument dekning»"),
    ],
)
def test_what_cannot_be_asked_is_one_line(words: tuple[str, ...], said: str, bolig: Run, example: Path) -> None:
    done = bolig("dekning", *words, *DAY, cwd=example)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert not (example / "x.docx").exists()


def test_the_sheet_tells_what_is_lost_and_what_stands_once_each(bolig: Run, example: Path) -> None:
    """What is not lost has no heading of its own: the sheet is one page."""
    told = _json(bolig, example, "T07")
    bolig("dekning", "--uten", "T07", "--format", "docx", *DAY, cwd=example)
    word = docx.Document(str(example / "build" / "uten-T07.docx"))
    headings = [p.text for p in word.paragraphs if p.style and p.style.name == "Heading 2"]
    assert headings == ["Penger som blir frigjort", "Det som ikke faller"]
    text = _plain("\n".join(p.text for p in word.paragraphs))
    assert "Ingen lovkrav faller." in text
    assert f"{len(told['staar'])} bestemmelser bygger på det som kuttes, men planen svarer på dem også uten." in text
    assert "Dette er et eksempel" in text
    assert not [p for p in word.paragraphs if p.style and p.style.name.startswith(("toc", "Forside", "Title"))]
