"""What an item is called in a message."""

from dataclasses import replace

import pytest

from bolig_cli import pipeline
from bolig_cli.model.plan import Enhet, Foering, Forutsetning, OverordnetMaal, Tiltak
from bolig_cli.rules.support.kinds import IN_FILES, KINDS, capital, named, one_of
from bolig_cli.source.tree import LAYOUT
from tests.rules.cases import BASE
from tests.rules.test_rules import DAY


def test_an_item_is_named_by_what_it_has() -> None:
    plan = pipeline.check(BASE, DAY).plan
    assert plan
    (measure,) = plan.all(Tiltak)
    assert named(measure) == "tiltaket T1 «Åpne en fast rådgivningstime»"
    assert named(replace(measure, tittel="")) == "tiltaket T1"
    assert named(replace(measure, id="")) == "tiltaket «Åpne en fast rådgivningstime»"
    assert named(replace(measure, id="", tittel="")) == "tiltaket"


def test_one_of_several_kinds() -> None:
    assert one_of([Foering]) == "en føring"
    assert one_of([Foering, OverordnetMaal]) == "en føring eller et overordnet mål"


def test_a_kind_stands_in_a_file_with_the_others_of_it_or_each_in_its_own() -> None:
    assert [KINDS[kind].file for kind in (Enhet, Forutsetning, Tiltak)] == ["organisasjon", "behovsoversikt", ""]
    for kind, words in KINDS.items():
        assert (words.file == "") == (kind in IN_FILES)
        assert not words.file or words.file == LAYOUT[words.home]


@pytest.mark.parametrize(("text", "capitalised"), [("økt», «BO", "Økt», «BO"), ("å", "Å"), ("", "")])
def test_only_the_first_letter_becomes_a_capital(text: str, capitalised: str) -> None:
    assert capital(text) == capitalised
