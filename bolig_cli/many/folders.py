"""Which folders hold a plan, among those that somebody named and the folders right below them."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bolig_cli.errors import BoligError
from bolig_cli.record import record
from bolig_cli.source import tree
from bolig_cli.source.files import is_meant_for_plan


@record
class Folders:
    """The folders with a plan, also one that can't be read, and what else was looked into."""

    plans: tuple[Path, ...]
    others: tuple[Path, ...]


def sorted_out(given: Sequence[Path]) -> Folders:
    """Each named folder where it holds a plan, else what is right below it: in the order they are named, and below each in natural
    order; no folder twice. What is hidden is passed over. Raises BoligError where there is no plan at all.
    """
    plans: list[Path] = []
    others: list[Path] = []
    for folder in _once(path for named in given for path in _looked_into(named)):
        (plans if _holds_plan(folder) else others).append(folder)
    if not plans:
        where = ", ".join(str(folder) for folder in given)
        raise BoligError(f"Fant ingen plan i {where}, og heller ikke i mappene rett under.")
    return Folders(tuple(plans), tuple(others))


def once(folders: Iterable[Path]) -> tuple[Path, ...]:
    """The folders without those that are named twice, in one way or another."""
    return tuple(_once(folders))


def _once(folders: Iterable[Path]) -> Iterator[Path]:
    seen = set()
    for folder in folders:
        whole = os.path.realpath(folder)  # which, unlike `resolve`, takes a link that leads to itself
        if whole not in seen:
            seen.add(whole)
            yield folder


def _looked_into(named: Path) -> Iterator[Path]:
    if not named.is_dir() or _holds_plan(named):
        yield named
        return
    try:
        names = [path.name for path in named.iterdir() if not path.name.startswith(".") and path.is_dir()]
    except OSError:
        yield named  # that it can't be read, reading it tells
        return
    for name in sorted(names, key=tree.in_order):
        yield named / name


def _holds_plan(folder: Path) -> bool:
    """Also of one that can't be looked into, or is not there: reading it tells why."""
    if not folder.is_dir():
        return not folder.is_file()
    try:
        return is_meant_for_plan(folder)
    except OSError:
        return True
