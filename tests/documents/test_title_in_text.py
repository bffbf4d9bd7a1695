"""The plan's name inside a sentence."""

from types import SimpleNamespace
from typing import Any

import pytest

from bolig_cli.documents import cover


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Boligsosial handlingsplan", "boligsosial handlingsplan"),
        ("Bustadpolitisk og sosial handlingsplan", "bustadpolitisk og sosial handlingsplan"),
        ("Felles boligsosial handlingsplan", "felles boligsosial handlingsplan"),
        ("Plan for bolig og bosetting", "plan for bolig og bosetting"),
        ("Temaplan bolig", "temaplan bolig"),
        ("Boligplanen", "boligplanen"),
        ("Et trygt hjem i Lom", "«Et trygt hjem i Lom»"),
        ("Lom bygger", "«Lom bygger»"),
        ("Planlagt vekst", "«Planlagt vekst»"),
    ],
)
def test_only_a_word_for_a_plan_is_put_in_lower_case(title: str, said: str) -> None:
    named: Any = SimpleNamespace(tittel=title, fra=2027, til=2030)
    assert cover.in_text(named) == f"{said} 2027–2030"
