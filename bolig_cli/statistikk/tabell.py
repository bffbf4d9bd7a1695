"""A dataset as a table of the plan: years across, one row for each code, and one figure for today's municipality in every year."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bolig_cli import norsk
from bolig_cli.errors import BoligError
from bolig_cli.maalform import tr
from bolig_cli.model.tall import SKJULT, verdi
from bolig_cli.model.uttrekk import Kommunekode, Uttrekk, Valg, koder_i
from bolig_cli.statistikk.jsonstat import MANGLER, Datasett, Dimensjon
from bolig_cli.statistikk.pxweb import MAX_CELLS

_RATE = re.compile(r"prosent|promille|\bper\b|andel|indeks|snitt|median|\brate", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Utvalg:
    """What to ask for: each dimension's codes, and code lists; the years; and each year's municipality codes.

    `merknader` are for those who read the figures, `raad` for the one who fetches them.
    """

    valg: tuple[Valg, ...]
    aar: tuple[str, ...]
    kommuner: tuple[tuple[str, tuple[str, ...]], ...]  # by year; empty where the author has chosen the regions
    summeres: bool
    merknader: tuple[str, ...]
    raad: tuple[str, ...]

    def parametre(self) -> dict[str, str]:
        """As PxWebApi 2 has them in an address."""
        params = {f"valueCodes[{v.dimensjon}]": ",".join(dict.fromkeys(v.koder)) for v in self.valg}
        for v in self.valg:
            if v.kodeliste:
                params[f"codelist[{v.dimensjon}]"] = v.kodeliste
            if v.kodeliste.startswith("agg_"):
                params[f"outputValues[{v.dimensjon}]"] = "aggregated"
        return params


@dataclass(frozen=True, slots=True)
class Rutenett:
    """Headings and rows as text; what a reader must know of gaps, and what the one who fetches can do about them."""

    kolonner: tuple[str, ...]
    rader: tuple[tuple[str, ...], ...]
    merknader: tuple[str, ...]
    raad: tuple[str, ...]


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
    advice: list[str] = []
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
            notes.append(
                tr(
                    "Tabellen har ikke kommunenummer {numre}; årene de trengs i, står som «..».",
                    numre=norsk.listing(missing),
                )
            )
    elif uttrekk.region in chosen and not any(
        code.endswith(k.nummer) for code in chosen[uttrekk.region].koder for k in kommuner
    ):
        advice.append(
            f"Ingen av kodene under «{uttrekk.region}» er kommunens eget nummer. Se etter at kommunen er den rette."
        )
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
    summable = metadata.kan_summeres if uttrekk.summeres is None else uttrekk.summeres
    return Utvalg(tuple(choices), years, by_year, summable, tuple(notes), tuple(advice))


def lag(data: Datasett, uttrekk: Uttrekk, utvalg: Utvalg, minste: int) -> Rutenett:
    """The table. A year that several municipalities covered is the sum of their counts; rates are never added, nor averaged.

    Counts from 1 to below `minste` are hidden, and the cells that the author has named; 0 hides no count. Raises BoligError for a
    named cell that is not there.
    """
    rows_of = _dimension(data, uttrekk.rader, uttrekk.tabell)
    notes, advice = list(utvalg.merknader), list(utvalg.raad)
    rows: list[tuple[str, ...]] = []
    rates: list[str] = []  # the years that were left open, and those that were added
    others: list[str] = []
    added: list[str] = []
    hidden = False
    for code in rows_of.koder:
        rate = _is_rate(rows_of, code) or any(
            _is_rate(d, measured) for d in data.dimensjoner if d.id != rows_of.id for measured in d.enheter
        )
        cells: list[str] = []
        for year in utvalg.aar:
            at = {data.tid: year, rows_of.id: code}
            codes = dict(utvalg.kommuner).get(year)
            if codes is None:
                cells.append(data.celle(at))
                continue
            if len(codes) > 1 and (rate or not utvalg.summeres):
                (rates if rate else others).append(year)
                cells.append(MANGLER)
            else:
                if len(codes) > 1:
                    added.append(year)
                cells.append(summer([data.celle(at | {uttrekk.region: number}) for number in codes]))
        small = [not rate and 0 < abs(verdi(cell) or Decimal(0)) < minste for cell in cells]
        hidden = hidden or any(small)
        name = rows_of.tekster[code]
        rows.append((name, *(SKJULT if s else cell for s, cell in zip(small, cells, strict=True))))
    rows = _hide(rows, utvalg.aar, uttrekk)
    if rates:
        years = norsk.listing(list(dict.fromkeys(rates)))
        notes.append(
            tr(
                "Kommunen var delt i flere i {aar}. Andeler og snitt kan ikke legges sammen, og står som «..».",
                aar=years,
            )
        )
    if others:
        years = norsk.listing(list(dict.fromkeys(others)))
        notes.append(tr("Kommunen var delt i flere i {aar}. Tallene er ikke lagt sammen, og står som «..».", aar=years))
        if uttrekk.summeres is None:
            advice.append(
                "Tabellen sier om seg selv at tallene ikke bør legges sammen. Er disse tallene et antall som kan legges sammen, "
                "skriver du «summeres: true» under «henting»."
            )
    if hidden:
        notes.append(tr("Tall fra 1 til {stoerste} er skjult (:).", stoerste=minste - 1))
    if merged := [(year, codes) for year, codes in utvalg.kommuner if year in added]:
        years = norsk.listing([year for year, _ in merged])
        numbers = norsk.listing(list(dict.fromkeys(code for _, codes in merged for code in codes)))
        merger = tr(
            "Tallene for {aar} er summen av kommunene som nå er slått sammen (kommunenummer {numre}).",
            aar=years,
            numre=numbers,
        )
        notes.append(merger)
    return Rutenett((rows_of.navn, *utvalg.aar), tuple(rows), tuple(notes), tuple(advice))


def _hide(rows: list[tuple[str, ...]], years: Sequence[str], uttrekk: Uttrekk) -> list[tuple[str, ...]]:
    there = {(row[0], year) for row in rows for year in years}
    if missing := [cell for cell in uttrekk.skjul if cell not in there]:
        row, column = missing[0]
        raise BoligError(
            f"Uttrekket fra tabell {uttrekk.tabell} har ingen celle i raden «{row}», kolonnen «{column}», som «skjul» nevner. "
            f"Radene er {_some([f'«{row[0]}»' for row in rows])}."
        )
    return [
        (
            row[0],
            *(SKJULT if (row[0], year) in uttrekk.skjul else cell for year, cell in zip(years, row[1:], strict=True)),
        )
        for row in rows
    ]


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


def _is_rate(dimension: Dimensjon, code: str) -> bool:
    """Whether what is measured is a share, an average or another figure that can't be added: by its decimals, kind or unit."""
    has_decimals = dimension.desimaler.get(code, 0) > 0
    return has_decimals or code in dimension.snitt or bool(_RATE.search(dimension.enheter.get(code, "")))


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
