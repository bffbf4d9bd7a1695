"""Every field of every schema reaches the model, at its own place and no other, and some document; or is listed with a reason.

What fails here: a field that stands in a schema alone, one that the model has and no document shows, and two that have changed
places.
"""

import dataclasses
import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from enum import Enum
from typing import Any

import pytest

from bolig_cli.documents import DOCUMENTS
from bolig_cli.finding import Place
from bolig_cli.law import signering
from bolig_cli.law.egne_krav import katalog_for
from bolig_cli.law.katalog import load_katalog
from bolig_cli.law.plikt import Katalog
from bolig_cli.law.vurdering import vurder
from bolig_cli.model.beloep import Beloep
from bolig_cli.model.build import build_document, build_plan
from bolig_cli.model.item import Ref
from bolig_cli.model.tid import Tidspunkt
from bolig_cli.model.uttrekk import Valg
from bolig_cli.model.written import Written
from bolig_cli.source.fragment import Markdown, plain_text
from bolig_cli.source.node import Origin
from tests.gathered import gathered
from tests.model import whole_plan
from tests.model.whole_plan import Leaf

# Path in the schema → path in the model, where they differ. What stands below follows.
MOVED: Mapping[str, str] = {
    "plan.handlingsperiode": "plan.handlingsperioder[0]",
    "plan.kommune": "plan.kommuner[2]",  # one more than those that make the plan together
    "plan.utgave.dato": "plan.utgavedato",
    "plan.utgave.betegnelse": "plan.utgave",
    "plan.okonomi.prisnivaa": "plan.prisnivaa",
    "plan.okonomi.tallstatus": "plan.okonomi_tallstatus",
    "plan.okonomi.merknad": "plan.okonomi_merknad",
    "plan.okonomi.ramme": "plan.rammer",
    "plan.personvern.minste_gruppe": "plan.minste_gruppe",
    "organisasjon.enheter[].navn": "organisasjon.enheter[].tittel",
    "organisasjon.eksterne[].navn": "organisasjon.eksterne[].tittel",
    "maalgrupper.maalgrupper[].navn": "maalgrupper.maalgrupper[].tittel",
    "tjenester.tjenester[].navn": "tjenester.tjenester[].tittel",
    "maal.indikatorer[].utgangspunkt.aar": "maal.indikatorer[].utgangspunkt_aar",
    "maal.indikatorer[].utgangspunkt.verdi": "maal.indikatorer[].utgangspunkt",
    "maal.indikatorer[].maaltall.aar": "maal.indikatorer[].maaltall_aar",
    "maal.indikatorer[].maaltall.verdi": "maal.indikatorer[].maaltall",
    "behovsoversikt.behov[].behov": "behovsoversikt.linjer[].oppgitt",
    "behovsoversikt.behov": "behovsoversikt.linjer",
    "profil.logo.fil": "profil.logo",
    "profil.logo.tekst": "profil.logo_tekst",
    "tabell.henting.tid": "tabell.uttrekk",
    "tabell.henting.valg.*[]": "tabell.uttrekk.valg.*.koder[]",
    "tabell.henting.skjul[].rad": "tabell.uttrekk.skjul[][0]",
    "tabell.henting.skjul[].kolonne": "tabell.uttrekk.skjul[][1]",
    "tabell.henting": "tabell.uttrekk",
    "gjennomgang.gjennomgang": "gjennomgang.avtrykk",
    "tiltak.okonomi.poster[].finansiering": "tiltak.okonomi.poster[].finansiering[0].kilde",
    "tiltak.okonomi.poster[].finansiering[]": "tiltak.okonomi.poster[].finansiering[].kilde",
    "tiltak.okonomi.poster[].finansiering[].kilde": "tiltak.okonomi.poster[].finansiering[].kilde",
    "tiltak.okonomi.poster[].finansiering[].andel": "tiltak.okonomi.poster[].finansiering[].andel",
    "krav": "krav.innhold",
}

# What follows from a field besides: path in the schema → the beginnings of the paths in the model that may change with it.
FOLLOWS: Mapping[str, tuple[str, ...]] = {
    "behovsoversikt.behov[].behov.*": ("behovsoversikt.linjer",),  # the need, until it is projected
    "behovsoversikt.behov[].boligtype": ("behovsoversikt.linjer",),  # and what it is counted as
    "behovsoversikt.boligtyper[]": ("behovsoversikt.linjer",),
    "plan.kommuner": ("plan.kommune.",),  # the first leads
    "tabell.henting": ("tabell.uttrekk.avtrykk",),  # of all that is asked for
}

NOT_READ: Mapping[str, str] = {
    "hentet.id": "the file's name says which table it belongs to",
    "signering.katalog": "tells a reader which edition was signed; whether it still holds rests on the fingerprints",
}

_CONTROL = "something to check the plan by"
_FETCH = "what Statistics Norway is asked for"
_RECORD = "a record of the tool's own"
_DUTY = "evidence: whether the right bodies and services are there"
_RECEIVED = "where an answer came from, and how its place in the plan was found"
_COVERAGE = "stands in the coverage that the command line gives"

# What neither the plan, its action part nor its coverage has, besides what is written for the case alone.
IN_THE_CASE_OR_THE_REPORT: Mapping[str, str] = {
    "plan.formaal": "the case tells what the plan is for; in the plan a chapter does",
    "tiltak.rapport": "what has come of it is told in the yearly report",
}

# An id is what the other files refer by, and no text has it: those are not listed here.
NOT_SHOWN: Mapping[str, str] = {
    "behovsoversikt.bestand.kolonne": _CONTROL,
    "behovsoversikt.bestand.rad": _CONTROL,
    "behovsoversikt.bestand.tabell": _CONTROL,
    "plan.personvern.minste_gruppe": _CONTROL,
    "saksfremlegg.aar": "decides in which year's case they do",
    "prosess.tidsplan[].slag": _CONTROL,
    "tabell.gjelder_personer": _CONTROL,
    "tabell.summer[].av[]": _CONTROL,
    "tiltak.okonomi.poster[].sum": _CONTROL,
    "utfordring.tall[].viser": _CONTROL,
    "krav.plikter[].plikttype_grunn": "why the requirement is of its kind: «bolig lov vis» tells it",
    "kapittel.emner[]": "evidence: which demands of the law the chapter answers",
    "organisasjon.eksterne[].slag": "evidence: which outside bodies the law asks for",
    "organisasjon.eksterne[].eid_av_kommunen": _DUTY,
    "organisasjon.eksterne[].rolle[]": _DUTY,
    "organisasjon.enheter[].rolle[]": _DUTY,
    "tjenester.tjenester[].slag": _DUTY,
    "plan.kommune.nummer": _FETCH,
    "plan.kommune.tidligere[].fra": _FETCH,
    "plan.kommune.tidligere[].nummer": _FETCH,
    "plan.kommune.tidligere[].til": _FETCH,
    "tabell.henting.rader": _FETCH,
    "tabell.henting.region": _FETCH,
    "tabell.henting.skjul[].kolonne": _FETCH,
    "tabell.henting.skjul[].rad": _FETCH,
    "tabell.henting.summeres": _FETCH,
    "tabell.henting.tabell": _FETCH,
    "tabell.henting.tid.fra": _FETCH,
    "tabell.henting.tid.siste": _FETCH,
    "tabell.henting.tid.til": _FETCH,
    "tabell.henting.tittel": _FETCH,
    "tabell.henting.valg.*.kodeliste": _FETCH,
    "tabell.henting.valg.*.koder[]": _FETCH,
    "tabell.henting.valg.*[]": _FETCH,
    "gjennomgang.gjennomgang.*.*": _RECORD,
    "hentet.adresse": _RECORD,
    "hentet.celler": _RECORD,
    "hentet.enheter[].navn": "the author's own word for it, where that does for the whole table",
    "hentet.oppdatert": _RECORD,
    "hentet.siste_periode": _RECORD,
    "hentet.tittel": _RECORD,
    "hentet.uttrekk": _RECORD,
    "signering.grunnlag.*": _RECORD,
    "signering.innslag": _RECORD,
    "bygg.dato": _RECORD,
    "bygg.dokument": _RECORD,
    "bygg.fase": _RECORD,
    "bygg.sider": _RECORD,
    "bygg.deler[].avsnitt": _RECORD,
    "bygg.deler[].avtrykk": _RECORD,
    "bygg.deler[].nummer": _RECORD,
    "bygg.deler[].overskrift": _RECORD,
    "bygg.deler[].sendt_som": _RECORD,
    "bygg.deler[].side": _RECORD,
    "bygg.deler[].slag": _RECORD,
    "bygg.overskrifter[].gjelder": _RECORD,
    "bygg.overskrifter[].nummer": _RECORD,
    "bygg.overskrifter[].side": _RECORD,
    "bygg.overskrifter[].tittel": _RECORD,
    "innspill.samtykke": "decides whether the text may be shown",
    "innspill.bygg": _RECEIVED,
    "innspill.erstatter": _RECEIVED,
    "innspill.hode": _RECEIVED,
    "innspill.avslutning": _RECEIVED,
    "innspill.sitert": _RECEIVED,
    "innspill.punkter[].gjelder[]": "the part of the plan is named by its number or its title",
    "innspill.kilde.fil": _RECEIVED,
    "innspill.kilde.sha256": _RECEIVED,
    "innspill.kilde.slag": _RECEIVED,
    "innspill.punkter[].plassering": _RECEIVED,
    "innspill.punkter[].sikkerhet": _RECEIVED,
    "innspill.punkter[].sted": _RECEIVED,
    "innspill.punkter[].tekst": "the municipality's own words for it stand instead, where they are written",
    "innspill.punkter[].endring.gjelder[]": "for the check; what is changed is told in words",
    "innspill.punkter[].endring.utgave": "which revision has the change: for the check",
    "krav.lovdata": _COVERAGE,
    "krav.opphevet": _COVERAGE,
    "krav.plikter[].opphevet": _COVERAGE,
    "krav.plikter[].adressat": _COVERAGE,
    "krav.plikter[].veiledning": _COVERAGE,
    "plan.betegnelser.maalomraade.flertall": "areas are only named one by one",
    "plan.kommune.fylke": "the municipality's name is enough",
    "plan.kommuner[].fylke": "the municipality's name is enough",
    "plan.kommuner[].tidligere[].fra": _FETCH,
    "plan.kommuner[].tidligere[].nummer": _FETCH,
    "plan.kommuner[].tidligere[].til": _FETCH,
    "tabell.url": "the source is named in words",
}


def flat(value: object, path: str) -> Iterator[tuple[str, str]]:
    """Every value in a part of the plan as text, by its path; where it stands in the files is left out."""
    match value:
        case None | Place() | Origin() | Written() | bytes():
            return
        case Markdown():
            yield path, plain_text(value.blocks).strip()
        case Tidspunkt():
            yield path, value.raw
        case Ref():
            yield path, value.id
        case Beloep() if not value.er_spenn:
            yield path, text(value.til)
        case Mapping():
            for key, below in value.items():
                yield from flat(below, f"{path}.{key}")
        case tuple() | list():
            for number, below in enumerate(value):
                yield from flat(below, f"{path}.{below.dimensjon}" if isinstance(below, Valg) else f"{path}[{number}]")
        case _ if dataclasses.is_dataclass(value):
            for field in dataclasses.fields(value):
                if not field.name.startswith("_"):
                    yield from flat(getattr(value, field.name), f"{path}.{field.name}")
        case _:
            yield path, text(value)


def text(value: object) -> str:
    """A plain value as text, the same however it was written."""
    if isinstance(value, bool | Enum):
        return str(value)
    return f"{Decimal(str(value)).normalize():f}" if isinstance(value, int | float | Decimal) else str(value).strip()


def in_model(leaf: Leaf) -> str:
    """Where in the model the field's value is to be."""
    longest = max((path for path in MOVED if f"{leaf.path}.".startswith((f"{path}.", f"{path}["))), key=len, default="")
    path = MOVED[longest] + leaf.path[len(longest) :] if longest else leaf.path
    numbers = iter([key for key in leaf.keys if isinstance(key, int)])
    while "[]" in path:
        path = path.replace("[]", f"[{next(numbers)}]", 1)
    names = iter([str(key) for key, shape in zip(leaf.keys, _shape(leaf), strict=True) if shape == "*"])
    while "*" in path:
        path = path.replace("*", next(names), 1)
    return path


def _shape(leaf: Leaf) -> list[str]:
    """The parts of the schema's path, one for each key."""
    return leaf.path.replace("[]", ".[]").split(".")[1:]


def part(path: str, value: Any) -> dict[str, str]:
    """What the file comes to in the model."""
    return dict(flat(build_document(whole_plan.document(path, value)).part, whole_plan.FILES[path][0]))


def shown(files: Mapping[str, Any]) -> Iterator[str]:
    """Each of the documents as text, with the figures as they are asked for, and the coverage of the plan's own requirements."""
    plan, _ = build_plan(whole_plan.documents(files), whole_plan.ATTACHMENTS)
    assert plan is not None
    katalog, faults = katalog_for(plan)
    assert not faults
    own = Katalog(katalog.lover[len(load_katalog().lover) :])
    dekning = signering.with_signatures(plan, vurder(plan, own, dt.date(2026, 2, 1)))
    yield from (repr(make(plan, dekning)) for make in DOCUMENTS.values())


WHOLE = whole_plan.whole()
LEAVES = whole_plan.leaves(WHOLE)


@gathered("leaf", LEAVES, name=lambda leaf: leaf.path, per=("file", lambda leaf: leaf.file))
def test_field_is_in_the_model_at_its_own_place(leaf: Leaf) -> None:
    other = whole_plan.other_value(WHOLE, leaf)
    before = part(leaf.file, WHOLE[leaf.file])
    after = part(leaf.file, whole_plan.changed(WHOLE, leaf, other)[leaf.file])
    differ = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    if leaf.path in NOT_READ:
        assert differ == set(), f"{leaf.path} is read after all: take it out of NOT_READ"
        return
    own = in_model(leaf)
    allowed = tuple(path for below, paths in FOLLOWS.items() if leaf.path.startswith(below) for path in paths)
    if isinstance(other, dict | list):
        assert differ, f"{leaf.path} is in the schema, and not in the model"
        assert all(path.startswith(own) for path in differ)
        return
    assert own in differ, f"{leaf.path} is in the schema, and {own} does not follow it in the model; {differ} does"
    assert before.get(own, text(other)) == text(whole_plan.value_at(WHOLE, leaf))
    assert after.get(own) == text(other)
    assert {path for path in differ - {own} if not path.startswith(allowed or ("-",))} == set()


def free(leaf: Leaf) -> bool:
    """Whether the field can hold a word that stands nowhere else."""
    return whole_plan.word(leaf.path, True) in str(whole_plan.other_value(WHOLE, leaf))


def test_words_are_in_some_document() -> None:
    leaves = [leaf for leaf in LEAVES if free(leaf) and leaf.keys[-1] != "id" and leaf.path not in NOT_READ]
    files = WHOLE
    for leaf in leaves:
        files = whole_plan.changed(files, leaf, whole_plan.other_value(WHOLE, leaf))
    documents = dict(
        zip(DOCUMENTS, (text.lower() for text in shown(files)), strict=True)
    )  # a word may begin a sentence

    def seen_in(names: Iterable[str]) -> set[str]:
        text = "".join(documents[name] for name in names)
        return {leaf.path for leaf in leaves if whole_plan.word(leaf.path, True) in text}

    seen = seen_in(DOCUMENTS)
    assert {leaf.path for leaf in leaves} - seen == {leaf.path for leaf in leaves if leaf.path in NOT_SHOWN}
    elsewhere = seen - seen_in(("hoeringsutkast", "plan", "handlingsdel", "dekning"))
    assert {path for path in elsewhere if not path.startswith(("saksfremlegg.", "innspill."))} == {
        *IN_THE_CASE_OR_THE_REPORT
    }


@pytest.mark.whole
@pytest.mark.long
def test_other_values_are_in_some_document() -> None:
    leaves = [leaf for leaf in LEAVES if not free(leaf) and leaf.keys[-1] != "id" and leaf.path not in NOT_READ]
    before = list(shown(WHOLE))

    def differ(leaf: Leaf) -> bool:
        after = shown(whole_plan.changed(WHOLE, leaf, whole_plan.other_value(WHOLE, leaf)))
        return any(a != b for a, b in zip(before, after, strict=True))

    seen = {leaf.path for leaf in leaves if differ(leaf)}
    assert {leaf.path for leaf in leaves} - seen == {leaf.path for leaf in leaves if leaf.path in NOT_SHOWN}


def test_the_lists_name_fields_that_are_there() -> None:
    assert {*NOT_READ, *NOT_SHOWN} <= {leaf.path for leaf in LEAVES}
