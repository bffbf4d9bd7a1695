"""The municipalities of the country, with their numbers and counties: shipped with the program, so that nobody has to look them up.

`kommuner.tsv` says where they are from, and from when.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from bolig_cli.record import record
from bolig_cli.searchable import as_name, searchable

_FILE = Path(__file__).with_name("kommuner.tsv")
_WORDS = re.compile(r"\b(?:kommune|kommuna|herad|suohkan|gielda|tjïelte|komuuni)\b", re.IGNORECASE)


# Forvaltningsområdet for samiske språk (sameloven § 3-1), by number. Source: Prop. 58 L (2022–2023), chapter 5.
_SAMISKE_SPRAAK = frozenset({
    "5610", "5612", "5622", "5628", "5636",  # Karasjok, Kautokeino, Porsanger, Tana, Nesseby
    "5512", "5518", "5540",  # Tjeldsund, Lavangen, Kåfjord
    "1826", "1875", "5025", "5041", "5043",  # Hattfjelldal, Hamarøy, Røros, Snåsa, Røyrvik
})  # fmt: skip
_FINNMARK = "56"  # how the numbers of its municipalities begin


@record
class Oppslag:
    """A municipality in the list. `navn` is as the list has it, with the county behind where two are called the same."""

    nummer: str
    navn: str
    fylke: str

    @property
    def kort(self) -> str:
        """The name without the county behind."""
        return self.navn.partition(" (")[0]


@cache
def alle() -> tuple[Oppslag, ...]:
    """Every municipality, by number."""
    lines = (line for line in _FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    _, *rows = (line.split("\t") for line in lines)
    return tuple(Oppslag(nummer, navn, fylke) for nummer, navn, _, fylke in rows)


def kan_ha_samisk_befolkning(nummer: str) -> bool:
    """Whether nobody should say for a municipality that no Sami live there: it is one where Sami has a position by law, or in
    Finnmark. Sami live in others too: that only the municipality knows."""
    return nummer in _SAMISKE_SPRAAK or nummer.startswith(_FINNMARK)


def find(name: str) -> Sequence[Oppslag]:
    """Those that a name, or a number, may be of: none, one, or the two that are called the same.

    «Kommune» behind counts for nothing, nor do capitals; of a name in two languages one is enough.
    """
    wanted = _plain(name)
    if exact := [each for each in alle() if wanted in (each.nummer, _plain(each.navn))]:
        return exact
    return [each for each in alle() if wanted in _names(each)]


def nearest(name: str) -> str:
    """The name in the list that is most like one that is not there; "" where none is."""
    from difflib import get_close_matches  # `check` asks for names that are in the list, and needs it not

    by_name = {known: each.kort for each in alle() for known in _names(each)}
    found = get_close_matches(_plain(name), list(by_name), n=1, cutoff=0.75)
    return by_name[found[0]] if found else ""


@cache
def by_first_word() -> Mapping[str, Sequence[Sequence[str]]]:
    """The names as words, in lower case, by the first of them: for whoever looks for one in a text."""
    by: dict[str, list[Sequence[str]]] = {}
    for hele in dict.fromkeys(searchable(each.kort) for each in alle()):
        for navn in dict.fromkeys((hele, *hele.split(" - "))):
            ord = navn.replace("-", " ").split()
            by.setdefault(ord[0], []).append(ord)
    return by


def _names(each: Oppslag) -> set[str]:
    return {_plain(each.kort), *(_plain(part) for part in re.split(r"\s+[-–—]\s+", each.kort))}


def _plain(name: str) -> str:
    return " ".join(as_name(_WORDS.sub(" ", name)).split())
