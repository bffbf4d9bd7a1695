"""maal/*.yaml → Maal. The indicators' measurements stand in a table: see `link`."""

from bolig_cli.model.build.reader import Reader
from bolig_cli.model.maal import Indikator, Maal


def build(r: Reader) -> Maal:
    return Maal(
        id=r.id(),
        tittel=r.text("tittel"),
        maalomraade=r.ref("maalomraade"),
        hovedmaal=r.ref("hovedmaal"),
        beskrivelse=r.markdown("beskrivelse"),
        utfordringer=r.refs("utfordringer"),
        foeringer=r.refs("foeringer"),
        indikatorer=tuple(_indikator(i) for i in r.items("indikatorer")),
        svarer_paa=r.refs("svarer_paa"),
        origin=r.origin,
        written=r.written(),
    )


def _indikator(r: Reader) -> Indikator:
    return Indikator(
        navn=r.text("navn"),
        enhet=r.text("enhet"),
        utgangspunkt_aar=r.number("utgangspunkt", "aar") or 0,
        utgangspunkt=r.decimal("utgangspunkt", "verdi") or 0,
        maaltall_aar=r.number("maaltall", "aar") or 0,
        maaltall=r.decimal("maaltall", "verdi") or 0,
        tabell=r.ref("tabell"),
        rad=r.name("rad"),
        kilde=r.text("kilde"),
        tallstatus=r.text("tallstatus"),
        origin=r.origin,
    )
