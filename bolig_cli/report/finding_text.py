"""Findings for a person at a terminal."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from bolig_cli import norsk
from bolig_cli.finding import Finding, Place, Severity
from bolig_cli.pipeline import Checked
from bolig_cli.printable import without_commands
from bolig_cli.report import after_word
from bolig_cli.report.colour import Paint
from bolig_cli.report.next_step import next_step

_COLOURS = {Severity.FEIL: "red", Severity.ADVARSEL: "yellow", Severity.MERKNAD: "cyan"}
_PLURAL = {
    Severity.FEIL: ("feil", "feil"),
    Severity.ADVARSEL: ("advarsel", "advarsler"),
    Severity.MERKNAD: ("merknad", "merknader"),
}


def report(checked: Checked, shown: Callable[[str], str], paint: Paint) -> str:
    """Every finding, the gravest first, a paragraph each, with every place that it is of; then what to do next, and the sum.

    `shown` turns a path in the project into the path that the user would type.
    """
    told = [
        "\n".join([paragraph(f, shown, paint), *(f"    {place(each, shown)}" for each in f.also)])
        for f in gathered(by_severity(checked.findings))
    ]
    return "\n".join([*told, *([""] if told else []), *ending(checked, shown)]) + "\n"


def paragraph(f: Finding, shown: Callable[[str], str], paint: Paint) -> str:
    """Place, severity, message and rule on the first line, what to do on the next."""
    first = f"{paint(place(f.place, shown), 'bold')}  {severity(f.severity, paint)}  {f.message}  {paint(f'[{f.rule}]', 'dim')}"
    return without_commands(f"{first}\n    {f.help}" if f.help else first)


def place(at: Place, shown: Callable[[str], str]) -> str:
    return f"{shown(at.path)}:{at.line}:{at.column}"


def severity(severity: Severity, paint: Paint) -> str:
    return paint(severity.value, _COLOURS[severity])


def by_severity(findings: Sequence[Finding]) -> list[Finding]:
    """The gravest first, and otherwise in the order they have."""
    return sorted(findings, key=lambda f: f.severity.rank)


def ending(checked: Checked, shown: Callable[[str], str]) -> list[str]:
    """The duties that nothing is said of, the next thing to do, and the sum."""
    return [
        *unjudged(checked),
        f"Neste: {in_words(next_step(checked), shown)}{after_word.hint(checked.plan)}",
        f"{summary(checked)} {checked.files} filer lest.",
    ]


def unjudged(checked: Checked) -> list[str]:
    """That the findings are without some duties, where they are."""
    if not checked.unjudged:
        return []
    told, dem = ("Ett lovkrav", "det") if checked.unjudged == 1 else (f"{checked.unjudged} lovkrav", "dem")
    return [f"Merk: {told} er ikke vurdert ennå, fordi svaret på {dem} kan stå i en fil med feil. Rett feilene først."]


def in_words(step: Finding | None, shown: Callable[[str], str]) -> str:
    """What to do about a finding, and where; where there is none, that the documents can be made."""
    if step is None:
        return "Lag dokumentene med «bolig build»."
    sign = re.search(r"«\[Fyll ut: ([^\].»]+)", step.message)  # what a draft lacks, in its own words
    what = f"Skriv {sign[1].rstrip(' …')}." if sign else step.help or step.message
    return f"{what} Se {place(step.place, shown)}."


def gathered(findings: Sequence[Finding], most: int | None = None) -> Iterator[Finding]:
    """The findings, where those that belong together are one line. With `most`, the parts of it after so many are counted."""
    return (as_one(those, most) for those in together(findings))


def together(findings: Sequence[Finding]) -> list[list[Finding]]:
    """The findings in their order, where those that belong together stand with the first of them."""
    groups: dict[object, list[Finding]] = {}
    for nr, f in enumerate(findings):
        groups.setdefault((f.rule, f.severity, f.gathering.text) if f.gathering else nr, []).append(f)
    return list(groups.values())


def as_one(those: Sequence[Finding], most: int | None = None) -> Finding:
    """Findings that belong together as one: at the place of the first, with the parts in a row."""
    first, gathering = those[0], those[0].gathering
    if gathering is None or len(those) == 1:
        return first
    parts = sorted((g.gathering for g in those if g.gathering), key=lambda gathering: gathering.order)
    told = [part.part for part in parts]
    if most is not None and len(told) > most + 1:
        told = [*told[:most], f"{len(told) - most} til"]
    also = tuple(place for f in those for place in f.also)
    return replace(first, message=f"{gathering.text}: {norsk.listing(told)}.", help=parts[0].help, also=also)


def summary(checked: Checked) -> str:
    """ "2 feil, 1 advarsel og 0 merknader."."""
    return f"{norsk.listing([counted(checked.count(severity), severity) for severity in Severity])}."


def counted(count: int, severity: Severity) -> str:
    """ "1 advarsel", "2 advarsler"."""
    one, many = _PLURAL[severity]
    return f"{count} {one if count == 1 else many}"


def counts(findings: Sequence[Finding]) -> str:
    """ "1 advarsel og 3 merknader"; a severity with none is not named."""
    numbers = {severity: sum(f.severity is severity for f in findings) for severity in Severity}
    return norsk.listing([counted(number, severity) for severity, number in numbers.items() if number])
