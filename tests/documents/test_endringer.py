"""The documents that tell what is changed since an earlier version: every change in the whole one, what weighs most on one page."""

import json
import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from bolig_cli import ast, norsk, pipeline
from bolig_cli.compare.compare import Comparison, Version, compare
from bolig_cli.compare.effect import effect
from bolig_cli.documents import SINCE, make_documents
from bolig_cli.documents.endringsord import with_link_words
from bolig_cli.documents.parts import kostnad
from bolig_cli.documents.parts.endringer import coverage, few
from bolig_cli.law.vurdering import Status
from bolig_cli.pipeline import Checked
from bolig_cli.report import diff_json, diff_text
from bolig_cli.source.files import Files, read_folder
from tests import hearing_answers
from tests.documents.sections import sections
from tests.documents.tables import foot, rows

pytestmark = pytest.mark.usefixtures("remember")

ROOT = Path(__file__).parents[2]


@cache
def _example() -> Files:
    return read_folder(ROOT)


def changed(*edits: tuple[str, str, str], gone: tuple[str, ...] = ()) -> tuple[Checked, Comparison]:
    """The example and what differs from it after edits: file, text, the text instead."""
    before = _example()
    texts: dict[str, bytes | None] = {f"plan/{file}": None for file in gone}
    for file, words, instead in edits:
        path = f"plan/{file}"
        data = texts.get(path) or next(f.data for f in before.files if f.path == path)
        assert words.encode() in data
        texts[path] = data.replace(words.encode(), instead.encode())
    after = before.with_texts(texts)
    old, new = pipeline.check_files(before, None), pipeline.check_files(after, None)
    return new, compare(Version("utgave v1", before, old.dekning), Version("nå", after, new.dekning))


def made(name: str, new: Checked, c: Comparison) -> str:
    assert new.plan is not None
    assert new.dekning is not None
    (document,) = make_documents(new.plan, new.dekning, [name], c)
    told = " ".join(f"{heading} {words}" for heading, words in sections(document).items())
    return told.replace("\u00a0", " ")


EDITS = (
    ("tiltak/T07.yaml", "frist: løpende", "frist: 2026-12-31"),
    ("tiltak/T07.yaml", "2026: 350, 2027: 350}\n      sum: 1200", "2026: 500, 2027: 350}\n      sum: 1350"),
    ("tiltak/T07.yaml", "én ettermiddag", "to ettermiddager"),
    ("tiltak/T12.yaml", "strategier: [S04]", "strategier: [S01]"),
)


def test_every_change_is_told_with_number_and_name_and_no_word_of_the_tool() -> None:
    text = made("endringer", *changed(*EDITS))
    for words in (
        "Gi økonomisk rådgivning uten timebestilling",
        "Før: løpende",
        "Nå: 31. desember 2026",
        "Før: 350 tusen kroner",
        "Nå: 500 tusen kroner (+150)",
        "Flyttet: Tiltak 1.1.4: Lage og følge en plan",
        "Én del av planen er flyttet",
    ):
        assert words in text, words
    for word in ("T07", "S04", "yaml", "plan/", "2026-12-31"):
        assert word not in text, word


def test_what_is_gone_is_told_whole() -> None:
    new, c = changed(gone=("utfordringer/U3.yaml",))
    text = made("endringer", new, c)
    (change,) = [one for one in c.changes if one.part.id == "U3"]
    assert change.before is not None
    assert f"Fjernet: {change.before.title}" in text
    for field in change.before.fields.values():
        if isinstance(field.value, str) and field.path == ("beskrivelse",):
            assert field.value.split()[-1] in text


def test_what_is_gone_has_its_numbers_and_the_names_of_what_it_points_to() -> None:
    text = made("endringer", *changed(gone=("utfordringer/U3.yaml", "tiltak/T48.yaml")))
    assert "I 2023 ble 47 søkere forhåndsgodkjent" in text
    assert "Tall Tabell: Startlån, søknader og kjøp; Rad: Har kjøpt bolig; Fra: 2020; Til: 2023; Viser: minker" in text
    assert "Boligsosialloven § 7 tredje ledd" in text
    for word in ("{{", "startlaan", "bsl-7"):
        assert word not in text, word
    assert "Status ny Økonomi: kostnadsberegnet" in text


def test_a_line_of_a_list_is_known_by_names() -> None:
    text = made("endringer", *changed(("utfordringer/U3.yaml", "viser: minker", "viser: øker")))
    assert "Tall › Startlån, søknader og kjøp, Har kjøpt bolig Før: minker Nå: øker" in text


@pytest.mark.parametrize("name", SINCE)
def test_what_came_in_during_the_hearing_is_not_told_here(name: str) -> None:
    """It may be a private person's own words, which are shown only with consent."""
    came_in = (
        "id: I01\navsender: Privatperson\nslag: privatperson\ndato: 2024-03-10\n"
        "punkter:\n  - nummer: 1\n    tekst: Min sak.\n"
    )
    before = _example()
    after = before.with_texts({"plan/innspill/I01.yaml": came_in.encode()})
    old, new = pipeline.check_files(before, None), pipeline.check_files(after, None)
    c = compare(Version("utgave v1", before, old.dekning), Version("nå", after, new.dekning))
    assert c.changes, "it is told to the author"
    text = made(name, new, c)
    assert "ingenting i planen er endret." in text.lower()
    assert "Min sak" not in text


def test_every_document_of_the_case_counts_the_same_parts() -> None:
    """Neither the answers to the hearing nor the case itself is a part of the plan."""
    before = _example()
    answers = hearing_answers.files(I01=hearing_answers.council(hearing_answers.ON_ADVICE.format("T07", "Enig.")))
    (case,) = (f.data for f in before.files if f.path == "plan/saksfremlegg.yaml")
    (T07,) = (f.data for f in before.files if f.path == "plan/tiltak/T07.yaml")
    edited = {
        "plan/saksfremlegg.yaml": case.replace(b"saksbehandler: ", b"saksbehandler: Ny "),
        "plan/tiltak/T07.yaml": T07.replace("frist: løpende".encode(), b"frist: 2026-12-31"),
    }
    after = before.with_texts({**answers, **edited})
    old, new = pipeline.check_files(before, None), pipeline.check_files(after, None)
    c = compare(Version("utgave v1", before, old.dekning), Version("nå", after, new.dekning))
    for name in ("endringer", "endringer-kort", "saksfremlegg"):
        assert "én del av planen er endret." in made(name, new, c).casefold(), name
    assert diff_text.summary(c).startswith("1 endret. I innspillene og saksfremlegget: 1 ny")


def test_the_short_one_has_money_and_duties() -> None:
    gone = tuple(f.path.removeprefix("plan/") for f in _example().files if f.kind == "utfordring")
    text = made("endringer-kort", *changed(*EDITS, gone=gone))
    assert "Boligsosialloven § 5 annet ledd femte punktum (skal): fra dekket til ikke dekket" in text
    assert "(forskjell: +150)" in text
    assert (
        "Endret: Tiltak 1.3.1: Gi økonomisk rådgivning uten timebestilling, økonomi (+150 tusen kroner), frist (fra løpende til "
        "31. desember 2026) og beskrivelse"
    ) in text


def test_what_weighs_most_has_the_lines_of_the_short_one() -> None:
    """Money, deadlines and what is gone before what is only worded otherwise, wherever it stands in the plan."""
    wording = [
        (f.path.removeprefix("plan/"), "beskrivelse: |\n", "beskrivelse: |\n  Ordene er nye.\n")
        for f in _example().files
        if f.kind == "maal" and b"beskrivelse: |\n" in f.data
    ]
    assert wording
    text = made("endringer-kort", *changed(*wording, *EDITS, gone=("tiltak/T11.yaml",)))
    assert "Fjernet: Inngå tilvisningsavtaler med utbyggere (var tiltak " in text
    assert re.search(r"Flyttet: Tiltak [\d.]+: Lage og følge [^,]+, fra strategi [\d.]+ til strategi [\d.]+", text)
    places = [text.index(words) for words in ("Fjernet:", "Endret: Tiltak 1.3.1", "Flyttet:", "Endret: Mål ")]
    assert places == sorted(places)


@pytest.mark.parametrize("name", SINCE)
def test_without_a_change_it_says_so(name: str) -> None:
    text = made(name, *changed())
    assert "ingenting i planen er endret." in text.lower()


@pytest.mark.parametrize("name", SINCE)
def test_in_nynorsk_nothing_is_in_bokmaal(name: str) -> None:
    new, c = changed(("plan.yaml", "maalform: bokmål", "maalform: nynorsk"), *EDITS)
    text = made(name, new, c)
    assert "Endra" in text or "endra" in text
    for word in ("Endringene", "Hva ", " ikke ", "Pengene", "endret"):
        assert word not in text, word


def test_an_earlier_version_that_is_no_plan_is_told_of() -> None:
    new, c = changed(*EDITS)
    text = made("endringer", new, replace(c, effect=None))
    assert "lovkrav og penger er ikke sammenlignet" in text


def test_build_asks_since_when(minste: Path, bolig: "Callable[..., subprocess.CompletedProcess[str]]") -> None:
    done = bolig("build", "--dokument", "endringer", cwd=minste)
    assert done.returncode == 2
    assert "--siden" in done.stderr


def test_a_list_that_is_kept_short_is_no_longer_for_long_titles() -> None:
    short, long = (len(few([ast.text(words)] * 30, 10)["c"]) for words in ("ord " * 10, "ord " * 60))
    assert (short, long) == (11, 7), "six of three lines, and how many there are besides"


def test_what_is_signed_since_is_counted_and_is_no_change() -> None:
    new, _ = changed()
    assert new.dekning is not None
    signed = tuple(
        replace(v, status=Status.DEKKET) if v.status is Status.OMTALT else v for v in new.dekning.vurderinger
    )
    after = replace(new.dekning, vurderinger=signed)
    found = effect(new.dekning, after)
    count = sum(v.status is Status.OMTALT for v in new.dekning.vurderinger)
    assert count > 1
    assert (found.duties, len(found.signed)) == ((), count)
    told = [ast.plain_text(block["c"]) for block in coverage(found, after)]
    assert told == [
        f"{count} bestemmelser er lest og signert siden da, og er vurdert som dekket. Det er ingen endring i planen."
    ]
    lapsed = effect(after, new.dekning)
    assert (len(lapsed.duties), lapsed.signed) == (count, ()), "what has to be read again is a change"


def test_a_link_without_words_says_what_it_led_to() -> None:
    """Also in the version where that still was."""
    edits = ("tiltak/T07.yaml", "beskrivelse: |\n", "beskrivelse: |\n  Se [](#T12).\n")
    first, _ = changed(edits)
    assert first.plan is not None
    text = made("endringer", *changed(edits))
    assert "Se Lage og følge en plan for vedlikehold av kommunale boliger." in text
    assert with_link_words("Se [](#T12) og [](#T99).", first.plan) == (
        "Se [Lage og følge en plan for vedlikehold av kommunale boliger](#T12) og [T99](#T99)."
    )


def test_another_id_is_not_told_the_council() -> None:
    text = made("endringer-kort", *changed(("tiltak/T09.yaml", "id: T09", "id: T50"), *EDITS[:1]))
    assert "Tiltak 1.3.1" in text
    assert "Tiltak 1.3.3" not in text


def _sum_of_the_case(new: Checked) -> int:
    """What the case says on its second page that the plan costs: the sum of the table there."""
    assert new.plan is not None
    with_sum = [block for block in kostnad.table(new.plan) if block["t"] == "Table"]
    (row,) = [row for row in foot(with_sum[0]) if row[0] == "Sum"]
    return int(row[-1].replace("\u00a0", "").replace(" ", ""))


MORE = ("tiltak/T07.yaml", "2026: 350, 2027: 350}\n      sum: 1200", "2026: 500, 2027: 350}\n      sum: 1350")
LENT_ON = ("tiltak/T01.yaml", "2027: 70000}\n      sum: 260000", "2027: 71000}\n      sum: 261000")


@pytest.mark.parametrize(
    ("edits", "lent_on"),
    [
        ((MORE,), "260 000 tusen kroner, som før."),
        ((MORE, LENT_ON), "261 000 tusen kroner. Før var det 260 000 (forskjell: +1 000)."),
    ],
)
def test_the_plan_costs_the_same_wherever_the_case_tells_it(
    edits: tuple[tuple[str, str, str], ...], lent_on: str
) -> None:
    """What is lent on is in none of the sums, and is told beside each."""
    new, c = changed(*edits)
    cost = norsk.count(_sum_of_the_case(new)).replace("\u00a0", " ")
    for name in ("saksfremlegg", "endringer-kort"):
        told = made(name, new, c)
        assert f"Tiltakene koster til sammen {cost} tusen kroner, 2024-kroner." in told, name
        assert f"Startlån, som kommunen låner videre, er ikke med i summen: {lent_on}" in told, name
    assert new.plan is not None
    assert new.dekning is not None
    (document,) = make_documents(new.plan, new.dekning, ["endringer"], c)
    _, (whole, apart) = rows(document, "tabell-virkning-penger")
    assert (whole[0], whole[2].replace("\u00a0", " ")) == ("Sum", cost)
    assert apart[0] == "Utenom summen: startlån, lånes videre"
    assert apart[2].replace("\u00a0", " ") in lent_on
    terminal = diff_text.report(c, lambda text, *_: text).replace("\u00a0", " ")
    assert re.search(rf"Penger til tiltakene uten startlån, alle år: \S+ \S+ → {cost} tusen kroner \(\+150\)", terminal)
    assert re.search(rf"Startlån, lånes videre, alle år: .*{lent_on[:7]}", terminal)
    money = json.loads(diff_json.report(c, lambda text, *_: text))["virkning"]["penger"]
    assert money["uten_startlaan"]["sum"]["etter"] == _sum_of_the_case(new)
    assert money["sum"]["etter"] == money["uten_startlaan"]["sum"]["etter"] + money["herav_startlaan"]["sum"]["etter"]
    assert money["herav_startlaan"]["sum"]["foer"] == 260_000


def test_loans_alone_are_no_cost() -> None:
    """Where only what is lent on is another, the plan costs what it did."""
    new, c = changed(LENT_ON)
    told = made("endringer-kort", new, c)
    assert (
        "Tiltakene koster det samme som før. Startlån, som kommunen låner videre, er ikke med i summen: 261 000" in told
    )
