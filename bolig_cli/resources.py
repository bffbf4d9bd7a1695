"""Where the files that ship with the program lie: beside the package in a checkout, inside it in an installed wheel."""

from pathlib import Path

from bolig_cli.errors import BoligError

_PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """The folder `name` ("schema", "docs/regler"), from the wheel or from the checkout. Raises BoligError where it is missing."""
    for candidate in (_PACKAGE / name, _PACKAGE.parent / name):
        if candidate.is_dir():
            return candidate
    raise BoligError(f"Installasjonen mangler mappen «{name}». Installer bolig på nytt.")


def file(name: str) -> Path:
    """The file `name` ("LICENSE"), from the wheel or from the checkout. Raises BoligError where it is missing."""
    for candidate in (_PACKAGE / name, _PACKAGE.parent / name):
        if candidate.is_file():
            return candidate
    raise BoligError(f"Installasjonen mangler filen «{name}». Installer bolig på nytt.")
