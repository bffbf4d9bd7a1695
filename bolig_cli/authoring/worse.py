"""What a change would do to the plan: the findings that are there after it, and were not before."""

from collections import Counter
from collections.abc import Iterable

from bolig_cli.finding import Finding


def more(before: Iterable[Finding], after: Iterable[Finding]) -> list[Finding]:
    """The findings of `after` that `before` has not, whatever lines they stand on, in the order of `after`."""
    old = Counter(map(_same, before))
    found: list[Finding] = []
    for finding in after:
        if old[_same(finding)]:
            old[_same(finding)] -= 1
        else:
            found.append(finding)
    return found


def _same(finding: Finding) -> tuple[str, str, str]:
    return finding.rule, finding.place.path, finding.message
