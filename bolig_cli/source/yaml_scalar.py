"""What an unquoted word of YAML means: the scalars of the YAML 1.2 core schema, narrowed to what an author means.

Only `true` and `false` are truth values; dates, times, `no` and numbers with leading zeros are text. Source: YAML 1.2.2, chapter
10.3.
"""

import re

# Longer numbers are identifiers (or attempts to fill memory), not amounts.
_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})")
_FLOAT = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?(?:[eE][-+]?[0-9]{1,2})?")
WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}
LONGEST_WORD = max(map(len, WORDS))


def core_value(raw: str) -> str | int | float | bool | None:
    """What an unquoted scalar means."""
    if len(raw) <= LONGEST_WORD and raw in WORDS:
        return WORDS[raw]
    if raw[0] not in "-+0123456789":
        return raw
    if _INT.fullmatch(raw):
        return int(raw)
    if _FLOAT.fullmatch(raw) and not _looks_grouped(raw):
        return float(raw)
    return raw


def _looks_grouped(raw: str) -> bool:
    """Whether a number with a dot may be one in thousands (150.000): what it means, only its author can say."""
    whole, _, decimals = raw.lstrip("+-").partition(".")
    return len(decimals) == 3 and decimals.isdigit() and len(whole) <= 3
