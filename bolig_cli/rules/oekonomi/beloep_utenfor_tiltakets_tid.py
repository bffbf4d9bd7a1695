import datetime as dt
from collections.abc import Iterator, Sequence

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Posttype, Tiltak, Tiltakstatus
from bolig_cli.norsk import listing
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.amounts import Amount
from bolig_cli.rules.support.kinds import capital, named
from bolig_cli.rules.support.periode import gyldig_periode


@rule("beloep-utenfor-tiltakets-tid", Severity.MERKNAD)
def beloep_utenfor_tiltakets_tid(context: Context) -> Iterator[Problem]:
    """Et tiltak har penger i år etter fristen, eller før oppstarten.

    Som regel er fristen flyttet uten at beløpene ble med, eller årstallet er feil. Er tiltaket utsatt, teller tiden det er utsatt
    til. Har tiltaket en investering, kan driften fortsette etter fristen: Det som er bygd eller kjøpt, koster noe å holde i gang.
    Regelen ser bare på år i planperioden, og ikke på tiltak som utgår.

    Slik retter du det: rett årstallet, fristen eller oppstarten. Blir noe betalt før tiltaket begynner eller etter at det er
    ferdig, skriver du hvorfor i `merknad`, og nevner året.
    """
    years = gyldig_periode(context.plan)
    if not years:
        return
    within = range(years[0], years[1] + 1)
    by_measure: dict[str, list[Amount]] = {}
    for amount in context.amounts:
        if amount.value and amount.year in within and str(amount.year) not in amount.tiltak.okonomi.merknad:
            by_measure.setdefault(amount.tiltak.id, []).append(amount)
    for found in by_measure.values():
        tiltak = found[0].tiltak
        first, last = _time(tiltak)
        if tiltak.status == Tiltakstatus.UTGAAR or (first and last and first > last):
            continue
        if tiltak.frist and last and last.year in within:
            after = [a for a in found if a.year > last.year and not _runs_on(a)]
            yield from _outside(tiltak, after, f"etter fristen {_until(tiltak)}")
        if tiltak.oppstart and first and first.year in within:
            before = f"før oppstarten {tiltak.oppstart.naar}"
            yield from _outside(tiltak, [a for a in found if a.year < first.year], before)


def _time(tiltak: Tiltak) -> tuple[dt.date | None, dt.date | None]:
    """The first and the last day of a measure; None where that is not known, or it goes on."""
    oppstart, frist, utsatt = tiltak.oppstart, tiltak.frist, tiltak.utsatt
    first, last = oppstart.first if oppstart else None, frist.last if frist else None
    if tiltak.status != Tiltakstatus.UTSATT:
        return first, last
    until = utsatt.til.last if utsatt and utsatt.til else None
    return first, max(last, until) if last and until else None


def _runs_on(amount: Amount) -> bool:
    """Whether it is for the running of what the measure has invested in, which goes on when the measure is done."""
    lines = amount.tiltak.okonomi.poster
    return amount.post.type == Posttype.DRIFT and any(line.type == Posttype.INVESTERING for line in lines)


def _until(tiltak: Tiltak) -> str:
    """When a measure that has a deadline is to be done, as it is said in a sentence."""
    frist, utsatt = tiltak.frist, tiltak.utsatt.til if tiltak.utsatt else None
    assert frist
    if tiltak.status == Tiltakstatus.UTSATT and utsatt and frist.ends_before(utsatt):
        return f"{frist.naar}, som er utsatt til {utsatt.sagt}"
    return frist.naar


def _outside(tiltak: Tiltak, amounts: Sequence[Amount], when: str) -> Iterator[Problem]:
    """One problem for all of a measure's amounts on one side of its time, at the first of them."""
    if not amounts:
        return
    years = [str(year) for year in sorted({amount.year for amount in amounts})]
    yield Problem(
        amounts[0].year_place,
        f"{capital(named(tiltak))} har penger i {listing(years, 'og')}, {when}.",
        "Rett årstallet eller tiden for tiltaket. Stemmer begge, skriver du hvorfor i «merknad», og nevner året.",
    )
