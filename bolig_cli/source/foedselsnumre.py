"""Birth numbers and D-numbers, which no file of a plan may have: in texts, tables, chapters and comments alike."""

from bolig_cli.finding import Finding
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.figure_runs import has_run
from bolig_cli.source.text import MAX_REPORTED, decode, place_of

_BETWEEN = b" \t.-"  # and what is written with more than one byte
_FIGURES = 11


def find(data: bytes, path: str) -> tuple[Finding, ...]:
    """A finding for each of the first in a file, without the number; a file that is no text has none."""
    if not has_run(data, _FIGURES, _BETWEEN):
        return ()
    from bolig_cli.personopplysninger import foedselsnumre  # of many patterns, and nearly no file has so many figures

    text = decode(data, path)
    if isinstance(text, Finding):
        return ()
    found = list(foedselsnumre(text))
    more = f" Det er {len(found)} til sammen i filen." if len(found) > 1 else ""
    return tuple(
        READ_FAULTS["foedselsnummer-i-planen"].at(
            place_of(text, each.start, path),
            f"Her står et fødselsnummer eller et D-nummer.{more}",
            "Ta det ut. Er filen sendt eller lagt ut, gir du beskjed til personvernombudet.",
        )
        for each in found[:MAX_REPORTED]
    )
