"""A key that has to be there, and stands in the file with # before it: told at that line, and not as if nobody had written it. And
a key whose # is taken away, while the one that it belongs below still has its own."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bolig_cli.finding import Finding, Place
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.schema import subschema

_MISSING = "Mangler «([a-z_]+)»"
_EMPTY = re.compile("«([a-z_]+)»[^.]* er tom\\.")
_BELOW = r" *# *[a-zæøå_]+:(?: .*)?"
_OFF = r" *#(?P<spaces> *){}:(?= |$)"


def told(findings: Sequence[Finding], data: bytes, kind: str) -> tuple[Finding, ...]:
    """The findings of a file of a kind, with those of a missing key at the line where it is turned off."""
    if b"#" not in data or not any(finding.rule == "mangler-felt" for finding in findings):
        return tuple(findings)
    lines = data.decode("utf-8", "replace").split("\n")
    return tuple(_told(finding, lines, kind) for finding in findings)


_OF_A_KEY = frozenset(("ukjent-noekkel", "yaml-dobbel-noekkel"))
_HEAD = re.compile(r" *#(?P<spaces> *)(?P<key>[a-z_]+): *$")
_ANY_KEY = re.compile(r"(?P<depth> *)(?P<key>[a-z_]+):(?= |$)")


def below_turned_off(findings: Sequence[Finding], data: bytes, kind: str) -> tuple[Finding, ...]:
    """The findings of a file of a kind, with those of keys below one that is turned off as one for each such key."""
    if b"#" not in data or not any(finding.rule in _OF_A_KEY for finding in findings):
        return tuple(findings)
    lines = data.decode("utf-8", "replace").split("\n")
    found: list[Finding] = []
    said: set[int] = set()
    for finding in findings:
        key, row = _owner_turned_off(finding, lines, kind) if finding.rule in _OF_A_KEY else ("", -1)
        if row < 0:
            found.append(finding)
        elif row not in said:
            said.add(row)
            found.append(_below(finding, key, lines[row], row))
    return tuple(found)


def _owner_turned_off(finding: Finding, lines: Sequence[str], kind: str) -> tuple[str, int]:
    """The key that a finding is of, and the row of the one that it belongs below, where only lines of what belongs there
    are between them; ("", -1) where there is none."""
    at = finding.place.line - 1
    own = _ANY_KEY.match(lines[at]) if at < len(lines) else None
    for row in range(at - 1, -1, -1) if own else ():
        head = _HEAD.match(lines[row])
        inside = subschema(kind, (head["key"],)).get("properties", {}) if head else {}
        if own and own["key"] in inside:
            return own["key"], row
        between = _ANY_KEY.match(lines[row].replace("#", " ", 1))
        if not lines[row].lstrip().startswith("#") and not (between and own and between["depth"] == own["depth"]):
            break
    return "", -1


def _below(finding: Finding, key: str, owner: str, row: int) -> Finding:
    name = owner.strip("# :")
    depth = finding.place.column - 1
    deeper = f", og sett to mellomrom foran «{key}:»" if depth == 0 else ""
    return READ_FAULTS[finding.rule].at(
        finding.place,
        f"«{key}» hører til under «{name}», som er slått av med # på linje {row + 1}.",
        f"Ta bort # foran «{name}:» også{deeper}, eller sett # foran «{key}:» igjen.",
    )


def _told(finding: Finding, lines: Sequence[str], kind: str) -> Finding:
    if empty := _EMPTY.match(finding.message) if finding.rule == "mangler-felt" else None:
        return _told_of_empty(finding, empty[1], lines)
    missing = re.match(_MISSING, finding.message) if finding.rule == "mangler-felt" else None
    row = _row_of(missing[1], finding.place, lines) if missing else None
    if missing is None or row is None:
        return finding
    at = lines[row].index("#")
    place = Place(finding.place.path, row + 1, at + 1, row + 1, len(lines[row].rstrip()) + 1)
    message = finding.message.removesuffix(".") + ": Linjen er slått av med #."
    after = lines[row][at + 1 :]
    too_many = at + len(after) - len(after.lstrip(" ")) - (finding.place.column - 1)
    what = "# og mellomrommet" if too_many else "#"
    own = _own_value(kind, missing[1], after.partition(":")[2].strip()) if not finding.place.column - 1 else ""
    return replace(finding, place=place, message=message, help=f"Ta bort {what} foran «{missing[1]}:»{own}.")


def _own_value(kind: str, key: str, value: str) -> str:
    """What else to do than to turn a key on, where what stands after it was written to show what may: nobody has chosen it."""
    schema = subschema(kind, (key,))
    if choices := schema.get("enum"):
        return f", og velg en av: {', '.join(map(str, choices))}"
    return ", og skriv det som gjelder hos dere" if value in map(str, schema.get("examples", ())) else ""


def _told_of_empty(finding: Finding, key: str, lines: Sequence[str]) -> Finding:
    """The finding of a key with nothing below it, where what should stand there is turned off on the lines right below."""
    row = finding.place.line - 1
    above = lines[row] if row < len(lines) else ""
    below = lines[row + 1] if row + 1 < len(lines) else ""
    if not above.rstrip().endswith(f"{key}:") or not re.fullmatch(_BELOW, below.rstrip()):
        return finding
    first = below.lstrip(" #")
    depth = len(above) - len(above.lstrip(" "))
    shown = " " * (depth + 2) + first.rstrip()
    return replace(
        finding,
        message=f"{finding.message.removesuffix('.')}, for linjene under er slått av med #.",
        help=f"Ta bort # foran dem også, så det står «{shown}», eller sett # foran «{key}:» igjen.",
    )


def _row_of(key: str, place: Place, lines: Sequence[str]) -> int | None:
    """The one line that has the key turned off, among those of the keys that it should stand with."""
    depth = place.column - 1
    off = re.compile(_OFF.format(key))
    first = 0 if not depth else place.line - 1
    found = []
    for row in range(first, len(lines)):
        text = lines[row]
        says = text.strip() and not text.lstrip().startswith("#")
        indent = len(text) - len(text.lstrip(" "))
        if says and row >= place.line and (indent < depth or (depth and text.startswith("- ", max(depth - 2, 0)))):
            break
        if (match := off.match(text)) and _stands_at(text, match, depth):
            found.append(row)
    return found[0] if len(found) == 1 else None


def _stands_at(text: str, match: re.Match[str], depth: int) -> bool:
    """Whether a key stands as deep as it should, without the # before it: where that stands in its place, or before its spaces."""
    spaces = len(match["spaces"])
    return depth in (text.index("#"), spaces, spaces - 1)
