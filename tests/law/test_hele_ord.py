"""The words that a reader is told are looked for: whole ones, in one written language."""

import pytest

from bolig_cli.law.evidence.support.virkemidler import STIKKORD
from bolig_cli.law.hele_ord import hele
from bolig_cli.maalform import BOKMAAL, NYNORSK

_HALF = ("tilpas", "samlokalis", "bemann", "begrunn", "medvirk", "medverk", "tenest", "tjenest", "kartlegg", "utred")


@pytest.mark.parametrize(
    ("stems", "bokmaal", "nynorsk"),
    [
        (("medvirk", "medverk", "innspill"), ("medvirkning", "innspill"), ("medverknad", "innspill")),
        (("bruker", "brukar"), ("bruker",), ("brukar",)),
        ((" råd ", "barn,"), ("råd", "barn"), ("råd", "barn")),
        (("vedtak", "enkeltvedtak"), ("vedtak", "enkeltvedtak"), ("vedtak", "enkeltvedtak")),
        (("tilpas", "samlokalis"), ("tilpasning", "samlokalisert"), ("tilpassing", "samlokalisert")),
    ],
)
def test_beginnings_are_shown_as_words(
    stems: tuple[str, ...], bokmaal: tuple[str, ...], nynorsk: tuple[str, ...]
) -> None:
    assert hele(stems, BOKMAAL) == bokmaal
    assert hele(stems, NYNORSK) == nynorsk


def test_no_more_are_shown_than_asked_for_and_no_two_for_one() -> None:
    """Those of one word in two forms count once, so the others get their place."""
    assert hele(("samarb", "samarbeid", "samord", "samhandl"), BOKMAAL, 2) == ("samarbeid", "samordning")


@pytest.mark.parametrize("maalform", [BOKMAAL, NYNORSK])
def test_what_a_measure_is_told_to_say_has_no_half_words(maalform: str) -> None:
    told = {word for stems in STIKKORD.values() for word in hele(stems, maalform)}
    assert not told & set(_HALF)
    assert not told & {stem for stems in STIKKORD.values() for stem in stems if hele((stem,), maalform) != (stem,)}
