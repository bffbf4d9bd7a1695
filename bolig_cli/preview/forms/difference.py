"""From what stands in a file to what a form says: the fewest changes, each written by `source/write.py`."""

from collections.abc import Mapping, Sequence

from bolig_cli.finding import Edit, Finding, Place
from bolig_cli.source import edit, write, yaml
from bolig_cli.source import node as n
from bolig_cli.source import text as source_text
from bolig_cli.source.write import WriteError

NUMBER = "#"  # the key under which a row of a form says which row of the file it was

_Path = tuple[n.Key, ...]


def changed(data: bytes, path: _Path, new: Mapping[str, n.Value], order: Sequence[str]) -> bytes:
    """The file where the mapping at a path has these values: None takes a key away, and what is not named stays.

    `order` is where a new key stands among the others. Raises WriteError.
    """
    old = _value(data, path)
    if not isinstance(old, dict):
        raise WriteError("no mapping")
    for key, value in new.items():
        if key == NUMBER:
            continue
        if value is None or value in ("", [], {}):
            if key in old:
                data = write.remove(data, (*path, key))
        elif key not in old:
            present = list(_mapping(data, path))
            at = sum(order.index(k) < order.index(key) for k in present if k in order) if key in order else len(present)
            data = write.insert_key(data, path, key, _without_numbers(value), at)
        else:
            data = _exchanged(data, (*path, key), old[key], value)
    return data


def _exchanged(data: bytes, path: _Path, old: n.Value, new: n.Value) -> bytes:
    if _same(old, new):
        return data
    if isinstance(old, dict) and isinstance(new, dict):
        gone: dict[str, n.Value] = {key: None for key in old if key not in new}
        return changed(data, path, {**gone, **new}, [*new])
    if isinstance(old, list) and isinstance(new, list) and any(isinstance(item, dict) for item in (*old, *new)):
        return _rows(data, path, old, new)
    if isinstance(old, str) and old.endswith("\n") and isinstance(new, str):
        new = new.rstrip("\n") + "\n"
    return write.set_value(data, path, _without_numbers(new))


def _rows(data: bytes, path: _Path, old: list[n.Value], new: list[n.Value]) -> bytes:
    """A list of mappings: those that are gone are taken out, the others changed where they stand, and then put in their places."""
    kept = [row.get(NUMBER) for row in new if isinstance(row, dict)]
    for index in range(len(old) - 1, -1, -1):
        if index not in kept:
            data = write.remove(data, (*path, index))
    left = [index for index in range(len(old)) if index in kept]
    now: list[object] = list(left)
    for place, row in enumerate(new):
        if not isinstance(row, dict):
            raise WriteError("a row that is no mapping")
        number = row.get(NUMBER)
        if number not in now:
            data = write.insert_item(data, path, _without_numbers(row), place)
            now.insert(place, object())
            continue
        at = now.index(number)
        if at != place:
            data = moved(data, path, at, place)
            now.insert(place, now.pop(at))
        before = old[number] if isinstance(number, int) else None
        data = _exchanged(data, (*path, place), before, {k: v for k, v in row.items() if k != NUMBER})
    return data


def moved(data: bytes, path: _Path, start: int, end: int) -> bytes:
    """The file where item number `start` of the list at a path stands as number `end`, with the comments right above it and in it.

    Raises WriteError where the list is not written with each item on lines of its own.
    """
    text = source_text.decode(data, "")
    root = None if isinstance(text, Finding) else yaml.parse_text(text, "")[0]
    found = n.child_at(root, path) if root is not None else None
    if isinstance(text, Finding) or not isinstance(found, n.Sequence) or not found.items:
        raise WriteError("no list")
    lines = text.split("\n")
    starts = [_first_line(lines, found, index) for index in range(len(found.items))]
    ends = [*(after - 1 for after in starts[1:]), found.items[-1].end_line]
    if start == end or not 0 <= end < len(starts):
        return data
    item = "\n".join(lines[starts[start] - 1 : ends[start]])
    others = [index for index in range(len(starts)) if index != start]
    before = others[end] if end < len(others) else None
    at = starts[before] if before is not None else ends[others[-1]] + 1
    out = Edit(Place("", starts[start], 1, ends[start] + 1, 1), "")
    if ends[start] >= len(lines):  # it is last in a file without a line break at the end
        out = Edit(
            Place(
                "", starts[start] - 1, len(lines[starts[start] - 2]) + 1, ends[start], len(lines[ends[start] - 1]) + 1
            ),
            "",
        )
    into = Edit(Place("", at, 1, at, 1), f"{item}\n")
    if at > len(lines):
        last = len(lines)
        into = Edit(Place("", last, len(lines[-1]) + 1, last, len(lines[-1]) + 1), f"\n{item}")
    wanted = n.to_value(found)
    assert isinstance(wanted, list)
    wanted.insert(end, wanted.pop(start))
    try:
        result = edit.apply(data, sorted((out, into), key=lambda e: (e.place.line, e.place.column)))
    except ValueError:
        raise WriteError("the list is written in another way") from None
    if _value(result, path) != wanted:
        raise WriteError("what comes out does not read as what was meant")
    return result


def _first_line(lines: Sequence[str], found: n.Sequence, index: int) -> int:
    """Where an item's lines begin: its hyphen's, or those of the comments right above it."""
    least = found.items[index - 1].end_line + 1 if index else found.line
    for line in range(least, found.items[index].line + 1):
        words = lines[line - 1]
        if words[: found.column].strip(" ") == "-" and words[found.column - 1 : found.column] == "-":
            first = least if index else 1
            while line - 1 >= first and _is_above(lines[line - 2], found.column - 1):
                line -= 1
            return line
    raise WriteError("no hyphen before the item")


def _is_above(line: str, indent: int) -> bool:
    """Whether a line is a comment on the item below it: one that stands further in is the last of the item above."""
    words = line.lstrip(" ")
    return words.startswith("#") and len(line) - len(words) <= indent


def _value(data: bytes, path: _Path) -> n.Value:
    root, _ = yaml.parse(data, "")
    found = n.child_at(root, path) if root is not None else None
    return n.to_value(found) if found is not None else None


def _mapping(data: bytes, path: _Path) -> dict[str, n.Value]:
    found = _value(data, path)
    return found if isinstance(found, dict) else {}


def _same(old: n.Value, new: n.Value) -> bool:
    """Whether a form says what stands there: it has texts without the line break at the end, and may have a number as text."""
    if isinstance(old, dict) and isinstance(new, dict):
        rest = {key: value for key, value in new.items() if key != NUMBER}
        return old.keys() == rest.keys() and all(_same(old[key], rest[key]) for key in old)
    if isinstance(old, list) and isinstance(new, list):
        numbers = [row.get(NUMBER) for row in new if isinstance(row, dict) and NUMBER in row]
        in_place = numbers in ([], list(range(len(new))))
        return in_place and len(old) == len(new) and all(map(_same, old, new))
    if isinstance(old, str) and isinstance(new, str):
        return old.rstrip("\n") == new.rstrip("\n")
    if (
        isinstance(old, str | int)
        and isinstance(new, str | int)
        and not isinstance(old, bool)
        and not isinstance(new, bool)
    ):
        return str(old) == str(new)  # "2026" and 2026 are one year
    return old == new and isinstance(old, bool) == isinstance(new, bool)


def _without_numbers(value: n.Value) -> n.Value:
    if isinstance(value, dict):
        return {
            key: _without_numbers(part)
            for key, part in value.items()
            if key != NUMBER and part not in (None, "", [], {})
        }
    if isinstance(value, list):
        return [_without_numbers(part) for part in value]
    return value
