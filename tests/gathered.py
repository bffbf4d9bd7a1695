"""Many small cases in one test. A test of its own takes a millisecond or two before it begins, and most cases take less."""

import functools
import inspect
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

import pytest

Check = Callable[..., None]


class _Case(NamedTuple):
    name: str
    values: tuple[Any, ...]


def gathered(
    argnames: str,
    cases: Iterable[Any],
    name: Callable[..., object] | None = None,
    per: tuple[str, Callable[..., str]] | None = None,
) -> Callable[[Check], Check]:
    """As `pytest.mark.parametrize`, with all the cases in one test, which tells each that fails: its name, what was wanted and
    what came.

    `name` gives a case's name; a `pytest.param` with an id has one, and others are called by their values. `per` makes a test for
    each group of cases: what the group's name is called among the test's parameters, and how it is told from a case.
    """
    own = argnames.split(", ")
    known = tuple(_case(case, len(own), name) for case in cases)
    assert known, "no cases"

    def decorate(check: Check) -> Check:
        signature = inspect.signature(check)
        rest = [parameter for parameter in signature.parameters.values() if parameter.name not in own]

        @functools.wraps(check)
        def test(**given: Any) -> None:
            group = given.pop(per[0]) if per else ""
            _try(check, own, [case for case in known if not per or per[1](*case.values) == group], given)

        if per:
            rest = [*rest, inspect.Parameter(per[0], inspect.Parameter.KEYWORD_ONLY)]
        test.__signature__ = signature.replace(parameters=rest)  # type: ignore[attr-defined]
        if not per:
            return test
        groups = dict.fromkeys(per[1](*case.values) for case in known)
        made: Check = pytest.mark.parametrize(per[0], list(groups))(test)
        return made

    return decorate


def _case(case: Any, count: int, name: Callable[..., object] | None) -> _Case:
    is_param = hasattr(case, "values") and hasattr(case, "marks")
    values = tuple(case.values) if is_param else tuple(case) if count > 1 else (case,)
    assert not is_param or not case.marks, f"a mark is a whole test's: {case}"
    assert len(values) == count, f"{count} values are named, and a case has {len(values)}: {case}"
    called = case.id if is_param and case.id is not None else name(*values) if name else ", ".join(map(str, values))
    return _Case(str(called), values)


def _try(check: Check, argnames: Sequence[str], cases: Sequence[_Case], given: dict[str, Any]) -> None:
    faults: dict[str, BaseException] = {}
    for case in cases:
        try:
            check(**dict(zip(argnames, case.values, strict=True)), **given)
        except (Exception, pytest.fail.Exception) as fault:
            fault.add_note(f"The case: {case.name}")
            faults[case.name] = fault
    if faults:
        raise BaseExceptionGroup(f"{len(faults)} of {len(cases)} cases: {'; '.join(faults)}", list(faults.values()))
