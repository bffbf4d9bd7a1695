"""organisasjon.yaml → the units, the outside bodies, and who takes the cases."""

from bolig_cli.model.build.reader import Reader
from bolig_cli.model.organisasjon import Aktoer, Ansvar, Enhet, Organisasjon


def build(r: Reader) -> Organisasjon:
    return Organisasjon(
        enheter=tuple(_enhet(i) for i in r.items("enheter")),
        eksterne=tuple(_aktoer(i) for i in r.items("eksterne")),
        ansvar=tuple(_ansvar(i) for i in r.items("ansvar")),
    )


def _enhet(r: Reader) -> Enhet:
    return Enhet(
        id=r.text("id"),
        tittel=r.text("navn"),
        sektor=r.text("sektor"),
        kommune=r.one_or_more("kommune"),
        rolle=r.texts("rolle"),
        origin=r.origin,
        written=r.written(),
    )


def _aktoer(r: Reader) -> Aktoer:
    return Aktoer(
        id=r.text("id"),
        tittel=r.text("navn"),
        slag=r.text("slag"),
        rolle=r.texts("rolle"),
        eid_av_kommunen=bool(r.flag("eid_av_kommunen")),
        origin=r.origin,
        written=r.written(),
    )


def _ansvar(r: Reader) -> Ansvar:
    return Ansvar(
        situasjon=r.text("situasjon"),
        ansvarlig=r.ref("ansvarlig"),
        beskrivelse=r.markdown("beskrivelse"),
        origin=r.origin,
    )
