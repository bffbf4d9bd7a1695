"""What is asked of a plan while it is judged is worked out once, and judging takes work in proportion to the plan."""

import cProfile
import datetime as dt
from pathlib import Path

from bolig_cli.law import signering
from bolig_cli.law.context import Context, kept
from bolig_cli.law.katalog import load_katalog
from bolig_cli.law.vurdering import Dekning, vurder
from bolig_cli.model.plan import Plan
from bolig_cli.source.files import read_folder
from tests import remembered, stor_plan

from . import hel_plan

DAG = dt.date(2024, 2, 1)


def test_an_answer_is_worked_out_once_for_each_context() -> None:
    asked: list[Context] = []

    @kept
    def tittel(context: Context) -> str:
        """The plan's title."""
        asked.append(context)
        return context.plan.tittel

    @kept
    def ingenting(context: Context) -> None:
        asked.append(context)

    plan = hel_plan.plan()
    first, second = Context(plan), Context(plan)
    assert [tittel(first), tittel(first), tittel(second)] == [plan.tittel] * 3
    assert asked == [first, second]
    assert [ingenting(first), ingenting(first)] == [None, None], "no answer is an answer too"
    assert asked == [first, second, first]
    assert tittel.__doc__ == "The plan's title."


def _plan(folder: Path, times: int) -> Plan:
    return remembered.plan(read_folder(stor_plan.write(folder / str(times), times)))


def _calls(plan: Plan) -> int:
    """How many calls it takes to judge the plan: the same in every run, on any machine."""
    _judged(plan)  # what is read once in a process, and worked out once for a text
    profile = cProfile.Profile()
    profile.runcall(_judged, plan)
    return sum(entry.callcount for entry in profile.getstats())


def _judged(plan: Plan) -> Dekning:
    return signering.with_signatures(plan, vurder(plan, load_katalog(), DAG))


def test_twice_as_many_items_take_twice_as_much_work(tmp_path: Path) -> None:
    one, three, five = (_calls(_plan(tmp_path, times)) for times in (1, 3, 5))
    assert five - three < 1.05 * (three - one), "each item costs more in a larger plan"
