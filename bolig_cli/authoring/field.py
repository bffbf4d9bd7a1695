"""One value of one thing: set where it stands, put in at its place where it does not, or taken away."""

from collections.abc import Sequence

from bolig_cli.authoring import mentions as m
from bolig_cli.authoring.changes import Changes
from bolig_cli.errors import BoligError
from bolig_cli.source import node as n
from bolig_cli.source import schema, write
from bolig_cli.source.files import Files, SourceFile


def set_field(files: Files, path: str, keys: Sequence[n.Key], value: n.Value) -> Changes:
    """The file at `path` with another value at `keys`; None takes the key (or the item of a list) away.

    A key that is not there comes where the schema has it, between its neighbours; the mappings above it are made when they are
    missing. An index one past the end of a list is a new item. Raises BoligError where the file cannot be written so.
    """
    file = m.file_of(files, path)
    return Changes({path: with_value(file, tuple(keys), value)})


def with_value(file: SourceFile, keys: tuple[n.Key, ...], value: n.Value) -> bytes:
    """The file with a value at a path; see `set_field`."""
    root = m.parsed(file.path, file.kind, file.data).root
    try:
        if value is None:
            return write.remove(file.data, keys) if n.child_at(root, keys) is not None else file.data
        if n.child_at(root, keys) is not None:
            return write.set_value(file.data, keys, value)
        above, wanted = _lowest(root, keys, value)
        parent, last = n.child_at(root, above[:-1]), above[-1]
        if isinstance(last, int):
            return write.insert_item(file.data, above[:-1], wanted, last)
        if isinstance(parent, n.Scalar) and parent.value is None:  # `okonomi:` with nothing after it
            return write.set_value(file.data, above[:-1], {last: wanted})
        return write.insert_key(file.data, above[:-1], last, wanted, _place(file.kind, parent, above))
    except write.WriteError:
        raise BoligError(
            f"Filen {file.path} kan ikke endres uten at noe annet endrer seg. Ingenting er skrevet. Rett den for hånd."
        ) from None


def _lowest(root: n.Node, keys: tuple[n.Key, ...], value: n.Value) -> tuple[tuple[n.Key, ...], n.Value]:
    """The path down to the first key that is not there, and what is to stand at it."""
    for depth in range(1, len(keys) + 1):
        if n.child_at(root, keys[:depth]) is None:
            for key in reversed(keys[depth:]):
                value = [value] if isinstance(key, int) else {key: value}
            return keys[:depth], value
    return keys, value


def _place(kind: str, parent: n.Node | None, path: tuple[n.Key, ...]) -> int | None:
    """As which number of its keys a new one comes, by the order of the schema; None for last."""
    order = list(schema.subschema(kind, path[:-1]).get("properties", {}))
    if not isinstance(parent, n.Mapping) or path[-1] not in order:
        return None
    before = set(order[: order.index(str(path[-1]))])
    return max((i + 1 for i, (name, _) in enumerate(parent.pairs) if name.raw in before), default=0)
