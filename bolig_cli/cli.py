"""The command line: parses, hands over, prints, exits. Nothing of the field is decided here."""

import datetime as dt
import os
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import click
import typer

from bolig_cli import __version__
from bolig_cli.commands.console import Console
from bolig_cli.commands.front_page import HELP
from bolig_cli.commands.fullfoering import Skall
from bolig_cli.commands.help_text import DefaultGroup, NorwegianCommand, NorwegianGroup, RootGroup
from bolig_cli.errors import BoligError
from bolig_cli.finding import Severity
from bolig_cli.printable import in_log, printable
from bolig_cli.report import colour

if TYPE_CHECKING:
    from bolig_cli.statistikk.pxweb import Client

app = typer.Typer(
    name="bolig", cls=RootGroup, add_completion=False, rich_markup_mode=None, no_args_is_help=True,
    pretty_exceptions_enable=False, context_settings={"help_option_names": list(HELP)},
)  # fmt: skip


dekning_app = typer.Typer(cls=DefaultGroup, rich_markup_mode=None, no_args_is_help=False)
app.add_typer(
    dekning_app,
    name="dekning",
    help="Lovdekningen: hva planen svarer med, og hva som mangler. Uten kommando: vis.",
)


lov_app = typer.Typer(cls=NorwegianGroup, rich_markup_mode=None, no_args_is_help=True)
app.add_typer(lov_app, name="lov", help="Lovkatalogen: hva loven krever, og om loven er endret.")


data_app = typer.Typer(cls=NorwegianGroup, rich_markup_mode=None, no_args_is_help=True)
app.add_typer(
    data_app, name="data", help="Tallene i planen: hent dem fra Statistikkbanken (SSB), og hold tekstene opp mot dem."
)


class PlantypeValg(StrEnum):
    TEMAPLAN = "temaplan"
    KOMMUNEDELPLAN = "kommunedelplan"


class MaalformValg(StrEnum):
    BOKMAAL = "bokmål"
    BOKMAAL_ASCII = "bokmaal"
    NYNORSK = "nynorsk"


class InitKilde(StrEnum):
    SSB = "ssb"


versjon_app = typer.Typer(cls=NorwegianGroup, rich_markup_mode=None, no_args_is_help=True)
app.add_typer(
    versjon_app,
    name="versjon",
    help="Versjoner av planen: lagre en med en setning, se dem, og hent en tidligere tekst tilbake.",
)


innspill_app = typer.Typer(cls=NorwegianGroup, rich_markup_mode=None, no_args_is_help=True)
app.add_typer(
    innspill_app, name="innspill", help="Svarene på høringen: les dem inn, hvert punkt på sin plass i planen."
)


class CheckFormat(StrEnum):
    TEKST = "tekst"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    AZURE = "azure"


class DekningFormat(StrEnum):
    TEKST = "tekst"
    JSON = "json"
    MD = "md"
    CSV = "csv"
    HTML = "html"
    DOCX = "docx"


class ExportFormat(StrEnum):
    JSON = "json"
    ICS = "ics"


class LovFormat(StrEnum):
    TEKST = "tekst"
    JSON = "json"


class LovsjekkFormat(StrEnum):
    TEKST = "tekst"
    JSON = "json"
    MD = "md"


Folder = Annotated[
    Path,
    typer.Argument(metavar="[MAPPE]", help="Mappen planen ligger i, eller en mappe under den.", show_default=False),
]
Folders = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[MAPPE]...",
        help="Mappen planen ligger i, eller en mappe under den. Flere går an.",
        show_default=False,
    ),
]
Dato = Annotated[
    str | None,
    typer.Option("--dato", metavar="DATO", help="Datoen fristene regnes fra (2027-07-01). Uten: i dag."),
]


Revisjon = Annotated[
    str | None,
    typer.Option(
        "--revisjon",
        metavar="UTGAVE",
        help="En tidligere utgave i git (main, v1 eller HEAD~3). Uten: filene som de er nå.",
    ),
]


KrevSignering = Annotated[
    bool,
    typer.Option("--krev-signering", help="I fasen vedtak: hver skal-bestemmelse må være signert.", show_default=False),
]


def console() -> Console:
    """Colours only on a terminal, and never when NO_COLOR is set (no-color.org)."""
    coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    is_there = sys.stdin and sys.stdin.isatty() and sys.stdout.isatty()
    asks, answers = (_ask, _answer) if is_there else (None, None)
    paint = colour.ansi if coloured else colour.plain
    out, progress = _write(sys.stdout, colour.only if coloured else _in_log), _write(sys.stderr, _in_log)
    orders = _write(sys.stdout, printable)
    if not sys.stdout.isatty():
        return Console(out, progress, paint, asks, orders=orders)
    return Console(out, progress, paint, asks, shutil.get_terminal_size().columns, answers, orders)


def _plan(folder: Path, console: Console) -> Path:
    """The folder of the plan that `folder` is in, which is told where it is another."""
    from bolig_cli.commands.folder import plan_folder

    context = click.get_current_context(silent=True)
    found = plan_folder(folder, f"«{context.command_path}»" if context else "kommandoen")
    if found != folder:
        console.progress(f"Bruker planen i mappen {found}.\n")
    return found


def _one(folders: Sequence[Path] | None) -> Path:
    """The folder that was named, or the one that the user is in. Raises BoligError where there are several."""
    from bolig_cli.commands.folder import refuse_name_in_parts

    first, *others = folders or (Path(),)
    if others:
        refuse_name_in_parts((first, *others))
        raise BoligError("Denne kommandoen tar én plan om gangen. Flere i én tabell: bolig dekning --oversikt MAPPE")
    return first


def _several(folders: Sequence[Path], options: Mapping[str, bool]) -> None:
    """Raises BoligError where the folders are one name with spaces, or an option is given that is about one plan."""
    from bolig_cli.commands.folder import refuse_name_in_parts

    refuse_name_in_parts(folders)
    for option, given in options.items():
        if given:
            raise BoligError(f"«{option}» gjelder én plan. Oppgi bare én mappe.")


def _ask(question: str) -> bool:
    click.echo(f"{question} (ja/nei) ", nl=False)
    return sys.stdin.readline().strip().lower() in ("ja", "j")


def _answer(question: str) -> str:
    click.echo(f"{question}: ", nl=False)
    line = sys.stdin.readline()
    if not line:  # Ctrl and D
        raise BoligError("Avbrutt. Ingenting er skrevet.")
    return line.strip()


def _in_log(text: str) -> str:
    return in_log(printable(text))


def _write(stream: TextIO, safe: Callable[[str], str]) -> Callable[[str], None]:
    def write(text: str) -> None:
        click.echo(safe(text), file=stream, nl=False, color=True)

    return write


def _date(text: str | None) -> dt.date | None:
    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"«{text}» er ikke en dato. Skriv år-måned-dag, for eksempel 2027-07-01.") from None


@app.callback(invoke_without_command=True)
def main(
    version: Annotated[bool, typer.Option("--version", help="Vis versjonen.", is_eager=True)] = False,
    lisenser: Annotated[
        bool, typer.Option("--lisenser", help="Vis lisensene til bolig og det som følger med.", is_eager=True)
    ] = False,
) -> None:
    """Skriv kommunens boligsosiale handlingsplan, sjekk den mot loven, og lag dokumentene."""
    if version:
        click.echo(f"bolig {__version__}")
        raise typer.Exit(0)
    if lisenser:
        from bolig_cli.commands import lisenser as command

        raise typer.Exit(command.run(console()))


@app.command(
    "init",
    cls=NorwegianCommand,
    epilog="""\b
Eksempler:
  bolig init
  bolig init Boligplan --kommune Lom
  bolig init Boligplan --kommune "Herøy" --nummer 1515 --periode 2027-2030
  bolig init Boligplan --kommune Lom --uten-strategier --delmaal --fra ssb
""",
)
def init(
    folder: Annotated[
        Path, typer.Argument(metavar="[MAPPE]", help="Mappen planen skal ligge i.", show_default=False)
    ] = Path(),
    kommune: Annotated[
        str | None,
        typer.Option(
            "--kommune",
            metavar="NAVN",
            help="Kommunens navn. Uten: du blir spurt om det, og om resten.",
            show_default=False,
        ),
    ] = None,
    nummer: Annotated[
        str | None,
        typer.Option("--nummer", metavar="NUMMER", help="Kommunenummeret, fire sifre. Uten: fra kommunelisten."),
    ] = None,
    tittel: Annotated[
        str | None,
        typer.Option("--tittel", metavar="TITTEL", help="Tittelen på planen. Uten: Boligsosial handlingsplan."),
    ] = None,
    periode: Annotated[
        str | None, typer.Option("--periode", metavar="ÅR-ÅR", help="Årene planen gjelder. Uten: de fire neste.")
    ] = None,
    plantype: Annotated[
        PlantypeValg, typer.Option("--plantype", help="Hva slags plan det er.")
    ] = PlantypeValg.TEMAPLAN,
    maalform: Annotated[
        MaalformValg | None,
        typer.Option(
            "--maalform",
            "--målform",
            help="Målformen planen skrives på. Uten: du blir spurt, eller bokmål.",
            show_default=False,
        ),
    ] = None,
    strategier: Annotated[
        bool,
        typer.Option(
            "--strategier/--uten-strategier", help="Strategier mellom målene og tiltakene.", show_default=False
        ),
    ] = True,
    maalomraader: Annotated[
        bool,
        typer.Option("--maalomraader/--uten-maalomraader", help="Målområder over målene.", show_default=False),
    ] = False,
    delmaal: Annotated[
        bool, typer.Option("--delmaal/--uten-delmaal", help="Delmål under målene.", show_default=False)
    ] = False,
    fra: Annotated[
        InitKilde | None, typer.Option("--fra", help="Hent kommunens tall fra Statistikkbanken med en gang.")
    ] = None,
    adresse: Annotated[
        str | None,
        typer.Option("--adresse", metavar="URL", help="Et annet sted å hente fra, for prøver. Uten: Statistikkbanken."),
    ] = None,
) -> None:
    """Lag en ny plan som kan sjekkes og bygges med en gang.

    Skriver du ikke «--kommune», og sitter ved en terminal, blir du spurt om det som trengs. Sidene i planen har et eksempel
    som skal skrives om, og kommentarer som sier hva som skal stå hvor.
    """
    from bolig_cli.commands import init as command
    from bolig_cli.model.plan import Plantype
    from bolig_cli.scaffold.oppstart import Maalform, Oppstart, read_period

    first, last = read_period(periode) if periode else (None, None)
    given = Maalform(maalform.value.replace("maal", "mål")) if maalform else None
    ny = Oppstart(
        tittel=tittel,
        fra=first,
        til=last,
        plantype=Plantype(plantype.value),
        maalform=given or Maalform.BOKMAAL,
        strategier=strategier,
        maalomraader=maalomraader,
        delmaal=delmaal,
    )
    raise typer.Exit(command.run(folder, kommune, nummer, ny, console(), _client(adresse) if fra else None, given))


@app.command("check", cls=NorwegianCommand)
def check(
    folders: Folders = None,
    format: Annotated[CheckFormat, typer.Option("--format", help="Hvordan funnene vises.")] = CheckFormat.TEKST,
    forklar: Annotated[
        str | None, typer.Option("--forklar", metavar="REGEL", help="Forklar en regel, i stedet for å sjekke.")
    ] = None,
    dato: Dato = None,
    feilniva: Annotated[
        Severity, typer.Option("--feilniva", help="Det minste alvoret som gjør at kommandoen ender som mislykket.")
    ] = Severity.FEIL,
    krev_signering: KrevSignering = False,
    revisjon: Revisjon = None,
    rett: Annotated[
        bool,
        typer.Option("--rett", help="Rett først det som bare kan rettes på én måte.", show_default=False),
    ] = False,
    alle: Annotated[
        bool,
        typer.Option("--alle", help="Vis hvert funn. Uten: det viktigste, på én skjerm.", show_default=False),
    ] = False,
    grunnlinje: Annotated[
        Path | None,
        typer.Option("--grunnlinje", metavar="FIL", help="Vis bare funn som ikke står i filen fra «bolig grunnlinje»."),
    ] = None,
) -> None:
    """Sjekk planen: filer, henvisninger, datoer, økonomi og lovkrav."""
    if forklar is not None:
        from bolig_cli.commands import explain

        raise typer.Exit(explain.run(forklar, console()))
    from bolig_cli.commands import check as command

    day, con = _date(dato) or dt.date.today(), console()
    if len(folders or ()) > 1:
        _several(folders or (), {"--rett": rett, "--grunnlinje": grunnlinje is not None})
        from bolig_cli.commands import check_many

        raise typer.Exit(
            check_many.run(folders or (), revisjon, format.value, day, feilniva, krev_signering, alle, con)
        )
    folder = _plan(_one(folders), con)
    if rett:
        from bolig_cli.commands import rett as mend

        if revisjon is not None:
            raise BoligError("En tidligere utgave kan ikke rettes. Bruk «--rett» uten «--revisjon».")
        text = format is CheckFormat.TEKST
        mend.run(folder, day, con.out if text else con.progress)
    raise typer.Exit(command.run(folder, revisjon, format.value, day, feilniva, krev_signering, alle, grunnlinje, con))


@app.command("grunnlinje", cls=NorwegianCommand)
def grunnlinje(
    folder: Folder = Path(),
    fil: Annotated[Path, typer.Option("--fil", metavar="FIL", help="Filen som blir skrevet.")] = Path(
        "grunnlinje.json"
    ),
    dato: Dato = None,
) -> None:
    """Skriv funnene planen har nå, til en fil, så en senere sjekk bare viser nye."""
    from bolig_cli.commands import grunnlinje as command

    day, con = _date(dato) or dt.date.today(), console()
    raise typer.Exit(command.run(_plan(folder, con), fil, day, con))


@app.command("status", cls=NorwegianCommand)
def status(
    folder: Folder = Path(),
    format: Annotated[LovFormat, typer.Option("--format", help="Hvordan det vises.")] = LovFormat.TEKST,
    dato: Dato = None,
) -> None:
    """Vis hva som gjenstår før neste fase, kapittel for kapittel og hos hvem.

    Sluttkoden er 0 også når noe gjenstår.
    """
    from bolig_cli.commands import status as command

    day, con = _date(dato) or dt.date.today(), console()
    raise typer.Exit(command.run(_plan(folder, con), format.value, day, con))


@app.command("preview", cls=NorwegianCommand)
def preview(
    folder: Folder = Path(),
    ikke_aapne: Annotated[
        bool, typer.Option("--ikke-aapne", help="Ikke åpne nettleseren; vis bare adressen.", show_default=False)
    ] = False,
    port: Annotated[
        int, typer.Option("--port", metavar="PORT", min=0, max=65535, help="Porten siden bruker. Uten: en ledig.")
    ] = 0,
    dato: Dato = None,
) -> None:
    """Vis planen i nettleseren mens du skriver, med funnene ved siden av teksten, og skjemaer å skrive i.

    Siden er bare for denne maskinen. Avslutt med Ctrl-C.
    """
    from bolig_cli.commands import preview as command

    day, con = _date(dato) or dt.date.today(), console()
    serve = command.run if ikke_aapne else command.run_and_open
    raise typer.Exit(serve(_plan(folder, con), day, port, con))


@dekning_app.command("signer", cls=NorwegianCommand)
def signer(
    plikter: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PLIKT...",
            help="Id-en til plikten, for eksempel bsl-5-2-1. Eller en henvisning: «boligsosialloven § 6». Flere går an.",
            show_default=False,
        ),
    ] = None,
    rolle: Annotated[
        str, typer.Option("--rolle", metavar="ROLLE", help="Rollen som signerer, ikke navnet.", show_default=False)
    ] = ...,  # type: ignore[assignment]
    alle: Annotated[
        bool,
        typer.Option(
            "--alle",
            help="Alle pliktene som er omtalt eller dekket, og som rollen ikke har signert.",
            show_default=False,
        ),
    ] = False,
    lov: Annotated[
        list[str] | None, typer.Option("--lov", metavar="LOV", help="Sammen med «--alle»: bare denne loven.")
    ] = None,
    trekk: Annotated[
        bool, typer.Option("--trekk", help="Trekk rollens signeringer i stedet.", show_default=False)
    ] = False,
    dato: Annotated[str | None, typer.Option("--dato", metavar="DATO", help="Dagen det signeres. Uten: i dag.")] = None,
    ja: Annotated[bool, typer.Option("--ja", help="Ikke spør før flere signeres.", show_default=False)] = False,
    mappe: Annotated[
        Path | None, typer.Option("--mappe", metavar="MAPPE", help="Mappen der planen ligger. Uten: denne.")
    ] = None,
) -> None:
    """Godkjenn vurderingen av en eller flere plikter, slik den er nå.

    Først vises det som signeres, og det som var signert før. Enten blir alle signert, eller ingen.
    """
    from bolig_cli.commands import signer as command
    from bolig_cli.law.signaturvalg import Signaturvalg

    words = list(plikter or ())
    if mappe is None and len(words) > (not alle) and Path(words[-1]).is_dir():
        mappe = Path(words.pop())  # as other commands have it: the folder last
    if alle and words:
        raise BoligError("Skriv enten pliktene eller «--alle», ikke begge deler.")
    if lov and not alle:
        raise BoligError(
            "«--lov» brukes sammen med «--alle». Gjelder det én bestemmelse, skriver du henvisningen, for eksempel "
            "«boligsosialloven § 6»."
        )
    if not words and not alle:
        raise BoligError("Du må oppgi PLIKT. Skriv «bolig dekning signer --help» for hjelp.")
    if trekk and dato:
        raise BoligError("«--dato» brukes ikke sammen med «--trekk».")
    valg = Signaturvalg(tuple(words), alle, tuple(ord for text in lov or () for ord in text.split(",") if ord.strip()))
    con = console()
    folder = _plan(mappe or Path(), con)
    if trekk:
        raise typer.Exit(command.run_trekk(folder, valg, rolle, ja, con))
    raise typer.Exit(command.run(folder, valg, rolle, _date(dato), ja, con))


@dekning_app.command("signaturer", cls=NorwegianCommand)
def signaturer(
    folder: Folder = Path(),
    lov: Annotated[
        list[str] | None,
        typer.Option("--lov", metavar="LOV", help="Bare denne loven, for eksempel bsl eller boligsosialloven."),
    ] = None,
    dato: Dato = None,
    format: Annotated[LovFormat, typer.Option("--format", help="Hvordan listen vises.")] = LovFormat.TEKST,
) -> None:
    """Vis hva som er signert, hva som ikke gjelder lenger, og hva som må leses."""
    from bolig_cli.commands import signaturer as command

    day, con = _date(dato) or dt.date.today(), console()
    raise typer.Exit(command.run(_plan(folder, con), lov or (), format.value, day, con))


@dekning_app.command("til-vurdering", cls=NorwegianCommand)
def til_vurdering(
    folder: Folder = Path(),
    lov: Annotated[
        list[str] | None,
        typer.Option("--lov", metavar="LOV", help="Bare denne loven, for eksempel bsl eller boligsosialloven."),
    ] = None,
    paragraf: Annotated[
        list[str] | None, typer.Option("--paragraf", metavar="§", help="Bare denne paragrafen, for eksempel 7.")
    ] = None,
    dato: Dato = None,
    ut: Annotated[
        Path | None, typer.Option("--ut", metavar="MAPPE", help="Mappen arket skrives til. Uten: build.")
    ] = None,
) -> None:
    """Lag et ark med tekstene som noen må lese og vurdere, som HTML og Word."""
    from bolig_cli.commands import til_vurdering as command

    day, con = _date(dato) or dt.date.today(), console()
    raise typer.Exit(command.run(_plan(folder, con), lov or (), paragraf or (), day, ut, con))


@dekning_app.command("vis", cls=NorwegianCommand)
def dekning(
    folders: Folders = None,
    format: Annotated[DekningFormat, typer.Option("--format", help="Hvordan dekningen vises.")] = DekningFormat.TEKST,
    dato: Dato = None,
    lov: Annotated[
        list[str] | None,
        typer.Option("--lov", metavar="LOV", help="Bare denne loven, for eksempel bsl eller boligsosialloven."),
    ] = None,
    paragraf: Annotated[
        list[str] | None, typer.Option("--paragraf", metavar="§", help="Bare denne paragrafen, for eksempel 5.")
    ] = None,
    styrke: Annotated[
        list[str] | None, typer.Option("--styrke", metavar="STYRKE", help="Bare skal, bør eller kan.")
    ] = None,
    status: Annotated[
        list[str] | None,
        typer.Option(
            "--status",
            metavar="STATUS",
            help="Bare dekket, omtalt, delvis, ikke_dekket, ikke_brukt eller gjelder_ikke.",
        ),
    ] = None,
    tiltak: Annotated[
        str | None, typer.Option("--tiltak", metavar="ID", help="Vis hvilke plikter som hviler på tiltaket.")
    ] = None,
    uten: Annotated[
        list[str] | None,
        typer.Option("--uten", metavar="ID", help="Vis hva som faller, og hva som blir frigjort, hvis dette kuttes."),
    ] = None,
    ut: Annotated[
        Path | None,
        typer.Option("--ut", metavar="FIL", help="Med «--uten» og «--format docx»: filen arket skrives til."),
    ] = None,
    krev_signering: KrevSignering = False,
    revisjon: Revisjon = None,
    oversikt: Annotated[
        bool,
        typer.Option(
            "--oversikt",
            help="Vis mange planer i én tabell: de i mappene du oppgir, eller i mappene rett under.",
            show_default=False,
        ),
    ] = False,
) -> None:
    """Vis plikt for plikt hva planen svarer med, og hva som mangler.

    Flere verdier skrives med komma mellom, eller ved å gjenta valget.
    """
    from bolig_cli.commands import dekning as command

    day, con = _date(dato) or dt.date.today(), console()
    if oversikt:
        if lov or paragraf or styrke or status or krev_signering or tiltak or uten or ut:
            raise BoligError(
                "«--oversikt» teller alle pliktene i planene. Det kan bare brukes sammen med «--format», «--dato» og «--revisjon»."
            )
        from bolig_cli.commands import oversikt as overview
        from bolig_cli.commands.folder import refuse_name_in_parts

        refuse_name_in_parts(folders or ())
        raise typer.Exit(overview.run(folders or (Path(),), revisjon, format.value, day, con))
    if tiltak is not None:
        if lov or paragraf or styrke or status or krev_signering or uten or ut:
            raise BoligError(
                "«--tiltak» viser alle plikter som hviler på tiltaket. Det kan bare brukes sammen med "
                "«--format», «--dato» og «--revisjon»."
            )
        raise typer.Exit(command.run_tiltak(_plan(_one(folders), con), revisjon, tiltak, format.value, day, con))
    if uten is not None:
        if tiltak or lov or paragraf or styrke or status or krev_signering:
            raise BoligError(
                "«--uten» viser alt som faller. Det kan bare brukes sammen med «--format», «--ut», «--dato» og «--revisjon»."
            )
        ider = [id.strip() for text in uten for id in text.split(",") if id.strip()]
        raise typer.Exit(command.run_uten(_plan(_one(folders), con), revisjon, ider, format.value, day, ut, con))
    if ut:
        raise BoligError("«--ut» brukes sammen med «--uten». Uten: send teksten til en fil med «>».")
    wanted = command.Wanted(lov or (), paragraf or (), styrke or (), status or ())
    raise typer.Exit(command.run(_plan(_one(folders), con), revisjon, format.value, day, wanted, krev_signering, con))


@app.command(
    "new",
    cls=NorwegianCommand,
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
    epilog="""\b
Eksempler:
  bolig new tiltak
  bolig new tiltak --tittel "Gi gratis råd om økonomi" --strategier S1 --ansvarlig nav --frist løpende
  bolig new delmaal --hovedmaal M1 --tittel "Færre venter på bolig"
  bolig new moete --tittel "Møte med leietakerne" --dato 2027-02-03 --deltakere "Leietakere i kommunale boliger"
""",
)
def new(
    context: typer.Context,
    slag: Annotated[str, typer.Argument(metavar="SLAG", help="Hva du vil lage, for eksempel tiltak.")],
    mappe: Annotated[
        Path, typer.Option("--mappe", metavar="MAPPE", help="Mappen der planen ligger. Uten: denne.")
    ] = Path(),
) -> None:
    """Lag et nytt tiltak, mål, møte eller noe annet, med neste ledige id.

    Feltene skriver du som valg, «--felt verdi», med komma mellom når det er flere. Det du ikke oppgir, blir du spurt om
    når du sitter ved en terminal. Slagene er maalomraade, maal, delmaal, strategi, tiltak, utfordring, tabell, enhet,
    aktoer, maalgruppe, foering, overordnet, tjeneste, forutsetning, moete, milepael og behandling.
    """
    from bolig_cli.commands import new as command

    con = console()
    raise typer.Exit(command.run(_plan(mappe, con), slag, context.args, con))


@app.command(
    "mv",
    cls=NorwegianCommand,
    epilog="""\b
Eksempler:
  bolig mv T07 T12
  bolig mv venteliste ventelisten
""",
)
def mv(
    gammel: Annotated[str, typer.Argument(metavar="ID", help="Id-en som er i planen nå.")],
    ny: Annotated[str, typer.Argument(metavar="NY", help="Id-en den skal ha.")],
    mappe: Annotated[
        Path, typer.Option("--mappe", metavar="MAPPE", help="Mappen der planen ligger. Uten: denne.")
    ] = Path(),
    grunnlinje: Annotated[
        Path | None,
        typer.Option(
            "--grunnlinje", metavar="FIL", help="Filen fra «bolig grunnlinje». Uten: grunnlinje.json, om den finnes."
        ),
    ] = None,
) -> None:
    """Gi noe en annen id, og rett alt som viser til det.

    Henvisninger, lenker i tekster, tabeller, signeringer og filnavn følger med.
    """
    from bolig_cli.commands import mv as command

    con = console()
    raise typer.Exit(command.run(_plan(mappe, con), gammel, ny, grunnlinje, con))


@app.command(
    "rm",
    cls=NorwegianCommand,
    epilog="""\b
Eksempler:
  bolig rm T07
  bolig rm T07 --ja
""",
)
def rm(
    id: Annotated[str, typer.Argument(metavar="ID", help="Id-en til det som skal bort.")],
    mappe: Annotated[
        Path, typer.Option("--mappe", metavar="MAPPE", help="Mappen der planen ligger. Uten: denne.")
    ] = Path(),
    ja: Annotated[bool, typer.Option("--ja", help="Ikke spør først.", show_default=False)] = False,
) -> None:
    """Ta noe ut av planen, etter å ha vist hva som viser til det."""
    from bolig_cli.commands import rm as command

    con = console()
    raise typer.Exit(command.run(_plan(mappe, con), id, ja, con))


@app.command(
    "fmt",
    cls=NorwegianCommand,
    epilog="""\b
Eksempler:
  bolig fmt
  bolig fmt --sjekk
""",
)
def fmt(
    folder: Folder = Path(),
    sjekk: Annotated[
        bool, typer.Option("--sjekk", help="Bare vis hvilke filer som ville blitt endret.", show_default=False)
    ] = False,
) -> None:
    """Sett nøklene i samme rekkefølge og med samme innrykk i alle filene.

    Tekster, kommentarer og verdier blir ikke endret. Med «--sjekk» er sluttkoden 1 når noe ville blitt endret.
    """
    from bolig_cli.commands import fmt as command

    con = console()
    raise typer.Exit(command.run(_plan(folder, con), sjekk, con))


@app.command("build", cls=NorwegianCommand)
def build(
    folder: Folder = Path(),
    dokument: Annotated[
        list[str] | None,
        typer.Option(
            "--dokument", metavar="NAVN", help="Dokumentene som skal lages, eller «alle». Uten: hoeringsutkast."
        ),
    ] = None,
    format: Annotated[
        list[str] | None,
        typer.Option(
            "--format", metavar="FORMAT", help="docx, odt, pdf, html eller nettsted, eller «alle». Uten: docx,pdf,html."
        ),
    ] = None,
    dato: Annotated[
        str | None,
        typer.Option("--dato", metavar="DATO", help="Datoen fristene regnes fra. Uten: utgavens dato."),
    ] = None,
    ut: Annotated[
        Path | None, typer.Option("--ut", metavar="MAPPE", help="Mappen dokumentene skrives til. Uten: build.")
    ] = None,
    siden: Annotated[
        str | None,
        typer.Option("--siden", metavar="UTGAVE", help="Den tidligere utgaven i git som endringene regnes fra."),
    ] = None,
) -> None:
    """Lag dokumentene: Word, ODT, PDF, HTML og nettsted.

    Dokumentene er hoeringsutkast, plan, saksfremlegg, dekning, handlingsdel og aarsrapport.
    Med «--siden» også endringer, endringer-kort og plan-sporet (Word med sporede endringer), som viser hva som er endret.
    Flere skrives med komma mellom, eller ved å gjenta valget.
    """
    from bolig_cli.commands import build as command
    from bolig_cli.commands.choices import choose_documents, choose_formats

    documents, formats = (
        choose_documents(dokument or ["hoeringsutkast"], siden),
        choose_formats(format or ["docx,pdf,html"]),
    )
    con = console()
    raise typer.Exit(command.run(_plan(folder, con), documents, formats, _date(dato), ut, siden, con))


@app.command("diff", cls=NorwegianCommand)
def diff(
    revisjon: Annotated[
        str,
        typer.Argument(
            metavar="UTGAVE", help="Utgaven det sammenlignes med (main, v1 eller HEAD~3).", show_default=False
        ),
    ],
    til: Annotated[
        str | None,
        typer.Argument(metavar="[UTGAVE]", help="Den nyeste utgaven. Uten: filene som de er nå.", show_default=False),
    ] = None,
    mappe: Annotated[
        Path, typer.Option("--mappe", metavar="MAPPE", help="Mappen planen ligger i.", show_default=False)
    ] = Path(),
    format: Annotated[LovFormat, typer.Option("--format", help="Hvordan det vises.")] = LovFormat.TEKST,
) -> None:
    """Vis hva som er endret mellom to utgaver av planen: tiltak for tiltak og felt for felt, og hva det betyr.

    Utgavene er lagret i git. Sluttkoden er 0 også når noe er endret.

    Eksempel: bolig diff v1
    """
    from bolig_cli.commands import diff as command

    con = console()
    raise typer.Exit(command.run(_plan(mappe, con), revisjon, til, format.value, con))


@app.command("export", cls=NorwegianCommand)
def export(
    fil: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FIL]",
            help="Filen det skrives til: .xlsx (regneark), .json (hele planen) eller .ics (kalender).",
            show_default=False,
        ),
    ] = None,
    mappe: Annotated[
        Path | None, typer.Option("--mappe", metavar="MAPPE", help="Mappen der planen ligger. Uten: denne.")
    ] = None,
    format: Annotated[
        ExportFormat | None,
        typer.Option(
            "--format", help="json for hele planen, ics for datoene i prosessen. Brukes når du ikke oppgir FIL."
        ),
    ] = None,
    dato: Annotated[
        str | None,
        typer.Option("--dato", metavar="DATO", help="Datoen fristene regnes fra. Uten: utgavens dato."),
    ] = None,
    ut: Annotated[
        Path | None, typer.Option("--ut", metavar="FIL", help="Filen det skrives til. Uten: skjermen.")
    ] = None,
) -> None:
    """Gi planen videre: tiltakene som regneark, hele planen som data, eller datoene som en kalender.

    Slik lager du et regneark som andre kan fylle ut: «bolig export tiltak.xlsx».

    Feltene i JSON-filen er forklart i docs/eksport.md, og skjemaet er schema/eksport.schema.json.
    """
    from bolig_cli.commands import export as command

    con = console()
    target, folder, kind = command.chosen(fil, mappe, format.value if format else None, ut)
    if kind == command.SHEET:
        assert target is not None
        raise typer.Exit(command.run_sheet(_plan(folder, con), target, _date(dato), con))
    raise typer.Exit(command.run(_plan(folder, con), kind, _date(dato), target, con))


@app.command("import", cls=NorwegianCommand)
def import_file(
    fil: Annotated[
        Path,
        typer.Argument(
            metavar="FIL", help="Regnearket (.xlsx eller .ods), eller forrige plan i Word (.docx).", show_default=False
        ),
    ],
    mappe: Annotated[
        Path | None,
        typer.Option(
            "--mappe",
            metavar="MAPPE",
            help="For et regneark: mappen der planen ligger. Uten: denne. For Word: den nye mappen. Uten: med navn etter filen.",
        ),
    ] = None,
    ja: Annotated[bool, typer.Option("--ja", help="Ikke spør, men skriv endringene.", show_default=False)] = False,
    ved_konflikt: Annotated[
        str | None,
        typer.Option(
            "--ved-konflikt",
            metavar="ARK|PLAN",
            help="Hva som gjelder der både arket og planen er endret: ark eller plan. Uten: stans.",
        ),
    ] = None,
    kommune: Annotated[
        str | None,
        typer.Option("--kommune", metavar="NAVN", help="For Word: kommunens navn. Uten: det som står i dokumentet."),
    ] = None,
) -> None:
    """Ta inn et regneark fra «bolig export», eller begynn på en ny plan med forrige plan i Word.

    Et regneark: Først vises hva det endrer, så skrives det når du svarer ja: «bolig import tiltak.xlsx».

    En Word-plan: Utkastet blir laget i en ny mappe, med en liste over alt som ikke er satt inn:
    «bolig import plan.docx».
    """
    con = console()
    if fil.suffix.lower() in (".docx", ".docm", ".dotx"):
        if ja or ved_konflikt:
            raise BoligError("«--ja» og «--ved-konflikt» gjelder regneark.")
        from bolig_cli.commands import import_word

        raise typer.Exit(import_word.run(fil, mappe, kommune, dt.date.today(), con))
    if kommune:
        raise BoligError("«--kommune» gjelder en plan i Word (.docx).")
    if fil.suffix.lower() not in (".xlsx", ".xlsm", ".xls", ".ods", ".doc"):
        raise BoligError(
            f"«{fil}» kan ikke tas inn. Oppgi et regneark (.xlsx eller .ods) eller en plan i Word (.docx)."
        )
    from bolig_cli.commands import import_sheet

    right = (ved_konflikt or "").strip().lower()
    if right not in ("", "ark", "plan"):
        raise BoligError("Etter «--ved-konflikt» skriver du ark eller plan.")
    raise typer.Exit(import_sheet.run(_plan(mappe or Path(), con), fil, right, ja, con))


@app.command("vedta", cls=NorwegianCommand)
def vedta(
    folder: Folder = Path(),
    sak: Annotated[
        str, typer.Option("--sak", metavar="NR", help="Saksnummeret i møtet, for eksempel 45/24.", show_default=False)
    ] = ...,  # type: ignore[assignment]
    dato: Annotated[
        str, typer.Option("--dato", metavar="DATO", help="Dagen planen ble vedtatt (2024-06-20).", show_default=False)
    ] = ...,  # type: ignore[assignment]
    vedtak: Annotated[
        str,
        typer.Option(
            "--vedtak",
            metavar="TEKST",
            help="Vedtaket, ordrett fra møteprotokollen. Uten: det i prosess.yaml.",
            show_default=False,
        ),
    ] = "",
    ut: Annotated[
        Path | None, typer.Option("--ut", metavar="MAPPE", help="Mappen til arkivpakken. Uten: build/vedtatt-DATO.")
    ] = None,
    ja: Annotated[bool, typer.Option("--ja", help="Svar ja uten å bli spurt.", show_default=False)] = False,
) -> None:
    """Før planen som vedtatt, og lag arkivpakken: dokumentene, dataene, kildene og kontrollsummene.

    Alt som må være på plass, blir sjekket først: innspillene er behandlet, tekstene er signert, og ingenting er igjen fra malen.

    Eksempel: bolig vedta --sak 45/24 --dato 2024-06-20 --vedtak "Kommunestyret vedtar planen."
    """
    from bolig_cli.authoring.adopt import Decision
    from bolig_cli.commands import vedta as command

    con = console()
    day = _date(dato)
    assert day is not None
    raise typer.Exit(command.run(_plan(folder, con), Decision(sak.strip(), day, vedtak.strip()), ut, ja, con))


@app.command("verifiser", cls=NorwegianCommand)
def verifiser(
    folder: Annotated[
        Path, typer.Argument(metavar="MAPPE", help="Mappen med arkivpakken fra «bolig vedta».", show_default=False)
    ],
) -> None:
    """Si om dokumentene i en arkivpakke er de som ble vedtatt.

    Sluttkoden er 0 når alt er likt, og 1 når noe er annerledes.

    Eksempel: bolig verifiser MAPPE
    """
    from bolig_cli.commands import vedta as command

    raise typer.Exit(command.run_verify(folder, console()))


@app.command("rullering", cls=NorwegianCommand)
def rullering(
    folder: Folder = Path(),
    aar: Annotated[
        str, typer.Option("--aar", metavar="ÅR", help="Året det rapporteres for.", show_default=False)
    ] = ...,  # type: ignore[assignment]
    ut: Annotated[
        Path | None, typer.Option("--ut", metavar="MAPPE", help="Mappen til dokumentene. Uten: build/rullering-ÅR.")
    ] = None,
    ja: Annotated[bool, typer.Option("--ja", help="Svar ja uten å bli spurt.", show_default=False)] = False,
) -> None:
    """Gjør den årlige rulleringen: før tiltakene videre, og lag årsrapporten, saken og handlingsdelen.

    Kommandoen viser hva som gjenstår å skrive om året, og spør om ny status på hvert tiltak som ikke er avsluttet, og om ny
    frist der den er ute. Tiltakene får med seg hva året var, øverst i rapporten sin. Ingenting blir funnet på.

    Eksempel: bolig rullering --aar 2025
    """
    from bolig_cli.commands import rullering as command

    if not (aar.isascii() and aar.isdecimal() and len(aar) == 4):
        raise typer.BadParameter(f"«{aar}» er ikke et år. Skriv det med fire sifre, for eksempel 2025.")
    con = console()
    raise typer.Exit(command.run(_plan(folder, con), int(aar), dt.date.today(), ut, ja, con))


@app.command("lsp", cls=NorwegianCommand)
def lsp(
    stdio: Annotated[
        bool, typer.Option("--stdio", help="Snakk over standard inn og ut. Det gjør den uansett.", show_default=False)
    ] = True,
) -> None:
    """Hjelp i redigeringsprogrammet mens du skriver: funn, forslag, forklaringer og rettelser.

    Redigeringsprogrammet starter kommandoen selv. docs/editor.md forteller hvordan du setter det opp.
    """
    from bolig_cli.commands import lsp as command

    raise typer.Exit(command.run(console()))


@app.command("fullfoering", cls=NorwegianCommand)
def fullfoering(
    skall: Annotated[Skall, typer.Argument(help="Skallet du skriver kommandoene i.", show_default=False)],
) -> None:
    """Skriv det skallet trenger for å fullføre kommandoer og valg når du trykker Tab.

    Eksempel: bolig fullfoering bash
    """
    from bolig_cli.commands import fullfoering as command

    raise typer.Exit(command.run(skall, console()))


@lov_app.command("vis", cls=NorwegianCommand)
def lov_vis(
    henvisning: Annotated[
        list[str] | None,
        typer.Argument(metavar="[HENVISNING]", help="Bestemmelsen, loven eller id-en til plikten.", show_default=False),
    ] = None,
    mappe: Annotated[
        Path | None,
        typer.Option(
            "--mappe", metavar="MAPPE", help="Mappen der planen ligger, for kommunens egne krav. Uten: denne."
        ),
    ] = None,
    format: Annotated[LovFormat, typer.Option("--format", help="Hvordan innslagene vises.")] = LovFormat.TEKST,
) -> None:
    """Vis hva lovkatalogen sier om en bestemmelse.

    Henvisningen kan for eksempel være «boligsosialloven § 5 annet ledd», en lov, eller id-en til en plikt.
    """
    from bolig_cli.commands import lov as command

    raise typer.Exit(command.vis(" ".join(henvisning or ()), mappe, format.value, console()))


@lov_app.command("sjekk", cls=NorwegianCommand)
def lov_sjekk(
    mappe: Annotated[
        Path | None,
        typer.Argument(
            metavar="[MAPPE]",
            help="Mappen der planen ligger, for å se hva en endring betyr for den.",
            show_default=False,
        ),
    ] = None,
    arkiv: Annotated[
        Path | None,
        typer.Option(
            "--arkiv", metavar="FIL", help="Arkivet fra Lovdata: gjeldende-lover.tar.bz2, eller XML-filen til én lov."
        ),
    ] = None,
    lov: Annotated[
        str | None,
        typer.Option(
            "--lov", metavar="LOV", help="Bare denne loven, for eksempel bsl eller boligsosialloven. Uten: alle."
        ),
    ] = None,
    format: Annotated[
        LovsjekkFormat, typer.Option("--format", help="Hvordan resultatet vises.")
    ] = LovsjekkFormat.TEKST,
) -> None:
    """Sjekk om lovene er endret siden lovkatalogen sist ble verifisert, og hva det betyr for planen.

    Ingenting hentes fra nettet.
    """
    from bolig_cli.commands import lov as command

    raise typer.Exit(command.sjekk(arkiv, mappe, lov, format.value, console()))


@lov_app.command("bevistyper", cls=NorwegianCommand)
def lov_bevistyper(
    navn: Annotated[str | None, typer.Argument(metavar="[NAVN]", help="Bevistypen.", show_default=False)] = None,
) -> None:
    """Vis hva bevistypene leter etter, og nøklene deres. Brukes i plan/krav."""
    from bolig_cli.commands import bevistyper as command

    raise typer.Exit(command.run(navn, console()))


Adresse = Annotated[
    str | None,
    typer.Option("--adresse", metavar="URL", help="Et annet sted å hente fra, for prøver. Uten: Statistikkbanken."),
]
PlanMappe = Annotated[Path, typer.Option("--mappe", metavar="MAPPE", help="Mappen der planen ligger. Uten: denne.")]


@data_app.command("hent", cls=NorwegianCommand)
def data_hent(
    tabeller: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[TABELL]...", help="Id-ene til tabellene. Uten: alle som har «henting».", show_default=False
        ),
    ] = None,
    mappe: PlanMappe = Path(),
    adresse: Adresse = None,
) -> None:
    """Hent tallene som tabellene ber om, og skriv dem til planmappen. Planen kan så bygges uten nett."""
    from bolig_cli.commands import data as command

    con = console()
    raise typer.Exit(command.hent(_plan(mappe, con), tabeller or (), _client(adresse), con))


@data_app.command("status", cls=NorwegianCommand)
def data_status(
    mappe: PlanMappe = Path(),
    adresse: Adresse = None,
    format: Annotated[LovFormat, typer.Option("--format", help="Hvordan resultatet vises.")] = LovFormat.TEKST,
) -> None:
    """Vis hvilke tabeller det finnes nyere tall for. Sluttkode 1 når noe er nyere eller ikke hentet."""
    from bolig_cli.commands import data as command

    con = console()
    raise typer.Exit(command.status(_plan(mappe, con), _client(adresse), format is LovFormat.JSON, con))


@data_app.command("gjennomgaatt", cls=NorwegianCommand)
def data_gjennomgaatt(
    tekster: Annotated[
        list[str] | None,
        typer.Argument(metavar="[TEKST]...", help="Id-ene til tekstene som er lest. Uten: alle.", show_default=False),
    ] = None,
    mappe: PlanMappe = Path(),
) -> None:
    """Skriv ned at tekster som bygger på tall, er lest mot tallene slik de er nå."""
    from bolig_cli.commands import data as command

    con = console()
    raise typer.Exit(command.gjennomgaatt(_plan(mappe, con), tekster or (), con))


@versjon_app.command("lagre", cls=NorwegianCommand)
def versjon_lagre(
    setning: Annotated[str, typer.Argument(metavar="SETNING", help="Hva som er gjort siden sist.", show_default=False)],
    mappe: PlanMappe = Path(),
) -> None:
    """Lagre planen som den er nå, som en versjon."""
    from bolig_cli.commands import versjon as command

    con = console()
    raise typer.Exit(command.lagre(_plan(mappe, con), setning, con))


@versjon_app.command("liste", cls=NorwegianCommand)
def versjon_liste(
    mappe: PlanMappe = Path(),
    endringer: Annotated[
        bool, typer.Option("--endringer", help="Vis også hva hver av dem endret.", show_default=False)
    ] = False,
) -> None:
    """Vis versjonene, den nyeste først: når, hvem, og setningen."""
    from bolig_cli.commands import versjon as command

    con = console()
    raise typer.Exit(command.liste(_plan(mappe, con), endringer, con))


@versjon_app.command("hent", cls=NorwegianCommand)
def versjon_hent(
    versjon: Annotated[
        str,
        typer.Argument(metavar="VERSJON", help="Versjonen, slik «bolig versjon liste» viser den.", show_default=False),
    ],
    elementer: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ID]...", help="Bare disse, for eksempel T07. Uten: hele planen.", show_default=False),
    ] = None,
    mappe: PlanMappe = Path(),
    ja: Annotated[bool, typer.Option("--ja", help="Ikke spør først.", show_default=False)] = False,
) -> None:
    """Hent teksten slik den var i en versjon. Det som er der nå, blir lagret som en versjon først."""
    from bolig_cli.commands import versjon as command

    con = console()
    raise typer.Exit(command.hent(_plan(mappe, con), versjon, elementer or (), ja, con))


@innspill_app.command("import", cls=NorwegianCommand)
def innspill_import(
    filer: Annotated[
        list[Path],
        typer.Argument(
            metavar="FIL...", help="Svarene: Word, regneark, e-post, ren tekst eller PDF.", show_default=False
        ),
    ],
    avsender: Annotated[
        str,
        typer.Option(
            "--avsender", metavar="NAVN", help="Hvem svarene er fra. Uten: det filene sier.", show_default=False
        ),
    ] = "",
    mappe: PlanMappe = Path(),
    ja: Annotated[bool, typer.Option("--ja", help="Ikke spør først.", show_default=False)] = False,
) -> None:
    """Les inn svar på høringen, og vis hvor i planen hvert punkt hører hjemme.

    Kommentarer og sporede endringer i Word blir ett punkt hver. Det som ikke finner en plass, blir listet, og er med likevel.

    Eksempel: bolig innspill import uttalelse.docx --avsender Eldrerådet
    """
    from bolig_cli.commands import innspill as command

    con = console()
    raise typer.Exit(command.run(_plan(mappe, con), filer, avsender.strip(), ja, dt.date.today(), con))


def _client(adresse: str | None) -> "Client":
    from bolig_cli.statistikk.pxweb import Client

    return Client(adresse) if adresse else Client()
