"""Who an answer is from: the bodies that the plan knows, and «Privatperson», without a name, for everybody else."""

import re
from collections.abc import Iterator

from bolig_cli.model.innspill import Avsenderslag
from bolig_cli.model.plan import Aktoer, Enhet, Plan
from bolig_cli.personnavn import personnavn
from bolig_cli.record import record
from bolig_cli.responses.letter import Letter
from bolig_cli.searchable import as_name

PRIVATE = "Privatperson"
_WORDS = (  # what a name says of the kind of body, the surest first
    (
        Avsenderslag.RAAD,
        re.compile(
            r"\b(?:eldre|ungdoms|brukar|bruker|medvirknings|innvandrer|integrerings)?råd(?:et)?\b|\bråd(?:et)? for\b"
        ),
    ),
    (
        Avsenderslag.MYNDIGHET,
        re.compile(
            r"statsforvalter|fylkeskommune|\bkommune\b|direktorat|husbanken|\bnav\b|\bpoliti|kriminalomsorg|departement|"
            r"fylkesmann|statens |sykehus|sjukehus|helseforetak|"
            r"helse (?:sør-øst|vest|midt|nord)|\bhf\b|nabokommune|ombud"
        ),
    ),
    (
        Avsenderslag.VIRKSOMHET,
        re.compile(r"\b(?:as|asa|sa|ans|da)\b|boligbyggelag|utbygger|eiendom|entreprenør|bank\b|utleier|\bobos\b"),
    ),
    (
        Avsenderslag.ORGANISASJON,
        re.compile(
            r"forening|forbund|\blag(?:et)?\b|lag$|laget$|klubb|\bkorps|sanitet|"
            r"organisasjon|stiftelse|frivillig|røde kors|kirkens|frelsesarmeen|velforening|"
            r"\bvel\b|parti|senterparti|høyre|\bsv\b|rødt|venstre|menighet|borettslag|utvalg|nettverk|leieboer|pårørende|"
            r"\bmental helse\b|\bffo\b|\bnhf\b"
        ),
    ),
)
_FROM = re.compile(
    r"(?:svar|høyringssvar|uttalelse|uttale|innspill|merknader?|kommentarer?) (?:fra|frå) ([^\n]{1,150})", re.I
)
_GREETING = re.compile(r"\b(?:hilsen|helsing|mvh)\.?,?\s+(.{1,300})$", re.I | re.S)
_ABOUT = re.compile(r"\b(?:om|til|på|vedrørende|angående|vedr)\b", re.I)
_LONGEST = 80  # letters of a name
# A name as a body signs with it, and not what a person says of himself: «Pårørende», «Bruker av …».
_NAMED = re.compile(
    r"(?!(?:en|ei|et|ein|eit|pårørende|bruker|brukar|beboer|bebuar|leieboer|innbygger|innbyggjar|nabo|mor|far"
    r"|bestemor|bestefar|forelder|foreldre|pasient|ansatt|tilsett|medlem|tidligere|tidlegare|privat\w*)\b)[a-zæøå]",
    re.I,
)
_LINES = 6  # of a signature
_HEAD = 500  # letters of a letter's beginning and end
_ENDINGS = re.compile(r"(?:et|en|a|ene)$")
_GENERIC = frozenset(
    (
        "post",
        "postmottak",
        "no",
        "com",
        "kommune",
        "gmail",
        "hotmail",
        "outlook",
        "online",
        "live",
        "icloud",
        "org",
        "net",
        "yahoo",
    )
)


@record
class Sender:
    """Who it is, and what kind of sender."""

    name: str
    kind: Avsenderslag

    @property
    def is_private(self) -> bool:
        return self.kind is Avsenderslag.PRIVATPERSON


def named(name: str, plan: Plan) -> Sender:
    """The sender that the one who imports has named: as the plan has the name, where it knows it."""
    wanted = as_name(name)
    if wanted in ("privatperson", "privat", "innbygger"):
        return Sender(PRIVATE, Avsenderslag.PRIVATPERSON)
    known = next((body for body in _bodies(plan) if as_name(body.name) == wanted), None)
    return known or Sender(" ".join(name.split()), kind_of(name) or Avsenderslag.ORGANISASJON)


def sender_of(letter: Letter, plan: Plan) -> Sender:
    """Whose answer it is, by the name in it, the address that it came from, and the signature; a private person where none of them
    is a body that the plan knows, or that its name says is one. A person's name is never kept."""
    bodies = tuple(_bodies(plan))
    for text in (letter.sender, _signature(letter)):
        if found := _within(text, bodies):
            return found
    if found := _by_address(letter.mail, bodies):
        return found
    for text in (letter.sender, _heading(letter)):
        if found := _said_to_be(text):
            return found
    for line in _greeted(letter).split("\n")[:_LINES]:
        if _NAMED.match(line.strip()) and (found := _said_to_be(line)):
            return found
    return Sender(PRIVATE, Avsenderslag.PRIVATPERSON)


def kind_of(name: str) -> Avsenderslag | None:
    """What kind of body a name says that it is; None where it says nothing."""
    plain = as_name(name)
    return next((kind for kind, pattern in _WORDS if pattern.search(plain)), None)


def _bodies(plan: Plan) -> Iterator[Sender]:
    names: list[tuple[str, Avsenderslag | None]] = []
    if plan.prosess:
        names += [(raad.organ[:1].upper() + raad.organ[1:], Avsenderslag.RAAD) for raad in plan.prosess.raad]
        hearing = plan.prosess.hoering
        names = [(name, None) for name in (hearing.instanser if hearing else ())] + names
    names += [(body.tittel, None) for body in plan.all(Aktoer)]
    names += [(unit.tittel, Avsenderslag.MYNDIGHET) for unit in plan.all(Enhet)]
    seen: set[str] = set()
    for name, kind in names:
        if name.strip() and (key := _stem(name)) not in seen:
            seen.add(key)
            yield Sender(name, kind or kind_of(name) or Avsenderslag.ORGANISASJON)


def _stem(name: str) -> str:
    """«Eldrerådet» and «eldreråd» are one; so are «Rådet for …» and «Råd for …»."""
    first, *rest = as_name(name).split() or [""]
    return " ".join((_ENDINGS.sub("", first) if len(first) > 5 or first == "rådet" else first, *rest))


def _within(text: str, bodies: tuple[Sender, ...]) -> Sender | None:
    """The body that a text names; the longest, where one name is part of another."""
    plain = " ".join(as_name(text).split())
    found = [body for body in bodies if re.search(_pattern(body.name), plain)]
    return max(found, key=lambda body: len(body.name), default=None)


def _pattern(name: str) -> str:
    """A body's name in a text: «eldrerådet» where the plan has «eldreråd», and «sykehuset i …» where it is in a longer name."""
    first, *rest = _stem(name).split() or [""]
    words = " ".join((f"{re.escape(first)}(?:et|en|a|ene)?", *map(re.escape, rest)))
    return rf"(?<!\w){words}s?(?!\w)"


def _by_address(mail: str, bodies: tuple[Sender, ...]) -> Sender | None:
    """The body that an address belongs to: every word of the domain, or the name before it, is of its name."""
    local, _, domain = mail.lower().partition("@")
    keys = [part for part in domain.split(".") if part not in _GENERIC and len(part) > 3]
    keys += [local] if local not in _GENERIC and len(local) > 5 and "." not in local else []
    for body in bodies:
        own = _ascii(as_name(body.name))
        words = [word for word in re.findall(r"[a-z]+", own) if len(word) > 2]
        if any(
            key in (word, word.removesuffix("et"), own.replace(" ", "")) for key in map(_ascii, keys) for word in words
        ):
            return body
    return None


def _ascii(text: str) -> str:
    return text.replace("æ", "ae").replace("ø", "o").replace("å", "a").replace("oe", "o").replace("aa", "a")


def _said_to_be(text: str) -> Sender | None:
    """The body that a text names, known or not: the part of it that says what kind it is, and has no person's name."""
    for part in re.split(r"[,;()|/\n]| [–-] | v/", text):
        name = " ".join(_ABOUT.split(part)[0].split()).strip(" .:")
        if 2 < len(name) <= _LONGEST and not personnavn(name) and (kind := kind_of(name)):
            return Sender(name, kind)
    return None


def _heading(letter: Letter) -> str:
    """Whose a letter says in its heading that it is: «Uttalelse fra …»."""
    own = next((remark for remark in letter.remarks if not remark.spot.paragraph), None)
    hit = _FROM.search(f"{own.subject}\n{own.text[:_HEAD]}") if own else None
    return hit[1] if hit else ""


def _signature(letter: Letter) -> str:
    """What a letter says itself of whose it is: in its heading, «Uttalelse fra …», or after the greeting at its end."""
    own = [remark for remark in letter.remarks if not remark.spot.paragraph]
    if not own:
        return ""
    return "\n".join((_heading(letter), _greeted(letter)))


def _greeted(letter: Letter) -> str:
    """What stands after the greeting at the end of a letter; "" where it ends otherwise."""
    own = [remark for remark in letter.remarks if not remark.spot.paragraph]
    end = _GREETING.search(own[-1].text[-_HEAD:]) if own else None
    return end[1] if end else ""
