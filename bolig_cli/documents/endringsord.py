"""How a change is told: what a part is called, and a value as it was and as it is, as people read them."""

import datetime as dt
from collections.abc import Mapping
from pathlib import PurePosixPath

from bolig_cli import norsk
from bolig_cli.compare.difference import Change, PartChange
from bolig_cli.compare.parts import CHAPTER, TABLE, TEXT, Leaf, Part, Slag
from bolig_cli.documents.vocabulary import term
from bolig_cli.maalform import tr
from bolig_cli.model.beloep import parse
from bolig_cli.record import record

NOTHING = "–"


@record
class Told:
    """A change as words: what it is of, as it was and as it is ("–" for nothing), and how much it differs ("" where that says
    nothing)."""

    what: str
    before: str
    after: str
    difference: str


def told(change: Change, names: Mapping[str, str]) -> Told:
    """`names` are the plan's ids with what they are called."""
    steps = (
        zip(change.path, change.labels, strict=False) if change.path[0] != TEXT else [("", w) for w in change.labels]
    )
    return Told(
        " › ".join(tr(label) for key, label in steps if change.slag is not Slag.BELOEP or key not in _OF_MONEY),
        value(change.before, change.slag, names),
        value(change.after, change.slag, names),
        _difference(change),
    )


# The steps down to an amount say no more than the amount does.
_OF_MONEY = frozenset(("okonomi", "poster", "belop"))


def value(leaf: Leaf, slag: Slag, names: Mapping[str, str]) -> str:
    """One value, as people read it."""
    match leaf:
        case None | ():
            return NOTHING
        case bool():
            return tr("ja") if leaf else tr("nei")
        case tuple():
            return norsk.listing([_name(one, names) if slag is Slag.IDER else term(one) for one in leaf])
        case int() | float():
            number = norsk.number(leaf) if isinstance(leaf, int) else norsk.decimal(leaf)
            year = slag is Slag.TALL and isinstance(leaf, int) and 1900 <= leaf <= 2200
            return str(leaf) if year else tr("{beloep} tusen kroner", beloep=number) if slag is Slag.BELOEP else number
    if slag is Slag.BELOEP and (span := parse(leaf)):
        return tr("{beloep} tusen kroner", beloep=norsk.span(span.fra, span.til))
    if slag is Slag.IDER:
        return _name(leaf, names)
    if slag is Slag.DATO:
        return _date(leaf)
    return leaf.strip() or NOTHING if slag is Slag.TEKST else term(leaf)


def _name(id: str, names: Mapping[str, str]) -> str:
    return f"{names[id]} ({id})" if id in names else id


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


# What the parts of a plan are called, in the order that they are told in.
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


def called(part: Part, names: Mapping[str, str]) -> str:
    """What a part is called: its title with its id; where it has neither, the item that its file belongs to, or the file."""
    if part.has_id:
        return f"{part.title} ({part.id})" if part.title else part.id
    file = PurePosixPath(part.path)
    return part.title or (_name(file.stem, names) if file.stem in names else file.name)
