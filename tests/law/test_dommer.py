"""Plans that ask for a verdict they do not deserve, and plans that deserve one in words of their own.

Each case is the example plan with the smallest edit, or a small plan of its own. `uten_data: true` takes out the services, the
way of a case and the responsibilities, so that the texts stand alone. `ventet` is the verdicts that each duty may get, `feil` the
duties that are errors then.
"""

import datetime as dt
import shutil
from pathlib import Path
from typing import Any

import pytest

from bolig_cli import pipeline
from bolig_cli.finding import Severity
from tests import remembered
from tests.remembered import cases_in

EXAMPLE = Path(__file__).parents[2] / "plan"
CASES = cases_in(Path(__file__).parent / "dommer.yaml")
IKKE_DEKKET = {"omtalt", "delvis", "ikke_dekket"}


def write(folder: Path, case: dict[str, Any]) -> None:
    """The plan of a case; every piece that is to be changed stands in its file, once unless it says otherwise."""
    plan = folder / "plan"
    if case.get("egen"):
        plan.mkdir()
    else:
        shutil.copytree(EXAMPLE, plan)
    if case.get("uten_data"):
        (plan / "saksgang.yaml").unlink()
        (plan / "tjenester.yaml").unlink()
        organisasjon = plan / "organisasjon.yaml"
        organisasjon.write_text(organisasjon.read_text("utf-8").split("\nansvar:\n")[0] + "\n", "utf-8")
    for name, text in case.get("filer", {}).items():
        (plan / name).parent.mkdir(parents=True, exist_ok=True)
        (plan / name).write_text(text, "utf-8")
    for pattern in case.get("slett", ()):
        found = list(plan.glob(pattern))
        assert found, pattern
        for path in found:
            path.unlink()
    for name, pieces in case.get("endre", {}).items():
        paths = list(plan.glob(name))
        assert paths, name
        for path in paths:
            text = path.read_text("utf-8")
            for old, new in pieces.items():
                assert old in text or len(paths) > 1, f"{old!r} står ikke i {path.name}"
                text = text.replace(old, new)
            path.write_text(text, "utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["navn"])
def test_a_verdict_is_the_one_the_plan_deserves(case: dict[str, Any], tmp_path: Path) -> None:
    assert set(case) <= {
        "navn", "egen", "uten_data", "filer", "slett", "endre", "dato", "ventet", "feil", "hoeyst", "mangel", "regel",
    }  # fmt: skip
    write(tmp_path, case)
    checked = remembered.check(tmp_path, case.get("dato") or dt.date(2024, 2, 1))
    assert checked.dekning is not None
    verdicts = {v.plikt.id: v for v in checked.dekning.vurderinger}
    for id, allowed in case.get("ventet", {}).items():
        wanted = IKKE_DEKKET if allowed == "ikke dekket" else {allowed} if isinstance(allowed, str) else set(allowed)
        told = [str(m.tekst) for m in verdicts[id].mangler] + [str(b.tekst) for b in verdicts[id].bevis]
        assert verdicts[id].status.value in wanted, (id, told)
    if "hoeyst" in case:
        had = [id for id, v in verdicts.items() if v.status.value in ("dekket", "omtalt")]
        assert len(had) <= case["hoeyst"], had
    errors = [f for f in pipeline.law_errors(checked) if f.severity is Severity.FEIL]
    for id in case.get("feil", ()):
        assert any(f" {id} i " in f.help for f in errors), (id, [f.message for f in errors])
    if "mangel" in case:
        texts = [f.message.replace("\u00a0", " ") for f in checked.findings]
        assert any(case["mangel"] in text for text in texts), texts
    if "regel" in case:
        assert case["regel"] in {f.rule for f in checked.findings}


def test_every_case_says_what_it_waits_for() -> None:
    for case in CASES:
        assert {"ventet", "feil", "hoeyst", "mangel", "regel"} & set(case), case["navn"]
    assert len({case["navn"] for case in CASES}) == len(CASES)
