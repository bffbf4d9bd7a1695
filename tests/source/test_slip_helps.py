"""What a slip's help says to write, written where it says so, is right: it brings no new finding on its line."""

import datetime as dt
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from bolig_cli.finding import Finding
from bolig_cli.pipeline import read_file
from bolig_cli.scaffold import scaffold_files, write_new
from bolig_cli.source.files import Files, SourceFile, read_folder
from tests.gathered import gathered
from tests.remembered import cases_in

CASES = [case for case in cases_in(Path(__file__).parent / "slips.yaml") if str(case["fil"]).endswith(".yaml")]
WRITE = re.compile(
    r"Skriv (?:\w+ )*?(?:for eksempel )?(?P<parts>«[^«»]+».*)|i anførselstegn: (?P<line>[a-z_]+: [\"'].*[\"'])$"
)
PART = re.compile(r"«([^«»]+)»")
KEY = re.compile(r"(?P<key>[a-zæøå_]+|\d{4}):(?: .*)?")


@pytest.fixture(scope="module")
def new_plan(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, SourceFile]:
    folder = tmp_path_factory.mktemp("ny")
    write_new(folder, scaffold_files("Prøve", "3903", dt.date(2026, 11, 26)))
    files: Files = read_folder(folder)
    return {file.path: file for file in files.files}


@gathered("case", CASES, name=lambda case: case["navn"], per=("file", lambda case: str(case["fil"])))
def test_what_is_said_to_be_written_is_right(case: Mapping[str, Any], new_plan: Mapping[str, SourceFile]) -> None:
    file = new_plan[f"plan/{case['fil']}"]
    text = file.data.decode().replace(case["fra"], case["til"], 1)
    told = found(file, text)
    for finding in told:
        lines = said(finding.help)
        if not lines or (written := with_lines(text, finding, lines)) is None:
            continue
        before = {(f.rule, f.message) for f in told}
        after = [
            f
            for f in found(file, written)
            if f.place.line in range(finding.place.line, finding.place.line + len(lines))
        ]
        assert [f.message for f in after if (f.rule, f.message) not in before] == []
        assert finding.message not in [f.message for f in after]


def test_most_helps_with_a_line_are_tried(new_plan: Mapping[str, SourceFile]) -> None:
    tried = 0
    for case in CASES:
        file = new_plan[f"plan/{case['fil']}"]
        text = file.data.decode().replace(case["fra"], case["til"], 1)
        tried += sum(bool(ls := said(f.help)) and with_lines(text, f, ls) is not None for f in found(file, text))
    assert tried > 120


def found(file: SourceFile, text: str) -> list[Finding]:
    """What is found in a file by itself."""
    read = read_file(SourceFile(file.path, file.kind, text.encode()))
    return [*read.findings, *(read.built.findings if read.built else ())]


def said(help: str) -> list[str]:
    """The lines that a help text says to write; none where it leaves some of it to its reader."""
    match = WRITE.search(help)
    if not match:
        return []
    parts = PART.findall(match["parts"]) if match["parts"] else [match["line"]]
    lines = [parts[0], *(part for part in parts[1:] if part.startswith("  "))]
    leaves_out = any("…" in line for line in lines) or (lines[0].endswith(":") and len(lines) == 1)
    return (
        [] if leaves_out or not (KEY.fullmatch(lines[0]) or lines[0].startswith("- ")) or len(lines[0]) < 4 else lines
    )


def with_lines(text: str, finding: Finding, written: list[str]) -> str | None:
    """The text with lines in place of what stands at the finding; None where the value is not all of its line's end."""
    place = finding.place
    lines = text.split("\n")
    line, key = lines[place.line - 1], KEY.fullmatch(written[0])
    before = line[: len(line) - len(line.lstrip())]
    if key:
        starts = [m.start() for m in re.finditer(rf"(?<![\w-]){key['key']}(?![\w-])", line)]
        at = max((start for start in starts if start < place.column), default=min(starts, default=-1))
        if at < 0:
            return None
        at = min(at, place.column - 1 if not line[place.column - 1 : at].strip(" -:\"'") else at)
        before = re.sub(rf"{key['key']}: $", "", line[:at])  # pasted twice
    elif not line.lstrip().startswith("-"):
        return None
    if before.count("{") > before.count("}"):
        if place.end_line != place.line or place.end_column <= len(before):
            return None
        lines[place.line - 1] = before + written[0] + line[place.end_column - 1 :]
        return "\n".join(lines)
    row = place.line
    while (
        written[0][0] != "-"
        and row < len(lines)
        and lines[row][:1].isspace()
        and not lines[row].startswith(" " * len(before) + "-")
    ):
        if len(lines[row]) - len(lines[row].lstrip()) <= len(before) or written[0].endswith("|"):
            break
        row += 1
    lines[place.line - 1 : row] = [before + written[0], *(" " * len(before) + rest for rest in written[1:])]
    return "\n".join(lines)
