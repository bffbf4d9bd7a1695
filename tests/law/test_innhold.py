"""Short texts that say something, and those that say nothing or only where to read on."""

import pytest

from bolig_cli.law.evidence.support.innhold import (
    feil_ved_beskrivelse,
    feil_ved_kort_tekst,
    innhold,
    sier_ingenting,
    staar_aapent,
    viser_bare_videre,
)
from tests.gathered import gathered

from . import hel_plan


@gathered(
    "tekst, feil",
    [
        ("Vi gir råd om bolig.", ""),
        ("Vi gir råd om.", "en beskrivelse på minst 5 ord"),
        ("", "beskrivelse"),
        ("–", "beskrivelse"),
        ("Se kommunens nettside for mer informasjon.", "sier mer enn hvor det står"),
        ("Vi gir råd om bolig. Tekst kommer.", "plassholderen «Tekst kommer»"),
        ("Vi gir råd om bolig. Avsnittet mangler.", "beskjeden «Avsnittet mangler.»"),
        ("Dette er et tilbud om hjelp til innbyggere.", "sier hva det går ut på"),
    ],
)
def test_a_description_says_something(tekst: str, feil: str) -> None:
    funnet = hel_plan.i_ord(feil_ved_beskrivelse(tekst))
    assert feil in funnet
    assert bool(feil) == bool(funnet)


@gathered(
    "tekst, bare",
    [
        ("Se kommunens nettside. Les også brosjyren.", True),
        ("Se kommunens nettside. Vi gir råd.", False),
        ("Se kommunens nettside. Vi gir råd på nett.", False),
        ("Vi gir råd. Se kommunens nettside.", False),
        ("Se på leieavtalen sammen med oss.", False),
        ("Vi viser til virksomhetsplanen. Les også budsjettet.", True),
        ("Ta kontakt for mer informasjon.", True),
        ("Ta kontakt, så lager vi planen sammen.", False),
        ("Ta kontakt når du vil ha råd.", False),
        ("", False),
    ],
)
def test_a_text_that_says_only_where_to_read_on(tekst: str, bare: bool) -> None:
    assert viser_bare_videre(tekst) is bare


def test_a_short_text_may_say_something_in_the_most_ordinary_words() -> None:
    assert feil_ved_kort_tekst("Dette er et tilbud om hjelp til innbyggere.") == ""
    assert hel_plan.i_ord(feil_ved_kort_tekst("")) == "beskrivelse"


def test_the_words_that_a_text_is_about() -> None:
    assert innhold("Leilighet B har bad, ei bu, 12 hyller og et tilbud.") == {
        "leilighet",
        "bad",
        "bu",
        "hyller",
        "tilbud",
    }
    assert innhold("Leilighet B har et tilbud.", ("tilbud",)) == {"leilighet"}


@pytest.mark.parametrize(
    ("tekst", "ingenting"),
    [("Vi gir hjelp til innbyggere med lån.", True), ("Vi gir hjelp med lån og husleie.", False)],
)
def test_one_word_of_its_own_is_not_enough(tekst: str, ingenting: bool) -> None:
    assert sier_ingenting(tekst) is ingenting


@pytest.mark.parametrize(
    ("navn", "ogsaa", "aapent"),
    [
        ("Ukjent", (), True),
        ("N/A", (), True),
        ("Ukjent kilde", (), False),
        ("Ukjent kilde", ("kilde",), True),
        ("Anna Berg", (), False),
        ("–", (), False),
    ],
)
def test_a_name_where_nobody_has_decided(navn: str, ogsaa: tuple[str, ...], aapent: bool) -> None:
    assert staar_aapent(navn, ogsaa) is aapent
