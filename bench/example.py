"""Times `bolig check` and `bolig build` as whole processes on the example plan: median, lowest and highest of several runs.

Usage: python -m bench.example [--runs N] [FOLDER]. The aims on a machine with four cores: check 0.35 s, build 1.5 s.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

AIMS = {"check": 0.35, "build": 1.5}


def timed(command: list[str]) -> float:
    """Seconds from start to end of one run; any exit code but 0 or 1 stops the benchmark."""
    # As on a user's machine: with the byte code that Python keeps beside the modules.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=False, env=environment)
    took = time.perf_counter() - start
    if done.returncode not in (0, 1):
        sys.exit(done.stderr.decode(errors="replace"))
    return took


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", default=str(Path(__file__).parent.parent))
    parser.add_argument("--runs", type=int, default=10)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as out:
        commands = {"check": ["check", arguments.folder], "build": ["build", arguments.folder, "--ut", out]}
        for name, words in commands.items():
            command = [sys.executable, "-m", "bolig_cli", *words]
            timed(command)  # warms the disk cache; a cold start here is a new process, not a cold disk
            times = [timed(command) for _ in range(arguments.runs)]
            print(
                f"bolig {name}: median {statistics.median(times):.2f} s, {min(times):.2f}–{max(times):.2f} s "
                f"over {arguments.runs} runs (aim {AIMS[name]} s)"
            )


if __name__ == "__main__":
    main()
