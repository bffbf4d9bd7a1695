"""Free text beside the data, in the example: true ones in words of their own keep a duty covered, and no others do.

Each text is put where it stands in the example's file. A challenge and a measure have their title as well, a meeting what came in
and what it led to.
"""

import datetime as dt
import pickle
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests import remembered
from tests.gathered import gathered
from tests.law.hel_plan import bedoemt
from tests.law.test_dommer import EXAMPLE, EXAMPLE_FILES
from tests.remembered import cases_in

FELT = cases_in(Path(__file__).parent / "ved_siden.yaml")
DAG = dt.date(2024, 2, 1)
_DEKKET = "dekket"


def _status(plikt: str, felt: str, tekst: str | list[str]) -> str:
    fil, _, sti = felt.partition("#")
    innhold = pickle.loads(_lest(fil))
    _sett(innhold, sti, tekst)
    skrevet = yaml.dump(innhold, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    files = EXAMPLE_FILES.with_texts({f"plan/{fil}": skrevet.encode()})
    return str(bedoemt(remembered.plan(files), plikt, DAG).status)


@cache
def _lest(fil: str) -> bytes:
    """What a file of the example says, for one who is to change it."""
    return pickle.dumps(yaml.load(EXAMPLE[fil], yaml.CSafeLoader))


def _sett(innhold: Any, sti: str, tekst: str | list[str]) -> None:
    """Puts the text where it belongs. A step of the path is a key, or what one in a list is known by («id=nav»)."""
    if isinstance(tekst, list) and sti:
        innhold[sti] = [
            {
                "dato": dt.date(2023, 10, 18),
                "slag": "verksted",
                "tittel": "Samling",
                "deltakere": "Brukere og pårørende",
                "grupper": ["brukere", "paaroerende"],
                "innspill": tekst[0],
                "oppfoelging": tekst[1],
            }
        ]
    elif isinstance(tekst, list):
        innhold["tittel"], innhold["beskrivelse"] = tekst
    else:
        *foran, siste = sti.split("/")
        for steg in foran:
            noekkel, _, verdi = steg.partition("=")
            innhold = next(del_ for del_ in innhold if del_.get(noekkel) == verdi) if verdi else innhold[noekkel]
        innhold[siste] = tekst


def _tekster(svar: str) -> Iterator[tuple[str, str, str | list[str]]]:
    return ((each["plikt"], each["felt"], tekst) for each in FELT for tekst in each.get(svar, ()))


@gathered("plikt, felt, tekst", _tekster("svarer"))
def test_a_true_text_in_words_of_its_own_keeps_the_duty_covered(plikt: str, felt: str, tekst: str | list[str]) -> None:
    assert _status(plikt, felt, tekst) == _DEKKET


@gathered("plikt, felt, tekst", _tekster("svarer_ikke"))
def test_a_text_that_does_not_support_the_data_covers_nothing(plikt: str, felt: str, tekst: str | list[str]) -> None:
    assert _status(plikt, felt, tekst) != _DEKKET


@gathered("plikt, felt, tekst", _tekster("omtalt"))
def test_a_true_text_in_unusual_words_is_never_said_to_be_no_answer(
    plikt: str, felt: str, tekst: str | list[str]
) -> None:
    assert _status(plikt, felt, tekst) in (_DEKKET, "omtalt")
