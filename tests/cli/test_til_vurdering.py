"""`bolig dekning til-vurdering`: a lawyer gets each duty that rests on a text, with the text in full and room for the answer."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any
from urllib.parse import unquote

import docx
import lxml.html
import pytest

from bolig_cli import pipeline
from bolig_cli.law.evidence.support.tekst import lest

pytestmark = pytest.mark.usefixtures("remember")

Run = Callable[..., CompletedProcess[str]]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
DAY = ("--dato", "2024-02-01")


def _made(bolig: Run, folder: Path, *words: str) -> tuple[Any, str]:
    """The page, and the text of the Word document."""
    done = bolig("dekning", "til-vurdering", *words, *DAY, cwd=folder)
    assert done.returncode == 0, done.stderr
    page = lxml.html.fromstring((folder / "build" / "til-vurdering.html").read_bytes().decode())
    body = docx.Document(str(folder / "build" / "til-vurdering.docx")).element.body
    return page, _plain("".join(f"{p.xpath('string(.)')}\n" for p in body.iter("{*}p")))


def _plain(text: str) -> str:
    return " ".join(text.split())


def _unread(bolig: Run, folder: Path, *words: str) -> list[dict[str, Any]]:
    whole = json.loads(bolig("dekning", "--status", "omtalt", *words, "--format", "json", *DAY, cwd=folder).stdout)
    duties: list[dict[str, Any]] = whole["dekning"]
    return duties


@pytest.mark.whole
def test_each_duty_to_be_read_has_its_provision_its_text_and_its_boxes(bolig: Run, example: Path) -> None:
    page, word = _made(bolig, example)
    text = _plain(page.text_content())
    duties = _unread(bolig, example)
    assert len(duties) > 10
    assert [i for h in page.xpath("//main//h3") if not (i := h.get("id")).startswith("tekst-")] == [
        d["plikt"] for d in duties
    ]
    assert len(page.xpath("//table[starts-with(@id, 'svar-')]")) == len(duties)
    assert word.count("☐ Svarer ☐ Svarer delvis ☐ Svarer ikke") == len(duties)
    for duty in duties:
        for part in (duty["parafrase"], *(b["tekst"] for b in duty["bevis"] if b["slag"] == "tekst")):
            assert _plain(part) in text
            assert _plain(part) in word
        (link,) = {a.get("href") for a in page.xpath("//a") if a.text == _name(duty)}
        assert unquote(link) == duty["lenke"]
    assert not re.search(r"\.(?:yaml|md)\b|plan/", text), "a lawyer has no use for the names of files"


LINKS = "//main//a[not(@class) and not(parent::h2 or parent::h3 or parent::h4)]"  # and not a heading's own address


@pytest.mark.whole
def test_each_part_of_a_chapter_stands_once_with_links_to_and_from_the_duties(bolig: Run, example: Path) -> None:
    page, _ = _made(bolig, example)
    parts = [h.get("id") for h in page.xpath("//main//h3[starts-with(@id, 'tekst-')]")]
    duties = {d["plikt"] for d in _unread(bolig, example)}
    to = {
        (a.get("href")[1:], _before(a))
        for a in page.xpath(
            "//main//a[not(@class) and not(parent::h2 or parent::h3 or parent::h4)][starts-with(@href, '#tekst-')]"
        )
    }
    back = {(_before(a), a.get("href")[1:]) for a in page.xpath(LINKS) if a.get("href")[1:] in duties}
    assert to == back
    assert {part for part, _ in to} == set(parts)
    assert len(to) > len(parts) > 3, "some parts are read for several duties"
    titles = [_plain(h.text_content()) for h in page.xpath("//main//h3[starts-with(@id, 'tekst-')]")]
    assert len(set(titles)) == len(titles)
    document = docx.Document(str(example / "build" / "til-vurdering.docx")).element.body
    marks = {mark.get(f"{W}name") for mark in document.iter(f"{W}bookmarkStart")}
    anchors = [a for link in document.iter(f"{W}hyperlink") if (a := link.get(f"{W}anchor"))]
    assert len(anchors) >= 2 * len(to)
    assert set(anchors) <= marks


def _before(node: Any) -> str:
    """The id of the heading that a link stands below."""
    id: str = node.xpath("preceding::h3[1]")[0].get("id")
    return id


def test_the_boxes_can_be_ticked_in_the_browser_and_in_word(bolig: Run, example: Path) -> None:
    page, _ = _made(bolig, example, "--lov", "ldl", "--paragraf", "24")
    boxes = page.xpath("//table//label/input[@type='checkbox']")
    tables = page.xpath("//table[starts-with(@id, 'svar-')]")
    assert len(boxes) == 3 * len(tables) > 0
    assert len({box.get("id") for box in boxes}) == len(boxes)
    names = [box.get("aria-label") for box in boxes]
    assert len(set(names)) == len(names)
    assert all(name.startswith(_plain(box.getparent().text_content())) for name, box in zip(names, boxes, strict=True))
    body = docx.Document(str(example / "build" / "til-vurdering.docx")).element.body
    controls = [sdt for sdt in body.iter(f"{W}sdt") if list(sdt.iter(f"{W14}checkbox"))]
    assert [c.find(f"{W}sdtPr/{W}alias").get(f"{W}val") for c in controls] == [name[:64] for name in names]
    assert {c.xpath("string(.)") for c in controls} == {"☐"}


def _name(duty: dict[str, Any]) -> str:
    return f"{duty['hjemmel'][0].upper()}{duty['hjemmel'][1:]} ({duty['styrke']})"


@pytest.mark.whole
def test_the_text_stands_in_full_with_its_lists_and_what_its_links_are_called(bolig: Run, example: Path) -> None:
    file = example / "plan" / "kapitler" / "11-gjennomfoering.md"
    file.write_text(file.read_text(encoding="utf-8").replace("oppdaterer indikatorene.", "oppdaterer indikatorene. Se [](#T39)."),
                    encoding="utf-8")  # fmt: skip
    page, word = _made(bolig, example, "--lov", "kommuneloven")
    plan = pipeline.check(example, None).plan
    assert plan is not None
    (chapter,) = [k for k in plan.kapitler if k.id == "gjennomfoering"]
    (section,) = [s for s in chapter.tekst.sections if s.heading and s.heading.text == "Fra plan til budsjett"]
    html = _plain(page.text_content())
    assert _plain(lest(section.running)) in html
    assert _plain(lest(section.running)) in word
    items = {_plain(li.text_content()) for li in page.xpath("//main//li")}
    assert {"utviklingen i indikatorene", "ny behovsoversikt"} <= items
    for text in (html, word):
        assert re.search(r"oppdaterer indikatorene\. Se tiltak \d\.\d\.\d\.", text)


def test_what_is_not_mentioned_is_told(bolig: Run, example: Path) -> None:
    chapter = example / "plan" / "kapitler" / "10-tjenester-og-rettigheter.md"
    text = chapter.read_text(encoding="utf-8")
    chapter.write_text(re.sub("kjønnsbasert vold", "mobbing mellom naboer", text), encoding="utf-8")
    (duty,) = [d for d in _unread(bolig, example, "--lov", "ldl") if d["plikt"] == "ldl-24-1-2"]
    (said,) = [re.search(r"Nevner ikke .*", b["tekst"]) for b in duty["bevis"]]
    assert said
    page, word = _made(bolig, example, "--lov", "ldl", "--paragraf", "24")
    assert _plain(said[0]) in _plain(page.text_content())
    assert _plain(said[0]) in word


def test_a_part_can_be_chosen_and_what_is_signed_is_left_out(bolig: Run, example: Path) -> None:
    before = {d["plikt"] for d in _unread(bolig, example, "--lov", "ldl", "--paragraf", "24")}
    bolig("dekning", "signer", "ldl-24-1-2", "--rolle", "jurist", *DAY, cwd=example)
    page, _ = _made(bolig, example, "--lov", "ldl", "--paragraf", "24")
    shown = {table.get("id").removeprefix("svar-") for table in page.xpath("//table[starts-with(@id, 'svar-')]")}
    assert shown == before - {"ldl-24-1-2"}


def test_a_lapsed_signature_is_told_beside_the_text(bolig: Run, example: Path) -> None:
    bolig("dekning", "signer", "ldl-24-1-2", "--rolle", "jurist", *DAY, cwd=example)
    chapter = example / "plan" / "kapitler" / "10-tjenester-og-rettigheter.md"
    chapter.write_text(
        chapter.read_text(encoding="utf-8").replace("Kommunen forebygger", "Kommunen forebygger alltid", 1),
        encoding="utf-8",
    )
    page, _ = _made(bolig, example, "--lov", "ldl", "--paragraf", "24")
    assert "Jurist, 1. februar 2024. Gjelder ikke lenger" in _plain(page.text_content())


def test_where_nothing_has_to_be_read_there_is_no_document(bolig: Run, example: Path) -> None:
    done = bolig("dekning", "til-vurdering", "--lov", "pbl", "--ut", "ark", *DAY, cwd=example)
    assert not _unread(bolig, example, "--lov", "pbl")
    assert (done.returncode, done.stdout) == (0, "Ingen tekster må vurderes. Arket er ikke laget.\n")
    assert not (example / "ark").exists()
    assert bolig("dekning", "til-vurdering", "--lov", "xyz", cwd=example).returncode == 2


def test_it_is_written_where_it_is_asked_for(bolig: Run, example: Path) -> None:
    done = bolig("dekning", "til-vurdering", "--lov", "ldl", "--paragraf", "24", "--ut", "ark", *DAY, cwd=example)
    assert sorted(p.name for p in (example / "ark").iterdir()) == ["til-vurdering.docx", "til-vurdering.html"]
    assert sorted(done.stdout.split()) == ["ark/til-vurdering.docx", "ark/til-vurdering.html"]
    assert not (example / "build").exists()


def test_a_plan_with_errors_gets_none(bolig: Run, example: Path) -> None:
    (example / "plan" / "tiltak" / "T07.yaml").write_text("id: [", encoding="utf-8")
    assert bolig("dekning", "til-vurdering", cwd=example).returncode == 1
    assert not (example / "build").exists()
