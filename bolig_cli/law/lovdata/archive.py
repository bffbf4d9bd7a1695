"""Lovdata's archive, or one act's file → the acts that are asked for. Read as a stream; nothing is ever written to disk.

The file comes from outside, so every size that it claims is held against a limit before it is believed: of a member, of what stands
before a member (a header may claim gigabytes, and the standard library would read them into memory), of all there is.
"""

import bz2
import gzip
import lzma
import os
import re
import tarfile
import zlib
from collections.abc import Collection, Mapping
from pathlib import Path, PurePosixPath
from typing import IO, Protocol

from bolig_cli import plain_file
from bolig_cli.errors import BoligError, why
from bolig_cli.law.lovdata.document import Lovdatafeil, Lovtekst, parse
from bolig_cli.record import record

NAVN = "gjeldende-lover.tar.bz2"
_BLOCK = 512
_CHUNK = 64 * 1024
_LZMA_MEMORY = 256 * 1024**2
_REFID = re.compile(rb"<dd\b[^<>]{0,200}\brefid\b[^<>]{0,200}>\s{0,100}([^<\s]{1,100})\s{0,100}<")
_MEDLEMSNAVN = re.compile(r"nl-([0-9]{4})([0-9]{2})([0-9]{2})-([0-9]{3,4})\.xml")


@record
class Grenser:
    """What an archive may hold at the most. Lovdata's has some eight hundred acts, the largest of a few megabytes."""

    medlem: int = 32 * 1024**2
    antall: int = 200_000
    samlet: int = 2 * 1024**3
    hode: int = 64 * 1024  # what stands before a member: its name, and attributes in the pax format
    kikk: int = 256 * 1024  # how far into a document its address is looked for


GRENSER = Grenser()


@record
class Samling:
    """The acts that were found, by address. `ulike`: those of which the archive holds two versions that differ."""

    lover: Mapping[str, Lovtekst]
    enkeltlov: bool
    ulike: frozenset[str] = frozenset()


def read_file(path: Path, adresser: Collection[str], grenser: Grenser = GRENSER) -> Samling:
    """The acts with these addresses in an archive (tar, plain or compressed), or the one act of an XML file.

    Raises BoligError, with one line, for a file that cannot be used.
    """
    try:
        if path.is_dir():
            raise IsADirectoryError(path)
        with plain_file.opened(os.path.realpath(path)) as file:  # whoever names a link, means what it leads to
            start = file.read(_BLOCK)
            file.seek(0)
            if start.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<"):
                return _enkeltlov(path, file, adresser, grenser)
            return _arkiv(path, _decompressed(file, start), adresser, grenser)
    except FileNotFoundError:
        raise BoligError(f"Filen {path} finnes ikke.") from None
    except IsADirectoryError:
        raise BoligError(f"{path} er en mappe. Oppgi filen {NAVN}, slik Lovdata har den.") from None
    except OSError as error:
        raise BoligError(f"Filen {path} kan ikke leses: {why(error) if error.errno else 'den er skadet'}.") from None


def _enkeltlov(path: Path, file: IO[bytes], adresser: Collection[str], grenser: Grenser) -> Samling:
    data = file.read(grenser.medlem + 1)
    if len(data) > grenser.medlem:
        raise BoligError(f"Filen {path} er for stor til å være en lov.")
    try:
        lov = parse(data)
    except Lovdatafeil as error:
        raise BoligError(f"Filen {path} kan ikke brukes: {error}.") from None
    if lov.refid not in adresser:
        raise BoligError(f"Filen {path} er ikke en av lovene i lovkatalogen. «bolig lov vis» viser hvilke det er.")
    return Samling({lov.refid: lov}, enkeltlov=True)


class _Broken(Exception):
    """The archive breaks a limit; the message says which, in Norwegian, without its full stop."""


def _arkiv(path: Path, stream: "_Stream", adresser: Collection[str], grenser: Grenser) -> Samling:
    reader = _Counted(stream, grenser.samlet)
    try:
        return _medlemmer(reader, adresser, grenser)
    except _Broken as error:
        raise BoligError(f"Filen {path} kan ikke brukes: {error}.") from None
    except Lovdatafeil as error:
        raise BoligError(f"En av lovene i {path} kan ikke brukes: {error}.") from None
    except (tarfile.TarError, OSError, EOFError, zlib.error, lzma.LZMAError, ValueError, OverflowError, RecursionError):
        # What the standard library raises for a file that is cut off, damaged, or something else altogether.
        raise BoligError(
            f"Filen {path} er ikke et helt arkiv. Hent {NAVN} hos Lovdata på nytt, og oppgi filen slik den er."
        ) from None


def _medlemmer(reader: "_Counted", adresser: Collection[str], grenser: Grenser) -> Samling:
    lover: dict[str, Lovtekst] = {}
    ulike: set[str] = set()
    reader.limit = grenser.hode
    with tarfile.open(fileobj=reader, mode="r|") as tar:  # type: ignore[call-overload]
        for count in range(grenser.antall + 1):
            # What is left of the last member is passed over in small pieces; then comes a header.
            reader.limit = tar.offset + grenser.hode
            member = tar.next()
            if member is None:
                break
            if count == grenser.antall:
                raise _Broken("arkivet har for mange filer")
            # Else the library remembers every member, and every attribute, to the end.
            tar.members, tar.pax_headers = [], {}
            if member.size > grenser.medlem:
                raise _Broken("en fil i arkivet er for stor til å være en lov")
            if not member.isreg() or member.issparse() or not _trygt(member.name):
                continue
            reader.limit = tar.offset + grenser.hode
            lov = _lov(tar, member, adresser, grenser)
            if lov and lover.setdefault(lov.refid, lov) != lov:
                ulike.add(lov.refid)
        # The library takes a damaged header for the end. The end is a block of zeros, and nothing else.
        if reader.block(tar.offset) != bytes(_BLOCK):
            raise tarfile.ReadError("no end")
    reader.limit = grenser.samlet
    while reader.read(_CHUNK):  # what is cut off shows only at the end of the compressed stream
        pass
    return Samling(lover, False, frozenset(ulike))


def _trygt(name: str) -> bool:
    """Whether a member's name is a plain place below the archive's root. (Nothing is written, but such a member is no act.)"""
    path = PurePosixPath(name)
    return bool(path.parts) and not path.is_absolute() and ".." not in path.parts and "\\" not in name


def _lov(tar: tarfile.TarFile, member: tarfile.TarInfo, adresser: Collection[str], grenser: Grenser) -> Lovtekst | None:
    """The act of a member, if it is one of those asked for. The name is a hint; what counts is the address in the document."""
    file = tar.extractfile(member)
    if file is None:
        return None
    start = file.read(grenser.kikk)
    found = _REFID.search(start)
    adresse = found[1].decode("utf-8", "replace") if found else _adresse(member.name)
    if adresse not in adresser:
        return None
    lov = parse(start + file.read())
    return lov if lov.refid in adresser else None


def _adresse(name: str) -> str:
    """ "lov/nl-20221220-121.xml" → "lov/2022-12-20-121"; "" for a name that Lovdata does not use."""
    found = _MEDLEMSNAVN.fullmatch(PurePosixPath(name).name)
    if not found:
        return ""
    number = int(found[4])
    return f"lov/{found[1]}-{found[2]}-{found[3]}" + (f"-{number}" if number else "")


class _Stream(Protocol):
    def read(self, size: int, /) -> bytes: ...


class _Counted:
    """A stream that stops at a limit, counted from its beginning, and remembers what it gave last."""

    def __init__(self, stream: _Stream, total: int) -> None:
        self._stream, self._total = stream, total
        self._last, self._position = b"", 0
        self.limit = total

    def read(self, size: int) -> bytes:
        """As many bytes as asked for, fewer only at the end. Raises _Broken beyond the limit."""
        parts = []
        while size > 0 and (part := self._stream.read(min(size, _CHUNK))):
            parts.append(part)
            size -= len(part)
            self._position += len(part)
            # One chunk more than the limit, since the library reads ahead to a whole record.
            if self._position > min(self.limit, self._total) + _CHUNK:
                raise _Broken("arkivet er for stort, eller det oppgir uriktige størrelser")
        self._last = b"".join(parts)
        return self._last

    def block(self, offset: int) -> bytes:
        """The block at this place, if it is within what was given last."""
        start = offset - (self._position - len(self._last))
        return self._last[start : start + _BLOCK] if start >= 0 else b""


def _decompressed(file: IO[bytes], start: bytes) -> _Stream:
    """The file's content, whatever it is packed with: known by its first bytes, not by its name."""
    if start.startswith(b"BZh"):
        return bz2.BZ2File(file)
    if start.startswith(b"\x1f\x8b"):
        return gzip.GzipFile(fileobj=file)
    if start.startswith(b"\xfd7zXZ\x00"):
        return _Xz(file)
    return file


class _Xz:
    """xz with a limit to its memory: a stream says itself how much it needs, up to gigabytes, and LZMAFile believes it."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._xz = lzma.LZMADecompressor(format=lzma.FORMAT_XZ, memlimit=_LZMA_MEMORY)

    def read(self, size: int, /) -> bytes:
        while not self._xz.eof:
            data = self._file.read(_CHUNK) if self._xz.needs_input else b""
            if self._xz.needs_input and not data:
                raise EOFError("cut off")
            if out := self._xz.decompress(data, size):
                return out
        return b""
