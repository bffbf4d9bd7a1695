"""The plan as far as it is the author's own: what `bolig init` wrote, and what says that it is an example, counts for nothing.

All evidence is looked for in `uten_maltekst(plan)`: no kind of evidence has to know of the template, and none can forget it.
What is left out:

- every sentence that stands as the template has it, or with a word or two exchanged (`maltekst.near`);
- a goal, a strategy, a measure, a challenge or a service whose description is the template's, or that has none and the template's
  title; a chapter of nothing but the template's sentences; a document above the plan of which nothing is the author's own;
- what the template has of where one turns and how one applies for a service;
- figures and dates as the template has them: a line of the overview, an indicator, a meeting, the hearing, a part of saksgang.yaml
  (the rows of a table are told of as well; no evidence rests on them);
- where the plan does not say that it is an example: what is marked «(eksempel)».
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache, lru_cache
from typing import Any, cast

from bolig_cli import maltekst
from bolig_cli.finding import Place
from bolig_cli.law.evidence.support.eksempel import er_eksempel
from bolig_cli.law.evidence.support.innhold import MINST_ORD
from bolig_cli.law.evidence.support.tekst import ordene
from bolig_cli.model.item import Item, Ref
from bolig_cli.model.plan import (
    Behovsoversikt,
    Foering,
    Kapittel,
    Maal,
    OverordnetMaal,
    Plan,
    Saksfremlegg,
    Saksgang,
    Strategi,
    Tabell,
    Tiltak,
    Tjeneste,
    Utfordring,
)
from bolig_cli.model.startdatoer import startdatoer
from bolig_cli.model.texts import texts
from bolig_cli.model.tjeneste import Kontakt, Soeknad
from bolig_cli.model.varighet import Varighet
from bolig_cli.model.written import Written
from bolig_cli.record import record
from bolig_cli.searchable import searchable
from bolig_cli.source.fragment import EMPTY, Markdown, TextLink, kept, rewritten
from bolig_cli.source.node import Node, Origin, child_at, to_value
from bolig_cli.source.tabelldata import ROWS

_MED_TITTEL = (Tiltak, Maal, Strategi, Utfordring, OverordnetMaal)
_SAKSGANG = tuple(f.name for f in fields(Saksgang) if f.name not in ("origin", "written"))
_PROSESS = ("medvirkning", "raad")
_SOM_DET_STAAR = (Origin, Place, Written, Ref, Tabell)
_UTEN_VEKT = ("tallstatus", "framskriving", "kilde", "navn")  # the figures are the template's whatever is said of them
_LANGT = 7  # letters in a word that two texts of one thing share: boligteam
_DATO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_AAR = re.compile(r"\b(?:19|20)\d\d\b")


@record
class Malsted:
    """A place where something stands that is not the author's own, and how many sentences or values of it; `tekst` is the text
    that they stand in, "" for a value. `skrevet` is a long text line by line as it stands in the file from there."""

    place: Place
    antall: int
    tekst: str = ""
    skrevet: str = ""


def malsteder(plan: Plan) -> Iterator[Malsted]:
    """Where the plan stands as `bolig init` wrote it, and, where it does not say that it is an example, what is marked as one."""
    leser = _leser(plan)
    for text in texts(plan):
        if text.place and (antall := _antall(text)(leser)):
            yield Malsted(text.place, antall, text.plain, text.written)
    med_tittel: dict[Place, Item] = {}  # of nearly all plans, no short text is the template's
    for place, tekst in _korte_tekster(plan):
        if not (antall := leser.count(tekst)):
            continue
        med_tittel = med_tittel or {i.origin.at("tittel"): i for i in plan.items if isinstance(i, _MED_TITTEL)}
        if not _er_omskrevet(med_tittel.get(place), leser):
            yield Malsted(place, antall, tekst)
    for place, node in _verdier(plan):
        if _avtrykk(node, leser) in maltekst.template().values:
            yield Malsted(place, 1)


def setninger_i(plan: Plan, sted: Malsted) -> tuple[str, ...]:
    """The sentences at a place that are not the author's own, as they are written."""
    return _leser(plan).not_own(sted.tekst)


def _er_omskrevet(item: Item | None, leser: maltekst.Reader) -> bool:
    """Whether what has a title has a description of the author's own too: then the template's title may well be its."""
    return item is not None and len(ordene(leser.own(_hovedtekst(item) or ""))) >= MINST_ORD


def uten_maltekst(plan: Plan) -> Plan:
    """The plan without what is not the author's own; the plan itself where all of it is."""
    return uten_steder(plan, malsteder(plan))


def uten_steder(plan: Plan, steder: Iterable[Malsted]) -> Plan:
    """As `uten_maltekst`, where `malsteder` has found what is to go."""
    places = frozenset(sted.place for sted in steder)
    return cast(Plan, _Utelatt(_leser(plan), places).av(plan)) if places else plan


def malens(plan: Plan, tekst: str) -> bool:
    """Whether something of a text stands as `bolig init` wrote it."""
    return replace(_leser(plan), marked=False).count(tekst) > 0


def eget_saksfremlegg(plan: Plan) -> Saksfremlegg | None:
    """saksfremlegg.yaml without the texts that are all the template's, which has instructions there, and no examples.

    A text with something of the author's own stands as it is.
    """
    if (sak := plan.saksfremlegg) is None:
        return None
    leser = replace(_leser(plan), marked=False)

    def egen(text: Markdown) -> Markdown:
        return text if leser.own(text.plain) else EMPTY

    return replace(
        sak,
        sammendrag=egen(sak.sammendrag),
        bakgrunn=egen(sak.bakgrunn),
        konklusjon=egen(sak.konklusjon),
        vurdering=tuple(replace(del_, tekst=egen(del_.tekst)) for del_ in sak.vurdering),
        alternativer=tuple(replace(del_, tekst=egen(del_.tekst)) for del_ in sak.alternativer),
    )


def setninger(plan: Plan) -> Iterator[str]:
    """The sentences that evidence may rest on, in the form that they are compared in."""
    for text in texts(plan):
        yield from _setninger(text)
    for _, tekst in _korte_tekster(plan):
        yield from maltekst.sentences(tekst)


@kept
def _setninger(text: Markdown) -> tuple[str, ...]:
    """Of the running text: a heading is not what is said under it."""
    return maltekst.sentences(_loepende(text))


@kept
def _naere(text: Markdown) -> tuple[maltekst.Near, ...]:
    return maltekst.near(_loepende(text), _setninger(text))


def _loepende(text: Markdown) -> str:
    """Its paragraphs: of a text in which nothing is markup all of it, which others have searched already."""
    return text.plain if text.unmarked else "\n".join(text.paragraphs)


@kept
def _antall(text: Markdown) -> Callable[[maltekst.Reader], int]:
    """How many of its sentences are not the author's own, for each reader: counted once, also where other files change."""
    return _Antall(text).__getitem__


class _Antall(dict[maltekst.Reader, int]):
    """A reader → how many of a text's sentences are not the author's own. Thousands are made: it costs less than a cache."""

    def __init__(self, text: Markdown) -> None:
        self.text = text

    def __missing__(self, leser: maltekst.Reader) -> int:
        text = self.text
        made = leser.count_in(_setninger(text), _naere(text)) or (leser.marked and self._antall_i_alt(leser))
        self[leser] = made
        return made

    def _antall_i_alt(self, leser: maltekst.Reader) -> int:
        """The same of all that the text has: headings, tables and notes, which most have none of, and are counted already."""
        text = self.text
        if text.unmarked:
            return "eksempel" in text.searched and maltekst.is_marked(text.plain)
        return leser.count(text.plain)


def _korte_tekster(plan: Plan) -> Iterator[tuple[Place, str]]:
    """The texts that are no Markdown."""
    for item in plan.items:
        if isinstance(item, _MED_TITTEL):
            yield item.origin.at("tittel"), item.tittel
        if isinstance(item, Foering):
            for noekkel, sted in item.boligsosialt.items():
                yield item.origin.at("boligsosialt", noekkel), sted
        if isinstance(item, Maal):
            for indikator in item.indikatorer:
                yield indikator.origin.at("kilde"), indikator.kilde
        if isinstance(item, Tjeneste):
            for navn, del_ in (("kontakt", item.kontakt), ("soeknad", item.soeknad)):
                yield from ((item.origin.at(navn, felt), tekst) for felt, tekst in _felt(del_) if tekst)
    if plan.behovsoversikt:
        for nr, kilde in enumerate(plan.behovsoversikt.kilder):
            yield plan.behovsoversikt.origin.at("kilder", nr), kilde


def _felt(del_: Kontakt | Soeknad) -> Iterator[tuple[str, str]]:
    return ((felt.name, getattr(del_, felt.name)) for felt in fields(del_))


def verdier(plan: Plan) -> Iterator[str]:
    """The values that evidence may rest on, in the form that they are compared in."""
    return (_avtrykk(node, _leser(plan)) for _, node in _verdier(plan))


def lenker(plan: Plan) -> Iterator[tuple[TextLink, str]]:
    """The links to something in the plan, each with the form that it is compared in."""
    for text in texts(plan):
        yield from ((lenke, f"{lenke.target} {searchable(lenke.text)}") for lenke in text.links)


def avkryssinger(plan: Plan) -> Iterator[str]:
    """What is ticked for each measure: its id, the field, and the ids that stand there; its figures, as `tall_i` has them; and
    how soon each service promises an answer."""
    for tiltak in plan.all(Tiltak):
        for felt in ("virkemidler", "svarer_paa", "maalgrupper"):
            if refs := getattr(tiltak, felt):
                yield " ".join((tiltak.id, felt, *(ref.id for ref in refs)))
        yield from (" ".join((tiltak.id, felt, *tall)) for felt, tall in tall_i(tiltak).items() if tall)
    for tjeneste in plan.all(Tjeneste):
        if isinstance(svartid := tjeneste.svartid, Varighet):
            yield " ".join((tjeneste.id, "svartid", f"{svartid.antall}/{svartid.enhet}"))


def tall_i(tiltak: Tiltak) -> dict[str, tuple[str, ...]]:
    """The lines of money and of homes of a measure, each as one word: its kind and its figures in order, whatever the years are."""
    poster = (
        "/".join((post.type, *(k.kilde.replace(" ", "_") for k in post.finansiering), *map(str, post.belop.values())))
        for post in tiltak.okonomi.poster
    )
    boliger = (f"{each.boligtype.replace(' ', '_')}/{each.antall}" for each in tiltak.boliger)
    return {"poster": tuple(poster), "boliger": tuple(boliger)}


def fremmede_lenker(plan: Plan) -> Iterator[tuple[TextLink, Item]]:
    """The template's links that lead to something else than in the template: what they were about is replaced. What has no title
    could not be read, or lacks it: what it is about, nobody knows."""
    leser = _leser(plan)
    for lenke, form in lenker(plan):
        if form in maltekst.template().links:
            item = plan.find(lenke.target)
            if not isinstance(item, _MED_TITTEL) or not item.tittel or leser.count(item.tittel):
                continue
            if not _hoerer_sammen(lenke.text, item.tittel):
                yield lenke, item


def _hoerer_sammen(lenke: str, tittel: str) -> bool:
    """Whether the words of a link say what the title says: a long word of it stands there."""
    ordene = searchable(tittel)
    return any(len(word) >= _LANGT and word in ordene for word in searchable(lenke).split())


@lru_cache(maxsize=4096)  # the next check asks of the same values
def _avtrykk(node: Node, leser: maltekst.Reader) -> str:
    """A value in the form that it is compared in: years alike, and a whole date by the template's name of it, or as any date."""
    value = to_value(node)
    if isinstance(value, dict):
        value = {key: part for key, part in value.items() if key not in _UTEN_VEKT}
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
    text = _AAR.sub("år", _DATO.sub(_datonavn, leser.named(searchable(text))))
    return " ".join(text.split())


def _datonavn(funnet: re.Match[str]) -> str:
    aar = int(funnet[1])
    navn = {dag.isoformat(): navn for navn, dag in startdatoer(aar).items()} if aar else {}
    return navn.get(funnet[0], "dato")


def _leser(plan: Plan) -> maltekst.Reader:
    return maltekst.Reader(plan.kommune.navn, marked=not er_eksempel(plan))


def _verdier(plan: Plan) -> Iterator[tuple[Place, Node]]:
    """The values that evidence may rest on, each as a whole, with its place."""
    origins = [linje.origin for linje in (plan.behovsoversikt.linjer if plan.behovsoversikt else ())]
    origins += [indikator.origin for maal in plan.all(Maal) for indikator in maal.indikatorer]
    yield from ((origin.at(), origin.node) for origin in origins)
    for tabell in plan.all(Tabell):
        if rows := child_at(tabell.data.node, (ROWS,)):
            yield tabell.data.at(ROWS), rows
    if prosess := plan.prosess:
        stier: list[tuple[str | int, ...]] = [
            (navn, nr) for navn in _PROSESS for nr, _ in enumerate(getattr(prosess, navn))
        ]
        yield from _under(prosess.origin, [*stier, ("hoering",)])
    if plan.saksgang:
        yield from _under(plan.saksgang.origin, [(navn,) for navn in _SAKSGANG])


def _under(origin: Origin, stier: list[tuple[str | int, ...]]) -> Iterator[tuple[Place, Node]]:
    for sti in stier:
        if (node := child_at(origin.node, sti)) is not None:
            yield origin.at(*sti), node


@kept
def _omskrevet(text: Markdown) -> Callable[[maltekst.Reader], Markdown]:
    """The text by the author's own words alone, for each reader: the same object each time."""
    return cache(lambda leser: rewritten(text, leser.own))


_BORTE: Any = object()


@cache
def _felter(slag: type) -> tuple[str, ...]:
    """What a part of the plan of this type is made of; nothing for what has no parts, or stays as it stands."""
    hel = not is_dataclass(slag) or issubclass(slag, _SOM_DET_STAAR)
    return () if hel else tuple(f.name for f in fields(slag) if f.init)


@record
class _Utelatt:
    """Makes the plan anew without what is not the author's own. `steder` is where that stands."""

    leser: maltekst.Reader
    steder: frozenset[Place]

    def av(self, value: Any) -> Any:
        """The value without it; _BORTE for what counts for nothing as a whole."""
        match value:
            case Markdown():
                return _omskrevet(value)(self.leser) if value.place in self.steder else value
            case tuple():
                return tuple(egen for part in value if (egen := self.av(part)) is not _BORTE)
            case Foering():
                return self._foering(value)
            case Behovsoversikt():
                return replace(self._deler(value), kilder=tuple(k for k in value.kilder if not self.leser.count(k)))
            case Saksgang():
                return self._saksgang(value)
            case Kontakt() | Soeknad():
                tomme: dict[str, Any] = {felt: "" for felt, tekst in _felt(value) if self.leser.count(tekst)}
                return replace(value, **tomme) if tomme else value
            case _ if _felter(value.__class__):
                return self._part(value)
        return value

    def _part(self, value: Any) -> Any:
        if _sted(value) in self.steder and not isinstance(value, Item | Kapittel | Plan):
            return _BORTE
        egen = self._deler(value)
        if (foer := _hovedtekst(value)) and foer.strip():
            etter = _hovedtekst(egen) or ""
            return egen if etter == foer or len(ordene(etter)) >= MINST_ORD else _BORTE
        return _BORTE if isinstance(value, _MED_TITTEL) and self.leser.count(value.tittel) else egen

    def _deler(self, value: Any) -> Any:
        """The same with each part made anew; the same object where none changes."""
        endret = {}
        for navn in _felter(value.__class__):
            foer = getattr(value, navn)
            if not (isinstance(foer, tuple) or _felter(foer.__class__)):  # most of a plan, as it stands
                continue
            etter = self.av(foer)
            if etter is _BORTE:
                etter = None
            if etter is not foer and etter != foer:
                endret[navn] = etter
        return replace(value, **endret) if endret else value

    def _foering(self, value: Foering) -> Any:
        steder = {navn: sted for navn, sted in value.boligsosialt.items() if not self.leser.count(sted)}
        egen = replace(self._deler(value), boligsosialt=steder)
        malens = bool(value.beskrivelse.words) and not egen.beskrivelse.words
        return _BORTE if malens and not (egen.vedtatt or egen.boligsosialt or egen.maal) else egen

    def _saksgang(self, value: Saksgang) -> Saksgang:
        malens = {navn: _tom(getattr(value, navn)) for navn in _SAKSGANG if value.origin.at(navn) in self.steder}
        return replace(value, **malens)


def _sted(value: Any) -> Place | None:
    return getattr(value, "place", None) or (value.origin.at() if hasattr(value, "origin") else None)


def _hovedtekst(value: Any) -> str | None:
    """What a part of the plan says of itself, headings left out; None for what says nothing of itself."""
    match value:
        case Kapittel():
            text = value.tekst
        case Tjeneste():
            text = value.hva
        case Tiltak() | Maal() | Strategi() | Utfordring():
            text = value.beskrivelse
        case _:
            return None
    return "\n".join(text.paragraphs)


def _tom(value: Any) -> Any:
    """A part of saksgang.yaml as where nothing is written."""
    if isinstance(value, str):
        return ""
    tomme = {f.name: getattr(value, f.name) for f in fields(value)}
    return replace(
        value,
        **{
            n: False if isinstance(v, bool) else type(v)() if isinstance(v, tuple | str) else None
            for n, v in tomme.items()
        },
    )
