"""Acts that have been adopted and are not yet in force, and what they will move or change in the catalogue's acts.

The register is `kommende.yaml`; its sources are the addresses in it. No verdict rests on it: until an act is in force the old one
applies.
"""

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from pathlib import Path

import yaml

from bolig_cli import norsk
from bolig_cli.record import record

REGISTER = Path(__file__).with_suffix(".yaml")


class Tilstand(StrEnum):
    """Where an adopted act stands on a day; the values are part of the JSON contract."""

    IKKE_VEDTATT = "ikke_vedtatt"
    VEDTATT_IKKE_I_KRAFT = "vedtatt_ikke_i_kraft"
    I_KRAFT = "i_kraft"


@record
class Nytt:
    """Something that the act asks for and the one before did not, in our own words."""

    paragraf: str
    hva: str


@record
class Kommende:
    """An adopted act, as it was known on the day `lest`.

    `flytter` is paragraph of the act that it replaces (`avloeser`) → its paragraphs with the same; `paragrafer` are those that it
    changes in an act that stays (`endrer`). `naar` says in words when it enters into force; `i_kraft` is the day, None until it has
    been decided.
    """

    id: str
    navn: str
    lovdata: str
    vedtatt: dt.date
    i_kraft: dt.date | None
    naar: str
    avloeser: str
    endrer: str
    flytter: tuple[tuple[str, tuple[str, ...]], ...]
    paragrafer: tuple[str, ...]
    nytt: tuple[Nytt, ...]
    lest: dt.date
    url: str

    def tilstand(self, dato: dt.date) -> Tilstand:
        if dato < self.vedtatt:
            return Tilstand.IKKE_VEDTATT
        return Tilstand.I_KRAFT if self.i_kraft and dato >= self.i_kraft else Tilstand.VEDTATT_IKKE_I_KRAFT

    @property
    def stand(self) -> str:
        """ "vedtatt, men ikke i kraft", with the day where it is known."""
        fra = f" før {norsk.date(self.i_kraft)}" if self.i_kraft else ""
        return f"vedtatt, men ikke i kraft{fra}"

    def beroerer(self, lovdata: str) -> bool:
        """Whether it replaces or changes the act with this address."""
        return bool(lovdata) and lovdata in (self.avloeser, self.endrer)

    def flyttet_til(self, lovdata: str, paragraf: str) -> tuple[str, ...]:
        """Its own paragraphs with what stands in a paragraph of the act that it replaces; none where it does not move it."""
        return dict(self.flytter).get(paragraf, ()) if lovdata == self.avloeser else ()

    def om(self, lovdata: str, paragraf: str) -> str:
        """What becomes of a paragraph, as sentences; "" where nothing is known to."""
        if til := self.flyttet_til(lovdata, paragraf):
            nytt = "".join(
                f" Nytt i §{norsk.NBSP}{each.paragraf}: {each.hva}" for each in self.nytt if each.paragraf in til
            )
            return f"Flyttes til {paragrafer(til)} i {self.navn}, som er {self.stand}. {self.naar}{nytt}"
        if lovdata == self.endrer and paragraf in self.paragrafer:
            return f"Endres av {self.navn}, som er {self.stand}. {self.naar}"
        return ""


def paragrafer(numre: Sequence[str]) -> str:
    """ "§ 17", "§§ 58 og 59"."""
    return f"§{'§' if len(numre) > 1 else ''}{norsk.NBSP}{norsk.listing(list(numre))}"


@cache
def kommende_lover() -> tuple[Kommende, ...]:
    """The register, in its own order."""
    return tuple(
        Kommende(
            id=entry["id"],
            navn=entry["navn"],
            lovdata=entry["lovdata"],
            vedtatt=entry["vedtatt"],
            i_kraft=entry.get("i_kraft"),
            naar=entry["naar"],
            avloeser=entry.get("avloeser", ""),
            endrer=entry.get("endrer", ""),
            flytter=tuple((each["fra"], tuple(each["til"])) for each in entry.get("flytter", ())),
            paragrafer=tuple(entry.get("paragrafer", ())),
            nytt=tuple(Nytt(each["paragraf"], each["hva"]) for each in entry.get("nytt", ())),
            lest=entry["lest"],
            url=entry["url"],
        )
        for entry in yaml.safe_load(REGISTER.read_text(encoding="utf-8"))
    )


def ventes(dato: dt.date) -> tuple[Kommende, ...]:
    """The acts that on this day have been adopted and are not in force."""
    return tuple(each for each in kommende_lover() if each.tilstand(dato) is Tilstand.VEDTATT_IKKE_I_KRAFT)


def finn(tekst: str) -> Kommende | None:
    """The act that a text names: its id, its name, its address, or «LOV-2025-06-20-81»."""
    oenske = " ".join(tekst.casefold().split())
    for each in kommende_lover():
        # The short name of an act that replaces another is still the other's.
        kort = () if each.avloeser else (each.navn.split(" av ")[0],)
        if oenske in (each.id, each.navn, each.lovdata, each.lovdata.replace("/", "-", 1), *kort):
            return each
    return None
