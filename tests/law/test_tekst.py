"""The words and the sentences that a reader of a text sees."""

from bolig_cli.law.evidence.support.tekst import har_et_av, ordene, setninger, setninger_i
from tests.gathered import gathered


def test_the_sentences_of_a_text() -> None:
    assert setninger("Vi gir råd. Vi  gir råd!\nHvem?") == ["vi gir råd", "hvem"]
    assert setninger_i("Vi  gir råd. Tekst kommer.\n\nHvem?\n") == ("Vi gir råd.", "Hvem?")
    assert ordene("Én-til_to, ~~tre~~ 4.") == ["én", "til", "to", "4"]


@gathered(
    "tekst, ord, har",
    [
        ("Vedtaket kan påklages", "klag", True),
        ("Innavl", "nav", False),  # so short a word begins one
        ("Vi spør Navet.", "nav", True),
        ("Vi har ansvar.", " svar", False),
        ("Svar", " svar", True),
        ("Å bo. Å leie", "å bo ", True),
        ("Å bosette", "å bo ", False),
        ("~~Vedtaket kan påklages~~", "klag", False),
    ],
)
def test_a_short_text_has_one_of_the_words(tekst: str, ord: str, har: bool) -> None:
    assert har_et_av(tekst, ("innsyn", ord)) is har
