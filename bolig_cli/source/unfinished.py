"""What no reader should see in a document: signs for something to fill in (XX, ???, [antall]), and what Word leaves in a text that
is copied from it (a broken cross-reference, a comment). Looked for in every text of a file, not in its comments."""

import re
from collections.abc import Iterator, Mapping, Sequence

from bolig_cli.finding import Finding, Place
from bolig_cli.record import record
from bolig_cli.source import node as n
from bolig_cli.source.faults import READ_FAULTS

_MOST = 5  # findings of a file
_WORDS = ("antall", "tall", "navn", "dato", "år", "beløp", "kommune", "sted", "sett", "fyll", "skriv")
# One of these stands, in small letters, in every text that has something to find: alone, or with what stands around it.
_SIGNS = ("todo", "tbd", "orem ipsum", ".mm.", "ormatert: ", "ormatted: ")
# Those of them with a letter that few texts have: only where it stands are they looked for.
_SIGNS_WITH = {"x": ("xx", "fixme"), "?": ("??",), "_": ("___",), "!": ("feil! ", "error! "), "(": ("(fyll", "(sett")}
_PAGE_BEFORE = tuple(f"{word} " for word in ("se", "sjå", "jf", "jf.", "jfr", "jfr.", "også"))
_COMMENT_BEFORE = tuple(
    f"{word}{gap}"
    for word in ("ormatert", "ormatted", "entert", "ommentar", "erknad", "erknader", "omment", "ommented")
    for gap in ("", " ")
)
# What it has in the middle, what may stand before that, and what may stand after.
_SIGNS_AROUND: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "[": (_COMMENT_BEFORE, (*_WORDS, *map(str, range(10)), "?")),
    "side": (_PAGE_BEFORE, ()),
    "s.": (_PAGE_BEFORE, ()),
}
_NO_WORD = r"(?<![\w/@.-]){}(?![\w/@-])"
_NAMES = "antall|tall(?:et)?|navn|dato|år(?:stall)?|beløp(?:et)?|kommune(?:navn)?|sted"
_IN_BRACKETS = rf"\[(?:{_NAMES}|(?:sett|fyll|skriv)\b[^\]\n]*|\?+)\](?![(:\[])"
_TO_FILL_IN = "|".join(
    (
        _NO_WORD.format("(?:X{2,}|x{2,}|Xx+)"),
        r"\?{3,}|(?<=\s)\?\?(?=[\s.,;)]|$)",
        _NO_WORD.format("(?:TODO|TBD|FIXME)"),
        r"_{3,}",
        r"[Ll]orem ipsum",
        r"(?:dd|DD)\.(?:mm|MM)\.(?:åååå|ÅÅÅÅ|yyyy|åå|ÅÅ)",
        r"\((?:[Ff]ylles? (?:ut|inn)|[Ss]ettes? inn)\b[^)\n]*\)",
        f"(?i:{_IN_BRACKETS})",
    )
)
_ROMAN_AFTER = ("kapittel", "kap.", "del", "bind", "artikkel", "vedlegg")
_FIRST = "Fant ikke|Fann ikkje|Finner ikke|Bokmerke|Hyperk|Ingen |Ukjent|Ugyldig|Reference|Bookmark|Hyperlink|No "
_BROKEN = rf"(?:Feil|Error)! (?:{_FIRST})[^.!\n]*\.?"
_OF_COMMENT = "Kommentert|Kommentar|Merknad|Commented|Comment|Med merknad(?:er)?"
_COMMENT = rf"(?:{_OF_COMMENT}) ?\[[A-ZÆØÅ]{{1,5}}[0-9]{{1,4}}(?:[RS][0-9]+)?\]:?[^\n.?!]*[.?!]?"
_NOTE = r"(?<=[\w.,;:)»])\[[0-9]{1,2}\](?![(:\[\w])"
_WHERE = r"(?:[Ss]e|[Ss]jå|[Jj]f\.?|[Jj]fr\.?) (?:også )?"
_PAGE = rf"(?<!\w){_WHERE}(?:sidene|side|s\.) ?[0-9]{{1,3}}(?: ?[-–] ?[0-9]{{1,3}})?(?![0-9])(?! (?:i|av|på|fra)\b)"
_FORMAT = r"(?:^|(?<=\n))\s*(?:Formatert|Formatted)(?:: | ?\[)[^\n]*"


@record
class _Sort:
    """A sort of what is found: its code, how it looks, what is wrong with it, and what to do."""

    code: str
    pattern: str
    message: str
    help: str


_SORTS = (
    _Sort(
        "tekst-rest-fra-word",
        _BROKEN,
        "«{}» står i teksten: En kryssreferanse var brutt i Word da teksten ble kopiert.",
        "Skriv det det skulle vises til, med ord eller som en lenke: [tekst](#id).",
    ),
    _Sort(
        "tekst-rest-fra-word",
        f"{_COMMENT}|{_FORMAT}",
        "«{}» er en merknad fra Word, og kom med da teksten ble kopiert.",
        "Ta den bort. En merknad til dem som skriver, kan stå på en egen linje som begynner med #, i en YAML-fil.",
    ),
    _Sort(
        "tekst-rest-fra-word",
        _NOTE,
        "«{}» ser ut som en fotnote fra Word, og blir stående som tekst.",
        "Skriv «[^1]» i teksten, og noten på en egen linje under, etter «[^1]: ». Uten noten tar du det bort.",
    ),
    _Sort(
        "tekst-rest-fra-word",
        _PAGE,
        "«{}» viser til et sidetall, og sidene er ikke de samme i dokumentene som blir laget.",
        "Skriv navnet på kapittelet eller tabellen det gjelder, eller en lenke: [tekst](#id).",
    ),
    _Sort(
        "tekst-plassholder",
        _TO_FILL_IN,
        "«{}» ser ut som et sted der noe skal fylles inn, og blir stående slik i dokumentene.",
        "Skriv det som skal stå der, eller skriv setningen uten.",
    ),
)


def find(data: bytes, document: n.Document, told: Sequence[Finding]) -> tuple[Finding, ...]:
    """What is left to fill in, or left from Word, in the texts of a file. `data` is the file; a value that has a finding of its own
    (`told`) is passed over."""
    if not _may_have_any(data.decode(errors="replace")):
        return ()
    places = {(finding.place.line, finding.place.column) for finding in told}
    unfilled = {finding.place.line for finding in told if finding.message.endswith(" er ikke fylt ut.")}
    found = [
        finding
        for _, scalar in document.scalars
        if (scalar.line, scalar.column) not in places and scalar.line not in unfilled
        for finding in _in_text(scalar.raw, document.path, scalar.text_line, scalar.text_column)
    ]
    if document.body:
        found += _in_text(document.body, document.path, document.body_line, 1)
    return tuple(found[:_MOST])


def _may_have_any(text: str) -> bool:
    low = text.lower()
    for sign in _SIGNS:
        if sign in low:
            return True
    for letter, signs in _SIGNS_WITH.items():
        if letter in low and any(sign in low for sign in signs):
            return True
    for middle, (before, after) in _SIGNS_AROUND.items():
        first, *rest = low.split(middle)
        for piece in rest:
            if first.endswith(before) or piece.startswith(after):
                return True
            first = piece
    return False


def _in_text(text: str, path: str, line: int, column: int) -> Iterator[Finding]:
    if text.startswith(("http://", "https://")) or not _may_have_any(text):
        return
    taken: list[tuple[int, int]] = []
    for sort in _SORTS:
        for match in re.finditer(sort.pattern, text):
            written = match[0].strip()
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            if any(begin <= start < end for begin, end in taken) or _is_roman(text, start, written):
                continue
            if sort.pattern == _NOTE and re.search(rf"(?m)^\s*{re.escape(written)}", text):
                continue  # its note stands there, and it has a finding of its own
            taken.append((start, match.end()))
            row = text.count("\n", 0, start)
            at = column + start - (text.rfind("\n", 0, start) + 1)
            shown = written if len(written) <= 50 else f"{written[:50].rstrip()} …"
            end = at + len(written)
            place = Place(path, line + row, at, line + row, end)
            yield READ_FAULTS[sort.code].at(place, sort.message.format(shown), sort.help)


def _is_roman(text: str, start: int, written: str) -> bool:
    """Whether XX is a number: kapittel XX."""
    return written == "XX" and text[:start].rstrip().lower().endswith(_ROMAN_AFTER)
