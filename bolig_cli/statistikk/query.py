"""What to ask the statistics bank for: a table's own codes held against what the plan asks of it."""

import math
import string
from collections.abc import Collection, Iterable, Sequence

from bolig_cli import norsk
from bolig_cli.errors import BoligError
from bolig_cli.maalform import tr
from bolig_cli.model.uttrekk import Kommunekode, Uttrekk, Valg, koder_i
from bolig_cli.record import record
from bolig_cli.statistikk.jsonstat import Dataset, Dimension
from bolig_cli.statistikk.measure import is_rate
from bolig_cli.statistikk.pxweb import MAX_CELLS

_LETTERS = string.ascii_letters + "-_"
ADDING = "agg_"  # what the names of code lists that put codes together begin with


@record
class Query:
    """What to ask for: each dimension's codes, and code lists; the years; and each year's municipality codes.

    `merknader` are for those who read the figures, `raad` for the one who fetches them.
    """

    valg: tuple[Valg, ...]
    aar: tuple[str, ...]
    kommuner: tuple[tuple[str, tuple[str, ...]], ...]  # by year; empty where the author has chosen the regions
    summeres: bool
    merknader: tuple[str, ...]
    raad: tuple[str, ...]

    def parameters(self) -> dict[str, str]:
        """As PxWebApi 2 has them in an address."""
        params = {f"valueCodes[{v.dimensjon}]": ",".join(dict.fromkeys(v.koder)) for v in self.valg}
        for v in self.valg:
            if v.kodeliste:
                params[f"codelist[{v.dimensjon}]"] = v.kodeliste
            if v.kodeliste.startswith(ADDING):
                params[f"outputValues[{v.dimensjon}]"] = "aggregated"
        return params


def plan_query(metadata: Dataset, uttrekk: Uttrekk, kommuner: Sequence[Kommunekode]) -> Query:
    """What to ask for, from what the table has. Raises BoligError where the file asks for what it hasn't."""
    nr = uttrekk.tabell
    if uttrekk.tittel.lower() not in metadata.tittel.lower():
        raise BoligError(
            f"Tabell {nr} heter «{metadata.tittel}» og har ikke ordene «{uttrekk.tittel}» i tittelen. Er nummeret riktig?"
        )
    time = dimension_of(metadata, metadata.tid, nr)
    years = _chosen(periods(time), uttrekk)
    if not years:
        span = f" Den går fra {all_years[0]} til {all_years[-1]}." if (all_years := periods(time)) else ""
        raise BoligError(f"Tabell {nr} har ingen tall for årene som er valgt.{span}")
    chosen = [_checked(metadata, choice, nr) for choice in uttrekk.valg]
    by_year: tuple[tuple[str, tuple[str, ...]], ...] = ()
    notes: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()
    if own := next((choice for choice in chosen if choice.dimensjon == uttrekk.region), None):
        advice = _other_place(own, kommuner)
    else:
        by_year = tuple((year, koder_i(kommuner, int(year[:4]))) for year in years)
        region, notes = _municipality(metadata, uttrekk, dict.fromkeys(code for _, codes in by_year for code in codes))
        chosen.append(region)
    choices = [Valg(time.id, years, kodeliste=""), *chosen]
    choices += _rest(metadata, uttrekk, [choice.dimensjon for choice in choices])
    _check_shape(choices, (time.id, uttrekk.rader, *([uttrekk.region] if by_year else [])), uttrekk)
    _check_lists(metadata, choices, nr)
    summable = metadata.kan_summeres if uttrekk.summeres is None else uttrekk.summeres
    return Query(tuple(choices), years, by_year, summable, notes, advice)


def _checked(metadata: Dataset, choice: Valg, nr: str) -> Valg:
    there = dimension_of(metadata, choice.dimensjon, nr).koder
    unknown = [code for code in choice.koder if code not in there]
    if unknown and not choice.kodeliste:  # what a code list has, only the bank knows
        raise BoligError(
            f"Tabell {nr} har ikke koden {norsk.listing(unknown, 'eller')} i «{choice.dimensjon}». Den har {some_of(there)}."
        )
    return choice


def _municipality(metadata: Dataset, uttrekk: Uttrekk, wanted: Iterable[str]) -> tuple[Valg, tuple[str, ...]]:
    """The numbers of the municipality that the table has, and a note on those that it hasn't."""
    region = dimension_of(metadata, uttrekk.region, uttrekk.tabell)
    there = tuple(code for code in wanted if code in region.koder)
    missing = [code for code in wanted if code not in region.koder]
    if not there:
        numbers = norsk.listing(missing)
        raise BoligError(f"Tabell {uttrekk.tabell} har ingen av kommunenumrene {numbers} i «{region.id}».")
    if not missing:
        return Valg(region.id, there, kodeliste=""), ()
    note = tr(
        "Tabellen har ikke kommunenummer {numre}; årene de trengs i, står som «..».", numre=norsk.listing(missing)
    )
    return Valg(region.id, there, kodeliste=""), (note,)


def _other_place(region: Valg, kommuner: Sequence[Kommunekode]) -> tuple[str, ...]:
    # The number may stand behind letters (K-3903) and before a district's own signs (030101a, 03010900).
    if any(code.lstrip(_LETTERS).startswith(k.nummer) for code in region.koder for k in kommuner):
        return ()
    words = f"Ingen av kodene under «{region.dimensjon}» er kommunens eget nummer. Se etter at kommunen er den rette."
    return (words,)


def _rest(metadata: Dataset, uttrekk: Uttrekk, chosen: Collection[str]) -> list[Valg]:
    """What goes without saying: all the rows, and the only code of a variable that the bank demands a choice of."""
    dimension_of(metadata, uttrekk.rader, uttrekk.tabell)
    rest = []
    for d in metadata.dimensjoner:
        if d.id in chosen:
            continue
        if d.id == uttrekk.rader or (not d.kan_utelates and len(d.koder) == 1):
            rest.append(Valg(d.id, d.koder, kodeliste=""))
        elif not d.kan_utelates:
            raise BoligError(
                f"Tabell {uttrekk.tabell} må ha et valg for «{d.id}» ({d.navn}) under «henting: valg». Den har {some_of(d.koder)}."
            )
    return rest


def _check_shape(choices: Sequence[Valg], may_be_many: Collection[str], uttrekk: Uttrekk) -> None:
    many = [c.dimensjon for c in choices if len(set(c.koder)) > 1 and c.dimensjon not in may_be_many]
    if many:
        raise BoligError(
            f"Utvalget fra tabell {uttrekk.tabell} har flere koder i {norsk.listing(many)}, "
            f"men bare «{uttrekk.rader}» blir rader. Velg én kode der, eller endre «rader»."
        )
    cells = math.prod(len(choice.koder) for choice in choices)
    if cells > MAX_CELLS:
        raise BoligError(
            f"Utvalget fra tabell {uttrekk.tabell} er for stort: {norsk.number(cells)} celler. Velg færre rader eller år."
        )


def _check_lists(metadata: Dataset, choices: Sequence[Valg], nr: str) -> None:
    """The bank adds up whatever a code list puts together, also what can't be added."""
    measures = {code: m for d in metadata.dimensjoner for code, m in d.maalinger.items()}
    measured = [m for c in choices for code in c.koder if (m := measures.get(code))]
    rates = [m.navn for m in measured if is_rate(m)]
    for choice in choices:
        own = dimension_of(metadata, choice.dimensjon, nr).koder
        if rates and choice.kodeliste.startswith(ADDING) and any(code not in own for code in choice.koder):
            raise BoligError(
                f"Kodelisten {choice.kodeliste} legger sammen tallene i «{choice.dimensjon}», og «{rates[0]}» i tabell {nr} "
                "kan ikke legges sammen, fordi det er en andel eller et snitt. Velg tabellens egne koder i stedet, uten kodeliste."
            )


def check_answer(data: Dataset, query: Query, nr: str) -> None:
    """Raises BoligError where an answer holds something else than what was asked for, more of it or less."""
    wanted = {choice.dimensjon: choice for choice in query.valg}
    got = {d.id: d for d in data.dimensjoner}
    wrong = [f"«{id}» kom i tillegg" for id in got if id not in wanted]
    wrong += [f"«{id}» mangler" for id in wanted if id not in got]
    for id, choice in wanted.items():
        if id not in got or any(sign in code for code in choice.koder for sign in "*?("):
            continue  # a filter: what it comes to, only the bank knows
        asked = {code.casefold(): code for code in choice.koder}  # capitals count nothing there
        there = {code.casefold(): code for code in got[id].koder}
        if less := [code for key, code in asked.items() if key not in there]:
            wrong.append(f"{some_of(less)} mangler i «{id}»")
        if more := [code for key, code in there.items() if key not in asked]:
            wrong.append(f"{some_of(more)} kom i tillegg i «{id}»")
    if data.tid not in wanted:
        wrong.append(f"«{data.tid}» er oppgitt som tiden")
    if data.tabell and data.tabell != nr:
        wrong.insert(0, f"det gjelder tabell {data.tabell}")
    if wrong:
        raise BoligError(
            f"Svaret om tabell {nr} har noe annet enn det som ble spurt om: {norsk.listing(wrong)}. Ingenting er hentet."
        )


def dimension_of(data: Dataset, id: str, nr: str) -> Dimension:
    """A dimension of a table. Raises BoligError, with those that there are, for one that isn't."""
    if found := data.dimension(id):
        return found
    known = norsk.listing([f"«{d.id}»" for d in data.dimensjoner])
    raise BoligError(f"Tabell {nr} har ikke noe som heter «{id}». Den har {known}.")


def periods(time: Dimension) -> tuple[str, ...]:
    """The years that a table has (and parts of years), oldest first: some tables have the newest first."""
    return tuple(sorted(code for code in time.koder if code[:4].isascii() and code[:4].isdecimal()))


def _chosen(years: Sequence[str], uttrekk: Uttrekk) -> tuple[str, ...]:
    inside = [
        code
        for code in years
        if (uttrekk.fra is None or int(code[:4]) >= uttrekk.fra)
        and (uttrekk.til is None or int(code[:4]) <= uttrekk.til)
    ]
    return tuple(inside[-uttrekk.siste :] if uttrekk.siste else inside)


def some_of(codes: Sequence[str]) -> str:
    """Some of many codes, in words."""
    return ", ".join(codes) if len(codes) <= 12 else ", ".join(codes[:10]) + f" … ({len(codes)} i alt)"
