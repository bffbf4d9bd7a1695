"""Each number word at the limit where it decides."""

import shutil
from pathlib import Path

import pytest

from tests.rules.cases import BASE
from tests.rules.test_rules import findings

WORDS = {"to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "sju": 7, "syv": 7, "åtte": 8, "ni": 9}


@pytest.mark.parametrize("limit", range(3, 11))
def test_a_number_word_is_small_below_its_limit_and_not_at_it(limit: int, tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    plan = tmp_path / "plan" / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8") + f"personvern: {{minste_gruppe: {limit}}}\n", encoding="utf-8")
    challenge = tmp_path / "plan" / "utfordringer" / "U1.yaml"
    text = " ".join(f"I fjor var {word} personer innom." for word in WORDS)
    lines = challenge.read_text(encoding="utf-8").replace("Det er få små boliger, og leien er høy.", text)
    challenge.write_text(lines, encoding="utf-8")
    found = [f.message.split("»")[0] for f in findings(tmp_path) if f.rule == "liten-gruppe-i-teksten"]
    assert sorted(found) == sorted(f"Teksten nevner «{word} personer" for word, worth in WORDS.items() if worth < limit)
