"""`bolig export`: the plan for other programs."""

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path

from bolig_cli import pipeline
from bolig_cli.commands.console import Console, shown_path
from bolig_cli.law.vurdering import Dekning
from bolig_cli.model.plan import Plan
from bolig_cli.report import finding_screen


def _json(plan: Plan, dekning: Dekning) -> str:
    from bolig_cli.export import plan_json

    return plan_json.report(plan, dekning)


def _ics(plan: Plan, dekning: Dekning) -> str:
    from bolig_cli.export import calendar

    return calendar.report(plan, dekning)


EXPORTERS: Mapping[str, Callable[[Plan, Dekning], str]] = {"json": _json, "ics": _ics}


def run(folder: Path, format: str, dato: dt.date | None, target: Path | None, console: Console) -> int:
    """Prints the export, or writes it to `target`. 0 when it is made, 1 when the plan has errors that must be mended first, 2 when
    it could not be read.

    Without `dato` the law is judged as of the date that the plan's edition has, so that the same plan gives the same export.
    """
    checked = pipeline.check(folder, dato)
    if checked.plan is None or checked.dekning is None or checked.structural_errors:
        console.progress(finding_screen.report(checked, shown_path(checked.root), console.paint, console.columns))
        console.progress("Ingenting er eksportert. Rett feilene over, og prøv igjen.\n")
        return 2 if checked.plan is None else 1
    text = EXPORTERS[format](checked.plan, checked.dekning)
    if target is None:
        console.out(text)
        return 0
    from bolig_cli.render.output import write_all

    write_all(target.parent, {target.name: text.encode()})
    console.progress(f"Skrev {target}.\n")
    return 0
