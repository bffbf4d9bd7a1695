"""What each block of the document becomes: a chapter's text, a goal, a strategy, a measure, a challenge, or a table of figures.

Only what says by its form what it is, becomes an item: a table with a column for measures, «Mål 1: …», a list below «Tiltak».
All else is text. What is left out of the draft is listed, with why.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import field, replace

from bolig_cli import limits
from bolig_cli.record import record
from bolig_cli.wordplan import words
from bolig_cli.wordplan.blocks import Block, Cell, Par, Picture, Table, as_paragraph, escaped
from bolig_cli.zipped import Unusable

_TITLE = 150  # letters of an item's title
_LONGEST_CAPTION = 200
_NOT_LABELS = ("tittel", "nummer", "maal", "strategi", "utfordring", "beskrivelse")
_WORDS_OF_ONE = 4  # so many words in common are no chance
_DEEPEST = 4  # levels of headings in a chapter
_NUMBER = re.compile(r"[-–−]?\s?\d[\d\s.]*(?:,\d+)?\s?%?|[-–.:]{1,3}|")
_CAPTION = re.compile(r"(?:tabell|figur)(?![a-zæøå])\s*\d*\s*[:.–-]?\s*(?=\S)", re.I)
_NO_GOAL = "[Fyll ut: målet som dette hører under]"


@record
class Entry:
    """Where something of the document went: the file that it is in, or why it is only listed."""

    unit: str
    kind: str
    text: str
    file: str = ""
    why: str = ""


@record(kw_only=True)
class Item:
    """A goal, a strategy, a measure or another item, as the document has it.

    `above` are the ids of what it belongs to, by the field that says so; `fields` the texts of the columns and labels.
    """

    kind: str
    id: str
    title: str
    units: tuple[str, ...]
    number: str = ""
    texts: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    above: tuple[tuple[str, str], ...] = ()

    def field(self, name: str) -> str:
        return "; ".join(text for key, text in self.fields if key == name)


@record
class Chapter:
    """A chapter: its title, where it stood, and its Markdown, a block each."""

    title: str
    unit: str
    parts: tuple[str, ...]
    notes: tuple[str, ...]  # the keys of those that it refers to
    is_numbered: bool = True


@record
class Figures:
    """A table of figures: its heading, where it stood, its lines, and what its cells are."""

    id: str
    title: str
    unit: str
    lines: tuple[tuple[str, ...], ...]
    sort: str


@record
class Draft:
    """All that the document becomes."""

    title: str
    items: tuple[Item, ...]
    chapters: tuple[Chapter, ...]
    figures: tuple[Figures, ...]
    pictures: tuple[tuple[Picture, bool], ...]  # whether it is set into a text
    entries: tuple[Entry, ...]
    groups: tuple[tuple[str, str], ...] = field(default=())


LETTERS = {"tiltak": "T", "maal": "M", "strategi": "S", "utfordring": "U", "maalomraade": "O"}
CHAPTER, ITEM_FILE, TABLE_FILE = "kapittel", "element", "tabell"  # for an entry's file, until it has one


class _Open:
    """A chapter or an item that more may be added to."""

    def __init__(self, title: str, unit: str, level: int) -> None:
        self.title, self.unit, self.level = title, unit, level
        self.parts: list[str] = []
        self.notes: list[str] = []
        self.last_list = ""


class _Sorter:
    def __init__(self, chapter_level: int) -> None:
        self.chapter_level = chapter_level
        self.title = ""
        self.items: list[Item] = []
        self.counts: Counter[str] = Counter()
        self.named: dict[tuple[str, str], list[str]] = {}  # kind and name → the ids of those called so
        self.chapters: list[_Open] = []
        self.figures: list[Figures] = []
        self.pictures: list[tuple[Picture, bool]] = []
        self.entries: list[Entry] = []
        self.groups: dict[str, str] = {}
        self.section, self.section_level = "", 0
        self.item: Item | None = None
        self.item_level, self.is_point = 0, False
        self.depths: list[int] = []  # the levels of the headings that the chapter is in
        self.caption: Par | None = None

    # --- what is noted ------------------------------------------------------------------------------------------------

    def placed(self, unit: str, kind: str, text: str, file: str) -> None:
        self.entries.append(Entry(unit, kind, text, file))

    def listed(self, unit: str, kind: str, text: str, why: str) -> None:
        self.entries.append(Entry(unit, kind, text, why=why))

    def next_id(self, kind: str) -> str:
        return f"{LETTERS[kind]}{self.counts[kind] + 1}"

    def last(self, kind: str) -> str:
        return next((item.id for item in reversed(self.items) if item.kind == kind), "")

    # --- blocks -------------------------------------------------------------------------------------------------------

    def block(self, block: Block, following: Block | None) -> None:
        if isinstance(block, Table):
            self.table(block)
            self.caption = None
            return
        is_caption = block.is_caption or (_CAPTION.match(block.plain) and len(block.plain) < _LONGEST_CAPTION)
        if is_caption and block.plain and not block.level and isinstance(following, Table):
            self.caption = block
            self.tied(block)
            return
        self.par(block)

    def par(self, par: Par) -> None:
        if par.plain:
            if par.is_contents:
                self.listed(par.unit, "avsnitt", par.plain, "Innholdsfortegnelsen blir laget på nytt.")
            elif par.is_title and not self.title:
                self.title = par.plain
                self.placed(par.unit, "avsnitt", par.plain, "plan.yaml")
            elif par.level:
                self.heading(par)
            elif not self.as_item(par):
                self.text(par)
        self.tied(par)

    def tied(self, par: Par) -> None:
        """What hangs on a paragraph: pictures, text boxes, objects."""
        for picture in par.pictures:
            self.picture(picture, in_text=self.item is None)
        for what in par.objects:
            self.listed(par.unit, "annet", what, "Kan ikke stå i planen.")
        for box in par.boxes:
            if box.plain:
                self.text(replace(box, level=0))
            self.tied(box)

    def picture(self, picture: Picture, in_text: bool) -> None:
        self.pictures.append((picture, in_text))
        if in_text:
            self.chapter().parts.append(f"\x00{picture.unit}\x00")

    # --- headings and chapters ----------------------------------------------------------------------------------------

    def heading(self, par: Par) -> None:
        title = _without_number(par)
        if par.level <= self.item_level or not self.item_level:  # the point of a list has nothing below it
            self.item, self.item_level = None, 0
        if par.level <= self.section_level:
            self.section, self.section_level = "", 0
        if (hit := words.ITEM.fullmatch(title)) and (hit["number"] or hit["sign"]):
            self.add(words.KINDS[hit["kind"].lower()], hit["title"], par, _called(hit, par.number), par.level)
            return
        if words.NATIONAL.match(title):
            self.add("maal", title, par, par.number, par.level)
            return
        if (
            self.section in ("tiltak", "strategi", "maal", "utfordring")
            and par.level > self.section_level
            and par.number
        ):
            self.add(self.section, title, par, par.number, par.level)
            return
        if (section := words.section_of(title)) and not self.item:
            self.section, self.section_level = section, par.level
        elif section:  # «Tiltak» below a goal
            self.section, self.section_level = section, par.level
            self.item = None
            self.listed(par.unit, "avsnitt", title, "Det som står i listen under, er blitt egne filer.")
            return
        elif self.item:
            self.grow(par, texts=(f"**{escaped(title)}**",))
            return
        where = self.chapters[-1] if self.chapters else None
        if par.level <= self.chapter_level or where is None:
            self.chapters.append(_Open(title, par.unit, par.level))
            self.depths = [par.level]
        else:
            while self.depths and self.depths[-1] >= par.level:
                self.depths.pop()
            self.depths = self.depths or [0]
            self.depths.append(par.level)
            signs = "#" * min(max(len(self.depths), 2), _DEEPEST)
            self.chapter().parts.append(f"{signs} {escaped(title)}")
            self.chapter().last_list = ""
        self.placed(par.unit, "avsnitt", title, CHAPTER + str(len(self.chapters)))

    def chapter(self) -> _Open:
        if not self.chapters:
            self.chapters.append(_Open("", "", 0))
        return self.chapters[-1]

    def text(self, par: Par) -> None:
        """A paragraph as text: of the item that it stands under, or of the chapter."""
        if self.item:
            lines = [part for line in par.lines for part in _parted(line)]
            fields = [found for line in lines if (found := _labelled(line))]
            if fields and len(fields) == len(lines):
                self.grow(par, fields=tuple(fields))
            else:
                self.grow(par, texts=(_as_text(par, keep_notes=False),))
            return
        chapter = self.chapter()
        line = _as_text(par, keep_notes=True)
        if par.listed and chapter.last_list and chapter.parts:
            chapter.parts[-1] += f"\n{line}"
        else:
            chapter.parts.append(line)
        chapter.last_list = par.listed
        chapter.notes += par.notes
        self.placed(
            par.unit,
            "tekstboks" if "tekstboks" in par.unit else "avsnitt",
            par.plain,
            CHAPTER + str(len(self.chapters)),
        )

    # --- items --------------------------------------------------------------------------------------------------------

    def as_item(self, par: Par) -> bool:
        """Whether a paragraph is an item: «Tiltak 1: …», or a point in a list below «Tiltak»."""
        hit = words.ITEM.fullmatch(par.plain)
        if (
            hit
            and (hit["sign"] or (hit["number"] and (par.bold or par.listed)))
            and (hit["number"] or par.bold or par.listed)
        ):
            level = self.item_level if self.item and not self.item_level else 0
            self.add(words.KINDS[hit["kind"].lower()], hit["title"], par, _called(hit), level)
            return True
        if par.listed and self.section and par.depth == 0 and not self.item_level:
            if self.section == "maalgruppe":
                self.groups[par.plain] = par.unit
                self.placed(par.unit, "avsnitt", par.plain, "maalgrupper.yaml")
            else:
                self.add(self.section, par.plain, par, "", 0)
            return True
        if par.listed and self.section and par.depth == 0 and self.item_level and self.section_level > self.item_level:
            self.add(self.section, par.plain, par, "", self.item_level)
            return True
        if self.item and self.is_point and not par.listed and self.section:
            self.item = None  # the list that it was a point of is over
        return False

    def add(self, kind: str, title: str, par: Par, number: str, level: int) -> None:
        above: list[tuple[str, str]] = []
        goal, strategy = self.last("maal"), self.last("strategi")
        if kind == "delmaal":
            above += self.over_a_sub_goal()
            kind = "maal"
        elif kind == "strategi":
            above.append(("maal", goal or self.goal_for(())))
        elif kind == "tiltak":
            above += self.home(goal, strategy)
        elif kind == "maal" and (area := self.last("maalomraade")):
            above.append(("maalomraade", area))
        item = self.new(kind, title, (par.unit,), number, above=tuple(above))
        self.item_level, self.is_point = level, bool(par.listed)
        self.placed(par.unit, "avsnitt", title, item.id)

    def over_a_sub_goal(self) -> list[tuple[str, str]]:
        """What a sub-goal belongs to: the goal or the area before it, whichever stands nearest. Some plans have sub-goals right
        under an area, and no goals."""
        for item in reversed(self.items):
            if item.kind == "maalomraade":
                return [("maalomraade", item.id)]
            is_main = item.kind == "maal" and not any(key == "hovedmaal" for key, _ in item.above)
            if is_main and not item.number.lower().startswith("delmål"):
                return [("hovedmaal", item.id)]
        return []

    def home(self, goal: str, strategy: str) -> list[tuple[str, str]]:
        """What a measure belongs to: the strategy before it, where that is of the goal before it; else the goal."""
        found = next((item for item in self.items if item.id == strategy and item.kind == "strategi"), None)
        if found and ("maal", goal) in found.above:
            return [("strategier", strategy)]
        return [("maal", goal)] if goal else []

    def goal_for(self, units: tuple[str, ...]) -> str:
        """A goal to be written, for what must have one, and has none in the document."""
        self.keep(Item(kind="maal", id=self.next_id("maal"), title=_NO_GOAL, units=units))
        return self.items[-1].id

    def new(
        self,
        kind: str,
        title: str,
        units: tuple[str, ...],
        number: str = "",
        texts: tuple[str, ...] = (),
        fields: tuple[tuple[str, str], ...] = (),
        above: tuple[tuple[str, str], ...] = (),
    ) -> Item:
        short, rest = _titled(title)
        more = (*((escaped(rest),) if rest else ()), *texts)
        there = self.same(kind, short, above)
        if there:
            return self.met_again(there, units, more, fields)
        if len(self.items) >= limits.DOCX_ITEMS:
            raise Unusable("har for mange mål og tiltak", "Del den i flere dokumenter.")
        item = Item(
            kind=kind,
            id=self.next_id(kind),
            title=short,
            units=units,
            number=number,
            texts=more,
            fields=fields,
            above=above,
        )
        self.keep(item)
        self.item = item
        return item

    def same(self, kind: str, title: str, above: tuple[tuple[str, str], ...]) -> Item | None:
        """The item that stands there already under the same name: a measure is often told of once and listed once. A short name
        can be that of two, and must be under the same goal or strategy too."""
        ids = self.named.get((kind, _key(title)), [])
        alike = [item for item in self.items if item.id in ids] if ids else []
        return next((item for item in alike if len(title.split()) >= _WORDS_OF_ONE or item.above == above), None)

    def keep(self, item: Item) -> None:
        """One more item."""
        self.items.append(item)
        self.counts[item.kind] += 1
        self.named.setdefault((item.kind, _key(item.title)), []).append(item.id)

    def change(self, old: Item, new: Item) -> None:
        """The same item with more to it: most often the last."""
        at = next(index for index in reversed(range(len(self.items))) if self.items[index] is old)
        self.items[at] = new

    def met_again(
        self, item: Item, units: tuple[str, ...], texts: tuple[str, ...], fields: tuple[tuple[str, str], ...]
    ) -> Item:
        """The item with what more is said of it; of a field that it has, what is said otherwise stands in its text."""
        has = {name for name, _ in item.fields}
        said = {bare for _, text in item.fields if (bare := _key(text))}
        again = tuple(
            f"{name.capitalize()}: {escaped(text)}" for name, text in fields if name in has and _key(text) not in said
        )
        grown = replace(
            item,
            units=(*item.units, *units),
            texts=(*item.texts, *(text for text in texts if text not in item.texts), *again),
            fields=(*item.fields, *((name, text) for name, text in fields if name not in has)),
        )
        self.items.remove(item)
        self.items.append(grown)  # what follows belongs to it
        self.item = grown
        return grown

    def settle(self) -> None:
        """Gives measures that belong to nothing in the document a goal to be written: each must belong to something."""
        loose = [item for item in self.items if item.kind == "tiltak" and not item.above]
        if loose:
            goal = self.goal_for(loose[0].units)
            for item in loose:
                self.change(item, replace(item, above=(("maal", goal),)))

    def grow(self, par: Par, texts: tuple[str, ...] = (), fields: tuple[tuple[str, str], ...] = ()) -> None:
        assert self.item is not None
        grown = replace(
            self.item,
            texts=(*self.item.texts, *texts),
            fields=(*self.item.fields, *fields),
            units=(*self.item.units, par.unit),
        )
        self.change(self.item, grown)
        self.item = grown
        kind = "tekstboks" if "tekstboks" in par.unit else "avsnitt"
        self.placed(par.unit, kind, "\n".join(text for _, text in fields) or par.plain, grown.id)

    # --- tables -------------------------------------------------------------------------------------------------------

    def table(self, table: Table) -> None:
        grid = table.grid()
        caption = self.caption
        self.caption = None
        for cell in table.cells:
            for par in cell.pars:
                for picture in par.pictures:
                    self.picture(picture, in_text=False)
                for what in par.objects:
                    self.listed(cell.unit, "annet", what, "Kan ikke stå i planen.")
                for box in par.boxes:
                    if box.plain:
                        self.listed(box.unit, "tekstboks", box.plain, "Tekstboksen står i en tabell.")
        if self.as_items(grid) or self.as_labels(grid):
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
        at = next(
            (i for i, row in enumerate(grid[:3]) if sum(bool(cell and words.field_of(cell.plain)) for cell in row) > 1),
            None,
        )
        if at is None or len(grid) < at + 2:
            return False
        names = [words.field_of(cell.plain) if cell else "" for cell in grid[at]]
        kind = next(
            (
                k
                for k, n in (
                    ("tiltak", "tittel"),
                    ("strategi", "strategi"),
                    ("utfordring", "utfordring"),
                    ("maal", "maal"),
                )
                if n in names
            ),
            "",
        )
        if not kind:
            return False
        main = names.index("tittel" if kind == "tiltak" else kind)
        self.item, self.item_level = None, 0
        headings = [cell.plain if cell else "" for cell in grid[at]]
        for row in grid[:at]:
            self.loose_cells(row)
        for cell in grid[at]:
            if cell and cell.plain:
                self.listed(cell.unit, "celle", cell.plain, "Overskriften på en kolonne; feltet har navnet i planen.")
        kept: dict[str, str] = {}
        for row in grid[at + 1 :]:
            self.row(row, names, headings, main, kind, kept)
        self.item = None
        return True

    def loose_cells(self, row: Iterable[Cell | None]) -> None:
        """Cells that are a heading over a table's columns, or over some of its rows: text of the chapter."""
        for cell in row:
            if cell and cell.plain:
                self.chapter().parts.append(escaped(cell.plain))
                self.chapter().last_list = ""
                self.placed(cell.unit, "celle", cell.plain, CHAPTER + str(len(self.chapters)))

    def row(
        self,
        row: Sequence[Cell | None],
        names: Sequence[str],
        headings: Sequence[str],
        main: int,
        kind: str,
        kept: dict[str, str],
    ) -> None:
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
        if len(filled) == 1 and filled[0].span > 1:  # one cell over the row: «Mål 1: …»
            self.across(filled[0], kind, kept)
            return
        above = self.above(row, names, kind, kept)
        if first is None or not first.plain:
            self.rest(row, names, headings, main)
            return
        titles = [par for par in first.pars if par.listed and par.plain]
        several = len(titles) > 1 and len(titles) == sum(bool(par.plain) for par in first.pars)
        parts = [par.plain for par in titles] if several else [next(par.plain for par in first.pars if par.plain)]
        more = (
            () if several else tuple(_as_text(par, keep_notes=False) for par in [p for p in first.pars if p.plain][1:])
        )
        fields: list[tuple[str, str]] = []
        texts: list[str] = list(more)
        units = [first.unit]
        number = ""
        for index, cell in enumerate(row):
            name = names[index] if index < len(names) else ""
            if (
                cell is None
                or index == main
                or not cell.plain
                or (name in ("maal", "strategi", "utfordring") and kind == "tiltak")
            ):
                continue
            if name == "nummer":
                number = cell.plain
            elif name == "beskrivelse":
                texts.append(cell.text)
            elif name and kind == "tiltak":
                fields.append((name, cell.plain))
            elif name == "maal" and kind == "strategi":
                continue
            else:
                heading = headings[index] if index < len(headings) else ""
                texts.append(f"{escaped(heading)}: {cell.text}" if heading else cell.text)
            units.append(cell.unit)
        for title in parts:
            hit = words.ITEM.fullmatch(title)
            own = _called(hit) if hit and hit["number"] else ""
            plain = hit["title"] if hit and own else title
            made = self.new(kind, plain, tuple(units), own or number, tuple(texts), tuple(fields), tuple(above))
        id = made.id
        for index, cell in enumerate(row):
            if cell and cell.plain:
                name = names[index] if index < len(names) else ""
                linked = (name in ("maal", "strategi", "utfordring") and kind == "tiltak") or (
                    name == "maal" and kind == "strategi"
                )
                self.placed(cell.unit, "celle", cell.plain, kept.get(f"fil {name}", id) if linked else id)

    def across(self, cell: Cell, kind: str, kept: dict[str, str]) -> None:
        text = cell.plain
        hit = words.ITEM.fullmatch(text)
        found = words.KINDS[hit["kind"].lower()] if hit and (hit["number"] or hit["sign"]) else ""
        if hit and found and found != kind:
            self.find_or_make(found if found != "delmaal" else "maal", hit["title"], cell, kept, _called(hit))
            return
        self.loose_cells([cell])

    def above(
        self, row: Sequence[Cell | None], names: Sequence[str], kind: str, kept: dict[str, str]
    ) -> list[tuple[str, str]]:
        """What a row's item belongs to, by its columns for goal and strategy; an empty one goes on from the row above."""
        for name in ("maal", "strategi", "utfordring"):
            if name == kind or name not in names:
                continue
            cell = row[names.index(name)]
            if cell and cell.plain:
                self.find_or_make(name, cell.plain, cell, kept, "")
        goal = kept.get("maal") or self.last("maal")
        strategy = kept.get("strategi", "") if "strategi" in names or kept.get("strategi") else self.last("strategi")
        if kind == "tiltak":
            return [("strategier", strategy)] if kept.get("strategi") else self.home(goal, strategy)
        if kind == "strategi":
            if not goal:
                goal = self.goal_for(())
            return [("maal", goal)]
        return []

    def find_or_make(self, kind: str, title: str, cell: Cell, kept: dict[str, str], number: str) -> None:
        hit = words.ITEM.fullmatch(title)
        plain = hit["title"] if hit and hit["number"] else title
        own = number or (_called(hit) if hit and hit["number"] else "")
        ids = self.named.get((kind, _key(_titled(plain)[0])), [])
        same = next((item for item in self.items if item.id in ids), None) if ids else None
        if same is None:
            goal = kept.get("maal") or self.last("maal")
            if kind == "strategi" and not goal:
                goal = self.goal_for(())
            same = self.new(kind, plain, (cell.unit,), own, above=(("maal", goal),) if kind == "strategi" else ())
            self.item = None
        kept[kind] = same.id
        kept[f"fil {kind}"] = same.id
        if kind == "maal":
            kept.pop("strategi", None)
        if not number:
            return
        self.placed(cell.unit, "celle", plain, same.id)

    def rest(self, row: Sequence[Cell | None], names: Sequence[str], headings: Sequence[str], main: int) -> None:
        """A row without its main cell: more of the item above it."""
        last = self.item
        for index, cell in enumerate(row):
            if not cell or not cell.plain or index == main:
                continue
            name = names[index] if index < len(names) else ""
            if name in ("maal", "strategi", "utfordring") or last is None:
                self.loose_cells([cell])
                continue
            heading = headings[index] if index < len(headings) else ""
            text = f"{escaped(heading)}: {cell.text}" if heading else cell.text
            grown = replace(last, texts=(*last.texts, text), units=(*last.units, cell.unit))
            self.change(last, grown)
            self.item = last = grown
            self.placed(cell.unit, "celle", cell.plain, grown.id)

    def as_labels(self, grid: list[list[Cell | None]]) -> bool:
        """A table of one measure: labels on the left, and what they say on the right."""
        pairs = [
            (row[0], next((cell for cell in row[1:] if cell and cell.plain), None)) for row in grid if row and row[0]
        ]
        names = [words.field_of(left.plain) for left, _ in pairs if left]
        if len(pairs) != len(grid) or names.count("tittel") != 1 or sum(bool(name) for name in names) < 3:
            return False
        if any(len([cell for cell in row if cell and cell.plain]) > 2 for row in grid):
            return False
        fields: list[tuple[str, str]] = []
        texts: list[str] = []
        title, number = "", ""
        above = self.home(self.last("maal"), self.last("strategi"))
        for (left, right), name in zip(pairs, names, strict=True):
            if right is None or left is None:
                continue
            if name == "tittel":
                title = right.plain
            elif name == "nummer":
                number = right.plain
            elif name and name not in ("beskrivelse", "maal", "strategi", "utfordring"):
                fields.append((name, right.plain))
            else:
                texts.append(right.text if name == "beskrivelse" else f"{escaped(left.plain)}: {right.text}")
        if not title:
            return False
        self.item, self.item_level = None, 0
        units = tuple(cell.unit for row in grid for cell in row if cell and cell.plain)
        item = self.new("tiltak", title, units, number, tuple(texts), tuple(fields), tuple(above))
        self.item = None
        for (left, right), name in zip(pairs, names, strict=True):
            if left and left.plain and not name:
                self.placed(left.unit, "celle", left.plain, item.id)
            elif left and left.plain:
                self.listed(left.unit, "celle", left.plain, "Navnet på et felt; feltet har navnet i planen.")
            if right and right.plain:
                self.placed(right.unit, "celle", right.plain, item.id)
        return True

    def as_figures(self, table: Table, grid: list[list[Cell | None]], sort: str, caption: Par | None) -> bool:
        lines = tuple(tuple(" ".join(cell.plain.split()) if cell else "" for cell in row) for row in grid)
        title = (
            _CAPTION.sub("", caption.plain, count=1) if caption else f"Tabell {len(self.figures) + 1} fra Word-planen"
        )
        id = f"fra-word-{len(self.figures) + 1}"
        self.figures.append(Figures(id, title, table.unit, lines, sort))
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
        was_in_item, self.item = self.item, None
        chapter = self.chapter()
        number = CHAPTER + str(len(self.chapters))
        if width == 1:  # a box around a text
            for row in rows:
                for each in row:
                    if each:
                        chapter.parts += [_as_text(par, keep_notes=False) for par in each.pars if par.plain]
        else:
            words_ = _CAPTION.sub("", caption.plain, count=1) if caption else "[Fyll ut: hva tabellen viser]"
            chapter.parts += [escaped(each.plain) for each in over]
            chapter.parts.append(f"Tabell: {escaped(words_)}")
            lines = [[_in_cell(cell) for cell in row] + [""] * (width - len(row)) for row in rows]
            head = [f"Kolonne {n}" for n in range(1, width + 1)]
            if len(lines) == 1:
                lines = [head, *lines]
            lines[0] = [text or head[at] for at, text in enumerate(lines[0])]
            made = ["| " + " | ".join(line) + " |" for line in lines]
            chapter.parts.append("\n".join([made[0], "|" + "---|" * width, *made[1:]]))
        if caption and width == 1:
            chapter.parts.append(escaped(caption.plain))
        if caption:
            self.placed(caption.unit, "avsnitt", caption.plain if width == 1 else words_, number)
        chapter.last_list = ""
        for cell in table.cells:
            if cell.plain:
                self.placed(cell.unit, "celle", cell.plain, number)
        self.item = was_in_item


def sort(blocks: Sequence[Block]) -> Draft:
    """The draft that a document becomes."""
    levels = [block.level for block in blocks if isinstance(block, Par) and block.level]
    chapter_level = 2 if levels.count(1) == 1 and levels.count(2) > 1 and levels[0] == 1 else 1
    sorter = _Sorter(chapter_level)
    for block, following in zip(blocks, [*blocks, None][1:], strict=True):
        sorter.block(block, following)
    sorter.settle()
    chapters = tuple(
        Chapter(part.title, part.unit, tuple(part.parts), tuple(part.notes), bool(part.title))
        for part in sorter.chapters
    )
    return Draft(
        sorter.title,
        tuple(sorter.items),
        chapters,
        tuple(sorter.figures),
        tuple(sorter.pictures),
        tuple(sorter.entries),
        tuple(sorter.groups.items()),
    )


def _parted(line: str) -> list[str]:
    """A line with several labels, parted where the next begins: «Ansvarlig: Nav. Frist: 2029.»"""
    hits = [
        hit
        for hit in re.finditer(r"(?:[\t;.,]\s*|\s+(?=[A-ZÆØÅ]))(?=([A-ZÆØÅa-zæøå][\w ]{1,30}?)\s*:\s)", line)
        if words.field_of(hit[1])
    ]
    if not hits or not _labelled(line[: hits[0].start()].strip()):
        return [line]
    ends = [*(hit.start() for hit in hits), len(line)]
    begins = [0, *(hit.end() for hit in hits)]
    parts = [line[begin:end].strip() for begin, end in zip(begins, ends, strict=True)]
    return [part.rstrip(".") for part in parts] if all(map(_labelled, parts)) else [line]


def _labelled(line: str) -> tuple[str, str] | None:
    """The field and its text that a line says: «Ansvarlig: Nav»."""
    hit = words.LABEL.fullmatch(line)
    name = words.field_of(hit["label"]) if hit else ""
    return (name, hit["text"]) if hit and name and name not in _NOT_LABELS else None


def _called(hit: re.Match[str], number: str = "") -> str:
    """What an item is called in the document: «Hovedmål 1»."""
    return f"{number} {hit['kind']} {hit['number'] or ''}".strip()


def _without_number(par: Par) -> str:
    number = par.number
    return par.plain[len(number) :].strip() if number else par.plain


def _key(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _titled(text: str) -> tuple[str, str]:
    """A title that is short enough, and the whole text where it is not."""
    text = text.strip()
    if len(text) <= _TITLE:
        return text, ""
    first = re.split(r"(?<=[.!?;:])\s", text)[0]
    short = (
        first
        if len(first) <= _TITLE
        else first[: first.rfind(" ", 0, _TITLE - 1) if " " in first[: _TITLE - 1] else _TITLE - 1] + " …"
    )
    return short.rstrip("."), text


_NOTE = re.compile(r"\[\^[fs]\d+\]")


def _as_text(par: Par, keep_notes: bool) -> str:
    text = par.text if keep_notes else _NOTE.sub("", par.text)
    text = as_paragraph(text.strip())
    if not par.listed:
        return text
    sign = "-" if par.listed == "bullet" else "1."
    return f"{' ' * (3 * min(par.depth, 3))}{sign} {text}"


def _in_cell(cell: Cell | None) -> str:
    if cell is None:
        return ""
    return " ".join(_NOTE.sub("", par.text).replace("\n", " ").strip() for par in cell.pars if par.plain)


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
