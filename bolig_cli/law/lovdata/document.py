"""One act as Lovdata publishes it (well-formed HTML) → its paragraphs, ledd by ledd.

Read with expat, and not with `html.parser`: an act that has been cut off or is badly nested must be an error, and never silently
an act with fewer ledd. Expat's time is linear in the input. Entities that a document declares itself are refused, nothing
external is ever looked up, and the named characters of HTML (`&nbsp;`) are taken from the standard library's table.
"""

import re
from collections.abc import Mapping
from html.entities import html5
from xml.parsers import expat

from bolig_cli.record import record

LEDD = frozenset({"legalP", "numberedLegalP", "defaultP"})
# What stands in an act without being its text: notes, and what an amending act says about other acts.
IKKE_LOVTEKST = frozenset(
    {"changesToParent", "footnotes", "footnote", "footnotereference", "document-change", "change"}
)
_OVERSKRIFTER = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NAVN = re.compile(r"§\s*([0-9]+)\s*(?:([a-z])?\s*-\s*([0-9]+))?\s*([a-z])?\.?", re.IGNORECASE)
# What stands where a text has been left out: «– – –».
_STREK = re.compile(r"[\s\-–—]*")


class Lovdatafeil(ValueError):
    """A document that is not an act in Lovdata's format; the message is a Norwegian sentence without its full stop."""


@record
class Lovtekst:
    """An act: `refid` is its address ("lov/2022-12-20-121"), `paragrafer` maps "11-14" or "4 a" to the text of each ledd.

    `tvetydige` are paragraphs that stand there more than once with different texts.
    """

    refid: str
    paragrafer: Mapping[str, tuple[str, ...]]
    tvetydige: frozenset[str] = frozenset()


def parse(data: bytes) -> Lovtekst:
    """Reads one act. Raises Lovdatafeil."""
    reader = _Reader()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.UseForeignDTD(True)  # else a named character that XML does not know is an error
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.SkippedEntityHandler = reader.entity
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise Lovdatafeil(f"dokumentet er ikke helt, eller det er skadet (linje {error.lineno})") from None
    except (ValueError, LookupError) as error:  # an encoding that does not exist
        if isinstance(error, Lovdatafeil):
            raise
        raise Lovdatafeil("tegnkodingen i dokumentet er ukjent") from None
    refid = "".join(reader.refid or ()).strip()
    if not refid:
        raise Lovdatafeil("dokumentet har ikke adressen (RefID) som dokumenter fra Lovdata har")
    return Lovtekst(refid, reader.paragrafer, frozenset(reader.tvetydige))


def paragrafnummer(navn: str) -> str:
    """ "§11-14" → "11-14", "§9-3a" → "9-3 a", "§4A-1" → "4 A-1"; "" for what is no paragraph."""
    found = _NAVN.fullmatch(navn.strip())
    if not found:
        return ""
    kapittel, kapittelbokstav, nummer, bokstav = found.groups("")
    strek = f"{' ' if kapittelbokstav else ''}{kapittelbokstav.upper()}-{nummer}" if nummer else ""
    return f"{kapittel}{strek}{' ' if bokstav else ''}{bokstav.lower()}"


def _refuse(*_: object) -> None:
    raise Lovdatafeil("dokumentet definerer egne tegn (entiteter), og det gjør ikke dokumenter fra Lovdata")


class _Reader:
    """Which element we are in, as depths: of the paragraph, of what is to be left out; 0 where we are in none."""

    def __init__(self) -> None:
        self.paragrafer: dict[str, tuple[str, ...]] = {}
        self.tvetydige: set[str] = set()
        self.refid: list[str] | None = None
        self._depth = self._skip = self._in_refid = self._in_paragraf = 0
        self._nummer = ""
        self._ledd: list[list[str]] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._skip:
            return
        classes = set(attributes.get("class", "").split())
        if classes & IKKE_LOVTEKST:
            self._skip = self._depth
        elif not self._in_paragraf:
            if tag == "dd" and "refid" in classes and self.refid is None:
                self.refid, self._in_refid = [], self._depth
            elif "legalArticle" in classes and (nummer := paragrafnummer(attributes.get("data-name", ""))):
                self._in_paragraf, self._nummer, self._ledd = self._depth, nummer, []
        elif self._depth == self._in_paragraf + 1:
            if tag in _OVERSKRIFTER or "legalArticleHeader" in classes:
                self._skip = self._depth
            elif classes & LEDD or not self._ledd:
                self._ledd.append([])
            # Anything else straight below the paragraph (a list after the ledd, a table) belongs to the ledd before it.

    def end(self, tag: str) -> None:
        if self._skip == self._depth:
            self._skip = 0
        elif self._in_refid == self._depth:
            self._in_refid = 0
        elif self._in_paragraf == self._depth:
            self._in_paragraf = 0
            ledd = (text for parts in self._ledd if (text := "".join(parts).strip()))
            self._close(tuple(text for text in ledd if not _STREK.fullmatch(text)))
        self._depth -= 1

    def text(self, data: str) -> None:
        if self._skip:
            return
        if self._in_refid and self.refid is not None:
            self.refid.append(data)
        elif self._in_paragraf and (self._depth > self._in_paragraf or data.strip()):
            if not self._ledd:
                self._ledd.append([])
            self._ledd[-1].append(data)

    def entity(self, name: str, is_parameter: bool) -> None:
        if is_parameter:
            return
        if f"{name};" not in html5:
            raise Lovdatafeil("dokumentet bruker et navngitt tegn som ikke finnes i HTML")
        self.text(html5[f"{name};"])

    def _close(self, ledd: tuple[str, ...]) -> None:
        if self.paragrafer.setdefault(self._nummer, ledd) != ledd:
            self.tvetydige.add(self._nummer)
