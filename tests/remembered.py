"""What tests need again and again, and is the same for the same content: a file read and built, a figure drawn, test data.

Each process reads a file once per content, as `workspace` does, and each run draws a figure once. Tests of reading, of the
workspace and of the drawing engine itself ask those, not this.
"""

import datetime as dt
import hashlib
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any
from unittest import mock

import yaml

from bolig_cli import pipeline
from bolig_cli.render import vega
from bolig_cli.source.files import read_folder

_read_file = lru_cache(maxsize=4096)(pipeline.read_file)


def check(folder: Path, dato: dt.date | None) -> pipeline.Checked:
    """As `pipeline.check`."""
    return pipeline.check_files(read_folder(folder), dato, _read_file)


@contextmanager
def reading() -> Iterator[None]:
    """Within it, `pipeline.check` remembers too."""
    with mock.patch.object(pipeline, "read_file", _read_file):
        yield


@contextmanager
def drawing(shared: Path) -> Iterator[None]:
    """Within it, a figure that any process of the run has drawn is taken from the folder `shared`."""
    draw = vega.draw

    def remembered(specs: Iterable[str]) -> dict[str, str]:
        files = {spec: shared / f"{hashlib.sha256(spec.encode()).hexdigest()}.svg" for spec in specs}
        for spec, svg in draw(spec for spec, file in files.items() if not file.exists()).items():
            unfinished = files[spec].with_suffix(f".{os.getpid()}")
            unfinished.write_bytes(svg.encode())
            unfinished.replace(files[spec])
        return {spec: file.read_bytes().decode() for spec, file in files.items()}

    with mock.patch.object(vega, "draw", remembered):
        yield


def cases_in(path: Path) -> Any:
    """A file of cases in YAML, read by libyaml: the same, ten times as fast."""
    return yaml.load(path.read_bytes(), yaml.CSafeLoader)
