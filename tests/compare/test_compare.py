"""Two versions of a plan: each kind of change is found once, with its name, and nothing else beside it."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from bolig_cli import pipeline
from bolig_cli.compare.compare import Comparison, Version, compare
from bolig_cli.compare.difference import Hva
from bolig_cli.compare.parts import parts
from bolig_cli.law.plikt import Plikttype, Styrke
from bolig_cli.law.vurdering import Status
from bolig_cli.report import diff_json
from bolig_cli.report.colour import plain
from bolig_cli.source.files import read_folder
from tests.plan_files import edit

pytestmark = pytest.mark.usefixtures("remember")

ROOT = Path(__file__).parents[2]
Run = Callable[..., "subprocess.CompletedProcess[str]"]


def compared(before: Path, after: Path) -> Comparison:
    old, new = read_folder(before), read_folder(after)
    return compare(
        *(
            Version(called, files, pipeline.check_files(files, None).dekning)
            for called, files in (("v1", old), ("v2", new))
        )
    )


@pytest.fixture
def versions(tmp_path: Path) -> tuple[Path, Path]:
    """The example plan twice."""
    for name in ("foer", "etter"):
        shutil.copytree(ROOT / "plan", tmp_path / name / "plan")
    return tmp_path / "foer", tmp_path / "etter"


def summed(c: Comparison) -> list[tuple[str, str, list[str]]]:
    return [(x.hva.value, x.part.id, [" › ".join(f.labels) for f in x.changes]) for x in c.changes]


def test_the_same_plan_has_no_change(versions: tuple[Path, Path]) -> None:
    c = compared(*versions)
    assert c.changes == ()
    assert c.effect is not None
    assert (c.effect.duties, c.effect.money, c.effect.lacking) == ((), (), ())


def test_how_it_is_written_is_no_change(versions: tuple[Path, Path]) -> None:
    """Order of keys, quotes, comments, line ends and where a text breaks its lines."""
    _, after = versions
    edit(
        after,
        "tiltak/T07.yaml",
        ("id: T07\n", "# Et tiltak\nid: 'T07'\n"),
        ("status: ny\nprioritet: høy\n", "prioritet: høy\nstatus: ny\n"),
        ("uken.\n  Ingen trenger", "uken. Ingen trenger"),
    )
    path = after / "plan" / "tiltak" / "T07.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert compared(*versions).changes == ()


def test_fields_are_told_by_name_with_how_much_they_differ(versions: tuple[Path, Path]) -> None:
    _, after = versions
    edit(
        after,
        "tiltak/T07.yaml",
        ("frist: løpende", "frist: 2026-12-31"),
        ("2026: 350", "2026: 500"),
        ("ansvarlig: nav", "ansvarlig: boligkontoret"),
        ("én ettermiddag", "to ettermiddager"),
    )
    c = compared(*versions)
    assert summed(c) == [
        (
            "endret",
            "T07",
            ["Beskrivelse", "Ansvarlig", "Frist", "Økonomi › Poster › drift, egne midler › Beløp per år › 2026"],
        )
    ]
    amount = c.changes[0].changes[-1]
    assert (amount.before, amount.after, amount.difference) == (350, 500, 150)
    assert c.effect is not None
    assert [(y, a.kostnad.til - b.kostnad.til) for y, (b, a) in c.effect.sums.items() if a != b] == [(2026, 150)]


def test_an_item_that_is_gone_takes_its_duties_and_its_money(versions: tuple[Path, Path]) -> None:
    _, after = versions
    for path in (after / "plan" / "utfordringer").iterdir():
        path.unlink()
    c = compared(*versions)
    gone = [x.part.id for x in c.changes if x.hva is Hva.FJERNET]
    assert sorted(gone) == sorted(p.stem for p in (ROOT / "plan" / "utfordringer").glob("*.yaml"))
    assert c.effect is not None
    fallen = {d.verdict.plikt.id: (d.before and d.before.status.value, d.after and d.after.status.value)
              for d in c.effect.duties}  # fmt: skip
    assert fallen["bsl-5-2-5"][0] == "dekket"
    assert fallen["bsl-5-2-5"][1] != "dekket"


def test_what_fell_is_told_before_what_was_gained_and_what_the_plan_must_hold_first(
    versions: tuple[Path, Path],
) -> None:
    before, after = versions
    (before / "plan" / "saksgang.yaml").unlink()
    for path in (after / "plan" / "utfordringer").iterdir():
        path.unlink()
    c = compared(*versions)
    assert c.effect is not None
    order = [Status.IKKE_DEKKET, Status.DELVIS, Status.OMTALT, Status.DEKKET]
    told = [
        (order.index(d.after.status) > order.index(d.before.status), list(Plikttype).index(d.verdict.plikt.plikttype))
        for d in c.effect.duties
        if d.before and d.after and Status.GJELDER_IKKE not in (d.before.status, d.after.status)
    ]
    assert {gained for gained, _ in told} == {False, True}
    assert len({kind for _, kind in told}) > 1
    assert told == sorted(told)
    first = c.effect.duties[0].verdict.plikt
    assert (first.plikttype, first.styrke) == (Plikttype.PLANINNHOLD, Styrke.SKAL)


def test_a_new_item_a_moved_one_and_one_with_another_id(versions: tuple[Path, Path]) -> None:
    _, after = versions
    folder = after / "plan" / "tiltak"
    (folder / "T08.yaml").rename(folder / "T88.yaml")
    edit(after, "tiltak/T88.yaml", ("id: T08", "id: T88"))
    edit(after, "tiltak/T12.yaml", ("strategier: [S04]", "strategier: [S01]"))
    text = (folder / "T07.yaml").read_text(encoding="utf-8")
    text = text.replace("id: T07", "id: T99").replace("Gi økonomisk rådgivning uten timebestilling", "Noe helt annet")
    text = re.sub(r"beskrivelse: \|\n(  .*\n)+", "beskrivelse: Dette er nytt.\n", text)
    text = re.sub(
        r"(ansvarlig|frist|oppstart|medvirkende|maalgrupper|begrunnelse|virkemidler|indikator).*\n(  .*\n)*", "", text
    )
    (folder / "T99.yaml").write_text(text, encoding="utf-8")
    c = compared(*versions)
    assert [(x.hva.value, x.before and x.before.id, x.after and x.after.id) for x in c.changes] == [
        ("flyttet", "T12", "T12"),
        ("endret", "T08", "T88"),
        ("ny", None, "T99"),
    ]


def test_a_chapter_is_told_by_its_headings_and_a_table_by_its_cells(versions: tuple[Path, Path]) -> None:
    _, after = versions
    edit(after, "kapitler/02-bakgrunn.md", ("Det lønner seg å forebygge.", "Det lønner seg alltid å forebygge."))
    table = after / "plan" / "kunnskapsgrunnlag" / "tabeller" / "aldersgrupper.csv"
    lines = table.read_text(encoding="utf-8").split("\n")
    row = lines[1].split(";")
    lines[1] = ";".join([row[0], "77", *row[2:]])
    table.write_text("\n".join(lines), encoding="utf-8")
    head = lines[0].split(";")[1]
    c = compared(*versions)
    assert summed(c) == [
        ("endret", "plan/kapitler/02-bakgrunn.md", ["Hvorfor en ny plan?"]),
        ("endret", "plan/kunnskapsgrunnlag/tabeller/aldersgrupper.csv", [f"{row[0]} › {head}"]),
    ]


def test_every_field_of_the_example_is_missed_when_its_item_goes(versions: tuple[Path, Path]) -> None:
    """Nothing is passed over: each file that is taken away is told of, with all it held."""
    before, after = versions
    for path in sorted((after / "plan").rglob("*.yaml")):
        if path.name == "plan.yaml":
            continue
        path.unlink()
    c = compared(before, after)
    old = {p.path for p in parts(read_folder(before)) if p.path.endswith(".yaml") and not p.path.endswith("plan.yaml")}
    assert {x.part.path for x in c.changes} == old
    for change in c.changes:
        assert change.before is not None
        assert {f.path for f in change.changes} == {p for p, f in change.before.fields.items() if f.value is not None}


PRIVATE = """id: I01
avsender: Privatperson
slag: privatperson
dato: 2024-03-01
samtykke: {consent}
hode: Hei fra Kari
avslutning: Hilsen Kari Testesen
punkter:
  - nummer: 1
    tekst: Jeg bor i Testveien 1.
    vurdering: {said}
"""


def test_the_words_of_a_private_person_are_shown_with_consent_alone(versions: tuple[Path, Path]) -> None:
    """In neither version, where the one or the other has none; what the municipality has said, is told all the same."""

    def written(*consent: str) -> str:
        for folder, yes, said in zip(versions, consent, ("Vi ser på det.", "Vi har gjort det."), strict=True):
            (folder / "plan" / "innspill").mkdir(exist_ok=True)
            (folder / "plan" / "innspill" / "I01.yaml").write_text(PRIVATE.format(consent=yes, said=said))
        return diff_json.report(compare(*(Version("v", read_folder(folder), None) for folder in versions)), plain)

    for consent in (("false", "false"), ("true", "false"), ("false", "true")):
        told = written(*consent)
        assert not {word for word in ("Testveien", "Kari") if word in told}, consent
        assert "Vi har gjort det." in told
    for one, yes in ((False, "false"), (True, "false"), (True, "true")):
        text = PRIVATE.format(consent=yes, said="Takk.")
        for folder, own in zip(versions, (text, text.replace("Testveien", "Nyveien") if one else text), strict=True):
            (folder / "plan" / "innspill" / "I01.yaml").write_text(own)
        told = diff_json.report(compare(*(Version("v", read_folder(folder), None) for folder in versions)), plain)
        assert ("endret siden. Les teksten i plan/innspill/I01.yaml" in told) == (one and yes == "false")
        assert ("Nyveien" in told) == (yes == "true")
    (versions[0] / "plan" / "innspill" / "I01.yaml").unlink()
    alone = PRIVATE.format(consent="{}", said="Takk.")
    for consent_, is_shown in (("false", False), ("true", True)):
        (versions[1] / "plan" / "innspill" / "I01.yaml").write_text(alone.format(consent_))
        told = diff_json.report(compare(*(Version("v", read_folder(folder), None) for folder in versions)), plain)
        assert ("Testveien" in told) == is_shown
        assert ("Les teksten i plan/innspill/I01.yaml" in told) != is_shown


def _git(root: Path, *words: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=x", "-c", "user.email=x@example.com", *words],
        cwd=root,
        check=True,
        capture_output=True,
    )


def test_the_command_tells_it_as_text_and_as_json(versions: tuple[Path, Path], bolig: Run) -> None:
    root, _ = versions
    _git(root, "init", "--quiet")
    _git(root, "add", ".")
    _git(root, "commit", "--quiet", "--message", "først")
    edit(root, "tiltak/T07.yaml", ("én ettermiddag", "to ettermiddager"), ("frist: løpende", "frist: 2026-12"))
    done = bolig("diff", "HEAD", "--mappe", str(root), cwd=root)
    assert done.returncode == 0, done.stderr
    assert "~ Gi økonomisk rådgivning uten timebestilling (T07)" in done.stdout
    assert "[-én ettermiddag-]{+to ettermiddager+}" in done.stdout
    assert "Frist: løpende → desember 2026" in done.stdout
    assert done.stdout.endswith("1 endret.\n")
    data = json.loads(bolig("diff", "HEAD", "--format", "json", cwd=root).stdout)
    assert [(one["id"], [f["sti"] for f in one["felt"]]) for one in data["endringer"]] == [
        ("T07", [["beskrivelse"], ["frist"]])
    ]
    assert data["virkning"]["penger"]["sum"]["foer"] == data["virkning"]["penger"]["sum"]["etter"]
    built = bolig(
        "build", "--dokument", "endringer,endringer-kort", "--siden", "HEAD", "--format", "docx,pdf", cwd=root
    )
    assert built.returncode == 0, built.stderr
    assert len(pdfium.PdfDocument(root / "build" / "endringer-kort.pdf")) == 1
    same = bolig("diff", "HEAD", "HEAD", cwd=root)
    assert "Ingenting i planen er endret." in same.stdout
    unknown = bolig("diff", "v9", cwd=root)
    assert (unknown.returncode, unknown.stdout) == (2, "")
    assert "v9" in unknown.stderr
