"""The verdicts: each duty answered and just not, the traps of the law, conditions and time, and the findings that follow."""

import datetime as dt
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bolig_cli.codes import all_codes
from bolig_cli.finding import Severity
from bolig_cli.law import funn
from bolig_cli.law.katalog import load_katalog
from bolig_cli.law.ordlister import FAKTA
from bolig_cli.law.plikt import Katalog, Vilkaar
from bolig_cli.law.vilkaar import FAKTA_ORD, describe, gjelder_ikke
from bolig_cli.law.vurdering import Dekning, Status, Vurdering, vurder
from bolig_cli.model.plan import Maal, Maalgruppe, Plan, Strategi, Tabell, Tiltak, Utfordring
from bolig_cli.source.files import read_folder
from tests import remembered
from tests.gathered import gathered

from . import hel_plan
from .hel_plan import DAG, FOERINGER, Endring, vurderinger
from .par import PAR, uten_data

SISTE_DAG = dt.date(2027, 7, 1)
FOR_SENT = dt.date(2027, 7, 2)
FRISTER = {"bsl-5-2-2", "bsl-5-2-4", "bsl-5-2-5", "bsl-10"}
KATALOG = load_katalog()
EXAMPLE = Path(__file__).parents[2]
PLIKTER = [plikt.id for plikt in KATALOG.plikter]


def _funn(change: Endring = hel_plan.UENDRET, dato: dt.date = DAG) -> list[tuple[str, Severity, str]]:
    found = hel_plan.sjekket(change, dato=dato).findings
    return [(f.rule, f.severity, f.message.replace("\u00a0", " ")) for f in found if f.rule in funn.CODES]


# ---- How grave


PHASES = ("utkast", "høring", "vedtak", "oppfølging")


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize(
    ("id", "severity"),
    [
        ("bsl-5-2-1", Severity.FEIL),  # skal, what the plan must hold, not covered
        ("bsl-5-1-2", Severity.ADVARSEL),  # skal, a service, not covered
        ("bsl-6-1", Severity.MERKNAD),  # skal, a service, in part
        ("bsl-7-4", Severity.MERKNAD),  # skal, the handling of a case
        ("bsl-5-2-3", Severity.ADVARSEL),  # bør, not covered
        ("bsl-6-3-2", Severity.MERKNAD),  # kan
        ("bsl-5-2-4", Severity.MERKNAD),  # skal, in part, and not yet due
    ],
)
def test_how_grave_a_lack_is(id: str, severity: Severity, phase: str) -> None:
    change = (*uten_data(id), PAR[id].endring, Endring({"plan.yaml": {"fase: høring": f"fase: {phase}"}}))
    plan = hel_plan.plan(*change)
    (found,) = funn.findings(plan, Dekning(plan, DAG, KATALOG, (hel_plan.vurdering(id, *change),)))
    assert f"«bolig lov vis {id}»" in found.help
    capped = phase == "utkast" and severity is Severity.FEIL
    assert found.severity is (Severity.ADVARSEL if capped else severity)
    assert found.message.count("§") >= 1


def test_a_finding_says_how_much_more_is_missing_only_when_more_is() -> None:
    (one,) = [m for _, _, m in _funn(PAR["bsl-5-2-3"].endring) if "sosialloven § 5 annet ledd tredje punktum" in m]
    assert "til mangler" not in one
    (two,) = [m for _, _, m in _funn(Endring(slett=(FOERINGER,))) if "fjerde punktum" in m]
    assert "Én ting til mangler. Se «bolig dekning --lov bsl»." in two


def test_a_draft_has_no_errors_from_the_law() -> None:
    empty = tuple(name for name in hel_plan.FILER if name not in ("plan.yaml", "organisasjon.yaml"))
    change = Endring({"plan.yaml": {"fase: høring": "fase: utkast"}}, slett=empty)
    found = _funn(change, FOR_SENT)
    applies = [v for v in vurderinger(change, dato=FOR_SENT).values() if v.status is not Status.GJELDER_IKKE]
    assert len(found) == sum(v.status is not Status.DEKKET for v in applies) > len(applies) / 2
    assert {severity for _, severity, _ in found} == {Severity.ADVARSEL, Severity.MERKNAD}


def test_findings_and_verdicts_and_counts_agree() -> None:
    checked = hel_plan.sjekket(PAR["bsl-10"].endring)
    assert checked.dekning is not None
    counted = Counter(v.status.value for v in checked.dekning.vurderinger)
    assert {k: n for k, n in checked.dekning.antall.items() if n} == counted
    assert sum(checked.dekning.antall.values()) == len(PLIKTER)
    assert set(checked.dekning.antall) == {"dekket", "omtalt", "delvis", "ikke_dekket", "gjelder_ikke"}
    told = (Status.OMTALT, Status.DELVIS, Status.IKKE_DEKKET)
    lacking = [v for v in checked.dekning.vurderinger if v.status in told]
    assert len(lacking) == len([f for f in checked.findings if f.rule in funn.CODES])


def test_every_code_has_a_page_that_says_how_to_mend_it() -> None:
    assert {funn.IKKE, funn.DELVIS, funn.OMTALT, funn.MULIGHET} == set(funn.CODES)
    for name in funn.CODES:
        doc = all_codes()[name].doc
        first, blank, *rest = doc.split("\n")
        assert first.endswith(".")
        assert blank == ""
        assert any(line.startswith("**Slik retter du det:**") for line in rest)


def test_a_duty_is_judged_by_itself() -> None:
    """Its verdict is the same whichever other duties the catalogue has; so a test of one need not judge them all."""
    for id, verdict in vurderinger().items():
        assert hel_plan.vurdering(id) == verdict


# ---- Conditions and time


@gathered(
    "vilkaar, fakta, dag, grunn, ukjent",
    [
        (Vilkaar(), "", DAG, "", ""),
        (Vilkaar(plantype=("temaplan",)), "", DAG, "", ""),
        (Vilkaar(plantype=("kommunedelplan",)), "", DAG, "Gjelder bare for kommunedelplan. Planen er en temaplan.", ""),
        (Vilkaar(fase=("høring", "vedtak")), "", DAG, "", ""),
        (
            Vilkaar(fase=("vedtak", "oppfølging")), "", DAG,
            "Gjelder bare i fasen vedtak eller oppfølging. Planen er i fasen høring.", "",
        ),
        (Vilkaar(fakta=(("har_institusjoner", True),)), "true", DAG, "", ""),
        (
            Vilkaar(fakta=(("har_institusjoner", True),)), "false", DAG,
            "Gjelder bare når kommunen har institusjoner eller boliger med heldøgns omsorgstjenester. "
            "Planen oppgir «har_institusjoner: false» i plan.yaml.", "",
        ),
        (
            Vilkaar(fakta=(("har_institusjoner", False),)), "true", DAG,
            "Gjelder bare når det ikke er slik at kommunen har institusjoner eller boliger med heldøgns omsorgstjenester. "
            "Planen oppgir «har_institusjoner: true» i plan.yaml.", "",
        ),
        (
            Vilkaar(fakta=(("har_institusjoner", True),)), "", DAG, "",
            "Planen oppgir ikke har_institusjoner under «fakta» i plan.yaml. Plikten regnes derfor med.",
        ),
        (Vilkaar(fra=dt.date(2024, 2, 1)), "", DAG, "", ""),
        (Vilkaar(fra=dt.date(2024, 2, 2)), "", DAG, "Gjelder fra 2. februar 2024.", ""),
        (Vilkaar(til=dt.date(2024, 2, 1)), "", DAG, "", ""),
        (Vilkaar(til=dt.date(2024, 1, 31)), "", DAG, "Gjaldt til og med 31. januar 2024.", ""),
    ],
)  # fmt: skip
def test_a_condition_that_fails_is_said(vilkaar: Vilkaar, fakta: str, dag: dt.date, grunn: str, ukjent: str) -> None:
    stated = {"    har_institusjoner: true\n": f"    har_institusjoner: {fakta}\n" if fakta else ""}
    plan = hel_plan.plan(Endring({"plan.yaml": stated}))
    assert hel_plan.i_ord(gjelder_ikke(plan, vilkaar, dag)) == grunn
    lov = KATALOG.lover[0]
    (fact,) = (plikt for plikt in KATALOG.plikter if plikt.id == "bsl-5-1-2")
    plikt = replace(fact, vilkaar=vilkaar)
    (verdict,) = vurder(plan, Katalog((replace(lov, plikter=(plikt,)),)), dag).vurderinger
    assert verdict.status is (Status.GJELDER_IKKE if grunn else Status.DEKKET)
    assert hel_plan.i_ord(verdict.vilkaar) == (grunn or ukjent)
    assert list(funn.findings(plan, Dekning(plan, dag, KATALOG, (verdict,)))) == []


def test_each_fact_has_its_words() -> None:
    assert set(FAKTA_ORD) == set(FAKTA)


def test_a_statute_binds_from_the_day_it_enters_into_force() -> None:
    def ours(day: dt.date) -> dict[str, Vurdering]:
        return {id: v for id, v in vurderinger(dato=day).items() if id.startswith("bsl-")}

    before = ours(dt.date(2023, 6, 30))
    assert {v.status for v in before.values()} == {Status.GJELDER_IKKE}
    assert hel_plan.i_ord(before["bsl-10"].vilkaar) == "Loven gjelder fra 1. juli 2023."
    assert {v.status for v in ours(dt.date(2023, 7, 1)).values()} == {Status.DEKKET, Status.OMTALT}


@pytest.mark.parametrize(
    "periode", ["{fra: 1, til: 9999}", "{fra: 99999999999, til: 99999999999}", "{}", "{fra: 2024}"]
)
def test_a_period_that_is_no_period_gives_verdicts_all_the_same(periode: str) -> None:
    plan = hel_plan.plan(Endring({"plan.yaml": {"{fra: 2024, til: 2027}": periode}}))
    assert len(vurder(plan, KATALOG, DAG).vurderinger) == len(PLIKTER)


# ---- Taking away never makes it better

# A text that may say the opposite of a fact has to be read: without it, nothing has, and that is no better answer.
RANK = {Status.GJELDER_IKKE: 3, Status.DEKKET: 2, Status.OMTALT: 2, Status.DELVIS: 1, Status.IKKE_DEKKET: 0}


def _ranks(dekning: Dekning) -> dict[str, int]:
    return {v.plikt.id: RANK[v.status] for v in dekning.vurderinger}


@pytest.fixture(scope="module")
def example() -> Plan:
    return remembered.plan(read_folder(EXAMPLE))


def _without(plan: Plan, part: Any) -> Plan:
    return replace(
        plan,
        items=tuple(item for item in plan.items if item is not part),
        kapitler=tuple(kapittel for kapittel in plan.kapitler if kapittel is not part),
        behovsoversikt=None if plan.behovsoversikt is part else plan.behovsoversikt,
    )


@pytest.mark.parametrize(
    "folder",
    [
        hel_plan.MAPPE,
        # five times as many parts, and each judged at twice the cost
        pytest.param(EXAMPLE, marks=(pytest.mark.whole, pytest.mark.long)),
    ],
    ids=["hel", "eksempelet"],
)
def test_removing_anything_never_improves_a_verdict_and_what_is_missing_is_said(folder: Path) -> None:
    """Seen from the day after the last deadline, when every provision of the catalogue is in force."""
    plan = remembered.plan(read_folder(folder))
    whole = _ranks(vurder(plan, KATALOG, FOR_SENT))
    worse = set()
    for part in (None, *plan.items, *plan.kapitler, plan.behovsoversikt):
        dekning = vurder(_without(plan, part) if part else plan, KATALOG, FOR_SENT)
        for v in dekning.vurderinger:
            assert bool(v.mangler) == (v.status in (Status.DELVIS, Status.IKKE_DEKKET)), (part, v.plikt.id)
        ranks = _ranks(dekning)
        assert all(ranks[id] <= whole[id] for id in whole), part
        worse |= {id for id in whole if ranks[id] < whole[id]}
    # Duties that a single thing carries do fall with it.
    assert {"bsl-5-2-1", "bsl-5-2-2", "bsl-5-2-4", "bsl-10"} <= worse


def test_a_plan_stripped_of_a_kind_of_item_covers_less(example: Plan) -> None:
    whole = _ranks(vurder(example, KATALOG, DAG))
    for kind in (Maal, Strategi, Tiltak, Utfordring, Maalgruppe, Tabell):
        stripped = replace(example, items=tuple(i for i in example.items if not isinstance(i, kind)))
        ranks = _ranks(vurder(stripped, KATALOG, DAG))
        assert all(ranks[id] <= whole[id] for id in whole), kind
        assert (ranks != whole) == (kind is not Tabell), kind


def test_the_example_is_covered_but_for_the_recommendation(example: Plan) -> None:
    verdicts = vurder(example, KATALOG, DAG).vurderinger
    lacking = {v.plikt.id: v.status for v in verdicts if v.status in (Status.DELVIS, Status.IKKE_DEKKET)}
    assert lacking == {
        "bsl-5-2-3": Status.IKKE_DEKKET,
        "pbl-10-1-1-1": Status.DELVIS,  # the planstrategi is not adopted yet
        "pbl-10-1-1-2": Status.IKKE_DEKKET,
    }


@pytest.mark.parametrize(
    ("vilkaar", "ord"),
    [
        (Vilkaar(), ""),
        (Vilkaar(plantype=("kommunedelplan",)), "Gjelder når planen er en kommunedelplan."),
        (Vilkaar(fase=("høring", "vedtak", "oppfølging")), "Gjelder når planen er i fasen høring, vedtak eller oppfølging."),
        (
            Vilkaar(plantype=("temaplan",), fase=("vedtak",), fakta=(("bosetter_flyktninger", True),)),
            "Gjelder når planen er en temaplan, er i fasen vedtak og kommunen bosetter flyktninger.",
        ),
        (Vilkaar(fra=dt.date(2024, 2, 1)), "Gjelder fra 1. februar 2024."),
        (Vilkaar(fakta=(("har_institusjoner", False),), til=dt.date(2024, 2, 1)),
         "Gjelder når det ikke er slik at kommunen har institusjoner eller boliger med heldøgns omsorgstjenester "
         "til og med 1. februar 2024."),
    ],
)  # fmt: skip
def test_a_condition_in_words(vilkaar: Vilkaar, ord: str) -> None:
    assert hel_plan.i_ord(describe(vilkaar)) == ord


@pytest.mark.parametrize(
    ("phase", "severity"),
    [
        ("utkast", Severity.MERKNAD),
        ("høring", Severity.MERKNAD),
        ("vedtak", Severity.ADVARSEL),
        ("oppfølging", Severity.MERKNAD),
    ],
)
def test_a_text_that_nobody_has_read_is_never_an_error(phase: str, severity: Severity) -> None:
    found = _funn(Endring({"plan.yaml": {"fase: høring": f"fase: {phase}"}}))
    told = [s for rule, s, message in found if rule == funn.OMTALT and "(skal)" in message]
    assert set(told) == {severity}


def test_a_document_that_is_entered_and_adopted_too_late_is_told_so_and_not_to_be_entered() -> None:
    late = Endring(
        {FOERINGER: {"slag: økonomiplan\n    vedtatt: 2023-12-13": "slag: økonomiplan\n    vedtatt: 2024-12-13"}}
    )
    plan = hel_plan.plan(late)
    (found,) = funn.findings(plan, Dekning(plan, DAG, KATALOG, (hel_plan.vurdering("koml-14-2-a", late),)))
    assert "etter planens utgavedato" in found.message
    assert found.help.startswith("Er datoene riktige, gjaldt en tidligere utgave av dokumentet da planen ble datert")
    assert "Før opp økonomiplanen i foeringer.yaml" not in found.help


def test_a_no_to_a_possibility_is_an_answer() -> None:
    no = Endring(
        {
            "plan.yaml": {"gir_etableringstilskudd: true": "gir_etableringstilskudd: false"},
            "tiltak/T5.yaml": {"[bostoette, tilskudd]": "[bostoette]"},
        }
    )
    assert hel_plan.vurdering("busl-14-1", no).status is Status.GJELDER_IKKE
