"""Whether the files of a package are those that were adopted."""

import io
import json
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bolig_cli import limits, plain_file
from bolig_cli.archive.package import NAME, SOURCES, entry
from bolig_cli.errors import BoligError, why
from bolig_cli.printable import name as shown
from bolig_cli.record import record


@record
class Verified:
    """What the manifest says, each difference from it as a sentence, and the manifest's own SHA-256: whoever can change the files
    can change the manifest too, and that number stands elsewhere."""

    manifest: Mapping[str, Any]
    fingerprint: str
    differences: tuple[str, ...]


def verify(folder: Path) -> Verified:
    """Holds every file of a package against its manifest, and the sources within it one by one. Nothing is run or unpacked.

    Raises BoligError for a folder that is no package.
    """
    data, manifest = _manifest(folder)
    told = manifest["filer"]
    here = {path.name for path in folder.iterdir()} - {NAME}
    lines: list[str] = []
    for name, said in told.items():
        if name not in here:
            lines.append(f"{name} mangler.")
            continue
        held = _read(folder, name)
        differs = held is None or entry(held) != said
        within = list(_sources(held, manifest["kilder"])) if held is not None and name == SOURCES else []
        lines += within or ([f"{name} er ikke den filen som ble vedtatt."] if differs else [])
    lines += [f"{name} hører ikke til det som ble vedtatt." for name in sorted(here - told.keys())]
    return Verified(manifest, str(entry(data)["sha256"]), tuple(lines))


def _manifest(folder: Path) -> tuple[bytes, Mapping[str, Any]]:
    try:
        data = plain_file.read(str(folder / NAME), limits.MANIFEST_BYTES)
        told = json.loads(data)
        if told["format"]["navn"] != "bolig-vedtak" or not all(
            isinstance(told[key], dict) for key in ("filer", "kilder")
        ):
            raise ValueError
        if not all(isinstance(told[key], str) for key in ("kommune", "tittel", "sak", "dato", "revisjon", "bolig")):
            raise ValueError
    except OSError as error:
        raise BoligError(
            f"{folder} er ikke mappen til en vedtatt plan: {NAME} kan ikke leses ({why(error)})."
        ) from error
    except (ValueError, KeyError, TypeError, RecursionError):
        raise BoligError(f"{folder / NAME} er ikke skrevet av «bolig vedta», eller er skadet.") from None
    manifest: Mapping[str, Any] = told
    return data, manifest


def _read(folder: Path, name: str) -> bytes | None:
    try:
        return plain_file.read(str(folder / name), limits.DOCUMENT_BYTES)
    except OSError:
        return None


def _sources(data: bytes, told: Mapping[str, Any]) -> Iterator[str]:
    """The whole archive has its own fingerprint; this says which of the files in it are not those that the manifest names."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found = archive.infolist()
            here = Counter(info.filename for info in found)
            yield from (f"{shown(name)} mangler i {SOURCES}." for name in told if name not in here)
            for info in found:
                said = told.get(info.filename)
                if said is None or here[info.filename] > 1:
                    yield f"{shown(info.filename)} i {SOURCES} hører ikke til det som ble vedtatt."
                elif info.file_size != said.get("byte") or entry(archive.read(info)) != said:
                    yield f"{shown(info.filename)} i {SOURCES} er ikke den filen som ble vedtatt."
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, zlib.error, EOFError):
        yield f"{SOURCES} er ikke den filen som ble vedtatt, og er skadet."
