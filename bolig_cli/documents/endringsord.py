"""How a change is told: what a part is called, and a value as it was and as it is, as people read them."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from typing import TypeAlias

from bolig_cli import norsk
from bolig_cli.compare.difference import Change, PartChange
from bolig_cli.compare.parts import CHAPTER, TABLE, TEXT, Leaf, Part, Slag
from bolig_cli.documents.vocabulary import term
from bolig_cli.maalform import tr
from bolig_cli.model.beloep import parse
from bolig_cli.model.plan import Plan
from bolig_cli.record import record

NOTHING = "–"
# The steps down to an amount say no more than the amount does.
_OF_MONEY = frozenset(("okonomi", "poster", "belop"))
_WORDLESS = re.compile(r"\[\]\(#([^)\s]{1,80})\)")
_A_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")

Namer: TypeAlias = Callable[[str], str]  # what an id is called, for the reader


@record
class Told:
    """A change as words: what it is of and what that stands in ("" where it stands in nothing), as it was and as it is ("–" for
    nothing), and how much it differs ("" where that says nothing)."""

    what: str
    within: str
    before: str
    after: str
    difference: str


def told(change: Change, name: Namer) -> Told:
    *within, what = _labels(change, name) or (tr("Tekst"),)
    return Told(
        what, " › ".join(within), value(change.before, change.slag, name), value(change.after, change.slag, name),
        _difference(change),
    )  # fmt: skip


def _labels(change: Change, name: Namer) -> list[str]:
    """The names of the steps to a value. Headings, and what a line of a list is known by, are the author's own words."""
    if change.path[0] == TEXT:
        return [label for label in change.labels if label]
    return [
        _days(_known_by(label, name) if key == label else tr(label))
        for key, label in zip(change.path, change.labels, strict=True)
        if not (change.path[:2] == ("okonomi", "poster") and key in _OF_MONEY)
    ]


def _known_by(words: str, name: Namer) -> str:
    """What a line of a list is known by, which may be the id of something else."""
    return ", ".join(map(name, words.split(", ")))


def _days(text: str) -> str:
    return _A_DAY.sub(lambda hit: _date(hit[0]), text)


def first_label(change: Change) -> str:
    """The field of a part that a change is of, whatever of it is another."""
    return tr(change.labels[0]) if change.labels else tr("Tekst")


def value(leaf: Leaf, slag: Slag, name: Namer) -> str:
    """One value, as people read it."""
    match leaf:
        case None | ():
            return NOTHING
        case bool():
            return tr("ja") if leaf else tr("nei")
        case tuple():
            return norsk.listing([name(one) if slag is Slag.IDER else term(one) for one in leaf])
        case int() | float():
            number = norsk.number(leaf) if isinstance(leaf, int) else norsk.decimal(leaf)
            year = slag is Slag.TALL and isinstance(leaf, int) and 1900 <= leaf <= 2200
            return str(leaf) if year else tr("{beloep} tusen kroner", beloep=number) if slag is Slag.BELOEP else number
    if slag is Slag.BELOEP and (span := parse(leaf)):
        return tr("{beloep} tusen kroner", beloep=norsk.span(span.fra, span.til))
    if slag is Slag.IDER:
        return name(leaf)
    if slag is Slag.DATO:
        return _date(leaf)
    return leaf.strip() or NOTHING if slag is Slag.TEKST else term(leaf)


def _date(text: str) -> str:
    try:
        return norsk.date(dt.date.fromisoformat(text))
    except ValueError:
        pass
    try:
        return norsk.month(dt.date.fromisoformat(f"{text}-01"))
    except ValueError:
        return text


def _difference(change: Change) -> str:
    difference = change.difference
    if not difference:
        return ""
    if change.slag is Slag.DATO:
        days = norsk.days(abs(int(difference)))
        return tr("{dager} senere", dager=days) if difference > 0 else tr("{dager} tidligere", dager=days)
    sign = "+" if difference > 0 else "−"
    size = abs(difference)
    return f"{sign}{norsk.number(int(size)) if size == int(size) else norsk.decimal(size)}"


def with_link_words(text: str, plan: Plan) -> str:
    """A text as it is written, with a title in each link that has no words of its own: «Se [](#T43)»."""
    if "[](#" not in text:
        return text
    titles = {item.id: item.tittel for item in plan.items}
    return _WORDLESS.sub(lambda hit: f"[{titles.get(hit[1], hit[1])}](#{hit[1]})", text)


def kinds() -> Mapping[str, str]:
    """The kinds of part with the heading that they stand under, what weighs most first."""
    return {
        "maalomraade": tr("Målområder"),
        "maal": tr("Mål"),
        "strategi": tr("Strategier"),
        "tiltak": tr("Tiltak"),
        "utfordring": tr("Utfordringer"),
        "behovsoversikt": tr("Behovsoversikten"),
        "behovsoversikt.forutsetninger": tr("Behovsoversikten"),
        "behovsoversikt.boligtyper": tr("Behovsoversikten"),
        "maalgrupper": tr("Målgrupper"),
        "maalgrupper.maalgrupper": tr("Målgrupper"),
        "foeringer": tr("Føringer"),
        "foeringer.foeringer": tr("Føringer"),
        "foeringer.foeringer.maal": tr("Føringer"),
        "tjenester": tr("Tjenester"),
        "tjenester.tjenester": tr("Tjenester"),
        "saksgang": tr("Saksgang"),
        "organisasjon": tr("Organisasjon"),
        "organisasjon.enheter": tr("Organisasjon"),
        "organisasjon.eksterne": tr("Organisasjon"),
        CHAPTER: tr("Kapitler"),
        "tabell": tr("Tabeller"),
        TABLE: tr("Tabeller"),
        "prosess": tr("Prosess og høring"),
        "saksfremlegg": tr("Saksfremlegg"),
        "plan": tr("Om planen"),
    }


def heading(change: PartChange) -> str:
    return kinds().get(change.part.kind, tr("Annet i planen"))


def called(part: Part, names: Mapping[str, str], name: Namer) -> str:
    """What a part is called: an item by its id's name; else by its title, the item that its file belongs to, or what it is."""
    if part.has_id:
        return name(part.id)
    stem = PurePosixPath(part.path).stem
    return part.title or (name(stem) if stem in names else kinds().get(part.kind, PurePosixPath(part.path).name))
