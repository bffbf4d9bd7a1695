"""One table fetched: the CSV, and the record of what was asked for, when, and under which licence."""

import csv
import datetime as dt
import io
from collections.abc import Sequence
from dataclasses import replace

from bolig_cli import norsk
from bolig_cli.errors import BoligError
from bolig_cli.maalform import tr
from bolig_cli.model.tabell import avtrykk
from bolig_cli.model.uttrekk import Kommunekode, Uttrekk
from bolig_cli.record import record
from bolig_cli.source import write
from bolig_cli.source.node import Value
from bolig_cli.source.tabelldata import MAX_COLUMNS, MAX_ROWS
from bolig_cli.source.write import Quoted, WriteError
from bolig_cli.statistikk import grid, jsonstat, query
from bolig_cli.statistikk.jsonstat import Dataset
from bolig_cli.statistikk.pxweb import Client

REGION = "Region"  # what the municipality is called where a table does not say which of its variables is the place
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
    table = grid.make_grid(data, uttrekk, asked, minste)
    notes = (*table.merknader, *_status(metadata, uttrekk, asked.aar[-1]), *data.noter)
    if len(table.rader) > MAX_ROWS or len(table.kolonner) > MAX_COLUMNS:
        raise BoligError(
            f"Uttrekket fra tabell {uttrekk.tabell} blir {len(table.rader)} rader og {len(table.kolonner)} kolonner; "
            f"en tabell i planen kan ha {MAX_ROWS} og {MAX_COLUMNS}. Velg færre rader eller år."
        )
    record: dict[str, str | list[str]] = {
        "id": id,
        "tabell": uttrekk.tabell,
        "tittel": metadata.tittel,
        "adresse": address,
        "hentet": naa.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "oppdatert": metadata.oppdatert,
        "siste_periode": asked.aar[-1],
        "lisens": LICENCE,
        "merknader": list(notes),
        "uttrekk": uttrekk.avtrykk,
        "celler": avtrykk(table.kolonner, table.rader),
    }
    return Fetched(_csv([table.kolonner, *table.rader]), _yaml(record), notes, table.raad)


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
    return text.getvalue().encode()


def _yaml(record: dict[str, str | list[str]]) -> bytes:
    quoted: dict[str, Value] = {
        key: [Quoted(item) for item in value] if isinstance(value, list) else Quoted(value)
        for key, value in record.items()
    }
    try:
        return write.dump(
            quoted, "Skrevet av «bolig data hent». Skal ikke endres for hånd: filen sier hvor tallene kommer fra."
        )
    except WriteError as error:
        raise BoligError(
            "Statistikkbanken ga en tekst med tegn som ikke kan stå i en fil. Ingenting er hentet."
        ) from error
