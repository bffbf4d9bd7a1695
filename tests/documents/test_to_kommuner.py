"""A plan that two municipalities make together: whose it is, whose each thing is, and who has adopted it."""

import datetime as dt
from functools import cache
from pathlib import Path

import pytest

from bolig_cli.documents.document import Document
from bolig_cli.source.files import read_folder
from tests import remembered
from tests.documents.sections import sections
from tests.documents.tables import rows, table

FOLDER = Path(__file__).parents[1] / "planer" / "to_kommuner"
DAY = dt.date(2024, 6, 20)

BOTH = {  # Nabo kommune adopts it too
    "    tidspunkt: 2024-06\n    sak: Vedtak av planen\n": "    tidspunkt: 2024-06-19\n    sak: Vedtak av planen\n"
    "    saksnummer: 17/24\n    vedtar_planen: true\n    vedtak: Kommunestyret vedtar planen.\n"
}
NONE = {"    vedtar_planen: true\n": ""}


@cache
def made(name: str, *changes: tuple[str, str]) -> Document:
    read = read_folder(FOLDER)
    text = next(file.data.decode() for file in read.files if file.path == "plan/prosess.yaml")
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    return remembered.document(read.with_texts({"plan/prosess.yaml": text.encode()}), name, DAY)


@pytest.mark.parametrize("name", ["plan", "hoeringsutkast", "saksfremlegg", "handlingsdel", "dekning", "aarsrapport"])
def test_every_document_is_both_s(name: str) -> None:
    document = made(name)
    assert document.kommune == "Prøve kommune og Nabo kommune"
    assert "Prøve kommune og Nabo kommune" in document.keywords


def test_the_cover_and_the_first_chapter_say_who_has_adopted_it() -> None:
    document = made("plan")
    assert document.status == "Vedtatt i Prøve kommune"
    assert [(f.label, f.value.replace("\u00a0", " ")) for f in document.cover_facts] == [
        ("Prøve kommune", "Vedtatt 18. juni 2024, Kommunestyret, sak 41/24"),
        ("Nabo kommune", "Ikke vedtatt"),
        ("Utgave", "20. juni 2024"),
    ]
    said = sections(document)
    assert "Kommunestyret vedtar felles boligsosial handlingsplan 2024–2027." in said["Prøve kommune"].replace(
        "\u00a0", " "
    )
    assert said["Nabo kommune"] == "Planen er ikke vedtatt i Nabo kommune."


def test_it_is_adopted_when_both_have_adopted_it() -> None:
    document = made("plan", *BOTH.items())
    assert document.status.replace("\u00a0", " ") == "Vedtatt 19. juni 2024"
    assert document.cover_facts[1].value.replace("\u00a0", " ") == "Vedtatt 19. juni 2024, Kommunestyret, sak 17/24"
    assert "Kommunestyret vedtar planen." in sections(document)["Nabo kommune"]


def test_it_is_a_proposal_until_one_of_them_has() -> None:
    document = made("plan", *NONE.items())
    assert document.status == "Forslag, ikke vedtatt"
    assert [f.label for f in document.cover_facts] == ["Utgave"]
    assert "Planen er ikke vedtatt." in sections(document)["Vedtak"]


def test_bodies_and_councils_say_whose_they_are() -> None:
    document = made("saksfremlegg")
    body, _ = rows(document, "tabell-behandling")
    assert [row[0] for row in body] == [
        "Formannskapet (Prøve kommune)",
        "Formannskapet (Nabo kommune)",
        "Kommunestyret (Prøve kommune)",
        "Kommunestyret (Nabo kommune)",
    ]
    assert "Eldreråd (Nabo kommune), 26." in sections(document)["Råd som fikk uttale seg"].replace("\u00a0", " ")
    assert {f.label for f in document.cover_facts} >= {"Kommunestyret (Prøve kommune)", "Kommunestyret (Nabo kommune)"}


def test_units_need_and_plans_say_whose_they_are() -> None:
    draft = made("hoeringsutkast")
    body, foot = rows(draft, "behov-1")
    assert [row[0] for row in body] == [
        "Unge i etableringsfasen (Prøve kommune)",
        "Unge i etableringsfasen (Nabo kommune)",
    ]
    assert foot[0][1:] == ["32", "49", "61", "29"]
    said = {heading.split(" ", 1)[-1]: text for heading, text in sections(draft).items()}
    assert "Planstrategi (Prøve kommune)" in said["Kommunal planstrategi"]
    assert "Kommuneplanens samfunnsdel (Nabo kommune)" in said["Kommuneplanens samfunnsdel for Nabo"]
    action = made("handlingsdel")
    measures = [
        row
        for number in range(1, 9)
        if table(action.blocks, id := f"tabell-handlingsdel-{number}")
        for row in rows(action, id)[0]
    ]
    assert [row[1] for row in measures][:2] == ["Nav Sør (felles)", "Kommunal eiendom (Prøve kommune)"]
    assert measures[5][1] == "Helse og omsorg (Prøve kommune) leder, sammen med Helse og velferd (Nabo kommune)"


def test_the_coverage_names_whom_a_duty_is_not_met_for() -> None:
    said = " ".join(sections(made("dekning")).values())
    assert "Nabo kommune: Planen viser ikke til «planstrategi»." in said
    assert "Prøve kommune: Planen viser ikke til" not in said
