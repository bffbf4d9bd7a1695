"""The example in nynorsk: written line by line beside the bokmål (`nynorsk.tsv`), never by exchanging words.

Comments in the files stay in bokmål, as the rest of what the program says to an author.
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("nynorsk.tsv")
_BEFORE = re.compile(r"(?:- )?(?:[a-z_]+: )?")  # what may stand before a value in its line


@cache
def lines() -> Mapping[str, str]:
    """The text of a line in bokmål → the same in nynorsk."""
    pairs = (
        line.partition("\t") for line in _FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("# ")
    )
    return {bokmaal: nynorsk for bokmaal, _, nynorsk in pairs}


def in_nynorsk(text: str) -> str:
    """A file of the example with what documents show in nynorsk."""
    return "\n".join(map(_line, text.split("\n")))


def _line(line: str) -> str:
    known = lines()
    own = line.strip()
    hit = _BEFORE.match(own)
    for before in ("", "- ", hit[0] if hit else ""):
        value = own.removeprefix(before)
        if value in known:
            return line[: len(line) - len(line.lstrip())] + (before if own.startswith(before) else "") + known[value]
    return line
