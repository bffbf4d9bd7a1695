"""profil.yaml → Profil. The files beside it come in `link`."""

from bolig_cli.model.build.reader import Reader
from bolig_cli.model.profil import Profil


def build(r: Reader) -> Profil:
    return Profil(
        navn=r.text("navn"),
        farge=r.text("farge"),
        logo=r.text("logo", "fil"),
        logo_tekst=r.text("logo", "tekst"),
        word_mal=r.text("word_mal"),
        origin=r.origin,
    )
