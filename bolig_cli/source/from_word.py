"""What a text has from Word, Outlook or a web page that means nothing here, or something else: an address that goes through the
mail program, footnotes and a list of contents as Word has them, and signs first on a line that Markdown takes for its own."""

import re
from collections.abc import Iterator, Sequence

from bolig_cli.finding import Edit, Finding, Fix, Place
from bolig_cli.record import record
from bolig_cli.source import contents_list
from bolig_cli.source import node as n
from bolig_cli.source.faults import READ_FAULTS

_MOST = 5  # findings of each sort in a file
_WRAPPED = (
    *(b"safelink", b"urldefense.", b"google.com/url?", b"google.no/url?"),
    *(b"facebook.com/l.php?", b"linkprotect.", b"mimecast"),
)
_SIGNS = re.compile(rb"\n(?:  )?(?:>|\+ )")
_LISTED = tuple(sign.encode() for sign in contents_list.SIGNS)
_ADDRESS = r"https?://[^\s<>()\[\]\"'«»]+"
_NOTE_MARKS = r"\[(?:\d{1,2}|[ivx]{1,4})\]|[¹²³⁴⁵⁶⁷⁸⁹]|\(\d{1,2}\)"
_HAS_MARK = re.compile(rb"\[(?:[12]|ii?)\]|\([12]\)|\xc2[\xb9\xb2]")  # the latter are ¹ and ²
_RAISED = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹", "123456789")
_MORE_OR_LESS = r"^(?P<before> {0,3})(?P<sign>[>+]) ?(?P<number>\d[\d,.]*)(?P<after> [^\n]*|)$"


@record
class _Text:
    """A text, and where it stands. `is_exact` is whether its lines stand in the file as they are read."""

    text: str
    path: str
    line: int
    column: int
    is_exact: bool

    def place(self, start: int, end: int) -> Place:
        row = self.text.count("\n", 0, start)
        at = self.column + start - (self.text.rfind("\n", 0, start) + 1)
        return Place(self.path, self.line + row, at, self.line + row, at + end - start)


def find(data: bytes, document: n.Document, told: Sequence[Finding]) -> tuple[Finding, ...]:
    """What is found in the texts of a file. `data` is the file; a value that has a finding of its own (`told`) is passed over."""
    wrapped = b"://" in data and any(sign in data for sign in _WRAPPED)
    noted = _HAS_MARK.search(data) is not None
    signs = (b">" in data or b"+ " in data) and _SIGNS.search(data) is not None
    listed = any(sign in data for sign in _LISTED)
    if not (wrapped or noted or signs or listed):
        return ()
    found: list[Finding] = []
    places = {(finding.place.line, finding.place.column) for finding in told}
    for each in _texts(document, places):
        if wrapped:
            found += _addresses(each)
        if noted:
            found += _notes(each)
        if signs:
            found += _signs(each)
        if listed:
            found += _contents(each)
    return tuple(found)


def _texts(document: n.Document, told: set[tuple[int, int]]) -> Iterator[_Text]:
    for _, scalar in document.scalars:
        if scalar.raw and (scalar.line, scalar.column) not in told:
            exact = n.stands_as_read(scalar) or scalar.line == scalar.end_line
            yield _Text(scalar.raw, document.path, scalar.text_line, scalar.text_column, exact)
    if document.body:
        yield _Text(document.body, document.path, document.body_line, 1, is_exact=True)


# --- addresses -------------------------------------------------------------------------------------------------------------------


def _addresses(text: _Text) -> Iterator[Finding]:
    """Addresses that go through a mail program or a search engine, which say who got them, and stop working."""
    for match in re.finditer(_ADDRESS, text.text):
        written = match[0].rstrip(".,;:")
        if not (program := _program(written)):
            continue
        address = "" if text.text[match.end() : match.end() + 1] == "(" else _inner(written)
        place = text.place(match.start(), match.start() + len(written))
        also = " Den har e-postadressen til den som fikk lenken." if "%40" in written or "@" in written else ""
        yield READ_FAULTS["lenke-gjennom-annet"].at(
            place,
            f"Adressen går gjennom {program}, og ikke rett til siden.{also}",
            f"Skriv {address}." if address else "Åpne lenken, og skriv adressen som da står øverst i nettleseren.",
            Fix(f"Skriv {address}.", (Edit(place, address),)) if address and text.is_exact else None,
        )


def _program(address: str) -> str:
    """What an address goes through; "" for one that goes to its page."""
    from urllib.parse import urlsplit  # few files have such an address

    host, path = urlsplit(address).netloc.lower(), urlsplit(address).path
    if "safelink" in host or "safelink" in path:
        return "Teams" if "teams" in host else "Outlook"
    if host.startswith("urldefense.") or host.endswith(".urldefense.com"):
        return "e-postfilteret"
    if host.endswith((".mimecast.com", ".mimecastprotect.com", ".mimecastprotect.net", "linkprotect.cudasvc.com")):
        return "e-postfilteret"
    if host.removeprefix("www.") in ("google.com", "google.no") and path == "/url":
        return "Google"
    return "Facebook" if host.endswith("facebook.com") and path == "/l.php" else ""


def _inner(address: str) -> str:
    """The address inside another; "" where it is not there as it is, or could not stand in a text."""
    from urllib.parse import parse_qs, unquote, urlsplit

    if "/v3/__" in address:
        inner = address.partition("/v3/__")[2].partition("__;")[0]
        inner = "" if "*" in inner else inner  # what the filter has put signs in place of
    else:
        asked = parse_qs(urlsplit(address).query)
        inner = next((asked[key][0] for key in ("url", "q", "u", "a") if key in asked), "")
    inner = unquote(inner) if inner.startswith(("http%3A", "https%3A")) else inner
    if not inner.startswith(("http://", "https://")) or re.search(r"[\s<>()\[\]\"'«»#]", inner) or _program(inner):
        return ""
    return inner.removesuffix("/") if urlsplit(inner).path == "/" else inner


# --- footnotes -------------------------------------------------------------------------------------------------------------------


def _notes(text: _Text) -> Iterator[Finding]:
    """Footnotes as Word has them in a text that is copied: a number after a word, and the note on a line that begins with it."""
    notes = {
        m["mark"]: m
        for m in re.finditer(rf"^(?P<mark>{_NOTE_MARKS})(?P<colon>:?)[ \t]+(?=\S)", text.text, re.MULTILINE)
    }
    if not notes:
        yield from _lonely(text)
        return
    marks: dict[str, list[re.Match[str]]] = {}
    for match in re.finditer(rf"(?<=[^\n])(?P<mark>{_NOTE_MARKS})(?![(:\[])", text.text):
        before = text.text[match.start() - 1]
        if not (before.isdigit() or before.isspace()) or (match["mark"][0] == "[" and before == " "):
            marks.setdefault(match["mark"], []).append(match)
    both = [mark for mark in notes if mark in marks]
    if not both:
        return
    first = both[0]
    name = _name(first)
    edits: list[Edit] = []
    for mark in both:
        edits += [Edit(text.place(*at.span("mark")), f"[^{_name(mark)}]") for at in marks[mark]]
        edits.append(Edit(text.place(notes[mark].start(), notes[mark].end()), f"[^{_name(mark)}]: "))
    apart = all(_begins_paragraph(text.text, notes[mark]) for mark in both)
    sure = text.is_exact and apart and not first.startswith("(") and text.text.count("[^") == 0
    more = len(both) - 1
    also = f" Det samme gjelder {'én note' if more == 1 else f'{more} noter'} til." if more else ""
    at = marks[first][0]
    line = text.place(notes[first].start(), notes[first].end()).line
    yield READ_FAULTS["markdown-fotnote"].at(
        text.place(*at.span("mark")),
        f"«{first}» blir ikke en fotnote, men står som vanlig tekst. Noten er på linje {line}.{also}",
        f"Skriv «[^{name}]» her, og «[^{name}]: » foran noten på linje {line}, med en tom linje over.",
        Fix(f"Skriv «[^{name}]» her, og «[^{name}]: » foran noten.", tuple(edits)) if sure else None,
    )


def _lonely(text: _Text) -> Iterator[Finding]:
    """A raised number after a word, whose note did not come along: «vi¹»; not those of a unit: m²."""
    for match in re.finditer(r"(?<![\w])([A-Za-zæøåÆØÅ]{2,})([¹²³⁴⁵⁶⁷⁸⁹])(?![\w⁰¹²³⁴⁵⁶⁷⁸⁹])", text.text):
        if match[1].lower() in _UNITS:
            continue
        name = _name(match[2])
        yield READ_FAULTS["tekst-rest-fra-word"].at(
            text.place(*match.span(2)),
            f"«{match[2]}» etter «{match[1]}» ser ut som en fotnote fra Word, og noten er ikke kommet med.",
            f"Skriv «[^{name}]» her, og «[^{name}]: » og noten på en egen linje under avsnittet, eller ta det bort.",
        )
        return


_UNITS = frozenset(("km", "cm", "mm", "dm", "kvm", "co"))


def _name(mark: str) -> str:
    return mark.strip("[]()").translate(_RAISED)


def _begins_paragraph(text: str, note: re.Match[str]) -> bool:
    """Whether a note begins a paragraph, or stands right below another note."""
    above = text[: note.start()].rstrip("\n").rpartition("\n")[2]
    blank = note.start() == 0 or text[: note.start()].endswith("\n\n")
    return blank or re.match(rf"(?:{_NOTE_MARKS}):?\s", above) is not None


# --- signs -----------------------------------------------------------------------------------------------------------------------


def _signs(text: _Text) -> Iterator[Finding]:
    """«> 65 år», where the sign makes a quotation, and «+ 65 år», where it makes a point, and is lost."""
    if "\n" not in text.text and not text.is_exact:
        return
    for match in re.finditer(_MORE_OR_LESS, text.text, re.MULTILINE):
        sign, number = match["sign"], match["number"]
        if _stands_with_others(text.text, match) or (sign == "+" and text.text[match.end("sign")] != " "):
            continue
        if len(number) == 4 and number.startswith(("19", "20")):  # a quotation may begin with a year
            continue
        after = match["after"].rstrip(".") if len(match["after"]) <= 30 else f"{match['after'][:30].rstrip()} …"
        what = "et sitat" if sign == ">" else "et punkt i en liste"
        yield READ_FAULTS["markdown-tegn"].at(
            text.place(match.start("sign"), match.end("sign")),
            f"«{sign}» først på linjen gjør den til {what}, og tegnet kommer ikke med.",
            f"Skriv det med ord: «Over {number}{after}».",
        )


def _stands_with_others(text: str, match: re.Match[str]) -> bool:
    """Whether the line above or below begins with the same sign: then it is a quotation or a list."""
    above = text[: match.start()].rstrip("\n").rpartition("\n")[2].lstrip()
    below = text[match.end() :].lstrip("\n").partition("\n")[0].lstrip()
    return above.startswith(match["sign"]) or below.startswith(match["sign"])


# --- contents --------------------------------------------------------------------------------------------------------------------


def _contents(text: _Text) -> Iterator[Finding]:
    for first, last, count in contents_list.contents(text.text):
        start = text.text.rfind("\n", 0, first) + 1
        place = text.place(first, text.text.find("\n", first) % (len(text.text) + 1))
        end = text.place(last, last)
        yield READ_FAULTS["innholdsfortegnelse-i-teksten"].at(
            Place(text.path, place.line, place.column, end.line, end.column) if start <= first else place,
            f"Her står en innholdsfortegnelse fra Word, på {count} linjer, med sidetall som ikke gjelder."
            if count > 1
            else "Linjen ser ut til å være fra en innholdsfortegnelse i Word, med et sidetall som ikke gjelder.",
            f"Slett {f'linjene {place.line}–{end.line}' if count > 1 else f'linje {place.line}'}. "
            "Dokumentene får sin egen innholdsfortegnelse."
            + ("" if count > 1 else " Er tallet ikke en side, skriver du det i en setning eller en tabell."),
        )
