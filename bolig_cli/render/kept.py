"""What is kept of a document that people answer: how it was when they read it, so that their answers find their places later.

It is a file beside the documents, in the form that the plan keeps it in (`plan/innspill/bygg/`). A build never writes in the plan:
the file is taken in with the answers (`bolig innspill import`).
"""

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from bolig_cli import limits
from bolig_cli.ast import Node, plain_text
from bolig_cli.documents import hoeringsutkast
from bolig_cli.documents.document import Document
from bolig_cli.law.basis import chapter_id, fingerprint_of
from bolig_cli.law.context import Context
from bolig_cli.model.plan import Kapittel, Plan
from bolig_cli.record import record
from bolig_cli.render import Files
from bolig_cli.render.office.walk import nodes
from bolig_cli.searchable import visible
from bolig_cli.shingles import print_of

FOLDER = "bygg"
ANSWERED = frozenset((hoeringsutkast.NAME,))  # the documents that people answer
_ABOUT = (
    "# Skrevet av «bolig build». Slik var dokumentet da det ble laget: Svar på høringen leses mot dette.",
    "# Skal ikke endres for hånd.",
)
_LONGEST_ID = 40  # what a reference in the plan can name
_Values: TypeAlias = dict[str, str | int]


@record
class _Heading:
    """A heading of the document, the part of the plan that it stands in, "" for none, and the prints of the paragraphs below it."""

    id: str
    part: str
    title: str
    prints: tuple[str, ...]


def kept(plan: Plan, document: Document, files: Files) -> dict[str, bytes]:
    """The file (path beside the documents → content); none for a document that nobody answers.

    `files` are the document's own: where there is no PDF among them, nothing is known of pages.
    """
    if document.name not in ANSWERED:
        return {}
    id = document.build
    pages = _pages(files)
    about: _Values = {"id": id, "dokument": document.name, "dato": document.date, "fase": plan.fase}
    if sheets := _sheets(files):
        about["sider"] = sheets
    headings = _headings(plan, document.blocks)
    parts = _parts(plan, headings, document.numbers, pages)
    others = [_other(each, document.numbers, pages) for each in headings if each.id != each.part and each.title]
    data = _written(about, parts, others)
    if len(data) > limits.TEXT_BYTES:  # numbers, pages and contents come before what tells one paragraph from another
        data = _written(about, [{key: part[key] for key in part if key != "avsnitt"} for part in parts], [])
    return {f"{FOLDER}/{id}.yaml": data}


def _written(about: Mapping[str, str | int], parts: Sequence[_Values], others: Sequence[_Values]) -> bytes:
    """The file: a line for each part, in quotation marks as JSON has them, which YAML reads too.

    There are hundreds, and to try each value on the reader, as `source.write` does, takes longer than a document.
    """
    lines = [*_ABOUT, *(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in about.items())]
    for key, listed in (("deler", parts), ("overskrifter", others)):
        if listed:
            lines += [f"{key}:", *(f"  - {json.dumps(each, ensure_ascii=False)}" for each in listed)]
    return "".join(f"{line}\n" for line in lines).encode()


def has_pages(files: Files) -> bool:
    """Whether the document was made in the format that has pages of its own."""
    return any(path.endswith(".pdf") for path in files)


def _pages(files: Files) -> Mapping[str, int]:
    from bolig_cli.render.pdf.pages import pages

    return next((pages(data) for path, data in files.items() if path.endswith(".pdf")), {})


def _sheets(files: Files) -> int:
    from bolig_cli.render.pdf.pages import count

    return next((count(data) for path, data in files.items() if path.endswith(".pdf")), 0)


def _known(plan: Plan) -> dict[str, tuple[str, str]]:
    """What an answer can be about, by id: its kind and its title; the first of several with the same id, as everywhere."""
    items = {item.id: (type(item).__name__.lower(), item.tittel) for item in reversed(plan.items)}
    chapters = {chapter_id(chapter): (Kapittel.__name__.lower(), chapter.tittel) for chapter in plan.kapitler}
    found = {**{id: items[id] for id in dict.fromkeys(item.id for item in plan.items)}, **chapters}
    return {id: told for id, told in found.items() if len(id) <= _LONGEST_ID}


def _headings(plan: Plan, blocks: Sequence[Node]) -> list[_Heading]:
    """The headings that stand in some part of the plan, in their order, and those of what is made of all of it."""
    known = _known(plan)
    chapters = [chapter_id(chapter) for chapter in plan.kapitler if chapter_id(chapter) in known]
    above: list[tuple[int, str]] = []
    found: list[tuple[str, str, str, list[str]]] = []
    for node in nodes(blocks, {"Header", "Para", "Plain"}):
        if node["t"] != "Header":
            if found and above and above[-1][1] and (own := print_of(plain_text(node["c"]))):
                found[-1][3].append(own)
            continue
        level, (id, *_), inlines = node["c"]
        above = [each for each in above if each[0] < level]
        part = id if id in known else _chapter_of(id, chapters) or (above[-1][1] if above else "")
        above.append((level, part))
        if part or level == 1:
            title = plain_text([each for each in inlines if each["t"] != "Span" or "nummer" not in each["c"][0][1]])
            found.append((id, part, _as_read(title), []))
    return [_Heading(id, part, title, tuple(dict.fromkeys(prints))) for id, part, title, prints in found]


def _as_read(title: str) -> str:
    """A title on one line, with no sign that nobody sees."""
    return " ".join(visible(title).split())


def _chapter_of(heading: str, chapters: Sequence[str]) -> str:
    return max((id for id in chapters if heading.startswith(f"{id}-")), key=len, default="")


def _parts(
    plan: Plan, headings: Sequence[_Heading], numbers: Mapping[str, str], pages: Mapping[str, int]
) -> list[_Values]:
    """The parts in the order that the document has them, and after them those without a heading there."""
    context = Context(plan)
    known = _known(plan)
    prints: dict[str, list[str]] = {}
    for each in headings:
        prints.setdefault(each.part, []).extend(each.prints)
    made: list[_Values] = []
    for id in dict.fromkeys((*(each.id for each in headings if each.id == each.part), *known)):
        kind, title = known[id]
        own_print = fingerprint_of(context, id)
        if own_print is None:
            continue
        part: _Values = {"id": id, "slag": kind}
        if number := numbers.get(id):
            part["nummer"] = number
        if as_read := _as_read(title):
            part["overskrift"] = as_read
        if page := pages.get(id):
            part["side"] = page
        part["avtrykk"] = own_print
        if own := prints.get(id):
            part["avsnitt"] = " ".join(dict.fromkeys(own))
        made.append(part)
    return made


def _other(heading: _Heading, numbers: Mapping[str, str], pages: Mapping[str, int]) -> _Values:
    made: _Values = {"tittel": heading.title}
    if number := numbers.get(heading.id):
        made["nummer"] = number
    if page := pages.get(heading.id):
        made["side"] = page
    return made | {"gjelder": heading.part} if heading.part else made
