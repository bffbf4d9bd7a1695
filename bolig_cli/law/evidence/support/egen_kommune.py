"""A text beside the data as it reads when the municipality calls itself «kommunen»: «er du i Holmestrand» is «er du i kommunen»."""

import re
from collections.abc import Collection

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.support.emnesoek import egne_navn


def med_kommunen(context: Context, tekst: str) -> str:
    """The text with «kommunen» where the municipality's own name stands, as long as it is."""
    return _byttet(tekst, egne_navn(context))


def _byttet(tekst: str, navn: Collection[str]) -> str:
    if not navn:
        return tekst
    ett = "|".join(map(re.escape, sorted(navn, key=len, reverse=True)))
    return re.sub(rf"\b(?:{ett})\b(?: (?:{ett})\b)*(?: kommune\b)?", "kommunen", tekst, flags=re.IGNORECASE)
