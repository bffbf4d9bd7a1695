"""The line of a key that is deleted: what belongs to it stands deeper than what came before, in a file that cannot be read."""

import re
from collections.abc import Sequence

from bolig_cli.source.yaml_levels import Level, open_levels
from bolig_cli.source.yaml_syntax import KEY, Where, indent_of

_FLOW_KEY = re.compile(r"[{,] *([a-z_]+):")
_LEAST = 2  # keys that the block must have, before one says what they belonged to


def lost_line(at: Where, row: int) -> tuple[int, int, str, str] | None:
    """The row and column of the first line of what has lost its key, and what is said of it; None where that is not known.

    Only where one key alone can have been there: it may stand there, it is not there, and may have all that stands below it.
    """
    from bolig_cli.source.schema import subschema  # most files can be read
    from bolig_cli.source.tree import kind_of

    kind = kind_of(at.path.partition("/")[2]) or kind_of(at.path)
    depth = indent_of(at.lines[row])
    is_list = at.lines[row][depth:].startswith("- ")
    keys = _keys_of_point(at.lines, row) if is_list else _keys_of_block(at.lines, row)
    if not kind or len(keys) < _LEAST or len(keys) != len(set(keys)):
        return None
    levels = open_levels(at.lines[:row]) or [Level(0, (), ())]
    for level in reversed(levels):
        if level.depth > depth or (level.depth == depth and not is_list):
            continue
        there = {*level.keys, *_keys_after(at.lines, row, level.depth)}
        may = subschema(kind, level.above).get("properties", {})
        found = []
        for name in may:
            inner = subschema(kind, (*level.above, name, 0) if is_list else (*level.above, name))
            needed = set(inner.get("required", ()))
            if name not in there and needed <= set(keys) <= set(inner.get("properties", {})):
                found.append(name)
        if len(found) == 1:
            where = f"med {level.depth} mellomrom foran" if level.depth else "helt til venstre"
            return (
                row,
                depth,
                f"Linjen «{found[0]}:» mangler over «{keys[0]}».",
                f"Skriv «{found[0]}:» på en egen linje over, {where}.",
            )
        if set(keys) <= set(may) or found:  # they may stand there themselves, or several may have had them
            return None
    return None


def _keys_of_block(lines: Sequence[str], row: int) -> list[str]:
    """The keys that stand beside the one on a row, from there on."""
    depth, found = indent_of(lines[row]), []
    for text in lines[row:]:
        if not text.strip() or text.lstrip().startswith("#"):
            continue
        key = KEY.match(text)
        if indent_of(text) < depth or text[depth:].startswith("- "):
            break
        if indent_of(text) == depth and key:
            found.append(key[1].strip())
    return found


def _keys_of_point(lines: Sequence[str], row: int) -> list[str]:
    """The keys of the point in a list that begins on a row."""
    depth = indent_of(lines[row])
    first = lines[row][depth + 2 :]
    if first.startswith("{"):
        return _FLOW_KEY.findall(first)
    key = KEY.match(first)
    if not key:
        return []
    return [key[1].strip(), *(_keys_of_block(lines, row + 1) if _next_depth(lines, row) == depth + 2 else ())]


def _next_depth(lines: Sequence[str], row: int) -> int:
    return next((indent_of(text) for text in lines[row + 1 :] if text.strip()), 0)


def _keys_after(lines: Sequence[str], row: int, depth: int) -> set[str]:
    """The keys that a level goes on with below a row."""
    found = set()
    for text in lines[row:]:
        if not text.strip() or text.lstrip().startswith("#"):
            continue
        if indent_of(text) < depth or (indent_of(text) == depth and text[depth:].startswith("- ") and depth):
            break
        if indent_of(text) == depth and (key := KEY.match(text)):
            found.add(key[1].strip())
    return found
