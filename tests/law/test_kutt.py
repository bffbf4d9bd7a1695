"""What a cut means: the same as when the parts are struck from the plan's files."""

import datetime as dt
import json
from pathlib import Path

import pytest

from bolig_cli import ast
from bolig_cli.documents.kutt import make
from bolig_cli.errors import BoligError
from bolig_cli.law import signering
from bolig_cli.law.kutt import Kutt, kutt
from bolig_cli.law.vurdering import Status
from bolig_cli.model.beloep import INGEN, Beloep, samlet
from bolig_cli.model.plan import Tiltak
from bolig_cli.report import kutt_json, kutt_text
from bolig_cli.report.colour import plain
from bolig_cli.scaffold import scaffold_files
from tests import remembered
from tests.documents.tables import rows

from . import hel_plan
from .hel_plan import DAG, Endring

EXAMPLE = Path(__file__).parents[2]
SHARE = "{{kilde: {}, andel: {}}}"


def _cut(*ids: str, changes: tuple[Endring, ...] = ()) -> Kutt:
    checked = hel_plan.sjekket(*changes)
    assert checked.plan is not None
    assert checked.dekning is not None
    return kutt(checked.plan, checked.dekning, ids)


def _measures() -> dict[str, Tiltak]:
    return {t.id: t for t in hel_plan.plan().all(Tiltak)}


@pytest.mark.parametrize(
    "ids", [("T1",), ("T3",), ("T1", "T2"), ("T1", "T3", "T5"), ("S1",), ("kapittel-arbeidet", "T2")]
)
def test_what_falls_is_what_falls_when_the_files_are_gone(ids: tuple[str, ...]) -> None:
    files = {"kapittel-arbeidet": "kapitler/01-arbeidet.md", "S1": "strategier/S1.yaml"}
    gone = Endring(slett=tuple(files.get(id, f"tiltak/{id}.yaml") for id in ids))
    before, after = hel_plan.status(), hel_plan.status(gone)
    told = {f.foer.plikt.id: (f.foer.status.value, f.etter.status.value) for f in _cut(*ids).faller}
    rank = ["ikke_dekket", "delvis", "omtalt", "dekket", "gjelder_ikke"]
    assert told == {
        id: (before[id], after[id]) for id in before if rank.index(after[id]) < min(3, rank.index(before[id]))
    }
    assert told


def test_several_together_can_fell_what_none_of_them_does_alone() -> None:
    alone = {f.foer.plikt.id for id in ("T1", "T4") for f in _cut(id).faller}
    together = {f.foer.plikt.id for f in _cut("T1", "T4").faller}
    assert alone <= together


def test_what_is_lent_on_is_told_beside_the_sum_that_has_it() -> None:
    """It is paid back by those who borrow it: nobody saves it by cutting the measure."""
    checked = remembered.check(EXAMPLE, DAG)
    assert checked.plan is not None
    assert checked.dekning is not None
    told = kutt(checked.plan, checked.dekning, ["T01", "T07"])
    money = json.loads(kutt_json.report(told, checked.plan, plain))["penger"]
    assert (money["sum"], money["herav_startlaan"]["sum"]) == (261_200, 260_000)
    (apart,) = [line for line in kutt_text.report(told, checked.plan, plain).splitlines() if "startlån, lånes" in line]
    assert apart.strip().startswith("Herav startlån, lånes videre")
    assert apart.endswith("260\u00a0000")
    _, feet = rows(make(checked.plan, checked.dekning, told), "tabell-kutt")
    assert [(row[0], row[-1].replace("\u00a0", " ")) for row in feet] == [
        ("Sum med startlån", "261 200"), ("Av dette startlån, lånes videre", "260 000"), ("Sum uten startlån", "1 200"),
    ]  # fmt: skip
    assert "startlån, lånes" not in kutt_text.report(kutt(checked.plan, checked.dekning, ["T07"]), checked.plan, plain)


def test_the_money_is_that_of_the_measures_by_kind_and_year() -> None:
    checked = remembered.check(EXAMPLE, DAG)
    assert checked.plan is not None
    assert checked.dekning is not None
    plan = checked.plan
    measures = {t.id: t for t in plan.all(Tiltak)}
    with_money = [t.id for t in measures.values() if any(t.okonomi.aarssum(year) for year in plan.aar)]
    assert len(with_money) > 1
    told = kutt(plan, checked.dekning, list(measures))
    for year, amount in told.per_aar(plan).items():
        assert amount == samlet(t.okonomi.aarssum(year) for t in measures.values())
    assert len({(f.type, f.betalere) for f in told.frigjort}) == len(told.frigjort)
    assert {t.id for t in told.uten_belop} == set(measures) - set(with_money)
    assert samlet(f.sum for f in told.frigjort) == samlet(told.per_aar(plan).values()) != INGEN


def test_when_every_measure_goes_all_needs_challenges_and_goals_are_left() -> None:
    told = _cut(*_measures())
    plan = hel_plan.plan()
    assert plan.behovsoversikt is not None
    assert {b.maalgruppe.id for b in told.behov} == {
        line.maalgruppe.id for line in plan.behovsoversikt.linjer if line.maalgruppe
    }
    assert set(told.boligtyper) == {line.boligtype for line in plan.behovsoversikt.linjer}
    assert {item.id for item in told.uten_tiltak} == {
        item.id for item in plan.items if item.id.startswith(("M", "S")) and item.id[1:].isdigit()
    }
    assert told.utfordringer
    assert told.virkemidler


def test_what_another_measure_also_answers_is_not_left() -> None:
    measures = _measures()
    first, *others = [t for t in measures.values() if t.maalgrupper]
    shared = {ref.id for ref in first.maalgrupper} & {ref.id for t in others for ref in t.maalgrupper}
    assert not shared & {b.maalgruppe.id for b in _cut(first.id).behov}


def test_a_duty_that_was_signed_falls_when_its_text_goes() -> None:
    """Its signature does not outlive what was read."""
    checked = hel_plan.sjekket()
    assert checked.plan is not None
    assert checked.dekning is not None
    (v,) = [v for v in checked.dekning.vurderinger if v.plikt.id == "ldl-24-1-2"]
    name, text = signering.fil(checked.plan, checked.dekning, v, "jurist", DAG)
    signed = Endring(filer={f"signeringer/{name}": text})
    told = {f.foer.plikt.id: f for f in _cut("kapittel-hensyn", changes=(signed,)).faller}
    assert told["ldl-24-1-2"].foer.status is Status.DEKKET
    assert told["ldl-24-1-2"].etter.status is Status.IKKE_DEKKET


def test_a_part_that_is_not_there_is_told_with_the_nearest() -> None:
    with pytest.raises(BoligError, match=r"«T77»\. Mente du T7"):
        _cut("T1", "T77")


def test_a_signature_stands_when_something_else_goes() -> None:
    checked = hel_plan.sjekket()
    assert checked.plan is not None
    assert checked.dekning is not None
    (v,) = [v for v in checked.dekning.vurderinger if v.plikt.id == "ldl-24-1-2"]
    name, text = signering.fil(checked.plan, checked.dekning, v, "jurist", DAG)
    told = _cut("T3", changes=(Endring(filer={f"signeringer/{name}": text}),))
    assert told.faller
    assert "ldl-24-1-2" not in {f.foer.plikt.id for f in told.faller}


def test_a_measure_that_depends_on_what_is_cut_is_told_of() -> None:
    waits = Endring(endre={"tiltak/T2.yaml": {"frist: løpende": "frist: løpende\navhenger_av: [T1]"}})
    assert [t.id for t in _cut("T1", changes=(waits,)).venter] == ["T2"]
    assert _cut("T1", "T2", changes=(waits,)).venter == ()
    assert _cut("T3", changes=(waits,)).venter == ()


def test_money_that_is_a_span_or_shared_is_told_so() -> None:
    line = "finansiering: egne midler\n      belop: {2025: 9000}"
    shared = f"finansiering: [{SHARE.format('egne midler', 25)}, {SHARE.format('annet', 75)}]"
    more = "    - {type: drift, finansiering: [annet, egne midler], belop: {2026: 70}}"
    two = f"{shared}\n      belop: {{2025: 8000–12000}}\n{more}"
    changed = hel_plan.sjekket(Endring(endre={"tiltak/T2.yaml": {line: two}}))
    assert changed.plan is not None
    assert changed.dekning is not None
    told = kutt(changed.plan, changed.dekning, ["T2"])
    assert [(f.type, f.betalere, f.sum) for f in told.frigjort] == [
        ("drift", ("annet", "egne midler"), Beloep(70, 70)),
        ("investering", ("annet",), Beloep(6000, 9000)),
        ("investering", ("egne midler",), Beloep(2000, 3000)),
    ]
    money = json.loads(kutt_json.report(told, changed.plan, plain))["penger"]
    assert money["linjer"][0] | {"belop": {}} == {
        "type": "drift", "finansiering": "annet og egne midler", "fordelt": False, "belop": {}, "sum": 70,
    }  # fmt: skip
    assert (money["per_aar"]["2025"], money["per_aar"]["2026"]) == ({"fra": 8000, "til": 12000}, 70)
    assert money["sum"] == {"fra": 8070, "til": 12070}
    text = kutt_text.report(told, changed.plan, plain).replace("\u00a0", " ")
    assert "Drift, annet og egne midler (fordelingen er ikke avklart)" in text
    sums = next(row for row in text.splitlines() if row.startswith("  Sum "))
    assert sums.split("  ")[-1] == "8 070–12 070"


def test_the_work_that_is_freed_is_added_up_to_the_last_decimal() -> None:
    works = (
        Endring(endre={"tiltak/T1.yaml": {"frist: 2025-06": "frist: 2025-06\naarsverk: 0.1"}}),
        Endring(endre={"tiltak/T2.yaml": {"frist: løpende": "frist: løpende\naarsverk: 0,2"}}),
    )
    assert str(_cut("T1", "T2", changes=works).aarsverk) == "0.3"
    assert _cut("T3", changes=works).aarsverk == 0


# A measure as `bolig init` wrote it, under a number of its own, and one that is put off until after the plan.
TEMPLATE = scaffold_files("Prøve kommune", "3903", dt.date(2023, 11, 1))["plan/tiltak/T1.yaml"].decode()
OF_NO_WEIGHT = (
    Endring(filer={"tiltak/T9.yaml": TEMPLATE.replace("id: T1", "id: T9")}),
    Endring(endre={"tiltak/T2.yaml": {"frist: løpende": "frist: løpende\nutsatt: {til: 2031, begrunnelse: Penger}"}}),
)


def test_what_answers_no_duty_is_told_with_why() -> None:
    told = _cut("T1", "T2", "T9", changes=OF_NO_WEIGHT)
    why = {"T2": "det er utsatt til 2031", "T9": "det står fortsatt slik «bolig init» skrev det"}
    assert {id: hel_plan.i_ord(text) for id, text in told.teller_ikke.items()} == why
    plan = hel_plan.plan(*OF_NO_WEIGHT)
    assert json.loads(kutt_json.report(told, plan, plain))["teller_ikke"] == [
        {"id": id, "grunn": text} for id, text in why.items()
    ]
    text = kutt_text.report(told, plan, plain)
    assert all(f"{id} teller ikke i lovdekningen: {because}.\n" in text for id, because in why.items())
    assert "T1 teller ikke" not in text


def test_the_sheet_says_so_to_those_who_know_of_no_template() -> None:
    checked = hel_plan.sjekket(*OF_NO_WEIGHT)
    assert checked.plan is not None
    assert checked.dekning is not None
    sheet = make(checked.plan, checked.dekning, kutt(checked.plan, checked.dekning, ["T9"]))
    said = " ".join(ast.plain_text(block["c"]) for block in sheet.blocks if block["t"] == "Para")
    assert "bolig init" not in said
    assert "det er ikke skrevet ferdig ennå." in said
