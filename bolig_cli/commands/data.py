"""`bolig data`: tables that Statistics Norway has the figures of, and texts that are to be read when figures change."""

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from bolig_cli import norsk, pipeline
from bolig_cli.commands.console import Console, shown_path
from bolig_cli.errors import BoligError
from bolig_cli.maalform import written_in
from bolig_cli.model.gjennomgang import tekster
from bolig_cli.model.plan import Plan, Tabell
from bolig_cli.source.files import Files, read_folder
from bolig_cli.source.node import Value
from bolig_cli.source.write import Quoted, dump
from bolig_cli.statistikk import jsonstat
from bolig_cli.statistikk.fetch import fetch
from bolig_cli.statistikk.pxweb import SSB, Client, Unreachable, is_being_revised
from bolig_cli.statistikk.query import periods

FOLDER = "kunnskapsgrunnlag"
_UNREADABLE = "Planen kan ikke leses. Kjør «bolig check», og rett det som står der."


def hent(folder: Path, ids: Sequence[str], klient: Client, console: Console) -> int:
    """Fetches the tables that ask for it (or those named) and writes each one's figures and record. 1 when any could not be had.

    A table that fails leaves what was there; the others are fetched all the same, unless the bank can't be reached. Raises
    BoligError for an unknown id.
    """
    from bolig_cli.render.output import write_all

    now = dt.datetime.now(dt.UTC)
    klient = replace(klient, si=console.progress)
    files = read_folder(folder)
    plan = _plan(files)
    tables = _tables(plan, ids)
    if klient.adresse == SSB and is_being_revised(now):
        raise BoligError(
            "Mellom kl. 5 og 8 på hverdager kan Statistikkbanken vise tall som blir revidert, som null. "
            "Prøv igjen etter kl. 8.15. Ingenting er hentet."
        )
    shown = shown_path(files.root)
    base = files.root / files.plan_folder / FOLDER
    failed = False
    for number, table in enumerate(tables, 1):
        assert table.uttrekk is not None
        console.progress(f"Henter {table.id} (tabell {table.uttrekk.tabell}) …\n")
        try:
            smallest = plan.minste_gruppe if table.gjelder_personer else 0
            with written_in(plan.maalform):
                got = fetch(table.id, table.uttrekk, plan.kommune.koder, smallest, klient, now)
        except BoligError as error:
            failed = True
            console.out(f"{table.id}: {error}\n")
            if not isinstance(error, Unreachable):
                continue
            if rest := tables[number:]:
                console.out(f"Ikke prøvd: {norsk.listing([other.id for other in rest])}.\n")
            break
        name = PurePosixPath(table.origin.path).stem
        written = {f"tabeller/{name}.csv": got.csv, f"hentet/{name}.yaml": got.kvittering}
        write_all(base, written)
        paths = [shown("/".join(part for part in (files.plan_folder, FOLDER, path) if part)) for path in written]
        console.out(f"{table.id}: skrevet til {norsk.listing(paths)}\n")
        for note in got.merknader:
            console.out(f"  Merk: {note}\n")
        for advice in got.raad:
            console.out(f"  Se etter: {advice}\n")
    return 1 if failed else 0


def status(folder: Path, klient: Client, as_json: bool, console: Console) -> int:
    """Says of each table whether there are newer figures. 0 when all are up to date, 1 when not.

    A table that the bank can't tell about says why. Raises BoligError when the bank can't be reached, after having told what is
    known here.
    """
    klient = replace(klient, si=console.progress)
    plan = _plan(read_folder(folder))
    lines: list[dict[str, str]] = []
    unreachable: Unreachable | None = None
    for table in _tables(plan, ()):
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
            "melding": "",
        }
        if unreachable is None:
            try:
                there = jsonstat.parse_metadata(klient.metadata(table.uttrekk.tabell), table.uttrekk.tabell)
            except Unreachable as error:
                unreachable = error
            except BoligError as error:
                line["melding"] = str(error)
            else:
                time = there.dimension(there.tid)
                line["siste_periode_der"] = max(periods(time), default="") if time else ""
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
    if line["melding"]:
        return "feil"
    if not line["oppdatert_naa"]:
        return "ukjent"
    return "oppdatert" if line["oppdatert_naa"] == line["oppdatert_da"] else "nyere tall"


_WORDS = {
    "ikke hentet": "er ikke hentet ennå",
    "annet uttrekk": "«henting» er endret siden tallene ble hentet",
    "feil": "det er ikke kjent om det finnes nyere tall",
    "ukjent": "det er ikke kjent om det finnes nyere tall",
    "oppdatert": "ingen nyere tall",
    "nyere tall": "nyere tall finnes",
}


def _day(time: str) -> str:
    return norsk.date(dt.date.fromisoformat(time[:10]))


def _told(line: dict[str, str]) -> str:
    text = f"{line['id']} (tabell {line['tabell']}): {_WORDS[line['status']]}."
    if line["hentet"]:
        text += f" Hentet {_day(line['hentet'])}, til og med {line['siste_periode_her']}."
    if line["siste_periode_der"]:
        text += f" Statistikkbanken: oppdatert {_day(line['oppdatert_naa'])}, til og med {line['siste_periode_der']}."
    return text + (f" {line['melding']}" if line["melding"] else "") + "\n"


def _plan(files: Files) -> Plan:
    """The plan, neither checked nor judged: nothing here rests on that. Raises BoligError where it can't be read."""
    plan = pipeline.read_plan(files).plan
    if plan is None:
        raise BoligError(_UNREADABLE)
    return plan


def _tables(plan: Plan, ids: Sequence[str]) -> list[Tabell]:
    """The tables that ask for figures, or those named. Raises BoligError where there are none, or one that doesn't ask."""
    asking = [table for table in plan.all(Tabell) if table.uttrekk]
    known = {table.id: table for table in asking}
    for id in ids:
        if id not in known:
            names = norsk.listing(list(known)) or "ingen"
            raise BoligError(f"Tabellen «{id}» ber ikke om tall fra Statistikkbanken. Disse gjør det: {names}.")
    if not asking:
        raise BoligError("Ingen tabeller i planen ber om tall fra Statistikkbanken. Skriv «henting» i en tabell først.")
    return [known[id] for id in ids] if ids else asking


def gjennomgaatt(folder: Path, ids: Sequence[str], console: Console) -> int:
    """Writes down that the texts named (or every one) have been read against their figures as they are now.

    Raises BoligError for an id that is no text with figures. Nothing else in the plan is touched.
    """
    from bolig_cli.render.output import write_all

    files = read_folder(folder)
    plan = _plan(files)
    if unread := [table.id for table in plan.all(Tabell) if not table.rader]:
        raise BoligError(
            f"Tallene i {norsk.listing(unread)} mangler eller kan ikke leses. Rett det først: se «bolig check»."
        )
    texts = {text.id: text for text in tekster(plan)}
    for id in ids:
        if id not in texts:
            raise BoligError(
                f"«{id}» er ikke en tekst som bygger på tall. Disse gjør det: {norsk.listing(list(texts))}."
            )
    record = {id: dict(read) for id, read in (plan.gjennomgang or {}).items() if id in texts}
    record |= {id: dict(texts[id].kilder) for id in ids or texts}
    values: dict[str, Value] = {
        id: {source: Quoted(found) for source, found in record[id].items()} for id in texts if id in record
    }
    comment = (
        "Skrevet av «bolig data gjennomgaatt»: hvilke tall hver tekst sist ble lest mot. Skal ikke endres for hånd."
    )
    write_all(files.root / files.plan_folder / FOLDER, {"gjennomgang.yaml": dump({"gjennomgang": values}, comment)})
    count = len(ids or texts)
    console.out(f"{count} {'tekst' if count == 1 else 'tekster'} er ført som lest mot tallene slik de er nå.\n")
    return 0
