"""kunnskapsgrunnlag/behovsoversikt.yaml → the overview of need, as stated: what is projected comes in `link`."""

from collections.abc import Mapping

from bolig_cli.model.behovsoversikt import Behovslinje, Behovsoversikt, Bestand, EgenBoligtype, Forutsetning
from bolig_cli.model.build.reader import Reader


def build(r: Reader) -> Behovsoversikt:
    own = tuple(_boligtype(i) for i in r.items("boligtyper"))
    counted_as = {kind.id: kind.regnes_som for kind in own}
    return Behovsoversikt(
        dato=r.time("dato"),
        kilder=r.texts("kilder"),
        metode=r.markdown("metode"),
        tallstatus=r.text("tallstatus"),
        forutsetninger=tuple(_forutsetning(i) for i in r.items("forutsetninger")),
        bestand=_bestand(r.below("bestand")) if r.has("bestand") else None,
        boligtyper=own,
        linjer=tuple(_linje(i, counted_as) for i in r.items("behov")),
        origin=r.origin,
    )


def _forutsetning(r: Reader) -> Forutsetning:
    return Forutsetning(
        id=r.text("id"),
        tittel=r.text("tittel"),
        prosent_per_aar=r.exact("prosent_per_aar"),
        antall_per_aar=r.number("antall_per_aar"),
        tabell=r.ref("tabell"),
        rad=r.name("rad"),
        origin=r.origin,
        written=r.written(),
    )


def _bestand(r: Reader) -> Bestand:
    return Bestand(tabell=r.ref("tabell"), rad=r.name("rad"), kolonne=r.name("kolonne"), place=r.origin.at())


def _boligtype(r: Reader) -> EgenBoligtype:
    return EgenBoligtype(id=r.text("id"), navn=r.text("navn"), regnes_som=r.text("regnes_som"), origin=r.origin)


def _linje(r: Reader, counted_as: Mapping[str, str]) -> Behovslinje:
    stated = r.by_year("behov")
    kind = r.text("boligtype")
    return Behovslinje(
        maalgruppe=r.ref("maalgruppe"),
        boligtype=kind,
        regnes_som=counted_as.get(kind, kind),
        kommune=r.one_or_more("kommune"),
        i_dag=r.number("i_dag") or 0,
        oppgitt=stated,
        framskriving=r.ref("framskriving"),
        behov=stated,
        origin=r.origin,
    )
