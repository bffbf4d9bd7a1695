"""Random edits of a plan in a workspace: each gives what a fresh check gives, and what one costs.

`python -m bench.edits [FOLDER] [--edits 10000] [--seed 1]` makes that many edits, one after the other, and compares every check
with a fresh one of the same files. `--time` compares nothing, and prints what one edit of one measure costs.
"""

import argparse
import datetime as dt
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from bolig_cli.pipeline import Checked, check_files
from bolig_cli.report import dekning_json, finding_json
from bolig_cli.report.colour import plain
from bolig_cli.source.files import Files, read_folder
from bolig_cli.workspace import Workspace

DAY = dt.date(2024, 2, 1)
SMALL_PLAN = Path(__file__).parent.parent / "tests" / "planer" / "minste"
Texts = Mapping[str, bytes | None]

_PIECES = (
    b"", b" ", b"\n", b"- ", b": ", b"[", b"}", b"#", b"T1", b"M1", b"unge", b"2025", b"0", b'"', b"|", b"\xff", b"\xc3\xa5",
    b"{{behov: unge}}", b"[lenke](#T1)", b"svarer_paa: [bsl-6-3-1]\n", b"tittel: Ny\n", b"\xe2\x80\x8b", b"---\n", b"* \n", b"\r\n",
)  # fmt: skip
_FOLDERS = ("tiltak", "maal", "strategier", "utfordringer", "kunnskapsgrunnlag/tabeller", "kapitler", "krav", "")
_NAMES = ("T1.yaml", "T2.yaml", "M1.yaml", "t1.yaml", "nytt.yml", "tabell.csv", "tabell.yaml", "01-om.md", "notat.txt")


def edit(chance: random.Random, files: Files, first: Files) -> Texts:
    """A change of one file, or of two: in a line, in a few bytes, a file that goes, comes, moves, or is as it first was."""
    file = chance.choice(files.files)
    lines = file.data.splitlines(keepends=True) or [b""]
    at = chance.randrange(len(lines))
    new_name = "/".join(part for part in (files.plan_folder, chance.choice(_FOLDERS), chance.choice(_NAMES)) if part)
    if chance.random() < 0.25:  # so that the plan is often nearly whole
        return {f.path: f.data for f in first.files if f.path == file.path or chance.random() < 0.5}
    if chance.random() < 0.1:
        there = (*(f.path for f in files.files), *(finding.place.path for finding in files.findings))
        return {**dict.fromkeys(there), **{f.path: f.data for f in first.files}}
    kinds: tuple[Callable[[], Texts], ...] = (
        lambda: {file.path: b"".join(lines[:at] + lines[at + 1 :])},
        lambda: {file.path: b"".join(lines[: at + 1] + lines[at:])},
        lambda: {file.path: b"".join(chance.sample(lines, len(lines)))},
        lambda: {file.path: _spliced(chance, file.data)},
        lambda: {file.path: _spliced(chance, file.data)},
        lambda: {file.path: None},
        lambda: {new_name: file.data},
        lambda: {file.path: None, new_name: file.data},
        lambda: {new_name: None},
        lambda: {file.path: file.data},
    )
    return chance.choice(kinds)()


def _spliced(chance: random.Random, data: bytes) -> bytes:
    start = chance.randrange(len(data) + 1)
    return data[:start] + chance.choice(_PIECES) + data[start + chance.choice((0, 0, 1, 3)) :]


def told(checked: Checked) -> tuple[str, str, object]:
    """All that a check says: findings with their ends and fixes, coverage, and the plan itself."""
    coverage = dekning_json.report(checked.dekning, checked.dekning, str, plain) if checked.dekning else ""
    return finding_json.report(checked, str, plain), coverage, checked.plan


def differences(folder: Path, edits: int, seed: int) -> Iterator[tuple[int, Texts]]:
    """Makes the edits, and gives the number and the texts of each after which a fresh check says something else."""
    chance = random.Random(seed)
    first = read_folder(folder)
    workspace = Workspace(first)
    for number in range(edits):
        texts = edit(chance, workspace.files, first)
        workspace.change(texts)
        if told(workspace.check(DAY)) != told(check_files(workspace.files, DAY)):
            yield number, texts
        if not workspace.files.files:
            workspace.change({file.path: file.data for file in first.files})


def seconds_an_edit(folder: Path, runs: int) -> list[float]:
    """What it takes to change one measure's title and have findings and coverage again, `runs` times."""
    workspace = Workspace(read_folder(folder))
    workspace.check(DAY)
    file = next(file for file in workspace.files.files if file.kind == "tiltak")
    took = []
    for n in range(runs):
        start = time.perf_counter()
        workspace.change({file.path: file.data.replace(b"tittel: ", f"tittel: Utgave {n}: ".encode(), 1)})
        workspace.check(DAY)
        took.append(time.perf_counter() - start)
    return took


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", default=str(SMALL_PLAN))
    parser.add_argument("--edits", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--time", action="store_true")
    arguments = parser.parse_args()
    folder = Path(arguments.folder)
    if arguments.time:
        took = seconds_an_edit(folder, 20)
        print(f"{folder}: one edit {statistics.median(took) * 1000:.0f} ms (lowest {min(took) * 1000:.0f} ms)")
        return
    found = 0
    for number, texts in differences(folder, arguments.edits, arguments.seed):
        found += 1
        print(f"edit {number} (seed {arguments.seed}): {', '.join(texts)}")
    print(f"{arguments.edits} edits, {found} of them with another answer than a fresh check")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
