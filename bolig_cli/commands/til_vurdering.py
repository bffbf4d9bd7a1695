"""`bolig dekning til-vurdering`: the texts that somebody must read, as a page and a Word document."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from bolig_cli import pipeline
from bolig_cli.commands.console import Console, shown_path
from bolig_cli.documents import make_document, til_vurdering
from bolig_cli.law.selection import read_selection, select
from bolig_cli.law.vurdering import Status
from bolig_cli.report import finding_screen

FORMATS = ("html", "docx")


def run(
    folder: Path, lov: Sequence[str], paragraf: Sequence[str], dato: dt.date, target: Path | None, console: Console
) -> int:
    """Writes the document, of some provisions or all. 0 when it is written, or nothing has to be read; 1 when the plan has errors
    that must be mended first. Raises BoligError for an act or a paragraph that is not there."""
    checked = pipeline.check(folder, dato)
    if checked.plan is None or checked.dekning is None or checked.structural_errors:
        console.out(finding_screen.report(checked, shown_path(checked.root), console.paint, console.columns))
        console.progress("Arket er ikke laget. Rett feilene over, og prøv igjen.\n")
        return 2 if checked.plan is None else 1
    chosen = select(checked.dekning, read_selection(lov, paragraf, (), (), checked.dekning.katalog))
    unread = sum(v.status is Status.OMTALT for v in chosen.vurderinger)
    if not unread:
        console.out("Ingen tekster må vurderes. Arket er ikke laget.\n")
        return 0
    made = pipeline.rendered([make_document(checked.plan, chosen, til_vurdering.make)], FORMATS)

    from bolig_cli.render.output import write_all

    files = {path: data for _, of_it in made.values() for path, data in of_it.items()}
    folder_out = target or checked.root / "build"
    write_all(folder_out, files)
    for path in files:
        console.out(f"{shown_path(folder_out)(path)}\n")
    console.progress(f"{unread} {'bestemmelse' if unread == 1 else 'bestemmelser'} til vurdering.\n")
    return 0
