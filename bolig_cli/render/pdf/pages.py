"""Which page of a finished PDF each heading is on."""

import io
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pikepdf


def pages(pdf: bytes) -> Mapping[str, int]:
    """The id of each heading, table and figure that has a place of its own in the file → the number of its page, from 1.

    The pages of our documents are numbered from the first sheet, so it is the number that is printed on them.
    """
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as document:
        return pages_in(document)


def count(pdf: bytes) -> int:
    """How many pages a file has."""
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as document:
        return len(document.pages)


def pages_in(document: "pikepdf.Pdf") -> Mapping[str, int]:
    """The same, of a PDF that is open."""
    import pikepdf

    names = document.Root.get("/Names")
    if names is None or "/Dests" not in names:
        return {}
    numbers = {page.objgen: number for number, page in enumerate(document.pages, 1)}
    found = ((str(id), _page(place)) for id, place in pikepdf.NameTree(names.Dests).items())
    return {id: numbers[page.objgen] for id, page in found if page is not None and page.objgen in numbers}


def _page(place: Any) -> Any:
    """The page of a destination, which is a list, or a list in a dictionary (ISO 32000-1, 12.3.2.3)."""
    import pikepdf

    listed = place.get("/D") if isinstance(place, pikepdf.Dictionary) else place
    return listed[0] if isinstance(listed, pikepdf.Array) and len(listed) else None
