"""The overview of need: households with and in need of a dwelling."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field
from decimal import Decimal
from enum import StrEnum

from bolig_cli.finding import Place
from bolig_cli.model.item import Item, Ref
from bolig_cli.model.tid import Tidspunkt
from bolig_cli.record import record
from bolig_cli.searchable import searchable
from bolig_cli.source.fragment import Markdown
from bolig_cli.source.node import Origin

BEHOVSOVERSIKT = (
    "behovsoversikt"  # what the overview of need is called in references: it is no item, and has no id of its own
)

_NOK_LINJER, _MANGE_LINJER = (
    4,
    6,
)  # two groups with the same figures may be chance; with so many lines one may be changed
_LINJER_OG_ULIKE = ((6, 2), (8, 3))  # so many lines with no more than so many different figures are hardly counted
_TETT = 3  # so far apart are the figures of many lines at least
# What says that nobody has counted, or that the figures are another's or an older overview's.
_GJETTET = (
    "gjettet", "gjetta", "gjetting", "gjetter", "gjetning", "uten grunnlag", "utan grunnlag", "oppdikt", "tatt ut av luft",
    "teke ut av luft", "tatt fra luft", "tilfeldig valgt", "synsing", "synser", "øyemål", "augemål", "skjønnsmessig anslag",
    "magefølelse", "magekjensle", "på slump", "slumpmessig", "på måfå", "fri fantasi", "fantasi", "runde tall",
    "runde tal ", "fylle skjema", "fylle ut skjema", "ikke talt", "ikkje talt", "ikkje talde", "ikke telt",
    "ikke kartlagt", "ikkje kartlagd",
    "ingen kartlegging", "inga kartlegging", "ikke oppdatert", "ikkje oppdatert", "utdatert", "kopiert", "kopi av", "avskrift",
    "vet ikke hvor mange", "veit ikkje kor mange", "eksempeltall",
    "chatgpt", "copilot", "språkmodell", "kunstig intelligens", "generert av ki", "trukket tilfeldig", "tilfeldig trukket",
    "trekt tilfeldig", "tilfeldige tall", "tilfeldige tal ", "fylle tabell", "fylle ut tabell",
    "dummy", "testtall", "oppfunne", "funnet på", "hentet fra en annen kommune", "henta frå ein annan kommune",
    "lånt fra en annen kommune", "lånt frå ein annan kommune", "hentet fra nabokommune", "henta frå nabokommune",
    "nabokommunens tall", "uten undersøk", "utan undersøk", "uten å undersøke", "utan å undersøkje", "uten telling", "utan teljing",
    "uten kartlegging", "utan kartlegging", "frihånd", "må erstattes", "må byttes ut", "må bytast ut",
)  # fmt: skip

# «Ingen husstander er gjettet» says the opposite. Made when it is asked for.
_NEKTER_GJETNING = r"\b(?:ingen|inga|ikke|ikkje|aldri)(?: \w+){0,2} (?:gjett|kopier|oppdikt)\w*"
_NEKTER = frozenset(("ikke", "ikkje", "ingen", "inga", "aldri"))
_OM_TALLENE = ("vet", "veit", "egne", "eigne", "talt", "talde", "kartl", "grunnlag", "sikre", "kontroll", "data")


def _nekter_tallene(setning: str) -> bool:
    """Whether a sentence denies something of the figures themselves. What they leave out, a good method says."""
    ord = setning.split()
    return not _NEKTER.isdisjoint(ord) and any(o.startswith(_OM_TALLENE) for o in ord)


def _faa(tall: Sequence[int]) -> bool:
    """Whether many figures are two or three different ones, or lie side by side."""
    if any(len(tall) >= linjer and len(set(tall)) <= ulike for linjer, ulike in _LINJER_OG_ULIKE):
        return True
    return len(tall) >= _LINJER_OG_ULIKE[-1][0] and max(tall) - min(tall) <= _TETT


class Boligtype(StrEnum):
    """A kind of dwelling."""

    ORDINAER = "ordinær"
    TILPASSET = "tilpasset"
    MED_TJENESTER = "med tjenester"


BOLIGTYPER: tuple[str, ...] = tuple(Boligtype)


@record(kw_only=True)
class Forutsetning(Item):
    """An assumption that the need is projected by: one of a percentage, a number of households, or a table's row."""

    prosent_per_aar: Decimal | None
    antall_per_aar: int | None
    tabell: Ref | None
    rad: str


@record(kw_only=True)
class EgenBoligtype:
    """A kind of dwelling of the municipality's own, and the one that it is counted as."""

    id: str
    navn: str
    regnes_som: str  # a Boligtype
    origin: Origin = field(compare=False, repr=False)

    @property
    def i_setning(self) -> str:
        """Its name inside a sentence: "omsorgsbolig", and "HDO-bolig" as it is."""
        return self.navn if self.navn[1:2].isupper() else self.navn[:1].lower() + self.navn[1:]


@record(kw_only=True)
class Behovslinje:
    """Households with and in need of a dwelling. `oppgitt` is the need as stated, `behov` that and what is projected.

    `boligtype` is as the author has it, perhaps the id of the municipality's own; `regnes_som` is what the line is counted as.
    """

    maalgruppe: Ref | None
    boligtype: str
    regnes_som: str  # a Boligtype
    kommune: tuple[Ref, ...]  # by name: where the need is, where several make the plan together
    i_dag: int
    oppgitt: Mapping[int, int]  # households by year
    framskriving: Ref | None
    behov: Mapping[int, int]
    origin: Origin = field(compare=False, repr=False)

    @property
    def place(self) -> Place:
        return self.origin.at()

    def mangler(self, year: int) -> int:
        """Dwellings that are lacking in a year whose need is known. One with more than it needs lacks none: what is left over
        houses nobody else, so lines are added up by what each lacks."""
        return max(0, self.behov[year] - self.i_dag)


@record(kw_only=True)
class Bestand:
    """The figure that the overview's dwellings of today must add up to."""

    tabell: Ref | None
    rad: str
    kolonne: str
    place: Place


@record(kw_only=True)
class Behovsoversikt:
    """The overview of need: line by line, with the day it is of, where it comes from, and what its projections assume.

    `andres` are the lines of the other municipalities alone, where it is seen from one of those that make it together.
    """

    dato: Tidspunkt | None
    kilder: tuple[str, ...]
    metode: Markdown
    tallstatus: str
    forutsetninger: tuple[Forutsetning, ...]
    bestand: Bestand | None
    boligtyper: tuple[EgenBoligtype, ...]
    linjer: tuple[Behovslinje, ...]
    andres: tuple[Behovslinje, ...] = ()
    origin: Origin = field(compare=False, repr=False)

    def egen(self, id: str) -> EgenBoligtype | None:
        """The municipality's own kind of dwelling with this id."""
        return next((boligtype for boligtype in self.boligtyper if boligtype.id == id), None)

    @property
    def hele_aar(self) -> tuple[int, ...]:
        """The years, in order, that the need is known in for every line."""
        aar = [set(linje.behov) for linje in self.linjer]
        return tuple(sorted(set.intersection(*aar))) if aar else ()

    def mangler(self, aar: int) -> Mapping[str, int]:
        """Dwellings of each kind that are lacking in one of `hele_aar`."""
        return {
            slag: sum(linje.mangler(aar) for linje in self.linjer if linje.regnes_som == slag) for slag in BOLIGTYPER
        }

    @property
    def bare_smaa_tall(self) -> bool:
        """Whether all figures are two or less, or all but one in ten nought or one: hardly a count of households."""
        tall = [antall for linje in self.linjer for antall in linje.behov.values()]
        return bool(tall) and (max(tall) <= 2 or sum(antall > 1 for antall in tall) * 10 <= len(tall))

    @property
    def like_tall(self) -> bool:
        """Whether every line has the same figures, or every group the same for each kind of dwelling, but for one of six lines or
        more: hardly a count for each group and kind of dwelling."""
        return self._like([linje.behov for linje in self.linjer]) or self._like(
            [linje.oppgitt for linje in self.linjer]
        )

    def _like(self, behov: Sequence[Mapping[int, int]]) -> bool:
        """The same of the need by line, with or without what is projected from it: a projection makes no count of what is none."""
        tall: dict[str, Counter[tuple[object, ...]]] = {}
        for linje, antallene in zip(self.linjer, behov, strict=True):
            if linje.maalgruppe and linje.boligtype and antallene:
                tall.setdefault(linje.boligtype, Counter())[(linje.i_dag, *sorted(antallene.items()))] += 1
        antall = sum(linjer.total() for linjer in tall.values())
        if antall > 1 and len({linje for linjer in tall.values() for linje in linjer}) == 1:
            return True
        flere = [linjer for linjer in tall.values() if linjer.total() > 1]
        ulike = sum(linjer.total() - max(linjer.values()) for linjer in flere)
        return sum(linjer.total() for linjer in flere) >= _NOK_LINJER and ulike <= (antall >= _MANGE_LINJER)

    @property
    def faa_ulike_tall(self) -> bool:
        """Whether many lines share two or three figures, or figures that lie side by side: hardly a count of each."""
        alle = ([linje.behov for linje in self.linjer], [linje.oppgitt for linje in self.linjer])
        return any(_faa([antall[max(antall)] for antall in behov if antall]) for behov in alle)

    @property
    def ingen_har_bolig(self) -> bool:
        """Whether no household of any line has the dwelling that it needs today: then only the lack is counted, if anything."""
        return len(self.linjer) >= _NOK_LINJER and not any(linje.i_dag for linje in self.linjer)

    @property
    def kopi_av(self) -> str:
        """The municipality whose own lines are the same as those that are this one's alone, but for one of many: two that have
        counted have not found the same. "" for none."""
        egne = Counter(map(_tallene, _alene(self.linjer)))
        navn = dict.fromkeys(linje.kommune[0].id for linje in _alene(self.andres))
        for annen in navn:
            deres = Counter(_tallene(linje) for linje in _alene(self.andres) if linje.kommune[0].id == annen)
            if egne.total() > 1 and (egne & deres).total() >= egne.total() - (egne.total() >= _MANGE_LINJER):
                return annen
        return ""

    @property
    def gjettet(self) -> str:
        """What in the method or a source says that the figures are guessed; "" when nothing does."""
        sagt = (self.metode.searched, *map(searchable, self.kilder))
        funnet = (
            ord for ord in _GJETTET for tekst in sagt if ord in tekst and ord in re.sub(_NEKTER_GJETNING, " ", tekst)
        )
        nektet = (setning.strip() for setning in sagt[0].split(".") if _nekter_tallene(setning))
        return next(funnet, "") or next(nektet, "")

    def telles(self, aar: int, periode: range) -> bool:
        """Whether a year's figures show the need in a plan period: in it, or when the need was counted before it."""
        talt = self.dato.first.year - 1 if self.dato and self.dato.first else periode.start
        return min(talt, periode.start) <= aar < periode.stop


def _alene(linjer: Sequence[Behovslinje]) -> list[Behovslinje]:
    """The lines that are of one municipality alone, and have a need."""
    return [linje for linje in linjer if len(linje.kommune) == 1 and any(linje.behov.values())]


def _tallene(linje: Behovslinje) -> tuple[object, ...]:
    return (linje.maalgruppe and linje.maalgruppe.id, linje.boligtype, linje.i_dag, *sorted(linje.behov.items()))
