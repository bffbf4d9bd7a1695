"""The document's properties (Dublin Core and the program's own), with times that the document itself fixes."""

from xml.sax.saxutils import escape

from bolig_cli.documents.build_id import named_build
from bolig_cli.render.docx.package import LANGUAGES
from bolig_cli.render.drawing import Drawn


def core(document: Drawn) -> bytes:
    """docProps/core.xml: ISO/IEC 29500-2, core properties."""
    title = f"{document.title} {document.subtitle}".strip()
    time = f"{document.date}T00:00:00Z"
    return f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
<dc:title>{escape(title)}</dc:title><dc:subject>{escape(document.subject)}</dc:subject>\
<dc:creator>{escape(document.kommune)}</dc:creator><cp:keywords>{escape(", ".join(document.keywords))}</cp:keywords>\
<dc:identifier>{named_build(document.build)}</dc:identifier>\
<dc:language>{LANGUAGES[document.language]}</dc:language><cp:lastModifiedBy>{escape(document.kommune)}</cp:lastModifiedBy>\
<dcterms:created xsi:type="dcterms:W3CDTF">{time}</dcterms:created>\
<dcterms:modified xsi:type="dcterms:W3CDTF">{time}</dcterms:modified>\
<cp:contentStatus>{escape(document.status)}</cp:contentStatus></cp:coreProperties>
""".encode()


def app(document: Drawn) -> bytes:
    """docProps/app.xml."""
    return f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
<Application>bolig</Application><Company>{escape(document.kommune)}</Company></Properties>
""".encode()
