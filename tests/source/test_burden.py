"""Drawings of some lines that ask for years of work are refused when they are read; honest ones are not."""

import time

import pytest

from bolig_cli import limits
from bolig_cli.source.picture import Picture, PictureFault, read_picture

_BLUR = '<feGaussianBlur stdDeviation="9"/>'
_FILTERED = '<rect width="100" height="100" filter="url(#f)"/>'


def _drawing(inner: str, box: str = "0 0 100 100") -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{inner}</svg>'.encode()


def _doubled(tag: str, use: str, times: int = 10, levels: int = 9) -> str:
    """Parts that each draw the one before so many times."""
    parts = [f'<{tag} id="a0"><rect width="1" height="1"/></{tag}>']
    parts += [f'<{tag} id="a{nr}">{use.format(nr - 1) * times}</{tag}>' for nr in range(1, levels)]
    return "".join(parts)


_INNER = '<rect width="9" height="9" mask="url(#a{0})"/>'
_MARKED = '<path d="M0 0' + " L1 1 2 2" * 20 + '" marker-mid="url(#a{0})"/>'
HEAVY = {
    "use": (_doubled("g", '<use href="#a{0}"/>') + '<use href="#a8"/>', "gjentar"),
    "use by xlink": (
        _doubled("g", '<use xmlns:x="http://www.w3.org/1999/xlink" x:href="#a{0}"/>') + '<use href="#a8"/>',
        "gjentar",
    ),
    "symbol": (_doubled("symbol", '<use href="#a{0}"/>') + '<use href="#a8"/>', "gjentar"),
    "mask": (_doubled("mask", _INNER) + _INNER.format(8), "gjentar"),
    "clip": (
        _doubled("clipPath", _INNER.replace("mask", "clip-path")) + '<g clip-path="url(#a8)"/>' + _BLUR,
        "gjentar",
    ),
    "mark": (_doubled("marker", _MARKED, times=1, levels=6) + _MARKED.format(5), "gjentar"),
    "mask in a style": (_doubled("mask", _INNER) + '<rect width="9" height="9" style="mask:url(#a8)"/>', "gjentar"),
    "mask in an escaped style": (
        _doubled("mask", _INNER) + '<rect width="9" height="9" style="mask:\\75rl(#a8)"/>',
        "gjentar",
    ),
    "mask in a sheet": (
        _doubled("mask", _INNER) + "<style>rect{mask:url(#a8)}</style>" + '<rect width="9" height="9"/>',
        "gjentar",
    ),
    "itself": ('<g id="a"><rect width="3" height="3"/><use href="#a"/></g>', "til seg selv"),
    "each other": ('<g id="a"><rect/><use href="#b"/></g><g id="b"><use href="#a"/></g>', "til seg selv"),
    "its own mask": ('<mask id="m"><rect width="9" height="9" mask="url(#m)"/></mask><rect mask="url(#m)"/>', "selv"),
    "clouds": ('<filter id="f"><feTurbulence numOctaves="9999"/></filter>' + _FILTERED, "feTurbulence"),
    "thickness": ('<filter id="f"><feMorphology radius="1e6"/></filter>' + _FILTERED, "feMorphology"),
    "a picture of itself": ('<filter id="f"><feImage href="#x"/></filter><g id="x">' + _FILTERED + "</g>", "feImage"),
    "many effects": (f'<filter id="f">{_BLUR * 99}</filter>{_FILTERED}', "effekter"),
    "a wide effect": (f'<filter id="f" x="-99" width="200">{_BLUR}</filter>{_FILTERED}', "langt utenfor"),
    "a wide effect in units": (
        f'<filter id="f" filterUnits="userSpaceOnUse" width="1e7" height="1e7">{_BLUR}</filter>{_FILTERED}',
        "langt utenfor",
    ),
    "a large number": ('<path d="M0 0 L1e30 1e30 C1e38 1e38 -1e38 0 1e38 9"/>', "for store"),
    "a large number in full": (f'<path d="M0 0 L{"9" * 40} 1"/>', "for store"),
    "a large number in a style": ('<rect width="9" height="9" style="stroke-width:1e30"/>', "for store"),
    "a large number in a sheet": ("<style>rect{stroke-width:1e30}</style><rect/>", "for store"),
    "many parts": ("<rect/>" * (limits.DRAWING_PARTS + 1), "deler"),
    "many attributes": ("<rect " + " ".join(f'a{nr}="x"' for nr in range(40_000)) + "/>", "egenskaper"),
    "much text": (f"<text>{'x' * (limits.DRAWING_LETTERS + 1)}</text>", "tegn med tekst"),
    "many styles": (f"<style>{'.a{}' * 9000}</style>{'<rect/>' * 9000}", "stilregler"),
    "a sign that no letter is for": ("<text>中</text>", "«中»"),
}

HONEST = {
    "a shadow": (
        '<filter id="f" x="-20%" y="-20%" width="140%" height="140%"><feDropShadow dx="1" dy="1" stdDeviation="2"/></filter>'
        + _FILTERED * 20
    ),
    "an icon used often": '<symbol id="a"><rect width="9" height="9"/></symbol>' + '<use href="#a"/>' * 2000,
    "clips as Illustrator has them": (
        "<style>" + "".join(f".c{nr}{{clip-path:url(#k{nr})}}" for nr in range(20)) + "</style>"
        + "".join(f'<clipPath id="k{nr}"><rect width="9" height="9"/></clipPath>' for nr in range(20))
        + '<path class="c1" d="M0 0h9"/>' * 2000
    ),
    "gradients that inherit": (
        '<linearGradient id="a"><stop/></linearGradient><linearGradient id="b" href="#a"/><rect fill="url(#b)"/>' * 50
    ),
    "places in the world": '<path d="M567890.123 7034567.891 L567891 7034568"/>',
    "long ids and sums": '<path id="a1e99" class="x12345678901234567" d="M0 0h9"/>',
    "a line with arrows": '<marker id="m"><path d="M0 0h9"/></marker><path marker-end="url(#m)" d="M0 0' + " L1 1" * 900 + '"/>',
    "letters with marks": "<text>Åpen dør – 50 % · m²</text>",
}  # fmt: skip


@pytest.mark.parametrize("name", HEAVY)
def test_what_would_take_for_ever_is_refused_at_once(name: str) -> None:
    inner, reason = HEAVY[name]
    start = time.process_time()
    read = read_picture(_drawing(inner))
    assert isinstance(read, PictureFault)
    assert reason in read.reason
    assert time.process_time() - start < 5


@pytest.mark.parametrize("name", HONEST)
def test_an_honest_drawing_is_not(name: str) -> None:
    assert isinstance(read_picture(_drawing(HONEST[name])), Picture)


def test_a_size_that_nothing_has_is_refused() -> None:
    assert isinstance(read_picture(_drawing("<rect/>", "0 0 1e308 1e308")), PictureFault)
