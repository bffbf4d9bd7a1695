"""A plan so many times as large as the example, made of the example's own items under new ids; for tests and for the benchmark.

Run it to look at the result: `python -m tests.stor_plan MAPPE 10`, then `bolig build MAPPE`.
"""

import re
import shutil
import sys
from pathlib import Path

EXAMPLE = Path(__file__).parent.parent / "plan"
TIMES = 10  # as large as the tests make it
KINDS = ("maal", "strategier", "tiltak", "utfordringer")
_ID = re.compile(r"\b([MSTU])(\d+)\b")


def write(folder: Path, times: int) -> Path:
    """Writes the plan to `folder`/plan and gives `folder`. In copy number n, T07 is Tn007."""
    plan = folder / "plan"
    shutil.copytree(EXAMPLE, plan)
    for kind in KINDS:
        for file in sorted((EXAMPLE / kind).glob("*.yaml")):
            for copy in range(1, times):
                text = _with_ids_of(copy, file.read_text(encoding="utf-8"))
                text = re.sub(r"^(tittel: .*)$", rf"\1 (del {copy + 1})", text, count=1, flags=re.MULTILINE)
                (plan / kind / f"{_with_ids_of(copy, file.stem)}.yaml").write_text(text, encoding="utf-8")
    return folder


def _with_ids_of(copy: int, text: str) -> str:
    return _ID.sub(lambda id: f"{id[1]}{copy}{int(id[2]):03}", text)


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
