"""Control characters that a text has from Word or another program, where it is known what they were: a soft line break, a page
break, a hyphen. No file can have them, and to delete them may join two words.

Sources: the C0 controls as Word has them in plain text (vertical tab, form feed, the two hyphens), and Unicode's line separators.
"""

from dataclasses import replace

from bolig_cli.finding import Edit, Finding, Fix, Place
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.keys import is_key
from bolig_cli.source.text import character_finding, first_not_text, place_of

_BREAKS = {
    "\x0b": "et mykt linjeskift fra Word (Skift og Enter)",
    "\x0c": "et sideskift fra Word",
    "\x85": "et linjeskift fra et annet program",
    "\u2028": "et linjeskift fra et annet program",
    "\u2029": "et avsnittsskift fra et annet program",
}
_HYPHENS = {
    "\x1e": ("en hard bindestrek fra Word", "-"),
    "\x1f": ("en valgfri bindestrek fra Word, som ikke vises", ""),
}
_KEY = 40  # letters in which a key has its colon
_POINTS = ("- ", "* ", "•", "\uf0b7", "–")


def finding(text: str, index: int, path: str, first_line: int = 1) -> Finding:
    """What to say of the first control character of a text, with the fix for all of them where each can be one thing only."""
    char = text[index]
    place = place_of(text, index, path, first_line)
    what = _BREAKS.get(char) or _HYPHENS.get(char, ("",))[0]
    if not what:
        return character_finding(char, place)
    all_of_them = [at for at in range(index, len(text)) if _is_one(text, at)]
    more = len(all_of_them) - 1
    also = f" Det er {'ett slikt tegn' if more == 1 else f'{more} slike tegn'} til i filen." if more else ""
    fault = READ_FAULTS["tekst-styretegn"].at(
        place, f"Her står {what}. Tegnet er usynlig, og kan ikke være med i planen.{also}", ""
    )
    edits = [_edit(text, at, path, first_line) for at in all_of_them]
    fix = Fix("Skriv det tegnet sto for.", tuple(edit for edit in edits if edit)) if all(edits) else None
    return replace(fault, help=_help(text, index, path), fix=fix)


def _is_one(text: str, at: int) -> bool:
    return first_not_text(text[at]) is not None


def _help(text: str, at: int, path: str) -> str:
    char = text[at]
    if char in _HYPHENS:
        hyphen = _HYPHENS[char][1]
        return f"Skriv en vanlig bindestrek ({hyphen}) i stedet." if hyphen else "Slett tegnet."
    instead = _instead(text, at, path)
    if instead == "":
        return "Slett tegnet."
    if instead is None:
        return "Flytt det som kommer etter tegnet, til en egen linje, med like mange mellomrom foran som linjen over."
    what = "et mellomrom" if instead == " " else "et vanlig linjeskift"
    return f"Sett {what} i stedet. Bare slettet blir ordene på hver side skrevet sammen."


def _instead(text: str, at: int, path: str) -> str | None:
    """What to write for a break: a line break where text goes from line to line, a space in a value of YAML. None for one before a
    point of a list or a key there, since how deep that stands is not said."""
    before, after = text[at - 1 : at], text[at + 1 :]
    if before in ("", "\n", " ") or after[:1] in ("", "\n", " "):
        return ""
    if path.endswith(".md"):
        return "\n"
    word, colon, _ = after[:_KEY].partition(":")
    return None if after.startswith(_POINTS) or (colon and is_key(word)) else " "


def _edit(text: str, at: int, path: str, first_line: int) -> Edit | None:
    char = text[at]
    place: Place = place_of(text, at, path, first_line)
    if char in _HYPHENS:
        return Edit(place, _HYPHENS[char][1])
    if char not in _BREAKS:
        return None
    instead = _instead(text, at, path)
    return None if instead is None else Edit(place, instead)
