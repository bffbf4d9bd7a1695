"""A generator of seeded faults: one at a time is planted in a good plan, and told where it must be found.

The kinds are data (`plantede_feil.yaml`). Each fits many places of a plan; which one a seed decides.
"""

import random
import re
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path

import yaml

from bolig_cli.record import record
from bolig_cli.source.files import Files

_KINDS = Path(__file__).parent / "plantede_feil.yaml"
_MARK = "⟦"


@record(kw_only=True)
class Kind:
    """A kind of fault. `sett` is written for what `finn` finds, `ved` is where the finding stands when not at the fault itself,
    and `ogsaa` a second code that the same fault is told by, where it is also a duty's."""

    gruppe: str
    hva: str
    fil: str
    finn: str
    sett: str
    regel: str
    ved: str = ""
    ogsaa: str = ""


@record
class Planted:
    """A fault in its file, and the place where it must be found."""

    path: str
    data: bytes
    line: int
    column: int


def kinds() -> Sequence[Kind]:
    """Every kind, in the order of the file."""
    groups = yaml.safe_load(_KINDS.read_text(encoding="utf-8"))
    return [Kind(gruppe=group["overskrift"], **kind) for group in groups for kind in group["feil"]]


def plant(kind: Kind, files: Files, seed: int) -> Planted:
    """The fault at one of the places where it fits. Raises LookupError where the plan has none."""
    path, text, found = random.Random(seed).choice(places(kind, files))
    written = found.expand(kind.sett)
    text, at = text[: found.start()] + written.replace(_MARK, "") + text[found.end() :], found.start()
    if kind.ved:
        where = re.search(kind.ved, text, re.MULTILINE)
        assert where, kind.ved
        at = where.start()
    else:
        at += written.index(_MARK)
    before = text[:at]
    line_start = before.rfind("\n") + 1
    return Planted(path, text.encode(), before.count("\n") + 1, len(before) - line_start + 1)


def places(kind: Kind, files: Files) -> list[tuple[str, str, "re.Match[str]"]]:
    """Every place of the plan where the fault can be planted."""
    return list(_places(kind, files))


def _places(kind: Kind, files: Files) -> Iterator[tuple[str, str, "re.Match[str]"]]:
    prefix = f"{files.plan_folder}/" if files.plan_folder else ""
    for file in files.files:
        if fnmatch(file.path, prefix + kind.fil):
            text = file.data.decode()
            for found in re.finditer(kind.finn, text, re.MULTILINE):
                yield file.path, text, found
