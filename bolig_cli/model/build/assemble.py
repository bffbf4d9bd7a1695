"""The parts that the files hold → the whole plan."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from bolig_cli.finding import Finding
from bolig_cli.model.behovsoversikt import Behovsoversikt
from bolig_cli.model.bilde import Bildefil
from bolig_cli.model.build import link
from bolig_cli.model.build.built import Built
from bolig_cli.model.bygg import Bygg
from bolig_cli.model.foering import Foeringer
from bolig_cli.model.innspill import Innspill
from bolig_cli.model.item import Item
from bolig_cli.model.kapittel import Kapittel
from bolig_cli.model.krav import Kravfil
from bolig_cli.model.lest import Lest
from bolig_cli.model.maal import Maal
from bolig_cli.model.maalgruppe import Maalgrupper
from bolig_cli.model.maalomraade import Maalomraade
from bolig_cli.model.organisasjon import Organisasjon
from bolig_cli.model.plan import Plan
from bolig_cli.model.profil import Profil
from bolig_cli.model.prosess import Prosess
from bolig_cli.model.saksfremlegg import Saksfremlegg
from bolig_cli.model.saksgang import Saksgang
from bolig_cli.model.signering import Signering
from bolig_cli.model.strategi import Strategi
from bolig_cli.model.tiltak import Tiltak
from bolig_cli.model.tjeneste import Tjenester
from bolig_cli.model.utfordring import Utfordring
from bolig_cli.source.tree import natural

T = TypeVar("T")
ItemT = TypeVar("ItemT", bound=Item)


def assemble(
    built: Sequence[Built],
    attachments: Mapping[str, bytes] = MappingProxyType({}),
    pictures: Mapping[str, Bildefil] = MappingProxyType({}),
) -> tuple[Plan | None, tuple[Finding, ...]]:
    """The plan, and what is found in the files and between them; None and nothing where there is no plan.yaml.

    `attachments` are the files beside the profile by name, `pictures` those of the chapters by path («bilder/kart.png»).
    """
    head = _one(built, Plan)
    if head is None:
        return None, ()
    tables, faults = link.tables(built)
    by_id = {table.id: table for table in tables}
    organisasjon, maalgrupper, foeringer = _one(built, Organisasjon), _one(built, Maalgrupper), _one(built, Foeringer)
    behovsoversikt, lest, profil = _one(built, Behovsoversikt), _one(built, Lest), _one(built, Profil)
    tjenester = _one(built, Tjenester)
    items: tuple[Item, ...] = (
        *_in_order(built, Maalomraade),
        *(link.measured(goal, by_id) for goal in _in_order(built, Maal)),
        *_in_order(built, Strategi),
        *_in_order(built, Tiltak),
        *_in_order(built, Utfordring),
        *tables,
        *(organisasjon.items if organisasjon else ()),
        *(maalgrupper.maalgrupper if maalgrupper else ()),
        *(foeringer.items if foeringer else ()),
        *(tjenester.tjenester if tjenester else ()),
        *(behovsoversikt.forutsetninger if behovsoversikt else ()),
    )
    plan = replace(
        head,
        items=items,
        behovsoversikt=link.projected(behovsoversikt, by_id, head.aar) if behovsoversikt else None,
        gjennomgang=lest.avtrykk if lest else None,
        ansvar=organisasjon.ansvar if organisasjon else (),
        prosess=_one(built, Prosess),
        saksgang=_one(built, Saksgang),
        saksfremlegg=_one(built, Saksfremlegg),
        profil=replace(profil, filer=attachments) if profil else None,
        kapitler=_all(built, Kapittel),
        bilder=pictures,
        kravfiler=_all(built, Kravfil),
        signeringer=_all(built, Signering),
        innspill=tuple(sorted(_all(built, Innspill), key=lambda one: natural(one.id))),
        bygg=_all(built, Bygg),
    )
    return plan, (*(finding for each in built for finding in each.findings), *faults)


def _all(built: Sequence[Built], kind: type[T]) -> tuple[T, ...]:
    """The parts of a kind, in the order of the files."""
    return tuple(each.part for each in built if isinstance(each.part, kind))


def _one(built: Sequence[Built], kind: type[T]) -> T | None:
    """The part of a kind that a plan has one of."""
    return next(iter(_all(built, kind)), None)


def _in_order(built: Sequence[Built], kind: type[ItemT]) -> list[ItemT]:
    """The items of a kind, in the natural order of their ids."""
    return sorted(_all(built, kind), key=lambda item: natural(item.id))
