"""A value that is none of the words an author may choose among: what is told of it, and the word that is meant."""

import difflib
import re
import unicodedata
from collections.abc import Sequence

from bolig_cli.norsk import capital, listing
from bolig_cli.searchable import searchable
from bolig_cli.source import certain
from bolig_cli.source import node as n
from bolig_cli.source.ditto import points_elsewhere
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.naming import said
from bolig_cli.source.slip import At, Slip
from bolig_cli.source.slips import AROUND

_PART = re.compile(r"[0-9]\s*(?:%|prosent|pst)")  # a part of the whole is done
_GOING = ("pågår", "delvis gjennomført")
_STEM = 7  # letters by which a word is known in another form
_FIRST_PART = 5  # letters of a word that begins a longer one: driftsutgifter
_EXPLAINS = ("velg blant", "velg mellom", "velg", "en av", "én av", "for eksempel", "f.eks.", "enten")


def find(at: At, words: Sequence[str], help: str) -> Slip:
    """What to tell of a value that is none of `words`; `help` says which may stand there.

    A word that is only spelt otherwise stands as it is meant, so that nobody judges the plan by a word that no one wrote.
    """
    name = said(at.root, at.path)
    shown = (
        at.raw if isinstance(at.node, n.Scalar) else "en liste" if isinstance(at.node, n.Sequence) else "flere nøkler"
    )
    if not shown.strip():
        return Slip(at.path, READ_FAULTS["mangler-felt"].at(at.place, f"{capital(name)} er tom.", help), None)
    if isinstance(at.node, n.Scalar) and points_elsewhere(shown):
        return at.slip(
            f"«{shown}» i {name} blir ikke lest som «det samme som over».", f"Skriv verdien en gang til. {help}"
        )
    if several := _joined(shown, words):
        help = (
            f"Velg ett av dem, for eksempel «{at.write}{several[0]}»."
            if " eller " in shown
            else _one_each(at.path, several)
        )
        return at.slip(f"«{shown}» er {len(several)} verdier, og {name} har bare én.", help)
    meant = certain.alike(shown, words)
    if meant and meant == unicodedata.normalize("NFC", shown):
        return _as(
            at, meant, f"«{meant}» er skrevet med æ, ø eller å i to deler, slik noen programmer på Mac gjør.",
            f"Skriv «{meant}» på nytt.",
        )  # fmt: skip
    if core := _with_more(shown, words):
        message = f"«{shown}» er mer enn «{core}», og kan ikke brukes i {name}."
        if len(core) == len(shown.strip(AROUND)):
            return _as(at, core, message, f"Skriv bare {core}.")
        return at.slip(message, f"Skriv bare {core}. Det andre hører til i en tekst.")
    if left := _after_explanation(shown):
        told = certain.alike(left, words) or left
        return at.slip(
            f"«{shown.strip()}» har med ord fra forklaringen.",
            f"Ta bort ordene «{shown.strip()[: -len(left)].strip()}», og skriv bare {told}. {help}".strip(),
        )
    if meant:
        how = " med små bokstaver" if meant == shown.lower() else ""
        write = f"Skriv «{at.write}{meant}»{how}."
        return _as(at, meant, f"«{shown}» kan ikke brukes i {name}. Mente du «{meant}»?", write)
    takes_number = any(option.get("type") == "integer" for option in at.schema.get("anyOf", ()))
    numbers = re.findall(r"[0-9]+", shown) if takes_number else []
    if numbers == [shown] and int(shown[:4]) and isinstance(at.node, n.Scalar) and isinstance(at.node.value, str):
        return at.slip(
            f"«{shown}» i {name} står i anførselstegn, og blir lest som en tekst.",
            f"Skriv «{at.write}{shown}», uten anførselstegn.",
            at.as_scalar(int(shown)),
            at.instead(shown),
        )
    beside = [word for word in words if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", shown.lower())]
    if len(numbers) == 1 and len(beside) == 1:
        return at.slip(
            f"«{shown}» i {name} er både et tall og et ord, og der er det plass til ett av dem.",
            f"Skriv «{at.write}{beside[0]}» hvis de andre har ord, og «{at.write}{numbers[0]}» hvis de har tall.",
        )
    if len(numbers) == 1 and numbers[0] != shown and int(numbers[0][:4]):
        return at.slip(
            f"«{shown}» i {name} er mer enn tallet.", f"Skriv «{at.write}{numbers[0]}».", at.as_scalar(int(numbers[0]))
        )
    near = _with_the_word(shown, words)
    guess = certain.nearly(shown, words) or _within(shown, words) or nearest(shown, words) or _of_stem(shown, words)
    guess = guess or _most_words(shown, words)
    if searchable(guess).endswith(searchable(shown)):
        guess = ""  # norsk is not nynorsk, and startet is not ikke startet
    if _PART.search(shown) and (going := [word for word in _GOING if word in words]):
        near, guess = going, going[0]
    guesses = near if len(near) > 1 else [guess] if guess else []
    meant = listing([f"«{word}»" for word in guesses], "eller")
    return at.slip(f"«{shown}» kan ikke brukes i {name}." + (f" Mente du {meant}?" if meant else ""), help)


def _after_explanation(shown: str) -> str:
    """What stands after the words that an explanation begins with: «velg blant søknad»; "" where there are none."""
    text = shown.strip()
    start = next((start for start in _EXPLAINS if text.lower().startswith(f"{start} ")), "")
    return text[len(start) :].strip(" :") if start else ""


def _with_the_word(shown: str, words: Sequence[str]) -> list[str]:
    """The choices that the words of a value are a part of: «Husbanken» may be two of them."""
    wanted = set(searchable(shown).split())
    return [word for word in words if wanted and wanted <= set(searchable(word).split())]


def _of_stem(shown: str, words: Sequence[str]) -> str:
    """The only choice that begins as a value does: «tilpassede boliger», «innenfor budsjettet»; "" for none, or several."""
    stem = searchable(shown)[:_STEM]
    found = [word for word in words if len(stem) == _STEM and searchable(word).startswith(stem)]
    found = found or [word for word in words if len(word) >= _FIRST_PART and searchable(shown).startswith(word)]
    return found[0] if len(found) == 1 else ""


def _most_words(shown: str, words: Sequence[str]) -> str:
    """The only choice that has most of a value's words, in some form: «Samfunnsdelen til kommuneplanen»; "" for none or several."""
    stems = {word[:_STEM] for word in searchable(shown).split() if len(word) >= _STEM}
    counts = {word: sum(part[:_STEM] in stems for part in searchable(word).split()) for word in words}
    most = max(counts.values(), default=0)
    found = [word for word, count in counts.items() if count == most]
    return found[0] if most and len(found) == 1 else ""


def _within(shown: str, words: Sequence[str]) -> str:
    """The only choice that stands among the words of a value: «Kommunal planstrategi 2024»; "" for none, several, or a denial."""
    said = searchable(shown).split()
    found = [word for word in words if searchable(word) in said]
    return found[0] if len(found) == 1 and not {"ikke", "ikkje", "ingen", "inga", "før", "etter"} & set(said) else ""


def nearest(word: str, known: Sequence[str]) -> str:
    """The known word that is most like another; "" where none is."""
    close = difflib.get_close_matches(searchable(word), known, n=1, cutoff=0.6)
    return close[0] if close else ""


def _as(at: At, word: str, message: str, help: str) -> Slip:
    """What is certainly meant by a value, unless the list that it is in has the word already."""
    if not isinstance(at.node, n.Scalar) or _stands_in_list(at, word):
        return at.slip(message, help)
    return at.slip(message, help, at.as_scalar(word), certain.rewritten(at.file, at.node, word))


def _stands_in_list(at: At, word: str) -> bool:
    around = n.child_at(at.root, at.path[:-1])
    return isinstance(around, n.Sequence) and any(isinstance(i, n.Scalar) and i.raw == word for i in around.items)


def _joined(shown: str, words: Sequence[str]) -> list[str]:
    """The words of a list that stand together in one value: «egne midler og Husbanken tilskudd»; none where it is anything else."""
    text = shown
    for sign in (" og ", " eller ", " + ", " & ", ";", "/", "|"):
        text = text.replace(sign, ",")
    found = [certain.alike(part.strip(), words) for part in text.split(",") if part.strip()]
    return found if len(found) > 1 and all(found) else []


def _with_more(shown: str, words: Sequence[str]) -> str:
    """The word that a value is, with signs around it or an explanation behind it: «ny.», «ny (vedtatt i juni)»; "" for others."""
    text = shown.strip(AROUND)
    head = text
    for sign in (" (", ", ", "; ", " – ", " - ", ": "):
        head = head.partition(sign)[0]
    found = next((word for part in (text, head) for word in words if part == word), "")
    found = found or (certain.alike(head, words) if head != text else "")
    return found if found != shown else ""


def _one_each(path: tuple[n.Key, ...], words: Sequence[str]) -> str:
    """What to do with several words in one value."""
    last = path[-1]
    if isinstance(last, int):
        return f"Skriv dem hver for seg: {', '.join(words)}."
    if len(path) > 2 and isinstance(path[-2], int):
        each = listing([f"ett med «{last}: {word}»" for word in words])
        return f"Lag ett punkt for hver av dem under «{path[-3]}», {each}, og fordel resten mellom dem."
    return f"Skriv én av dem, for eksempel «{last}: {words[0]}»."
