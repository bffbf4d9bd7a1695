"""`bolig lov vis` and `bolig lov sjekk`: what the catalogue says of the law, and whether the law still says it."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bolig_cli import pipeline
from bolig_cli.commands.console import Console, shown_path
from bolig_cli.errors import BoligError
from bolig_cli.law import henvisning
from bolig_cli.law.betydning import Betydning, betydning
from bolig_cli.law.egne_krav import katalog_for
from bolig_cli.law.henvisning import Treff, UkjentHenvisning
from bolig_cli.law.katalog import load_katalog
from bolig_cli.law.kommende import Kommende, finn, ventes
from bolig_cli.law.lovdata.archive import read_file
from bolig_cli.law.lovdata.compare import Sjekk, compare
from bolig_cli.law.plikt import Katalog, Lov
from bolig_cli.report import lovsjekk_json, lovsjekk_md, lovsjekk_text, plikt_json, plikt_text
from bolig_cli.report.colour import Paint
from bolig_cli.source import files

Ventes = Sequence[Kommende]
VISNINGER: Mapping[
    str,
    tuple[
        Callable[[Treff, Ventes, Paint], str], Callable[[Katalog, Ventes, Paint], str], Callable[[Kommende, Paint], str]
    ],
] = {
    "tekst": (plikt_text.report, plikt_text.oversikt, plikt_text.kommende),
    "json": (plikt_json.report, plikt_json.oversikt, plikt_json.kommende),
}
SJEKKER: Mapping[
    str,
    tuple[Callable[[Sjekk, Betydning | None, Callable[[str], str], Paint], str], Callable[[Sequence[Lov], Paint], str]],
] = {
    "tekst": (lovsjekk_text.report, lovsjekk_text.uten_arkiv),
    "json": (lovsjekk_json.report, lovsjekk_json.uten_arkiv),
    "md": (lovsjekk_md.report, lovsjekk_md.uten_arkiv),
}


def vis(tekst: str, folder: Path | None, format: str, console: Console) -> int:
    """Prints the entries that a reference means, or what is known of a coming act; without a reference, the statutes.

    Raises BoligError for what is not there.
    """
    katalog = _katalog(folder, console)
    entries, whole, coming = VISNINGER[format]
    ventet = ventes(dt.date.today())
    if not tekst.strip():
        console.out(whole(katalog, ventet, console.paint))
        return 0
    if lov := finn(tekst):
        console.out(coming(lov, console.paint))
        return 0
    try:
        console.out(entries(henvisning.find(tekst, katalog), ventet, console.paint))
    except UkjentHenvisning as error:
        raise BoligError(str(error)) from None
    return 0


def _katalog(folder: Path | None, console: Console) -> Katalog:
    """The statutes, and the requirements of the plan in the folder. Where no folder was named it is that of the nearest plan,
    and there need not be one."""
    here = folder or files.nearest(Path())
    if folder is None and not files.holds_plan(here):
        return load_katalog()
    plan = pipeline.read_plan(files.read_folder(here)).plan
    if plan is None:
        console.progress("Merk: Planen kunne ikke leses, så kommunens egne krav er ikke med. Kjør «bolig check».\n")
        return load_katalog()
    katalog, faults = katalog_for(plan)
    if faults:
        console.progress("Merk: Noen av kommunens egne krav kan ikke brukes, og er ikke med. Kjør «bolig check».\n")
    return katalog


def sjekk(arkiv: Path | None, folder: Path | None, lov: str | None, format: str, console: Console) -> int:
    """Holds the catalogue against an archive, and follows what has changed into the plan in `folder`, where there is one.

    0 when nothing has changed (or nothing was compared), 1 when something has. Raises BoligError for a file that cannot be used.
    """
    checked = pipeline.check(folder, dt.date.today()) if folder else None
    if checked and checked.dekning is None:
        raise BoligError("Planen kunne ikke leses. Kjør «bolig check» for å se hva som er galt.")
    dekning = checked.dekning if checked else None
    katalog = _med_adresse(dekning.katalog if dekning else load_katalog())
    try:
        valgt = [henvisning.find_lov(lov, katalog)] if lov is not None else list(katalog.lover)
    except UkjentHenvisning as error:
        raise BoligError(str(error)) from None
    compared, nothing = SJEKKER[format]
    if arkiv is None:
        console.out(nothing(valgt, console.paint))
        return 0
    samling = read_file(arkiv, {each.lovdata for each in katalog.lover})
    if not samling.lover:
        raise BoligError(f"Filen {arkiv} har ingen av lovene i lovkatalogen. Er det arkivet med gjeldende lover?")
    if samling.enkeltlov and not any(each.lovdata in samling.lover for each in valgt):
        raise BoligError(f"Filen {arkiv} er en annen lov enn {valgt[0].korttittel}.")
    result = compare(valgt, samling)
    means = betydning(result, dekning) if dekning else None
    console.out(compared(result, means, shown_path(checked.root) if checked else str, console.paint))
    return 0 if result.uendret else 1


def _med_adresse(katalog: Katalog) -> Katalog:
    """The acts of Parliament, the only ones that are in the archive; a municipality may have added some of its own."""
    return Katalog(tuple(lov for lov in katalog.lover if lov.lovdata.startswith("lov/")))
