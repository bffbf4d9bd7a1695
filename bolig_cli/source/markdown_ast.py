"""markdown-it's tokens → Pandoc AST, by an allow-list; the rest is text and a finding.

Decisions that a document sees: a line break in the file is a space; table columns are equally wide; a paragraph "Tabell: …" beside
a table is its caption; the highest heading of a text gets the level asked for, whether the author began with `#` or `##`.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from markdown_it.common.normalize_url import normalizeLink
from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from bolig_cli import ast, limits, norsk
from bolig_cli.ast import Node
from bolig_cli.finding import Edit, Finding, Fix, Place
from bolig_cli.record import record
from bolig_cli.searchable import searchable, visible
from bolig_cli.source import text as source_text
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.fragment import (
    ALTERNATIV_TEKST,
    TALLHENVISNING,
    Heading,
    Markdown,
    Tallhenvisning,
    TextLink,
    TextPicture,
)
from bolig_cli.source.leftover import Leftover, leftovers
from bolig_cli.source.markdown_parser import tokens
from bolig_cli.source.pasted import Slip, box, is_title, slips
from bolig_cli.source.text_picture import caption_and_source, file_of
from bolig_cli.source.tree import PICTURES

MAX_EMPHASIS = 6
MAX_HEADING = 4
MAX_PER_FAULT = 5
MAX_NOTE_USES = limits.MARKDOWN_NOTE_USES
_LONGEST_HEADING = 80  # what is longer, is no heading

_SPACE: Node = {"t": "Space"}
_LINK_DEFINITION = re.compile(r"^\[[^\]^]+\]:[ \t]*(?:<|https?:|mailto:|tel:|#|\.{0,2}/)", re.MULTILINE)
_NOTE = r"\[\^[^\]\s]+\][ \t]+\S"
_UNDERLINE = re.compile(r"^={2,}[ \t]*$", re.MULTILINE)


def parse(text: str, path: str, line: int, column: int, headings_from: int | None) -> Markdown:
    """As `markdown.parse`, for texts that may have markup and are of a size that can be parsed."""
    # The parser reads NUL as U+FFFD; so do we, to have the same positions.
    converter = _Converter(_Source(text.replace("\0", "\ufffd").split("\n"), path, line, column), headings_from)
    blocks = converter.document(tokens(text))
    return Markdown(
        parsed=tuple(blocks),
        links=tuple(sorted(converter.links, key=lambda link: (link.place, link.target))),
        tallhenvisninger=tuple(converter.tallhenvisninger),
        pictures=tuple(converter.found_pictures),
        headings=tuple(converter.headings),
        findings=tuple(sorted(converter.findings, key=lambda finding: finding.sort_key)),
        place=Place(path, line, column),
        source=text,
        written=text,
    )


_KINDS_OF_NUMBERS = ("tabell:", "endring:", "prosentendring:", "har:", "behov:", "mangler:")


@record
class _Source:
    """The lines of the text, and where they stand in the file."""

    lines: list[str]
    path: str
    line: int
    column: int

    def block(self, token: Token) -> Place:
        """Where a block stands, from its first character to the end of its last line."""
        row, below = token.map or (0, 1)
        text = self.lines[row] if row < len(self.lines) else ""
        last = max(row, min(below, len(self.lines)) - 1)
        while last > row and not self.lines[last].strip():
            last -= 1
        end = self.column + len(self.lines[last].rstrip()) if last < len(self.lines) else self.column
        return Place(self.path, self.line + row, self.column + len(text) - len(text.lstrip()), self.line + last, end)

    def indent(self, inline: Token, position: int) -> str | None:
        """The space before the line on which a position of a block's content stands, in its file; None where something else, as
        the sign of a list, stands there too."""
        row = (inline.map[0] if inline.map else 0) + inline.content.count("\n", 0, position)
        begin = inline.content.rfind("\n", 0, position) + 1
        line = self.lines[row]
        if line.strip() != inline.content[begin:].partition("\n")[0].strip():
            return None
        return " " * (self.column - 1) + line[: len(line) - len(line.lstrip())]

    def span(self, inline: Token, found: Token, after: int = 0) -> Place:
        """Where an inline construct stands in its block, from its first character to its last."""
        start = self.inside(inline, found.meta["pos"], after)
        end = self.inside(inline, found.meta["end"] - 1, after)
        return Place(self.path, start.line, start.column, end.line, end.column + 1)

    def inside(self, inline: Token, position: int, after: int = 0) -> Place:
        """Where the character at `position` of a block's content stands. The content is the block's lines, each without
        what stands before it (quotation marks, list indentation); `after` is the column in which a table cell begins."""
        row = (inline.map[0] if inline.map else 0) + inline.content.count("\n", 0, position)
        begin = inline.content.rfind("\n", 0, position) + 1
        part = inline.content[begin:].partition("\n")[0].rstrip()
        text = self.lines[row].rstrip() if row < len(self.lines) else ""
        in_cell = after or not text.endswith(part)
        start = max(text.find(part, after), after) if in_cell else len(text) - len(part)
        return Place(self.path, self.line + row, self.column + start + position - begin)


@dataclass(slots=True)
class _Table:
    """A table that has not got its caption yet."""

    head: list[ast.Cell]
    rows: list[list[ast.Cell]]
    align: list[str]
    place: Place

    def node(self, caption: Sequence[Node]) -> Node:
        columns = len(self.head)
        widths = [1 / columns] * columns
        return ast.table(self.head, self.rows, caption=caption, widths=widths, align=self.align)


@dataclass(slots=True)
class _Note:
    """A footnote definition."""

    opening: Token
    body: list[Token]
    uses: int = 0
    mentioned: bool = False
    node: Node | None = None


@dataclass(slots=True)
class _Converter:
    """One text on its way to AST. Gathers links, headings and findings as it goes."""

    source: _Source
    headings_from: int | None
    links: list[TextLink] = field(default_factory=list)
    tallhenvisninger: list[Tallhenvisning] = field(default_factory=list)
    found_pictures: list[TextPicture] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    notes: dict[str, _Note] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    ids: Counter[str] = field(default_factory=Counter)
    without_colon: frozenset[str] = frozenset()  # labels of notes that lack it
    in_note: bool = False
    highest: int = 1

    def report(self, code: str, place: Place, message: str, help: str, fix: Fix | None = None) -> None:
        self.counts[code] += 1
        finding = READ_FAULTS[code].at(place, message, help, fix)
        if self.counts[code] <= MAX_PER_FAULT and finding not in self.findings:
            self.findings.append(finding)

    # --- blocks ----------------------------------------------------------------------------------------------------

    def document(self, stream: list[Token]) -> list[Node]:
        body, repeated = self.without_notes(stream)
        self.without_colon = self.notes_without_colon(body)
        depths = [
            int(token.tag[1:])
            for token, inside in _children(body)
            if token.type == "heading_open" and inside[0].content
        ]
        self.highest = _highest(depths)
        blocks = self.blocks(body, top=True)
        for label, note in self.notes.items():
            if note.uses == 0:
                if not note.mentioned:
                    self.report(
                        "markdown-fotnote",
                        self.source.block(note.opening),
                        f"Fotnoten «{label}» er ikke brukt i teksten.",
                        f"Sett [^{label}] der noten hører til, eller ta den bort.",
                    )
                blocks += self.note_blocks(note)
        for body in repeated:
            blocks += self.blocks(body)
        return blocks

    def without_notes(self, stream: list[Token]) -> tuple[list[Token], list[list[Token]]]:
        """The tokens without footnote definitions, which go into `notes`; and the bodies of those defined before."""
        main: list[Token] = []
        open_notes: list[tuple[Token, list[Token]]] = []
        repeated: list[list[Token]] = []
        for token in stream:
            if token.type == "footnote_reference_open":
                open_notes.append((token, []))
            elif token.type == "footnote_reference_close":
                opening, body = open_notes.pop()
                label = opening.meta["label"]
                if label in self.notes:
                    self.report(
                        "markdown-fotnote",
                        self.source.block(opening),
                        f"Fotnoten «{label}» er skrevet to ganger.",
                        "Gi den ene et annet merke.",
                    )
                    repeated.append(body)
                else:
                    self.notes[label] = _Note(opening, body)
            else:
                (open_notes[-1][1] if open_notes else main).append(token)
        return main, repeated

    def notes_without_colon(self, body: Sequence[Token]) -> frozenset[str]:
        """The labels that a paragraph begins with as a note does, but for the colon, and that are used elsewhere in the text."""
        inlines = [token for token in body if token.type == "inline" and "[^" in token.content]
        used = Counter(_label(child) for token in inlines for child in token.children or () if _label(child))
        found: dict[str, Token] = {}
        for token in inlines:
            first = token.children[0] if token.children else None
            label = _label(first) if first else ""
            if label and label not in self.notes and used[label] > 1 and re.match(_NOTE, token.content):
                found.setdefault(label, token)
        for label, token in found.items():
            end = len(f"[^{label}]")
            start = self.source.inside(token, 0)
            place = replace(start, end_line=start.line, end_column=start.column + end)
            colon = replace(place, column=place.end_column)
            self.report(
                "markdown-fotnote",
                place,
                f"Det mangler kolon etter [^{label}], og da blir dette ikke en fotnote.",
                f"Skriv «[^{label}]: …», med kolon.",
                Fix(f"Skriv kolon etter [^{label}].", (Edit(colon, ":"),)) if self.begins_block(token) else None,
            )
        return frozenset(found)

    def begins_block(self, inline: Token) -> bool:
        """Whether an empty line, or nothing, stands above a paragraph."""
        row = inline.map[0] if inline.map else 0
        return row == 0 or not self.source.lines[row - 1].strip()

    def blocks(self, stream: Sequence[Token], *, top: bool = False) -> list[Node]:
        found: list[Node | _Table] = []
        index = looked_at = columns_above = 0
        while index < len(stream):
            token = stream[index]
            end = _closing(stream, index)
            inner = stream[index + 1 : end]
            if token.type == "paragraph_open" and index >= looked_at:
                paragraphs = _paragraphs(stream, index)
                looked_at = index + 3 * len(paragraphs)
                self.check_pasted(paragraphs, top, columns_above)
            columns_above = sum(part.type == "th_open" for part in inner) if token.type == "table_open" else 0
            match token.type:
                case "paragraph_open" if top and not self.in_note and (pictures := self.pictures(inner[0])):
                    found += pictures
                case "paragraph_open":
                    found += self.paragraph(token, inner[0], top)
                case "heading_open":
                    found += self.heading(token, inner[0], len(found) if top else None)
                case "bullet_list_open":
                    self.check_boxes(inner)
                    found.append(ast.bullets(self.blocks(item) for _, item in _children(inner)))
                case "ordered_list_open":
                    found.append(self.ordered_list(token, inner))
                    if top and self.headings_from is not None and not self.in_note:
                        self.check_single_point(token, inner)
                case "blockquote_open":
                    found.append({"t": "BlockQuote", "c": self.blocks(inner)})
                case "table_open":
                    found.append(self.table(token, inner))
                case "fence":
                    found.append(self.fence(token))
                case "html_block":
                    self.html(token.content, self.source.block(token))
                    found.append(ast.para(_words(token.content.strip())))
                case "hr":
                    self.report(
                        "markdown-linje",
                        self.source.block(token),
                        "En skillelinje blir ikke med i dokumentene.",
                        "Ta den bort. Er linjen over en overskrift, begynner du den med # i stedet.",
                    )
                case unknown:  # a rule that is off, or new in the parser: no author text may come out unseen
                    raise AssertionError(f"no place in the AST for {unknown}")
            index = end + 1
        return self.with_captions(found)

    def check_boxes(self, points: Sequence[Token]) -> None:
        """Points of a list with a box to tick off before each, told of at the first of them."""
        texts = (next((token for token in inner if token.type == "inline"), None) for _, inner in _children(points))
        boxes = [token for token in texts if token and box(token.content)]
        if not boxes:
            return
        sign = box(boxes[0].content)
        also = "" if len(boxes) == 1 else f" Det samme gjelder {len(boxes) - 1} punkt til."
        start = self.source.inside(boxes[0], 0)
        self.report(
            "markdown-liste",
            replace(start, end_line=start.line, end_column=start.column + len(sign)),
            f"Avkrysningsruten «{sign}» blir stående som tegn i teksten, for planen har ikke avkrysning.{also}",
            f"Ta den bort, og skriv bare «- {boxes[0].content[len(sign) :].strip()}».",
        )

    def check_bold(self, inline: Token, text: str) -> None:
        """A short paragraph in bold alone, where a heading may stand."""
        if len(text) > _LONGEST_HEADING or text.rstrip()[-1:] in ".!?:;,":
            return
        start = self.source.inside(inline, 0)
        self.report(
            "markdown-utheving",
            replace(start, end_line=start.line, end_column=start.column + len(inline.content)),
            "Et avsnitt med bare fet skrift blir ikke en overskrift, og kommer ikke i innholdsfortegnelsen.",
            f"Er det en overskrift, skriver du «## {text}». Ellers skriver du noe mer i avsnittet.",
        )

    def paragraph(self, opening: Token, inline: Token, top: bool) -> list[Node]:
        if opening.meta.get("too_deep"):
            self.report(
                "markdown-for-dyp",
                self.source.block(opening),
                "Lister eller sitater ligger inni hverandre i for mange nivåer.",
                "Bruk færre nivåer.",
            )
        if match := _LINK_DEFINITION.search(inline.content):
            self.report(
                "markdown-lenke",
                self.source.inside(inline, match.start()),
                "Adressen til en lenke kan ikke stå for seg selv.",
                "Skriv adressen rett etter teksten: [tekst](https://…).",
            )
        if (match := _UNDERLINE.search(inline.content)) and match.start():
            self.report(
                "markdown-overskrift",
                self.source.inside(inline, match.start()),
                "Overskrifter lages ikke ved å sette strek under.",
                "Begynn linjen over med #, og ta bort streken.",
            )
        inlines = self.inlines(inline)
        if not inlines:
            return []
        may_be_heading = top and self.headings_from is not None and not self.in_note
        if may_be_heading and len(inlines) == 1 and inlines[0]["t"] == "Strong" and _is_words(inlines[0]["c"]):
            self.check_bold(inline, ast.plain_text(inlines))
        return [ast.plain(inlines) if opening.hidden else ast.para(inlines)]

    # --- pictures --------------------------------------------------------------------------------------------------

    def pictures(self, inline: Token) -> list[Node]:
        """The pictures of a chapter's paragraph that has nothing else, each with its source; empty for any other paragraph."""
        parts = [t for t in inline.children or () if t.type != "softbreak" and (t.type != "text" or t.content.strip())]
        if self.headings_from is None or any(part.type != "image" for part in parts):
            return []
        return [node for part in parts for node in self.picture(part, self.source.span(inline, part))]

    def picture(self, token: Token, place: Place) -> list[Node]:
        address = str(token.attrs.get("src", ""))
        alt = " ".join("".join(part.content or " " for part in token.children or ()).split())
        caption, source = caption_and_source(str(token.attrs.get("title", "")))
        target = file_of(address)
        if not target:
            self.report(
                "markdown-bilde",
                place,
                f"Bildet «{address}» ligger ikke i planen." if address else "Bildet har ingen fil.",
                "Legg bildet i mappen plan/bilder, og skriv ![det bildet viser](bilder/navn.png).",
            )
            words = _words(" ".join(text for text in (alt or address, caption, source) if text))
            return [ast.para([ast.span(words, classes=[ALTERNATIV_TEKST])])]
        if "{{" in f"{alt}{caption}{source}" or any(part.type == "tallhenvisning" for part in token.children or ()):
            self.report(
                "markdown-tallhenvisning",
                place,
                "En tallhenvisning kan ikke stå i det som er skrevet om et bilde.",
                "Skriv den i et avsnitt ved siden av bildet.",
            )
        self.found_pictures.append(TextPicture(target, alt, caption, source, place))
        figure = ast.figure(target, alt=alt, caption=ast.text(caption), id="")
        return [figure, ast.div([ast.para(ast.text(source))], classes=["kilde"])] if source else [figure]

    def check_pasted(self, paragraphs: Sequence[Token], top: bool, columns_above: int) -> None:
        """Paragraphs that were meant as something else; `columns_above` are those of the table that they follow, 0 without one."""
        headings = self.headings_from is not None and top and not self.in_note
        for slip in slips([inline.content for inline in paragraphs], headings, columns_above):
            start = self.source.inside(paragraphs[slip.part], slip.start)
            place = replace(start, end_line=start.line, end_column=start.column + slip.end - slip.start)
            self.report(slip.code, place, slip.message, slip.help, self.fix(slip, paragraphs))

    def fix(self, slip: Slip, paragraphs: Sequence[Token]) -> Fix | None:
        """What mends a slip. A new line is as deep as the one that it stands under: not where a list or quotation begins there."""
        edits: list[Edit] = []
        for change in slip.changes:
            start = self.source.inside(paragraphs[change.part], change.start)
            indent = self.source.indent(paragraphs[change.part], change.start)
            if "\n" in change.text and indent is None:
                return None
            place = replace(start, end_line=start.line, end_column=start.column + change.end - change.start)
            edits.append(Edit(place, change.text.replace("\n", "\n" + (indent or ""))))
        return Fix(slip.help, tuple(edits)) if edits else None

    def heading(self, opening: Token, inline: Token, index: int | None) -> list[Node]:
        place = self.source.block(opening)
        inlines = self.inlines(inline)
        text = ast.plain_text(inlines)
        depth = int(opening.tag[1:])
        if self.headings_from is None or index is None or self.in_note:
            self.report(
                "markdown-overskrift",
                place,
                "Her kan det ikke stå en overskrift.",
                "Skriv et vanlig avsnitt. Skal linjen begynne med tegnet #, skriver du \\#.",
            )
            return [ast.para([ast.strong(inlines)])] if inlines else []
        if not text.strip():
            self.report(
                "markdown-overskrift", place, "Overskriften er tom.", "Skriv overskriften, eller ta bort linjen."
            )
            return [ast.para(inlines)] if inlines else []
        wanted = self.headings_from + depth - self.highest
        above = self.headings[-1].level if self.headings else self.headings_from - 1
        if depth > MAX_HEADING:
            self.report(
                "markdown-overskrift",
                place,
                f"Overskriften har {depth} nummertegn; det er høyst fire nivåer.",
                "Bruk færre nivåer.",
            )
        elif depth < self.highest:
            self.report(
                "markdown-overskrift",
                place,
                "Overskriften står høyere enn de andre i teksten.",
                f"Begynn linjen med {'#' * self.highest}. Er det en merknad til dere selv, tar du den bort.",
            )
        elif wanted > above + 1:
            self.report(
                "markdown-overskrift",
                place,
                "Overskriften hopper over et nivå.",
                f"Begynn linjen med {'#' * (depth - (wanted - above - 1))}.",
            )
        level = max(self.headings_from, min(wanted, above + 1, self.headings_from + MAX_HEADING - 1))
        begins = self.source.inside(inline, 0) if inline.content == text else None
        heading = Heading(level, text, self.unique_id(text), place, index, begins)
        self.headings.append(heading)
        return [ast.header(level, inlines, heading.id)]

    def unique_id(self, text: str) -> str:
        base = slug(text)
        self.ids[base] += 1
        return base if self.ids[base] == 1 else self.unique_id(f"{base}-{self.ids[base]}")

    def ordered_list(self, opening: Token, inner: Sequence[Token]) -> Node:
        items = _children(inner)
        start = int(opening.attrs.get("start", 1))
        numbers = [int(item.info) for item, _ in items]
        wrong = next((i for i, number in enumerate(numbers) if number != start + i), None)
        if wrong is not None and len(set(numbers)) > 1:  # all the same is a way of leaving the counting to Markdown
            self.report(
                "markdown-liste",
                self.source.block(items[wrong][0]),
                f"Punktet er nummerert {numbers[wrong]}, men blir nummer {start + wrong} i dokumentet.",
                "Nummerer punktene fortløpende.",
            )
        first = next((t.content for t in inner if t.type == "inline"), "").split(maxsplit=1)
        if len(items) == 1 and opening.markup == "." and first and searchable(first[0]).strip(".,:") in norsk.MONTHS:
            self.report(
                "markdown-liste",
                self.source.block(opening),
                "Linjen begynner med en dato, og blir lest som et listepunkt.",
                f"Skriv {start}\\. {first[0]}, med omvendt skråstrek foran punktumet.",
            )
        style = [start, {"t": "Decimal"}, {"t": "OneParen" if opening.markup == ")" else "Period"}]
        return {"t": "OrderedList", "c": [style, [self.blocks(item) for _, item in items]]}

    def check_single_point(self, opening: Token, inner: Sequence[Token]) -> None:
        """«1. Innledning» with nothing to count after it: a heading that is numbered by hand."""
        items = _children(inner)
        if len(items) > 1 or opening.markup != "." or [token.type for token in inner].count("inline") > 1:
            return
        inline = next((token for token in inner if token.type == "inline"), None)
        line = inline.content.partition("\n")[0].strip() if inline else ""
        if not inline or not line or not is_title(line) or searchable(line).split()[0] in norsk.MONTHS:
            return
        start = self.source.block(opening)
        place = replace(self.source.inside(inline, 0), column=start.column)
        below = ", med en tom linje under" if "\n" in inline.content else ""
        self.report(
            "overskrift-uten-tegn",
            replace(place, end_line=place.line, end_column=self.source.inside(inline, len(line) - 1).column + 1),
            f"«{opening.attrs.get('start', 1)}. {line}» blir en liste med ett punkt, ikke en overskrift.",
            f"Skriv «## {line}»{below}. Nummeret kommer av seg selv i dokumentene.",
        )

    def fence(self, token: Token) -> Node:
        last = self.source.lines[token.map[1] - 1] if token.map and token.map[1] <= len(self.source.lines) else ""
        if not last.strip(" \t>").startswith(token.markup) or (token.map and token.map[1] - token.map[0] < 2):
            self.report(
                "markdown-kode",
                self.source.block(token),
                "Kodeblokken som begynner her, blir aldri avsluttet.",
                f"Sett en linje med {token.markup} der den skal slutte, eller ta bort denne.",
            )
        info = token.info.strip()
        return {"t": "CodeBlock", "c": [ast.attr(info=info) if info else ast.attr(), token.content.removesuffix("\n")]}

    # --- tables ----------------------------------------------------------------------------------------------------

    def table(self, opening: Token, inner: Sequence[Token]) -> _Table:
        (head, *bodies) = _children(inner)
        header_row, header_tokens = _children(head[1])[0]
        header = _children(header_tokens)
        align = [_alignment(cell) for cell, _ in header]
        place = self.source.block(opening)
        cells = self.row(header_row, header)
        if not any(cells[1:]) and len(cells) > 1:
            self.report(
                "markdown-tabell",
                place,
                "Tabellen har ingen kolonneoverskrifter.",
                "Skriv i første rad hva som står i hver kolonne.",
            )
        written = [(row, _children(inside)) for _, body in bodies for row, inside in _children(body)]
        rows = [self.row(row, inside) for row, inside in written]
        self.check_text_below(written)
        self.check_halves([row for row, _ in written], len(cells))
        return _Table(cells, rows, align, place)

    def check_text_below(self, rows: Sequence[tuple[Token, Sequence[tuple[Token, Sequence[Token]]]]]) -> None:
        """The first line of a text that stands close below a table, and is read as rows of it."""
        for row, cells in rows:
            if row.map and "|" not in self.source.lines[row.map[0]]:
                place = self.source.block(row)
                help = "Sett en tom linje mellom tabellen og teksten."
                indent = self.source.indent(cells[0][1][0], 0)
                at = replace(place, end_line=place.line, end_column=place.column)
                fix = None if indent is None else Fix(help, (Edit(at, f"\n{indent}"),))
                self.report("markdown-tabell", place, "Linjen er blitt lest som en rad i tabellen over.", help, fix)
                return

    def check_halves(self, rows: Sequence[Token], columns: int) -> None:
        """Rows that stand on two lines each, and become two rows with the cells in the wrong columns."""
        written = [self.source.lines[row.map[0]].strip(" \t>") if row.map else "" for row in rows]
        for index in range(len(rows) - 1):
            first, second = written[index], written[index + 1]
            if "|" not in first or "|" not in second or second.startswith("|"):
                continue
            cells = _count(first) + _count(second)
            if cells == columns + (0 if first.endswith("|") else 1):
                self.report(
                    "markdown-tabell",
                    self.source.block(rows[index]),
                    "Raden er delt over to linjer, og blir to rader med tallene i feil kolonner.",
                    "Sett linjen under sammen med denne.",
                )

    def row(self, opening: Token, cells: Sequence[tuple[Token, Sequence[Token]]]) -> list[ast.Cell]:
        line = opening.map[0] if opening.map else 0
        written = self.source.lines[line]
        found: list[ast.Cell] = []
        after = 0
        for _, (inline, *_) in cells:
            position = written.find(inline.content, after)
            after = position if position >= 0 else after
            inlines = self.inlines(inline, after)
            found.append([ast.plain(inlines)] if inlines else [])
            after += len(inline.content)
        if "|" not in written:
            return found
        parts = escapedSplit(written.strip(" \t>"))
        parts = parts[1:] if parts and not parts[0] else parts
        surplus = [part.strip() for part in parts[len(cells) :] if part.strip()]
        if surplus:
            self.report(
                "markdown-tabell",
                self.source.block(opening),
                "Raden har flere celler enn tabellen har kolonner.",
                "La raden ha like mange celler som overskriften. En strek inni en celle skrives \\|.",
            )
            last = [*found[-1][0]["c"]] if found[-1] else []
            _add_words(last, " " + " ".join(surplus))
            found[-1] = [ast.plain(_trimmed(last))]
        return found

    def with_captions(self, found: list[Node | _Table]) -> list[Node]:
        """Gives each table the paragraph "Tabell: …" before it, or else the one after it."""
        taken: set[int] = set()
        blocks: list[Node | None] = []
        for index, block in enumerate(found):
            if not isinstance(block, _Table):
                blocks.append(block)
                continue
            caption: Sequence[Node] = ()
            for beside in (index - 1, index + 1):
                if 0 <= beside < len(found) and beside not in taken and (caption := _caption(found[beside])):
                    taken.add(beside)
                    break
            if not caption:
                self.report(
                    "markdown-tabelltekst",
                    block.place,
                    "Tabellen har ingen tabelltekst.",
                    _meant_caption(found[max(index - 1, 0) : index + 2])
                    or "Skriv et avsnitt som begynner med «Tabell:» rett før eller etter tabellen, med tom linje mellom.",
                )
            blocks.append(block.node(caption))
        left = [block for index, block in enumerate(blocks) if index not in taken and block is not None]
        self.move_headings(taken)
        return left

    def move_headings(self, taken: set[int]) -> None:
        """Captions that went into their tables no longer count where headings stand among the blocks."""
        if taken:
            self.headings = [replace(h, index=h.index - sum(1 for t in taken if t < h.index)) for h in self.headings]

    # --- inlines ---------------------------------------------------------------------------------------------------

    def inlines(self, inline: Token, after: int = 0) -> list[Node]:
        self.check_codes(inline)
        out: list[Node] = []
        above: list[tuple[Token, list[Node]]] = []
        for i, token in enumerate(inline.children or ()):
            place = self.source.span(inline, token, after) if "pos" in token.meta else None
            match token.type:
                case "text" | "text_special":
                    _add_words(out, token.content)
                    self.check_leftovers(token, inline, after)
                case "softbreak":
                    _add_words(out, " ")
                case "hardbreak":
                    out[:] = [*_trimmed(out), {"t": "LineBreak"}]
                case "code_inline":
                    out.append({"t": "Code", "c": [ast.attr(), token.content]})
                case "em_open" | "strong_open" | "link_open":
                    above.append((token, out))
                    out = []
                case "em_close" | "strong_close":
                    _, outer = above.pop()
                    _add(outer, self.emphasis(token, out, len(above), inline))
                    out = outer
                case "link_close":
                    opening, outer = above.pop()
                    _add(outer, self.link(opening, out, self.source.span(inline, opening, after)))
                    out = outer
                case "image" if place:
                    self.report(
                        "markdown-bilde",
                        place,
                        f"Bildet «{token.attrs.get('src', '')}» kan ikke stå her.",
                        "La det stå alene i et avsnitt i et kapittel, med tom linje over og under."
                        if self.headings_from is not None
                        else "Flytt det til et kapittel, i et avsnitt for seg selv.",
                    )
                    words: list[Node] = []
                    _add_words(words, token.content or str(token.attrs.get("src", "")))
                    out.append(ast.span(words, classes=[ALTERNATIV_TEKST]))
                case "html_inline" if place:
                    self.html(token.content, place, _inside(inline.children or (), i))
                    _add_words(out, token.content)
                case "tallhenvisning" if place:
                    self.tallhenvisninger.append(Tallhenvisning(token.content, place))
                    out.append(ast.span([], classes=[TALLHENVISNING], uttrykk=token.content))
                case "footnote_ref" if place:
                    _add(out, [self.footnote(token.meta["label"], place)])
                case unknown:
                    raise AssertionError(f"no place in the AST for {unknown}")
        return _trimmed(out)

    def check_leftovers(self, token: Token, inline: Token, after: int) -> None:
        """Text that was meant as markup: it looks like it, but is not what the dialect has."""
        if "{" in token.content:
            self.check_braces(token, inline, after)
        if "![[" in token.content and (position := inline.content.find("![[")) >= 0:
            self.report(
                "markdown-bilde",
                self.source.inside(inline, position, after),
                "Et bilde kan ikke skrives med ![[…]].",
                'Skriv ![det bildet viser](bilder/navn.png "Bildetekst. Kilde: …").',
            )
        for slip in leftovers(token.content):
            self.check_leftover(slip, inline, after)
        if "^[" in token.content and (position := inline.content.find("^[")) >= 0:
            self.report(
                "markdown-fotnote",
                self.source.inside(inline, position, after),
                "En fotnote kan ikke skrives med ^[…].",
                "Skriv [^merke] her, og «[^merke]: …» på en egen linje.",
            )
        before, link_like, rest = token.content.partition("](")
        if link_like and "![" in before and (position := inline.content.find(f"]({rest}")) >= 0:
            self.report(
                "markdown-bilde",
                self.source.inside(inline, inline.content.rfind("![", 0, position), after),
                "Dette ser ut som et bilde, men er ikke riktig skrevet.",
                'Skriv ![det bildet viser](bilder/navn.png "Bildetekst. Kilde: …"), med anførselstegn bare rundt teksten. '
                "Er det mellomrom i navnet på filen, skriver du <bilder/et navn.png>.",
            )
        elif link_like and (position := inline.content.find(f"]({rest}")) >= 0:
            self.report(
                "markdown-lenke",
                self.source.inside(inline, position, after),
                "Dette ser ut som en lenke, men er ikke riktig skrevet.",
                "Skriv [tekst](adresse), uten mellomrom i adressen og med parentes til slutt.",
            )

    def check_leftover(self, slip: Leftover, inline: Token, after: int) -> None:
        position = inline.content.find(slip.written)
        if position < 0:  # written with an escape or a code in it: as its author wants it
            return
        start = self.source.inside(inline, position, after)
        place = replace(start, end_line=start.line, end_column=start.column + len(slip.written))
        fix = Fix(slip.help, (Edit(place, slip.instead),)) if slip.instead else None
        self.report(slip.code, place, slip.message, slip.help, fix)

    def check_braces(self, token: Token, inline: Token, after: int) -> None:
        """A number quoted by reference that isn't closed, or has one brace too few: told where it is, by what stands after it."""
        text = token.content
        single = next((at for kind in _KINDS_OF_NUMBERS if (at := text.find("{" + kind)) >= 0), -1)
        start = text.find("{{") if "{{" in text else single
        if start < 0 or (position := inline.content.find(text[start:])) < 0:
            return
        inside = re.match(r"\{+\s*(?:([^{}\n]+?)\s*\}|([^{}\n]+?/[0-9]{4})(?![0-9]))", text[start:])
        written = (inside[1] or inside[2]) if inside else "tabell:venteliste/Barnefamilier/2023"
        self.report(
            "markdown-tallhenvisning",
            self.source.inside(inline, position, after),
            "Dette ser ut som en tallhenvisning, men den blir ikke avsluttet."
            if "{{" in text
            else "Dette ser ut som en tallhenvisning, men den har bare én klamme foran.",
            f"Skriv to klammer foran og to bak: {{{{{written}}}}}.",
        )

    def check_codes(self, inline: Token) -> None:
        """Characters that stand in the text only as codes, where reading the file does not find them."""
        if "&" not in inline.content:
            return
        for token in inline.children or ():
            index = next(source_text.strange(token.content), None) if token.type == "text" else None
            if index is not None and token.content[index] not in inline.content:
                finding = source_text.character_finding(
                    token.content[index], self.source.inside(inline, inline.content.find("&"))
                )
                self.report(finding.rule, finding.place, finding.message, finding.help)

    def emphasis(self, token: Token, inlines: list[Node], depth: int, inline: Token) -> list[Node]:
        if depth >= MAX_EMPHASIS:
            self.report(
                "markdown-for-dyp",
                self.source.inside(inline, 0),
                "Uthevinger ligger inni hverandre i for mange nivåer.",
                "Bruk færre stjerner eller understreker.",
            )
            return inlines
        return [ast.emph(inlines) if token.type == "em_close" else ast.strong(inlines)]

    def link(self, opening: Token, inlines: list[Node], place: Place) -> list[Node]:
        address = str(opening.attrs.get("href", ""))
        title = str(opening.attrs.get("title", ""))
        if (language := _LANGUAGE.fullmatch(address)) and ast.plain_text(inlines).strip() and not title:
            return [ast.span(inlines, lang=language[1])]
        target = _target(address)
        if target is None:
            self.report(
                "markdown-lenke",
                place,
                f"Lenken til «{address}» kan ikke brukes." if address else "Lenken har ingen adresse.",
                "Skal det være et bilde, setter du et utropstegn foran: ![…](…). Til en fil kan teksten ikke lenke."
                if file_of(address).startswith(PICTURES)
                else "Adressen er til en fil på din egen maskin, og andre kan ikke åpne den. Legg dokumentet på "
                "kommunens åpne nettsted og skriv adressen dit (https://…), eller skriv bare hva det heter, uten adresse."
                if _is_on_disk(address)
                else f"Skriv #{item}, som er id-en til det som står i filen."
                if (item := _item_of(address))
                else f"Er det noe i planen, skriver du #{address}. Ellers skriver du hele adressen "
                "(https://…, mailto:… eller tel:…)."
                if address.replace("-", "").replace("_", "").isalnum() and address.isascii()
                else _WHOLE_ADDRESS,
            )
            shown = _words(f" ({address})") if address and ast.plain_text(inlines) != address else []
            return [*inlines, *shown, *(_words(f" «{title}»") if title else [])]
        if target.startswith("#"):
            self.links.append(TextLink(target[1:], place, ast.plain_text(inlines)))
            inlines = inlines if ast.plain_text(inlines).strip() else []
        elif not ast.plain_text(inlines).strip():
            self.report(
                "markdown-lenketekst", place, "Lenken har ingen tekst.", f"Skriv hvor lenken går: [tekst]({address})."
            )
            inlines = ast.text(address)
        if title:
            self.report(
                "markdown-lenketekst",
                place,
                f"Tittelen «{title}» på lenken blir bare vist på nettsiden.",
                "Ta den bort, eller skriv det i selve teksten.",
            )
        return [{"t": "Link", "c": [ast.attr(), inlines, [target, title]]}]

    def html(self, code: str, place: Place, inside: str = "") -> None:
        """Reports a piece of HTML; `inside` are the words that it stands around."""
        shown = code.strip().partition("\n")[0]
        if shown.startswith("</"):
            return  # its beginning has been reported
        shown = shown if len(shown) <= 40 else shown[:40].rstrip() + " …"
        what = "En HTML-kommentar" if shown.startswith("<!--") else "HTML-koden"
        self.report(
            "markdown-html",
            place,
            f"{what} «{shown}» blir ikke brukt, men står som tekst i dokumentet.",
            _instead_of_html(code, inside),
        )

    # --- footnotes -------------------------------------------------------------------------------------------------

    def footnote(self, label: str, place: Place) -> Node:
        as_written: Node = {"t": "Str", "c": f"[^{label}]"}
        note = self.notes.get(label)
        if note is None and label in self.without_colon:
            return as_written
        if note is None:
            self.report(
                "markdown-fotnote",
                place,
                f"Fotnoten «{label}» finnes ikke.",
                f"Skriv noten på en egen linje: «[^{label}]: …». Skal klammen stå i teksten, skriver du \\[.",
            )
            return as_written
        if self.in_note:
            note.mentioned = True
            self.report(
                "markdown-fotnote",
                place,
                "En fotnote kan ikke stå inni en annen fotnote.",
                "Skriv alt i den ene noten.",
            )
            return as_written
        if note.uses >= MAX_NOTE_USES:
            self.report(
                "markdown-fotnote",
                place,
                f"Fotnoten «{label}» er brukt mer enn {MAX_NOTE_USES} ganger.",
                "Bruk den færre ganger.",
            )
            return as_written
        note.uses += 1
        if note.node is None:
            blocks = self.note_blocks(note)
            if not blocks:
                self.report(
                    "markdown-fotnote",
                    self.source.block(note.opening),
                    f"Fotnoten «{label}» er tom.",
                    "Skriv noten etter kolon.",
                )
            note.node = {"t": "Note", "c": blocks} if blocks else as_written
        return note.node

    def note_blocks(self, note: _Note) -> list[Node]:
        self.in_note = True
        blocks = self.blocks(note.body)
        self.in_note = False
        return blocks


def _is_words(inlines: Sequence[Node]) -> bool:
    return all(node["t"] in {"Str", "Space"} for node in inlines)


def _count(row: str) -> int:
    """How many cells a row of a table has as it is written."""
    return len(escapedSplit(row.strip("|")))


def _label(token: Token) -> str:
    return str(token.meta["label"]) if token.type == "footnote_ref" else ""


def slug(text: str) -> str:
    """An id from a heading: ASCII, so that it can be a bookmark in Word; begins with a letter."""
    lower = searchable(text).replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    ascii_text = unicodedata.normalize("NFKD", lower).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", ascii_text).strip("-")
    return words if words[:1].isalpha() else f"del-{words}".strip("-")


# Words in another language are written like a link: [Davvi](lang:se). The code is that of BCP 47: language, and perhaps country.
_LANGUAGE = re.compile(r"lang:([a-z]{2,3}(?:-[A-Z]{2})?)")


_WHOLE_ADDRESS = "Skriv hele adressen (https://…, mailto:… eller tel:…), eller #id til noe i planen."


def _is_on_disk(address: str) -> bool:
    """Whether an address is of a file on the author's own disk, or on a drive of the office: C:\\, file://, \\\\server."""
    low = address.lower()
    return low.startswith(("file:", "\\\\")) or (low[:1].isalpha() and low[1:3] in (":\\", ":/", ":%"))


def _item_of(address: str) -> str:
    """The id of what a file of the plan holds, where an address is that of the file: ../tiltak/T5.yaml."""
    folder, _, name = address.rpartition("/")
    stem, _, ending = name.partition(".")
    return stem if ending == "yaml" and folder and stem.replace("-", "").replace("_", "").isalnum() else ""


def _target(address: str) -> str | None:
    """The address as the document has it, or None where it may not be used."""
    if address.startswith("#"):
        name = unicodedata.normalize("NFC", address[1:])
        return f"#{name}" if name and not re.search(r"\s", name) else None
    scheme = address.partition(":")[0].lower()
    if scheme in {"http", "https"}:
        if not re.fullmatch(r"[a-z]+://[^\s/?#]+\S*", address, re.IGNORECASE):
            return None
        try:
            return str(normalizeLink(address))
        except (ValueError, IndexError):
            return None
    if scheme == "mailto" and re.fullmatch(r"mailto:[^\s@<>\"]+@[^\s@<>\"]+", address, re.IGNORECASE):
        return address
    if scheme == "tel" and re.fullmatch(r"tel:\+?[0-9 ()-]{3,}", address, re.IGNORECASE):
        return re.sub(r"[ ()]", "", address)
    return None


def _alignment(cell: Token) -> str:
    return str(cell.attrs.get("style", "")).removeprefix("text-align:") or "left"


def _meant_caption(beside: "Sequence[Node | _Table]") -> str:
    """What to write for a paragraph beside a table that is most likely its caption, without the colon; "" where there is none."""
    for block in beside:
        if isinstance(block, _Table) or block["t"] != "Para":
            continue
        words = visible(ast.plain_text(block["c"])).split()
        if (
            len(words) > 2
            and words[0].lower() in ("tabell", "tab.")
            and words[1].strip(".:–-").replace(".", "").isdecimal()
        ):
            text = " ".join(words[2:]).lstrip(":–- ")
            if not text[:1].isupper():  # Tabell 3 viser …
                continue
            short = text if len(text) <= 60 else f"{text[:60].rstrip()} …"
            return f"Skriv «Tabell: {short}». Dokumentene setter nummeret selv."
    return ""


def _caption(block: "Node | _Table") -> list[Node]:
    """The caption that a paragraph is, without its first word and a number behind that; empty for anything else.

    The number is what a text from Word has: documents number their tables themselves.
    """
    if isinstance(block, _Table) or block["t"] != "Para" or block["c"][0]["t"] != "Str":
        return []
    first, rest = block["c"][0]["c"], list(block["c"][1:])
    word, sign, after = first.partition(":")
    if not sign:
        word, sign, after = first.partition(". ")  # Tabell 3. Boligtyper
        after = f" {after}"
    name, _, number = visible(word).partition(" ")
    is_number = number.replace(".", "").isdecimal()
    if not sign or name != "Tabell" or not (is_number or (not number and sign == ":")):
        return []
    match visible(after):
        case "":
            return rest[1:] if rest[:1] == [_SPACE] else rest
        case seen if seen.startswith(" "):
            start = next(index for index, char in enumerate(after) if visible(char).strip())
            return [{"t": "Str", "c": after[start:]}, *rest]
    return []


def _closing(stream: Sequence[Token], index: int) -> int:
    """The index of the token that closes the one at `index`; the same index for one that needs no closing."""
    depth = 0
    for position in range(index, len(stream)):
        depth += stream[position].nesting
        if depth == 0:
            return position
    raise AssertionError(f"{stream[index].type} is never closed")


def _paragraphs(stream: Sequence[Token], index: int) -> list[Token]:
    """The content of the paragraph that opens at `index`, and of those that follow it without anything between."""
    found: list[Token] = []
    while index < len(stream) and stream[index].type == "paragraph_open":
        found.append(stream[index + 1])
        index += 3
    return found


def _highest(depths: Sequence[int]) -> int:
    """The depth of a text's main headings. One alone above those that come before it is a slip, and not the main heading."""
    top = min(depths, default=1)
    return depths[0] if depths.count(top) == 1 and depths[0] > top else top


def _children(stream: Sequence[Token]) -> list[tuple[Token, Sequence[Token]]]:
    """The parts that a container's tokens consist of: each opening token with what is inside it."""
    parts: list[tuple[Token, Sequence[Token]]] = []
    index = 0
    while index < len(stream):
        end = _closing(stream, index)
        parts.append((stream[index], stream[index + 1 : end]))
        index = end + 1
    return parts


def _words(text: str) -> list[Node]:
    inlines: list[Node] = []
    _add_words(inlines, text)
    return inlines


def _add_words(inlines: list[Node], text: str) -> None:
    """Adds text to inlines, with a Space for white space at its ends too: it stands between two pieces of a sentence.

    Words that follow words are one Str with them.
    """
    words = ast.text(text)
    if text and (not words or text[0] in " \t\n\r"):
        words.insert(0, _SPACE)
    for node in words:
        before = [kind["t"] for kind in inlines[-2:]]
        if node == _SPACE:
            inlines += [] if before[-1:] in (["Space"], ["LineBreak"]) else [node]
            continue
        text = node["c"]
        if before == ["Str", "Space"]:
            inlines.pop()
            text = f" {text}"
        if inlines and inlines[-1]["t"] == "Str":
            text = inlines.pop()["c"] + text
        inlines.append({"t": "Str", "c": text})


def _add(inlines: list[Node], others: Sequence[Node]) -> None:
    """Adds inlines to inlines; words and spaces among them run together with those before."""
    for node in others:
        if node["t"] in {"Str", "Space"}:
            _add_words(inlines, node.get("c", " "))
        else:
            inlines.append(node)


def _trimmed(inlines: list[Node]) -> list[Node]:
    """The inlines without Space at either end."""
    first = 1 if inlines and inlines[0] == _SPACE else 0
    last = len(inlines) - 1 if len(inlines) > first and inlines[-1] == _SPACE else len(inlines)
    return inlines[first:last]


def _inside(tokens: Sequence[Token], opening: int) -> str:
    """The words between a piece of HTML and the next one."""
    words: list[str] = []
    for token in tokens[opening + 1 :]:
        if token.type == "html_inline":
            break
        words.append(token.content if token.type in ("text", "text_special", "code_inline") else " ")
    return " ".join("".join(words).split())


def _instead_of_html(code: str, inside: str) -> str:
    """What to write for a piece of HTML: the same in Markdown, where there is such."""
    tag = re.match(r"<\s*([a-z0-9]+)", code.strip().lower())
    address = re.search(r"href\s*=\s*[\"']?([^\"'>\s]+)", code, re.IGNORECASE)
    words = inside if 0 < len(inside) <= 60 else "teksten"
    match tag[1] if tag else "":
        case "img":
            return "Et bilde skrives slik: ![det bildet viser](bilder/navn.png)."
        case "a" if address:
            return f"Skriv [{words}]({address[1]}), og ta bort </a>."
        case "b" | "strong":
            return f"Skriv **{words}**, og ta bort kodene."
        case "i" | "em":
            return f"Skriv *{words}*, og ta bort kodene."
        case "br" | "p":
            return "Ta den bort. Et nytt avsnitt begynner etter en tom linje."
        case "ul" | "ol" | "li":
            return "Ta den bort, og skriv «- » foran hvert punkt, på hver sin linje."
    return "Ta den bort. Skal tegnet < stå i teksten, skriver du \\<."
