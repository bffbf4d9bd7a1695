"""The treatment of responses: every point once, in its place; nothing of a private person's own words without consent."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from bolig_cli import pipeline
from bolig_cli.documents import make_documents
from bolig_cli.model.innspill import erstattet
from bolig_cli.source.files import read_folder
from tests import hearing_answers, remembered
from tests.documents.sections import sections
from tests.documents.tables import DAY

pytestmark = pytest.mark.usefixtures("remember")

ROOT = Path(__file__).parents[2]
Run = Callable[..., "subprocess.CompletedProcess[str]"]

RAAD = hearing_answers.council(hearing_answers.ON_ADVICE.format("T07", "Vi flytter den."))
PRIVAT = hearing_answers.private(hearing_answers.OWN_STORY + "    gjelder: [M1, T99, kapittel-ansvaret]\n")


@pytest.fixture(scope="module")
def numbered() -> dict[str, str]:
    files = read_folder(ROOT).with_texts(hearing_answers.files(I01=RAAD, I02=PRIVAT))
    checked = pipeline.check_files(files, None)
    assert checked.plan is not None
    assert checked.dekning is not None
    assert not checked.structural_errors
    (document,) = make_documents(checked.plan, checked.dekning, ["merknadsbehandling"])
    return sections(document)


@pytest.fixture(scope="module")
def told(numbered: dict[str, str]) -> dict[str, str]:
    return {re.sub(r"^[\d.]+\s*", "", heading): words for heading, words in numbered.items()}


def test_counts_add_up(told: dict[str, str]) -> None:
    assert "Det kom to innspill med tre punkter." in told["Kort om høringen"]
    assert "Ett punkt er ikke behandlet ennå." in told["Kort om høringen"]
    for words in ("Tas til følge 1", "Tas ikke til følge 1", "Ikke behandlet 1", "Sum 3"):
        assert words in told["Kort om høringen"], words


def test_a_conclusion_without_its_reason_is_no_treatment() -> None:
    council = RAAD.replace("    vurdering: Planen har tre tiltak om dette.\n", "")
    checked = pipeline.check_files(read_folder(ROOT).with_texts(hearing_answers.files(I01=council)), None)
    assert checked.plan is not None
    assert checked.dekning is not None
    (document,) = make_documents(checked.plan, checked.dekning, ["merknadsbehandling"])
    told = {re.sub(r"^[\d.]+\s*", "", heading): words for heading, words in sections(document).items()}
    assert "Ikke behandlet 1" in told["Kort om høringen"]
    assert "Konklusjonen er ikke begrunnet" in told["Kommunale råd"]
    assert "Dette har vi ikke endret, og hvorfor" not in told


def test_every_point_stands_by_its_sender_and_by_its_part(told: dict[str, str]) -> None:
    assert "1.1" in told["Kommunale råd"]
    assert "1.2" in told["Kommunale råd"]
    assert "Vi flytter den." in told["Kommunale råd"]
    assert "Ikke vurdert ennå" in told["Privatpersoner"]
    part = next(words for heading, words in told.items() if heading.startswith("Tiltak 1.3.1:"))
    assert part == "1.1 Eldrerådet: Ber om at rådgivningen holdes på dagtid. (tas til følge)"
    assert "1.2 Eldrerådet" in told["Planen som helhet, og punkter som ikke er plassert"]
    assert "2.1 Privatperson" in told["En del som ikke lenger er i planen"]
    assert "2.1 Privatperson" in told["Slik forstår vi ansvaret"]


def test_a_part_of_the_plan_has_no_number_but_its_own(numbered: dict[str, str]) -> None:
    assert "2.1 Kommunale råd" in numbered
    assert [h for h in numbered if h.startswith("Tiltak 1.3.1:")]
    assert "Planen som helhet, og punkter som ikke er plassert" in numbered


KEPT = """\
id: 0a1b2c3d
dokument: hoeringsutkast
dato: 2024-02-01
fase: høring
deler:
  - {id: T07, slag: tiltak, nummer: 1.3.2, overskrift: Gi råd, avtrykk: "0123456789abcdef"}
  - {id: T99, slag: tiltak, nummer: 2.1.3, overskrift: Leie av private, avtrykk: "0123456789abcdef"}
  - {id: U99, slag: utfordring, overskrift: Ingen vil leie ut, avtrykk: "0123456789abcdef"}
"""


def test_the_parts_come_as_the_plan_has_them() -> None:
    points = "".join(
        f"  - {{nummer: {n}, tekst: Bra., gjelder: [{id}]}}\n"
        for n, id in enumerate(("kapittel-gjennomfoering", "T07", "U9", "M1", "U3", "kapittel-ansvaret"), 1)
    )
    answer = f"id: I01\navsender: Eldrerådet\nslag: kommunalt råd\ndato: 2024-03-01\npunkter:\n{points}"
    checked = pipeline.check_files(read_folder(ROOT).with_texts(hearing_answers.files(I01=answer)), None)
    assert checked.plan is not None
    assert checked.dekning is not None
    (document,) = make_documents(checked.plan, checked.dekning, ["merknadsbehandling"])
    told = " ".join(words for heading, words in sections(document).items() if "Eldrerådet" in words)
    by_part = [heading for heading, words in sections(document).items() if re.match(r"1\.\d Eldrerådet: Bra", words)]
    assert len(by_part) == 6, (by_part, told)
    order = [int(sections(document)[heading].split()[0].split(".")[1]) for heading in by_part]
    assert order == [6, 5, 3, 4, 2, 1]


def test_a_number_that_is_another_in_the_draft_is_told_of_and_what_is_gone_has_its_title() -> None:
    """The sender's own words have the numbers of the draft."""
    gone = RAAD.replace("    vurdering: Planen", "    gjelder: [T99, U99]\n    vurdering: Planen")
    texts = hearing_answers.files(I01=gone) | {"plan/innspill/bygg/0a1b2c3d.yaml": KEPT.encode()}
    checked = pipeline.check_files(read_folder(ROOT).with_texts(texts), None)
    assert checked.plan is not None
    assert checked.dekning is not None
    assert not checked.structural_errors
    (document,) = make_documents(checked.plan, checked.dekning, ["merknadsbehandling"])
    headings = " | ".join(sections(document)).replace("\u00a0", " ")
    words = " ".join(sections(document).values()).replace("\u00a0", " ")
    assert "Tiltak 1.3.1 (1.3.2 i høringsutkastet): Gi økonomisk rådgivning" in headings
    assert "«Leie av private» (2.1.3 i høringsutkastet, ikke lenger i planen)" in headings
    assert "Tiltak 1.3.1 (1.3.2 i høringsutkastet): Ber om at" in words
    assert (
        "(«Leie av private» (2.1.3 i høringsutkastet, ikke lenger i planen); «Ingen vil leie ut» (ikke lenger i planen))"
        in words
    )
    assert "en del som ikke lenger er i planen" not in (headings + words).casefold()


def test_what_a_sender_begins_with_is_not_said_before_it_too() -> None:
    point = (
        "  - nummer: {}\n    tekst: {}\n    gjelder: [T07]\n    vurdering: Det er for dyrt nå.\n"
        "    konklusjon: tas ikke til følge\n"
    )
    said = ("Til tiltak 1.3.1: Bra.", "Tiltak 1.3.1 er bra.", "Tiltak 1.3.10 mangler.", "Bra.")
    points = "".join(point.format(nr, f'"{text}"') for nr, text in enumerate(said, 1))
    texts = hearing_answers.files(I01=hearing_answers.council(points))
    checked = pipeline.check_files(read_folder(ROOT).with_texts(texts), None)
    assert checked.plan is not None
    assert checked.dekning is not None
    (document,) = make_documents(checked.plan, checked.dekning, ["merknadsbehandling"])
    words = " ".join(sections(document).values()).replace("\u00a0", " ")
    assert "Tiltak 1.3.1: Til tiltak" not in words
    assert "Tiltak 1.3.1: Tiltak 1.3.1 " not in words
    assert "Tiltak 1.3.1: Tiltak 1.3.10 mangler." in words
    assert "Tiltak 1.3.1: Bra." in words
    assert "Bra. (Tiltak 1.3.1)" in words
    assert "Til tiltak 1.3.1: Bra. (Tiltak" not in words


def test_a_private_person_s_words_are_not_shown_without_consent(told: dict[str, str]) -> None:
    assert "Min egen historie" not in str(told)
    assert "Sammendraget er ikke skrevet ennå." in told["Privatpersoner"]


def test_you_said_we_did(told: dict[str, str]) -> None:
    assert told["Dette har vi endret"] == (
        "Dere sa: Ber om at rådgivningen holdes på dagtid. (Tiltak 1.3.1) Vi gjorde: Rådgivningen holdes to formiddager i uken."
    )
    assert "Planen har tre tiltak om dette." in told["Dette har vi ikke endret, og hvorfor"]


def test_an_answer_that_a_newer_stands_in_for_is_shown_beside_it_and_not_counted() -> None:
    old = (
        RAAD.replace("id: I01", "id: I03")
        .replace("    konklusjon: tas ikke til følge\n", "")
        .replace("dagtid.", "kveld.")
    )
    newer = RAAD.replace("punkter:", "erstatter: I03\npunkter:")
    made = {
        "I01": newer,
        "I02": PRIVAT.replace("    gjelder", "    vurdering: Takk.\n    konklusjon: tas til orientering\n    gjelder"),
        "I03": old,
    }
    files = read_folder(ROOT).with_texts({f"plan/innspill/{id}.yaml": text.encode() for id, text in made.items()})
    checked = pipeline.check_files(files, None)
    assert checked.plan is not None
    assert checked.dekning is not None
    assert not [f for f in checked.findings if f.rule == "innspill-ubehandlet"], "the newer is treated"
    (document,) = make_documents(checked.plan, checked.dekning, ["merknadsbehandling"])
    told = {re.sub(r"^[\d.]+\s*", "", heading): words for heading, words in sections(document).items()}
    assert "Det kom to innspill med tre punkter. Ett innspill er erstattet av et nyere" in told["Kort om høringen"]
    assert "Sum 3" in told["Kort om høringen"]
    table = told["Kommunale råd"].replace("\u00a0", " ")
    assert "2.1 Eldrerådet, 27. februar 2024, erstattet av innspill 1" in table
    assert table.index("1.2 Eldrerådet") < table.index("2.1 Eldrerådet")
    assert "Erstattet" in table.partition("2.2 Eldrerådet")[2]
    assert "2.2 Eldrerådet: Vi savner mer om tilrettelegging. (erstattet av innspill 1)" in " ".join(told.values())
    assert " ".join(told.values()).count("Dere sa: Ber om at rådgivningen") == 1


def test_answers_that_stand_in_for_each_other_are_both_there() -> None:
    made = {
        "I01": RAAD.replace("punkter:", "erstatter: I03\npunkter:"),
        "I03": RAAD.replace("id: I01", "id: I03").replace("punkter:", "erstatter: I01\npunkter:"),
    }
    files = read_folder(ROOT).with_texts({f"plan/innspill/{id}.yaml": text.encode() for id, text in made.items()})
    plan = pipeline.read_plan(files).plan
    assert plan is not None
    assert not erstattet(plan.innspill)


def test_it_is_made_where_there_is_something_to_tell(minste: Path, bolig: Run) -> None:
    asked = bolig("build", "--dokument", "merknadsbehandling", cwd=minste)
    assert (asked.returncode, asked.stderr.count("\n")) == (2, 1)
    assert "innspill" in asked.stderr
    (minste / "plan" / "innspill").mkdir()
    (minste / "plan" / "innspill" / "I02.yaml").write_text(PRIVAT, encoding="utf-8")
    done = bolig("build", "--dokument", "merknadsbehandling", "--format", "docx,pdf", cwd=minste)
    assert done.returncode == 0, done.stderr
    assert (minste / "build" / "merknadsbehandling.docx").is_file()


def test_a_plan_without_answers_has_no_empty_tables_and_chapters() -> None:
    document = remembered.document(read_folder(ROOT / "tests" / "planer" / "minste"), "merknadsbehandling", DAY)
    assert list(sections(document).values()) == ["Det er ikke ført inn noen innspill."]
