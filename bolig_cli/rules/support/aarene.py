"""The years that a sentence names from one to another: «2024–2027», «fra 2024 til 2027», «til og med 2027», «ut 2027»."""

from collections.abc import Sequence

from bolig_cli.record import record

_STOPS = ".,;:()«»!?"
_DASHES = "–-"


@record
class Aar:
    """The first and the last of some years, 0 for one that isn't named; as they are written, and which word they begin with."""

    fra: int
    til: int
    ord: str
    at: int


def aar_i(words: Sequence[str]) -> tuple[Aar, ...]:
    """The years of a sentence, in order. `words` are the sentence's, as it is searched."""
    found: list[Aar] = []
    at = 0
    while at < len(words):
        fra, til, many = _from(words, at)
        if til:
            found.append(Aar(fra, til, " ".join(words[at : at + many]).strip(_STOPS), at))
        at += many if til else 1
    return tuple(found)


def _from(words: Sequence[str], at: int) -> tuple[int, int, int]:
    """The years that begin with a word, and how many words they are."""
    word = words[at].strip(_STOPS)
    if any(dash in word for dash in _DASHES):
        first, _, last = word.replace("–", "-").partition("-")
        fra = _year(first)
        return fra, _year(last) or (fra and _year(first[:2] + last)), 1
    if word in ("til", "ut"):
        rest = [other.strip(_STOPS) for other in words[at + 1 : at + 4]]
        skipped = 2 if rest[:2] == ["og", "med"] else 1 if rest[:1] == ["utgangen"] else 0
        skipped += rest[skipped : skipped + 1] == ["av"]
        return 0, _year(rest[skipped]) if len(rest) > skipped else 0, skipped + 2
    between = words[at + 1 : at + 5]
    if (fra := _year(word)) and words[at] == word and between[:1] and between[0] in ("til", "–", "-"):
        skipped = 2 if between[1:3] == ["og", "med"] else 0
        return fra, _year(between[skipped + 1]) if len(between) > skipped + 1 else 0, skipped + 3
    return 0, 0, 1


def _year(word: str) -> int:
    bare = word.strip(_STOPS)
    return int(bare) if len(bare) == 4 and bare.isascii() and bare.isdecimal() and bare[:2] in ("19", "20") else 0
