"""The PDF: valid, accessible, complete, and the same every time."""

import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import page as validator
import pikepdf
import pypdfium2
import pytest

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.documents import kort
from bolig_cli.errors import BoligError
from bolig_cli.render.drawing import Drawing, Drawn
from bolig_cli.render.pdf import begun, render
from tests.render.pdf_tree import TaggedPdf, page_text, table_attribute
from tests.render.sample import ACTIONS, CARD, DOC, DRAWING, DUTY, FIGURE, FOOTNOTE, MARKUP_LIKE, NEEDS, heading

CHAPTER = heading(1, "1", "Kapittel", "kapittel")


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return render(DOC)


@pytest.fixture(scope="module")
def tagged(pdf: bytes) -> TaggedPdf:
    return TaggedPdf(pdf)


def with_blocks(*blocks: Node) -> Drawn:
    return replace(DOC, blocks=[CHAPTER, *blocks], contents=["kapittel"])


def text_of(*blocks: Node) -> str:
    """What a screen reader gets of a document with these blocks in its one chapter."""
    return TaggedPdf(render(with_blocks(*blocks))).text().split("1 Kapittel")[-1]


def texts_of(*cases: Sequence[Node]) -> list[str]:
    """What a screen reader gets of each case, in one document with a chapter for each: many are set in the time of one."""
    names = [f"Prøve {n} her" for n in range(len(cases) + 1)]
    chapters = [heading(1, str(n), name, f"prove-{n}") for n, name in enumerate(names)]
    blocks = [node for chapter, case in zip(chapters, [*cases, ()], strict=True) for node in (chapter, *case)]
    try:
        text = TaggedPdf(render(replace(DOC, blocks=blocks))).text()
    except BoligError as error:
        raise AssertionError(f"can't be set: {[case for case in cases if not _is_set(case)]}") from error
    # The first time a chapter is named is in the contents. One that is not found has been taken for something else.
    places = [(text.rfind(f"{n} {name}"), len(f"{n} {name}")) for n, name in enumerate(names)]
    return [text[start + length : end] for (start, length), (end, _) in pairwise(places)]


def _is_set(blocks: Sequence[Node]) -> bool:
    try:
        return bool(text_of(*blocks))
    except BoligError:
        return False


def squeezed(text: str) -> str:
    """Without white space and the invisible word joiners that Typst puts into the contents."""
    return re.sub(r"[\s\u2060]", "", text)


def strings(value: Any) -> Iterator[str]:
    """All words of a part of the AST, in the order of reading."""
    if isinstance(value, dict):
        if value["t"] == "Str":
            yield value["c"]
        elif value["t"] in ("Code", "CodeBlock"):
            yield value["c"][1]
        else:
            yield from strings(value.get("c"))
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from strings(part)


def assert_compliant(pdf: bytes, path: Path) -> None:
    path.write_bytes(pdf)
    for profile in ("ua1", "2a"):
        report = validator.validate_pdf(path, profile=profile)
        assert report.is_compliant, (profile, report.failures)


# --- Standards and document properties ----------------------------------------------------------------------------


def test_sample_is_pdf_ua_1_and_pdf_a_2a(pdf: bytes, tmp_path: Path) -> None:
    assert_compliant(pdf, tmp_path / "sample.pdf")


def test_document_without_tables_cover_facts_or_notice_is_compliant(tmp_path: Path) -> None:
    bare = replace(with_blocks(ast.para(ast.text(DUTY))), subtitle="", status="", cover_facts=(), cover_notice=[])
    assert_compliant(render(bare), tmp_path / "bare.pdf")


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_language_title_and_description_are_set(language: str) -> None:
    document = pikepdf.open(io.BytesIO(render(replace(DOC, language=language))))
    assert str(document.Root.Lang) == language
    assert document.Root.ViewerPreferences.DisplayDocTitle
    assert str(document.docinfo.Title) == "Boligsosial handlingsplan med boligpolitikk 2024–2027"
    with document.open_metadata() as metadata:
        assert metadata["dc:description"] == DOC.subject
        assert metadata["dc:title"] == str(document.docinfo.Title)
        for name in ("xmp:CreateDate", "xmp:ModifyDate"):
            assert metadata[name].startswith(DOC.date)


def test_only_the_bundled_text_face_is_used_for_running_text(tagged: TaggedPdf) -> None:
    names = {str(font.BaseFont) for page in tagged.pdf.pages for font in page.Resources.Font.values()}
    families = {name.split("+")[1].split("-")[0] for name in names}
    assert families == {"SourceSans3", "DejaVuSansMono"}


# --- Nothing lost, nothing turned into markup ---------------------------------------------------------------------


def test_every_word_is_there_in_reading_order(tagged: TaggedPdf) -> None:
    text = squeezed(tagged.text())
    at = text.index("Sammendrag", text.index("Sammendrag") + 1)  # the first one stands in the contents
    for word in strings(DOC.blocks):
        found = text.find(squeezed(word), at)
        assert found >= 0, f"«{word}» mangler etter «{text[at - 60 : at]}»"
        # Between two words stand at most a list's or a footnote's number.
        assert found - at <= 4, f"«{text[at:found]}» står foran «{word}»"
        at = found + len(squeezed(word))
    assert text[at:] == ""


def test_the_cover_has_every_field(tagged: TaggedPdf) -> None:
    cover = tagged.text().split(DOC.labels.contents)[0]
    expected = [DOC.kommune, DOC.title, DOC.subtitle, DOC.status]
    for fact in DOC.cover_facts:
        expected += [fact.label, fact.value]
    expected.append("Dette er et eksempel.")
    assert squeezed(cover) == squeezed("".join(expected))


AUTHOR_TEXTS = [
    MARKUP_LIKE,
    "- strek",
    "= lik",
    "== lik",
    "+ pluss",
    "1. tall",
    "/ ord: forklaring",
    "#x",
    '#panic("x")',
    "$a$",
    "*",
    "*fet*",
    "_k_",
    "@kilde",
    "<merke>",
    "`rå`",
    "\\",
    "// borte",
    "/* borte */",
    "a -- b --- c ...",
    "\"rett\" 'enkelt'",
    "~",
    "https://x.no",
    "[x]",
    "{x}",
]


def with_every_kind_of_place(author_text: str, number: int) -> list[Node]:
    words = ast.text(author_text)
    note: Node = {"t": "Note", "c": [ast.para(words)]}
    cell = ast.cell(author_text)
    table = ast.table([cell], [[cell]], caption=words, widths=[0.5], align=["left"], id=f"tabell-{number}")
    return [
        ast.header(2, words, f"overskrift-{number}"),
        ast.para(words),
        ast.bullets([[ast.plain(words)]]),
        ast.para([{"t": "Code", "c": [ast.attr(), author_text]}, note]),
        ast.div([ast.definitions([(words, [ast.plain(words)])])], classes=["fakta"]),
        table,
    ]


def test_author_text_that_looks_like_markup_stays_text() -> None:
    found = texts_of(*(with_every_kind_of_place(text, n) for n, text in enumerate(AUTHOR_TEXTS, start=1)))
    wrong = {}
    for n, (text, got) in enumerate(zip(AUTHOR_TEXTS, map(squeezed, found), strict=True), start=1):
        once = squeezed(text)
        # heading, paragraph, list item, code with footnote (number, number, text), term and definition, caption and cells
        wanted = f"{once}{once}•{once}{once}{n}{n}{once}{once}{once}{once}{once}{once}"
        if got != wanted:
            wrong[text] = (got, wanted)
    assert wrong == {}


def test_cover_fields_that_look_like_markup_stay_text() -> None:
    document = replace(DOC, title="= #let *x*", subtitle="$y$", kommune="@noen", status="_utkast_")
    cover = TaggedPdf(render(document)).text().split(DOC.labels.contents)[0]
    assert squeezed(cover).startswith("@noen=#let*x*$y$_utkast_")


EVERY_INLINE: Sequence[tuple[Node, str]] = [
    ({"t": "Strikeout", "c": ast.text("strøket")}, "strøket"),
    ({"t": "Superscript", "c": ast.text("opp")}, "opp"),
    ({"t": "Subscript", "c": ast.text("ned")}, "ned"),
    ({"t": "Quoted", "c": [{"t": "DoubleQuote"}, ast.text("sitert")]}, "«sitert»"),
    ({"t": "Quoted", "c": [{"t": "SingleQuote"}, ast.text("sitert")]}, "‘sitert’"),
    (ast.span(ast.text("ukjent klasse"), id="her", classes=["noe"]), "ukjent klasse"),
]


def test_other_inlines_keep_their_text() -> None:
    found = texts_of(*([ast.para([node])] for node, _ in EVERY_INLINE))
    assert [text.strip() for text in found] == [expected for _, expected in EVERY_INLINE]


def test_line_breaks_and_soft_breaks_separate_words() -> None:
    inlines = [*ast.text("en"), {"t": "SoftBreak"}, *ast.text("to"), {"t": "LineBreak"}, *ast.text("tre")]
    assert text_of(ast.para(inlines)).split() in (["en", "to", "tre"], ["en", "totre"])
    assert text_of({"t": "LineBlock", "c": [ast.text("en"), ast.text("to")]}).replace("\n", "") == "ento"


EVERY_BLOCK: Sequence[tuple[Node, str]] = [
    ({"t": "CodeBlock", "c": [ast.attr(), "# en\n  to"]}, "#ento"),
    (ast.definitions([(ast.text("Ord"), [ast.para(ast.text("en")), ast.para(ast.text("to"))])]), "Ordento"),
    (ast.div([ast.para(ast.text("en"))], id="her", classes=["noe-annet"]), "en"),
    ({"t": "OrderedList", "c": [[3, {"t": "LowerAlpha"}, {"t": "OneParen"}], [[ast.para(ast.text("en"))]]]}, "c)en"),
    ({"t": "OrderedList", "c": [[1, {"t": "DefaultStyle"}, {"t": "DefaultDelim"}], [[ast.plain([])]]]}, "1."),
]


def test_other_blocks_keep_their_text() -> None:
    found = texts_of(*([node] for node, _ in EVERY_BLOCK))
    assert [squeezed(text) for text in found] == [expected for _, expected in EVERY_BLOCK]


def test_plain_blocks_in_a_row_do_not_run_together() -> None:
    document = TaggedPdf(render(with_blocks(ast.div([ast.plain(ast.text("en")), ast.plain(ast.text("to"))]))))
    assert [document.text(element) for element in document.elements("P")[-2:]] == ["en", "to"]


@pytest.mark.parametrize(
    ("blocks", "kind"),
    [
        ([{"t": "RawBlock", "c": ["html", "<p>"]}], "RawBlock"),
        ([ast.para([{"t": "Math", "c": [{"t": "InlineMath"}, "x"]}])], "Math"),
        ([ast.div([{"t": "Fremmed", "c": []}], classes=["merk"])], "Fremmed"),
    ],
)
def test_an_unknown_node_stops_the_build(blocks: list[Node], kind: str) -> None:
    with pytest.raises(BoligError, match=f"ukjent node: {kind}"):
        render(with_blocks(*blocks))


LONG_WORDS = [f"ord{number}" for number in range(2500)]
LONG_CELLS: Sequence[list[Node]] = [
    ast.cell(" ".join(LONG_WORDS)),
    [ast.plain(ast.text(word)) for word in LONG_WORDS[:80]],
]


@pytest.mark.parametrize("long_cell", LONG_CELLS, ids=["one paragraph", "many lines"])
def test_a_row_taller_than_a_page_runs_on_and_loses_nothing(long_cell: list[Node]) -> None:
    table = ast.table(
        [ast.cell("A"), ast.cell("B")],
        [[ast.cell("rad"), long_cell]],
        caption=ast.text("Lang"),
        widths=[0.3, 0.7],
        align=["left", "left"],
        id="tabell-1",
    )
    document = TaggedPdf(render(with_blocks(table)))
    assert squeezed(document.text()).endswith(squeezed("".join(strings(long_cell))))
    # A row that does not break would be cut at the foot of its page, although the words are in the file.
    pages = [index for index, page in enumerate(document.pdf.pages) if "ord" in page_text(page)]
    assert len(pages) > 1


# --- Structure ----------------------------------------------------------------------------------------------------


def test_a_term_of_several_lines_keeps_above_the_foot_of_its_card() -> None:
    """Wherever on the page its card stands: the definition beside it is shorter, and goes with it to the next page."""
    term = "Du er flyktning og flytter hit etter avtale mellom kommunene"
    card = ast.div([ast.definitions([(ast.text(term), [ast.plain(ast.text("Vi."))])])], classes=["fakta"])
    line = ast.para(ast.text("Linje"))
    pages = [[heading(1, str(n), "Side", f"side-{n}", ["foran"]), *[line] * n, card] for n in range(32, 42)]
    data = render(replace(DOC, blocks=[block for page in pages for block in page], contents=[]))
    whole = 0
    for page in pypdfium2.PdfDocument(data):
        words = page.get_textpage()
        texts = [words.get_rect(n) for n in range(words.count_rects())]
        shapes = page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH], max_depth=5)
        rules = [
            box for box in (shape.get_bounds() for shape in shapes) if box[3] - box[1] < 2 and box[2] - box[0] > 300
        ]
        for _, low, _, high in texts:
            assert not any(low + 1 < (bottom + top) / 2 < high - 1 for _, bottom, _, top in rules)
        whole += all(word in words.get_text_range() for word in ("flyktning", "avtale", "kommunene"))
    assert whole == len(pages), "no term is parted"


@pytest.mark.parametrize("above", range(15, 30, 3))
def test_facts_that_are_kept_together_stand_on_one_page_where_they_fit(above: int) -> None:
    """However far down the page they come; and those that fit on none run on."""

    def pages_of(facts: int, *classes: str) -> list[int]:
        filler = [ast.para(ast.text(f"Avsnitt {i}.")) for i in range(above)]
        definitions = ast.definitions(
            [(ast.text(f"Ledd{i:03}"), [ast.plain(ast.text("Ordene."))]) for i in range(facts)]
        )
        with pikepdf.open(io.BytesIO(render(with_blocks(*filler, ast.div([definitions], classes=classes))))) as made:
            pages = [page_text(page) for page in made.pages]
        places = [[n for n, text in enumerate(pages) if f"Ledd{i:03}" in text] for i in range(facts)]
        assert all(len(found) == 1 for found in places), "nothing is lost"
        return sorted({n for found in places for n in found})

    assert len(pages_of(20, "fakta", "samlet")) == 1
    assert len(pages_of(24, "fakta", "samlet")) == 1
    assert len(pages_of(80, "fakta", "samlet")) > 1


@pytest.mark.parametrize("above", range(20, 40, 2))
def test_a_card_is_parted_only_before_its_references(above: int) -> None:
    """However far down the page it comes."""
    filler = [ast.para(ast.text(f"Avsnitt {i}.")) for i in range(above)]
    with pikepdf.open(io.BytesIO(render(with_blocks(*filler, CARD)))) as made:
        pages = [page_text(page) for page in made.pages]
    title, money, first, last = (
        next(n for n, text in enumerate(pages) if words in text)
        for words in ("Først på kortet", "kilde 7", "først av henvisningene", "sist på kortet")
    )
    assert (title, first) == (money, last)
    assert first - title in (0, 1)


@pytest.mark.parametrize("above", range(24, 34))
def test_the_references_below_a_text_stand_on_its_page(above: int) -> None:
    filler = [ast.para(ast.text(f"Avsnitt {i}.")) for i in range(above)]
    strategy = [
        heading(2, "1.1", "Strategien", "s"),
        ast.para(ast.text(DUTY)),
        *kort.references([kort.words("Svarer på", "loven")]),
    ]
    pages = [
        page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(render(with_blocks(*filler, *strategy)))
    ]
    title, facts = (max(n for n, text in enumerate(pages) if words in text) for words in ("Strategien", "Svarer på"))
    assert title == facts


def test_a_table_without_caption_says_what_it_is() -> None:
    """To a screen reader; those with a caption have said it."""
    with pikepdf.open(io.BytesIO(render(with_blocks(NEEDS, CARD, NEEDS)))) as made:
        tables = [node for node in made.objects if isinstance(node, pikepdf.Dictionary) and node.get("/S") == "/Table"]
        said = [[str(part.get("/Summary", "")) for part in table.get("/A", [])] for table in tables]
    assert sorted("".join(texts) for texts in said) == ["", "", "Hva tiltak 2.1.1 koster"]


def test_text_goes_on_where_there_is_no_room_for_a_tall_figure() -> None:
    """The figure then stands first on the next page; a screen reader still meets it where it belongs."""
    filler = [ast.para(ast.text(f"Avsnitt {i}.")) for i in range(16)]
    document = replace(
        with_blocks(*filler, FIGURE, ast.para(ast.text("Etter figuren."))),
        figures={"okonomi": Drawing(DRAWING.replace(b'height="80"', b'height="700"'), 300, 700)},
    )
    made = render(document)
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(made)]
    words = ("Avsnitt 15.", "Etter figuren.", "Økonomi per år")
    before, after, figure = (next(n for n, text in enumerate(pages) if said in text) for said in words)
    assert (after, figure) == (before, before + 1)
    told = TaggedPdf(made).text()
    assert told.index("Avsnitt 15.") < told.index("Økonomi per år") < told.index("Etter figuren.")


@pytest.mark.parametrize("points", [30, 36, 40, 50])
def test_a_card_longer_than_a_page_runs_on_and_loses_nothing(points: int) -> None:
    """One that is kept together although there is no room for it, would go off the foot of its page."""
    items = [[ast.para(ast.text(f"Punkt {n:02}"))] for n in range(points)]
    made = render(
        with_blocks(ast.div([ast.header(2, ast.text("Kortet"), "kort"), ast.bullets(items)], classes=["kort"]))
    )
    shown = [page for page in pypdfium2.PdfDocument(made) if "Punkt" in page.get_textpage().get_text_range()]
    found = "".join(page.get_textpage().get_text_bounded(bottom=22 * 72 / 25.4) for page in shown)
    assert re.findall(r"Punkt (\d+)", found) == [f"{n:02}" for n in range(points)]


def test_headings_have_the_levels_and_the_order_of_the_document(tagged: TaggedPdf) -> None:
    expected = [("H1", DOC.labels.contents)]
    for block in DOC.blocks:
        for node in block["c"][1] if block["t"] == "Div" else [block]:
            if node["t"] == "Header":
                expected.append((f"H{node['c'][0]}", ast.plain_text(node["c"][2])))
    headings = tagged.elements("H1", "H2", "H3", "H4", "H5", "H6")
    assert [(str(element.S)[1:], tagged.text(element)) for element in headings] == expected


def test_a_span_of_years_stands_on_one_line_in_a_heading() -> None:
    """Each heading is a little longer than the one before, so that some of the spans meet the end of the line."""
    blocks = [
        ast.header(2, ast.text(f"1.{n} B{'o' * n}lig for alle i kommunen i hele perioden 2031–2034"), f"h{n}")
        for n in range(1, 40)
    ]
    document = pypdfium2.PdfDocument(render(with_blocks(*blocks)))
    lines = [line for page in document for line in page.get_textpage().get_text_range().splitlines()]
    assert sum("2031–2034" in line for line in lines) >= len(blocks)
    assert sum("perioden" in line and "2031" not in line for line in lines), "a span that has gone to the next line"


def test_the_title_is_no_heading(tagged: TaggedPdf) -> None:
    assert [tagged.text(element) for element in tagged.elements("Title")] == [DOC.title]


@pytest.mark.parametrize(("position", "node"), [(0, NEEDS), (1, ACTIONS)])
def test_every_table_has_column_and_row_headers(tagged: TaggedPdf, position: int, node: Node) -> None:
    table = tagged.elements("Table")[position]
    _, _, _, head, bodies, foot = node["c"]

    [head_element] = tagged.elements("THead", below=table)
    columns = tagged.elements("TH", below=head_element)
    expected_head = ["".join(strings(cell)) for cell in head[1][0][1]]
    assert [squeezed(tagged.text(cell)) for cell in columns] == expected_head
    assert {str(table_attribute(cell, "Scope")) for cell in columns} == {"/Column"}

    rows = [row for part in tagged.elements("TBody", "TFoot", below=table) for row in tagged.elements("TR", below=part)]
    expected_rows = [*bodies[0][3], *foot[1]]
    assert len(rows) == len(expected_rows)
    for row, expected in zip(rows, expected_rows, strict=True):
        first, *others = tagged.elements("TH", "TD", below=row)
        assert str(first.S) == "/TH"
        assert table_attribute(first, "Scope") == "/Row"
        assert squeezed(tagged.text(first)) == squeezed("".join(strings(expected[1][0])))
        assert len(others) == len(columns) - 1
        for column, cell in zip(columns[1:], others, strict=True):
            assert str(cell.S) == "/TD"
            assert [str(id) for id in table_attribute(cell, "Headers")] == [str(column.ID), str(first.ID)]


def test_every_header_id_is_known_to_the_document(tagged: TaggedPdf) -> None:
    names = pikepdf.NameTree(tagged.root.StructTreeRoot.IDTree)
    for cell in tagged.elements("TH"):
        assert names[str(cell.ID)].objgen == cell.objgen


def test_facts_are_a_list_of_labels_and_bodies(tagged: TaggedPdf) -> None:
    facts = next(element for element in tagged.elements("L") if "Ansvarlig" in tagged.text(element))
    labels = [tagged.text(label) for label in tagged.elements("Lbl", below=facts)]
    bodies = [tagged.text(body) for body in tagged.elements("LBody", below=facts)]
    assert labels == ["Ansvarlig", "Medvirkende", "Frist", "Økonomi", "Svarer på"]
    assert bodies[0] == "Nav Holmestrand"
    assert bodies[-1] == "boligsosialloven § 6 første ledd"


@pytest.mark.parametrize(
    "definition", ["Kort svar.", "Tildeling, tilpasning og tilskudd for å få bedre bolig når det er øvelse i åpne rom."]
)
def test_a_term_of_several_lines_is_not_printed_over_the_next(definition: str) -> None:
    terms = ["Personer med rusproblemer eller psykiske lidelser", "Nestemann"]
    facts = ast.definitions([(ast.text(term), [ast.para(ast.text(definition))]) for term in terms])
    document = pypdfium2.PdfDocument(render(with_blocks(ast.div([facts], classes=["fakta"]))))
    page = document[len(document) - 1].get_textpage()
    tops = {}
    for word in ("lidelser", "Nestemann"):
        position = page.search(word).get_next()
        assert position is not None
        _, bottom, _, top = page.get_charbox(position[0])
        tops[word] = (bottom, top)
    assert tops["lidelser"][0] > tops["Nestemann"][1]


def test_the_footnote_stands_where_it_is_called(tagged: TaggedPdf) -> None:
    [note] = tagged.elements("Note")
    assert squeezed(tagged.text(note)) == "1" + squeezed("".join(strings(FOOTNOTE)))


# --- Pages, links and bookmarks -----------------------------------------------------------------------------------


def page_size(page: Any) -> tuple[int, int]:
    left, bottom, right, top = (float(number) for number in page.MediaBox)
    return round((right - left) / 72 * 25.4), round((top - bottom) / 72 * 25.4)


def test_only_the_wide_table_stands_on_landscape_pages(tagged: TaggedPdf) -> None:
    sizes = [page_size(page) for page in tagged.pdf.pages]
    assert set(sizes) == {(210, 297), (297, 210)}
    landscape = {page.obj.objgen for page, size in zip(tagged.pdf.pages, sizes, strict=True) if size == (297, 210)}
    wide = tagged.elements("Table")[1]
    cells_on = {cell.Pg.objgen for cell in tagged.elements("TH", below=wide) if "/Pg" in cell}
    assert cells_on == landscape
    assert len(landscape) == 2
    narrow = tagged.elements("Table")[0]
    assert not {cell.Pg.objgen for cell in tagged.elements("TH", below=narrow)} & landscape


def test_pages_after_the_cover_have_header_and_page_number(tagged: TaggedPdf) -> None:
    total = len(tagged.pdf.pages)
    assert f"Side 1 av {total}" not in page_text(tagged.pdf.pages[0])
    for index in range(1, total):
        text = page_text(tagged.pdf.pages[index])
        assert f"Side {index + 1} av {total}" in text
        assert DOC.short_title in text
        assert DOC.status in text


def test_the_head_row_is_repeated_on_the_next_page(tagged: TaggedPdf) -> None:
    wide = [i for i, page in enumerate(tagged.pdf.pages) if page_size(page) == (297, 210)]
    assert [page_text(tagged.pdf.pages[index]).count("Ansvarlig") for index in wide] == [1, 1]


def destinations(document: pikepdf.Pdf) -> dict[str, Any]:
    return dict(pikepdf.NameTree(document.Root.Names.Dests).items()) if "/Dests" in document.Root.Names else {}


def link_actions(document: pikepdf.Pdf) -> Iterator[Any]:
    for page in document.pages:
        for annotation in page.get("/Annots", []):
            if annotation.Subtype == "/Link":
                yield annotation


def test_every_internal_link_hits_a_page_and_the_external_its_address(tagged: TaggedPdf) -> None:
    pages = {page.obj.objgen for page in tagged.pdf.pages}
    named = destinations(tagged.pdf)
    addresses, inside = [], 0
    for link in link_actions(tagged.pdf):
        if "/A" in link and link.A.S == "/URI":
            addresses.append(str(link.A.URI))
            continue
        target = link.Dest if "/Dest" in link else link.A.D
        if isinstance(target, pikepdf.String):
            target = named[str(target)]
        target = target.D if isinstance(target, pikepdf.Dictionary) else target
        assert target[0].objgen in pages
        inside += 1
    assert addresses == ["mailto:svar@kommune.example", "https://www.husbanken.no/"]
    # 36 in the wide table, 4 facts, 1 in the text, the footnote both ways, and the lines of contents
    assert inside >= 36 + 4 + 1 + 2 + len(DOC.contents)


def test_a_link_goes_to_the_page_of_its_heading(tagged: TaggedPdf) -> None:
    pages = [page.obj.objgen for page in tagged.pdf.pages]
    heading_pages = {tagged.text(element): element for element in tagged.elements("H1")}
    appendix = heading_pages["Vedlegg 1 Lovdekning"]
    [entry] = [element for element in tagged.elements("TOCI") if "Lovdekning" in tagged.text(element)]
    assert tagged.text(entry).endswith(str(pages.index(appendix.Pg.objgen) + 1))


def test_a_link_to_nothing_stops_the_build() -> None:
    with pytest.raises(BoligError, match="«#borte», som ikke finnes"):
        render(with_blocks(ast.para([ast.link(ast.text("dit"), "#borte")])))


def test_what_typst_reads_is_in_place_before_the_work_begins_and_gone_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    whole, broken = begun(DOC), begun(with_blocks(ast.para([ast.link(ast.text("dit"), "#borte")])))
    staged = [{file.suffix for file in folder.iterdir()} for folder in tmp_path.iterdir()]
    assert staged == [{".typ", ".json"}, {".typ", ".json"}]
    assert whole() == render(DOC)
    with pytest.raises(BoligError):
        broken()
    assert [*tmp_path.iterdir()] == []


def test_links_hit_spans_divs_and_tables() -> None:
    links = [ast.link(ast.text(id), f"#{id}") for id in ("ord", "boks", "tabell-1")]
    target = ast.span(ast.text("ordet"), id="ord")
    box = ast.div([ast.para([target])], id="boks", classes=["merk"])
    document = pikepdf.open(io.BytesIO(render(with_blocks(ast.para(links), box, NEEDS))))
    assert len(list(link_actions(document))) == 3 + 1 + 1  # and the line of contents, and the address on the cover


def outline_titles(items: Any) -> Iterator[str]:
    for item in items:
        yield item.title
        yield from outline_titles(item.children)


def test_the_bookmarks_are_the_headings(tagged: TaggedPdf) -> None:
    with tagged.pdf.open_outline() as outline:
        titles = list(outline_titles(outline.root))
    headings = [tagged.text(element) for element in tagged.elements("H1", "H2", "H3", "H4")]
    assert titles == headings
    assert len(titles) > len(DOC.contents) + 1, "also those that the contents leave out"


def test_the_contents_list_what_the_document_says_in_its_order(tagged: TaggedPdf) -> None:
    entries = [re.sub(r"[\s\u2060.]*\d+$", "", tagged.text(element)) for element in tagged.elements("TOCI")]
    assert entries == [
        "Sammendrag", "1 Bakgrunn og oppdrag", "1.1 Formål", "2 Mål, strategier og tiltak",
        "Mål 1: Flere skal kunne eie sin egen bolig", "3 Handlingsdel", "Vedlegg 1 Lovdekning", "Boligsosialloven",
    ]  # fmt: skip


IN_FRONT = ["unummerert", "foran"]


@pytest.mark.parametrize(
    ("questions", "contents_on", "chapter_on"),
    [
        (4, 2, 3),
        (
            35,
            3,
            3,
        ),  # they are not parted: where there is no room for them below, they have a page, but not for so few lines
    ],
)
def test_what_stands_in_front_begins_pages_and_the_contents_follow_it(
    questions: int, contents_on: int, chapter_on: int
) -> None:
    front = [
        heading(1, "", "Planen på én side", "en-side", IN_FRONT),
        *[ast.para(ast.text(f"Punkt {n}.")) for n in range(20)],
        heading(1, "", "Om høringen", "hoering", IN_FRONT),
        *[ast.para(ast.text(f"Spørsmål {n}.")) for n in range(questions)],
    ]
    made = replace(
        DOC, blocks=[*front, CHAPTER, ast.para(ast.text(DUTY)), *DOC.blocks], contents=["kapittel", *DOC.contents]
    )
    document = TaggedPdf(render(made))
    pages = [page.obj.objgen for page in document.pdf.pages]
    begin = {document.text(element): pages.index(element.Pg.objgen) for element in document.elements("H1")}
    assert list(begin)[:4] == ["Planen på én side", "Om høringen", "Innhold", "1 Kapittel"]
    assert [begin[title] for title in list(begin)[:4]] == [1, 2, contents_on, chapter_on]
    lines = document.elements("Link", below=document.elements("TOC")[0])
    assert len(lines) == len(made.contents)
    assert {pages.index(line.Pg.objgen) for line in lines} == {contents_on}


def test_an_appendix_begins_on_a_new_page_where_less_than_a_third_is_left() -> None:
    appendix = heading(1, "Vedlegg 1", "Tabeller", "vedlegg-1", ["vedlegg"])
    text = [ast.para(ast.text(f"Avsnitt {n}.")) for n in range(20)]  # with fewer, set closer, a third is left
    short = TaggedPdf(render(with_blocks(*text, heading(1, "2", "Neste", "neste"), *text[:2], appendix)))
    pages = [page.obj.objgen for page in short.pdf.pages]
    assert [pages.index(element.Pg.objgen) for element in short.elements("H1")] == [1, 1, 1, 2]


def test_chapters_goals_and_further_appendices_follow_each_other() -> None:
    """However long they are: a page that is nearly empty says nothing."""
    body = ast.para(ast.text(DUTY * 9))
    goals = [ast.header(2, ast.text(f"Mål {n}: Bo trygt"), f"M{n}", ["element", "maal"]) for n in (1, 2)]
    appendices = [heading(1, f"Vedlegg {n}", "Tabeller", f"vedlegg-{n}", ["vedlegg"]) for n in (1, 2)]
    blocks = [*goals, body, heading(1, "2", "Neste", "neste"), body, appendices[0], body, appendices[1], body]
    document = TaggedPdf(render(with_blocks(*blocks)))
    pages = [page.obj.objgen for page in document.pdf.pages]
    begin = [pages.index(element.Pg.objgen) for element in document.elements("H1", "H2")]
    assert begin[0] == 1, "the contents"
    assert begin[1:] == [1, 1, 1, 1, 2, 2]


def test_a_heading_is_never_left_at_the_foot_of_a_page() -> None:
    pages_used = set()
    for lines in range(28, 40):
        filler = [ast.para(ast.text("Linje."))] * lines
        after = [ast.header(2, ast.text("Sist på siden?"), "sist"), ast.para(ast.text(DUTY))]
        document = TaggedPdf(render(with_blocks(*filler, *after)))
        [title] = document.elements("H2")
        assert title.Pg.objgen == document.elements("P")[-1].Pg.objgen, f"skilt etter {lines} linjer"
        pages_used.add([page.obj.objgen for page in document.pdf.pages].index(title.Pg.objgen))
    assert pages_used == {1, 2}  # the heading has crossed the foot of the page on the way


# --- Determinism --------------------------------------------------------------------------------------------------


def test_the_same_document_gives_the_same_bytes(pdf: bytes) -> None:
    assert render(DOC) == pdf


@pytest.mark.whole
def test_another_process_gives_the_same_bytes(pdf: bytes) -> None:
    script = "import sys; from sample import DOC; from bolig_cli.render.pdf import render; "
    script += "sys.stdout.buffer.write(render(DOC))"
    # Another hash seed and time zone would show up in an unordered set or a local time stamp.
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    environment["PYTHONPATH"] = os.pathsep.join([str(Path(__file__).parent), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, env=environment, check=True)
    assert done.stdout == pdf


# --- Faults -------------------------------------------------------------------------------------------------------


def test_a_character_that_no_font_has_is_named_with_its_place() -> None:
    with pytest.raises(BoligError) as caught:
        render(with_blocks(ast.header(2, ast.text("Her er det"), "her"), ast.para(ast.text("Smil 🙂 og \x01"))))
    message = str(caught.value)
    assert "«🙂» (U+1F642) under overskriften «Her er det»" in message
    assert "U+0001 under" in message
    assert "\x01" not in message
    assert "\n" not in message


def test_a_character_for_private_use_is_named() -> None:
    with pytest.raises(BoligError, match=r"U\+E000"):
        render(with_blocks(ast.para(ast.text("logo \ue000"))))


def test_many_strange_characters_give_one_short_line() -> None:
    with pytest.raises(BoligError, match="og 2 andre tegn"):
        render(with_blocks(ast.para(ast.text("漢字日本語文化"))))


def test_a_skipped_heading_level_is_explained() -> None:
    with pytest.raises(BoligError, match="fra nivå 1 til nivå 3"):
        render(with_blocks(ast.header(3, ast.text("For dypt"), "dypt")))


def test_a_double_id_is_explained() -> None:
    with pytest.raises(BoligError, match="«kapittel» er brukt som id mer enn én gang"):
        render(with_blocks(ast.header(2, ast.text("Igjen"), "kapittel"), ast.para([ast.link([], "#kapittel")])))


def test_any_other_failure_is_one_line_with_typsts_words() -> None:
    with pytest.raises(BoligError, match=r"^PDF-en kan ikke lages\. Typst svarte: label name must not be empty$"):
        render(with_blocks(ast.para([ast.link(ast.text("x"), "#")])))


def test_a_line_that_leads_to_a_table_is_never_left_at_the_foot_of_a_page() -> None:
    rows = [[ast.cell(f"Rad {n}"), ast.cell(str(n))] for n in range(12)]
    table = ast.table([ast.cell("Navn"), ast.cell("Tall")], rows, caption=ast.text("Tall"), widths=[0.5, 0.5],
                      align=["left", "right"], id="tall")  # fmt: skip
    for filler in range(18, 30):
        blocks = [
            ast.header(1, ast.text("Kapittel"), "kapittel"),
            *[ast.para(ast.text(f"Linje {n}.")) for n in range(filler)],
            ast.header(2, ast.text("Overskriften"), "over"),
            ast.para(ast.text("Innledningen til tabellen.")),
            table,
        ]
        texts = TaggedPdf(render(replace(DOC, blocks=blocks, cover_notice=[]))).page_texts()
        (lead,) = [n for n, text in enumerate(texts) if "Innledningen" in text]
        assert "Rad 0" in texts[lead]
        assert "Overskriften" in texts[lead]
