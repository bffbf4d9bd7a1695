from collections.abc import Iterator

from bolig_cli.finding import Place, Severity
from bolig_cli.model.plan import Fase, Plan
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.dager import dager_i
from bolig_cli.searchable import searchable
from bolig_cli.source.fragment import Markdown, kept
from bolig_cli.source.sentence import Sentence, place_of, sentences

_ADOPTED = frozenset({"vedtatt", "vedtatte", "vedteken", "vedtekne"})
# Before it: it is not so, or not yet.
_NOT_YET = frozenset(
    {"ikke", "ikkje", "før", "når", "etter", "etterpå", "hvis", "dersom", "om", "til", "bli", "blir", "skal", "ventes"}
)
# After it: something else is decided.
_ELSE = frozenset(
    {
        "lagt",
        "utlagt",
        "sendt",
        "oversendt",
        "høring",
        "høringen",
        "høyring",
        "høyringa",
        "ettersyn",
        "revidert",
        "rullert",
    }
)
_DRAFT = frozenset({"utkast", "planutkast", "kladd"})
_FOR_HEARING = frozenset(
    {"høringsutkast", "høyringsutkast", "høringsforslag", "høyringsforslag", "høringsversjon", "høyringsversjon"}
)
_WAS = frozenset({"ble", "blei", "vart"})
_COUNCIL = frozenset({"kommunestyret", "bystyret", "heradsstyret"})
_STOPS = ".,;:()«»!?"
_THIS_PLAN = ("denne planen", "denne handlingsplanen", "planen", "handlingsplanen")


@rule("vedtatt-mot-fase", Severity.ADVARSEL)
def vedtatt_mot_fase(context: Context) -> Iterator[Problem]:
    """Planen sier at den er vedtatt mens fasen er utkast eller høring, eller at den er et utkast etter at den er vedtatt.

    Det er det første leseren ser, på forsiden og i toppen av siden. Regelen leser tittelen, undertittelen og betegnelsen på
    utgaven, og setninger i formålet og kapitlene som begynner med «Planen er vedtatt», «Denne planen ble vedtatt» eller
    «Kommunestyret har vedtatt planen». «Planen ble vedtatt» og «Kommunestyret vedtok planen» kan være sagt om planen før denne, og
    blir lest når tiden som er nevnt, er i planperioden eller senere.

    Slik retter du det: rett teksten, eller rett `fase` i `plan.yaml`.
    """
    plan = context.plan
    adopted = plan.fase in (Fase.UTKAST, Fase.HOERING)
    if not plan.fasen_er_kjent:
        return
    if adopted and plan.vedtak:
        return  # it is the phase that is wrong, and `fase-mot-vedtak` says so
    for place, text in _names(plan):
        words = _words(text)
        if _says_adopted(words) if adopted else _says_draft(words, plan.fase):
            yield _problem(plan, place, text)
    for place, markdown in _texts(plan) if adopted else ():
        for sentence, year in _adopting(markdown):
            if year is not None and not (plan.periode.fra and year >= plan.periode.fra):
                continue
            where = place_of(markdown, sentence.text, sentence.heading, place)
            yield _problem(plan, where, sentence.text.rstrip(". "))


def _problem(plan: Plan, place: Place, said: str) -> Problem:
    return Problem(
        place, f"Her står det «{said}», men fasen er «{plan.fase}».", "Rett teksten, eller rett «fase» i plan.yaml."
    )


def _names(plan: Plan) -> Iterator[tuple[Place, str]]:
    yield plan.origin.at("tittel"), plan.tittel
    yield plan.origin.at("undertittel"), plan.undertittel
    yield plan.origin.at("utgave", "betegnelse"), plan.utgave


def _texts(plan: Plan) -> Iterator[tuple[Place, Markdown]]:
    yield plan.origin.at("formaal"), plan.formaal
    for chapter in plan.kapitler:
        yield chapter.tekst.place or chapter.origin.at("tittel"), chapter.tekst


def _words(text: str) -> list[str]:
    return [word.strip(".,;:()«»–-") for word in searchable(text).replace("/", " ").split()]


def _says_adopted(words: list[str]) -> bool:
    """Whether a name says that the plan is adopted, and not that it was decided to send it out."""
    at = next((i for i, word in enumerate(words) if word in _ADOPTED), None)
    return at is not None and _NOT_YET.isdisjoint(words[:at]) and _ELSE.isdisjoint(words[at + 1 :])


def _says_draft(words: list[str], fase: str) -> bool:
    """Whether a name says that the plan is a draft: in the phase of adoption, one for the hearing that is over."""
    return not _FOR_HEARING.isdisjoint(words) or (fase == Fase.OPPFOELGING and not _DRAFT.isdisjoint(words))


@kept
def _adopting(text: Markdown) -> tuple[tuple[Sentence, int | None], ...]:
    """The sentences that say that this plan is adopted. With a year, they may be of the plan before this one, by when it was."""
    if "vedt" not in text.searched:
        return ()
    return tuple((sentence, year) for sentence in sentences(text) for year in _adopts(sentence.text))


def _adopts(sentence: str) -> tuple[int | None, ...]:
    """Nothing where a sentence doesn't say that the plan is adopted; None where it is this one, else the year of the decision."""
    read = searchable(sentence)
    if subject := next((name for name in _THIS_PLAN if read.startswith(f"{name} ")), None):
        verb, *rest = read.removeprefix(subject).split() or [""]
        this = verb == "er" or (subject.startswith("denne") and verb in _WAS)
        said = (verb == "er" or verb in _WAS) and rest[:1] and rest[0].strip(_STOPS) in _ADOPTED
        rest = rest[1:]
    else:
        body, *rest = read.split() or [""]
        has, rest = rest[:2] == ["har", "vedtatt"] or rest[:2] == ["har", "vedteke"], rest
        rest = rest[2:] if has else rest[1:] if rest[:1] == ["vedtok"] else []
        these = rest[:2] if rest[:1] == ["denne"] else rest[:1]
        subject = " ".join(these).strip(_STOPS)
        this, rest = has or subject.startswith("denne"), rest[len(these) :]
        ends = not rest or these[-1][-1] in _STOPS or rest[0] in ("i", "den") or rest[0].endswith(".")
        said = body in _COUNCIL and subject in _THIS_PLAN and ends
    if not said or not _ELSE.isdisjoint(_words(" ".join(rest))):
        return ()
    if this:
        return (None,)
    return tuple(day.year for day in dager_i(rest)[:1] if day.year)
