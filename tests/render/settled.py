"""A Word document with all its tracked changes accepted, or all rejected, as Word does it (ISO/IEC 29500-1, 17.13.5)."""

from lxml import etree

from bolig_cli.render.docx import package
from bolig_cli.render.docx.tracked import DEL, FOOTNOTE, INS, REFERENCE, TBL, TR, P, T, _is_contents, _text, w

_DOCUMENT, _FOOTNOTES = "word/document.xml", "word/footnotes.xml"


def accepted(word: bytes) -> list[str]:
    return _settled(word, DEL)


def rejected(word: bytes) -> list[str]:
    return _settled(word, INS)


def paragraphs(word: bytes) -> list[str]:
    """The words of each paragraph, but for the contents list, and those of each footnote where its mark stands."""
    parts = package.read(word)
    return _read(etree.fromstring(parts[_DOCUMENT]), etree.fromstring(parts.get(_FOOTNOTES, b"<none/>")))


def _settled(word: bytes, gone: str) -> list[str]:
    parts = package.read(word)
    roots = (etree.fromstring(parts[_DOCUMENT]), etree.fromstring(parts.get(_FOOTNOTES, b"<none/>")))
    for root in roots:
        _settle(root, gone)
    return _read(*roots)


def _read(document: etree._Element, footnotes: etree._Element) -> list[str]:
    notes = {note.get(w("id")): _paragraphs(note) for note in footnotes.iter(FOOTNOTE)}
    marks = [mark.get(w("id")) for mark in document.iter(REFERENCE)]
    return [*_paragraphs(document), *(f"[{' '.join(notes.get(mark, ()))}]" for mark in marks)]


def _settle(root: etree._Element, gone: str) -> None:
    for row in list(root.iter(TR)):
        if row.find(f"{w('trPr')}/{gone}") is not None:
            _remove(row)
    for table in list(root.iter(TBL)):
        if table.find(TR) is None:
            _remove(table)
    for paragraph in list(root.iter(P)):
        mark = paragraph.find(f"{w('pPr')}/{w('rPr')}/{gone}")
        for change in [e for e in paragraph.iter(gone) if e is not mark]:
            _remove(change)
        if mark is not None and not "".join(e.text or "" for e in paragraph.iter(T, w("delText"))):
            _remove(paragraph)
    for text in root.iter(w("delText")):
        text.tag = T


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def _paragraphs(root: etree._Element) -> list[str]:
    return [_text(paragraph) for paragraph in root.iter(P) if not _is_contents(paragraph)]
