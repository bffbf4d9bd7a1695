"""Numbers that an author has given tables and figures by hand: the documents number them, and count the plan's own with them."""

import re
from collections.abc import Iterator

from bolig_cli.finding import Finding, Place
from bolig_cli.norsk import listing
from bolig_cli.source.faults import READ_FAULTS

_CODE = "figurnummer-i-teksten"
_CAPTION = r"^[ \t]*(Figur \d{1,2}(?:\.\d{1,2})?[.:] *(\S[^\n]*))$"
# «tabell 3 i veilederen» is one in another document, and «Tabell 3: Boliger» is a table's caption, which is read as one.
_REFERENCE = r"\b([Tt]abell|[Ff]igur) (\d{1,2}(?:\.\d{1,2})?)(?!\w|[.,]\d)(?! (?:i|hos|fra|frå|på) )"


def find(text: str, start: Place) -> Iterator[Finding]:
    """Captions with a number that stand as paragraphs, and references by number, told once for a text that begins at `start`."""
    if "igur " not in text and "abell " not in text:
        return
    captions = list(re.finditer(_CAPTION, text, re.MULTILINE))
    for caption in captions:
        yield READ_FAULTS[_CODE].at(
            _place(text, start, caption.start(1), caption.end(1)),
            f"«{caption[1].rstrip()}» blir et vanlig avsnitt med et nummer som trolig ikke stemmer, og ikke en bildetekst.",
            f'Skriv bildeteksten bak filen: ![det bildet viser](bilder/navn.png "{caption[2].rstrip()}"). '
            "Figurene får nummer av seg selv.",
        )
    references = [
        match
        for match in re.finditer(_REFERENCE, text)
        if not any(caption.start() <= match.start() < caption.end() for caption in captions)
        and not _is_caption(text, match)
    ]
    if references:
        named = dict.fromkeys(f"{match[1].lower()} {match[2]}" for match in references)
        first = references[0]
        yield READ_FAULTS[_CODE].at(
            _place(text, start, first.start(), first.end()),
            f"Teksten viser til {listing(list(named))}. Tabeller og figurer får nummer av seg selv i dokumentene, "
            "og dette er trolig et annet.",
            "Skriv hva tabellen eller figuren viser, i stedet for nummeret.",
        )


def _is_caption(text: str, match: re.Match[str]) -> bool:
    """Whether the number begins a line that is no sentence: «Tabell 1: Boliger», «Tabell 1 Boliger»."""
    if text[: match.start()].rpartition("\n")[2].strip():
        return False
    rest = text[match.end() :].partition("\n")[0].rstrip()
    return rest.startswith((". ", ": ")) or bool(rest and not rest.endswith((".", "!", "?", ",")))


def _place(text: str, start: Place, begin: int, end: int) -> Place:
    line = text.count("\n", 0, begin)
    column = start.column + begin - (text.rfind("\n", 0, begin) + 1)
    return Place(start.path, start.line + line, column, start.line + line, column + end - begin)
