"""Chapter numbers, table numbers and links: the last steps on a document's blocks."""

import copy

from bolig_cli import ast
from bolig_cli.documents.last_steps import fill_in, loosen_links, number_captions, number_chapters, rewrite


def headings(blocks: list[ast.Node]) -> list[str]:
    found = []

    def note(node: ast.Node) -> ast.Node:
        if node["t"] == "Header":
            found.append(ast.plain_text(node["c"][2]).replace("\u00a0", " "))
        return node

    rewrite(blocks, note)
    return found


def h(level: int, words: str, *classes: str) -> ast.Node:
    return ast.header(level, ast.text(words), words.lower(), classes)


def test_chapters_sections_and_appendices_are_numbered_each_in_its_own_way() -> None:
    blocks = [
        h(1, "Forord", "unummerert"), h(2, "Takk"), h(1, "Bakgrunn"), h(2, "Lov"), h(2, "Plan"),
        ast.div([h(1, "Handlingsdel"), h(2, "Tabell")], classes=["liggende"]),
        h(1, "Mål"), h(2, "Mål 1: Eie", "element"), h(2, "Mer"),
        h(1, "Lovdekning", "vedlegg"), h(2, "Loven"), h(1, "Ord", "vedlegg"),
    ]  # fmt: skip
    assert headings(number_chapters(blocks)[0]) == [
        "Forord", "Takk", "1 Bakgrunn", "1.1 Lov", "1.2 Plan", "2 Handlingsdel", "2.1 Tabell", "3 Mål", "Mål 1: Eie", "3.1 Mer",
        "Vedlegg 1 Lovdekning", "Loven", "Vedlegg 2 Ord",
    ]  # fmt: skip


def table(id: str, caption: str = "Boliger") -> ast.Node:
    return ast.table([ast.cell("A"), ast.cell("B")], [[ast.cell("x"), ast.cell("1")]], caption=ast.text(caption),
                     widths=[0.5, 0.5], align=["left", "right"], id=id)  # fmt: skip


def test_tables_are_numbered_in_reading_order_and_all_get_an_id() -> None:
    blocks, numbers = number_captions([table("boliger"), ast.div([table("")]), table("venteliste")])
    assert numbers == {"boliger": "tabell 1", "tabell-2": "tabell 2", "venteliste": "tabell 3"}
    caption = blocks[2]["c"][1][1][0]["c"]
    assert ast.plain_text(caption) == "Tabell\u00a03 Boliger"


def test_every_caption_begins_with_a_capital() -> None:
    written = ("boliger etter type", "80 år og over", "Å eie", "NAV-tall", "")
    blocks, _ = number_captions([table("t", words) for words in written])
    said = [ast.plain_text(node["c"][1][1][0]["c"]).split(" ", 1)[1] for node in blocks]
    assert said == ["Boliger etter type", "80 år og over", "Å eie", "NAV-tall", ""]


def test_a_link_without_words_gets_the_name_of_its_target() -> None:
    blocks = fill_in(
        [ast.para([ast.link([], "#T07"), ast.link(ast.text("her"), "#T07"), ast.link([], "#ukjent")])],
        {"T07": "tiltak 1.2.3"},
        str.upper,
    )
    links = [ast.plain_text(node["c"][1]) for node in blocks[0]["c"]]
    assert links == ["tiltak\u00a01.2.3", "her", "ukjent"]


def test_a_quoted_number_becomes_the_number() -> None:
    text = ast.para([*ast.text("Det er"), ast.span([], classes=["tall"], uttrykk="tabell:t/a/b"), *ast.text("unge.")])
    blocks = fill_in([text], {}, {"tabell:t/a/b": "12\u00a0345"}.__getitem__)
    assert ast.plain_text(blocks[0]["c"]) == "Det er12\u00a0345unge."
    assert "tabell:t/a/b" not in str(blocks)


def test_the_steps_leave_their_input_as_it_was() -> None:
    blocks = [h(1, "Bakgrunn"), table("t"), ast.para([ast.link([], "#t")])]
    before = copy.deepcopy(blocks)
    fill_in(number_captions(number_chapters(blocks)[0])[0], {"t": "tabell 1"}, str.upper)
    assert blocks == before


def test_links_to_what_is_left_out_become_words_and_others_stay() -> None:
    blocks = [h(1, "Mål"), ast.para([ast.link(ast.text("målet"), "#mål"), ast.link(ast.text("tiltak 1"), "#T01"),
                                     ast.link(ast.text("loven"), "https://lovdata.no")])]  # fmt: skip
    kinds = [(node["t"], ast.plain_text(node["c"][1])) for node in loosen_links(blocks)[1]["c"]]
    assert kinds == [("Link", "målet"), ("Span", "tiltak 1"), ("Link", "loven")]
    whole = blocks[:1]
    assert loosen_links(whole) == whole
