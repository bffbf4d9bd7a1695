"""Whatever an author does to a file, `check` gives findings and never breaks; without errors, the documents can be made."""

import datetime as dt
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bolig_cli import pipeline
from bolig_cli.documents import DOCUMENTS

ROOT = Path(__file__).parent.parent
MINSTE = ROOT / "tests" / "planer" / "minste"
FILES = sorted(p.relative_to(MINSTE) for p in MINSTE.rglob("*.yaml"))
TODAY = dt.date(2024, 2, 1)

junk = st.one_of(
    st.sampled_from(
        [
            "",
            "[]",
            "{}",
            "null",
            "true",
            "0",
            "-1",
            "0000",
            "9999",
            "2024-13-40",
            "løpende",
            "[[1]]",
            "{a: 1}",
            "|",
            "x: y",
        ]
    ),
    st.text(st.characters(codec="utf-8"), max_size=12),
)


@st.composite
def damage(draw: st.DrawFn) -> tuple[Path, list[tuple[int, str, str]]]:
    """A file, and what is done to some of its lines."""
    file = draw(st.sampled_from(FILES))
    lines = len((MINSTE / file).read_text(encoding="utf-8").splitlines())
    action = st.tuples(st.integers(0, lines - 1), st.sampled_from(["delete", "value", "line", "double"]), junk)
    return file, draw(st.lists(action, min_size=1, max_size=4))


def apply(text: str, actions: list[tuple[int, str, str]]) -> str:
    lines = text.splitlines()
    for number, action, junk in actions:
        number = min(number, len(lines) - 1)
        if number < 0:
            break
        match action:
            case "delete":
                del lines[number]
            case "value":
                lines[number] = lines[number].split(":")[0] + ": " + junk
            case "line":
                lines[number] = junk
            case "double":
                lines.insert(number, lines[number])
    return "\n".join(lines) + "\n"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(damage())
def test_any_damage_gives_findings_and_no_exception(damaged: tuple[Path, list[tuple[int, str, str]]]) -> None:
    file, actions = damaged
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(MINSTE / "plan", folder / "plan")
        text = apply((MINSTE / file).read_text(encoding="utf-8"), actions)
        (folder / file).write_bytes(text.encode("utf-8", "surrogatepass"))
        checked = pipeline.check(folder, TODAY)
        lines = {p.relative_to(folder).as_posix(): p.read_bytes().count(b"\n") + 1 for p in folder.rglob("*.*")}
        for finding in checked.findings:
            assert finding.message
            assert 1 <= finding.place.line <= lines.get(finding.place.path, 1)
            assert finding.place.column >= 1
        if checked.plan and checked.dekning and not checked.structural_errors:
            for make in DOCUMENTS.values():
                assert make(checked.plan, checked.dekning).blocks
        else:
            assert any(f.severity == "feil" for f in checked.findings)


def test_every_file_may_be_missing() -> None:
    for file in FILES:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            shutil.copytree(MINSTE / "plan", folder / "plan")
            (folder / file).unlink()
            if file.name == "plan.yaml":
                continue
            checked = pipeline.check(folder, TODAY)
            assert checked.plan is not None


def test_an_unreadable_file_is_one_finding() -> None:
    """Those who refer to what stands in it are not at fault."""
    for file in FILES:
        if file.parent.name not in {"maal", "strategier", "tiltak", "utfordringer"}:
            continue
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            shutil.copytree(MINSTE / "plan", folder / "plan")
            (folder / file).write_text("id: [åpen\n", encoding="utf-8")
            errors = [f for f in pipeline.check(folder, TODAY).findings if f.severity == "feil"]
            assert [f.place.path for f in errors] == [file.as_posix()]
