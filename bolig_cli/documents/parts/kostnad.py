"""What the measures cost, and who bears it: the municipality's own money, grants, loans that it pays back itself, and loans that
it lends on.

What is lent on is paid back by those who borrow it: it stands apart, and is in no sum of what the measures cost.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import Enum, auto

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents.beloep import amount, amount_lines, on_lines, payers
from bolig_cli.documents.bredde import STAAENDE, TETTERE, andel
from bolig_cli.documents.last_steps import BARE
from bolig_cli.documents.vocabulary import figures as figures_mark
from bolig_cli.maalform import tr, trn
from bolig_cli.model.beloep import INGEN, Beloep, samlet
from bolig_cli.model.fordeling import Del, deler
from bolig_cli.model.plan import Okonomistatus, Plan, Posttype, Tiltak, Tiltakstatus
from bolig_cli.model.startlaan import aarssummer, er_laant_videre, laaner_videre
from bolig_cli.model.tidsrom import aarene, tidsrom
from bolig_cli.record import record

_THOUSAND = 1000  # amounts are in thousand kroner


class Baerer(Enum):
    """Who bears an amount in the end, in the order in which it is told."""

    KOMMUNEN = auto()
    TILSKUDD = auto()
    LAAN = auto()  # which the municipality pays back itself
    ANDRE = auto()
    UAVKLART = auto()  # several whose shares nobody has written, or nobody
    LAANT_VIDERE = auto()  # which those who borrow it pay back


_PAYERS: Mapping[str, Baerer] = {
    "egne midler": Baerer.KOMMUNEN,
    "statlig tilskudd": Baerer.TILSKUDD,
    "Husbanken tilskudd": Baerer.TILSKUDD,
    "Husbanken lån": Baerer.LAAN,
    "annet": Baerer.ANDRE,
}


@record
class _Linje:
    """A part of a measure's economy, and who bears it."""

    baerer: Baerer
    part: Del


def sentences(plan: Plan) -> list[str]:
    """What the measures cost by who bears it, and how many are met by the budget that is there; nothing where no measure has an
    amount."""
    lines = list(_lines(plan))
    sums = {
        bearer: total
        for bearer in Baerer
        if (total := samlet(b for line in lines if line.baerer is bearer for b in line.part.belop.values()))
    }
    told = [_said(bearer, kroner(total), aarene(plan.aar)) for bearer, total in sums.items()]
    return [*told, *_when(plan, lines)]


def _when(plan: Plan, lines: Sequence["_Linje"]) -> list[str]:
    """What kind of money it is, and when, where one amount is all: then a table or a chart would say no more."""
    if len(one := _one_amount(lines)) != 1 or len(plan.aar) == 1:
        return []
    [(type, _, year)] = one
    return [tr("Alt er {type} i {aar}.", type=tr(type), aar=year)]


def _one_amount(lines: Sequence["_Linje"]) -> set[tuple[str, tuple[str, ...], int]]:
    """The kinds of money, those who pay, and the years that there is something of."""
    return {
        (line.part.type, tuple(line.part.betalere), year)
        for line in lines
        for year, value in line.part.belop.items()
        if value
    }


def within_budget(plan: Plan) -> list[str]:
    """How many measures are to be met without more money, as a sentence; nothing where none is. Which budget that is, and whether
    it is adopted, the data do not hold."""
    count = sum(
        t.okonomi.status == Okonomistatus.INNENFOR_RAMME and t.status != Tiltakstatus.UTGAAR for t in plan.all(Tiltak)
    )
    text = trn(
        "Ett tiltak er innenfor ramme: Det skal løses uten nye bevilgninger.",
        "{antall} tiltak er innenfor ramme: De skal løses uten nye bevilgninger.",
        count,
    )
    return [text] if count else []


def _said(bearer: Baerer, amount: str, years: str) -> str:
    """A sentence on an amount by who bears it."""
    match bearer:
        case Baerer.KOMMUNEN:
            return tr("Tiltakene koster kommunen {belop} av egne midler i {aar}.", belop=amount, aar=years)
        case Baerer.TILSKUDD:
            return tr("Staten og Husbanken er ført opp med {belop} i tilskudd.", belop=amount)
        case Baerer.LAAN:
            return tr("Kommunen låner {belop} i Husbanken, som den selv betaler tilbake.", belop=amount)
        case Baerer.LAANT_VIDERE:
            return tr(
                "Startlån på {belop} låner kommunen videre og regner ikke med i kostnaden.",
                belop=amount,
            )
        case Baerer.ANDRE:
            return tr("Andre er ført opp med {belop}.", belop=amount)
        case Baerer.UAVKLART:
            return tr("For {belop} er det ikke avklart hvem som betaler hva.", belop=amount)


def table(plan: Plan) -> list[Node]:
    """A small table, without caption, of the sums per kind and payer, and below them what they come to, and what of it is the
    municipality's own money; last what is lent on. Nothing where no measure has an amount, or one is all: the sentences say it."""
    lines = list(_lines(plan))
    if len(_one_amount(lines)) < 2:
        return []
    years = tidsrom(plan)[0]
    heads = [*years.navn, tr("Sum")]

    def row(name: str, parts: Sequence[Del]) -> _Rad:
        values = [samlet(part.belop.get(year, INGEN) for part in parts) for year in plan.aar]
        return _Rad(name, [value or INGEN for value in (*years.samlet(values), samlet(values))])

    cost = [line for line in lines if line.baerer is not Baerer.LAANT_VIDERE]
    own = [line.part for line in cost if line.baerer is Baerer.KOMMUNEN]
    lent_on = [line.part for line in lines if line.baerer is Baerer.LAANT_VIDERE]
    kinds: dict[tuple[str, tuple[str, ...]], list[Del]] = {}
    for line in sorted(cost, key=lambda line: line.part.type != Posttype.DRIFT):
        kinds.setdefault((line.part.type, line.part.betalere), []).append(line.part)
    rows = [row(f"{norsk.capital(tr(type))}, {payers(by)}", parts) for (type, by), parts in kinds.items()]
    foot = []
    if len(rows) > 1:
        foot.append(replace(row(tr("Sum"), [line.part for line in cost]), sterk=True))
        foot += [row(tr("Herav kommunens egne midler"), own)] if own and len(own) < len(cost) else []
    if lent_on:
        last = row(tr("Utenom summen: startlån, lånes videre") if rows else tr("Startlån, lånes videre"), lent_on)
        (foot if rows else rows).append(last)
    widths, lines_of = _with_room([*rows, *foot], heads)
    return [
        ast.table(
            [ast.cell(word) for word in (_unit(plan), *heads)],
            [each.celler(lines_of) for each in rows],
            caption=[],
            widths=widths,
            align=["left", *["right"] * len(heads)],
            classes=["tett", "smal", BARE],
            name=tr("Hva planen koster, etter type og finansiering"),
            foot=[each.celler(lines_of) for each in foot],
        )
    ]


@record
class _Rad:
    """A row of the table of what the plan costs: its name, its amounts, and whether they are strong, as a sum's are."""

    navn: str
    belop: Sequence[Beloep]
    sterk: bool = False

    def celler(self, lines: Callable[[Beloep], Sequence[str]]) -> list[list[Node]]:
        cells = [ast.cell(self.navn), *(on_lines(lines(value)) for value in self.belop)]
        return [*map(_strong, cells)] if self.sterk else cells


_EVEN = 0.6  # of the table's width, for all the amounts
_NAME = 0.28  # of it, which the names need at least


def _with_room(rows: Sequence[_Rad], heads: Sequence[str]) -> tuple[list[float], Callable[[Beloep], Sequence[str]]]:
    """The widths of the columns, and the lines that an amount stands on: one, where the names have room beside the longest."""
    even = _EVEN / len(heads)
    needs = [max(even, *(andel(amount(row.belop[n]), TETTERE[STAAENDE]) for row in rows)) for n in range(len(heads))]
    if 1 - sum(needs) >= _NAME:
        return [1 - sum(needs), *needs], lambda value: (amount(value),)
    return [1 - _EVEN, *[even] * len(heads)], amount_lines


def _strong(cell: Sequence[Node]) -> list[Node]:
    """The cell with its words strong: of several rows at a table's foot, Word makes the last one so."""
    return [ast.plain([ast.strong(block["c"])]) for block in cell]


def _unit(plan: Plan) -> str:
    return tr("Tusen kroner{merke}", merke=figures_mark(plan.okonomi_tallstatus))


def _lines(plan: Plan) -> Iterator[_Linje]:
    """Every part of every measure's economy, in the order in which they stand."""
    for t in plan.all(Tiltak):
        for post in t.okonomi.poster:
            for part in deler(post):
                yield _Linje(_bearer(t, part), part)


def _bearer(t: Tiltak, part: Del) -> Baerer:
    """Who bears it, by who pays: where several do together, they must be of one kind."""
    kinds = {_PAYERS.get(payer, Baerer.UAVKLART) for payer in part.betalere}
    bearer = kinds.pop() if len(kinds) == 1 else Baerer.UAVKLART
    return Baerer.LAANT_VIDERE if er_laant_videre(t, part) else bearer


def summer(plan: Plan, measures: Sequence[Tiltak]) -> list[tuple[str, list[Beloep]]]:
    """What the measures come to year by year; and where something of it is lent on, what that is, and what the rest comes to: the
    sum that `table` has."""
    sums = aarssummer(measures, plan.aar).values()
    whole = [one.alt for one in sums]
    if not any(map(laaner_videre, measures)):
        return [(tr("Sum"), whole)]
    return [
        (tr("Sum med startlån"), whole),
        (tr("Av dette startlån, lånes videre"), [one.startlaan for one in sums]),
        (tr("Sum uten startlån"), [one.kostnad for one in sums]),
    ]


def per_aar(plan: Plan, measures: Sequence[Tiltak]) -> list[Beloep]:
    """What the measures cost, year by year."""
    return [one.kostnad for one in aarssummer(measures, plan.aar).values()]


def sum_for_seg(plan: Plan, measures: Sequence[Tiltak]) -> list[tuple[str, list[Beloep]]]:
    """What the measures cost year by year, and apart what is lent on, as `table` has them: a table whose rows are what it costs has
    one sum, the same as everywhere."""
    sums = [(tr("Sum"), per_aar(plan, measures))]
    if any(map(laaner_videre, measures)):
        lent_on = [one.startlaan for one in aarssummer(measures, plan.aar).values()]
        sums.append((tr("Utenom summen: startlån, lånes videre"), lent_on))
    return sums


def kroner(value: Beloep) -> str:
    """An amount in a sentence: "51,5 millioner kroner", "300–500 tusen kroner"."""
    if max(abs(value.fra), abs(value.til)) < _THOUSAND:
        return tr("{belop}\u00a0tusen kroner", belop=norsk.span(value.fra, value.til))
    ends = [norsk.decimal(round(end / _THOUSAND, 1)) for end in (value.fra, value.til)]
    between = f"{norsk.NBSP}til " if min(value.fra, value.til) < 0 else "–"
    return tr("{belop}\u00a0millioner kroner", belop=between.join(dict.fromkeys(ends)))
