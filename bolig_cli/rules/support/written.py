"""Whether an author has tried to fill in a field. If so and it is still empty, the schema has said what is wrong with it."""

from difflib import SequenceMatcher

from bolig_cli.source.node import Mapping, Origin

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "-": "_", " ": "_"})


def attempted(origin: Origin, name: str) -> bool:
    """Whether the key `name` stands here in any form, also misspelt; and always when there is nothing here that could be read."""
    node = origin.node
    if not isinstance(node, Mapping) or not node.pairs:
        return True
    return any(_same(key, name) for key, _ in node)


def _same(key: str, name: str) -> bool:
    if key == name:
        return True
    plain = key.lower().translate(_LETTERS)
    return abs(len(plain) - len(name)) <= 3 and SequenceMatcher(None, plain, name).ratio() >= 0.75
