"""The Word styles that the documents are set in, by name, and reading the names from a municipality's own document.

A communications department restyles by changing these styles in Word; so their names are a contract.
"""

from lxml import etree

from bolig_cli.design.word_template import read_template

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


def style_names(document: bytes) -> frozenset[str]:
    """The names of all styles in a Word document, in lower case: Word itself does not tell case apart. Raises Unusable."""
    styles = etree.fromstring(read_template(document).styles)
    names = (name.get(f"{_W}val") for name in styles.iterfind(f"{_W}style/{_W}name"))
    return frozenset(str(name).lower() for name in names if name)


def missing(document: bytes) -> list[str]:
    """The needed styles that a Word document lacks, in our order. Raises Unusable."""
    names = style_names(document)
    return [name for name in REQUIRED if name.lower() not in names]
