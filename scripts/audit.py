"""Asks whether a known vulnerability is published for any package that requirements.lock holds (pip-audit, PyPI's advisories).

Exit 1 when there is one; 0 otherwise, also where nobody could be asked: without a network a line says that nothing was looked up.

Usage: python scripts/audit.py   (make saarbarheter)
"""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
# Advisories that do not concern us: id → why. Each is to be taken out again when the package is renewed.
ACCEPTED: Mapping[str, str] = {}
_MOST_SECONDS = 300


def ask(lock: Path) -> tuple[Any, str]:
    """What pip-audit answers, or None and why it did not."""
    how = ["--require-hashes", "--disable-pip", "--format=json", "--progress-spinner=off", "--timeout=10"]
    command = [
        sys.executable,
        "-m",
        "pip_audit",
        "--requirement",
        str(lock),
        *how,
        *(f"--ignore-vuln={one}" for one in ACCEPTED),
    ]
    try:
        done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=_MOST_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return None, f"PyPI svarte ikke på {_MOST_SECONDS} sekunder"
    said = done.stderr.strip().splitlines()
    try:
        return json.loads(done.stdout), ""
    except json.JSONDecodeError:
        kind = (
            said[-1].partition(": ")[0] if said else "ingen melding"
        )  # the last line of a traceback, or a word of its own
        return None, f"PyPI svarte ikke ({kind})"


def verdict(answer: Any, why: str) -> tuple[list[str], int]:
    """The lines that tell what was found and what was not looked up, and the exit code."""
    if answer is None:
        return [f"Kjente sårbarheter er ikke slått opp: {why}"], 0
    packages = answer["dependencies"]
    skipped = [one["name"] for one in packages if "skip_reason" in one]
    lines = [
        f"{one['name']} {one['version']}: {hole['id']}, {_mended(hole['fix_versions'])}"
        for one in packages
        for hole in one.get("vulns", ())
    ]
    code = 1 if lines else 0
    if len(skipped) < len(packages):
        lines.append(f"{len(packages) - len(skipped)} pakker er slått opp. Kjente sårbarheter: {len(lines)}.")
    if skipped:
        lines.append(
            f"{len(skipped)} av {len(packages)} pakker kunne ikke slås opp og er ikke sjekket, blant dem {skipped[0]}."
        )
    return lines, code


def _mended(versions: list[str]) -> str:
    return f"rettet i {', '.join(versions)}" if versions else "ikke rettet ennå"


if __name__ == "__main__":
    told, code = verdict(*ask(LOCK))
    print("\n".join(told))
    sys.exit(code)
