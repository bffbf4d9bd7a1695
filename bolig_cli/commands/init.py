"""`bolig init`: a new plan in a folder, ready to be checked and built."""

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path

from bolig_cli.commands.folder import cd
from bolig_cli.model.kommune import UKJENT_NUMMER
from bolig_cli.scaffold import scaffold_files, without_what_is_there, write_new

_KEPT = (
    "Disse filene fantes fra før og er ikke endret: {files}. "
    "Vil du se hva bolig ville ha lagt i dem, lager du en plan i en tom mappe og sammenligner.\n"
)
_NOT_ALONE = (
    "Det lå noe annet i mappen fra før, og planen ligger nå sammen med det. "
    "Vil du ha planen for seg selv, lager du en ny mappe til den: bolig init Boligplan --kommune NAVN\n"
)


def run(folder: Path, kommune: str, nummer: str | None, echo: Callable[[str], None]) -> int:
    """Makes the plan and says what to do next. 0 when it is made; raises BoligError, with nothing written, when it cannot be."""
    files = scaffold_files(kommune, UKJENT_NUMMER if nummer is None else nummer, dt.date.today())
    new = without_what_is_there(folder, files)
    alone = _is_empty(folder)
    write_new(folder, new)
    echo(_made(folder, new, number_is_known=nummer is not None))
    if not alone:
        echo(_NOT_ALONE)
    if kept := sorted(set(files) - set(new)):
        echo(_KEPT.format(files=", ".join(kept)))
    return 0


def _is_empty(folder: Path) -> bool:
    """Whether nothing but what is hidden lies in a folder, or in none that is there."""
    return not folder.is_dir() or all(path.name.startswith(".") for path in folder.iterdir())


def _made(folder: Path, files: Mapping[str, bytes], number_is_known: bool) -> str:
    plan = sum(path.startswith("plan/") for path in files)
    here = folder.resolve() == Path.cwd().resolve()
    where = f"mappen du står i, {folder.resolve()}" if here else f"mappen {folder}"
    lines = [
        f"Laget en ny plan i {where}:",
        f"{plan} filer i mappen plan.",
        "Rundt den ligger oppsett for redigeringsprogrammet, for git og for GitHub.",
        "",
        "Slik går du videre:",
        *([] if here else [f"  {cd(folder)}"]),
        "  bolig check      sjekk planen",
        "  bolig status     se hva som gjenstår, og hos hvem",
        "  bolig dekning    se hvilke plikter planen svarer på",
        "  bolig build      lag Word, PDF og HTML i mappen build",
        "",
        "Begynn med å lese LES-MEG.md. Teksten og tallene er eksempler, og kommentarene i filene sier hva som skal stå der.",
        "Eksemplene teller ikke som svar på noen plikt før de er skrevet om til kommunens eget.",
    ]
    if not number_is_known:
        lines.append("Kommunenummeret er satt til 0000. Rett det i plan/plan.yaml.")
    return "\n".join(lines) + "\n"
