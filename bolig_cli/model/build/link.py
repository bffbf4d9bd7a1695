"""What rests on more than one file: figures and their tables, measurements, and the need that is projected by a table."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bolig_cli.finding import Finding
from bolig_cli.model.behovsoversikt import Behovslinje, Behovsoversikt
from bolig_cli.model.build.built import Built
from bolig_cli.model.framskriving import framskriv
from bolig_cli.model.maal import Indikator, Maal
from bolig_cli.model.tabell import Tabell, Tabelldata, over_tid
from bolig_cli.model.uttrekk import Henting
from bolig_cli.source.certain import alike, likely
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.tree import natural


def tables(built: Sequence[Built]) -> tuple[tuple[Tabell, ...], tuple[Finding, ...]]:
    """The tables in natural order, each with its figures and the record of where they were fetched: the files are named alike.

    A table without figures, and figures without a table, are faults of the files.
    """
    figures = {each.stem: each.part for each in built if isinstance(each.part, Tabelldata)}
    fetched = {each.stem: each.part for each in built if isinstance(each.part, Henting)}
    described = {each.stem: each.part for each in built if isinstance(each.part, Tabell)}
    whole = [_with_figures(table, figures.get(stem), fetched.get(stem)) for stem, table in described.items()]
    lacking = {stem: table for stem, table in described.items() if stem not in figures}
    loose = {stem: data for stem, data in figures.items() if stem not in described}
    named = _named_otherwise(lacking, loose)
    faults = [
        *(_without_figures(stem, table) for stem, table in lacking.items() if stem not in named),
        *(_without_table(stem, data) for stem, data in loose.items() if stem not in named.values()),
        *(_misnamed(stem, other, loose[other]) for stem, other in named.items()),
    ]
    return tuple(sorted(whole, key=lambda table: natural(table.id))), tuple(faults)


def _named_otherwise(lacking: Mapping[str, Tabell], loose: Mapping[str, Tabelldata]) -> dict[str, str]:
    """Table without figures → the figures without a table that are surely its, by their names: boliger_leie for boliger-leie, or,
    where there is one of each, boliger-2026 for boliger."""
    found = {stem: other for stem in lacking if (other := alike(stem, loose))}
    if not found and len(lacking) == len(loose) == 1:
        (stem,), (other,) = lacking, loose
        shorter, longer = sorted((stem, other), key=len)
        if shorter in longer or likely(stem, loose):
            found[stem] = other
    return found


def _misnamed(stem: str, written: str, figures: Tabelldata) -> Finding:
    return READ_FAULTS["fil-feil-navn"].at(
        figures.origin.at(),
        f"Filen heter {written}.csv, men tabellen med disse tallene heter {stem}.yaml.",
        f"Gi filen navnet {stem}.csv.",
    )


def _with_figures(table: Tabell, figures: Tabelldata | None, fetched: Henting | None) -> Tabell:
    if figures is None:
        return replace(table, hentet=fetched)
    return replace(table, hentet=fetched, kolonner=figures.kolonner, rader=figures.rader, data=figures.origin)


def _without_figures(stem: str, table: Tabell) -> Finding:
    return READ_FAULTS["tabell-uten-tall"].at(
        table.origin.at(),
        f"Tabellen har ingen tall: filen {stem}.csv finnes ikke i samme mappe.",
        "Kjør «bolig data hent»." if table.uttrekk else f"Lagre tallene som {stem}.csv ved siden av denne filen.",
    )


def _without_table(stem: str, figures: Tabelldata) -> Finding:
    return READ_FAULTS["tall-uten-tabell"].at(
        figures.origin.at(),
        "Tallene har ingen beskrivelse, og blir ikke med i planen.",
        f"Lag filen {stem}.yaml i samme mappe, med tittel, kilde og dato, eller ta CSV-filen ut.",
    )


def measured(goal: Maal, by_id: Mapping[str, Tabell]) -> Maal:
    """The goal with the measurements of its indicators, from the rows of the tables that they name."""
    if not any(indicator.tabell for indicator in goal.indikatorer):
        return goal
    return replace(goal, indikatorer=tuple(_measured(indicator, by_id) for indicator in goal.indikatorer))


def _measured(indicator: Indikator, by_id: Mapping[str, Tabell]) -> Indikator:
    """The starting point, and what was before it, is no measurement."""
    table = by_id.get(indicator.tabell.id) if indicator.tabell else None
    if table is None:
        return indicator
    row = over_tid(table, indicator.rad)
    start = indicator.utgangspunkt_aar
    return replace(indicator, maalinger={year: float(number) for year, number in row.items() if year > start})


def projected(overview: Behovsoversikt, by_id: Mapping[str, Tabell], years: range) -> Behovsoversikt:
    """The overview with the need in the years that nobody has counted, by the assumptions that its lines name."""
    assumptions = {assumption.id: assumption for assumption in overview.forutsetninger}

    def line(stated: Behovslinje) -> Behovslinje:
        assumption = assumptions.get(stated.framskriving.id) if stated.framskriving else None
        table = by_id.get(assumption.tabell.id) if assumption and assumption.tabell else None
        return replace(stated, behov=framskriv(stated.oppgitt, assumption, table, years))

    return replace(overview, linjer=tuple(line(stated) for stated in overview.linjer))
