"""The yearly round: the measures are carried on with what the year was, once, and nothing is made up or lost."""

import datetime as dt
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from bolig_cli import pipeline
from bolig_cli.authoring import rullering
from bolig_cli.commands import rullering as command
from bolig_cli.commands.console import Console
from bolig_cli.errors import BoligError
from bolig_cli.law import signering
from bolig_cli.model.plan import Fase, Plan, Tiltak
from bolig_cli.report.colour import plain
from bolig_cli.source.files import Files, read_folder
from tests import remembered

pytestmark = pytest.mark.usefixtures("remember")

HEL = Path(__file__).parents[1] / "planer" / "hel"
DECISION = "    sak: Vedtak av planen\n    saksnummer: 45/24\n    vedtak: Planen vedtas.\n    vedtar_planen: true\n"
DAY = dt.date(2025, 12, 31)
Run = Callable[..., "subprocess.CompletedProcess[str]"]


def _edits() -> dict[str, tuple[tuple[str, str], ...]]:
    return {
        "plan.yaml": (("fase: høring", "fase: oppfølging"), ("dato: 2024-01-15", "dato: 2024-06-18")),
        "prosess.yaml": (("    sak: Vedtak av planen\n", DECISION),),
        "tiltak/T1.yaml": (("status: ny", "status: pågår\nframdrift: gul\nrapport: Åpent hver torsdag.  # fra Nav"),),
        "tiltak/T2.yaml": (("status: videreføres", "status: ferdig\nrapport: Kjøpt."),),
        "tiltak/T4.yaml": (("status: ny", "status: ikke startet"),),
        "tiltak/T3.yaml": (
            ("status: ny", "status: pågår\nrapport: |\n  - to rom\n  - ett til\n\n  **2024:** Nytt.\n\n  Ikke begynt."),
        ),
    }


def followed(language: str = "bokmål") -> Files:
    files = read_folder(HEL)
    texts = {f.path: f.data.decode() for f in files.files}
    changed = {}
    for name, edits in _edits().items():
        text = texts[f"plan/{name}"]
        for old, new in edits:
            assert old in text, (name, old)
            text = text.replace(old, new)
        changed[f"plan/{name}"] = text.replace("maalform: bokmål", f"maalform: {language}").encode()
    return files.with_texts(changed)


def plan_of(files: Files) -> Plan:
    checked = remembered.check_files(files, DAY)
    assert [f.message for f in checked.structural_errors] == []
    assert checked.plan is not None
    return checked.plan


def carried(files: Files, year: int = 2025) -> dict[str, str]:
    changes = rullering.carry(files, plan_of(files), year, DAY)
    return {path.rpartition("/")[2]: (data or b"").decode() for path, data in changes.files.items()}


def test_what_the_year_was_stands_above_what_is_written_of_it() -> None:
    told = carried(followed())
    assert (
        "rapport: |  # fra Nav\n  **2025:** Pågår. Framdriften var gul. Fristen var juni 2025.\n\n  Åpent hver torsdag."
        in told["T1.yaml"]
    )
    assert "framdrift:" not in told["T1.yaml"], "the light was that year's, and is in its words"
    assert "status: pågår\n" in told["T1.yaml"]
    assert "frist: 2025-06\n" in told["T1.yaml"], "no time limit is made up"
    assert "**2025:** Pågår.\n\n  - to rom\n  - ett til\n\n  **2024:** Nytt.\n\n  Ikke begynt." in told["T3.yaml"]
    assert "T2.yaml" not in told, "it is done"
    assert set(told) == {f"T{n}.yaml" for n in (1, 3, 4, 5, 6, 7)}


def test_it_is_in_the_plan_s_language() -> None:
    assert (
        "**2025:** Går føre seg. Framdrifta var gul. Fristen var juni 2025." in carried(followed("nynorsk"))["T1.yaml"]
    )


def test_a_year_is_carried_once() -> None:
    files = followed()
    after = files.with_texts(rullering.carry(files, plan_of(files), 2025, DAY).files)
    assert plan_of(after)
    assert carried(after) == {}
    assert carried(after, 2024) == {}, "nor an earlier one on top of it"
    assert "**2026:** Pågår." in carried(after, 2026)["T1.yaml"]


def test_signatures_stand_and_the_coverage_is_what_the_report_said() -> None:
    files = followed()
    before = remembered.check_files(files, DAY)
    assert before.plan is not None
    assert before.dekning is not None
    signed = {}
    for verdict in before.dekning.vurderinger:
        if verdict.besvart:
            name, text = signering.fil(before.plan, before.dekning, verdict, "kommuneadvokat", DAY)
            signed[f"plan/signeringer/{name}"] = text.encode()
    files = files.with_texts(signed)
    told = remembered.check_files(files, DAY).dekning
    after = files.with_texts(rullering.carry(files, plan_of(files), 2025, DAY).files)
    again = remembered.check_files(after, DAY).dekning
    assert told is not None
    assert again is not None
    assert sum(len(v.signaturer) for v in again.vurderinger) == len(signed) > 30
    assert [v.plikt.id for v in again.vurderinger for s in v.signaturer if not s.gjelder] == []
    assert {v.plikt.id: v.status for v in again.vurderinger} == {v.plikt.id: v.status for v in told.vurderinger}


def test_what_remains_is_named_with_its_file() -> None:
    files = followed()
    left = {each.name.split()[0]: each for each in rullering.remains(files, plan_of(files), 2025, DAY)}
    assert left["T1"].missing == ("fristen (juni\u00a02025) er ute",)
    assert left["T5"].missing == ("statusen er fortsatt «ny»", "ingen rapport for 2025")
    assert "T3" not in left, "this year's report stands above last year's"
    assert left["Indikatoren"].missing == ("ikke målt i 2025",)
    assert {each.path for each in left.values()} <= {file.path for file in files.files}


def test_there_is_no_round_of_a_plan_that_is_not_adopted_or_of_another_year() -> None:
    plan = plan_of(followed())
    rullering.require_round(plan, 2025)
    with pytest.raises(BoligError, match="gjelder for 2024–2027"):
        rullering.require_round(plan, 2030)
    with pytest.raises(BoligError, match="fasen høring"):
        rullering.require_round(plan_of(read_folder(HEL)), 2025)
    with pytest.raises(BoligError, match="ikke begynt"):
        rullering.last_day(2026, DAY)
    assert rullering.last_day(2025, dt.date(2025, 11, 3)) == dt.date(2025, 11, 3)
    assert rullering.last_day(2024, DAY) == dt.date(2024, 12, 31)
    assert plan.fase == Fase.OPPFOELGING


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for file in followed().files:
        path = tmp_path / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)
    return tmp_path


def written(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_nothing_is_written_that_nobody_has_said_yes_to(folder: Path, bolig: Run) -> None:
    before = written(folder)
    done = bolig("rullering", "--aar", "2025", cwd=folder)
    assert done.returncode == 2
    assert "fristen (juni\u00a02025) er ute" in done.stdout
    assert done.stderr.count("\n") == 1
    assert "--ja" in done.stderr
    wrong = bolig("rullering", "--aar", "i fjor", cwd=folder)
    assert (wrong.returncode, wrong.stderr.count("\n")) == (2, 1)
    assert "«i fjor» er ikke et år" in wrong.stderr
    (folder / "build" / "rullering-2025").mkdir(parents=True)
    (folder / "build" / "rullering-2025" / "mitt.txt").write_text("mitt", encoding="utf-8")
    refused = bolig("rullering", "--aar", "2025", "--ja", cwd=folder)
    assert refused.returncode == 2
    shutil.rmtree(folder / "build")
    assert written(folder) == before


def test_what_is_answered_is_written_and_the_documents_are_made(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "FORMATS", ("html",))
    replies = iter(["ferdi", "utsatt", "snart", "2026-06"])
    asked: list[str] = []
    said: list[str] = []

    def answer(question: str) -> str:
        asked.append(question)
        return next(replies, "")

    console = Console(said.append, said.append, plain, ask=lambda _: True, answer=answer)
    assert command.run(folder, 2025, dt.date(2026, 2, 1), None, False, console) == 0
    assert [question.rpartition(":")[2] for question in asked[:4]] == [" status nå (pågår)"] * 2 + [
        " ny frist (juni\u00a02025)"
    ] * 2
    plan = pipeline.check(folder, DAY).plan
    assert plan is not None
    left = [t.id for t in rullering.unfinished(plan)]
    assert [question.split()[0] for question in asked[4:]] == left[1:], "of each that is carried on, its status"
    assert all(": status nå (" in question for question in asked[4:])
    assert any("Saksfremlegget har et forslag til innstilling." in line for line in said), (
        "what is to be written of the case"
    )
    after = pipeline.check(folder, DAY).plan
    assert after is not None
    first = next(t for t in after.all(Tiltak) if t.id == "T1")
    assert first.frist is not None
    assert (first.status, first.frist.raw) == ("utsatt", "2026-06")
    assert "2025: Utsatt. Framdriften var gul. Fristen var juni 2025." in first.rapport.plain
    assert "# fra Nav" in (folder / "plan" / "tiltak" / "T1.yaml").read_text(encoding="utf-8")
    out = folder / "build" / "rullering-2025"
    report = (out / "aarsrapport.html").read_text(encoding="utf-8")
    assert "Årsrapport 2025" in report
    assert "Ett tiltak er forsinket." in report, "the year's report has the time limit that was over"
    assert "**2025" not in report
    assert {p.name for p in out.iterdir()} >= {"aarsrapport.html", "saksfremlegg.html", "handlingsdel.html"}
