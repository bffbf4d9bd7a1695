"""The findings on several plans for a person at a terminal: a line for each plan, and under it what makes the check fail."""

from collections.abc import Sequence

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.many.funn import PlanFunn
from bolig_cli.report.colour import Paint
from bolig_cli.report.finding_text import by_severity, counted, gathered, paragraph

FIRST = 10  # findings of a plan that are told; the rest are counted


def report(planer: Sequence[PlanFunn], fail_level: Severity, whole: bool, paint: Paint) -> str:
    """The plans in their order, and the sum. With `whole`, every finding on each; else those at or above the level, the first of
    them."""
    lines = [line for plan in planer for line in _plan(plan, Severity.MERKNAD if whole else fail_level, whole, paint)]
    return "\n".join([*lines, "", *_ending(planer, fail_level)]) + "\n"


def _plan(plan: PlanFunn, level: Severity, whole: bool, paint: Paint) -> list[str]:
    told = list(gathered(by_severity(plan.at_or_above(level))))
    first = told if whole else told[:FIRST]
    lines = [f"{paint(plan.mappe, 'bold')}  {_sum(plan)}", *(paragraph(f, str, paint) for f in first)]
    if more := len(told) - len(first):
        lines.append(f"    og {more} til")
    return lines


def _sum(plan: PlanFunn) -> str:
    if plan.antall is None:
        return "ikke lest"
    return f"{norsk.listing([counted(plan.count(severity), severity) for severity in Severity])}"


def _ending(planer: Sequence[PlanFunn], level: Severity) -> list[str]:
    """How many plans passed, and the sum of all."""
    read = [plan for plan in planer if plan.antall is not None]
    failed = sum(bool(plan.at_or_above(level)) for plan in read)
    parts = [
        f"{len(read) - failed} uten {_called(level)}",
        f"{failed} med {_called(level)}",
        f"{len(planer) - len(read)} som ikke kunne leses",
    ]
    sums = [counted(sum(plan.count(severity) for plan in read), severity) for severity in Severity]
    return [
        f"{len(planer)} {'plan' if len(planer) == 1 else 'planer'}: {norsk.listing(parts)}. "
        f"Til sammen {norsk.listing(sums)} i dem som er lest.",
        "«bolig check MAPPE» viser det viktigste i én plan, og «bolig check MAPPE MAPPE --alle» hvert funn i flere.",
    ]


def _called(level: Severity) -> str:
    """What the findings are called that are at or above a level."""
    return {
        Severity.FEIL: "feil",
        Severity.ADVARSEL: "feil og advarsler",
        Severity.MERKNAD: "funn",
    }[level]
