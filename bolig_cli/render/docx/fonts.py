"""The typeface inside the Word file, so that it looks the same where the typeface is not installed.

Source: ISO/IEC 29500-1, 17.8.1 (font embedding): the first 32 bytes are obscured with a key that stands beside the font's name.
The typeface's licence (SIL OFL 1.1) allows embedding.
"""

import hashlib
from collections.abc import Mapping
from functools import cache

from bolig_cli.design.typeface import FONTS

_FACES = {
    "embedRegular": "SourceSans3-Regular.ttf",
    "embedBold": "SourceSans3-Bold.ttf",
    "embedItalic": "SourceSans3-Italic.ttf",
}
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font"
ENDING, CONTENT_TYPE = "odttf", "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_OBSCURED = 32


@cache
def parts() -> Mapping[str, bytes]:
    """The font files and the relationships of the font table, by part name."""
    made, relationships = {}, []
    for number, file in enumerate(_FACES.values(), start=1):
        data = (FONTS / file).read_bytes()
        made[f"word/fonts/font{number}.{ENDING}"] = obscured(data, _key(data))
        relationships.append(
            f'<Relationship Id="rIdFont{number}" Type="{_TYPE}" Target="fonts/font{number}.{ENDING}"/>'
        )
    made["word/_rels/fontTable.xml.rels"] = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{''.join(relationships)}</Relationships>"
    ).encode()
    return made


@cache
def embeddings() -> str:
    """What the font table says of the typeface's own files."""
    return "".join(
        f'<w:{kind} r:id="rIdFont{number}" w:fontKey="{_key((FONTS / file).read_bytes())}"/>'
        for number, (kind, file) in enumerate(_FACES.items(), start=1)
    )


def _key(data: bytes) -> str:
    """A GUID that follows from the font itself, so that the same document has the same bytes."""
    digest = hashlib.sha256(data).hexdigest().upper()
    return f"{{{digest[:8]}-{digest[8:12]}-{digest[12:16]}-{digest[16:20]}-{digest[20:32]}}}"


def obscured(data: bytes, key: str) -> bytes:
    """The font with its first 32 bytes mixed with the key; done twice, it is the font again."""
    mask = bytes.fromhex(key.strip("{}").replace("-", ""))[::-1]
    head = bytes(byte ^ mask[index % len(mask)] for index, byte in enumerate(data[:_OBSCURED]))
    return head + data[_OBSCURED:]
