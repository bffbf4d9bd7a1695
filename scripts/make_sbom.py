"""Writes dist/bolig.cdx.json: a bill of what a bolig that is installed is made of, as CycloneDX 1.6.

The packages that bolig runs with, with versions and hashes from requirements.lock and licences from their own metadata; the
programs inside them, with versions as they say it themselves; the typeface, file by file. What only tests use is not in it.
The same lock and the same machine give the same bytes: no time stands in it, and its number is made of its content.

Usage: python scripts/make_sbom.py [FILE]   (make stykkliste)
"""

import hashlib
import json
import re
import subprocess
import sys
import uuid
from collections.abc import Callable, Mapping
from importlib import metadata
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import typst
from lxml import etree
from yaml import _yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bolig_cli import __version__, bestanddeler  # noqa: E402
from bolig_cli.bestanddeler import CARRIED, SHIPPED, Carried, Package, Shipped, normal  # noqa: E402
from bolig_cli.render.pandoc import pandoc_binary  # noqa: E402

LOCK = ROOT / "requirements.lock"
OUT = ROOT / "dist" / "bolig.cdx.json"
_OWN = f"pkg:pypi/bolig@{__version__}"
_NAMESPACE = uuid.UUID("f4b1a7f4-0c0e-5c8e-9a55-6a4b2f5f0d3e")
Part = dict[str, Any]


def _pandoc() -> str:
    told = subprocess.run([pandoc_binary(), "--version"], capture_output=True, encoding="utf-8", check=True).stdout
    return told.split(maxsplit=2)[1]


# What says which version of it a package has.
VERSIONS: Mapping[str, Callable[[], str]] = {
    "pandoc": _pandoc,
    "Typst": lambda: str(json.loads(typst.eval(b"", "str(sys.version)"))),
    "libxml2": lambda: _dotted(etree.LIBXML_VERSION),
    "libxslt": lambda: _dotted(etree.LIBXSLT_VERSION),
    "qpdf": lambda: str(pikepdf.__libqpdf_version__),
    "PDFium": lambda: _dotted(pypdfium2.PDFIUM_INFO.api_tag),
    "LibYAML": lambda: str(_yaml.get_version_string()),
}


def bill(lock: str) -> Part:
    """The bill for the versions that a lock file (pip's, with hashes) holds fast. Raises ValueError where others are installed."""
    locked = _locked(lock)
    packages = bestanddeler.packages()
    for package in packages:
        if (wanted := locked.get(normal(package.name))) is None or wanted[0] != package.version:
            raise ValueError(f"{package.name} {package.version} er installert, og står ikke slik i låsefilen")
    needed = {
        name: _purl(name, locked[name][0])
        for package in packages
        for name in (normal(package.name), *package.needs)
        if name in locked
    }
    known = {normal(package.name): package for package in packages}
    components = [_package(name, needed[name], locked[name], known.get(name)) for name in sorted(needed)]
    own = [name for name in bestanddeler.needs(metadata.distribution("bolig")) if name in needed]
    edges = {_OWN: own, **{needed[name]: known[name].needs if name in known else () for name in sorted(needed)}}
    made: Part = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": _OWN,
                "name": "bolig",
                "version": __version__,
                "licenses": [{"expression": "MIT"}],
                "purl": _OWN,
            }
        },
        "components": [*components, *map(_shipped, SHIPPED)],
        "dependencies": [
            {"ref": ref, "dependsOn": sorted(needed[name] for name in names if name in needed)}
            for ref, names in edges.items()
        ],
    }
    return {**made, "serialNumber": uuid.uuid5(_NAMESPACE, json.dumps(made, sort_keys=True)).urn}


def _locked(lock: str) -> dict[str, tuple[str, list[str]]]:
    """Name → version and hashes."""
    found = {}
    for block in re.split(r"\n(?=\S)", lock):
        if hit := re.match(r"([\w.-]+)==([^\s;]+)", block):
            found[normal(hit[1])] = (hit[2], re.findall(r"--hash=sha256:([0-9a-f]{64})", block))
    return found


def _package(name: str, ref: str, locked: tuple[str, list[str]], package: Package | None) -> Part:
    version, hashes = locked
    made: Part = {
        "type": "library",
        "bom-ref": ref,
        "name": package.name if package else name,
        "version": version,
        "scope": "required",
    }
    if package:
        made["licenses"] = [{"expression": package.licence} if package.spdx else {"license": {"name": package.licence}}]
    made["purl"] = ref
    made["externalReferences"] = [
        {
            "type": "distribution",
            "url": f"https://pypi.org/project/{name}/{version}/",
            "comment": "En av filene som kan hentes",
            "hashes": [{"alg": "SHA-256", "content": one}],
        }
        for one in hashes
    ]
    if carried := [one for one in CARRIED if normal(one.package) == name]:
        made["components"] = [_carried(one, ref) for one in carried]
    return made


def _carried(carried: Carried, inside: str) -> Part:
    made: Part = {
        "type": "application" if carried.name == "pandoc" else "library",
        "bom-ref": f"{inside}#{carried.name}",
        "name": carried.name,
        "licenses": [{"expression": carried.licence}],
        "externalReferences": [{"type": "vcs", "url": carried.url}],
    }
    return {**made, "version": VERSIONS[carried.name]()} if carried.name in VERSIONS else made


def _shipped(shipped: Shipped) -> Part:
    files = sorted(Path(bestanddeler.__file__).parent.glob(shipped.files))
    return {
        "type": "data",
        "bom-ref": f"{_OWN}#{shipped.name}",
        "name": shipped.name,
        "version": shipped.version,
        "licenses": [{"expression": shipped.licence}],
        "externalReferences": [{"type": "vcs", "url": shipped.url}],
        "components": [_file(path) for path in files],
    }


def _file(path: Path) -> Part:
    return {
        "type": "file",
        "name": path.name,
        "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(path.read_bytes()).hexdigest()}],
    }


def _purl(name: str, version: str) -> str:
    return f"pkg:pypi/{name}@{version}"


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))


def main(out: Path) -> None:
    try:
        text = json.dumps(bill(LOCK.read_text(encoding="utf-8")), ensure_ascii=False, indent=2) + "\n"
    except ValueError as error:
        sys.exit(f"{error}. Installer det som står der, først: «make .venv/ready».")
    out.parent.mkdir(exist_ok=True)
    out.write_text(text, encoding="utf-8")
    print(f"Stykklisten er skrevet til {out}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT)
