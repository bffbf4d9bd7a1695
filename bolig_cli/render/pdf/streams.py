"""Stream ends that can be read in one way only."""

import pikepdf

_RETURN = b"\r"


def settle_stream_ends(document: pikepdf.Pdf) -> None:
    """Adds a space to page contents and character maps whose compressed data happens to end with a carriage return.

    With the line feed that is written before `endstream`, such an end looks like one line end of two characters, and then /Length
    seems to be one too many (ISO 19005-2, 6.1.7.1). One stream in 256 ends so. White space means nothing at the end of these
    streams. Object streams are not used for the same reason: their ends can not be chosen.
    """
    for item in document.objects:
        if not isinstance(item, pikepdf.Stream) or not item.read_raw_bytes().endswith(_RETURN):
            continue
        if "/Type" not in item and "/Subtype" not in item and "/Length1" not in item:
            item.write(item.read_bytes() + b" ")
