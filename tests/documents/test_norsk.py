"""Dates, numbers and lists as Norwegian has them."""

import datetime as dt

import pytest

from bolig_cli import ast, norsk
from bolig_cli.documents.tidspunkt import when
from bolig_cli.finding import Place
from bolig_cli.model.tid import parse

HERE = Place("plan/tiltak/T01.yaml")


def test_a_date_keeps_its_parts_together() -> None:
    assert norsk.date(dt.date(2027, 7, 1)) == "1.\u00a0juli\u00a02027"


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("2025", "2025"),
        ("2025-06", "juni\u00a02025"),
        ("2025-06-03", "3.\u00a0juni\u00a02025"),
        ("løpende", "løpende"),
        ("Løpende", "løpende"),
        ("2. kvartal 2027", "2.\u00a0kvartal\u00a02027"),
        ("4. kvartal 2027", "4.\u00a0kvartal\u00a02027"),
        ("1. halvår 2027", "1.\u00a0halvår\u00a02027"),
        ("2. halvår 2027", "2.\u00a0halvår\u00a02027"),
    ],
)
def test_points_in_time(raw: str, shown: str) -> None:
    assert when(parse(raw, HERE)) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0, "0"), (1250, "1250"), (12500, "12\u00a0500"), (1234567, "1\u00a0234\u00a0567"), (-4, "\u22124")],
)
def test_numbers(value: int, shown: str) -> None:
    assert norsk.number(value) == shown


def test_counts_in_columns_are_always_grouped_and_no_year() -> None:
    assert [norsk.count(v) for v in (0, 12, 2030, -1250)] == ["0", "12", "2\u00a0030", "\u22121\u00a0250"]


def test_amounts_in_columns_are_always_grouped_and_nil_is_a_dash() -> None:
    assert [norsk.amount(v) for v in (0, 1250, -1250)] == ["–", "1\u00a0250", "\u22121\u00a0250"]


def test_decimals_have_a_comma() -> None:
    assert [norsk.decimal(v) for v in (3.5, 4.0, 0.25)] == ["3,5", "4", "0,25"]


def test_lists() -> None:
    assert [norsk.listing(w) for w in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a og b", "a, b og c"]


def test_what_is_a_list_itself_does_not_run_into_the_next() -> None:
    assert norsk.listing(["Plan og byggesak", "Nav"]) == "Plan og byggesak; Nav"
    assert norsk.listing(["Helse, omsorg og velferd", "Nav", "Bolig"]) == "Helse, omsorg og velferd; Nav; Bolig"
    assert norsk.listing(["lån eller tilskudd", "råd"], "eller") == "lån eller tilskudd; eller råd"
    assert norsk.listing(["Plan og byggesak"]) == "Plan og byggesak"
    assert norsk.listing(["«unge, ordinær» (linje 6)", "«eldre»"]) == "«unge, ordinær» (linje 6) og «eldre»"
    assert norsk.listing(["Nabo (2,5 %)", "Ogna"]) == "Nabo (2,5 %) og Ogna"
    links = [[ast.link(ast.text(name), "#T1")] for name in ("Plan og byggesak", "Nav", "Ogna")]
    assert ast.plain_text(ast.joined(links)) == "Plan og byggesak; Nav; Ogna"
    assert ast.plain_text(ast.joined(links[1:])) == "Nav og Ogna"


def test_a_sentence_has_its_og_before_the_last_also_after_a_semicolon() -> None:
    assert norsk.in_sentence(["Nav (kommune, stat)", "Helse- og omsorg", "Plan og byggesak", "Oppvekst"]) == (
        "Nav (kommune, stat); Helse- og omsorg; Plan og byggesak; og Oppvekst"
    )
    assert (
        norsk.in_sentence(["Nav", "Helse og omsorg", "Oppvekst og kultur"])
        == "Nav, Helse og omsorg, og Oppvekst og kultur"
    )
    assert [norsk.in_sentence(w) for w in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a og b", "a, b og c"]


def test_a_word_within_a_sentence_begins_small_and_an_abbreviation_does_not() -> None:
    assert [norsk.small(word) for word in ("Startlån", "NAV-brukere", "Å", "")] == ["startlån", "NAV-brukere", "å", ""]
