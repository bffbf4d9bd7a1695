"""A Word document with all its tracked changes accepted, or all rejected, as Word does it (ISO/IEC 29500-1, 17.13.5), and all that
it says then: the body with its contents and what its fields show, the footnotes where their marks stand, headers and footers."""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from bolig_cli.render.docx import package
from bolig_cli.render.docx.tracked import DEL, FIELD, FOOTNOTE, INS, REFERENCE, TBL, TR, P, T, w

_DOCUMENT, _FOOTNOTES = "word/document.xml", "word/footnotes.xml"
_AROUND = re.compile("word/(header|footer)[0-9]+.xml")
_CODE = w("instrText")
_LIVE_AGAIN = {w("delText"): T, w("delInstrText"): _CODE}

_Element = etree._Element


def accepted(word: bytes) -> list[str]:
    return _settled(word, DEL)


def rejected(word: bytes) -> list[str]:
    return _settled(word, INS)


def paragraphs(word: bytes) -> list[str]:
    """The words of each paragraph, those of each footnote where its mark stands, and what is above and below the pages."""
    return _read(_roots(word))


def fields(word: bytes, gone: str) -> Iterator[tuple[str, str]]:
    """The code and result of each field when the changes are settled: rejected where `gone` is INS, accepted where it is DEL."""
    root = _roots(word)[_DOCUMENT]
    _settle(root, gone)
    opened: list[tuple[list[str], list[str]]] = []
    for e in root.iter(FIELD, _CODE, T):
        match e.get(w("fldCharType")):
            case "begin":
                opened.append(([], []))
            case "end":
                code, result = opened.pop()
                yield "".join(code).strip(), "".join(result)
            case None if opened:
                opened[-1][0 if e.tag == _CODE else 1].append(e.text or "")
    assert not opened, "a field that does not end"


def _settled(word: bytes, gone: str) -> list[str]:
    roots = _roots(word)
    for root in roots.values():
        _settle(root, gone)
    return _read(roots)


def _roots(word: bytes) -> dict[str, _Element]:
    parts = package.read(word)
    names = sorted(name for name in parts if name in (_DOCUMENT, _FOOTNOTES) or _AROUND.fullmatch(name))
    return {name: etree.fromstring(parts[name]) for name in names}


def _read(roots: Mapping[str, _Element]) -> list[str]:
    document = roots[_DOCUMENT]
    notes = {note.get(w("id")): _paragraphs(note) for name in (_FOOTNOTES,) for note in _notes(roots.get(name))}
    marks = [mark.get(w("id")) for mark in document.iter(REFERENCE)]
    around = [f"{name}: {said}" for name, root in roots.items() if _AROUND.match(name) for said in _paragraphs(root)]
    return [*_paragraphs(document), *(f"[{' '.join(notes.get(mark, ()))}]" for mark in marks), *around]


def _notes(root: _Element | None) -> Iterator[_Element]:
    if root is not None:
        yield from root.iter(FOOTNOTE)


def _settle(root: _Element, gone: str) -> None:
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
        if mark is not None:
            _join_with_the_next(paragraph)
    for text in list(root.iter(*_LIVE_AGAIN)):
        text.tag = _LIVE_AGAIN[text.tag]


def _join_with_the_next(paragraph: _Element) -> None:
    """A paragraph whose mark is gone: what is left of it stands first in the next one. Where none comes after, it stays."""
    left = [e for e in paragraph if e.tag != w("pPr")]
    following = next((e for e in paragraph.itersiblings() if e.tag in (P, TBL)), None)
    if following is not None and following.tag == P:
        own = following.find(w("pPr"))
        at = 0 if own is None else 1
        following[at:at] = left
    elif any(e.text for e in paragraph.iter(T, w("delText"))):
        return
    _remove(paragraph)


def _remove(element: _Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def _paragraphs(root: _Element) -> list[str]:
    return ["".join(_said(e) for e in paragraph.iter()) for paragraph in root.iter(P)]


def _said(e: _Element) -> str:
    if e.tag == T:
        return e.text or ""
    parent = e.getparent()
    if e.tag in (w("tab"), w("br")) and parent is not None and parent.tag == w("r"):
        return " "
    if e.tag == w("drawing"):
        return f"[{next((x.get('descr') or '' for x in e.iter() if str(x.tag).endswith('}docPr')), '')}]"
    return ""
