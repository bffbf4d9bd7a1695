"""The look that the plan's profile gives its documents; ours where it says nothing."""

from bolig_cli.design.colour import is_colour
from bolig_cli.design.look import STANDARD_COLOUR, Look, Picture
from bolig_cli.model.profil import Profil
from bolig_cli.source import picture as source
from bolig_cli.source.picture import read_picture


def look_of(profil: Profil | None) -> Look:
    """The profile as a look. What it names and isn't there is left out: that has its finding."""
    if profil is None:
        return Look()
    return Look(
        profil.farge.lower() if is_colour(profil.farge) else STANDARD_COLOUR,
        _logo(profil),
        profil.filer.get(profil.word_mal),
    )


def _logo(profil: Profil) -> Picture | None:
    data = profil.filer.get(profil.logo)
    read = read_picture(data) if data else None
    if not isinstance(read, source.Picture):
        return None
    return Picture(read.data, read.media_type, profil.logo_tekst, read.width / read.height)
