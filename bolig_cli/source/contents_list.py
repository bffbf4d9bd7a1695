"""A list of contents as Word has it, in a text that is copied: titles with dots or a tabulator, and the number of a page after."""

import re

_LEAST = 2  # lines; one is enough where the dots lead far
_LEADERS = r"\.{5,}|…{2,}|(?:\. ){4,}"
_TABS = 2  # on a line: after the number of the heading, and before that of the page
_LINE = r"[^\n]*?[^\W\d_][^\n]*?(?:\.{3,}|…{2,}|(?:\. ){3,}|\t)[ .…\t]*(?P<page>\d{1,3})[ \t]*"
_LINK = r"[ \t]*(?:[-*] |\d+\. )?\[[^\]\n]+\]\(#_Toc\d+\)[ \t]*"
SIGNS = ("....", "...\t", "……", ". . . ", "\t", "#_Toc")


def contents(text: str) -> list[tuple[int, int, int]]:
    """Where each list of contents in a text begins and ends, and how many lines it has. Empty lines may stand between them."""
    if not any(sign in text for sign in SIGNS):
        return []
    found: list[tuple[int, int, int]] = []
    run: list[tuple[int, int]] = []
    last_page = 0
    falls = False  # numbers that are less than those above are no pages
    at = 0
    for line in [*text.split("\n"), "."]:
        if line.strip():
            page = _page(line)
            if page is None or (run and page < last_page):
                falls = falls or page is not None
                if len(run) >= (_LEAST if falls else 1) and _is_contents(text, run):
                    found.append((run[0][0], run[-1][1], len(run)))
                run, falls = [], page is not None
            if page is not None:
                indent = len(line) - len(line.lstrip())
                run.append((at + indent, at + len(line.rstrip())))
                last_page = page
        at += len(line) + 1
    return found


def _page(line: str) -> int | None:
    """The page that a line of contents ends with, 0 for one that is a link; None for another line."""
    if "#_Toc" in line and re.fullmatch(_LINK, line):
        return 0
    match = re.fullmatch(_LINE, line) if line.rstrip()[-1:].isdigit() else None
    return int(match["page"]) if match and line.count("\t") <= _TABS else None


def _is_contents(text: str, run: list[tuple[int, int]]) -> bool:
    """Whether lines that end in a number are a list of contents: tabulators stand in rows of a table as well, and then a heading
    above must say it, or numbers as headings have them: 1.1."""
    lines = [text[start:end] for start, end in run]
    if len(lines) < _LEAST:
        return re.search(_LEADERS, lines[0]) is not None
    if any(sign in line for line in lines for sign in SIGNS if sign != "\t"):
        return True
    above = text[: run[0][0]].rstrip().rpartition("\n")[2].strip("# *").lower()
    return above.startswith(("innhold", "innhald")) or any(re.match(r"\d{1,2}\.\d", line) for line in lines)
