"""What a number that something rests on (`Tallvisning`) comes to: a value, a development, or a need."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TypeAlias

from bolig_cli import norsk
from bolig_cli.model.plan import Behovslinje, EgenBoligtype, Item, Plan, Tabell, Tallvisning, Viser
from bolig_cli.model.tabell import finn, tekst
from bolig_cli.model.talluttrykk import ALLE, UkjentTall, kjent_boligtype, linjer, tall_i
from bolig_cli.record import record

_NEVNT = 4  # lines of the overview that one message names


@record(kw_only=True)
class Verdi:
    """A cell, as it is written."""

    tabell: Tabell
    rad: str
    kolonne: str
    celle: str


@record(kw_only=True)
class Utvikling:
    """A row from one column to another, as the cells are written, and the difference."""

    tabell: Tabell
    rad: str
    fra: str
    til: str
    start: str
    slutt: str
    endring: Decimal


@record(kw_only=True)
class Behov:
    """Households of a target group (None for all) and a kind of dwelling (`alle` for all), today and in the last year.

    `egen` is the kind of dwelling where it is the municipality's own.
    """

    gruppe: Item | None
    boligtype: str
    egen: EgenBoligtype | None
    har: int
    behov: int
    mangler: int
    aar: int


Vist: TypeAlias = Verdi | Utvikling | Behov


def les(plan: Plan, vist: Tallvisning) -> Vist:
    """What is shown. Raises UkjentTall where the data do not have it."""
    if vist.tabell is None and vist.maalgruppe is None:
        raise UkjentTall(
            "Tallet sier verken hvilken tabell eller hvilken målgruppe det gjelder.",
            "Skriv «tabell» og «rad», eller «maalgruppe».",
        )
    if vist.tabell is None:
        return _behov(plan, vist)
    table = plan.find(vist.tabell.id, Tabell)
    if not isinstance(table, Tabell):
        raise UkjentTall(f"Det finnes ingen tabell som heter «{vist.tabell.id}».", "Skriv id-en til en tabell.")
    if vist.fra or vist.til:
        change = tall_i(table, vist.rad, vist.til) - tall_i(table, vist.rad, vist.fra)
        return Utvikling(
            tabell=table,
            rad=vist.rad,
            fra=vist.fra,
            til=vist.til,
            start=_celle(table, vist, vist.fra),
            slutt=_celle(table, vist, vist.til),
            endring=change,
        )
    tall_i(table, vist.rad, vist.kolonne)
    return Verdi(tabell=table, rad=vist.rad, kolonne=vist.kolonne, celle=_celle(table, vist, vist.kolonne))


def _celle(table: Tabell, vist: Tallvisning, column: str) -> str:
    cell = finn(table, vist.rad, column)
    assert cell is not None  # `tall_i` has found it
    return tekst(table, cell)


def _behov(plan: Plan, vist: Tallvisning) -> Behov:
    assert vist.maalgruppe is not None
    id, kind = vist.maalgruppe.id, vist.boligtype or ALLE
    kjent_boligtype(plan, kind)
    lines = linjer(plan, id, kind)
    years = {year for line in lines for year in line.behov}
    if not lines or not years:
        raise UkjentTall(
            f"Behovsoversikten har ingen linje for {id}" + (f" og {kind}." if kind != ALLE else "."),
            "Før opp linjen, eller vis til et annet tall.",
        )
    last = max(years)
    if any(last not in line.behov for line in lines):
        last = max(last, plan.til)  # what has to be there at last is asked for at once, of each line
        lacking = [line for line in lines if last not in line.behov]
        them, it = ("linjen", "den") if len(lacking) == 1 else ("linjene", "dem")
        raise UkjentTall(
            f"Behovsoversikten mangler behovet i {last} for {_navngitt(plan, lacking)}.",
            f"Skriv behovet i {last} under «behov» på {them} i behovsoversikt.yaml, eller gi {it} en «framskriving».",
            lacking[0].place,
        )
    group = None if id == ALLE else plan.find(id)
    return Behov(
        gruppe=group,
        boligtype=kind,
        egen=plan.behovsoversikt.egen(kind) if plan.behovsoversikt else None,
        har=sum(line.i_dag for line in lines),
        behov=sum(line.behov[last] for line in lines),
        mangler=sum(line.mangler(last) for line in lines),
        aar=last,
    )


def navn_paa(plan: Plan, line: Behovslinje) -> str:
    """A line of the overview by who and what it is of, as people call them: "Unge, ordinær"."""
    group = plan.find(line.maalgruppe.id) if line.maalgruppe else None
    own = plan.behovsoversikt.egen(line.boligtype) if plan.behovsoversikt else None
    named = group.tittel if group else line.maalgruppe.id if line.maalgruppe else ""
    return ", ".join(word for word in (named, own.i_setning if own else line.boligtype) if word)


def _navngitt(plan: Plan, lines: Sequence[Behovslinje]) -> str:
    """The lines by their names, and where each begins: «Unge, ordinær» (linje 14)."""
    named = [f"«{navn_paa(plan, line)}» (linje {line.place.line})" for line in lines]
    shown = named if len(named) <= _NEVNT + 1 else [*named[:_NEVNT], f"{len(named) - _NEVNT} til"]
    return norsk.listing(shown)


def holder(vist: Vist, paastand: str) -> bool:
    """Whether what is said of it (øker, minker, uendret, mangel) holds. Nothing said always holds."""
    match vist, paastand:
        case Utvikling(endring=change), Viser.OEKER:
            return change > 0
        case Utvikling(endring=change), Viser.MINKER:
            return change < 0
        case Utvikling(endring=change), Viser.UENDRET:
            return change == 0
        case Behov(mangler=missing), Viser.MANGEL:
            return missing > 0
        case _, "":
            return True
    return False
