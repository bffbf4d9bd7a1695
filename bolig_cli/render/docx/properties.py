"""The document's properties (Dublin Core and the program's own), with times that the document itself fixes."""

from bolig_cli.documents.build_id import named_build
from bolig_cli.render.docx.package import LANGUAGES
from bolig_cli.render.drawing import Drawn
from bolig_cli.render.xml_text import escaped


def core(document: Drawn) -> bytes:
    """docProps/core.xml: ISO/IEC 29500-2, core properties."""
    title = f"{document.title} {document.subtitle}".strip()
    time = f"{document.date}T00:00:00Z"
    return f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
<dc:title>{escaped(title)}</dc:title><dc:subject>{escaped(document.subject)}</dc:subject>\
<dc:creator>{escaped(document.kommune)}</dc:creator><cp:keywords>{escaped(", ".join(document.keywords))}</cp:keywords>\
<dc:identifier>{named_build(document.build)}</dc:identifier>\
<dc:language>{LANGUAGES[document.language]}</dc:language><cp:lastModifiedBy>{escaped(document.kommune)}</cp:lastModifiedBy>\
<dcterms:created xsi:type="dcterms:W3CDTF">{time}</dcterms:created>\
<dcterms:modified xsi:type="dcterms:W3CDTF">{time}</dcterms:modified>\
<cp:contentStatus>{escaped(document.status)}</cp:contentStatus></cp:coreProperties>
""".encode()


def app(document: Drawn) -> bytes:
    """docProps/app.xml."""
    return f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
<Application>bolig</Application><Company>{escaped(document.kommune)}</Company></Properties>
""".encode()
