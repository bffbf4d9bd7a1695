"""utfordringer/*.yaml → Utfordring."""

from bolig_cli.model.build.reader import Reader
from bolig_cli.model.utfordring import Tallvisning, Utfordring


def build(r: Reader) -> Utfordring:
    return Utfordring(
        id=r.id(),
        tittel=r.text("tittel"),
        beskrivelse=r.markdown("beskrivelse"),
        maalgrupper=r.refs("maalgrupper"),
        bygger_paa=r.refs("bygger_paa"),
        tall=tuple(_tallvisning(i) for i in r.items("tall")),
        origin=r.origin,
        written=r.written(),
    )


def _tallvisning(r: Reader) -> Tallvisning:
    return Tallvisning(
        tabell=r.ref("tabell"),
        rad=r.name("rad"),
        kolonne=r.name("kolonne"),
        fra=r.name("fra"),
        til=r.name("til"),
        maalgruppe=r.ref("maalgruppe"),
        boligtype=r.text("boligtype"),
        viser=r.text("viser"),
        origin=r.origin,
    )
