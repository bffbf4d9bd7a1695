"""A table of amounts by year: as many tables as it takes for every amount to be read, in each of which all the years are.

Nothing of an amount may end up on another: a column is as wide as the longest that stands in it, whatever the format.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bolig_cli import ast, norsk
from bolig_cli.ast import Cell, Node
from bolig_cli.documents.beloep import amount, amount_lines, on_lines
from bolig_cli.documents.bredde import TETTERE, Side, andel, paa_en_linje
from bolig_cli.maalform import tr
from bolig_cli.model.beloep import Beloep, samlet
from bolig_cli.model.plan import Plan
from bolig_cli.model.tidsrom import MOST, Tidsrom, aarene, tidsrom
from bolig_cli.record import record


@record
class Linje:
    """What stands before the amounts, the line's name first, and an amount for each of the plan's years; None for one not known."""

    foran: Sequence[Cell]
    belop: Sequence[Beloep | None]


_LEAST = 0.3  # of the width for what stands before the amounts, or the letters are made smaller
_NAME = 0.18  # of it for a name alone, before the years are shared out among several tables
_FEWER = (5, 4, 3)  # columns of years, where as many as there are leave no room
_UNKNOWN = ".."
_NARROWEST = 0.1  # of it where the amounts are such as no plan has


@record
class Kolonner:
    """The heads of what stands before the amounts, what share of the width each has, and what all the amounts have where it is
    enough. `hele` are those whose texts stand on one line, as dates do. `sum` is the head of the last column; "" where there is
    none.
    """

    navn: Sequence[str]
    foran: Sequence[float]
    belop: float
    side: Side
    hoeyre: int = 0  # how many of those before the amounts are numbers, the last ones
    hele: Sequence[int] = ()
    sum: str = ""


def tabeller(
    plan: Plan,
    kolonner: Kolonner,
    linjer: Sequence[Linje],
    caption: Callable[[Tidsrom], str],
    id: str,
    fot: Sequence[Linje] = (),
) -> list[Node]:
    """The tables, all in letters of one size. The first alone has what stands before the amounts besides the line's name."""
    parts, side = _med_plass(plan, kolonner, linjer, fot)
    return [
        _tabell(
            part,
            kolonner if n == 1 else _bare_navn(kolonner),
            side,
            linjer,
            fot,
            caption(part.years),
            f"{id}-{n}" if n > 1 else id,
        )
        for n, part in enumerate(parts, 1)
    ]


@record
class _Belop:
    """The amounts of a table as they are written: its heads, its lines, and its foot where it has one."""

    years: Tidsrom
    hode: Sequence[str]
    linjer: Sequence[Sequence[Beloep | None]]
    fot: Sequence[Sequence[Beloep | None]]
    skriv: Callable[[Beloep], Sequence[str]] = amount_lines

    @property
    def kolonner(self) -> Sequence[Sequence[str]]:
        """What stands on a line each in every column."""
        rows = (*self.linjer, *self.fot)
        return [[head, *(line for row in rows for line in self.linjer_i(row[n]))] for n, head in enumerate(self.hode)]

    def linjer_i(self, value: Beloep | None) -> Sequence[str]:
        return (_UNKNOWN,) if value is None else self.skriv(value)

    def celler(self, row: Sequence[Beloep | None]) -> list[Cell]:
        return [on_lines(self.linjer_i(value)) for value in row]


def _paa_en_linje(value: Beloep) -> Sequence[str]:
    return (amount(value),)


def _belop(years: Tidsrom, k: Kolonner, linjer: Sequence[Linje], fot: Sequence[Linje]) -> _Belop:
    def written(line: Linje) -> list[Beloep | None]:
        known = [value for value in line.belop if value is not None]
        whole = [samlet(known) if len(known) == len(line.belop) else None] if k.sum else []
        return [*years.samlet(line.belop), *whole]

    head = [*years.navn, *([k.sum] if k.sum else [])]
    return _Belop(years, head, [written(line) for line in linjer], [written(line) for line in fot])


def _med_plass(plan: Plan, k: Kolonner, linjer: Sequence[Linje], fot: Sequence[Linje]) -> tuple[Sequence[_Belop], Side]:
    """Each amount on one line: with smaller letters where the names else have no room, and then with fewer years in each table.
    Where that is not enough, spans stand on two lines."""

    def written(most: int) -> list[_Belop]:
        return [_belop(years, k, linjer, fot) for years in tidsrom(plan, most)]

    least = _NAME if len(k.navn) == 1 else _LEAST
    tight = TETTERE.get(k.side, k.side)
    parts = written(MOST)
    whole = [replace(part, skriv=_paa_en_linje) for part in parts]
    for side, room in ((k.side, _LEAST), (tight, least)):
        if _rom(k, whole, side) >= room:
            return whole, side
    if any(value.er_spenn for part in parts for row in (*part.linjer, *part.fot) for value in row if value):
        for most in _FEWER:
            fewer = [replace(part, skriv=_paa_en_linje) for part in written(most)]
            if _rom(k, fewer, tight) >= least:
                return fewer, tight
    return parts, k.side if _rom(k, parts, k.side) >= _LEAST else tight


def _rom(k: Kolonner, parts: Sequence[_Belop], side: Side) -> float:
    """What share of the page's width there is for what stands before the amounts, in the table where it is least."""
    return min(_bredde(k) - sum(_shares(k.belop, part.kolonner, side)) for part in parts)


def aarene_i(years: Tidsrom) -> str:
    """The years that a table has, and which of them are added up in one column: "2027–2038 (2031–2038 samlet)"."""
    whole = aarene(range(years.kolonner[0].start, years.kolonner[-1].stop))
    added_up = [aarene(column) for column in years.kolonner if len(column) > 1]
    return tr("{aar} ({noen} samlet)", aar=whole, noen=norsk.listing(added_up)) if added_up else whole


def aar_i_tittel(years: Tidsrom) -> str:
    """What a caption says of the years, after a space; nothing where each of the plan's years has its column."""
    return "" if years.alle_enkelt else f" {aarene_i(years)}"


def _bare_navn(k: Kolonner) -> Kolonner:
    return Kolonner(k.navn[:1], [sum(k.foran)], k.belop, k.side, sum=k.sum)


def _bredde(k: Kolonner) -> float:
    return sum(k.foran) + k.belop


def _tabell(
    part: _Belop, k: Kolonner, side: Side, linjer: Sequence[Linje], fot: Sequence[Linje], caption: str, id: str
) -> Node:
    before = len(k.navn)
    shares = _shares(k.belop, part.kolonner, side)
    left = max(_NARROWEST, _bredde(k) - sum(shares))
    first = [share * left / sum(k.foran) for share in k.foran]
    return ast.table(
        [ast.cell(word) for word in (*k.navn, *part.hode)],
        [[*line.foran[:before], *part.celler(row)] for line, row in zip(linjer, part.linjer, strict=True)],
        caption=ast.text(caption),
        widths=[
            *paa_en_linje(first, [line.foran for line in linjer], k.hele, side),
            *(share * (_bredde(k) - left) / sum(shares) for share in shares),
        ],
        align=["left"] * (before - k.hoeyre) + ["right"] * (k.hoeyre + len(part.hode)),
        id=id,
        classes=side.klasser,
        foot=[[*line.foran[:before], *part.celler(row)] for line, row in zip(fot, part.fot, strict=True)],
    )


def _shares(room: float, columns: Sequence[Sequence[str]], side: Side) -> list[float]:
    """What share of the width each column of amounts has: an even part, and more where that is too little."""
    even = room / len(columns)
    return [max(even, *(andel(text, side) for text in texts)) for texts in columns]
