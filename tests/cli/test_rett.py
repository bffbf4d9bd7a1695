"""`bolig check --rett` as a user runs it: what is certain is shown and written, and nothing else is touched."""

import datetime as dt
import errno
import json
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from bolig_cli import pipeline
from bolig_cli.commands import rett
from bolig_cli.errors import BoligError

Run = Callable[..., CompletedProcess[str]]

DAY = dt.date(2024, 2, 1)


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def change(path: Path, old: str, new: str) -> None:
    data = path.read_bytes()
    assert data.count(old.encode()) == 1
    path.write_bytes(data.replace(old.encode(), new.encode()))


def test_certain_faults_are_shown_mended_and_gone(bolig: Run, minste: Path) -> None:
    right = snapshot(minste)
    tiltak = minste / "plan/tiltak/T1.yaml"
    change(tiltak, "status: ny", "staus: ny")
    change(tiltak, "strategier: [S1]", "strategier: [s-1]")
    change(tiltak, "fast", "fa\u200bst")
    change(minste / "plan/utfordringer/U1.yaml", "[unge]", "[Unge]")
    done = bolig("check", "--rett", "--dato", "2024-02-01", cwd=minste)
    assert done.returncode == 0
    assert snapshot(minste) == right
    for shown in (
        "plan/tiltak/T1.yaml:8  Skriv «status».  [ukjent-noekkel]\n  - staus: ny\n  + status: ny\n",
        "plan/tiltak/T1.yaml:3  Skriv «S1».  [ukjent-henvisning]\n  - strategier: [s-1]\n  + strategier: [S1]\n",
        "plan/tiltak/T1.yaml:2  Ta bort det usynlige tegnet.  [tekst-styretegn]\n"
        "  - tittel: Åpne en fa<U+200B>st rådgivningstime\n  + tittel: Åpne en fast rådgivningstime\n",
        "plan/utfordringer/U1.yaml:4  Skriv «unge».  [ukjent-henvisning]\n",
        "4 rettelser er skrevet. Etter det:\n",
        "0 feil, ",
    ):
        assert shown in done.stdout


def test_comments_layout_line_endings_and_rights_are_kept(bolig: Run, minste: Path) -> None:
    tiltak = minste / "plan/tiltak/T1.yaml"
    text = "\ufeff# Øverst\r\n" + tiltak.read_text(encoding="utf-8").replace("\n", "\r\n")
    text = text.replace("status: ny", "STATUS :   'Ny'   # hvor langt").rstrip("\r\n")
    tiltak.write_bytes(text.encode())
    tiltak.chmod(0o640)
    done = bolig("check", "--rett", cwd=minste)
    assert "2 rettelser er skrevet." in done.stdout
    assert tiltak.read_bytes() == text.replace("STATUS :   'Ny'", "status :   'ny'").encode()
    if os.name != "nt":
        assert stat.S_IMODE(tiltak.stat().st_mode) == 0o640


def test_nothing_is_written_where_nothing_is_certain(bolig: Run, minste: Path) -> None:
    change(minste / "plan/tiltak/T1.yaml", "status: ny", "status: nytt")
    before = snapshot(minste)
    times = {p: p.stat().st_mtime_ns for p in minste.rglob("*")}
    done = bolig("check", "--rett", cwd=minste)
    assert done.returncode == 1
    assert done.stdout.startswith("Ingen funn har en rettelse som er sikker. Ingenting er endret.\n")
    assert "«nytt» kan ikke brukes i «status»" in done.stdout
    assert snapshot(minste) == before
    assert {p: p.stat().st_mtime_ns for p in minste.rglob("*")} == times


def test_a_chapters_head_is_mended(bolig: Run, example: Path) -> None:
    chapter = next(p for p in sorted((example / "plan/kapitler").glob("*.md")) if "\ninnhold:" in p.read_text("utf-8"))
    right = snapshot(example)
    change(chapter, "\ninnhold:", "\ninhold:")
    done = bolig("check", "--rett", cwd=example)
    assert done.returncode == 0
    assert snapshot(example) == right


def test_json_stays_json_and_the_exit_code_is_that_of_what_remains(bolig: Run, minste: Path) -> None:
    tiltak = minste / "plan/tiltak/T1.yaml"
    change(tiltak, "status: ny", "staus: nytt")
    done = bolig("check", "--rett", "--format", "json", cwd=minste)
    assert done.returncode == 1
    assert [f["regel"] for f in json.loads(done.stdout)["funn"] if f["alvor"] == "feil"] == ["ugyldig-verdi"]
    assert "Skriv «status»." in done.stderr


def test_more_characters_than_are_reported_at_once(bolig: Run, minste: Path) -> None:
    right = snapshot(minste)
    change(minste / "plan/tiltak/T1.yaml", "Åpne en fast", "\u200b".join("Åpne en fast"))
    change(minste / "plan/tiltak/T1.yaml", "åpen", "å\u200b\u200b\u200bpen")
    done = bolig("check", "--rett", cwd=minste)
    assert done.returncode == 0
    assert snapshot(minste) == right


def test_fixes_of_the_same_text_are_done_one_at_a_time(bolig: Run, minste: Path) -> None:
    change(minste / "plan/tiltak/T1.yaml", "status: ny", "staus: Videre\u200bføres")
    done = bolig("check", "--rett", cwd=minste)
    assert "3 rettelser er skrevet." in done.stdout
    assert "status: videreføres\n" in (minste / "plan/tiltak/T1.yaml").read_text(encoding="utf-8")


def test_a_file_changed_meanwhile_stops_everything(minste: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tiltak, maal = minste / "plan/tiltak/T1.yaml", minste / "plan/maal/M1.yaml"
    change(tiltak, "status: ny", "staus: ny")
    change(maal, "utfordringer: [U1]", "utfordringer: [u1]")
    check = pipeline.check_files

    def check_while_someone_writes(*arguments: object) -> pipeline.Checked:
        found = check(*arguments)  # type: ignore[arg-type]
        tiltak.write_bytes(b"# ny\n" + tiltak.read_bytes())
        return found

    monkeypatch.setattr(pipeline, "check_files", check_while_someone_writes)
    with pytest.raises(BoligError, match=r"^Planen ble endret av andre mens den ble sjekket\. Ingenting er skrevet"):
        rett.run(minste, DAY, lambda _: None)
    assert b"[u1]" in maal.read_bytes()
    assert b"staus" in tiltak.read_bytes()


@pytest.mark.parametrize("changed", ["plan/plan.yaml", "plan/tiltak/T9.yaml", "plan/notat.txt"])
def test_a_change_of_any_other_file_stops_it_too(minste: Path, monkeypatch: pytest.MonkeyPatch, changed: str) -> None:
    """Whether an id is the only one that can be meant depends on all the files."""
    change(minste / "plan/tiltak/T1.yaml", "status: ny", "staus: ny")
    check = pipeline.check_files

    def check_while_someone_writes(*arguments: object) -> pipeline.Checked:
        with (minste / changed).open("ab") as file:
            file.write(b"\n# mer\n")
        return check(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "check_files", check_while_someone_writes)
    with pytest.raises(BoligError, match="Ingenting er skrevet"):
        rett.run(minste, DAY, lambda _: None)
    assert b"staus" in (minste / "plan/tiltak/T1.yaml").read_bytes()


def test_nothing_is_written_before_everything_is_shown(minste: Path) -> None:
    """A fix that another brings to light is in the same writing; and who sees only half of it gets nothing written."""
    change(minste / "plan/tiltak/T1.yaml", "status: ny", "staus: Ny")
    before, shown = snapshot(minste), []

    def out(line: str) -> None:
        shown.append(line)
        assert snapshot(minste) == before
        if len(shown) == 2:
            raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        rett.run(minste, DAY, out)
    assert "+ status: Ny" in shown[0]
    assert "+ status: ny" in shown[1]
    assert snapshot(minste) == before


def test_two_on_one_line_are_shown_as_the_line_becomes(bolig: Run, minste: Path) -> None:
    change(minste / "plan/tiltak/T1.yaml", "maalgrupper: [unge]", "Maalgrupper: [unge]  # f\u200bor")
    told = bolig("check", "--rett", cwd=minste).stdout
    assert "  - Maalgrupper: [unge]  # f<U+200B>or\n  + maalgrupper: [unge]  # for\n" in told
    assert "2 rettelser er skrevet." in told


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        # The slip may be where the id was given: as many write it otherwise.
        ("plan/maalgrupper.yaml", "id: unge", "id: Unge"),
        # It stands twice already; the second is read and left out, and may be the meant one.
        ("plan/tiltak/T1.yaml", "status: ny", "staus: utgår\nstaus: ny"),
        # The key that is nearest takes another sort of value.
        ("plan/tiltak/T1.yaml", "beskrivelse: Nav", "maalgruper: Nav"),
        # Something else is wrong with the value.
        ("plan/tiltak/T1.yaml", "status: ny", "status: &a Ny"),
        # It would stand in the list twice.
        ("plan/maal/M1.yaml", "utfordringer: [U1]", "utfordringer: [U1]\nsvarer_paa: [bsl-6-3-1, bsl6-3-1]"),
        ("plan/tiltak/T1.yaml", "maalgrupper: [unge]", "maalgrupper: [unge, Unge]"),
    ],
)
def test_what_may_be_meant_otherwise_is_left_alone(bolig: Run, minste: Path, path: str, old: str, new: str) -> None:
    change(minste / path, old, new)
    before = snapshot(minste)
    assert bolig("check", "--rett", cwd=minste).stdout.startswith("Ingen funn har en rettelse som er sikker.")
    assert snapshot(minste) == before


def test_a_write_protected_file_stays(minste: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(minste / "plan/tiltak/T1.yaml", "status: ny", "staus: ny")
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path).name != "T1.yaml")
    with pytest.raises(BoligError, match=r"^Filen plan/tiltak/T1\.yaml er skrivebeskyttet\. Ingenting er skrevet\.$"):
        rett.run(minste, DAY, lambda _: None)


def test_a_file_that_cannot_be_written_is_one_line_and_nothing_changes(
    minste: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(minste / "plan/tiltak/T1.yaml", "status: ny", "staus: ny")
    change(minste / "plan/maal/M1.yaml", "utfordringer: [U1]", "utfordringer: [u1]")
    before = snapshot(minste)
    replace = Path.replace

    def denied(self: Path, target: Path) -> Path:
        if target.name == "T1.yaml" and self.name.endswith(".ny"):
            raise PermissionError(errno.EACCES, "Access is denied")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", denied)
    with pytest.raises(BoligError) as stopped:
        rett.run(minste, DAY, lambda _: None)
    assert "T1.yaml" in str(stopped.value)
    assert snapshot(minste) == before


def test_json_tells_where_a_finding_ends_and_what_would_mend_it(bolig: Run, minste: Path) -> None:
    tiltak = minste / "plan/tiltak/T1.yaml"
    change(tiltak, "status: ny", "staus: ny")
    change(tiltak, "frist: 2025-06", "frist: i vår")
    found = json.loads(bolig("check", "--format", "json", cwd=minste).stdout)["funn"]
    key, date = (next(f for f in found if f["regel"] == rule) for rule in ("ukjent-noekkel", "ugyldig-verdi"))
    place = {"linje": 8, "kolonne": 1, "slutt_linje": 8, "slutt_kolonne": 6}
    assert {name: key[name] for name in place} == place
    assert key["rettelse"] == {
        "tekst": "Skriv «status».",
        "endringer": [{"fil": "plan/tiltak/T1.yaml", **place, "tekst": "status"}],
    }
    assert (date["linje"], date["kolonne"], date["slutt_linje"], date["slutt_kolonne"]) == (7, 8, 7, 13)
    assert date["rettelse"] is None


def test_github_gets_the_end_of_what_stands_on_one_line(bolig: Run, minste: Path) -> None:
    tiltak = minste / "plan/tiltak/T1.yaml"
    change(tiltak, "status: ny", "staus: ny")
    change(tiltak, "frist: 2025-06\n", "")
    out = bolig("check", "--format", "github", cwd=minste).stdout
    assert "T1.yaml,line=7,col=1,endLine=7,endColumn=6,title=ukjent-noekkel::" in out
    assert re.search(r"T1\.yaml,line=1,col=1,title=mangler-felt::", out)  # the whole file lacks it


def test_a_fix_that_makes_a_line_is_shown_whole_and_the_next_at_its_lines(bolig: Run, minste: Path) -> None:
    (minste / "plan/kapitler").mkdir()
    (minste / "plan/kapitler/9-tabell.md").write_text(
        "---\ntittel: Tabeller\n---\n\nTabell: A\n\n| Navn | Antall |\n| Unge | 12 |\n\n##Lån\n\n•\tStartlån\n", "utf-8"
    )
    out = bolig("check", "--rett", cwd=minste).stdout
    assert "  - | Navn | Antall |\n  + | Navn | Antall |\n  + |---|---|\n" in out
    assert "  - ##Lån\n  + ## Lån\n" in out
    assert "  - •\tStartlån\n  + - Startlån\n" in out
    text = (minste / "plan/kapitler/9-tabell.md").read_text("utf-8")
    assert text.endswith("| Navn | Antall |\n|---|---|\n| Unge | 12 |\n\n## Lån\n\n- Startlån\n")


def test_a_pasted_list_in_a_field_is_mended_only_where_nothing_is_yaml(bolig: Run, minste: Path) -> None:
    change(minste / "plan/tiltak/T1.yaml", "beskrivelse: Nav", "beskrivelse: • Nav")
    bolig("check", "--rett", cwd=minste)
    assert "beskrivelse: • Nav" in (minste / "plan/tiltak/T1.yaml").read_text("utf-8")
    change(minste / "plan/tiltak/T1.yaml", "beskrivelse: • Nav", "beskrivelse: |\n  • Nav")
    bolig("check", "--rett", cwd=minste)
    assert "beskrivelse: |\n  - Nav" in (minste / "plan/tiltak/T1.yaml").read_text("utf-8")
