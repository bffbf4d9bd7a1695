"""A point of an answer to the hearing that somebody has placed: what it is about is no longer what bolig found, and says so."""

from bolig_cli.source import node as n
from bolig_cli.source import write, yaml
from bolig_cli.source.write import WriteError

_BY_HAND = ("for hånd", "sikker")
_NOWHERE = ("ikke plassert", "usikker")


def placed(before: bytes, after: bytes) -> bytes:
    """An answer's file as it becomes, where some of its points are about something else than before: how their places were found
    follows. The file as it is where nothing is to follow, or it cannot be read."""
    was, now = _points(before), _points(after)
    for number, point in enumerate(now):
        about = _about(point)
        if number >= len(was) or about == _about(was[number]):
            continue
        for key, value in zip(("plassering", "sikkerhet"), _BY_HAND if about else _NOWHERE, strict=True):
            if n.child(point, key) is not None:
                after = _set(after, ("punkter", number, key), value)
    return after


def _points(data: bytes) -> tuple[n.Node, ...]:
    root, _ = yaml.parse(data, "")
    found = n.child(root, "punkter") if root is not None else None
    return found.items if isinstance(found, n.Sequence) else ()


def _about(point: n.Node) -> n.Value:
    found = n.child(point, "gjelder")
    return n.to_value(found) if found is not None else None


def _set(data: bytes, path: tuple[n.Key, ...], value: str) -> bytes:
    try:
        return write.set_value(data, path, value)
    except WriteError:  # it stands as it was, and only how it was found is old
        return data
