"""Writes bolig_cli/law/katalog/katalog.json: what the catalogue's files hold, in the form that is read fastest.

Only what has changed since is read from the files themselves, so that a stale file slows a check and changes nothing. A test says
when it is stale.

Usage: python scripts/make_katalog.py
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bolig_cli.digest import digest_of  # noqa: E402
from bolig_cli.law.innslag import Felt  # noqa: E402
from bolig_cli.law.katalog import AS_JSON, FOLDER, parse  # noqa: E402


def as_json() -> str:
    """The file's text, by the catalogue as it is now."""
    data = {digest_of(content): content for content in (path.read_bytes() for path in sorted(FOLDER.glob("*.yaml")))}
    lines = (f'"{name}":{_line(parse(content))}' for name, content in data.items())
    return "{" + ",\n".join(lines) + "}\n"


def _line(value: Felt) -> str:
    return json.dumps(value, ensure_ascii=False, default=str, separators=(",", ":"))


if __name__ == "__main__":
    AS_JSON.write_text(as_json(), encoding="utf-8", newline="\n")
