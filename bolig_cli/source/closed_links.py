"""Addresses in a text that only those who work in the municipality can open: an intranet, a shared folder, somebody's file."""

import re
from collections.abc import Iterator, Sequence

from bolig_cli.finding import Finding, Place
from bolig_cli.source import node as n
from bolig_cli.source.faults import READ_FAULTS

_MOST = 5  # findings of a file
_HOSTS = (
    "sharepoint.com", "onedrive.live.com", "1drv.ms", "teams.microsoft.com", "docs.google.com", "drive.google.com", "dropbox.com",
)  # fmt: skip
_SIGNS = (*(host.encode() for host in _HOSTS), b"intranet", b"Intranet", b"file:///", b"localhost")
_ADDRESS = re.compile(r"(?:https?|file)://[^\s)>\]»”\"]+", re.IGNORECASE)


def find(data: bytes, document: n.Document, told: Sequence[Finding]) -> tuple[Finding, ...]:
    """The addresses in the texts of a file. `data` is the file; a place that has a finding of its own (`told`) is passed over."""
    if b"://" not in data or not any(sign in data for sign in _SIGNS):
        return ()
    lines = {finding.place.line for finding in told}
    found = [
        finding
        for _, scalar in document.scalars
        for finding in _in_text(scalar.raw, document.path, scalar.text_line, scalar.text_column)
    ]
    if document.body:
        found += _in_text(document.body, document.path, document.body_line, 1)
    return tuple([finding for finding in found if finding.place.line not in lines][:_MOST])


def _in_text(text: str, path: str, line: int, column: int) -> Iterator[Finding]:
    for match in _ADDRESS.finditer(text):
        if match[0].lower().startswith("file:") and text[: match.start()].endswith("]("):
            continue  # the link has its own finding
        host = match[0].partition("://")[2].partition("/")[0].lower()
        if not match[0].lower().startswith("file:") and not _is_closed(host):
            continue
        row = text.count("\n", 0, match.start())
        at = column + match.start() - (text.rfind("\n", 0, match.start()) + 1)
        where = host or match[0].rpartition("/")[2]
        yield READ_FAULTS["lenke-krever-innlogging"].at(
            Place(path, line + row, at, line + row, at + len(match[0])),
            f"Adressen på {where} kan bare åpnes av dem som har tilgang der, og ikke av dem som leser planen.",
            "Legg dokumentet på kommunens åpne nettsted og skriv adressen dit, eller skriv bare hva det heter, uten adresse.",
        )


def _is_closed(host: str) -> bool:
    name = host.partition(":")[0]
    return name.endswith(_HOSTS) or "intranet" in name or name == "localhost"
