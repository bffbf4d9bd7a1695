"""Where a new item stands in a list that is in the order of time."""

from bolig_cli.finding import Place
from bolig_cli.model import tid
from bolig_cli.preview.forms.difference import moved
from bolig_cli.source import node as n
from bolig_cli.source import yaml
from bolig_cli.source.write import WriteError

_TIME = "tidspunkt"


def in_its_time(data: bytes, path: tuple[n.Key, ...]) -> tuple[bytes, tuple[n.Key, ...]]:
    """The file with the last item of the list at a path before the first of those that come after it in time, and where it then
    stands. One without a time, or in a list that is written in another way, stays where it is."""
    root, _ = yaml.parse(data, "")
    found = n.child_at(root, path) if root is not None else None
    items = n.to_value(found) if found is not None else None
    if not isinstance(items, list) or not items:
        return data, path
    times = [_time(item) for item in items]
    last, new = len(items) - 1, times[-1]
    place = next((i for i, time in enumerate(times[:-1]) if new and time and new.ends_before(time)), last)
    try:
        return moved(data, path, last, place), (*path, place)
    except WriteError:
        return data, (*path, last)


def _time(item: n.Value) -> tid.Tidspunkt | None:
    written = item.get(_TIME) if isinstance(item, dict) else None
    try:
        return tid.parse(str(written), Place("", 1, 1)) if written else None
    except tid.InvalidTime:
        return None
