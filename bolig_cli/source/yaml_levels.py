"""Where a key that stands too deep, or not deep enough, belongs among the keys above it, for a file that cannot be read."""

from collections.abc import Sequence

from bolig_cli.record import record
from bolig_cli.source.yaml_syntax import KEY


@record
class Level:
    """Keys that stand beside each other: how deep, below which keys, and which they are so far."""

    depth: int
    above: tuple[str | int, ...]
    keys: tuple[str, ...]


def home(path: str, lines: Sequence[str], row: int) -> Level | None:
    """The innermost level still open above a line where its key may stand and does not; None where there is none.

    `path` is the file's, which says of what kind it is.
    """
    from bolig_cli.source.schema import subschema  # most files can be read
    from bolig_cli.source.tree import kind_of

    found = KEY.match(lines[row])
    kind = kind_of(path.partition("/")[2]) or kind_of(path)
    if not found or not kind:
        return None
    key = found[1].strip()
    for level in reversed(open_levels(lines[:row])):
        if key in subschema(kind, level.above).get("properties", {}) and key not in level.keys:
            return level
    return None


def open_levels(lines: Sequence[str]) -> list[Level]:
    """The levels that the last of some lines stands in, the outermost first."""
    levels: list[Level] = []
    for text in lines:
        found = KEY.match(text)
        if not found or text.lstrip().startswith("#"):
            continue
        key = found[1].strip()
        hyphen = len(text) - len(text.lstrip(" "))
        depth = len(text) - len(text.lstrip(" -"))
        is_point = depth > hyphen
        while levels and levels[-1].depth > (hyphen if is_point else depth):
            levels.pop()
        if levels and levels[-1].depth == depth and not is_point:
            levels[-1] = Level(depth, levels[-1].above, (*levels[-1].keys, key))
            continue
        outer = levels[-1] if levels else None
        above = (*outer.above, outer.keys[-1]) if outer else ()
        levels.append(Level(depth, (*above, 0) if is_point else above, (key,)))
    return levels
