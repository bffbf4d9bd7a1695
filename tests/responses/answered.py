"""Word documents as readers send them back: comments by python-docx, threads and tracked changes as Word writes them.

Source: ISO/IEC 29500-1 § 17.13.5 for tracked changes, [MS-DOCX] § 2.5.4.1 for threads.
"""

import io
import re
import zipfile
from collections.abc import Callable
from copy import deepcopy

import docx
from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml import etree

_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_DAY = "2024-03-01T10:00:00Z"


class Answered:
    """A document that somebody writes in."""

    def __init__(self, data: bytes) -> None:
        self.document: Document = docx.Document(io.BytesIO(data))
        self._threads: list[tuple[str, str]] = []
        self._next = 1 + 2 * sum(1 for _ in self.document.comments)
        self._read: list[tuple[Paragraph, str]] = []  # each paragraph with its text, until one of them is changed

    def find(self, words: str) -> Paragraph:
        """The first paragraph, in the text or in a table, that has some words."""
        if not self._read:
            pars = (Paragraph(element, self.document._body) for element in self.document.element.body.iter(qn("w:p")))
            self._read = [(par, par.text) for par in pars]
        for par, text in self._read:
            if words in text:
                return par
        raise LookupError(words)

    def comment(self, words: str, text: str, author: str = "Eldrerådet", answers: str = "") -> str:
        """A comment at a paragraph; gives its id in the thread, which another may answer."""
        par = self.find(words)
        run = next((run for run in par.runs if run.text.strip()), par.runs[0])
        made = self.document.add_comment(run, text=text, author=author, initials="E")
        made._comment_elm.set(qn("w:date"), _DAY)
        id = f"{self._next:08X}"
        self._next += 1
        list(made._comment_elm.iter(qn("w:p")))[-1].set(f"{{{_W14}}}paraId", id)
        self._threads.append((id, answers))
        return id

    def remove(self, words: str, author: str = "Eldrerådet", gone: str = "") -> None:
        """Strikes out some words of a paragraph, which must be in one run of it."""
        self._changed(words, gone or words, "", author)

    def replace(self, words: str, old: str, new: str, author: str = "Eldrerådet") -> None:
        """Strikes out some words, and puts in others after them."""
        self._changed(words, old, new, author)

    def insert_after(self, words: str, new: str, author: str = "Eldrerådet") -> None:
        """Puts in words after some others."""
        self._changed(words, "", new, author, after=words)

    def _changed(self, words: str, old: str, new: str, author: str, after: str = "") -> None:
        par = self.find(words)
        sought = old or after
        run = next(run for run in par.runs if sought in run.text)
        before, _, rest = run.text.partition(sought)
        element = run._r

        def piece(text: str) -> etree._Element:
            made = deepcopy(element)
            for child in list(made):
                if child.tag != qn("w:rPr"):
                    made.remove(child)
            letters = OxmlElement("w:t")
            letters.text = text
            letters.set(qn("xml:space"), "preserve")
            made.append(letters)
            return made

        pieces: list[etree._Element] = [piece(before + (after if after else ""))]
        for tag, text in (("w:del", old), ("w:ins", new)):
            if text:
                change = OxmlElement(tag)
                for key, value in (("id", str(9000 + self._next)), ("author", author), ("date", _DAY)):
                    change.set(qn(f"w:{key}"), value)
                self._next += 1
                inner = piece(text)
                if tag == "w:del":
                    for letters in inner.iter(qn("w:t")):
                        letters.tag = qn("w:delText")
                change.append(inner)
                pieces.append(change)
        pieces.append(piece(rest))
        for made in pieces:
            element.addprevious(made)
        above = element.getparent()
        assert above is not None
        above.remove(element)
        self._read = []

    def move(self, words: str, before: str) -> None:
        """Moves a paragraph, with nothing said of it."""
        self.find(before)._p.addprevious(self.find(words)._p)
        self._read = []

    def data(self) -> bytes:
        """The document as it is saved."""
        if any(parent for _, parent in self._threads):
            told = "".join(
                f'<w15:commentEx w15:paraId="{id}" w15:done="0"'
                + (f' w15:paraIdParent="{parent}"/>' if parent else "/>")
                for id, parent in self._threads
            )
            part = Part(
                PackURI("/word/commentsExtended.xml"),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml",
                f'<w15:commentsEx xmlns:w15="{_W15}">{told}</w15:commentsEx>'.encode(),
                self.document.part.package,
            )
            self.document.part.relate_to(
                part, "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
            )
        out = io.BytesIO()
        self.document.save(out)
        return out.getvalue()


def changed_part(data: bytes, name: str, change: Callable[[str], str]) -> bytes:
    """The package with the text of one part changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for item in before.infolist():
            content = before.read(item)
            after.writestr(item, change(content.decode()).encode() if item.filename == name else content)
    return out.getvalue()


def without_bookmarks(data: bytes) -> bytes:
    """The document as an editor leaves it that keeps no bookmarks."""
    return changed_part(data, "word/document.xml", lambda text: re.sub(r"<w:bookmark(?:Start|End)\b[^>]*?/>", "", text))


__all__ = ["Answered", "changed_part", "without_bookmarks"]
