"""Signs and words that say that something is the same as what stands above, or in another place: «”», «do.», «samme som T4»."""

import re

from bolig_cli.source import meant

_WORDS = frozenset(
    (
        *("do", "do.", "d.o.", "dto", "dto.", "ditto", "idem", "samme", "det samme", "same", "det same"),
        *("som over", "som ovenfor", "som før", "se over", "se ovenfor", "samme som over", "samme som før"),
    )
)
_SIGNS = frozenset((*meant.DITTO, "«»", "»", "“", "-“-", "–”–", "- ” -", "– ” –"))
_ELSEWHERE = re.compile(
    r"(?:det |den |de )?(?:samme|same|tilsvarende|tilsvarande|likt?|identisk)(?: (?:som|med))? .+"
    r"|(?:se|sjå|jf\.?|jfr\.?|som(?: i)?) .+",
    re.IGNORECASE,
)


def is_ditto(text: str) -> bool:
    """Whether a text is no more than a sign or a word for the same as above."""
    return " ".join(text.lower().split()) in _WORDS or text.strip() in _SIGNS


def points_elsewhere(text: str) -> bool:
    """Whether a short text, where an id, a date or one of some words should stand, says where else to find it."""
    return is_ditto(text) or (len(text) <= 60 and _ELSEWHERE.fullmatch(text.strip()) is not None)
