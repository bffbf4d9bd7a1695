"""How much room a number takes in a table, so that nothing of it ends up on another: words are broken, numbers are not."""

from collections.abc import Sequence

from bolig_cli import ast, norsk
from bolig_cli.ast import Cell
from bolig_cli.record import record


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
TETTERE = {STAAENDE: Side(436, 8.5, 9, ("tett", "smal"))}  # smaller letters, for many columns

_BOLD = 1.06  # how much wider than others letters are in a head or a sum
_EM = {norsk.NBSP: 0.2, "–": 0.5, "\u2212": 0.5, ".": 0.25, ",": 0.25}  # of the size of the letters; a digit is half


def andel(text: str, side: Side) -> float:
    """What share of the page's width a cell with the text on one line takes."""
    letters = sum(_EM.get(letter, 0.5) for letter in text)
    return (letters * side.skrift * _BOLD + side.luft) / side.bredde


def paa_en_linje(
    widths: Sequence[float], rows: Sequence[Sequence[Cell]], columns: Sequence[int], side: Side
) -> list[float]:
    """The widths with room for what stands in some columns on one line each: a date is not parted. The others give of theirs."""
    needs = {n: max([widths[n], *(andel(_written(row[n]), side) for row in rows)]) for n in columns}
    left = (sum(widths) - sum(needs.values())) / sum(width for n, width in enumerate(widths) if n not in needs)
    return [needs.get(n, width * left) for n, width in enumerate(widths)]


def navn_paa_en_linje(
    widths: Sequence[float], head: Sequence[str], rows: Sequence[Sequence[Cell]], side: Side
) -> list[float]:
    """The widths of a table whose other columns are numbers, with room in the first for the longest name that can stand on one
    line: the numbers share what they do not need less than. As they were where the names have that already."""
    first, *_ = widths
    needs = [
        max(_paa_to_linjer(name, side), *(andel(_written(row[n]), side) for row in rows))
        for n, name in enumerate(head[1:], 1)
    ]
    room = 1 - sum(needs)
    names = [need for row in rows if (need := andel(_written(row[0]), side)) <= room]
    if not needs or max([first, *names]) == first:
        return [*widths]
    left = (room - max(names)) / len(needs)
    return [max(names), *(need + left for need in needs)]


def _paa_to_linjer(name: str, side: Side) -> float:
    """What share of the page's width a name of several words takes on two lines."""
    words = name.split(" ")
    ways = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words))] or [(name, "")]
    return min(max(andel(line, side) for line in way) for way in ways)


def _written(cell: Cell) -> str:
    return "".join(ast.plain_text(block["c"]) for block in cell)
