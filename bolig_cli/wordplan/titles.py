"""What a line or a paragraph says: a title with what it is called, a field with its label, a text as Markdown."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bolig_cli.source import time_said
from bolig_cli.wordplan import words
from bolig_cli.wordplan.blocks import Par, as_paragraph, escaped

_TITLE = 150  # letters of an item's title
_LONGEST_POINT = 1000  # letters of a point that may have fields after its title
# Where the next label begins, after what parts it from what is before.
_NEXT_LABEL = re.compile(
    r"(?:[\t;.,]\s*|\s+[–—-]\s+|\s*[(\[]\s*|\s+(?=[A-ZÆØÅ]))(?=([A-ZÆØÅa-zæøå][\w ]{1,30}?)\s*:\s)"
)
_WHO_AND_WHEN = re.compile(r"(?P<title>[^()]+)\((?P<who>[A-ZÆØÅ][^(),;\d]{1,60})[,;] (?P<when>[^(),;]{4,40})\)\.?")
_NOT_LABELS = ("tittel", "nummer", "maal", "delmaal", "strategi", "utfordring", "beskrivelse")


def titled(text: str) -> tuple[str, str]:
    """A title that is short enough, and the whole text where it is not."""
    text = text.strip()
    if len(text) <= _TITLE:
        return text, ""
    first = re.split(r"(?<=[.!?;:])\s", text)[0]
    short = (
        first
        if len(first) <= _TITLE
        else first[: first.rfind(" ", 0, _TITLE - 1) if " " in first[: _TITLE - 1] else _TITLE - 1] + " …"
    )
    return short.rstrip("."), text


def numbered(title: str) -> tuple[str, str]:
    """What an item is called in a cell, and its title: «Mål 2: …», «2.1 …»."""
    hit = words.ITEM.fullmatch(title)
    if hit and hit["number"]:
        return called(hit), hit["title"]
    if hit := words.NUMBERED.fullmatch(title):
        return hit["number"], hit["title"]
    return "", title


def named(title: str) -> tuple[str, str]:
    """As `numbered`, in a cell that names a goal: «2 Færre flytter» too."""
    hit = words.NUMBERED_BARE.fullmatch(title)
    return (hit["number"], hit["title"]) if hit else numbered(title)


def called(hit: re.Match[str], number: str = "") -> str:
    """What an item is called in the document: «Hovedmål 1»."""
    return f"{number} {hit['kind']} {hit['number'] or ''}".strip()


def without_number(par: Par) -> str:
    number = par.number
    return par.plain[len(number) :].strip() if number else par.plain


def beyond(longer: str, shorter: str) -> tuple[str, ...]:
    """What a title says more than another that it begins with, where it goes on after a sign."""
    rest = longer[len(shorter) :]
    is_longer = longer.startswith(shorter) and re.match(r"\s*[.:;,–-]\s*\S", rest)
    return (escaped(rest.lstrip(" .:;,–-")),) if is_longer else ()


def key_of(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def as_texts(pars: Sequence[Par]) -> str:
    """Paragraphs as Markdown, and the points of a list as a list."""
    text = ""
    for before, par in zip((None, *pars), pars, strict=False):
        between = "\n" if before and before.listed and par.listed else "\n\n"
        text += (between if text else "") + (as_text(par) if par.listed else par.text)
    return text


def ended(title: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """A measure's title, and the fields that stand after it: «Gi råd (Ansvar: Nav, frist: 2029)», «Gi råd. Ansvar: Nav»."""
    if len(title) > _LONGEST_POINT:
        return title, ()
    for hit in _NEXT_LABEL.finditer(title):
        bracket = "()[]"["()[]".find(hit[0].strip()[-1:]) + 1] if hit[0].strip()[-1:] in ("(", "[") else ""
        rest = title[hit.end() :].strip()
        if bracket and not rest.rstrip(".").endswith(bracket):
            continue
        rest = rest.rstrip(".")[: -1 if bracket else None]
        fields = [found for part in parted(rest) if (found := labelled(part.strip()))]
        if fields and len(fields) == len(parted(rest)) and title[: hit.start()].strip():
            return title[: hit.start()].strip(" .,;:–—-"), tuple(fields)
    last = _WHO_AND_WHEN.fullmatch(title)
    if last and (when := time_said.said(last["when"])) and when.is_all and time_said.said(last["who"]) is None:
        return last["title"].strip(), (("ansvarlig", last["who"].strip()), ("frist", last["when"].strip()))
    return title, ()


def parted(line: str) -> list[str]:
    """A line with several labels, parted where the next begins: «Ansvarlig: Nav. Frist: 2029.»"""
    hits = [hit for hit in _NEXT_LABEL.finditer(line) if words.field_of(hit[1])]
    if not hits or not labelled(line[: hits[0].start()].strip()):
        return [line]
    ends = [*(hit.start() for hit in hits), len(line)]
    begins = [0, *(hit.end() for hit in hits)]
    parts = [line[begin:end].strip() for begin, end in zip(begins, ends, strict=True)]
    return [part.rstrip(".") for part in parts] if all(map(labelled, parts)) else [line]


def labelled(line: str) -> tuple[str, str] | None:
    """The field and its text that a line says: «Ansvarlig: Nav»."""
    hit = words.LABEL.fullmatch(line)
    name = words.field_of(hit["label"]) if hit else ""
    return (name, hit["text"]) if hit and name and name not in _NOT_LABELS else None


def as_text(par: Par) -> str:
    text = as_paragraph(par.text.strip())
    if not par.listed:
        return text
    sign = "-" if par.listed == "bullet" else "1."
    return f"{' ' * (3 * min(par.depth, 3))}{sign} {text}"


def as_first(par: Par) -> Par:
    """A point below one that has become an item: a level further out."""
    return replace(par, depth=max(par.depth - 1, 0))
