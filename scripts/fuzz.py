"""Damages files and lets every reader have them, for as long as one likes: what breaks a reader, is kept in tests/fuzz_funn.json.

Each find is an input, the reader, and what was raised; the tests read them all. What takes more than a second is told, too.

Usage: python scripts/fuzz.py MINUTES [READER …]
"""

import json
import random
import sys
import time
from base64 import b64encode
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.readers import READERS, breaks, damaged  # noqa: E402

KEPT = ROOT / "tests" / "fuzz_funn.json"
SLOW = 1.0  # seconds of the processor's
_SMALLER = (2, 3, 5, 9, 17, 40, 90)


def main(minutes: float, names: list[str]) -> int:
    """How many new ways of breaking a reader were found."""
    end, tried, seen = time.monotonic() + 60 * minutes, Counter[str](), set[tuple[str, str]]()
    while time.monotonic() < end:
        for name in names:
            number = random.getrandbits(48)
            data, start = damaged(name, number), time.process_time()
            error = breaks(name, data)
            if (took := time.process_time() - start) > SLOW:
                print(f"{name} {number}: {took:.1f} s")
            tried[name] += 1
            if error is not None and (name, where(error)) not in seen:
                seen.add((name, where(error)))
                print(f"{name} {number}: {error!r} i {where(error)}")
                keep(name, smaller(name, data, where(error)), error)
    print(", ".join(f"{name}: {count}" for name, count in tried.items()), f"– {len(seen)} funn")
    return len(seen)


def where(error: Exception) -> str:
    """The last line of our own code that an error went through."""
    found, trace = type(error).__name__, error.__traceback__
    while trace is not None:
        path = trace.tb_frame.f_code.co_filename
        if "bolig_cli" in path:
            found = f"{type(error).__name__} {Path(path).name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return found


def smaller(name: str, data: bytes, fault: str) -> bytes:
    """A part of the input with the same fault, with pieces taken out as long as that goes."""
    for parts in _SMALLER:
        step = max(1, len(data) // parts)
        for at in range(len(data) - step, -1, -step):
            less = data[:at] + data[at + step :]
            error = breaks(name, less)
            if error is not None and where(error) == fault:
                data = less
    return data


def keep(name: str, data: bytes, error: Exception) -> None:
    known = json.loads(KEPT.read_bytes()) if KEPT.exists() else []
    known.append({"leser": name, "feil": where(error), "data": b64encode(data).decode()})
    KEPT.write_text(json.dumps(known, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(min(1, main(float(sys.argv[1]), sys.argv[2:] or list(READERS))))
