from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.maalform import BOKMAAL, NYNORSK
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.source.fragment import Markdown, kept

# Frequent words that belong to one written standard only. Words that are names' parts or nouns of the field are left out.
_BOKMAAL = """
    ikke fra en et jeg noen noe hva hvor hvordan hvem hvilke hvilken hver hvert hvis mer flere dere deres være gjøre kommer gjør
    sammen blitt ble selv de egen trenger disse
"""
_NYNORSK = """
    ikkje frå ein eit eg noko nokon nokre kva kvar korleis kven mykje meir fleire vere gjere kjem gjer saman vorte vart berre sjølv
    dei eigen treng desse då
"""
_WORDS = {BOKMAAL: frozenset(_BOKMAAL.split()), NYNORSK: frozenset(_NYNORSK.split())}
_ALL = _WORDS[BOKMAAL] | _WORDS[NYNORSK]
_OTHER = {BOKMAAL: NYNORSK, NYNORSK: BOKMAAL}
_MIN_WORDS = 25
_MIN_MARKS = 4
_TIMES_MORE = 3


@rule("maalform-blandet", Severity.ADVARSEL)
def maalform_blandet(context: Context) -> Iterator[Problem]:
    """En tekst er skrevet på en annen målform enn resten av planen.

    Kommunen velger selv bokmål eller nynorsk, men et dokument bør ha én målform. Målformen styrer også orddelingen og stemmen til
    skjermlesere, og de faste ordene som verktøyet setter inn. Regelen teller vanlige småord i tekster på minst 25 ord. Den sier
    bare fra når det er klart flest ord fra den andre målformen, så korte sitater er i orden.

    Slik retter du det: skriv om teksten til planens målform, eller rett `maalform` i `plan.yaml`.
    """
    own = context.plan.maalform
    if own not in _OTHER:
        return
    other = _OTHER[own]
    for place, text in context.placed_texts:
        if signs := ord_fra(other, own, text):
            yield Problem(
                place,
                f"Teksten ser ut til å være på {other}, men planen er på {own}. Det viser ord som «{'», «'.join(signs[:3])}».",
                f"Skriv teksten på {own}, eller rett «maalform» i plan.yaml.",
            )


def ord_fra(other: str, own: str, text: Markdown) -> list[str]:
    """The words of a text that is written in another standard than its own, which show that it is; none where it is not."""
    marks = _marks(text)
    theirs = [word for word in marks if word in _WORDS[other]]
    if len(theirs) < _MIN_MARKS or text.words < _MIN_WORDS:
        return []
    enough = len(theirs) >= _TIMES_MORE * sum(word in _WORDS[own] for word in marks)
    return list(dict.fromkeys(theirs)) if enough else []


@kept
def _marks(text: Markdown) -> tuple[str, ...]:
    """The words that tell which written standard a text is in. Those that touch punctuation are passed over: there are enough."""
    return tuple(word for word in ordene_i(text) if word in _ALL)


@kept
def ordene_i(text: Markdown) -> tuple[str, ...]:
    """What stands between the spaces of a text, as it is searched."""
    return tuple(text.searched.split())
