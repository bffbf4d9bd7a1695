"""What the program is made of beside its own code: what lies in it, the packages it is installed with, and the programs in those.

Source for packages: their own metadata, as installed (PEP 566 and 639); for what they carry: what they say of themselves.
"""

import re
from importlib import metadata
from pathlib import Path

from bolig_cli import resources
from bolig_cli.record import record

NOT_TOLD = "ikke oppgitt"
_LONGEST = 60  # an older field holds either a name, or the whole text


@record
class Shipped:
    """Something that others made and that lies in the program, with the text of its licence."""

    name: str
    version: str
    licence: str  # SPDX
    url: str
    files: str  # pattern, from the package's folder
    text: str  # the file with the licence, from the package's folder


@record
class Package:
    """A package that is installed with the program."""

    name: str
    version: str
    licence: str
    spdx: bool  # whether the licence is an SPDX expression
    needs: tuple[
        str, ...
    ]  # names as registries compare them, sorted; some are for other systems and not installed here


@record
class Carried:
    """A program or library of others inside a package."""

    name: str
    package: str
    licence: str  # SPDX
    url: str


SHIPPED = (
    Shipped(
        "Source Sans 3", "3.052", "OFL-1.1", "https://github.com/adobe-fonts/source-sans",
        files="design/fonts/*3-*.*", text="design/fonts/OFL.txt",
    ),
)  # fmt: skip

CARRIED = (
    Carried("pandoc", "pypandoc_binary", "GPL-2.0-or-later", "https://github.com/jgm/pandoc"),
    Carried("Typst", "typst", "Apache-2.0", "https://github.com/typst/typst"),
    Carried("libxml2", "lxml", "MIT", "https://gitlab.gnome.org/GNOME/libxml2"),
    Carried("libxslt", "lxml", "MIT", "https://gitlab.gnome.org/GNOME/libxslt"),
    Carried("qpdf", "pikepdf", "Apache-2.0", "https://github.com/qpdf/qpdf"),
    Carried("PDFium", "pypdfium2", "BSD-3-Clause", "https://pdfium.googlesource.com/pdfium/"),
    Carried("LibYAML", "PyYAML", "MIT", "https://github.com/yaml/libyaml"),
)


def own_licence() -> str:
    """The text of the program's own licence."""
    return resources.file("LICENSE").read_text(encoding="utf-8")


def shipped_licence(shipped: Shipped) -> str:
    """The text of the licence of something that lies in the program."""
    return (Path(__file__).parent / shipped.text).read_text(encoding="utf-8")


def packages(name: str = "bolig") -> tuple[Package, ...]:
    """The packages that `name` needs to run, and those that they need, as they are installed here; by name.

    A package that is only for another system or another Python is not installed, and not among them. Raises
    PackageNotFoundError where `name` itself is not installed.
    """
    found: dict[str, metadata.Distribution] = {}
    waiting = needs(metadata.distribution(name))
    while waiting:
        needed = waiting.pop()
        if needed in found:
            continue
        try:
            found[needed] = metadata.distribution(needed)
        except metadata.PackageNotFoundError:
            continue
        waiting += needs(found[needed])
    return tuple(_package(found[needed]) for needed in sorted(found))


def needs(distribution: metadata.Distribution) -> list[str]:
    """The names of what a package cannot do without, sorted: an extra is something that nobody here asked for."""
    found = set()
    for requirement in distribution.requires or ():
        wanted, _, marker = requirement.partition(";")
        if (hit := re.match(r"[\w.-]+", wanted)) and not re.search(r"\bextra\b", marker):
            found.add(normal(hit[0]))
    return sorted(found)


def normal(name: str) -> str:
    """A package's name as the registries compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _package(distribution: metadata.Distribution) -> Package:
    told = distribution.metadata
    expression, field = ((told.get_all(name) or [""])[0] for name in ("License-Expression", "License"))
    classes = [line.rpartition(" :: ")[2] for line in told.get_all("Classifier", []) if line.startswith("License :: ")]
    older = field if 0 < len(field) <= _LONGEST and "\n" not in field else ", ".join(classes)
    licence = expression or older or NOT_TOLD
    return Package(told["Name"], distribution.version, licence, bool(expression), tuple(needs(distribution)))
