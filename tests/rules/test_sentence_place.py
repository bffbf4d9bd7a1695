"""Where a sentence of a long text begins: what its finding points at."""

from bolig_cli.finding import Place
from bolig_cli.rules.support.sentence_place import place_of

TEXT = """
## Samordning

Vi møtes hver uke. Et [fast boligteam](#T5 "Teamet") samordner *alle* tjenestene
til dem som trenger hjelp fra flere.
"""
START = Place("plan/kapitler/06.md", 12, 3)


def test_it_is_found_where_it_is_written() -> None:
    assert place_of("Vi møtes hver uke.", TEXT, START) == Place(START.path, 15, 3)
    assert place_of("Et fast boligteam samordner alle tjenestene til dem som trenger det.", TEXT, START) == Place(
        START.path, 15, 22
    ), "a link is its words, and a sentence may run on to the next line"
    assert place_of("til dem som trenger hjelp", TEXT, START) == Place(START.path, 16, 3)


def test_one_that_stands_nowhere_has_the_place_of_the_text() -> None:
    for sentence, written in (("Noe helt annet.", TEXT), ("", TEXT), ("Vi møtes hver uke.", "")):
        assert place_of(sentence, written, START) == START
