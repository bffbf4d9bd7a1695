"""`bolig import` of a Word document: the first draft of a plan from last period's, in a folder of its own."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

from bolig_cli import limits, norsk, plain_file
from bolig_cli.commands.console import Console
from bolig_cli.commands.folder import cd
from bolig_cli.errors import BoligError, why
from bolig_cli.source.write import WriteError
from bolig_cli.wordplan import draft
from bolig_cli.wordplan.account import KINDS, Account
from bolig_cli.wordplan.draft_files import UNKNOWN_NUMBER, About, slug
from bolig_cli.zipped import Unusable

_YEARS = 4
_PLACES = 6  # that are named on the screen; all stand in the list
_NAMES = {
    "maalomraade": ("målområde", "målområder"),
    "maal": ("mål", "mål"),
    "strategi": ("strategi", "strategier"),
    "tiltak": ("tiltak", "tiltak"),
    "utfordring": ("utfordring", "utfordringer"),
    "kapittel": ("kapittel", "kapitler"),
    "tabell": ("tabell med tall", "tabeller med tall"),
}


def run(file: Path, folder: Path | None, kommune: str | None, today: dt.date, console: Console) -> int:
    """Writes the draft to a new folder. 0 when it is made, 1 when something of the document is lost in it.

    Raises BoligError where the document can't be read, or the folder has files of the same names. Nothing is then written.
    """
    from bolig_cli.scaffold import scaffold_files, without_what_is_there, write_new

    target = folder or Path(slug(file.stem) or "plan-fra-word")
    about = About(
        "", kommune or "", UNKNOWN_NUMBER, today.year + 1, today.year + _YEARS, False, today.isoformat(), file.name, ""
    )
    result = _read(file, about)
    around = scaffold_files("Ukjent kommune", UNKNOWN_NUMBER, today)
    files = {**{path: data for path, data in around.items() if not path.startswith("plan/")}, **result.files}
    write_new(target, without_what_is_there(target, files))
    console.out("".join([*_told(target, result.counts), *_sum(result.account)]))
    if result.errors:
        many = "1 feil" if result.errors == 1 else f"{result.errors} feil"
        console.out(f"Planen har {many} å rette før den kan bygges. Se: bolig check\n")
    console.out(f"Alt som ikke er satt inn, og alt du må fylle ut, står i {target / 'fra-word.md'}.\n")
    if looks := [where for where, _ in result.to_fill_in if not where.startswith("plan/")]:
        console.out(f"Se først på det som programmet kan ha tatt feil av: {norsk.listing(_first(looks))}.\n")
    console.out(f"Gå videre slik: {cd(target)}, og så: bolig status\n")
    if lost := result.account.all_lost:
        console.out(
            f"{lost} {'tekst' if lost == 1 else 'tekster'} ble ikke med. Se «Dette er tapt» i {target / 'fra-word.md'}.\n"
        )
        return 1
    return 0


def _first(places: list[str]) -> list[str]:
    return places if len(places) <= _PLACES else [*places[: _PLACES - 1], f"{len(places) - _PLACES + 1} steder til"]


def _read(file: Path, about: About) -> draft.Result:
    try:
        data = plain_file.read(str(file), limits.DOCX_BYTES)
    except OSError as error:
        raise BoligError(f"Kan ikke lese {file}: {why(error)}.") from error
    if len(data) > limits.DOCX_BYTES:
        raise BoligError(
            f"Filen {file} er på over {limits.DOCX_BYTES // 1_000_000} MB. Gjør bildene mindre, og prøv igjen."
        )
    try:
        return draft.read(data, about)
    except Unusable as error:
        raise BoligError(f"Filen {file} {error.reason}. {error.help}") from error
    except WriteError as error:
        raise BoligError(
            f"Filen {file} har en tekst som ikke kan stå i en plan. Åpne den i Word, lim teksten inn i et nytt dokument uten "
            "formatering, og prøv igjen."
        ) from error


def _told(target: Path, counts: Mapping[str, int]) -> list[str]:
    said = [f"{count} {_NAMES[kind][count != 1]}" for kind, count in counts.items() if count]
    return [f"Laget et førsteutkast i {target}: {norsk.listing(said) if said else 'bare tekst'}.\n"]


def _sum(account: Account) -> list[str]:
    lines = ["Fra Word-planen:                  i alt  satt inn  listet  tapt\n"]
    for kind in KINDS:
        mine = account.of(kind)
        there = account.there.get(kind, 0) if kind != "annet" else len(mine)
        if there or mine:
            placed = sum(bool(entry.file) for entry in mine)
            lost = max(0, there - len(mine))
            lines.append(f"  {kind:<31}{there:>6}{placed:>10}{len(mine) - placed:>8}{lost:>6}\n")
    return lines
