"""A letter as plain text or HTML: a remark for each part that begins by naming a part of the plan, or by a number of its own."""

import re
from html.parser import HTMLParser
from itertools import pairwise

from bolig_cli import limits
from bolig_cli.digest import digest_of
from bolig_cli.responses import closing, quoted
from bolig_cli.responses.dates import day_of
from bolig_cli.responses.first_number import FIRST
from bolig_cli.responses.letter import Letter, Remark, Source
from bolig_cli.zipped import Unusable

_BEGINS = re.compile(
    r"\s*(?:[-–•*]\s*)?(?:(?:til|om|vedr\.?|vedrørende|ad|angående|merknad(?:er)? til|kommentar(?:er)? til|innspill til)\s+)?"
    r"(?:(?:tiltak|mål|delmål|strategi|utfordring|kapittel|kap\.?|punkt|pkt\.?|side|tabell|figur|vedlegg)(?:et|en)?\s*(?:nr\.?\s*)?\d|[TSMU]\d{1,3}\b)"
    r"|\s*(?:[-–•*]\s*)?(?:(?:til|på)\s+)?(?:sidene|s\.|side)\s*\d"
    r"|\s*\d{1,2}[.)]\s+\S",
    re.I,
)
_LISTED = re.compile(r"\s*(?:[-–•*]|\d{1,2}[.)])\s+(?=\S)")
_CITES = re.compile(
    r"(?:\b(?:tiltak|mål|delmål|strategi|utfordring|kapittel|kap|punkt|pkt|side|sidene|tabell|figur|vedlegg)(?:et|en|ene|a)?"
    r"\.?\s*(?:nr\.?\s*)?|\bs\.\s*)\d+(?:\.\d+)*|\b[TSMU]\d{1,3}\b",
    re.I,
)
_SAYS = 2  # words of a line, beside what it cites, that say something of it
_SENTENCE = re.compile(r"\w[.!?]\W*$|:\s*\w")
_BLOCKS = frozenset(
    ("p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "blockquote")
)
_UNSEEN = frozenset(("script", "style", "head", "title", "template", "noscript"))


def read(data: bytes, name: str) -> tuple[Letter, ...]:
    """The letter in a file of text. Raises Unusable."""
    return (letter(decoded(data), name, digest_of(data)),)


def read_html(data: bytes, name: str) -> tuple[Letter, ...]:
    """The letter in a file of HTML. Raises Unusable."""
    return (letter(plain(decoded(data)), name, digest_of(data)),)


def letter(text: str, name: str, digest: str) -> Letter:
    """A text as an answer. Raises Unusable for one without a word, or too long."""
    words = quoted.parted(text)
    found = remarks(words.own)
    if not found:
        raise Unusable("har ingen tekst", "Se om det er riktig fil.")
    return Letter(name, Source.TEXT, digest, found, day=day_of(words.own), quoted=words.quoted)


def remarks(text: str, about: str = "") -> tuple[Remark, ...]:
    """The parts of a text, which together are the whole of it; `about` is the subject of the message that it is in.

    Raises Unusable for one that is too long.
    """
    if len(text) > limits.RESPONSE_CHARACTERS:
        raise Unusable(
            f"har en tekst på over {limits.RESPONSE_CHARACTERS} tegn",
            "Del den i flere filer, eller ta ut det som ikke er svaret.",
        )
    own = closing.parted(text.replace("\r\n", "\n").replace("\r", "\n").strip("\n"))
    if own.after:  # «PS:», and a message that is answered: not what is signed here
        signed = "\n\n".join(filter(None, (own.rest, own.closing)))
        return (*_parts(signed, about), *_parts(own.after, about))
    return _parts(text, about)


def _parts(text: str, about: str) -> tuple[Remark, ...]:
    parts: list[list[str]] = []
    for block in re.split(r"\n[^\S\n]*\n", text.replace("\r\n", "\n").replace("\r", "\n")):
        if not block.strip():
            continue
        if not parts or _BEGINS.match(block) or FIRST.match(block):
            parts.append([])
        first, *others = _listed(block)
        parts[-1].append(first)
        parts += [[each] for each in others]
    return tuple(Remark("\n\n".join(part).strip("\n"), subject=about) for part in parts)


def _listed(block: str) -> list[str]:
    """A paragraph as one for each of its lines that begins with a number or a dash and says something of a part of the plan; what
    leads in to them with a colon stays with the first. A list that only names parts is one, and so is one that a part is named
    above: what is said of them stands there."""
    lines = block.split("\n")
    starts = [at for at, line in enumerate(lines) if _says_of_a_part(line)]
    above = lines[: next((at for at, line in enumerate(lines) if _LISTED.match(line)), 0)]
    if starts and above and above[-1].rstrip().endswith(":"):
        if any(_CITES.search(line) for line in above):
            return [block]
        starts = [at for at in starts if _SENTENCE.search(lines[at])]
        starts = starts[1:] if starts and starts[0] == len(above) else starts
    edges = [*dict.fromkeys((0, *starts)), len(lines)]
    return ["\n".join(lines[a:b]) for a, b in pairwise(edges)]


def _says_of_a_part(line: str) -> bool:
    mark = _LISTED.match(line)
    if mark is None or not _CITES.search(line, mark.end()):
        return False
    said = _CITES.sub(" ", line[mark.end() :])
    return len(re.findall(r"\w+", said)) >= _SAYS or _SENTENCE.search(said.rstrip()) is not None


def decoded(data: bytes) -> str:
    """The text as it was saved: UTF-8, UTF-16 with its mark, or Windows' own. Raises Unusable for what is no text."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if b"\0" in data:
        raise Unusable("er ikke ren tekst", "Lagre den som ren tekst (.txt), og prøv igjen.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def plain(html: str) -> str:
    """The words of an HTML text, by lines; nothing in it is fetched or run. Raises Unusable for one that is too long."""
    if len(html) > limits.RESPONSE_HTML:
        raise Unusable("har en tekst som er for stor", "Lim inn svaret i en ren tekstfil, og les inn den.")
    reader = _Words()
    reader.feed(html)
    reader.close()
    lines = [" ".join(line.split()) for line in "".join(reader.found).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._unseen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen.append(tag)
        if tag in _BLOCKS:
            self.found.append("\n" if tag == "br" else "\n\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unseen:
            del self._unseen[self._unseen.index(tag) :]
        if tag in _BLOCKS and tag != "br":
            self.found.append("\n\n" if tag not in ("li", "tr") else "")
        if tag in ("td", "th"):
            self.found.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.found.append(data.replace("\n", " "))
