"""Who an answer is from: the bodies that the plan knows, and «Privatperson», without a name, for everybody else."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bolig_cli.model.innspill import Avsenderslag
from bolig_cli.model.plan import Aktoer, Enhet, Plan
from bolig_cli.personnavn import personnavn
from bolig_cli.record import record
from bolig_cli.responses.letter import Letter, Remark, Source
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
_BEHALF = re.compile(r"(?:for|på vegne?r? (?:av|for)|på vegner av|hilsen|helsing)[ :]+(.{2,80})$", re.I)
_BY = re.compile(r"(.{2,80}?),? (?:v/|ved )", re.I)
_TO_SOMEBODY = re.compile(r"(?:til|att|kopi|mottaker|mottakar)\b", re.I)
_SENTENCE = re.compile(
    r"\b(?:er|har|vil|må|bør|skal|kan|støtter|støttar|mener|meiner|ber|ønsker|ønskjer|om|til|jeg|eg|vi|høring\w*|høyring\w*|uttalelse"
    r"|innspill|merknad\w*|plan\w*|tiltak|mål|kapittel)\b",
    re.I,
)
# Who is no voice of a body, though it is named: «tidligere medlem av …», «bruker av …», «Husbanken ga meg avslag».
_NOT_FOR_IT = re.compile(
    r"\b(?:tidligere|tidlegare|tidl|eks|medlem|bruker av|brukar av|pårørende|pasient|søker|søkjar|ansatt|tilsett"
    r"|pensjonist|egne vegne|eigne vegner|privat|meg|min|mitt|mine|oss|deg|dere|dykk|ga|gav|fikk|fekk"
    r"|var|ble|vart|uten|utan|mot|ikke|ikkje|dette|som|sendt fra|sendt frå|men|jeg|eg|jobber|jobbar|brukt)\b",
    re.I,
)
# What a letter says where its author is no voice of the body that she names.
_ON_HER_OWN = re.compile(
    r"\b(?:(?:som|er) privatperson|min (?:private|personlige|personlege|egen|eigen) (?:mening|meining)"
    r"|mitt (?:eget|eige) (?:innspill|innspel|svar)"
    r"|(?:på|for) (?:(?:mine|våre|helt|heilt) )?(?:egne|eigne) (?:vegne|vegner))\b",
    re.I,
)
_IF_NOT = "Er det feil, retter du «avsender» og «slag»."
_FEW_WORDS = 9  # of a body's name
_TOP = 5  # lines of a letterhead
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
    """Who it is, and what kind of sender; `doubt` is what makes it unsure, in a sentence, "" where nothing does."""

    name: str
    kind: Avsenderslag
    doubt: str = ""

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
    is a body that the plan knows, or that its name says is one. A person's name is never kept.

    Where only the head of a letter, or its last lines, name a body, it is the sender, and that is told.
    """
    bodies = tuple(_bodies(plan))
    found = _sender_of(letter, plan, bodies)
    if not found.is_private and any(_ON_HER_OWN.search(remark.text) for remark in letter.remarks):
        return Sender(
            PRIVATE, Avsenderslag.PRIVATPERSON,
            f"Brevet er skrevet på egne vegne, men nevner {found.name}. Er svaret derfra, leser du det inn med «--avsender».",
        )  # fmt: skip
    if found.is_private and letter.head:
        sent = _sender_of(replace(letter, remarks=(Remark(letter.head),), head=""), plan, bodies)
        return found if sent.is_private and not sent.doubt else sent
    return found


def _sender_of(letter: Letter, plan: Plan, bodies: tuple[Sender, ...]) -> Sender:
    for line in (letter.sender, _heading(letter), *_greeted(letter).split("\n")[:_LINES]):
        if found := _signing(line, bodies):
            return found
    if found := _by_address(letter.mail, plan, bodies):
        return found
    for text in (letter.sender, _heading(letter)):
        if not _NOT_FOR_IT.search(text) and (found := _said_to_be(text)):
            return found
    for line in _greeted(letter).split("\n")[:_LINES]:
        if _NAMED.match(line.strip()) and (found := _said_to_be(line)):
            return found
    return _of_lines(letter, plan, bodies)


def _of_lines(letter: Letter, plan: Plan, bodies: tuple[Sender, ...]) -> Sender:
    """Whose a letter is by the lines that it begins and ends with: «For Eldrerådet» and «Eldrerådet v/leder» say it; a line that is
    only a name does where the letter has more, and then nobody can be sure."""
    head, end = _edges(letter)
    for line in end:
        if (hit := _BEHALF.match(line)) and (found := _name_in(hit[1], bodies)):
            return found
        if (hit := _BY.match(line)) and (found := _name_in(hit[1], bodies)):
            return found
    asked = as_name(plan.kommune.navn)
    units = {_stem(unit.tittel) for unit in plan.all(Enhet)}
    own = [*end, *(line for line in head if not _TO_SOMEBODY.match(line))]
    for line in own:
        if not is_name_alone(line) or not (found := _name_in(line, bodies)):
            continue
        if as_name(line).startswith(asked) or _stem(found.name) in units or as_name(found.name) == asked:
            continue  # whom the letter is to
        return replace(found, doubt=f"Avsenderen er lest av linjen «{line}». {_IF_NOT}")
    seen = next((body for line in own if (body := _within(line, bodies)) and _stem(body.name) not in units), None)
    if seen is not None and as_name(seen.name) != asked:
        doubt = f"Brevet nevner {seen.name} i begynnelsen eller slutten. Er svaret derfra, leser du det inn med «--avsender»."
        return Sender(PRIVATE, Avsenderslag.PRIVATPERSON, doubt)
    unknown = next((hit[1] for line in end if (hit := _BEHALF.match(line)) and not personnavn(hit[1])), "")
    if unknown[:1].isupper():
        return Sender(
            PRIVATE, Avsenderslag.PRIVATPERSON,
            f"Brevet er skrevet for «{unknown}». Er det en organisasjon, leser du det inn med «--avsender».",
        )  # fmt: skip
    return Sender(PRIVATE, Avsenderslag.PRIVATPERSON)


def _edges(letter: Letter) -> tuple[list[str], list[str]]:
    """The first and the last lines of a letter, the last of them first; none of a text that is one line, or a row of a form."""
    own = [remark for remark in letter.remarks if not remark.spot.paragraph]
    if letter.source is Source.SHEET or not own:
        return [], []
    first, last = ([line for line in map(_plain, text.split("\n")) if line] for text in (own[0].text, own[-1].text))
    if len(own) == 1 and len(first) < 2:
        return [], []
    return first[:_TOP], last[::-1][:_LINES]


def _plain(line: str) -> str:
    return " ".join(line[:_HEAD].split())


def _name_in(text: str, bodies: tuple[Sender, ...]) -> Sender | None:
    """The body that a text begins by naming: one that is known, or that its name says is one."""
    plain = " ".join(as_name(text).split())
    known = [body for body in bodies if re.match(_pattern(body.name), plain)]
    if known:
        return _signing(text, (max(known, key=lambda body: len(body.name)),))
    return _said_to_be(text) if _NAMED.match(text) and text[:1].isupper() else None


def is_name_alone(line: str) -> bool:
    """Whether a line is no sentence, title or address: a few words that begin with a capital."""
    return (
        line[:1].isupper()
        and len(line) <= _LONGEST
        and len(line.split()) <= _FEW_WORDS
        and not line.endswith((".", "!", "?", ":"))
        and not _SENTENCE.search(line)
    )


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


def _signing(line: str, bodies: tuple[Sender, ...]) -> Sender | None:
    """The body that a line signs for: it is named, and the line neither says something of it, nor that somebody was there
    once, or is one of many there."""
    found = _within(line, bodies)
    if found is None or len(line) > _LONGEST * 2:
        return None
    plain = " ".join(as_name(line).split())
    hit = re.search(_pattern(found.name), plain)
    if hit and hit[0].endswith("s") and not _stem(found.name).endswith("s") and re.match(r" \w", plain[hit.end() :]):
        return None  # «Eldrerådets målgruppe»: what is of it, and not the body
    left = re.sub(_pattern(found.name), " ", plain)
    return None if _SENTENCE.search(left) or _NOT_FOR_IT.search(left) else found


def _by_address(mail: str, plan: Plan, bodies: tuple[Sender, ...]) -> Sender | None:
    """The body that an address belongs to: every word of the domain, or the name before it, is of its name. The municipality's own
    domain says nothing: whoever works there sends on what others have written."""
    local, _, domain = mail.lower().partition("@")
    parts = [] if _ascii(_place(plan)) in domain.split(".") else domain.split(".")
    keys = [part for part in parts if part not in _GENERIC and len(part) > 3]
    keys += [local] if local not in _GENERIC and len(local) > 5 and "." not in local else []
    for body in bodies:
        own = _ascii(as_name(body.name))
        words = [word for word in re.findall(r"[a-z]+", own) if len(word) > 2]
        if any(
            key in (word, word.removesuffix("et"), own.replace(" ", "")) for key in map(_ascii, keys) for word in words
        ):
            return body
    return None


def _place(plan: Plan) -> str:
    """The municipality's name as its domain has it, without «kommune»."""
    return as_name(plan.kommune.navn).removesuffix(" kommune").replace(" ", "-")


def _ascii(text: str) -> str:
    return text.replace("æ", "ae").replace("ø", "o").replace("å", "a").replace("oe", "o").replace("aa", "a")


def _said_to_be(text: str) -> Sender | None:
    """The body that a text names, known or not: the part of it that says what kind it is, and has no person's name."""
    for part in re.split(r"[,;()|/\n]| [–-] | v/", text):
        name = " ".join(_ABOUT.split(part)[0].split()).strip(" .:")
        is_other = personnavn(name) or _NOT_FOR_IT.search(name)
        if 2 < len(name) <= _LONGEST and not is_other and (kind := kind_of(name)):
            return Sender(name, kind)
    return None


def _heading(letter: Letter) -> str:
    """Whose a letter says in its heading that it is: «Uttalelse fra …»."""
    own = next((remark for remark in letter.remarks if not remark.spot.paragraph), None)
    hit = _FROM.search(f"{own.subject}\n{own.text[:_HEAD]}") if own else None
    return hit[1] if hit else ""


def _greeted(letter: Letter) -> str:
    """What stands after the greeting at the end of a letter; "" where it ends otherwise."""
    own = [remark for remark in letter.remarks if not remark.spot.paragraph]
    end = _GREETING.search(own[-1].text[-_HEAD:]) if own else None
    return end[1] if end else ""
