"""A chapter file: YAML between two lines of `---`, then Markdown."""

from bolig_cli.finding import Finding, Place
from bolig_cli.source import text as source_text
from bolig_cli.source import yaml
from bolig_cli.source.conflicts import settled
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.misread import corrected
from bolig_cli.source.node import Document

_FENCE = "---"


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
    first = next((i for i, line in enumerate(lines) if line.strip()), 0)
    if lines[first].rstrip() != _FENCE:
        return None, [
            READ_FAULTS["kapittel-uten-hode"].at(
                Place(path, first + 1),
                "Kapittelet har ikke noe hode øverst i filen.",
                "Begynn filen med en linje med «---», så «tittel: …», og så en linje med «---».",
            )
        ]
    last = next((i for i in range(first + 1, len(lines)) if lines[i].rstrip() == _FENCE), None)
    if last is None:
        return None, [
            READ_FAULTS["kapittel-uten-hode"].at(
                Place(path, first + 1),
                "Hodet som begynner her, blir aldri avsluttet.",
                "Sett en linje med «---» mellom hodet og teksten.",
            )
        ]
    body = "\n".join(lines[last + 1 :])
    root, findings = yaml.parse_text("\n".join(lines[first + 1 : last]) + "\n", path, first + 2)
    findings = findings + _unshown(body, path, last + 2)
    if root is None:
        return None, findings
    return Document(path, "kapittel", root, body, last + 2), findings


def _unshown(body: str, path: str, line: int) -> list[Finding]:
    bad = source_text.first_not_text(body)
    if bad is not None:
        return [source_text.character_finding(body[bad], source_text.place_of(body, bad, path, line))]
    # Word's sign for a point is told of as a list (`source.pasted`).
    rows = (_without_sign(row) if "\uf000" <= row.lstrip()[:1] <= "\uf0ff" else row for row in body.split("\n"))
    return source_text.check_characters("\n".join(rows), path, line)


def _without_sign(row: str) -> str:
    before, after = row[: -len(row.lstrip())], row.lstrip()[1:]
    return f"{before} {after}" if after.strip() else row
