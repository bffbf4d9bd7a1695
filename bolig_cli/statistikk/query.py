"""What to ask the statistics bank for: a table's own codes held against what the plan asks of it."""

import math
from collections.abc import Collection, Iterable, Sequence

from bolig_cli import norsk
from bolig_cli.errors import BoligError
from bolig_cli.maalform import tr
from bolig_cli.model.uttrekk import Kommunekode, Uttrekk, Valg, koder_i
from bolig_cli.record import record
from bolig_cli.statistikk.jsonstat import Dataset, Dimension
from bolig_cli.statistikk.pxweb import MAX_CELLS


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
            if v.kodeliste.startswith("agg_"):
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
    years = _years(time.koder, uttrekk)
    if not years:
        raise BoligError(
            f"Tabell {nr} har ingen tall for årene som er valgt. Den går fra {time.koder[0]} til {time.koder[-1]}."
        )
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
    _check_shape(choices, time.id, uttrekk)
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
    if any(code.endswith(k.nummer) for code in region.koder for k in kommuner):
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


def _check_shape(choices: Sequence[Valg], time: str, uttrekk: Uttrekk) -> None:
    many = [
        c.dimensjon for c in choices if len(c.koder) > 1 and c.dimensjon not in (time, uttrekk.rader, uttrekk.region)
    ]
    if many:
        raise BoligError(
            f"Uttrekket fra tabell {uttrekk.tabell} har flere koder i {norsk.listing(many)}, "
            f"men bare «{uttrekk.rader}» blir rader. Velg én kode der, eller endre «rader»."
        )
    cells = math.prod(len(choice.koder) for choice in choices)
    if cells > MAX_CELLS:
        raise BoligError(
            f"Uttrekket fra tabell {uttrekk.tabell} er for stort: {norsk.number(cells)} celler. Velg færre rader eller år."
        )


def dimension_of(data: Dataset, id: str, nr: str) -> Dimension:
    """A dimension of a table. Raises BoligError, with those that there are, for one that isn't."""
    if found := data.dimension(id):
        return found
    known = norsk.listing([f"«{d.id}»" for d in data.dimensjoner])
    raise BoligError(f"Tabell {nr} har ikke noe som heter «{id}». Den har {known}.")


def _years(codes: Sequence[str], uttrekk: Uttrekk) -> tuple[str, ...]:
    yearly = [code for code in codes if code[:4].isdecimal()]
    inside = [
        code
        for code in yearly
        if (uttrekk.fra is None or int(code[:4]) >= uttrekk.fra)
        and (uttrekk.til is None or int(code[:4]) <= uttrekk.til)
    ]
    return tuple(inside[-uttrekk.siste :] if uttrekk.siste else inside)


def some_of(codes: Sequence[str]) -> str:
    """Some of many codes, in words."""
    return ", ".join(codes) if len(codes) <= 12 else ", ".join(codes[:10]) + f" … ({len(codes)} i alt)"
