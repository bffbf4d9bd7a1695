"""What a text has of how one person is reached: the signature of a letter, a name with a telephone number, an address of e-mail, a
national identity number; and a telephone number with a figure too few or too many."""

import re
from collections.abc import Iterator, Sequence

from bolig_cli import tallord
from bolig_cli.finding import Finding
from bolig_cli.personnavn import person_i_adresse, personnavn
from bolig_cli.source import node as n
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.figure_runs import has_run
from bolig_cli.source.written_lines import WrittenText, written_texts

_MOST = 5  # findings of a file
_HAS_RULE = frozenset(
    ("epost", "besoek", "kontakt", "sendes_til", "navn", "rolle", "prosjekteier", "prosjektleder")
)  # the rule `personnavn-i-planen` looks at these
_GREETING = (
    r"^[ \t>*_-]*(?:mvh|med (?:vennlig|venleg|beste|gode?) (?:hilsen|hilsner|helsing)|(?:vennlig|venleg|beste) (?:hilsen|helsing)"
    r"|hilsen|helsing)\b[.,!]?(?P<after>[^\n]*)$"
)
_CALL = r"\b(?:tlf|telefon(?:nummer|nr)?|tel|mobil(?:telefon)?|mob|sms)\b[.:]*[ \t]*(?:(?:nr|nummer)\b\.?[ \t]*)?"
_NUMBER = r"(?<![\d.,+–-])(?P<number>(?:(?:\+|00)47[ \u00a0]?)?\d(?:[ \u00a0]?\d){4,9})(?![\d,–-]|\.\d|[ \u00a0]\d)"
_MOBILE = (
    r"(?<![\d.,–-])(?:(?:\+47|0047)[ \u00a0]?)?"
    r"(?:[49]\d\d[ \u00a0]\d\d[ \u00a0]\d{3}|[49]\d(?:[ \u00a0]\d\d){3})(?![\d,–-]|[ \u00a0]\d|\.\d)"
)
_MAIL = r"(?<![\w.+-])[\w.+-]{1,80}@[\w-]+\.[\w.-]*\w"
_IDENTITY = r"(?<![\d.,])\d{6}[ \u00a0]?\d{5}(?![\d,]|\.\d)"
_FIRST_CHECK, _SECOND_CHECK = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_MAY_GREET = re.compile("(?i:mvh|hils|helsing)")
_MAY_BE_NUMBER = re.compile(r"\d(?:[ \u00a0]?\d){4}")
_MAY_BE_MAIL = re.compile("@")
_MAY_HAVE_NUMBER = re.compile(rb"\d(?:(?: |\xc2\xa0)?\d){4}")
_LONG = 60  # letters: a line of a signature is shorter
_LINES = 8  # of a signature
_AHEAD = 1000  # letters, more than a signature has
_LENGTHS = (7, 9)  # what a slip makes of eight figures
_INSTEAD = "Planen er offentlig. Ta det bort, eller skriv enheten og nummeret eller postmottaket dit."


def find(data: bytes, document: n.Document, told: Sequence[Finding]) -> tuple[Finding, ...]:
    """What is found in the texts of a file. `data` is the file; a line that has a finding of its own (`told`) is passed over.

    An answer to the hearing is kept as its sender wrote it, and has a rule of its own on what is published of it.
    """
    if document.kind == "innspill" or not _may_have_any(data):
        return ()
    lines = {finding.place.line for finding in told}
    found = [
        finding
        for text in written_texts(data, document)
        if text.field not in _HAS_RULE
        for finding in (_lengths(text, _NUMBER) if text.field == "telefon" else _in_text(text))
        if finding.place.line not in lines
    ]
    return tuple(found[:_MOST])


def _may_have_any(data: bytes) -> bool:
    """Of a file that has none of the signs, no text is looked at."""
    low = data.lower()
    if any(sign in low for sign in (b"@", b"telefon:", b"mvh", b"hils", b"helsing")):
        return True
    return has_run(data, 5, b" \xc2\xa0") and _MAY_HAVE_NUMBER.search(data) is not None


def _in_text(text: WrittenText) -> Iterator[Finding]:
    if "\n" not in text.text and len(text.text) < _LINES:
        return
    taken: list[tuple[int, int]] = []
    looks = (look for may_be, look in _LOOKS if may_be.search(text.text))
    for start, end, message, help in (found for look in looks for found in look(text.text)):
        if not any(begin < end and start < stop for begin, stop in taken):
            taken.append((start, end))
            yield READ_FAULTS["person-i-teksten"].at(text.place(start, end), message, help)
    if _MAY_BE_NUMBER.search(text.text):
        yield from _lengths(text, rf"(?i:{_CALL}){_NUMBER}")


_Found = tuple[int, int, str, str]


def _signatures(text: str) -> Iterator[_Found]:
    """A greeting on a line, and the short lines under it, where they name somebody or have a number or an address."""
    for match in re.finditer(f"(?im){_GREETING}", text):
        after = match["after"].strip(" ,.!*_")
        if len(after) > _LONG:
            continue
        end, seen = match.end(), after
        for line in text[match.end() + 1 : match.end() + _AHEAD].split("\n")[: _LINES if not after else 2]:
            words = line.strip()
            if len(words) > _LONG or words.startswith(("#", "|", "- ", "* ")) or words.endswith("."):
                break
            end += len(line) + 1
            seen += f"\n{words}"
        if not (
            personnavn(seen) or re.search(f"{_MAIL}|(?i:{_CALL}){_NUMBER}|{_MOBILE}", seen) or _is_name(after, seen)
        ):
            continue
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        rows = text[start:end].rstrip().count("\n")
        yield (
            start,
            start + len(text[start:end].rstrip()),
            f"«{match[0].strip()}» begynner underskriften i et brev eller en e-post, og den kom med da teksten ble kopiert.",
            f"Ta bort underskriften{f': denne linjen og {_count(rows)} under' if rows else ''}. Planen er offentlig.",
        )


def _count(rows: int) -> str:
    return f"de {rows}" if rows > 1 else "den"


def _is_name(after: str, seen: str) -> bool:
    """Whether the line after the greeting is two or three words with a capital, as a name is."""
    words = (after or next((line for line in seen.split("\n") if line), "")).split()
    return 2 <= len(words) <= 3 and all(word[:1].isupper() and word.isalpha() for word in words)


def _identities(text: str) -> Iterator[_Found]:
    for match in re.finditer(_IDENTITY, text):
        if _is_identity([int(sign) for sign in match[0] if sign.isdigit()]):
            yield (
                *match.span(),
                "Her står et fødselsnummer eller et D-nummer. Det skal aldri stå i planen.",
                "Ta det bort nå, også fra eldre utgaver av filen som andre kan åpne.",
            )


def _is_identity(digits: list[int]) -> bool:
    """Whether eleven figures are a national identity number: a day, a month, and two figures that check the others. A D-number has
    four more in the day, and one made for tests forty or eighty more in the month."""
    day, month = digits[0] % 4 * 10 + digits[1], (digits[2] * 10 + digits[3]) % 40
    checks = (_FIRST_CHECK, _SECOND_CHECK)
    is_checked = all(sum(a * b for a, b in zip(digits, check, strict=False)) % 11 == 0 for check in checks)
    return 1 <= day <= 31 and 1 <= month <= 12 and is_checked


def _names_with_numbers(text: str) -> Iterator[_Found]:
    """A number after a word for a telephone, and the name of a person before it in the same sentence."""
    for match in re.finditer(f"(?i:{_CALL})?(?:{_NUMBER})", text):
        digits = [sign for sign in match["number"].removeprefix("+47").removeprefix("0047") if sign.isdigit()]
        before = re.split(r"(?<=[a-zæøå][.!?])\s|\n\s*\n", text[max(0, match.start() - 120) : match.start()])[-1]
        is_called = match.start() < match.start("number")
        if len(digits) == 8 and (is_called or re.fullmatch(_MOBILE, match["number"])) and (name := personnavn(before)):
            at = text.rfind(name.split()[0], 0, match.start())
            yield (
                at if at >= 0 else match.start(),
                match.end(),
                f"«{name}» og «{match['number'].strip()}» er navnet på en person og nummeret dit.",
                _INSTEAD,
            )


def _mobiles(text: str) -> Iterator[_Found]:
    for match in re.finditer(_MOBILE, text):
        yield (
            *match.span(),
            f"«{match[0]}» er nummeret til en mobiltelefon, og kan være en persons.",
            "Er det en persons, tar du det bort. Er det en vakttelefon, hører det hjemme under «kontakt» i tjenester.yaml.",
        )


def _mails(text: str) -> Iterator[_Found]:
    for match in re.finditer(_MAIL, text):
        if person_i_adresse(match[0]):
            yield *match.span(), f"«{match[0]}» er én persons e-postadresse.", _INSTEAD


def _lengths(text: WrittenText, pattern: str) -> Iterator[Finding]:
    """Telephone numbers of seven or nine figures."""
    for match in re.finditer(pattern, text.text):
        number = match["number"]
        bare = re.sub(r"^(?:\+|00)47", "", number)
        count = sum(map(str.isdigit, bare))
        if count in _LENGTHS or (bare != number and count != 8):
            yield READ_FAULTS["telefonnummer-feil-lengde"].at(
                text.place(*match.span("number")),
                f"«{number}» har {tallord.WRITTEN.get(count, count)} sifre. Et norsk telefonnummer har åtte, eller tre til seks.",
                "Se etter om et siffer mangler, eller om det er ett for mye.",
            )


_LOOKS = (  # what is looked for first is quick to see; what a text of it holds, is not
    (_MAY_GREET, _signatures),
    (_MAY_BE_NUMBER, _identities),
    (_MAY_BE_NUMBER, _names_with_numbers),
    (_MAY_BE_NUMBER, _mobiles),
    (_MAY_BE_MAIL, _mails),
)
