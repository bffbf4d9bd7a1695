"""What `bolig check` costs, as ratios measured in one run: `python -m bench.ratios [--sizes 100,1000,10000] [--runs 5]`.

Each command is a process of its own, from start to end, and all take turns, so that a machine whose speed drifts slows them alike.
The yardstick for a size is a bare load of the same YAML with PyYAML's C loader, in a process of its own too (`bench/bare.py`); for
the start of the program it is a bare `import yaml`. Neighbours stand in the table where `bench/peers.sh` has installed them.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import graph, plans
from bench.peers import PEERS

HERE = Path(__file__).parent
EXAMPLE = HERE.parent
PROGRAMS = HERE / ".peers" / "bin"
LARGEST_FOR_PEERS = 1000  # beyond that some of them take many minutes


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a command: seconds from start to end, and the most memory that the process held, in MB."""

    seconds: float
    megabytes: float


def once(command: Sequence[str], folder: Path) -> Run:
    """Runs a command in a folder, whose output nobody reads; any exit code but 0 and 1 stops the measurement."""
    # As on a user's machine: with the byte code that Python keeps beside the modules.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment, cwd=folder
    )
    _, status, usage = os.wait4(process.pid, 0)
    took = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(command[:4])} … gave exit code {process.returncode}")
    return Run(took, usage.ru_maxrss / 1024)


def in_turn(commands: Mapping[str, tuple[Sequence[str], Path]], runs: int) -> dict[str, list[Run]]:
    """Each command `runs` times, in turn, after one that isn't counted."""
    for command in commands.values():
        once(*command)
    took: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            took[name].append(once(*command))
    return took


def show(title: str, took: Mapping[str, Sequence[Run]], yardstick: str) -> None:
    """Prints a line a command: median seconds, memory, and the median of the ratios to the yardstick, run by run."""
    print(f"\n{title}")
    for name, runs in took.items():
        ratios = [a.seconds / b.seconds for a, b in zip(runs, took[yardstick], strict=True)]
        seconds = statistics.median(run.seconds for run in runs)
        memory = max(run.megabytes for run in runs)
        print(f"  {name:<40}{seconds:8.2f} s  {memory:6.0f} MB  {statistics.median(ratios):6.1f} ×")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--sizes", default="100,1000,10000")
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    bolig = [sys.executable, "-m", "bolig_cli"]
    start = {
        "python -c 'import yaml'": ([sys.executable, "-c", "import yaml"], EXAMPLE),
        "bolig --help": ([*bolig, "--help"], EXAMPLE),
        "bolig check, the example": ([*bolig, "check"], EXAMPLE),
    }
    show("Start", in_turn(start, arguments.runs), "python -c 'import yaml'")
    with tempfile.TemporaryDirectory() as scratch:
        for size in map(int, arguments.sizes.split(",")):
            made = graph.make(size)
            folder = plans.write(Path(scratch) / f"plan-{size}", made)
            bare = "bare load"
            commands = {
                bare: ([sys.executable, str(HERE / "bare.py"), str(folder)], EXAMPLE),
                "bolig check": ([*bolig, "check", str(folder)], EXAMPLE),
            }
            if size <= LARGEST_FOR_PEERS:
                for name, peer in PEERS.items():
                    if (PROGRAMS / name).exists() or (name == "sphinx-needs" and (PROGRAMS / "sphinx-build").exists()):
                        written = peer.write(Path(scratch) / f"{name}-{size}", made)
                        commands[f"{name}: {peer.does}"] = (peer.command(PROGRAMS, written), written)
            show(f"{size} items", in_turn(commands, arguments.runs), bare)


if __name__ == "__main__":
    main()
