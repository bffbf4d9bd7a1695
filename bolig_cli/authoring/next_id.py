"""The next free id, in the way that the plan's own ids are written."""

import itertools
import re
import unicodedata
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from bolig_cli.authoring import mentions as m
from bolig_cli.authoring.kinds import Kind, ids
from bolig_cli.source.files import Files

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "Æ": "ae", "Ø": "oe", "Å": "aa", "ä": "ae", "ö": "oe"})
_LONGEST = 40
_WORDS = 4


def next_id(files: Files, kind: Kind, title: str = "", above: str = "", before: Collection[str] = ()) -> str:
    """An id that nothing in the plan has, or by number refers to, and that no number between has had: one more than the highest.

    `title` is what an id is made of where the kind has no numbers, `above` the goal that a sub-goal is under, and `before` the ids
    that the plan has had: whoever has read of T9, knows T9. Raises BoligError where a file cannot be read.
    """
    taken = ids(files)
    named = (*taken, *before, *(mention.id for mention in m.mentions(files)))
    if kind.name == "delmaal" and above and not _sub_goals_are_numbered_as_goals(files):
        return _numbered(named, f"{above}-", 1)
    if kind.letter:
        own = _in_folder(files, kind)
        letter, width = _as_written(own or taken, kind.letter) if own else (kind.letter, 1)
        return _numbered(named, letter, width)
    low = {id.lower() for id in taken}
    stem = slug(title) or kind.name
    return next(id for id in tries(stem) if id.lower() not in low)


def _sub_goals_are_numbered_as_goals(files: Files) -> bool:
    """Whether the plan's own sub-goals have ids like its goals (M2 under M1), and not the goal's with a number after (M1-1)."""
    under = [
        (PurePosixPath(mention.place.path).stem, mention.id)
        for mention in m.mentions(files)
        if mention.keys == ("hovedmaal",)
    ]
    return bool(under) and not any(id.startswith(f"{goal}-") for id, goal in under)


def _in_folder(files: Files, kind: Kind) -> tuple[str, ...]:
    """The ids of the kind by the names of its files."""
    prefix = f"{files.plan_folder}/" if files.plan_folder else ""
    home = prefix + kind.home
    return tuple(
        file.path.removeprefix(home).rpartition(".")[0]
        for file in files.files
        if file.path.startswith(home) and file.path.endswith(".yaml")
    )


def _as_written(own: tuple[str, ...], letter: str) -> tuple[str, int]:
    """What most of the numbered ids begin with, and how many digits the shortest has: T07 has two, T7 one."""
    hits = [hit for id in own if (hit := re.fullmatch(r"([A-Za-z]{1,3}-?)(\d+)", id))]
    if not hits:
        return letter, 1
    prefixes = [hit[1] for hit in hits]
    most = max(dict.fromkeys(prefixes), key=prefixes.count)
    padded = [hit[2] for hit in hits if hit[1] == most and hit[2].startswith("0")]
    return most, len(padded[0]) if padded else 1


def _numbered(taken: tuple[str, ...], letter: str, width: int) -> str:
    pattern = re.compile(re.escape(letter) + r"(\d{1,9})", re.IGNORECASE)
    highest = max((int(hit[1]) for id in taken if (hit := pattern.fullmatch(id))), default=0)
    return f"{letter}{highest + 1:0{width}}"


def slug(title: str) -> str:
    """A short id of a name: «Økonomi og gjeld» is oekonomi-og-gjeld. Two years with a dash between are two words."""
    parted = "".join(" " if unicodedata.category(sign).startswith("P") else sign for sign in title)
    plain = unicodedata.normalize("NFKD", parted.translate(_LETTERS)).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    while words and not words[0][0].isalpha():
        words = words[1:]
    count = _WORDS
    while len(words) > count and words[count - 1].isdecimal() and words[count].isdecimal():
        count += 1  # from one year to another
    made = ""
    for word in words[:count]:
        if len(made) + len(word) + 1 > _LONGEST - 4:
            break
        made += f"-{word}" if made else word
    return made or "".join(words)[: _LONGEST - 4]


def tries(stem: str) -> Iterator[str]:
    """The ids that something may get of a name, the best first: without end."""
    yield stem
    yield from (f"{stem}-{number}" for number in itertools.count(2))
