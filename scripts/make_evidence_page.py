"""Writes docs/bevistyper.md from the evidence kinds' own documentation. A test says when it is stale.

Usage: python scripts/make_evidence_page.py
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bolig_cli.law.evidence import BEVISTYPER  # noqa: E402

PAGE = ROOT / "docs" / "bevistyper.md"


def page() -> str:
    """The page: what each kind looks for, its parameters, what answers and what does not."""
    parts = [
        "# Bevistypene\n",
        "Lovkatalogen og `plan/krav/` sier med bevistyper hva planen må vise for at en plikt skal være dekket. "
        "Et innslag kan ha flere; da må alle være oppfylt.\n",
    ]
    for kind in BEVISTYPER.values():
        parts.append(f"## {kind.navn}\n\n{kind.dokumentasjon}\n")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(f"{len(BEVISTYPER)} bevistyper i {PAGE.relative_to(ROOT)}")
