"""National guidance that plans quote, and the years in which each applies.

The register is `foeringer.yaml`; its sources are the addresses in it. It says nothing about what a document demands.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import yaml

from bolig_cli.record import record
from bolig_cli.searchable import searchable
from bolig_cli.source.yaml import Loader

REGISTER = Path(__file__).with_suffix(".yaml")


@record
class NasjonalFoering:
    """One document, or one edition of it. `gjelder_til` is its last year, None when it has no end."""

    id: str
    navn: tuple[str, ...]
    tittel: str
    gjelder_fra: int
    gjelder_til: int | None
    kommet_siden: str
    url: str


@cache
def nasjonale_foeringer() -> tuple[NasjonalFoering, ...]:
    """The register, in its own order."""
    return tuple(
        NasjonalFoering(
            id=entry["id"],
            navn=tuple(entry["navn"]),
            tittel=entry["tittel"],
            gjelder_fra=entry["gjelder_fra"],
            gjelder_til=entry.get("gjelder_til"),
            kommet_siden=entry.get("kommet_siden", ""),
            url=entry["url"],
        )
        for entry in yaml.load(REGISTER.read_bytes(), Loader=Loader)
    )


def nevnt(tekst: str) -> tuple[NasjonalFoering, ...]:
    """The documents that a text names. Of one with several editions: those whose years stand there, or all when none do."""
    plain = _plain(tekst)
    named = [f for f, names in _navn() if any(name in plain for name in names)]
    return tuple(f for f in named if _aar(f) in plain or not any(_aar(other) in plain for other in _utgaver(f, named)))


def kommet_siden(foering: NasjonalFoering) -> tuple[NasjonalFoering, ...]:
    """What the register knows to have come after a document, the oldest first."""
    later = [f for f in nasjonale_foeringer() if f.id == foering.kommet_siden]
    return (later[0], *kommet_siden(later[0])) if later else ()


@cache
def _navn() -> tuple[tuple[NasjonalFoering, tuple[str, ...]], ...]:
    return tuple((f, tuple(map(_plain, f.navn))) for f in nasjonale_foeringer())


def _utgaver(foering: NasjonalFoering, blant: Sequence[NasjonalFoering]) -> list[NasjonalFoering]:
    return [f for f in blant if set(f.navn) & set(foering.navn)]


def _aar(foering: NasjonalFoering) -> str:
    return f"{foering.gjelder_fra}-{foering.gjelder_til}"


def _plain(text: str) -> str:
    return " ".join(searchable(text).replace("–", "-").replace("—", "-").split())
