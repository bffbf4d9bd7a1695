"""`bolig check --rett`: does what the findings' certain fixes say, after having shown it."""

import datetime as dt
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from bolig_cli import pipeline
from bolig_cli.commands.console import shown_path
from bolig_cli.errors import BoligError
from bolig_cli.finding import Edit, Finding, Fix, Place
from bolig_cli.source import edit
from bolig_cli.source import text as source_text
from bolig_cli.source.files import Files, read_folder


def run(folder: Path, dato: dt.date, out: Callable[[str], None]) -> None:
    """Shows every certain fix, and then writes them, all or none. One fix can bring another to light: they are found in the texts
    as they become, before anything is written.

    Raises BoligError where there is no plan, where a file cannot be written, and where the plan has been changed by others in the
    meantime; then nothing is written.
    """
    from bolig_cli.render.output import replace_all

    before = read_folder(folder)
    shown = shown_path(before.root)
    after, count = before, 0
    seen = {before.files}  # lest two fixes undo each other for ever
    while found := _apart(pipeline.check_files(after, dato).findings):
        step = after.with_texts(_texts(after, found))
        if step.files in seen:
            break
        seen.add(step.files)
        for line in _told(after, step, found):
            out(f"{shown(line)}\n")
        after, count = step, count + len(found)
    if not count:
        out("Ingen funn har en rettelse som er sikker. Ingenting er endret.\n\n")
        return
    old = {file.path: file.data for file in before.files}
    new = {file.path: file.data for file in after.files if file.data != old[file.path]}
    if (now := read_folder(folder)).files != before.files or now.findings != before.findings:
        raise BoligError(
            "Planen ble endret av andre mens den ble sjekket. Ingenting er skrevet. Kjør kommandoen en gang til."
        )
    _require_writable(before.root, new)
    replace_all(before.root, new)
    out(f"{count} {'rettelse er skrevet' if count == 1 else 'rettelser er skrevet'}. Etter det:\n\n")


def _texts(files: Files, found: Sequence[tuple[Finding, Fix]]) -> dict[str, bytes | None]:
    """The files with the fixes done."""
    edits: dict[str, list[Edit]] = {}
    for _, fix in found:
        for change in fix.edits:
            edits.setdefault(change.place.path, []).append(change)
    return {file.path: _applied(file.path, file.data, edits[file.path]) for file in files.files if file.path in edits}


def _applied(path: str, data: bytes, changes: Sequence[Edit]) -> bytes:
    try:
        return edit.apply(data, changes)
    except ValueError:  # the places are those of the file as it was read: only its line ends can be in the way
        raise BoligError(
            f"Filen {path} har flere slags linjeskift, og da kan den ikke rettes uten å endre mer. Ingenting er skrevet. "
            "Lagre filen på nytt i et redigeringsprogram, og kjør kommandoen en gang til."
        ) from None


def _require_writable(root: Path, paths: Mapping[str, bytes]) -> None:
    for path in paths:
        if not os.access(root / path, os.W_OK):
            raise BoligError(f"Filen {path} er skrivebeskyttet. Ingenting er skrevet.")


def _told(before: Files, after: Files, found: Sequence[tuple[Finding, Fix]]) -> Iterator[str]:
    """What is done, line by line: where and why, then the lines as they are and as they become."""
    groups: dict[tuple[str, int, int], list[tuple[Finding, Fix]]] = {}
    for finding, fix in found:
        first = min(change.place.line for change in fix.edits)
        last = max(change.place.end[0] for change in fix.edits)
        groups.setdefault((fix.edits[0].place.path, first, last), []).append((finding, fix))
    old, new = ({file.path: _lines(file.data) for file in files.files} for files in (before, after))
    further: dict[str, int] = {}  # how much further down a line of the file has come to stand
    for (path, first, last), those in sorted(groups.items()):
        start = first + further.get(path, 0)
        more = sum(_more_lines(change) for _, fix in those for change in fix.edits)
        further[path] = further.get(path, 0) + more
        says = "; ".join(dict.fromkeys(f"{fix.text}  [{finding.rule}]" for finding, fix in those))
        lines = [f"{path}:{first}  {says}"]
        lines += [f"  - {line}" for line in old[path][first - 1 : last]]
        lines += [f"  + {line}" for line in new[path][start - 1 : last - first + start + more]]
        yield "\n".join(lines) + "\n"


def _more_lines(change: Edit) -> int:
    return change.text.count("\n") - (change.place.end[0] - change.place.line)


def _lines(data: bytes) -> list[str]:
    """The lines of a file, with the characters that nobody sees written as codes."""
    text = data.decode("utf-8", "replace").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = "".join(f"<U+{ord(c):04X}>" if c not in "\n\t" and source_text.is_invisible(c) else c for c in text)
    return text.split("\n")


def _apart(findings: Sequence[Finding]) -> list[tuple[Finding, Fix]]:
    """The fixes that do not touch each other, the first ones first. The others come in the next round, if they are still needed."""
    chosen: list[tuple[Finding, Fix]] = []
    taken: dict[str, list[Place]] = {}
    for finding in findings:
        fix = finding.fix
        if fix and not any(_touch(e.place, other) for e in fix.edits for other in taken.get(e.place.path, ())):
            chosen.append((finding, fix))
            for change in fix.edits:
                taken.setdefault(change.place.path, []).append(change.place)
    return chosen


def _touch(a: Place, b: Place) -> bool:
    start, other = (a.line, a.column), (b.line, b.column)
    return start == other or (start < b.end and other < a.end)
