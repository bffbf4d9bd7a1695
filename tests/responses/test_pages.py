"""Page numbers in a text, and what stood on a page."""

import pytest

from bolig_cli.model.bygg import Bygg, Byggdel, Byggoverskrift
from bolig_cli.responses.pages import named_pages, pages_of
from bolig_cli.source.node import Mapping, Origin


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("På side 14 står det.", (14,)),
        ("Se s. 14.", (14,)),
        ("s.14", (14,)),
        ("På side 14 og 15", (14, 15)),
        ("Sidene 14–16 og 20", (14, 15, 16, 20)),
        ("side 3, 5 og 3", (3, 5)),
        ("Side 9 til 11", (9, 10, 11)),
        ("side 1–900 er for mye", (1, 900)),
        ("På den ene siden 14 boliger", ()),
        ("14 sider", ()),
        ("kl. 14", ()),
        ("innsida 14", ()),
        ("side 2024", ()),
    ],
)
def test_pages_that_a_text_names(text: str, pages: tuple[int, ...]) -> None:
    assert named_pages(text) == pages


def part(id: str, side: int | None, slag: str = "tiltak") -> Byggdel:
    return Byggdel(id=id, slag=slag, nummer="", overskrift=id, side=side, sendt_som="", avtrykk="0" * 16, avsnitt="")


def test_what_stands_on_a_page() -> None:
    bygg = Bygg(
        id="0a1b2c3d", dokument="hoeringsutkast", dato=None, fase="høring", sider=None,
        deler=(
            part("kapittel-maal", 4, "kapittel"), part("T1", 5), part("T2", 5), part("T3", 6), part("venteliste", 6, "tabell"),
            part("kapittel-veien", 9, "kapittel"), part("nav", None),
        ),
        overskrifter=(Byggoverskrift(tittel="Klage", nummer="3.1", side=10, gjelder="kapittel-veien"),),
        origin=Origin("", Mapping((), 1, 1)),
    )  # fmt: skip
    on = pages_of(bygg).on
    assert [on(page) for page in range(13)] == [
        (), (), (), (), ("kapittel-maal",), ("T1", "T2"), ("T3",), ("T3",), ("T3",), ("kapittel-veien",), ("kapittel-veien",),
        ("kapittel-veien",), ("kapittel-veien",),
    ]  # fmt: skip
    assert on(13) == (), "the document has no such page"


def test_a_chapter_that_begins_below_a_measure_runs_on_and_an_appendix_of_all_is_no_part() -> None:
    bygg = Bygg(
        id="0a1b2c3d", dokument="hoeringsutkast", dato=None, fase="høring", sider=7,
        deler=(part("T1", 1), part("kapittel-handlingsdel", 1, "kapittel"), part("kapittel-ord", 6, "kapittel")),
        overskrifter=(Byggoverskrift(tittel="Tiltak etter ansvar", nummer="Vedlegg 1", side=3, gjelder=""),),
        origin=Origin("", Mapping((), 1, 1)),
    )  # fmt: skip
    on = pages_of(bygg).on
    ours = ("kapittel-handlingsdel",)
    assert [on(page) for page in range(1, 9)] == [
        ("T1", *ours), ours, (), (), (), ("kapittel-ord",), ("kapittel-ord",), (),
    ]  # fmt: skip
