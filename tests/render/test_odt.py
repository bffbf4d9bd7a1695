"""The OpenDocument file, taken apart."""

import subprocess
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from lxml import etree
from openxml_audit.odf.validator import OdfValidator

from bolig_cli import ast, pipeline
from bolig_cli.design.look import Look
from bolig_cli.documents.document import Opening
from bolig_cli.render.drawing import Drawn
from bolig_cli.render.front import ON_ONE_PAGE
from bolig_cli.render.odt import render
from bolig_cli.render.odt.xml import NAMESPACES, STYLE, element, q, unwrap
from tests import remembered
from tests.render.sample import ACTIONS, ALT, BLOCKS, CARD, DOC, FOOTNOTE, ILLUSTRATED, NEEDS, PICTURED, YEARS, heading
from tests.render.test_docx import nodes, strings

HEADERS = [node["c"] for node in nodes(BLOCKS) if node["t"] == "Header"]
LISTED = replace(DOC, contents=[attributes[0] for level, attributes, _ in HEADERS if level < 3])


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def tree_of(data: bytes | str) -> Any:
    return etree.fromstring(data)


class Odt:
    """A made file: its parts, the blocks of its text, and what their styles come to."""

    def __init__(self, document: Drawn) -> None:
        self.data = render(document)
        self.parts = parts_of(self.data)
        self.content: Any = tree_of(self.parts["content.xml"])
        self.styles: Any = tree_of(self.parts["styles.xml"])
        (self.text,) = self.content.iter(q("office:text"))
        self.by_name = {
            (style.get(q("style:family")), style.get(q("style:name"))): style
            for tree in (self.styles, self.content)
            for style in tree.iter(q("style:style"))
        }

    def find(self, path: str) -> Any:
        return self.content.xpath(path, namespaces=NAMESPACES)

    def words(self) -> str:
        return " ".join("".join(self.text.itertext()).split())

    def own(self, block: Any, name: str) -> str | None:
        """What a block's automatic style says besides its named one; or the style's own attribute."""
        style = self.by_name[("table" if block.tag == q("table:table") else "paragraph", self.style(block))]
        found = style.get(q(name)) or next((part.get(q(name)) for part in style if part.get(q(name))), None)
        return None if found is None else str(found)

    def style(self, block: Any) -> str:
        return str(block.get(STYLE) or block.get(q("table:style-name")))

    def named(self, block: Any) -> str:
        """The named style below an automatic one."""
        style = self.by_name[("paragraph", self.style(block))]
        return str(style.get(q("style:parent-style-name")) if style.getparent().tag == q("office:automatic-styles") else
                   style.get(q("style:name")))  # fmt: skip

    def block(self, words: str) -> Any:
        """The first paragraph or heading of the text that begins so."""
        return next(
            block
            for block in self.text.iter(q("text:p"), q("text:h"))
            if "".join(block.itertext()).startswith(words) and block.getparent().tag != q("text:index-body")
        )


@pytest.fixture(scope="module")
def made() -> Odt:
    return Odt(LISTED)


@pytest.fixture(scope="module")
def pictured() -> Odt:
    return Odt(PICTURED)


def with_blocks(*blocks: ast.Node) -> Odt:
    headings = [n for n in nodes(BLOCKS) if n["t"] == "Header"]
    return Odt(replace(DOC, blocks=[*headings, *blocks]))


def paragraphs(*words: str) -> list[ast.Node]:
    return [ast.para(ast.text(word)) for word in words]


def faults(data: bytes, path: Path) -> list[str]:
    """What the format's own schema, and what it says besides, has against a file."""
    path.write_bytes(data)
    return [
        str(error.description)
        for semantic in (True, False)
        for error in OdfValidator(relaxng_validation=not semantic, semantic_validation=semantic).validate(path).errors
        if error.severity.name == "ERROR"
    ]  # fmt: skip


IN_A_LIST = {
    "t": "OrderedList",
    "c": [
        [1, {"t": "Decimal"}, {"t": "Period"}],
        [paragraphs("først"), [*paragraphs("før"), NEEDS, *paragraphs("etter")], paragraphs("sist")],
    ],
}


@pytest.mark.parametrize(
    "document",
    [
        LISTED,
        PICTURED,
        ILLUSTRATED,
        replace(DOC, opening=Opening.SHEET),
        replace(DOC, opening=Opening.LETTER),
        replace(DOC, blocks=[*BLOCKS, IN_A_LIST]),
    ],
    ids=["sample", "pictured", "illustrated", "sheet", "letter", "table in a list"],
)
def test_file_is_valid(document: Drawn, tmp_path: Path) -> None:
    assert faults(render(document), tmp_path / "fil.odt") == []


def test_an_invalid_file_is_found(made: Odt, tmp_path: Path) -> None:
    broken = made.parts | {"content.xml": made.parts["content.xml"].replace(b"text:outline-level", b"text:nivaa")}
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in broken.items():
            archive.writestr(name, content)
    assert faults(out.getvalue(), tmp_path / "fil.odt")


def test_same_document_gives_the_same_bytes(pictured: Odt) -> None:
    assert render(PICTURED) == pictured.data


def test_package_begins_with_what_it_is_and_lists_all_that_it_holds(pictured: Odt) -> None:
    with zipfile.ZipFile(BytesIO(pictured.data)) as package:
        first = package.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert pictured.parts["mimetype"] == b"application/vnd.oasis.opendocument.text"
    assert pictured.data[30:].startswith(b"mimetypeapplication/vnd"), "no extra field between the name and the kind"
    manifest: Any = tree_of(pictured.parts["META-INF/manifest.xml"])
    namespace = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}full-path"
    listed = {entry.get(namespace) for entry in manifest}
    assert listed == {"/", *(name for name in pictured.parts if name not in ("mimetype", "META-INF/manifest.xml"))}
    assert {name for name in pictured.parts if name.startswith("Pictures/")} != set()


def test_every_word_of_the_document_is_there(made: Odt) -> None:
    words = made.words()
    assert [text for text in strings(BLOCKS) if " ".join(text.split()) not in words] == []
    assert " ".join(strings(FOOTNOTE["c"])[0].split()) in words


def test_cover_tells_what_the_document_is(made: Odt) -> None:
    cover = {made.named(block): "".join(block.itertext()) for block in made.text[:7]}
    assert cover["Title"] == DOC.title
    assert cover["Subtitle"] == DOC.subtitle
    assert cover["Forside_20_kommune"] == DOC.kommune
    assert cover["Forside_20_status"] == DOC.status
    (fact,) = (block for block in made.text[:7] if "Høringsfrist" in "".join(block.itertext()))
    assert [part.tag for part in fact] == [q("text:span"), q("text:tab")]
    assert "".join(fact.itertext()) == "Høringsfrist15. mars 2024"


def test_every_style_that_is_used_is_there_by_name(made: Odt) -> None:
    families = {q("text:span"): "text", q("text:a"): "text", q("text:p"): "paragraph", q("text:h"): "paragraph"}
    used = {(families[n.tag], n.get(STYLE)) for n in made.text.iter(*families) if n.get(STYLE)}
    assert used - set(made.by_name) == set()
    parents = {(f, s.get(q("style:parent-style-name"))) for (f, _), s in made.by_name.items()}
    assert {(f, name) for f, name in parents if name} - set(made.by_name) == set()


def test_no_mark_is_left(made: Odt) -> None:
    assert "Markør" not in made.parts["content.xml"].decode()


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_language_and_properties_are_the_documents(language: str) -> None:
    document = replace(DOC, language=language, kommune="Å & Ø kommune", contents=[])
    odt = Odt(document)
    default = odt.styles.find(f".//{q('style:default-style')}/{q('style:text-properties')}")
    assert (default.get(q("fo:language")), default.get(q("fo:country"))) == (language, "NO")
    meta: Any = tree_of(odt.parts["meta.xml"])
    texts = {etree.QName(part).localname: part.text for part in meta[0]}
    assert texts["title"] == "Boligsosial handlingsplan med boligpolitikk 2024–2027"
    assert texts["creator"] == "Å & Ø kommune"
    assert texts["date"] == texts["creation-date"] == "2024-02-01T00:00:00Z"
    assert texts["language"] == f"{language}-NO"
    named = {etree.QName(key).localname: key for part in meta[0] for key in part.attrib}["name"]
    assert {part.get(named): part.text for part in meta[0] if part.get(named)} == {
        "Status": document.status,
        "Bygg": document.build,
    }


def test_colour_is_the_municipalitys() -> None:
    ours, theirs = Odt(DOC), Odt(replace(DOC, look=Look("#5b2333")))
    for part in ("styles.xml", "content.xml"):
        assert b"#5b2333" in theirs.parts[part]
        assert b"#5b2333" not in ours.parts[part]
    assert b"#0d4a57" not in theirs.parts["styles.xml"]


def test_typeface_is_in_the_file(made: Odt) -> None:
    targets = {uri.get(q("xlink:href")) for uri in made.styles.iter(q("svg:font-face-uri"))}
    assert targets == {name for name in made.parts if name.startswith("Fonts/")}
    assert len(targets) == 3


def test_pages_have_a_header_and_a_footer_and_the_cover_has_none(made: Odt) -> None:
    pages = {page.get(q("style:name")): page for page in made.styles.iter(q("style:master-page"))}
    for name in ("Standard", "Liggende"):
        header, footer = pages[name]
        assert "".join(header.itertext()).strip() == f"{DOC.short_title}{DOC.status}"
        assert "".join(footer.itertext()).strip() == "Holmestrand kommuneSide 1 av 1"
        assert footer.find(f".//{q('text:page-number')}") is not None
        assert footer.find(f".//{q('text:page-count')}") is not None
    assert len(pages["Forside"]) == 0
    assert pages["Forside"].get(q("style:next-style-name")) == "Standard"
    assert made.own(made.text[0], "style:master-page-name") == "Forside"


def test_contents_are_filled_in_and_every_entry_hits(made: Odt) -> None:
    (contents,) = made.text.iter(q("text:table-of-content"))
    title, *entries = contents.find(q("text:index-body"))
    assert "".join(title.itertext()) == "Innhold"
    wanted = ["".join(strings(inlines)).strip() for level, _, inlines in HEADERS if level < 3]
    assert [entry.findtext(q("text:a")).replace(" ", "") for entry in entries] == [w.replace(" ", "") for w in wanted]
    marks = {mark.get(q("text:name")) for mark in made.text.iter(q("text:bookmark-start"))}
    for entry in entries:
        link = entry.find(q("text:a"))
        page = link.find(q("text:bookmark-ref"))
        assert link.get(q("xlink:href")) == f"#{page.get(q('text:ref-name'))}"
        assert page.get(q("text:ref-name")) in marks
        assert page.get(q("text:reference-format")) == "page"
    source = contents.find(q("text:table-of-content-source"))
    assert source.get(q("text:outline-level")) == "2"


def test_every_link_hits(made: Odt) -> None:
    targets = [link.get(q("xlink:href")) for link in made.text.iter(q("text:a"))]
    marks = {mark.get(q("text:name")) for mark in made.text.iter(q("text:bookmark-start"), q("text:bookmark"))}
    assert {target[1:] for target in targets if target.startswith("#")} - marks == set()
    assert "https://www.husbanken.no/" in targets


def test_link_to_a_part_hits_its_first_paragraph() -> None:
    part = ast.div(paragraphs("Selve teksten"), id="en-del")
    odt = with_blocks(ast.para([ast.link(ast.text("dit"), "#en-del")]), part)
    target = odt.block("dit").find(q("text:a")).get(q("xlink:href"))[1:]
    (mark,) = odt.block("Selve teksten").iter(q("text:bookmark"))
    assert mark.get(q("text:name")) == target
    assert not [*odt.text.iter(q("text:section"))]


def begin_a_page(odt: Odt) -> set[str]:
    headings = [*odt.text.iterchildren(q("text:h"))]
    return {
        "".join(block.itertext())
        for block in headings
        if odt.own(block, "fo:break-before") == "page" or odt.own(block, "style:master-page-name")
    }


def test_the_first_chapter_begins_a_page_where_the_contents_have_one(made: Odt) -> None:
    few, many = (
        begin_a_page(made),
        begin_a_page(Odt(replace(LISTED, contents=[f"k{n}" for n in range(ON_ONE_PAGE + 1)]))),
    )
    assert "Vedlegg 1 Lovdekning" in few, "after pages that lie"
    assert many - few == {"Sammendrag"}


def test_wide_part_stands_on_pages_that_lie(made: Odt) -> None:
    begins = {
        "".join(block.itertext())[:20]: made.own(block, "style:master-page-name")
        for block in made.text.iterchildren(q("text:p"), q("text:h"))
        if made.own(block, "style:master-page-name")
    }
    assert begins == {
        "Holmestrand kommune": "Forside",
        "3 Handlingsdel": "Liggende",
        "Vedlegg 1 Lovdekning": "Standard",
    }
    upright, lying = ({made.own(table, "style:width")} for table in made.text.iter(q("table:table")))
    assert (upright, lying) == ({"12.96cm"}, {"24.90cm"})


def test_two_wide_parts_beside_each_other_are_on_the_same_pages() -> None:
    wide = [ast.div(paragraphs(word), classes=["liggende"]) for word in ("en", "to")]
    odt = with_blocks(*wide, *paragraphs("etter"))
    begins = [odt.own(odt.block(word), "style:master-page-name") for word in ("en", "to", "etter")]
    assert begins == ["Liggende", None, "Standard"]


def test_wide_part_last_leaves_no_empty_page() -> None:
    odt = with_blocks(ast.div([NEEDS], classes=["liggende"]))
    (table,) = odt.text.iter(q("table:table"))
    assert odt.own(odt.block("Tabell 1"), "style:master-page-name") == "Liggende"
    assert odt.text[-1] is table


def test_card_is_kept_on_one_page() -> None:
    card = ast.div(
        [heading(4, "", "Tittel", "T99"), *paragraphs("Tekst"), NEEDS, *paragraphs("Sist")], classes=["kort"]
    )
    odt = with_blocks(card, *paragraphs("Utenfor"))
    (table,) = odt.text.iter(q("table:table"))
    kept = [odt.own(odt.block(word), "fo:keep-with-next") for word in ("Tittel", "Tekst", "Tabell 1")]
    assert kept == ["always"] * 3
    assert odt.own(table, "fo:keep-with-next") == "always"
    assert odt.own(table, "style:may-break-between-rows") == "false"
    assert odt.own(odt.block("Sist"), "fo:keep-with-next") is None
    assert odt.own(odt.block("Utenfor"), "fo:keep-together") is None


def test_a_small_table_is_not_parted_and_a_long_one_may_be() -> None:
    small, long = with_blocks(NEEDS), with_blocks(ACTIONS)
    parted = [odt.own(next(odt.text.iter(q("table:table"))), "style:may-break-between-rows") for odt in (small, long)]
    assert parted == ["false", None]


def test_a_row_is_parted_only_where_it_is_tall() -> None:
    points = [[ast.bullets([ast.plain(ast.text(f"Punkt {n}"))] for n in range(count))] for count in (12, 13)]
    table = ast.table([[], []], [[[], cell] for cell in points], caption=[], widths=[0.2, 0.8], align=["left", "left"])
    rows = [row.get(q("table:style-name")) for row in with_blocks(table).text.iter(q("table:table-row"))]
    assert rows[-2:] == ["Rad", None]


def test_references_of_a_card_stand_with_it() -> None:
    odt = with_blocks(CARD, *paragraphs("Utenfor"))
    words = ("Ansvarlig:", "Måles ved:", "Virkemidler:")
    assert [odt.own(odt.block(word), "fo:keep-with-next") for word in words] == ["always", "always", None]
    (table,) = odt.text.iter(q("table:table"))
    assert odt.own(table, "fo:keep-with-next") == "always"
    assert table.get(q("table:name")) == "Hva tiltak 2.1.1 koster"


def test_verdicts_have_their_colours_by_name(made: Odt) -> None:
    verdicts = {
        span.text: span.get(STYLE) for span in made.text.iter(q("text:span")) if "Status" in str(span.get(STYLE))
    }
    assert verdicts["Dekket"] == "Status_20_dekket"
    assert verdicts["Ikke dekket"] == "Status_20_ikke_20_dekket"
    colours = {
        made.by_name[("text", style)].find(q("style:text-properties")).get(q("fo:color")) for style in verdicts.values()
    }
    assert len(colours) == len(verdicts) == 5


def cells(row: Any) -> list[str]:
    return ["".join(cell.itertext()).strip() for cell in row.iter(q("table:table-cell"))]


def test_tables_have_header_rows_row_headers_and_sums(made: Odt) -> None:
    needs, actions = made.text.iter(q("table:table"))
    (head,) = actions.find(q("table:table-header-rows"))
    assert cells(head) == ["Nr.", "Tiltak", "Ansvarlig", "Frist", *YEARS, "Sum"]
    assert len(actions.find(q("table:table-header-columns"))) == 1
    kinds = {cell.get(q("table:style-name")) for cell in head}
    assert kinds == {"Hode"}
    last = actions[-1]
    assert cells(last)[0] == "Sum"
    assert {cell.get(q("table:style-name")) for cell in last} == {"Sum"}
    assert {made.named(p) for p in last.iter(q("text:p"))} == {"Tabellsum_20_tett"}
    assert [table.get(q("table:name")) for table in (needs, actions)] == ["Tabell 1", "Tabell 2"]
    aligned = [made.own(cell[0], "fo:text-align") for cell in needs[-1]]
    assert aligned == [None, "end", "end"]
    assert all(row.get(q("table:style-name")) == "Rad" for row in actions.iter(q("table:table-row")))


def test_caption_stays_with_its_table(made: Odt) -> None:
    for table in made.text.iter(q("table:table")):
        caption = table.getprevious()
        assert made.named(caption) == "TableCaption"
    assert made.by_name[("paragraph", "Caption")][0].get(q("fo:keep-with-next")) == "always"


def test_footnote_stands_in_its_paragraph(made: Odt) -> None:
    (note,) = made.text.iter(q("text:note"))
    assert "tabell 12008" in "".join(note.itertext())
    assert made.named(note.find(f".//{q('text:p')}")) == "Footnote"


def test_pictures_have_alternative_text_and_size(pictured: Odt) -> None:
    logo, figure = pictured.text.iter(q("draw:frame"))
    assert logo.findtext(q("svg:desc")) == "Kommunevåpenet til Prøve kommune"
    assert figure.findtext(q("svg:desc")) == ALT
    assert figure.get(q("svg:width")) == "3.125in", "as wide as it was drawn: 300 pixels"
    assert figure.getparent().getnext().find(q("text:bookmark-start")) is not None, "the caption has its mark"
    for frame in (logo, figure):
        target = frame.find(q("draw:image")).get(q("xlink:href"))
        assert pictured.parts[target].startswith(b"\x89PNG")


def test_picture_on_a_page_that_lies_uses_its_room() -> None:
    odt = Odt(ILLUSTRATED)
    *_, upright, lying = (float(frame.get(q("svg:width"))[:-2]) for frame in odt.text.iter(q("draw:frame")))
    assert upright == 6.25
    assert lying > 9


def list_styles(odt: Odt, blocks: Sequence[ast.Node]) -> Iterator[str]:
    return (str(found.get(STYLE)) for found in odt.text.iter(q("text:list")))


def test_lists_have_named_styles(made: Odt) -> None:
    used = [*list_styles(made, BLOCKS)]
    assert used[:2] == ["Punkter", "Punkter"]
    assert made.find(f"//text:list-style[@style:name='{used[2]}']/text:list-level-style-number")
    assert made.named(made.block("Første punkt")) == "Listepunkt"


def test_points_of_facts_are_points() -> None:
    points = ast.bullets([[ast.plain(ast.text(word))] for word in ("en", "to")])
    facts = ast.definitions([(ast.text("Ledd"), [ast.plain(ast.text("verdi")), points])])
    odt = with_blocks(ast.div([facts], classes=["fakta"]))
    (made,) = (found for found in odt.text.iter(q("text:list")) if found.get(STYLE) == "Faktapunkter")
    assert ["".join(item.itertext()) for item in made] == ["en", "to"]


def test_table_in_a_list_stands_below_it_and_the_list_goes_on() -> None:
    odt = with_blocks(IN_A_LIST)
    blocks = [*odt.text][-3:]
    assert [etree.QName(block).localname for block in blocks] == ["list", "table", "list"]
    assert ["".join(item.itertext()) for item in blocks[2]] == ["etter", "sist"]
    assert blocks[2][0].tag == q("text:list-header"), "what goes on in a point has no number of its own"
    assert blocks[2].get(q("text:continue-numbering")) == "true"


def test_what_looks_like_markup_stays_text() -> None:
    odt = with_blocks(*paragraphs("<text:p>tagg</text:p> &amp;"))
    assert "".join(odt.block("<text:p>").itertext()) == "<text:p>tagg</text:p> &amp;"


def test_box_to_tick_is_a_box() -> None:
    odt = with_blocks(ast.para([ast.checkbox("Ja", "svar-1", "Spørsmålet")]))
    assert "".join(odt.block("☐").itertext()) == "☐\u00a0Ja"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a<b>x</b>c", "axc"),
        ("a<b/>c", "ac"),
        ("<i/>a<b>x<i/>y</b>c", "axyc"),
        ("<b><i/>y</b>c", "yc"),
        ("<i/><b/>c", "c"),
    ],
)
def test_unwrapping_keeps_the_text_in_order(before: str, after: str) -> None:
    whole: Any = tree_of(f"<w>{before}</w>")
    marks = len(whole.findall(".//i"))
    unwrap(whole.find("b"))
    assert "".join(whole.itertext()) == after
    assert len(whole.findall("i")) == marks


def test_element_has_its_text_and_attributes() -> None:
    made = element("text:p", {"text:style-name": "Standard"}, text="ord")
    assert etree.tostring(made, method="text", encoding="unicode") == "ord"


def test_writer_sets_the_pages_and_their_numbers(soffice: Path, made: Odt, tmp_path: Path) -> None:
    (tmp_path / "fil.odt").write_bytes(made.data)
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    words = [
        str(soffice),
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "fil.odt"),
    ]
    subprocess.run(words, check=True, capture_output=True, timeout=300)
    with pypdfium2.PdfDocument(tmp_path / "fil.pdf") as pdf:
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
        sizes = [page.get_size() for page in pdf]
    assert DOC.short_title not in pages[0]
    assert DOC.short_title in pages[1]
    assert f"Side 2 av {len(pages)}" in pages[1]
    where = next(n for n, page in enumerate(pages, start=1) if n > 2 and "Vedlegg 1 Lovdekning" in page)
    (entry,) = (line for line in pages[1].splitlines() if line.startswith("Vedlegg 1 Lovdekning"))
    assert entry.rstrip().endswith(str(where))
    lying = [n for n, (width, height) in enumerate(sizes) if width > height]
    assert lying == [where - 3, where - 2], "the wide part takes two pages"


def test_text_after_a_table_or_a_list_has_room_above_it_and_other_text_has_not() -> None:
    points = ast.bullets([[ast.plain(ast.text("punkt"))]])
    odt = with_blocks(
        *paragraphs("først"), points, *paragraphs("etter listen", "så"), NEEDS, *paragraphs("etter tabellen")
    )
    room = [odt.own(odt.block(word), "fo:margin-top") for word in ("først", "etter listen", "så", "etter tabellen")]
    own = odt.by_name[("paragraph", "Text_20_body")][0].get(q("fo:margin-top"))
    assert room == [None, "6.5pt", own, "6.5pt"]


def test_source_stands_close_to_its_picture() -> None:
    odt = Odt(ILLUSTRATED)
    caption = odt.block("Figur\u00a01")
    assert odt.named(caption.getnext()) == "Kilde"
    assert (odt.own(caption, "fo:margin-bottom"), odt.own(caption, "fo:keep-with-next")) == ("0pt", "always")


IN_FRONT = [
    ast.header(1, ast.text("Foran"), "foran", ["foran"]),
    ast.header(2, ast.text("Del foran"), "del-foran"),
    *paragraphs("Kort."),
]


def test_what_stands_in_front_is_close_and_the_contents_follow_it() -> None:
    odt = Odt(replace(LISTED, blocks=[*IN_FRONT, *BLOCKS]))
    assert odt.own(odt.block("Del foran"), "fo:font-size") == "11.5pt"
    assert odt.own(odt.block("1.1 Formål"), "fo:font-size") == "15pt"
    order = [etree.QName(block).localname for block in odt.text if block.tag != q("text:p")]
    assert order[:4] == ["h", "h", "table-of-content", "h"]
    assert odt.own(odt.block("Foran"), "fo:break-before") == "page"
    (contents,) = odt.text.iter(q("text:table-of-content"))
    assert odt.own(contents.find(q("text:index-body"))[0], "fo:break-before") == "auto"


def test_municipalitys_mark_has_no_line_of_its_own(pictured: Odt) -> None:
    mark, name = pictured.text[:2]
    assert mark.find(q("draw:frame")) is not None
    assert pictured.own(mark, "fo:border-bottom") == "none"
    assert pictured.own(name, "fo:border-bottom") == "3pt solid #5b2333"


def test_table_in_a_footnote_is_dressed_too() -> None:
    note = {"t": "Note", "c": [*paragraphs("Se tabellen."), NEEDS]}
    odt = with_blocks(ast.para([*ast.text("Tekst"), note]), NEEDS)
    styles = [table.get(q("table:style-name")) for table in odt.text.iter(q("table:table"))]
    assert styles == ["Tabell1", "Tabell2"]
    assert [table.get(q("table:name")) for table in odt.text.iter(q("table:table"))] == [
        "Tabell 1",
        "Tabell uten nummer 2",
    ]


@pytest.mark.whole
@pytest.mark.parametrize("name", ["hoeringsutkast", "handlingsdel"])
def test_documents_of_a_plan_with_pictures_are_valid(name: str, tmp_path: Path) -> None:
    checked = remembered.check(Path(__file__).parents[1] / "planer" / "bilder", None)
    assert checked.plan is not None
    assert checked.dekning is not None
    ((_, files),) = pipeline.build(checked.plan, checked.dekning, [name], ["odt"]).values()
    assert faults(files[f"{name}.odt"], tmp_path / "fil.odt") == []
