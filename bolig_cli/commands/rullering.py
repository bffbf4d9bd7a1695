"""`bolig rullering`: the yearly round of an adopted plan, in one command."""

import datetime as dt
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from bolig_cli import norsk, pipeline
from bolig_cli.authoring import rullering
from bolig_cli.authoring.changes import apply, require_unchanged
from bolig_cli.authoring.rullering import Answer
from bolig_cli.commands.console import Console, shown_path
from bolig_cli.errors import BoligError
from bolig_cli.model.plan import Plan, Tiltak, Tiltakstatus
from bolig_cli.report import finding_screen, uskrevet
from bolig_cli.source.files import read_folder
from bolig_cli.source.revision import revision

FORMATS = ("docx", "pdf", "html")


def run(folder: Path, aar: int, today: dt.date, target: Path | None, yes: bool, console: Console) -> int:
    """Tells what remains of the year, asks of each measure, carries the measures on, and makes the year's documents.

    The yearly report and the case tell the plan as it was at the end of the year; the action part is the one that is carried on.
    0 when it is done, 1 when the plan has errors or the answer was no. Raises BoligError where the plan has no such round, or
    nobody can answer and `yes` is not given. Unless it is 0, nothing is written.
    """
    before = read_folder(folder)
    day = rullering.last_day(aar, today)
    checked = pipeline.check_files(before, day)
    if checked.plan is None or checked.dekning is None or checked.structural_errors:
        console.out(finding_screen.report(checked, shown_path(checked.root), console.paint, console.columns))
        console.progress("Rett feilene over først. Ingenting er skrevet.\n")
        return 1
    rullering.require_round(checked.plan, aar)
    if not rullering.carry(before, checked.plan, aar, day):
        console.out(
            f"Tiltakene som ikke er avsluttet, er alt ført videre fra {aar}. Ingenting er endret.\n"
            if rullering.unfinished(checked.plan)
            else f"Alle tiltakene er ferdige eller tatt ut, så ingen skal føres videre fra {aar}. Ingenting er endret.\n"
        )
        return 0
    shown = shown_path(before.root)
    out = target or before.root / "build" / f"rullering-{aar}"
    if out.exists() and any(out.iterdir()):
        raise BoligError(
            f"Mappen {out} har filer fra før. Flytt dem, eller velg en annen med «--ut». Ingenting er skrevet."
        )
    _tell(checked.plan, rullering.remains(before, checked.plan, aar, day), aar, day, console, shown)
    answers = _asked(checked.plan, day, console) if console.answer and not yes else {}
    with_status = before.with_texts(rullering.answered(before, answers, ["status"]).files)
    at_the_end = pipeline.check_files(with_status, day)
    assert at_the_end.plan is not None
    assert at_the_end.dekning is not None
    changes = rullering.answered(before, answers, ["status"]).then(
        rullering.carry(with_status, at_the_end.plan, aar, day)
    )
    changes = changes.then(rullering.answered(before.with_texts(changes.files), answers, ["frist"]))
    after = pipeline.check_files(before.with_texts(changes.files), day)
    if after.plan is None or after.dekning is None or after.structural_errors:
        console.out(finding_screen.report(after, shown, console.paint, console.columns))
        console.progress("Slik ville planen fått feil. Ingenting er skrevet.\n")
        return 1
    console.out(
        f"Endres: {norsk.listing(sorted(changes.files))}.\nDokumentene legges i {shown_path(before.root)(str(out))}.\n"
    )
    if not yes:
        if console.ask is None:
            raise BoligError("Ingenting er skrevet. Skriv «--ja» for å føre tiltakene videre.")
        if not console.ask("Skal tiltakene føres videre?"):
            console.progress("Ingenting er skrevet.\n")
            return 1

    from bolig_cli.render import manifest
    from bolig_cli.render.output import write_all

    made = {
        **pipeline.build(at_the_end.plan, at_the_end.dekning, ["aarsrapport", "saksfremlegg", "dekning"], FORMATS),
        **pipeline.build(after.plan, after.dekning, ["handlingsdel"], FORMATS),
    }
    held = {path: data for _, of_it in made.values() for path, data in of_it.items()}
    require_unchanged(before)
    write_all(out, {**held, manifest.NAME: manifest.manifest(made, after.dekning, revision(before.root), out)})
    try:
        apply(before, changes)
    except BaseException:  # documents of a round that is not written must not stay
        with suppress(OSError):
            shutil.rmtree(out)
        raise
    console.progress(
        f"Tiltakene er ført videre fra {aar}. Når kommunestyret har vedtatt handlingsdelen, skriver du ny «utgave» i plan.yaml.\n"
    )
    return 0


def _tell(
    plan: Plan, left: list[rullering.Remains], aar: int, day: dt.date, console: Console, shown: Callable[[str], str]
) -> None:
    done = len(plan.all(Tiltak)) - len(rullering.unfinished(plan))
    console.out(f"Rullering for {aar}: {done} tiltak er avsluttet, {len(rullering.unfinished(plan))} føres videre.\n")
    if left:
        console.out("Dette gjenstår å skrive:\n")
    for each in left:
        console.out(f"  {each.name}: {norsk.listing(list(each.missing))}  {shown(each.path)}\n")
    for remark in uskrevet.remarks(plan, day, ("saksfremlegg",)):
        console.out(f"  {remark}\n")


def _asked(plan: Plan, day: dt.date, console: Console) -> dict[str, Answer]:
    """What the author says of each measure that is carried on: its status, and a new time where its time is up. No answer leaves it
    as it is."""
    left, late = rullering.unfinished(plan), {t.id for t in rullering.late(plan, day)}
    if left:
        console.out("Trykk Enter uten å skrive noe for å la det stå.\n")
    answers: dict[str, Answer] = {}
    for t in left:
        name = f"{t.id} «{t.tittel}»"
        words = ", ".join(status.value for status in Tiltakstatus)
        status = _answer(f"{name}: status nå ({t.status})", rullering.is_status, f"Skriv en av: {words}.", console)
        frist = ""
        if t.id in late and (status or t.status) not in (Tiltakstatus.FERDIG, Tiltakstatus.UTGAAR):
            frist = _answer(
                f"{name}: ny frist ({t.frist.sagt if t.frist else 'ingen'})",
                lambda text: rullering.is_time(text, plan),
                "Skriv en dato (2026-06-30), en måned (2026-06) eller et år.",
                console,
            )
        if status or frist:
            answers[t.origin.at().path] = Answer(status, frist)
    return answers


def _answer(question: str, is_right: Callable[[str], bool], help: str, console: Console) -> str:
    assert console.answer
    while answer := console.answer(question).strip():
        if is_right(answer):
            return answer
        console.out(f"{help}\n")
    return ""
