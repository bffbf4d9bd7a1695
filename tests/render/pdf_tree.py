"""Reads a tagged PDF as a screen reader does: the structure tree, and the text of each element in reading order."""

import io
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

import pikepdf

BF_BLOCK = re.compile(r"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
HEX = re.compile(r"<([0-9A-Fa-f]*)>")


class TaggedPdf:
    """An open PDF with its elements and their text. Content that is not tagged (artifacts) has no text here."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(data))
        self.root: Any = self.pdf.Root

    @cached_property
    def _texts(self) -> dict[tuple[int, int], dict[int, str]]:
        """The text of each marked content of each page; one who asks for the elements alone need not read the pages."""
        return {page.obj.objgen: _marked_texts(page) for page in self.pdf.pages}

    def page_texts(self) -> list[str]:
        """All that is tagged on each page."""
        return ["".join(self._texts[page.obj.objgen].values()) for page in self.pdf.pages]

    def elements(self, *kinds: str, below: Any = None) -> list[Any]:
        """The elements of these kinds ("TH", "H1"), in reading order."""
        start = self.root.StructTreeRoot if below is None else below
        return [element for element in _descendants(start) if str(element.S)[1:] in kinds]

    def text(self, element: Any = None) -> str:
        """All text of an element and of what is below it."""
        return "".join(self._pieces(self.root.StructTreeRoot if element is None else element, None))

    def painted(self) -> dict[tuple[int, int], list[int]]:
        """The number of each marked content of each page, in the order that they are painted."""
        return {page: list(texts) for page, texts in self._texts.items()}

    def read(self, element: Any = None, page: Any = None) -> Iterator[tuple[tuple[int, int], int]]:
        """The page and number of each marked content in the order that they are read; without footnotes, which stand elsewhere, and
        drawings, which are read by their words."""
        element = self.root.StructTreeRoot if element is None else element
        page = element.get("/Pg", page)
        for kid in _as_list(element.get("/K")):
            if isinstance(kid, int):
                yield page.objgen, kid
            elif kid.get("/Type") == "/MCR":
                yield kid.get("/Pg", page).objgen, int(kid.MCID)
            elif "/S" in kid and str(kid.S) not in ("/Note", "/Figure"):
                yield from self.read(kid, page)

    def _pieces(self, element: Any, page: Any) -> Iterator[str]:
        page = element.get("/Pg", page)
        for kid in _as_list(element.get("/K")):
            if isinstance(kid, int):
                yield self._texts[page.objgen].get(kid, "")
            elif kid.get("/Type") == "/MCR":
                yield self._texts[kid.get("/Pg", page).objgen].get(int(kid.MCID), "")
            elif "/S" in kid:
                yield from self._pieces(kid, page)


def table_attribute(cell: Any, name: str) -> Any:
    """The value of one of a cell's table attributes, or None."""
    for attributes in _as_list(cell.get("/A")):
        if attributes.O == "/Table" and f"/{name}" in attributes:
            return attributes[f"/{name}"]
    return None


def _as_list(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]


def _descendants(element: Any) -> Iterator[Any]:
    for kid in _as_list(element.get("/K")):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _descendants(kid)


def _unicode_map(font: Any) -> dict[int, str]:
    """Glyph number → text, from the font's ToUnicode table."""
    table: dict[int, str] = {}
    for kind, body in BF_BLOCK.findall(font.ToUnicode.read_bytes().decode("latin-1")):
        codes = HEX.findall(body)
        if kind == "bfchar":
            for code, text in zip(codes[::2], codes[1::2], strict=True):
                table[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
        else:
            for first, last, text in zip(codes[::3], codes[1::3], codes[2::3], strict=True):
                start = bytes.fromhex(text).decode("utf-16-be")
                for offset in range(int(last, 16) - int(first, 16) + 1):
                    table[int(first, 16) + offset] = start[:-1] + chr(ord(start[-1]) + offset)
    return table


def _marked_texts(page: Any) -> dict[int, str]:
    """The text of each marked content (MCID) of a page."""
    texts: dict[int, str] = {}
    for mcid, text in _page_texts(page):
        if mcid is not None:
            texts[mcid] = texts.get(mcid, "") + text
    return texts


def page_text(page: Any) -> str:
    """All text of a page in the order of drawing, also what is not tagged: page header, page number, repeated rows."""
    return "".join(text for _, text in _page_texts(page))


def _page_texts(page: Any) -> Iterator[tuple[int | None, str]]:
    """Each piece of text with the marked content (MCID) around it. ActualText replaces what the glyphs say."""
    fonts = {str(name): _unicode_map(font) for name, font in page.Resources.get("/Font", {}).items()}
    open_marks: list[tuple[int | None, bool]] = []  # (MCID, has ActualText) of the marks around the current place
    glyphs: dict[int, str] = {}

    def current() -> int | None:
        return next((mcid for mcid, _ in reversed(open_marks) if mcid is not None), None)

    for instruction in pikepdf.parse_content_stream(page):
        operands, operator = instruction.operands, instruction.operator
        match str(operator):
            case "BDC":
                properties: Any = operands[1] if isinstance(operands[1], pikepdf.Dictionary) else {}
                open_marks.append((int(properties["/MCID"]) if "/MCID" in properties else None, False))
                if "/ActualText" in properties:
                    yield current(), str(properties["/ActualText"])
                    open_marks[-1] = (open_marks[-1][0], True)
            case "BMC":
                open_marks.append((None, False))
            case "EMC":
                open_marks.pop()
            case "Tf":
                glyphs = fonts[str(operands[0])]
            case "Tj" | "TJ" if not any(replaced for _, replaced in open_marks):
                for part in operands[0] if isinstance(operands[0], pikepdf.Array) else [operands[0]]:
                    if isinstance(part, pikepdf.String):
                        raw = bytes(part)
                        codes = (int.from_bytes(raw[at : at + 2]) for at in range(0, len(raw), 2))
                        yield current(), "".join(glyphs.get(code, "\ufffd") for code in codes)
