"""What the changes between two versions do to the plan: to its coverage of the law, its money and the homes that are lacking."""

from collections.abc import Iterable, Mapping

from bolig_cli.law.plikt import Plikttype, Styrke
from bolig_cli.law.vurdering import Dekning, Status, Vurdering
from bolig_cli.model.beloep import INGEN, Beloep, samlet
from bolig_cli.model.fordeling import etter_betaler
from bolig_cli.model.plan import Plan, Tiltak
from bolig_cli.model.startlaan import Aarssum, aarssummer, i_alt
from bolig_cli.record import record

_ANSWERED = (Status.IKKE_DEKKET, Status.DELVIS, Status.OMTALT, Status.DEKKET)  # the worst first
_FELL, _ROSE, _OTHER = range(3)


@record
class Duty:
    """A duty with another verdict; one of them is None where the duty was not there to be judged."""

    before: Vurdering | None
    after: Vurdering | None

    @property
    def verdict(self) -> Vurdering:
        verdict = self.after or self.before
        assert verdict is not None
        return verdict

    @property
    def weight(self) -> tuple[int, int, int, int]:
        """Its place among others: what is answered less than before comes first, then what is answered more; in each of the two
        by what kind of duty it is and how strong, and what is furthest from where it was."""
        before, after = (_height(verdict) for verdict in (self.before, self.after))
        way = _OTHER if before == after or _is_out(self.after) else _FELL if after < before else _ROSE
        plikt = self.verdict.plikt
        kind, strength = list(Plikttype).index(plikt.plikttype), list(Styrke).index(plikt.styrke)
        return way, kind, strength, -abs(after - before)

    @property
    def is_signed(self) -> bool:
        """Whether the plan answers it as it did, and a role has read that and signed since."""
        same = self.before and self.after and self.before.usignert is self.after.usignert
        return bool(same and self.after and self.after.status is Status.DEKKET)


def _height(verdict: Vurdering | None) -> int:
    """How well a duty is answered; of one that does not apply nothing is lacking."""
    return _ANSWERED.index(verdict.status) if verdict and verdict.status in _ANSWERED else len(_ANSWERED) - 1


def _is_out(verdict: Vurdering | None) -> bool:
    return verdict is None or verdict.status is Status.GJELDER_IKKE


@record
class Money:
    """What measures cost in all the plan's years, of one type and by one payer (several where their shares are not known)."""

    type: str
    betalere: tuple[str, ...]
    before: Mapping[int, Beloep]
    after: Mapping[int, Beloep]

    @property
    def is_other(self) -> bool:
        return any(self.before.get(year, INGEN) != self.after.get(year, INGEN) for year in {*self.before, *self.after})


@record
class Lacking:
    """Homes that are lacking in a year, over all lines of the overview; None where a version does not know the year."""

    aar: int
    before: int | None
    after: int | None


@record
class Effect:
    """`duties` in the order of their weight; `signed` are those with another verdict because somebody has signed, and for no change
    in the plan. Verdicts before and after are counted by status, over all duties that were judged."""

    duties: tuple[Duty, ...]
    signed: tuple[Duty, ...]
    counts: Mapping[Status, tuple[int, int]]
    money: tuple[Money, ...]
    sums: Mapping[int, tuple[Aarssum, Aarssum]]
    lacking: tuple[Lacking, ...]

    @property
    def whole(self) -> tuple[Aarssum, Aarssum]:
        """What the measures come to in all years, before and after."""
        return i_alt(before for before, _ in self.sums.values()), i_alt(after for _, after in self.sums.values())

    @property
    def costs_the_same(self) -> bool:
        """Whether no amount is another: not in any year, and not for anyone who pays."""
        return not self.money and all(before == after for before, after in self.sums.values())

    @property
    def lends_on(self) -> bool:
        """Whether either version has startlån, which is in no sum of what the plan costs."""
        return any(one.startlaan for pair in self.sums.values() for one in pair)


def effect(before: Dekning, after: Dekning) -> Effect:
    """`before` and `after` are best judged as of the same day: then what differs is the plan and not the calendar."""
    was, is_now = ({v.plikt.id: v for v in dekning.vurderinger} for dekning in (before, after))
    ids = [*is_now, *(id for id in was if id not in is_now)]
    other = [Duty(was.get(id), is_now.get(id)) for id in ids if _status(was.get(id)) is not _status(is_now.get(id))]
    return Effect(
        duties=tuple(sorted((duty for duty in other if not duty.is_signed), key=lambda duty: duty.weight)),
        signed=tuple(duty for duty in other if duty.is_signed),
        counts={status: (before.antall[status.value], after.antall[status.value]) for status in Status},
        money=tuple(line for line in _money(before.plan, after.plan) if line.is_other),
        sums=_sums(before.plan, after.plan),
        lacking=tuple(_lacking(before.plan, after.plan)),
    )


def _status(verdict: Vurdering | None) -> Status | None:
    return verdict.status if verdict else None


def _money(before: Plan, after: Plan) -> Iterable[Money]:
    old, new = (
        {
            slag: {year: samlet(part.belop.get(year, INGEN) for part in parts) for year in plan.aar}
            for slag, parts in etter_betaler(post for t in plan.all(Tiltak) for post in t.okonomi.poster).items()
        }
        for plan in (before, after)
    )
    for slag in [*new, *(slag for slag in old if slag not in new)]:
        yield Money(*slag, old.get(slag, {}), new.get(slag, {}))


def _sums(before: Plan, after: Plan) -> Mapping[int, tuple[Aarssum, Aarssum]]:
    """What all measures come to in each year of either version."""
    years = sorted({*before.aar, *after.aar})
    old, new = (aarssummer(plan.all(Tiltak), years) for plan in (before, after))
    return {year: (old[year], new[year]) for year in years}


def _lacking(before: Plan, after: Plan) -> Iterable[Lacking]:
    old, new = (
        {aar: sum(plan.behovsoversikt.mangler(aar).values()) for aar in plan.behovsoversikt.hele_aar}
        if plan.behovsoversikt
        else {}
        for plan in (before, after)
    )
    for aar in sorted({*old, *new}):
        if old.get(aar) != new.get(aar):
            yield Lacking(aar, old.get(aar), new.get(aar))
