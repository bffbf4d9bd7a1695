"""Author Markdown → Pandoc AST, once, with everything that cannot be shown named at its line and column.

The dialect is CommonMark with tables and footnotes, less what a planner does not mean: indented code, underlined headings,
reference links and HTML. A picture stands in a paragraph of its own in a chapter. What the dialect does not have stays as readable
text; what is refused gives a finding, and stays as text too. No author text reaches a raw node.

This module decides whether a text needs the parser at all; `markdown_parser` and `markdown_ast` do the work.
Source: CommonMark 0.31; GitHub Flavored Markdown, tables; Pandoc's footnotes.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from bolig_cli import ast, limits
from bolig_cli.finding import Finding, Place
from bolig_cli.source import figure_numbers
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.fragment import EMPTY, Heading, Markdown, TextLink, plain_text
from bolig_cli.source.pasted import may_be_heading

__all__ = ["EMPTY", "Heading", "Markdown", "TextLink", "parse", "plain_text"]

MAX_CHARACTERS = limits.MARKDOWN_CHARACTERS
MAX_MARKUP = limits.MARKDOWN_SIGNS
MAX_RUN = limits.MARKDOWN_RUN
MAX_ROWS = limits.MARKDOWN_ROWS
MAX_COLUMNS = limits.MARKDOWN_COLUMNS

# Letters, digits and everyday punctuation, where no line begins like a list and none begins or ends with space: nothing in such
# a text means anything in Markdown. Nearly all short texts of a plan are such, and importing the parser takes 50 ms.
_ORDINARY = re.compile(r"[\w \n.,;:?!()/%«»–—…§\"'+-]*")
_MAY_BE_MARKUP = re.compile(r"^(?:[^\w\n«(§]|\d+[.)]|\(\d+\)|[a-zA-Z][.)] )|  | $", re.MULTILINE)


def parse(text: str, path: str, line: int, column: int, headings_from: int | None = None) -> Markdown:
    """The AST of an author's text.

    `line` and `column` are where its first character stands in the file `path`; every line is taken to begin at `column`.
    `headings_from` is the AST level of the text's highest headings; None where headings are not allowed.
    Never raises on any text; every fault is a finding in the result. Characters that no document can show are found when the
    file is read (see `source.text`); here only those that are written as codes, such as `&#x202e;`.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return EMPTY
    start = Place(path, line, column)
    read = _read(text, start, headings_from)
    numbers = tuple(figure_numbers.find(text, start))
    if not numbers:
        return read
    return replace(read, findings=tuple(sorted((*read.findings, *numbers), key=lambda finding: finding.sort_key)))


def _read(text: str, start: Place, headings_from: int | None) -> Markdown:
    if is_plain(text) and not (headings_from is not None and may_be_heading(text)):
        return of_plain_text(text, start)
    if refused := _too_much(text, start):
        return _with_finding(text, start, refused)
    from bolig_cli.source import markdown_ast

    try:
        return markdown_ast.parse(text, start.path, start.line, start.column, headings_from)
    except RecursionError:
        return _with_finding(
            text,
            start,
            READ_FAULTS["markdown-for-dyp"].at(
                start,
                "Teksten har for mange uthevinger, lister eller sitater inni hverandre.",
                "Gjør teksten enklere.",
            ),
        )


def is_plain(text: str) -> bool:
    """Whether nothing in the text can be markup."""
    return _ORDINARY.fullmatch(text) is not None and "_" not in text and _MAY_BE_MARKUP.search(text) is None


def of_plain_text(text: str, place: Place) -> Markdown:
    """The paragraphs of a text in which nothing is markup; it begins at `place`."""
    paragraphs = (_on_one_line(part.strip()) for part in re.split(r"\n[ \t]*\n", text))
    return Markdown(
        unmarked=tuple(paragraph for paragraph in paragraphs if paragraph), place=place, source=text, written=text
    )


def _on_one_line(paragraph: str) -> str:
    line = paragraph.replace("\n", " ")
    has_one_space_at_a_time = "  " not in line and "\t" not in line and "\r" not in line
    return line if has_one_space_at_a_time else ast.SPACES.sub(" ", line)


def _with_finding(text: str, start: Place, finding: Finding) -> Markdown:
    return replace(of_plain_text(text, start), findings=(finding,))


def _too_much(text: str, start: Place) -> Finding | None:
    """What would make parsing slow or deep beyond use; looked for before parsing."""

    def at(index: int) -> Place:
        in_line = index - (text.rfind("\n", 0, index) + 1)
        return Place(start.path, start.line + text.count("\n", 0, index), start.column + in_line)

    if len(text) > MAX_CHARACTERS:
        shown = f"{len(text):,}".replace(",", " ")
        return READ_FAULTS["tekst-for-lang"].at(
            start, f"Teksten er på {shown} tegn; en tekst kan være på høyst 100 000.", "Del teksten i flere."
        )
    if run := re.search(rf"([*_`\[\]<>!&~|\\])\1{{{MAX_RUN},}}", text):
        return READ_FAULTS["markdown-for-dyp"].at(
            at(run.start()), f"Her står tegnet «{run[1]}» mer enn {MAX_RUN} ganger etter hverandre.", "Ta det bort."
        )
    if sum(map(text.count, "*_`[]<&!\\")) > MAX_MARKUP:
        return READ_FAULTS["markdown-for-dyp"].at(
            start, "Teksten har så mange tegn med betydning i Markdown at den ikke kan leses.", "Del teksten i flere."
        )
    return _large_table(text, at)


# The line under a table's header, also in a quotation or list.
_DELIMITER = re.compile(r"^[ \t>]*(?:[-*+][ \t]+)*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t:-]*)*$", re.MULTILINE)


def _large_table(text: str, at: Callable[[int], Place]) -> Finding | None:
    for match in _DELIMITER.finditer(text):
        if "|" not in match[0]:
            continue
        columns = match[0].strip(" \t>").strip("|").count("|") + 1
        below = text[match.end() + 1 :].split("\n", MAX_ROWS + 1)[: MAX_ROWS + 1]
        rows = next((i for i, row in enumerate(below) if not row.strip(" \t>")), len(below))
        if columns > MAX_COLUMNS or rows > MAX_ROWS:
            limit = f"{MAX_COLUMNS} kolonner" if columns > MAX_COLUMNS else f"{MAX_ROWS} rader"
            return READ_FAULTS["markdown-tabell"].at(
                at(match.start()), f"Tabellen har mer enn {limit}.", "Del tabellen, eller legg den i et vedlegg."
            )
    return None
