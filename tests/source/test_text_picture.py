"""What a picture's address and title are read as."""

from bolig_cli.source.text_picture import address, caption_and_source, file_of
from tests.gathered import gathered


@gathered(
    "written, file",
    [
        ("bilder/kart.png", "bilder/kart.png"),
        ("../bilder/kart.png", "bilder/kart.png"),  # as an editor shows it beside the chapter
        ("./bilder/kart.png", "bilder/kart.png"),
        ("/bilder/kart.png", "bilder/kart.png"),
        ("../../plan/bilder/kart.png", "bilder/kart.png"),
        (r"bilder\kart.png", "bilder/kart.png"),
        ("bilder/tun%20i%20dag.jpg", "bilder/tun i dag.jpg"),
        ("bilder/bla\u030a.png", "bilder/blå.png"),
        ("bilder/100%.png", "bilder/100%.png"),
        ("kart.png", "kart.png"),
        ("https://kommunen.no/kart.png", ""),
        ("data:image/png;base64,AAAA", ""),
        ("file:///C:/kart.png", ""),
        ("C:/Users/kari/kart.png", ""),
        ("", ""),
    ],
)
def test_which_file_an_address_names(written: str, file: str) -> None:
    assert file_of(written) == file


@gathered(
    "title, caption, source",
    [
        ("Boliger i sentrum. Kilde: Kartverket", "Boliger i sentrum", "Kilde: Kartverket"),
        ("Bustader. Kjelde: Kartverket", "Bustader", "Kjelde: Kartverket"),
        ("Tunet (Foto: Kari Lie)", "Tunet", "Foto: Kari Lie"),
        ("Tunet. Foto: Kari Lie. Kilde: kommunen", "Tunet", "Foto: Kari Lie. Kilde: kommunen"),
        (
            "Tunet i dag. Før sto det et verksted her. Foto: Kari",
            "Tunet i dag. Før sto det et verksted her.",
            "Foto: Kari",
        ),
        ("Hva mangler? Kilde: kommunen", "Hva mangler?", "Kilde: kommunen"),
        ("Kilde: kommunen", "", "Kilde: kommunen"),
        ("Lyskilde: lampen", "Lyskilde: lampen", ""),
        ("Bare en tekst.", "Bare en tekst.", ""),
        ("  Over\n to linjer ", "Over to linjer", ""),
        ("", "", ""),
    ],
)
def test_caption_and_source(title: str, caption: str, source: str) -> None:
    assert caption_and_source(title) == (caption, source)


def test_an_address_is_written_as_it_is_read() -> None:
    assert [address(file) for file in ("bilder/kart.png", "bilder/et kart.png")] == [
        "bilder/kart.png",
        "<bilder/et kart.png>",
    ]
