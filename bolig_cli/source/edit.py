"""Changing a file at some places and nowhere else: its byte order mark, line endings and everything between stay as they are."""

import re
from collections.abc import Iterable
from itertools import pairwise

from bolig_cli.finding import Edit

_LINE_END = re.compile("\r\n|\r|\n")
_BOM = "\ufeff"


def apply(data: bytes, edits: Iterable[Edit]) -> bytes:
    """The file (UTF-8) with the edits done; those at one place follow each other in the order given.

    New line breaks become those of the file. Raises ValueError for a place that is not in the file, for edits that overlap, and
    where a lone carriage return would come to stand before a line feed, and be one line end with it.
    """
    text = data.decode("utf-8")
    bom = _BOM if text.startswith(_BOM) else ""
    text = text.removeprefix(_BOM)
    breaks = list(_LINE_END.finditer(text))
    newline = breaks[0][0] if breaks else "\n"
    starts = [0, *(hit.end() for hit in breaks)]
    ends = [*(hit.start() for hit in breaks), len(text)]

    def index(line: int, column: int) -> int:
        if not (1 <= line <= len(starts) and 1 <= column <= ends[line - 1] - starts[line - 1] + 1):
            raise ValueError(f"no place {line}:{column} in the file")
        return starts[line - 1] + column - 1

    spans = [(index(e.place.line, e.place.column), index(*e.place.end), e.text) for e in edits]
    done: list[str] = []
    at = 0
    for start, end, new in sorted(spans, key=lambda span: span[:2]):
        if start < at or end < start:
            raise ValueError("edits overlap")
        done += [text[at:start], new.replace("\n", newline)]
        at = end
    pieces = [piece for piece in [*done, text[at:]] if piece]
    if any(before.endswith("\r") and after.startswith("\n") for before, after in pairwise(pieces)):
        raise ValueError("line ends run together")
    return (bom + "".join(pieces)).encode("utf-8")
