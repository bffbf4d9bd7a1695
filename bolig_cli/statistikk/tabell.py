"""A dataset as a table of the plan: years across, one row for each code, and one figure for today's municipality in every year."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bolig_cli import norsk
from bolig_cli.errors import BoligError
from bolig_cli.model.tall import SKJULT, verdi
from bolig_cli.model.uttrekk import Kommunekode, Uttrekk, Valg, koder_i
from bolig_cli.statistikk.jsonstat import MANGLER, Datasett, Dimensjon
from bolig_cli.statistikk.pxweb import MAX_CELLS


@dataclass(frozen=True, slots=True)
class Utvalg:
    """What to ask for: each dimension's codes, and code lists; the years; and each year's municipality codes."""

    valg: tuple[Valg, ...]
    aar: tuple[str, ...]
    kommuner: tuple[tuple[str, tuple[str, ...]], ...]  # by year; empty where the author has chosen the regions
    merknader: tuple[str, ...]

    def parametre(self) -> dict[str, str]:
        """As PxWebApi 2 has them in an address."""
        codes = {f"valueCodes[{v.dimensjon}]": ",".join(v.koder) for v in self.valg}
        return codes | {f"codelist[{v.dimensjon}]": v.kodeliste for v in self.valg if v.kodeliste}


@dataclass(frozen=True, slots=True)
class Rutenett:
    """Headings and rows as text, and what a reader must know of gaps."""

    kolonner: tuple[str, ...]
    rader: tuple[tuple[str, ...], ...]
    merknader: tuple[str, ...]


def planlegg(metadata: Datasett, uttrekk: Uttrekk, kommuner: Sequence[Kommunekode]) -> Utvalg:
    """What to ask for, from what the table has. Raises BoligError where the file asks for what it hasn't."""
    nr = uttrekk.tabell
    if uttrekk.tittel.lower() not in metadata.tittel.lower():
        raise BoligError(
            f"Tabell {nr} heter «{metadata.tittel}» og har ikke ordene «{uttrekk.tittel}» i tittelen. Er nummeret riktig?"
        )
    time = _dimension(metadata, metadata.tid, nr)
    years = _years(time.koder, uttrekk)
    if not years:
        raise BoligError(
            f"Tabell {nr} har ingen tall for årene som er valgt. Den går fra {time.koder[0]} til {time.koder[-1]}."
        )
    _dimension(metadata, uttrekk.rader, nr)
    chosen = {v.dimensjon: v for v in uttrekk.valg}
    for v in uttrekk.valg:
        dimension = _dimension(metadata, v.dimensjon, nr)
        unknown = [code for code in v.koder if code not in dimension.koder]
        if unknown and not v.kodeliste:
            raise BoligError(
                f"Tabell {nr} har ikke koden {norsk.listing(unknown, 'eller')} i «{v.dimensjon}». "
                f"Den har {_some(dimension.koder)}."
            )
    by_year: tuple[tuple[str, tuple[str, ...]], ...] = ()
    notes: list[str] = []
    choices = [Valg(time.id, years, ""), *uttrekk.valg]
    if uttrekk.region and uttrekk.region not in chosen:
        region = _dimension(metadata, uttrekk.region, nr)
        by_year = tuple((year, koder_i(kommuner, int(year[:4]))) for year in years)
        wanted = dict.fromkeys(code for _, codes in by_year for code in codes)
        there = [code for code in wanted if code in region.koder]
        if not there:
            raise BoligError(f"Tabell {nr} har ingen av kommunenumrene {norsk.listing(list(wanted))} i «{region.id}».")
        choices.append(Valg(region.id, tuple(there), ""))
        if missing := [code for code in wanted if code not in region.koder]:
            notes.append(f"Tabellen har ikke kommunenummer {norsk.listing(missing)}; årene de trengs i, står som «..».")
    for d in metadata.dimensjoner:
        if d.id not in {c.dimensjon for c in choices} and not d.kan_utelates and len(d.koder) > 1:
            raise BoligError(
                f"Tabell {nr} må ha et valg for «{d.id}» ({d.navn}) under «henting: valg». Den har {_some(d.koder)}."
            )
    many = [
        c.dimensjon for c in choices if len(c.koder) > 1 and c.dimensjon not in (time.id, uttrekk.rader, uttrekk.region)
    ]
    if many:
        raise BoligError(
            f"Uttrekket fra tabell {nr} har flere koder i {norsk.listing(many)}, men bare «{uttrekk.rader}» blir rader. "
            "Velg én kode der, eller endre «rader»."
        )
    cells = 1
    for choice in choices:
        cells *= len(choice.koder)
    if cells > MAX_CELLS:
        raise BoligError(
            f"Uttrekket fra tabell {nr} er for stort: {norsk.number(cells)} celler. Velg færre rader eller år."
        )
    return Utvalg(tuple(choices), years, by_year, tuple(notes))


def lag(data: Datasett, uttrekk: Uttrekk, utvalg: Utvalg) -> Rutenett:
    """The table. A year that several municipalities covered is the sum of their counts; rates are never added, nor averaged."""
    rows_of = _dimension(data, uttrekk.rader, uttrekk.tabell)
    notes = list(utvalg.merknader)
    rows, skipped = [], []
    for code in rows_of.koder:
        rate = rows_of.desimaler.get(code, 0) > 0 or _is_rate(data, uttrekk)
        cells = []
        for year in utvalg.aar:
            at = {data.tid: year, rows_of.id: code}
            codes = dict(utvalg.kommuner).get(year)
            if codes is None:
                cells.append(data.celle(at))
                continue
            if len(codes) > 1 and (rate or not uttrekk.summeres):
                skipped.append(year)
                cells.append(MANGLER)
            else:
                cells.append(summer([data.celle(at | {uttrekk.region: number}) for number in codes]))
        rows.append((rows_of.tekster[code], *cells))
    if skipped:
        years = norsk.listing(list(dict.fromkeys(skipped)))
        notes.append(
            f"Kommunen var delt i flere i {years}. Tallene er andeler eller snitt, som ikke kan legges sammen, og står som «..»."
        )
    merged = [(year, codes) for year, codes in utvalg.kommuner if len(codes) > 1 and year not in skipped]
    if merged:
        years = norsk.listing([year for year, _ in merged])
        numbers = norsk.listing(list(dict.fromkeys(code for _, codes in merged for code in codes)))
        notes.append(f"Tallene for {years} er summen av kommunene som nå er slått sammen (kommunenummer {numbers}).")
    return Rutenett((rows_of.navn, *utvalg.aar), tuple(rows), tuple(notes))


def summer(celler: Iterable[str]) -> str:
    """The sum of cells. A hidden part hides the sum, any other sign makes it missing: a sum of some is never shown as all."""
    parts = list(celler)
    numbers = [verdi(part) for part in parts]
    if len(parts) == 1:
        return parts[0]
    if any(part == SKJULT for part in parts):
        return SKJULT
    if not parts or any(number is None for number in numbers):
        return MANGLER
    return str(sum((number for number in numbers if number is not None), Decimal(0))).replace(".", ",")


def _is_rate(data: Datasett, uttrekk: Uttrekk) -> bool:
    """Whether what is measured has decimals, where it is not the rows that say so."""
    return any(decimals > 0 for d in data.dimensjoner if d.id != uttrekk.rader for decimals in d.desimaler.values())


def _dimension(data: Datasett, id: str, nr: str) -> Dimensjon:
    if found := data.dimensjon(id):
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


def _some(codes: Sequence[str]) -> str:
    return ", ".join(codes) if len(codes) <= 12 else ", ".join(codes[:10]) + f" … ({len(codes)} i alt)"
