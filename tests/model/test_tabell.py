"""What a table's cells mean: small tables, and what a reader would say of them."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest

from bolig_cli.model.tabell import (
    Celletype,
    Sum,
    Sumlinje,
    Tabell,
    aar,
    avrunding,
    bankens_enhet,
    celleenhet,
    celler,
    enhet,
    enhet_av,
    er_total,
    finn,
    over_tid,
    radnavn,
    skrevne,
    summer,
    tekst,
    type_av,
    ukjente_navn,
)
from bolig_cli.model.uttrekk import Enhet, Henting
from bolig_cli.source.fragment import EMPTY
from bolig_cli.source.node import Mapping as Node
from bolig_cli.source.node import Origin

NOWHERE = Origin("p", Node((), 1, 1))


def table(
    *lines: str,
    type: str = "heltall",
    typer: Mapping[str, str] | None = None,
    summer: tuple[Sumlinje, ...] | None = None,
) -> Tabell:
    """A table as its CSV file has it, headings first; an empty line is a row without cells."""
    head, *rows = (tuple(line.split(";")) if line else () for line in lines)
    return Tabell(
        id="t", tittel="T", kilde="", url="", dato=None, enhet="", tallstatus="", metode=EMPTY, kommentar=EMPTY, figur="",
        type=type, typer=typer or {}, summer=summer, gjelder_personer=True, uttrekk=None,
        kolonner=head, rader=tuple(rows), data=NOWHERE, origin=NOWHERE,
    )  # fmt: skip


def counted_in(made: Tabell, *units: Enhet) -> Tabell:
    """The table as fetched from the bank, which says what the rows are counted in."""
    fetched = Henting(
        tabell="1", tittel="T", adresse="", hentet="", oppdatert="", siste_periode="", lisens="", enheter=units,
        merknader=(), uttrekk="", celler="",
    )  # fmt: skip
    return replace(made, hentet=fetched)


def total(name: str, *parts: str) -> Sumlinje:
    return Sumlinje(navn=name, av=parts)


def test_a_short_row_has_empty_cells_and_a_long_one_cells_without_a_heading() -> None:
    made = table("Type;2022;2023", "Unge;1", "", "Eldre;1;2;3")
    assert radnavn(made) == ("Unge", "", "Eldre")
    assert [tekst(made, (0, j)) for j in range(4)] == ["Unge", "1", "", ""]
    assert tekst(made, (1, 0)) == ""
    assert list(celler(made)) == [(0, 1), (2, 1), (2, 2)]


def test_a_cell_by_the_names_of_its_row_and_column() -> None:
    made = table("Type;2022;2023", "Unge;1;2", "Eldre;3;4")
    assert finn(made, "Eldre", "2022") == (1, 1)
    assert finn(made, "Unge", "2023") == (0, 2)
    assert finn(made, "Eldre", "2024") is None
    assert finn(made, "Barn", "2022") is None
    assert finn(made, "Unge", "Type") is None, "the first heading names the rows"


def test_a_name_is_the_same_however_its_spaces_and_letters_are_stored() -> None:
    made = table(
        "Type;20\u200b22;Snitt\u00a0per år",
        "Unge\u202fog ba\u030atfolk;1;2,5",
        "Barne\u00adfamilier;3;4",
        "I\u00a0alt;4;7",
    )
    assert radnavn(made) == ("Unge og båtfolk", "Barnefamilier", "I alt")
    assert finn(made, "Unge og båtfolk", "Snitt per år") == (0, 2)
    assert over_tid(made, "Barnefamilier") == {2022: 3}
    assert [sum.total for sum in summer(made)] == [(2, 1), (2, 2)]
    typed = table(
        "Type;Snitt\u00a0per år",
        "Unge;2,5",
        typer={"Snitt per år": "desimaltall"},
        summer=(total("Unge", "Snitt per år"),),
    )
    assert type_av(typed, (0, 1)) == "desimaltall"
    assert ukjente_navn(typed, typed.summer[0] if typed.summer else total("")) == ()


@pytest.mark.parametrize(
    ("heading", "year"),
    [("2023", 2023), ("0999", 999), ("202", None), ("20230", None), ("I år", None), ("Alle", None), ("２０２３", None)],
)
def test_a_year_is_four_digits(heading: str, year: int | None) -> None:
    assert aar(heading) == year


def test_a_row_over_time_has_only_years_and_numbers() -> None:
    made = table("2021;2022;2023;I alt;2024", "80+;10;..;21;12", "2030;1;2;3;4")
    assert over_tid(made, "80+") == {2022: 10, 2024: 12}
    assert over_tid(made, "2030") == {2022: 1, 2023: 2, 2024: 4}, "the row's name is no number of 2021"
    assert over_tid(made, "90+") == {}


def test_the_type_is_the_rows_before_the_columns_before_the_tables_but_text_before_all() -> None:
    types = {"Andel": "prosent", "Snitt": "desimaltall", "Merknad": "tekst"}
    made = table("Type;2022;Snitt;Merknad", "Unge;1;2,5;x;y", "Andel;3;4;x", typer=types)
    assert [type_av(made, (0, j)) for j in (1, 2, 3, 4)] == ["heltall", "desimaltall", "tekst", "heltall"]
    assert [type_av(made, (1, j)) for j in (1, 2, 3)] == ["prosent", "prosent", "tekst"]


def test_totals_are_known_by_name_until_the_author_says_which_they_are() -> None:
    made = table("Type;2022", "Unge;1", "Sum;1")
    assert [er_total(made, name) for name in ("Sum", " i ALT ", "Unge", "Summen")] == [True, True, False, False]
    said = table("Type;2022", "Unge;1", "Sum;1", summer=(total("Unge"), total("Eldre")))
    assert [er_total(said, name) for name in ("Sum", "Unge", "Eldre")] == [False, True, True]
    assert not er_total(table("Type;2022", "Sum;1", summer=()), "Sum")


def test_a_total_is_of_what_stands_before_it_back_to_the_total_before() -> None:
    made = table("Type;2022;2023", "Ett;1;2", "To;3;4", "Sum;4;6", "Tre;5;6", "Fire;1;1", "I alt;6;7")
    assert list(summer(made)) == [
        Sum((2, 1), ((0, 1), (1, 1))),
        Sum((2, 2), ((0, 2), (1, 2))),
        Sum((5, 1), ((3, 1), (4, 1))),
        Sum((5, 2), ((3, 2), (4, 2))),
    ]


def test_a_total_goes_back_to_the_nearest_of_the_totals_before_it() -> None:
    made = table("Type;2022", "Ett;1", "Sum;1", "To;2", "Totalt;2", "Tre;3", "I alt;3")
    assert list(summer(made))[-1] == Sum((5, 1), ((4, 1),))


def test_a_total_that_stands_first_is_of_what_stands_after_it_to_the_next() -> None:
    made = table("Type;2022", "I alt;3", "Ett;1", "To;2", "Sum;9", "Tre;4")
    assert list(summer(made)) == [Sum((0, 1), ((1, 1), (2, 1))), Sum((3, 1), ((1, 1), (2, 1)))]


def test_a_total_of_nothing_is_none() -> None:
    assert list(summer(table("Type;2022", "I alt;3"))) == []
    assert list(summer(table("I alt;2022", "Unge;3"))) == [], "the first heading names the rows"


def test_the_authors_parts_decide_wherever_they_stand_and_never_the_total_itself() -> None:
    made = table(
        "Type;2022", "Leier;3", "Ett;1", "Eier;7", "To;2", summer=(total("Leier", "To", "Ett", "Leier", "Fem"),)
    )
    assert list(summer(made)) == [Sum((0, 1), ((3, 1), (1, 1)))]


def test_columns_are_totals_too_and_rows_without_a_name_are_no_parts() -> None:
    made = table("Type;Kvinner;Menn;I alt;Merknad", "Unge;1;2;3;x", "Eldre;4;5", ";9;9;9;y", typer={"Merknad": "tekst"})
    assert list(summer(made)) == [Sum((0, 3), ((0, 1), (0, 2))), Sum((2, 3), ((2, 1), (2, 2)))]
    rows = table("Type;2022;Merknad;2023", "Unge;1;x;2", ";7;x;7", "I alt;1;x;2", typer={"Merknad": "tekst"})
    assert list(summer(rows)) == [Sum((2, 1), ((0, 1),)), Sum((2, 3), ((0, 3),))]


def test_a_second_total_among_the_columns_goes_back_to_the_first() -> None:
    made = table("Type;Kvinner;Menn;Sum;Barn;Unge;I alt", "Ett rom;1;2;3;4;5;9")
    assert list(summer(made)) == [Sum((0, 3), ((0, 1), (0, 2))), Sum((0, 6), ((0, 4), (0, 5)))]


def test_a_part_without_a_name_is_never_the_column_of_the_rows_names() -> None:
    made = table("Type;Kvinner;Menn;Voksne", "Ett rom;1;2;3", summer=(total("Voksne", "", "Menn", "Kvinner"),))
    assert list(summer(made)) == [Sum((0, 3), ((0, 2), (0, 1)))]


def test_a_total_whose_parts_are_not_said_is_of_what_stands_before_it() -> None:
    made = table("Type;2022", "Leier;3", "Eier;7", "Alle boliger;10", summer=(total("Alle boliger"),))
    assert list(summer(made)) == [Sum((2, 1), ((0, 1), (1, 1)))]


def test_a_total_in_a_column_of_text_is_none() -> None:
    made = table("Type;Kvinner;Menn;I alt", "Unge;1;2;3", "Merknad;x;y;z", typer={"Merknad": "tekst"})
    assert list(summer(made)) == [Sum((0, 3), ((0, 1), (0, 2)))]


def test_a_total_longer_than_the_headings_ends_with_them() -> None:
    made = table("Type;2022", "Unge;1;2", "I alt;1;2")
    assert list(summer(made)) == [Sum((1, 1), ((0, 1),))]


@pytest.mark.parametrize(
    ("type", "cells", "slack"),
    [
        (Celletype.HELTALL, ("1", "2", "3"), "0"),
        (Celletype.PROSENT, ("33", "67", "100"), "1.5"),
        (Celletype.DESIMALTALL, ("1,5", "2,25", "3,75"), "0.015"),
        (Celletype.DESIMALTALL, ("1", "2", "3,5"), "0.15"),
    ],
)
def test_each_rounded_number_may_be_half_of_its_last_decimal_off(type: str, cells: tuple[str, ...], slack: str) -> None:
    made = table("Type;2022", *(f"{i};{cell}" for i, cell in enumerate(cells)), type=type)
    assert avrunding(made, Sum((2, 1), ((0, 1), (1, 1)))) == Decimal(slack)


PEOPLE = table("Type;2022", "Unge;1", "Eldre;2")


def test_a_row_is_counted_in_the_unit_that_the_bank_has_for_it_or_for_all() -> None:
    assert bankens_enhet(PEOPLE, "Unge") == ""
    assert bankens_enhet(counted_in(PEOPLE), "Unge") == ""
    assert bankens_enhet(counted_in(PEOPLE, Enhet("personer", ())), "Unge") == "personer"
    made = counted_in(PEOPLE, Enhet("kroner", ("Unge",)), Enhet("prosent", ("Eldre",)))
    assert [bankens_enhet(made, row) for row in ("Unge", "\u00a0Eldre ", "Alle")] == ["kroner", "prosent", ""]


def test_the_authors_unit_is_read_where_it_does_for_the_whole_table() -> None:
    named = replace(PEOPLE, enhet="husstander")
    one, many = Enhet("personer", ()), Enhet("1 000 personer", ())
    two = Enhet("personer", ("Unge",)), Enhet("kroner", ("Eldre",))
    assert enhet_av(PEOPLE, "Unge") == ""
    assert enhet_av(named, "Unge") == "husstander"
    assert enhet_av(counted_in(named), "Unge") == "husstander"
    assert enhet_av(counted_in(PEOPLE, one), "Unge") == "personer"
    assert enhet_av(counted_in(named, one), "Unge") == "husstander"
    assert enhet_av(counted_in(named, many), "Unge") == "1 000 personer"
    assert enhet_av(counted_in(named, Enhet("2 personer", ())), "Unge") == "2 personer"
    assert enhet_av(counted_in(named, *two), "Eldre") == "kroner"
    assert enhet_av(counted_in(named, *two), "Alle") == "husstander"


def test_a_tables_unit_is_that_of_its_rows_each_by_itself_where_they_differ() -> None:
    assert enhet(PEOPLE) == ""
    assert enhet(counted_in(PEOPLE, Enhet("personer", ()))) == "personer"
    differ = Enhet("personer", ("Unge",)), Enhet("kroner", ("Eldre",))
    assert enhet(counted_in(PEOPLE, *differ)) == "Unge: personer; Eldre: kroner"
    assert enhet(counted_in(PEOPLE, *differ[1:])) == "Eldre: kroner"
    assert enhet(replace(table("Type;2022"), enhet="husstander")) == "husstander"


def test_percentages_are_no_kroner() -> None:
    rent = replace(
        table("Område;2024;2025", "Nes;9;8", "Fjord;7;7", "Andel;2;3", typer={"Andel": "prosent"}), enhet="kroner"
    )
    assert enhet(rent) == "Nes og Fjord: kroner; Andel: prosent"
    assert [celleenhet(rent, row, "2024") for row in ("Nes", "\u00a0Andel ")] == ["kroner", "prosent"]
    by_column = replace(table("Område;Leie;Andel", "Nes;9;2", typer={"Andel": "prosent"}), enhet="kroner")
    assert enhet(by_column) == "kroner; Andel: prosent"
    assert [celleenhet(by_column, "Nes", column) for column in ("Leie", "Andel")] == ["kroner", "prosent"]
    only = replace(table("Område;2024", "Nes;9", type="prosent", typer={"Nes": "prosent"}), enhet="andel av boligene")
    assert enhet(only) == "andel av boligene"


def test_four_digits_stand_as_the_longer_numbers_of_their_table() -> None:
    def shown(*lines: str, typer: Mapping[str, str] | None = None) -> list[list[str]]:
        return [[cell.replace("\u00a0", " ") for cell in row] for row in skrevne(table(*lines, typer=typer))]

    assert shown("Sted;2024;2025", "Nes;9800;10 700", "Fjord;-7100;..") == [
        ["Nes", "9 800", "10 700"],
        ["Fjord", "\u22127 100", ".."],
    ]
    assert shown("Sted;2024;2025", "Nes;9800;950") == [["Nes", "9800", "950"]]
    assert shown("Hus;Byggeår;Pris;Nr", "A;1998;12500;1234", "B;2004;9500;1 %", typer={"Nr": "tekst"}) == [
        ["A", "1998", "12 500", "1234"],
        ["B", "2004", "9 500", "1 %"],
    ]
    assert shown("Sted;2024;Andel", "Nes;9800;12 %") == [["Nes", "9800", "12 %"]], "a percent sign is no group"


def test_names_in_a_totals_line_that_are_nowhere() -> None:
    made = table("Type;2022", "Unge;1")
    assert ukjente_navn(made, total("Unge", "2022", "Eldre")) == ("Eldre",)
    assert ukjente_navn(made, total("Type", "Unge")) == ("Type",)
