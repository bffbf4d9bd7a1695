"""Paragraphs that were meant as a list, a table or a heading: pasted from Word, or with a sign that Markdown does not read.

Only what stays a paragraph comes here; a real list or table never does. A run of such lines is one slip, also over empty lines.
A slip carries changes only where they give what was meant whatever stands around it.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from bolig_cli.norsk import MONTHS
from bolig_cli.record import record
from bolig_cli.source.contents_list import contents

_HARD = "\u00a0\u2002\u2003\u2007\u2009\u202f"  # spaces that Markdown does not take for one
_GAP = f" \t{_HARD}"
_BOXES = ("[ ]", "[x]", "[X]")
_BULLETS = "☐☑☒•◦‣⁃∙·●○▪▫■□◆◇❖"
_DRAWN = "→►▶➢➤✓✔"  # a sentence may begin with these
_DASHES = "–—−‐‑"
_LETTERS = "oO§üvqnØ¾¨"  # what Word's signs from Symbol and Wingdings become; only before a tab or a wide gap
_CHAPTER = ("kapittel", "kap.", "del")
_LONGEST_HEADING, _LEAST_CAPITALS = 70, 5  # characters
_LONGEST = 1000  # lines that one slip can have
_IN_A_ROW = "Skriv «{}» foran hvert punkt, hvert på sin egen linje"


def box(text: str) -> str:
    """The box to tick off that the text of a point begins with; "" where it has none."""
    return text[:3] if text[:3] in _BOXES and text[3:4] == " " else ""


@record
class Change:
    """A text in place of what stands from `start` to `end` in a paragraph; a line break begins a line as deep as this one."""

    part: int
    start: int
    end: int
    text: str


@record
class Slip:
    """What is wrong in paragraph number `part`, with the sign from `start` to `end`, and what certainly mends it, if anything."""

    code: str
    part: int
    start: int
    end: int
    message: str
    help: str
    changes: tuple[Change, ...] = ()


@record
class _Line:
    """A line of a paragraph without the space around it."""

    part: int
    start: int
    text: str
    is_first: bool
    is_deeper: bool

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    def slip(self, code: str, length: int, message: str, help: str, changes: Sequence[Change] = ()) -> Slip:
        return Slip(code, self.part, self.start, self.start + length, message, help, tuple(changes))

    def change(self, start: int, end: int, text: str) -> Change:
        return Change(self.part, self.start + start, self.start + end, text)


_Found = tuple[
    Slip | None, int
]  # and the number of lines that it is told of; None where they have their finding elsewhere


def slips(parts: Sequence[str], headings: bool, columns_above: int) -> list[Slip]:
    """The slips in paragraphs that follow each other; `headings` is whether a heading may stand there, and `columns_above` how many
    columns the table has that they follow, 0 where they follow none."""
    lines = [line for part, content in enumerate(parts) for line in _lines(part, content)]
    looks: tuple[Callable[[list[_Line]], _Found | None], ...] = (
        _contents,
        _heading if headings else _heading_not_allowed,
        _row_between_strokes,
        _heading_among_lines,
        _points if headings else _points_below,
        _numbers,
        _tabs,
        *((_heading_without_sign,) if headings else ()),
    )
    found: list[Slip] = []
    at = 0
    if loose := _loose_rows(lines, columns_above):
        found.append(loose[0])
        at = loose[1]
    while at < len(lines):
        ahead = lines[at : at + _LONGEST]
        hit = next((hit for look in looks if (hit := look(ahead))), None)
        if hit and hit[0]:
            found.append(hit[0])
        at += hit[1] if hit else 1
    return found


def _lines(part: int, content: str) -> list[_Line]:
    lines: list[_Line] = []
    at = 0
    for row, written in enumerate(content.split("\n")):
        text = written.strip()
        start = at + len(written) - len(written.lstrip())
        if text:
            lines.append(_Line(part, start, text, row == 0, row > 0 and start > at))
        at += len(written) + 1
    return lines


def _contents(lines: list[_Line]) -> _Found | None:
    """A list of contents from Word, which is told of as one (`source.from_word`)."""
    found = contents("\n".join(line.text for line in lines))
    return (None, found[0][2]) if found and found[0][0] == 0 else None


# --- headings ------------------------------------------------------------------------------------------------------------------


def _heading(lines: list[_Line]) -> _Found | None:
    line = lines[0]
    if not (hashes := _hashes(lines)):
        return None
    gap = len(line.text) - hashes - len(line.text[hashes:].lstrip(_HARD))
    signs = "#" * hashes
    return (
        line.slip(
            "markdown-overskrift",
            hashes,
            f"Dette blir ikke en overskrift: Etter {signs} står det et hardt mellomrom, ikke et vanlig."
            if gap
            else f"Dette blir ikke en overskrift: Det mangler mellomrom etter {signs}.",
            f"Skriv «{signs} {_short(line.text[hashes + gap :])}».",
            [line.change(hashes, hashes + gap, " ")],
        ),
        1,
    )


def _heading_not_allowed(lines: list[_Line]) -> _Found | None:
    if (hashes := _hashes(lines)) < 2:
        return None
    return (
        lines[0].slip(
            "markdown-overskrift",
            hashes,
            "Her kan det ikke stå en overskrift.",
            "Skriv et vanlig avsnitt. Skal linjen begynne med tegnet #, skriver du \\#.",
        ),
        1,
    )


def _hashes(lines: list[_Line]) -> int:
    """With how many hash signs the line begins, where they can only be meant as a heading's; one alone may be a hashtag."""
    text = lines[0].text
    after = text.lstrip("#")
    count = len(text) - len(after)
    if not 1 <= count <= 6 or not after.strip():
        return 0
    if count > 1 or after[0] in _HARD:
        return count
    alone = lines[0].is_first and (len(lines) == 1 or lines[1].is_first)
    return 1 if alone and after[0].isupper() and " " in after and "#" not in after and after[-1] not in ".!?" else 0


def _heading_without_sign(lines: list[_Line]) -> _Found | None:
    """A short line that is numbered or in capitals as a heading is, first in its paragraph."""
    line = lines[0]
    if not line.is_first or len(line.text) > _LONGEST_HEADING or line.text[-1] in ".,;:!?":
        return None
    alone = len(lines) == 1 or lines[1].is_first
    level, title = _numbered_title(line.text, alone)
    if alone and not title and line.text.isupper() and line.text[0].isalpha() and len(line.text) >= _LEAST_CAPITALS:
        level, title = 2, line.text.capitalize()
    if not title:
        return None
    below = "" if alone else ", med en tom linje under"
    numbers = "" if line.text.isupper() else " Nummeret kommer av seg selv i dokumentene."
    return (
        line.slip(
            "overskrift-uten-tegn",
            len(line.text),
            f"«{_short(line.text)}» ser ut som en overskrift, men blir et vanlig avsnitt.",
            f"Skriv «{'#' * level} {_short(title)}»{below}.{numbers}",
        ),
        1,
    )


def _heading_among_lines(lines: list[_Line]) -> _Found | None:
    """«1.1 Innledning» in a text whose empty lines are lost, where the next line is no such number: then it is no list."""
    line = lines[0]
    if line.is_first and (len(lines) == 1 or lines[1].is_first):
        return None
    if len(line.text) > _LONGEST_HEADING or line.text[-1] in ".,;:!?":
        return None
    level, title = _numbered_title(line.text, False)
    is_last = len(lines) == 1 or lines[1].is_first
    if not title or (not is_last and _numbered_title(lines[1].text, False)[1]):
        return None
    around = "under" if line.is_first else "over" if is_last else "over og under"
    return (
        line.slip(
            "overskrift-uten-tegn",
            len(line.text),
            f"«{_short(line.text)}» ser ut som en overskrift, men blir en del av teksten rundt.",
            f"Skriv «{'#' * level} {_short(title)}», med en tom linje {around}. Nummeret kommer av seg selv i dokumentene.",
        ),
        1,
    )


def is_title(text: str) -> bool:
    """Whether a line is short and ends as a heading does, and not as a sentence."""
    return len(text) <= _LONGEST_HEADING and text[:1].isupper() and text[-1] not in ".,;:!?"


def may_be_heading(text: str) -> bool:
    """Whether a line of a text without markup may be meant as a heading."""
    return any(
        line[:1].isdigit() or line.isupper() or line.lower().startswith(tuple(f"{word} " for word in _CHAPTER))
        for line in text.split("\n")
    )


def _numbered_title(text: str, alone: bool) -> tuple[int, str]:
    """The level and the title of «1.1 Innledning» and «Kapittel 2 Bakgrunn»; (0, "") for what may be something else.

    One number alone may be a count, where the line is not a paragraph of its own.
    """
    number, _, title = text.partition(" ")
    if number.lower() in _CHAPTER:
        number, _, title = title.partition(" ")
        title = title if alone else ""
    parts = number.rstrip(".:").split(".")
    if not all(part.isdecimal() and part.isascii() and 1 <= int(part) <= 30 for part in parts if len(part) < 3):
        return 0, ""
    title = title.strip(_GAP)
    one = len(parts) == 1
    if any(len(part) > 2 for part in parts) or len(parts) > 4 or (one and not alone):
        return 0, ""
    first = title.split(maxsplit=1)[:1]
    if not title[:1].isupper() or not title[:1].isalpha() or first[0].lower() in MONTHS or "\t" in title:
        return 0, ""
    return max(2, len(parts)), title


# --- lists -----------------------------------------------------------------------------------------------------------------------


def _points(lines: list[_Line]) -> _Found | None:
    """Lines that begin with a sign for a point which Markdown has not."""
    if not (first := _sign(lines[0].text)):
        return None
    points = [(lines[0], first[0])]
    enough, sure, end = first[1], True, 1
    for index in range(1, len(lines)):
        line = lines[index]
        sign = _sign(line.text)
        if sign and not (line.is_first and line.text[0] != lines[0].text[0]):
            points.append((line, sign[0]))
            enough, end = enough or sign[1], index + 1
            sure = sure and (line.text[0] == lines[0].text[0] or line.is_deeper)
        elif line.is_first:
            break
        else:  # goes on from the point above, or is a paragraph that has lost its empty line
            sure = sure and line.is_deeper
    if not enough and len(points) < 2:
        return None
    if lines[0].text[0] in _DASHES and not enough and len(points) < 3:
        sure = False  # may be what two people say
    if any(other in line.text[length:] for line, length in points for other in "•·"):
        sure = False  # several points on one line
    line, length = points[0]
    written = line.text[0]
    what = f"{len(points)} linjer begynner" if len(points) > 1 else "Linjen begynner"
    if written in "-*+":
        hard = line.text[1:2] in _HARD
        why = "har et hardt mellomrom etter seg, ikke et vanlig" if hard else "mangler mellomrom etter seg"
        message = f"Dette blir ikke en liste: «{written}» {why}."
    else:
        shown = "et punktmerke fra Word" if "\uf000" <= written <= "\uf0ff" else f"«{written}»"
        message = f"{what} med {shown}, og blir stående som vanlig tekst, ikke som en liste."
    return (
        line.slip(
            "markdown-liste",
            1,
            message,
            f"{_IN_A_ROW.format('- ')}: «- {_short(line.text[length:])}».",
            [point.change(0, size, "- ") for point, size in points] if sure else (),
        ),
        end,
    )


def _points_below(lines: list[_Line]) -> _Found | None:
    """As `_points`, where Word's sign for a point on the second level may stand under one on the first."""
    found = _points(lines)
    if not found or not found[0] or lines[0].is_first or lines[0].text[0] not in "oO§":
        return found
    sign = _sign(lines[0].text)
    text = _short(lines[0].text[sign[0] if sign else 1 :])
    help = f"{_IN_A_ROW.format('  - ')}: «  - {text}». Med to mellomrom foran streken blir det et punkt under det over."
    return replace(found[0], help=help, changes=()), found[1]


def _sign(text: str) -> tuple[int, bool] | None:
    """How long the sign that a line begins with is, with the space after it, and whether one such line is enough to know it by."""
    sign, rest = text[0], text[1:]
    gap = len(rest) - len(rest.lstrip(_GAP))
    if not rest[gap:]:
        return None
    before_tab = rest[0] == "\t"
    if sign in _BULLETS or "\uf000" <= sign <= "\uf0ff":
        return 1 + gap, True
    if (sign in _DRAWN or sign in _DASHES) and gap:
        return 1 + gap, before_tab
    if sign in _LETTERS and (before_tab or gap > 1):  # Word's tab, or the spaces that it comes as in mail
        return 1 + gap, True
    if sign == "o" and gap:  # no word in Norwegian: known where two lines begin with it
        return 1 + gap, False
    if sign in "-*+" and rest[0] in _HARD:
        return 1 + gap, sign == "-"
    if sign == "-" and rest[0].isalpha():
        return 1, False
    return None


@record
class _Number:
    """The number that a line begins with: what kind it is of, which number, how long the sign is, and with the space after it."""

    kind: str
    order: tuple[int, ...]
    length: int
    whole: int


def _numbers(lines: list[_Line]) -> _Found | None:
    """Lines that begin with a number or a letter which Markdown does not count by; two in order, or one before a tab."""
    if not (first := _number(lines[0])):
        return None
    run = [(lines[0], first)]
    sure, end = True, 1
    for index in range(1, len(lines)):
        line = lines[index]
        number = _number(line)
        if number and number.kind == first.kind and _follows(run[-1][1].order, number.order):
            run.append((line, number))
            end = index + 1
        elif number or line.is_first:
            break
        else:
            sure = sure and line.is_deeper
    line, text = lines[0], lines[0].text
    before_tab = first.kind in ("nivå", "bokstav") and text[first.length : first.length + 1] == "\t"
    if len(run) < 2 and not before_tab:
        return None
    sign, rest = text[: first.length], _short(text[first.whole :])
    start = first.order[-1]
    changes = [at.change(number.length, number.whole, " ") for at, number in run] if sure else []
    match first.kind:
        case "hardt" | "tett":
            why = (
                "har et hardt mellomrom etter seg, ikke et vanlig"
                if first.kind == "hardt"
                else "mangler mellomrom etter seg"
            )
            message, help = f"Dette blir ikke en liste: «{sign}» {why}.", f"Skriv «{sign} {rest}»."
        case "under tekst":
            message = f"Dette blir ikke en liste: En liste som begynner på {start}, kan ikke stå rett under en tekst."
            help, changes = f"Sett en tom linje over «{sign} {rest}».", []
        case "nivå":
            message = f"Numre med flere ledd, som «{sign}», blir stående som vanlig tekst, ikke som en liste."
            help = f"{_IN_A_ROW.format('1. ')}: «{start}. {rest}». Er det en overskrift, skriver du «## {rest}»."
            changes = []
        case _:
            message = f"«{sign}» blir stående som vanlig tekst, ikke som et punkt i en liste."
            help, changes = f"{_IN_A_ROW.format('1. ')}: «{start}. {rest}».", []
    return line.slip("markdown-liste", first.length, message, help, changes), end


def _number(line: _Line) -> _Number | None:
    text = line.text
    if not (text[0].isdigit() or text[0] == "(" or (text[0].isalpha() and text[1:2] in (".", ")"))):
        return None
    if match := re.match(rf"(\d{{1,2}}(?:\.\d{{1,2}})+)[.)]?(?=[{_GAP}]+\S)", text):
        return _Number("nivå", tuple(map(int, match[1].split("."))), match.end(), _after(text, match.end()))
    if match := re.match(r"(\d{1,3})[.)]", text):
        whole = _after(text, match.end())
        gap, after = text[match.end() : whole], text[whole:]
        kind = "tett" if not gap else "hardt" if gap[0] in _HARD else "under tekst"
        is_word = after[:1].isalpha() and after.split()[0].strip(".,:").lower() not in MONTHS
        if is_word and (kind != "under tekst" or not line.is_first):
            return _Number(kind, (int(match[1]),), match.end(), whole)
    if match := re.match(rf"\((\d{{1,2}})\)(?=[{_GAP}]+\S)", text):
        return _Number("parentes", (int(match[1]),), match.end(), _after(text, match.end()))
    if match := re.match(rf"([a-zA-Z])[.)](?=[{_GAP}]+\S)", text):
        order = ord(match[1].lower()) - ord("a") + 1
        return _Number("bokstav", (order,), match.end(), _after(text, match.end()))
    return None


def _after(text: str, end: int) -> int:
    return len(text) - len(text[end:].lstrip(_GAP))


def _follows(before: tuple[int, ...], after: tuple[int, ...]) -> bool:
    return after == (before[0] + 1,) if len(before) == 1 else before < after


# --- tables ----------------------------------------------------------------------------------------------------------------------


def _row_between_strokes(lines: list[_Line]) -> _Found | None:
    """A table between strokes that lacks the line of hyphens, or has one that is not read."""
    first, head = lines[0], _cells(lines[0].text)
    width, edged = len(head), _is_edged(lines[0])
    if width < 2:
        return None
    rows = _run(lines, _is_edged if edged else lambda line: len(_cells(line.text)) == width)
    if len(rows) < 2 and not edged:
        return None
    wanted = _hyphens(width)
    apart = any(row.part != first.part for row in rows)
    below = rows[1] if len(rows) > 1 and _is_hyphens(rows[1].text) else None
    if apart:
        message, help = (
            "Radene i tabellen har tomme linjer mellom seg, og blir ikke en tabell.",
            "Ta bort de tomme linjene.",
        )
        if below is None:
            help += f" Skriv «{wanted}» på linjen under den første raden."
        return first.slip("markdown-tabell", len(first.text), message, help), len(rows)
    if below is not None:
        has = len(_cells(below.text))
        if has == width and not below.text.strip("|:- \t") and not first.is_first:
            return (
                first.slip(
                    "markdown-tabell",
                    len(first.text),
                    "Det mangler en tom linje over tabellen, og da blir den en del av teksten over.",
                    f"Sett en tom linje over «{_short(first.text)}».",
                    _apart(lines, rows, []),
                ),
                len(rows),
            )
        why = (
            f"Streklinjen har {has} {'kolonne' if has == 1 else 'kolonner'}, men første rad har {width}."
            if has != width
            else "Streklinjen under første rad har andre tegn enn bindestreker."
        )
        change = below.change(0, len(below.text), wanted)
        help = f"Skriv linjen slik: «{wanted}»."
        return below.slip("markdown-tabell", len(below.text), f"Dette blir ikke en tabell: {why}", help, [change]), len(
            rows
        )
    return (
        first.slip(
            "markdown-tabell",
            len(first.text),
            "Dette blir ikke en tabell: Det mangler en linje med bindestreker under første rad.",
            f"Skriv «{wanted}» på en egen linje under «{_short(first.text)}».",
            _apart(lines, rows, [first.change(len(first.text), len(first.text), f"\n{wanted}")])
            if len(rows) > 1 and _is_head(head)
            else (),
        ),
        len(rows),
    )


def _loose_rows(lines: list[_Line], columns_above: int) -> tuple[Slip, int] | None:
    """Rows of the table above that an empty line has parted from it."""
    rows = _run(lines, lambda line: _is_edged(line) and len(_cells(line.text)) == columns_above)
    if columns_above < 2 or not rows or any(_is_hyphens(row.text) for row in rows[1:2]):
        return None
    first = rows[0]
    return (
        first.slip(
            "markdown-tabell",
            len(first.text),
            "Raden står for seg selv, for det er en tom linje mellom den og tabellen over.",
            "Ta bort den tomme linjen over raden.",
        ),
        len(rows),
    )


def _tabs(lines: list[_Line]) -> _Found | None:
    """Rows with tabs between the cells, as a table is pasted."""
    tabs = [line.text.count("\t") for line in lines[:2]]
    if len(tabs) < 2 or not all(tabs) or abs(tabs[0] - tabs[1]) > 1:
        return None
    rows = _run(lines, lambda line: "\t" in line.text)
    cells = [[cell.strip() for cell in row.text.split("\t")] for row in rows]
    first, width = rows[0], len(cells[0])
    sure = (
        all(row.part == first.part for row in rows)
        and all(len(row) == width for row in cells)
        and not any("|" in row.text for row in rows)
        and _is_head(cells[0])
        and any(any(map(str.isdigit, cell)) for row in cells[1:] for cell in row[1:])
    )
    written = [f"| {' | '.join(row)} |" for row in cells]
    changes = [row.change(0, len(row.text), text) for row, text in zip(rows, written, strict=True)] if sure else []
    if changes:
        changes[0] = first.change(0, len(first.text), f"{written[0]}\n{_hyphens(width)}")
        changes = _apart(lines, rows, changes)
    return (
        first.slip(
            "markdown-tabulator",
            len(first.text),
            f"{len(rows)} linjer har tabulator mellom ordene, og blir ett avsnitt, ikke en tabell.",
            f"Skriv første linje som «{_short(written[0])}», «{_hyphens(width)}» på linjen under, "
            f"og så «{_short(written[1])}» og de andre radene på samme måte." + _or_contents(cells),
            changes,
        ),
        len(rows),
    )


def _or_contents(cells: Sequence[Sequence[str]]) -> str:
    """What to do with rows that may be a list of contents: numbered, with higher and higher numbers last."""
    last = [int(row[-1]) if row[-1].isdecimal() else -1 for row in cells]
    numbered = all(row[0].rstrip(".").isdecimal() for row in cells)
    is_like = numbered and len(last) > 1 and last == sorted(last) and last[0] >= 0 and cells[0][-1] != ""
    return " Er det en innholdsfortegnelse fra Word, sletter du linjene." if is_like else ""


def _apart(lines: Sequence[_Line], rows: Sequence[_Line], changes: Sequence[Change]) -> list[Change]:
    """The changes that make a table, with an empty line between it and the text that it stands close to."""
    first, below = rows[0], lines[len(rows)] if len(rows) < len(lines) else None
    made = list(changes)
    if not first.is_first:
        if made and made[0].part == first.part and made[0].start == first.start:
            made[0] = replace(made[0], text=f"\n{made[0].text}")
        else:
            made.insert(0, first.change(0, 0, "\n"))
    if below and not below.is_first:
        made.append(below.change(0, 0, "\n"))
    return made


def _run(lines: list[_Line], is_row: Callable[[_Line], bool]) -> list[_Line]:
    end = next((index for index, line in enumerate(lines) if not is_row(line)), len(lines))
    return lines[:end]


def _is_edged(line: _Line) -> bool:
    return len(line.text) > 1 and line.text[0] == line.text[-1] == "|"


def _cells(text: str) -> list[str]:
    """The cells of a row between strokes; one where there is none. Strokes in links, numbers by reference and code are no edges."""
    text = text.replace("\\|", " ")
    if "`" in text or "{{" in text:
        text = re.sub(r"`[^`]*`|\{\{[^{}]*\}\}", "x", text)
    if "|" not in text:
        return [text]
    return [cell.strip() for cell in text.removeprefix("|").removesuffix("|").split("|")]


def _is_hyphens(text: str) -> bool:
    cells = _cells(text)
    return all(cell and not cell.strip(":-=_–—−‐‑ ") for cell in cells)


def _hyphens(width: int) -> str:
    return "|" + "---|" * width


def _is_head(cells: Sequence[str]) -> bool:
    """Whether a row can only be a table's first: names, and no numbers but years."""
    digits = [cell for cell in cells if any(map(str.isdigit, cell))]
    return any(cells) and all(re.fullmatch(r"(?:19|20)\d\d", cell) for cell in digits)


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60].rstrip()} …"
