"""The verdicts: each duty answered and just not, the traps of the law, conditions and time, and the findings that follow."""

import datetime as dt
import shutil
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
from bolig_cli.law.plikt import Katalog, Styrke, Vilkaar
from bolig_cli.law.vilkaar import FAKTA_ORD, describe, gjelder_ikke
from bolig_cli.law.vurdering import Dekning, Status, Vurdering, vurder
from bolig_cli.model.plan import Maal, Maalgruppe, Plan, Strategi, Tabell, Tiltak, Utfordring
from tests import remembered

from . import hel_plan
from .hel_plan import DAG, FOERINGER, Endring, vurderinger
from .par import PAR, uten_data

SISTE_DAG = dt.date(2027, 7, 1)
FOR_SENT = dt.date(2027, 7, 2)
FRISTER = {"bsl-5-2-2", "bsl-5-2-4", "bsl-5-2-5", "bsl-10"}
KATALOG = load_katalog()
PLIKTER = [plikt.id for plikt in KATALOG.plikter]


def _funn(folder: Path, change: Endring = hel_plan.UENDRET, dato: dt.date = DAG) -> list[tuple[str, Severity, str]]:
    found = hel_plan.sjekket(folder, change, dato=dato).findings
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
def test_how_grave_a_lack_is(id: str, severity: Severity, phase: str, tmp_path: Path) -> None:
    change = (*uten_data(id), PAR[id].endring, Endring({"plan.yaml": {"fase: høring": f"fase: {phase}"}}))
    checked = hel_plan.sjekket(tmp_path, *change)
    (found,) = [f for f in checked.findings if f.rule in funn.CODES and f"heter {id} i" in f.help]
    capped = phase == "utkast" and severity is Severity.FEIL
    assert found.severity is (Severity.ADVARSEL if capped else severity)
    assert found.message.count("§") >= 1


def test_a_finding_says_how_much_more_is_missing_only_when_more_is(tmp_path: Path) -> None:
    (one,) = [
        m for _, _, m in _funn(tmp_path, PAR["bsl-5-2-3"].endring) if "sosialloven § 5 annet ledd tredje punktum" in m
    ]
    assert "mangel til" not in one
    (two,) = [m for _, _, m in _funn(tmp_path, Endring(slett=(FOERINGER,))) if "fjerde punktum" in m]
    assert "Det er én mangel til. Se «bolig dekning»." in two


def test_a_draft_has_no_errors_from_the_law(tmp_path: Path) -> None:
    empty = tuple(name for name in hel_plan.FILER if name not in ("plan.yaml", "organisasjon.yaml"))
    change = Endring({"plan.yaml": {"fase: høring": "fase: utkast"}}, slett=empty)
    found = _funn(tmp_path, change, FOR_SENT)
    applies = [v for v in vurderinger(tmp_path, change, FOR_SENT).values() if v.status is not Status.GJELDER_IKKE]
    assert len(found) == sum(v.status is not Status.DEKKET for v in applies) > len(applies) / 2
    assert {severity for _, severity, _ in found} == {Severity.ADVARSEL, Severity.MERKNAD}


def test_findings_and_verdicts_and_counts_agree(tmp_path: Path) -> None:
    checked = hel_plan.sjekket(tmp_path, PAR["bsl-10"].endring)
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


# ---- Conditions and time


@pytest.mark.parametrize(
    ("vilkaar", "fakta", "dag", "grunn", "ukjent"),
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
            "Gjelder bare når kommunens fakta har har_institusjoner: true. Planen oppgir har_institusjoner: false.", "",
        ),
        (
            Vilkaar(fakta=(("har_institusjoner", False),)), "true", DAG,
            "Gjelder bare når kommunens fakta har har_institusjoner: false. Planen oppgir har_institusjoner: true.", "",
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
def test_a_condition_that_fails_is_said(
    vilkaar: Vilkaar, fakta: str, dag: dt.date, grunn: str, ukjent: str, tmp_path: Path
) -> None:
    stated = {"    har_institusjoner: true\n": f"    har_institusjoner: {fakta}\n" if fakta else ""}
    plan = hel_plan.plan(tmp_path, Endring({"plan.yaml": stated}))
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


def test_a_statute_binds_from_the_day_it_enters_into_force(tmp_path: Path) -> None:
    def ours(day: dt.date) -> dict[str, Vurdering]:
        return {id: v for id, v in vurderinger(tmp_path, dato=day).items() if id.startswith("bsl-")}

    before = ours(dt.date(2023, 6, 30))
    assert {v.status for v in before.values()} == {Status.GJELDER_IKKE}
    assert hel_plan.i_ord(before["bsl-10"].vilkaar) == "Loven gjelder fra 1. juli 2023."
    assert {v.status for v in ours(dt.date(2023, 7, 1)).values()} == {Status.DEKKET, Status.OMTALT}


@pytest.mark.parametrize(
    "periode", ["{fra: 1, til: 9999}", "{fra: 99999999999, til: 99999999999}", "{}", "{fra: 2024}"]
)
def test_a_period_that_is_no_period_gives_verdicts_all_the_same(periode: str, tmp_path: Path) -> None:
    plan = hel_plan.plan(tmp_path, Endring({"plan.yaml": {"{fra: 2024, til: 2027}": periode}}))
    assert len(vurder(plan, KATALOG, DAG).vurderinger) == len(PLIKTER)


# ---- Taking away never makes it better

# A text that may say the opposite of a fact has to be read: without it, nothing has, and that is no better answer.
RANK = {Status.GJELDER_IKKE: 3, Status.DEKKET: 2, Status.OMTALT: 2, Status.DELVIS: 1, Status.IKKE_DEKKET: 0}


def _ranks(plan: Plan) -> dict[str, int]:
    return {v.plikt.id: RANK[v.status] for v in vurder(plan, KATALOG, DAG).vurderinger}


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    folder = tmp_path_factory.mktemp("eksempel")
    shutil.copytree(Path(__file__).parents[2] / "plan", folder / "plan")
    plan = remembered.check(folder, DAG).plan
    assert plan is not None
    return plan


def _without(plan: Plan, part: Any) -> Plan:
    return replace(
        plan,
        items=tuple(item for item in plan.items if item is not part),
        kapitler=tuple(kapittel for kapittel in plan.kapitler if kapittel is not part),
        behovsoversikt=None if plan.behovsoversikt is part else plan.behovsoversikt,
    )


def test_removing_anything_from_the_example_never_improves_a_verdict(example: Plan) -> None:
    whole = _ranks(example)
    worse = set()
    for part in (*example.items, *example.kapitler, example.behovsoversikt):
        ranks = _ranks(_without(example, part))
        assert all(ranks[id] <= whole[id] for id in whole), part
        worse |= {id for id in whole if ranks[id] < whole[id]}
    # Duties that a single thing carries do fall with it.
    assert {"bsl-5-2-1", "bsl-5-2-2", "bsl-5-2-4", "bsl-10"} <= worse


def test_a_plan_stripped_of_a_kind_of_item_covers_less(example: Plan) -> None:
    whole = _ranks(example)
    for kind in (Maal, Strategi, Tiltak, Utfordring, Maalgruppe, Tabell):
        stripped = replace(example, items=tuple(i for i in example.items if not isinstance(i, kind)))
        ranks = _ranks(stripped)
        assert all(ranks[id] <= whole[id] for id in whole), kind
        assert (ranks != whole) == (kind is not Tabell), kind


def test_every_verdict_that_is_not_full_says_what_is_missing(example: Plan) -> None:
    for part in (None, *example.items, *example.kapitler, example.behovsoversikt):
        for v in vurder(_without(example, part) if part else example, KATALOG, FOR_SENT).vurderinger:
            assert bool(v.mangler) == (v.status in (Status.DELVIS, Status.IKKE_DEKKET))
            assert v.plikt.styrke in Styrke


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
def test_a_text_that_nobody_has_read_is_never_an_error(phase: str, severity: Severity, tmp_path: Path) -> None:
    found = _funn(tmp_path, Endring({"plan.yaml": {"fase: høring": f"fase: {phase}"}}))
    told = [s for rule, s, message in found if rule == funn.OMTALT and "(skal)" in message]
    assert set(told) == {severity}
