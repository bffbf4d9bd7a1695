"""Documents → files. A new format is one package beside its siblings and one line here."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # what a process needs that only draws is less
    from bolig_cli.render.drawing import Drawn

Files = Mapping[str, bytes]  # path below the output folder → content


def _docx(document: "Drawn") -> Files:
    from bolig_cli.render.docx import render

    return {f"{document.name}.docx": render(document)}


def _odt(document: "Drawn") -> Files:
    from bolig_cli.render.odt import render

    return {f"{document.name}.odt": render(document)}


def _pdf(document: "Drawn") -> Files:
    from bolig_cli.render.pdf import render

    return {f"{document.name}.pdf": render(document)}


def _html(document: "Drawn") -> Files:
    from bolig_cli.render.html import render

    return {f"{document.name}.html": render(document)}


def _nettsted(document: "Drawn") -> Files:
    from bolig_cli.render.site import render

    return render(document)


SCREENS = frozenset(("html", "nettsted"))  # the formats that a phone shows

# Each renderer imports its own libraries when it is first used, so that a build of one format does not pay for the others.
# The slowest stands first, since they are started in this order.
RENDERERS: "Mapping[str, Callable[[Drawn], Files]]" = {
    "pdf": _pdf,
    "docx": _docx,
    "odt": _odt,
    "html": _html,
    "nettsted": _nettsted,
}


def begun(document: "Drawn", format: str) -> "Callable[[], Files]":
    """The work that makes a document's files in a format, as it is left when what must come first is done: the engine that takes
    longest has then been given what it reads, and the others share Python meanwhile."""
    if format != "pdf":
        return partial(RENDERERS[format], document)
    from bolig_cli.render.pdf import begun

    rest = begun(document)
    return lambda: {f"{document.name}.pdf": rest()}
