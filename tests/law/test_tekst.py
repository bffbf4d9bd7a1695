"""The words and the sentences that a reader of a text sees."""

from bolig_cli.law.evidence.tekst import ordene, setninger, setninger_i


def test_the_sentences_of_a_text() -> None:
    assert setninger("Vi gir råd. Vi  gir råd!\nHvem?") == ["vi gir råd", "hvem"]
    assert setninger_i("Vi  gir råd. Tekst kommer.\n\nHvem?\n") == ["Vi gir råd.", "Hvem?"]
    assert ordene("Én-til_to, ~~tre~~ 4.") == ["én", "til", "to", "4"]
