"""What an author has tried to fill in. If a field was tried and is still empty, the schema has said what is wrong with it."""

from difflib import SequenceMatcher
from functools import lru_cache

from bolig_cli.record import record

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "-": "_", " ": "_"})
_ALIKE = 0.8  # «utfordringer» is no «foeringer»: at 0.75 it was


@record
class Written:
    """The keys that stand in an item or in a part of one, as written, right or wrong. Empty where it could not be read."""

    keys: tuple[str, ...] = ()

    def attempted(self, name: str) -> bool:
        """Whether the key `name` stands here in any form, also misspelt; and always when there is nothing that could be read."""
        return not self.keys or any(_same(key, name) for key in self.keys)


@lru_cache(maxsize=4096)  # the same few keys stand in item after item
def _same(key: str, name: str) -> bool:
    if key == name:
        return True
    plain = key.lower().translate(_LETTERS)
    return abs(len(plain) - len(name)) <= 3 and SequenceMatcher(None, plain, name).ratio() >= _ALIKE
