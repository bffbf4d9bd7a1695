"""Fetches all that bolig needs to one folder, to install it where there is no network.

    python scripts/wheelhouse.py [FOLDER] [--system linux|windows|macos] [--python 3.12]

FOLDER (default dist/pakker) gets bolig's own wheel and the wheel of every package in pakker.lock, each held against its hash,
for the system and the Python that it is to be installed with (default: those that run this), and LES-MEG.txt, which says how.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from packaging import tags
from packaging.markers import Marker

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "pakker.lock"

# What pip calls a system, and what the lock file's conditions call it.
SYSTEMS = {
    "linux": (("manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64"), "linux"),
    "windows": (("win_amd64",), "win32"),
    # One package (pikepdf) is made for macOS 15 and later on Apple's own processors, and no longer for Intel's.
    "macos": (tuple(tags.mac_platforms((15, 0), "arm64")), "darwin"),
}
HERE = next((name for name, (_, platform) in SYSTEMS.items() if platform == sys.platform), "linux")

HOW = """\
bolig {version}, med alt det trenger, for {system} og Python {python}.

Installer det uten nett og uten administratorrettigheter, fra denne mappen, med den ene av disse:

  uv tool install --offline --no-index --find-links . bolig
  pipx install --pip-args="--no-index --find-links ." bolig
  python -m pip install --no-index --find-links . bolig

pakker.txt har kontrollsummen til hver pakke. Slik blir de kontrollert når de installeres med pip:

  python -m pip install --no-index --find-links . --require-hashes -r pakker.txt
  python -m pip install --no-index --no-deps {wheel}
"""


def wanted(lock: str, platform: str) -> Iterator[str]:
    """The lines of a lock file that hold on a platform (`sys.platform`), without their conditions."""
    holds = True
    for line in lock.splitlines():
        if not line.startswith((" ", "\t")):
            named, condition, marker = line.partition(" ; ")
            marker = marker.removesuffix("\\").strip()
            holds = not condition or Marker(marker).evaluate({"sys_platform": platform})
            line = f"{named} \\" if condition else line
        if holds and line.strip():
            yield line


def fetch(folder: Path, system: str, python: str) -> str:
    """Fills the folder, and gives the name of bolig's own wheel. Raises CalledProcessError where a package cannot be had."""
    platforms, platform = SYSTEMS[system]
    folder.mkdir(parents=True, exist_ok=True)
    packages = folder / "pakker.txt"
    packages.write_text("\n".join(wanted(LOCK.read_text(encoding="utf-8"), platform)) + "\n", encoding="utf-8")
    where = [f"--platform={tag}" for tag in platforms]
    pip = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
        "--require-hashes",
    ]
    subprocess.run(
        [*pip, "--only-binary=:all:", *where, f"--python-version={python}", "-r", packages, "-d", folder],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    with tempfile.TemporaryDirectory() as made:
        build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "-d", made]
        subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
        (wheel,) = Path(made).glob("*.whl")
        (folder / wheel.name).write_bytes(wheel.read_bytes())
    return wheel.name


def main() -> int:
    parser = argparse.ArgumentParser(
        description="Henter alt bolig trenger, til en mappe det kan installeres fra uten nett."
    )
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "dist" / "pakker")
    parser.add_argument("--system", choices=SYSTEMS, default=HERE)
    parser.add_argument("--python", default=f"{sys.version_info.major}.{sys.version_info.minor}")
    given = parser.parse_args()
    wheel = fetch(given.folder, given.system, given.python)
    told = HOW.format(version=wheel.split("-")[1], system=given.system, python=given.python, wheel=wheel)
    (given.folder / "LES-MEG.txt").write_text(told, encoding="utf-8")
    files = list(given.folder.glob("*.whl"))
    print(f"{given.folder}: {len(files)} pakker, {sum(file.stat().st_size for file in files) / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
