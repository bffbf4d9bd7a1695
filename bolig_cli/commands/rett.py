"""`bolig check --rett`: does what the findings' certain fixes say, after having shown it."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from bolig_cli import pipeline
from bolig_cli.commands.console import shown_path
from bolig_cli.errors import BoligError
from bolig_cli.finding import Edit, Finding, Fix, Place
from bolig_cli.source import edit
from bolig_cli.source import text as source_text
from bolig_cli.source.files import read_folder


def run(folder: Path, dato: dt.date, out: Callable[[str], None]) -> None:
    """Shows each certain fix and writes them, all or none; and again, until there are no more: one fix can bring another to light.

    Raises BoligError where there is no plan, and where a file has been changed in the meantime (then nothing is written).
    """
    from bolig_cli.render.output import replace_all

    count = 0
    seen: set[int] = set()  # states of the plan, lest two fixes undo each other for ever
    while True:
        files = read_folder(folder)
        root, before = files.root, {file.path: file.data for file in files.files}
        found = _apart(pipeline.check_files(files, dato).findings)
        state = hash(frozenset(before.items()))
        if not found or state in seen:
            break
        seen.add(state)
        edits = _by_file(found)
        _unchanged(root, before, edits)
        shown = shown_path(root)
        new = {path: _applied(path, before[path], changes) for path, changes in edits.items()}
        for finding, fix in found:
            path = fix.edits[0].place.path
            out(f"{shown(path)}:{_diff(before[path], fix, finding.rule)}\n")
        _unchanged(root, before, edits)
        replace_all(root, new)
        count += len(found)
    if count:
        out(f"{count} {'rettelse er skrevet' if count == 1 else 'rettelser er skrevet'}. Etter det:\n\n")
    else:
        out("Ingen funn har en rettelse som er sikker. Ingenting er endret.\n\n")


def _applied(path: str, data: bytes, changes: Sequence[Edit]) -> bytes:
    try:
        return edit.apply(data, changes)
    except ValueError:  # the places are those of the file as it was read: only its line ends can be in the way
        raise BoligError(
            f"Filen {path} har flere slags linjeskift, og da kan den ikke rettes uten å endre mer. Ingenting er skrevet. "
            "Lagre filen på nytt i et redigeringsprogram, og kjør kommandoen en gang til."
        ) from None


def _by_file(found: Sequence[tuple[Finding, Fix]]) -> dict[str, list[Edit]]:
    edits: dict[str, list[Edit]] = {}
    for _, fix in found:
        for change in fix.edits:
            edits.setdefault(change.place.path, []).append(change)
    return edits


def _unchanged(root: Path, before: Mapping[str, bytes], paths: Iterable[str]) -> None:
    """Raises BoligError when a file is not what it was before the check."""
    for path in paths:
        if not (root / path).is_file() or (root / path).read_bytes() != before.get(path):
            raise BoligError(
                f"Filen {path} ble endret mens den ble sjekket. Ingenting er skrevet. Kjør kommandoen en gang til."
            )


def _diff(data: bytes, fix: Fix, rule: str) -> str:
    """The line number with what is done, then the lines as they are and as they become."""
    old, new = _lines(data), _lines(edit.apply(data, fix.edits))
    first = min(change.place.line for change in fix.edits)
    last = max(change.place.end[0] for change in fix.edits)
    minus, plus = old[first - 1 : last], new[first - 1 : last + len(new) - len(old)]
    lines = [f"{first}  {fix.text}  [{rule}]", *(f"  - {line}" for line in minus), *(f"  + {line}" for line in plus)]
    return "\n".join(lines) + "\n"


def _lines(data: bytes) -> list[str]:
    """The lines of a file, with the characters that nobody sees written as codes."""
    text = data.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = "".join(f"<U+{ord(c):04X}>" if c not in "\n\t" and source_text.is_invisible(c) else c for c in text)
    return text.split("\n")


def _apart(findings: Sequence[Finding]) -> list[tuple[Finding, Fix]]:
    """The fixes that do not touch each other, the first ones first. The others come in the next round, if they are still needed."""
    chosen: list[tuple[Finding, Fix]] = []
    taken: list[Place] = []
    for finding in findings:
        fix = finding.fix
        if fix and not any(_touch(e.place, other) for e in fix.edits for other in taken):
            chosen.append((finding, fix))
            taken += [e.place for e in fix.edits]
    return chosen


def _touch(a: Place, b: Place) -> bool:
    start, other = (a.line, a.column), (b.line, b.column)
    return a.path == b.path and (start == other or (start < b.end and other < a.end))
