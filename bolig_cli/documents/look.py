"""The look that the plan's profile gives its documents; ours where it says nothing."""

from bolig_cli.design.colour import is_colour
from bolig_cli.design.look import STANDARD_COLOUR, Look, Picture
from bolig_cli.model.profil import Profil


def look_of(profil: Profil | None) -> Look:
    """The profile as a look. What it names and isn't there is left out: that has its finding."""
    if profil is None:
        return Look()
    data = profil.filer.get(profil.logo)
    media_type = "image/svg+xml" if profil.logo.endswith(".svg") else "image/png"
    return Look(
        profil.farge.lower() if is_colour(profil.farge) else STANDARD_COLOUR,
        Picture(data, media_type, profil.logo_tekst) if data else None,
        profil.filer.get(profil.word_mal),
    )
