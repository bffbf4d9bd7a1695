"""One mistake, one finding: what can't be read in one file makes no other file speak of what is missing."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from bolig_cli.finding import Finding
from bolig_cli.pipeline import Checked
from bolig_cli.report.next_step import next_step
from bolig_cli.scaffold import scaffold_files, write_new
from bolig_cli.source.files import Files, SourceFile, read_folder
from tests.remembered import check_files

ROOT = Path(__file__).parent.parent
FILES = read_folder(ROOT)


def _first_of_each_kind() -> Iterator[SourceFile]:
    kinds: set[str] = set()
    for file in FILES.files:
        if file.path.endswith(".yaml") and file.kind not in kinds | {"plan"}:
            kinds.add(file.kind)
            yield file


def _known_by(finding: Finding) -> tuple[str, ...]:
    """The rule, and for a duty the provision: what is said of it may count something otherwise."""
    if finding.gathering or finding.rule.startswith(("plikt-", "mulighet-")):
        return finding.rule, finding.message.partition(" (")[0]
    return finding.rule, "" if finding.rule == "illustrative-tall-igjen" else finding.message


@cache
def _before() -> set[tuple[str, ...]]:
    return {_known_by(finding) for finding in check_files(FILES, None).findings}


def _checked(file: SourceFile, data: bytes) -> Checked:
    files = tuple(SourceFile(f.path, f.kind, data) if f is file else f for f in FILES.files)
    return check_files(Files(FILES.root, FILES.plan_folder, files, FILES.findings), None)


def _new(file: SourceFile, data: bytes) -> list[Finding]:
    return [f for f in _checked(file, data).findings if _known_by(f) not in _before()]


each_kind = pytest.mark.parametrize("file", [pytest.param(file, id=file.kind) for file in _first_of_each_kind()])


@each_kind
def test_a_file_that_cannot_be_read_is_the_only_one_to_speak(file: SourceFile) -> None:
    (found,) = _new(file, file.data + b"\n@ikke yaml\n")
    assert (found.rule, found.place.path) == ("yaml-syntaks", file.path)


@each_kind
def test_nor_does_one_with_a_key_that_nobody_knows(file: SourceFile) -> None:
    (found,) = _new(file, file.data + b"\nxyzzy: 3\n")
    assert (found.rule, found.place.path) == ("ukjent-noekkel", file.path)


def test_nor_do_the_template_s_words_where_the_plan_s_own_cannot_be_read(tmp_path: Path) -> None:
    """What the other files have from `bolig init` answers no duty, and that is no news when the file that did can't be read."""
    write_new(tmp_path, scaffold_files("Prøve", "3903", dt.date(2026, 11, 26)))
    new = read_folder(tmp_path)

    def with_t5(old: str, written: str) -> Files:
        files = (
            SourceFile(f.path, f.kind, f.data.replace(old.encode(), written.encode(), 1))
            if f.path.endswith("tiltak/T5.yaml")
            else f
            for f in new.files
        )
        return Files(new.root, new.plan_folder, tuple(files), new.findings)

    theirs = "  Boligteamet møtes annenhver uke"
    own = with_t5(theirs, "  Boligteamet på Strandmo møtes hver tirsdag, fordeler sakene mellom Nav og helsestasjonen,")
    broken = with_t5(theirs, f"{theirs}\n@ikke yaml\n")
    before = {f.plikt for f in check_files(own, None).findings}
    assert before < {f.plikt for f in check_files(new, None).findings}
    assert {f.plikt for f in check_files(broken, None).findings} <= before


def test_nor_does_a_chapter_in_another_encoding() -> None:
    chapter = next(file for file in FILES.files if file.path.endswith("10-saksbehandling.md"))
    (found,) = _new(chapter, chapter.data.decode().encode("cp1252", "replace"))
    assert (found.rule, found.place.path) == ("fil-ikke-utf8", chapter.path)


@pytest.mark.parametrize("periode", ["periode: fire år", "periode: [2024]", "periode:\n  fra: 2024\n  til: om fire år"])
def test_nor_does_a_plan_period_that_nobody_can_read(periode: str) -> None:
    plan = next(file for file in FILES.files if file.kind == "plan")
    text = plan.data.decode()
    start = text.index("periode:")
    assert text[start:].startswith("periode:\n  fra: 2024\n  til: 2027\n")
    data = text.replace("periode:\n  fra: 2024\n  til: 2027\n", f"{periode}\n").encode()
    assert {found.place.path for found in _new(plan, data)} == {plan.path}


@pytest.mark.parametrize("line", ["fase: høringsutkast", "fase: utkas", "fase:", "plantype: plan"])
def test_nor_does_a_phase_or_a_type_that_nobody_knows(line: str) -> None:
    plan = next(file for file in FILES.files if file.kind == "plan")
    key = line.partition(":")[0] + ":"
    data = re.sub(rf"(?m)^{key}.*$", line, plan.data.decode()).encode()
    assert data != plan.data
    found = _new(plan, data)
    assert [(f.rule in ("ugyldig-verdi", "mangler-felt"), f.place.path) for f in found] == [(True, plan.path)]
    assert next_step(_checked(plan, data)) == found[0]


def test_a_unit_that_got_another_id_lets_no_duty_fall() -> None:
    units = next(file for file in FILES.files if file.path.endswith("organisasjon.yaml"))
    first = next(line for line in units.data.decode().splitlines() if line.strip().startswith("- id: "))
    found = _new(units, units.data.replace(f"{first}\n".encode(), f"{first}-ny\n".encode(), 1))
    assert {finding.rule for finding in found} == {"ukjent-henvisning"}
    assert len(found) == 1
