"""The AST of the goals' chapter for the smallest plan, whole, beside this file in `golden/`.

After a deliberate change: read the difference, then write the file again with `python -m tests.documents.test_golden`.
"""

import datetime as dt
import json
import shutil
import tempfile
from pathlib import Path

from bolig_cli import pipeline
from bolig_cli.documents.figures.figure import Figures
from bolig_cli.documents.numbering import number_items
from bolig_cli.documents.parts import maal
from bolig_cli.law.katalog import load_katalog

HERE = Path(__file__).parent
GOLDEN = HERE / "golden" / "maal.json"


def made(folder: Path) -> str:
    """The chapter's blocks as JSON, one block a line so that a difference can be read."""
    plan = pipeline.check(folder, dt.date(2024, 2, 1)).plan
    assert plan is not None
    blocks = maal.blocks(plan, number_items(plan), load_katalog(), Figures({}))
    return "[\n" + ",\n".join(json.dumps(block, ensure_ascii=False) for block in blocks) + "\n]\n"


def test_goals_strategies_and_measures_as_ast(minste: Path) -> None:
    assert made(minste) == GOLDEN.read_text(encoding="utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        shutil.copytree(HERE.parent / "planer" / "minste" / "plan", Path(name) / "plan")
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(made(Path(name)), encoding="utf-8")
