"""What is easy to get wrong in the law: each trap has a test. The list is in the order of the design notes on the legal engine."""

import datetime as dt
from collections import Counter

import pytest

from bolig_cli.finding import Severity
from bolig_cli.law import funn
from bolig_cli.law.katalog import load_katalog
from bolig_cli.law.plikt import Vilkaar
from bolig_cli.law.vurdering import Status, Vurdering

from . import hel_plan
from .hel_plan import BEHOV, DAG, Endring, vurderinger
from .par import PAR

SISTE_DAG = dt.date(2027, 7, 1)
FOR_SENT = dt.date(2027, 7, 2)
FRISTER = {"bsl-5-2-2", "bsl-5-2-4", "bsl-5-2-5", "bsl-10"}
PLIKTER = [plikt.id for plikt in load_katalog().plikter]


def _funn(change: Endring = hel_plan.UENDRET, dato: dt.date = DAG) -> list[tuple[str, Severity, str]]:
    """What is found about boligsosialloven."""
    found = hel_plan.sjekket(change, dato=dato).findings
    ours = [f for f in found if f.rule in funn.CODES and "«bolig lov vis bsl-" in f.help]
    return [(f.rule, f.severity, f.message.replace("\u00a0", " ")) for f in ours]


def _i(file: str, **pieces: str) -> Endring:
    return Endring({file: pieces})


def test_a_recommendation_is_a_warning_and_never_an_error() -> None:
    change = Endring(
        PAR["bsl-5-2-3"].endring.endre, {"plan.yaml": hel_plan.FILER["plan.yaml"].replace("høring", "vedtak")}
    )
    for day in (DAG, SISTE_DAG, FOR_SENT, dt.date(2040, 1, 1)):
        ((rule, severity, message),) = _funn(change, day)
        assert (rule, severity) == (funn.IKKE, Severity.ADVARSEL)
        assert message.startswith("Boligsosialloven § 5 annet ledd tredje punktum (bør), «Drøfting av ")
        assert "», er ikke dekket: " in message


def test_the_deadline_of_section_10_is_coming_until_the_last_day_and_breached_after_it() -> None:
    change = Endring(slett=("foeringer.yaml",))
    for day, words in [
        (DAG, "Kravet skal være oppfylt senest 1. juli 2027: 1246 dager igjen."),
        (dt.date(2027, 6, 30), "Kravet skal være oppfylt senest 1. juli 2027: 1 dag igjen."),
        (SISTE_DAG, "Kravet skal være oppfylt senest 1. juli 2027: siste dag er i dag."),
    ]:
        found = [f for f in _funn(change, day) if "(skal)" in f[2]]
        assert len(found) == len(FRISTER)
        assert {severity for _, severity, _ in found} == {Severity.MERKNAD}
        assert all(message.endswith(words) for _, _, message in found)
        assert {id for id, v in vurderinger(change, dato=day).items() if v.kommer == SISTE_DAG} == FRISTER
    verdicts = vurderinger(change, dato=FOR_SENT)
    assert {id for id, v in verdicts.items() if v.kommer} == set()
    found = [f for f in _funn(change, FOR_SENT) if "(skal)" in f[2]]
    assert Counter(severity for _, severity, _ in found) == {Severity.FEIL: len(FRISTER)}
    assert {verdicts[id].status for id in FRISTER} == {Status.IKKE_DEKKET}, "each rests on one of the documents"
    assert all(m.endswith("senest 1. juli 2027. Fristen gikk ut for 1 dag siden.") for _, _, m in found)


def test_only_what_section_10_names_has_its_deadline() -> None:
    assert {id for id, v in vurderinger().items() if v.frist_melding} == FRISTER
    ((_, severity, _),) = [f for f in _funn(Endring(slett=(BEHOV,))) if "annet ledd første punktum" in f[2]]
    assert severity is Severity.FEIL, "the overview itself has no four years"


def test_section_10_is_not_met_while_one_of_its_demands_is_not() -> None:
    """It covers annet punktum; and femte punktum starts from the overview in første punktum, which has both kinds."""
    for kind, other in (("ordinær", "tilpasset"), ("tilpasset", "ordinær")):
        verdicts = hel_plan.status(Endring({BEHOV: {f"boligtype: {other}": f"boligtype: {kind}"}}))
        assert verdicts["bsl-5-2-1"] == "ikke_dekket"
        assert verdicts["bsl-5-2-2"] in ("delvis", "ikke_dekket")
        assert {verdicts["bsl-5-2-5"], verdicts["bsl-10"]} <= {"delvis", "ikke_dekket"}
        assert verdicts["bsl-5-2-4"] == "omtalt", "goals in the kommuneplan do not rest on the overview"


CLAIMS_ALL = {
    "tiltak/T1.yaml": hel_plan.FILER["tiltak/T1.yaml"] + f"svarer_paa: [{', '.join(PLIKTER)}]\n",
}


def test_one_dwelling_kind_is_no_overview_whatever_the_plan_claims() -> None:
    for kind in ("ordinær", "tilpasset"):
        other = "tilpasset" if kind == "ordinær" else "ordinær"
        verdict = vurderinger(Endring({BEHOV: {f"boligtype: {other}": f"boligtype: {kind}"}}, CLAIMS_ALL))["bsl-5-2-1"]
        assert verdict.status is Status.IKKE_DEKKET
        assert verdict.paastander


TOM = tuple(name for name in hel_plan.FILER if name not in ("plan.yaml", "organisasjon.yaml", "tiltak/T1.yaml"))


INGEN_ANSVAR = {"organisasjon.yaml": hel_plan.FILER["organisasjon.yaml"].split("ansvar:\n")[0]}


def _gjelder(verdicts: dict[str, Vurdering]) -> dict[str, Vurdering]:
    return {id: v for id, v in verdicts.items() if v.status is not Status.GJELDER_IKKE}


BARE = """\
id: T1
tittel: Følge opp loven
beskrivelse: Boligkontoret leser paragrafene høyt hver fredag.
ansvarlig: nav
frist: løpende
status: ny
okonomi: {status: innenfor ramme}
"""


def test_claims_alone_cover_nothing() -> None:
    bare = {**INGEN_ANSVAR, "tiltak/T1.yaml": f"{BARE}svarer_paa: [{', '.join(PLIKTER)}]\n"}
    verdicts = _gjelder(vurderinger(Endring(filer=bare, slett=TOM)))
    silent = _gjelder(vurderinger(Endring(filer={**INGEN_ANSVAR, "tiltak/T1.yaml": BARE}, slett=TOM)))
    assert {id: v.status for id, v in verdicts.items()} == {id: v.status for id, v in silent.items()}
    assert {v.status for v in verdicts.values()} == {Status.DELVIS, Status.IKKE_DEKKET}
    claims = verdicts["bsl-6-1"].paastander
    assert [hel_plan.i_ord(p.tekst) for p in claims] == ["T1 «Følge opp loven» sier at det svarer på plikten."]


@pytest.mark.parametrize("plantype", ["temaplan", "kommunedelplan"])
@pytest.mark.parametrize("phase", ["høring", "vedtak", "oppfølging"])
def test_a_claim_never_makes_a_duty_covered(plantype: str, phase: str) -> None:
    """One measure that refers to every duty: what is covered is what is covered without a single reference."""
    kind = {"plan.yaml": {"plantype: temaplan": f"plantype: {plantype}", "fase: høring": f"fase: {phase}"}}

    def covered(measure: str) -> set[str]:
        verdicts = vurderinger(Endring(kind, {**INGEN_ANSVAR, "tiltak/T1.yaml": measure}, TOM))
        return {id for id, v in verdicts.items() if v.status is Status.DEKKET}

    claimed = covered(f"{BARE}svarer_paa: [{', '.join(PLIKTER)}]\n")
    assert claimed == covered(BARE)
    # A kommunedelplan with one measure that has someone responsible, time and money does have an action part, if a thin one.
    assert claimed <= {"pbl-3-1-3", "pbl-11-2-3-1"}


@pytest.mark.parametrize("change", [("ansvarlig: nav\n", ""), ("ansvarlig: nav", "ansvarlig: ingen"), ("ny", "utgår")])
def test_the_claim_of_a_measure_that_nobody_carries_is_nothing(change: tuple[str, str]) -> None:
    bare = {**INGEN_ANSVAR, "tiltak/T1.yaml": f"{BARE.replace(*change)}svarer_paa: [{', '.join(PLIKTER)}]\n"}
    verdicts = _gjelder(vurderinger(Endring(filer=bare, slett=TOM)))
    assert {v.status for v in verdicts.values()} == {Status.IKKE_DEKKET}
    assert all(v.paastander == () for v in verdicts.values())


def test_a_goal_without_measures_covers_nothing_and_claims_nothing() -> None:
    goal = {"maal/M1.yaml": hel_plan.FILER["maal/M1.yaml"] + "svarer_paa: [bsl-5-2-5, bsl-6-1]\n"}
    without = vurderinger(
        Endring(filer=goal, slett=tuple(name for name in hel_plan.FILER if name.startswith("tiltak/")))
    )
    assert without["bsl-5-2-5"].status is Status.IKKE_DEKKET, "though the goal follows up one above it"
    assert any("møtes ikke" in hel_plan.i_ord(m.tekst) for m in without["bsl-5-2-5"].mangler)
    assert without["bsl-6-1"].paastander == ()
    assert vurderinger(Endring(filer=goal))["bsl-6-1"].paastander != ()


def test_kan_is_a_possibility_and_never_a_missing_duty() -> None:
    change = _i(
        "tiltak/T1.yaml", **{"[raad_og_veiledning, forebygge_utkastelse]": "[hjelp_til_aa_soeke, tilpasset_bolig]"}
    )
    change = Endring(change.endre, {"plan.yaml": hel_plan.FILER["plan.yaml"].replace("høring", "vedtak")})
    ((rule, severity, message),) = _funn(change)
    assert (rule, severity) == (funn.MULIGHET, Severity.MERKNAD)
    assert message.startswith(
        "En mulighet etter boligsosialloven § 6 tredje ledd første punktum, «Råd og veiledning», er ikke brukt: "
    )
    assert not any(word in message for word in ("mangler", "må ", "skal", "trenger"))


def test_six_weeks_are_never_demanded_of_a_temaplan() -> None:
    four_weeks = Endring({"prosess.yaml": {"til: 2024-03-14": "til: 2024-02-29"}})
    kinds = {krav.type.navn: krav for plikt in load_katalog().plikter for krav in plikt.krav}
    assert "hoering" in kinds
    whole = vurderinger()
    assert {id: v.status for id, v in vurderinger(four_weeks).items()} == {id: v.status for id, v in whole.items()}
    for plikt in load_katalog().plikter:
        for krav in plikt.krav:
            if getattr(krav.parametre, "minst_uker", 0):
                assert plikt.vilkaar.plantype == ("kommunedelplan",), plikt.id
    kommunedelplan = Endring({**four_weeks.endre, "plan.yaml": {"plantype: temaplan": "plantype: kommunedelplan"}})
    verdict = vurderinger(kommunedelplan)["pbl-11-14-1-2"]
    assert verdict.status is not Status.DEKKET
    assert any("uker" in hel_plan.i_ord(lack.tekst) for lack in verdict.mangler)


@pytest.mark.parametrize(
    ("fact", "ids"),
    [("bosetter_flyktninger", {"bsl-3-3-1"})],
)
def test_the_responsible_municipality_is_not_left_out(fact: str, ids: set[str]) -> None:
    """§ 3 annet ledd is about those who live in an institution (it binds the municipality that they came from, and so every
    municipality, with or without institutions of its own), tredje ledd about settled refugees. Any municipality can agree that one
    of them moves there."""
    for id in ("bsl-3-2", "bsl-3-3-2"):
        assert load_katalog().plikt(id).vilkaar == Vilkaar()  # type: ignore[union-attr]
    whole = vurderinger()
    without = vurderinger(Endring({"plan.yaml": {f"{fact}: true": f"{fact}: false"}}))
    unknown = vurderinger(Endring({"plan.yaml": {f"    {fact}: true\n": ""}}))
    for id in ids:
        assert whole[id].status is Status.DEKKET
        assert without[id].status is Status.GJELDER_IKKE
        assert fact in hel_plan.i_ord(without[id].vilkaar)
        assert unknown[id].status is Status.DEKKET
        assert fact in hel_plan.i_ord(unknown[id].vilkaar)


def test_a_measure_without_anyone_responsible_is_no_evidence_anywhere() -> None:
    measures = [name for name in hel_plan.FILER if name.startswith("tiltak/")]
    nobody = {name: {f"ansvarlig: {_responsible(name)}\n": ""} for name in measures}
    for id, verdict in vurderinger(Endring(nobody)).items():
        if id == "sprl-9":  # is about the language of every text
            continue
        assert not any(part.startswith("T") and part[1:].isdigit() for part in verdict.grunnlag), id


def _responsible(name: str) -> str:
    return next(line for line in hel_plan.FILER[name].splitlines() if line.startswith("ansvarlig: ")).split(": ")[1]


def test_an_overview_from_before_the_knowledge_base_is_not_new() -> None:
    old = Endring({BEHOV: {"dato: 2023-11-15": "dato: 2019-11-15"}})
    verdict = vurderinger(old)["bsl-5-2-1"]
    assert verdict.status is Status.DELVIS
    assert "Den må være fra 2022 eller senere" in hel_plan.i_ord(verdict.mangler[0].tekst)


@pytest.mark.parametrize(
    ("kanaler", "status"), [("avis", Status.DELVIS), ("nettside", Status.DEKKET), ("avis, nettside", Status.DEKKET)]
)
def test_an_adopted_plan_is_announced_and_on_the_internet_and_no_newspaper_is_asked_for(
    kanaler: str, status: Status
) -> None:
    """Unlike the start of the work (§ 11-12) and the hearing (§ 11-14)."""
    kunngjort = f"kunngjoering:\n  - {{hva: vedtak, dato: 2024-08-15, hvor: [Prøven], kanaler: [{kanaler}]}}\n"
    data = Endring(
        {"prosess.yaml": {"medvirkning:\n": f"{kunngjort}medvirkning:\n"}}, slett=("kapitler/24-prosessen.md",)
    )
    assert hel_plan.vurdering("pbl-11-15-2-1", PAR["pbl-11-15-2-1"].grunnlag, data).status is status
