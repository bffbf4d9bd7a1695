"""A sentence that says the opposite of the data takes the duty down, and is told; one that says the same is let be."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from bolig_cli.finding import Severity
from bolig_cli.law.context import Context
from bolig_cli.law.evidence import BEVISTYPER
from bolig_cli.law.evidence.evidence import Grad, read_parameters
from bolig_cli.law.evidence.support.motsigelser import MOTSIGELSER
from bolig_cli.law.evidence.support.motsigelser.begreper import BEGREPER, begrepene
from bolig_cli.law.evidence.support.motsigelser.rad import Spor, linje
from bolig_cli.law.evidence.support.tekst import SETNINGSSLUTT
from bolig_cli.law.vurdering import Vurdering
from tests.gathered import gathered
from tests.remembered import cases_in

from . import hel_plan
from .hel_plan import Endring
from .par import PAR

SETNINGER = cases_in(Path(__file__).parent / "motsagt.yaml")
# The heading that the sentence stands under, where the duty's text belongs.
OVERSKRIFTER = {
    "klage": "Klage",
    "saksbehandling": "Saksbehandling",
    "ansvarlig_kommune": "Hvem vi har ansvar for",
    "midlertidig_botilbud": "Midlertidig botilbud",
    "individuell_plan": "Individuell plan",
    "integrering": "Introduksjonsprogram",
}
VIRKELIG_PLAN = PAR["pbl-11-15-1-1"].grunnlag  # a kommunedelplan that is up for adoption
SVARTID = Endring({"saksgang.yaml": {"svartid: {antall: 6, enhet: uker}": "svartid: {antall: 8, enhet: uker}"}})
KAPITLER = {
    emne: name
    for name, text in hel_plan.FILER.items()
    if name.startswith("kapitler/")
    for emne in yaml.safe_load(text.split("---")[1]).get("emner", ())
}


def _vurdert(id: str, setning: str, *endringer: Endring) -> Vurdering:
    """The verdict where a chapter on the subject has the sentence too."""
    (plikt,) = (plikt for lov in hel_plan.KATALOG.lover for plikt in lov.plikter if plikt.id == id)
    emne = next((krav.eller.parametre.emne for krav in plikt.krav if krav.eller), "planprosess")
    grunnlag = (VIRKELIG_PLAN,) if id.startswith("pbl-") else ()
    if emne in KAPITLER:
        file, text = KAPITLER[emne], hel_plan.FILER[KAPITLER[emne]].rstrip()
    else:
        file, text = "kapitler/99-prosessen.md", f"---\ntittel: Slik ble planen til\nemner: [{emne}]\n---"
    kapittel = f"{text}\n\n## {OVERSKRIFTER.get(emne, 'Mer om dette')}\n\n{setning}\n"
    return hel_plan.vurdering(id, *grunnlag, SVARTID, *endringer, Endring(filer={file: kapittel}))


def _alle(slag: str) -> list[tuple[str, str]]:
    return [(id, setning) for id, setninger in SETNINGER[slag].items() for setning in setninger]


@gathered("id, setning", _alle("imot"), name=lambda id, setning: setning, per=("id", lambda id, setning: id))
def test_a_sentence_against_the_data_takes_the_duty_down(id: str, setning: str) -> None:
    verdict = _vurdert(id, setning)
    assert verdict.status == ("ikke_dekket" if id == "pbl-11-15-1-1" else "delvis")
    told = [(hel_plan.i_ord(m.tekst), m.place) for m in verdict.mangler]
    hver = SETNINGSSLUTT.split(setning)
    assert any(f"«{s}»" in text and place.path.startswith("plan/kapitler/") for text, place in told for s in hver), told
    assert verdict.bevis, "what the data say is still shown"


@gathered("id, setning", _alle("rett"), name=lambda id, setning: setning, per=("id", lambda id, setning: id))
def test_a_sentence_that_is_right_leaves_it(id: str, setning: str) -> None:
    assert _vurdert(id, setning).status in ("dekket", "omtalt")


@gathered("id, setning", _alle("uten tvil"), name=lambda id, setning: setning, per=("id", lambda id, setning: id))
def test_a_sentence_that_is_right_leaves_nobody_to_read_it(id: str, setning: str) -> None:
    assert _vurdert(id, setning).status == "dekket"


@gathered("id, setning", _alle("forbehold"), name=lambda id, setning: setning, per=("id", lambda id, setning: id))
def test_a_sentence_with_a_reservation_has_to_be_read(id: str, setning: str) -> None:
    verdict = _vurdert(id, setning)
    assert verdict.status == "omtalt"
    assert any(b.utdrag == setning and "tar et forbehold" in hel_plan.i_ord(b.tekst) for b in verdict.bevis)


def test_both_are_told_where_the_sentence_stands() -> None:
    (mangel,) = _vurdert("fvl-29-1-1", "Klagefristen er atten måneder.").mangler
    assert hel_plan.i_ord(mangel.tekst) == (
        "Teksten under «Klage» sier atten måneder, men «klage: frist» i saksgang.yaml sier 3 uker. Rett den som er feil: "
        "«Klagefristen er atten måneder.»"
    )
    assert hel_plan.i_ord(mangel.motsagt) == "«klage: frist» i saksgang.yaml"
    lines = hel_plan.FILER[KAPITLER["klage"]].rstrip().count("\n")
    assert (mangel.place.path, mangel.place.line) == (f"plan/{KAPITLER['klage']}", lines + 5)


@pytest.mark.parametrize(
    ("frist", "sagt", "status"),
    [
        ("{antall: 4, enhet: uker}", "fire uker", "dekket"),
        ("{antall: 28, enhet: dager}", "fire uker", "dekket"),
        ("{antall: 4, enhet: uker}", "tre uker", "delvis"),
        ("{antall: 1, enhet: måneder}", "30 dager", "dekket"),
        ("{antall: 1, enhet: måneder}", "to måneder", "delvis"),
    ],
)
def test_a_length_is_held_against_the_datum(frist: str, sagt: str, status: str) -> None:
    endring = {
        "saksgang.yaml": {"frist: {antall: 3, enhet: uker}": f"frist: {frist}"},
        "kapitler/23-saken.md": {"Fristen for å klage er tre uker": f"Fristen for å klage er {sagt}"},
    }
    assert hel_plan.vurdering("fvl-29-1-1", Endring(endring)).status == status


def test_no_text_answers_in_the_place_of_data_that_a_text_speaks_against() -> None:
    """There is a chapter that says it rightly too, and it would have given «omtalt»."""
    assert _vurdert("bsl-7-4", "Formannskapet har siste ord i klagesaker.").status == "delvis"


@pytest.mark.parametrize("fil", ["organisasjon.yaml", "tjenester.yaml"])
def test_the_short_texts_beside_the_data_are_read_too(fil: str) -> None:
    id, gammelt, nytt = {
        "organisasjon.yaml": (
            "bsl-3-2",
            "Kommunen personen kom fra, har ansvaret for hjelpen.",
            "Den som bor på sykehjem hos oss, får hjelp av oss, uansett hvor personen bodde før.",
        ),
        "tjenester.yaml": (
            "sotjl-27",
            "Den som ikke har et sted å sove, får et rom samme dag.",
            "Et midlertidig sted å sove får du bare i kontortiden.",
        ),
    }[fil]
    assert hel_plan.vurdering(id).status == "dekket"
    verdict = hel_plan.vurdering(id, Endring({fil: {gammelt: nytt}}))
    assert verdict.status == "delvis"
    assert nytt in hel_plan.i_ord(verdict.mangler[0].tekst)


def test_each_line_is_of_concepts_that_have_words_and_each_concept_is_of_a_line() -> None:
    lest = [alt for spor in MOTSIGELSER.values() for alt in _alle_begreper(spor)]
    assert set().union(*lest) | {"uten_hjelp"} == BEGREPER.keys()


def _alle_begreper(spor: Spor) -> Iterator[frozenset[str]]:
    """The groups of a line; reading it raises where one has no words."""
    yield begrepene(spor.om)
    tid, resten = spor.tid, spor.resten
    for tekst in (*spor.nekter, *spor.bare, *spor.andre, spor.kjerne, *((tid.hvis,) if tid else ())):
        lest = linje(tekst)
        yield from (*lest.her, *lest.med, lest.ikke)
    yield from map(begrepene, (tid.foran, tid.etter, tid.andre) if tid else ())
    yield from map(begrepene, (resten.ellers, resten.gis, resten.vakt) if resten else ())


def test_a_contradiction_is_a_warning_that_names_both_and_the_law() -> None:
    """Though what the duty asks of the plan is a note: nothing is missing, and one of the two is wrong."""
    found = [
        f
        for f in hel_plan.sjekket(
            Endring({"kapitler/23-saken.md": {"Fristen for å klage er tre uker": "Fristen for å klage er to uker"}})
        ).findings
        if f.plikt == "fvl-29-1-1"
    ]
    assert [(f.severity, f.gathering) for f in found] == [(Severity.ADVARSEL, None)]
    assert "sier to uker, men «klage: frist» i saksgang.yaml sier 3 uker." in found[0].message
    hjelp = found[0].help.replace("\u00a0", " ")
    assert hjelp.startswith("Rett setningen, eller «klage: frist» i saksgang.yaml. Forvaltningsloven § 29 første ledd")
    assert "En part har tre uker på seg til å klage" in hjelp
    assert "Før opp" not in hjelp


@pytest.mark.parametrize(
    ("setning", "status"),
    [
        ("Fredag klokken tre låser vi døra, og den som mangler seng i helgen, må klare seg til mandag.", "delvis"),
        ("Den som mister boligen på en lørdag, får vente til kontoret åpner.", "delvis"),
        ("Vil du se leiligheten, må du vente til mandag.", "dekket"),
    ],
)
def test_a_bed_for_the_night_is_known_under_any_heading(setning: str, status: str) -> None:
    kapittel = f"---\ntittel: Uka\nemner: [organisering]\n---\n\n## Slik er uka\n\n{setning}\n"
    assert hel_plan.vurdering("sotjl-27", Endring(filer={"kapitler/99-uka.md": kapittel})).status == status


def test_no_other_text_answers_where_a_chapter_speaks_against_the_data() -> None:
    kapittel = (
        "---\ntittel: Slik ble planen til\nemner: [planprosess]\n---\n\nEldrerådet ble hoppet over denne gangen.\n"
    )
    plan = hel_plan.plan(Endring(filer={"kapitler/90-arbeidet.md": kapittel}))
    raad = BEVISTYPER["raad"]
    svar = raad.find(Context(plan), read_parameters(raad.parametre, {"organ": ["eldreråd"]}))
    assert (svar.grad, svar.bestemt) == (Grad.DELVIS, True)
