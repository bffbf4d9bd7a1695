"""The yearly round of an adopted plan: what remains to be told of a year, and the measures carried on with what the year was.

Nothing is made up. What a measure's year was is said with what the plan holds: its status, its light, a time limit that is over,
and the report that its author has written.
"""

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from bolig_cli import norsk
from bolig_cli.authoring import mentions as m
from bolig_cli.authoring.changes import Changes
from bolig_cli.authoring.field import set_field
from bolig_cli.documents.tiltakstatus import status
from bolig_cli.errors import BoligError
from bolig_cli.maalform import tr, written_in
from bolig_cli.model import framdrift, tid
from bolig_cli.model.plan import Fase, Maal, Plan, Tiltak, Tiltakstatus
from bolig_cli.record import record
from bolig_cli.source import node as n
from bolig_cli.source.files import Files

_YEAR = re.compile(r"^\*\*(\d{4}):\*\*", re.MULTILINE)


@record
class Remains:
    """Something that is not told of a year: what it is called, where it is written, and what is missing."""

    name: str
    path: str
    missing: tuple[str, ...]


@record
class Answer:
    """What the author says of a measure; "" for what is to stay."""

    status: str = ""
    frist: str = ""


def require_round(plan: Plan, aar: int) -> None:
    """Raises BoligError where the plan has no yearly round for a year: it is not adopted, or is not for that year."""
    if plan.fase != Fase.OPPFOELGING:
        raise BoligError(
            f"Planen er i fasen {plan.fase or '(ingen)'}. Den rulleres når den er vedtatt og står i fasen "
            "oppfølging. Se «bolig vedta»."
        )
    if aar not in plan.aar:
        raise BoligError(
            f"Planen gjelder for {plan.fra}–{plan.til}, og ikke for {aar}. Skriv et av årene etter «--aar»."
        )


def last_day(aar: int, today: dt.date) -> dt.date:
    """The day that the year's status is told as of: its last, or today where it is not over. Raises BoligError for one to come."""
    if aar > today.year:
        raise BoligError(f"Året {aar} har ikke begynt. Skriv et år som er over, eller dette året, etter «--aar».")
    return min(today, dt.date(aar, 12, 31))


def unfinished(plan: Plan) -> list[Tiltak]:
    """The measures that are carried on: neither done nor given up."""
    return [t for t in plan.all(Tiltak) if t.status not in framdrift.AVSLUTTET]


def late(plan: Plan, day: dt.date) -> list[Tiltak]:
    """Those whose time is up."""
    return [t for t in plan.all(Tiltak) if framdrift.forsinket(t, day)]


def remains(files: Files, plan: Plan, aar: int, day: dt.date) -> list[Remains]:
    """What is not told of the year: measures without a report, still new, or past their time; indicators that are not measured."""
    found = []
    for t in unfinished(plan):
        text = _report(files, t)
        missing = [
            *(["statusen er fortsatt «ny»"] if t.status == Tiltakstatus.NY else []),
            *([f"fristen ({t.frist.sagt}) er ute"] if t.frist and framdrift.forsinket(t, day) else []),
            *([f"ingen rapport for {aar}"] if not _is_carried(text, aar) and not _newest(text) else []),
        ]
        if missing:
            found.append(Remains(f"{t.id} «{t.tittel}»", t.origin.at().path, tuple(missing)))
    for goal in plan.all(Maal):
        for indicator in goal.indikatorer:
            if aar not in indicator.maalinger:
                found.append(Remains(f"Indikatoren «{indicator.navn}»", goal.origin.at().path, (f"ikke målt i {aar}",)))
    return found


def answered(files: Files, answers: Mapping[str, Answer], what: Sequence[str]) -> Changes:
    """The answers written in the measures' files, by path; `what` are the fields that are written ("status", "frist")."""
    changes = Changes({})
    for path, answer in answers.items():
        for field in what:
            if value := getattr(answer, field):
                changes = changes.then(set_field(files.with_texts(changes.files), path, (field,), value))
    return changes


def is_status(text: str) -> bool:
    """Whether it is a status that a measure can have."""
    return text in list(Tiltakstatus)


def is_time(text: str, plan: Plan) -> bool:
    """Whether it is a time limit as planners write them."""
    try:
        tid.parse(text, plan.origin.at())
    except tid.InvalidTime:
        return False
    return True


def carry(files: Files, plan: Plan, aar: int, day: dt.date) -> Changes:
    """Every unfinished measure with what the year was above its report, so that next year's is written on top of it; and without
    its light, which was that year's. A measure that has the year already is left as it is."""
    changes = Changes({})
    for t in unfinished(plan):
        text = _report(files, t)
        if _is_carried(text, aar):
            continue
        with written_in(plan.maalform):
            told = _told(t, aar, day)
        whole = "\n\n".join(part for part in (told, text.strip("\n")) if part)
        changes = changes.then(
            set_field(files.with_texts(changes.files), t.origin.at().path, ("rapport",), f"{whole}\n")
        )
        if t.framdrift:
            changes = changes.then(set_field(files.with_texts(changes.files), t.origin.at().path, ("framdrift",), None))
    return changes


def _told(t: Tiltak, aar: int, day: dt.date) -> str:
    """ "**2025:** Pågår. Framdriften var gul. Fristen var juni 2025." """
    said = [f"**{aar}:** {norsk.capital(status(t.status))}."]
    if t.framdrift:
        said.append(tr("Framdriften var {lys}.", lys=tr(t.framdrift)))
    if t.frist and framdrift.forsinket(t, day):
        said.append(tr("Fristen var {frist}.", frist=t.frist.sagt))
    return " ".join(said).replace("\u00a0", " ")  # which an author does not see, and cannot search for


def _report(files: Files, t: Tiltak) -> str:
    """The report as it stands in the file."""
    file = m.file_of(files, t.origin.at().path)
    found = n.child(m.parsed(file.path, file.kind, file.data).root, "rapport")
    return str(found.value) if isinstance(found, n.Scalar) and found.value is not None else ""


def _is_carried(text: str, aar: int) -> bool:
    return any(int(year) >= aar for year in _YEAR.findall(text))


def _newest(text: str) -> str:
    """What is written since the last year that was carried."""
    found = _YEAR.search(text)
    return text[: found.start()].strip() if found else text.strip()
