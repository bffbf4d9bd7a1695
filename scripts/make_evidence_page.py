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
        "En bevistype er en måte som planen kan svare på en plikt. Hver plikt i lovkatalogen, og hvert krav i `plan/krav/`, sier "
        "hvilke som trengs. Er det flere, må alle være oppfylt.\n",
        "Under hver bevistype står det først hva verktøyet leter etter, og hva som teller. «Nøkler» er det du kan skrive når "
        "kommunen lager sine egne krav. «Svarer» og «Svarer ikke» er eksempler. En *ordstamme* er begynnelsen på et ord: "
        "«medvirk» finner både «medvirker» og «medvirkning».\n",
    ]
    for kind in BEVISTYPER.values():
        parts.append(f"## {kind.navn}\n\n{kind.dokumentasjon}\n")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(f"{len(BEVISTYPER)} bevistyper i {PAGE.relative_to(ROOT)}")
