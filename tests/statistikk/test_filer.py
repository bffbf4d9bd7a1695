"""The files of a fetched table, byte for byte: they are compared between fetches, and lie in other people's repositories."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bolig_cli.errors import BoligError
from bolig_cli.source.node import Value
from bolig_cli.statistikk.fetch import _csv, _yaml


def test_the_record_quotes_every_text() -> None:
    record: dict[str, Value] = {
        "id": "boliger",
        "tabell": "06265",
        "tittel": 'Boliger, etter "type" og\når',
        "merknader": ["Foreløpige tall: 2024.", "x"],
        "uttrekk": "123456789012",
    }
    assert _yaml(record).decode() == (
        "# Skrevet av «bolig data hent». Skal ikke endres for hånd: Filen sier hvor tallene kommer fra.\n"
        'id: "boliger"\n'
        'tabell: "06265"\n'
        'tittel: "Boliger, etter \\"type\\" og\\når"\n'
        "merknader:\n"
        '  - "Foreløpige tall: 2024."\n'
        '  - "x"\n'
        'uttrekk: "123456789012"\n'
    )
    assert _yaml({"merknader": []}).decode().endswith("\nmerknader: []\n")


def test_a_text_that_no_file_can_hold_is_one_line_to_the_user() -> None:
    with pytest.raises(BoligError, match="Ingenting er hentet"):
        _yaml({"tittel": "a\u2028b"})


def test_cells_are_quoted_where_they_must_be() -> None:
    rows = [["Gruppe", "2024"], ["Unge; alle", "1,5"], ['"Andre"', ""], ["Øvrige", "7"]]
    assert _csv(rows).decode() == 'Gruppe;2024\n"Unge; alle";1,5\n"""Andre""";\nØvrige;7\n'


@given(st.lists(st.lists(st.text("aø;\"' ,\t", max_size=5), min_size=2, max_size=3), min_size=1, max_size=4))
def test_cells_read_back(rows: list[list[str]]) -> None:
    assert list(csv.reader(io.StringIO(_csv(rows).decode(), newline=""), delimiter=";")) == rows
