"""What the columns of a web form are, by their headings and by what stands below them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto

from bolig_cli.record import record
from bolig_cli.searchable import searchable


class Kind(Enum):
    """What a column has. `CONSENT` is whether the words may be shown, and `UNSURE_CONSENT` a consent that may be to something else;
    `OTHER` is what is known, and not taken along."""

    MAIL = auto()
    DAY = auto()
    SENDER = auto()
    PERSON = auto()
    ABOUT = auto()
    TEXT = auto()
    CONSENT = auto()
    UNSURE_CONSENT = auto()
    OTHER = auto()


@record
class Column:
    """A column by its place in the row. `kind` is None where nobody knows what it has, or has it in words; `asks_of_a_part` is
    whether its heading has a number, as «Kommentar til tiltak 2.1.3»."""

    at: int
    heading: str
    kind: Kind | None
    asks_of_a_part: bool
    has_values: bool


_PART = r"(?:del|tiltak|tiltaket|kapittel|kapittelet|tema|mål|målet|strategi|strategien|avsnitt|side|sak|punkt)"
_SHOWN_WORDS = r"publiser|offentlig ?gjør|offentleg ?gjer|vises? (?:åpent|offentlig)"
# What a heading has in it, the surest first: it is the first that fits.
_KNOWN = (
    (Kind.OTHER, r"^(?:id|nr\.?|nummer|løpenummer|respondent\w*|svar-?id|ip-?adresse\w*|språk|status)$"),
    (Kind.OTHER, r"telefon|mobil|\btlf\b|poengsum"),
    (Kind.CONSENT, rf"samtykke|{_SHOWN_WORDS}|\bconsent\b"),
    (Kind.ABOUT, r"^gjelder|^(?:hva|hvilke\w*|hvor i planen|kva)\b.*\b(?:gjelder|gjeld|handler|omhandler)\b"),
    (Kind.ABOUT, rf"\bhvilke(?:n|t) {_PART}\b"),
    (Kind.MAIL, r"e-?post|mail"),
    (Kind.DAY, r"\bdato|tidspunkt|tidsstempel|klokkeslett|mottatt|\bdate\b|sendt|innsendt|fullført|start ?tid"),
    (Kind.SENDER, r"organisasjon|på vegne av|avsender|lag/forening|virksomhet|instans|firma"),
    (Kind.PERSON, r"navn\b|\bname\b|hvem er du"),
    (Kind.TEXT, r"innspill|kommentar|merknad|uttalelse|tilbakemelding|\bsvar|tekst|melding|hva mener"),
)
_ABOUT = re.compile(r"gjelder|tiltak|hvilk|kapittel|tema|del av planen|strategi|\bmål\b")
_ASKS = (
    "hva", "hvordan", "hvilke", "hvorfor", "hvor", "kva", "korleis", "er det", "har du", "beskriv", "skriv", "fortell", "synes",
    "ønsker", "savner", "andre", "annet", "noe",
)  # fmt: skip
_QUESTION = re.compile(rf".*\?$|(?:{'|'.join(_ASKS)})\b")
_HEADING_WORDS = 4  # of a heading that only names what stands below it
_SENTENCE_WORDS = 4  # of what somebody writes in their own words
_LONGEST = 200  # letters of a heading
_SHOWN = 60
_SHOWS_WORDS = re.compile(_SHOWN_WORDS)
# All that a heading may say which asks whether the words may be shown, and nothing else: any other word may turn it round.
_PLAIN_CONSENT = frozenset(
    (
        "kan", "får", "vi", "kommunen", "er", "det", "greit", "at", "samtykke", "samtykker", "du", "jeg", "eg", "i", "til", "av",
        "publisere", "publiserer", "publiseres", "publiserast", "publisering", "publiseringen", "offentliggjøre", "offentliggjør",
        "offentliggjøres", "offentliggjøring", "vise", "vises", "visast", "åpent", "offentlig", "svar", "svaret", "ditt",
        "mitt", "innspill", "innspillet", "innspel", "innspelet", "uttalelse", "uttalelsen", "teksten", "din", "min",
    )
)  # fmt: skip
_YES = re.compile(
    r"(?:ja|yes|true|sant|jeg samtykker|samtykker)[.!]?|ja,? (?:takk|gjerne|det er (?:greit|i orden)|jeg samtykker)[.!]?"
)
_YES_OR_NO = re.compile(r"(?:ja|nei|yes|no|true|false|vet ikke|veit ikkje|usikker|x|-+|–)[.!]?")
_CHOICE = re.compile(rf"{_YES_OR_NO.pattern}|[\d\s.,:/%+-]+(?:am|pm)?|\d{{4}}-\d\d-\d\dt[\d:.z+]+")


def kind_of(heading: str) -> Kind | None:
    """What a heading says that the column has; None where it does not say."""
    plain = searchable(heading).strip()
    if not plain or len(plain) > _LONGEST:
        return None
    kind = next((kind for kind, pattern in _KNOWN if re.search(pattern, plain)), None)
    if kind is Kind.CONSENT and not (
        _SHOWS_WORDS.search(plain) and _PLAIN_CONSENT.issuperset(re.findall(r"\w+", plain))
    ):
        return Kind.UNSURE_CONSENT
    return kind


def columns(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[Column, ...]:
    """The columns of a form. A question is what the answer is, where somebody has answered it in words."""
    found = []
    for at, cell in enumerate(headings):
        heading = " ".join(cell.split())
        below = [text for row in rows if at < len(row) and (text := row[at].strip())]
        kind = kind_of(heading)
        if kind is None and heading and len(heading) <= _LONGEST:
            kind = _by_its_answers(searchable(heading), below)
        found.append(Column(at, heading, kind, re.search(r"\d", heading) is not None, bool(heading and below)))
    asked = [column for column in found if column.kind in (Kind.CONSENT, Kind.UNSURE_CONSENT)]
    if len(asked) > 1:  # one may take back what another gives
        found = [replace(column, kind=Kind.UNSURE_CONSENT) if column in asked else column for column in found]
    return tuple(found)


def _by_its_answers(plain: str, below: Sequence[str]) -> Kind | None:
    in_words = any(len(text.split()) >= _SENTENCE_WORDS and not is_choice(text) for text in below)
    if in_words and _QUESTION.match(plain):
        return Kind.TEXT
    names = len(plain.split()) <= _HEADING_WORDS and not plain.startswith("hvor ") and not plain.endswith("?")
    return Kind.ABOUT if names and _ABOUT.search(plain) else None


def is_choice(text: str) -> bool:
    """Whether an answer is nothing but yes, no, a number or a date."""
    return _CHOICE.fullmatch(searchable(text).strip()) is not None


def is_yes_or_no(text: str) -> bool:
    """Whether an answer is yes or no, and nothing besides."""
    return _YES_OR_NO.fullmatch(searchable(text).strip()) is not None


def is_yes(text: str) -> bool:
    """Whether an answer is yes, and nothing besides."""
    return _YES.fullmatch(searchable(text).strip()) is not None


def short(heading: str) -> str:
    """A heading as it is told of."""
    return heading if len(heading) <= _SHOWN else f"{heading[: _SHOWN - 1].rstrip()}…"
