"""What became of everything in the document: each paragraph, cell, note, comment and picture is placed in the draft, or listed.

It is not taken on trust. What stands in the document is counted by itself, and of what is said to be placed, the words are
looked for in what the plan's documents print of that file; those that are not there are listed with all of their text.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from lxml import etree

from bolig_cli import norsk
from bolig_cli.record import record
from bolig_cli.wordplan.found import Entry
from bolig_cli.wordplan.package import Package, W, chosen, is_unanswered
from bolig_cli.wordplan.printed import Printed

KINDS = ("avsnitt", "celle", "tekstboks", "note", "kommentar", "bilde", "topp- og bunntekst", "annet")
_PLURAL = {
    "avsnitt": "avsnitt",
    "celle": "tabellceller",
    "tekstboks": "avsnitt i tekstbokser",
    "note": "noter",
    "kommentar": "kommentarer",
    "bilde": "bilder",
    "topp- og bunntekst": "topp- og bunntekster",
    "annet": "annet",
}


@record
class Account:
    """How many of each kind there were, and where each went."""

    there: Mapping[str, int]
    entries: tuple[Entry, ...]
    unread: tuple[str, ...] = ()  # the texts in the document that no entry tells of

    @property
    def placed(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.file)

    @property
    def listed(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if not entry.file)

    def lost(self, kind: str) -> int:
        return self.there.get(kind, 0) - len(self.of(kind))

    def of(self, kind: str) -> tuple[Entry, ...]:
        """What was found of a kind, once each: of a cell or paragraph that went to several places, what is listed, if any is."""
        mine = [entry for entry in self.entries if entry.kind == kind]
        if kind not in ("celle", "avsnitt"):
            return tuple(mine)
        return tuple({entry.unit: entry for entry in sorted(mine, key=lambda entry: not entry.file)[::-1]}.values())

    @property
    def all_lost(self) -> int:
        return sum(max(0, self.lost(kind)) for kind in KINDS if kind != "annet")


def bare(text: str) -> str:
    """A text's letters and digits alone, as they are compared."""
    return "".join(char for char in text.casefold() if char.isalnum())


def settled(
    entries: Iterable[Entry], files: Mapping[str, bytes], shown: Printed, read_as: Mapping[tuple[str, str], str]
) -> tuple[Entry, ...]:
    """The entries, with those whose words no document prints as listed: a reader would not find them.

    `read_as` is what a field's text became, by its file and the text: «frist: 2022».
    """
    texts: dict[str, str] = {}
    found: list[Entry] = []
    for entry in entries:
        if entry.file and entry.kind != "bilde":
            there = (entry.file, *entry.beside)
            unsaid = [line for line in entry.text.split("\n") if not any(shown.has(file, line) for file in there)]
            if unsaid:
                if entry.file not in texts:
                    texts[entry.file] = bare(files.get(entry.file, b"").decode("utf-8", "replace"))
                entry = replace(entry, file="", why=_why(entry.file, unsaid, texts[entry.file], read_as))
        elif entry.file.startswith("plan/") and not shown.has_picture(files[entry.file]):
            entry = replace(entry, file="", why=f"Bildet ligger i {entry.file}, men står ikke i noe dokument.")
        found.append(entry)
    return tuple(found)


def _why(file: str, unsaid: Sequence[str], text: str, read_as: Mapping[tuple[str, str], str]) -> str:
    """Why what is said to be in a file is in no document."""
    became = list(dict.fromkeys(said for line in unsaid if (said := read_as.get((file, line)))))
    if became:
        return (
            f"I {file} er det blitt til {norsk.listing(became)}. Ordene står i en kommentar der, og i ingen dokumenter."
        )
    if all(bare(line) in text for line in unsaid):
        return f"Står i en kommentar i {file}, og i ingen dokumenter."
    return f"Teksten er skrevet annerledes i {file or 'utkastet'}; her er den som den sto."


def counted(package: Package) -> Mapping[str, int]:
    """What stands in the document, counted in its XML by itself."""
    found: Counter[str] = Counter()
    for par in package.body.iter(f"{W}p"):
        if not _text(par):
            continue
        box = _above(par, f"{W}txbxContent")
        cell = _above(par, f"{W}tc")
        if box is not None:
            found["tekstboks"] += 1
        elif cell is None:
            found["avsnitt"] += 1
    for cell in package.body.iter(f"{W}tc"):
        in_box = _above(cell, f"{W}txbxContent") is not None
        if not in_box and any(
            _text(par) for par in cell.iter(f"{W}p") if _above(par, f"{W}tc") is cell and _is_bare(par)
        ):
            rows = (row for row in cell.iterancestors() if row.tag == f"{W}tr")
            if all(row.find(f"{W}trPr/{W}del") is None for row in rows):
                found["celle"] += 1
    found["note"] = sum(bool(_all_text(note)) for note in package.notes.values())
    found["kommentar"] = sum(bool(_all_text(comment)) for comment in package.comments.values())
    found["topp- og bunntekst"] = sum(bool(_text(par)) for _, margin in package.margins for par in margin.iter(f"{W}p"))
    found["bilde"] = sum(
        1
        for tag in (
            "{http://schemas.openxmlformats.org/drawingml/2006/main}blip",
            "{urn:schemas-microsoft-com:vml}imagedata",
        )
        for each in package.body.iter(tag)
        if not _is_struck(each)
    )
    return found


def unread(package: Package, entries: Iterable[Entry]) -> tuple[str, ...]:
    """The paragraphs whose words no entry tells of, in the body and in headers and footers."""
    told = " ".join(bare(entry.text) for entry in entries)
    roots = [package.body, *(margin for _, margin in package.margins)]
    texts = [_text(par) for root in roots for par in root.iter(f"{W}p")]
    return tuple(dict.fromkeys(text for text in texts if bare(text) and bare(text) not in told))


def _above(element: etree._Element, tag: str) -> etree._Element | None:
    return next((above for above in element.iterancestors() if above.tag == tag), None)


def _is_bare(par: etree._Element) -> bool:
    """Whether a paragraph stands in no text box."""
    return _above(par, f"{W}txbxContent") is None


def _is_struck(element: etree._Element) -> bool:
    return any(above.tag in (f"{W}del", f"{W}moveFrom") for above in element.iterancestors())


def _text(par: etree._Element) -> str:
    """The words of a paragraph itself, and not of a text box in it, that are neither struck out nor hidden."""
    own = (
        t
        for t in par.iter(f"{W}t", f"{W}fldChar")
        if _above(t, f"{W}p") is par
        and not _is_struck(t)
        and ((run := _above(t, f"{W}r")) is None or run.find(f"{W}rPr/{W}vanish") is None)
        and not any(above.tag == f"{W}sdt" and is_unanswered(above) for above in t.iterancestors())
    )
    said = (chosen(t) if t.tag == f"{W}fldChar" else "".join(map(str, t.itertext())) for t in own)
    return "".join(char for text in said for char in text if char.isprintable()).strip()


def _all_text(element: etree._Element) -> str:
    return _seen(element.iter(f"{W}t"))


def _seen(texts: Iterable[etree._Element]) -> str:
    """What anybody can see of some texts."""
    return "".join(char for t in texts for char in "".join(map(str, t.itertext())) if char.isprintable()).strip()


# What nobody needs to decide on, and stands last: it tells only that nothing went away.
_MECHANICAL = re.compile(
    r"Overskriften på en kolonne|Navnet på |Nummeret på |Et nummer |En sum |Et kryss |En tom boks|Innholdsf|Kommer fra Word-malen"
)


# What is told of each file by itself, under one heading.
_OF_A_FILE = (
    (
        re.compile(r"I (\S+) er det blitt til (.+?)\. Ordene"),
        "Er blitt til et felt med planens egne ord; ordene fra Word står i en kommentar der",
    ),
    (re.compile(r"Står i en kommentar i (\S+),()"), "Står i en kommentar i filen, og i ingen dokumenter"),
    (re.compile(r"Teksten er skrevet annerledes i (\S+);()"), "Teksten er skrevet annerledes; her er den som den sto"),
)


def _by_reason(entries: Sequence[Entry]) -> Mapping[str, list[Entry]]:
    """The entries by why they are not set in: first what may be missed."""
    found: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: bool(_MECHANICAL.match(entry.why))):
        why, said = entry.why, entry
        for pattern, heading in _OF_A_FILE:
            if hit := pattern.match(entry.why):
                why = heading
                where = " ".join(part for part in (f"→ {hit[2]}" if hit[2] else "", f"({hit[1]})") if part)
                said = replace(entry, text=f"{entry.text} {where}" if "\n" not in entry.text else entry.text)
        found.setdefault(why, []).append(said)
    return found


def _called(path: str, titles: Mapping[str, str]) -> str:
    return f" («{titles[path]}»)" if path in titles else ""


def report(
    account: Account, document: str, to_fill_in: Sequence[tuple[str, str]], titles: Mapping[str, str] | None = None
) -> str:
    """The report that lies beside the draft (Markdown). `titles` are what the items are called, by their files."""
    titles = titles or {}
    lines = [
        f"# Fra Word-planen «{document}»",
        "",
        "Utkastet er laget av forrige plan. Les alt før du bruker det. Ingenting i utkastet sier at det svarer på et lovkrav.",
        "",
        "| | I dokumentet | Satt inn | Listet under | Tapt |",
        "|---|---:|---:|---:|---:|",
    ]
    for kind in KINDS:
        mine = account.of(kind)
        there = account.there.get(kind, 0) if kind != "annet" else len(mine)
        if not there and not mine:
            continue
        placed = sum(bool(entry.file) for entry in mine)
        lost = max(0, there - len(mine))
        lines.append(f"| {_PLURAL[kind].capitalize()} | {there} | {placed} | {len(mine) - placed} | {lost} |")
    looks = [(where, what) for where, what in to_fill_in if not where.startswith("plan/")]
    if looks:
        lines += ["", "## Se på dette først", "", "Programmet kan ha tatt feil av hva det er.", ""]
        lines += [f"- {where}: {what}" for where, what in looks]
    lines += ["", "## Dette må du fylle ut eller vurdere", ""]
    by_path: dict[str, list[str]] = {}
    for path, what in to_fill_in:
        if path.startswith("plan/"):
            by_path.setdefault(path, []).append(what)
    lines += [f"- {path}{_called(path, titles)}: {' '.join(whats)}" for path, whats in by_path.items()]
    if account.all_lost:
        lines += [
            "",
            "## Dette er tapt",
            "",
            "Programmet leste det ikke. Skriv det inn selv, eller se om det trengs.",
            "",
        ]
        lines += [f"- {text}" for text in account.unread]
    lines += ["", "## Dette er ikke satt inn", ""]
    if not account.listed and not account.all_lost:
        lines.append("All teksten er satt inn.")
    for why, group in _by_reason(account.listed).items():
        lines += [f"### {why.rstrip('.')}", ""]
        for entry in group:
            text = entry.text.split("\n") if entry.text else []
            lines.append(f"- **{entry.unit}** ({entry.kind})" + (f": {text[0]}" if len(text) == 1 else ""))
            lines += ["", *(f"      {line}" for line in text), ""] if len(text) > 1 else []
        lines.append("")
    lines += ["", "## Hvor det andre står", ""]
    by_file: dict[str, list[str]] = {}
    for entry in account.placed:
        for file in (entry.file, *entry.beside):
            by_file.setdefault(file, []).append(entry.unit)
    lines += [f"- {path}: {', '.join(dict.fromkeys(units))}" for path, units in by_file.items()]
    return "\n".join(lines) + "\n"
