"""A file that is a package of parts (.docx, .dotx, .xlsx, .ods), from outside: taken apart within limits, and nothing in it is run.

Each part is unpacked no further than it may be large, whatever the package says of it: a small file can else become one that no
machine has room for.
"""

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Mapping

from bolig_cli import limits

# What the library raises for a package that is damaged, has a password, or says of itself what can't be.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    OSError,
    EOFError,
    RuntimeError,
    ValueError,
    OverflowError,
    struct.error,
)
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")  # .doc and .xls, and a document with a password ([MS-OFFCRYPTO] 1.3)


class Unusable(ValueError):
    """The file is no such package. `reason` goes on from «Filen …», `help` says what to do."""

    def __init__(self, reason: str, help: str) -> None:
        super().__init__(reason)
        self.reason, self.help = reason, help


class Broken(ValueError):
    """The package, or a part of it, can't be read."""


class TooLarge(ValueError):
    """A part is larger than it may be when it is unpacked."""


def is_older(data: bytes) -> bool:
    """Whether the file is of the format before packages, or has a password: from the outside the two are alike."""
    return data.startswith(_OLE)


def opened(data: bytes) -> zipfile.ZipFile:
    """The package, with nothing unpacked yet. Raises Broken."""
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN as error:
        raise Broken from error


def unpacked(archive: zipfile.ZipFile, part: str | zipfile.ZipInfo, most: int) -> bytes:
    """One part, of at most so many bytes. Raises Broken and TooLarge."""
    try:
        with archive.open(part) as stream:
            content = stream.read(most + 1)
    except _BROKEN as error:
        raise Broken from error
    if len(content) > most:
        raise TooLarge
    return content


def parts(data: bytes) -> Mapping[str, bytes]:
    """The parts by their names. Raises Unusable."""
    if is_older(data):
        raise Unusable(
            "er i et eldre format, eller den har passord", "Åpne den, ta bort passordet, og lagre den i dagens format."
        )
    try:
        with opened(data) as archive:
            return _all(archive)
    except Broken as error:
        raise Unusable(
            "er skadet, eller den er noe annet enn navnet sier",
            "Åpne den i programmet den er laget i, og lagre den på nytt.",
        ) from error
    except TooLarge as error:
        raise Unusable("blir for stor når den pakkes ut", "Ta ut store bilder, og lagre den på nytt.") from error


def _all(archive: zipfile.ZipFile) -> Mapping[str, bytes]:
    found = archive.infolist()
    if len(found) > limits.PACKAGE_PARTS:
        raise Unusable("har for mange deler", "Lagre den på nytt i programmet den er laget i.")
    left = limits.PACKAGE_BYTES
    content: dict[str, bytes] = {}
    for part in found:
        if not part.is_dir():
            name = part.filename.replace("\\", "/").lstrip("/")
            content[name] = unpacked(archive, part, left)
            left -= len(content[name])
    return content


def packed(parts: Mapping[str, bytes]) -> bytes:
    """The same parts as a package in which nothing is compressed: no reader of it can be made to unpack more than there is."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return out.getvalue()
