"""What if a measure were cut? Which duties fall, who is left without help, which goals stand alone, and what money is freed."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from bolig_cli.law.avhengighet import darligere, finn_del, plan_uten, teller_ikke
from bolig_cli.law.context import Context
from bolig_cli.law.evidence.support.tiltak import virksomme, virksomme_for_maalgruppe
from bolig_cli.law.evidence.utfordringer_moetes import med_tiltak, svar_til_hver
from bolig_cli.law.signering import with_signatures
from bolig_cli.law.vurdering import Dekning, Vurdering, vurder
from bolig_cli.message import Text
from bolig_cli.model.beloep import INGEN, Beloep, samlet
from bolig_cli.model.fordeling import etter_betaler
from bolig_cli.model.plan import (
    BOLIGTYPER,
    Behovslinje,
    Maal,
    Maalgruppe,
    Medvirkning,
    Plan,
    Strategi,
    Tiltak,
    Utfordring,
)
from bolig_cli.model.startlaan import aarssummer
from bolig_cli.record import record


@record
class Fall:
    """A duty whose verdict is worse without."""

    foer: Vurdering
    etter: Vurdering


@record
class Behov:
    """A target group of the overview that loses its last measures: what it needs, a line for each kind of dwelling."""

    maalgruppe: Maalgruppe
    linjer: tuple[Behovslinje, ...]


@record
class Frigjort:
    """Money of one kind (drift, investering) by year of the plan, and who pays it: several where their shares are not known."""

    type: str
    betalere: tuple[str, ...]
    belop: Mapping[int, Beloep]

    @property
    def sum(self) -> Beloep:
        return samlet(self.belop.values())


@record
class Innspill:
    """A meeting that led to what is cut; `alt` is whether it led to nothing else that stands."""

    moete: Medvirkning
    foerte_til: tuple[str, ...]
    alt: bool


@record
class Kutt:
    """`deler` are the parts that are cut, id → title. `staar` are duties that rest on them and on enough else. `teller_ikke` are
    the parts that answer no duty, id → why.

    `boligtyper` are kinds of dwelling whose every group loses its measures, `virkemidler` are kinds of help that no measure
    gives any more, `uten_belop` the measures among the parts that free no money, and `venter` those that stand and depend on a
    part that is cut. `aarsverk` is the work that is freed, and `startlaan` what of the money is lent on: no cost that is saved.
    """

    deler: Mapping[str, str]
    faller: tuple[Fall, ...]
    staar: tuple[Vurdering, ...]
    teller_ikke: Mapping[str, Text]
    behov: tuple[Behov, ...]
    boligtyper: tuple[str, ...]
    utfordringer: tuple[Utfordring, ...]
    uten_tiltak: tuple[Maal | Strategi, ...]
    virkemidler: tuple[str, ...]
    frigjort: tuple[Frigjort, ...]
    uten_belop: tuple[Tiltak, ...]
    innspill: tuple[Innspill, ...]
    venter: tuple[Tiltak, ...]
    aarsverk: Decimal
    startlaan: Mapping[int, Beloep]

    def per_aar(self, plan: Plan) -> Mapping[int, Beloep]:
        """What is freed each year of the plan."""
        return {aar: samlet(f.belop.get(aar, INGEN) for f in self.frigjort) for aar in plan.aar}


def kutt(plan: Plan, dekning: Dekning, ider: Sequence[str]) -> Kutt:
    """Judges the plan once more without the parts. Raises BoligError, with the nearest ids, for one that is not there."""
    deler = dict(finn_del(plan, id) for id in ider)
    uten = plan_uten(plan, deler)
    etter = {v.plikt.id: v for v in with_signatures(uten, vurder(uten, dekning.katalog, dekning.dato)).vurderinger}
    foer_kutt, etter_kutt = Context(plan), Context(uten)
    tiltak = [t for t in plan.all(Tiltak) if t.id in deler]
    return Kutt(
        deler=deler,
        faller=tuple(
            Fall(v, etter[v.plikt.id])
            for _, part in dekning.per_type
            for v in part.vurderinger
            if darligere(v.status, etter[v.plikt.id].status)
        ),
        staar=tuple(
            v
            for v in dekning.vurderinger
            if set(deler) & set(v.grunnlag) and not darligere(v.status, etter[v.plikt.id].status)
        ),
        teller_ikke=teller_ikke(plan, deler),
        behov=_behov(plan, foer_kutt, etter_kutt),
        boligtyper=_boligtyper(plan, foer_kutt, etter_kutt),
        utfordringer=tuple(
            u
            for u in plan.all(Utfordring)
            if u.id not in deler and u.id in svar_til_hver(foer_kutt) and u.id not in svar_til_hver(etter_kutt)
        ),
        uten_tiltak=_uten_tiltak(foer_kutt, etter_kutt, deler),
        virkemidler=tuple(v for v in _virkemidler(foer_kutt) if v not in _virkemidler(etter_kutt)),
        frigjort=_frigjort(plan, tiltak),
        uten_belop=tuple(t for t in tiltak if not any(t.okonomi.aarssum(aar) for aar in plan.aar)),
        innspill=tuple(_innspill(plan, deler)),
        aarsverk=sum((t.aarsverk for t in tiltak if t.aarsverk), Decimal(0)),
        startlaan={aar: sums.startlaan for aar, sums in aarssummer(tiltak, plan.aar).items() if sums.startlaan},
        venter=tuple(
            t for t in plan.all(Tiltak) if t.id not in deler and any(ref.id in deler for ref in t.avhenger_av)
        ),
    )


def _behov(plan: Plan, foer: Context, etter: Context) -> tuple[Behov, ...]:
    linjer: dict[str, list[Behovslinje]] = {}
    for linje in plan.behovsoversikt.linjer if plan.behovsoversikt else ():
        if linje.maalgruppe:
            linjer.setdefault(linje.maalgruppe.id, []).append(linje)
    return tuple(
        Behov(gruppe, tuple(linjer[gruppe.id]))
        for gruppe in plan.all(Maalgruppe)
        if gruppe.id in linjer
        and gruppe.id in virksomme_for_maalgruppe(foer)
        and gruppe.id not in virksomme_for_maalgruppe(etter)
    )


def _boligtyper(plan: Plan, foer: Context, etter: Context) -> tuple[str, ...]:
    def moett(boligtype: str, context: Context) -> bool:
        return any(
            linje.regnes_som == boligtype
            and linje.maalgruppe is not None
            and linje.maalgruppe.id in virksomme_for_maalgruppe(context)
            for linje in (plan.behovsoversikt.linjer if plan.behovsoversikt else ())
        )

    return tuple(boligtype for boligtype in BOLIGTYPER if moett(boligtype, foer) and not moett(boligtype, etter))


def _uten_tiltak(foer: Context, etter: Context, deler: Mapping[str, str]) -> tuple[Maal | Strategi, ...]:
    igjen = {item.id for item in med_tiltak(etter)}
    return tuple(item for item in med_tiltak(foer) if item.id not in igjen and item.id not in deler)


def _virkemidler(context: Context) -> dict[str, None]:
    """The kinds of help that the measures which count give, each once."""
    return dict.fromkeys(ref.id for t in virksomme(context) for ref in t.virkemidler)


def _frigjort(plan: Plan, tiltak: Sequence[Tiltak]) -> tuple[Frigjort, ...]:
    """By kind and payer, running costs first; a line without amounts in the plan's years is left out."""
    by_kind = etter_betaler(post for t in tiltak for post in t.okonomi.poster)
    alle = (
        Frigjort(
            type, betalere, {aar: samlet(d.belop.get(aar, INGEN) for d in by_kind[type, betalere]) for aar in plan.aar}
        )
        for type, betalere in sorted(by_kind)
    )
    return tuple(f for f in alle if any(f.belop.values()))


def _innspill(plan: Plan, deler: Mapping[str, str]) -> list[Innspill]:
    moeter = plan.prosess.medvirkning if plan.prosess else ()
    funnet = []
    for moete in moeter:
        if kuttet := tuple(ref.id for ref in moete.foerte_til if ref.id in deler):
            funnet.append(Innspill(moete, kuttet, len(kuttet) == len(moete.foerte_til)))
    return funnet
