"""Pictures: what is let through, every format can show; what is not, has a reason that is true."""

import base64
import io
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from PIL import Image

from bolig_cli.source.picture import Format, Picture, PictureFault, read_picture

_NOISE = Image.effect_noise((60, 40), 80).convert("RGB")
_SQUARE = Image.new("RGB", (40, 40), "#036")


def raster(image: Image.Image, format: str, **options: object) -> bytes:
    made = io.BytesIO()
    image.save(made, format, **options)
    return made.getvalue()


PNG, JPEG = raster(_NOISE, "PNG"), raster(_NOISE, "JPEG")
SHIELD = '<path d="M0 0h100v70l-50 50-50-50z" fill="#036"/>'
_XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def svg(content: str = SHIELD, attributes: str = 'viewBox="0 0 100 120"', before: str = "") -> bytes:
    return f'{before}<svg xmlns="http://www.w3.org/2000/svg" {_XLINK} {attributes}>{content}</svg>'.encode()


def embedded(data: bytes, kind: str = "image/png") -> str:
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


def sideways() -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held on its side
    return raster(_NOISE, "JPEG", exif=exif)


DRAWN = (Format.SVG, 100, 120)

SOUND = {
    "a PNG": (PNG, Format.PNG, 60, 40),
    "a PNG of few colours": (raster(_NOISE.convert("P"), "PNG"), Format.PNG, 60, 40),
    "a PNG that one sees through": (raster(_NOISE.convert("RGBA"), "PNG"), Format.PNG, 60, 40),
    "a PNG with sixteen bits": (raster(_NOISE.convert("I;16"), "PNG"), Format.PNG, 60, 40),
    "a JPEG": (JPEG, Format.JPEG, 60, 40),
    "a JPEG that comes bit by bit": (raster(_NOISE, "JPEG", progressive=True), Format.JPEG, 60, 40),
    "a grey JPEG": (raster(_NOISE.convert("L"), "JPEG"), Format.JPEG, 60, 40),
    "a JPEG from a camera on its side": (sideways(), Format.JPEG, 40, 60),
    "a JPEG with something after it": (JPEG + b"\0" * 20, Format.JPEG, 60, 40),
    "an SVG": (svg(), *DRAWN),
    "an SVG in UTF-16": (
        svg(before='<?xml version="1.0" encoding="UTF-16"?>').decode().encode("utf-16"), *DRAWN,
    ),
    "an SVG in UTF-16 that does not say so": (svg().decode().encode("utf-16"), *DRAWN),
    "an SVG in UTF-8 that says UTF-16": (svg(before='<?xml version="1.0" encoding="UTF-16"?>'), *DRAWN),
    "an SVG in Latin-1": (
        svg(f"<title>Våpen</title>{SHIELD}", before='<?xml version="1.0" encoding="ISO-8859-1"?>')
        .decode().encode("latin-1"), *DRAWN,
    ),
    "an SVG from Illustrator": (
        b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" '
        b'[<!ENTITY ns_svg "http://www.w3.org/2000/svg">]><svg xmlns="&ns_svg;" viewBox="0 0 100 120"><switch>'
        b'<foreignObject requiredExtensions="http://ns.adobe.com/AdobeIllustrator/10.0/" width="1" height="1"/>'
        + SHIELD.encode() + b"</switch></svg>", *DRAWN,
    ),
    "an SVG with a size in millimetres": (svg(attributes='viewBox="0 0 5 6" width="25.4mm" height="30.48mm"'), DRAWN[0], 96, 115.2),
    "an SVG with a size in per cent": (svg(attributes='viewBox="0 0 100 120" width="100%" height="100%"'), *DRAWN),
    "an SVG with a size and no viewBox": (svg(attributes='width="100px" height="120"'), *DRAWN),
    "an SVG with a picture in it": (
        svg(f'<defs><pattern id="p" width="1" height="1"><use xlink:href="#im"/></pattern>'
            f'<image id="im" width="60" height="40" xlink:href="{embedded(PNG)}"/></defs>'
            '<rect width="100" height="120" fill="url(#p)"/>'), *DRAWN,
    ),
    "an SVG with a photograph in it": (svg(f'<image href="{embedded(JPEG, "image/jpeg")}" width="60" height="40"/>'), *DRAWN),
    "an SVG with a line of colours one pixel high": (
        svg(f'<image href="{embedded(raster(Image.new("RGB", (256, 1)), "PNG"))}" width="60" height="40"/>'), *DRAWN,
    ),
    "an SVG with styles of its own": (
        svg("<style>@namespace url(http://www.w3.org/2000/svg); .a{fill:url( '#g' )}</style>"
            '<linearGradient id="g"/><path class="a" d="M0 0h9v9z" style="mask:none"/>'), *DRAWN,
    ),
    "an SVG with a link": (svg(f'<a href="https://example.org/">{SHIELD}</a>'), *DRAWN),
    "an SVG that is not to be stretched": (
        svg(attributes='viewBox="0 0 100 120" preserveAspectRatio="none"'), *DRAWN,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("data", "format", "width", "height"), SOUND.values(), ids=SOUND)
def test_a_sound_picture_is_measured_and_can_be_set(data: bytes, format: Format, width: float, height: float) -> None:
    picture = read_picture(data)
    assert isinstance(picture, Picture), picture
    assert (picture.format, round(picture.width, 3), round(picture.height, 3)) == (format, width, height)
    assert _set(picture).startswith(b"%PDF")


def _set(picture: Picture) -> bytes:
    """The picture as the PDF has it, where the demands are the hardest."""
    with tempfile.TemporaryDirectory() as folder:
        stage = Path(folder).resolve()
        (stage / f"a.{picture.format}").write_bytes(picture.data)
        (stage / "a.typ").write_text(
            f'#set document(title: "a")\n#set text(lang: "nb")\n#image("a.{picture.format}", alt: "a", height: 22mm)'
        )
        compiler = typst.Compiler(str(stage / "a.typ"), root=str(stage), ignore_system_fonts=True)
        made = compiler.compile(format="pdf", pdf_standards=["a-2a", "ua-1"])
    assert isinstance(made, bytes)
    return made


UNSOUND: dict[str, tuple[bytes | Callable[[], bytes], str]] = {  # a large picture is made by its test alone
    "an empty file": (b"", "er en tom fil"),
    "a file of nothing, as a folder in the cloud leaves it": (b"\0" * 500, "er en tom fil"),
    "a text": (b"Dette er ikke et bilde.", "er ikke et bilde i PNG, JPEG eller SVG"),
    "a page of the net": (b"\n<!DOCTYPE html><html><body></body></html>", "er en nettside, ikke et bilde"),
    "a GIF": (raster(_SQUARE, "GIF"), "er lagret i formatet GIF"),
    "a WebP": (raster(_SQUARE, "WEBP"), "er lagret i formatet WebP"),
    "a TIFF": (raster(_SQUARE, "TIFF"), "er lagret i formatet TIFF"),
    "a picture from a phone": (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "er lagret i formatet HEIC"),
    "a PDF": (b"%PDF-1.7\n", "er lagret i formatet PDF"),
    "a PNG that is cut off": (raster(_SQUARE, "PNG")[:52], "er skadet: filen er ikke hel"),
    "a PNG without its end": (PNG[:-12], "er skadet: filen er ikke hel"),
    "a PNG with another byte in it": (PNG[:600] + bytes([PNG[600] ^ 1]) + PNG[601:], "er skadet: filen er ikke hel"),
    "a PNG with another sum after its pixels": (
        (square := raster(_SQUARE, "PNG"))[:-14] + bytes([square[-14] ^ 1]) + square[-13:], "er skadet: filen er ikke hel",
    ),
    "a JPEG that is cut off": (JPEG[: len(JPEG) // 2], "er skadet: filen er ikke hel"),
    "a JPEG without its end": (JPEG[:-2], "er skadet: filen er ikke hel"),
    "a JPEG in colours for print": (raster(_NOISE.convert("CMYK"), "JPEG"), "har farger for trykk (CMYK)"),
    "a PNG that moves": (
        raster(_SQUARE, "PNG", save_all=True, append_images=[Image.new("RGB", (40, 40), "red")]), "beveger seg",
    ),
    "a point": (raster(Image.new("RGB", (1, 1)), "PNG"), "er bare 1 × 1 piksler"),
    "a line": (raster(Image.new("RGB", (600, 20)), "PNG"), "er mer enn 20 ganger så bredt som det er høyt"),
    "a pole": (svg(attributes='viewBox="0 0 1 30"'), "er mer enn 20 ganger så høyt som det er bredt"),
    "more pixels than a camera takes": (lambda: raster(Image.new("1", (9000, 6000)), "PNG"), "har 54 millioner piksler"),
    "a bomb of pixels": (lambda: raster(Image.new("1", (20000, 10000)), "PNG"), "har mange flere piksler"),
    "more bytes than a picture has": (PNG + b"\0" * 10_000_000, "er på over 10 MB"),
    "an SVG that is cut off": (svg()[:-20], "er skadet: SVG-filen kan ikke leses fra linje 1"),
    "XML of another kind": (b'<?xml version="1.0"?><plan/>', "er ikke et SVG-bilde"),
    "an SVG cut out of a page": (b'<svg viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>', "mangler xmlns="),
    "an SVG with nothing in it": (svg("<title>Våpen</title>"), "er tomt"),
    "an SVG without a size": (svg(attributes=""), "sier ikke hvor stort det er (viewBox)"),
    "an SVG with a width alone": (svg(attributes='width="100"'), "sier ikke hvor stort det er (viewBox)"),
    "an SVG with a share of nothing": (svg(attributes='width="100%" height="100%"'), "sier ikke hvor stort"),
    "an SVG with a viewBox of nothing": (svg(attributes='viewBox="0 0 0 120"'), "sier ikke hvor stort"),
    "an SVG with a viewBox that can't be read": (svg(attributes='viewBox="0 0 auto 100"'), "sier ikke hvor stort"),
    "an SVG that is stretched": (
        svg(attributes='viewBox="0 0 100 120" width="300" height="120" preserveAspectRatio="none"'), "blir strukket",
    ),
    "a program": (svg("<script>alert(1)</script>"), "kjører et program (elementet «script»)"),
    "a program of another namespace": (
        svg('<h:script xmlns:h="http://www.w3.org/1999/xhtml" src="x.js"/>'), "kjører et program (elementet «script»)",
    ),
    "a program when it is opened": (svg(attributes='viewBox="0 0 9 9" onload="x()"'), "egenskapen «onload»"),
    "a program behind a link": (svg(f'<a href="javascript:x()">{SHIELD}</a>'), "kjører et program (egenskapen «href»)"),
    "a page in it": (svg('<foreignObject width="9" height="9"/>'), "har en nettside i seg"),
    "a drawing that moves": (svg('<rect><animate attributeName="x"/></rect>'), "beveger seg"),
    "a picture on the net": (svg('<image xlink:href="https://example.org/x.png"/>'), "«https://example.org/x.png»"),
    "a picture beside it": (svg('<image href="vaapen.png"/>'), "henter noe utenfra: «vaapen.png»"),
    "a shape from another file": (svg('<use href="//example.org/a.svg#b"/>'), "henter noe utenfra"),
    "a style sheet before it": (svg(before='<?xml-stylesheet href="https://example.org/a.css"?>'), "henter noe utenfra"),
    "a style sheet in it": (
        svg(f'<style>@import url("https://example.org/x.css");</style>{SHIELD}'),
        'henter noe utenfra: «@import url("https://example.org/x.css")»',
    ),
    "a style sheet in other signs": (svg(r"<style>@\69mport 'x.css'</style>"), "henter noe utenfra"),
    "a ground from the net": (
        svg("<style>.a{fill:red;background:url( https://example.org/a.png )}</style>"),
        "henter noe utenfra: «https://example.org/a.png»",
    ),
    "letters from the net": (svg("<style>@font-face{src:url('//example.org/a.woff')}</style>"), "«//example.org/a.woff»"),
    "a style with signs for signs": (svg(r'<rect style="fill:u\72 l(https://example.org/a#b)"/>'), "«https://example.org/a#b»"),
    "a colour from another file": (svg('<rect fill="url(a.svg#b)"/>'), "henter noe utenfra: «a.svg#b»"),
    "a choice of grounds": (svg('<rect style="background:image-set(&quot;a.png&quot; 1x)"/>'), "henter noe utenfra"),
    "all addresses from elsewhere": (svg(attributes='xml:base="https://example.org/" viewBox="0 0 9 9"'), "henter noe"),
    "a text from a file": (
        svg("<desc>&e;</desc>", before='<!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/hostname">]>'), "er skadet",
    ),
    "a picture in it that is cut off": (svg(f'<image href="{embedded(PNG[:200])}"/>'), "har et bilde i seg som er skadet"),
    "a drawing in it": (svg(f'<image href="{embedded(svg(), "image/svg+xml")}"/>'), "har noe annet enn et PNG- eller"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "reason"), UNSOUND.values(), ids=UNSOUND)
def test_what_is_refused_has_its_reason(data: bytes | Callable[[], bytes], reason: str) -> None:
    fault = read_picture(data if isinstance(data, bytes) else data())
    assert isinstance(fault, PictureFault), fault
    assert reason in fault.reason
    assert fault.help.endswith(".")


@pytest.mark.parametrize(
    "whole", [PNG, JPEG, raster(_NOISE, "JPEG", progressive=True), svg()], ids=["PNG", "JPEG", "bit by bit", "SVG"]
)
def test_wherever_it_is_cut_it_is_not_whole(whole: bytes) -> None:
    cuts = {len(whole) - 1, *range(1, len(whole), max(1, len(whole) // 60))}
    assert [cut for cut in sorted(cuts) if isinstance(read_picture(whole[:cut]), Picture)] == []


def test_a_drawing_is_given_on_in_utf8_and_with_a_viewbox() -> None:
    picture = read_picture(svg(f"<title>Våpen</title>{SHIELD}", 'width="100px" height="120"').decode().encode("utf-16"))
    assert isinstance(picture, Picture)
    assert "Våpen" in picture.data.decode("utf-8")
    assert etree.fromstring(picture.data).get("viewBox") == "0 0 100 120"


def test_a_photograph_is_given_on_as_it_is_seen() -> None:
    picture = read_picture(sideways())
    assert isinstance(picture, Picture)
    shown = Image.open(io.BytesIO(picture.data))
    assert shown.size == (40, 60)
    assert 0x0112 not in shown.getexif()


def test_a_picture_without_faults_is_given_on_as_it_was() -> None:
    for data in (PNG, JPEG):
        picture = read_picture(data)
        assert isinstance(picture, Picture)
        assert picture.data == data


_START = st.sampled_from([b"", PNG[:40], JPEG[:40], b"<svg xmlns='http://www.w3.org/2000/svg' ", b"\xff\xfe<\0"])


@given(_START, st.binary(max_size=100))
def test_no_bytes_make_it_fail(start: bytes, rest: bytes) -> None:
    assert isinstance(read_picture(start + rest), Picture | PictureFault)
