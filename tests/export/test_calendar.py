"""The calendar, read back by the library that other programs read calendars with."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import icalendar
import pytest

from bolig_cli.export.calendar import Event, events_of, report
from bolig_cli.law.plikt import Katalog
from bolig_cli.law.vurdering import Status, vurder
from bolig_cli.maalform import NYNORSK
from bolig_cli.model.plan import Plan
from bolig_cli.scaffold import scaffold_files
from bolig_cli.source.files import read_folder
from bolig_cli.source.markdown import EMPTY
from tests import remembered
from tests.law.hel_plan import Endring
from tests.law.hel_plan import plan as plan_med

ROOT = Path(__file__).parents[2]
DAY = dt.date(2024, 2, 1)
NO_LAW = Katalog(())
HEARING = """\
hoering:
  fra: 2024-02-05
  til: 2024-03-20
  vedtaksdato: 2024-01-30
  vedtatt_av: Formannskapet
  sendes_til: post@kommune.example
  saksnummer: 24/7
  nettside: https://kommune.example/
"""


def plan_of(process: str) -> Plan:
    return plan_med(Endring(filer={"prosess.yaml": process}))


def events(process: str) -> list[Event]:
    plan = plan_of(process)
    return events_of(plan, vurder(plan, NO_LAW, DAY))


def text_of(plan: Plan) -> str:
    return report(plan, vurder(plan, NO_LAW, DAY))


def read(text: str) -> list[Any]:
    return [*icalendar.Calendar.from_ical(text).walk("VEVENT")]


@pytest.fixture(scope="module")
def example() -> str:
    checked = remembered.check(ROOT, None)
    assert checked.plan is not None
    assert checked.dekning is not None
    return report(checked.plan, checked.dekning)


def test_every_event_lasts_whole_days_and_has_an_id_of_its_own(example: str) -> None:
    found = read(example)
    assert len(found) == len({str(event["uid"]) for event in found}) > 20
    for event in found:
        first, after = event["dtstart"].dt, event["dtend"].dt
        assert not isinstance(first, dt.datetime)
        assert first < after
        assert event["summary"].params["language"] == "nb"
    days = {str(event["summary"]): (event["dtstart"].dt, event["dtend"].dt) for event in found}
    assert days["Eldrerådet uttaler seg om planen (eksempel)"] == (dt.date(2024, 2, 27), dt.date(2024, 2, 28))
    assert [event["dtstart"].dt for event in found] == sorted(event["dtstart"].dt for event in found)


def test_stamp_is_the_editions_date_and_the_text_is_the_same(example: str) -> None:
    assert {event["dtstamp"].dt for event in read(example)} == {dt.datetime(2024, 2, 1, tzinfo=dt.UTC)}
    checked = remembered.check(ROOT, None)
    assert checked.plan is not None
    assert checked.dekning is not None
    assert report(checked.plan, checked.dekning) == example


def test_lines_are_no_longer_than_the_standard_has_them(example: str) -> None:
    lines = example.encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)


def test_limit_of_section_10_is_there(example: str) -> None:
    (limit,) = (event for event in read(example) if event["dtstart"].dt == dt.date(2027, 7, 1))
    assert str(limit["summary"]) == "Frist etter boligsosialloven"
    told = str(limit["description"]).replace("\u00a0", " ").splitlines()
    assert told[-1] == "boligsosialloven § 10: Planstrategi og kommuneplan på plass innen fire år"
    assert all(line.startswith("boligsosialloven § 5 annet ledd") for line in told[:-1])


def test_duty_that_does_not_apply_has_no_limit() -> None:
    checked = remembered.check(ROOT, None)
    assert checked.plan is not None
    assert checked.dekning is not None
    none = tuple(replace(v, status=Status.GJELDER_IKKE) for v in checked.dekning.vurderinger)
    assert "lovfrist" in {event.slag for event in events_of(checked.plan, checked.dekning)}
    assert "lovfrist" not in {e.slag for e in events_of(checked.plan, replace(checked.dekning, vurderinger=none))}


def test_hearing_is_the_decision_the_time_and_the_last_day() -> None:
    decision, time, limit = events(HEARING)
    assert (decision.fra, decision.til, decision.told) == (dt.date(2024, 1, 30),) * 2 + (
        ("", "Vedtatt av: Formannskapet"),
    )
    assert (time.fra, time.til) == (dt.date(2024, 2, 5), dt.date(2024, 3, 20))
    assert (limit.fra, limit.til) == (dt.date(2024, 3, 20), dt.date(2024, 3, 20))
    assert time.description == "Uttalelser sendes til: post@kommune.example\nMerk uttalelsen med: 24/7"
    assert time.url == "https://kommune.example/"


@pytest.mark.parametrize(
    ("written", "fra", "til", "told"),
    [
        ("fra: 2024-05-02", (2024, 5, 2), (2024, 5, 2), ""),
        ("fra: 2024-05", (2024, 5, 1), (2024, 5, 31), "Skrevet i planen: mai 2024"),
        ("fra: 2. kvartal 2024", (2024, 4, 1), (2024, 6, 30), "Skrevet i planen: 2. kvartal 2024"),
        ("fra: 1. halvår 2024", (2024, 1, 1), (2024, 6, 30), "Skrevet i planen: 1. halvår 2024"),
        ("fra: '2024'", (2024, 1, 1), (2024, 12, 31), "Skrevet i planen: 2024"),
        (
            "fra: 2024-02\n    til: 2024-05",
            (2024, 2, 1),
            (2024, 5, 31),
            "Skrevet i planen: fra februar 2024 til mai 2024",
        ),
        ("fra: 2024-02-03\n    til: 2024-05-04", (2024, 2, 3), (2024, 5, 4), ""),
    ],
)
def test_part_of_a_year_is_a_span(
    written: str, fra: tuple[int, int, int], til: tuple[int, int, int], told: str
) -> None:
    (event,) = events(f"tidsplan:\n  - hva: Steg\n    {written}\n    status: planlagt\n")
    assert (event.fra, event.til) == (dt.date(*fra), dt.date(*til))
    assert event.description.replace("\u00a0", " ") == told


@pytest.mark.parametrize("written", ["fra: 2024-05-02\n    til: 2024-04-01", "status: planlagt"])
def test_step_without_time_or_with_its_end_first_is_no_event(written: str) -> None:
    assert events(f"tidsplan:\n  - hva: Steg\n    {written}\n") == []


def test_kinds_of_the_process() -> None:
    found = events(
        "medvirkning:\n  - {dato: 2024-01-02, slag: verksted, tittel: Om bolig, deltakere: Unge}\n"
        "  - {dato: 2024-01-03, slag: folkemøte, tittel: Folkemøte på Torget}\n"
        "raad:\n  - {organ: eldreråd, dato: 2024-01-04}\n"
        "behandling:\n  - {organ: Formannskapet, tidspunkt: 2024-01-05, sak: Utlegging, saksnummer: 1/24}\n"
        "kunngjoering:\n  - {hva: høring, dato: 2024-01-06, hvor: [avisen, nettstedet]}\n"
    )
    assert [(event.slag, event.summary, event.description) for event in found] == [
        ("medvirkning", "Verksted: Om bolig", "Unge"),
        ("medvirkning", "Folkemøte på Torget", ""),
        ("råd", "Eldrerådet uttaler seg om planen", ""),
        ("behandling", "Formannskapet: Utlegging", "Saksnummer: 1/24"),
        ("kunngjøring", "Kunngjøring: høring", "Avisen og nettstedet"),
    ]


STEPS = (
    "tidsplan:\n  - {{hva: Steg, fra: {0}, status: planlagt}}\n  - {{hva: Steg, fra: 2024-09-01, status: planlagt}}\n"
)


def ids(text: str) -> list[str]:
    return [str(event["uid"]) for event in read(text)]


def test_id_stays_when_a_date_is_moved_and_two_alike_have_one_each() -> None:
    before, after = (ids(text_of(plan_of(STEPS.format(day)))) for day in ("2024-05-02", "2024-06-09"))
    assert before == after
    assert len(set(before)) == 2


def test_id_is_of_the_municipality_and_the_plan() -> None:
    plan = plan_of(STEPS.format("2024-05-02"))
    others = [replace(plan, tittel="En annen"), replace(plan, kommune=replace(plan.kommune, navn="En annen"))]
    assert not {*ids(text_of(plan))} & {id for other in others for id in ids(text_of(other))}


def test_what_means_something_in_a_calendar_is_text() -> None:
    odd = 'A, b; c \\ d: "e"'
    (event,) = read(text_of(plan_of(f"tidsplan:\n  - {{hva: '{odd}', fra: 2024-05-02, status: planlagt}}\n")))
    assert str(event["summary"]) == odd


def test_calendar_is_in_the_plans_language() -> None:
    text = text_of(replace(plan_of(HEARING), maalform=NYNORSK))
    names = [str(event["summary"]) for event in read(text)]
    assert any(name.startswith("Høyring: ") for name in names)
    assert {event["summary"].params["language"] for event in read(text)} == {"nn"}


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """A plan as `bolig init` makes it."""
    folder = tmp_path_factory.mktemp("ny")
    for path, data in scaffold_files("Vår kommune", "0000", dt.date(2026, 1, 2)).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return remembered.plan(read_folder(folder))


def test_law_is_named_in_the_plans_language() -> None:
    checked = remembered.check(ROOT, None)
    assert checked.plan is not None
    assert checked.dekning is not None
    *_, limit = read(report(replace(checked.plan, maalform=NYNORSK), checked.dekning))
    assert str(limit["summary"]) == "Frist etter bustadsosiallova"


def test_body_of_one_of_several_municipalities_is_named_with_it() -> None:
    plan = remembered.check(ROOT / "tests" / "planer" / "to_kommuner", None).plan
    assert plan is not None
    told = [event.summary for event in events_of(plan, vurder(plan, NO_LAW, DAY)) if event.slag == "behandling"]
    assert told
    assert all(any(f"({k.navn})" in summary for k in plan.kommuner) or "(felles)" in summary for summary in told)


def test_events_of_an_example_say_that_they_are(new: Plan) -> None:
    found = read(text_of(new))
    assert len(found) > 5
    assert all(str(event["summary"]).endswith(" (eksempel)") for event in found)


def test_limits_of_the_law_are_no_example(example: str) -> None:
    is_example = {str(e["categories"].cats[0]): str(e["summary"]).endswith(" (eksempel)") for e in read(example)}
    assert is_example.pop("lovfrist") is False
    assert all(is_example.values())


def test_meetings_that_the_template_has_are_no_events_of_a_plan_that_is_no_example(new: Plan) -> None:
    assert new.prosess is not None
    assert any(council.dato for council in new.prosess.raad)
    found = read(text_of(replace(new, eksempelmerknad=EMPTY)))
    assert not {str(event["categories"].cats[0]) for event in found} & {"råd", "medvirkning"}
