"""The words that plans of this kind are written with, and texts of other words."""

import pytest

from bolig_cli.law.evidence.support.fagord import ORDLISTE, fremmede_ord
from scripts.make_field_words import stems


def test_the_list_is_fresh() -> None:
    assert ORDLISTE.read_text("utf-8") == stems(), "run «make regler»"


@pytest.mark.parametrize(
    "tekst",
    [
        "Vi hjelper deg med å lese kontrakten og blir med på visning.",
        "Den som står uten tak over hodet, får et rom samme dag.",
        "Ta kontakt med Ingeborg Bakken på Tranberget, så finner vi en bolig.",  # names are no strange words
    ],
)
def test_a_text_of_this_field_has_few_strange_words(tekst: str) -> None:
    assert fremmede_ord(tekst) == ()


@pytest.mark.parametrize(
    ("tekst", "ord"),
    [
        ("Røren må stå kaldt over natten, og pyntes med bringebær.", ("kaldt", "pyntes", "røren")),
        ("Løperen tar tårnet i kommunen.", ("løperen", "tårnet")),
        ("Dronningen slår løperen og tårnet på hjelpelinjen.", ("dronningen", "løperen", "tårnet")),
    ],
)
def test_a_text_of_something_else_has_many(tekst: str, ord: tuple[str, ...]) -> None:
    assert fremmede_ord(tekst) == ord


def test_one_strange_word_is_not_many() -> None:
    assert fremmede_ord("Vi har bolig i tårnet.") == ()
