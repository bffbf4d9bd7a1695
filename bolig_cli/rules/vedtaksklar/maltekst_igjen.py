from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from bolig_cli import norsk
from bolig_cli.finding import Gathering, Place, Severity
from bolig_cli.law.egne_ord import Malsted, setninger_i
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.sentence_place import place_of

_VISTE = 3  # sentences that are quoted for a file, and the words of each
_ORD = 8
_FAA_FILER = 5  # so few are told one by one, each with what it has left
_SKRIV_OM = "Skriv teksten om til det som gjelder i kommunen, eller ta den bort."


@rule("maltekst-igjen", Severity.FEIL, in_draft=Severity.MERKNAD, in_hearing=Severity.ADVARSEL)
def maltekst_igjen(context: Context) -> Iterator[Problem]:
    """En fil har tekst eller tall som «bolig init» skrev, eller noe som er merket som et eksempel.

    Malen viser hva som hører hjemme i filen. Den sier ikke hva kommunen gjør, og svarer derfor ikke på noen plikt før
    den er skrevet om. Det gjelder hver setning som står slik malen har den, hvert tiltak med malens beskrivelse, og
    tall og datoer som ikke er byttet ut, også radene i malens tabell når kilden og `tallstatus` er rettet. En setning er også
    malens når den har mer enn tre av fire ord felles med en setning i malen, i samme rekkefølge. Den blir deres når dere setter
    inn noe som gjelder hos dere: et navn, et tall, en dag («hver tirsdag»), et kontor eller et sted. Det som bare er hengt på
    («mandag», «2027»), teller ikke.

    Er beskrivelsen skrevet om, teller tiltaket, og tittelen fra malen kan stå. I en plan uten `eksempelmerknad` gjelder det
    samme for det som er merket «(eksempel)».

    Funnet kommer én gang for hver fil, der den første teksten står, med begynnelsen på setningene. Er det mange filer, er de
    samlet i én linje i terminalen, hver med stien i planmappen og linjen der den første teksten står; `bolig check --alle`
    nevner dem alle, og `--format json` har setningene. Dokumentene kan lages, men planen er ikke klar til vedtak.

    Slik retter du det: skriv teksten om til det som gjelder i kommunen, eller ta den bort. Bytt tallene ut med kommunens egne.
    """
    folder = PurePosixPath(context.plan.origin.path).parent
    files: dict[str, list[Malsted]] = {}
    for sted in context.malsteder:
        files.setdefault(sted.place.path, []).append(sted)
    for path, steder in files.items():
        antall = sum(sted.antall for sted in steder)
        hva = "én setning eller ett tall" if antall == 1 else f"{antall} setninger og tall"
        first = min(_der_den_staar(context, sted) for sted in steder)
        in_folder = PurePosixPath(path).relative_to(folder)
        yield Problem(
            first,
            f"Filen har {hva} som ikke er kommunens egne. De teller ikke som svar på noen plikt.{_hvilke(context, steder)}",
            _SKRIV_OM,
            gathering=Gathering(
                "Disse filene har tekst eller tall som ikke er kommunens egne", f"{in_folder}:{first.line}", _SKRIV_OM
            )
            if len(files) > _FAA_FILER
            else None,
        )


def _der_den_staar(context: Context, sted: Malsted) -> Place:
    """Where the first of the sentences begins: a long text begins with others, or with an empty line."""
    setninger = setninger_i(context.plan, sted)
    return place_of(setninger[0], sted.skrevet, sted.place) if setninger else sted.place


def _hvilke(context: Context, steder: Iterable[Malsted]) -> str:
    """How the sentences begin, and on which lines the values stand."""
    alle = [f"«{_begynnelsen(s)}»" for sted in steder for s in setninger_i(context.plan, sted)]
    alle += [f"tallene på linje {sted.place.line}" for sted in steder if not sted.tekst]
    vist = alle if len(alle) <= _VISTE + 1 else [*alle[:_VISTE], f"{len(alle) - _VISTE} til"]
    return f" Det er {norsk.listing(vist)}." if vist else ""


def _begynnelsen(setning: str) -> str:
    ord = setning.split()
    return setning if len(ord) <= _ORD else f"{' '.join(ord[:_ORD])} …"
