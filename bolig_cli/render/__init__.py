"""Documents → bytes. A new format is one package beside its siblings and one line here."""

from collections.abc import Callable, Mapping

from bolig_cli.documents.document import Document


def _docx(document: Document) -> bytes:
    from bolig_cli.render.docx import render

    return render(document)


def _pdf(document: Document) -> bytes:
    from bolig_cli.render.pdf import render

    return render(document)


def _html(document: Document) -> bytes:
    from bolig_cli.render.html import render

    return render(document)


# Each renderer imports its own libraries when it is first used, so that a build of one format does not pay for the others.
# The slowest stands first, since they are started in this order.
RENDERERS: Mapping[str, Callable[[Document], bytes]] = {"pdf": _pdf, "docx": _docx, "html": _html}
