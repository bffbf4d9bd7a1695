"""`bolig init`: a new plan in a folder, ready to be checked and built."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from bolig_cli import kommuner
from bolig_cli.commands.console import Console
from bolig_cli.commands.folder import cd
from bolig_cli.errors import BoligError
from bolig_cli.kommuner import Oppslag
from bolig_cli.model.kommune import UKJENT_NUMMER
from bolig_cli.record import record
from bolig_cli.scaffold import checked_name, scaffold_files, without_what_is_there, write_new
from bolig_cli.scaffold.oppstart import Maalform, Oppstart, checked_title, read_period

if TYPE_CHECKING:
    from bolig_cli.statistikk.pxweb import Client

T = TypeVar("T")
KindT = TypeVar("KindT", bound=StrEnum)

_KEPT = (
    "Disse filene fantes fra før og er ikke endret: {files}. "
    "Vil du se hva bolig ville ha lagt i dem, lager du en plan i en tom mappe og sammenligner.\n"
)
_NOT_ALONE = (
    "Det lå noe annet i mappen fra før, og planen ligger nå sammen med det. "
    "Vil du ha planen for seg selv, lager du en ny mappe til den: bolig init Boligplan --kommune NAVN\n"
)


@record(kw_only=True)
class Kommunen:
    """The municipality as the author has named it; `nummer` is UKJENT_NUMMER where nobody has said, and the list has no such."""

    navn: str
    nummer: str
    fylke: str = ""


def run(
    folder: Path,
    kommune: str | None,
    nummer: str | None,
    ny: Oppstart,
    console: Console,
    klient: "Client | None" = None,
    maalform: Maalform | None = None,
) -> int:
    """Makes the plan and says what to do next. Without a name, somebody at the terminal is asked for that and for the rest.

    `maalform` is the written language where it is chosen already; somebody at the terminal is asked for it otherwise. With
    `klient`, tables of the municipality's own figures come along. 0 when it is made, 1 when some of those could not be had.
    Raises BoligError, with nothing written, when it cannot be made.
    """
    today = dt.date.today()
    if kommune is None:
        if console.answer is None or console.ask is None:
            raise BoligError("Du må oppgi --kommune. Skriv «bolig hjelp init» for hjelp.")
        who, ny = asked(console.answer, console.out, nummer, ny, today.year)
    else:
        who = found(kommune, nummer)
        if maalform is None and console.answer is not None:
            ny = replace(ny, maalform=_Questions(console.answer, console.out).one("Målform", ny.maalform))
    files = scaffold_files(who.navn, who.nummer, today, ny, who.fylke)
    new = without_what_is_there(folder, files)
    told: Sequence[str] = ()
    if klient is not None:
        from bolig_cli.scaffold.ssb import with_figures

        if who.nummer == UKJENT_NUMMER:
            raise BoligError(
                "Kommunen er ikke i kommunelisten, så tall kan ikke hentes. Oppgi nummeret med «--nummer»."
            )
        new, told = with_figures(new, replace(klient, si=console.progress), dt.datetime.now(dt.UTC))
    alone = _is_empty(folder)
    write_new(folder, new)
    console.out(_made(folder, new, who, kommune or who.navn, ny.maalform))
    for line in told:
        console.out(f"{line}\n")
    if not alone:
        console.out(_NOT_ALONE)
    if kept := sorted(set(files) - set(new)):
        console.out(_KEPT.format(files=", ".join(kept)))
    console.out("Veien til et første utkast: «bolig status» viser hva som gjenstår, ett kapittel om gangen.\n")
    return 1 if told and any("ikke hentet" in line for line in told) else 0


def found(name: str, number: str | None) -> Kommunen:
    """The municipality by the list. Raises BoligError where two have the name, and no number says which."""
    hits = kommuner.find(name)
    if number is not None:
        county = next((each.fylke for each in kommuner.alle() if each.nummer == number), "")
        return Kommunen(navn=hits[0].kort if len(hits) > 1 else name, nummer=number, fylke=county)
    if len(hits) > 1:
        either = " eller ".join(f"«--nummer {each.nummer}» for {each.kort} i {each.fylke}" for each in hits)
        raise BoligError(f"To kommuner heter {hits[0].kort}. Skriv {either}.")
    if not hits:
        return Kommunen(navn=name, nummer=UKJENT_NUMMER)
    return Kommunen(navn=_named(name, hits[0]), nummer=hits[0].nummer, fylke=hits[0].fylke)


def _named(written: str, hit: Oppslag) -> str:
    """The name as it was written; the list's where only the number was, or the county came along."""
    return hit.kort if written.strip().isdecimal() or "(" in written else written


# --- at a terminal ----------------------------------------------------------------------------------------------------


@record
class _Questions:
    """Puts questions to the one who sits there. What is answered wrong is said, and asked for again."""

    answer: Callable[[str], str]
    out: Callable[[str], None]

    def until(self, question: str, read: Callable[[str], T]) -> T:
        while True:
            try:
                return read(self.answer(question))
            except BoligError as error:
                self.out(f"{error}\n")

    def yes(self, question: str, otherwise: bool) -> bool:
        def read(text: str) -> bool:
            if text.lower() not in ("ja", "j", "nei", "n", ""):
                raise BoligError("Svar ja eller nei.")
            return text.lower() in ("ja", "j") if text else otherwise

        return self.until(f"{question} ja eller nei ({'ja' if otherwise else 'nei'})", read)

    def one(self, question: str, otherwise: KindT) -> KindT:
        """One of the words that an answer may begin with."""
        kinds = list(type(otherwise))
        listed = " eller ".join(each.value for each in kinds)

        def read(text: str) -> KindT:
            hits = [each for each in kinds if each.value.startswith(text.lower().replace("aa", "å"))]
            if text and len(hits) != 1:
                raise BoligError(f"Svar {listed}.")
            return hits[0] if text else otherwise

        return self.until(f"{question}, {listed} ({otherwise.value})", read)


def asked(
    answer: Callable[[str], str], out: Callable[[str], None], number: str | None, ny: Oppstart, this_year: int
) -> tuple[Kommunen, Oppstart]:
    """The municipality and the shape of the plan, asked for one by one. Enter alone takes what stands in parentheses."""
    out("Noen spørsmål om planen. Trykk Enter for å ta det som står i parentes. Alt kan endres etterpå.\n\n")
    ask = _Questions(answer, out)

    def which(text: str) -> Kommunen:
        checked_name(text)
        hits = kommuner.find(text)
        if len(hits) > 1 and number is None:
            either = " eller ".join(f"{each.nummer} for {each.kort} i {each.fylke}" for each in hits)
            raise BoligError(f"To kommuner heter det. Skriv nummeret: {either}.")
        near = "" if hits else kommuner.nearest(text)
        return found(near if near and ask.yes(f"Mente du {near}?", True) else text, number)

    def period(text: str) -> tuple[int, int]:
        first, last = read_period(text) if text else ny.years(this_year)
        return replace(ny, fra=first, til=last).years(this_year)

    first, last = ny.years(this_year)
    who = ask.until("Kommunens navn", which)
    ny = replace(ny, maalform=ask.one("Målform", ny.maalform))
    title = ask.until(f"Tittel på planen ({ny.title})", lambda text: checked_title(text or ny.title))
    first, last = ask.until(f"Planperiode ({first}–{last})", period)
    return who, Oppstart(
        tittel=title,
        fra=first,
        til=last,
        plantype=ask.one("Plantype", ny.plantype),
        maalform=ny.maalform,
        strategier=ask.yes("Skal planen ha strategier mellom målene og tiltakene?", ny.strategier),
        maalomraader=ask.yes("Skal målene samles i målområder?", ny.maalomraader),
        delmaal=ask.yes("Skal noen mål ha delmål?", ny.delmaal),
    )


# --- what is said -----------------------------------------------------------------------------------------------------


def _is_empty(folder: Path) -> bool:
    """Whether nothing but what is hidden lies in a folder, or in none that is there."""
    return not folder.is_dir() or all(path.name.startswith(".") for path in folder.iterdir())


def _made(folder: Path, files: Mapping[str, bytes], who: Kommunen, written: str, maalform: Maalform) -> str:
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
        "  bolig dekning    se hvilke plikter planen svarer på",
        "  bolig build      lag Word, PDF og HTML i mappen build",
        "  bolig status     se hva som gjenstår, og hos hvem",
        "",
        "Begynn med å lese LES-MEG.md. Teksten og tallene er eksempler, og kommentarene i filene sier hva som skal stå der.",
        "Eksemplene teller ikke som svar på noen plikt før de er skrevet om til kommunens eget.",
    ]
    other = next(each for each in Maalform if each is not maalform)
    lines.append(
        f"Målformen er {maalform.value}. Skal planen være på {other.value}, sletter du mappen og lager den på nytt med "
        f"«--maalform {other.value.replace('å', 'aa')}»."
    )
    if who.nummer == UKJENT_NUMMER:
        near = kommuner.nearest(written)
        guess = f" Mente du {near}?" if near else ""
        lines.append(f"«{written}» er ikke i kommunelisten.{guess}")
        lines.append("Kommunenummeret er satt til 0000. Rett det i plan/plan.yaml.")
    elif who.fylke:
        lines.append(f"Kommunenummeret er {who.nummer}, og fylket {who.fylke}.")
    return "\n".join(lines) + "\n"
