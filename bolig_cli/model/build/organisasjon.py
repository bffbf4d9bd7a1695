"""organisasjon.yaml → the units and the outside bodies."""

from bolig_cli.model.build.reader import Reader
from bolig_cli.model.organisasjon import Aktoer, Enhet, Organisasjon


def build(r: Reader) -> Organisasjon:
    return Organisasjon(
        enheter=tuple(_enhet(i) for i in r.items("enheter")),
        eksterne=tuple(_aktoer(i) for i in r.items("eksterne")),
    )


def _enhet(r: Reader) -> Enhet:
    return Enhet(id=r.text("id"), tittel=r.text("navn"), sektor=r.text("sektor"), origin=r.origin, written=r.written())


def _aktoer(r: Reader) -> Aktoer:
    return Aktoer(id=r.text("id"), tittel=r.text("navn"), slag=r.text("slag"), origin=r.origin, written=r.written())
