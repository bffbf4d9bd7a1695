"""Writes docs/grenser.md: how large things may be, from bolig_cli/limits.py. A test says when it is stale.

Usage: python scripts/make_limits_page.py
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bolig_cli import limits  # noqa: E402

PAGE = ROOT / "docs" / "grenser.md"


def page() -> str:
    """The page: a table for each kind of thing."""
    parts = [
        "# Grenser\n",
        "Så stort kan det være. Grensene er langt over det en plan trenger, og lave nok til at ingen fil kan ta maskinen ned. "
        "En fil i planen som går over en av dem, er et funn; `bolig` leser den ikke lenger enn til grensen. For mange filer, "
        "og svar og programmer som går over, stanser kommandoen med én linje (utgangskode 2). Filer som ikke er vanlige filer, "
        "blir aldri åpnet, og ingenting i planmappen blir kjørt.\n",
    ]
    for group, told in limits.TOLD.items():
        parts.append(f"## {group}\n\n| Hva | Høyst |\n|---|---|")
        parts += [f"| {limit.what} | {_spaced(getattr(limits, limit.name))} {limit.unit} |" for limit in told]
        parts.append("")
    return "\n".join(parts)


def _spaced(number: int) -> str:
    return f"{number:,}".replace(",", "\u00a0")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(f"{sum(map(len, limits.TOLD.values()))} grenser i {PAGE.relative_to(ROOT)}")
