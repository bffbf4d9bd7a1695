"""krav/*.yaml → the municipality's own requirements."""

from bolig_cli.model.build.reader import Reader
from bolig_cli.model.krav import Kravfil


def build(r: Reader) -> Kravfil:
    return Kravfil(innhold=r.value(), origin=r.origin)
