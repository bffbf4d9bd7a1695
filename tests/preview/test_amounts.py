"""Amounts in a form: one field for a number or a span, and what is no number said back as it was written."""

from typing import Any

import pytest

from bolig_cli.preview.desk import Desk
from bolig_cli.preview.editing import Editor, Missing, Refused
from tests.preview.test_editing import T07, as_sent, now


@pytest.fixture
def editor(desk: Desk) -> Editor:
    return Editor(desk)


def rewritten(editor: Editor, before: str, after: str) -> str:
    """The measure with another text in its file, and that text."""
    file = editor.desk.root / T07
    text = now(editor, T07)
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")
    return now(editor, T07)


def money(editor: Editor) -> tuple[str, dict[str, Any], dict[str, dict[str, Any]]]:
    """What was read, what is sent, and the fields of the first entry of the measure's money."""
    form = editor.form(T07, ())
    economy = next(field for field in form["felt"] if field["noekkel"] == "okonomi")
    rows = next(field for field in economy["felt"] if field["noekkel"] == "poster")["rader"]
    return form["innhold"], as_sent(form["felt"]), {field["noekkel"]: field for field in rows[0]}


def test_the_sum_of_an_entry_is_a_number_that_follows_the_amounts(editor: Editor) -> None:
    content, sent, fields = money(editor)
    assert (fields["sum"]["slag"], fields["sum"]["verdi"]) == ("tall", 1200)
    entry = sent["okonomi"]["poster"][0]
    year = next(iter(entry["belop"]))
    entry["belop"][year] = str(int(entry["belop"][year]) + 100)
    entry["sum"] = "1 300"
    editor.save(T07, (), content, sent)
    assert "sum: 1300\n" in now(editor, T07)


@pytest.mark.parametrize("written", ["300–500", "{fra: 300, til: 500}"])
def test_a_span_is_shown_as_people_write_it_and_stays_as_it_stands(editor: Editor, written: str) -> None:
    text = rewritten(editor, "sum: 1200", f"sum: {written}")
    content, sent, fields = money(editor)
    assert (fields["sum"]["slag"], fields["sum"]["verdi"]) == ("tall", "300–500")
    editor.save(T07, (), content, sent)
    assert now(editor, T07) == text


def test_a_span_among_the_years_has_its_cell(editor: Editor) -> None:
    _, _, fields = money(editor)
    year, amount = next(iter(fields["belop"]["verdi"].items()))
    text = rewritten(editor, f"{year}: {amount}", f"{year}: {{fra: 300, til: 500}}")
    content, sent, fields = money(editor)
    assert fields["belop"]["slag"] == "aar"
    assert sent["okonomi"]["poster"][0]["belop"][year] == "300–500"
    editor.save(T07, (), content, sent)
    assert now(editor, T07) == text


@pytest.mark.parametrize("word", ["60,5", "1.200", "omtrent 60"])
def test_what_is_no_whole_number_is_said_back_as_it_was_written(editor: Editor, word: str) -> None:
    content, sent, fields = money(editor)
    year = next(iter(fields["belop"]["verdi"]))
    sent["okonomi"]["poster"][0]["belop"][year] = word
    before = now(editor, T07)
    with pytest.raises(Refused, match=f"«{word}» under .* {year}» kan ikke leses som et helt tall") as refused:
        editor.save(T07, (), content, sent)
    assert refused.value.keys == ["okonomi.poster.0.belop"]
    assert now(editor, T07) == before


def test_what_a_row_lacks_is_called_by_the_names_of_the_form(editor: Editor) -> None:
    path = "plan/maal/M1.yaml"
    form = editor.form(path, ())
    sent = as_sent(form["felt"])
    number = len(sent["indikatorer"])
    sent["indikatorer"].append({"navn": "Ventetid"})
    with pytest.raises(Missing) as missing:
        editor.save(path, (), form["innhold"], sent)
    assert f"Indikator {number + 1} – Kilde" in str(missing.value)
    assert missing.value.keys[0].startswith(f"indikatorer.{number}.")
