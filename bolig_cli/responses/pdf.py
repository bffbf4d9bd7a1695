"""A PDF: the comments that readers have put in it; of one without, the text of its pages by paragraphs, which is a letter. PDFium
reads it in a process of its own, for the file is from outside.

Where a paragraph ends is seen from the distance to the next line, and where a line was ended by its author from how far it goes. A
page that is a picture has no text, and is told.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bolig_cli import apart, limits
from bolig_cli.digest import digest_of
from bolig_cli.record import record
from bolig_cli.responses.dates import day_of
from bolig_cli.responses.letter import Letter, Remark, Source, Spot
from bolig_cli.responses.text import remarks
from bolig_cli.zipped import Unusable

_NO_TEXT = "Svaret er en PDF-fil. Se vedlagt fil: {name}"
_SECONDS = 60.0
_APART = 1.3  # of the usual distance between two lines: what is further down is a new paragraph
_CLOSE = 1.6  # of the height of the letters: the most that lines of one paragraph are apart, by this alone
_FULL = 0.8  # of the longest line of a page: one that ends before that was ended by its author
_LEAST = 15  # letters of a page with text; less is a stamp on a picture
_PAGE_NUMBER = re.compile(r"(?:side|page|s\.)?\s*\d{1,3}(?:\s*(?:av|/|of)\s*\d{1,3})?", re.I)
_ITEM = re.compile(r"(?:[-–•*]|\d{1,2}[.)]|[a-z]\))\s")
_HYPHEN = ("\ufffe", "\x02", "\u00ad")  # how PDFium tells a hyphen that only divides a word
_LONG_LETTER = 500  # paragraphs
_NO_REMARK = (2, 16, 20)  # links, the windows of comments and the fields of a form (ISO 32000-1, 12.5.6)
_MARKED = (9, 10, 11, 12)  # words that are highlighted, underlined or struck out
_DATE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")
_BOTH = re.compile(r"(?:og|eller|samt)\b")  # after a hyphen that stays: «bolig- og eiendom»


@record
class _Line:
    """A line as it stands on a page: its text, how far up it is and how far to the right it goes, and the height of its letters."""

    text: str
    y: float
    end: float
    height: float


@record
class _Comment:
    """What a reader has put on a page: whose it is and when, what it says, the words that it marks, and how far up they are."""

    page: int
    author: str
    day: str
    text: str
    words: str
    y: float


@record
class _Read:
    """The lines of each page, and the comments; or why there are none."""

    pages: tuple[tuple[_Line, ...], ...] = ()
    comments: tuple[_Comment, ...] = ()
    saved: str = ""
    reason: str = ""
    help: str = ""


def read(data: bytes, name: str) -> tuple[Letter, ...]:
    """The answers in a PDF, which is read in a process of its own. Raises Unusable."""
    if not data.lstrip()[:5] == b"%PDF-":
        raise Unusable("er ingen PDF, enda den heter det", "Lagre den på nytt fra programmet den kom fra.")
    (found,) = apart.each(_lines, [data], 1, _SECONDS)
    if isinstance(found, apart.Lost):
        raise Unusable("kan ikke leses som PDF", "Lim inn teksten i en ren tekstfil (.txt), og les inn den.")
    return _letters(found, data, name)


def _letters(found: _Read, data: bytes, name: str) -> tuple[Letter, ...]:
    """The answer of each who has commented; else the letter; of one that is pictures alone, a remark that says where the answer is,
    for it is not dropped. Raises Unusable."""
    if found.reason:
        raise Unusable(found.reason, found.help)
    usual = _usual(found.pages)
    if found.comments:
        return _commented(found, usual, name, digest_of(data))
    pages = [_paragraphs(lines, usual) for lines in found.pages]
    if sum(map(len, pages)) > _LONG_LETTER:
        raise Unusable(
            "har ingen kommentarer, og er for lang til å være et brev", "Ta ut sidene som er svaret, og les inn dem."
        )
    text = "\n\n".join(part for page in pages for part in page)
    empty = [str(nr) for nr, page in enumerate(pages, 1) if len("".join(page)) < _LEAST]
    if len(empty) == len(pages):
        note = f"{name} er et bilde uten tekst, og er ikke lest. Punktet viser til filen: Skriv av teksten i stedet."
        return (Letter(name, Source.PDF, digest_of(data), (Remark(_NO_TEXT.format(name=name)),), notes=(note,)),)
    notes = (
        [f"Side {', '.join(empty)} i {name} har ingen tekst, og er ikke lest. Se om noe av svaret står der."]
        if empty
        else []
    )
    return (
        Letter(
            name,
            Source.PDF,
            digest_of(data),
            remarks(text),
            day=day_of(text),
            saved=_day(found.saved),
            notes=tuple(notes),
        ),
    )


def _commented(found: _Read, usual: float, name: str, digest: str) -> tuple[Letter, ...]:
    """An answer for each author, in the order that they come; each comment with the paragraph that it stands at."""
    if len(found.comments) > limits.RESPONSE_REMARKS:
        raise Unusable(f"har mer enn {limits.RESPONSE_REMARKS} kommentarer", "Del den, og les inn én del om gangen.")
    if any(len(one.text) > limits.RESPONSE_CHARACTERS for one in found.comments):
        raise Unusable(
            f"har en kommentar på over {limits.RESPONSE_CHARACTERS} tegn", "Legg teksten i en egen fil, og les inn den."
        )
    by_author: dict[str, list[_Comment]] = {}
    for one in found.comments:
        by_author.setdefault(one.author, []).append(one)
    note = f"Kommentarene i {name} er tatt med, og ikke teksten på sidene."
    return tuple(
        Letter(
            name,
            Source.PDF,
            digest,
            tuple(Remark(one.text, _spot(one, found.pages[one.page - 1], usual)) for one in own),
            author,
            day=max((day for one in own if (day := _day(one.day))), default=None),
            notes=(note,) if nr == 0 else (),
        )
        for nr, (author, own) in enumerate(by_author.items())
    )


def _spot(comment: _Comment, lines: Sequence[_Line], usual: float) -> Spot:
    """Where a comment stands: the paragraph with the line that is nearest to it."""
    nearest = min(lines, key=lambda line: abs(line.y - comment.y), default=None)
    around = (
        ""
        if nearest is None
        else next((p for p in _paragraphs(lines, usual) if _within(nearest.text, p)), nearest.text)
    )
    return Spot(paragraph=around, headings=(f"side {comment.page}",), words=comment.words)


def _within(line: str, paragraph: str) -> bool:
    return line.rstrip("".join(_HYPHEN) + "-") in paragraph


def _day(said: str) -> dt.date | None:
    hit = _DATE.match(said)
    try:
        return dt.date(int(hit[1]), int(hit[2]), int(hit[3])) if hit else None
    except ValueError:
        return None


def _usual(pages: Sequence[Sequence[_Line]]) -> float:
    """How far it is from one line to the next within a paragraph, in most of a letter."""
    steps = sorted(a.y - b.y for page in pages for a, b in pairwise(page) if a.y - b.y > 1)
    heights = sorted(line.height for page in pages for line in page)
    return min(steps[len(steps) // 4], heights[len(heights) // 2] * _CLOSE) if steps else 0


def _paragraphs(lines: Sequence[_Line], usual: float) -> list[str]:
    """The paragraphs of a page, without its number."""
    shown = [
        line for nr, line in enumerate(lines) if not (nr in (0, len(lines) - 1) and _PAGE_NUMBER.fullmatch(line.text))
    ]
    down = [above.y - below.y for above, below in pairwise(shown)]
    longest = max((line.end for line in shown), default=0)
    made: list[str] = []
    for nr, line in enumerate(shown):
        begins = nr == 0 or down[nr - 1] > usual * _APART or down[nr - 1] < -1
        if begins:
            made.append(line.text)
        else:
            made[-1] = _joined(made[-1], line.text, shown[nr - 1].end < longest * _FULL)
    return [text.rstrip("".join(_HYPHEN)) for text in made]


def _joined(above: str, below: str, is_ended: bool) -> str:
    """Two lines of a paragraph as its text; `is_ended` is whether the author ended the first."""
    if above.endswith(_HYPHEN):
        return above[:-1] + below
    if above.endswith("-") and above[-2:-1].isalpha() and below[:1].islower() and not _BOTH.match(below):
        return above[:-1] + below
    return f"{above}\n{below}" if is_ended or _ITEM.match(below) else f"{above} {below}"


# --- in a process of its own ------------------------------------------------------------------------------------------


def _lines(data: bytes) -> _Read:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            return _Read(reason="har passord", help="Åpne den, ta bort passordet, og lagre den på nytt.")
        return _Read(reason="er skadet", help="Lagre den på nytt fra programmet den kom fra.")
    if len(document) > limits.RESPONSE_PAGES:
        return _Read(
            reason=f"har mer enn {limits.RESPONSE_PAGES} sider", help="Ta ut sidene som er svaret, og les inn dem."
        )
    pages: list[tuple[_Line, ...]] = []
    comments: list[_Comment] = []
    left = limits.RESPONSE_CHARACTERS * 2  # what is longer is refused, and need not be read to its end
    for number in range(1, len(document) + 1):
        try:  # a page that is damaged is told as one without text, and the others are read
            page = document[number - 1]
            words = page.get_textpage()
            lines = tuple(_of_page(words)) if left > 0 else ()
            comments += _comments(page, words, number) if len(comments) <= limits.RESPONSE_REMARKS else ()
        except pypdfium2.PdfiumError:
            lines = ()
        left -= sum(len(line.text) for line in lines)
        pages.append(lines)
    return _Read(tuple(pages), tuple(comments), _saved(document))


def _saved(document: "pypdfium2.PdfDocument") -> str:  # type: ignore[name-defined]  # noqa: F821
    """When the file says that it was made; "" where it says so in signs that are none."""
    try:
        return str(document.get_metadata_value("CreationDate"))
    except UnicodeDecodeError:
        return ""


def _comments(page: "pypdfium2.PdfPage", words: "pypdfium2.PdfTextPage", number: int) -> Iterator[_Comment]:  # type: ignore[name-defined]  # noqa: F821
    from pypdfium2 import raw

    for index in range(min(raw.FPDFPage_GetAnnotCount(page), limits.RESPONSE_REMARKS + 1)):
        if not (annotation := raw.FPDFPage_GetAnnot(page, index)):
            continue
        try:
            text = _value(annotation, b"Contents").replace("\r\n", "\n").replace("\r", "\n").strip()
            if (kind := raw.FPDFAnnot_GetSubtype(annotation)) in _NO_REMARK or not text:
                continue
            place = raw.FS_RECTF()
            raw.FPDFAnnot_GetRect(annotation, place)
            marked = words.get_text_bounded(place.left, place.bottom, place.right, place.top) if kind in _MARKED else ""
            yield _Comment(
                number, _value(annotation, b"T"), _value(annotation, b"M"), text, " ".join(marked.split()), place.bottom
            )
        finally:
            raw.FPDFPage_CloseAnnot(annotation)


def _value(annotation: object, key: bytes) -> str:
    """A text of an annotation; "" where it has none."""
    import ctypes

    from pypdfium2 import raw

    size = raw.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    if not 2 < size <= limits.RESPONSE_BYTES * 2:
        return ""
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFAnnot_GetStringValue(annotation, key, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace")


def _of_page(page: "pypdfium2.PdfTextPage") -> Iterator[_Line]:  # type: ignore[name-defined]  # noqa: F821
    at = 0
    for line in page.get_text_range().splitlines(keepends=True):
        text = " ".join(line.split())
        if text:
            first, last = at + len(line) - len(line.lstrip()), at + len(line.rstrip()) - 1
            _, low, _, high = _box(page, first)
            yield _Line(text, low, _box(page, last)[2], high - low)
        at += len(line)


def _box(page: "pypdfium2.PdfTextPage", index: int) -> tuple[float, float, float, float]:  # type: ignore[name-defined]  # noqa: F821
    try:
        left, low, right, high = page.get_charbox(index, loose=True)
    except Exception:  # a sign that PDFium has made itself stands nowhere
        return 0.0, 0.0, 0.0, 0.0
    return float(left), float(low), float(right), float(high)
