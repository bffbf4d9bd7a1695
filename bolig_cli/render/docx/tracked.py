"""A Word document with the changes from an earlier one as Word's own tracked changes.

Accepted, they give the newer document; rejected, they give the words of the earlier one. The newer document is kept as it is, with
what is new marked in it (`w:ins`), and what is gone is put where it stood (`w:del`): a picture that is gone as its alternative
text. A field is one thing: new or gone with its code and its result, or as words where what it points at is gone as well.
Contents, headers, footers and footnotes are tracked as the rest is, and a footnote that is gone is put back with its mark.
Formatting, and the numbers that Word itself counts, are the newer document's. (ISO/IEC 29500-1, 17.13.5 and 17.16.2.)
"""

import copy
import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from lxml import etree

from bolig_cli.record import record
from bolig_cli.render.docx import package

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_DOCUMENT = "word/document.xml"
_FOOTNOTES = "word/footnotes.xml"
_AROUND = re.compile(r"word/(header|footer)[0-9]+\.xml")  # what stands above and below the pages
_LIVE = ("SEQ", "TC")  # fields that count or name where they stand; the others point at a bookmark
_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
_ALIKE = 0.4  # how much of two paragraphs is the same before they are one that is changed
_MOST = 3000  # words of two paragraphs together that are compared one by one

_Element = etree._Element


def w(name: str) -> str:
    return f"{{{_W}}}{name}"


P, R, T, TBL, TR, TC, INS, DEL = (w(name) for name in ("p", "r", "t", "tbl", "tr", "tc", "ins", "del"))
CONTENTS, CODE, FIELD = w("sdtContent"), w("instrText"), w("fldChar")
_IN_A_GONE_RUN = {T: w("delText"), CODE: w("delInstrText")}
FOOTNOTE, REFERENCE = w("footnote"), w("footnoteReference")


def tracked(before: bytes, after: bytes, author: str, date: str) -> bytes:
    """`after` with its changes from `before`, by an author (a role, never a person) on a date (ISO 8601, with its time)."""
    parts, was = package.read(after), package.read(before)
    old, new = (etree.fromstring(of[_DOCUMENT]) for of in (was, parts))
    notes = _Notes(*(etree.fromstring(of[_FOOTNOTES]) if _FOOTNOTES in of else None for of in (was, parts)))
    tracker = _Tracker(author, date, new, notes)
    tracker.blocks(_body(old), _body(new))
    for before_of_it, after_of_it in zip(old.iter(CONTENTS), new.iter(CONTENTS), strict=False):
        tracker.contents(before_of_it, after_of_it)
    for name in sorted(name for name in parts if _AROUND.fullmatch(name) and name in was):
        root = etree.fromstring(parts[name])
        tracker.blocks(etree.fromstring(was[name]), root)
        parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    parts[_DOCUMENT] = etree.tostring(new, xml_declaration=True, encoding="UTF-8", standalone=True)
    if notes.new is not None:
        parts[_FOOTNOTES] = etree.tostring(notes.new, xml_declaration=True, encoding="UTF-8", standalone=True)
    return package.write(parts)


def _body(root: _Element) -> _Element:
    body = root.find(w("body"))
    assert body is not None
    return body


class _Notes:
    """The footnotes of both documents, by their ids. A footnote that is gone gets an id in the newer one."""

    def __init__(self, old: _Element | None, new: _Element | None) -> None:
        self.new = new
        self._old, self._now = _by_id(old), _by_id(new)

    def both(self, old: str, new: str) -> tuple[_Element, _Element] | None:
        """A footnote before and after; None where one of the documents lacks it."""
        return (self._old[old], self._now[new]) if old in self._old and new in self._now else None

    def put_back(self, old: str) -> tuple[_Element, _Element] | None:
        """A footnote that is gone, and a new one without words in its stead; None where there is no room for any."""
        if self.new is None or old not in self._old:
            return None
        made = etree.SubElement(self.new, FOOTNOTE)
        id = str(1 + max(int(one) for one in (*self._now, "0")))
        made.set(w("id"), id)
        self._now[id] = made
        return self._old[old], made


def _by_id(root: _Element | None) -> dict[str, _Element]:
    return {e.get(w("id"), ""): e for e in root.iter(FOOTNOTE)} if root is not None else {}


@record
class _Token:
    """A word, or something that is no word, in a run. `key` is what makes two the same."""

    key: str
    text: str
    run: _Element
    node: _Element | None = None  # what stands for it in the run; None for a word and for a field
    field: tuple[_Element, ...] = ()  # the runs of a field, from its beginning to its end
    points_at: str = ""  # the bookmark that a field shows the words or the page of


class _Tracker:
    """Marks what is new in the newer document, and puts in what is gone."""

    def __init__(self, author: str, date: str, root: _Element, notes: _Notes) -> None:
        self._author, self._date, self._notes = author, date, notes
        self._id = 1 + max((int(e.get(w("id"), "0")) for e in root.iter(INS, DEL)), default=0)
        self._bookmarks = {e.get(w("name")) for e in root.iter(w("bookmarkStart"))}

    def _mark(self, tag: str) -> _Element:
        self._id += 1
        return etree.Element(tag, {w("id"): str(self._id), w("author"): self._author, w("date"): self._date})

    # --- blocks

    def blocks(self, old: _Element, new: _Element) -> None:
        """The paragraphs and tables of a body, a cell or a header."""
        self._between(new, [e for e in old if e.tag in (P, TBL)], [e for e in new if e.tag in (P, TBL)], 0)

    def contents(self, old: _Element, new: _Element) -> None:
        """The list of contents. Its field begins in the first entry and ends in the last one, so these stay what they are."""
        was, is_now = old.findall(P), new.findall(P)
        heads = next((n for n, (a, b) in enumerate(zip(was, is_now, strict=False)) if _opens(a) and _opens(b)), None)
        if heads is None or len(was) < heads + 2 or len(is_now) < heads + 2:
            return
        for n in (*range(heads + 1), -1):
            self._paragraph(was[n], is_now[n])
        self._between(new, was[heads + 1 : -1], is_now[heads + 1 : -1], new.index(is_now[heads]) + 1)

    def _between(self, new: _Element, was: Sequence[_Element], is_now: Sequence[_Element], at: int) -> None:
        """Blocks of `new`, held against those that were there. `at` is where in it the first one that is gone is put."""
        for kind, a, b, c, d in SequenceMatcher(
            None, [_sign(e) for e in was], [_sign(e) for e in is_now], autojunk=False
        ).get_opcodes():
            if kind == "equal":
                at = new.index(is_now[d - 1]) + 1
                for before, after in zip(was[a:b], is_now[c:d], strict=True):
                    self._same(before, after)
                continue
            for one, other in _paired(was[a:b], is_now[c:d]):
                if other is None:
                    assert one is not None
                    gone = self._gone(one)
                    new.insert(at, gone)
                elif one is None:
                    self._come(other)
                    at = new.index(other)
                else:
                    self._changed(one, other)
                    at = new.index(other)
                at += 1

    def _changed(self, old: _Element, new: _Element) -> None:
        if new.tag == P:
            self._paragraph(old, new)
            return
        rows, others = old.findall(TR), new.findall(TR)
        place = 0
        for kind, a, b, c, d in SequenceMatcher(
            None, [_sign(r) for r in rows], [_sign(r) for r in others], autojunk=False
        ).get_opcodes():
            if kind == "equal":
                place = new.index(others[d - 1]) + 1
                for before, after in zip(rows[a:b], others[c:d], strict=True):
                    self._same(before, after)
                continue
            for one, other in _paired(rows[a:b], others[c:d]):
                if other is None:
                    assert one is not None
                    new.insert(place, self._row_gone(one))
                elif one is None:
                    self._row_come(other)
                    place = new.index(other)
                else:
                    for cell, another in zip(one.findall(TC), other.findall(TC), strict=True):
                        self.blocks(cell, another)
                    place = new.index(other)
                place += 1

    def _same(self, old: _Element, new: _Element) -> None:
        """What has the same words: its footnotes may have others."""
        for before, after in zip(old.iter(REFERENCE), new.iter(REFERENCE), strict=False):
            self._note(before, after)

    def _note(self, old: _Element, new: _Element) -> None:
        if found := self._notes.both(old.get(w("id"), ""), new.get(w("id"), "")):
            before, after = (note.findall(P) for note in found)
            if len(before) == len(after) == 1:
                self._paragraph(before[0], after[0])
            else:
                self.blocks(*found)

    # --- what is whole new, and what is whole gone

    def _come(self, block: _Element) -> None:
        if block.tag == TBL:
            for row in block.findall(TR):
                self._row_come(row)
            return
        held = set(_loose(block))
        for run in [run for run in block.iter(R) if run not in held]:
            self._wrap(run)
        _of_mark(block).insert(0, self._mark(INS))

    def _row_come(self, row: _Element) -> None:
        for paragraph in row.iter(P):
            self._come(paragraph)
        _row_properties(row).append(self._mark(INS))

    def _gone(self, block: _Element) -> _Element:
        if block.tag == TBL:
            table = etree.Element(TBL)
            table.extend(copy.deepcopy(e) for e in block if e.tag in (w("tblPr"), w("tblGrid")))
            table.extend(self._row_gone(row) for row in block.findall(TR))
            return table
        gone = etree.Element(P)
        if (properties := block.find(w("pPr"))) is not None:
            kept = copy.deepcopy(properties)
            for name in ("sectPr", "rPr", "pPrChange"):
                for e in kept.findall(w(name)):
                    kept.remove(e)
            gone.append(kept)
        _of_mark(gone).insert(0, self._mark(DEL))
        gone.extend(self._deleted(token) for token in _gathered(_tokens(block)))
        return gone

    def _row_gone(self, row: _Element) -> _Element:
        made = etree.Element(TR)
        made.extend(copy.deepcopy(e) for e in row if e.tag == w("trPr"))
        _row_properties(made).append(self._mark(DEL))
        for cell in row.findall(TC):
            kept = etree.SubElement(made, TC)
            kept.extend(copy.deepcopy(e) for e in cell if e.tag == w("tcPr"))
            kept.extend(self._gone(e) for e in cell if e.tag == P)
        return made

    # --- words

    def _paragraph(self, old: _Element, new: _Element) -> None:
        was, is_now = _tokens(old), _tokens(new)
        if len(was) + len(is_now) > _MOST:
            changes: Sequence[tuple[str, int, int, int, int]] = [("replace", 0, len(was), 0, len(is_now))]
        else:
            changes = SequenceMatcher(None, [t.key for t in was], [t.key for t in is_now], autojunk=False).get_opcodes()
        first = next(iter(is_now), None)
        anchor: _Element | None = None  # what the gone words come after
        for kind, a, b, c, d in changes:
            runs = [run for token in is_now[c:d] for run in (token.field or [_split_out(token)])]
            if kind == "equal":
                for same, other in zip(was[a:b], is_now[c:d], strict=True):
                    if same.node is not None and other.node is not None and _is_note(same) and _is_note(other):
                        self._note(same.node, other.node)
            else:
                for element in [self._deleted(token) for token in _gathered(was[a:b])]:
                    if runs:  # where the new words stand: in the same bookmark and the same link
                        _outer(runs[0]).addprevious(element)
                    else:
                        anchor = _put(new, element, anchor, first)
                for run in runs:
                    self._wrap(run)
            if runs:
                anchor = _outer(runs[-1])

    def _wrap(self, run: _Element) -> None:
        parent = run.getparent()
        if parent is None or parent.tag == INS:
            return
        mark = self._mark(INS)
        parent.replace(run, mark)
        mark.append(run)

    def _deleted(self, token: _Token) -> _Element:
        mark = self._mark(DEL)
        if token.field and token.points_at in ("", *self._bookmarks):
            mark.extend(copy.deepcopy(run) for run in token.field)
            for e in list(mark.iter(*_IN_A_GONE_RUN)):
                e.tag = _IN_A_GONE_RUN[e.tag]
            return mark
        run = etree.SubElement(mark, R)
        if (
            properties := (token.field[len(token.field) // 2] if token.field else token.run).find(w("rPr"))
        ) is not None:
            run.append(copy.deepcopy(properties))
        if token.node is not None and _is_note(token):
            self._put_back(token.node, run)
            return mark
        if token.node is not None and token.node.tag == w("tab"):
            etree.SubElement(run, w("tab"))
            return mark
        text = etree.SubElement(run, w("delText"))
        text.text = token.text
        text.set(_XML_SPACE, "preserve")
        return mark

    def _put_back(self, reference: _Element, run: _Element) -> None:
        """A footnote that is gone, and its mark in a run."""
        if (found := self._notes.put_back(reference.get(w("id"), ""))) is None:
            return
        old, made = found
        etree.SubElement(run, REFERENCE).set(w("id"), made.get(w("id"), ""))
        for paragraph in old.findall(P):
            kept = etree.SubElement(made, P)
            kept.extend(copy.deepcopy(e) for e in paragraph.findall(w("pPr")))
            kept.extend(copy.deepcopy(e) for e in paragraph.findall(R) if e.find(w("footnoteRef")) is not None)
            kept.extend(self._deleted(token) for token in _gathered(_tokens(paragraph)))


def _paired(old: Sequence[_Element], new: Sequence[_Element]) -> Iterator[tuple[_Element | None, _Element | None]]:
    """Which of the old ones became which of the new, in the order of the document: what is gone first, then what came."""
    at = 0
    for element in new:
        best = next((n for n in range(at, len(old)) if _alike(old[n], element)), None)
        if best is None:
            yield None, element
            continue
        yield from ((one, None) for one in old[at:best])
        yield old[best], element
        at = best + 1
    yield from ((one, None) for one in old[at:])


def _alike(old: _Element, new: _Element) -> bool:
    """Whether one may be the other, changed. A table, or a row, with another number of columns is another."""
    if old.tag != new.tag:
        return False
    if old.tag == TBL:
        return {len(r.findall(TC)) for r in old.findall(TR)} == {len(r.findall(TC)) for r in new.findall(TR)}
    if old.tag == TR and len(old.findall(TC)) != len(new.findall(TC)):
        return False
    words = _WORDS.findall(_text(old)), _WORDS.findall(_text(new))
    if sum(map(len, words)) > _MOST:
        return False
    matcher = SequenceMatcher(None, *words, autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _opens(paragraph: _Element) -> bool:
    """Whether a field begins here that ends in another paragraph."""
    return any(True for _ in _loose(paragraph))


def _sign(element: _Element) -> str:
    """What makes two blocks the same: the words, where footnotes are, and for tables where the cells are."""
    if element.tag == P:
        return f"p:{_marked(element)}"
    cells = ("\n".join(_marked(p) for p in cell.iter(P)) for cell in element.iter(TC))
    return f"t:{chr(0).join(cells)}"


def _marked(paragraph: _Element) -> str:
    return "".join(token.text or token.key for token in _tokens(paragraph))


def _text(element: _Element) -> str:
    return "".join(token.text for p in element.iter(P) for token in _tokens(p))


def _tokens(paragraph: _Element) -> list[_Token]:
    """The words of a paragraph, each with its run. A field is one of them; a picture its alternative text; a note its mark."""
    found: list[_Token] = []
    held, fields = set(_loose(paragraph)), {runs[0]: runs for runs in _fields(paragraph)}
    in_field = {run for runs in fields.values() for run in runs}
    for run in paragraph.iter(R):
        if run in fields:
            found.append(_of_field(fields[run]))
        if run in in_field or run in held:
            continue
        for node in run:
            if node.tag == T:
                found += [_Token(word, word, run) for word in _WORDS.findall(node.text or "")]
            elif node.tag in (w("tab"), w("br")):
                found.append(_Token("\t" if node.tag == w("tab") else "\n", " ", run, node))
            elif node.tag == w("drawing"):
                alt = next((e.get("descr") or "" for e in node.iter() if str(e.tag).endswith("}docPr")), "")
                found.append(_Token(f"[{alt}]", f"[{alt}]", run, node))
            elif node.tag == REFERENCE:
                found.append(_Token("*", "", run, node))
    return found


def _of_field(runs: tuple[_Element, ...]) -> _Token:
    """A field as one thing, known by its result; one that shows nothing, by what it does there."""
    code = "".join(e.text or "" for run in runs for e in run.iter(CODE))
    kind, named = [*code.split(), "", ""][:2]
    result = "".join(e.text or "" for run in runs for e in run.iter(T))
    key = result or (code if kind in _LIVE else kind)
    return _Token(key, result, runs[0], field=runs, points_at="" if kind in _LIVE else named)


def _fields(paragraph: _Element) -> list[tuple[_Element, ...]]:
    """The runs of each field that begins and ends here, those inside another left to that one."""
    runs, opened = list(paragraph.iter(R)), list[int]()
    spans: list[tuple[int, int]] = []
    for nr, run in enumerate(runs):
        for mark in run.iter(FIELD):
            match mark.get(w("fldCharType")):
                case "begin":
                    opened.append(nr)
                case "end" if opened:
                    spans.append((opened.pop(), nr))
    outer = [(a, b) for a, b in spans if not any(c < a and b < d for c, d in spans)]
    return [tuple(runs[a : b + 1]) for a, b in outer]


def _loose(paragraph: _Element) -> Iterator[_Element]:
    """The marks, and the code, of a field that begins or ends in another paragraph: what it shows is tracked, they are not."""
    whole = {run for runs in _fields(paragraph) for run in runs}
    for run in paragraph.iter(R):
        if run not in whole and (run.find(FIELD) is not None or run.find(CODE) is not None):
            yield run


def _gathered(tokens: Sequence[_Token]) -> Iterator[_Token]:
    """Words of one run side by side, as one; what is no word is for itself."""
    made: list[_Token] = []
    for token in tokens:
        if made and made[-1].run is token.run and not _is_alone(made[-1]) and not _is_alone(token):
            made[-1] = _Token("", made[-1].text + token.text, token.run)
        else:
            made.append(token)
    return (token for token in made if token.text or _is_alone(token))


def _is_alone(token: _Token) -> bool:
    return bool(token.field) or (token.node is not None and token.node.tag in (REFERENCE, w("tab")))


def _is_note(token: _Token) -> bool:
    return token.node is not None and token.node.tag == REFERENCE


def _split_out(token: _Token) -> _Element:
    """The run that holds this word alone, taken out of the run that it stands in with others; the whole run of what is no word.

    Words are taken from the front, so this is asked for each word of a paragraph in turn.
    """
    run = token.run
    if token.node is not None:
        return run
    texts = run.findall(T)
    if len(texts) != 1 or texts[0].text == token.text or not (texts[0].text or "").startswith(token.text):
        return run
    (text,) = texts
    before = etree.Element(R)
    if (properties := run.find(w("rPr"))) is not None:
        before.append(copy.deepcopy(properties))
    own = etree.SubElement(before, T)
    own.text = token.text
    own.set(_XML_SPACE, "preserve")
    text.text = (text.text or "")[len(token.text) :]
    text.set(_XML_SPACE, "preserve")
    run.addprevious(before)
    return before


def _put(paragraph: _Element, element: _Element, anchor: _Element | None, first: _Token | None) -> _Element:
    """Puts what is gone after what stood before it; where nothing did, before the first word."""
    if anchor is not None:
        anchor.addnext(element)
    elif first is not None and first.run.getparent() is not None:
        _outer(first.run).addprevious(element)
    else:
        paragraph.append(element)
    return element


def _outer(run: _Element) -> _Element:
    """The run, or the mark that it stands in."""
    parent = run.getparent()
    return parent if parent is not None and parent.tag == INS else run


def _of_mark(paragraph: _Element) -> _Element:
    """The properties of a paragraph's mark: what is marked there joins it with the next."""
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        paragraph.insert(0, properties)
    mark = properties.find(w("rPr"))
    if mark is None:
        mark = etree.Element(w("rPr"))
        after = [e for e in properties if e.tag in (w("sectPr"), w("pPrChange"))]
        properties.insert(properties.index(after[0]) if after else len(properties), mark)
    return mark


def _row_properties(row: _Element) -> _Element:
    properties = row.find(w("trPr"))
    if properties is None:
        properties = etree.Element(w("trPr"))
        row.insert(0, properties)
    return properties
