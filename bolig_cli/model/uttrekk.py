"""What is to be fetched from Statistics Norway for a table, what was fetched, and the numbers that a municipality has had."""

from collections.abc import Iterable
from dataclasses import KW_ONLY

from bolig_cli.record import record


@record
class Kommunekode:
    """A municipality's number in the years from `fra` to `til`, both counted; None where it has no beginning or no end."""

    nummer: str
    _: KW_ONLY
    fra: int | None
    til: int | None


def koder_i(koder: Iterable[Kommunekode], aar: int) -> tuple[str, ...]:
    """The numbers that covered today's municipality in a year: several where it has been merged since."""
    return tuple(k.nummer for k in koder if (k.fra is None or k.fra <= aar) and (k.til is None or aar <= k.til))


@record
class Valg:
    """Which values of a dimension to fetch. With a code list (`kodeliste`), the codes are those of the list."""

    dimensjon: str
    koder: tuple[str, ...]
    _: KW_ONLY
    kodeliste: str


@record(kw_only=True)
class Uttrekk:
    """A selection from one table. Years are the last `siste`, or those from `fra` to `til` (None for open ends).

    `tittel` are words that the table's own title must hold, "" for none. `region` is the variable that is the municipality, "" for
    the one that the table says is the place. `summeres` is whether the author says that the figures of several municipalities can
    be added, None where nothing is said; `skjul` are cells to be hidden, by row and column. `avtrykk` is the fingerprint of all
    of it.
    """

    tabell: str
    tittel: str
    region: str
    rader: str
    siste: int | None
    fra: int | None
    til: int | None
    valg: tuple[Valg, ...]
    summeres: bool | None
    skjul: tuple[tuple[str, str], ...]
    avtrykk: str


@record
class Enhet:
    """A unit as the statistics bank names it, and the rows that are counted in it; none for all of them."""

    navn: str
    rader: tuple[str, ...]


@record(kw_only=True)
class Henting:
    """What was fetched, as the tool wrote it down. `uttrekk` and `celler` are fingerprints."""

    tabell: str
    tittel: str
    adresse: str
    hentet: str  # UTC, ISO 8601
    oppdatert: str
    siste_periode: str
    lisens: str
    enheter: tuple[Enhet, ...]
    merknader: tuple[str, ...]
    uttrekk: str
    celler: str
