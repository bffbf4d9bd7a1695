"""Every form of the coverage tells the same of a verdict: why, what was found, what is missing, who has signed."""

import csv
import datetime as dt
import html
import io
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bolig_cli import pipeline
from bolig_cli.finding import Place
from bolig_cli.law.evidence.evidence import Bevis, Mangel, Slag
from bolig_cli.law.plikt import Hjemmel, Katalog, Lov, Plikt, Plikttype, Styrke, Vilkaar
from bolig_cli.law.vurdering import Dekning, Signatur, Status, Vurdering
from bolig_cli.report import colour, dekning_csv, dekning_html, dekning_json, dekning_md, dekning_text

FORMER: Mapping[str, Callable[..., str]] = {
    "tekst": dekning_text.report,
    "json": dekning_json.report,
    "md": dekning_md.report,
    "csv": dekning_csv.report,
    "html": dekning_html.report,
}
STED = Place("plan/tiltak/T1.yaml", 7, 3)
DAG = dt.date(2026, 3, 5)

PLIKT = Plikt(
    id="pr-1",
    hjemmel=Hjemmel("prøveloven", "1", ledd=2),
    lovdata="lov/2020-01-01-1/§1",
    styrke=Styrke.SKAL,
    plikttype=Plikttype.TJENESTE,
    plikttype_grunn="",
    adressat="kommunen",
    tittel="Prøve",
    parafrase="Kommunen prøver.",
    vilkaar=Vilkaar(fakta=(("bosetter_flyktninger", True),)),
    frist=dt.date(2026, 4, 1),
    krav=(),
    veiledning="Skriv en prøve.",
    merknad="Sjekken ser bare en del.",
    fingeravtrykk="",
)
ANNEN = replace(
    PLIKT,
    id="pr-2",
    plikttype=Plikttype.PLANINNHOLD,
    hjemmel=Hjemmel("prøveloven", "2"),
    styrke=Styrke.KAN,
    vilkaar=Vilkaar(),
    frist=None,
)
PLAN: Any = pipeline.check(Path(__file__).parents[1] / "planer" / "minste", None).plan  # no fault stops it
LOV = Lov("pr", "Lov om prøver", "prøveloven", "lov/2020-01-01-1", None, dt.date(2026, 1, 2), (PLIKT, ANNEN))


def vurdering(**deler: Any) -> Vurdering:
    status = deler.pop("status", Status.DELVIS)
    return Vurdering(PLIKT, status, deler.pop("usignert", status), **deler)


def vis(form: str, *vurderinger: Vurdering, alle: tuple[Vurdering, ...] = ()) -> str:
    """The report as a reader meets it: without the signs of the form, on one line."""
    valgt = Dekning(PLAN, DAG, Katalog((LOV,)), vurderinger)
    made = FORMER[form](valgt, replace(valgt, vurderinger=alle or vurderinger), str, colour.plain)
    return " ".join(html.unescape(made).replace("\\", "").split())


@pytest.fixture(params=sorted(FORMER))
def form(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_a_condition_a_lack_and_a_claim_are_told(form: str) -> None:
    out = vis(
        form,
        vurdering(
            mangler=(Mangel("Det mangler en prøve.", STED),),
            vilkaar="Planen oppgir ikke bosetter_flyktninger under «fakta» i plan.yaml.",
            paastander=(Bevis("T1 sier at det svarer.", ("T1",), STED, Slag.TEKST),),
            frist_melding="Kravet skal være oppfylt senest 1. april 2026: 27 dager igjen.",
        ),
    )
    assert "Det mangler en prøve." in out
    assert "oppgir ikke bosetter_flyktninger" in out
    assert "27 dager igjen" in out
    assert "Skriv en prøve." in out
    if form == "json":
        assert json.loads(out)["dekning"][0]["paastander"][0]["id"] == "T1"
    else:
        assert "er ikke bevis" in out
        assert "plan/tiltak/T1.yaml:7" in out


def test_a_signature_and_why_it_has_lapsed_are_told(form: str) -> None:
    out = vis(
        form,
        vurdering(
            signaturer=(
                Signatur("kommuneadvokat", dt.date(2026, 2, 3), (), STED),
                Signatur("kommunedirektør", None, ("T1 er endret", "lovteksten er endret"), STED),
            )
        ),
    )
    if form == "json":
        signed = json.loads(out)["dekning"][0]["signeringer"]
        assert [(s["rolle"], s["dato"], s["gjelder"], s["endret"]) for s in signed] == [
            ("kommuneadvokat", "2026-02-03", True, []),
            ("kommunedirektør", None, False, ["T1 er endret", "lovteksten er endret"]),
        ]
        return
    assert "Kommuneadvokat, 3. februar 2026." in out
    assert "Kommunedirektør. Gjelder ikke lenger: T1 er endret og lovteksten er endret." in out


def test_the_day_the_edition_and_the_reservation_are_told(form: str) -> None:
    out = vis(form, vurdering())
    assert "5. mars 2026" in out or "2026-03-05" in out
    assert "2026-01-02" in out
    assert "ingen vurdering av om planen er lovlig" in out


@pytest.mark.parametrize("form", ["tekst", "md", "html"])
def test_a_part_says_of_how_many(form: str) -> None:
    alle = (vurdering(), Vurdering(ANNEN, Status.DEKKET, Status.DEKKET))
    assert "Viser 1 av 2 plikter." in vis(form, alle[0], alle=alle)
    assert "Viser" not in vis(form, *alle)


@pytest.mark.parametrize("form", ["tekst", "md", "csv", "html"])
def test_a_possibility_not_used_is_no_lack_in_words(form: str) -> None:
    out = vis(
        form,
        Vurdering(ANNEN, Status.IKKE_DEKKET, Status.IKKE_DEKKET, mangler=(Mangel("Ingen tiltak gjør dette.", STED),)),
    )
    assert "Ingen tiltak gjør dette." in out
    if form != "csv":  # where the verdict is the code of the contract
        assert "ikke brukt" in out.lower()
        assert "Mangler:" not in out
        assert "<dt>Mangler</dt>" not in out


def test_a_table_with_every_column_for_every_duty() -> None:
    made = dekning_csv.report(
        (alle := Dekning(PLAN, DAG, Katalog((LOV,)), (vurdering(), Vurdering(ANNEN, Status.DEKKET, Status.DEKKET)))),
        alle,
        str,
        colour.plain,
    )
    assert made.startswith("\ufeff")
    head, *rows = csv.reader(io.StringIO(made.removeprefix("\ufeff")), delimiter=";")
    assert tuple(head) == dekning_csv.COLUMNS
    assert [len(row) for row in rows] == [len(head)] * 2


def test_every_form_says_whose_plan_it_is(form: str) -> None:
    assert PLAN is not None
    out = vis(form, vurdering())
    assert PLAN.kommune.navn in out
    assert PLAN.tittel in out


def test_a_text_that_has_to_be_read_stands_apart_from_the_facts(form: str) -> None:
    bevis = (
        Bevis("Tiltaket «Kurs».", ("T1",), STED, Slag.FAKTA),
        Bevis("Kapittelet skriver om dette.", ("kapittel-a",), STED, Slag.TEKST),
    )
    out = vis(form, vurdering(status=Status.OMTALT, bevis=bevis))
    if form == "json":
        assert [b["slag"] for b in json.loads(out)["dekning"][0]["bevis"]] == ["fakta", "tekst"]
        return
    if form != "csv":
        assert "omtalt (må vurderes)" in out.lower()
    if form in ("md", "html"):
        assert (
            out.index("Funnet")
            < out.index("Tiltaket «Kurs».")
            < out.index("Må leses")
            < out.index("Kapittelet skriver")
        )
    assert "ikke bevis" not in out


def test_counts_are_given_for_each_kind_of_duty_and_add_up(form: str) -> None:
    both = (vurdering(status=Status.OMTALT), Vurdering(ANNEN, Status.DEKKET, Status.DEKKET))
    out = vis(form, *both)
    if form == "json":
        told = json.loads(out)
        assert told["per_type"]["planinnhold"]["dekket"] == told["per_type"]["tjeneste"]["omtalt"] == 1
        assert set(told["per_type"]) == {"planinnhold", "prosess", "tjeneste", "saksbehandling"}
        whole = {status: sum(kind[status] for kind in told["per_type"].values()) for status in told["totalt"]}
        assert whole == told["totalt"] == told["sammendrag"]
        assert [d["plikt"] for d in told["dekning"]] == ["pr-2", "pr-1"]  # what the plan must hold comes first
    elif form == "csv":
        assert out.index("pr-2") < out.index("pr-1")
    else:
        assert "Det planene skal inneholde: 1 plikt: 1 dekket." in out
        assert "Tjenester som planen viser: 1 plikt: 1 omtalt (må vurderes)." in out
        first = out.upper().index("DET PLANENE SKAL INNEHOLDE")
        assert first < out.upper().index("TJENESTER SOM PLANEN VISER")
