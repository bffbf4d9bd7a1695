"""Which paragraphs the catalogue's acts have, how many ledd each has, and which are repealed.

The tables are `lovstruktur.yaml`, made from the acts' texts by `scripts/make_law_structure.py`, and `opphevet.yaml`, with what is
known of some that are repealed. They say what does not exist; of what an act says they know nothing.
"""

import datetime as dt
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from bolig_cli import norsk
from bolig_cli.record import record

TABELL = Path(__file__).with_suffix(".yaml")
OPPHEVET = Path(__file__).with_name("opphevet.yaml")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@record
class Opphevet:
    """A repealed paragraph: the first day without it, what repealed it, where the same stands now. Unknown is None or ""."""

    lovdata: str
    paragraf: str
    fra: dt.date | None = None
    ved: str = ""
    naa: str = ""

    @property
    def i_ord(self) -> str:
        """ "opphevet fra 1. juli 2023 ved boligsosialloven § 12", with as much as is known."""
        fra = f" fra {norsk.date(self.fra)}" if self.fra else ""
        return f"opphevet{fra}{f' ved {self.ved}' if self.ved else ''}"


@record
class Struktur:
    """An act's paragraphs: "11-14", "4a" or "12A-9" → the number of ledd: 0 for a repealed one, None where it is not known."""

    ledd: Mapping[str, int | None]

    def har(self, paragraf: str) -> bool:
        """Whether there is such a paragraph, also one that is repealed. ("4 a" and "4a" are the same.)"""
        return _noekkel(paragraf) in self.ledd

    def antall_ledd(self, paragraf: str) -> int | None:
        """How many ledd the paragraph has; None when it is not known."""
        return self.ledd[_noekkel(paragraf)]


def struktur(lovdata: str) -> Struktur | None:
    """The act with this address at Lovdata; None for one that the table does not have."""
    return _tabell()[1].get(lovdata)


def dato() -> dt.date:
    """The day that the table holds for."""
    return _tabell()[0]


def opphevet(lovdata: str, paragraf: str) -> Opphevet | None:
    """What is known of the repeal; None for a paragraph that is not repealed."""
    act = struktur(lovdata)
    if act is None or not act.har(paragraf) or act.antall_ledd(paragraf) != 0:
        return None
    return _opphevede().get((lovdata, _noekkel(paragraf)), Opphevet(lovdata, paragraf))


def opphevet_id(id: str, lov_id: str, lovdata: str) -> Opphevet | None:
    """The repealed paragraph that an id would mean ("hol-3-7", "hol-3-7-1"), had it been a duty of the act with the id `lov_id`."""
    act = struktur(lovdata)
    if act is None or not id.startswith(f"{lov_id}-"):
        return None
    rest = id.removeprefix(f"{lov_id}-")
    for paragraf, antall in act.ledd.items():
        if antall == 0 and f"{rest}-".startswith(f"{paragraf.lower()}-"):
            return opphevet(lovdata, paragraf)
    return None


def _noekkel(paragraf: str) -> str:
    return paragraf.replace(" ", "")


@cache
def _tabell() -> tuple[dt.date, Mapping[str, Struktur]]:
    read = yaml.load(TABELL.read_bytes(), Loader=_LOADER)
    return read["dato"], {lovdata: Struktur(_ledd(text)) for lovdata, text in read["lover"].items()}


def _ledd(text: str) -> Mapping[str, int | None]:
    pairs = (pair.split("=") for pair in text.split())
    return {paragraf: None if antall == "?" else int(antall) for paragraf, antall in pairs}


@cache
def _opphevede() -> Mapping[tuple[str, str], Opphevet]:
    return {
        (entry["lov"], _noekkel(entry["paragraf"])): Opphevet(
            entry["lov"], entry["paragraf"], entry.get("fra"), entry.get("ved", ""), entry.get("naa", "")
        )
        for entry in yaml.safe_load(OPPHEVET.read_text(encoding="utf-8"))
    }
