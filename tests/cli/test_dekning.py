"""`bolig dekning` as a user runs it."""

import csv
import html
import io
import json
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import lxml.html
import pytest

from bolig_cli.law.plikt import PLIKTTYPER
from bolig_cli.law.vurdering import STATUSORD, Status
from bolig_cli.message import AUTHOR, in_words
from tests.markup import Tree

Run = Callable[..., CompletedProcess[str]]


def test_json_has_the_shape_of_the_contract(bolig: Run, example: Path) -> None:
    done = bolig("dekning", "--format", "json", "--dato", "2024-02-01", cwd=example)
    whole = json.loads(done.stdout)
    assert {"dekning", "sammendrag", "dato", "katalog"} <= set(whole)
    for duty in whole["dekning"]:
        assert {"plikt", "hjemmel", "styrke", "status", "bevis", "mangler"} <= set(duty)
        assert duty["styrke"] in {"skal", "bør", "kan"}
        assert duty["status"] in {"dekket", "omtalt", "delvis", "ikke_dekket", "gjelder_ikke"}
        assert duty["plikttype"] in whole["per_type"]
        for evidence in duty["bevis"]:
            assert evidence["slag"] in {"fakta", "tekst"}
            assert (example / evidence["fil"]).is_file()
            assert evidence["linje"] >= 1
    counted = {status: sum(d["status"] == status for d in whole["dekning"]) for status in whole["sammendrag"]}
    assert counted == whole["sammendrag"]


def test_the_table_has_a_row_for_each_duty_and_the_same_counts_as_the_json(bolig: Run, example: Path) -> None:
    text = bolig("dekning", "--dato", "2024-02-01", cwd=example).stdout
    whole = json.loads(bolig("dekning", "--format", "json", "--dato", "2024-02-01", cwd=example).stdout)
    for duty in whole["dekning"]:
        assert f"({duty['plikt']})" in text
    for kind, title in PLIKTTYPER.items():
        counts = whole["per_type"][kind.value]
        assert f"{in_words(title, AUTHOR)}: {sum(counts.values())} plikter: " in text
        shown = re.search(rf"(?m)^{in_words(title, AUTHOR)}: \d+ plikter: (.*)$", text)
        assert shown
        for status in Status:
            number = re.search(rf"(\d+) {re.escape(STATUSORD[status])}(?:,| og|\.)", shown[1])
            assert int(number[1] if number else 0) == counts[status.value]
    assert "Vurdert per 1.\u00a0februar\u00a02024" in text


def test_check_counts_what_dekning_counts(bolig: Run, example: Path) -> None:
    check = json.loads(bolig("check", "--format", "json", "--dato", "2024-02-01", cwd=example).stdout)
    dekning = json.loads(bolig("dekning", "--format", "json", "--dato", "2024-02-01", cwd=example).stdout)
    assert check["sammendrag"]["dekning"] == dekning["sammendrag"]


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ((), ""),
        (
            ("T07",),
            "Merk: Planen har én feil, så dekningen kan være ufullstendig. Kjør «bolig check» for å se den.",
        ),
        (
            ("T07", "T08"),
            "Merk: Planen har 2 feil, så dekningen kan være ufullstendig. Kjør «bolig check» for å se dem.",
        ),
    ],
)
def test_faults_in_the_files_are_counted(bolig: Run, example: Path, files: tuple[str, ...], said: str) -> None:
    for name in files:
        with (example / "plan" / "tiltak" / f"{name}.yaml").open("a", encoding="utf-8") as file:
            file.write("farge: blå\n")
    assert bolig("dekning", *DAY, cwd=example).stderr.strip() == said


def test_the_municipality_is_never_told_that_its_plan_is_legal(bolig: Run, example: Path) -> None:
    assert "ingen vurdering av om planen er lovlig" in bolig("dekning", cwd=example).stdout


def test_a_possibility_that_is_not_used_is_not_called_a_lack(bolig: Run, minste: Path) -> None:
    rows = [line for line in bolig("dekning", cwd=minste).stdout.splitlines() if line.startswith("§")]
    assert {line.split("(")[-1].rstrip(")") for line in rows if "ikke brukt" in line} == {
        "bsl-6-3-1",
        "bsl-6-3-2",
        "bsl-8-2",
        "busl-14-1",
        "busl-15-1",
        "fhl-7-1-2",
    }
    assert any("ikke dekket" in line for line in rows)
    assert bolig("build", "--dokument", "dekning,hoeringsutkast", "--format", "html", cwd=minste).returncode == 0
    assert "Ikke brukt" in (minste / "build" / "dekning.html").read_text(encoding="utf-8")
    draft = " ".join((minste / "build" / "hoeringsutkast.html").read_text(encoding="utf-8").split())
    assert (
        "Seks bestemmelser som er talt med blant dem som ikke er dekket, er muligheter som planen ikke bruker." in draft
    )


DAY = ("--dato", "2024-02-01")


def _json(bolig: Run, folder: Path, *words: str) -> Any:
    return json.loads(bolig("dekning", *words, "--format", "json", *DAY, cwd=folder).stdout)


def test_a_selection_says_how_much_it_shows_and_counts_add_up(bolig: Run, example: Path) -> None:
    whole, chosen = _json(bolig, example), _json(bolig, example, "--lov", "bsl,sotjl", "--styrke", "bør")
    assert {d["plikt"] for d in chosen["dekning"]} == {"bsl-5-2-3", "sotjl-14"}
    assert sum(chosen["sammendrag"].values()) == 2
    assert chosen["totalt"] == whole["totalt"] == whole["sammendrag"]
    text = bolig("dekning", "--lov", "bsl,sotjl", "--styrke", "bør", *DAY, cwd=example).stdout
    assert f"Viser 2 av {len(whole['dekning'])} plikter." in text
    for act in whole["lover"]:
        assert sum(act["sammendrag"].values()) == sum(d["lov"]["id"] == act["id"] for d in whole["dekning"])


def test_every_form_has_every_duty_with_its_verdict(bolig: Run, example: Path) -> None:
    whole = _json(bolig, example)
    rows = list(csv.DictReader(io.StringIO(_out(bolig, example, "csv").removeprefix("\ufeff")), delimiter=";"))
    assert {row["plikt"]: row["status"] for row in rows} == {d["plikt"]: d["status"] for d in whole["dekning"]}
    page: Tree = lxml.html.fromstring(_out(bolig, example, "html").encode())
    shown = {
        row.xpath("./th/a/@href")[0][1:]: row.xpath(".//span/@class")[0].split()[1] for row in page.xpath("//tbody/tr")
    }
    assert shown == {d["plikt"]: d["status"] for d in whole["dekning"]}
    markdown = _out(bolig, example, "md")
    for duty in whole["dekning"]:
        assert duty["plikt"].replace("_", r"\_") in markdown
        for lack in duty["mangler"]:
            assert lack["tekst"].split("«")[0] in markdown


def test_every_form_explains_the_verdict_and_claims_no_legality(bolig: Run, minste: Path) -> None:
    whole = _json(bolig, minste)
    (duty,) = [d for d in whole["dekning"] if d["plikt"] == "bsl-6-4"]
    lack = duty["mangler"][0]
    for form in ("tekst", "md", "csv", "html"):
        out = " ".join(html.unescape(_out(bolig, minste, form)).replace("\\", "").split())
        assert lack["tekst"].split(". ")[0] in out, form
        assert duty["veiledning"].split(",")[0] in out, form
        assert f"plan.yaml:{lack['linje']}" in out, form
        assert "2024-02-01" in out or "1.\u00a0februar\u00a02024" in out or "1. februar 2024" in out, form
        assert "ingen vurdering av om planen er lovlig" in out, form


def test_the_page_stands_by_itself(bolig: Run, example: Path) -> None:
    out = _out(bolig, example, "html")
    page: Tree = lxml.html.fromstring(out.encode())
    assert page.get("lang") == "nb"
    assert page.xpath("//title/text()") == ["Lovdekning – Holmestrand kommune"]
    assert not page.xpath("//script | //img | //link | //*[@src]")
    levels = [int(h.tag[1]) for h in page.xpath("//h1|//h2|//h3")]
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))
    ids = page.xpath("//@id")
    assert len(set(ids)) == len(ids)
    assert {href[1:] for href in page.xpath("//a/@href") if href.startswith("#")} <= set(ids)
    assert all(table.xpath("./caption") and table.xpath("./thead//th[@scope='col']") for table in page.xpath("//table"))


def test_a_spreadsheet_is_given_no_formula(bolig: Run, minste: Path) -> None:
    (minste / "plan" / "krav").mkdir()
    (minste / "plan" / "krav" / "egne.yaml").write_text(
        "id: eg\ntittel: Egne\nkorttittel: '=1+1'\nplikter:\n  - id: eg-1\n    hjemmel: {sted: kapittel 1}\n    styrke: kan\n"
        "    adressat: kommunen\n    tittel: '@SUM(A1) | <b>'\n    parafrase: Prøve.\n    bevis: [{type: paa_tvers, minst: 1}]\n"
        "    veiledning: Prøv.\n",
        encoding="utf-8",
    )
    rows = list(csv.DictReader(io.StringIO(_out(bolig, minste, "csv").removeprefix("\ufeff")), delimiter=";"))
    (row,) = [row for row in rows if row["plikt"] == "eg-1"]
    assert (row["lov"], row["tittel"]) == ("'=1+1", "'@SUM(A1) | <b>")
    assert r"@SUM(A1) \| \<b\>" in _out(bolig, minste, "md")
    assert "@SUM(A1) | &lt;b&gt;" in _out(bolig, minste, "html")


def test_which_duties_rest_on_a_measure(bolig: Run, example: Path) -> None:
    text = bolig("dekning", "--tiltak", "T39", *DAY, cwd=example)
    assert text.returncode == 0
    assert text.stdout.startswith("T39 «Oppdatere behovsoversikten hver høst»")
    told = json.loads(bolig("dekning", "--tiltak", "T39", "--format", "json", *DAY, cwd=example).stdout)
    assert f"{len(told['hviler'])} plikter hviler på T39" in text.stdout
    assert all(h["plikt"] in text.stdout for h in told["hviler"])
    wrong = bolig("dekning", "--tiltak", "T399", cwd=example)
    assert (wrong.returncode, "Mente du T39" in wrong.stderr) == (2, True)
    assert bolig("dekning", "--tiltak", "T39", "--format", "csv", cwd=example).returncode == 2


@pytest.mark.parametrize("annet", [("--lov", "bsl"), ("--status", "delvis"), ("--krev-signering",)])
def test_what_rests_on_a_measure_is_never_told_in_part(annet: tuple[str, ...], bolig: Run, example: Path) -> None:
    refused = bolig("dekning", "--tiltak", "T39", *annet, cwd=example)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "kan bare brukes sammen med «--format», «--dato» og «--revisjon»" in refused.stderr


def _out(bolig: Run, folder: Path, form: str) -> str:
    return bolig("dekning", "--format", form, *DAY, cwd=folder).stdout
