"""Judging has no language: the verdicts are data, and the words come when someone is to read them."""

import ast as python
from pathlib import Path

import pytest

from bolig_cli import maalform
from bolig_cli.law import signering
from bolig_cli.law.katalog import load_katalog
from bolig_cli.law.vurdering import vurder
from bolig_cli.maalform import NYNORSK, written_in
from tests.gathered import gathered

from . import hel_plan
from .hel_plan import BEHOV, DAG, Endring

LAW = Path(signering.__file__).parent


def test_a_plan_is_judged_without_asking_which_language_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    checked = hel_plan.sjekket()
    assert checked.plan is not None
    assert checked.dekning is not None
    (first,) = (v for v in checked.dekning.vurderinger if v.plikt.id == "bsl-5-2-1")
    name, text = signering.fil(checked.plan, checked.dekning, first, "kommuneadvokat", DAG)
    plan = hel_plan.plan(Endring(slett=(BEHOV,), filer={f"signeringer/{name}": text}))
    bokmaal = signering.with_signatures(plan, vurder(plan, load_katalog(), DAG))
    assert any(s.endret for v in bokmaal.vurderinger for s in v.signaturer)
    with written_in(NYNORSK):
        assert signering.with_signatures(plan, vurder(plan, load_katalog(), DAG)) == bokmaal

    def asked() -> str:
        raise AssertionError("the law asked which language is written")

    monkeypatch.setattr(maalform, "current", asked)
    assert signering.with_signatures(plan, vurder(plan, load_katalog(), DAG)) == bokmaal


@gathered("path", sorted(LAW.rglob("*.py")), name=lambda path: path.relative_to(LAW))
def test_no_module_of_the_law_takes_words_from_the_language_being_written(path: Path) -> None:
    imports = [
        n for n in python.walk(python.parse(path.read_text(encoding="utf-8"))) if isinstance(n, python.ImportFrom)
    ]
    taken = {alias.name for n in imports if n.module == "bolig_cli.maalform" for alias in n.names}
    assert taken <= {"marked", "in_nynorsk", "NYNORSK"}  # the last two are the same whichever language is written
