"""plan.yaml → the plan without what stands in other files: that comes in `assemble`."""

from dataclasses import replace

from bolig_cli.maalform import BOKMAAL, NYNORSK
from bolig_cli.model.betegnelser import Betegnelse, Betegnelser
from bolig_cli.model.build.reader import Reader
from bolig_cli.model.kommune import Kommune
from bolig_cli.model.plan import Handlingsperiode, Periode, Plan
from bolig_cli.model.ramme import Ramme
from bolig_cli.model.uttrekk import Kommunekode

SMALLEST_GROUP = 5  # where the plan does not say: fewer than five may be recognised

STANDARD = {
    BOKMAAL: {
        "maalomraade": ("målområde", "målområder"),
        "maal": ("mål", "mål"),
        "delmaal": ("delmål", "delmål"),
        "strategi": ("strategi", "strategier"),
        "tiltak": ("tiltak", "tiltak"),
    },
    NYNORSK: {
        "maalomraade": ("målområde", "målområde"),
        "maal": ("mål", "mål"),
        "delmaal": ("delmål", "delmål"),
        "strategi": ("strategi", "strategiar"),
        "tiltak": ("tiltak", "tiltak"),
    },
}


def build(r: Reader) -> Plan:
    maalform = r.text("maalform") or BOKMAAL
    kommune, kommuner = _kommuner(r)
    return Plan(
        tittel=r.text("tittel"),
        undertittel=r.text("undertittel"),
        kommune=kommune,
        kommuner=kommuner,
        periode=Periode(fra=r.number("periode", "fra"), til=r.number("periode", "til")),
        handlingsperioder=tuple(_handlingsperiode(part) for part in r.one_or_each("handlingsperiode")),
        plantype=r.text("plantype"),
        fase=r.text("fase"),
        maalform=maalform,
        utgavedato=r.time("utgave", "dato"),
        utgave=r.text("utgave", "betegnelse"),
        betegnelser=_betegnelser(r.below("betegnelser"), maalform),
        formaal=r.markdown("formaal"),
        eksempelmerknad=r.markdown("eksempelmerknad"),
        prisnivaa=r.number("okonomi", "prisnivaa"),
        okonomi_tallstatus=r.text("okonomi", "tallstatus"),
        okonomi_merknad=r.markdown("okonomi", "merknad"),
        rammer=tuple(_ramme(i) for i in r.items("okonomi", "ramme")),
        minste_gruppe=r.number("personvern", "minste_gruppe") or SMALLEST_GROUP,
        origin=r.origin,
        written=r.written(),
    )


def _handlingsperiode(r: Reader) -> Handlingsperiode:
    return Handlingsperiode(fra=r.number("fra"), til=r.number("til"), origin=r.origin)


def _kommuner(r: Reader) -> tuple[Kommune, tuple[Kommune, ...]]:
    """The one that leads, and all of them where they are several. One that is written alone as well is the same one."""
    listed = [_kommune(i) for i in r.items("kommuner")]
    alone = _kommune(r.below("kommune"))
    if not listed:
        return alone, ()
    those = tuple(_with_facts(each, alone) if each.heter(alone.navn) else each for each in listed)
    if r.has("kommune") and not any(each.heter(alone.navn) for each in listed):
        those = (*those, alone)
    return those[0], those if len(those) > 1 else ()


def _with_facts(kommune: Kommune, alone: Kommune) -> Kommune:
    """The municipality with what is written of it under `kommune` too."""
    return replace(
        kommune,
        tidligere=kommune.tidligere or alone.tidligere,
        fylke=kommune.fylke or alone.fylke,
        fakta={**alone.fakta, **kommune.fakta},
    )


def _kommune(r: Reader) -> Kommune:
    return Kommune(
        navn=r.text("navn"),
        nummer=r.text("nummer"),
        tidligere=tuple(_kommunekode(i) for i in r.items("tidligere")),
        fylke=r.text("fylke"),
        fakta={name: flag for name in r.keys("fakta") if (flag := r.flag("fakta", name)) is not None},
        origin=r.origin,
    )


def _kommunekode(r: Reader) -> Kommunekode:
    return Kommunekode(r.text("nummer"), fra=r.number("fra"), til=r.number("til"))


def _ramme(r: Reader) -> Ramme:
    return Ramme(
        navn=r.text("navn"),
        type=r.text("type"),
        finansiering=r.texts("finansiering"),
        belop=r.by_year("belop"),
        kilde=r.text("kilde"),
        origin=r.origin,
    )


def _betegnelser(r: Reader, maalform: str) -> Betegnelser:
    def word(level: str) -> Betegnelse:
        entall, flertall = STANDARD.get(maalform, STANDARD[BOKMAAL])[level]
        return Betegnelse(entall=r.text(level, "entall") or entall, flertall=r.text(level, "flertall") or flertall)

    return Betegnelser(
        maalomraade=word("maalomraade"),
        maal=word("maal"),
        delmaal=word("delmaal"),
        strategi=word("strategi"),
        tiltak=word("tiltak"),
    )
