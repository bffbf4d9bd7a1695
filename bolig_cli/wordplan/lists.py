"""Lists that are written by hand: «a) …», «1. …» or «- …» at the beginning of paragraphs, or of its lines, also in a cell."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bolig_cli.wordplan import words
from bolig_cli.wordplan.blocks import Block, Par, Table, escaped

# A number or letter before a small letter is one of a date or an abbreviation: «1. kvartal», «f. eks.».
_SIGN = re.compile(
    r"(?:(?P<bullet>[-–—•*·▪○])|(?P<number>\d{1,2}|[a-zæøå])(?:(?P<bracket>\))|\.(?=\s+[A-ZÆØÅ«])))\s+(?=\S)"
)


def listed(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with the points of such lists as points, without their signs."""
    found: list[Block] = []
    run: list[tuple[Par, str]] = []
    for block in (each for whole in blocks for each in _parted(whole)):
        sign = _sign(block) if isinstance(block, Par) else ""
        if isinstance(block, Par) and sign and (not run or _goes_on(run[-1][1], sign)):
            run.append((block, sign))
            continue
        found += _points(run, found)
        run = []
        if isinstance(block, Par) and sign and _begins(sign):
            run = [(block, sign)]
        else:
            found.append(block)
    found += _points(run, found)
    return tuple(found)


def _parted(block: Block) -> Iterator[Block]:
    """A table with the lists in its cells; a paragraph of several lines that are points, as a paragraph for each."""
    if isinstance(block, Table):
        rows = tuple(tuple(replace(cell, blocks=listed(cell.blocks)) for cell in row) for row in block.rows)
        yield replace(block, rows=rows)
        return
    lines = block.lines
    is_plain = not (block.notes or block.comments or block.pictures or block.objects or block.boxes)
    is_words = block.text == escaped(block.plain) or block.text == " ".join(map(escaped, lines))
    first = next((at for at, line in enumerate(lines) if _SIGN.match(line)), len(lines))
    points = lines[first:]
    is_named = first == 1 and bool(words.section_of(lines[0].rstrip(": ")))
    is_list = len(points) > (0 if is_named else 1) and all(map(_SIGN.match, points)) and first < 2
    if block.level or block.listed or not (is_list and is_plain and is_words):
        yield block
        return
    for line in lines:
        yield replace(block, plain=line, text=escaped(line), lines=(line,))


def _sign(par: Par) -> str:
    """The sign that a paragraph begins with; "" for a heading, a point and an amount."""
    hit = _SIGN.match(par.plain)
    if not hit or par.level or par.listed or par.is_contents or words.FIGURE.fullmatch(par.plain[hit.end() :]):
        return ""
    return hit[0].strip() if par.text.startswith(escaped(hit[0].strip())) else ""


def _begins(sign: str) -> bool:
    return sign[0] in "1a" or not sign[0].isalnum()


def _goes_on(before: str, sign: str) -> bool:
    """Whether a sign is the next after another in a list: «b)» after «a)»."""
    one, two = before.rstrip(".)"), sign.rstrip(".)")
    if not (one.isalnum() and two.isalnum()) or before[-1] != sign[-1]:
        return before == sign and not sign[0].isalnum()
    if one.isdigit() != two.isdigit():
        return False
    return int(two) == int(one) + 1 if one.isdigit() else ord(two) == ord(one) + 1


def _points(run: Sequence[tuple[Par, str]], before: Sequence[Block]) -> list[Par]:
    """The paragraphs of a list; one alone is a point only where the line above says what it is of."""
    if not run:
        return []
    if not _begins(run[0][1]) or (len(run) == 1 and not _is_headed(before)):
        return [par for par, _ in run]
    return [
        replace(
            par,
            plain=par.plain[len(sign) :].strip(),
            text=par.text[len(escaped(sign)) :].strip(),
            lines=(par.lines[0][len(sign) :].strip(), *par.lines[1:]),
            listed="number" if sign[0].isalnum() else "bullet",
            sign=sign,
        )
        for par, sign in run
    ]


def _is_headed(before: Sequence[Block]) -> bool:
    last = next((block for block in reversed(before) if isinstance(block, Table) or block.plain), None)
    return isinstance(last, Par) and bool(words.section_of(last.plain.rstrip(": "))) and len(last.plain.split()) < 4
