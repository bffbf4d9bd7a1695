from collections.abc import Iterable, Iterator, Mapping

from bolig_cli.finding import Place, Severity
from bolig_cli.maalform import BOKMAAL, NYNORSK
from bolig_cli.model.plan import Item, Kapittel, Maal, Maalomraade, Strategi, Tiltak, Utfordring
from bolig_cli.norsk import listing
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.tekster.maalform_blandet import ord_fra, ordene_i
from bolig_cli.searchable import searchable, visible
from bolig_cli.source.fragment import plain_text

# Words that one standard has and the other never has, and what the other has instead. No nouns, and no parts of names.
_NYNORSK = {
    "ikkje": "ikke", "frå": "fra", "kva": "hva", "kven": "hvem", "korleis": "hvordan", "kvifor": "hvorfor", "vere": "være",
    "gjere": "gjøre", "gjer": "gjør", "kjem": "kommer", "noko": "noe", "nokon": "noen", "nokre": "noen", "mykje": "mye",
    "meir": "mer", "fleire": "flere", "saman": "sammen", "sjølv": "selv", "utan": "uten", "dei": "de", "eit": "et", "ein": "en",
    "berre": "bare", "medan": "mens", "då": "da",
}  # fmt: skip
_BOKMAAL = {
    "ikke": "ikkje", "fra": "frå", "hva": "kva", "hvem": "kven", "hvordan": "korleis", "hvorfor": "kvifor", "være": "vere",
    "gjøre": "gjere", "gjør": "gjer", "kommer": "kjem", "noe": "noko", "noen": "nokon", "mye": "mykje", "mer": "meir",
    "flere": "fleire", "sammen": "saman", "selv": "sjølv", "uten": "utan", "jeg": "eg",
}  # fmt: skip
_WORDS: Mapping[str, Mapping[str, str]] = {NYNORSK: _NYNORSK, BOKMAAL: _BOKMAAL}
_OTHER = {BOKMAAL: NYNORSK, NYNORSK: BOKMAAL}
_NOT_OURS = frozenset({"BlockQuote", "Code", "CodeBlock", "Link"})
_ENDS = ".!?:\n"
_MOST = 5  # texts that are told one by one: where there are more, it is the plan that says another standard than it has
_MARKS = "«»\"“”„'’()[].,;:!?–…*"
# The same as they stand in a running text, so that most texts are passed over at once.
_SEEN = {
    standard: frozenset(
        f"{before}{word}{after}" for word in words for before in ("", "(") for after in ("", *",.;:!?)")
    )
    for standard, words in _WORDS.items()
}


@rule("ord-fra-annen-maalform", Severity.MERKNAD)
def ord_fra_annen_maalform(context: Context) -> Iterator[Problem]:
    """Et småord er fra den andre målformen enn resten av planen.

    Et dokument bør ha én målform. Regelen kjenner noen få småord som bare finnes i den ene, for eksempel «ikke» og «ikkje». Den ser
    ikke på sitater, lenker og navn. Er hele teksten på den andre målformen, sier regelen `maalform-blandet` fra i stedet. Gjelder
    det flere enn fem tekster, får du ett funn for alle.

    Slik retter du det: skriv ordet på planens målform. Er det et sitat, setter du det i anførselstegn («…»).
    """
    own = context.plan.maalform
    if own not in _OTHER:
        return
    other = _OTHER[own]
    texts = sorted(_texts(context, own, other))
    found = [(place, words) for place, text in texts if (words := _theirs(text, other))]
    if len(found) > _MOST:
        place, words = found[0]
        yield Problem(
            place,
            f"I {len(found)} tekster står det småord på {other}, men planen er på {own}. Her står {_shown(words)}.",
            f"Skriv tekstene på {own}, eller rett «maalform» i plan.yaml.",
        )
        return
    for place, words in found:
        yield Problem(
            place,
            f"{_shown(words)} er {other}, men planen er på {own}.",
            f"Skriv {_shown(_WORDS[other][word] for word in words)}. Er det et sitat, setter du det i anførselstegn («…»).",
        )


def _texts(context: Context, own: str, other: str) -> Iterator[tuple[Place, str]]:
    """What may hold such a word: each text but those that are all in the other standard, and the titles."""
    titles: list[Item | Kapittel] = [*context.plan.kapitler]
    for place, text in context.placed_texts:
        if not _SEEN[other].isdisjoint(ordene_i(text)) and not ord_fra(other, own, text):
            yield place, plain_text(text.blocks, _NOT_OURS)
    titles += [i for i in context.plan.items if isinstance(i, Maalomraade | Maal | Strategi | Tiltak | Utfordring)]
    for titled in titles:
        if not _SEEN[other].isdisjoint(searchable(titled.tittel).split()):
            yield titled.origin.at("tittel"), titled.tittel


def _theirs(text: str, other: str) -> list[str]:
    """The words of the other standard in a text, each once."""
    return list(dict.fromkeys(word for word in _plain_words(_unquoted(visible(text))) if word in _WORDS[other]))


def _shown(words: Iterable[str]) -> str:
    return listing([f"«{word}»" for word in words], "og")


def _unquoted(text: str) -> str:
    """The text without what stands in quotation marks."""
    first, *rest = text.split("«")
    text = first + " … ".join(["", *(part.partition("»")[2] for part in rest)])
    for sign in "“”„":
        text = text.replace(sign, '"')
    return " … ".join(text.split('"')[::2])


def _plain_words(text: str) -> Iterator[str]:
    """The words in small letters; one with a capital inside a sentence is a part of a name, and is left out."""
    begins = True
    for line in text.splitlines():
        for word in line.split():
            bare = word.strip(_MARKS)
            if begins or bare == bare.lower():
                yield bare.lower()
            begins = word[-1] in _ENDS
        begins = True
