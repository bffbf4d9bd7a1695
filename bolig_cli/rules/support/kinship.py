"""Whether two texts speak of the same things, by the words that they share."""

from collections.abc import Iterable

from bolig_cli.model.plan import Item
from bolig_cli.searchable import searchable

# Words that are in any text of such a plan, or join others, and say nothing of what it is about.
_SAY_NOTHING = frozenset(
    {
        "alle", "andre", "annen", "annet", "bare", "barnet", "bedre", "begge", "bistand", "blir", "bolig", "boligen",
        "boligene", "boliger", "bustad", "bustaden", "bustadene", "bustader", "både", "denne", "deres", "derfor", "dermed",
        "dette", "disse", "eller", "enten", "etter", "finne", "fleire", "flere", "fram", "frem", "fått", "først", "første",
        "gjelder", "gjennom", "gjøre", "hadde", "hans", "heile", "hele", "henne", "hjelp", "hjelpe", "hjelpen", "hver",
        "hvert", "hvis", "hvor", "hvordan", "ikke", "ikkje", "inkludert", "innen", "innenfor", "kapittel", "kapittelet",
        "kommunal", "kommunale", "kommune", "kommunen", "kommunens", "korleis", "kunne", "kvar", "kvart", "kven", "lagar",
        "lage", "lager", "lenger", "lese", "mange", "meir", "mellom", "mere", "mest", "måla", "målene", "målet", "målområde",
        "måten", "måtte", "neste", "noen", "noko", "nokre", "når", "også", "over", "plan", "planen", "planens", "samme",
        "seier", "sidan", "siden", "sier", "skal", "skulle", "slik", "slike", "strategi", "strategien", "strategier", "så",
        "tiltak", "tiltaka", "tiltakene", "tiltaket", "treng", "trenger", "under", "utan", "uten", "utfordring",
        "utfordringa", "utfordringen", "vert", "ville", "våre", "være", "vært",
    }
)  # fmt: skip
_LEAST, _ROOT = 4, 6  # letters
_ENDING = 4


def telling(text: str) -> frozenset[str]:
    """The words of a text that say what it is about."""
    words = (word.strip(".,;:()[]«»\"'!?–-…") for word in searchable(text).replace("/", " ").replace("-", " ").split())
    return frozenset(w for w in words if len(w) >= _LEAST and w.isalpha() and w not in _SAY_NOTHING)


def akin(word: str, others: Iterable[str]) -> bool:
    """Whether a word stands among others, in another form or as a part of a longer one: «trygt» and «trygge», «kontrakter» and
    «leiekontrakt»."""
    root = _root(word)
    return any(root in other or _root(other) in word for other in others)


def same(word: str, other: str) -> bool:
    """Whether two words are the same but for their endings: «boligteam» and «boligteamet», not «samarbeidsavtale»."""
    least = min(len(word), len(other))
    shared = next((at for at in range(least) if word[at] != other[at]), least)
    return abs(len(word) - len(other)) <= _ENDING and shared >= max(_LEAST, least - 2)


def says_any_of(item: Item, words: frozenset[str]) -> bool:
    """Whether one of the words is in a thing's title or texts, the same but for its ending or as a part of another."""
    return any(same(word, other) or _part_of(word, other) for word in words for other in said_of(item))


def _part_of(word: str, other: str) -> bool:
    short, long = sorted((word, other), key=len)
    return len(short) > _LEAST and short in long


def _root(word: str) -> str:
    return word[: min(_ROOT, max(_LEAST, len(word) - 2))]


def speaks_of(item: Item, words: frozenset[str]) -> bool:
    """Whether the words have anything to do with a thing: one of them is in its title, its id, or its own texts."""
    return any(akin(word, words) for word in telling(item.tittel)) or any(akin(word, words) for word in said_of(item))


def said_of(item: Item) -> frozenset[str]:
    """What a thing is about: its title, its id, and its own texts."""
    return telling(" ".join((item.tittel, item.id, *(text.plain for _, text in item.texts()))))
