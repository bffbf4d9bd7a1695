"""What remains before the next phase, for a person at a terminal: a line for each chapter and for each who answers, and how far the
work has come."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.gjenstaar import Gjenstaar, Slag, Ting
from bolig_cli.report import after_word, finding_text, wording
from bolig_cli.report.colour import Paint
from bolig_cli.report.next_step import next_step

_WORDS: Mapping[Slag, tuple[str, str]] = {
    Slag.FIL: ("fil", "filer"),
    Slag.LOVKRAV: ("lovkrav", "lovkrav"),
    Slag.STEG: ("steg i tidsplanen", "steg i tidsplanen"),
    Slag.TILTAK: ("tiltak", "tiltak"),
}
_NAMED = 6  # files of one who answers


def report(status: Gjenstaar, shown: Callable[[str], str], paint: Paint) -> str:
    """`shown` turns a path in the project into the path that the user would type."""
    plan = status.plan
    lines = [paint(f"{plan.tittel}, {plan.kommunenavn}. Fase: {plan.fase}.", "bold"), ""]
    if status.mangler:
        lines += [f"Dette gjenstår {_before(status)}, kapittel for kapittel:", *_chapters(status.mangler, shown), ""]
        lines += ["Hos den som har ansvaret:", *_people(status.mangler), ""]
    lines.append(_progress(status))
    if errors := len(status.checked.structural_errors):
        lines.append(wording.incomplete(errors, "tallet på lovkrav"))
    lines += [f"Neste: {_next(status, shown)}"]
    return "\n".join(lines) + "\n"


def _before(status: Gjenstaar) -> str:
    return f"før fasen {status.neste}" if status.neste else "før planen er gjennomført"


def _chapters(things: Sequence[Ting], shown: Callable[[str], str]) -> Iterator[str]:
    groups = _grouped(things, lambda ting: ting.kapittel)
    width = max(map(len, groups))
    for chapter, those in groups.items():
        first = those[0].place
        yield f"  {chapter:{width}}  {_counted(those)}. Begynn i {shown(first.path)}:{first.line}"


def _people(things: Sequence[Ting]) -> Iterator[str]:
    groups = _grouped(things, lambda ting: ting.ansvarlig)
    width = max(map(len, groups))
    for who, those in groups.items():
        names = list(dict.fromkeys(ting.place.path.rpartition("/")[2].rpartition(".")[0] for ting in those))
        told = names if len(names) <= _NAMED + 1 else [*names[:_NAMED], f"{len(names) - _NAMED} til"]
        yield f"  {who:{width}}  {_counted(those)}: {norsk.listing(told)}"


def _grouped(things: Sequence[Ting], by: Callable[[Ting], str]) -> dict[str, list[Ting]]:
    groups: dict[str, list[Ting]] = {}
    for ting in things:
        groups.setdefault(by(ting), []).append(ting)
    return groups


def _counted(things: Sequence[Ting]) -> str:
    numbers = {slag: sum(ting.slag is slag for ting in things) for slag in Slag}
    return norsk.listing([_number(count, slag) for slag, count in numbers.items() if count])


def _number(count: int, slag: Slag) -> str:
    return f"{count} {_WORDS[slag][count != 1]}"


def _progress(status: Gjenstaar) -> str:
    """ "På plass før fasen høring: 12 av 38 filer og 3 av 21 lovkrav. 214 steder i filene gjenstår."."""
    parts = [f"{stands} av {_number(wanted, slag)}" for slag in Slag for stands, wanted in [status.av(slag)] if wanted]
    steder = sum(ting.steder for ting in status.ting)
    rest = f" {steder} {'sted' if steder == 1 else 'steder'} i filene gjenstår." if steder else ""
    return f"På plass {_before(status)}: {norsk.listing(parts)}.{rest}"


def _next(status: Gjenstaar, shown: Callable[[str], str]) -> str:
    step = next_step(status.checked)
    is_first = step and after_word.is_draft(status.plan) and step.rule in after_word.FIRST
    # What is only noted keeps nothing from going on.
    if status.mangler and step and (is_first or step.severity is not Severity.MERKNAD):
        return finding_text.in_words(step, shown) + after_word.hint(status.plan)
    if status.mangler:
        first = status.mangler[0]
        return f"{first.tekst.rstrip('.')}. Se {shown(first.place.path)}:{first.place.line}:{first.place.column}."
    if status.neste:
        place = status.plan.origin.at("fase")
        return f"Alt som kreves, er på plass. Skriv «fase: {status.neste}» i {shown(place.path)}:{place.line} når planen går dit."
    return "Alle tiltakene er ferdige. Lag årsrapporten med «bolig build --dokument aarsrapport»."
