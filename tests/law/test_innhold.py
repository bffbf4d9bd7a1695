"""Short texts that say something, and those that say nothing or only where to read on."""

import pytest

from bolig_cli.law.evidence.innhold import feil_ved_beskrivelse, viser_bare_videre

from . import hel_plan


@pytest.mark.parametrize(
    ("tekst", "feil"),
    [
        ("Vi gir råd om bolig.", ""),
        ("Vi gir råd om.", "en beskrivelse på minst 5 ord"),
        ("", "beskrivelse"),
        ("–", "beskrivelse"),
        ("Se kommunens nettside for mer informasjon.", "sier mer enn hvor det står"),
        ("Vi gir råd om bolig. Tekst kommer.", "plassholderen «Tekst kommer»"),
    ],
)
def test_a_description_says_something(tekst: str, feil: str) -> None:
    funnet = hel_plan.i_ord(feil_ved_beskrivelse(tekst))
    assert feil in funnet
    assert bool(feil) == bool(funnet)


@pytest.mark.parametrize(
    ("tekst", "bare"),
    [
        ("Se kommunens nettside. Les også brosjyren.", True),
        ("Se kommunens nettside. Vi gir råd.", False),
        ("Se kommunens nettside. Vi gir råd på nett.", False),
        ("Vi gir råd. Se kommunens nettside.", False),
        ("Se på leieavtalen sammen med oss.", False),
        ("Vi viser til virksomhetsplanen. Les også budsjettet.", True),
        ("Ta kontakt for mer informasjon.", True),
        ("Ta kontakt, så lager vi planen sammen.", False),
        ("", False),
    ],
)
def test_a_text_that_says_only_where_to_read_on(tekst: str, bare: bool) -> None:
    assert viser_bare_videre(tekst) is bare
