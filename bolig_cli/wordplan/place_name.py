"""The municipality that a Word plan is for: named in its title, or as «… kommune» in its text."""

import re
from collections import Counter
from collections.abc import Iterator

from bolig_cli import kommuner

_NAME = r"[A-ZÆØÅ][a-zæøåáčđŋšŧž]+(?:[ -](?:og |i )?[A-ZÆØÅ][a-zæøåáčđŋšŧž]+){0,2}"
_SAID = re.compile(rf"\b({_NAME}) (kommune|herad)\b")
_SHOUTED = re.compile(r"\b([A-ZÆØÅ]{2,}(?:[ -][A-ZÆØÅ]{2,})?) (KOMMUNE|HERAD)\b")
_TITLED = re.compile(rf"\b[\w-]*plan(?:en)?,? (for |i )?({_NAME})\s*[,.–-]?\s*(?:\(?20\d\d.*)?$", re.I)
_NO_NAMES = frozenset(
    (
        "hver",
        "kvar",
        "vår",
        "denne",
        "en",
        "ein",
        "ingen",
        "norsk",
        "hvilken",
        "alle",
        "som",
        "for",
        "i",
        "ny",
        "egen",
        "samme",
    )
)


def municipality(title: str, text: str) -> str:
    """The municipality's name with «kommune» behind; "" where the document names none.

    A name in the title is taken before one in the text, and of several in the text that which stands there most often: a plan names
    its neighbours too.
    """
    for where in (title, text):
        if found := Counter(_named(where)):
            return found.most_common(1)[0][0]
        if where is title and (name := _in_title(title, text)):
            return name
    return ""


def _named(text: str) -> Iterator[str]:
    for hit in _SAID.finditer(text):
        first, _, rest = hit[1].partition(" ")
        name = rest if first.casefold() in _NO_NAMES else hit[1]  # «For Lom kommune»
        if name:
            yield f"{name} {hit[2]}"
    for hit in _SHOUTED.finditer(text):
        name = hit[1] if kommuner.find(hit[1]) else hit[1].rpartition(" ")[2]
        if name.casefold() not in _NO_NAMES:
            yield f"{name.title()} {hit[2].lower()}"


def _in_title(title: str, text: str) -> str:
    """«Boligplan for Lom», «Boligsosial plan Andebu»: a municipality in the list, or a word that is never written small."""
    hit = _TITLED.search(title.strip())
    if not hit:
        return ""
    if not hit[2][0].isupper():
        return ""
    name = hit[2].title() if hit[2].isupper() else hit[2]
    is_said = bool(hit[1]) or not hit[2].isupper()  # «BOLIGPLAN FOR RE», and not «BOLIGPLAN NYTT»
    if not kommuner.find(name) and (not is_said or re.search(rf"\b{re.escape(name.lower())}\b", text)):
        return ""
    return f"{name} kommune"
