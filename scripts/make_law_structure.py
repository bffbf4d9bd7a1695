"""Writes the table of the acts' structure, `bolig_cli/law/lovstruktur.yaml`: an act's paragraphs, and how many ledd each has.

Usage: python scripts/make_law_structure.py FOLDER    (the folder with the texts, LOV-2022-12-20-121.md and so on)

The texts are Markdown in which lists are flattened: a ledd with a list stands as one paragraph with the items run together, and
then once more item by item. Where it cannot be seen whether something is a ledd of its own it is counted as one, so that the table
never has too few: what it is for is to tell what does not exist.
"""

import re
import sys
from collections.abc import Mapping
from pathlib import Path

from bolig_cli.law.katalog import load_katalog

TABLE = Path(__file__).resolve().parent.parent / "bolig_cli" / "law" / "lovstruktur.yaml"
DATE = "2026-07-28"
_HEADING = re.compile(r"(?m)^#+ § ([0-9]+(?: [A-Z]-[0-9]+|-[0-9]+)? ?[a-z]?)\.(?: (.*))?$")
_REPEALED = re.compile(r"\(?Opphev(?:et|a)\b", re.IGNORECASE)
_FOOTNOTE = re.compile(r"(?<=[a-zæøå.])[1-9](?=\s|$)")

# What came after the texts were taken, in force on DATE. "?": the paragraph is there, with a number of ledd that is not known; "0":
# repealed.
SINCE: Mapping[str, Mapping[str, str]] = {
    "lov/2008-06-27-71": {"11-10": "?", "12-7": "?"},
    "lov/2011-06-24-30": {"4-2b": "?", "5-10": "0"},
    "lov/2012-08-24-64": {"8": "?", "8d": "?", "8e": "?"},
    "lov/2020-11-06-127": {"37e": "?"},
}

HEAD = f"""\
# Hvilke paragrafer lovene i lovkatalogen har, og hvor mange ledd hver paragraf har: «5=2» er § 5 med to ledd.
# «0» er en paragraf som er opphevet. «?» er en paragraf som finnes, men der tallet på ledd ikke er kjent.
# Laget av scripts/make_law_structure.py av lovtekstene slik de var våren 2026, med det som er endret siden. Rett ikke for hånd.
dato: {DATE}
lover:
"""


def structure(text: str) -> dict[str, str]:
    """Paragraph ("11-14", "4a", "12A-9") → its number of ledd, "0" when it is repealed."""
    parts = _HEADING.split(text)
    found: dict[str, str] = {}
    for paragraph, title, body in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        ledd = 0 if _REPEALED.match(title or "") else _ledd(body)
        found[paragraph.replace(" ", "")] = str(ledd)
    return found


def _ledd(body: str) -> int:
    body = re.split(r"(?m)^#", body)[0]
    paragraphs = [_FOOTNOTE.sub("", " ".join(p.split())) for p in body.split("\n\n") if p.strip()]
    count, at = 0, 0
    while at < len(paragraphs):
        whole, count, at, start = paragraphs[at], count + 1, at + 1, 0
        # The items follow one another within the ledd; what stands within an item begins inside it.
        while at < len(paragraphs) and (found := whole.find(paragraphs[at], start)) > 0:
            nested = at + 1 < len(paragraphs) and paragraphs[at + 1] in paragraphs[at]
            start = found + (1 if nested else len(paragraphs[at]))
            at += 1
    return count


def table(folder: Path) -> str:
    """The file's whole text, from the texts in the folder. Raises FileNotFoundError for an act that is not there."""
    lines = []
    for lov in load_katalog().lover:
        number = lov.lovdata.removeprefix("lov/")
        (path,) = [p for p in (folder / f"LOV-{number}.md",) if p.is_file()] or sorted(
            folder.glob(f"LOV-{number}-*.md")
        )
        found = structure(path.read_text(encoding="utf-8")) | dict(SINCE.get(lov.lovdata, {}))
        lines.append(f"  {lov.lovdata}: >-")
        line = "   "
        for pair in (f"{paragraph}={ledd}" for paragraph, ledd in sorted(found.items(), key=_order)):
            if len(line) + len(pair) > 118:
                lines.append(line)
                line = "   "
            line += f" {pair}"
        lines.append(line)
    return HEAD + "\n".join(lines) + "\n"


def _order(pair: tuple[str, str]) -> tuple[int, str, int, str]:
    """As the act has them: 11-8, 11-8a, 11-9, 12-1, 12A-1."""
    found = re.fullmatch("([0-9]+)([A-Z]?)(?:-([0-9]+))?([a-z]?)", pair[0])
    assert found
    return int(found[1]), found[2], int(found[3] or 0), found[4]


if __name__ == "__main__":
    TABLE.write_text(table(Path(sys.argv[1])), encoding="utf-8")
