"""`bolig dekning`: duty by duty, what the plan answers with and what is missing; which duties rest on a measure, and
what a cut would mean."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bolig_cli import norsk, pipeline
from bolig_cli.commands.console import Console, shown_path
from bolig_cli.errors import BoligError
from bolig_cli.law import signering
from bolig_cli.law.avhengighet import avhengighet
from bolig_cli.law.kutt import Kutt, kutt
from bolig_cli.law.selection import read_selection, select
from bolig_cli.law.vurdering import Dekning
from bolig_cli.model.plan import Plan
from bolig_cli.record import record
from bolig_cli.report import (
    avhengighet_json,
    avhengighet_text,
    dekning_csv,
    dekning_html,
    dekning_json,
    dekning_md,
    dekning_text,
    finding_text,
    kutt_json,
    kutt_text,
    wording,
)
from bolig_cli.report.colour import Paint
from bolig_cli.source import files

REPORTERS: Mapping[str, Callable[[Dekning, Dekning, Callable[[str], str], Paint], str]] = {
    "tekst": dekning_text.report,
    "json": dekning_json.report,
    "md": dekning_md.report,
    "csv": dekning_csv.report,
    "html": dekning_html.report,
}
TILTAK_REPORTERS = {"tekst": avhengighet_text.report, "json": avhengighet_json.report}
UTEN_REPORTERS: Mapping[str, Callable[[Kutt, Plan, Paint], str]] = {
    "tekst": kutt_text.report,
    "json": kutt_json.report,
}
DOCX = "docx"  # a sheet for the meeting; the coverage itself as Word is one of the documents


@record
class Wanted:
    """Which duties to show, as typed. Empty parts want all."""

    lov: Sequence[str] = ()
    paragraf: Sequence[str] = ()
    styrke: Sequence[str] = ()
    status: Sequence[str] = ()


def run(
    folder: Path, revision: str | None, format: str, dato: dt.date, wanted: Wanted, signed: bool, console: Console
) -> int:
    """Prints the coverage. 0 when no duty gives an error in this phase, else 1, as `bolig check` would.

    What is shown does not change the exit code: that is about the whole plan.
    """
    if format not in REPORTERS:
        raise BoligError("Word lages av «bolig build --dokument dekning», eller av «--uten» for et kutt.")
    checked = pipeline.check_files(files.read(folder, revision), dato)
    if signed:
        checked = pipeline.require_signatures(checked)
    alle = _coverage(checked)
    valgt = select(alle, read_selection(wanted.lov, wanted.paragraf, wanted.styrke, wanted.status, alle.katalog))
    console.out(REPORTERS[format](valgt, alle, shown_path(checked.root), console.paint))
    for line in finding_text.gathered([f for f in checked.findings if f.rule == signering.MANGLER]):
        console.progress(f"{line.message} {line.help}\n")
    if broken := len(checked.structural_errors):
        console.progress(f"{wording.incomplete(broken, 'dekningen')}\n")
    return 1 if pipeline.law_errors(checked) else 0


def run_tiltak(folder: Path, revision: str | None, id: str, format: str, dato: dt.date, console: Console) -> int:
    """Prints which duties rest on a part of the plan, and which would fall without it. 0 always."""
    if format not in TILTAK_REPORTERS:
        raise BoligError(f"«--tiltak» kan ikke vises som {format}. Velg {' eller '.join(TILTAK_REPORTERS)}.")
    checked = pipeline.check_files(files.read(folder, revision), dato)
    dekning = _coverage(checked)
    assert checked.plan is not None
    console.out(TILTAK_REPORTERS[format](avhengighet(checked.plan, dekning, id), console.paint))
    return 0


def run_uten(
    folder: Path,
    revision: str | None,
    ider: Sequence[str],
    format: str,
    dato: dt.date,
    target: Path | None,
    console: Console,
) -> int:
    """Prints what the plan would be without some parts, or writes it as a sheet in Word. 0 always."""
    if not ider:
        raise BoligError("Skriv hva som kuttes, for eksempel «--uten T07,T08».")
    known = (*UTEN_REPORTERS, DOCX)
    if format not in known:
        raise BoligError(f"«--uten» kan ikke vises som {format}. Velg {norsk.listing(known, 'eller')}.")
    if target and format != DOCX:
        raise BoligError("«--ut» er filen som arket skrives til. Bruk det sammen med «--format docx».")
    checked = pipeline.check_files(files.read(folder, revision), dato)
    dekning = _coverage(checked)
    assert checked.plan is not None
    plan, result = checked.plan, kutt(checked.plan, dekning, ider)
    if format != DOCX:
        console.out(UTEN_REPORTERS[format](result, plan, console.paint))
        return 0
    if checked.structural_errors:
        raise BoligError("Planen har feil, så arket kan ikke lages. Kjør «bolig check» for å se dem.")

    from bolig_cli.documents import kutt as sheet
    from bolig_cli.documents import make_document
    from bolig_cli.render.output import write_all

    document = make_document(plan, dekning, lambda plan, dekning: sheet.make(plan, dekning, result))
    ((_, made),) = pipeline.rendered([document], [DOCX]).values()
    ((name, data),) = made.items()
    path = target or checked.root / "build" / name
    path = path / name if path.is_dir() else path
    write_all(path.parent, {path.name: data})
    console.out(f"{shown_path(path.parent)(path.name)}\n")
    return 0


def _coverage(checked: pipeline.Checked) -> Dekning:
    if checked.dekning is None:
        raise BoligError("Planen kunne ikke leses. Kjør «bolig check» for å se hva som er galt.")
    return checked.dekning
