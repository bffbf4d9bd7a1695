"""Numbers in letters: how they are written, and what is read as one.

Source: Språkrådet, on numbers in running text; both «sju» and «syv», «tjue» and «tyve» are met.
"""

from collections.abc import Mapping

_IN_ORDER = (
    "null", "ett", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv", "tretten", "fjorten", "femten",
    "seksten", "sytten", "atten", "nitten", "tjue",
)  # fmt: skip
WRITTEN: Mapping[int, str] = dict(enumerate(_IN_ORDER))
"""The same in bokmål and nynorsk, but for one: «eitt»."""
READ: Mapping[str, int] = {
    **{word: number for number, word in WRITTEN.items() if number},
    **dict.fromkeys(("én", "eitt", "éin", "éi"), 1),
    "syv": 7,
    "tyve": 20,
}
"""Words that are a number wherever they stand."""
ARTICLES: Mapping[str, int] = dict.fromkeys(("en", "ei", "et", "ein", "eit"), 1)
"""Words that are a number where a number is asked for, and elsewhere seldom."""
