"""The bytes of an answer, unpacked no further than there is room for: a few bytes can be packed so that they fill the memory."""

import zlib
from collections.abc import Iterable

ENCODINGS = ("", "identity", "gzip")


class TooLarge(Exception):
    """There is more than there is room for."""


def unpacked(chunks: Iterable[bytes], encoding: str, most: int) -> bytes | None:
    """The content, at most `most` bytes; None for what is packed in a way that was not asked for, or not as it says.

    Raises TooLarge, as soon as it is known.
    """
    if encoding not in ENCODINGS:
        return None
    gzip = zlib.decompressobj(wbits=31) if encoding == "gzip" else None
    content = bytearray()
    try:
        for chunk in chunks:
            content += gzip.decompress(chunk, most + 1 - len(content)) if gzip else chunk
            if len(content) > most:
                raise TooLarge
    except zlib.error:
        return None
    return bytes(content)
