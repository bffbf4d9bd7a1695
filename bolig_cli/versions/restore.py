"""What has to be written for the plan, or a few of its items, to be as in an earlier version."""

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from bolig_cli.errors import BoligError
from bolig_cli.versions.store import Contents


def wanted(now: Contents, then: Contents, items: Sequence[str]) -> dict[str, bytes | None]:
    """Path → content, for what is another than it was; None for what was not there. `items` are ids or paths, none for all.

    Raises BoligError for an item that the version does not have.
    """
    paths = (
        [path for item in items for path in _paths(item, then)]
        if items
        else [*then, *(p for p in now if p not in then)]
    )
    found: dict[str, bytes | None] = {path: then.get(path) for path in paths}
    return {path: data for path, data in found.items() if now.get(path) != data}


def _paths(item: str, then: Mapping[str, bytes]) -> list[str]:
    found = [path for path in then if item in (path, PurePosixPath(path).name, PurePosixPath(path).stem)]
    if not found:
        raise BoligError(f"Versjonen har ingenting som heter «{item}».")
    return found
