"""What an editor can do about a finding at a click: what mends it for certain or was probably meant, a missing key, another id."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from bolig_cli.authoring.kinds import KINDS
from bolig_cli.authoring.next_id import next_id
from bolig_cli.errors import BoligError
from bolig_cli.finding import Edit, Finding, Place
from bolig_cli.lsp.keys import begun
from bolig_cli.lsp.occurrences import covers
from bolig_cli.lsp.view import View
from bolig_cli.record import record
from bolig_cli.rules.support.references import is_id
from bolig_cli.source import node as n
from bolig_cli.source import yaml_text
from bolig_cli.source.schema import subschema

_MEANT = re.compile(r"Mente du «([^»]+)»\?$")
_WRONG = re.compile(r"«([^»]+)»")
_MISSING = "mangler-felt"
_ID_RULES = frozenset({"filnavn-ulik-id", "dobbel-id", "opptatt-id"})


@record
class Action:
    """What is done: its words, the edits (all in one file), and the finding that it is about. `is_certain` is whether it can be no
    other."""

    title: str
    edits: tuple[Edit, ...]
    finding: Finding
    is_certain: bool = False


def actions(view: View, start: Place, end: Place) -> tuple[Action, ...]:
    """What can be done about the findings that touch the lines and columns from `start` to `end`."""
    found = [each for finding in _touched(view, start, end) for each in of_finding(view, finding)]
    return (*found, *_together(each for each in found if each.finding.rule == _MISSING and not each.is_certain))


def _together(missing: Iterable[Action]) -> Iterator[Action]:
    """All the keys that one mapping lacks, at once, where it lacks several."""
    by_place: dict[Place, list[Action]] = {}
    for each in missing:
        by_place.setdefault(each.edits[0].place, []).append(each)
    for those in by_place.values():
        if len(those) > 1:
            yield Action(
                "Legg til alt som mangler her", tuple(edit for each in those for edit in each.edits), those[0].finding
            )


def _touched(view: View, start: Place, end: Place) -> Iterator[Finding]:
    for finding in view.checked.findings:
        place = finding.place
        if place.path != start.path:
            continue
        inside = (start.line, start.column) <= (place.line, place.column) <= (end.line, end.column)
        same_line = (
            not place.end_line and start.line <= place.line <= end.line
        )  # it is underlined to the end of the line
        if inside or same_line or covers(place, start):
            yield finding


def of_finding(view: View, finding: Finding) -> Iterator[Action]:
    """What can be done about one finding, the surest first."""
    if finding.fix:
        yield Action(finding.fix.text.rstrip("."), finding.fix.edits, finding, is_certain=True)
    elif meant := _meant(view, finding):
        yield meant
    if finding.rule == _MISSING:
        yield from _missing(view, finding)
    if finding.rule in _ID_RULES and (id := _free_id(view, finding)):
        yield Action(f"Gi den id-en «{id}»", (Edit(finding.place, id),), finding)


def _free_id(view: View, finding: Finding) -> str:
    """The id that its file is called by, where nobody has it; else the next that is free. "" where that cannot be said."""
    path = finding.place.path
    stem = PurePosixPath(path).stem
    if is_id(stem) and stem not in view.known.by_id:
        return stem
    root, kind = view.tree(path), view.kinds.get(path, "")
    for each in KINDS.values():
        if each.schema == kind and each.has_id and (each.in_file or _stands_in(root, each.keys, finding.place)):
            try:
                return next_id(view.files, each, stem)
            except BoligError:  # some other file cannot be read
                return ""
    return ""


def _stands_in(root: n.Node | None, keys: tuple[n.Key, ...], place: Place) -> bool:
    found = n.child_at(root, keys) if root else None
    return isinstance(found, n.Sequence) and found.line <= place.line <= found.end_line


def _meant(view: View, finding: Finding) -> Action | None:
    """The word that a message asks whether the author meant, in place of the first that it quotes and that stands there."""
    asked = _MEANT.search(finding.message)
    written = view.text_at(finding.place)
    if asked is None or not written or finding.place.line != finding.place.end_line:
        return None
    meant = asked[1]
    quoted = [word for word in _WRONG.findall(finding.message[: asked.start()]) if written.count(word) == 1]
    wrong = next((word for word in quoted if word == written.strip("'\"")), next(reversed(quoted), ""))
    if not wrong:
        return None
    at = written.rfind(wrong)
    place = finding.place
    part = Place(place.path, place.line, place.column + at, place.line, place.column + at + len(wrong))
    quoted_there = written[:at][-1:] in ("'", '"')
    is_value = wrong == written and not place.path.endswith(".md")
    text = yaml_text.single(meant, True) if is_value and not quoted_there else meant
    return Action(f"Mente du «{meant}»? Bytt til det", (Edit(part, text),), finding)


def _missing(view: View, finding: Finding) -> Iterator[Action]:
    """The keys that a mapping must have and lacks, each to be filled in: on the lines below its last."""
    path, kind = finding.place.path, view.kinds.get(finding.place.path, "")
    root = view.tree(path)
    found = _mapping_at(root, finding.place) if root and kind else None
    if found is None or root is None:
        return
    keys, node = found
    schema = subschema(kind, keys)
    there = {key for key, _ in node}
    told = _WRONG.findall(finding.message)
    for key in schema.get("required", ()):
        if key in there or (told and key not in told):
            continue
        if edit := _inserted(view, path, node, key, subschema(kind, (*keys, key))):
            yield Action(f"Legg til «{key}»", (edit,), finding)


def _mapping_at(root: n.Mapping, place: Place) -> tuple[tuple[n.Key, ...], n.Mapping] | None:
    """The mapping that begins at a place, with the path to it: the outermost, which a finding of its missing keys is on."""
    waiting: list[tuple[tuple[n.Key, ...], n.Node]] = [((), root)]
    while waiting:
        path, node = waiting.pop(0)
        if isinstance(node, n.Mapping):
            if (node.line, node.column) == (place.line, place.column):
                return path, node
            waiting += [((*path, name.raw), value) for name, value in node.pairs]
        elif isinstance(node, n.Sequence):
            waiting += [((*path, number), item) for number, item in enumerate(node.items)]
    return None


def _inserted(view: View, path: str, node: n.Mapping, key: str, schema: Mapping[str, Any]) -> Edit | None:
    """The edit that writes a key without its value below the last of a mapping's keys; within its braces where it has any."""
    lines = view.lines(path)
    if not node.pairs or not node.end_line:
        return None
    if lines[node.line - 1][node.column - 1 : node.column] == "{":
        last = node.pairs[-1][1]
        at = Place(path, last.end_line, last.end_column, last.end_line, last.end_column)
        return Edit(at, f", {key}: ")
    end = len(lines[node.end_line - 1]) + 1
    return Edit(
        Place(path, node.end_line, end, node.end_line, end),
        f"\n{' ' * (node.column - 1)}{begun(key, schema, node.column - 1)}",
    )
