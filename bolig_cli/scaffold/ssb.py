"""Tables of a municipality's own figures in its new plan: what Statistics Norway can answer, and nothing made up beside it."""

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath

from bolig_cli.authoring.field import set_field
from bolig_cli.errors import BoligError
from bolig_cli.model.plan import Plan, Tabell
from bolig_cli.model.tall import verdi
from bolig_cli.pipeline import read_plan
from bolig_cli.source.files import Files
from bolig_cli.statistikk.fetch import Fetched, fetch
from bolig_cli.statistikk.pxweb import SSB, Client, Unreachable, is_being_revised

_TABLES = Path(__file__).parent / "ssb_tabeller"
_HOME = "plan/kunnskapsgrunnlag"


def with_figures(
    files: Mapping[str, bytes], klient: Client, now: dt.datetime
) -> tuple[Mapping[str, bytes], Sequence[str]]:
    """The files of a new plan with the tables that the bank answers for its municipality, and what to say of each.

    A table that cannot be had is left out, and said; a year without figures stands as the bank has it (`..`). Raises BoligError in
    the hours when the bank shows figures that are being revised.
    """
    if klient.adresse == SSB and is_being_revised(now):
        raise BoligError(
            "Mellom kl. 5 og 8 på hverdager kan Statistikkbanken vise tall som blir revidert, som null. "
            "Prøv igjen etter kl. 8.15, eller lag planen uten «--fra ssb». Ingenting er skrevet."
        )
    made = dict(files)
    told: list[str] = []
    plan = _plan(made, now)
    reachable = True
    for table in (each for each in plan.all(Tabell) if each.uttrekk):
        assert table.uttrekk is not None
        stem = PurePosixPath(table.origin.path).stem
        source = f"tabell {table.uttrekk.tabell} i Statistikkbanken"
        if not reachable:
            told.append(f"{stem}: ikke hentet fra {source}.")
            continue
        klient.si(f"Henter {stem} ({source}) …\n")
        try:
            smallest = plan.minste_gruppe if table.gjelder_personer else 0
            got = fetch(table.id, table.uttrekk, plan.kommune.koder, smallest, klient, now)
        except BoligError as error:
            told.append(f"{stem}: ikke hentet. {error}")
            reachable = not isinstance(error, Unreachable)
            continue
        made |= _with_words(_described(stem, now), stem, got)
        told.append(f"{stem}: hentet fra {source}.")
        told += [f"  Merk: {note}" for note in (*got.merknader, *got.raad)]
    if any("ikke hentet" in line for line in told):
        told.append(
            "Det som ikke er hentet, er ikke med i planen. Lag planen på nytt i en tom mappe når banken svarer."
        )
    return dict(sorted(made.items())), told


def _described(stem: str, now: dt.datetime) -> bytes:
    text = (_TABLES / f"{stem}.yaml").read_text(encoding="utf-8")
    return text.replace("@DATO@", now.date().isoformat()).encode()


def _plan(files: Mapping[str, bytes], now: dt.datetime) -> Plan:
    """The new plan with every table described."""
    tables = {f"{_HOME}/tabeller/{path.name}": _described(path.stem, now) for path in _TABLES.glob("*.yaml")}
    plan = read_plan(Files(Path(), "plan", ()).with_texts({**files, **tables})).plan
    assert plan is not None  # the example is right
    return plan


def _with_words(described: bytes, stem: str, got: Fetched) -> dict[str, bytes]:
    """The table's three files. A sentence below it quotes its figures by reference, so that it follows them."""
    path, figures = f"{_HOME}/tabeller/{stem}.yaml", f"{_HOME}/tabeller/{stem}.csv"
    files = Files(Path(), "plan", ()).with_texts({path: described, figures: got.csv})
    plan = read_plan(files.with_texts({"plan/plan.yaml": b"tittel: x\n"})).plan
    table = plan.find(stem, Tabell) if plan else None
    if isinstance(table, Tabell) and (words := _sentence(table)):
        described = set_field(files, path, ("kommentar",), words).files[path] or described
    return {path: described, figures: got.csv, f"{_HOME}/hentet/{stem}.yaml": got.kvittering}


def _sentence(table: Tabell) -> str:
    """How the first row has gone, from the first year that has a figure to the last; "" where there are no two."""
    for row in table.rader:
        years = [year for year, cell in zip(table.kolonner[1:], row[1:], strict=False) if verdi(cell) is not None]
        if len(years) > 1 and not set("/{}|") & set(row[0]):
            first, last = (f"{{{{tabell:{table.id}/{row[0]}/{year}}}}}" for year in (years[0], years[-1]))
            return f"Tallet for «{row[0]}» var {last} i {years[-1]}, mot {first} i {years[0]}.\n"
    return ""
