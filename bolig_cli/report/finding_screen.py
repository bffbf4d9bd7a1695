"""The findings as far as a screen holds them: the errors, then the author's own slips, then what the law wants, an act a line.

What is not shown is counted.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from bolig_cli import norsk
from bolig_cli.finding import Finding, Severity
from bolig_cli.law.plikt import Lov, Plikt
from bolig_cli.law.vurdering import Dekning
from bolig_cli.pipeline import ADOPTION_CODES, LAW_CODES, Checked
from bolig_cli.record import record
from bolig_cli.report import colour, finding_text
from bolig_cli.report.colour import Paint
from bolig_cli.report.finding_text import as_one, by_severity, counts, ending, paragraph, severity, together, unjudged
from bolig_cli.report.next_step import weights

LINES = 40
COLUMNS = 100  # where nobody knows how wide the screen is

_ERRORS = 40  # when the first are mended, others often are too
_PARTS = 3  # of what is gathered in one line
_NAMED = 3  # provisions of an act
_LAW = 8  # lines that the acts have beside the author's own slips
_ENDING = 4  # lines: an empty one, how to see the rest, what to do next, and the sum

# The notes that most likely are a slip: an amount, a name, a link, or a text that becomes something else than it was meant as.
# Other notes tell of what is left to do.
_SLIPS = frozenset(
    (
        *("lenke-til-noe-annet", "lenke-fra-malen", "foerte-til-uten-sammenheng", "avhenger-av-stanset-tiltak"),
        *("beloep-utenfor-tiltakets-tid", "finansiering-ikke-fordelt", "prioritet-blandet", "utsatt-ufullstendig"),
        *("liten-gruppe-i-teksten", "utloept-foering-i-teksten", "hjemmel-ikke-i-katalogen"),
        *("overskrift-uten-tegn", "ord-fra-annen-maalform", "figurnummer-i-teksten"),
    )
)

Shown = Callable[[str], str]
Group = list[Finding]  # one, or some that are told in one line


@record
class _Act:
    """The warnings and notes about one act, those that weigh most first."""

    lov: Lov
    findings: tuple[Finding, ...]
    duties: Mapping[str, Plikt]
    only_template: bool  # all that is lacking is that the template's words are made the author's

    @property
    def severity(self) -> Severity:
        return self.findings[0].severity

    @property
    def line(self) -> str:
        """ "Kommuneloven: 4 advarsler. Viktigst: § 14-1 annet ledd, …"; of few, all are named."""
        named = norsk.listing([self.duties[f.plikt].hjemmel.bestemmelse for f in self.findings[:_NAMED]])
        told = f"{norsk.capital(self.lov.korttittel)}: {counts(self.findings)}"
        told = f"{told}. Viktigst: {named}." if len(self.findings) > _NAMED else f"{told} ({named})."
        return f"{told} Se «bolig dekning --lov {self.lov.id}»."


@record
class _Told:
    """A line about one or more acts."""

    severity: Severity
    text: str

    def line(self, paint: Paint) -> str:
        return f"{severity(self.severity, paint)}  {self.text}"


def report(checked: Checked, shown: Shown, paint: Paint, columns: int = COLUMNS) -> str:
    """All of it, where the screen holds it. Else the errors, up to a limit and from each file; the author's own warnings, and the
    notes that are most likely a slip; what else there is to do, as far as there is room; and what the law wants, a line an act.

    `shown` turns a path in the project into the path that the user would type, and `columns` is how wide the screen is.
    """
    found = by_severity(checked.findings)
    lines = LINES - _ENDING - sum(_rows(line, columns) for line in unjudged(checked))
    places = sum(len(f.also) for f in found)
    if _height([as_one(those) for those in together(found)], shown, columns) + places <= lines:
        return finding_text.report(checked, shown, paint)
    errors = _from_each_file(together([f for f in found if f.severity is Severity.FEIL and f.rule not in LAW_CODES]))
    breaches = together([f for f in found if f.severity is Severity.FEIL and f.rule in LAW_CODES])
    acts = _acts([f for f in found if f.severity is not Severity.FEIL], checked.dekning)
    all_acts = _acts([f for f in found if f.rule in LAW_CODES], checked.dekning)
    by_law = {id(f) for act in all_acts for f in act.findings}
    own = together([f for f in found if f.severity is not Severity.FEIL and id(f) not in by_law])
    slips = [those for those in own if _is_slip(those)]
    others = [those for those in own if not _is_slip(those)]

    def height(groups: Sequence[Group]) -> int:
        return _height([as_one(those, _PARTS) for those in groups], shown, columns)

    room = lines - height(errors)
    if height([*breaches, *slips]) + min(_LAW, _rows_of(_law(acts), columns)) > room:
        # What the law lacks is told act by act, lest it hides the author's own slips; signatures that are missing already are.
        breaches, acts = [those for those in breaches if id(those[0]) not in by_law], all_acts
    errors, room = [*errors, *breaches], room - height(breaches)
    told = list(_fitting(slips, room - min(_LAW, _rows_of(_law(acts), columns)), shown, columns))
    room -= height(told)
    law = _fitting_law(acts, room, columns)
    room -= _rows_of(law, columns)
    if len(told) == len(slips):
        told += _fitting(others, room, shown, columns)
    by_law = {id(f) for act in acts for f in act.findings}
    paragraphs = [paragraph(as_one(those, _PARTS), shown, paint) for those in [*errors, *told]]
    seen = {id(f) for those in [*errors, *told] for f in those} | by_law
    rest = _rest([f for f in found if id(f) not in seen], bool(acts))
    return "\n".join([*paragraphs, *(one.line(paint) for one in law), "", rest, *ending(checked, shown)]) + "\n"


def _fitting_law(acts: Sequence[_Act], room: int, columns: int) -> list[_Told]:
    """What the law wants in as many lines as there is room for, and at least one."""
    lengths = (_law(acts, most) for most in range(len(acts), -1, -1))
    return next((told for told in lengths if _rows_of(told, columns) <= room), _law(acts, 0))


def _law(acts: Sequence[_Act], most: int | None = None) -> list[_Told]:
    """A line an act, the gravest first; `most` is how many acts have their own. Those that only wait for the template to be
    rewritten are one line."""
    waiting = [act for act in acts if act.only_template]
    apart = sorted((act for act in acts if len(waiting) < 2 or act not in waiting), key=lambda act: act.severity.rank)
    told = [_Told(act.severity, act.line) for act in apart[:most]]
    if most is not None and len(apart) > most:
        told.append(_together(apart[most:], f"{'Også' if told else 'Planen svarer ikke på alt'} etter"))
    if len(waiting) > 1:
        told.append(
            _together(waiting, "Det som svarer, står som «bolig init» skrev det, og teller når det er skrevet om:")
        )
    return told


def _together(acts: Sequence[_Act], says: str) -> _Told:
    """Several acts in one line."""
    gravest = min((act.severity for act in acts), key=lambda severity: severity.rank)
    names = norsk.listing([act.lov.korttittel for act in acts])
    return _Told(gravest, f"{says} {names} ({counts([f for act in acts for f in act.findings])}). Se «bolig dekning».")


def _is_slip(those: Group) -> bool:
    first = those[0]
    if first.rule in _SLIPS:
        return True
    return (
        first.severity is not Severity.MERKNAD and first.rule not in ADOPTION_CODES
    )  # the others are what is left to do


def _acts(findings: Sequence[Finding], dekning: Dekning | None) -> list[_Act]:
    """What the law wants, act by act in the order of the catalogue."""
    if dekning is None:
        return []
    weight, acts = weights(dekning), []
    template = {v.plikt.id for v in dekning.vurderinger if v.mangler and v.mangler[0].malens}
    for lov in dekning.katalog.lover:
        duties = {plikt.id: plikt for plikt in lov.plikter}
        own = [f for f in findings if f.plikt in duties]
        if own:
            heaviest = sorted(own, key=lambda f: (f.severity.rank, weight[f.plikt]))
            acts.append(_Act(lov, tuple(heaviest), duties, all(f.plikt in template for f in own)))
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


def _rows_of(told: Sequence[_Told], columns: int) -> int:
    return sum(_rows(one.line(colour.plain), columns) for one in told)


def _rows(line: str, columns: int) -> int:
    return max(1, -(-len(line) // columns))
