"""What a build made: each document's files with their fingerprints, what they were made from, and which number is which id.

A document that this build did not make keeps its entry as long as its files are the ones that the entry tells of.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bolig_cli import __version__, limits, plain_file
from bolig_cli.documents.document import Document
from bolig_cli.law.vurdering import Dekning
from bolig_cli.render import Files
from bolig_cli.source.revision import Revision

NAME = "manifest.json"


def manifest(made: Mapping[str, tuple[Document, Files]], dekning: Dekning, revision: Revision, folder: Path) -> bytes:
    """The manifest of `folder` as JSON, with `made` (document name → document and files) as the new entries."""
    entries = {name: entry for name, entry in _before(folder).items() if name not in made}
    for name, (document, files) in made.items():
        entries[name] = {
            "tittel": f"{document.title} {document.subtitle}".strip(),
            "status": document.status,
            "dato": document.date,
            "bygg": document.build,
            "revisjon": {"commit": revision.commit, "endret": revision.endret},
            "lovkatalog": dekning.katalog.versjon,
            "vurdert_per": dekning.dato.isoformat(),
            "bolig": __version__,
            "filer": {path: {"sha256": _digest(data), "byte": len(data)} for path, data in sorted(files.items())},
            "nummer": dict(sorted(document.numbers.items())),
        }
    text = json.dumps({"dokumenter": dict(sorted(entries.items()))}, ensure_ascii=False, indent=2)
    return f"{text}\n".encode()


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _before(folder: Path) -> dict[str, Any]:
    """The entries of the manifest that is there, but for those whose files are gone or changed; nothing where it can't be read."""
    try:
        entries = json.loads(plain_file.read(str(folder / NAME), limits.MANIFEST_BYTES))["dokumenter"]
        return {name: entry for name, entry in entries.items() if _holds(folder, entry["filer"])}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _holds(folder: Path, files: Mapping[str, Mapping[str, Any]]) -> bool:
    try:
        return all(
            _digest(plain_file.read(str(folder / path), limits.DOCUMENT_BYTES)) == said["sha256"]
            for path, said in files.items()
        )
    except OSError:  # gone, or no file any more
        return False
