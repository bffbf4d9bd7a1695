"""A Word document that readers have written in: its comments with their threads, and what they would put in and take out.

Source: ISO/IEC 29500-1 § 17.13 (annotations) for comments, insertions, deletions and moves; [MS-DOCX] § 2.5.4 (commentsExtended)
for which comment answers which.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from lxml import etree

from bolig_cli import limits
from bolig_cli.documents.build_id import build_of
from bolig_cli.record import record
from bolig_cli.responses.dates import day_of
from bolig_cli.responses.letter import IN_THREAD, Letter, Remark, Source, Spot
from bolig_cli.responses.text import remarks
from bolig_cli.wordplan import package as docx
from bolig_cli.wordplan.package import Package, W
from bolig_cli.zipped import Unusable

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_HEADING = re.compile(r"(?:heading|overskrift|rubrik)\s*(\d)", re.I)
_IN, _OUT, _FROM, _TO = f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo"
_CHANGES = (_IN, _OUT, _FROM, _TO)
_DEEPEST = 20
_OUR_MARK = re.compile(r"_[0-9a-f]{6}$")  # how bolig ends its bookmarks
_A_FEW = 3
_LONG_LETTER = 500  # paragraphs
_MOST_MARKS = 50  # bookmarks at one place
_LONGEST = 300  # letters of the words that a comment marks


@record
class _Made:
    """A remark with who made it and when, and where in the document it comes."""

    order: tuple[int, int]
    author: str
    day: dt.date | None
    remark: Remark


def read(data: bytes, file: str, digest: str) -> tuple[Letter, ...]:
    """An answer for each author who has commented or changed something, in the order that they come; of a letter, the letter.

    Raises Unusable.
    """
    package = docx.read(data)
    try:
        made, notes = _made(package)
    except etree.XMLSyntaxError as error:
        raise Unusable("er skadet", "Be avsenderen om en ny fil, eller lim inn svaret i en ren tekstfil.") from error
    if not made:
        return (_letter(package, file, digest),)
    if len(made) > limits.RESPONSE_REMARKS:
        raise Unusable(
            f"har mer enn {limits.RESPONSE_REMARKS} kommentarer og endringer", "Del den, og les inn én del om gangen."
        )
    found: dict[str, list[_Made]] = {}
    for each in sorted(made, key=lambda each: each.order):
        found.setdefault(each.author, []).append(each)
    saved = _day(package.day)
    return tuple(
        Letter(
            file,
            Source.WORD,
            digest,
            tuple(each.remark for each in own),
            author,
            day=max((each.day for each in own if each.day), default=saved),
            notes=notes if number == 0 else (),
            build=build_of(package.identifier),
        )
        for number, (author, own) in enumerate(found.items())
    )


def _letter(package: Package, file: str, digest: str) -> Letter:
    """A document without comments and changes: a letter, unless it is the plan itself, sent back as it was. Raises Unusable."""
    ours = sum(bool(_OUR_MARK.search(mark.get(f"{W}name", ""))) for mark in package.body.iter(f"{W}bookmarkStart"))
    pars = [par for par in _paragraphs(package) if par.text.strip()]
    if ours > _A_FEW or len(pars) > _LONG_LETTER:
        raise Unusable(
            "har ingen kommentarer eller sporede endringer",
            "Er svaret skrevet rett inn i planen, uten sporing, bruker du «Sammenlign» i Word først.",
        )
    text = "\n\n".join(par.text.strip() for par in pars)
    found = remarks(text)
    if not found:
        raise Unusable("har ingen tekst", "Se om det er riktig fil.")
    return Letter(file, Source.WORD, digest, found, day=day_of(text), saved=_day(package.day))


def _made(package: Package) -> tuple[list[_Made], tuple[str, ...]]:
    pars = _paragraphs(package)
    made: list[_Made] = []
    empty = 0
    for number, par in enumerate(pars):
        changes = list(_changes(par, number))
        empty += sum(not each.remark.text for each in changes)
        made += [each for each in changes if each.remark.text]
    comments = list(_comments(package, pars))
    empty += sum(not each.remark.text for each in comments)
    made += [each for each in comments if each.remark.text]
    formats = sum(1 for name in ("rPrChange", "pPrChange") for _ in package.body.iter(f"{W}{name}"))
    notes = []
    if formats:
        notes.append(f"{_count(formats, 'endring', 'endringer')} av bare utseende er ikke tatt med.")
    if empty:
        notes.append(
            f"{_count(empty, 'kommentar eller endring', 'kommentarer eller endringer')} uten tekst er ikke tatt med."
        )
    return made, tuple(notes)


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


# --- where things stand -----------------------------------------------------------------------------------------------


@record
class _Par:
    """A paragraph: its element, its text as it was sent out, and where it stands."""

    element: etree._Element
    text: str
    spot: Spot


class _Above:
    """The headings and bookmarks that are in force, while the document is gone through."""

    def __init__(self) -> None:
        self._found: list[tuple[int, str, tuple[str, ...]]] = []  # level, text, bookmarks; the outermost first
        self._caption: tuple[str, ...] = ()

    def heading(self, level: int, text: str, bookmarks: tuple[str, ...]) -> None:
        self._found = [above for above in self._found if above[0] < level] + [(level, text, bookmarks)]
        self._caption = ()

    def caption(self, bookmarks: tuple[str, ...], in_table: bool) -> None:
        """A bookmark in the text: that of a table's caption holds for the table below it as well."""
        if bookmarks or not in_table:
            self._caption = bookmarks

    def spot(self, text: str, row: tuple[str, ...], own: tuple[str, ...]) -> Spot:
        above = tuple(reversed(self._found))
        marks = (*self._caption, *(mark for _, _, bookmarks in above for mark in bookmarks))
        return Spot(marks, text, row, tuple(text for _, text, _ in above if text), own=own)


def _paragraphs(package: Package) -> list[_Par]:
    """Every paragraph of the body and of the notes, with where it stands."""
    above, found = _Above(), []
    rows: dict[etree._Element, tuple[str, ...]] = {}
    waiting: tuple[str, ...] = ()
    for element in package.body.iter(f"{W}p", f"{W}bookmarkStart"):
        if element.tag == f"{W}bookmarkStart":
            if next(element.iterancestors(f"{W}p"), None) is None:  # between two paragraphs: of the one below
                waiting = (*waiting, element.get(f"{W}name", ""))[:_MOST_MARKS]
            continue
        text = _as_sent(element)
        own = (*waiting, *(mark.get(f"{W}name", "") for mark in _own(element, f"{W}bookmarkStart")))
        marks = own[:_MOST_MARKS]
        waiting = ()
        row = next(element.iterancestors(f"{W}tr"), None)
        level = _level(package, element)
        if level and row is None:
            above.heading(level, text, marks)
        else:
            above.caption(marks, row is not None)
        if row is not None and row not in rows:
            rows[row] = _cells(row)
        found.append(_Par(element, text, above.spot(text, rows[row] if row is not None else (), marks)))
    for note in package.notes.values():
        found += [_Par(par, _as_sent(par), Spot(paragraph=_as_sent(par))) for par in note.iter(f"{W}p")]
    return found


def _own(par: etree._Element, *tags: str) -> Iterator[etree._Element]:
    """What is in a paragraph, and not in a text box that is tied to it."""
    for element in par.iter(*tags):
        if element is not par and next(element.iterancestors(f"{W}p"), None) is par:
            yield element


def _as_sent(par: etree._Element) -> str:
    """The text of a paragraph before anybody changed it."""
    return _text(
        each
        for each in _own(par, *_LETTERS)
        if next(each.iterancestors(_IN, _TO), None) is None or next(each.iterancestors(_OUT), None) is not None
    )


_LETTERS = tuple(f"{W}{name}" for name in ("t", "delText", "tab", "br", "cr", "noBreakHyphen"))


def _text(elements: Iterable[etree._Element]) -> str:
    signs = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
    return "".join(signs.get(etree.QName(each).localname, each.text or "") for each in elements)


def _cells(row: etree._Element) -> tuple[str, ...]:
    return tuple(" ".join(_as_sent(par) for par in cell.iter(f"{W}p")).strip() for cell in row.iter(f"{W}tc"))


def _level(package: Package, par: etree._Element) -> int:
    """The level of a heading, 0 for any other paragraph."""
    properties = par.find(f"{W}pPr")
    if properties is None:
        return 0
    own = properties.find(f"{W}outlineLvl")
    if own is not None and (said := own.get(f"{W}val", "")).isdecimal() and int(said) < 9:
        return int(said) + 1
    named = properties.find(f"{W}pStyle")
    id = named.get(f"{W}val", "") if named is not None else ""
    style = package.style(id)
    if style is None:
        return int(hit[1]) if (hit := _HEADING.fullmatch(id)) else 0
    for _ in range(_DEEPEST):
        if style is None:
            break
        if hit := _HEADING.fullmatch(style.name.strip()):
            return int(hit[1])
        if style.level:
            return style.level
        style = package.style(style.based_on)
    return 0


# --- insertions and deletions -----------------------------------------------------------------------------------------


def _changes(par: _Par, number: int) -> Iterator[_Made]:
    """What each author would have otherwise in a paragraph: changes that follow each other are one."""
    steps: list[tuple[str, str, str, str, int]] = []  # what, author, date, words, and which piece of the paragraph
    for at, piece in enumerate(_own(par.element, *_LETTERS)):
        around = [
            above for above in piece.iterancestors(*_CHANGES) if next(above.iterancestors(f"{W}p"), None) is not None
        ]
        what = around[0] if around else None
        words = _text((piece,))
        if what is None:
            steps.append(("", "", "", words, at))
        elif what.tag != _TO:  # what is moved here is told where it was
            steps.append((str(what.tag), what.get(f"{W}author", ""), what.get(f"{W}date", ""), words, at))
    for (author, changed), group in groupby(steps, key=lambda step: (step[1], bool(step[0]))):
        own = list(group)
        if not changed:
            continue
        said = []
        for tag, pieces in groupby(own, key=lambda step: step[0]):
            words = "".join(piece[3] for piece in pieces)
            if words.strip():
                said.append(f"{_VERBS[tag]} «{words.strip()}»")
        text = f"Foreslår {' og '.join(said)}." if said else ""
        yield _Made((number, own[0][4]), author, _day(own[-1][2]), Remark(text, par.spot))


_VERBS = {_IN: "å sette inn", _OUT: "å ta ut", _FROM: "å flytte"}


# --- comments ---------------------------------------------------------------------------------------------------------


def _comments(package: Package, pars: list[_Par]) -> Iterator[_Made]:
    """Each thread where its first comment stands, as one remark by each who writes in it. One that stands nowhere is there all the
    same."""
    places, quoted = _anchors(pars)
    above = _threads(package)
    by_par: dict[str, str] = {}
    for id, comment in package.comments.items():
        for par in comment.iter(f"{W}p"):
            by_par[par.get(f"{_W14}paraId", "").upper()] = id
    first = {id: id for id in package.comments}
    for own, parent in above.items():
        if own in by_par and parent in by_par and by_par[own] != by_par[parent]:
            first[by_par[own]] = by_par[parent]
    threads: dict[str, list[str]] = {}
    for id in package.comments:
        top, seen = id, {id}
        while first[top] != top and first[top] not in seen:
            top = first[top]
            seen.add(top)
        threads.setdefault(top, []).append(id)
    last = len(pars)
    for number, (top, ids) in enumerate(threads.items()):
        by_author: dict[str, list[str]] = {}
        for id in ids:
            by_author.setdefault(package.comments[id].get(f"{W}author", ""), []).append(id)
        place, at = places.get(top, (None, last))
        spot = pars[place].spot if place is not None else Spot()
        spot = replace(spot, words=quoted.get(top, "").strip())
        order = (place if place is not None else last, at if place is not None else number)
        for author, written in by_author.items():  # what one says is never another's words
            texts = [(id, text) for id in written if (text := _said(package.comments[id]))]
            _require_short("".join(text for _, text in texts))
            days = [day for id in written if (day := _day(package.comments[id].get(f"{W}date", "")))]
            told = [
                text if id == top or (nr == 0 and len(by_author) == 1) else f"{IN_THREAD}{text}"
                for nr, (id, text) in enumerate(texts)
            ]
            yield _Made(order, author, max(days, default=None), Remark("\n\n".join(told), spot))


def _require_short(text: str) -> None:
    if len(text) > limits.RESPONSE_CHARACTERS:
        raise Unusable(
            f"har en kommentar på over {limits.RESPONSE_CHARACTERS} tegn", "Del den, eller legg teksten i en egen fil."
        )


def _anchors(pars: list[_Par]) -> tuple[dict[str, tuple[int, int]], dict[str, str]]:
    """Where each comment begins (paragraph, and piece of it), and the words that it marks."""
    places: dict[str, tuple[int, int]] = {}
    open_ids: dict[str, str] = {}
    quoted: dict[str, str] = {}
    for number, par in enumerate(pars):
        tags = (f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}commentReference", *_LETTERS)
        for at, piece in enumerate(_own(par.element, *tags)):
            name, id = etree.QName(piece).localname, piece.get(f"{W}id", "")
            if name == "commentRangeStart":
                places.setdefault(id, (number, at))
                if len(open_ids) < _MOST_MARKS:  # what is marked by more at once, is told without its words
                    open_ids.setdefault(id, "")
            elif name == "commentRangeEnd":
                quoted.setdefault(id, open_ids.pop(id, ""))
            elif name == "commentReference":
                places.setdefault(id, (number, at))
            else:
                _mark(open_ids, quoted, _text((piece,)))
        _mark(open_ids, quoted, " ")
    for id, marked in open_ids.items():
        quoted.setdefault(id, marked)
    return places, quoted


def _mark(open_ids: dict[str, str], quoted: dict[str, str], text: str) -> None:
    """Adds to what each open comment marks; one that marks more than a sentence or two is told by how it begins."""
    for id, marked in list(open_ids.items()):
        open_ids[id] = marked + text
        if len(marked) + len(text) > _LONGEST:
            quoted.setdefault(id, open_ids.pop(id))


def _threads(package: Package) -> Mapping[str, str]:
    """Which comment answers which, by the ids of their last paragraphs."""
    name = next((name for name in package.parts if name.lower().endswith("commentsextended.xml")), "")
    if not name:
        return {}
    found: dict[str, str] = {}
    for each in docx.parsed(package.parts[name]):
        said = {etree.QName(key).localname: str(value) for key, value in each.attrib.items()}
        if said.get("paraIdParent"):
            found[said.get("paraId", "").upper()] = said["paraIdParent"].upper()
    return found


def _said(comment: etree._Element) -> str:
    pars = [
        _text(each for each in _own(par, *_LETTERS) if next(each.iterancestors(_OUT), None) is None)
        for par in comment.iter(f"{W}p")
    ]
    return "\n".join(line.strip() for line in pars if line.strip())


def _day(said: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(said[:10])
    except ValueError:
        return None
