"""An answer to a hearing can point to a heading or a paragraph, and what is changed beside it does not move the address."""

from collections.abc import Sequence
from dataclasses import replace

import lxml.html

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.render.html import render
from bolig_cli.render.site import render as render_site
from tests.markup import Tree
from tests.render.sample import DOC

HEADING = ast.header(1, ast.text("Kapittel"), "kap")
ITEM = ast.header(2, ast.text("Tiltak 1.1"), "T1", ["element", "tiltak"])


def page(*blocks: Node) -> Tree:
    found: Tree = lxml.html.document_fromstring(
        render(replace(DOC, cover_notice=[], blocks=[HEADING, *blocks])).decode()
    )
    return found.xpath("//main")[0]


def paragraphs(*words: str) -> list[Node]:
    return [ast.para(ast.text(text)) for text in words]


def by_words(main: Tree) -> dict[str, str]:
    """The address of each paragraph."""
    return {node.text_content(): node.get("id") for node in main.xpath(".//p")}


def told(inlines: Sequence[Node]) -> str:
    (id,) = by_words(page(ast.para(inlines), ITEM)).values()
    return id


def test_what_is_written_beside_a_paragraph_does_not_move_its_address() -> None:
    before = by_words(page(*paragraphs("Først.", "Så.", "Til slutt.")))
    after = by_words(page(*paragraphs("Et nytt.", "Først.", "Så, men endret.", "Til slutt.")))
    assert len(set(before.values())) == 3
    assert after["Først."] == before["Først."]
    assert after["Til slutt."] == before["Til slutt."]
    assert after["Så, men endret."] not in before.values(), "an address never comes to mean other words"


def test_the_address_says_what_the_paragraph_belongs_to() -> None:
    ids = by_words(page(*paragraphs("Først."), ITEM, *paragraphs("Her.")))
    assert ids["Først."].startswith("kap-")
    assert ids["Her."].startswith("T1-")


def test_a_number_that_moves_does_not_move_the_address() -> None:
    def see(number: str, id: str) -> Sequence[Node]:
        return [*ast.text("Se "), ast.link(ast.text(number), f"#{id}"), {"t": "Str", "c": "."}]

    assert told(see("tiltak 1.1", "T1")) == told(see("tiltak 2.3", "T1"))
    assert told(see("tiltak 1.1", "T1")) != told(see("tiltak 1.1", "kap"))


def test_a_footnote_does_not_move_the_address() -> None:
    note: Node = {"t": "Note", "c": [ast.para(ast.text("Kilde."))]}
    with_note = page(ast.para([*ast.text("Tekst"), note, {"t": "Str", "c": " videre."}]))
    (plain,) = by_words(page(*paragraphs("Tekst videre."))).values()
    assert plain in with_note.xpath("./p/@id")


def test_the_same_words_twice_have_an_address_each() -> None:
    ids = page(*paragraphs("Det samme.", "Det samme.")).xpath("./p/@id")
    assert len(set(ids)) == 2


def test_points_of_lists_have_addresses_too_and_their_own_words_only() -> None:
    def points(inner: str) -> list[str]:
        below = ast.bullets([[ast.plain(ast.text(inner))]])
        return list(page(ast.bullets([[ast.plain(ast.text("Ytre")), below]])).xpath(".//li/@id"))

    outer, inner = points("Indre")
    assert points("Endret") == [outer, points("Endret")[1]]
    assert points("Endret")[1] != inner
    main = page(ast.bullets([[ast.plain(ast.text("Ytre")), ast.bullets([[ast.plain(ast.text("Indre"))]])]]))
    assert [node.tag for node in main.xpath(".//li")[0]] == ["a", "ul"], "the link stands after the words"


def test_only_headings_are_stops_for_the_keyboard() -> None:
    main = page(*paragraphs("Først."), ITEM, *paragraphs("Så."))
    assert [a.get("href") for a in main.xpath(".//a[not(@tabindex)]")] == ["#kap", "#T1"]
    links = main.xpath(".//a[@tabindex='-1']")
    assert [a.get("href")[1:] for a in links] == main.xpath("./p/@id")
    assert {(a.get("title"), a.get("aria-hidden"), a.text_content()) for a in links} == {
        ("Lenke til avsnittet", "true", "")
    }


def test_a_heading_that_holds_a_link_or_a_note_is_no_link_within_a_link() -> None:
    note: Node = {"t": "Note", "c": [ast.para(ast.text("Noten."))]}
    main = page(
        ast.header(2, [*ast.text("Ord"), note], "a"), ast.header(2, [ast.link(ast.text("Bare lenke"), "#a")], "b")
    )
    assert not main.xpath(".//a//a")
    assert [[a.get("href") for a in heading.xpath("./a[not(@role)]")] for heading in main.xpath("./h3")] == [
        ["#a"],
        ["#a"],
    ]
    assert main.xpath("./h3[1]")[0].text_content() == "Ord1"


def test_tables_figures_and_notes_are_left_alone() -> None:
    table = ast.table([ast.cell("A")], [[ast.cell("B")]], caption=ast.text("T"), widths=[1.0], align=["left"])
    note: Node = {"t": "Note", "c": [ast.para(ast.text("Noten."))]}
    main = page(table, ast.para([*ast.text("Tekst"), note]))
    assert len(main.xpath(".//a[@class='avsnitt']")) == 1


def test_a_paragraph_of_a_measure_has_the_same_address_on_the_measures_page() -> None:
    goal = ast.header(2, ast.text("Mål 1"), "M1", ["element", "maal"])
    card = ast.div(
        [ast.header(3, ast.text("Tiltak 1.1"), "T1", ["element", "tiltak"]), *paragraphs("Her.")], classes=["kort"]
    )
    files = render_site(replace(DOC, cover_notice=[], blocks=[HEADING, goal, card]))

    def address(name: str) -> str:
        found: Tree = lxml.html.document_fromstring(files[f"hoeringsutkast-nettsted/{name}.html"].decode())
        (id,) = found.xpath("//main//p/@id")
        return str(id)

    assert address("m1") == address("tiltak-t1")
    assert address("m1").startswith("T1-")
