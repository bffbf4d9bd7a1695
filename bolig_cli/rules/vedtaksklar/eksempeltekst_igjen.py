import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from bolig_cli import maltekst, norsk
from bolig_cli.finding import Gathering, Place, Severity
from bolig_cli.law.evidence.support.eksempel import er_eksempel
from bolig_cli.model.every_text import Text, every_text
from bolig_cli.model.plan import Fase
from bolig_cli.record import record
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.sentence_place import place_of
from bolig_cli.rules.vedtaksklar.illustrative_tall_igjen import illustrative, is_of_figures
from bolig_cli.searchable import searchable, visible
from bolig_cli.source.fragment import Markdown, kept

_WORD = r"(?:eksempel|eksempler|døme)"
_MADE_UP = r"(?:oppdikt\w*|fiktiv\w*|illustrativ\w*|påfunn\w*|funnet på|funne på)"
_NO_MORE = r"(?:(?:bare|kun|berre|alle|alt|også|her|er|ment|meint|laget|laga|lagd|som) )*"
# What a plan consists of: of these alone «er et eksempel» and «er oppdiktet» say that they are not the municipality's own.
_CONTENT = (
    r"(?:planen|utkastet|dokumentet|kapittelet|kapitlet|avsnittet|tekst(?:en|ene)|innhold(?:et)?|beskrivels(?:en|ene)"
    r"|vurdering(?:en|ene)|rolle(?:n|ne)|møte(?:t|ne|r)|dato(?:en|ene)?|tidsplanen|områd(?:et|ene|er)|sted(?:et|ene|er)"
    r"|navn(?:et|ene)?|adresse(?:n|ne)|(?:telefon|saks)?numme?re?(?:t|ne)?|kild(?:en|ene)|tabell(?:en|ene)|figur(?:en|ene)"
    r"|krav(?:et|ene)|vedtak(?:et|ene)|mål(?:et|ene)|tiltak(?:et|ene)|tjenest(?:en|ene))"
)
# «Et eksempel på samarbeid» is the author's own.
_ONE_OF_KIND = r"(?! på\b(?! hvordan (?:en|ei|denne)[^.!?]{0,40}plan)| for | til )"
# A string: few plans have a text that it is held against.
_SAYS_SO = (
    # «Rollene og datoene er laget som eksempel.»
    rf"\b(?:laget|laga|lagd|skrevet|skrive|oppgitt|diktet opp) (?:bare |kun |berre )?som (?:et |eit )?{_WORD}\b{_ONE_OF_KIND}"
    # «Teksten er bare et eksempel.» «Møtene er oppdiktet.»
    rf"|\b{_CONTENT}\b[^.!?;:\n]{{0,40}}? (?:er|var) {_NO_MORE}(?:(?:et |eit )?{_WORD}\b{_ONE_OF_KIND}|{_MADE_UP}\b)"
    # «Dette er bare et eksempel.» In the plural it is what stands above that is meant, a list of needs as well as not.
    rf"|\bdette er {_NO_MORE}(?:et|eit) {_WORD}\b{_ONE_OF_KIND}"
    # «Områdene er ikke virkelige steder.»
    rf"|\b{_CONTENT}\b[^.!?;:\n]{{0,40}}? (?:er ikke virkelige|er ikkje verkelege|finnes ikke i virkeligheten)"
    # «Eksempelkommunen har …»
    r"|\beksempel(?:plan|kommune|tekst|navn|dato|adresse|innhold)\w{0,4}\b"
)
# «I eksempelet har samfunnsdelen slike mål.» Which example, if the text has told of none?
_THE_EXAMPLE = re.compile(r"\b(?:i|for) (?:dette |dei? )?(?:eksempelet|eksemplet|dømet|eksempla|eksemplene)\b")
_TOLD_BEFORE = re.compile(rf"{_WORD}")
_SHOWN_BELOW = re.compile(r" (?:over|ovenfor|under|nedenfor|foran|nevnt|med|om|fra|på|til|med)\b")
# One of these stands in every text that says so, or is marked as an example.
_SIGNS = ("eksemp", "døme", "oppdikt", "fiktiv", "virkelig", "verkeleg", "illustrativ", "funn")
_NEAR = 400  # letters before it in which an example is told of
_QUOTED, _WORDS = 3, 8
_FEW_FILES = 5
_HELP = "Skriv det som gjelder hos dere, eller ta setningen bort."


@rule("eksempeltekst-igjen", Severity.FEIL, in_draft=Severity.MERKNAD, in_hearing=Severity.ADVARSEL)
def eksempeltekst_igjen(context: Context) -> Iterator[Problem]:
    """En tekst sier selv at den er et eksempel.

    Planen som blir vedtatt, gjelder virkelige steder, møter og vedtak. En setning som «Datoene under er laget som eksempel», «I
    eksempelet har samfunnsdelen slike mål» eller «Områdene er ikke virkelige steder» er da blitt stående fra et annet sted. Regelen
    ser på alle tekster i planen: kapitler, tabeller, kilder, bildetekster, titler og korte felt, og på det som er merket
    «(eksempel)». En plan med `eksempelmerknad` sier det selv på forsiden; der kommer funnet først i fasen `vedtak`.

    Vanlige eksempler kan stå: «for eksempel», «et godt eksempel på samarbeid», «eksempler på tiltak er …», og «i eksempelet» der
    teksten like før har fortalt om et.

    Slik retter du det: skriv det som gjelder hos dere, eller ta setningen bort.
    """
    if er_eksempel(context.plan) and context.fase != Fase.VEDTAK:
        return
    those_that_say_so = [(text, told) for text in every_text(context.plan) if (told := _told_by(text.said))]
    if not those_that_say_so:  # as in most plans
        return
    folder = PurePosixPath(context.plan.origin.path).parent
    told_of = {sted.place for sted in context.malsteder}
    figures = {place.path for _, place in illustrative(context.plan)}
    files: dict[str, list[_Said]] = {}
    for text, sentences in those_that_say_so:
        place = text.place
        for sentence in sentences:
            if place not in told_of and not (place.path in figures and is_of_figures(sentence)):
                files.setdefault(place.path, []).append(_Said(_of(sentence, text, place), sentence))
    for path, found in files.items():
        those = list(dict.fromkeys(found))
        first = min(said.place for said in those)
        shown = [f"«{_beginning(said.sentence)}»" for said in those]
        shown = shown if len(shown) <= _QUOTED + 1 else [*shown[:_QUOTED], f"{len(shown) - _QUOTED} til"]
        yield Problem(
            first,
            f"Her står det at noe i planen er et eksempel: {norsk.listing(shown)}.",
            _HELP,
            gathering=Gathering(
                "Disse filene sier at noe i planen er et eksempel",
                f"{PurePosixPath(path).relative_to(folder)}:{first.line}",
                _HELP,
            )
            if len(files) > _FEW_FILES
            else None,
            also=tuple(sorted({said.place for said in those} - {first})),
        )


@record
class _Said:
    """A sentence that says so, and where it stands."""

    place: Place
    sentence: str


def _told_by(said: str | Markdown) -> tuple[str, ...]:
    """The sentences of a text that say that they are of an example."""
    return _examples(said) if isinstance(said, Markdown) else says_it_is_an_example(said)


@kept
def _examples(text: Markdown) -> tuple[str, ...]:
    """The sentences of a text, its pictures' words with it, that say that they are of an example."""
    if not text.pictures and not _may_say_so(text.searched):  # as nearly all
        return ()
    found = _said_in(text.seen)
    if maltekst.is_marked(text.seen):
        found = (*found, *(s for s in _sentences(text.seen) if maltekst.is_marked(s)))
    return tuple(dict.fromkeys((*found, *(s for picture in text.pictures for s in _said_in(visible(picture.alt))))))


def says_it_is_an_example(text: str) -> tuple[str, ...]:
    """The sentences of a text without markup that say so; the whole of it where it is marked as one."""
    if not _may_say_so(searchable(text)):
        return ()
    return (text.strip(),) if maltekst.is_marked(text) else _said_in(visible(text))


def _may_say_so(searched: str) -> bool:
    for sign in _SIGNS:  # noqa: SIM110 (asked of every text, and a generator takes three times as long)
        if sign in searched:
            return True
    return False


def _said_in(text: str) -> tuple[str, ...]:
    if not _may_say_so(searchable(text)):
        return ()
    found, at = [], 0
    for sentence in _sentences(text):
        start = text.index(sentence, at)
        at = start + len(sentence)
        here = searchable(sentence)
        if re.search(_SAYS_SO, here) or _of_no_example(here, searchable(text[max(0, start - _NEAR) : start])):
            found.append(sentence)
    return tuple(found)


def _of_no_example(sentence: str, before: str) -> bool:
    hit = _THE_EXAMPLE.search(sentence)
    if hit is None or _SHOWN_BELOW.match(sentence, hit.end()):
        return False
    return not _TOLD_BEFORE.search(before + sentence[: hit.start()])


def _sentences(text: str) -> list[str]:
    return [part for part in map(str.strip, re.split(r"(?<=[.!?])\s+|\n+", text)) if part]


def _of(sentence: str, text: Text, place: Place) -> Place:
    """Where a sentence of a long text begins; the text itself where its words are not as in the file."""
    written = text.said.written if isinstance(text.said, Markdown) else ""
    return place_of(sentence, written, place)


def _beginning(sentence: str) -> str:
    words = sentence.split()
    return sentence if len(words) <= _WORDS else f"{' '.join(words[:_WORDS])} …"
