"""A drawing that breaks the engine, or never ends, stops a build with one line, and takes nothing else with it."""

import os
import time

import pytest

from bolig_cli.errors import BoligError
from bolig_cli.render import trial

_SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">%s</svg>'
_SMALL = _SVG % b'<rect width="9" height="9"/>'


def test_what_can_be_drawn_is() -> None:
    trial.require_drawable({"bilder/a.svg": _SMALL})
    trial.require_drawable({})


def test_what_never_ends_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trial, "SECONDS", 2.0)
    long = _SVG % (
        b'<filter id="f"><feTurbulence numOctaves="99999999"/></filter><rect width="99" height="99" filter="url(#f)"/>'
    )
    start = time.monotonic()
    with pytest.raises(BoligError) as told:
        trial.require_drawable({"bilder/b.svg": long})
    assert time.monotonic() - start < 20
    assert str(told.value) == (
        "Bildet «bilder/b.svg» er ikke ferdig tegnet etter 2 sekunder. Be om en enklere tegning, eller lagre bildet som PNG. "
        "Ingen dokumenter er endret."
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows viser et vindu når et program bryter sammen")
def test_what_breaks_the_engine_is_one_line() -> None:
    broken = (
        _SVG
        % b'<filter id="f"><feImage href="#x"/></filter><g id="x"><rect width="99" height="99" filter="url(#f)"/></g>'
    )
    with pytest.raises(BoligError, match=r"^Bildet «bilder/b.svg» kan ikke tegnes\. "):
        trial.require_drawable({"bilder/b.svg": broken})
