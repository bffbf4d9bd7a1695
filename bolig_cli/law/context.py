"""A plan while it is judged: what several duties ask about it is worked out once."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from bolig_cli.model.plan import Plan

T = TypeVar("T")


class Context:
    """The plan, and the answers that have been worked out from it. Made anew for each judging, and gone with it."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._answers: dict[Callable[[Context], Any], Any] = {}

    def answer(self, work: "Callable[[Context], T]") -> T:
        """What the function says of this plan; it is asked the first time only."""
        if work not in self._answers:
            self._answers[work] = work(self)
        answer: T = self._answers[work]
        return answer


def kept(work: Callable[[Context], T]) -> Callable[[Context], T]:
    """Marks a function of the plan alone whose answer is kept for as long as the plan is judged."""

    @wraps(work)
    def ask(context: Context) -> T:
        return context.answer(work)

    return ask
