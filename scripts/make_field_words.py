"""Writes bolig_cli/law/fagord.txt: the beginnings of the words that plans of this kind are written with.

They are gathered from the catalogue, the template of `bolig init`, the example plan, the acts
(scripts/law_words.txt), the words that services and measures are known by, and planners' own answers to the duties in
tests/law/planleggernes_ord.yaml. A test says when it is stale.

Usage: python scripts/make_field_words.py
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bolig_cli.law.evidence.support.fagord import ORDLISTE, stamme  # noqa: E402
from bolig_cli.law.evidence.support.innhold import innhold  # noqa: E402
from bolig_cli.law.evidence.support.sakens_ord import ORDLISTE as SAKENS_ORD  # noqa: E402
from bolig_cli.law.evidence.support.stikkord import BOLIGTYPEORD, TJENESTER  # noqa: E402
from bolig_cli.law.evidence.support.virkemidler import STIKKORD  # noqa: E402

FOLDERS = ("bolig_cli/law/katalog", "bolig_cli/scaffold/template", "plan")
LAW_WORDS = ROOT / "scripts" / "law_words.txt"
ANSWERS = ROOT / "tests" / "law" / "planleggernes_ord.yaml"


def texts() -> Iterator[str]:
    """All that is written of the field."""
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".yaml", ".md", ".csv"):
                yield path.read_text("utf-8")
    for words in (*STIKKORD.values(), *TJENESTER.values(), *BOLIGTYPEORD.values()):
        yield " ".join(words)
    yield SAKENS_ORD.read_text("utf-8")
    for duty in yaml.safe_load(ANSWERS.read_text("utf-8")).values():
        yield from duty["svarer"]


def stems() -> str:
    """The file's text: one beginning a line, in order."""
    gathered = {stamme(word) for text in texts() for word in innhold(text)}
    return "".join(f"{s}\n" for s in sorted(gathered.union(LAW_WORDS.read_text("utf-8").split())))


if __name__ == "__main__":
    ORDLISTE.write_text(stems(), "utf-8")
