"""The overview of many plans for a person at a terminal."""

import textwrap
from collections.abc import Iterator, Sequence

from bolig_cli import norsk
from bolig_cli.many.oversikt import Oversikt
from bolig_cli.many.rad import UTFALL, Rad
from bolig_cli.report import oversikt_ord as ord
from bolig_cli.report.colour import Paint

FIRST = 10  # of what is missing most often, and of folders without a plan
_TYPER = {**ord.KORTE_TYPER, "saksbehandling": "Saksbeh."}
_FASE = 10
_NUMBERS = tuple(max(len(name), 5) + 1 for name in _TYPER.values())  # the widths of the columns: 5 is "12/15"
_BESIDE = 2 + _FASE + 5 + sum(_NUMBERS) + 2 + len("gjelder ikke")  # all of a row but the name
_COLOURS = {"dekket": "green", "omtalt": "cyan", "delvis": "yellow", "ikke dekket": "red"}


def report(oversikt: Oversikt, paint: Paint, columns: int) -> str:
    """A row for each plan, what they come to together, and what is missing most often."""
    parts = [
        [ord.planer(oversikt)],
        list(_table(oversikt, paint, columns)),
        textwrap.wrap(ord.FORKLARING, columns),
        list(_together(oversikt, paint)) if len(oversikt.leste) > 1 else [],
        textwrap.wrap(ord.fristen(oversikt), columns, break_long_words=False),
        list(_missing(oversikt, paint, columns)),
        textwrap.wrap(ord.andre(oversikt, FIRST), columns, break_long_words=False),
        textwrap.wrap(ord.FORBEHOLD, columns),
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _table(oversikt: Oversikt, paint: Paint, columns: int) -> Iterator[str]:
    names = iter(ord.navn(oversikt.leste))
    wide = max(12, min(40, columns - _BESIDE))
    heads = "".join(name.rjust(number) for name, number in zip(_TYPER.values(), _NUMBERS, strict=True))
    yield paint(f"{'Kommune'.ljust(wide)}  {'Fase'.ljust(_FASE)}{'Feil'.rjust(5)}{heads}  §\u00a010", "bold")
    for rad in oversikt.rader:
        if isinstance(rad, Rad):
            yield _row(rad, next(names), wide, paint)
        else:
            text = f"{ord.printable(rad.mappe)}: ikke lest. {ord.printable(rad.hvorfor)}"
            yield paint(textwrap.fill(text, columns, subsequent_indent="  ", break_long_words=False), "red")


def _row(rad: Rad, name: str, wide: int, paint: Paint) -> str:
    answered = (ord.besvart(rad.per_type[type]) for type in _TYPER)
    numbers = "".join(f"{yes}/{of}".rjust(number) for (yes, of), number in zip(answered, _NUMBERS, strict=True))
    word = ord.frist(rad)
    return (
        f"{_cut(name, wide)}  {_cut(rad.fase, _FASE)}{str(rad.funn['feil']).rjust(5)}{numbers}  "
        f"{paint(word, _COLOURS.get(word, 'dim'))}"
    )


def _cut(text: str, wide: int) -> str:
    return text.ljust(wide) if len(text) <= wide else f"{text[: wide - 1]}…"


def _together(oversikt: Oversikt, paint: Paint) -> Iterator[str]:
    words = [ord.KORT[utfall] for utfall in UTFALL]
    wide = max(len(name) for name in ord.KORTE_TYPER.values())
    yield paint(f"{'Til sammen'.ljust(wide)}  {'  '.join(word.rjust(7) for word in words)}", "bold")
    for type, name in ord.KORTE_TYPER.items():
        antall = oversikt.per_type[type]
        numbers = (norsk.count(antall[u]).rjust(max(7, len(word))) for u, word in zip(UTFALL, words, strict=True))
        yield f"{name.ljust(wide)}  {'  '.join(numbers)}"


def _missing(oversikt: Oversikt, paint: Paint, columns: int) -> Iterator[str]:
    savnet = oversikt.savnet
    if not savnet:
        return
    yield paint("Mangler oftest", "bold")
    counts = [ord.mangler(each, oversikt) for each in savnet[:FIRST]]
    wide = max(map(len, counts))
    for each, count in zip(savnet, counts, strict=False):
        start = f"{count.rjust(wide)}  {each.plikt.styrke.value.ljust(4)}  "
        text = f"{norsk.capital(each.plikt.hjemmel)}: {each.plikt.tittel}"
        yield from _wrapped(start, ord.printable(text), columns)
    if (more := len(savnet) - FIRST) > 0:
        yield f"og {more} til, som «bolig dekning --oversikt MAPPE --format html» viser."


def _wrapped(start: str, text: str, columns: int) -> Sequence[str]:
    return textwrap.wrap(
        text, columns, initial_indent=start, subsequent_indent=" " * len(start), break_long_words=False
    )
