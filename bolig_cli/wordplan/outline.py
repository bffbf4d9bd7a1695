"""Which paragraphs are headings, and how deep: by their styles, or, in a document without, by how they look."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bolig_cli.wordplan.blocks import Block, Par

_LONGEST = 120  # letters of a heading without a style
_LARGER = 3  # half-points that a heading is larger than the text, at least


def outlined(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with headings as such, and levels from 1 without gaps."""
    pars = [block for block in blocks if isinstance(block, Par)]
    if not any(par.level for par in pars):
        looks = _looks(pars)
        blocks = [replace(b, level=looks.get(id(b), 0)) if isinstance(b, Par) else b for b in blocks]
    blocks = [replace(b, level=0) if isinstance(b, Par) and (b.is_contents or not b.plain) else b for b in blocks]
    used = sorted({block.level for block in blocks if isinstance(block, Par) and block.level})
    rank = {level: number for number, level in enumerate(used, 1)}
    return tuple(replace(b, level=rank[b.level]) if isinstance(b, Par) and b.level else b for b in blocks)


def _looks(pars: Sequence[Par]) -> dict[int, int]:
    """The levels of the paragraphs that look like headings: short, and bold or larger than the text."""
    sizes = Counter[int]()
    for par in pars:
        sizes[par.size] += len(par.plain)
    usual = sizes.most_common(1)[0][0] if sizes else 0
    found = [par for par in pars if _is_heading(par, usual)]
    ranks = {size: rank for rank, size in enumerate(sorted({par.size for par in found}, reverse=True), 1)}
    levels: dict[int, int] = {}
    for par in found:
        number = par.number.rstrip(".")
        levels[id(par)] = number.count(".") + 1 if re.fullmatch(r"\d+(\.\d+)*", number) else ranks[par.size]
    return levels


def _is_heading(par: Par, usual: int) -> bool:
    text = par.plain
    if (
        not text
        or len(text) > _LONGEST
        or par.listed
        or par.is_contents
        or par.is_caption
        or text.endswith((".", ",", ";", ":"))
    ):
        return False
    return par.bold or bool(usual and par.size >= usual + _LARGER)
