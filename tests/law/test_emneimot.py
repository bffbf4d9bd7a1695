"""What a chapter may have against what the data say."""

import pytest

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.support.emneimot import imot
from bolig_cli.law.evidence.support.emnesoek import Parametre

from . import hel_plan
from .hel_plan import KAPITTEL, Endring

KLAGE = Parametre("klage", (("klage",), ("statsforvalter",)), 15, om=("klage",), mot=("avvises", "søknad + to år"))
BEGGE = "Ingen kan klage på vedtaket. En klage avvises alltid. Vi gir råd om bolig."


def _imot(kapittel: str, fase: str = "høring") -> list[str]:
    plan = hel_plan.plan(
        Endring(
            {"plan.yaml": {"fase: høring": f"fase: {fase}"}},
            {KAPITTEL: f"---\ntittel: A\n{kapittel}"},
            tuple(navn for navn in hel_plan.FILER if navn.startswith("kapitler/") and navn != KAPITTEL),
        )
    )
    return [bevis.utdrag for bevis in imot(Context(plan), KLAGE)]


def test_the_sentences_that_deny_it_or_say_something_else_are_told() -> None:
    assert _imot(f"emner: [klage]\n---\n\n{BEGGE}\n") == ["Ingen kan klage på vedtaket.", "En klage avvises alltid."]
    assert _imot("emner: [klage]\n---\n\nAlle kan klage på vedtaket.\n") == []


def test_words_that_stand_together_say_something_else_wherever_they_are_in_the_chapter() -> None:
    assert _imot("emner: [klage]\n---\n\nEn søknad ligger i to år.\n") == ["En søknad ligger i to år."]
    assert _imot("emner: [klage]\n---\n\nEn søknad ligger her. Det går to år.\n") == []


def test_a_chapter_that_names_no_subject_is_read_for_what_it_denies_in_so_many_words() -> None:
    nei = "En klage går aldri til Statsforvalteren."
    assert _imot(f"---\n\n{nei} Ingen kan klage på vedtaket.\n") == [nei]


def test_a_chapter_on_something_else_says_nothing_against_it() -> None:
    assert _imot(f"emner: [veiledning]\n---\n\n{BEGGE}\n") == []


@pytest.mark.parametrize(("fase", "antall"), [("høring", 2), ("oppfølging", 0)])
def test_nor_does_one_outside_the_document_of_the_phase(fase: str, antall: int) -> None:
    assert len(_imot(f"emner: [klage]\ndokumenter: [hoeringsutkast]\n---\n\n{BEGGE}\n", fase)) == antall


def test_nor_does_one_that_names_no_subject_there() -> None:
    nei = "En klage går aldri til Statsforvalteren."
    assert _imot(f"dokumenter: [hoeringsutkast]\n---\n\n{nei}\n") == [nei]
    assert _imot(f"dokumenter: [hoeringsutkast]\n---\n\n{nei}\n", "oppfølging") == []


def test_a_word_against_it_is_one_only_in_the_part_that_is_about_it() -> None:
    assert _imot("emner: [klage]\n---\n\nAlle kan klage.\n\n## Lån\n\nEt lån avvises av banken.\n") == []
