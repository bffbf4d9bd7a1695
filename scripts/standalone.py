"""Makes the stand-alone program: a folder with Python and all that bolig needs, which is copied and run and never installed.

    python scripts/standalone.py [FOLDER]

FOLDER (default dist/frittstaaende) gets `bolig/` with the program in it. It is made for the system it is made on. A folder and not
one file: one file unpacks itself to a temporary folder at every start, which is slow, and which virus guards stop.
"""

import argparse
import importlib.util
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
START = ROOT / "scripts" / "frittstaaende" / "start.py"

# What the wheel puts inside the package (pyproject.toml, force-include), and is found there by `resources.py`.
BESIDE = {
    "schema": "bolig_cli/schema",
    "docs/regler": "bolig_cli/docs/regler",
    "LICENSE": "bolig_cli",
    "pakker.lock": "bolig_cli",
}
WITH_FILES = ("bolig_cli", "typst", "icalendar", "tzdata", "dateutil", "lsprotocol")
NOT_NEEDED = ("tkinter", "pytest", "hypothesis", "mypy", "setuptools", "babel", "playwright", "numpy")


def command(out: Path, work: Path) -> list[str]:
    """What PyInstaller is started with."""
    made = [
        sys.executable,
        "-m",
        "PyInstaller",
        "--onedir",
        "--name",
        "bolig",
        "--noconfirm",
        "--clean",
        "--log-level",
        "ERROR",
    ]
    made += ["--distpath", str(out), "--workpath", str(work), "--specpath", str(work), "--paths", str(ROOT)]
    made += ["--recursive-copy-metadata", "bolig", "--hidden-import", "pypandoc"]
    for name in WITH_FILES:
        if importlib.util.find_spec(name):
            made += ["--collect-data", name]
    made += ["--collect-submodules", "bolig_cli"]
    for source, target in BESIDE.items():
        made += ["--add-data", f"{ROOT / source}:{target}"]
    for name in NOT_NEEDED:
        made += ["--exclude-module", name]
    return [*made, "--add-binary", f"{pandoc()}:pypandoc/files", str(START)]


def pandoc() -> Path:
    """Pandoc as its package brings it."""
    from bolig_cli.render import pandoc

    return pandoc.pandoc_binary()


def make(out: Path) -> Path:
    """The folder that the program lies in. Raises CalledProcessError where it cannot be made."""
    with tempfile.TemporaryDirectory(prefix="bolig-frittstaaende-") as work:
        subprocess.run(command(out, Path(work)), check=True)
    return out / "bolig"


def main() -> int:
    parser = argparse.ArgumentParser(
        description="Lager bolig som en mappe som kan kopieres og kjøres uten installasjon."
    )
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "dist" / "frittstaaende")
    out = parser.parse_args().folder
    shutil.rmtree(out / "bolig", ignore_errors=True)
    folder = make(out)
    files = [path for path in folder.rglob("*") if path.is_file()]
    print(f"{folder}: {len(files)} filer, {sum(path.stat().st_size for path in files) / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
