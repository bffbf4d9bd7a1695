"""Bytes → text that every format can show: encoding, line endings, and characters that must not stand in a plan."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import islice

from bolig_cli import limits, norsk
from bolig_cli.finding import Edit, Finding, Fix, Place
from bolig_cli.source.faults import READ_FAULTS

MAX_BYTES = limits.TEXT_BYTES
_DIGITS = re.compile(
    rf"\d(?<!\d\d)\d{{{limits.DIGITS}}}"
)  # a figure is looked for first, and then whether one stands before it
_SOFT_HYPHEN = "\u00ad"
MAX_REPORTED = 5  # findings of one sort per file: the first few say what is wrong, the rest would drown them

# What the document font (Source Sans 3) has a glyph for, less the invisible characters: code points in hexadecimal.
# A test holds this against the font files.
_IN_FONT = (
    "20-7E A0-181 186 18A 18D-190 192-194 196-197 19A-19B 19E 1A0-1A1 1AF-1B1 1B7 1BF-1C3 1CD-1DD 1E2-1E7 1EA-1EB "
    "1EE-1F0 1F4-1F5 1F7-201 204-205 208-209 20C-20D 218-220 222-223 226-227 237 23A-23E 241-245 248-249 250-27B "
    "27D-285 287-292 294-295 298-299 29B-29F 2A1-2A8 2B0-2B4 2B7-2B9 2BB-2C1 2C6-2CC 2D0-2DE 2E0-2E4 2ED 300-30D "
    "30F-313 315 318-320 323-32A 32C 32E-332 334 337-33D 340 342-345 34F 357-358 35C 35E-35F 361 374-375 37A 37E "
    "384-38A 38C 38E-3A1 3A3-3D1 3D5 3D7 3D9 3DB 3DD 3E1 3F4 3F7-3F8 400-45F 462-463 472-475 490-493 496-49B "
    "4A0-4A3 4AA-4AB 4AE-4B3 4B6-4B7 4BA-4BB 4C0-4C4 4C7-4C8 4CF-4D1 4D4-4D9 4E2-4E3 4E6-4E9 4EE-4EF 4F2-4F3 "
    "4F6-4F7 1D25 1D2C 1D2E 1D30-1D31 1D33-1D3A 1D3C 1D3E-1D43 1D47-1D4B 1D4D 1D4F-1D52 1D56-1D58 1D5B 1D6F-1D70 "
    "1D79 1D7B 1D7F 1D9C 1DA0 1DAC 1DAE 1DB0 1DBB 1DBF 1DCD 1E02-1E03 1E06-1E07 1E0A-1E11 1E16-1E17 1E1E-1E2B "
    "1E32-1E3B 1E3E-1E49 1E52-1E53 1E56-1E63 1E66-1E67 1E6A-1E6F 1E72-1E73 1E7E-1E85 1E8E-1E97 1E9E-1EF9 1F00-1F15 "
    "1F18-1F1D 1F20-1F45 1F48-1F4D 1F50-1F57 1F59 1F5B 1F5D 1F5F-1F7D 1F80-1FB4 1FB6-1FC4 1FC6-1FD3 1FD6-1FDB "
    "1FDD-1FEF 1FF2-1FF4 1FF6-1FFE 2007 2009-200A 2010-201E 2020-2023 2026 202F-2033 2035 2039-203A 203C-203F 2044 "
    "2047-204A 2070-2071 2074-208E 20A1 20A3-20A4 20A6-20A7 20A9 20AB-20AC 20AE 20B1-20B2 20B4-20B5 20B8-20BA 20BD "
    "2105 2113 2116-2117 211E 2120 2122 2126 212E 2150-215E 2189 2190-2199 21A8 21D0-21D3 21E7 2200 2202-2203 2206 "
    "220F 2211-2212 2215 2219-221A 221E-221F 2229 222B 2236-2237 2248 2260-2261 2264-2265 2302-2303 2310 2318 "
    "231C-2321 2325-2326 232B 25A0-25A1 25AA-25AC 25B2-25BA 25BC-25C4 25C6 25C9-25CC 25CF 25D8-25D9 25E6 2610-2611 "
    "2615 263A-263C 263F-2642 2660 2663 2665-2666 266A-266B 2713-2714 2717-2718 2752 275B-2760 2764 27E6-27E9 "
    "2C60-2C62 2C65-2C66 2C71 2C7D 2E18 2E22-2E25 2E3A-2E3B 2E52 A71C A722-A725 A74E-A74F A75A-A75B A764-A765 "
    "A779-A787 A789 A7AD-A7AE A7B3 A7B5 A7F2-A7F4 AB53 AB66-AB67 FB00-FB04 1F10D-1F10F 1F12F 1F16A-1F16F 1F4A9 "
    "1F512 1F748 1F916 "
)
_USUAL = re.compile("[^\t\n\x20-\x7e\xa0-\xff–—‘’“”…•]")
# Never in a text file, and refused by YAML and by XML (thus by Word).
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0d-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


DOCUMENTS = frozenset({"docx", "doc", "odt", "rtf", "pages"})  # endings of files from a word processor
_FOREIGN = {
    b"PK\x03\x04": "et dokument fra Word, Excel eller et lignende program",
    b"\xd0\xcf\x11\xe0": "et dokument fra en eldre utgave av Word eller Excel",
    b"{\\rtf": "lagret som rik tekst (RTF)",
    b"%PDF-": "en PDF",
}  # what files of other programs begin with


def decode(data: bytes, path: str) -> str | Finding:
    """The text of a file, with `\n` as the only line ending and without byte order mark; or what is wrong with the file.

    Accepts UTF-8 with or without byte order mark, and the line endings of every system.
    """
    if len(data) > MAX_BYTES:
        return READ_FAULTS["fil-for-stor"].at(
            Place(path),
            "Filen er på over 1 MB; en fil i planen kan være på høyst 1 MB.",
            "Del innholdet på flere filer. Store tabeller hører hjemme i et vedlegg.",
        )
    if found := _foreign(data, path):
        return found
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return READ_FAULTS["fil-ikke-utf8"].at(
            Place(path),
            "Filen er lagret som UTF-16 («Unicode»), ikke som UTF-8.",
            "Lagre filen på nytt som UTF-8 (i Notisblokk: Lagre som, og velg koding UTF-8).",
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = _one_newline(data[: error.start].decode("utf-8"))
        latin = bytes([data[error.start]]).decode("cp1252", "replace")
        guess = f" Det ser ut som en «{latin}» lagret i Latin-1 (ANSI)." if latin.isalpha() else ""
        return READ_FAULTS["fil-ikke-utf8"].at(
            place_of(before.removeprefix("\ufeff"), len(before.removeprefix("\ufeff")), path),
            f"Filen er ikke lagret som UTF-8: tegnet her kan ikke leses.{guess}",
            "Lagre arket på nytt som CSV UTF-8 (i Excel: Lagre som, og velg filtypen CSV UTF-8)."
            if path.endswith(".csv")
            else "Lagre filen på nytt som UTF-8 (i Notisblokk: Lagre som, og velg koding UTF-8).",
        )
    text = _one_newline(text.removeprefix("\ufeff"))
    return _endless_number(text, path) or text


def _endless_number(text: str, path: str) -> Finding | None:
    """What to say of digits that no number has: to read them takes time without end, and Python refuses those of some thousand."""
    found = _DIGITS.search(text) if len(text) > limits.DIGITS else None
    if found is None:
        return None
    return READ_FAULTS["fil-ikke-ren-tekst"].at(
        place_of(text, found.start(), path),
        f"Her står mer enn {norsk.number(limits.DIGITS)} sifre etter hverandre, og filen blir ikke lest.",
        "Slett dem, eller ta filen ut av planmappen.",
    )


_ITEMS = ("maal", "strategier", "tiltak", "utfordringer")  # each file is one thing, with keys of its own


def _foreign(data: bytes, path: str) -> Finding | None:
    """What to say of a file that a program has saved in a form of its own, by its first bytes or by its name."""
    start = data[:64].lstrip()
    what = next((what for mark, what in _FOREIGN.items() if start.startswith(mark)), "")
    if not what and start[:1] == b"<" and start.lower().startswith((b"<!doctype html", b"<html")):
        what = "en nettside"
    name = path.rpartition("/")[2]
    stem, _, ending = name.rpartition(".")
    if ending.lower() in DOCUMENTS:
        what = what or "et dokument"
        name = f"{stem}.{'md' if '/kapitler/' in f'/{path}' else 'yaml'}"
    if not what:
        return None
    help = f"Åpne den i programmet den kom fra, velg Lagre som og filtypen ren tekst (UTF-8), og gi den navnet {name}."
    if ending.lower() in DOCUMENTS and any(f"/{folder}/" in f"/{path}" for folder in _ITEMS):
        help = (
            f"Er det vanlig tekst, kopierer du en av de andre filene i mappen, gir kopien navnet {name}, og limer teksten inn "
            "under «beskrivelse». Har det nøkler som «id:» og «tittel:», velger du Lagre som og ren tekst (UTF-8) i Word, og "
            f"gir den navnet {name}. Flytt så dokumentet ut av planmappen."
        )
    if ending == "csv":
        help = "Åpne den i regnearket, velg Lagre som og filtypen CSV UTF-8, og gi den det samme navnet."
    return READ_FAULTS["fil-ikke-ren-tekst"].at(Place(path), f"Filen er {what}, og kan ikke leses.", help)


def _one_newline(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def place_of(text: str, index: int, path: str, first_line: int = 1) -> Place:
    """The place of the character at `index`, when `text` begins at the start of line `first_line` of its file."""
    line, column = first_line + text.count("\n", 0, index), index - text.rfind("\n", 0, index)
    return Place(path, line, column, line, column + 1)


def first_not_text(text: str) -> int | None:
    """The index of the first control character, or None."""
    hit = _NOT_TEXT.search(text)
    return hit.start() if hit else None


def strange(text: str) -> Iterator[int]:
    """The indexes of characters that are invisible, or that the font does not have."""
    if _USUAL.search(text):
        yield from (hit.start() for hit in _outside_font().finditer(text))


@cache
def _outside_font() -> re.Pattern[str]:
    ranges = (part.partition("-") for part in _IN_FONT.split())
    shown = "".join(f"\\U{int(a, 16):08X}-\\U{int(b or a, 16):08X}" for a, _, b in ranges)
    return re.compile(f"[^\\t\\n{shown}]")


def character_finding(char: str, place: Place) -> Finding:
    """What to say of a character found by `strange` or `first_not_text`."""
    if is_invisible(char):
        return READ_FAULTS["tekst-styretegn"].at(
            place,
            f"Her står et usynlig tegn (U+{ord(char):04X}) som ikke kan være med i planen.",
            "Slett tegnet. Det kommer ofte med når tekst limes inn fra et annet program: "
            "skriv de nærmeste ordene på nytt hvis du ikke ser det.",
        )
    return READ_FAULTS["tekst-uten-skrifttegn"].at(
        place,
        f"Tegnet «{char}» (U+{ord(char):04X}) finnes ikke i skriften som dokumentene bruker.",
        "Si det med ord, eller ta tegnet bort.",
    )


def written_finding(text: str, index: int, path: str, first_line: int = 1) -> Finding:
    """What to say of a character that stands in the file, with its removal where that changes nothing but the character.

    `text` begins at the start of line `first_line`.
    """
    place = place_of(text, index, path, first_line)
    found = character_finding(text[index], place)
    if not _only_hides(text[index]):
        return found
    before = next((char for char in reversed(text[max(0, index - 20) : index]) if not _only_hides(char)), "\n")
    after = next((char for char in text[index + 1 : index + 20] if not _only_hides(char)), "\n")
    # Between two words or numbers it may be what is left of a space.
    apart = before.isdigit() or after.isdigit() or (before.islower() and after.isupper())
    in_word = ((_is_letter(before) and not apart) or before in " \n") and _is_letter(after)
    after_word = _is_letter(before) and after in " \n.,;:!?)»"
    return (
        replace(found, fix=Fix("Ta bort det usynlige tegnet.", (Edit(place, ""),))) if in_word or after_word else found
    )


def as_seen(text: str) -> str:
    """The text without the characters that are nothing to a reader."""
    return text if text.isascii() else "".join(char for char in text if char != _SOFT_HYPHEN and not _only_hides(char))


def _only_hides(char: str) -> bool:
    """Whether a character is nothing to a reader: no space, no line break, and none that turns the order of those around it."""
    hides = unicodedata.category(char) == "Cf" and unicodedata.bidirectional(char) == "BN"
    return hides or "\ufe00" <= char <= "\ufe0f"


def _is_letter(char: str) -> bool:
    """A letter or digit of ours. In other scripts, what nobody sees can be part of how a word is spelt."""
    return char.isalnum() and (char.isascii() or "LATIN" in unicodedata.name(char, ""))


def is_invisible(char: str) -> bool:
    """Whether a character found by `strange` or `first_not_text` is one that no one can see."""
    return (
        unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
        or "\ufe00" <= char <= "\ufe0f"
        or char in "\ufffe\uffff"
    )


def soft_hyphens(text: str, path: str, first_line: int = 1) -> list[Finding]:
    """One finding for all the soft hyphens of a file, at the first; the fix takes away those that stand inside a word.

    Between figures, or where a line ends, it may be what is left of a hyphen.
    """
    if _SOFT_HYPHEN not in text:
        return []
    at = [index for index, char in enumerate(text) if char == _SOFT_HYPHEN]
    inside = [index for index in at if text[index - 1 : index].isalpha() and text[index + 1 : index + 2].isalpha()]
    edits = tuple(Edit(place_of(text, index, path, first_line), "") for index in inside)
    word = _in_word(text, at[0])
    if len(at) == 1:
        message = f"Her står en myk bindestrek{word}. Den er usynlig, men blir med i dokumentene."
    else:
        message = (
            f"Filen har {len(at)} myke bindestreker, den første her{word}. De er usynlige, men blir med i dokumentene."
        )
    return [
        READ_FAULTS["tekst-myk-bindestrek"].at(
            place_of(text, at[0], path, first_line),
            message,
            "Skriv ordet på nytt, uten den." if len(at) == 1 else "Skriv ordene på nytt, uten dem.",
            Fix("Ta bort de myke bindestrekene inni ord.", edits) if edits else None,
        )
    ]


_JOINED = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}  # letters in one, as a PDF has them


def joined_letters(text: str, path: str, first_line: int = 1) -> list[Finding]:
    """One finding for all the letters of a file that are joined in one sign, at the first."""
    if not any(sign in text for sign in _JOINED):
        return []
    at = [index for index, char in enumerate(text) if char in _JOINED]
    edits: list[Edit] = []
    for index in at:
        start = place_of(text, index, path, first_line)
        edits.append(Edit(replace(start, end_line=start.line, end_column=start.column + 1), _JOINED[text[index]]))
    first = text[at[0]]
    rest = f" Det er {len(at) - 1} til i filen." if len(at) > 1 else ""
    return [
        READ_FAULTS["tekst-sammenskrevet"].at(
            edits[0].place,
            f"«{_JOINED[first]}» er her ett tegn, slik tekst fra en PDF kan ha det.{rest}",
            "Skriv bokstavene hver for seg, ellers finner ingen ordet med søk. Se også etter ord som er delt med bindestrek.",
            Fix("Skriv bokstavene hver for seg.", tuple(edits)),
        )
    ]


def _in_word(text: str, index: int) -> str:
    """ " i «bostøtte»", of the word around a place; "" where there is none."""
    start = end = index
    while start and (text[start - 1].isalpha() or text[start - 1] == _SOFT_HYPHEN):
        start -= 1
    while end < len(text) and (text[end].isalpha() or text[end] == _SOFT_HYPHEN):
        end += 1
    word = text[start:end].replace(_SOFT_HYPHEN, "")
    return f", i «{word}»" if word and len(word) <= 60 else ""


def check_characters(text: str, path: str, first_line: int = 1) -> list[Finding]:
    """The first few characters of a text that cannot stand in the plan. `text` begins at the start of `first_line`."""
    hits = islice(strange(text), MAX_REPORTED)
    return [written_finding(text, index, path, first_line) for index in hits]
