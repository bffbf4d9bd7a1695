"""Other programs: found, started, and ended. Nothing else in bolig starts one.

A program is looked for on the machine and never in the folder where somebody stands, for that may be a plan that came by
mail. It has a limit of time, and is ended with the programs that it started itself.
"""

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

_OF_WINDOWS = (".exe", ".cmd", ".bat", ".com")


def found(name: str, path: str | None = None) -> str | None:
    """Where a program is, on the PATH of the machine or the one given; None where there is none.

    Only whole paths count: "." and an empty one mean the current folder. Windows looks there first of all where it is given a
    name alone, and so does `shutil.which`.
    """
    for folder in (os.environ.get("PATH", os.defpath) if path is None else path).split(os.pathsep):
        place = Path(folder.strip('"'))
        if not place.is_absolute():
            continue
        for file in [place / name, *(place / f"{name}{ending}" for ending in _OF_WINDOWS if os.name == "nt")]:
            with suppress(OSError):
                if (
                    file.is_file()
                    and os.access(file, os.X_OK)
                    and (os.name != "nt" or file.suffix.lower() in _OF_WINDOWS)
                ):
                    return str(file)
    return None


def start(
    command: Sequence[str], environment: Mapping[str, str] | None = None, cwd: Path | None = None
) -> "subprocess.Popen[bytes]":
    """A program that is running, with pipes for what goes in and out. Raises OSError. Whoever starts it, must `end` it."""
    return subprocess.Popen(
        list(command),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        cwd=cwd,
        start_new_session=True,  # a group of its own, so that it can be ended with all of it; Windows passes over this
    )


def run(
    command: Sequence[str],
    given: bytes,
    seconds: float,
    environment: Mapping[str, str] | None = None,
    cwd: Path | None = None,
) -> "subprocess.CompletedProcess[bytes]":
    """What a program answers to `given`. Raises OSError where it can't be started, and subprocess.TimeoutExpired."""
    with start(command, environment, cwd) as process:
        try:
            out, errors = process.communicate(given, timeout=seconds)
        except BaseException:  # an interrupt from the keyboard, too
            end(process)
            raise
    return subprocess.CompletedProcess(process.args, process.returncode, out, errors)


def end(process: "subprocess.Popen[bytes]") -> None:
    """Ends a program and those that it started, at once."""
    if os.name == "nt":
        killer = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32" / "taskkill.exe"
        with suppress(OSError):
            subprocess.run([str(killer), "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)
    elif process.stdout and not process.stdout.closed:  # it, or one that it started, may still answer
        with suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()  # nothing where it has ended
