"""Giving files of a plan other contents: those that are there, those that are not, and those that shall go."""

from collections.abc import Mapping
from pathlib import Path

from bolig_cli.render.output import remove_all, replace_all, write_all


def put(root: Path, files: Mapping[str, bytes | None]) -> None:
    """Path below `root` → content, None for a file that is taken away. Each is whole at any time. Raises BoligError."""
    there = {path: data for path, data in files.items() if data is not None and (root / path).is_file()}
    fresh = {path: data for path, data in files.items() if data is not None and path not in there}
    replace_all(root, there)
    for path, data in fresh.items():
        folder, _, name = path.rpartition("/")
        write_all(root / folder, {name: data})
    remove_all(root, [path for path, data in files.items() if data is None and (root / path).is_file()])
