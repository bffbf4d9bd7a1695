"""Word's own tracked changes: accepted they give the newer document, rejected the older, and Word opens them."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bolig_cli.render.docx import package
from bolig_cli.render.docx.tracked import DEL, INS, tracked
from tests import openxml
from tests.render.settled import accepted, fields, paragraphs, rejected

ROOT = Path(__file__).parents[2]
_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

WORDS = st.lists(
    st.sampled_from(["Nav", "gir", "råd", "to", "tre", "kvelder", "i", "uken.", "Bolig"]), min_size=1, max_size=8
)
PARAGRAPH = WORDS.map(" ".join)
ROW = st.lists(PARAGRAPH, min_size=2, max_size=2)
BLOCK = st.one_of(PARAGRAPH, st.lists(ROW, min_size=1, max_size=4))
Block = str | list[list[str]]


def _paragraph(text: str) -> str:
    """Each paragraph in two runs, so that a word may stand at the end of one."""
    half = len(text) // 2
    runs = "".join(
        f'<w:r><w:t xml:space="preserve">{escape(part)}</w:t></w:r>' for part in (text[:half], text[half:]) if part
    )
    return f"<w:p>{runs}</w:p>"


def _block(block: Block) -> str:
    if isinstance(block, str):
        return _paragraph(block)
    rows = ("".join(f"<w:tc>{_paragraph(cell)}</w:tc>" for cell in row) for row in block)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def word(blocks: list[Block]) -> bytes:
    body = "".join(_block(block) for block in blocks)
    return package.write(
        {"word/document.xml": f'<w:document xmlns:w="{_NS}"><w:body>{body}</w:body></w:document>'.encode()}
    )


@given(st.lists(BLOCK, max_size=6), st.lists(BLOCK, max_size=6))
def test_accepted_it_is_the_newer_and_rejected_the_older(before: list[Block], after: list[Block]) -> None:
    old, new = word(before), word(after)
    made = tracked(old, new, "Kommunen", "2024-02-01T00:00:00Z")
    assert accepted(made) == paragraphs(new)
    assert rejected(made) == paragraphs(old)


@given(st.lists(BLOCK, max_size=6))
def test_the_same_document_has_no_change(blocks: list[Block]) -> None:
    same = word(blocks)
    assert b"<w:ins" not in package.read(tracked(same, same, "Kommunen", "2024-02-01T00:00:00Z"))["word/document.xml"]


def test_only_the_words_that_differ_are_marked() -> None:
    made = tracked(
        word(["Nav holder åpent én ettermiddag i uken."]), word(["Nav holder åpent to ettermiddager i uken."]), "K", "x"
    )
    xml = package.read(made)["word/document.xml"].decode()
    assert xml.count("<w:delText") == 2
    for gone in (">én<", ">ettermiddag<"):
        assert gone in xml
    assert xml.count("<w:ins ") == 2


NOTED = st.lists(st.tuples(PARAGRAPH, st.one_of(st.none(), PARAGRAPH)), max_size=5)


def word_with_notes(blocks: list[tuple[str, str | None]]) -> bytes:
    """Paragraphs, some with a footnote at their end, as pandoc writes them."""
    noted = [note for _, note in blocks if note is not None]
    ids = iter(range(1, len(noted) + 1))
    body = "".join(
        _paragraph(text).removesuffix("</w:p>")
        + (f'<w:r><w:footnoteReference w:id="{next(ids)}"/></w:r>' if note is not None else "")
        + "</w:p>"
        for text, note in blocks
    )
    notes = "".join(
        f'<w:footnote w:id="{id}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve">{note}</w:t></w:r></w:p>'
        "</w:footnote>"
        for id, note in enumerate(noted, 1)
    )
    return package.write(
        {
            "word/document.xml": f'<w:document xmlns:w="{_NS}"><w:body>{body}</w:body></w:document>'.encode(),
            "word/footnotes.xml": f'<w:footnotes xmlns:w="{_NS}">{notes}</w:footnotes>'.encode(),
        }
    )


@given(NOTED, NOTED)
def test_footnotes_that_are_changed_new_or_gone_follow(
    before: list[tuple[str, str | None]], after: list[tuple[str, str | None]]
) -> None:
    old, new = word_with_notes(before), word_with_notes(after)
    made = tracked(old, new, "Kommunen", "2024-02-01T00:00:00Z")
    assert accepted(made) == paragraphs(new)
    assert rejected(made) == paragraphs(old)


@pytest.mark.whole
def test_the_plan_with_its_changes(
    tmp_path: Path, bolig: "Callable[..., subprocess.CompletedProcess[str]]", made_word_files: openxml.Made
) -> None:
    shutil.copytree(ROOT / "plan", tmp_path / "plan")
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.com"]
    for words in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "--message", "først"]):
        subprocess.run([*git, *words], cwd=tmp_path, check=True, capture_output=True)
    assert bolig("build", "--format", "docx", cwd=tmp_path).returncode == 0
    old = (
        tmp_path / "build" / "hoeringsutkast.docx"
    ).read_bytes()  # as it was sent out: the plan has come further since
    for file, before, after in (
        ("plan.yaml", "fase: høring", "fase: vedtak"),
        ("plan.yaml", "tittel: Boligsosial handlingsplan", "tittel: Plan for bolig og velferd"),
        ("plan.yaml", "dato: 2024-02-01", "dato: 2024-02-15"),
        ("plan.yaml", "betegnelse: Høringsutkast", "betegnelse: Til vedtak"),
        ("maal/M1.yaml", "tittel: Flere kan kjøpe", "tittel: Mange kan kjøpe"),
        ("kapitler/02-bakgrunn.md", "tittel: Bakgrunn og formål", "tittel: Bakgrunn"),
        ("kapitler/05-ansvaret.md", "[^1]: Boligsosialloven", "[^1]: Se Boligsosialloven"),
        (
            "kapitler/05-ansvaret.md",
            "Ansvaret gjelder alle som oppholder seg i kommunen.[^3]",
            "Ansvaret gjelder alle her.",
        ),
        ("kapitler/05-ansvaret.md", "[^3]: Boligsosialloven § 3.\n", ""),
        ("tiltak/T07.yaml", "én ettermiddag", "to ettermiddager"),
        ("tiltak/T07.yaml", "2026: 350, 2027: 350}\n      sum: 1200", "2026: 500, 2027: 350}\n      sum: 1350"),
        ("tiltak/T12.yaml", "strategier: [S04]", "strategier: [S01]"),
        (
            "kapitler/02-bakgrunn.md",
            "Det lønner seg å forebygge.",
            "Det lønner seg alltid å forebygge.\n\n| A | B |\n|---|---|\n| en | to |\n\nEt nytt avsnitt.",
        ),
    ):
        path = tmp_path / "plan" / file
        text = path.read_text(encoding="utf-8")
        assert before in text
        path.write_text(text.replace(before, after, 1), encoding="utf-8")
    done = bolig("build", "--dokument", "plan,plan-sporet", "--siden", "HEAD", "--format", "docx", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    new, made = ((tmp_path / "build" / f"{name}.docx").read_bytes() for name in ("plan", "plan-sporet"))
    made_word_files.add(made)
    assert accepted(made) == paragraphs(new)
    assert rejected(made) == paragraphs(old)
    assert paragraphs(old) != paragraphs(new)
    # What a field shows and does is tracked with it: none is left empty, which Word would fill with the newer number.
    assert list(fields(made, DEL)) == list(fields(new, "none"))
    assert list(fields(made, INS)) == list(fields(old, "none"))
    notes = package.read(made)["word/footnotes.xml"].decode()
    assert notes.count("<w:delText") >= 1, "the words of the footnote that is gone"
    assert notes.count("<w:ins ") == 2, "the word that another has got, and the space after it"
