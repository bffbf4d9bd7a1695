"""`bolig dekning`: duty by duty, what the plan answers with and what is missing."""

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path

from bolig_cli import pipeline
from bolig_cli.commands.console import Console, shown_path
from bolig_cli.errors import BoligError
from bolig_cli.law.vurdering import Dekning
from bolig_cli.report import dekning_json, dekning_text
from bolig_cli.report.colour import Paint

REPORTERS: Mapping[str, Callable[[Dekning, Callable[[str], str], Paint], str]] = {
    "tekst": dekning_text.report,
    "json": dekning_json.report,
}


def run(folder: Path, format: str, dato: dt.date, signed: bool, console: Console) -> int:
    """Prints the coverage. 0 when no duty gives an error in this phase, else 1, as `bolig check` would."""
    checked = pipeline.check(folder, dato)
    if signed:
        checked = pipeline.require_signatures(checked)
    if checked.dekning is None:
        raise BoligError("Planen kunne ikke leses. Kjør «bolig check» for å se hva som er galt.")
    console.out(REPORTERS[format](checked.dekning, shown_path(checked.root), console.paint))
    if broken := len(checked.structural_errors):
        console.progress(
            f"Merk: planen har {broken} andre feil, så dekningen kan være ufullstendig. Kjør «bolig check».\n"
        )
    return 1 if pipeline.law_errors(checked) else 0
