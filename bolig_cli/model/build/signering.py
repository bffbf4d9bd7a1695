"""signeringer/*.yaml → Signering."""

from bolig_cli.model.build.reader import Reader
from bolig_cli.model.signering import Signering


def build(r: Reader) -> Signering:
    return Signering(
        plikt=r.text("plikt"),
        status=r.text("status"),
        rolle=r.text("rolle"),
        dato=r.time("dato"),
        bestemmelse=r.text("bestemmelse"),
        innslag=r.text("innslag"),
        grunnlag=r.by_name("grunnlag"),
        origin=r.origin,
    )
