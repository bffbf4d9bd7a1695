"""The economy per year: running costs and investments, by who pays; without what the municipality lends on to others."""

from collections.abc import Mapping, Sequence

from bolig_cli import norsk
from bolig_cli.documents.beloep import amount, payers
from bolig_cli.documents.figures.figure import Figur, figur
from bolig_cli.documents.numbering import Numbers
from bolig_cli.documents.vocabulary import figures as figures_mark
from bolig_cli.drawing.columns import Panel, Stacks
from bolig_cli.drawing.marks import Room
from bolig_cli.law.vurdering import Dekning
from bolig_cli.maalform import tr
from bolig_cli.model.beloep import INGEN, Beloep, samlet
from bolig_cli.model.fordeling import Del
from bolig_cli.model.plan import Plan, Posttype, Tiltak
from bolig_cli.model.startlaan import laaner_videre, uten_videre_laan
from bolig_cli.model.tidsrom import aarene

Sums = Mapping[tuple[str, str, int], Beloep]  # by type, who pays, and year


def make(plan: Plan, dekning: Dekning, numbers: Numbers) -> Mapping[str, Figur]:
    measures = [t for t in plan.all(Tiltak) if t.id in numbers.number]
    sums = _sums(plan, measures)
    if sum(map(bool, sums.values())) < 2:  # one amount is told in a sentence (`parts/kostnad.py`)
        return {}
    types = sorted(dict.fromkeys(type for type, _, _ in sums), key=lambda type: type != Posttype.DRIFT)
    years = plan.handlingsaar
    shown = tuple(dict.fromkeys(norsk.capital(payer) for _, payer, _ in sums))
    panels = tuple(
        Panel(
            norsk.capital(tr(type)),
            tuple(
                (norsk.capital(payer), tuple(float(sums[type, payer, year].til) for year in years))
                for payer in dict.fromkeys(payer for of, payer, _ in sums if of == type)
            ),
        )
        for type in types
    )

    def chart(room: Room) -> Stacks:
        return Stacks(room, tr("tusen kroner"), tuple(map(str, years)), shown, panels)

    caption = (
        tr("Økonomi per år, etter type og finansiering, i tusen kroner")
        if years == plan.aar
        else tr("Økonomi per år {aar}, etter type og finansiering, i tusen kroner", aar=aarene(years))
    ) + figures_mark(plan.okonomi_tallstatus)
    caption = ". ".join([*_claims(sums, years), caption])
    if any(laaner_videre(t) for t in measures):
        caption += tr(". Startlån, som kommunen låner videre, er ikke med")
    if any(value.er_spenn for value in sums.values()):
        caption += tr(". Der kostnaden er et spenn, viser søylene det høyeste beløpet")
    return {"okonomi-per-aar": figur(_alt(plan, sums), caption, chart)}


def _sums(plan: Plan, measures: Sequence[Tiltak]) -> Sums:
    """What the municipality lends on is none of it: nothing is built with it, and those who borrow it pay it back."""
    parts: dict[tuple[str, tuple[str, ...]], list[Del]] = {}
    for part in (part for t in measures for part in uten_videre_laan(t)):
        parts.setdefault((part.type, part.betalere), []).append(part)
    return {
        (type, payers(own), year): samlet(part.belop.get(year, INGEN) for part in of_it)
        for (type, own), of_it in parts.items()
        for year in plan.handlingsaar
    }


def _claims(sums: Sums, years: range) -> list[str]:
    """What the figure shows of both kinds, what there is most of first."""
    of_kind = {Posttype.DRIFT: _running(sums, years), Posttype.INVESTERING: _invested(sums, years)}
    whole = {kind: samlet(_total(sums, kind, year) for year in years).til for kind in of_kind}
    return [of_kind[kind] for kind in sorted(of_kind, key=lambda kind: -whole[kind]) if of_kind[kind]]


def _running(sums: Sums, years: range) -> str:
    """What the running costs come to in the first and the last year, or in every year, as a claim; nothing where there are none."""
    totals = [_total(sums, Posttype.DRIFT, year) for year in years]
    first, last = totals[0], totals[-1]
    if first and all(total == first for total in totals):
        return tr("Driften er {beloep} tusen kroner i året", beloep=amount(first))
    if first == last:
        return ""
    return tr(
        "Driften går fra {foer} i {fra} til {naa} tusen kroner i {til}",
        foer=amount(first),
        fra=years[0],
        naa=amount(last),
        til=years[-1],
    )


def _invested(sums: Sums, years: range) -> str:
    """What the investments come to, and the year with the largest, as a claim; nothing where there are none."""
    totals = {year: _total(sums, Posttype.INVESTERING, year) for year in years}
    whole, most = samlet(totals.values()), max(totals.values(), key=lambda total: total.til)
    if not whole:
        return ""
    spent = [year for year, total in totals.items() if total]
    if len(spent) == 1:
        return tr("Investeringene er {sum} tusen kroner, alt i {aar}", sum=amount(whole), aar=spent[0])
    shared = [year for year, total in totals.items() if total.til == most.til]
    if len(shared) > 1:
        return tr("Investeringene er {sum} tusen kroner til sammen", sum=amount(whole))
    return tr(
        "Investeringene er {sum} tusen kroner til sammen, mest i {aar}: {beloep}",
        sum=amount(whole),
        aar=shared[0],
        beloep=amount(most),
    )


def _total(sums: Sums, type: str, year: int) -> Beloep:
    return samlet(value for (of, _, when), value in sums.items() if of == type and when == year)


def _alt(plan: Plan, sums: Sums) -> str:
    parts = [
        f"{norsk.capital(tr(type))}, {payer}: "
        + ", ".join(f"{year}: {amount(sums[type, payer, year])}" for year in plan.handlingsaar)
        + "."
        for type, payer in dict.fromkeys((type, payer) for type, payer, _ in sums)
    ]
    return " ".join([tr("Søylediagram over beløpene per år, i tusen kroner."), *parts])
