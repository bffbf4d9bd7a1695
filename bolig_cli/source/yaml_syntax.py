"""PyYAML's errors, said to someone who writes a plan: what is wrong on which line, and what to do.

Both the C parser (libyaml) and the Python one are read; they word the same fault differently.
"""

import re
from typing import Any

from bolig_cli.finding import Finding, Place
from bolig_cli.record import record
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.keys import is_key, is_text, list_of, owner_of

KEY = re.compile(r"\s*(?:- +)*([^\s:#'\"\[\]{},&*!|>%@`-][^:#]*):(?=\s|$)")
KEY_WITHOUT_SPACE = re.compile(r"\s*(?:- +)*([A-Za-z_][A-Za-z0-9_]*|[0-9]{4}):(?!//)\S")
_KEY_IN_COMMENT = r" *# ?([a-zæøå_]+): *$"
_KEY_WITHOUT_COLON = re.compile(r" *(?:- +)?(?P<key>[a-zæøå_]+)[.,]? +(?P<value>[A-ZÆØÅ0-9«\"].*)")
_FEW_SIGNS = 3
_SENTENCE = 4  # so many words are a text, and no key that lacks its colon
_LOOKS_QUOTED = "Sett teksten i anførselstegn, eller skriv den på linjen under etter tegnet |."


_LINK = re.compile(r"\[([^\[\]]+)\]\(([^()\s]+)\)")


@record
class Where:
    """The error with the lines around it; lines and columns count from 0 here."""

    lines: list[str]
    line: int
    column: int
    context: str
    problem: str
    context_line: int
    context_column: int
    path: str = ""

    @property
    def text(self) -> str:
        return self.lines[self.line] if self.line < len(self.lines) else ""

    @property
    def char(self) -> str:
        return self.text[self.column : self.column + 1]

    def second_key(self) -> str:
        """The key whose colon the parser stopped at, where it can only begin a line of its own: `frist: 2027-12 status: ny`."""
        first = KEY.match(self.text[: self.column] + " ")
        value, space, word = self.text[first.end() if first else 0 : self.column].strip().rpartition(" ")
        if not first or not space or not is_key(word) or is_text(first[1].strip()):
            return ""
        return word if " " not in value.strip() or value.rstrip().endswith("]") else ""

    def before(self, line: int | None = None) -> int:
        """The nearest line above (above `line`, when given) that is neither empty nor a comment."""
        above = (self.line if line is None else line) - 1
        while above > 0 and _says_nothing(self.lines[above]):
            above -= 1
        return max(above, 0)

    def after(self, line: int) -> int:
        """The nearest line below that is neither empty nor a comment; the last one where there is none."""
        below = line + 1
        while below < len(self.lines) - 1 and _says_nothing(self.lines[below]):
            below += 1
        return min(below, len(self.lines) - 1)

    def continues(self) -> bool:
        """Whether the line below goes on with the text of this one."""
        below = self.lines[self.after(self.line)] if self.line + 1 < len(self.lines) else ""
        return bool(below.strip()) and indent_of(below) > indent_of(self.text)


def _says_nothing(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def explain(where: Where, path: str, first_line: int) -> Finding:
    """The finding for an error raised by PyYAML's parser while it read a text that begins on `first_line`."""
    line, column, message, help = _explained(where)
    return READ_FAULTS["yaml-syntaks"].at(Place(path, line + first_line, column + 1), message, help)


def where_of(error: Exception, text: str, path: str = "") -> Where:
    """Where PyYAML's parser stopped in `text`, and why."""
    lines = text.split("\n")
    mark: Any = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    context: Any = getattr(error, "context_mark", None) or mark
    if mark is None:  # not a fault at a place: a number in an escape code or directive that no computer can hold
        return Where(lines, 0, 0, "", "", 0, 0)
    last = len(lines) - 1
    while last > 0 and not lines[last].strip():
        last -= 1
    line, column = (mark.line, mark.column) if mark.line <= last else (last, len(lines[last].rstrip()))
    return Where(
        lines,
        line,
        column,
        getattr(error, "context", "") or "",
        getattr(error, "problem", "") or "",
        min(context.line, last),
        context.column if context.line <= last else 0,
        path,
    )


_Explained = tuple[int, int, str, str]


def short(text: str, most: int) -> str:
    """The text, cut where it is longer than a message has room for."""
    return text if len(text) <= most else text[:most].rstrip() + " …"


def _explained(at: Where) -> _Explained:
    problem, context = at.problem, at.context
    indent = at.text[: len(at.text) - len(at.text.lstrip())]
    if "\t" in indent and ("tab" in problem or "cannot start any token" in problem):
        return (
            at.line,
            indent.index("\t"),
            "Linjen er rykket inn med tabulator. YAML godtar bare mellomrom.",
            "Bytt ut tabulatoren med to mellomrom for hvert nivå.",
        )
    if "cannot start any token" in problem:
        return at.line, at.column, *_bad_start(at.char)
    if ("mapping values" in problem or "while parsing a block" in context) and (found := _below_comment(at)):
        return found
    if lost := lost_first_point(at):
        return lost
    if "mapping values are not allowed" in problem:
        return _unexpected_colon(at)
    if "sequence entries are not allowed" in problem:
        text = at.text[at.column :].lstrip("- ")
        key = KEY.match(at.text)
        return (
            at.line,
            at.column,
            "En liste kan ikke begynne på samme linje som nøkkelen.",
            f"Er det en tekst, tar du bort streken: «{key[1] if key else 'nøkkel'}: {short(text, 50)}». "
            "Er det en liste, flytter du «- » til linjen under, med to mellomrom foran.",
        )
    if "quoted scalar" in context and "escape" not in problem and "hex" not in problem:
        if mixed := _mixed_quotes(at):
            return mixed
        return (
            at.context_line,
            at.context_column,
            "Anførselstegnet her blir aldri lukket.",
            "Sett et likt anførselstegn der teksten slutter. Et anførselstegn inni teksten: bruk «…».",
        )
    if "quoted scalar" in context:
        return (
            at.line,
            at.column,
            "Omvendt skråstrek har en egen betydning mellom doble anførselstegn.",
            "Bruk enkle anførselstegn ('…') rundt teksten, eller skriv \\\\ for én skråstrek.",
        )
    if "scanning an alias" in context or "scanning an anchor" in context:
        return at.context_line, at.context_column, *_bad_start(at.lines[at.context_line][at.context_column :][:1])
    if "tag" in context:
        return at.context_line, at.context_column, *_bad_start("!")
    if "block scalar" in context:
        if more := _more_than(at):
            return more
        return (
            at.context_line,
            at.context_column,
            "Etter tegnet | eller > kan det ikke stå noe mer på linjen.",
            "Flytt teksten til linjen under, med to mellomrom foran.",
        )
    if "simple key" in context or "could not find expected ':'" in problem:
        return _missing_colon(at, at.context_line, at.context_column)
    if "flow sequence" in context:
        return (
            at.context_line,
            at.context_column,
            "Listen som begynner med [ her, er ikke riktig avsluttet.",
            (
                "Skill verdiene med komma og avslutt med ]. Skal klammen stå i teksten, setter du teksten i anførselstegn."
            ),
        )
    if "flow mapping" in context:
        return (
            at.context_line,
            at.context_column,
            "Det som begynner med { her, er ikke riktig avsluttet.",
            (
                "Skill verdiene med komma og avslutt med }. Skal klammen stå i teksten, setter du teksten i anførselstegn."
            ),
        )
    if "node content" in problem:
        return at.line, at.column, *_bad_start(at.char)
    if "document start" in problem:
        return _after_end(at)
    if "while parsing a block" in context:
        return _out_of_line(at)
    return (
        at.line,
        at.column,
        "Linjen kan ikke leses.",
        "Se etter kolon, innrykk og anførselstegn her og på linjen over.",
    )


def _bad_start(char: str) -> tuple[str, str]:
    if not char.strip():
        return "Her mangler det en verdi.", "Skriv verdien, eller ta bort linjen."
    return (
        f"En tekst kan ikke begynne med «{char}» uten anførselstegn.",
        f"Ta bort «{char}», hvis det ikke skal være med. Ellers setter du teksten i anførselstegn.",
    )


def _mixed_quotes(at: Where) -> _Explained | None:
    """A text that ends with another quotation mark than it begins with: `"Bolig for alle»`."""
    text = at.lines[at.context_line].partition(" #")[0].rstrip()
    start = at.context_column
    first, last, inner = text[start : start + 1], text[-1:], text[start + 1 : -1]
    if last not in "”“„»«’‘'\"" or first == last or len(inner) < 2 or "\\" in inner or first in inner:
        return None
    key = KEY.match(text)
    return (
        at.context_line,
        start,
        f"Teksten begynner med {first} og slutter med {last}, og blir derfor aldri avsluttet.",
        f"Skriv likt tegn i begge ender: «{f'{key[1].strip()}: ' if key else '- '}{first}{short(inner, 60)}{first}».",
    )


def _more_than(at: Where) -> _Explained | None:
    """A value that begins with > as people write it, for «more than»: «> 90 % av husstandene»."""
    text = at.lines[at.context_line][at.context_column :].strip()
    number = text.lstrip(">=≥ ")
    if not text.startswith(">") or not (number[:1].isdigit() or text.startswith((">=", ">>", ">≥"))):
        return None
    quoted = text.replace("'", "''")
    return (
        at.context_line,
        at.context_column,
        "En tekst kan ikke begynne med tegnet > uten anførselstegn.",
        f"Sett hele teksten i anførselstegn: '{quoted}'. Eller skriv det med ord, for eksempel «over» eller «minst».",
    )


def _unexpected_colon(at: Where) -> _Explained:
    ahead = at.text[: at.column]
    name = KEY.match(ahead + " ")
    if second := at.second_key():
        column = at.column - len(second)
        return (
            at.line,
            column,
            f"Det står to nøkler på samme linje: «{second}» må begynne på en ny.",
            f"Sett linjeskift foran «{second}:».",
        )
    second = ahead[name.end() if name else 0 :].strip()
    if name and not is_text(name[1].strip()) and is_key(second):
        key = name[1].strip()
        return (
            at.line,
            len(ahead) - len(second),
            f"«{second}» hører til under «{key}», og skal ikke stå på samme linje.",
            f"Skriv «{key}:» på én linje, og flytt resten til linjen under, med to mellomrom mer enn «{key}» foran.",
        )
    if name and not is_text(name[1].strip()) and is_key(name[1].strip()):
        return (
            at.line,
            at.column,
            f"Verdien til «{name[1].strip()}» har et kolon til, og blir lest som en ny nøkkel.",
            f"Skriv bare verdien etter «{name[1].strip()}:». Hører det andre til en annen nøkkel, får den en egen linje.",
        )
    if name or re.search(r":\s", ahead):
        rest = at.text[len(at.text) - len(at.text.lstrip()) :]
        value = rest.partition(":")[2].strip()
        shown = value if len(value) <= 50 else value[:50].rstrip() + " …"
        return (
            at.line,
            at.column,
            "Teksten har et kolon med mellomrom etter, og blir lest som en ny nøkkel.",
            f'Sett teksten i anførselstegn: {name[1] if name else "nøkkel"}: "{shown}"',
        )
    above = at.before()
    previous = at.lines[above]
    if above == at.line or ((key := KEY.match(previous)) and not previous.rstrip().endswith(":")):
        depth, wanted = indent_of(at.text), indent_of(previous)
        if above != at.line and depth > wanted:
            if lost := _lost_line(at, at.line):
                return lost
            beside = _home(at)
            own = KEY.match(at.text)
            return (
                at.line,
                depth,
                f"Linjen har mer innrykk enn «{key[1].strip() if key else ''}» på linjen over.",
                f"Sett {beside[0]} mellomrom foran «{own[1].strip()}», så den står rett under «{beside[1]}»."
                if beside and own
                else "Bruk like mange mellomrom foran nøkler som hører sammen.",
            )
        return at.line, at.column, "Her kan det ikke stå et kolon.", _LOOKS_QUOTED
    return _missing_colon(at, above, indent_of(previous))


def _parted_key(at: Where, line: int) -> str:
    """The key that a line and the one below it are the two halves of; "" where they are none."""
    below = KEY.match(at.lines[at.after(line)])
    whole = at.lines[line].strip().removeprefix("- ") + (below[1].strip() if below else "")
    return whole if below and is_key(whole) else ""


def _missing_colon(at: Where, line: int, column: int) -> _Explained:
    if whole := _parted_key(at, line):
        return (
            line,
            indent_of(at.lines[line]),
            f"Nøkkelen «{whole}» er delt på to linjer.",
            f"Skriv «{whole}:» på én linje.",
        )
    text = at.lines[line]
    if without := KEY_WITHOUT_SPACE.match(text):
        return (
            line,
            without.end(1),
            f"Det mangler mellomrom etter kolon: «{without[1]}:».",
            "Skriv «nøkkel: verdi», med mellomrom etter kolon.",
        )
    if (bare := _KEY_WITHOUT_COLON.match(text)) and is_key(bare["key"]):
        return (
            line,
            bare.start("key"),
            f"Det mangler kolon etter «{bare['key']}».",
            f"Skriv «{bare['key']}: {short(bare['value'].rstrip(), 60)}».",
        )
    shown = text.strip()
    if len(shown) > _FEW_SIGNS and not shown.strip("-–—=_*~+ "):
        return line, column, "En strek på tvers er ikke noe i denne filen.", "Ta den bort, eller begynn linjen med #."
    if shown.startswith(":"):
        word, _, value = shown.lstrip(": ").partition(" ")
        help = (
            f"Skriv «{word}: {short(value.strip(), 40)}»." if is_key(word) and value else "Skriv nøkkelen foran kolon."
        )
        return line, column, "Det mangler en nøkkel foran kolon.", help
    shown = shown if len(shown) <= 40 else shown[:40].rstrip() + " …"
    above = at.lines[at.before(line)]
    if above.lstrip().startswith("- ") and not KEY.match(above) and indent_of(above) == indent_of(text) and line:
        return (
            line,
            column,
            f"Det mangler en strek foran «{shown}», som punktene over har.",
            f"Skriv «- {shown}».",
        )
    key = _text_above(at, line)
    if key and _is_open(at, line, key):
        return (
            line,
            column,
            f"Linjen «{shown}» hører til teksten i «{key}», men har ikke innrykk.",
            "Sett to mellomrom foran denne linjen og de andre linjene i teksten.",
        )
    if key:
        return (
            line,
            column,
            f"Linjen «{shown}» hører trolig til teksten i «{key}», men har ikke innrykk.",
            f"Går teksten over flere linjer, skriver du «{key}: |» på den første, og hele teksten på linjene under, med to "
            "mellomrom foran hver.",
        )
    return (
        line,
        column,
        f"Det mangler kolon i «{shown}».",
        "Er dette en nøkkel, skriver du «nøkkel: verdi». Hører linjen til teksten over, skal den ha like mye innrykk som den. "
        "Er det en merknad til dere selv, begynner du linjen med #.",
    )


def _text_above(at: Where, line: int) -> str:
    """The key of the text that a line without indent goes on with: the nearest key above, whose values are an author's own words,
    where the line is several words; "" where there is none."""
    if len(at.lines[line].split()) < _SENTENCE:
        return ""
    for text in reversed(at.lines[:line]):
        if key := KEY.match(text):
            is_above = indent_of(text) >= indent_of(at.lines[line]) and is_text(key[1].strip())
            return key[1].strip() if is_above else ""
    return ""


def _is_open(at: Where, line: int, key: str) -> bool:
    """Whether the text of the nearest such key above stands on lines of its own, so that this may be one of them."""
    for text in reversed(at.lines[:line]):
        if (found := KEY.match(text)) and found[1].strip() == key:
            return text.rstrip().endswith(("|", ">", "|-", ">-"))
    return False


def _after_end(at: Where) -> _Explained:
    first = next((line for line in at.lines if line.strip() and not line.lstrip().startswith(("#", "%", "---"))), "")
    if indent_of(first) > indent_of(at.text):
        if lost := _lost_line(at, at.lines.index(first)):
            return lost
        return (
            at.line,
            at.column,
            "Linjen har mindre innrykk enn den første linjen i filen.",
            "La alle nøkler på øverste nivå begynne helt til venstre.",
        )
    return (
        at.line,
        at.column,
        "Filen er allerede avsluttet over denne linjen.",
        "Se om linjen over mangler kolon, eller ta bort «...» eller «---».",
    )


def lost_first_point(at: Where) -> _Explained | None:
    """A list whose first item is without its first line, the one with the hyphen: the rest stands deeper than the items below."""
    depth = indent_of(at.text)
    if "while parsing a block" not in at.context or not at.text[depth:].startswith("- "):
        return None
    row = at.before()
    first = row
    while row > 0 and (_says_nothing(at.lines[row]) or indent_of(at.lines[row]) > depth):
        first = row if not _says_nothing(at.lines[row]) else first
        row -= 1
    owner, key, below = at.lines[row].rstrip(), KEY.match(at.lines[first]), KEY.match(at.text)
    if (
        first == row
        or not key
        or not below
        or key[1] == below[1]
        or indent_of(owner) > depth
        or not owner.endswith(":")
    ):
        return None
    if indent_of(at.lines[first]) != depth + 2 or at.lines[first].lstrip().startswith("- "):
        return None
    return (
        first,
        depth + 2,
        f"Her begynner trolig det første punktet i «{owner.strip().removesuffix(':').removeprefix('- ')}», "
        f"men linjen med «- {below[1].strip()}: …» over «{key[1].strip()}» mangler.",
        f"Skriv «- {below[1].strip()}: …» på en egen linje over, med streken rett over strekene til de andre punktene.",
    )


def _below_comment(at: Where) -> _Explained | None:
    """What belongs to a key that is turned into a comment, while it is not one itself."""
    for line in range(at.line - 1, at.before(), -1):
        found = re.match(_KEY_IN_COMMENT, at.lines[line])
        if found and at.lines[line].index("#") < indent_of(at.text):
            return (
                line,
                at.lines[line].index("#"),
                f"Nøkkelen «{found[1]}» er slått av med #, men det som hører til den på linjene under, er det ikke.",
                f"Ta bort # foran «{found[1]}:», eller sett # foran linjene under også.",
            )
    return None


def _text_without_key(at: Where) -> _Explained | None:
    """A text that stands deeper than the line above, which has its value already."""
    above = at.before()
    owner = KEY.match(at.lines[above])
    text = at.text.strip()
    key = KEY.match(at.text)
    is_sentence = len((key[1] if key else text).split()) > 2
    if not owner or above == at.line or indent_of(at.text) <= indent_of(at.lines[above]) or not is_sentence:
        return None
    return (
        at.line,
        indent_of(at.text),
        f"Teksten «{short(text, 30)}» hører ikke til noen nøkkel, for «{owner[1]}» på linjen over har sin verdi alt.",
        "Mangler det en linje her, skriver du den inn over teksten, for eksempel «beskrivelse: |».",
    )


def _out_of_line(at: Where) -> _Explained:
    ahead = at.text[: at.column].rstrip()
    if ahead.endswith('"') and (open_at := _left_open(at)) is not None:
        key = KEY.match(at.lines[open_at])
        value = at.lines[open_at].partition('"')[2].rstrip()
        return (
            open_at,
            at.lines[open_at].index('"'),
            "Anførselstegnet her blir ikke lukket på linjen.",
            f'Skriv «{f"{key[1].strip()}: " if key else "- "}"{short(value, 60)}"».',
        )
    if ahead.endswith(('"', "'")):
        return (
            at.line,
            at.column,
            "Det står tekst etter anførselstegnet som avslutter verdien.",
            "Sett hele teksten i anførselstegn. Et anførselstegn inni teksten: bruk «…»."
            if ahead.endswith('"')
            else 'Sett doble anførselstegn (") rundt hele teksten i stedet for enkle.',
        )
    if ahead.endswith(("]", "}")):
        if at.text[at.column :].partition(" #")[0].strip() and not at.text[at.column :].partition(" #")[0].strip("]} "):
            end = at.text[at.column]
            return at.line, at.column, f"Det er en {end} for mye.", f"Ta bort den siste {end}."
        if ahead.endswith("]") and (link := _LINK.search(at.text)):
            return (
                at.line,
                link.start(),
                "En lenke kan ikke skrives med klammer og parenteser her.",
                f"Skriv bare teksten: «{link[1]}». I en kilde kan adressen stå bak: «{link[1]}, {link[2]}».",
            )
        return (
            at.line,
            at.column,
            f"Det står noe bak «{ahead[-1]}», som avslutter verdien.",
            "Flytt det inn foran, med komma mellom, eller ta det bort. Er alt sammen tekst, setter du det i anførselstegn.",
        )
    if ahead.strip(" -"):
        return at.line, at.column, "Det som står her, hører ikke til noe.", _LOOKS_QUOTED
    if at.text.lstrip().startswith("- "):
        stray = KEY.match(previous := at.lines[at.before()])
        if stray and indent_of(previous) == indent_of(at.text) and not previous.lstrip().startswith("- "):
            return (
                at.before(),
                indent_of(previous),
                f"«{stray[1]}» står foran punktene i listen, men er ikke et av dem.",
                f"Flytt linjen med «{stray[1]}» dit den hører hjemme.",
            )
        if lost := _lost_list(at):
            return (
                at.line,
                at.column,
                f"Linjen «{lost}:» mangler over punktet her.",
                f"Skriv «{lost}:» på en egen linje over, helt til venstre.",
            )
        if found := _lost_line(at, at.line):
            return found
        return (
            at.line,
            at.column,
            "Listepunktet passer ikke med innrykket til linjene over.",
            "La alle punkter i samme liste begynne i samme kolonne.",
        )
    if found := _text_without_key(at):
        return found
    if lost := _lost_owner(at):
        return (
            at.line,
            indent_of(at.text),
            f"Linjen «{lost}:» mangler over «{KEY.match(at.text)[1].strip()}».",  # type: ignore[index]
            f"Skriv «{lost}:» på en egen linje over, helt til venstre.",
        )
    if found := _lost_line(at, at.line):
        return found
    if not KEY.match(at.text) and not at.text.lstrip().startswith(("'", '"')):
        return _missing_colon(at, at.line, at.column)
    if at.text[indent_of(at.text) :][:2] != "- " and (key := KEY.match(at.text)) and (beside := _home(at)):
        depth, other = beside
        return (
            at.line,
            indent_of(at.text),
            "Innrykket på linjen passer ikke med linjene over.",
            f"Sett {depth} mellomrom foran «{key[1].strip()}», så den står rett under «{other}».",
        )
    return (
        at.line,
        at.column,
        "Innrykket på linjen passer ikke med linjene over.",
        "Bruk like mange mellomrom foran nøkler som hører sammen.",
    )


def _lost_line(at: Where, row: int) -> _Explained | None:
    from bolig_cli.source.lost_line import lost_line  # most files can be read

    return lost_line(at, row)


def _home(at: Where) -> tuple[int, str] | None:
    """How deep the key of a line should stand, and the last key that stands so above it; None where that is not known."""
    from bolig_cli.source.yaml_levels import home

    level = home(at.path, at.lines, at.line)
    return (level.depth, level.keys[-1]) if level and level.depth != indent_of(at.text) else None


def _left_open(at: Where) -> int | None:
    """The nearest line above whose value begins with a quotation mark, and has no other on it, so that the next one ends it."""
    for line in range(at.line - 1, max(at.line - 10, -1), -1):
        text = at.lines[line].partition(" #")[0]
        if '"' in text:
            alone = text.count('"') == 1 and re.search(r"[:-] +\"", text) is not None
            return line if alone else None
    return None


def _lost_list(at: Where) -> str:
    """The key of a list whose own line is deleted, so that its points stand below what came before it."""
    key = KEY.match(at.text)
    there = {found[1] for line in at.lines if not line.startswith((" ", "-", "#")) and (found := KEY.match(line))}
    kind = at.path.rpartition("/")[2].removesuffix(".yaml")
    return list_of(kind, key[1].strip(), there) if key and indent_of(at.text) <= 2 else ""


def _lost_owner(at: Where) -> str:
    """The key at the top of a file whose own line is deleted, so that the keys below it stand deeper than what came before."""
    depth = indent_of(at.text)
    there: set[str] = set()
    lost: list[str] = []
    for row, line in enumerate(at.lines):
        found = KEY.match(line)
        if found and not line.startswith((" ", "#", "-")):
            there.add(found[1].strip())
        if found and indent_of(line) == depth and row >= at.line and len(lost) == len(set(lost)):
            lost.append(found[1].strip())
        elif row > at.line and line.strip() and indent_of(line) < depth and not line.lstrip().startswith("#"):
            break
    there |= {
        found[1].strip() for line in at.lines if not line.startswith((" ", "#", "-")) and (found := KEY.match(line))
    }
    return owner_of(at.path, lost, there) if depth == 2 and KEY.match(at.text) else ""


def indent_of(line: str) -> int:
    """How many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))
