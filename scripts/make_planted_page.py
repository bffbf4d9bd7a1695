"""Writes docs/plantede-feil.md: the kinds of fault that the tests plant in the example, and what each gets. A test says when it is
stale.

Usage: python scripts/make_planted_page.py
"""

import sys
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bolig_cli.source.files import read_folder  # noqa: E402
from tests.planted import kinds, places  # noqa: E402

PAGE = ROOT / "docs" / "plantede-feil.md"


def page() -> str:
    """The page: for each kind of fault the code it gets, and in how many places of the example it can be planted."""
    files, every = read_folder(ROOT), kinds()
    parts = [
        "# Plantede feil\n",
        f"Testene planter én feil om gangen i eksempelplanen, {len(every)} slag i alt, og krever at hver blir funnet: med riktig "
        "kode, i riktig fil, på riktig linje og i riktig kolonne, og uten at noe annet blir sagt om den. «Steder» er hvor mange "
        "steder i planen feilen kan plantes; hver prøve tar ett av dem. Med to koder er feilen også en lovmangel.\n",
    ]
    for group, own in groupby(every, key=lambda kind: kind.gruppe):
        parts.append(f"## {group}\n")
        parts.append("| Feil | Kode | Steder |\n|---|---|---:|")
        for kind in own:
            codes = ", ".join(f"`{code}`" for code in (kind.regel, kind.ogsaa) if code)
            parts.append(f"| {kind.hva} | {codes} | {len(places(kind, files))} |")
        parts.append("")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(f"{len(kinds())} slag i {PAGE.relative_to(ROOT)}")
