"""The findings as far as a screen holds them: the errors, then what weighs most, and what is not shown is counted."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from bolig_cli import norsk
from bolig_cli.finding import Finding, Severity
from bolig_cli.law.plikt import Lov, Plikt
from bolig_cli.law.vurdering import Dekning
from bolig_cli.pipeline import Checked
from bolig_cli.record import record
from bolig_cli.report import colour, finding_text
from bolig_cli.report.colour import Paint
from bolig_cli.report.finding_text import as_one, by_severity, counts, ending, paragraph, place, severity, together
from bolig_cli.report.next_step import weights

LINES = 40
COLUMNS = 100  # where nobody knows how wide the screen is

_ERRORS = 40  # when the first are mended, others often are too
_PARTS = 3  # of what is gathered in one line
_NAMED = 3  # provisions of an act
_ENDING = 4  # lines: an empty one, how to see the rest, what to do next, and the sum

Shown = Callable[[str], str]
Group = list[Finding]  # one, or some that are told in one line


@record
class _Act:
    """The warnings and notes about one act, those that weigh most first."""

    lov: Lov
    findings: tuple[Finding, ...]
    duties: Mapping[str, Plikt]

    @property
    def severity(self) -> Severity:
        return self.findings[0].severity

    @property
    def line(self) -> str:
        """ "Kommuneloven: 4 advarsler. Viktigst: § 14-1 annet ledd, …"; of few, all are named."""
        named = norsk.listing([self.duties[f.plikt].hjemmel.bestemmelse for f in self.findings[:_NAMED]])
        told = f"{norsk.capital(self.lov.korttittel)}: {counts(self.findings)}"
        return f"{told}. Viktigst: {named}." if len(self.findings) > _NAMED else f"{told} ({named})."


def report(checked: Checked, shown: Shown, paint: Paint, columns: int = COLUMNS) -> str:
    """All of it, where the screen holds it. Else the errors, up to a limit and from each file; of the warnings and then the notes
    what there is room for; and what the law wants as one line for each act.

    `shown` turns a path in the project into the path that the user would type, and `columns` is how wide the screen is.
    """
    found = by_severity(checked.findings)
    if _height([as_one(those) for those in together(found)], shown, columns) <= LINES - _ENDING:
        return finding_text.report(checked, shown, paint)
    acts = _acts([f for f in found if f.severity is not Severity.FEIL], checked.dekning)
    by_law = {id(f) for act in acts for f in act.findings}
    errors = _from_each_file(together([f for f in found if f.severity is Severity.FEIL]))
    others = together([f for f in found if f.severity is not Severity.FEIL and id(f) not in by_law])

    room = LINES - _ENDING - _height([as_one(those, _PARTS) for those in errors], shown, columns)
    room -= sum(_rows(_told(act, shown, colour.plain), columns) for act in acts)
    told = [*errors, *_fitting(others, room, shown, columns)]
    lines = list(_lines(told, acts, shown, paint))
    seen = {id(f) for those in told for f in those} | by_law
    rest = _rest([f for f in found if id(f) not in seen], bool(acts))
    return "\n".join([*lines, "", rest, *ending(checked, shown)]) + "\n"


def _lines(told: Sequence[Group], acts: Sequence[_Act], shown: Shown, paint: Paint) -> Iterator[str]:
    for level in Severity:
        yield from (paragraph(as_one(those, _PARTS), shown, paint) for those in told if those[0].severity is level)
        yield from (_told(act, shown, paint) for act in acts if act.severity is level)


def _told(act: _Act, shown: Shown, paint: Paint) -> str:
    """Where the first of it is, what it is, and how to see each."""
    where = paint(place(act.findings[0], shown), "bold")
    return f"{where}  {severity(act.severity, paint)}  {act.line} Se «bolig dekning --lov {act.lov.id}»."


def _acts(findings: Sequence[Finding], dekning: Dekning | None) -> list[_Act]:
    """What the law wants, act by act in the order of the catalogue."""
    if dekning is None:
        return []
    weight, acts = weights(dekning), []
    for lov in dekning.katalog.lover:
        duties = {plikt.id: plikt for plikt in lov.plikter}
        own = [f for f in findings if f.plikt in duties]
        if own:
            heaviest = sorted(own, key=lambda f: (f.severity.rank, weight[f.plikt]))
            acts.append(_Act(lov, tuple(heaviest), duties))
    return acts


def _from_each_file(errors: Sequence[Group]) -> list[Group]:
    """The errors up to a limit; beyond it, the first of each file, and as many others as the limit lets in. In their order."""
    firsts: dict[str, int] = {}
    for nr, those in enumerate(errors):
        firsts.setdefault(those[0].place.path, nr)
    chosen = set(firsts.values())
    others = [nr for nr in range(len(errors)) if nr not in chosen]
    chosen.update(others[: max(0, _ERRORS - len(chosen))])
    return [errors[nr] for nr in sorted(chosen)]


def _fitting(groups: Sequence[Group], room: int, shown: Shown, columns: int) -> Iterator[Group]:
    """The first ones, as long as there is room for them."""
    for those in groups:
        room -= _height([as_one(those, _PARTS)], shown, columns)
        if room < 0:
            return
        yield those


def _rest(hidden: Sequence[Finding], has_acts: bool) -> str:
    """What is not shown, counted, and how to see it."""
    where = "«bolig dekning» viser hva planen mangler etter hver lov. " if has_acts else ""
    return f"{where}{f'Ikke vist her: {counts(hidden)}. ' if hidden else ''}«bolig check --alle» viser hvert funn."


def _height(findings: Sequence[Finding], shown: Shown, columns: int) -> int:
    """How many lines of the screen they take."""
    texts = (paragraph(f, shown, colour.plain) for f in findings)
    return sum(_rows(line, columns) for text in texts for line in text.split("\n"))


def _rows(line: str, columns: int) -> int:
    return max(1, -(-len(line) // columns))
