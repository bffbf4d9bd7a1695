"""Words bound late: a message is data until someone is to read it, and says the same as if it had been written there and then."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bolig_cli.maalform import BOKMAAL, NYNORSK, tr, written_in
from bolig_cli.message import (
    AUTHOR,
    LawText,
    Message,
    Reader,
    Text,
    any_of,
    in_words,
    joined,
    listing,
    message,
)  # fmt: skip

NN = Reader(NYNORSK)


@pytest.mark.parametrize(
    ("text", "bokmaal", "nynorsk"),
    [
        ("T1 ikke", "T1 ikke", "T1 ikke"),
        (message("tidspunkt"), "tidspunkt", "tidspunkt"),
        (message("{hva} er tatt ut av planen", hva="T1"), "T1 er tatt ut av planen", "T1 er teken ut av planen"),
        (message("Gjelder fra {dato}.", dato=dt.date(2024, 7, 1)), "Gjelder fra 1. juli 2024.", "Gjeld frå 1. juli 2024."),
        (listing([dt.timedelta(1), dt.timedelta(14)]), "1 dag og 14 dager", "1 dag og 14 dagar"),
        (joined([2027, "–", 2030]), "2027–2030", "2027–2030"),
        (joined([LawText("boligsosialloven"), "§ 5"], " "), "boligsosialloven § 5", "bustadsosiallova § 5"),
        (listing(["a", "b", "c"], "eller"), "a, b eller c", "a, b eller c"),
        (listing([]), "", ""),
        (any_of(["a"]), "«a»", "«a»"),
        (any_of(["a", "b"]), "«a» eller «b»", "«a» eller «b»"),
        (message("Gjelder når {liste}", liste=listing([message("kommunen gir tilskudd til etablering i egen bolig")])),
         "Gjelder når kommunen gir tilskudd til etablering i egen bolig",
         "Gjeld når kommunen gir tilskot til etablering i eigen bustad"),
    ],
)  # fmt: skip
def test_the_same_message_in_both_written_languages(text: Text, bokmaal: str, nynorsk: str) -> None:
    with written_in(NYNORSK):  # what is being written around it means nothing
        assert in_words(text, AUTHOR).replace("\u00a0", " ") == bokmaal
    assert in_words(text, NN).replace("\u00a0", " ") == nynorsk


@given(st.dictionaries(st.sampled_from(["antall", "tittel", "id"]), st.text() | st.integers(), min_size=3))
def test_an_authors_words_stand_as_they_are(values: dict[str, str | int]) -> None:
    template = "{tittel} ({id}): {antall}"
    with written_in(BOKMAAL):
        assert in_words(message(template, **values), AUTHOR) == tr(template, **values)


def test_messages_are_values() -> None:
    one = message("{a} og {b}", a=1, b=listing(["x", message("dato")]))
    same = message("{a} og {b}", b=listing(["x", message("dato")]), a=1)
    assert one == same
    assert {one: 1}[same] == 1
    assert one != message("{a} og {b}", a=2, b=listing(["x", message("dato")]))


def test_a_reader_can_be_told_in_other_words_in_either_language() -> None:
    for_the_public = {"{hva} er endret": "{hva} er tatt ut av planen"}
    text = joined(["Nå: ", message("{hva} er endret", hva="T1")])
    assert in_words(text, AUTHOR) == "Nå: T1 er endret"
    assert in_words(text, Reader(BOKMAAL, for_the_public)) == "Nå: T1 er tatt ut av planen"
    assert in_words(text, Reader(NYNORSK, for_the_public)) == "Nå: T1 er teken ut av planen"


@pytest.mark.parametrize("text", [message("dato"), joined(["a"])])
def test_a_message_that_was_not_put_in_words_never_reaches_a_reader(text: Message) -> None:
    with pytest.raises(TypeError, match="in_words"):
        f"{text}"
