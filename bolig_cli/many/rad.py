"""What one plan comes to beside others: small enough that hundreds are held at once."""

import datetime as dt
from collections.abc import Mapping

from bolig_cli import pipeline
from bolig_cli.finding import Severity
from bolig_cli.law.plikt import Plikttype, Styrke
from bolig_cli.law.selection import UBRUKT
from bolig_cli.law.vurdering import Dekning, Status, Vurdering
from bolig_cli.many.job import Job, checked
from bolig_cli.record import record

FRIST = "bsl-10"  # the duty that has the deadline: boligsosialloven § 10

# The verdicts in the order they are told. A possibility that the plan does not use is no lack, and is counted by itself.
IKKE_BRUKT = UBRUKT.replace(" ", "_")
UTFALL = (
    Status.DEKKET.value,
    Status.OMTALT.value,
    Status.DELVIS.value,
    Status.IKKE_DEKKET.value,
    IKKE_BRUKT,
    Status.GJELDER_IKKE.value,
)
LACKING = (Status.DELVIS.value, Status.IKKE_DEKKET.value)

Antall = Mapping[str, int]  # outcome → how many duties


@record
class Savn:
    """A duty that a plan answers in part or not at all."""

    plikt: str
    hjemmel: str
    tittel: str
    styrke: Styrke


@record
class Frist:
    """How a plan stands to the duty that has the deadline."""

    utfall: str
    siste_dag: dt.date | None


@record
class Rad:
    """A plan in the overview. `per_type` counts the duties of each kind by their outcome, and `savner` are those it lacks.

    `code` is the exit code of `bolig dekning` on the plan alone.
    """

    mappe: str
    kommune: str
    nummer: str
    tittel: str
    fra: int
    til: int
    plantype: str
    fase: str
    funn: Mapping[str, int]
    per_type: Mapping[str, Antall]
    frist: Frist | None
    savner: tuple[Savn, ...]
    code: int = 0


@record
class Ulest:
    """A folder in the overview whose plan could not be read, and why."""

    mappe: str
    hvorfor: str
    code: int = 2


def read(job: Job) -> Rad | Ulest:
    """The plan's row."""
    found = checked(job)
    if found.plan is None or found.dekning is None:
        first = next((f for f in found.findings if f.severity is Severity.FEIL), None)
        return Ulest(job.shown, f"plan.yaml kunne ikke leses. {first.message if first else ''}".strip())
    return row(job.shown, found, found.dekning)


def row(mappe: str, found: pipeline.Checked, dekning: Dekning) -> Rad:
    plan = dekning.plan
    return Rad(
        mappe,
        plan.kommunenavn,
        plan.kommune.nummer,
        plan.tittel,
        plan.fra,
        plan.til,
        plan.plantype,
        plan.fase,
        {severity.value: found.count(severity) for severity in Severity},
        {plikttype.value: _antall(dekning.av_type(plikttype)) for plikttype in Plikttype},
        next((Frist(utfall(v), v.plikt.frist) for v in dekning.vurderinger if v.plikt.id == FRIST), None),
        tuple(
            Savn(v.plikt.id, str(v.plikt.hjemmel), v.plikt.tittel, v.plikt.styrke)
            for v in dekning.vurderinger
            if utfall(v) in LACKING
        ),
        1 if pipeline.law_errors(found) else 0,
    )


def utfall(v: Vurdering) -> str:
    """The verdict, where a possibility that is not used is one of its own."""
    return IKKE_BRUKT if v.ubrukt else v.status.value


def _antall(dekning: Dekning) -> Antall:
    alle = [utfall(v) for v in dekning.vurderinger]
    return {each: alle.count(each) for each in UTFALL}
