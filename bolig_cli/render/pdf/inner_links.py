"""Links to headings, which Typst sets as addresses, become links within the document.

Typst sets a text that leads to a label twice, since where it leads is not known the first time, and keeps both: a seventh of the
memory that a large plan's PDF needs. An address it sets once. Headings have names in the file, so what leads to one needs no more
than its name. Source: ISO 32000-1, 12.3.2.3 (named destinations) and 12.5.6.5 (link annotations).
"""

from typing import Any

import pikepdf

_WITHIN = "#"  # what the address of a heading begins with; an address that an author has written has a scheme


def lead_to_headings(document: pikepdf.Pdf) -> None:
    """Changes the links in the open document."""
    for page in document.pages:
        annotations: Any = page.obj.get("/Annots", ())
        for annotation in annotations:
            address = str(annotation.get("/A", {}).get("/URI", ""))
            if address.startswith(_WITHIN):
                del annotation.A
                annotation.Dest = pikepdf.String(address.removeprefix(_WITHIN))
