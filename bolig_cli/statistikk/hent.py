"""One table fetched: the CSV, and the record of what was asked for, when, and under which licence."""

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass

from bolig_cli.errors import BoligError
from bolig_cli.model.tabell import avtrykk
from bolig_cli.model.uttrekk import Kommunekode, Uttrekk
from bolig_cli.source.tabelldata import MAX_COLUMNS, MAX_ROWS
from bolig_cli.statistikk import jsonstat, tabell
from bolig_cli.statistikk.pxweb import Klient

LISENS = "CC BY 4.0"  # SSB, «Api mot Statistikkbanken, brukerveiledning»


@dataclass(frozen=True, slots=True)
class Hentet:
    """The two files, and what the user should be told."""

    csv: bytes
    kvittering: bytes
    merknader: tuple[str, ...]


def hent(id: str, uttrekk: Uttrekk, kommuner: Sequence[Kommunekode], klient: Klient, naa: dt.datetime) -> Hentet:
    """Fetches a table. `naa` is when, with its time zone. Raises BoligError when anything is wrong: nothing is to be written."""
    metadata = jsonstat.les(klient.metadata(uttrekk.tabell), uttrekk.tabell)
    selection = tabell.planlegg(metadata, uttrekk, kommuner)
    answer, address = klient.data(uttrekk.tabell, selection.parametre())
    grid = tabell.lag(jsonstat.les(answer, uttrekk.tabell), uttrekk, selection)
    if len(grid.rader) > MAX_ROWS or len(grid.kolonner) > MAX_COLUMNS:
        raise BoligError(
            f"Uttrekket fra tabell {uttrekk.tabell} blir {len(grid.rader)} rader og {len(grid.kolonner)} kolonner; "
            f"en tabell i planen kan ha {MAX_ROWS} og {MAX_COLUMNS}. Velg færre rader eller år."
        )
    record: dict[str, str | list[str]] = {
        "id": id,
        "tabell": uttrekk.tabell,
        "tittel": metadata.tittel,
        "adresse": address,
        "hentet": naa.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "oppdatert": metadata.oppdatert,
        "siste_periode": selection.aar[-1],
        "lisens": LISENS,
        "merknader": list(grid.merknader),
        "uttrekk": uttrekk.avtrykk,
        "celler": avtrykk(grid.kolonner, grid.rader),
    }
    return Hentet(_csv([grid.kolonner, *grid.rader]), _yaml(record), grid.merknader)


def _csv(rows: Sequence[Sequence[str]]) -> bytes:
    def cell(text: str) -> str:
        return '"' + text.replace('"', '""') + '"' if any(c in text for c in ';"\n') else text

    return "".join(";".join(map(cell, row)) + "\n" for row in rows).encode()


def _yaml(record: dict[str, str | list[str]]) -> bytes:
    lines = ["# Skrevet av «bolig data hent». Skal ikke endres for hånd: filen sier hvor tallene kommer fra."]
    for key, value in record.items():
        if isinstance(value, list):
            lines += (
                [f"{key}:", *(f"  - {json.dumps(item, ensure_ascii=False)}" for item in value)]
                if value
                else [f"{key}: []"]
            )
        else:
            lines.append(f"{key}: {json.dumps(value, ensure_ascii=False)}")
    return ("\n".join(lines) + "\n").encode()
