"""File names: a copy or a name that is nearly right is one finding, about the file, and nothing else speaks of it."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from bolig_cli.finding import Finding
from bolig_cli.pipeline import LAW_CODES
from bolig_cli.source.copies import twice
from bolig_cli.source.files import Files, read_folder
from tests.gathered import gathered
from tests.remembered import cases_in, check_files

CASES: list[dict[str, Any]] = cases_in(Path(__file__).parent / "filnavn.yaml")
MINSTE = Path(__file__).parents[1] / "planer" / "minste"


def found(files: Files) -> list[Finding]:
    """But for the law's, which stand at a measure when measures are what is lacking."""
    findings = check_files(files, dt.date(2024, 2, 1)).findings
    return [f for f in findings if f.place.path != "plan/plan.yaml" and f.rule not in LAW_CODES]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["navn"])
def test_case(case: dict[str, Any], tmp_path: Path) -> None:
    files = read_folder(MINSTE)
    for file in files.files:
        path = tmp_path / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)
    source = tmp_path / "plan" / (case.get("av") or case["flytt"])
    text = source.read_text("utf-8")
    for old, new in case.get("endre", {}).items():
        assert text.count(old) == 1
        text = text.replace(old, new)
    if "flytt" in case:
        source.unlink()
    target = tmp_path / "plan" / case["fil"]
    target.parent.mkdir(exist_ok=True)
    target.write_text(text, "utf-8")
    before = [(f.rule, f.message) for f in found(files)]
    after = [f for f in found(read_folder(tmp_path)) if (f.rule, f.message) not in before]
    shown = f"plan/{case['fil']}"
    wanted = [(case["kode"], shown, case.get("linje", 1))] if "kode" in case else []
    assert [(f.rule, f.place.path, f.place.line) for f in after] == wanted
    for finding in after:
        assert case["melding"] in finding.message
        assert case.get("hjelp", "") in finding.help
        assert "(1)" not in finding.help
        assert "Kopi" not in finding.help
    change: dict[str, bytes | None] = {shown: text.encode()}
    if "flytt" in case:
        change[f"plan/{case['flytt']}"] = None
    assert read_folder(tmp_path).findings == files.with_texts(change).findings


CHAPTER = b"---\ntittel: %s\n---\n\nTekst.\n"


@gathered(
    "names, told",
    [
        ({"k/02-bakgrunn.md": b"A", "k/02-bakgrunn-KARIS-PC.md": b"A"}, ["k/02-bakgrunn-KARIS-PC.md"]),
        ({"k/02-bolig.md": b"A", "k/02-bolig-HVPU.md": b"B"}, []),
        ({"k/02-bolig.md": b"A", "k/02-bolig (1).md": b"B"}, ["k/02-bolig (1).md"]),
        ({"k/11-r\u00e5d.md": b"A", "k/11-ra\u030ad.md": b"B"}, ["k/11-ra\u030ad.md"]),
        ({"k/01-Bolig.md": b"A", "k/01-bolig.md": b"B"}, ["k/01-bolig.md"]),
        ({"k/01-bolig.md": b"A", "m/01-bolig (1).md": b"A"}, []),
        ({"k/01-bolig (2027).md": b"A", "k/01-plan.md": b"B"}, []),
        ({"k/01-bolig.md": b"A", "k/01-bolig-2.md": b"A", "k/01-bolig-pc.md": b"A"}, []),
        ({"k/01-bolig.md": b"A", "k/01-bolig_v2 endelig.md": b"A"}, ["k/01-bolig_v2 endelig.md"]),
        ({"k/01-bolig.md": b"A", "k/01-bolig-ny.md": b"B"}, []),
        ({"k/01-bolig.md": b"A", "k/01-bolig-unge.md": b"A"}, []),
        ({"k/kopi.md": b"A", "k/01-fotokopi.md": b"A", "k/01-foto.md": b"A"}, []),
    ],
)
def test_chapters(names: dict[str, bytes], told: list[str]) -> None:
    assert list(twice({path: CHAPTER.replace(b"%s", title) for path, title in names.items()})) == told


@pytest.mark.parametrize(
    ("folder", "message", "help"),
    [
        (
            "tiltak - Kopi",
            "Mappen «tiltak - Kopi» er en kopi av mappen tiltak, og blir ikke lest.",
            "i tiltak.",
        ),
        ("Kopi av maal", "Mappen «Kopi av maal» er en kopi av mappen maal", "i maal. Ta mappen ut av planmappen."),
        ("Arkiv", "Mappen «Arkiv» er ikke en del av planen, og blir ikke lest.", "Ta mappen ut av planmappen."),
    ],
)
def test_a_folder_of_ones_own_is_told_of_once(folder: str, message: str, help: str) -> None:
    files = read_folder(MINSTE).with_texts({f"plan/{folder}/{name}.yaml": b"id: T1\n" for name in ("T1", "T2")})
    told = [finding for finding in files.findings if finding.rule == "ukjent-fil"]
    assert [finding.place.path for finding in told] == [f"plan/{folder}/T1.yaml"]
    assert message in told[0].message
    assert help in told[0].help


def test_unicode_form_is_said_in_words() -> None:
    (finding,) = twice({"k/r\u00e5d.md": b"x", "k/ra\u030ad.md": b"y"}).values()
    assert "bokstaver som æ, ø og å er lagret på to måter" in finding.message


def test_numbers_of_a_copy_are_no_table_without_a_description() -> None:
    tables = {"t/folk.yaml": b"id: folk\n", "t/folk.csv": b"a;b\n", "t/folk-UNGE.yaml": b"id: folk-UNGE\n"}
    assert list(twice({**tables, "t/folk (1).csv": b"a;c\n"})) == ["t/folk (1).csv"]
    assert list(twice({**tables, "t/folk-UNGE.csv": b"a;c\n"})) == []
    assert list(twice({**tables, "t/folk_ny.csv": b"a;c\n"})) == ["t/folk_ny.csv"]
    assert list(twice({**tables, "t/folk-2026.csv": b"a;c\n"})) == []


TABLE = "id: leie\ntittel: Leie\nkilde: Registeret\ndato: 2023-12-31\ntallstatus: egen telling\n"


@pytest.mark.parametrize(
    ("file", "code", "help"),
    [
        ("leie.xlsx", "tabell-uten-tall", "kall filen leie.csv"),
        ("leie.txt", "tabell-uten-tall", "kall filen leie.csv"),
        ("Leie_.csv", "fil-feil-navn", "Gi filen navnet leie.csv."),
        ("leie-2023.csv", "fil-feil-navn", "Gi filen navnet leie.csv."),
    ],
)
def test_a_table_whose_numbers_are_in_another_file_has_one_finding(
    file: str, code: str, help: str, tmp_path: Path
) -> None:
    for source in read_folder(MINSTE).files:
        path = tmp_path / source.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(source.data)
    before = {(f.rule, f.message) for f in found(read_folder(tmp_path))}
    folder = tmp_path / "plan/kunnskapsgrunnlag/tabeller"
    folder.mkdir()
    (folder / "leie.yaml").write_text(TABLE, "utf-8")
    (folder / file).write_text("Type;2022\nEtt rom;58\n", "utf-8")
    after = [f for f in found(read_folder(tmp_path)) if (f.rule, f.message) not in before]
    (finding,) = [f for f in after if f.rule != "tabell-uten-bruk"]
    assert (finding.rule, finding.place.path.rpartition("/")[2]) == (code, file)
    assert help in finding.help
