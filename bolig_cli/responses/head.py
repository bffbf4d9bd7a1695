"""What stands above a letter's own words, and says nothing of the plan: its letterhead, greeting and title; and a message that
only sends an attachment."""

import re

from bolig_cli.record import record
from bolig_cli.responses.dates import day_of
from bolig_cli.responses.senders import is_name_alone, kind_of

_GREETING = re.compile(r"(?:hei|hallo|god (?:dag|morgen|kveld)|kjære)\b[^.!?]{0,40}[.!,]?", re.I)
_ADDRESSED = re.compile(r"(?:[Tt]il|TIL|[Aa]tt\.?|[Kk]opi)\b:?\s+[A-ZÆØÅ][^.!?:]{1,70}")
_FIELD = re.compile(
    r"(?:til|fra|frå|dato|emne|sak|saksnr|saksnummer|arkivsak|(?:vår|deres|dykkar) (?:ref|dato)\w*)\.?\s*:.{0,150}",
    re.I,
)
_ADDRESS = re.compile(r"(?:postboks \d{1,5}\b.{0,40}|\d{4} [A-ZÆØÅ][\wæøåÆØÅ -]{1,30})", re.I)
_TITLE = re.compile(
    r"(?:hørings|høyrings)?(?:svar|uttalelse|uttale|innspill|innspel|merknader?|kommentarer?)(?:\s*[:–-])?(?:\s+(?:til|fra|frå|på|om|i)\b[^.!?]{1,150})?",
    re.I,
)
# «Vedlegg fra Kari Nordmann», «Vedlegg 2: Uttalelse»: what an attachment is called at its top.
_ATTACHED = re.compile(
    r"vedlegg(?:et)?(?: (?:nr\.? ?)?\d{1,2}| [A-H])?\.?(?:(?:\s*[:–-]| fra| frå| til)\s[^.!?]{1,100})?", re.I
)
_ABOUT_PART = re.compile(
    r"\b(?:tiltak|mål|delmål|strategi|utfordring|kapittel|kap|punkt|side)\w*\.?\s*(?:nr\.?\s*)?\d", re.I
)
_LEADS_IN = re.compile(
    r"[^\n]{0,200}\b(?:følgende|følgjande|disse|desse)\b[^\n.!?]{0,60}:|vedlegg (?:fra|frå|til)\b[^\n]{0,80}:", re.I
)
_CLOSING = re.compile(r"\b(?:med (?:vennlig|venleg|beste) )?(?:hilsen|helsing|mvh)\b.*", re.I | re.S)
_SENDS = re.compile(r"\b(?:vedlagt|vedlagd|vedlegg\w*|ligger ved|ligg ved|følger ved|følgjer ved|oversend\w*)\b", re.I)
_SAYS = re.compile(
    r"\d|\b(?:mener|meiner|bør|må|savner|saknar|mangler|manglar|støtter|støttar|ber|ønsker|ønskjer|ikke|ikkje|men|også)\b",
    re.I,
)
_LONGEST = 200  # letters of a message that only sends something


@record
class Parted:
    """The head of a letter and its own words; together they are the whole text."""

    head: str
    rest: str


def parted(text: str) -> Parted:
    """The lines at the top that are the letter's head, and the rest."""
    lines = text.split("\n")
    count = 0
    for at, line in enumerate(lines):
        plain = " ".join(line.split())
        if plain and not _is_head(plain):
            break
        count = at + 1
    left = "\n".join(lines[count:]).strip("\n")
    if left and _LEADS_IN.fullmatch(left.strip()) and not _ABOUT_PART.search(left):
        return Parted(text.strip("\n"), "")
    return Parted("\n".join(lines[:count]).strip("\n"), left)


def only_sends(text: str) -> bool:
    """Whether a message says no more than that something is attached."""
    said = _CLOSING.sub("", text)
    if len(said) > _LONGEST:
        return False
    parts = [part.strip() for part in re.split(r"[.!\n]", said) if part.strip()]
    own = [part for part in parts if not _is_head(part)]
    return bool(own) and all(_SENDS.search(part) and not _SAYS.search(part) for part in own)


def _is_head(line: str) -> bool:
    if _ABOUT_PART.search(line):
        return False
    if any(pattern.fullmatch(line) for pattern in (_GREETING, _ADDRESSED, _FIELD, _ADDRESS, _TITLE, _ATTACHED)):
        return True
    return is_name_alone(line) and (day_of(line) is not None or kind_of(line) is not None)
