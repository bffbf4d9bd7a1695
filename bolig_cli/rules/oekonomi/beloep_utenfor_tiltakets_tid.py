from collections.abc import Iterator, Sequence

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Posttype, Tiltak, Tiltakstatus
from bolig_cli.norsk import listing
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.amounts import Amount
from bolig_cli.rules.support.kinds import capital, named
from bolig_cli.rules.support.periode import gyldig_periode

_UTEN_TID = frozenset((Tiltakstatus.UTGAAR, Tiltakstatus.UTSATT))


@rule("beloep-utenfor-tiltakets-tid", Severity.MERKNAD)
def beloep_utenfor_tiltakets_tid(context: Context) -> Iterator[Problem]:
    """Et tiltak har penger i år etter fristen, eller før oppstarten.

    Som regel er fristen flyttet uten at beløpene ble med, eller årstallet er feil. Har tiltaket en investering, kan driften
    fortsette etter fristen: Det som er bygd eller kjøpt, koster noe å holde i gang. Regelen ser bare på år i planperioden, og ikke
    på tiltak som utgår eller er utsatt.

    Slik retter du det: rett årstallet, fristen eller oppstarten. Blir noe betalt før tiltaket begynner eller etter at det er
    ferdig, skriver du hvorfor i `merknad`, og nevner året.
    """
    years = gyldig_periode(context.plan)
    if not years:
        return
    of_measure: dict[str, list[Amount]] = {}
    for amount in context.amounts:
        if years[0] <= amount.year <= years[1] and _unexplained(amount):
            of_measure.setdefault(amount.tiltak.id, []).append(amount)
    for tiltak in context.plan.all(Tiltak):
        oppstart, frist = tiltak.oppstart, tiltak.frist
        if tiltak.status in _UTEN_TID or (oppstart and frist and frist.ends_before(oppstart)):
            continue
        found = of_measure.get(tiltak.id, [])
        if frist and not frist.ends_before_year(years[0]):
            after = [a for a in found if frist.ends_before_year(a.year) and not _runs_on(a)]
            yield from _outside(tiltak, after, f"etter fristen {frist.naar}")
        if oppstart and not oppstart.begins_after_year(years[1]):
            before = [a for a in found if oppstart.begins_after_year(a.year)]
            yield from _outside(tiltak, before, f"før oppstarten {oppstart.naar}")


def _unexplained(amount: Amount) -> bool:
    """Whether it is an amount, and the note does not say why it stands in that year."""
    return amount.value != 0 and str(amount.year) not in amount.tiltak.okonomi.merknad


def _runs_on(amount: Amount) -> bool:
    """Whether it is for the running of what the measure has invested in, which goes on when the measure is done."""
    lines = amount.tiltak.okonomi.poster
    return amount.post.type == Posttype.DRIFT and any(line.type == Posttype.INVESTERING for line in lines)


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
