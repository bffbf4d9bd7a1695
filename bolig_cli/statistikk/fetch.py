"""One table fetched: the CSV, and the record of what was asked for, when, and under which licence."""

import csv
import datetime as dt
import io
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bolig_cli import norsk
from bolig_cli.errors import BoligError
from bolig_cli.maalform import tr
from bolig_cli.model.tabell import avtrykk
from bolig_cli.model.uttrekk import Enhet, Kommunekode, Uttrekk
from bolig_cli.record import record
from bolig_cli.source import tabelldata, write
from bolig_cli.source.node import Value, to_value
from bolig_cli.source.tabelldata import MAX_COLUMNS, MAX_ROWS
from bolig_cli.source.write import Quoted, WriteError
from bolig_cli.statistikk import grid, jsonstat, query
from bolig_cli.statistikk.grid import Grid
from bolig_cli.statistikk.jsonstat import Dataset
from bolig_cli.statistikk.pxweb import Client

REGION = "Region"  # what the municipality is called where a table does not say which of its variables is the place
_NO_FILE = "Statistikkbanken ga en tekst med tegn som ikke kan stå i en fil. Ingenting er hentet."
LICENCE = "CC BY 4.0"  # SSB, «Api mot Statistikkbanken, brukerveiledning»


@record
class Fetched:
    """The two files; what readers of the figures should be told, and what the one who fetches them should."""

    csv: bytes
    kvittering: bytes
    merknader: tuple[str, ...]
    raad: tuple[str, ...]


def fetch(
    id: str, uttrekk: Uttrekk, kommuner: Sequence[Kommunekode], minste: int, klient: Client, naa: dt.datetime
) -> Fetched:  # fmt: skip
    """Fetches a table. Raises BoligError when anything is wrong: nothing is to be written.

    `minste` is the smallest count that may be shown (0 when the table counts no people), `naa` when, with its time zone.
    """
    metadata = jsonstat.parse_metadata(klient.metadata(uttrekk.tabell), uttrekk.tabell)
    uttrekk = replace(uttrekk, region=uttrekk.region or metadata.sted or REGION)
    asked = query.plan_query(metadata, uttrekk, kommuner)
    answer, address = klient.data(uttrekk.tabell, asked.parameters())
    data = jsonstat.parse(answer, uttrekk.tabell)
    query.check_answer(data, asked, uttrekk.tabell)
    table = grid.make_grid(metadata, data, uttrekk, asked, minste)
    notes = (*table.merknader, *_status(metadata, uttrekk, asked.aar[-1]), *data.noter)
    if len(table.rader) > MAX_ROWS or len(table.kolonner) > MAX_COLUMNS:
        raise BoligError(
            f"Utvalget fra tabell {uttrekk.tabell} blir {len(table.rader)} rader og {len(table.kolonner)} kolonner; "
            f"en tabell i planen kan ha {MAX_ROWS} og {MAX_COLUMNS}. Velg færre rader eller år."
        )
    record: dict[str, Value] = {
        "id": id,
        "tabell": uttrekk.tabell,
        "tittel": metadata.tittel,
        "adresse": address,
        "hentet": naa.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "oppdatert": data.oppdatert or metadata.oppdatert,
        "siste_periode": asked.aar[-1],
        "lisens": LICENCE,
        **({"enheter": [_unit(unit) for unit in table.enheter]} if table.enheter else {}),
        "merknader": list(notes),
        "uttrekk": uttrekk.avtrykk,
        "celler": avtrykk(table.kolonner, table.rader),
    }
    figures = _csv([table.kolonner, *table.rader])
    _check_read_back(figures, table)
    return Fetched(figures, _yaml(record), notes, table.raad)


def _unit(unit: Enhet) -> dict[str, Value]:
    return {"navn": unit.navn, **({"rader": list(unit.rader)} if unit.rader else {})}


def _check_read_back(csv: bytes, table: Grid) -> None:
    """What a plan would read must be what was fetched, whatever signs the bank's words have. Raises BoligError."""
    document, _ = tabelldata.parse(csv, "")
    read = to_value(document.root) if document else None
    rows = [list(row) for row in table.rader]
    if read != {tabelldata.COLUMNS: list(table.kolonner), tabelldata.ROWS: rows}:
        raise BoligError(_NO_FILE)


def _status(metadata: Dataset, uttrekk: Uttrekk, last: str) -> list[str]:
    """Whether the table has ended, or the last year's figures are KOSTRA's first ones, which the bank does not mark.

    KOSTRA: unrevised figures for the year before come on 15 March, revised ones on 15 June (SSB, «Dokumentasjon av KOSTRA»).
    """
    notes = [tr("Tabellen er avsluttet i Statistikkbanken og får ikke nyere tall.")] if metadata.avsluttet else []
    try:
        updated = dt.date.fromisoformat(metadata.oppdatert[:10])
    except ValueError:
        return notes
    first, revised = dt.date(updated.year, 3, 15), dt.date(updated.year, 6, 15)
    if uttrekk.region.startswith("KOK") and first <= updated < revised and last == str(updated.year - 1):
        day = norsk.date(revised)
        notes.append(
            tr("KOSTRA-tallene for {aar} er ikke reviderte. Reviderte tall kommer {dato}.", aar=last, dato=day)
        )
    return notes


def _csv(rows: Sequence[Sequence[str]]) -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=";", lineterminator="\n").writerows(rows)
    try:
        return text.getvalue().encode()
    except UnicodeEncodeError as error:
        raise BoligError(_NO_FILE) from error


def _yaml(record: Mapping[str, Value]) -> bytes:
    try:
        return write.dump(
            {key: _quoted(value) for key, value in record.items()},
            "Skrevet av «bolig data hent». Skal ikke endres for hånd: Filen sier hvor tallene kommer fra.",
        )
    except (WriteError, UnicodeEncodeError) as error:
        raise BoligError(_NO_FILE) from error


def _quoted(value: Value) -> Value:
    """Every text between quotation marks, so that none of them is read as anything else."""
    if isinstance(value, list):
        return [_quoted(item) for item in value]
    if isinstance(value, dict):
        return {key: _quoted(item) for key, item in value.items()}
    return Quoted(value) if isinstance(value, str) else value
