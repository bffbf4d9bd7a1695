"""json-stat2 → cells by codes. A cell is text: a number with decimal comma, or the sign that says why there is none.

Sources: json-stat.org, JSON-stat 2.0; PxTools/PxWebApi (`DatasetMapper`: metadata is a dataset whose list of values is empty);
SSB's standard signs («Standardtegn i tabeller») come in `status`. Tables from before 2021 also have `-` (nil) there, with no
value, and `*` (provisional) beside one.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from bolig_cli.errors import BoligError
from bolig_cli.model.tall import TEGN
from bolig_cli.record import record
from bolig_cli.searchable import visible
from bolig_cli.statistikk.pxweb import MAX_CELLS

MISSING = ".."
NIL = "-"
_MOST_DECIMALS = 10
_TOO_LARGE = 10**15  # no figure that a municipality has


@record
class Measure:
    """What is measured: its name and unit, how many decimals it has (None where nothing is said), and whether it is an average."""

    navn: str
    enhet: str
    desimaler: int | None
    snitt: bool


@record
class Dimension:
    """A dimension: its codes in order and what each is called, on one line; for codes that are measured, also how."""

    id: str
    navn: str
    koder: tuple[str, ...]
    tekster: Mapping[str, str]
    maalinger: Mapping[str, Measure]
    kan_utelates: bool


@record
class Dataset:
    """A table or a part of one. `celler` are in the order of the codes, the last dimension fastest; empty for metadata.

    `merker` are by place in `celler`: what a number is marked with, for example `*`. `tabell` is the number that the table gives
    itself, "" for none. `kan_summeres` is what the table says of itself; `noter` those that its publisher demands be shown with
    the figures.
    """

    tabell: str
    tittel: str
    kilde: str
    oppdatert: str
    tid: str  # the id of the time dimension
    sted: str  # the id of the geographical dimension; "" where none is said to be
    dimensjoner: tuple[Dimension, ...]
    celler: tuple[str, ...]
    merker: Mapping[int, str]
    kan_summeres: bool
    avsluttet: bool
    noter: tuple[str, ...]

    def dimension(self, id: str) -> Dimension | None:
        return next((d for d in self.dimensjoner if d.id == id), None)

    def cell(self, koder: Mapping[str, str]) -> str:
        """The cell at one code for each dimension; `..` where there is no such code."""
        place = self._place(koder)
        return MISSING if place is None else self.celler[place]

    def mark(self, koder: Mapping[str, str]) -> str:
        """What the number there is marked with; "" for nothing."""
        place = self._place(koder)
        return "" if place is None else self.merker.get(place, "")

    def _place(self, codes: Mapping[str, str]) -> int | None:
        index = 0
        for d in self.dimensjoner:
            code = codes.get(d.id, d.koder[0] if len(d.koder) == 1 else "")
            if code not in d.koder:
                return None
            index = index * len(d.koder) + d.koder.index(code)
        return index


_Cells = tuple[tuple[str, ...], Mapping[int, str]]


def parse(svar: Any, tabell: str) -> Dataset:
    """Reads an answer with figures. Raises BoligError for what is not json-stat2."""
    return _parse(svar, tabell, _cells)


def parse_metadata(svar: Any, tabell: str) -> Dataset:
    """Reads what a table has, without its figures. Raises BoligError for what is not json-stat2."""
    return _parse(svar, tabell, lambda svar, count: ((), {}))


def _parse(svar: Any, tabell: str, cells: Callable[[Mapping[str, Any], int], _Cells]) -> Dataset:
    try:
        dimensions = tuple(_dimension(id, svar["dimension"][id]) for id in svar["id"])
        sizes = [len(d.koder) for d in dimensions]
        if sizes != [int(size) for size in svar.get("size", sizes)]:
            raise ValueError("size")
        roles = svar.get("role") or {}
        time, geo = roles.get("time") or ["Tid"], roles.get("geo") or [""]
        extension = svar.get("extension") or {}
        px = extension.get("px") or {}
        texts, marks = cells(svar, math.prod(sizes))
        return Dataset(
            str(px.get("tableid") or ""),
            _line(svar.get("label")),
            _line(svar.get("source")),
            _line(svar.get("updated")),
            str(time[0]),
            str(geo[0]),
            dimensions,
            texts,
            marks,
            px.get("aggregallowed") is not False,
            extension.get("discontinued") is True,
            tuple(dict.fromkeys(_mandatory_notes(svar))),
        )
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, OverflowError):
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
    return [_line(notes[i]) for i in wanted if i < len(notes)] if notes else []


def _line(text: Any) -> str:
    """A text of the bank's as a reader sees it, on one line: theirs have line breaks, and blanks at both ends."""
    return " ".join(visible(str(text)).split()) if text is not None else ""


def _dimension(id: str, part: Mapping[str, Any]) -> Dimension:
    category, extension = part["category"], part.get("extension") or {}
    index, labels = category.get("index"), category.get("label") or {}
    if isinstance(index, Mapping):
        codes = sorted(index, key=lambda code: index[code])
    else:
        codes = list(index if index is not None else labels)
    units, kinds = category.get("unit") or {}, extension.get("measuringType") or {}
    names = {str(code): _line(labels.get(code)) or str(code) for code in codes}
    return Dimension(
        id,
        _line(part.get("label")) or id,
        tuple(map(str, codes)),
        names,
        {
            code: Measure(names.get(code, ""), _line(unit.get("base")), _decimals(unit), kinds.get(code) == "Average")
            for code, unit in {**{code: {} for code in kinds}, **units}.items()
        },
        bool(extension.get("elimination")),
    )


def _decimals(unit: Mapping[str, Any]) -> int | None:
    said = unit.get("decimals")
    return said if isinstance(said, int) and 0 <= said <= _MOST_DECIMALS else None


def _cells(svar: Mapping[str, Any], count: int) -> _Cells:
    values, status = svar["value"], svar.get("status")
    if count > MAX_CELLS:  # with values by index, a short answer could claim any number of cells
        raise ValueError("size")
    if isinstance(values, Sequence) and not isinstance(values, str) and len(values) != count:
        raise ValueError("value")
    numbers = [_at(values, i) for i in range(count)]
    signs = [_sign(status, i, number) for i, number in enumerate(numbers)]
    texts = tuple(map(_cell, numbers, signs))
    marks = {i: sign for i, sign in enumerate(signs) if sign and sign != texts[i] and texts[i] not in TEGN}
    return texts, marks


def _at(values: Any, index: int) -> Any:
    """An element of what may be a list, an object by index, or nothing."""
    if isinstance(values, Mapping):
        return values.get(str(index))
    return values[index] if values is not None and index < len(values) else None


def _sign(status: Any, index: int, value: Any) -> str:
    """What stands of a cell in `status`. One for all says why a number is missing where it is, and no more."""
    if not isinstance(status, str):
        return _line(_at(status, index))
    return "" if value is not None and status in TEGN else _line(status)


def _cell(value: Any, sign: str) -> str:
    """A sign that says there is no number is believed, also beside one."""
    if sign in TEGN:
        return sign
    if value is None:
        return NIL if sign == NIL else MISSING  # a missing value is never zero
    if isinstance(value, bool) or not isinstance(value, int | float) or not -_TOO_LARGE < value < _TOO_LARGE:
        raise ValueError("value")
    if not value and sign == NIL:
        return NIL
    value = round(value, _MOST_DECIMALS)  # what is beyond is how a computer stores it
    return str(int(value)) if value == int(value) else f"{Decimal(str(value)):f}".replace(".", ",")
