"""The dates of the process as a calendar (iCalendar, RFC 5545): the hearing, meetings, councils, decisions, announcements, the
timetable, and the time limits of the law.

An event is told by what it is, and not by when: when its date is moved, a calendar that has it already moves it too.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from bolig_cli import norsk
from bolig_cli.digest import digest
from bolig_cli.documents.printed import as_printed
from bolig_cli.documents.tilhoerighet import med_kommune
from bolig_cli.documents.wording import with_law_texts
from bolig_cli.law.evidence.support.eksempel import er_eksempel
from bolig_cli.law.vurdering import Dekning, Status, Vurdering
from bolig_cli.maalform import LANGUAGE_TAGS, tr, written_in
from bolig_cli.model.plan import Hoering, Plan, Prosess
from bolig_cli.model.tid import Tidspunkt
from bolig_cli.record import record

PRODID = "-//bolig//Boligsosial handlingsplan//NO"
_ID = 20  # hexadecimal digits of an event's id


@record(kw_only=True)
class Event:
    """Something that lasts whole days, from `fra` to `til`, both included.

    `identity` is what it is by, besides its kind; `told` are lines that say more, "" for none.
    """

    slag: str
    identity: str
    summary: str
    fra: dt.date
    til: dt.date
    told: tuple[str, ...] = ()
    url: str = ""

    @property
    def description(self) -> str:
        return "\n".join(filter(None, self.told))


def report(plan: Plan, dekning: Dekning) -> str:
    """The calendar, in the plan's written language. The same plan gives the same text."""
    from icalendar import Calendar
    from icalendar import Event as Component

    with written_in(plan.maalform):
        events = events_of(as_printed(plan), with_law_texts(dekning))
        name = f"{plan.tittel}, {plan.kommunenavn}"
    calendar = Calendar()
    for key, value in {"prodid": PRODID, "version": "2.0", "calscale": "GREGORIAN", "x-wr-calname": name}.items():
        calendar.add(key, value)
    language = {"language": LANGUAGE_TAGS[plan.maalform]}
    edition = (plan.utgavedato.first if plan.utgavedato else None) or dekning.dato
    stamp = dt.datetime.combine(edition, dt.time(), dt.UTC)
    for uid, event in zip(_ids(plan, events), events, strict=True):
        made = Component()
        made.add("uid", uid)
        made.add("dtstamp", stamp)
        made.add("dtstart", event.fra)
        made.add("dtend", event.til + dt.timedelta(days=1))  # the first day when it is over
        made.add("summary", event.summary, parameters=language)
        if event.description:
            made.add("description", event.description, parameters=language)
        if event.url:
            made.add("url", event.url)
        made.add("categories", [event.slag])
        made.add("transp", "TRANSPARENT")  # nobody is taken by it
        calendar.add_component(made)
    text: str = calendar.to_ical().decode()
    return text


def _ids(plan: Plan, events: Sequence[Event]) -> Iterator[str]:
    """An id for each event that stays when its date is changed; those that are alike are told apart by their order."""
    seen: Counter[str] = Counter()
    for event in events:
        what = "\n".join((plan.kommune.navn, plan.tittel, event.slag, event.identity))
        seen[what] += 1
        yield f"{digest(what * seen[what])[:_ID]}@bolig"


def events_of(plan: Plan, dekning: Dekning) -> list[Event]:
    """Every event that has a date, in order of time. What is «løpende» has none."""
    process = [*_process(plan, plan.prosess)] if plan.prosess else []
    if er_eksempel(plan):  # a calendar has no front page that could say so
        process = [replace(event, summary=tr("{hendelse} (eksempel)", hendelse=event.summary)) for event in process]
    return sorted((*process, *_limits(dekning)), key=lambda event: (event.fra, event.til, event.slag, event.summary))


def _process(plan: Plan, prosess: Prosess) -> Iterator[Event]:
    if prosess.hoering:
        yield from _hearing(plan, prosess.hoering)
    for meeting in prosess.medvirkning:
        kind = norsk.capital(tr(meeting.slag)) if meeting.slag else tr("Medvirkning")
        summary = meeting.tittel if meeting.tittel.lower().startswith(kind.lower()) else f"{kind}: {meeting.tittel}"
        yield from _event("medvirkning", meeting.tittel, summary, meeting.dato, meeting.deltakere)
    for council in prosess.raad:
        name = norsk.capital(med_kommune(plan, tr(council.raadet), council.kommune))
        yield from _event("råd", name, tr("{raad} uttaler seg om planen", raad=name), council.dato)
    for treatment in prosess.behandling:
        body = med_kommune(plan, treatment.organ, treatment.kommune)
        case = tr("Saksnummer: {nummer}", nummer=treatment.saksnummer) if treatment.saksnummer else ""
        summary = f"{body}: {treatment.sak}" if treatment.sak else body
        yield from _event("behandling", summary, summary, treatment.tidspunkt, case)
    for notice in prosess.kunngjoering:
        where = norsk.listing(notice.hvor)
        yield from _event(
            "kunngjøring", notice.hva, tr("Kunngjøring: {hva}", hva=tr(notice.hva)), notice.dato, norsk.capital(where)
        )
    for step in prosess.tidsplan:
        yield from _event("tidsplan", step.hva, step.hva, step.fra or step.til, until=step.til)


def _hearing(plan: Plan, hearing: Hoering) -> Iterator[Event]:
    """The decision to hold it, the time that it lasts, and its last day by itself."""
    sent = tr("Uttalelser sendes til: {hvor}", hvor=hearing.sendes_til) if hearing.sendes_til else ""
    case = tr("Merk uttalelsen med: {nummer}", nummer=hearing.saksnummer) if hearing.saksnummer else ""
    summary = tr("Høring: {plan}", plan=plan.tittel)
    if hearing.vedtaksdato:
        by = tr("Vedtatt av: {organ}", organ=hearing.vedtatt_av) if hearing.vedtatt_av else ""
        yield from _event(
            "høring", "vedtak", tr("Planen blir lagt ut på høring: {plan}", plan=plan.tittel), hearing.vedtaksdato, by
        )
    yield from _event(
        "høring", "", summary, hearing.fra or hearing.til, sent, case, until=hearing.til, url=hearing.nettside
    )
    limit = tr("Siste dag for å uttale seg: {plan}", plan=plan.tittel)
    yield from _event("høring", "frist", limit, hearing.til, sent, case, url=hearing.nettside)


def _event(
    slag: str,
    identity: str,
    summary: str,
    fra: Tidspunkt | None,
    *told: str,
    until: Tidspunkt | None = None,
    url: str = "",
) -> Iterator[Event]:
    """The event, with what is written where that is no day; none where there is no date."""
    til = until or fra
    if fra is None or til is None or fra.first is None or til.last is None or til.last < fra.first:
        return
    parts = any(time.first != time.last for time in (fra, til))
    words = fra.sagt if fra is til else tr("fra {fra} til {til}", fra=fra.sagt, til=til.sagt)
    said = tr("Skrevet i planen: {naar}", naar=words) if parts else ""
    yield Event(slag=slag, identity=identity, summary=summary, fra=fra.first, til=til.last, told=(said, *told), url=url)


def _limits(dekning: Dekning) -> Iterator[Event]:
    """The days by which a duty that applies to this plan must be met: one event for each statute and day."""
    due = [v for v in dekning.vurderinger if v.plikt.frist and v.status is not Status.GJELDER_IKKE]

    def key(v: Vurdering) -> tuple[dt.date, str]:
        assert v.plikt.frist
        return v.plikt.frist, v.plikt.hjemmel.lov

    for (day, statute), duties in groupby(sorted(due, key=key), key):
        yield Event(
            slag="lovfrist",
            identity=f"{statute} {day}",
            summary=tr("Frist etter {lov}", lov=statute),
            fra=day,
            til=day,
            told=tuple(_duties(duties)),
        )


def _duties(duties: Iterable[Vurdering]) -> Iterator[str]:
    return (f"{v.plikt.hjemmel}: {v.plikt.tittel}" for v in duties)
