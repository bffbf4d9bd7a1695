"""LIX counted by hand, and what counts as a sentence."""

import pytest

from bolig_cli.law.evidence.klart_spraak import omfang, setninger_i
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
