"""What is each document's own: the decision in the plan, the parts of the case, what is late in the yearly report."""

import datetime as dt
import io
import re
import zipfile
from pathlib import Path
from typing import Any

import lxml.html
import pytest

from bolig_cli import pipeline
from bolig_cli.design import word_styles
from bolig_cli.documents.document import Document
from bolig_cli.documents.numbering import number_items
from bolig_cli.model import framdrift
from bolig_cli.model.framdrift import Retning
from bolig_cli.model.plan import Maal, Tiltak
from bolig_cli.source.files import read_folder
from tests import every_document, remembered

ROOT = Path(__file__).parent.parent.parent
DAY = dt.date(2024, 2, 1)


def made(folder: Path, name: str, day: dt.date = DAY) -> tuple[Document, Any]:
    """The document, and its page as a tree."""
    document, page = remembered.page(read_folder(folder), name, day)
    return document, lxml.html.fromstring(page.decode())


def headings(page: Any, level: int) -> list[str]:
    return [" ".join(h.text_content().split()) for h in page.xpath(f"//main//h{level}")]


def change(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / "plan" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def adopted(minste: Path) -> Path:
    (minste / "plan" / "prosess.yaml").write_text(
        "organisering:\n  prosjekteier: Kommunedirektøren\n"
        "hoering: {fra: 2024-02-05, til: 2024-03-18, sendes_til: postmottak@prove.kommune.no}\n"
        "behandling:\n  - organ: Kommunestyret\n    tidspunkt: 2024-06-18\n    saksnummer: 045/24\n"
        "    vedtar_planen: true\n    vedtak: Kommunestyret vedtar planen med de endringene som kom fram i møtet.\n",
        encoding="utf-8",
    )
    return minste


def test_every_document_of_the_example_has_a_name_a_title_and_a_status() -> None:
    documents = {name: every_document.document(name) for name in every_document.NAMES}
    assert {name: document.status for name, document in documents.items()} == {
        "hoeringsutkast": "Høringsutkast",
        "plan": "Forslag, ikke vedtatt",
        "saksfremlegg": "Saksfremlegg",
        "dekning": "Vurdert 1.\u00a0februar\u00a02024",
        "handlingsdel": "Utgave 1.\u00a0februar\u00a02024",
        "aarsrapport": "Utgangspunkt per 1.\u00a0februar\u00a02024",
        "merknadsbehandling": "Høringsinnspill og svar",
        "endringer": "Endringer siden en tidligere versjon av samme utgave",
        "endringer-kort": "Siden en tidligere versjon av samme utgave",
    }
    assert len({document.short_title for document in documents.values()}) == 8  # the plan and its draft share theirs


# --- the plan


def test_the_adopted_plan_has_the_decision_and_no_hearing(adopted: Path) -> None:
    document, page = made(adopted, "plan")
    assert document.status == "Vedtatt 18.\u00a0juni\u00a02024"
    assert [(f.label, f.value) for f in document.cover_facts][:3] == [
        ("Vedtatt av", "Kommunestyret"), ("Vedtatt", "18.\u00a0juni\u00a02024"), ("Sak", "045/24"),
    ]  # fmt: skip
    assert headings(page, 2)[:2] == ["Planen på én side", "Vedtak"], "and both stand before the contents"
    assert "vedtak" not in document.contents
    assert "med de endringene som kom fram i møtet" in page.text_content()
    assert "postmottak@prove.kommune.no" not in page.text_content()
    assert not page.xpath("//*[@id='hoering']")


def test_before_the_decision_the_plan_says_so(minste: Path) -> None:
    document, page = made(minste, "plan")
    assert document.status == "Forslag, ikke vedtatt"
    assert "Planen er ikke vedtatt." in page.text_content()


def test_a_chapter_stands_only_in_the_documents_it_names(minste: Path) -> None:
    chapter = "---\ntittel: Om høringen\ndokumenter: [hoeringsutkast]\n---\n\nBare under høringen.\n"
    (minste / "plan" / "kapitler").mkdir(exist_ok=True)
    (minste / "plan" / "kapitler" / "02-hoering.md").write_text(chapter, encoding="utf-8")
    assert "Bare under høringen." in made(minste, "hoeringsutkast")[1].text_content()
    assert "Bare under høringen." not in made(minste, "plan")[1].text_content()


# --- the case


def test_the_case_has_its_parts_in_order_and_facts_apart_from_assessment() -> None:
    _, page = made(ROOT, "saksfremlegg")
    assert headings(page, 2) == [
        "Kommunedirektørens innstilling", "Sammendrag", "Saksopplysninger", "Kommunedirektørens vurdering",
        "Alternative løsninger", "Konklusjon", "Vedlegg",
    ]  # fmt: skip
    assert headings(page, 3) == [
        "Bakgrunn", "Hvorfor nå", "Planens innhold", "Hva det betyr for dem det gjelder", "Økonomi", "Det som er usikkert",
        "Prosess og medvirkning", "Lovkrav", "Det som ikke er dekket",
        "Lovgrunnlag", "Økonomi", "Konsekvenser for barn og unge", "Universell utforming", "Folkehelse", "Klima og miljø",
        "Hvis planen ikke legges ut på høring", "Vente til behovsoversikten er ferdig",
    ]  # fmt: skip


def test_the_case_follows_the_municipalitys_own_order_and_words(minste: Path) -> None:
    (minste / "plan" / "saksfremlegg.yaml").write_text(
        "tittel: Boligplanen\ninnstilling:\n  - Planen **vedtas**.\nkonklusjon: Ja.\n"
        "rekkefoelge: [konklusjon, innstilling]\noverskrifter: {dokument: Saksframlegg, innstilling: Forslag til vedtak}\n",
        encoding="utf-8",
    )
    document, page = made(minste, "saksfremlegg")
    assert document.status == "Saksframlegg"
    assert headings(page, 2) == ["Konklusjon", "Forslag til vedtak"]
    assert page.xpath("//main//ol/li//strong/text()") == ["vedtas"]
    assert "Dette er et forslag til innstilling" not in page.text_content()


@pytest.mark.parametrize(
    ("fase", "first"),
    [
        ("utkast", "legges ut på høring."),
        ("vedtak", "vedtas."),
        ("oppfølging", "tas til orientering."),
    ],
)
def test_without_a_recommendation_one_is_proposed_from_the_phase(minste: Path, fase: str, first: str) -> None:
    change(minste, "plan.yaml", "fase: utkast", f"fase: {fase}")
    _, page = made(minste, "saksfremlegg")
    points = page.xpath("//h2[@id='innstilling']/following-sibling::ol[1]/li")
    assert points[0].text_content().strip().endswith(first)
    assert "Dette er et forslag til innstilling" in page.text_content()
    assert "Ikke skrevet ennå." in page.text_content()


def test_the_templates_instructions_are_not_printed_in_the_case(minste: Path) -> None:
    """What stands as `bolig init` wrote it, is said not to be written; what the author has written stands as it is."""
    template = (ROOT / "bolig_cli" / "scaffold" / "template" / "plan" / "saksfremlegg.yaml").read_text(encoding="utf-8")
    own = template.replace("Skriv hva planen koster, og hva som må prioriteres i økonomiplanen.", "Den koster lite.")
    assert own != template
    (minste / "plan" / "saksfremlegg.yaml").write_text(own, encoding="utf-8")
    _, page = made(minste, "saksfremlegg")
    text = page.xpath("//main")[0].text_content()
    assert "Den koster lite." in text
    assert text.count("Ikke skrevet ennå.") == 4  # the summary, two of three parts of the assessment, the conclusion
    assert "Skriv " not in text


# --- the yearly report


def measure(folder: Path) -> Tiltak:
    checked = remembered.check(folder, DAY)
    assert checked.plan is not None
    return checked.plan.all(Tiltak)[0]


def test_a_measure_is_late_when_its_time_is_up_and_it_is_not_done(minste: Path) -> None:
    t = measure(minste)
    assert t.frist is not None
    end = t.frist.last
    assert end is not None
    assert not framdrift.forsinket(t, end)
    after = end + dt.timedelta(days=1)
    assert framdrift.forsinket(t, after)
    _, page = made(minste, "aarsrapport", after)
    rows = page.xpath("//table[@id='tabell-forsinket']//tbody/tr")
    assert [t.tittel in row.text_content() for row in rows].count(True) == 1
    change(minste, f"tiltak/{t.id}.yaml", f"status: {t.status}", "status: ferdig")
    assert not framdrift.forsinket(measure(minste), after)


def test_a_report_from_before_anything_is_due_is_called_the_starting_point(minste: Path) -> None:
    t = measure(minste)
    assert t.frist is not None
    assert t.frist.last is not None
    document, page = made(minste, "aarsrapport", t.frist.last)
    assert document.status.startswith("Utgangspunkt per ")
    said = page.xpath("//main")[0].text_content()
    assert said.count("Ingen frister har gått ut ennå.") == 1
    assert "forsinket" not in said
    after = t.frist.last + dt.timedelta(days=1)
    change(minste, f"tiltak/{t.id}.yaml", f"status: {t.status}", "status: ferdig")
    document, page = made(minste, "aarsrapport", after)
    assert document.status.startswith("Per ")
    said = page.xpath("//main")[0].text_content()
    assert said.count("Ingen tiltak er forsinket.") == 1, (
        "the summary says it, and there is no chapter that says it again"
    )
    assert not page.xpath("//h2[@id='forsinket']")


def test_what_is_reported_on_a_measure_stands_in_the_report_only(minste: Path) -> None:
    t = measure(minste)
    change(
        minste, f"tiltak/{t.id}.yaml", f"status: {t.status}", f"status: {t.status}\nrapport: |\n  Avtalen er signert."
    )
    assert "Avtalen er signert." in made(minste, "aarsrapport")[1].text_content()
    assert "Avtalen er signert." not in made(minste, "hoeringsutkast")[1].text_content()


@pytest.mark.parametrize(
    ("measured", "expected"),
    [
        ({}, Retning.IKKE_MAALT),
        ({2025: 30}, Retning.PAA_VEI),  # half of the time, half of the way
        ({2025: 35}, Retning.ETTER),
        ({2025: 45}, Retning.FEIL_VEI),
        ({2024: 45, 2025: 20}, Retning.NAADD),  # the newest counts
        ({2030: 20}, Retning.IKKE_MAALT),  # what lies ahead is not measured yet
    ],
)
def test_an_indicator_is_held_against_the_time_that_has_gone(measured: dict[int, float], expected: Retning) -> None:
    from dataclasses import replace

    checked = remembered.check(ROOT, DAY)
    assert checked.plan is not None
    indicator = next(goal for goal in checked.plan.all(Maal) if goal.indikatorer).indikatorer[0]
    changed = replace(
        indicator, utgangspunkt_aar=2023, utgangspunkt=40, maaltall_aar=2027, maaltall=20, maalinger=measured
    )
    assert framdrift.retning(changed, 2026) is expected


# --- the figures


@pytest.mark.whole
def test_each_figure_of_the_example_is_drawn_and_told_with_its_numbers() -> None:
    document = remembered.document(read_folder(ROOT), "hoeringsutkast", DAY)
    _, files = pipeline.rendered([document], ["html"])["hoeringsutkast"]
    page: Any = lxml.html.fromstring(files["hoeringsutkast.html"].decode())
    assert set(document.figures) == {
        "maalkart", "behov", "okonomi-per-aar", "tabell-aldersgrupper", "tabell-boligmassen", "tabell-boligomraader",
        "tabell-bosetting", "tabell-bostoette",
    }  # fmt: skip
    for drawing in page.xpath("//figure//*[local-name()='svg']"):
        told = drawing.get("aria-label")
        shown = " ".join(drawing.itertext())
        assert len(told) > 60
        assert any(word in shown for word in told.replace(":", " ").replace(".", " ").split() if len(word) > 4)
    economy = page.xpath("//figure[@id='figur-okonomi-per-aar']//*[local-name()='svg']/@aria-label")[0]
    total = page.xpath("//table[@id='sum-per-finansiering']//tbody/tr[1]")[0]
    label, *amounts = [" ".join(cell.text_content().split()) for cell in total.xpath("./*")]
    year = dict(zip(("2024", "2025", "2026", "2027"), amounts, strict=False))
    assert f"{label}: " + ", ".join(f"{y}: {a}" for y, a in year.items()) + "." in " ".join(economy.split())


def test_the_figure_of_the_coverage_is_told_with_its_numbers() -> None:
    document, page = made(ROOT, "dekning")
    assert set(document.figures) == {"lovdekning-per-type"}
    (coverage,) = {*page.xpath("//figure[@id='figur-lovdekning-per-type']//*[local-name()='svg']/@aria-label")}
    for row in page.xpath("//table[@id='tabell-lovdekning']/tbody/tr"):
        kind, _, covered, mentioned, *_ = [" ".join(cell.text_content().split()) for cell in row.xpath("./*")]
        (told,) = re.findall(rf"{kind}: ([^.]*)\.", coverage)
        assert (f"{covered} dekket" in told.split(", ")[0]) is (covered != "–")
        assert (f"{mentioned} omtalt" in told) is (mentioned != "–")


def _due(page: Any) -> dict[str, list[str]]:
    """What the table of time limits lists, by what its rows are of."""
    rows = page.xpath("//table[@id='tabell-tiltak-etter-aar']//tr")
    return {
        row[0].text_content().strip(): [
            " ".join(each.text_content().split()) for each in row.xpath("./td//li | ./td/a")
        ]
        for row in rows
    }


def test_the_action_part_says_by_title_when_each_measure_is_due() -> None:
    document, page = made(ROOT, "handlingsdel")
    assert set(document.figures) == {"okonomi-per-aar"}
    plan = remembered.check(ROOT, DAY).plan
    assert plan is not None
    due = _due(page)
    assert list(due) == ["Frist", "2024", "2025", "2026", "2027", "Løpende"]
    assert sorted(t for told in due.values() for t in told) == sorted(
        f"{number_items(plan).number[t.id]} {t.tittel}" for t in plan.all(Tiltak)
    )
    assert "2.1.2 Inngå tilvisningsavtaler med utbyggere" in due["2026"]


def test_the_plan_names_what_is_due_in_a_year_and_numbers_what_goes_on() -> None:
    """It has told of each of them, and is to be no longer than one can read."""
    _, page = made(ROOT, "hoeringsutkast")
    _, of_its_own = made(ROOT, "handlingsdel")
    due, named = _due(page), _due(of_its_own)
    assert {word: told for word, told in due.items() if word != "Løpende"} == {
        word: told for word, told in named.items() if word != "Løpende"
    }
    assert due["Løpende"] == [name.split()[0] for name in named["Løpende"]]


def test_no_figure_without_data(minste: Path) -> None:
    document, page = made(minste, "aarsrapport")
    assert "indikatorer" not in document.figures
    assert not page.xpath("//figure[@id='figur-indikatorer']")


# --- the municipality's own Word document


def word_document(folder: Path) -> bytes:
    from bolig_cli.render.docx import render
    from bolig_cli.render.drawing import drawn

    with remembered.undrawn():
        (document,) = drawn([remembered.document(read_folder(folder), "hoeringsutkast", DAY)])
    return render(document)


def test_a_document_that_bolig_has_made_has_every_style_that_is_needed(minste: Path) -> None:
    assert word_styles.missing(word_document(minste)) == []


def test_a_reference_document_restyles_and_a_lacking_style_is_a_finding(minste: Path) -> None:
    plain = word_document(minste)
    with zipfile.ZipFile(io.BytesIO(plain)) as package:
        parts = {name: package.read(name) for name in package.namelist()}

    def reference(old: bytes, new: bytes) -> None:
        assert old in parts["word/styles.xml"]
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as package:
            for name, data in parts.items():
                package.writestr(name, data.replace(old, new) if name == "word/styles.xml" else data)
        (minste / "plan" / "profil").mkdir(exist_ok=True)
        (minste / "plan" / "profil" / "mal.docx").write_bytes(out.getvalue())

    (minste / "plan" / "profil.yaml").write_text("word_mal: mal.docx\n", encoding="utf-8")
    reference(b'w:val="0D4A57"', b'w:val="AA0011"')
    with zipfile.ZipFile(io.BytesIO(word_document(minste))) as package:
        assert b'w:val="AA0011"' in package.read("word/styles.xml")
    reference(b'<w:name w:val="Fakta"/>', b'<w:name w:val="Noe annet"/>')
    found = [f for f in remembered.check(minste, DAY).findings if f.rule == "profil-word-mal-mangler-stil"]
    assert [f.message for f in found] == ["Word-malen «mal.docx» mangler 1 av stilene: «Fakta»."]


def test_the_profile_says_what_the_municipality_is_called_on_the_cover(minste: Path) -> None:
    (minste / "plan" / "profil.yaml").write_text("navn: Prøve kommune – Prööve gïelte\n", encoding="utf-8")
    assert remembered.document(read_folder(minste), "hoeringsutkast", DAY).kommune == "Prøve kommune – Prööve gïelte"
