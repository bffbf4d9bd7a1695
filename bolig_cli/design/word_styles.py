"""The Word styles that the documents are set in, by name, and reading the names from a municipality's own document.

A communications department restyles by changing these styles in Word; so their names are a contract.
"""

import io
import zipfile

from lxml import etree

REQUIRED = (
    "Normal", "Body Text", "First Paragraph", "Avsnitt etter blokk", "Compact", "Title", "Sakstittel", "Subtitle",
    "Forside kommune", "Forside status", "Forside fakta", "Forside merknad", "heading 1", "heading 2", "heading 3",
    "heading 4", "heading 5", "TOC Heading", "toc 1", "toc 2", "toc 3", "Ingress", "Faktalinje", "Henvisninger", "Merk",
    "Kilde", "Block Text", "Fakta", "Fakta overskrift", "Fakta videre", "Faktapunkt", "caption", "Table Caption",
    "Captioned Figure", "Image Caption", "Tabelltekst", "Tabelltekst tett", "header", "footer", "footnote text",
    "Source Code", "Seksjonsslutt", "Hyperlink", "footnote reference", "Verbatim Char", "Faktaledd", "Status dekket",
    "Status omtalt", "Status delvis", "Status ikke dekket", "Status gjelder ikke", "Boligtabell",
)  # fmt: skip

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MOST = 20_000_000  # bytes of a style part; an honest one has some ten thousand


class NotWord(ValueError):
    """The file is no Word document (.docx) with styles."""


def style_names(document: bytes) -> frozenset[str]:
    """The names of all styles in a Word document, in lower case: Word itself does not tell case apart. Raises NotWord."""
    try:
        with zipfile.ZipFile(io.BytesIO(document)) as package:
            if package.getinfo("word/styles.xml").file_size > _MOST:
                raise NotWord
            data = package.read("word/styles.xml")
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except (KeyError, OSError, ValueError, zipfile.BadZipFile, etree.XMLSyntaxError) as error:
        raise NotWord from error
    names = (name.get(f"{_W}val") for name in root.iterfind(f"{_W}style/{_W}name"))
    return frozenset(str(name).lower() for name in names if name)


def missing(document: bytes) -> list[str]:
    """The needed styles that a Word document lacks, in our order. Raises NotWord."""
    names = style_names(document)
    return [name for name in REQUIRED if name.lower() not in names]
