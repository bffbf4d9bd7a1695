from collections.abc import Iterator, Sequence

from bolig_cli.finding import Place, Severity
from bolig_cli.model.plan import Kapittel
from bolig_cli.record import record
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.searchable import visible

_LINE = 30  # letters of a line that is no chance likeness
_MUCH = 200  # letters of one that is enough alone
_NO_WORDS = ("![", "|")  # pictures, and the rows of tables
_MARKS = "#>*-| \t"


@rule("tekst-to-ganger", Severity.ADVARSEL)
def tekst_to_ganger(context: Context) -> Iterator[Problem]:
    """Flere linjer på rad i et kapittel står også et annet sted, ord for ord.

    Det skjer når et avsnitt blir limt inn to ganger, eller flyttet uten at det blir slettet der det sto. Leserne får det samme to
    ganger, og retter noen det ene, er planen uenig med seg selv.

    Slik retter du det: behold avsnittet der det hører hjemme, og slett det andre.
    """
    lines = [line for chapter in context.plan.kapitler for line in _lines(chapter)]
    first: dict[str, int] = {}
    passed = 0
    for at, line in enumerate(lines):
        if at < passed or len(line.text) < _LINE:
            continue
        before = first.setdefault(line.text, at)
        if before == at:
            continue
        length = _alike(lines, before, at)
        run = lines[at : at + length]
        long = [each for each in run if len(each.text) >= _LINE]
        is_much = len(long) > 1 or sum(len(each.text) for each in long) >= _MUCH
        if is_much or before + length == at:  # or one line right below itself
            yield _problem(lines, before, at, length)
            passed = at + length


@record
class _Line:
    """A line of a chapter that says something, as it is read, and its place."""

    text: str
    chapter: Kapittel
    row: int


def _lines(chapter: Kapittel) -> Iterator[_Line]:
    place = chapter.tekst.place
    for row, written in enumerate(chapter.tekst.written.split("\n") if place else ()):
        if (text := visible(written).strip(_MARKS)) and not written.lstrip().startswith(_NO_WORDS):
            yield _Line(text, chapter, (place.line if place else 0) + row)


def _alike(lines: Sequence[_Line], first: int, second: int) -> int:
    """How many lines on from two places are the same, within the chapter of each."""
    length = 0
    while (
        second + length < len(lines)
        and first + length < second
        and lines[first + length].text == lines[second + length].text
        and lines[first + length].chapter is lines[first].chapter
        and lines[second + length].chapter is lines[second].chapter
    ):
        length += 1
    return length


def _rows(first: int, last: int) -> str:
    return f"linje {first}" if first == last else f"linje {first}–{last}"


def _problem(lines: Sequence[_Line], first: int, second: int, length: int) -> Problem:
    """What to say of a run of lines that stands a second time, from its heading on where that stands twice, too."""
    above = first and lines[first - 1].text == lines[second - 1].text and second - 1 > first
    same = lines[first - 1].chapter is lines[first].chapter and lines[second - 1].chapter is lines[second].chapter
    start = second - 1 if above and same else second
    begins, one, other = lines[start], lines[first - (second - start)], lines[second + length - 1]
    shown = begins.text if len(begins.text) <= 50 else f"{begins.text[:50].rstrip()} …"
    where = "" if one.chapter is begins.chapter else f" i kapittelet «{one.chapter.tittel}» ({one.chapter.origin.path})"
    end = one.row + other.row - begins.row
    return Problem(
        Place(begins.chapter.origin.path, begins.row, 1),
        f"Teksten fra «{shown}» står to ganger: her på {_rows(begins.row, other.row)}, og på {_rows(one.row, end)}{where}.",
        "Ta bort den ene.",
    )
