"""What the program is made of, and under which licences."""

import subprocess
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

import pypandoc
import pytest

from bolig_cli import bestanddeler
from bolig_cli.bestanddeler import CARRIED, NOT_TOLD, SHIPPED, Package, normal
from bolig_cli.commands import lisenser
from bolig_cli.commands.console import Console
from bolig_cli.report.colour import plain

PACKAGE = Path(bestanddeler.__file__).parent
# A package as installed: its name, and what its metadata says beside that.
INSTALLED = {
    "helt": (
        "License-Expression: MIT",
        "License: noe annet",
        "Requires-Dist: Delt_pakke>=1",
        "Requires-Dist: ekstra; extra == 'mer'",
        'Requires-Dist: bare-windows; sys_platform == "win32"',
    ),
    "delt-pakke": ("License: BSD-3-Clause", "Requires-Dist: helt", "Requires-Dist: lang.tekst (>=2)"),
    "lang-tekst": (
        f"License: Permission is hereby granted{' and so on' * 9}",
        "Classifier: License :: OSI Approved :: MIT License",
        "Classifier: Topic :: Text",
        "Requires-Dist: taus",
    ),
    "taus": (),
    "ekstra": ("License: MIT",),
}


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, lines in INSTALLED.items():
        folder = tmp_path / f"{name.replace('-', '_')}-1.0.dist-info"
        folder.mkdir()
        told = "\n".join(("Metadata-Version: 2.4", f"Name: {name}", "Version: 1.0", *lines))
        (folder / "METADATA").write_text(told, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))


@pytest.mark.usefixtures("installed")
def test_packages_are_those_that_are_needed_with_the_licence_each_tells() -> None:
    assert bestanddeler.packages("helt") == (
        Package("delt-pakke", "1.0", "BSD-3-Clause", False, ("helt", "lang-tekst")),
        Package("helt", "1.0", "MIT", True, ("bare-windows", "delt-pakke")),
        Package("lang-tekst", "1.0", "MIT License", False, ("taus",)),
        Package("taus", "1.0", NOT_TOLD, False, ()),
    )


def test_each_of_our_packages_tells_its_licence() -> None:
    found = bestanddeler.packages()
    assert [package.name for package in found if package.licence == NOT_TOLD] == []
    names = {normal(package.name) for package in found}
    assert {normal(carried.package) for carried in CARRIED} <= names
    assert names.isdisjoint({"pytest", "mypy", "hypothesis"}), "what tests use is installed with nobody's bolig"


def test_pandoc_is_under_the_licence_we_say() -> None:
    told = (Path(pypandoc.__file__).parent / "files" / "copyright.pandoc").read_text(encoding="utf-8")
    assert "under the [GPL],\nversion 2 or later" in told


def test_what_lies_in_the_program_has_its_licence_beside_it() -> None:
    fonts = {path for path in (PACKAGE / "design" / "fonts").iterdir() if path.suffix in (".ttf", ".woff2")}
    assert {path for shipped in SHIPPED for path in PACKAGE.glob(shipped.files)} == fonts
    assert all("SIL OPEN FONT LICENSE Version 1.1" in bestanddeler.shipped_licence(shipped) for shipped in SHIPPED)


def test_licences_are_listed_and_those_of_what_we_ship_are_whole(
    bolig: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    told = bolig("--lisenser", cwd=tmp_path).stdout
    for line in ("  pandoc, i pypandoc_binary  GPL-2.0-or-later\n", "  Source Sans 3 3.052  OFL-1.1\n"):
        assert line in told
    assert all(f"  {package.name} {package.version} " in told for package in bestanddeler.packages())
    assert bestanddeler.own_licence().strip() in told
    assert bestanddeler.shipped_licence(SHIPPED[0]).strip() in told


def test_from_a_checkout_that_is_not_installed_the_rest_is_still_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> metadata.Distribution:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "distribution", missing)
    said: list[str] = []
    assert lisenser.run(Console(said.append, said.append, plain)) == 0
    assert "De står i pyproject.toml." in said[0]
    assert "GPL-2.0-or-later" in said[0]
