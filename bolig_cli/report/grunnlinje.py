"""The findings that a plan had when it was decided to look only at new ones, as a file, and what has changed since.

They are known by rule, file and message, not by line. The file says in words what each is, so that a change in it can be read.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bolig_cli.errors import BoligError
from bolig_cli.finding import Finding
from bolig_cli.pipeline import Checked
from bolig_cli.record import record
from bolig_cli.report.fingerprint import fingerprints


@record
class Since:
    """What is new in a plan since its baseline, and how many of the known findings are still there and how many are gone."""

    new: Checked
    known: int
    gone: int

    @property
    def told(self) -> str:
        """One line on what is not shown, or nothing where the baseline is empty."""
        lines = []
        if self.known:
            lines.append(f"{_counted(self.known, 'kjent')} er ikke vist.")
        if self.gone:
            lines.append(f"{_counted(self.gone, 'kjent')} er borte. Skriv grunnlinjen på nytt med «bolig grunnlinje».")
        return " ".join(lines)


def dump(findings: Sequence[Finding]) -> bytes:
    """The file: a list sorted by file, rule and message, alike for the same findings wherever in their files they are."""
    found = [
        {"fil": f.place.path, "regel": f.rule, "melding": f.message, "kjennetegn": key}
        for f, key in zip(findings, fingerprints(findings), strict=True)
    ]
    return dumped(found)


def dumped(entries: Sequence[Mapping[str, str]]) -> bytes:
    """The file of entries that are known already: each has `fil`, `regel`, `melding` and `kjennetegn`."""
    found = sorted(entries, key=lambda f: (f["fil"], f["regel"], f["melding"], f["kjennetegn"]))
    return (json.dumps({"funn": found}, ensure_ascii=True, indent=2) + "\n").encode("ascii")


def renamed(
    data: bytes, before: Sequence[Finding], after: Sequence[Finding], as_before: Callable[[str], str]
) -> bytes | None:
    """The file with its findings as they are said now, when something in the plan has got another name; None where nothing changes.

    `as_before` gives a text of `after` as it was said before. Entries that are of no finding any more stay.
    """
    entries = {str(entry["kjennetegn"]): entry for entry in json.loads(data)["funn"]}
    now: dict[tuple[str, str, str], list[tuple[Finding, str]]] = {}
    for finding, key in zip(after, fingerprints(after), strict=True):
        said = finding.rule, as_before(finding.place.path), as_before(finding.message)
        now.setdefault(said, []).append((finding, key))
    changed = False
    for finding, key in zip(before, fingerprints(before), strict=True):
        same = now.get((finding.rule, finding.place.path, finding.message))
        if not same:
            continue
        found, called = same.pop(0)
        if key in entries and key != called:
            changed = True
            del entries[key]
            entries[called] = {
                "fil": found.place.path,
                "regel": found.rule,
                "melding": found.message,
                "kjennetegn": called,
            }
    return dumped(list(entries.values())) if changed else None


def read(data: bytes, name: str) -> frozenset[str]:
    """The keys in such a file. Raises BoligError where it is something else."""
    try:
        return frozenset(str(f["kjennetegn"]) for f in json.loads(data)["funn"])
    except (ValueError, KeyError, TypeError, RecursionError):
        raise BoligError(f"«{name}» er ikke en grunnlinje. Lag en med «bolig grunnlinje».") from None


def since(checked: Checked, baseline: frozenset[str]) -> Since:
    """The check without what the baseline has."""
    found = list(zip(checked.findings, fingerprints(checked.findings), strict=True))
    new = tuple(f for f, key in found if key not in baseline)
    known = tuple(f for f, key in found if key in baseline)
    gone = len(baseline - {key for _, key in found})
    return Since(replace(checked, findings=new, known=known), len(known), gone)


def _counted(count: int, word: str) -> str:
    return f"{count} {word if count == 1 else word + 'e'} funn"
