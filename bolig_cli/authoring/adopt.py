"""The plan adopted: its phase, its edition and the decision, written where each belongs."""

import datetime as dt

from bolig_cli import norsk
from bolig_cli.authoring.changes import Changes
from bolig_cli.authoring.field import set_field
from bolig_cli.errors import BoligError
from bolig_cli.model.plan import Behandling, Fase, Milepael, Milepaelstatus, Plan
from bolig_cli.record import record
from bolig_cli.rules.support.tidsplan import decision_steps
from bolig_cli.source import tree
from bolig_cli.source.files import Files
from bolig_cli.source.node import Key, Value

EDITION = "Vedtatt"
_STILL_TO_COME = (Milepaelstatus.PLANLAGT, Milepaelstatus.PAAGAAR)


@record
class Decision:
    """What was decided: the number of the case, the day, and the words of the minutes, "" where the plan has them already."""

    sak: str
    dato: dt.date
    vedtak: str = ""


def adopt(files: Files, plan: Plan, decision: Decision, today: dt.date) -> Changes:
    """The files with the decision in the meeting that adopts the plan, the edition of that day, and the phase after it.

    Raises BoligError, in a line that says what to do, for a plan that is not to be adopted now, or that does not say by whom, and
    for a day that has not come, or that is not the meeting's.
    """
    if plan.fase == Fase.OPPFOELGING:
        raise BoligError(_is_adopted(plan))
    if plan.fase != Fase.VEDTAK:
        raise BoligError(
            f"Planen er i fasen {plan.fase or '(ingen)'}. Når høringen er behandlet, skriver du «fase: vedtak» i plan.yaml, og "
            "retter det «bolig check» sier må være på plass."
        )
    if len(plan.kommuner) > 1:
        raise BoligError(
            "Planen er felles for flere kommuner. Før hvert vedtak inn i prosess.yaml, og skriv «fase: oppfølging» når alle har "
            "vedtatt den."
        )
    nr = _meeting(plan)
    _require_day(plan, nr, decision.dato, today)
    words = decision.vedtak or plan.prosess.behandling[nr].vedtak.seen.strip() if plan.prosess else ""
    if not words:
        raise BoligError(
            'Skriv hva som ble vedtatt, ordrett fra møteprotokollen: bolig vedta --vedtak "…", eller «vedtak» ved møtet i '
            "prosess.yaml."
        )
    head, process = (_path(files, kind) for kind in ("plan", "prosess"))
    at: tuple[Key, ...] = ("behandling", nr)
    told: list[tuple[str, tuple[Key, ...], Value]] = [
        (head, ("fase",), Fase.OPPFOELGING.value),
        (head, ("utgave", "dato"), decision.dato.isoformat()),
        (head, ("utgave", "betegnelse"), EDITION),
        (process, (*at, "tidspunkt"), decision.dato.isoformat()),
        (process, (*at, "saksnummer"), decision.sak),
        (process, (*at, "vedtar_planen"), True),
    ]
    told += [(process, ("tidsplan", step, "status"), Milepaelstatus.GJENNOMFOERT.value) for step in _to_be_done(plan)]
    if decision.vedtak:
        told.append((process, (*at, "vedtak"), decision.vedtak))
    changes = Changes({})
    for path, keys, value in told:
        changes = changes.then(set_field(files.with_texts(changes.files), path, keys, value))
    return changes


def _require_day(plan: Plan, nr: int, day: dt.date, today: dt.date) -> None:
    """Raises BoligError for a day on which the meeting cannot have adopted the plan, as far as anybody knows."""
    if day > today:
        raise BoligError(
            f"{norsk.capital(norsk.date(day))} er fram i tid. «--dato» er dagen kommunestyret vedtok planen. Ingenting er skrevet."
        )
    if plan.periode.til and day.year > plan.periode.til:
        raise BoligError(
            f"{norsk.capital(norsk.date(day))} er etter planperioden, som går til {plan.periode.til}. Se om «--dato» er riktig. "
            "Ingenting er skrevet."
        )
    meeting = plan.prosess.behandling[nr] if plan.prosess else None
    when = meeting.tidspunkt if meeting else None
    if meeting and when and when.first and when.last and not when.first <= day <= when.last:
        raise BoligError(
            f"Møtet i {meeting.organ} som vedtar planen, står {when.naar} i prosess.yaml, og «--dato» er {norsk.date(day)}. Rett "
            "den av dem som er feil. Ingenting er skrevet."
        )


def _to_be_done(plan: Plan) -> list[int]:
    """Which steps of the timetable are the decision, and are still to come: with it they are done."""
    now = decision_steps(plan)
    steps = plan.prosess.tidsplan if plan.prosess else ()
    return [nr for nr, step in enumerate(steps) if step in now and step.status in _STILL_TO_COME]


def left_open(plan: Plan, dato: dt.date) -> list[Milepael]:
    """The other steps that the timetable has over before the decision, and does not say are done."""
    now = decision_steps(plan)
    steps = plan.prosess.tidsplan if plan.prosess else ()
    over = ((step, step.til or step.fra) for step in steps if step not in now and step.status in _STILL_TO_COME)
    return [step for step, end in over if end and end.last and end.last < dato]


def _is_adopted(plan: Plan) -> str:
    """That there is nothing to adopt: when it was done, and in which case, as far as the plan says."""
    done = plan.vedtak
    when = f" {done.tidspunkt.naar}" if done and done.tidspunkt and not done.tidspunkt.loepende else ""
    case = f" i sak {done.saksnummer}" if done and done.saksnummer else ""
    return (
        f"Planen er vedtatt{when}{case}, og er i fasen {plan.fase}. Ingenting er skrevet. Skal en ny utgave vedtas, skriver du "
        "«fase: vedtak» i plan.yaml, og det nye møtet i prosess.yaml."
    )


def _meeting(plan: Plan) -> int:
    """Which of the meetings adopts the plan: the one that says so, or the council's last where none does."""
    meetings = plan.prosess.behandling if plan.prosess else ()
    said = [nr for nr, meeting in enumerate(meetings) if meeting.vedtar_planen]
    council = [nr for nr, meeting in enumerate(meetings) if _is_council(meeting)]
    if not said and not council:
        raise BoligError(
            "Det står ikke hvilket møte som vedtar planen. Skriv det under «behandling» i prosess.yaml, med «vedtar_planen: true»."
        )
    if len(said) > 1:
        raise BoligError(
            f"{norsk.capital(norsk.number(len(said)))} møter i prosess.yaml har «vedtar_planen: true». La bare det ene stå."
        )
    return said[0] if said else council[-1]


def _is_council(meeting: Behandling) -> bool:
    return meeting.organ.casefold() in ("kommunestyret", "kommunestyre", "bystyret", "bystyre", "heradsstyret")


def _path(files: Files, kind: str) -> str:
    name = next(pattern for pattern, of in tree.LAYOUT.items() if of == kind)
    return f"{files.plan_folder}/{name}" if files.plan_folder else name
