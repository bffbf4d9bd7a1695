"""The line that the yearly round puts above a measure's report: «**2025:** Pågår. Framdriften var gul. Fristen var juni 2025.»

It says what the plan's data said that year, and nothing that an author has written.
"""

import re
from functools import cache

from bolig_cli import norsk
from bolig_cli.maalform import BOKMAAL, NYNORSK, tr, written_in
from bolig_cli.model.tiltak import Tiltakstatus


def without_carried(report: str) -> str:
    """A measure's report as its author has written it, as text or as YAML has it. A line that somebody has added something to is
    the author's."""
    return _line().sub("", report) if ":" in report else report


@cache
def _line() -> re.Pattern[str]:
    words = {word for language in (BOKMAAL, NYNORSK) for word in _statuses(language)}
    told = "|".join(map(re.escape, sorted(words)))
    return re.compile(
        rf"^(?:\*\*)?\d{{4}}:(?:\*\*)?\s(?:{told})\.(?:\sFramdrift(?:en|a) var \w+\.)?"
        r"(?:\sFristen var (?:\d{1,2}\.\s)?(?:\w+\s){0,2}\d{4}\.)?[^\S\n]*$\n*",
        re.MULTILINE,
    )


def _statuses(language: str) -> list[str]:
    with written_in(language):
        return [norsk.capital(tr(word)) for word in (*Tiltakstatus, "nytt")]
