"""Where a sentence of a running text stands in its file."""

import pytest

from bolig_cli.finding import Place
from bolig_cli.source import markdown
from bolig_cli.source.sentence import place_of, sentences, split

TEKST = """\
Planen har to mål.

## Saken

Vi [ser på saken](#T1) fra 19. juni
og *videre*. Planen har to mål.[^1]

- Planen har tre mål.
- Se [tiltaket](#T2), som hører til.

### Mer

Planen har to mål.

[^1]: En note.
"""


def _placed(text: str) -> list[tuple[str, int, int, int, int]]:
    parsed = markdown.parse(text, "a.md", 5, 3, 2)
    found = ((s.text, place_of(parsed, s.text, s.heading, Place("a.md", 99))) for s in sentences(parsed))
    return [(said, p.line, p.column, p.end_line, p.end_column) for said, p in found]


def test_each_sentence_is_found_under_its_own_heading() -> None:
    assert _placed(TEKST) == [
        ("Planen har to mål.", 5, 3, 5, 21),
        ("Vi fra 19. juni og videre.", 9, 3, 10, 15),
        ("Planen har to mål.", 10, 16, 10, 38),
        ("Planen har tre mål.", 12, 5, 12, 24),
        ("Se , som hører til.", 13, 5, 13, 39),
        ("Planen har to mål.", 17, 3, 17, 21),
    ]


def test_what_is_not_in_the_file_stands_where_it_is_said_to() -> None:
    parsed = markdown.parse("Planen har to mål.", "a.md", 5, 3, 2)
    assert place_of(parsed, "Noe helt annet står her.", None, Place("a.md", 99)).line == 99
    assert place_of(parsed, "", None, Place("a.md", 99)).line == 99


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Den 19. juni er det møte. Kom.", ["Den 19. juni er det møte.", "Kom."]),
        ("Det var i 2024. Planen kom så.", ["Det var i 2024.", "Planen kom så."]),
        ("Hva nå? Vi ser!\nDet går.", ["Hva nå?", "Vi ser!", "Det går."]),
    ],
)
def test_the_day_of_a_date_ends_no_sentence(text: str, parts: list[str]) -> None:
    assert list(split(text)) == parts
