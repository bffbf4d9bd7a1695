"""`bolig dekning signaturer`: what is signed, what has lapsed and why, and what nobody has read yet."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bolig_cli import pipeline
from bolig_cli.commands.console import Console, shown_path
from bolig_cli.errors import BoligError
from bolig_cli.law.selection import read_selection, select
from bolig_cli.law.signaturer import Signaturer, signaturer
from bolig_cli.report import signaturer_json, signaturer_text
from bolig_cli.report.colour import Paint

REPORTERS: Mapping[str, Callable[[Signaturer, Callable[[str], str], Paint], str]] = {
    "tekst": signaturer_text.report,
    "json": signaturer_json.report,
}


def run(folder: Path, lov: Sequence[str], format: str, dato: dt.date, console: Console) -> int:
    """Prints the list, of some acts or all. 0 always: what must be signed, `bolig check --krev-signering` decides."""
    checked = pipeline.check(folder, dato)
    if checked.plan is None or checked.dekning is None:
        raise BoligError("Planen kunne ikke leses. Kjør «bolig check» for å se hva som er galt.")
    chosen = select(checked.dekning, read_selection(lov, (), (), (), checked.dekning.katalog))
    console.out(REPORTERS[format](signaturer(checked.plan, chosen), shown_path(checked.root), console.paint))
    return 0
