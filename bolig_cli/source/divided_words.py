"""Words divided at the end of a line in a PDF, whose hyphen came along when the text was copied: «til- skudd», «til¬skudd»."""

import re
from collections.abc import Iterator, Sequence

from bolig_cli.finding import Finding
from bolig_cli.source import node as n
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.written_lines import WrittenText, written_texts

_MOST = 5  # findings of a file
_HYPHENS = "-‐‑¬"
_MAY_BE = re.compile(
    rb"-(?<=[^\s-]-)(?:\s|\xc2\xa0)|\xe2(?<=[^\s-]\xe2)\x80[\x90\x91](?:\s|\xc2\xa0)|\xc2\xac"
)  # also in a file that is not read as text yet; begins with what few files have
_DIVIDED = re.compile(
    r"(?<![\w-])(?P<first>[^\W\d_]{2,})(?:[-‐‑](?:[ \t\u00a0]|[ \t]*(?:\r?\n[ \t>]*){1,3})|¬\s?)"
    r"(?P<rest>[^\W\d_A-ZÆØÅ]{2,})(?!\w)(?!-)"
)
# What may follow the first half of two words that share their end («bolig- og sosialkontoret»), or a dash without its space.
_NO_REST = frozenset({
    "og", "eller", "samt", "men", "både", "til", "som", "kontra", "versus", "mot", "inkludert", "inklusive", "respektive",
    "henholdsvis", "høvesvis", "så", "vel", "slik", "en", "ei", "et", "ein", "eit", "den", "det", "de", "dei", "vi", "du", "er",
    "på", "for", "av", "med", "fra", "frå", "om", "ved", "har", "kan", "skal", "at", "ikke", "ikkje", "etter", "under", "ut", "inn",
})  # fmt: skip


def find(data: bytes, document: n.Document, told: Sequence[Finding]) -> tuple[Finding, ...]:
    """The divided words in the texts of a file, as they stand there. `data` is the file; a line that has a finding of its own
    (`told`) is passed over."""
    if not _MAY_BE.search(data):
        return ()
    lines = {finding.place.line for finding in told}
    found = [
        finding
        for text in written_texts(data, document)
        if any(sign in text.text for sign in _HYPHENS)
        for finding in _in_text(text)
        if finding.place.line not in lines
    ]
    return tuple(found[:_MOST])


def _in_text(text: WrittenText) -> Iterator[Finding]:
    for match in _DIVIDED.finditer(text.text):
        first, rest = match["first"], match["rest"]
        if rest in _NO_REST:
            continue
        whole = f"{first}-{rest}" if first.isupper() else f"{first}{rest}"
        also = "" if first.isupper() else f" Skal bindestreken være med, skriver du «{first}-{rest}»."
        shown = " ".join(match[0].replace(">", "").split())
        yield READ_FAULTS["tekst-orddeling"].at(
            text.place(*match.span()),
            f"«{shown}» ser ut som ett ord som var delt over to linjer der teksten er kopiert fra.",
            f"Skriv «{whole}».{also}",
        )
