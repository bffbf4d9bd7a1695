"""Slips in YAML that can mean one thing only: what is wrong, and the text as it was meant, so that the rest of the file is read.

A mended text has the lines of the file, so that what is found later is found on its line. The file itself is not touched: the
slip is an error, and no document is made before the author has mended it.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from bolig_cli import limits
from bolig_cli.finding import Edit, Finding, Fix, Place
from bolig_cli.record import record
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.yaml_syntax import KEY, KEY_WITHOUT_SPACE, Where, indent_of, lost_first_point

HARD_SPACES = "\u00a0\u2007\u202f\u2009\u3000"  # they look like a space, and YAML takes them for letters
STEP = "  "


@record
class Change:
    """Another text between two columns of a line; all count from 0."""

    line: int
    start: int
    end: int
    text: str


@record
class Mending:
    """A slip, and the changes that mend it. `certain` is whether they may be written in the author's file."""

    line: int
    column: int
    message: str
    help: str
    changes: tuple[Change, ...]
    certain: bool = True
    code: str = "yaml-syntaks"

    def finding(self, path: str, first_line: int, may_write: bool) -> Finding:
        """The finding, with its fix where the file still stands as it was read."""
        place = Place(path, self.line + first_line, self.column + 1)
        said = self.help.partition(". ")[0].removesuffix(".") + "."
        fix = Fix(said, tuple(_edit(c, path, first_line) for c in self.changes)) if self.certain else None
        return READ_FAULTS[self.code].at(place, self.message, self.help, fix if may_write else None)

    def mended(self, text: str) -> str:
        """The text as it was meant."""
        lines = text.split("\n")
        for c in sorted(self.changes, key=lambda c: (c.line, c.start), reverse=True):
            lines[c.line] = lines[c.line][: c.start] + c.text + lines[c.line][c.end :]
        return "\n".join(lines)


def _edit(change: Change, path: str, first_line: int) -> Edit:
    line = change.line + first_line
    return Edit(Place(path, line, change.start + 1, line, change.end + 1), change.text)


def mending(at: Where) -> Mending | None:
    """What certainly mends the fault that the parser stopped at; None where it may be meant in several ways."""
    if any(len(text) > limits.YAML_MENDED_LINE for text in at.lines):  # looking for what was meant there takes for ever
        return None
    # These mendings are made of what is here.
    from bolig_cli.source.yaml_flow import FLOW
    from bolig_cli.source.yaml_layout import LAYOUT
    from bolig_cli.source.yaml_points import POINTS
    from bolig_cli.source.yaml_shapes import SHAPES
    from bolig_cli.source.yaml_value import BY_VALUE

    for find in (
        _hard_spaces,
        _tabulators,
        *POINTS,
        *SHAPES,
        *LAYOUT,
        *FLOW,
        _missing_indent,
        _missing_space,
        _hyphen_alone,
        _missing_hyphen,
        *BY_VALUE,
    ):
        if found := find(at):
            return found
    return None


def hard_spaces(lines: Sequence[str], near: Sequence[int]) -> Mending | None:
    """No-break spaces where YAML needs plain ones, when some stand on one of the lines `near`: all of them in the file."""
    changes = tuple(change for line, text in enumerate(lines) for change in _hard_in(line, text))
    first = next((c for c in changes if c.line in near), None)
    if first is None:
        return None
    char = lines[first.line][first.start]
    where = "Innrykket på linjen" if not lines[first.line][: first.start].strip() else "Mellomrommet her"
    rest = len({c.line for c in changes}) - 1
    also = "" if not rest else f" Det samme gjelder {rest} {'linje' if rest == 1 else 'linjer'} til."
    return Mending(
        first.line,
        first.start,
        f"{where} er et hardt mellomrom (U+{ord(char):04X}), som YAML ikke godtar som mellomrom.{also}",
        "Slett det, og skriv vanlige mellomrom. Det kommer ofte med når tekst limes inn fra Word eller en nettside.",
        changes,
    )


def _hard_in(line: int, text: str) -> Iterator[Change]:
    """The no-break spaces of a line's indentation, after its hyphens, and after the colon of its key."""
    at = 0
    while at < len(text) and (text[at] in " -" or text[at] in HARD_SPACES):
        if text[at] in HARD_SPACES:
            yield Change(line, at, at + 1, " ")
        at += 1
    if text[at : at + 1] in ("#", ""):
        return
    word = at
    while word < len(text) and (text[word].isalnum() or text[word] in "_-"):
        word += 1
    end = word
    while end < len(text) and text[end] in HARD_SPACES:
        end += 1
    if word == at or text[end : end + 1] != ":":
        return
    if end > word:
        yield Change(line, word, end, "")
    after = end + 1
    while after < len(text) and text[after] in HARD_SPACES:
        yield Change(line, after, after + 1, " ")
        after += 1


def _near(at: Where) -> tuple[int, ...]:
    """The lines where the cause may stand: the parser's, and the two above that are not empty."""
    first = at.before()
    second = at.before(first)
    return tuple(dict.fromkeys((second, first, at.context_line, at.line)))


def _hard_spaces(at: Where) -> Mending | None:
    return hard_spaces(at.lines, _near(at))


def _tabulators(at: Where) -> Mending | None:
    indent = at.text[: len(at.text) - len(at.text.lstrip())]
    if "\t" not in indent:
        return None
    lines = [line for line, text in enumerate(at.lines) if "\t" in text[: len(text) - len(text.lstrip())]]
    alone = _depth_beside(at) if lines == [at.line] else 0
    changes = tuple(
        Change(line, column, column + 1, STEP)
        for line in lines
        for column in range(len(at.lines[line]) - len(at.lines[line].lstrip()))
        if at.lines[line][column] == "\t"
    )
    if alone:
        changes = (Change(at.line, 0, len(indent), " " * alone),)
    return Mending(
        at.line,
        indent.index("\t"),
        "Linjen er rykket inn med tabulator. YAML godtar bare mellomrom.",
        f"Sett {alone} mellomrom foran i stedet for tabulatoren, så linjen står rett {_beside(at)}."
        if alone
        else "Bytt ut tabulatoren med to mellomrom for hvert nivå.",
        changes,
        certain=False,
    )


def _key_above(at: Where) -> bool:
    """Whether the line above has a key with its value, which a key on the next line may stand beside."""
    above = at.lines[at.before()].rstrip()
    return KEY.match(above) is not None and not above.endswith((":", "|", ">", "|-", ">-"))


def _beside(at: Where) -> str:
    row = at.before() if _key_above(at) else at.after(at.line)
    key = KEY.match(at.lines[row])
    return f"{'under' if row < at.line else 'over'} «{key[1].strip() if key else ''}»"


def _depth_beside(at: Where) -> int:
    """How deep the keys beside one on a line stand: as the one above, or as the next one below a point's first; 0 where it is not
    known, and where the line is a point itself."""
    if not KEY.match(at.text.lstrip()) or at.text.lstrip().startswith("- "):
        return 0
    if _key_above(at):
        above = at.lines[at.before()]
        return len(above) - len(above.lstrip(" -"))
    below = at.lines[at.after(at.line)] if at.line + 1 < len(at.lines) else ""
    return indent_of(below) if KEY.match(below) and not below.lstrip().startswith("- ") else 0


def _missing_indent(at: Where) -> Mending | None:
    """A line deeper than the one above, which stands level with an empty key that both belong to."""
    if "mapping values are not allowed" not in at.problem and "while parsing a block" not in at.context:
        return None
    depth = indent_of(at.text)
    first = at.before()
    level = indent_of(at.lines[first])
    if depth <= level or not at.text.strip() or not KEY.match(at.lines[first]):
        return None
    line = first
    while line > 0:
        text = at.lines[line]
        if text.strip() and not text.lstrip().startswith("#"):
            if indent_of(text) < level or (indent_of(text) == level and not KEY.match(text)):
                return None
            if indent_of(text) == level and text.rstrip().endswith(":"):
                below = at.after(line)
                if below <= first and indent_of(at.lines[below]) == level:
                    break
        line -= 1
    else:
        return None
    owner, moved = line, at.after(line)
    changes = tuple(Change(i, 0, 0, " " * (depth - level)) for i in range(moved, first + 1) if at.lines[i].strip())
    return unindented(at.lines, owner, moved, changes)


def unindented(lines: Sequence[str], owner: int, first: int, changes: tuple[Change, ...] = ()) -> Mending:
    """What to say of keys that stand level with the key that they belong to."""
    above, key = lines[owner].strip().rstrip(":"), lines[first].strip().partition(":")[0]
    return Mending(
        first,
        indent_of(lines[first]),
        f"Linjen med «{key}» mangler innrykk: Den hører til «{above}» over, som ellers er tom.",
        f"Sett to mellomrom foran alle linjene som hører til «{above}».",
        changes,
        certain=False,
        code="yaml-innrykk",
    )


def _missing_space(at: Where) -> Mending | None:
    """`nøkkel:verdi` among keys that are written as they should be."""
    if "simple key" not in at.context and "could not find expected ':'" not in at.problem:
        candidates: tuple[int, ...] = (at.line, at.before()) if "mapping values" in at.problem else ()
    else:
        candidates = (at.context_line,)
    for line in candidates:
        text = at.lines[line]
        found = KEY_WITHOUT_SPACE.match(text)
        if not found:
            continue
        key, colon = found[1], found.end(1)
        value = text[colon + 1 :].partition(" #")[0].strip()
        shown = value if len(value) <= 50 else value[:50].rstrip() + " …"
        return Mending(
            line,
            colon,
            f"Det mangler mellomrom etter kolon: «{key}:».",
            f"Skriv «{key}: {shown}», med mellomrom etter kolon.",
            (Change(line, colon + 1, colon + 1, " "),),
        )
    return None


def no_space_in_brackets(text: str, start: Any, slip: Any) -> Mending | None:
    """As `nøkkel:verdi`, between `{` at the mark `start` and `}`: every key of them that lacks its space, told once.

    `slip` is the mark of the first such key.
    """
    line = text.split("\n")[slip.line]
    first = start.column if start.line == slip.line else 0
    end = line.find("}", first)
    if end < 0 or '"' in line or "'" in line:
        return None
    colons = [
        i for i in range(first, end) if line[i] == ":" and line[i + 1 : i + 3].strip() and _ends_key(line[first:i])
    ]
    colons = [i for i in colons if line[i + 1] != " " and not line.startswith("//", i + 1)]
    colon = next((i for i in colons if i >= slip.column), None)
    if colon is None:
        return None
    value = line[colon + 1 : end].partition(",")[0].strip()
    key = line[slip.column : colon]
    changes = tuple(
        Change(slip.line, i + 1, i + 2, " ") if line[i + 1] in HARD_SPACES else Change(slip.line, i + 1, i + 1, " ")
        for i in colons
    )
    written = f"{key}: {value.strip(HARD_SPACES)}"
    owner = KEY.match(line[:first])
    if len(colons) > 1 and owner:  # the whole of it, since every colon lacks its space
        whole = line[first : end + 1]
        for change in reversed(changes):
            whole = whole[: change.start - first] + change.text + whole[change.end - first :]
        written = f"{owner[1].strip()}: {whole}" if len(whole) <= _MOST_SHOWN else written
    return Mending(
        slip.line,
        colon,
        f"Det mangler mellomrom etter kolon: «{key}:».",
        f"Skriv «{written}», med mellomrom etter kolon.",
        changes,
    )


_MOST_SHOWN = 80  # letters of a line that a help text shows


def _ends_key(before: str) -> bool:
    """Whether a text between braces ends with what can be a key."""
    word = before.replace("{", ",").rpartition(",")[2].strip()
    return bool(word) and all(c.isalnum() or c == "_" for c in word)


def _hyphen_alone(at: Where) -> Mending | None:
    """`-id: nav`, where the hyphen wants a space after it."""
    for line in dict.fromkeys((at.line, at.context_line)):
        text = at.lines[line]
        start = indent_of(text)
        if text[start : start + 1] == "-" and text[start + 1 : start + 2].isalpha():
            shown = text[start + 1 :].strip()
            shown = shown if len(shown) <= 50 else shown[:50].rstrip() + " …"
            return Mending(
                line,
                start,
                "Det mangler mellomrom etter streken foran punktet i listen.",
                f"Skriv «- {shown}», med mellomrom etter streken.",
                (Change(line, start + 1, start + 1, " "),),
            )
    return None


def _missing_hyphen(at: Where) -> Mending | None:
    """An item of a list that begins without its hyphen, where the others have theirs."""
    if "while parsing a block" not in at.context or lost_first_point(at):
        return None
    line, column = at.line, at.column
    if at.text[column:].startswith("- "):
        # The first item has none: its keys stand two columns further in than the hyphen here, right below the list's key.
        line = at.before()
        while line and indent_of(at.lines[above := at.before(line)]) >= column + 2:
            line = above
        owner = at.lines[at.before(line)].rstrip()
        if indent_of(at.lines[line]) != column + 2 or not owner.endswith(":") or indent_of(owner) > column:
            return None
    elif column != at.context_column or not at.lines[at.context_line][column:].startswith("- "):
        return None
    text = at.lines[line]
    key = KEY.match(text)
    if not key or text.lstrip().startswith("- ") or not text.lstrip()[:1].isalpha():
        return None
    at_first_key = indent_of(text)
    deeper = at.lines[at.after(line)]
    if at_first_key == column and indent_of(deeper) != column + 2:
        return None  # the keys below would not stand with it
    change = Change(line, column, column + 2, "- ") if at_first_key > column else Change(line, column, column, "- ")
    return no_hyphen(line, at_first_key, key[1], change)


def no_hyphen(line: int, column: int, key: str, change: Change, certain: bool = True) -> Mending:
    """What to say of an item without its hyphen."""
    return Mending(
        line,
        column,
        f"Her begynner et nytt punkt i listen, men det mangler en strek foran «{key}».",
        f"Skriv «- {key}: …», med streken rett under strekene til de andre punktene.",
        (change,),
        certain,
    )
