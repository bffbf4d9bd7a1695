"""What a table becomes: items, a row each; the fields of one measure; a table of figures; or a table in the text."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bolig_cli import limits
from bolig_cli.wordplan import sentences, words
from bolig_cli.wordplan.blocks import Cell, Par, Table, as_paragraph, escaped
from bolig_cli.wordplan.columns import Columns, columns_of
from bolig_cli.wordplan.found import TABLE_FILE, Figures
from bolig_cli.wordplan.gathering import Gathering
from bolig_cli.wordplan.titles import as_first, as_text, as_texts, called, key_of, named, numbered, titled

_NUMBER = re.compile(r"[-–−]?\s?\d[\d\s.]*(?:,\d+)?\s?%?|[-–.:]{1,3}|")
CAPTION = re.compile(r"(?:tabell|figur)(?![a-zæøå])\s*\d*\s*[:.–-]?\s*(?=\S)", re.I)
_POINT = re.compile(r"[-–•*]\s")  # a point that is written by hand
_NARROWER = {"maalomraade": ("maal", "delmaal", "strategi"), "maal": ("delmaal", "strategi"), "delmaal": ("strategi",)}
_SORT_OF_MEASURE = re.compile(r"tiltak|aktivitet|\bdrift|invester|\bsikt\b|20\d\d|\bfase\b|ansvar|avdeling|:$", re.I)
_MANY = ("ansvarlig", "medvirkende", "maalgrupper")  # fields that name several
_LINKS = ("maal", "delmaal", "strategi", "utfordring")


class Tables(Gathering):
    """The tables of a document, as they come."""

    below: Sequence[Cell | None] = ()  # the row after the one that is read
    groups_in_table: Sequence[Sequence[Cell | None]] = ()

    def table(self, table: Table) -> None:
        before = len(self.entries)
        self.as_something(table)
        for cell in table.cells:
            if any(isinstance(block, Table) for block in cell.blocks):
                self.cells_in(cell, before)

    def cells_in(self, cell: Cell, since: int) -> None:
        """Each cell of the tables in a cell, with what became of the whole of it."""
        parts = _parts_of(cell)
        for at in range(since, len(self.entries)):
            entry = self.entries[at]
            if entry.unit == cell.unit and entry.kind == "celle" and parts:
                first, *more = [replace(entry, unit=unit, text=text) for unit, text in parts]
                self.entries[at] = first
                self.entries += more
                break
        if any(isinstance(block, Table) and columns_of(block.grid()) for block in cell.blocks):
            self.promises.remarks.append(
                (cell.unit, "En tabell i en celle ser ut til å ha tiltak eller mål. Den er blitt tekst.")
            )

    def as_something(self, table: Table) -> None:
        grid = table.grid()
        caption = self.caption
        self.caption = None
        for cell in table.cells:
            for par in cell.pars:
                for picture in par.pictures:
                    self.picture(picture, self.in_item() or "en tabell")
                for what in par.objects:
                    self.listed(cell.unit, "annet", what, "Kan ikke stå i planen.")
                for box in par.boxes:
                    if box.plain:
                        self.listed(box.unit, "tekstboks", box.plain, "Tekstboksen står i en tabell.")
        if self.promises.aside_level:
            self.promises.passed_over(max(len(grid) - 1, 0))
            self.as_markdown(table, grid, caption)
            return
        if self.as_labels(grid) or self.as_headed_card(grid) or self.as_fields(grid) or self.as_items(grid):
            self.caption_as_text(caption)
            return
        if (sort := _figures(grid)) and self.as_figures(table, grid, sort, caption):
            return
        self.as_markdown(table, grid, caption)

    def caption_as_text(self, caption: Par | None) -> None:
        if caption:
            self.listed(
                caption.unit, "avsnitt", caption.plain, "Tabelltekst til en tabell som er blitt til tiltak og mål."
            )

    def as_items(self, grid: list[list[Cell | None]]) -> bool:
        """A table with a column for measures, goals, strategies or challenges, and a row for each."""
        columns = columns_of(grid)
        if columns is None:
            return False
        names = columns.names
        fields_of = {
            "tiltak": "tittel",
            "strategi": "strategi",
            "utfordring": "utfordring",
            "delmaal": "delmaal",
            "maal": "maal",
        }
        kind = next((kind for kind, name in fields_of.items() if name in names), "")
        if not kind:
            return False
        main = names.index(fields_of[kind])
        rows = grid[columns.below :]
        if any(cell and words.REFERENCES.fullmatch(cell.plain) for cell in (row[main] for row in rows)):
            return False  # it tells of what stands elsewhere, by number
        self.resume()
        self.groups_in_table = [row for row in rows if self.is_group(row, columns, kind)]
        kept: dict[str, str] = {}
        for row in grid[: columns.at]:
            if not self.goal_row(row, columns, kind, kept):
                self.loose_cells(row)
        for row in grid[columns.at : columns.below]:
            for cell in row:
                if cell and cell.plain:
                    why = "Overskriften på en kolonne; feltet har navnet i planen."
                    self.listed(cell.unit, "celle", cell.plain, why)
        for row, below in zip(rows, [*rows, []][1:], strict=True):
            self.below = below
            self.row(row, columns, main, kind, kept)
        self.resume()
        return True

    def loose_cells(self, row: Iterable[Cell | None]) -> None:
        """Cells that are a heading over a table's columns, or over some of its rows: text of the chapter."""
        self.resume()
        for cell in row:
            if cell and cell.plain:
                notes = [key for par in cell.pars for key in par.notes]
                home = self.here(cell.unit, [as_text(par) for par in cell.pars if par.plain], notes)
                self.placed(cell.unit, "celle", cell.plain, home)

    def row(self, row: Sequence[Cell | None], columns: Columns, main: int, kind: str, kept: dict[str, str]) -> None:
        filled = [cell for cell in row if cell and cell.plain]
        first = row[main]
        if not filled:
            return
        called, *beside = [each.plain for each in filled]
        figures = [text for text in beside if words.FIGURE.fullmatch(text)]
        if words.TOTAL.fullmatch(called.rstrip(": ")) and figures and len(beside) <= len(figures) + 1:  # and a remark
            for each in filled:
                self.listed(each.unit, "celle", each.plain, "En sum i tabellen; planen legger sammen beløpene selv.")
            return
        if len(filled) > 1 and all(
            cell.plain == columns.heading(at) for at, cell in enumerate(row) if cell and cell.plain
        ):
            for each in filled:
                self.listed(each.unit, "celle", each.plain, "Overskriften på en kolonne, som står en gang til.")
            return
        if self.goal_row(row, columns, kind, kept):
            return
        if (len(filled) == 1 and filled[0].span > 1) or self.is_group(row, columns, kind):  # one cell over the row
            self.loose_cells(filled)
            return
        above = self.above(row, columns.names, kind, kept)
        if first is None or not first.plain:
            self.rest(row, columns, main, kind, kept)
            return
        fields: list[tuple[str, str]] = []
        texts: list[str] = []
        units = [first.unit]
        number = ""
        for index, cell in enumerate(row):
            name = columns.name(index)
            if cell is None or index == main or not cell.plain or _is_link(name, kind):
                continue
            if name == "nummer":
                number = cell.plain
            elif index in columns.parts and words.UNMARKED.fullmatch(cell.plain):
                continue
            elif name == "beskrivelse":
                texts.append(as_texts(cell.pars))
            elif kind == "tiltak" and (field := _cell_field(name, index, columns, cell)):
                if (
                    field[0] == "kostnad"
                    and (unit := columns.money[index])
                    and not any(name == "kostnad" for name, _ in fields)
                ):
                    field = (field[0], f"({unit}) {field[1]}")
                fields.append(field)
            else:
                heading = columns.heading(index)
                texts.append(_below(heading, cell))
            units.append(cell.unit)
        of_row: list[str] = []
        for title, more in _titles(first):
            own, plain = numbered(title)
            made = self.new(
                "maal" if kind == "delmaal" else kind,
                plain, tuple(units), own or number, (*more, *texts), tuple(fields), tuple(above),
            )  # fmt: skip
            of_row.append(made.id)
            if kind == "delmaal" and not made.above:
                self.homeless_parts.append(made.id)
        if len(of_row) > 1:
            self.placed(
                first.unit,
                "celle",
                "\n".join(line for par in first.pars for line in par.lines),
                made.id,
                tuple(of_row[:-1]),
            )
        for index, cell in enumerate(row):
            if cell:
                self.note(made.id, [key for par in cell.pars for key in par.notes])
            if cell and cell.plain and not (index == main and len(of_row) > 1):
                name = columns.name(index)
                if _is_link(name, kind) and self.pointers.holds(kept.get(name, "")):
                    self.pointing.append((len(self.entries), made.id))
                    self.listed(cell.unit, "celle", cell.plain, "")
                    continue
                if name == "nummer":
                    self.listed(cell.unit, "celle", cell.plain, f"Nummeret på raden. I utkastet er den {made.id}.")
                    continue
                if index in columns.parts and words.UNMARKED.fullmatch(cell.plain):
                    self.listed(cell.unit, "celle", cell.plain, f"En tom boks under «{columns.heading(index)}».")
                    continue
                of_status = not name and kind == "tiltak" and bool(words.status_of(columns.heading(index)))
                if (index in columns.parts or of_status) and words.MARK.fullmatch(cell.plain):
                    what = "statusen" if of_status else "fristen"
                    why = f"Et kryss under «{columns.heading(index)}»: Det er blitt til {what} i «{made.title}»."
                    self.listed(cell.unit, "celle", cell.plain, why)
                    continue
                text = numbered(cell.plain)[1] if index == main else cell.plain
                text = named(cell.plain)[1] if _is_link(name, kind) else text
                if name in _MANY:
                    text = _by_line(cell)
                self.placed(cell.unit, "celle", text, kept.get(name, made.id) if _is_link(name, kind) else made.id)

    def goal_row(self, row: Sequence[Cell | None], columns: Columns, kind: str, kept: dict[str, str]) -> bool:
        """Whether a row only says what the rows below it belong to: «Mål 1: …» over the row or in its first cell, the name in
        one cell and the title in the next, or a title over the whole row of a table that has a column for goals."""
        filled = [cell for cell in row if cell and cell.plain]
        first = filled[0] if filled else None
        if first is None or len(filled) > 2:
            return False
        text = " ".join(cell.plain for cell in filled)
        hit = words.ITEM.fullmatch(text)
        is_pointer = _is_link(columns.name(row.index(first)), kind)
        is_named = len(filled) == 1 or (not is_pointer and bool(words.BARE.fullmatch(first.plain)))
        found = words.KINDS[hit["kind"].lower()] if hit and (hit["number"] or hit["sign"]) and is_named else ""
        if hit and found and found != kind:
            self.find_or_make(found, hit["title"], first, kept, called(hit))
            for cell in filled[:-1]:
                why = "Navnet på det som står i neste celle. I utkastet har det et eget nummer."
                self.listed(cell.unit, "celle", cell.plain, why)
            self.placed(filled[-1].unit, "celle", hit["title"], kept[found])
            return True
        if self.is_group(row, columns, kind) and len(self.groups_in_table) > 1 and _can_be_goal(text):
            self.find_or_make("maal", text, first, kept, "")
            self.placed(first.unit, "celle", numbered(text)[1], kept["maal"])
            self.promises.remarks.append(
                (first.unit, f"«{text}» er lest som et mål, for raden står over tiltakene. Se om det er det.")
            )
            return True
        is_over_all = len(filled) == 1 and first.span >= len(row) > 1
        links = [cell for at, cell in enumerate(self.below) if columns.name(at) in ("maal", "delmaal")]
        is_open = bool(links) and not any(cell and cell.plain for cell in links)  # the row below does not say its own
        is_goal = (
            is_open and "maal" in columns.names and kind != "maal" and columns.name(0) in ("maal", "delmaal", "nummer")
        )
        if (
            is_over_all
            and (is_goal or words.NATIONAL.match(text))
            and kind != "maal"
            and not self.pointers.made("maal", text)
        ):
            self.find_or_make("maal", text, first, kept, "")
            self.placed(first.unit, "celle", numbered(text)[1], kept["maal"])
            return True
        return False

    def is_group(self, row: Sequence[Cell | None], columns: Columns, kind: str) -> bool:
        """Whether a row is only a heading over the measures below it, in a table that does not say otherwise what they belong to:
        one cell over all of it, or the first alone in a row of another colour."""
        filled = [cell for cell in row if cell and cell.plain]
        if kind != "tiltak" or len(filled) != 1 or filled[0] is not row[0] or not set(columns.names).isdisjoint(_LINKS):
            return False
        return not self.above_of(kind) and (filled[0].span >= len(row) > 1 or (bool(filled[0].fill) and len(row) > 1))

    def above(
        self, row: Sequence[Cell | None], names: Sequence[str], kind: str, kept: dict[str, str]
    ) -> list[tuple[str, str]]:
        """What a row's item belongs to, by its columns for goal and strategy; an empty one goes on from the row above."""
        for name in ("maal", "delmaal", "strategi", "utfordring"):
            if name == kind or name not in names:
                continue
            cell = row[names.index(name)]
            if cell and cell.plain:
                self.find_or_make(name, cell.plain, cell, kept, "")
        goal = kept.get("delmaal") or kept.get("maal", "")
        if kind == "delmaal" and kept.get("maal"):
            return [("hovedmaal", kept["maal"])]
        if kind == "tiltak" and kept.get("strategi"):
            return [("strategier", kept["strategi"])]
        if kind in ("tiltak", "strategi") and goal:
            return [("maal", goal)]
        return self.above_of(kind)

    def find_or_make(self, kind: str, title: str, cell: Cell, kept: dict[str, str], number: str) -> None:
        """The goal or strategy that a cell names: one that is told of already, or a new one."""
        if not number and (pointer := self.pointers.made(kind, title)):
            for narrower in _NARROWER.get(kind, ()):
                kept.pop(narrower, None)
            kept[kind] = pointer
            return
        own, plain = (number, title) if number else named(title)
        real = "maal" if kind == "delmaal" else kind
        ids = self.named.get((real, key_of(titled(plain)[0])), [])
        same = next((item for item in self.items if item.id in ids), None) if ids else None
        if same is None:
            above = self.above_of(kind)
            if kind == "delmaal" and kept.get("maal"):
                above = [("hovedmaal", kept["maal"])]
            elif kind == "strategi" and (goal := kept.get("delmaal") or kept.get("maal")):
                above = [("maal", goal)]
            elif kind == "utfordring":
                above = []
            same = self.new(real, plain, (cell.unit,), own, above=tuple(above))
            if kind == "delmaal" and not above:
                self.homeless_parts.append(same.id)
            self.resume()
        for narrower in _NARROWER.get(kind, ()):
            kept.pop(narrower, None)
        kept[kind] = same.id

    def rest(self, row: Sequence[Cell | None], columns: Columns, main: int, kind: str, kept: Mapping[str, str]) -> None:
        """A row without its main cell: more of the item above it."""
        last = self.item
        for index, cell in enumerate(row):
            if not cell or not cell.plain or index == main:
                continue
            name = columns.name(index)
            if _is_link(name, kind) and self.pointers.holds(kept.get(name, "")):
                self.listed(cell.unit, "celle", cell.plain, "Nummeret på det som radene under hører til.")
                continue
            if _is_link(name, kind) and name in kept:
                self.placed(cell.unit, "celle", named(cell.plain)[1], kept[name])
                continue
            if name == "nummer":
                self.listed(cell.unit, "celle", cell.plain, "Et nummer på en rad uten noe mer.")
                continue
            if last is None:
                self.loose_cells([cell])
                continue
            heading = columns.heading(index)
            text = _below(heading, cell)
            grown = replace(last, texts=(*last.texts, text), units=(*last.units, cell.unit))
            self.change(last, grown)
            self.item = last = grown
            self.note(grown.id, [key for par in cell.pars for key in par.notes])
            self.placed(cell.unit, "celle", cell.plain, grown.id)

    def as_labels(self, grid: list[list[Cell | None]]) -> bool:
        """A table of one measure: labels on the left, and what they say on the right."""
        pairs = [
            (row[0], next((cell for cell in row[1:] if cell and cell.plain), None)) for row in grid if row and row[0]
        ]
        names = words.fields_of([left.plain for left, _ in pairs if left])
        titles = [
            left.plain.lower().split()[0] for left, _ in pairs if left and words.field_of(left.plain) == "tittel"
        ]  # «Tiltak» and «Hva», and never «Tiltak 1» and «Tiltak 2»
        if len(set(titles)) < len(titles) or (pairs and (head := pairs[0][1]) and words.field_of(head.plain)):
            return False  # or the columns are named
        if len(pairs) != len(grid) or names.count("tittel") != 1 or sum(bool(name) for name in names) < 3:
            return False
        if any(len([cell for cell in row if cell and cell.plain]) > 2 for row in grid):
            return False
        fields: list[tuple[str, str]] = []
        texts: list[str] = []
        title, number = "", ""
        above = self.above_of("tiltak")
        for (left, right), name in zip(pairs, names, strict=True):
            if right is None or left is None:
                continue
            if name == "tittel":
                title = right.plain
            elif name == "nummer":
                number = right.plain
            elif name and name != "beskrivelse" and name not in _LINKS:
                unit = words.money_of(left.plain) if name == "kostnad" else ""
                said = _by_line(right) if name in _MANY else right.plain
                fields.append((name, f"({unit}) {said}" if unit else said))
            else:
                texts.append(_below("" if name == "beskrivelse" else left.plain, right))
        if not title:
            return False
        above = self.said_above(pairs, names) or above
        units = tuple(cell.unit for row in grid for cell in row if cell and cell.plain)
        item = self.new("tiltak", title, units, number, tuple(texts), tuple(fields), tuple(above))
        self.resume()
        self.note(item.id, [key for row in grid for cell in row if cell for par in cell.pars for key in par.notes])
        for (left, right), name in zip(pairs, names, strict=True):
            if left and left.plain and not name:
                self.placed(left.unit, "celle", left.plain, item.id)
            elif left and left.plain:
                self.listed(left.unit, "celle", left.plain, "Navnet på et felt; feltet har navnet i planen.")
            if right and right.plain:
                self.placed(right.unit, "celle", _by_line(right) if name in _MANY else right.plain, item.id)
        return True

    def as_headed_card(self, grid: list[list[Cell | None]]) -> bool:
        """A table of one measure with its name over the labels: «Tiltak 1: Holde kurs»."""
        over = [cell for cell in grid[0] if cell and cell.plain] if grid else []
        hit = words.ITEM.fullmatch(over[0].plain) if len(over) == 1 else None
        if not hit or words.KINDS[hit["kind"].lower()] != "tiltak" or not (fields := _labels(grid[1:])):
            return False
        own = called(hit)
        item = self.new("tiltak", hit["title"], (over[0].unit,), own, above=tuple(self.above_of("tiltak")))
        self.placed(over[0].unit, "celle", hit["title"], item.id)
        self.take_fields(grid[1:], fields)
        self.resume()
        return True

    def as_fields(self, grid: list[list[Cell | None]]) -> bool:
        """A table of labels below the name of a measure: its fields."""
        if self.item is None or self.item.kind != "tiltak" or not (fields := _labels(grid)):
            return False
        self.take_fields(grid, fields)
        return True

    def take_fields(self, grid: list[list[Cell | None]], names: Sequence[str]) -> None:
        """The fields of the open measure, by the labels on the left."""
        assert self.item is not None
        fields: list[tuple[str, str]] = []
        texts: list[str] = []
        for row, name in zip(grid, names, strict=True):
            left, right = row[0], next((cell for cell in row[1:] if cell and cell.plain), None)
            if left is None or right is None:
                continue
            if name and name not in ("beskrivelse", *_LINKS):
                unit = words.money_of(left.plain) if name == "kostnad" else ""
                said = _by_line(right) if name in _MANY else right.plain
                fields.append((name, f"({unit}) {said}" if unit else said))
            else:
                texts.append(_below("" if name == "beskrivelse" else left.plain, right))
        units = tuple(cell.unit for row in grid for cell in row if cell and cell.plain)
        old = self.item
        has = dict(old.fields)
        again = tuple(f"{words.LABELS[name]}: {escaped(text)}" for name, text in fields if name in has)
        grown = replace(
            old,
            fields=(*old.fields, *((name, text) for name, text in fields if name not in has)),
            texts=(*old.texts, *texts, *again),
            units=(*old.units, *units),
        )
        self.change(old, grown)
        self.item = grown
        self.note(grown.id, [key for row in grid for cell in row if cell for par in cell.pars for key in par.notes])
        for row, name in zip(grid, names, strict=True):
            left, *others = [cell for cell in row if cell and cell.plain]
            if not others:
                self.listed(left.unit, "celle", left.plain, "Navnet på et felt uten noe i.")
            elif name:
                self.listed(left.unit, "celle", left.plain, "Navnet på et felt; feltet har navnet i planen.")
            else:
                self.placed(left.unit, "celle", left.plain, grown.id)
            for cell in others:
                self.placed(cell.unit, "celle", _by_line(cell) if name in _MANY else cell.plain, grown.id)

    def said_above(
        self, pairs: Sequence[tuple[Cell | None, Cell | None]], names: Sequence[str]
    ) -> list[tuple[str, str]]:
        """The goals that a measure's own table says by number or name that it belongs to."""
        for (_, right), name in zip(pairs, names, strict=True):
            if right is None or name not in ("maal", "delmaal"):
                continue
            if pointer := self.pointers.made(name, right.plain):
                return [("maal", pointer)]
            if ids := self.named.get(("maal", key_of(titled(numbered(right.plain)[1])[0]))):
                return [("maal", ids[0])]
        return []

    def as_figures(self, table: Table, grid: list[list[Cell | None]], sort: str, caption: Par | None) -> bool:
        lines = tuple(tuple(" ".join(cell.plain.split()) if cell else "" for cell in row) for row in grid)
        title = (
            CAPTION.sub("", caption.plain, count=1) if caption else f"Tabell {len(self.figures) + 1} fra Word-planen"
        )
        id = f"fra-word-{len(self.figures) + 1}"
        self.figures.append(Figures(id, title, table.unit, lines, sort))
        self.here(table.unit, [f"[{escaped(title)}](#{id})"])  # the table stands with the others; here one is led to it
        for cell in table.cells:
            if cell.plain:
                self.placed(cell.unit, "celle", cell.plain, TABLE_FILE + id)
        if caption:
            self.placed(caption.unit, "avsnitt", title, TABLE_FILE + id)
        return True

    def as_markdown(self, table: Table, grid: list[list[Cell | None]], caption: Par | None) -> None:
        """A table in the text; one that is too large for that is listed."""
        rows = [row for row in grid if any(cell and cell.plain for cell in row)]
        over: list[Cell] = []  # one cell across the table, above its columns: what it is about
        while rows and len(rows[0]) > 1 and len(filled := [each for each in rows[0] if each and each.plain]) == 1:
            if filled[0].span < len(rows[0]):
                break
            over += filled
            rows = rows[1:]
        width = max((len(row) for row in rows), default=0)
        if not rows:
            self.loose_cells(over)
            self.caption_as_text(caption)
            return
        if len(rows) > limits.MARKDOWN_ROWS or width > limits.MARKDOWN_COLUMNS:
            for cell in table.cells:
                if cell.plain:
                    self.listed(cell.unit, "celle", cell.plain, "Tabellen er for stor for teksten.")
            if caption:
                self.listed(
                    caption.unit, "avsnitt", caption.plain, "Tabelltekst til en tabell som er for stor for teksten."
                )
            return
        parts: list[str] = [escaped(each.plain) for each in over]
        words_ = CAPTION.sub("", caption.plain, count=1) if caption else ""
        shown = escaped(words_) or sentences.NO_CAPTION
        if width == 1:  # a box around a text
            pars = [par for row in rows for each in row if each for par in each.pars]
            parts += [as_text(par) for par in pars if par.plain]
            parts += [escaped(caption.plain)] if caption else []
        else:
            lines = [[_in_cell(cell) for cell in row] + [""] * (width - len(row)) for row in rows]
            head = [f"Kolonne {n}" for n in range(1, width + 1)]
            if len(lines) == 1:
                lines = [head, *lines]
            lines[0] = [text or head[at] for at, text in enumerate(lines[0])]
            made = ["| " + " | ".join(line) + " |" for line in lines]
            parts += [f"Tabell: {shown}", "\n".join([made[0], "|" + "---|" * width, *made[1:]])]
        home = self.here(table.unit, parts, [key for cell in table.cells for par in cell.pars for key in par.notes])
        if caption:
            self.placed(caption.unit, "avsnitt", caption.plain if width == 1 else words_, home)
        for cell in table.cells:
            if cell.plain:
                self.placed(cell.unit, "celle", cell.plain, home)


def _can_be_goal(text: str) -> bool:
    """Whether a heading over measures says what is to be reached, and not what sort of measures they are."""
    return len(text.split()) > 2 and not _SORT_OF_MEASURE.search(text) and not words.is_set_aside(text)


def _is_link(name: str, kind: str) -> bool:
    """Whether a column says what a row's item belongs to."""
    return name in _LINKS[: {"tiltak": 4, "strategi": 2, "delmaal": 1}.get(kind, 0)]


def _cell_field(name: str, index: int, columns: Columns, cell: Cell) -> tuple[str, str] | None:
    """The field that a cell is; what stands below a year is told with the year, and is a sum or a sign that it is done then."""
    heading = columns.heading(index)
    if not name and words.MARK.fullmatch(cell.plain) and words.status_of(heading):
        return "status", heading
    if index in columns.parts and not name:
        name = "frist" if words.MARK.fullmatch(cell.plain) else "kostnad" if words.FIGURE.fullmatch(cell.plain) else ""
    if not name and words.TOTAL.fullmatch(heading) and words.FIGURE.fullmatch(cell.plain):
        return "kostnad", f"{heading}: {cell.plain}"
    if not name:
        return None
    if index not in columns.parts:
        return name, _by_line(cell) if name in _MANY else cell.plain
    return name, heading if words.MARK.fullmatch(cell.plain) else f"{heading}: {cell.plain}"


def _labels(grid: Sequence[Sequence[Cell | None]]) -> list[str]:
    """The fields that the first cells of the rows are called by, where most are fields and none is a title; none otherwise."""
    lefts = [row[0].plain if row and row[0] else "" for row in grid]
    names = [words.field_of(left) for left in lefts]
    named = [name for name in names if name]
    is_two = all(len([cell for cell in row if cell and cell.plain]) <= 2 for row in grid)
    heads = [row[1].plain for row in grid[:1] if len(row) > 1 and row[1]]
    if not is_two or not all(lefts) or "tittel" in names or any(map(words.field_of, heads)):
        return []
    return names if len(named) > 1 and len(named) * 2 > len(names) else []


def _below(heading: str, cell: Cell) -> str:
    """What stands in a cell as Markdown, after what it is said of («» for what needs no words)."""
    text = as_texts(cell.pars)
    if not heading:
        return text
    is_list = any(par.listed for par in cell.pars if par.plain)
    return f"{escaped(heading.rstrip(': '))}:{chr(10) * 2 if is_list else ' '}{text}"


def _parts_of(cell: Cell) -> list[tuple[str, str]]:
    """A cell's own words, and those of the cells of the tables in it, each with its place."""
    own = " ".join(block.plain for block in cell.blocks if isinstance(block, Par) and block.plain)
    inner = [each for block in cell.blocks if isinstance(block, Table) for each in block.cells]
    return [*([(cell.unit, own)] if own else []), *(part for each in inner for part in _parts_of(each))]


def _by_line(cell: Cell) -> str:
    """What stands in a cell for several, each on its line; a line that begins small goes on from the one above."""
    text = "\n".join(line for par in cell.pars for line in par.lines)
    return re.sub(r"\n(?![A-ZÆØÅ0-9•–-])", " ", text)


def _titles(cell: Cell) -> list[tuple[str, tuple[str, ...]]]:
    """The titles in a row's first cell, with what more is said of each: one for each point, where the cell is a list."""
    pars = [par for par in cell.pars if par.plain]
    if all(par.listed for par in pars) and not pars[0].depth:
        found: list[tuple[str, tuple[str, ...]]] = []
        for par in pars:
            if par.depth:
                title, more = found[-1]
                found[-1] = (title, (*more, as_text(as_first(par))))
            else:
                found.append((par.plain, ()))
        return found
    by_hand = [line for par in pars for line in par.lines]
    if all(map(_POINT.match, by_hand)):
        return [(line[1:].strip(), ()) for line in by_hand]
    first, *lines = pars[0].lines
    points = [f"- {escaped(line[1:].strip())}" if _POINT.match(line) else as_paragraph(escaped(line)) for line in lines]
    if not any(map(_POINT.match, lines)):
        first, points = pars[0].plain, []
    return [(first, (*points, *(as_text(par) for par in pars[1:])))]


def _in_cell(cell: Cell | None) -> str:
    if cell is None:
        return ""
    return " ".join(par.text.replace("\n", " ").strip() for par in cell.pars if par.plain)


def _figures(grid: list[list[Cell | None]]) -> str:
    """What the cells of a table of figures are; "" for another table. The first row and the first column name them."""
    if len(grid) < 2 or len(grid) - 1 > limits.CSV_ROWS or not 2 <= len(grid[0]) <= limits.CSV_COLUMNS:
        return ""
    head = [cell.plain if cell else "" for cell in grid[0]]
    names = [row[0].plain if row[0] else "" for row in grid[1:]]
    if not all(head[1:]) or len(set(head)) < len(head) or not all(names) or len(set(names)) < len(names):
        return ""
    if any(None in row for row in grid):
        return ""
    texts = [cell.plain.strip() for row in grid[1:] for cell in row[1:] if cell]
    numbers = [text for text in texts if any(map(str.isdigit, text))]
    if not numbers or not all(_NUMBER.fullmatch(text) for text in texts):
        return ""
    if all(text.endswith("%") for text in numbers):
        return "prosent"
    if any(text.endswith("%") for text in numbers):
        return ""
    return "desimaltall" if any("," in text for text in numbers) else "heltall"
