"""Writes bolig_cli/maltekst.txt: what a plan that `bolig init` just made says, as a plan is later checked against it.

A test says when it is stale.

Usage: python scripts/make_template_prints.py
"""

import datetime as dt
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bolig_cli import maltekst, pipeline  # noqa: E402
from bolig_cli.law.egne_ord import lenker, setninger, verdier  # noqa: E402
from bolig_cli.model.plan import Plan  # noqa: E402
from bolig_cli.scaffold import scaffold_files, write_new  # noqa: E402

KOMMUNE = "Malens kommune"
DAY = dt.date(2026, 11, 26)  # any day, but none of those that the template has names for


def new_plan(folder: Path, kommune: str, day: dt.date) -> Plan:
    """The plan that `bolig init` makes on a day."""
    write_new(folder, scaffold_files(kommune, "0000", day))
    plan = pipeline.check(folder, None).plan
    assert plan is not None
    return plan


def prints(plan: Plan) -> str:
    """The file's text for a new plan."""
    reader = maltekst.Reader(plan.kommune.navn, marked=False)
    found = {f"{maltekst.SENTENCE}\t{reader.named(line)}" for line in setninger(plan)}
    found |= {f"{maltekst.VALUE}\t{value}" for value in verdier(plan)}
    found |= {f"{maltekst.LINK}\t{form}" for _, form in lenker(plan)}
    return "".join(f"{line}\n" for line in sorted(found))


if __name__ == "__main__":
    import tempfile

    maltekst.FILE.touch()
    with tempfile.TemporaryDirectory() as name:
        maltekst.FILE.write_text(prints(new_plan(Path(name), KOMMUNE, DAY)), encoding="utf-8")
