"""Writes docs/uhell.md: the hostile files and faults of the machine that the tests try, and what comes of each. A test says when it
is stale.

Usage: python scripts/make_world_page.py
"""

import sys
from collections import Counter
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.world import CASES, DONE, FOUND, LINE, Case  # noqa: E402

PAGE = ROOT / "docs" / "uhell.md"
_DOCUMENTS = "build"


def page() -> str:
    """The page: each case with what is said of it, and how many there are of each outcome."""
    count = Counter(case.utfall for case in CASES)
    parts = [
        "# Uhell og angrep\n",
        f"Testene gjør {len(CASES)} ting med en liten plan som kan velte et program, og krever ett av tre svar: {count[FOUND]} gir "
        f"et funn, {count[LINE]} gir én linje (utgangskode 2), og {count[DONE]} går som ellers. Etter hver av dem er planens "
        "filer de samme som før, ingenting i mappen er kjørt, ingen halve filer ligger igjen, og det som er skrevet på skjermen, "
        "kan ikke styre den. Ingen av dem tar mer enn ett minutt. Grensene står i [grenser.md](grenser.md).\n",
    ]
    for group, own in groupby(CASES, key=lambda case: case.slag):
        parts.append(f"## {group}\n")
        parts.append("| Hva | Svar |\n|---|---|")
        parts += [f"| {_cell(case.hva)} | {_answer(case)} |" for case in own]
        parts.append("")
    return "\n".join(parts)


def _answer(case: Case) -> str:
    what = f"funn: `{case.sier}`" if case.utfall == FOUND and case.sier and not case.sier.endswith("-") else case.utfall
    return f"{what} (`{' '.join(case.words[:2])}`)" if case.words[0] == _DOCUMENTS else what


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(f"{len(CASES)} prøver i {PAGE.relative_to(ROOT)}")
