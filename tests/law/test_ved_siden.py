"""Free text beside the data, in the example: true ones in words of their own keep a duty covered, and no others do.

Each text is put where it stands in the example's file. A challenge and a measure have their title as well, a meeting what came in
and what it led to.
"""

import datetime as dt
import pickle
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests import remembered
from tests.gathered import gathered
from tests.law.hel_plan import bedoemte
from tests.law.test_dommer import EXAMPLE, EXAMPLE_FILES
from tests.remembered import cases_in
from tests.together import groups, well

FELT = cases_in(Path(__file__).parent / "ved_siden.yaml")
DAG = dt.date(2024, 2, 1)
Sak = tuple[str, str, str | list[str]]  # the duty, the field and the text


def _statuser(saker: Sequence[Sak]) -> list[str]:
    """The verdict that each text is about, where all of them stand in one plan."""
    innhold: dict[str, Any] = {}
    for _, felt, tekst in saker:
        fil, _, sti = felt.partition("#")
        if fil not in innhold:
            innhold[fil] = pickle.loads(_lest(fil))
        _sett(innhold[fil], sti, tekst)
    skrevet = {
        f"plan/{fil}": yaml.dump(verdi, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False).encode()
        for fil, verdi in innhold.items()
    }
    bedoemt = bedoemte(remembered.plan(EXAMPLE_FILES.with_texts(skrevet)), {plikt for plikt, _, _ in saker}, DAG)
    return [str(bedoemt[plikt].status) for plikt, _, _ in saker]


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


def _tekster(svar: str) -> list[Sak]:
    return [(each["plikt"], each["felt"], tekst) for each in FELT for tekst in each.get(svar, ())]


@cache
def _koer() -> Mapping[str, int]:
    """Field → a number: those with the same have a duty or a place in common, and one plan has a text in one of them alone."""
    koer = {each["felt"]: number for number, each in enumerate(FELT)}
    for en, annen in combinations(FELT, 2):
        nested = f"{annen['felt']}#".startswith(f"{en['felt']}#") or f"{en['felt']}#".startswith(f"{annen['felt']}#")
        if en["plikt"] == annen["plikt"] or nested:
            gammel, ny = koer[annen["felt"]], koer[en["felt"]]
            koer = {felt: ny if number == gammel else number for felt, number in koer.items()}
    return koer


@cache
def _sammen(svar: str) -> frozenset[str]:
    """The texts that have the answer that they should also beside others."""

    def proev(saker: Sequence[Sak]) -> None:
        assert all(map(_VENTET[svar], _statuser(saker)))

    alle = groups(_tekster(svar), lambda sak: _koer()[sak[1]])
    return frozenset(str(sak) for gruppe in alle for sak in well(gruppe, proev))


def _proev(svar: str, sak: Sak, config: pytest.Config) -> None:
    if not (config.getoption("together") and str(sak) in _sammen(svar)):
        (status,) = _statuser([sak])
        assert _VENTET[svar](status), status


_VENTET: Mapping[str, Callable[[str], bool]] = {
    "svarer": lambda status: status == "dekket",
    "svarer_ikke": lambda status: status != "dekket",
    "omtalt": lambda status: status in ("dekket", "omtalt"),
}


@gathered("plikt, felt, tekst", _tekster("svarer"))
def test_a_true_text_in_words_of_its_own_keeps_the_duty_covered(
    plikt: str, felt: str, tekst: str | list[str], pytestconfig: pytest.Config
) -> None:
    _proev("svarer", (plikt, felt, tekst), pytestconfig)


@gathered("plikt, felt, tekst", _tekster("svarer_ikke"))
def test_a_text_that_does_not_support_the_data_covers_nothing(
    plikt: str, felt: str, tekst: str | list[str], pytestconfig: pytest.Config
) -> None:
    _proev("svarer_ikke", (plikt, felt, tekst), pytestconfig)


@gathered("plikt, felt, tekst", _tekster("omtalt"))
def test_a_true_text_in_unusual_words_is_never_said_to_be_no_answer(
    plikt: str, felt: str, tekst: str | list[str], pytestconfig: pytest.Config
) -> None:
    _proev("omtalt", (plikt, felt, tekst), pytestconfig)
