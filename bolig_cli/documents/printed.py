"""The plan as its documents print it: what `bolig init` made up is told to nobody as a fact.

A draft of a new plan is to be of use: what the template has stays where it shows what is to stand there. What would mislead does
not:

- where one turns and how one applies, as the template has it, is not written yet;
- the years in the template's word of what the plan is for are those of the plan, also when they have been changed since;
- that the figures are examples, in the template's words, where none of them is any more;
- where the plan does not say on its front page that it is an example, what is marked «(eksempel)», and the meetings and the
  councils' days that the template has.
"""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, cast

from bolig_cli import maltekst
from bolig_cli.finding import Place
from bolig_cli.law.egne_ord import malens, malsteder
from bolig_cli.law.evidence.support.eksempel import er_eksempel
from bolig_cli.maalform import tr
from bolig_cli.model.item import Ref
from bolig_cli.model.plan import (
    Behovsoversikt,
    Foering,
    Indikator,
    Maal,
    Medvirkning,
    Okonomi,
    OverordnetMaal,
    Plan,
    Raad,
    Tabell,
    Tallstatus,
    Tjeneste,
)
from bolig_cli.model.written import Written
from bolig_cli.searchable import searchable
from bolig_cli.source.fragment import Markdown, rewritten
from bolig_cli.source.node import Origin

Change = Callable[[Any], Any]

_LEFT_OUT: Any = object()
_BARE = (str, int, float, dt.date)  # what no change looks at
_AS_THEY_ARE = (Origin, Place, Written, Ref, Tabell, Markdown)
_YEARS = re.compile(r"\b\d{4}–\d{4}\b")
_EXAMPLES = ("eksempler", "illustrativ")


def as_printed(plan: Plan) -> Plan:
    """The plan for its documents; the plan itself where nothing in it would mislead."""
    plan = _without_untrue_examples(cast(Plan, _anew(plan, lambda value: _service(plan, value))))
    if er_eksempel(plan):
        return plan
    places = frozenset(sted.place for sted in malsteder(plan))
    gone = frozenset(goal.id for goal in plan.all(OverordnetMaal) if maltekst.is_marked(goal.tittel))
    return cast(Plan, _anew(plan, lambda value: _unmarked(value, places, gone)))


def held(plan: Plan) -> tuple[Medvirkning, ...]:
    """The meetings that were held: one that the template has was not, nor one that is to come."""
    places = frozenset(sted.place for sted in malsteder(plan))
    events = plan.prosess.medvirkning if plan.prosess else ()
    return tuple(event for event in events if event.place not in places and not is_to_come(plan, event))


def is_to_come(plan: Plan, event: Medvirkning) -> bool:
    """Whether a meeting is dated after the edition that tells of it."""
    return bool(event.dato and plan.utgavedato and plan.utgavedato.ends_before(event.dato))


def _anew(value: Any, change: Change) -> Any:
    """The value with `change` made to each part of it, innermost first; the same object where nothing changes."""
    if value is None or isinstance(value, _BARE):
        return value
    if isinstance(value, tuple):
        parts = tuple(new for part in value if (new := _anew(part, change)) is not _LEFT_OUT)
        return value if len(parts) == len(value) and all(a is b for a, b in zip(parts, value, strict=True)) else parts
    changed = {}
    for name in _parts_of(value.__class__):
        part = getattr(value, name)
        new = _anew(part, change)
        if new is not part:
            changed[name] = new
    return change(replace(value, **changed) if changed else value)


@cache
def _parts_of(kind: type) -> tuple[str, ...]:
    """The names of the fields of a type that are looked into; none of what is taken as it is."""
    if not is_dataclass(kind) or issubclass(kind, _AS_THEY_ARE):
        return ()
    return tuple(field.name for field in fields(kind) if field.init)


def _service(plan: Plan, value: Any) -> Any:
    """A service with a word that it is not written, where the template says that something is to stand."""
    if not isinstance(value, Tjeneste):
        return value
    changed: dict[str, Any] = {
        name: Markdown(unmarked=(tr("Ikke skrevet ennå."),), place=text.place)
        for name in ("utenom_aapningstid", "prioritering")
        if malens(plan, (text := getattr(value, name)).plain)
    }
    for name in ("kontakt", "soeknad"):
        if (told := _told(plan, part := getattr(value, name))) is not part:
            changed[name] = told
    return replace(value, **changed) if changed else value


def _told(plan: Plan, value: Any) -> Any:
    """Where one turns, or how one applies; that it is not written is told once."""
    unwritten = [f.name for f in fields(value) if malens(plan, getattr(value, f.name))]
    words = dict.fromkeys(unwritten, "") | dict.fromkeys(unwritten[:1], tr("Ikke skrevet ennå."))
    return replace(value, **words) if words else value


def _without_untrue_examples(plan: Plan) -> Plan:
    """The plan without the template's word that its figures are examples, where they are the municipality's own."""
    changed: dict[str, Any] = {"formaal": rewritten(plan.formaal, lambda text: _with_its_years(plan, text))}
    need = plan.behovsoversikt
    if plan.okonomi_tallstatus != Tallstatus.ILLUSTRATIV:
        changed["okonomi_merknad"] = _left(
            plan.okonomi_merknad, lambda s: s.strip() in maltekst.SHORT or malens(plan, s)
        )
    if need and need.tallstatus != Tallstatus.ILLUSTRATIV:
        changed["behovsoversikt"] = replace(need, metode=_left(need.metode, lambda s: s.strip() in maltekst.SHORT))
    if not _some_illustrative(plan):
        changed["kapitler"] = tuple(
            replace(kapittel, tekst=_left(kapittel.tekst, lambda s: _says_examples(s) and malens(plan, s)))
            for kapittel in plan.kapitler
        )
    return replace(plan, **changed)


def _with_its_years(plan: Plan, text: str) -> str:
    """The text with the plan's years where a sentence of the template names those of the plan that was begun."""
    for sentence in maltekst.as_written(text):
        if _YEARS.search(sentence) and malens(plan, sentence):
            text = text.replace(sentence, _YEARS.sub(f"{plan.fra}–{plan.til}", sentence))
    return text


def _says_examples(text: str) -> bool:
    said = searchable(text)
    return any(word in said for word in _EXAMPLES)


def _left(text: Markdown, goes: Callable[[str], bool]) -> Markdown:
    """The text without the sentences that go; a paragraph of which nothing is left, goes too."""

    def rest(paragraph: str) -> str:
        sentences = maltekst.as_written(paragraph)
        stays = [s for s in sentences if not goes(s)]
        return paragraph if len(stays) == len(sentences) else " ".join(stays)

    return _without_empty(new) if (new := rewritten(text, rest)) != text else text


def _without_empty(text: Markdown) -> Markdown:
    empty = {nr for nr, block in enumerate(text.parsed) if block["t"] == "Para" and not block["c"]}
    return replace(
        text,
        parsed=tuple(block for nr, block in enumerate(text.parsed) if nr not in empty),
        headings=tuple(replace(h, index=h.index - sum(nr < h.index for nr in empty)) for h in text.headings),
    )


def _some_illustrative(plan: Plan) -> bool:
    statuses = [plan.okonomi_tallstatus, *(tabell.tallstatus for tabell in plan.all(Tabell))]
    statuses += [plan.behovsoversikt.tallstatus] if plan.behovsoversikt else []
    statuses += [indikator.tallstatus for maal in plan.all(Maal) for indikator in maal.indikatorer]
    return Tallstatus.ILLUSTRATIV in statuses


def _unmarked(value: Any, places: frozenset[Place], gone: frozenset[str]) -> Any:
    """The value without what is marked; _LEFT_OUT for what goes as a whole. `gone` are the ids of the goals that do."""
    match value:
        case OverordnetMaal() | Ref() if value.id in gone:
            return _LEFT_OUT
        case Medvirkning() if value.place in places or maltekst.is_marked(value.tittel):
            return _LEFT_OUT
        case Raad() if value.place in places:
            return replace(value, dato=None)
        case Foering():
            stated = {key: where for key, where in value.boligsosialt.items() if not maltekst.is_marked(where)}
            return replace(value, boligsosialt=stated) if len(stated) < len(value.boligsosialt) else value
        case Behovsoversikt():
            sources = tuple(source for source in value.kilder if not maltekst.is_marked(source))
            return replace(value, kilder=sources or (tr("ikke oppgitt"),)) if sources != value.kilder else value
        case Indikator() if maltekst.is_marked(value.kilde):
            return replace(value, kilde=tr("ikke oppgitt"))
        case Okonomi() if maltekst.is_marked(value.merknad):
            return replace(
                value, merknad=" ".join(s for s in maltekst.as_written(value.merknad) if not maltekst.is_marked(s))
            )
        case Markdown() if maltekst.is_marked(value.plain):
            return _left(value, maltekst.is_marked)
    return value
