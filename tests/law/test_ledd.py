"""The clauses of a sentence, and which of them deny something."""

import pytest

from bolig_cli.law.evidence.support.bokmaal import paa_bokmaal
from bolig_cli.law.evidence.support.ledd import i_ord, ledd_i, nektede


@pytest.mark.parametrize(
    ("setning", "nektet"),
    [
        ("Vi sender ikke svar.", ["vi sender ikke svar"]),
        ("Me sender ikkje svar, berre brev.", ["vi sender ikke svar"]),
        ("Hva du ønsker, har ingen betydning.", ["hva du ønsker har ingen betydning"]),
        ("Vi har sluttet å sende svar.", ["vi har sluttet å sende svar"]),
        ("Svaret kommer uten begrunnelse.", ["begrunnelse"]),
        ("Svaret kommer uten å forklare hvorfor du fikk nei.", ["å forklare hvorfor du fikk nei"]),
        ("Svaret kommer aldri uten begrunnelse.", []),  # each takes the other back
        ("Uten at du vet om det, henter vi ingenting.", []),
        ("Ingen får vedtak uten at grunnen står i brevet.", []),
        ("Ingen får vedtak uten skriftlig søknad.", ["ingen får vedtak uten skriftlig søknad"]),  # a condition
        ("Vi henter aldri noe bak ryggen på folk, og svarer ikke.", ["og svarer ikke"]),
        ("Får du ikke svar, kan du ringe.", []),  # only says when
        ("Du trenger ikke ringe.", []),
        ("Vi svarer når saken ikke er avgjort.", []),
        ("Den som ikke klarer det selv, får hjelp.", []),
        ("Klagen avgjøres, og får ikke noe svar.", ["og får ikke noe svar"]),
        ("Klagen avgjøres og får ikke noe svar.", ["og får ikke noe svar"]),
        ("Uten begrunnelse sender vi brevet.", ["begrunnelse sender vi"]),
        ("Uten begrunnelse sender vi brevet, og ingen får svar.", []),  # each takes the other back
        ("Etter at ingen har svart, ringer vi.", []),  # only says when
    ],
)
def test_what_a_sentence_denies(setning: str, nektet: list[str]) -> None:
    assert [" ".join(n.split()) for _, n in nektede(ledd_i(i_ord((setning,))[0]))] == nektet


@pytest.mark.parametrize(
    ("nynorsk", "bokmaal"),
    [
        ("ikkje utan ein søknad frå bustadkontoret", "ikke uten en søknad fra boligkontoret"),
        ("handsamingstida er to veker", "behandlingstida er to uker"),
        ("vi behandler søknaden uten opphold", "vi behandler søknaden uten opphold"),
    ],
)
def test_nynorsk_is_read_as_bokmaal_and_bokmaal_as_it_is(nynorsk: str, bokmaal: str) -> None:
    assert paa_bokmaal(nynorsk) == bokmaal
