"""A table of amounts by year: as many tables as it takes for every amount to be read, in each of which all the years are.

Nothing of an amount may end up on another: a column is as wide as the longest that stands in it, whatever the format.
"""

from collections.abc import Callable, Sequence

from bolig_cli import ast, norsk
from bolig_cli.ast import Cell, Node
from bolig_cli.model.plan import Plan
from bolig_cli.model.tidsrom import Tidsrom, aarene, tidsrom
from bolig_cli.record import record


@record
class Linje:
    """What stands before the amounts, the line's name first, and an amount for each of the plan's years; None for one not known."""

    foran: Sequence[Cell]
    belop: Sequence[int | None]


@record
class Side:
    """A page in points: how wide its text is, how large the letters of a table are, and what a cell has beside its text.

    It is the narrowest of the formats' pages, with the largest of their letters.
    """

    bredde: float
    skrift: float
    luft: float
    klasser: tuple[str, ...] = ()


STAAENDE = Side(436, 9.5, 13)
LIGGENDE = Side(705, 8.5, 9, ("tett",))
_DENSER = {STAAENDE: Side(436, 8.5, 9, ("tett", "smal"))}  # smaller letters, for many columns
_LEAST = 0.3  # of the width for what stands before the amounts

_BOLD = 1.06  # how much wider than others letters are in a head or a sum
_EM = {norsk.NBSP: 0.2, "–": 0.5, "\u2212": 0.5, ".": 0.25, ",": 0.25}  # of the size of the letters; a digit is half


@record
class Kolonner:
    """The heads of what stands before the amounts, what share of the width each has, and what all the amounts have where it is
    enough. `sum` is the head of the last column; "" where there is none."""

    navn: Sequence[str]
    foran: Sequence[float]
    belop: float
    side: Side
    hoeyre: int = 0  # how many of those before the amounts are numbers, the last ones
    sum: str = ""


def tabeller(
    plan: Plan,
    kolonner: Kolonner,
    linjer: Sequence[Linje],
    caption: Callable[[Tidsrom], str],
    id: str,
    fot: Linje | None = None,
) -> list[Node]:
    """The tables. The first alone has what stands before the amounts besides the line's name."""
    return [
        _tabell(
            years,
            kolonner if n == 1 else _bare_navn(kolonner),
            linjer,
            caption(years),
            f"{id}-{n}" if n > 1 else id,
            fot,
        )
        for n, years in enumerate(tidsrom(plan), 1)
    ]


def aar_i_tittel(years: Tidsrom) -> str:
    """What a caption says of the years that have a column each, after a space; nothing where all of them do."""
    return "" if years.alle_enkelt else f" {aarene(years.vist)}"


def _bare_navn(k: Kolonner) -> Kolonner:
    return Kolonner(k.navn[:1], [sum(k.foran)], k.belop, k.side, sum=k.sum)


def _tabell(years: Tidsrom, k: Kolonner, linjer: Sequence[Linje], caption: str, id: str, fot: Linje | None) -> Node:
    before = len(k.navn)

    def amounts(line: Linje) -> list[str]:
        whole = [] if not k.sum else [None if None in line.belop else sum(v for v in line.belop if v is not None)]
        return [".." if v is None else norsk.amount(v) for v in (*years.samlet(line.belop), *whole)]

    heads = [*years.navn, *([k.sum] if k.sum else [])]
    body = [amounts(line) for line in linjer]
    foot = [amounts(fot)] if fot else []
    columns = [[head, *(row[n] for row in (*body, *foot))] for n, head in enumerate(heads)]
    side, shares = k.side, _shares(k.belop, columns, k.side)
    if (denser := _DENSER.get(side)) and sum(k.foran) + k.belop - sum(shares) < _LEAST:
        side, shares = denser, _shares(k.belop, columns, denser)
    left = sum(k.foran) + k.belop - sum(shares)
    return ast.table(
        [ast.cell(word) for word in (*k.navn, *heads)],
        [[*line.foran[:before], *map(ast.cell, row)] for line, row in zip(linjer, body, strict=True)],
        caption=ast.text(caption),
        widths=[*(share * left / sum(k.foran) for share in k.foran), *shares],
        align=["left"] * (before - k.hoeyre) + ["right"] * (k.hoeyre + len(heads)),
        id=id,
        classes=side.klasser,
        foot=[[*fot.foran[:before], *map(ast.cell, foot[0])]] if fot else (),
    )


def _shares(room: float, columns: Sequence[Sequence[str]], side: Side) -> list[float]:
    """What share of the width each column of amounts has: an even part, and more where that is too little."""
    even = room / len(columns)
    return [max(even, *(_width(text, side) for text in texts)) for texts in columns]


def _width(text: str, side: Side) -> float:
    letters = sum(_EM.get(letter, 0.5) for letter in text)
    return (letters * side.skrift * _BOLD + side.luft) / side.bredde
