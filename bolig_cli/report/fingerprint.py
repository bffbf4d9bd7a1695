"""What a finding is known by from one check to the next, also when the lines above it have moved."""

import re
from collections import Counter
from collections.abc import Sequence

from bolig_cli.digest import digest
from bolig_cli.finding import Finding

_LENGTH = 32
_LINE = r"\blinje \d+"  # a message may name the line of another


def fingerprints(findings: Sequence[Finding]) -> list[str]:
    """One for each finding, in their order and never the same twice: of its rule, its file and what it says. Those that say the
    same of one file are told apart by their number."""
    seen: Counter[str] = Counter()
    made = []
    for finding in findings:
        said = "\n".join((finding.rule, finding.place.path, finding.plikt, re.sub(_LINE, "linje", finding.message)))
        seen[said] += 1
        made.append(digest(f"{said}\n{seen[said]}")[:_LENGTH])
    return made
