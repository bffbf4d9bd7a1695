"""maalgrupper.yaml → the target groups."""

from bolig_cli.model.build.reader import Reader
from bolig_cli.model.maalgruppe import Maalgruppe, Maalgrupper


def build(r: Reader) -> Maalgrupper:
    return Maalgrupper(tuple(_maalgruppe(i) for i in r.items("maalgrupper")))


def _maalgruppe(r: Reader) -> Maalgruppe:
    return Maalgruppe(
        id=r.text("id"),
        tittel=r.text("navn"),
        beskrivelse=r.text("beskrivelse"),
        origin=r.origin,
        written=r.written(),
    )
