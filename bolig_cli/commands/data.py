"""`bolig data hent` and `bolig data status`: the tables that Statistics Norway has the figures of."""

import datetime as dt
import json
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from bolig_cli import norsk, pipeline
from bolig_cli.commands.console import Console, shown_path
from bolig_cli.errors import BoligError
from bolig_cli.model.plan import Plan, Tabell
from bolig_cli.statistikk import jsonstat
from bolig_cli.statistikk.hent import hent as fetch
from bolig_cli.statistikk.pxweb import Klient

FOLDER = "kunnskapsgrunnlag"


def hent(folder: Path, ids: Sequence[str], klient: Klient, console: Console) -> int:
    """Fetches the tables that ask for it (or those named) and writes each one's figures and record. 1 when any could not be had.

    A table that fails leaves what was there; the others are fetched all the same. Raises BoligError for an unknown id.
    """
    from bolig_cli.render.output import write_all

    checked = pipeline.check(folder, None)
    tables = _tables(checked.plan, ids)
    shown = shown_path(checked.root)
    base = checked.root / checked.plan_folder / FOLDER
    failed: list[BoligError] = []
    for table in tables:
        assert checked.plan is not None
        assert table.uttrekk is not None
        console.progress(f"Henter {table.id} (tabell {table.uttrekk.tabell}) …\n")
        try:
            got = fetch(table.id, table.uttrekk, checked.plan.kommune.koder, klient, dt.datetime.now(dt.UTC))
        except BoligError as error:
            failed.append(error)
            console.out(f"{table.id}: {error}\n")
            continue
        name = PurePosixPath(table.origin.path).stem
        files = {f"tabeller/{name}.csv": got.csv, f"hentet/{name}.yaml": got.kvittering}
        write_all(base, files)
        paths = [shown("/".join(part for part in (checked.plan_folder, FOLDER, path) if part)) for path in files]
        console.out(f"{table.id}: skrevet til {norsk.listing(paths)}\n")
        for note in got.merknader:
            console.out(f"  Merk: {note}\n")
    return 1 if failed else 0


def status(folder: Path, klient: Klient, as_json: bool, console: Console) -> int:
    """Says of each table whether there are newer figures. 0 when all are up to date, 1 when not.

    Raises BoligError when the statistics bank can't be reached, after having told what is known here.
    """
    checked = pipeline.check(folder, None)
    lines: list[dict[str, str]] = []
    unreachable: BoligError | None = None
    for table in _tables(checked.plan, ()):
        assert table.uttrekk is not None
        here = table.hentet
        line = {
            "id": table.id,
            "tabell": table.uttrekk.tabell,
            "hentet": here.hentet if here else "",
            "siste_periode_her": here.siste_periode if here else "",
            "oppdatert_da": here.oppdatert if here else "",
            "siste_periode_der": "",
            "oppdatert_naa": "",
        }
        if unreachable is None:
            try:
                there = jsonstat.les(klient.metadata(table.uttrekk.tabell), table.uttrekk.tabell)
            except BoligError as error:
                unreachable = error
            else:
                time = there.dimensjon(there.tid)
                line["siste_periode_der"] = time.koder[-1] if time and time.koder else ""
                line["oppdatert_naa"] = there.oppdatert
        line["status"] = _status(line, table)
        lines.append(line)
    if as_json:
        console.out(json.dumps({"tabeller": lines}, ensure_ascii=False, indent=2) + "\n")
    else:
        for line in lines:
            console.out(_told(line))
    if unreachable:
        raise unreachable
    return 1 if any(line["status"] != "oppdatert" for line in lines) else 0


def _status(line: dict[str, str], table: Tabell) -> str:
    if table.hentet is None:
        return "ikke hentet"
    if table.uttrekk and table.hentet.uttrekk != table.uttrekk.avtrykk:
        return "annet uttrekk"
    if not line["oppdatert_naa"]:
        return "ukjent"
    return "oppdatert" if line["oppdatert_naa"] == line["oppdatert_da"] else "nyere tall"


_WORDS = {
    "ikke hentet": "er ikke hentet ennå",
    "annet uttrekk": "«henting» er endret siden tallene ble hentet",
    "ukjent": "det er ikke kjent om det finnes nyere tall",
    "oppdatert": "ingen nyere tall",
    "nyere tall": "nyere tall finnes",
}


def _told(line: dict[str, str]) -> str:
    text = f"{line['id']} (tabell {line['tabell']}): {_WORDS[line['status']]}."
    if line["hentet"]:
        text += f" Hentet {line['hentet'][:10]}, til og med {line['siste_periode_her']}."
    if line["siste_periode_der"]:
        text += f" Statistikkbanken: oppdatert {line['oppdatert_naa'][:10]}, til og med {line['siste_periode_der']}."
    return text + "\n"


def _tables(plan: Plan | None, ids: Sequence[str]) -> list[Tabell]:
    """The tables that ask for figures, or those named. Raises BoligError where there are none, or one that doesn't ask."""
    if plan is None:
        raise BoligError("Planen kan ikke leses. Kjør «bolig check», og rett det som står der.")
    asking = [table for table in plan.all(Tabell) if table.uttrekk]
    known = {table.id: table for table in asking}
    for id in ids:
        if id not in known:
            names = norsk.listing(list(known)) or "ingen"
            raise BoligError(f"Tabellen «{id}» ber ikke om tall fra Statistikkbanken. Disse gjør det: {names}.")
    if not asking:
        raise BoligError("Ingen tabeller i planen ber om tall fra Statistikkbanken. Skriv «henting» i en tabell først.")
    return [known[id] for id in ids] if ids else asking
