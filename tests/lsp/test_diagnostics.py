"""What an editor underlines for a finding."""

import pytest

from bolig_cli.finding import Finding, Gathering, Place, Severity
from bolig_cli.lsp.diagnostics import by_file, message, underlined

LINES = ("id: T1", "", "tittel: Åpne  ")


@pytest.mark.parametrize(
    ("place", "columns"),
    [
        (Place("f", 1, 5, 1, 7), (1, 5, 1, 7)),
        (Place("f", 3, 9), (3, 9, 3, 13)),  # to the end of the line
        (Place("f", 1, 5, 1, 5), (1, 5, 1, 7)),  # nothing cannot be seen
        (Place("f", 1, 7), (1, 6, 1, 7)),
        (Place("f", 2, 1), (2, 1, 2, 2)),
        (Place("f", 9, 1), (3, 1, 3, 13)),
        (Place("f", 1, 99), (1, 6, 1, 7)),
    ],
)
def test_underlined(place: Place, columns: tuple[int, int, int, int]) -> None:
    found = underlined(place, LINES)
    assert (found.line, found.column, found.end_line, found.end_column) == columns


def _finding(part: str, place: Place, gathering: str = "Planen mangler") -> Finding:
    return Finding(
        "kode",
        Severity.FEIL,
        f"{gathering} {part}",
        place,
        "Gjør det.",
        gathering=Gathering(gathering, part, "Skriv dem."),
    )


def test_what_is_one_line_at_the_terminal_is_one_mark_where_it_stands_at_one_place() -> None:
    here, there = Place("f", 1, 1), Place("f", 2, 1)
    found = by_file(
        [_finding("§ 1", here), _finding("§ 2", here), _finding("§ 3", there), _finding("§ 4", Place("g", 1, 1))]
    )
    assert {path: [message(each) for each in of_it] for path, of_it in found.items()} == {
        "f": ["Planen mangler: § 1 og § 2.\nSkriv dem.", "Planen mangler § 3\nGjør det."],
        "g": ["Planen mangler § 4\nGjør det."],
    }
