"""What is gathered from a document while it is read: items with what each belongs to, chapters, and what became of each thing."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bolig_cli import limits, norsk
from bolig_cli.wordplan import sentences, words
from bolig_cli.wordplan.blocks import Block, Par, Picture, escaped
from bolig_cli.wordplan.found import CHAPTER, Entry, Figures, Item
from bolig_cli.wordplan.pointers import Pointers
from bolig_cli.wordplan.promises import Promises
from bolig_cli.wordplan.scope import Scope
from bolig_cli.wordplan.titles import beyond, ended, key_of, titled
from bolig_cli.zipped import Unusable

_LETTERS = {"tiltak": "T", "maal": "M", "strategi": "S", "utfordring": "U", "maalomraade": "O"}
_WORDS_OF_ONE = 4  # so many words in common are no chance
_WORDS_OF_GROUP = 6  # at most, before the colon in «Unge i etableringsfasen: …»
_EMPTIED = "Overskriften har ingen tekst under seg i utkastet: Det som sto der, er blitt mål og tiltak, eller det sto ingenting."


class Open:
    """A chapter or an item that more may be added to."""

    def __init__(self, title: str, unit: str, level: int) -> None:
        self.title, self.unit, self.level = title, unit, level
        self.parts: list[str] = []
        self.notes: list[str] = []
        self.last_list = ""
        self.own = 0  # where among the entries its heading is
        self.headings: dict[int, int] = {}  # where in `parts` each heading in it is, and where among the entries


class Gathering:
    """All that is gathered so far, and where the reader has come."""

    def __init__(self, chapter_level: int, sections: Counter[str]) -> None:
        self.chapter_level = chapter_level
        self.sections = sections  # how many headings there are of each sort: «Tiltak» after every goal, or once
        self.title = ""
        self.items: list[Item] = []
        self.counts: Counter[str] = Counter()
        self.named: dict[tuple[str, str], list[str]] = {}  # kind and name → the ids of those called so
        self.chapters: list[Open] = []
        self.figures: list[Figures] = []
        self.pictures: list[tuple[Picture, str]] = []
        self.entries: list[Entry] = []
        self.groups: dict[str, str] = {}
        self.section, self.section_level = "", 0
        self.outer: list[tuple[str, int]] = []  # the sections that it stands in, the widest first
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
        self.promises = Promises()
        self.made = 0  # how many times an item was made or met
        self.pointers = Pointers()
        self.pointing: list[
            tuple[int, str]
        ] = []  # where among the entries a cell of numbers is, and the id of what it is of
        self.undecided: set[str] = set()  # the ids of what belongs to something that the document does not say

    def begin_section(self, section: str, level: int) -> None:
        """What the lists below a heading are."""
        if self.section:
            self.outer.append((self.section, self.section_level))
        self.section, self.section_level = section, level

    def end_sections(self, level: int) -> None:
        """Ends those of this level and below it, and goes back to the one that they stood in."""
        while self.section and self.section_level >= level:
            self.section, self.section_level = self.outer.pop() if self.outer else ("", 0)

    def placed(self, unit: str, kind: str, text: str, file: str, beside: tuple[str, ...] = ()) -> None:
        self.entries.append(Entry(unit, kind, text, file, beside=beside))

    def listed(self, unit: str, kind: str, text: str, why: str) -> None:
        self.entries.append(Entry(unit, kind, text, why=why))

    def picture(self, picture: Picture, stood_in: str = "") -> None:
        """A picture; `stood_in` is what it stood in where that is no chapter, which alone can have pictures."""
        self.pictures.append((picture, stood_in))
        if not stood_in:
            self.chapter().parts.append(f"\x00{picture.unit}\x00")

    def in_item(self) -> str:
        """What the item that stands open is called; "" for none."""
        return f"{self.item.id} «{self.item.title}»" if self.item else ""

    def chapter(self) -> Open:
        if not self.chapters:
            self.chapters.append(Open("", "", 0))
        return self.chapters[-1]

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

    def group(self, par: Par) -> None:
        """A point in a list of target groups: «Unge: de som flytter for seg selv». It stands in its chapter too."""
        name, _, about = par.plain.partition(":")
        if len(name.split()) > _WORDS_OF_GROUP or not about.strip():
            name, about = par.plain, ""
        self.groups[name.strip().rstrip(".")] = about.strip()

    def add(self, kind: str, title: str, par: Par, number: str, level: int) -> None:
        above = self.above_of(kind)
        fields: tuple[tuple[str, str], ...] = ()
        if kind == "tiltak":
            title, fields = ended(title)
        real = "maal" if kind == "delmaal" else kind
        item = self.new(real, title, (par.unit,), number, fields=fields, above=tuple(above))
        self.opened(kind, item, par.level or self.heading_level + 1)
        self.item_level, self.is_point = level, bool(par.listed)
        if par.level:
            self.owners.append((par.level, item.id))
        self.note(item.id, par.notes)
        self.placed(par.unit, kind_of(par.unit), "\n".join([title, *(text for _, text in fields)]), item.id)

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
        return item.kind == self.section or (self.section == "delmaal" and is_part(item))

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

    def next_id(self, kind: str) -> str:
        return f"{_LETTERS[kind]}{self.counts[kind] + 1}"

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
        self.made += 1
        short, rest = titled(title)
        more = (*((escaped(rest),) if rest else ()), *texts)
        there = self.same(kind, short, above)
        if there is None and (old := self.told_longer(kind, number, short)):
            there, more = self.by_its_shorter_name(old, short), (*beyond(short, old.title), *texts)
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
        ids = self.named.get((kind, key_of(title)), [])
        alike = [item for item in self.items if item.id in ids] if ids else []
        return next((item for item in alike if len(title.split()) >= _WORDS_OF_ONE or item.above == above), None)

    def told_longer(self, kind: str, number: str, title: str) -> Item | None:
        """The item that is called by the same number, and by the same title with a sentence more or less: a summary in front of a
        plan says of «Mål 1» what it is measured by, too."""
        alike = (item for item in self.items if item.kind == kind and number and item.number == number)
        return next((item for item in alike if beyond(title, item.title) or beyond(item.title, title)), None)

    def by_its_shorter_name(self, old: Item, title: str) -> Item:
        """The item under the shorter of two titles, with what the longer said more in its text."""
        if not (rest := beyond(old.title, title)):
            return old
        new = replace(old, title=title, texts=(*rest, *old.texts))
        self.change(old, new)
        self.named.setdefault((old.kind, key_of(title)), []).append(old.id)
        return new

    def keep(self, item: Item) -> None:
        """One more item."""
        self.items.append(item)
        self.counts[item.kind] += 1
        self.stands_in[item.id] = self.scope.id("maalomraade")
        self.named.setdefault((item.kind, key_of(item.title)), []).append(item.id)

    def change(self, old: Item, new: Item) -> None:
        """The same item with more to it: most often the last."""
        at = next(index for index in reversed(range(len(self.items))) if self.items[index] is old)
        self.items[at] = new

    def met_again(
        self, item: Item, units: tuple[str, ...], texts: tuple[str, ...], fields: tuple[tuple[str, str], ...]
    ) -> Item:
        """The item with what more is said of it; of a field that it has, what is said otherwise stands in its text."""
        has = {name for name, _ in item.fields}
        said = {bare for _, text in item.fields if (bare := key_of(text))}
        again = tuple(
            f"{words.LABELS[name]}: {escaped(text)}"
            for name, text in fields
            if name in has and key_of(text) not in said
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
        self.note(grown.id, par.notes)
        self.placed(par.unit, kind_of(par.unit), "\n".join(text for _, text in fields) or par.plain, grown.id)

    def settle(self) -> None:
        """What belongs to nothing where it stands: to the only goal of the plan or of the area, where there is one; else to one
        that is to be written, for a measure and a strategy must belong to something. An author is to decide on all of it."""
        self.follow()
        goals = [item for item in self.items if item.kind == "maal"]
        mains = [item for item in goals if item.id not in self.homeless_parts and not is_part(item)]
        for item in goals if len(mains) == 1 else ():
            if item.id in self.homeless_parts and not is_part(item):
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

    def follow(self) -> None:
        """Puts the goals and strategies in that cells name by number, and says in the list of each cell which they are."""
        for item in tuple(self.items):
            if any(self.pointers.holds(id) for _, id in item.above):
                self.change(item, replace(item, above=self.pointers.followed(item, self.items)))
        above = {item.id: [id for _, id in item.above] for item in self.items}
        titles = {item.id: item.title for item in self.items}
        for at, id in self.pointing:
            said = (
                self.pointers.unknown.get(id)
                or f"Nummeret på det som «{titles[id]}» hører under: {norsk.listing(above[id])}."
            )
            self.entries[at] = replace(self.entries[at], why=said)

    def emptied(self, chapter: Open) -> None:
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
        self.keep(Item(kind="maal", id=self.next_id("maal"), title=sentences.NO_GOAL, units=units, above=above))
        return self.items[-1].id


def kind_of(unit: str) -> str:
    """What a paragraph is counted as, by where it stood."""
    return "tekstboks" if "tekstboks" in unit else "celle" if ", celle" in unit else "avsnitt"


def _area(goal: Item) -> str:
    return next((id for key, id in goal.above if key == "maalomraade"), "")


def is_part(item: Item) -> bool:
    return any(key == "hovedmaal" for key, _ in item.above)
