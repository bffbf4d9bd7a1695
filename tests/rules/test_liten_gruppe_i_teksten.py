"""Each number word at the limit where it decides."""

import pytest

from tests.rules.cases import BASE, Case
from tests.rules.test_rules import findings

WORDS = {"to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "sju": 7, "syv": 7, "åtte": 8, "ni": 9}
LONGER = {"ti": 10, "elleve": 11, "12": 12, "nitten": 19, "tjue": 20, "21": 21, "99": 99}


@pytest.mark.parametrize("limit", [*range(3, 11), 12, 20, 100])
def test_a_number_word_is_small_below_its_limit_and_not_at_it(limit: int) -> None:
    told = " ".join(f"I fjor var {word} personer innom." for word in WORDS | LONGER)
    files = {
        "plan/plan.yaml": f"{(BASE / 'plan/plan.yaml').read_text('utf-8')}personvern: {{minste_gruppe: {limit}}}\n",
    }
    changes = {"plan/utfordringer/U1.yaml": {"Det er få små boliger, og leien er høy.": told}}
    case = Case("liten-gruppe-i-teksten", "tallord", files, changes, (), ())
    found = [f.message.split("»")[0] for f in findings(case.plan()) if f.rule == "liten-gruppe-i-teksten"]
    assert sorted(found) == sorted(
        f"Teksten nevner «{word} personer" for word, worth in (WORDS | LONGER).items() if worth < limit
    )
