"""maalomraader/*.yaml → Maalomraade."""

from bolig_cli.model.build.reader import Reader
from bolig_cli.model.maalomraade import Maalomraade


def build(r: Reader) -> Maalomraade:
    return Maalomraade(
        id=r.id(),
        tittel=r.text("tittel"),
        beskrivelse=r.markdown("beskrivelse"),
        origin=r.origin,
        written=r.written(),
    )
