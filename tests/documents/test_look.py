"""The look that a profile gives: its logo is what the file holds, whatever its name."""

import io

import pytest
from PIL import Image

from bolig_cli.documents.look import look_of
from bolig_cli.model.profil import Profil
from bolig_cli.source.node import Mapping, Origin


def profil(name: str, data: bytes) -> Profil:
    origin = Origin("plan/profil.yaml", Mapping((), 1, 1))
    return Profil(navn="", farge="", logo=name, logo_tekst="Våpenet", word_mal="", filer={name: data}, origin=origin)


def raster(format: str, size: tuple[int, int]) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", size, "#036").save(made, format)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "ending", "media_type"),
    [
        ("logo.png", raster("PNG", (40, 20)), "png", "image/png"),
        ("logo.png", raster("JPEG", (40, 20)), "jpeg", "image/jpeg"),
        ("logo.svg", raster("PNG", (40, 20)), "png", "image/png"),
        (
            "logo.jpg",
            b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path d="M0 0h4v2z"/></svg>',
            "svg",
            "image/svg+xml",
        ),
    ],
)
def test_the_content_says_what_the_logo_is(name: str, data: bytes, ending: str, media_type: str) -> None:
    logo = look_of(profil(name, data)).logo
    assert logo is not None
    assert (logo.ending, logo.media_type, logo.alt) == (ending, media_type, "Våpenet")
    assert logo.height_within(22, 110) == 22
    assert logo.height_within(22, 30) == 15  # twice as wide as it is high


def test_a_logo_that_cant_be_used_is_left_out() -> None:
    assert look_of(profil("logo.png", b"Dette er ikke et bilde.")).logo is None
