import re
from collections.abc import Iterator, Sequence

from bolig_cli import tallord
from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.source.fragment import Markdown, kept
from bolig_cli.source.sentence import place_of

_PEOPLE = frozenset({
    "person", "personer", "personar", "husstand", "husstander", "husstandar", "husholdning", "husholdninger", "husholdningar",
    "hushald", "huslyd", "huslydar", "familie", "familier", "familiar", "barnefamilie", "barnefamilier", "barnefamiliar",
    "barn", "unge", "ungdom", "ungdommer", "ungdommar", "eldre", "innbygger", "innbyggere", "innbyggjar", "innbyggjarar",
    "beboer", "beboere", "bebuar", "bebuarar", "leietaker", "leietakere", "leigetakar", "leigetakarar", "bruker", "brukere",
    "brukar", "brukarar", "søker", "søkere", "søkjar", "søkjarar", "flyktning", "flyktninger", "flyktningar", "innsatt",
    "innsatte", "bostedsløs", "bostedsløse", "bustadlaus", "bustadlause", "pasient", "pasienter", "pasientar", "kvinne",
    "kvinner", "menn", "elev", "elever", "elevar", "enslig", "enslige",
})  # fmt: skip
# What is built for, allowed or compared counts nobody: «bolig for to personer», «minst tre søkere», «én av fire unge».
_NO_COUNT = (
    "for", "til", "av", "med", "minst", "høyst", "høgst", "maks", "inntil", "opptil", "under", "over", "enn", "hver", "kvar", "per",
)  # fmt: skip
_WORD = re.compile(r"\w+")
_HIT = re.compile(
    r"\b(?<![.,–-])(?P<count>[1-9][0-9]?|" + "|".join(tallord.READ) + r")"
    r"(?:\s+(?P<kind>[^\W\d]\w*))?\s+(?P<people>" + "|".join(sorted(_PEOPLE)) + r")\b",
    re.IGNORECASE,
)


@rule("liten-gruppe-i-teksten", Severity.MERKNAD)
def liten_gruppe_i_teksten(context: Context) -> Iterator[Problem]:
    """En tekst nevner så få personer eller husstander at noen kan kjennes igjen.

    Det hjelper lite at tabellen skjuler tallet når teksten sier det. Grensen er den samme som i tabellene. Regelen ser etter et
    lite tall foran et ord for mennesker, og kan ikke vite hva setningen handler om. Ord som «for», «minst» og «av» foran tallet
    tar den som tegn på at det ikke er noen som telles.

    Slik retter du det: skriv «noen få» eller «færre enn fem», eller ta tallet ut. Gjelder det ikke bestemte mennesker, trenger du
    ikke gjøre noe.
    """
    plan = context.plan
    for place, text in context.placed_texts:
        for count, words in _counted(text):
            if count < plan.minste_gruppe:
                yield Problem(
                    place_of(text, words, None, place),
                    f"Teksten nevner «{words}». Grupper på færre enn {plan.minste_gruppe} bør ikke vises, "
                    "fordi noen kan kjennes igjen.",
                    "Skriv «noen få», eller ta tallet ut. Gjelder det ikke bestemte mennesker, trenger du ikke gjøre noe.",
                )


@kept
def _counted(text: Markdown) -> tuple[tuple[int, str], ...]:
    """The people that the text seems to count: how many, and in which words."""
    found: list[tuple[int, str]] = []
    if not _may_count(_WORD.findall(text.searched)):
        return ()
    for hit in _HIT.finditer(text.seen):
        before = text.seen[: hit.start()].split()
        if not (before and before[-1].lower() in _NO_COUNT):
            words = " ".join(word for word in (hit["count"], hit["kind"], hit["people"]) if word)
            found.append((_count(hit["count"].lower()), words))
    return tuple(found)


def _may_count(words: Sequence[str]) -> bool:
    """Whether a word for people stands right after a number, or with one word between: it does in few texts."""
    if _PEOPLE.isdisjoint(words):
        return False
    before = (words[max(0, at - 2) : at] for at, word in enumerate(words) if word in _PEOPLE)
    return any(word in tallord.READ or word.isdigit() for two in before for word in two)


def _count(word: str) -> int:
    return tallord.READ.get(word) or int(word)
