"""Word files in the municipality's own template: as Norwegian Word, LibreOffice and others save them, with their ids and lists."""

import re
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from bolig_cli.design.look import Look
from bolig_cli.design.word_styles import REQUIRED
from bolig_cli.render.docx import package, render
from tests import openxml
from tests.render.sample import DOC, PICTURED
from tests.render.test_docx import body_of, headings_of, text_of
from tests.render.word_lists import shown_headings, value
from tests.word_documents import DOTX, SPACE, packed, word_document, word_parts

W = f"{{{SPACE}}}"
NAMES = {  # what a Norwegian Word calls the styles inside the file
    "heading 1": "Overskrift1", "heading 2": "Overskrift2", "heading 3": "Overskrift3", "heading 4": "Overskrift4",
    "Title": "Tittel", "toc 1": "INNH1", "toc 2": "INNH2", "toc 3": "INNH3", "TOC Heading": "Overskriftforinnholdsfortegnelse",
    "Body Text": "Brdtekst", "caption": "Bildetekst", "header": "Topptekst", "footer": "Bunntekst", "Hyperlink": "Hyperkobling",
    "footnote text": "Fotnotetekst", "footnote reference": "Fotnotereferanse", "Subtitle": "Undertittel",
}  # fmt: skip


def in_template(template: bytes, **changes: Any) -> bytes:
    return render(replace(DOC, look=Look(reference=template), **changes))


def with_ids(data: bytes, new: Callable[[str, str], str]) -> bytes:
    """The document with other ids for its styles: `new` makes one of name and id."""
    parts = package.read(data)
    styles = etree.fromstring(parts["word/styles.xml"])
    ids = {
        str(s.get(f"{W}styleId")): new(value(s, "name") or "", str(s.get(f"{W}styleId")))
        for s in styles.iter(f"{W}style")
    }
    for part in [name for name in parts if name.startswith("word/") and name.endswith(".xml")]:
        root = etree.fromstring(parts[part])
        for style in root.iter(f"{W}style"):
            style.set(f"{W}styleId", ids[str(style.get(f"{W}styleId"))])
        for use in root.iter(*(f"{W}{n}" for n in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"))):
            use.set(f"{W}val", ids[str(use.get(f"{W}val"))])
        parts[part] = etree.tostring(root)
    return package.write(parts)


def style_uses(data: bytes) -> list[tuple[str, str]]:
    """Each use of a style in the text with the style's name, which is the same whatever its id; an unknown id is there as it is."""
    parts = package.read(data)
    names = {
        (str(s.get(f"{W}type")), str(s.get(f"{W}styleId"))): (value(s, "name") or "").lower()
        for s in etree.fromstring(parts["word/styles.xml"]).iter(f"{W}style")
    }
    kinds = {f"{W}pStyle": "paragraph", f"{W}rStyle": "character", f"{W}tblStyle": "table"}
    found = []
    for part in ("document", "footnotes", "header1", "header2", "footer1", "footer2"):
        for use in etree.fromstring(parts[f"word/{part}.xml"]).iter(*kinds):
            id = str(use.get(f"{W}val"))
            found.append((kinds[str(use.tag)], names.get((kinds[str(use.tag)], id), f"ukjent: {id}")))
    return found


@pytest.fixture(scope="module")
def ours() -> bytes:
    return render(DOC)


IDS: Mapping[str, Callable[[str, str], str]] = {
    "as a Norwegian Word has them": lambda name, id: NAMES.get(name, id),
    "that mean another style": lambda name, id: {"Heading1": "Heading2", "Heading2": "Heading1"}.get(id, id),
    "of numbers alone": lambda name, id: f"{sum(map(ord, id))}{len(id)}{id[-1:]}{id[:4]}",
    "that are marks of ours": lambda name, id: {"BodyText": "Markørinnhold", "Merk": "Markørkort"}.get(id, id),
}


@pytest.mark.parametrize("what", IDS)
def test_styles_are_known_by_their_names_whatever_their_ids(ours: bytes, what: str) -> None:
    template = with_ids(ours, IDS[what])
    made = in_template(template)
    assert style_uses(made) == style_uses(ours)
    assert shown_headings(made) == headings_of(DOC.blocks)
    assert package.read(made)["word/styles.xml"] != package.read(ours)["word/styles.xml"]
    if what.startswith("as a Norwegian"):
        assert b'w:val="Overskrift1"' in package.read(made)["word/document.xml"]
    assert in_template(template) == made, "the same bytes"


def test_a_style_of_another_kind_with_the_same_name_is_not_taken_for_it() -> None:
    parts = word_parts(name for name in REQUIRED if name != "Ingress")
    ingress = '<w:style w:type="character" w:styleId="Ingress"><w:name w:val="Ingress"/><w:rPr><w:b/></w:rPr></w:style>'
    parts["word/styles.xml"] = parts["word/styles.xml"].replace("</w:styles>", f"{ingress}</w:styles>")
    made = in_template(packed(parts))
    assert ("paragraph", "ingress (bolig)") in style_uses(made)
    assert not [use for use in style_uses(made) if use[1].startswith("ukjent")]


def test_capitals_tell_two_styles_apart_where_both_are_there() -> None:
    """LibreOffice has a «Caption» of its own beside the «caption» of Word; so here with a style that the text uses itself."""
    parts = word_parts()
    other = '<w:style w:type="paragraph" w:styleId="X1"><w:name w:val="INGRESS"/></w:style>'
    parts["word/styles.xml"] = parts["word/styles.xml"].replace("<w:style ", f"{other}<w:style ", 1)
    used = {style.get(f"{W}val") for style in body_of(in_template(packed(parts))).iter(f"{W}pStyle")}
    assert IDS_OF["Ingress"] in used
    assert "X1" not in used


def test_what_the_template_lacks_it_gets_from_us_and_nothing_else_is_changed(ours: bytes) -> None:
    lacking = ("Ingress", "Faktalinje", "heading 2", "Boligtabell", "Faktaledd")
    template = word_document(name for name in REQUIRED if name not in lacking)
    made = in_template(template)
    assert not [use for use in style_uses(made) if use[1].startswith("ukjent")]
    assert shown_headings(made) == headings_of(DOC.blocks)
    before, after = (
        {value(s, "name"): s for s in etree.fromstring(package.read(data)["word/styles.xml"]).iter(f"{W}style")}
        for data in (template, made)
    )
    assert set(after) >= set(before) | set(lacking)
    assert [
        n for n in before if n and n[:7] != "heading" and etree.tostring(before[n]) != etree.tostring(after[n])
    ] == []


# --- headings that a template numbers


def listed(*levels: tuple[str, str, str]) -> str:
    """A list of headings: for each level format, text and the style it is linked to."""
    made = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f"{f'<w:pStyle w:val={chr(34)}{style}{chr(34)}/>' if style else ''}"
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="432" w:hanging="432"/></w:pPr></w:lvl>'
        for n, (kind, text, style) in enumerate(levels)
    )
    return (
        f'<w:numbering xmlns:w="{SPACE}"><w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="multilevel"/>{made}'
        '</w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>'
    )


def in_list(level: int | None, number: int = 2) -> str:
    ilvl = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    return f'<w:pPr><w:numPr>{ilvl}<w:numId w:val="{number}"/></w:numPr></w:pPr>'


IDS_OF = {name: f"s{n}" for n, name in enumerate(REQUIRED)}
H1, H2, H3 = (IDS_OF[f"heading {n}"] for n in (1, 2, 3))
INSIDE = {"heading 1": in_list(0), "heading 2": in_list(1)}
THREE = INSIDE | {"heading 3": in_list(2)}
BASED = {
    "heading 1": in_list(None),
    "heading 2": f'<w:basedOn w:val="{H1}"/>{in_list(1)}',
    "heading 3": f'<w:basedOn w:val="{H2}"/>',
}
DECIMAL = (("decimal", "%1", H1), ("decimal", "%1.%2", H2), ("decimal", "%1.%2.%3", H3))
LISTS = {  # the template's list, its styles, and whether chapters are in that list
    "as ours": (listed(*DECIMAL[:2]), INSIDE, True),
    "with three levels": (listed(*DECIMAL), THREE, True),
    "with stops": (listed(("decimal", "%1.", H1), ("decimal", "%1.%2.", H2)), INSIDE, True),
    "one style based on another": (listed(*DECIMAL[:2]), BASED, True),
    "roman": (listed(("upperRoman", "%1", H1), ("decimal", "%1.%2", H2)), INSIDE, False),
    "with a word": (listed(("decimal", "Kapittel %1", H1), ("decimal", "%1.%2", H2)), INSIDE, False),
    "bullets": (listed(("bullet", "•", H1), ("bullet", "–", H2)), INSIDE, False),
    "chapters alone": (listed(*DECIMAL[:1]), {"heading 1": in_list(0)}, False),
    "a list that is not there": ("", INSIDE, False),
    "headings 3 alone": (listed(("decimal", "%1)", H3)), {"heading 3": in_list(0)}, False),
}  # fmt: skip


@pytest.mark.parametrize("what", LISTS)
def test_headings_have_one_number_each_whatever_list_the_template_has_them_in(what: str) -> None:
    numbering, inside, theirs = LISTS[what]
    made = in_template(packed(word_parts(inside=inside, numbering=numbering)))
    shown = [(level, words.replace(".\t", " ").replace("\t", " ")) for level, words in shown_headings(made)]
    assert shown == headings_of(DOC.blocks)
    parts = package.read(made)
    lists = etree.fromstring(parts["word/numbering.xml"])
    styles = {value(s, "name"): s for s in etree.fromstring(parts["word/styles.xml"]).iter(f"{W}style")}
    number = value(styles["heading 1"], "pPr/numPr/numId")
    (abstract,) = [value(n, "abstractNumId") for n in lists.iter(f"{W}num") if n.get(f"{W}numId") == number]
    (used,) = [a for a in lists.iter(f"{W}abstractNum") if a.get(f"{W}abstractNumId") == abstract]
    indents = [indent.get(f"{W}left") for indent in used.iterfind(f"{W}lvl/{W}pPr/{W}ind")]
    assert indents[0] == ("432" if theirs else "0")
    links = [p.get(f"{W}val") for p in lists.iter(f"{W}pStyle")]
    assert [links.count(id) for id in (H1, H2)] == [1, 1], "Word lets a style be in one list"


def test_a_list_of_the_template_keeps_its_look_beside_ours() -> None:
    numbering = listed(("bullet", "→", IDS_OF["Faktapunkt"]))
    made = package.read(in_template(packed(word_parts(inside={"Faktapunkt": in_list(0)}, numbering=numbering))))
    styles = {value(s, "name"): s for s in etree.fromstring(made["word/styles.xml"]).iter(f"{W}style")}
    lists = etree.fromstring(made["word/numbering.xml"])
    nums = {n.get(f"{W}numId"): value(n, "abstractNumId") for n in lists.iter(f"{W}num")}
    abstract = nums[value(styles["Faktapunkt"], "pPr/numPr/numId")]
    ids = [a.get(f"{W}abstractNumId") for a in lists.iter(f"{W}abstractNum")]
    assert len(ids) == len(set(ids))
    (text,) = [value(a, "lvl/lvlText") for a in lists.iter(f"{W}abstractNum") if a.get(f"{W}abstractNumId") == abstract]
    assert text == "→"


# --- the page, the language, and other forms of a template

SECTION = (
    '<w:pgSz w:w="{w}" w:h="{h}"/><w:pgMar w:top="1700" w:right="1134" w:bottom="1500" w:left="{left}" w:header="500" '
    'w:footer="400" w:gutter="0"/>'
)
PAGES = {  # the template's page, and width, height and left margin of ours
    "narrower": (SECTION.format(w=11906, h=16838, left=2500), ("11906", "16838", "2500")),
    "letter": (SECTION.format(w=12240, h=15840, left=1800), ("12240", "15840", "1800")),
    "one that lies": (SECTION.format(w=16838, h=11906, left=1417), ("11906", "16838", "1417")),
    "one without room": (SECTION.format(w=11906, h=16838, left=9000), ("11906", "16838", "1361")),
    "nonsense": (SECTION.format(w="a", h=1, left=1), ("11906", "16838", "1361")),
    "none": ("", ("11906", "16838", "1361")),
}


@pytest.mark.parametrize("what", PAGES)
def test_pages_are_those_of_the_template_where_text_has_room_on_them(what: str) -> None:
    section, (width, height, left) = PAGES[what]
    body = body_of(render(replace(PICTURED, look=Look(reference=packed(word_parts(section=section))))))
    upright, lying, _ = (s.find(f"{W}pgSz") for s in body.iter(f"{W}sectPr"))
    margins = [s.find(f"{W}pgMar").get(f"{W}left") for s in body.iter(f"{W}sectPr")]
    assert (upright.get(f"{W}w"), upright.get(f"{W}h"), margins) == (width, height, [left] * 3)
    assert (lying.get(f"{W}w"), lying.get(f"{W}h")) == (height, width)
    right = int(body.find(f".//{W}pgMar").get(f"{W}right"))
    room = int(width) - int(left) - right
    first, second = (sum(int(c.get(f"{W}w")) for c in t.find(f"{W}tblGrid")) for t in body.iter(f"{W}tbl"))
    assert first <= room + 5
    assert room < second <= int(height) - int(left) - right + 5


def test_the_text_is_in_its_own_language_whatever_the_template_says() -> None:
    parts = word_parts(inside={"Normal": '<w:rPr><w:lang w:val="en-US"/></w:rPr>'})
    defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>'
    parts["word/styles.xml"] = parts["word/styles.xml"].replace("<w:style ", f"{defaults}<w:style ", 1)
    for language, tag in (("nb", "nb-NO"), ("nn", "nn-NO")):
        styles = etree.fromstring(package.read(in_template(packed(parts), language=language))["word/styles.xml"])
        assert [lang.get(f"{W}val") for lang in styles.iter(f"{W}lang")] == [tag, tag]


def test_a_template_is_as_good_as_a_document_and_its_theme_comes_too(ours: bytes) -> None:
    theme = re.sub('name="[^"]*"', 'name="Kommunens"', package.read(ours)["word/theme/theme1.xml"].decode(), count=1)
    parts: dict[str, str | bytes] = {**word_parts(kind=DOTX), "word/theme/theme1.xml": theme}
    relations = str(parts["word/_rels/document.xml.rels"])
    parts["word/_rels/document.xml.rels"] = relations.replace(
        "</", '<Relationship Id="t" Type="x/theme" Target="theme/theme1.xml"/></'
    )
    made = package.read(in_template(packed(parts)))
    assert b'name="Kommunens"' in made["word/theme/theme1.xml"]
    assert b"document.main+xml" in made["[Content_Types].xml"]
    parts["word/theme/theme1.xml"] = theme.replace(" name=", ' xmlns:r="r" r:embed="rId1" name=', 1)
    assert b"Kommunens" not in package.read(in_template(packed(parts)))["word/theme/theme1.xml"], (
        "its picture isn't ours"
    )


@pytest.fixture(scope="module")
def saved(soffice: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our own document and a template with other ids, each opened in LibreOffice and saved as a document."""
    folder = tmp_path_factory.mktemp("maler")
    made = render(DOC)
    numbered = packed(word_parts(inside=THREE, numbering=listed(*DECIMAL)))
    for name, data in (
        ("egen", made),
        ("norsk", with_ids(made, IDS["as a Norwegian Word has them"])),
        ("nummerert", in_template(numbered)),
    ):
        (folder / f"{name}.docx").write_bytes(data)
    done = subprocess.run(
        [soffice, f"-env:UserInstallation={(folder / 'profil').as_uri()}", "--headless", "--convert-to", "docx", "--outdir",
         folder / "lagret", *sorted(folder.glob("*.docx"))],
        capture_output=True, encoding="utf-8", check=False, timeout=180,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return folder / "lagret"


@pytest.mark.parametrize("name", ["egen", "norsk", "nummerert"])
def test_a_template_that_libreoffice_has_saved_is_as_good(saved: Path, ours: bytes, name: str) -> None:
    made = in_template((saved / f"{name}.docx").read_bytes())
    assert style_uses(made) == style_uses(ours)
    shown = [(level, words.replace("\t", " ")) for level, words in shown_headings(made)]
    assert shown == headings_of(DOC.blocks)
    assert text_of(body_of(made)) == text_of(body_of(ours))


@pytest.mark.parametrize("name", ["egen", "norsk", "nummerert"])
def test_word_opens_what_is_made_of_it(open_xml: Path, saved: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "ut.docx").write_bytes(in_template((saved / f"{name}.docx").read_bytes()))
    assert openxml.faults(open_xml, tmp_path / "ut.docx", only_opened=True) == []
