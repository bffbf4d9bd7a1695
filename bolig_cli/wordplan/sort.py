"""What each block of the document becomes: a chapter's text, a goal, a strategy, a measure, a challenge, or a table of figures.

Only what says by its form what it is, becomes an item: a table with a column for measures, «Mål 1: …», a list below «Tiltak».
All else is text. What is left out of the draft is listed, with why.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace

from bolig_cli import limits
from bolig_cli.record import record
from bolig_cli.wordplan import words
from bolig_cli.wordplan.blocks import Block, Cell, Par, Picture, Table, as_paragraph, escaped
from bolig_cli.wordplan.columns import Columns, columns_of
from bolig_cli.wordplan.scope import Scope
from bolig_cli.zipped import Unusable

_TITLE = 150  # letters of an item's title
_LONGEST_CAPTION = 200
_NOT_LABELS = ("tittel", "nummer", "maal", "delmaal", "strategi", "utfordring", "beskrivelse")
_WORDS_OF_ONE = 4  # so many words in common are no chance
_WORDS_OF_SECTION = 3  # so many a heading has that only names what stands below it
_DEEPEST = 4  # levels of headings in a chapter
_NUMBER = re.compile(r"[-–−]?\s?\d[\d\s.]*(?:,\d+)?\s?%?|[-–.:]{1,3}|")
_CAPTION = re.compile(r"(?:tabell|figur)(?![a-zæøå])\s*\d*\s*[:.–-]?\s*(?=\S)", re.I)
_WORDS_OF_GROUP = 6  # at most, before the colon in «Unge i etableringsfasen: …»
_EMPTIED = "Overskriften har ingen tekst under seg i utkastet: Det som sto der, er blitt mål og tiltak, eller det sto ingenting."
_NO_GOAL = "[Fyll ut: målet som dette hører under]"


@record
class Entry:
    """Where something of the document went: the file that it is in, or why it is only listed."""

    unit: str
    kind: str
    text: str
    file: str = ""
    why: str = ""
    beside: tuple[str, ...] = ()  # more files that parts of it are in


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
    groups: tuple[tuple[str, str], ...] = field(default=())  # names of target groups, and whom they cover
    noted: Mapping[str, Sequence[str]] = field(default_factory=dict)  # id of an item → the keys of its notes
    undecided: frozenset[str] = frozenset()  # the ids of what the document does not say the goal of


LETTERS = {"tiltak": "T", "maal": "M", "strategi": "S", "utfordring": "U", "maalomraade": "O"}
CHAPTER, ITEM_FILE, TABLE_FILE = "kapittel", "element", "tabell"  # for an entry's file, until it has one


class _Open:
    """A chapter or an item that more may be added to."""

    def __init__(self, title: str, unit: str, level: int) -> None:
        self.title, self.unit, self.level = title, unit, level
        self.parts: list[str] = []
        self.notes: list[str] = []
        self.last_list = ""
        self.own = 0  # where among the entries its heading is
        self.headings: dict[int, int] = {}  # where in `parts` each heading in it is, and where among the entries


class _Sorter:
    def __init__(self, chapter_level: int, sections: Counter[str]) -> None:
        self.chapter_level = chapter_level
        self.sections = sections  # how many headings there are of each sort: «Tiltak» after every goal, or once
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
        self.stands_in: dict[str, str] = {}  # id of an item → the id of the area that stood open there
        self.owners: list[tuple[int, str]] = []  # the items that are headings and stand open: their levels and ids
        self.depths: list[int] = []  # the levels of the headings that the chapter is in
        self.caption: Par | None = None
        self.following: Block | None = None
        self.scope = Scope()
        self.heading_level = 0
        self.homeless_parts: list[str] = []  # the ids of sub-goals under no goal
        self.noted: dict[str, list[str]] = {}  # id of an item → the keys of the notes in what is said of it
        self.undecided: set[str] = set()  # the ids of what belongs to something that the document does not say

    # --- what is noted ------------------------------------------------------------------------------------------------

    def placed(self, unit: str, kind: str, text: str, file: str, beside: tuple[str, ...] = ()) -> None:
        self.entries.append(Entry(unit, kind, text, file, beside=beside))

    def listed(self, unit: str, kind: str, text: str, why: str) -> None:
        self.entries.append(Entry(unit, kind, text, why=why))

    def next_id(self, kind: str) -> str:
        return f"{LETTERS[kind]}{self.counts[kind] + 1}"

    # --- blocks -------------------------------------------------------------------------------------------------------

    def block(self, block: Block, following: Block | None) -> None:
        if isinstance(block, Table):
            self.table(block)
            self.caption = None
            return
        self.following = following
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
        if self.is_title(par):
            self.title = self.title or title
            self.placed(par.unit, "avsnitt", title, "plan.yaml")
            return
        before, self.heading_level = self.heading_level, par.level
        self.owners = [owner for owner in self.owners if owner[0] < par.level]
        self.resume()
        if par.level <= self.section_level:
            self.section, self.section_level = "", 0
        if (hit := words.ITEM.fullmatch(title)) and (hit["number"] or hit["sign"]):
            self.add(words.KINDS[hit["kind"].lower()], hit["title"], par, _called(hit, par.number), par.level)
            return
        if words.NATIONAL.match(title):
            self.add("maal", title, par, par.number, par.level)
            return
        if (
            self.section in ("tiltak", "strategi", "maal", "delmaal", "utfordring")
            and par.level > self.section_level
            and par.number
        ):
            self.add(self.section, title, par, par.number, par.level)
            return
        section = words.section_of(title)
        self.scope.heading(par.level, bool(section) and self.sections[section] > 1 and before <= par.level)
        if section and not self.item:
            self.section, self.section_level = section, par.level
        elif section and len(title.split()) <= _WORDS_OF_SECTION:  # «Tiltak» below a goal
            self.section, self.section_level = section, par.level
            self.listed(par.unit, "avsnitt", title, "Det som står i listen under, er blitt egne filer.")
            return
        elif self.item:
            self.grow(par, texts=(f"**{escaped(title)}**",))
            return
        where = self.chapters[-1] if self.chapters else None
        if par.level <= self.chapter_level or where is None:
            self.chapters.append(_Open(title, par.unit, par.level))
            self.chapters[-1].own = len(self.entries)
            self.depths = [par.level]
        else:
            while self.depths and self.depths[-1] >= par.level:
                self.depths.pop()
            self.depths = self.depths or [0]
            self.depths.append(par.level)
            signs = "#" * min(max(len(self.depths), 2), _DEEPEST)
            self.chapter().headings[len(self.chapter().parts)] = len(self.entries)
            self.chapter().parts.append(f"{signs} {escaped(title)}")
            self.chapter().last_list = ""
        self.placed(par.unit, "avsnitt", title, CHAPTER + str(len(self.chapters)))

    def is_title(self, par: Par) -> bool:
        """Whether a heading is the plan's own name, on the front: said again, or with nothing but other headings under it."""
        if (
            self.chapters
            or self.items
            or par.number
            or words.ITEM.fullmatch(par.plain)
            or words.NATIONAL.match(par.plain)
        ):
            return False
        if self.title:
            return _key(par.plain) == _key(self.title)
        is_over_all = self.chapter_level > par.level
        is_bare = isinstance(self.following, Par) and 0 < self.following.level <= par.level
        is_called_so = bool(words.PLAN.search(par.plain))
        return is_called_so and (is_over_all or is_bare or par.plain.isupper() or bool(words.HOUSING.search(par.plain)))

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
                self.grow(par, texts=(_as_text(_as_first(par) if self.is_point else par),))
            return
        chapter = self.chapter()
        line = _as_text(par)
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
        own = self.item and not self.is_point and self.is_of_section(self.item)  # a list under «Tiltak 1: …» is of it
        is_point = par.listed and self.section and par.depth == 0 and not own
        if is_point and (not self.item_level or self.section_level > self.item_level):
            if self.section == "maalgruppe":
                self.group(par)
                return False
            self.add(self.section, par.plain, par, "", self.item_level)
            return True
        if self.item and self.is_point and not par.listed and self.section:
            self.resume()  # the list that it was a point of is over
        return False

    def group(self, par: Par) -> None:
        """A point in a list of target groups: «Unge: de som flytter for seg selv». It stands in its chapter too."""
        name, _, about = par.plain.partition(":")
        if len(name.split()) > _WORDS_OF_GROUP or not about.strip():
            name, about = par.plain, ""
        self.groups[name.strip().rstrip(".")] = about.strip()

    def add(self, kind: str, title: str, par: Par, number: str, level: int) -> None:
        above = self.above_of(kind)
        item = self.new("maal" if kind == "delmaal" else kind, title, (par.unit,), number, above=tuple(above))
        self.opened(kind, item, par.level or self.heading_level + 1)
        self.item_level, self.is_point = level, bool(par.listed)
        if par.level:
            self.owners.append((par.level, item.id))
        self.note(item.id, par.notes)
        self.placed(par.unit, "avsnitt", title, item.id)

    def note(self, id: str, keys: Iterable[str]) -> None:
        """Notes in what is said of an item."""
        known = self.noted.setdefault(id, [])
        known += [key for key in keys if key not in known]

    def resume(self) -> None:
        """Goes back to the item whose heading stands open, from the points and rows below it; to none where none does."""
        self.item_level, id = self.owners[-1] if self.owners else (0, "")
        self.item = next((item for item in reversed(self.items) if item.id == id), None)
        self.is_point = False

    def is_of_section(self, item: Item) -> bool:
        return item.kind == self.section or (self.section == "delmaal" and _is_part(item))

    def above_of(self, kind: str) -> list[tuple[str, str]]:
        """What an item of this kind belongs to where it stands: what is open above it, and nothing that is only said before."""
        scope = self.scope
        if kind == "delmaal" and (goal := scope.id("hovedmaal")):
            return [("hovedmaal", goal)]
        if kind in ("maal", "delmaal") and (area := scope.id("maalomraade")):
            return [("maalomraade", area)]
        if kind == "tiltak" and (strategy := scope.id("strategi")):
            return [("strategier", strategy)]
        if kind in ("tiltak", "strategi") and scope.goal:
            return [("maal", scope.goal)]
        return []

    def opened(self, kind: str, item: Item, level: int) -> None:
        """Notes that what follows may stand under an item."""
        if kind == "delmaal" and not item.above:
            self.homeless_parts.append(item.id)
        wide = "hovedmaal" if kind == "maal" else kind
        if wide in ("maalomraade", "hovedmaal", "delmaal", "strategi"):
            self.scope.opened(wide, item.id, level)

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
        if there is None and (old := self.told_longer(kind, number, short)):
            there, more = self.by_its_shorter_name(old, short), (*_beyond(short, old.title), *texts)
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

    def told_longer(self, kind: str, number: str, title: str) -> Item | None:
        """The item that is called by the same number, and by the same title with a sentence more or less: a summary in front of a
        plan says of «Mål 1» what it is measured by, too."""
        alike = (item for item in self.items if item.kind == kind and number and item.number == number)
        return next((item for item in alike if _beyond(title, item.title) or _beyond(item.title, title)), None)

    def by_its_shorter_name(self, old: Item, title: str) -> Item:
        """The item under the shorter of two titles, with what the longer said more in its text."""
        if not (rest := _beyond(old.title, title)):
            return old
        new = replace(old, title=title, texts=(*rest, *old.texts))
        self.change(old, new)
        self.named.setdefault((old.kind, _key(title)), []).append(old.id)
        return new

    def keep(self, item: Item) -> None:
        """One more item."""
        self.items.append(item)
        self.counts[item.kind] += 1
        self.stands_in[item.id] = self.scope.id("maalomraade")
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
            f"{words.LABELS[name]}: {escaped(text)}" for name, text in fields if name in has and _key(text) not in said
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
        """What belongs to nothing where it stands: to the only goal of the plan or of the area, where there is one; else to one
        that is to be written, for a measure and a strategy must belong to something. An author is to decide on all of it."""
        goals = [item for item in self.items if item.kind == "maal"]
        mains = [item for item in goals if item.id not in self.homeless_parts and not _is_part(item)]
        for item in goals if len(mains) == 1 else ():
            if item.id in self.homeless_parts and not _is_part(item):
                self.change(item, replace(item, above=(*item.above, ("hovedmaal", mains[0].id))))
                self.undecided.add(item.id)
        loose: dict[str, list[Item]] = {}
        for item in self.items:
            if item.kind in ("tiltak", "strategi") and not item.above:
                loose.setdefault(self.stands_in[item.id], []).append(item)
        for area, group in loose.items():
            there = [goal for goal in goals if ("maalomraade", area) in goal.above] if area else goals
            goal = there[0].id if len(there) == 1 and _area(there[0]) == area else self.goal_for(group[0].units, area)
            for item in group:
                self.change(item, replace(item, above=(("maal", goal),)))
                self.undecided.add(item.id)
        for chapter in self.chapters:
            self.emptied(chapter)

    def emptied(self, chapter: _Open) -> None:
        """Takes out the headings of a chapter that nothing is left under, and the chapter's own where nothing is left of it."""
        kept: list[str] = []
        deepest_empty = 0  # the level that a heading must be above to have something under it
        for at, part in reversed([*enumerate(chapter.parts)]):
            level = len(part) - len(part.lstrip("#"))
            if level and (not kept or 0 < deepest_empty <= level):
                self.take_out(chapter.headings[at])
                continue
            deepest_empty = level
            kept.insert(0, part)
        chapter.parts = kept
        if not kept and chapter.unit:
            self.take_out(chapter.own)

    def take_out(self, entry: int) -> None:
        self.entries[entry] = replace(self.entries[entry], file="", why=_EMPTIED)

    def goal_for(self, units: tuple[str, ...], area: str) -> str:
        """A goal to be written, for what must have one, and has none in the document; in the area that it stood in."""
        above = (("maalomraade", area),) if area else ()
        self.keep(Item(kind="maal", id=self.next_id("maal"), title=_NO_GOAL, units=units, above=above))
        return self.items[-1].id

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
        self.note(grown.id, par.notes)
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
        for row in grid[: columns.at]:
            self.loose_cells(row)
        for row in grid[columns.at : columns.below]:
            for cell in row:
                if cell and cell.plain:
                    why = "Overskriften på en kolonne; feltet har navnet i planen."
                    self.listed(cell.unit, "celle", cell.plain, why)
        kept: dict[str, str] = {}
        for row in rows:
            self.row(row, columns, main, kind, kept)
        self.resume()
        return True

    def loose_cells(self, row: Iterable[Cell | None]) -> None:
        """Cells that are a heading over a table's columns, or over some of its rows: text of the chapter."""
        self.resume()
        for cell in row:
            if cell and cell.plain:
                notes = [key for par in cell.pars for key in par.notes]
                home = self.here(cell.unit, [_as_text(par) for par in cell.pars if par.plain], notes)
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
        if len(filled) == 1 and filled[0].span > 1:  # one cell over the row: «Mål 1: …»
            self.across(filled[0], kind, kept)
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
            elif name == "beskrivelse":
                texts.append(cell.text)
            elif kind == "tiltak" and (field := _cell_field(name, index, columns, cell)):
                fields.append(field)
            else:
                heading = columns.heading(index)
                texts.append(f"{escaped(heading)}: {cell.text}" if heading else cell.text)
            units.append(cell.unit)
        of_row: list[str] = []
        for title, more in _titles(first):
            own, plain = _numbered(title)
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
                "\n".join(par.plain for par in first.pars if par.plain),
                made.id,
                tuple(of_row[:-1]),
            )
        for index, cell in enumerate(row):
            if cell:
                self.note(made.id, [key for par in cell.pars for key in par.notes])
            if cell and cell.plain and not (index == main and len(of_row) > 1):
                name = columns.name(index)
                if index in columns.parts and words.MARK.fullmatch(cell.plain):
                    why = f"Et kryss under «{columns.heading(index)}»: Det er blitt til fristen i «{made.title}»."
                    self.listed(cell.unit, "celle", cell.plain, why)
                    continue
                text = _numbered(cell.plain)[1] if index == main or _is_link(name, kind) else cell.plain
                self.placed(cell.unit, "celle", text, kept.get(name, made.id) if _is_link(name, kind) else made.id)

    def across(self, cell: Cell, kind: str, kept: dict[str, str]) -> None:
        text = cell.plain
        hit = words.ITEM.fullmatch(text)
        found = words.KINDS[hit["kind"].lower()] if hit and (hit["number"] or hit["sign"]) else ""
        if hit and found and found != kind:
            self.find_or_make(found, hit["title"], cell, kept, _called(hit))
            self.placed(cell.unit, "celle", hit["title"], kept[found])
            return
        self.loose_cells([cell])

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
        own, plain = (number, title) if number else _numbered(title)
        real = "maal" if kind == "delmaal" else kind
        ids = self.named.get((real, _key(_titled(plain)[0])), [])
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
            if _is_link(name, kind) and name in kept:
                self.placed(cell.unit, "celle", _numbered(cell.plain)[1], kept[name])
                continue
            if name == "nummer":
                self.listed(cell.unit, "celle", cell.plain, "Et nummer på en rad uten noe mer.")
                continue
            if last is None:
                self.loose_cells([cell])
                continue
            heading = columns.heading(index)
            text = f"{escaped(heading)}: {cell.text}" if heading else cell.text
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
        names = [words.field_of(left.plain) for left, _ in pairs if left]
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
                fields.append((name, right.plain))
            else:
                texts.append(right.text if name == "beskrivelse" else f"{escaped(left.plain)}: {right.text}")
        if not title:
            return False
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
                self.placed(right.unit, "celle", right.plain, item.id)
        return True

    def as_figures(self, table: Table, grid: list[list[Cell | None]], sort: str, caption: Par | None) -> bool:
        lines = tuple(tuple(" ".join(cell.plain.split()) if cell else "" for cell in row) for row in grid)
        title = (
            _CAPTION.sub("", caption.plain, count=1) if caption else f"Tabell {len(self.figures) + 1} fra Word-planen"
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
        words_ = _CAPTION.sub("", caption.plain, count=1) if caption else ""
        shown = escaped(words_) or "[Fyll ut: hva tabellen viser]"
        if width == 1:  # a box around a text
            pars = [par for row in rows for each in row if each for par in each.pars]
            parts += [_as_text(par) for par in pars if par.plain]
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

    def here(self, unit: str, parts: Sequence[str], notes: Sequence[str] = ()) -> str:
        """Sets Markdown in where the reader has come: in the open item, or in the chapter. Returns which."""
        if self.item:
            grown = replace(self.item, texts=(*self.item.texts, *parts), units=(*self.item.units, unit))
            self.change(self.item, grown)
            self.item = grown
            self.note(grown.id, notes)
            return grown.id
        chapter = self.chapter()
        chapter.parts += parts
        chapter.notes += notes
        chapter.last_list = ""
        return CHAPTER + str(len(self.chapters))


def sort(blocks: Sequence[Block]) -> Draft:
    """The draft that a document becomes."""
    levels = [block.level for block in blocks if isinstance(block, Par) and block.level]
    chapter_level = 2 if levels.count(1) == 1 and levels.count(2) > 1 and levels[0] == 1 else 1
    headings = (_without_number(block) for block in blocks if isinstance(block, Par) and block.level)
    sorter = _Sorter(
        chapter_level, Counter(words.section_of(title) for title in headings if not words.ITEM.fullmatch(title))
    )
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
        sorter.noted,
        frozenset(sorter.undecided),
    )


_POINT = re.compile(r"[-–•*]\s")  # a point that is written by hand
_NARROWER = {"maalomraade": ("maal", "delmaal", "strategi"), "maal": ("delmaal", "strategi"), "delmaal": ("strategi",)}
_LINKS = ("maal", "delmaal", "strategi", "utfordring")


def _is_link(name: str, kind: str) -> bool:
    """Whether a column says what a row's item belongs to."""
    return name in _LINKS[: {"tiltak": 4, "strategi": 2, "delmaal": 1}.get(kind, 0)]


def _beyond(longer: str, shorter: str) -> tuple[str, ...]:
    """What a title says more than another that it begins with, where it goes on after a sign."""
    rest = longer[len(shorter) :]
    is_longer = longer.startswith(shorter) and re.match(r"\s*[.:;,–-]\s*\S", rest)
    return (escaped(rest.lstrip(" .:;,–-")),) if is_longer else ()


def _area(goal: Item) -> str:
    return next((id for key, id in goal.above if key == "maalomraade"), "")


def _is_part(item: Item) -> bool:
    return any(key == "hovedmaal" for key, _ in item.above)


def _cell_field(name: str, index: int, columns: Columns, cell: Cell) -> tuple[str, str] | None:
    """The field that a cell is; what stands below a year is told with the year, and is a sum or a sign that it is done then."""
    heading = columns.heading(index)
    if index in columns.parts and not name:
        name = "frist" if words.MARK.fullmatch(cell.plain) else "kostnad" if words.FIGURE.fullmatch(cell.plain) else ""
    if not name:
        return None
    if index not in columns.parts:
        return name, cell.plain
    return name, heading if words.MARK.fullmatch(cell.plain) else f"{heading}: {cell.plain}"


def _titles(cell: Cell) -> list[tuple[str, tuple[str, ...]]]:
    """The titles in a row's first cell, with what more is said of each: one for each point, where the cell is a list."""
    pars = [par for par in cell.pars if par.plain]
    if all(par.listed for par in pars) and not pars[0].depth:
        found: list[tuple[str, tuple[str, ...]]] = []
        for par in pars:
            if par.depth:
                title, more = found[-1]
                found[-1] = (title, (*more, _as_text(_as_first(par))))
            else:
                found.append((par.plain, ()))
        return found
    first, *lines = pars[0].lines
    points = [f"- {escaped(line[1:].strip())}" if _POINT.match(line) else as_paragraph(escaped(line)) for line in lines]
    if not any(map(_POINT.match, lines)):
        first, points = pars[0].plain, []
    return [(first, (*points, *(_as_text(par) for par in pars[1:])))]


def _as_first(par: Par) -> Par:
    """A point below one that has become an item: a level further out."""
    return replace(par, depth=max(par.depth - 1, 0))


def _numbered(title: str) -> tuple[str, str]:
    """What an item is called in a cell, and its title: «Mål 2: …», «2.1 …»."""
    hit = words.ITEM.fullmatch(title)
    if hit and hit["number"]:
        return _called(hit), hit["title"]
    if hit := words.NUMBERED.fullmatch(title):
        return hit["number"], hit["title"]
    return "", title


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


def _as_text(par: Par) -> str:
    text = as_paragraph(par.text.strip())
    if not par.listed:
        return text
    sign = "-" if par.listed == "bullet" else "1."
    return f"{' ' * (3 * min(par.depth, 3))}{sign} {text}"


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
