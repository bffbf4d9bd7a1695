"""What `bolig init` made up is told to nobody as a fact, and a new plan's draft is still of use."""

import datetime as dt
from collections.abc import Mapping

import pytest

from bolig_cli.documents import DOCUMENTS, make_document
from bolig_cli.documents.printed import as_printed, held
from bolig_cli.model.plan import Foering, Maal, Plan, Tiltak, Tjeneste
from bolig_cli.scaffold import scaffold_files
from bolig_cli.source.files import Files
from tests import remembered
from tests.documents.tables import words
from tests.law import hel_plan

DAY = dt.date(2026, 11, 2)
NEW = {
    path: content.decode()
    for path, content in scaffold_files("Prøve kommune", "3903", DAY).items()
    if path.startswith("plan/") and path.endswith((".yaml", ".md", ".csv"))
}
REMARK = (
    "eksempelmerknad: |\n  Dette er et utkast med eksempeltekst.\n"
    "  Tall, tiltak, beløp og datoer er illustrative til kommunen har satt inn sine egne.\n"
)
OWN_FIGURES = {path: text.replace("tallstatus: illustrativ", "tallstatus: egen telling") for path, text in NEW.items()}


def changed(files: Mapping[str, str], path: str, old: str, new: str) -> dict[str, str]:
    assert old in files[path]
    return {**files, path: files[path].replace(old, new)}


def _files(texts: Mapping[str, str]) -> Files:
    return hel_plan.INGEN.with_texts({path: text.encode() for path, text in texts.items()})


def plan(files: Mapping[str, str]) -> Plan:
    return remembered.plan(_files(files))


WITHOUT_REMARK = changed(NEW, "plan/plan.yaml", REMARK, "")


def told(files: Mapping[str, str], name: str) -> str:
    checked = remembered.check_files(_files(files), DAY)
    assert checked.plan is not None
    assert checked.dekning is not None
    return " ".join(words(make_document(checked.plan, checked.dekning, DOCUMENTS[name]).blocks)).replace("\u00a0", " ")


def test_what_is_to_stand_in_a_service_is_not_written_yet() -> None:
    services = {t.id: t for t in as_printed(plan(NEW)).all(Tjeneste)}
    dwelling, night = services["kommunal-bolig"], services["sted-aa-bo"]
    assert (dwelling.soeknad.hvor, dwelling.soeknad.hvordan) == ("Ikke skrevet ennå.", "")
    assert dwelling.prioritering.plain == "Ikke skrevet ennå.\n"
    assert dwelling.kontakt.besoek == "Boligkontoret"
    assert night.kontakt.telefon == "Ikke skrevet ennå."
    assert night.utenom_aapningstid.plain == "Ikke skrevet ennå.\n"
    assert "Her står" not in told(NEW, "hoeringsutkast")


def test_what_an_author_has_written_of_it_stands() -> None:
    files = changed(
        NEW, "plan/tjenester.yaml", "hvor: Her står det hvor søknadsskjemaet ligger.", "hvor: På nettsiden vår."
    )
    (dwelling,) = (t for t in as_printed(plan(files)).all(Tjeneste) if t.id == "kommunal-bolig")
    assert (dwelling.soeknad.hvor, dwelling.soeknad.hvordan) == ("På nettsiden vår.", "Ikke skrevet ennå.")


def test_a_meeting_that_the_template_has_is_not_held() -> None:
    assert held(plan(NEW)) == ()
    assert "møte om planen" not in told(NEW, "saksfremlegg")
    own = changed(NEW, "plan/prosess.yaml", "deltakere: Innbyggere, ", "deltakere: Rundt førti innbyggere, ")
    assert len(held(plan(own))) == 1
    assert "Det er holdt ett møte om planen:" in told(own, "saksfremlegg")


def test_a_draft_that_says_it_is_an_example_shows_what_is_marked() -> None:
    printed = as_printed(plan(NEW))
    assert printed.prosess is not None
    assert len(printed.prosess.medvirkning) == 1
    assert "(eksempel)" in told(NEW, "hoeringsutkast")
    assert "Tallene i dette utkastet er eksempler" in told(NEW, "hoeringsutkast")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_nothing_marked_stands_in_a_plan_that_is_no_example(name: str) -> None:
    text = told(WITHOUT_REMARK, name)
    assert "(eksempel)" not in text
    assert "Åpent møte om bolig" not in text


def test_what_was_marked_leaves_no_gap() -> None:
    printed = as_printed(plan(WITHOUT_REMARK))
    assert printed.behovsoversikt is not None
    assert printed.behovsoversikt.kilder == ("ikke oppgitt",)
    assert {i.kilde for maal in printed.all(Maal) for i in maal.indikatorer} == {"ikke oppgitt"}
    assert {ref.id for maal in printed.all(Maal) for ref in maal.foeringer} <= {f.id for f in printed.all(Foering)}
    assert [len(f.boligsosialt) for f in printed.all(Foering)] == [0, 0, 0]
    (first,) = (t for t in printed.all(Tiltak) if t.id == "T1")
    assert first.okonomi.merknad == ""
    assert printed.prosess is not None
    assert [raad.dato for raad in printed.prosess.raad] == [None] * 3


def test_figures_of_ones_own_are_not_said_to_be_examples() -> None:
    text = told(OWN_FIGURES, "hoeringsutkast")
    assert "Tallene i dette utkastet er eksempler" not in text
    assert "Tallene er illustrative" not in text
    assert "Beløpene er eksempler" not in text
    assert "De byttes ut når kommunen har beregnet" not in text
    assert "Tall fra én til fire blir skjult" in text
    assert "Hver husstand telles én gang" in text


def test_a_heading_stays_in_its_place_when_a_paragraph_before_it_goes() -> None:
    files = {**OWN_FIGURES}
    files["plan/kapitler/03-kunnskapsgrunnlag.md"] += "\n## Slik telte vi\n\nVi telte **alle** i mars.\n"
    (chapter,) = (k for k in as_printed(plan(files)).kapitler if k.tittel == "Kunnskapsgrunnlag")
    (heading,) = chapter.tekst.headings
    assert chapter.tekst.blocks[heading.index]["t"] == "Header"
    assert "eksempler" not in chapter.tekst.plain
    assert not [block for block in chapter.tekst.blocks if block["t"] == "Para" and not block["c"]]


def test_a_plan_of_ones_own_is_printed_as_it_is() -> None:
    own = hel_plan.plan()
    assert as_printed(own) == own


@pytest.mark.parametrize(
    ("phase", "said"),
    [
        ("utkast", "Planen skal på høring fra"),
        ("høring", "Planen skal på høring fra"),  # which the case asks for
        ("vedtak", "Planen var på høring fra"),
    ],
)
def test_the_case_tells_of_the_hearing_as_seen_from_what_it_asks_for(phase: str, said: str) -> None:
    assert said in told(changed(NEW, "plan/plan.yaml", "fase: utkast", f"fase: {phase}"), "saksfremlegg")


def test_the_template_s_years_are_those_of_the_plan() -> None:
    longer = changed(NEW, "plan/plan.yaml", "  til: 2030", "  til: 2038")
    assert "i årene 2027–2038." in as_printed(plan(longer)).formaal.plain
    own = changed(longer, "plan/plan.yaml", "Planen viser hvordan kommunen vil forebygge boligproblemer i årene",
                  "Kvartalsrapporten fra Nav gjelder årene")  # fmt: skip
    assert "2027–2030" in as_printed(plan(own)).formaal.plain
