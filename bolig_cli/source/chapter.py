"""A chapter file: YAML between two lines of `---`, then Markdown."""

from bolig_cli.finding import Edit, Finding, Fix, Place
from bolig_cli.source import text as source_text
from bolig_cli.source import yaml
from bolig_cli.source.conflicts import settled
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.misread import corrected
from bolig_cli.source.node import Document
from bolig_cli.source.schema import schema_of

_FENCE = "---"
_DASHES = "-‐‑‒–—―−_=*~ "  # what word processors make of hyphens, and what else people draw a line with
_FAULT = READ_FAULTS["kapittel-uten-hode"]


def parse(data: bytes, path: str) -> tuple[Document | None, list[Finding]]:
    """The chapter with its head as a mapping and its body as text, and what is wrong with the file.

    Lines and columns are those of the whole file. None when the head cannot be read. Never raises on any bytes.
    """
    text = source_text.decode(data, path)
    if isinstance(text, Finding):
        return None, [text]
    text, letters = corrected(text, path)
    text, conflicts = settled(text, path)
    document, findings = _parts(text, path)
    signs = source_text.soft_hyphens(text, path) + source_text.joined_letters(text, path)
    return document, letters + conflicts + findings + signs


def _parts(text: str, path: str) -> tuple[Document | None, list[Finding]]:
    lines = text.split("\n")
    found = _head(lines, path)
    if isinstance(found, Finding):
        return None, [found]
    first, last, slips = found
    end = _second_head(lines, last + 1)
    if end < len(lines):
        slips = [*slips, _glued(lines, end, path)]
    if not any(line.strip() for line in lines[first + 1 : last]) and not slips:
        return None, [
            _FAULT.at(
                Place(path, first + 1), "Hodet øverst i filen er tomt.", "Skriv «tittel: …» mellom de to strekene."
            )
        ]
    body = "\n".join(lines[last + 1 : end])
    root, findings = yaml.parse_text("\n".join(lines[first + 1 : last]) + "\n", path, first + 2)
    findings = slips + findings + _unshown(body, path, last + 2)
    if root is None:
        return None, findings
    return Document(path, "kapittel", root, body, last + 2), findings


def _second_head(lines: list[str], row: int) -> int:
    """The line where the head of another chapter begins, below the text of the first; the end where there is none."""
    for i in range(row, len(lines)):
        if lines[i].rstrip() == _FENCE and _begins_keys(lines, i + 1):
            ends = next((j for j in range(i + 1, len(lines)) if not lines[j].strip() or lines[j].rstrip() == _FENCE), 0)
            if ends and lines[ends].rstrip() == _FENCE:
                return i
    return len(lines)


def _glued(lines: list[str], row: int, path: str) -> Finding:
    return _FAULT.at(
        Place(path, row + 1),
        "Her begynner hodet til et annet kapittel, og det som står herfra, kommer ikke med.",
        "Flytt alt fra denne linjen og ned til en egen fil i mappen kapitler, eller slett det hvis kapittelet finnes fra før.",
    )


def _head(lines: list[str], path: str) -> tuple[int, int, list[Finding]] | Finding:
    """The lines where the head begins and ends, -1 for one that stands above the file; and what is wrong with them. What is plain
    is read as it was meant, so that nothing else speaks of what the chapter has; a finding alone where there is no head."""
    first = next((i for i, line in enumerate(lines) if line.strip()), 0)
    if lines[first].rstrip() == _FENCE:
        return _end_of_head(lines, first, [], path)
    if _is_like_fence(lines[first]) and _begins_keys(lines, first + 1):
        return _end_of_head(lines, first, [_other_line(lines, first, path)], path)
    below = next(
        (i for i in range(first, len(lines)) if lines[i].rstrip() == _FENCE and _begins_keys(lines, i + 1)), None
    )
    if below is not None and any(lines[i].rstrip() == _FENCE for i in range(below + 1, len(lines))):
        finding = _FAULT.at(
            Place(path, first + 1),
            "Teksten her står over hodet i filen, og hodet må stå øverst.",
            f"Flytt den under hodet, som begynner på linje {below + 1}, eller ta den bort.",
        )
        return _end_of_head(lines, below, [finding], path)
    if _is_key(lines, first):
        finding = _FAULT.at(
            Place(path, first + 1),
            f"Det mangler en linje med «{_FENCE}» over «{lines[first].partition(':')[0].strip()}».",
            f"Skriv «{_FENCE}» på en egen linje øverst i filen, og en til mellom hodet og teksten.",
        )
        ends = next((i for i in range(first, len(lines)) if lines[i].rstrip() == _FENCE), _end_of_keys(lines, first))
        return first - 1, ends, [finding]
    return _FAULT.at(
        Place(path, first + 1),
        "Kapittelet har ikke noe hode øverst i filen.",
        f"Begynn filen med en linje med «{_FENCE}», så «tittel: …», og så en linje med «{_FENCE}».",
    )


def _end_of_head(
    lines: list[str], first: int, slips: list[Finding], path: str
) -> tuple[int, int, list[Finding]] | Finding:
    last = next((i for i in range(first + 1, len(lines)) if lines[i].rstrip() == _FENCE), None)
    ends = _end_of_keys(lines, first + 1)
    if ends < len(lines) and _is_like_fence(lines[ends]) and (last is None or last > ends):
        return first, ends, [*slips, _other_line(lines, ends, path)]
    row = next((i for i in range(ends, len(lines)) if lines[i].strip()), ends)
    if last is not None and not (ends > first + 1 and row < last and _is_text(lines, row)):
        return first, last, slips
    if ends == first + 1:
        return _FAULT.at(
            Place(path, first + 1),
            "Hodet som begynner her, blir aldri avsluttet.",
            f"Sett en linje med «{_FENCE}» mellom hodet og teksten.",
        )
    has_text = row < len(lines) and bool(lines[row].strip())
    finding = _FAULT.at(
        Place(path, (row if has_text else first) + 1),
        "Hodet er ikke avsluttet over teksten som begynner her."
        if has_text
        else "Hodet som begynner her, blir aldri avsluttet.",
        f"Skriv «{_FENCE}» på en egen linje over denne."
        if has_text
        else f"Sett en linje med «{_FENCE}» mellom hodet og teksten.",
    )
    return first, ends - 1 if ends == len(lines) or lines[ends].strip() else ends, [*slips, finding]


def _is_key(lines: list[str], row: int) -> bool:
    """Whether a line is one of a chapter's keys with its value."""
    key = lines[row].partition(":")[0].strip() if row < len(lines) and ":" in lines[row] else ""
    return key in schema_of("kapittel")["properties"]


def _begins_keys(lines: list[str], row: int) -> bool:
    """Whether the first line from here that is neither empty nor a comment is a key."""
    return _is_key(lines, next((i for i in range(row, len(lines)) if lines[i].strip() and lines[i][0] != "#"), row))


def _is_text(lines: list[str], row: int) -> bool:
    """Whether a line can only be of the text below a head: a heading, or words without a colon, after an empty line."""
    text = lines[row]
    return not lines[row - 1].strip() and (text.startswith("##") or (":" not in text and text[:1].isalpha()))


def _end_of_keys(lines: list[str], row: int) -> int:
    """The first line that belongs to no key of a head which begins at a line: empty, or without a key or indentation."""
    while (
        row < len(lines)
        and lines[row].strip()
        and (_is_key(lines, row) or lines[row][0] in " #-" or ": " in lines[row])
    ):
        if _is_like_fence(lines[row]):
            break
        row += 1
    return row


def _is_like_fence(line: str) -> bool:
    """Whether a line has other dashes than the three hyphens, or another number of them."""
    text = line.strip()
    return bool(text) and text != _FENCE and not text.strip(_DASHES)


def _other_line(lines: list[str], row: int, path: str) -> Finding:
    written = lines[row].strip()
    start = lines[row].index(written) + 1
    place = Place(path, row + 1, 1 if start == 1 else start, row + 1, start + len(written))
    return _FAULT.at(
        place,
        f"Her skal det stå tre bindestreker (---), ikke «{written}».",
        f"Skriv «{_FENCE}».",
        Fix(f"Skriv «{_FENCE}».", (Edit(place, _FENCE),)) if start == 1 else None,
    )


def _unshown(body: str, path: str, line: int) -> list[Finding]:
    bad = source_text.first_not_text(body)
    if bad is not None:
        from bolig_cli.source import control_signs  # most files have none

        return [control_signs.finding(body, bad, path, line)]
    # Word's sign for a point is told of as a list (`source.pasted`).
    rows = (_without_sign(row) if "\uf000" <= row.lstrip()[:1] <= "\uf0ff" else row for row in body.split("\n"))
    return source_text.check_characters("\n".join(rows), path, line)


def _without_sign(row: str) -> str:
    before, after = row[: -len(row.lstrip())], row.lstrip()[1:]
    return f"{before} {after}" if after.strip() else row
