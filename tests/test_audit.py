"""What is said of known vulnerabilities: never that there are none where nobody was asked."""

from pathlib import Path
from typing import Any

import pytest

from scripts import audit

HOLE = {"id": "PYSEC-2027-1", "fix_versions": ["2.0", "1.9.1"], "aliases": [], "description": "…"}
UNMENDED = {"id": "PYSEC-2027-2", "fix_versions": [], "aliases": [], "description": "…"}
WHOLE = {"name": "hel", "version": "1.0", "vulns": []}
BROKEN = {"name": "hullete", "version": "1.2", "vulns": [HOLE, UNMENDED]}
UNKNOWN = {"name": "ukjent", "skip_reason": "Dependency not found on PyPI"}

CASES: list[tuple[list[dict[str, Any]], list[str], int]] = [
    ([WHOLE], ["1 pakker er slått opp. Kjente sårbarheter: 0."], 0),
    (
        [WHOLE, BROKEN],
        [
            "hullete 1.2: PYSEC-2027-1, rettet i 2.0, 1.9.1",
            "hullete 1.2: PYSEC-2027-2, ikke rettet ennå",
            "2 pakker er slått opp. Kjente sårbarheter: 2.",
        ],
        1,
    ),
    ([UNKNOWN], ["1 av 1 pakker kunne ikke slås opp og er ikke sjekket, blant dem ukjent."], 0),
    (
        [WHOLE, UNKNOWN],
        [
            "1 pakker er slått opp. Kjente sårbarheter: 0.",
            "1 av 2 pakker kunne ikke slås opp og er ikke sjekket, blant dem ukjent.",
        ],
        0,
    ),
]


def test_what_was_found_and_what_was_not_looked_up() -> None:
    for packages, lines, code in CASES:
        assert audit.verdict({"dependencies": packages, "fixes": []}, "") == (lines, code)


def test_without_a_network_nothing_is_claimed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("no_proxy", "")
    monkeypatch.delenv("NO_PROXY", raising=False)
    lock = tmp_path / "requirements.lock"
    lock.write_text(f"idna==3.20 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    answer, why = audit.ask(lock)
    assert answer is None
    told = "Kjente sårbarheter er ikke slått opp: PyPI svarte ikke (requests.exceptions.ProxyError)"
    assert audit.verdict(answer, why) == ([told], 0)


def test_an_answer_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By a stand-in for the program, which the real one cannot be made to give without a network."""
    (tmp_path / "pip_audit.py").write_text(
        'import json\nprint(json.dumps({"dependencies": [], "fixes": []}))\nraise SystemExit(1)', encoding="utf-8"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert audit.ask(tmp_path) == ({"dependencies": [], "fixes": []}, "")
