import re
from collections.abc import Iterator

from bolig_cli.finding import Place, Severity
from bolig_cli.model.plan import Maal, Plan, Tabell, Tallstatus
from bolig_cli.model.texts import placed_where
from bolig_cli.norsk import listing
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.searchable import searchable
from bolig_cli.source.fragment import Markdown, kept

_MADE_UP = r"(?:illustrativ|fiktiv|oppdikt|påfunn)[a-zæøå]*"
_FIGURES = r"(?:tall?|tallene?|tala|beløp|beløpa|beløpene|summene?|verdiene?)"
# «Eksempeltall», «illustrative tall», «Tallene i tabellen er fiktive», «beløpene er bare eksempler».
_SAYS_SO = re.compile(
    rf"\beksempel(?:tal|beløp|verdi)|\b{_MADE_UP} {_FIGURES}\b"
    rf"|\b{_FIGURES}\b[^.!?;:\n]{{0,60}}? (?:er|viser) (?:bare |kun |berre |alle )?(?:{_MADE_UP}|eksempler|eksempel|døme)\b"
)
_SIGNS = (
    "eksemp",
    "døme",
    "illustrativ",
    "fiktiv",
    "oppdikt",
    "påfunn",
)  # of which one stands in every text that says so
# In the name of figures, and in where they are from, the word alone is enough. «(eksempel)» there is the rule maltekst-igjen's.
_MARKED = re.compile(rf"\b{_MADE_UP}\b")
HELP = (
    "Sett inn kommunens egne tall, rett «tallstatus» til «egen telling» eller «offisiell», og ta bort ordene som sier at "
    "tallene er eksempler."
)
_WITH_NUMBERS = frozenset(("behovsoversikt", "tabell", "maal", "plan"))


@rule("illustrative-tall-igjen", Severity.FEIL, in_draft=Severity.MERKNAD, in_hearing=Severity.ADVARSEL)
def illustrative_tall_igjen(context: Context) -> Iterator[Problem]:
    """Noen av tallene i planen er laget for å vise formen.

    Kommunestyret kan ikke vedta tiltak og beløp ut fra tall som ingen har talt. Det gjelder tall med `tallstatus: illustrativ`, og
    tall som en tittel, en kilde, en kommentar, en bildetekst eller en annen tekst kaller eksempeltall, illustrative eller fiktive.
    Funnet kommer én gang for hele planen, og sier hvor mange steder det gjelder. `bolig check --alle` viser hvert av dem.

    Slik retter du det: sett inn kommunens egne tall, rett `tallstatus` til `egen telling` eller `offisiell`, og ta bort ordene som
    sier at tallene er eksempler.
    """
    found = list(illustrative(context.plan))
    if context.med_feil & _WITH_NUMBERS:
        return  # how many there are, is known when their files can be read
    if found:
        where = listing(list(dict.fromkeys(what for what, _ in found)))
        yield Problem(
            found[0][1],
            f"Planen har illustrative tall på {len(found)} {'sted' if len(found) == 1 else 'steder'}: {where}.",
            HELP,
            also=tuple(place for _, place in found[1:]),
        )


def illustrative(plan: Plan) -> Iterator[tuple[str, Place]]:
    """What kind of figures, and where they say that they are made up: once for each that has a status, or says it itself; and the
    texts that say it of others."""
    told: set[str] = set()  # the files of the tables
    if overview := plan.behovsoversikt:
        if overview.tallstatus == Tallstatus.ILLUSTRATIV:
            yield "behovsoversikten", overview.origin.at("tallstatus")
        elif any(map(is_of_figures, overview.kilder)):
            yield "behovsoversikten", overview.origin.at("kilder")
    for tabell in plan.all(Tabell):
        named = {"tittel": tabell.tittel, "kilde": tabell.kilde, "enhet": tabell.enhet}
        if tabell.tallstatus == Tallstatus.ILLUSTRATIV:
            yield "tabeller", tabell.origin.at("tallstatus")
        elif key := next((key for key, said in named.items() if is_of_figures(said)), ""):
            yield "tabeller", tabell.origin.at(key)
        elif (column := next((n for n, said in enumerate(tabell.kolonner) if is_of_figures(said)), None)) is not None:
            yield "tabeller", tabell.heading_at(column)
        else:
            continue
        told.add(tabell.origin.path)
    for maal in plan.all(Maal):
        for indikator in maal.indikatorer:
            if indikator.tallstatus == Tallstatus.ILLUSTRATIV:
                yield "indikatorer", indikator.origin.at("tallstatus")
            elif key := next((key for key in ("navn", "kilde") if is_of_figures(getattr(indikator, key))), ""):
                yield "indikatorer", indikator.origin.at(key)
    if plan.okonomi_tallstatus == Tallstatus.ILLUSTRATIV:
        yield "beløp", plan.origin.at("okonomi", "tallstatus")
    elif ramme := next((ramme for ramme in plan.rammer if is_of_figures(ramme.kilde)), None):
        yield "beløp", ramme.origin.at("kilde")
    for place, text in placed_where(plan, _says_so):
        if text is not plan.eksempelmerknad and place.path not in told:
            yield "tekster", place


@kept
def _says_so(text: Markdown) -> bool:
    return any(sign in text.searched for sign in _SIGNS) and _SAYS_SO.search(text.searched) is not None


def is_of_figures(said: str) -> bool:
    """Whether the name of figures, or where they are from, says that they are made up."""
    line = searchable(said)
    return bool(_SAYS_SO.search(line) or _MARKED.search(line))
