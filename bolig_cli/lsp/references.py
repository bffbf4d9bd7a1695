"""Everything that refers to the same as what the cursor is at."""

from bolig_cli.finding import Place
from bolig_cli.lsp import occurrences
from bolig_cli.lsp.occurrences import Occurrence
from bolig_cli.lsp.view import View


def references(view: View, at: Place) -> tuple[Occurrence, ...]:
    """Where the id at a line and column stands, in the order of the files: first where it is given. None where no id stands."""
    found = occurrences.at(occurrences.occurrences(view), at)
    return occurrences.same(view, found) if found else ()
