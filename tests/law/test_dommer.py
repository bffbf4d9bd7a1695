"""Plans that ask for a verdict they do not deserve, and plans that deserve one in words of their own.

Each case is the example plan with the smallest edit, or a small plan of its own. `uten_data: true` takes out the services, the
way of a case and the responsibilities, so that the texts stand alone. `ventet` is the verdicts that each duty may get, `feil` the
duties that are errors then.
"""

import datetime as dt
from pathlib import Path, PurePath
from typing import Any

import pytest

from bolig_cli import pipeline
from bolig_cli.finding import Severity
from bolig_cli.law.vurdering import Vurdering
from bolig_cli.source.files import Files
from tests import remembered
from tests.law.hel_plan import INGEN, bedoemte
from tests.remembered import cases_in

FOLDER = Path(__file__).parents[2] / "plan"
EXAMPLE = {
    path.relative_to(FOLDER).as_posix(): path.read_text("utf-8")
    for path in sorted(FOLDER.rglob("*"))
    if path.suffix in (".yaml", ".md", ".csv")
}
EXAMPLE_FILES = INGEN.with_texts({f"plan/{name}": text.encode() for name, text in EXAMPLE.items()})
CASES = cases_in(Path(__file__).parent / "dommer.yaml")
IKKE_DEKKET = {"omtalt", "delvis", "ikke_dekket"}


def texts(case: dict[str, Any]) -> dict[str, str]:
    """The files of a case's plan; every piece that is to be changed stands in its file, once unless it says otherwise."""
    files = {} if case.get("egen") else dict(EXAMPLE)
    if case.get("uten_data"):
        del files["saksgang.yaml"], files["tjenester.yaml"]
        files["organisasjon.yaml"] = files["organisasjon.yaml"].split("\nansvar:\n")[0] + "\n"
    files |= case.get("filer", {})
    for pattern in case.get("slett", ()):
        for name in matching(files, pattern):
            del files[name]
    for pattern, pieces in case.get("endre", {}).items():
        names = matching(files, pattern)
        for name in names:
            for old, new in pieces.items():
                assert old in files[name] or len(names) > 1, f"{old!r} står ikke i {name}"
                files[name] = files[name].replace(old, new)
    return files


def changed(now: dict[str, str]) -> Files:
    """The example with what its files now say, those that are gone left out."""
    edits = {name: now.get(name) for name in EXAMPLE.keys() | now if EXAMPLE.get(name) != now.get(name)}
    return EXAMPLE_FILES.with_texts(
        {f"plan/{name}": text if text is None else text.encode() for name, text in edits.items()}
    )


def matching(files: dict[str, str], pattern: str) -> list[str]:
    """The names that a pattern has, at least one; a star stands for no folder."""
    found = [name for name in files if PurePath(name).match(pattern) and name.count("/") == pattern.count("/")]
    assert found, pattern
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["navn"])
def test_a_verdict_is_the_one_the_plan_deserves(case: dict[str, Any]) -> None:
    assert set(case) <= {
        "navn", "egen", "uten_data", "filer", "slett", "endre", "dato", "ventet", "feil", "hoeyst", "mangel", "regel",
    }  # fmt: skip
    files = changed(texts(case))
    dato = case.get("dato") or dt.date(2024, 2, 1)
    if wanted := case.get("ventet"):
        verdicts = bedoemte(remembered.plan(files), wanted, dato)
        for id, allowed in wanted.items():
            assert_one_of(verdicts[id], allowed)
    if case.keys() & {"feil", "hoeyst", "mangel", "regel"}:
        assert_said(case, remembered.check_files(files, dato))


def assert_one_of(verdict: Vurdering, allowed: str | list[str]) -> None:
    wanted = IKKE_DEKKET if allowed == "ikke dekket" else {allowed} if isinstance(allowed, str) else set(allowed)
    told = [str(m.tekst) for m in verdict.mangler] + [str(b.tekst) for b in verdict.bevis]
    assert verdict.status.value in wanted, (verdict.plikt.id, told)


def assert_said(case: dict[str, Any], checked: pipeline.Checked) -> None:
    """What a whole check says: errors of the law, how many duties are met, a message, a rule."""
    assert checked.dekning is not None
    if "hoeyst" in case:
        had = [v.plikt.id for v in checked.dekning.vurderinger if v.status.value in ("dekket", "omtalt")]
        assert len(had) <= case["hoeyst"], had
    errors = [f for f in pipeline.law_errors(checked) if f.severity is Severity.FEIL]
    for id in case.get("feil", ()):
        assert any(f"«bolig lov vis {id}»" in f.help for f in errors), (id, [f.message for f in errors])
    if "mangel" in case:
        said = [f.message.replace("\u00a0", " ") for f in checked.findings]
        assert any(case["mangel"] in text for text in said), said
    if "regel" in case:
        assert case["regel"] in {f.rule for f in checked.findings}


def test_every_case_says_what_it_waits_for() -> None:
    for case in CASES:
        assert {"ventet", "feil", "hoeyst", "mangel", "regel"} & set(case), case["navn"]
    assert len({case["navn"] for case in CASES}) == len(CASES)
