"""Word documents and templates as people have them: small packages, and what can be wrong with them."""

import io
import zipfile
from collections.abc import Iterable, Mapping

from bolig_cli.design.word_styles import REQUIRED

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OPC = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DOCX, DOTX = f"{_KIND}.document.main+xml", f"{_KIND}.template.main+xml"
DOCM = "application/vnd.ms-word.document.macroEnabled.main+xml"
CHARACTER = {
    "Hyperlink", "footnote reference", "Verbatim Char", "Faktaledd", "Status dekket", "Status omtalt", "Status delvis",
    "Status ikke dekket", "Status gjelder ikke",
}  # fmt: skip


def style(name: str, id: str, inside: str = "") -> str:
    kind = "character" if name in CHARACTER else "table" if name == "Boligtabell" else "paragraph"
    default = ' w:default="1"' if name == "Normal" else ""
    return f'<w:style w:type="{kind}" w:styleId="{id}"{default}><w:name w:val="{name}"/>{inside}</w:style>'


def styles_part(names: Iterable[str], inside: Mapping[str, str] | None = None) -> str:
    """The styles, with ids that nobody could guess; `inside` has what some of them hold."""
    made = (style(name, f"s{number}", (inside or {}).get(name, "")) for number, name in enumerate(names))
    return f'<w:styles xmlns:w="{SPACE}">{"".join(made)}</w:styles>'


def word_parts(
    names: Iterable[str] = REQUIRED,
    *,
    inside: Mapping[str, str] | None = None,
    kind: str = DOCX,
    section: str = "",
    numbering: str = "",
) -> dict[str, str]:
    """The parts of a Word document with these styles. `section` has the properties of its pages, `numbering` its lists."""
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_OPC}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>',
        "_rels/.rels": _relations({"officeDocument": "word/document.xml"}),
        "word/document.xml": f'<w:document xmlns:w="{SPACE}"><w:body><w:p/>'
        f"<w:sectPr>{section}</w:sectPr></w:body></w:document>",
        "word/styles.xml": styles_part(names, inside),
        "word/_rels/document.xml.rels": _relations({"styles": "styles.xml", "numbering": "/word/numbering.xml"}),
    }
    return parts | ({"word/numbering.xml": numbering} if numbering else {})


def _relations(targets: Mapping[str, str]) -> str:
    made = (
        f'<Relationship Id="r{n}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{_OPC}/relationships">{"".join(made)}</Relationships>'


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name), content)
    return out.getvalue()


def word_document(names: Iterable[str] = REQUIRED) -> bytes:
    return packed(word_parts(names))


def without(*names: str) -> bytes:
    """A Word document with all the styles that are needed but these."""
    return word_document(name for name in REQUIRED if name not in names)
