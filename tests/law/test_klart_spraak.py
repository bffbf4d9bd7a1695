"""LIX counted by hand, and what counts as a sentence."""

from itertools import islice, product

import pytest

from bolig_cli.law.evidence.klart_spraak import er_fyll, omfang, setninger_i
from bolig_cli.model.plan import Kapittel

from . import hel_plan


def _kapittel(tekst: str) -> Kapittel:
    plan = hel_plan.plan(hel_plan.Endring(filer={"kapitler/98-maalt.md": f"---\ntittel: Målt\n---\n\n{tekst}\n"}))
    (kapittel,) = (k for k in plan.kapitler if k.tittel == "Målt")
    return kapittel


def test_lix_is_words_per_sentence_and_the_share_of_long_words() -> None:
    # Ten words in two sentences: 5. Two of them («boligen», «kommunen») have more than six letters: 20.
    setninger = [["Vi", "får", "se", "boligen", "nå"], ["Her", "er", "kommunen", "vår", "flott"]]
    assert omfang(setninger).lix == pytest.approx(25)
    # Six letters are not long.
    assert omfang([["sekser"]]).lix == pytest.approx(1)


@pytest.mark.parametrize(
    ("tekst", "antall"),
    [
        ("Vi gir råd. De får svar! Hva nå? Slik: vi ringer.", 5),
        ("Vi gir bl.a. råd, jf. nr. 3 og kap. 4, fra 1. juli.", 1),
        ("«Vi vil ha hjelp.» Det sa de unge.", 2),
        ("- en\n- to\n- tre", 3),
        ("## Tittel\n\nEn setning.", 1),
        ("En setning.\n\n| En | To |\n|---|---|\n| a | b |", 1),
    ],
)
def test_a_sentence_ends_where_a_reader_sees_it(tekst: str, antall: int) -> None:
    assert len(setninger_i(_kapittel(tekst).tekst)) == antall


def _setning(antall: int, *, fra: int = 0, binder: int = 0) -> str:
    """A sentence of so many words, no two the same, of which the last hold prose together."""
    ord = ("".join(letters) for letters in product("bdfgk", repeat=3))
    return " ".join((*islice(ord, fra, fra + antall - binder), *["og"] * binder)).capitalize() + "."


@pytest.mark.parametrize(
    ("setninger", "fyll"),
    [
        ([_setning(59)], False),  # too little to say anything of
        ([_setning(60)], True),
        ([_setning(12, binder=4)] * 3 + [_setning(24, fra=30)], False),  # 24 of 60 stand there already
        ([_setning(13, binder=4)] * 3 + [_setning(21, fra=30)], True),  # 26 of 60
        ([_setning(100, binder=12)], False),
        ([_setning(100, binder=11)], True),
    ],
)
def test_a_text_that_is_no_prose(setninger: list[str], fyll: bool) -> None:
    assert er_fyll(_kapittel(" ".join(setninger)).tekst) is fyll
