"""The verdicts: each duty answered and just not, the traps of the law, conditions and time, and the findings that follow."""

import datetime as dt
import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bolig_cli import pipeline
from bolig_cli.finding import Severity
from bolig_cli.law import funn
from bolig_cli.law.katalog import load_katalog
from bolig_cli.law.plikt import Katalog, Styrke, Vilkaar
from bolig_cli.law.vurdering import Dekning, Status, Vurdering, gjelder_ikke, vurder
from bolig_cli.model.plan import Maal, Maalgruppe, Plan, Strategi, Tabell, Tiltak, Utfordring

from . import hel_plan
from .hel_plan import BEHOV, DAG, FOERINGER, KAPITTEL, Endring

SISTE_DAG = dt.date(2027, 7, 1)
FOR_SENT = dt.date(2027, 7, 2)
FRISTER = {"bsl-5-2-2", "bsl-5-2-4", "bsl-5-2-5", "bsl-10"}
KATALOG = load_katalog()
PLIKTER = [plikt.id for plikt in KATALOG.plikter]


def _dekning(folder: Path, change: Endring = hel_plan.UENDRET, dato: dt.date = DAG) -> dict[str, Vurdering]:
    dekning = hel_plan.sjekket(folder, change, dato).dekning
    assert dekning is not None
    return {v.plikt.id: v for v in dekning.vurderinger}


def _funn(folder: Path, change: Endring = hel_plan.UENDRET, dato: dt.date = DAG) -> list[tuple[str, Severity, str]]:
    found = hel_plan.sjekket(folder, change, dato).findings
    return [(f.rule, f.severity, f.message.replace("\u00a0", " ")) for f in found if f.rule in funn.CODES]


def _i(file: str, **pieces: str) -> Endring:
    return Endring({file: pieces})


# ---- One plan that answers each duty, and that plan with one change

UTEN_ORD = {
    "bsl-6-2-2": {"tilpasser vi": "endrer vi", "Vi kartlegger": "Vi ser på", "vurderer hvilken": "finner ut hvilken"},
    "bsl-7-1-1": {"vanskeligstilt": "i en vanskelig situasjon"},
    "bsl-7-1-2": {"Et enkeltvedtak": "Et brev"},
    "bsl-7-2": {"hovedinnholdet": "det viktigste"},
    "bsl-7-3": {"Hva personen selv ønsker": "Hva personen selv sier"},
    "bsl-7-4": {"Statsforvalteren": "klagenemnda"},
}
JUST_NOT: dict[str, tuple[Endring, str]] = {
    "bsl-5-1-1": (Endring({"tiltak/T2.yaml": {"medvirkende: [nav]\n": ""}}), "delvis"),
    "bsl-5-1-2": (Endring({"tiltak/T1.yaml": {"husbanken": "utleierne"}}), "ikke_dekket"),
    "bsl-5-2-1": (Endring({BEHOV: {"boligtype: tilpasset": "boligtype: med tjenester"}}), "ikke_dekket"),
    "bsl-5-2-2": (Endring({FOERINGER: {"behovsoversikt_er_grunnlag: Planstrategien kapittel 2.3": ""}}), "delvis"),
    "bsl-5-2-3": (Endring({FOERINGER: {"droefting: Planstrategien kapittel 4": ""}}), "ikke_dekket"),
    "bsl-5-2-4": (Endring({FOERINGER: {"Samfunnsdelen kapittel 5": "Nei"}}), "delvis"),
    "bsl-5-2-5": (Endring({"utfordringer/U1.yaml": {"[behovsoversikt]": "[]"}}), "delvis"),
    "bsl-6-1": (Endring({"tiltak/T2.yaml": {"[tilpasset_bolig]": "[arealplan]"}}), "delvis"),
    "bsl-6-3-1": (Endring({"tiltak/T1.yaml": {"[raad_og_veiledning, ": "["}}), "ikke_dekket"),
    "bsl-6-3-2": (Endring({"tiltak/T1.yaml": {"forebygge_utkastelse": "startlaan"}}), "ikke_dekket"),
    "bsl-6-4": (Endring({"tiltak/T2.yaml": {"ansvarlig: eiendom\n": ""}}), "delvis"),
    "bsl-10": (Endring({"maal/M1.yaml": {"foeringer: [sd-1]\n": ""}}), "delvis"),
    **{id: (Endring({KAPITTEL: pieces}), "ikke_dekket") for id, pieces in UTEN_ORD.items()},
}


def test_the_whole_plan_answers_every_duty(tmp_path: Path) -> None:
    for id, verdict in _dekning(tmp_path).items():
        assert verdict.status is Status.DEKKET, id
        assert verdict.bevis
        assert verdict.mangler == ()
    assert set(JUST_NOT) == set(PLIKTER)


@pytest.mark.parametrize("id", PLIKTER)
def test_the_plan_just_fails_the_duty(id: str, tmp_path: Path) -> None:
    change, expected = JUST_NOT[id]
    verdict = _dekning(tmp_path, change)[id]
    assert verdict.status == expected
    assert verdict.mangler
    for lack in verdict.mangler:
        assert lack.place.path.startswith("plan/")


# ---- What is easy to get wrong


def test_a_recommendation_is_a_warning_and_never_an_error(tmp_path: Path) -> None:
    change = Endring(
        JUST_NOT["bsl-5-2-3"][0].endre, {"plan.yaml": hel_plan.FILER["plan.yaml"].replace("høring", "vedtak")}
    )
    for day in (DAG, SISTE_DAG, FOR_SENT, dt.date(2040, 1, 1)):
        ((rule, severity, message),) = _funn(tmp_path, change, day)
        assert (rule, severity) == (funn.IKKE, Severity.ADVARSEL)
        assert message.startswith("Boligsosialloven § 5 annet ledd tredje punktum (bør) er ikke dekket: ")


def test_the_deadline_of_section_10_is_coming_until_the_last_day_and_breached_after_it(tmp_path: Path) -> None:
    change = Endring(slett=("foeringer.yaml",))
    for day, words in [
        (DAG, "Kravet skal være oppfylt senest 1. juli 2027: 1 246 dager igjen."),
        (dt.date(2027, 6, 30), "Kravet skal være oppfylt senest 1. juli 2027: 1 dag igjen."),
        (SISTE_DAG, "Kravet skal være oppfylt senest 1. juli 2027: siste dag er i dag."),
    ]:
        found = [f for f in _funn(tmp_path, change, day) if "(skal)" in f[2]]
        assert len(found) == len(FRISTER)
        assert {severity for _, severity, _ in found} == {Severity.MERKNAD}
        assert all(message.endswith(words) for _, _, message in found)
        assert {id for id, v in _dekning(tmp_path, change, day).items() if v.kommer == SISTE_DAG} == FRISTER
    verdicts = _dekning(tmp_path, change, FOR_SENT)
    assert {id for id, v in verdicts.items() if v.kommer} == set()
    found = [f for f in _funn(tmp_path, change, FOR_SENT) if "(skal)" in f[2]]
    assert Counter(severity for _, severity, _ in found) == {
        Severity.FEIL: sum(verdicts[id].status is Status.IKKE_DEKKET for id in FRISTER),
        Severity.ADVARSEL: sum(verdicts[id].status is Status.DELVIS for id in FRISTER),
    }
    assert verdicts["bsl-5-2-4"].status is Status.IKKE_DEKKET
    assert all(m.endswith("senest 1. juli 2027. Fristen gikk ut for 1 dag siden.") for _, _, m in found)


def test_only_what_section_10_names_has_its_deadline(tmp_path: Path) -> None:
    assert {id for id, v in _dekning(tmp_path).items() if v.frist_melding} == FRISTER
    ((_, severity, _),) = [f for f in _funn(tmp_path, Endring(slett=(BEHOV,))) if "annet ledd første punktum" in f[2]]
    assert severity is Severity.FEIL, "the overview itself has no four years"


def test_section_10_is_not_met_while_one_of_its_demands_is_not(tmp_path: Path) -> None:
    """It covers annet punktum; and femte punktum starts from the overview in første punktum, which has both kinds."""
    for kind, other in (("ordinær", "tilpasset"), ("tilpasset", "ordinær")):
        verdicts = hel_plan.status(tmp_path, Endring({BEHOV: {f"boligtype: {other}": f"boligtype: {kind}"}}))
        assert (verdicts["bsl-5-2-1"], verdicts["bsl-5-2-2"]) == ("ikke_dekket", "ikke_dekket")
        assert (verdicts["bsl-5-2-5"], verdicts["bsl-10"]) == ("delvis", "delvis")
        assert verdicts["bsl-5-2-4"] == "dekket", "goals in the kommuneplan do not rest on the overview"


CLAIMS_ALL = {
    "tiltak/T1.yaml": hel_plan.FILER["tiltak/T1.yaml"] + f"svarer_paa: [{', '.join(PLIKTER)}]\n",
}


def test_one_dwelling_kind_is_no_overview_whatever_the_plan_claims(tmp_path: Path) -> None:
    for kind in ("ordinær", "tilpasset"):
        other = "tilpasset" if kind == "ordinær" else "ordinær"
        verdict = _dekning(tmp_path, Endring({BEHOV: {f"boligtype: {other}": f"boligtype: {kind}"}}, CLAIMS_ALL))[
            "bsl-5-2-1"
        ]
        assert verdict.status is Status.IKKE_DEKKET
        assert verdict.paastander


TOM = tuple(name for name in hel_plan.FILER if name not in ("plan.yaml", "organisasjon.yaml", "tiltak/T1.yaml"))
BARE = """\
id: T1
tittel: Følge opp loven
beskrivelse: Vi følger opp loven.
ansvarlig: nav
frist: løpende
status: ny
okonomi: {status: innenfor ramme}
"""


def test_claims_alone_cover_nothing(tmp_path: Path) -> None:
    bare = {"tiltak/T1.yaml": f"{BARE}svarer_paa: [{', '.join(PLIKTER)}]\n"}
    verdicts = _dekning(tmp_path, Endring(filer=bare, slett=TOM))
    assert {v.status for v in verdicts.values()} == {Status.DELVIS, Status.IKKE_DEKKET}
    # Nothing softens the lack of an overview.
    assert {id for id, v in verdicts.items() if v.status is Status.IKKE_DEKKET} == {"bsl-5-2-1", "bsl-5-2-2"}
    assert (
        verdicts["bsl-6-1"].mangler[0].tekst
        == "Planen sier at T1 svarer på plikten, men viser ikke hvordan. Det er ikke nok."
    )


@pytest.mark.parametrize("change", [("ansvarlig: nav\n", ""), ("ansvarlig: nav", "ansvarlig: ingen"), ("ny", "utgår")])
def test_the_claim_of_a_measure_that_nobody_carries_is_nothing(change: tuple[str, str], tmp_path: Path) -> None:
    bare = {"tiltak/T1.yaml": f"{BARE.replace(*change)}svarer_paa: [{', '.join(PLIKTER)}]\n"}
    verdicts = _dekning(tmp_path, Endring(filer=bare, slett=TOM))
    assert {v.status for v in verdicts.values()} == {Status.IKKE_DEKKET}
    assert all(v.paastander == () for v in verdicts.values())


def test_a_goal_without_measures_covers_nothing_and_claims_nothing(tmp_path: Path) -> None:
    goal = {"maal/M1.yaml": hel_plan.FILER["maal/M1.yaml"] + "svarer_paa: [bsl-5-2-5, bsl-6-1]\n"}
    without = _dekning(tmp_path, Endring(filer=goal, slett=("tiltak/T1.yaml", "tiltak/T2.yaml")))
    assert without["bsl-5-2-5"].status is Status.DELVIS  # it does follow up a goal above it
    assert any("møtes ikke" in m.tekst for m in without["bsl-5-2-5"].mangler)
    assert without["bsl-6-1"].paastander == ()
    assert _dekning(tmp_path, Endring(filer=goal))["bsl-6-1"].paastander != ()


def test_kan_is_a_possibility_and_never_a_missing_duty(tmp_path: Path) -> None:
    change = _i(
        "tiltak/T1.yaml", **{"[raad_og_veiledning, forebygge_utkastelse]": "[hjelp_til_aa_soeke, tilpasset_bolig]"}
    )
    change = Endring(change.endre, {"plan.yaml": hel_plan.FILER["plan.yaml"].replace("høring", "vedtak")})
    ((rule, severity, message),) = _funn(tmp_path, change)
    assert (rule, severity) == (funn.MULIGHET, Severity.MERKNAD)
    assert message.startswith("En mulighet etter boligsosialloven § 6 tredje ledd første punktum er ikke brukt: ")
    assert not any(word in message for word in ("mangler", "må ", "skal", "trenger"))


# ---- How grave


PHASES = ("utkast", "høring", "vedtak", "oppfølging")


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize(
    ("id", "severity"),
    [
        ("bsl-5-1-2", Severity.FEIL),  # skal, not covered
        ("bsl-6-4", Severity.ADVARSEL),  # skal, in part
        ("bsl-5-2-3", Severity.ADVARSEL),  # bør, not covered
        ("bsl-6-3-2", Severity.MERKNAD),  # kan
        ("bsl-5-2-4", Severity.MERKNAD),  # skal, in part, and not yet due
    ],
)
def test_how_grave_a_lack_is(id: str, severity: Severity, phase: str, tmp_path: Path) -> None:
    change, _ = JUST_NOT[id]
    endre = {**change.endre, "plan.yaml": {"fase: høring": f"fase: {phase}"}}
    checked = hel_plan.sjekket(tmp_path, Endring(endre, change.filer, change.slett))
    (found,) = [f for f in checked.findings if f.rule in funn.CODES and f"heter {id} i" in f.help]
    capped = phase == "utkast" and severity is Severity.FEIL
    assert found.severity is (Severity.ADVARSEL if capped else severity)
    assert found.message.count("§") >= 1


def test_a_finding_says_how_much_more_is_missing_only_when_more_is(tmp_path: Path) -> None:
    ((_, _, one),) = _funn(tmp_path, JUST_NOT["bsl-5-2-3"][0])
    assert "til: se «bolig dekning»" not in one
    (two,) = [m for _, _, m in _funn(tmp_path, Endring(slett=(FOERINGER,))) if "fjerde punktum" in m]
    assert "(1 til: se «bolig dekning».)" in two


def test_a_draft_has_no_errors_from_the_law(tmp_path: Path) -> None:
    change = Endring({"plan.yaml": {"fase: høring": "fase: utkast"}}, slett=(*TOM, "tiltak/T1.yaml"))
    found = _funn(tmp_path, change, FOR_SENT)
    assert len(found) == len(PLIKTER)
    assert {severity for _, severity, _ in found} == {Severity.ADVARSEL, Severity.MERKNAD}


def test_findings_and_verdicts_and_counts_agree(tmp_path: Path) -> None:
    change, _ = JUST_NOT["bsl-10"]
    checked = hel_plan.sjekket(tmp_path, change)
    assert checked.dekning is not None
    counted = Counter(v.status.value for v in checked.dekning.vurderinger)
    assert {k: n for k, n in checked.dekning.antall.items() if n} == counted
    assert sum(checked.dekning.antall.values()) == len(PLIKTER)
    assert set(checked.dekning.antall) == {"dekket", "delvis", "ikke_dekket", "gjelder_ikke"}
    lacking = [v for v in checked.dekning.vurderinger if v.status in (Status.DELVIS, Status.IKKE_DEKKET)]
    assert len(lacking) == len([f for f in checked.findings if f.rule in funn.CODES])


def test_every_code_has_a_page_that_says_how_to_mend_it() -> None:
    assert {funn.IKKE, funn.DELVIS, funn.MULIGHET} == funn.CODES
    for doc in funn.DOCS.values():
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
        (Vilkaar(til=dt.date(2024, 1, 31)), "", DAG, "Gjaldt til 31. januar 2024.", ""),
    ],
)  # fmt: skip
def test_a_condition_that_fails_is_said(
    vilkaar: Vilkaar, fakta: str, dag: dt.date, grunn: str, ukjent: str, tmp_path: Path
) -> None:
    stated = {'nummer: "9999"': f'nummer: "9999"\n  fakta: {{har_institusjoner: {fakta}}}'} if fakta else {}
    plan = hel_plan.plan(tmp_path, Endring({"plan.yaml": stated}))
    assert gjelder_ikke(plan, vilkaar, dag).replace("\u00a0", " ") == grunn
    (lov,) = KATALOG.lover
    plikt = replace(KATALOG.plikter[0], vilkaar=vilkaar)
    (verdict,) = vurder(plan, Katalog((replace(lov, plikter=(plikt,)),)), dag).vurderinger
    assert verdict.status is (Status.GJELDER_IKKE if grunn else Status.DEKKET)
    assert verdict.vilkaar.replace("\u00a0", " ") == (grunn or ukjent)
    assert list(funn.findings(plan, Dekning(dag, "", (verdict,)))) == []


def test_a_statute_binds_from_the_day_it_enters_into_force(tmp_path: Path) -> None:
    before = _dekning(tmp_path, dato=dt.date(2023, 6, 30))
    assert {v.status for v in before.values()} == {Status.GJELDER_IKKE}
    assert before["bsl-10"].vilkaar.replace("\u00a0", " ") == "Loven gjelder fra 1. juli 2023."
    assert {v.status for v in _dekning(tmp_path, dato=dt.date(2023, 7, 1)).values()} == {Status.DEKKET}


@pytest.mark.parametrize(
    "periode", ["{fra: 1, til: 9999}", "{fra: 99999999999, til: 99999999999}", "{}", "{fra: 2024}"]
)
def test_a_period_that_is_no_period_gives_verdicts_all_the_same(periode: str, tmp_path: Path) -> None:
    plan = hel_plan.plan(tmp_path, Endring({"plan.yaml": {"{fra: 2024, til: 2027}": periode}}))
    assert len(vurder(plan, KATALOG, DAG).vurderinger) == len(PLIKTER)


# ---- Taking away never makes it better

RANK = {Status.GJELDER_IKKE: 3, Status.DEKKET: 2, Status.DELVIS: 1, Status.IKKE_DEKKET: 0}


def _ranks(plan: Plan) -> dict[str, int]:
    return {v.plikt.id: RANK[v.status] for v in vurder(plan, KATALOG, DAG).vurderinger}


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    folder = tmp_path_factory.mktemp("eksempel")
    shutil.copytree(Path(__file__).parents[2] / "plan", folder / "plan")
    plan = pipeline.check(folder, DAG).plan
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
    assert {"bsl-5-2-1", "bsl-5-2-2", "bsl-5-2-4", "bsl-7-1-1", "bsl-7-4", "bsl-10"} <= worse


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
    lacking = {v.plikt.id: v.status for v in vurder(example, KATALOG, DAG).vurderinger if v.status is not Status.DEKKET}
    assert lacking == {"bsl-5-2-3": Status.IKKE_DEKKET}
