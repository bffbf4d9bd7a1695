"""Writes bolig_cli/maltekst.txt: what a plan that `bolig init` just made says, as a plan is later checked against it.

A test says when it is stale.

Usage: python scripts/make_template_prints.py
"""

import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bolig_cli import maltekst, pipeline  # noqa: E402
from bolig_cli.law.egne_ord import avkryssinger, lenker, setninger, verdier  # noqa: E402
from bolig_cli.model.plan import Plan  # noqa: E402
from bolig_cli.scaffold import scaffold_files, write_new  # noqa: E402
from bolig_cli.scaffold.oppstart import Maalform, Oppstart  # noqa: E402

KOMMUNE = "Malens kommune"
DAY = dt.date(2026, 11, 26)  # any day, but none of those that the template has names for


# Between them, these have every file of the example.
SHAPES = tuple(
    shape
    for form in Maalform
    for shape in (
        Oppstart(maalform=form),
        Oppstart(maalform=form, strategier=False, maalomraader=True, delmaal=True),
    )
)


def new_plans(folder: Path, kommune: str, day: dt.date) -> list[Plan]:
    """The plans that `bolig init` makes on a day."""
    found = []
    for number, shape in enumerate(SHAPES):
        write_new(folder / str(number), scaffold_files(kommune, "0000", day, shape))
        plan = pipeline.check(folder / str(number), None).plan
        assert plan is not None
        found.append(plan)
    return found


def prints(plans: Sequence[Plan]) -> str:
    """The file's text for new plans."""
    found: set[str] = set()
    for plan in plans:
        reader = maltekst.Reader(plan.kommune.navn, marked=False)
        found |= {f"{maltekst.SENTENCE}\t{reader.named(line)}" for line in setninger(plan)}
        found |= {f"{maltekst.VALUE}\t{value}" for value in verdier(plan)}
        found |= {f"{maltekst.LINK}\t{form}" for _, form in lenker(plan)}
        found |= {f"{maltekst.TICKS}\t{line}" for line in avkryssinger(plan)}
    return "".join(f"{line}\n" for line in sorted(found))


if __name__ == "__main__":
    import tempfile

    maltekst.FILE.touch()
    with tempfile.TemporaryDirectory() as name:
        maltekst.FILE.write_text(prints(new_plans(Path(name), KOMMUNE, DAY)), encoding="utf-8")
