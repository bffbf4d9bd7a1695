"""json-stat2 → cells by codes. A cell is text: a number with decimal comma, or the sign that says why there is none.

Sources: json-stat.org, JSON-stat 2.0; PxTools/PxWebApi (`DatasetMapper`: metadata is a dataset whose list of values is empty);
SSB's standard signs («Standardtegn i tabeller») come in `status`.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from bolig_cli.errors import BoligError
from bolig_cli.model.tall import TEGN
from bolig_cli.record import record

MISSING = ".."


@record
class Dimension:
    """A dimension: its codes in order and what each is called; for what is measured, also how.

    `desimaler` and `enheter` are by code; `snitt` the codes that are averages.
    """

    id: str
    navn: str
    koder: tuple[str, ...]
    tekster: Mapping[str, str]
    desimaler: Mapping[str, int]
    enheter: Mapping[str, str]
    snitt: frozenset[str]
    kan_utelates: bool


@record
class Dataset:
    """A table or a part of one. `celler` are in the order of the codes, the last dimension fastest; empty for metadata.

    `kan_summeres` is what the table says of itself; `noter` those that its publisher demands be shown with the figures.
    """

    tittel: str
    kilde: str
    oppdatert: str
    tid: str  # the id of the time dimension
    sted: str  # the id of the geographical dimension; "" where none is said to be
    dimensjoner: tuple[Dimension, ...]
    celler: tuple[str, ...]
    kan_summeres: bool
    avsluttet: bool
    noter: tuple[str, ...]

    def dimension(self, id: str) -> Dimension | None:
        return next((d for d in self.dimensjoner if d.id == id), None)

    def cell(self, koder: Mapping[str, str]) -> str:
        """The cell at one code for each dimension; `..` where there is no such code."""
        index = 0
        for d in self.dimensjoner:
            code = koder.get(d.id, d.koder[0] if len(d.koder) == 1 else "")
            if code not in d.koder:
                return MISSING
            index = index * len(d.koder) + d.koder.index(code)
        return self.celler[index]


def parse(svar: Any, tabell: str) -> Dataset:
    """Reads an answer with figures. Raises BoligError for what is not json-stat2."""
    return _parse(svar, tabell, _cells)


def parse_metadata(svar: Any, tabell: str) -> Dataset:
    """Reads what a table has, without its figures. Raises BoligError for what is not json-stat2."""
    return _parse(svar, tabell, lambda svar, count: ())


def _parse(svar: Any, tabell: str, cells: Callable[[Mapping[str, Any], int], tuple[str, ...]]) -> Dataset:
    try:
        dimensions = tuple(_dimension(id, svar["dimension"][id]) for id in svar["id"])
        sizes = [len(d.koder) for d in dimensions]
        if sizes != [int(size) for size in svar.get("size", sizes)]:
            raise ValueError("size")
        roles = svar.get("role") or {}
        time, geo = roles.get("time") or ["Tid"], roles.get("geo") or [""]
        extension = svar.get("extension") or {}
        return Dataset(
            str(svar.get("label", "")),
            str(svar.get("source", "")),
            str(svar.get("updated", "")),
            str(time[0]),
            str(geo[0]),
            dimensions,
            cells(svar, math.prod(sizes)),
            (extension.get("px") or {}).get("aggregallowed") is not False,
            extension.get("discontinued") is True,
            tuple(dict.fromkeys(_mandatory_notes(svar))),
        )
    except (KeyError, TypeError, ValueError, IndexError, AttributeError):
        raise BoligError(
            f"Svaret om tabell {tabell} har en annen form enn ventet (json-stat2), og er ikke brukt. Prøv igjen senere."
        ) from None


def _mandatory_notes(svar: Mapping[str, Any]) -> Iterator[str]:
    """The notes on the table, on its dimensions and on their values, where they are marked as mandatory."""
    for part in (svar, *svar["dimension"].values()):
        marks = part.get("extension") or {}
        yield from _marked(part.get("note"), marks.get("noteMandatory"))
        notes = (part.get("category") or {}).get("note") or {}
        for code, marked in (marks.get("categoryNoteMandatory") or {}).items():
            yield from _marked(notes.get(code), marked)


def _marked(notes: Sequence[str] | None, marked: Mapping[str, bool] | None) -> list[str]:
    wanted = sorted(int(index) for index, mandatory in (marked or {}).items() if mandatory)
    return [" ".join(str(notes[i]).split()) for i in wanted if i < len(notes)] if notes else []


def _dimension(id: str, part: Mapping[str, Any]) -> Dimension:
    category, extension = part["category"], part.get("extension") or {}
    index, labels = category.get("index"), category.get("label") or {}
    if isinstance(index, Mapping):
        codes = sorted(index, key=lambda code: index[code])
    else:
        codes = list(index if index is not None else labels)
    units = category.get("unit") or {}
    return Dimension(
        id,
        str(part.get("label", id)),
        tuple(map(str, codes)),
        {code: str(labels.get(code, code)) for code in codes},
        {code: int(unit.get("decimals") or 0) for code, unit in units.items()},
        {code: str(unit.get("base") or "") for code, unit in units.items()},
        frozenset(code for code, kind in (extension.get("measuringType") or {}).items() if kind == "Average"),
        bool(extension.get("elimination")),
    )


def _cells(svar: Mapping[str, Any], count: int) -> tuple[str, ...]:
    values, status = svar["value"], svar.get("status")
    if isinstance(values, Sequence) and not isinstance(values, str) and len(values) != count:
        raise ValueError("value")
    return tuple(_cell(_at(values, i), status if isinstance(status, str) else _at(status, i)) for i in range(count))


def _at(values: Any, index: int) -> Any:
    """An element of what may be a list, an object by index, or nothing."""
    if isinstance(values, Mapping):
        return values.get(str(index))
    return values[index] if values is not None and index < len(values) else None


def _cell(value: Any, status: Any) -> str:
    if value is None:
        return str(status) if status in TEGN else MISSING  # a missing value is never zero
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError("value")
    return str(value).replace(".", ",") if isinstance(value, int) or value != int(value) else str(int(value))
