"""What the package of an adopted plan holds, and its manifest. It is told in docs/vedtak.md."""

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from typing import Any

from bolig_cli import __version__
from bolig_cli.record import record
from bolig_cli.source.files import Files

NAME = "vedtak.json"
SOURCES = "kilder.zip"
FORMAT = "1.0"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip archive can hold: the same plan gives the same bytes


@record
class Adopted:
    """What the manifest says of the decision: whose, which case, on which day, from which revision, by which catalogue."""

    kommune: str
    tittel: str
    sak: str
    dato: str  # ISO
    revisjon: str  # "" outside git
    lovkatalog: str


def package(adopted: Adopted, documents: Mapping[str, bytes], files: Files) -> dict[str, bytes]:
    """The files of the package by name: the documents as they are, the sources of the plan in one, and the manifest."""
    held = {**documents, SOURCES: _zipped(files)}
    told = {
        "format": {"navn": "bolig-vedtak", "versjon": FORMAT},
        "bolig": __version__,
        "kommune": adopted.kommune,
        "tittel": adopted.tittel,
        "sak": adopted.sak,
        "dato": adopted.dato,
        "revisjon": adopted.revisjon,
        "lovkatalog": adopted.lovkatalog,
        "filer": {name: entry(data) for name, data in sorted(held.items())},
        "kilder": {file.path: entry(file.data) for file in files.files},
    }
    return {**held, NAME: (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()}


def entry(data: bytes) -> dict[str, Any]:
    """A file's size and its SHA-256."""
    return {"sha256": hashlib.sha256(data).hexdigest(), "byte": len(data)}


def _zipped(files: Files) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in files.files:
            info = zipfile.ZipInfo(file.path, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, file.data)
    return target.getvalue()
