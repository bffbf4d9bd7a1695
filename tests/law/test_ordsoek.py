"""Words and stems, and the sentences that have them."""

import pytest

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.support.ordsoek import (
    har_ord,
    har_stamme,
    naboer_med,
    omtalen,
    ordene_i,
    setningene_i,
    setningene_med,
    setningene_med_alle,
)

from . import hel_plan

HER = Context(hel_plan.plan())


def test_what_a_text_says_of_the_matter_is_its_sentences_and_the_ones_after() -> None:
    tekst = "Vi gir råd. Alle kan klage. Fristen er tre uker. Vi har kontor i byen. Klagen sendes oss."
    assert setningene_med(HER, tekst, ("klage",)) == ["Alle kan klage.", "Klagen sendes oss."]
    assert omtalen(HER, tekst, ("klage",)) == ["Alle kan klage.", "Fristen er tre uker.", "Klagen sendes oss."]
    assert omtalen(HER, "Alle kan klage. Vi gir råd.", ("råd",)) == ["Vi gir råd."]
    assert omtalen(HER, tekst, (), ["Alle kan klage."]) == ["Alle kan klage.", "Fristen er tre uker."]
    assert setningene_i(HER, "Vi gir  råd.\nAlle kan klage.") == ("Vi gir råd.", "Alle kan klage.")
    assert setningene_med(HER, tekst, ("frist", "innsyn")) == ["Fristen er tre uker."]
    assert setningene_med(HER, tekst, ("innsyn",)) == []


@pytest.mark.parametrize(
    ("tekst", "ord", "funnet"),
    [
        ("Vedtaket kan påklages.", "klage", True),
        ("Vi har ansvar.", "svar", True),
        ("Vi har ansvar.", " svar", False),
        ("Vi gir svar.", " svar", True),
        ("Innavl", "nav", False),  # so short a word begins one
        ("Nav og helse", "nav", True),
        ("Navet", "nav", True),
    ],
)
def test_a_search_word_is_found_inside_others_unless_it_is_short_or_says_where_it_begins(
    tekst: str, ord: str, funnet: bool
) -> None:
    assert har_ord(HER, tekst, ("innsyn", ord)) is funnet
    assert ordene_i(HER, tekst, ("innsyn", ord)) == ((ord,) if funnet else ())


def test_a_stem_begins_a_word() -> None:
    assert har_stamme(HER, "Vi tar imot en klage til Statsforvalteren.", ("innsyn", "klage til stats"))
    assert not har_stamme(HER, "Vedtaket kan påklages.", ("klage",))


KLAGE, VEDTAK = ("klag",), ("vedtak", "avgjør")


def test_the_sentences_with_a_stem_of_each_group() -> None:
    tekst = "Alle kan klage. En klage på et vedtak sendes oss. Et vedtak har en frist."
    assert setningene_med_alle(HER, tekst, (KLAGE, VEDTAK)) == ["En klage på et vedtak sendes oss."]
    assert setningene_med_alle(HER, tekst, (KLAGE, ("innsyn",))) == []
    assert setningene_med_alle(HER, "Alle kan klage. Et vedtak har en frist.", (KLAGE, VEDTAK)) == []


@pytest.mark.parametrize(
    ("tekst", "funnet"),
    [
        ("Alle kan klage på et vedtak.", ["Alle kan klage på et vedtak."]),
        ("Alle kan klage på et vedtak. Vi gir råd.", ["Alle kan klage på et vedtak."]),
        ("Vi gir råd. Alle kan klage. Et vedtak kommer i brev.", ["Alle kan klage.", "Et vedtak kommer i brev."]),
        ("Et vedtak kommer i brev. Alle kan klage. Vi gir råd.", ["Et vedtak kommer i brev.", "Alle kan klage."]),
        ("Alle kan klage. Vi gir råd. Et vedtak kommer i brev.", []),
        ("Alle kan klage. De kan klage her.", []),
        ("Alle kan klage.", []),
    ],
)
def test_neighbours_may_have_the_stems_together(tekst: str, funnet: list[str]) -> None:
    assert naboer_med(HER, tekst, (KLAGE, VEDTAK)) == funnet
