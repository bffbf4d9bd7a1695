"""What each block of the document becomes: a chapter's text, a goal, a strategy, a measure, a challenge, or a table of figures.

Only what says by its form what it is, becomes an item: a table with a column for measures, «Mål 1: …», a list below «Tiltak».
All else is text. What is left out of the draft is listed, with why.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bolig_cli.wordplan import words
from bolig_cli.wordplan.blocks import Block, Par, Table, escaped
from bolig_cli.wordplan.found import CHAPTER, Chapter, Draft
from bolig_cli.wordplan.gathering import Open, kind_of
from bolig_cli.wordplan.promises import Promise, is_promise
from bolig_cli.wordplan.tables import CAPTION, Tables
from bolig_cli.wordplan.titles import as_first, as_text, called, key_of, labelled, parted, without_number

_LONGEST_CAPTION = 200
_WORDS_OF_SECTION = 3  # so many a heading has that only names what stands below it
_WORDS_OVER_LIST = 6  # or so many, right above a list of measures
_BELOW = 2  # levels that a line without a style is below the heading that it stands under, as the heading of a list
_DEEPEST = 4  # levels of headings in a chapter


def sort(blocks: Sequence[Block]) -> Draft:
    """The draft that a document becomes."""
    levels = [block.level for block in blocks if isinstance(block, Par) and block.level]
    chapter_level = 2 if levels.count(1) == 1 and levels.count(2) > 1 and levels[0] == 1 else 1
    headings = (without_number(block) for block in blocks if isinstance(block, Par) and block.level)
    sorter = _Sorter(
        chapter_level, Counter(words.section_of(title) for title in headings if not words.ITEM.fullmatch(title))
    )
    for at, block in enumerate(blocks):
        rest = (after for after in blocks[at + 1 :] if isinstance(after, Table) or after.plain)
        sorter.block(block, next(rest, None))
    sorter.ended()
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
        tuple(sorter.promises.remarks),
        sorter.pointers.unknown,
    )


class _Sorter(Tables):
    called: Par | None = None  # the name of the item that comes next
    list_level = 0  # of the line without a style that heads the list being read

    def block(self, block: Block, following: Block | None) -> None:
        if isinstance(block, Table):
            self.table(block)
            self.caption = None
            return
        self.following = following
        if self.is_called(block, following):
            return
        block, more = self.with_name(block)
        is_caption = block.is_caption or (CAPTION.match(block.plain) and len(block.plain) < _LONGEST_CAPTION)
        if is_caption and block.plain and not block.level and isinstance(following, Table):
            self.caption = block
            self.tied(block)
            return
        self.par(block)
        if more and self.item:
            self.here(block.unit, [escaped(more)])
            last = self.entries[-1]
            self.entries[-1] = replace(last, text=f"{last.text}\n{more}")

    def is_called(self, par: Par, following: Block | None) -> bool:
        """Whether a paragraph is only the name of the item whose title is the next one: «Tiltak 2.1». It is kept until then."""
        if self.promises.aside_level or not (par.level or par.bold) or not words.BARE.fullmatch(without_number(par)):
            return False
        if not isinstance(following, Par) or following.level or following.listed or any(map(labelled, following.lines)):
            return False
        self.called = par
        return True

    def with_name(self, par: Par) -> tuple[Par, str]:
        """A title with the name that stood above it, and the sentences after the first, which are its text."""
        if self.called is None or not par.plain:
            return par, ""
        name, self.called = self.called, None
        why = "Navnet på det som står i avsnittet under. I utkastet har det et eget nummer."
        self.listed(name.unit, kind_of(name.unit), name.plain, why)
        self.tied(name)
        title, *more = re.split(r"(?<=[.!?])\s+(?=[A-ZÆØÅ])", par.plain, maxsplit=1)
        plain = f"{name.plain.rstrip(' :.–—-')}: {title.rstrip('.') if more else title}"
        return replace(par, plain=plain, level=name.level, bold=True, notes=(*name.notes, *par.notes)), "".join(more)

    def is_heading_of_list(self, par: Par) -> bool:
        """Whether a line that has no style is the heading of the list below it: «Tiltak:»."""
        if par.listed or not isinstance(self.following, Par) or not self.following.listed:
            return False
        if words.is_set_aside(par.plain):
            return par.bold or par.plain.endswith(":")
        return is_promise(par.plain) and (par.bold or par.plain.endswith(":") or len(par.plain.split()) == 1)

    def as_heading_of_list(self, par: Par) -> None:
        """Such a line, as a heading below all others that stand open; it ends with its list."""
        before = self.heading_level
        self.heading(replace(par, level=before + _BELOW, plain=par.plain.rstrip(": ")))
        self.heading_level, self.list_level = before, before + _BELOW

    def ended(self, level: int = 0) -> None:
        """A heading of this level comes, or the document is over. Of what was promised and not found, the list tells the truth."""
        for promise in self.promises.closed(level, self.made):
            if promise.entry >= 0:
                why = "En overskrift. Ingenting under den er blitt egne filer."
                self.entries[promise.entry] = replace(self.entries[promise.entry], why=why)

    def par(self, par: Par) -> None:
        if par.plain and self.list_level and not par.listed:  # the list under «Tiltak:» is over
            self.end_sections(self.list_level)
            self.ended(self.list_level)
            self.list_level = 0
            self.resume()
        if par.plain:
            if par.is_contents:
                self.listed(par.unit, kind_of(par.unit), par.plain, "Innholdsfortegnelsen blir laget på nytt.")
            elif par.is_title and not self.title:
                self.title = par.plain
                self.placed(par.unit, kind_of(par.unit), par.plain, "plan.yaml")
            elif par.level:
                self.heading(par)
            elif self.is_heading_of_list(par):
                self.as_heading_of_list(par)
            elif not self.as_item(par):
                self.text(par)
        self.tied(par)

    def tied(self, par: Par) -> None:
        """What hangs on a paragraph: pictures, text boxes, objects."""
        for picture in par.pictures:
            self.picture(picture, self.in_item())
        for what in par.objects:
            self.listed(par.unit, "annet", what, "Kan ikke stå i planen.")
        for box in par.boxes:
            if box.plain and not self.as_item(replace(box, level=0)):
                self.text(replace(box, level=0))
            self.tied(box)

    def heading(self, par: Par) -> None:
        title = without_number(par)
        if self.is_title(par):
            self.title = self.title or title
            self.placed(par.unit, kind_of(par.unit), title, "plan.yaml")
            return
        self.ended(par.level)
        before, self.heading_level = self.heading_level, par.level
        self.owners = [owner for owner in self.owners if owner[0] < par.level]
        self.resume()
        self.end_sections(par.level)
        is_aside = bool(self.promises.aside_level)
        hit = words.ITEM.fullmatch(title)
        is_named = bool(hit and (hit["number"] or hit["sign"]))
        if not is_aside and words.is_set_aside(title) and not is_named:
            self.promises.set_aside(par.level, par.unit, title)
            is_aside = True
        if is_aside:
            self.as_chapter_text(par, title)
            return
        if hit and is_named:
            self.add(words.KINDS[hit["kind"].lower()], hit["title"], par, called(hit, par.number), par.level)
            return
        if words.NATIONAL.match(title):
            self.add("maal", title, par, par.number, par.level)
            return
        if (
            self.section in ("tiltak", "strategi", "maal", "delmaal", "utfordring")
            and par.level > self.section_level
            and par.number
            and words.section_of(title) in ("", self.section)
        ):
            self.add(self.section, title, par, par.number, par.level)
            return
        section = words.section_of(title)
        self.scope.heading(par.level, bool(section) and self.sections[section] > 1 and before <= par.level)
        if section:
            is_listed = self.item is not None and len(title.split()) <= self.words_of(section)
            entry = len(self.entries) if is_listed else -1
            self.promises.promised(Promise(par.level, par.unit, title, section, self.made, entry))
        if section and not self.item:
            self.begin_section(section, par.level)
        elif section and len(title.split()) <= self.words_of(section):  # «Tiltak» below a goal
            self.begin_section(section, par.level)
            self.listed(par.unit, kind_of(par.unit), title, "Det som står under, er blitt egne filer.")
            return
        self.as_chapter_text(par, title)

    def words_of(self, section: str) -> int:
        """How many words a heading of a section may have below an item: more where the list that it names comes next."""
        is_before_list = isinstance(self.following, Par) and bool(self.following.listed)
        return _WORDS_OVER_LIST if section == "tiltak" and is_before_list else _WORDS_OF_SECTION

    def as_chapter_text(self, par: Par, title: str) -> None:
        """A heading that is no item: of the item that stands open, of the chapter, or a new chapter's."""
        if self.item:
            self.scope.heading(par.level)
            self.grow(par, texts=(f"**{escaped(title)}**",))
            return
        where = self.chapters[-1] if self.chapters else None
        if par.level <= self.chapter_level or where is None:
            self.chapters.append(Open(title, par.unit, par.level))
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
        self.placed(par.unit, kind_of(par.unit), title, CHAPTER + str(len(self.chapters)))

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
            return key_of(par.plain) == key_of(self.title)
        is_over_all = self.chapter_level > par.level
        is_bare = isinstance(self.following, Par) and 0 < self.following.level <= par.level
        is_called_so = bool(words.PLAN.search(par.plain))
        return is_called_so and (is_over_all or is_bare or par.plain.isupper() or bool(words.HOUSING.search(par.plain)))

    def text(self, par: Par) -> None:
        """A paragraph as text: of the item that it stands under, or of the chapter."""
        if self.item:
            lines = [part for line in par.lines for part in parted(line)]
            fields = [found for line in lines if (found := labelled(line))]
            if fields and len(fields) == len(lines):
                self.grow(par, fields=tuple(fields))
            else:
                self.grow(par, texts=(as_text(as_first(par) if self.is_point else par),))
            return
        chapter = self.chapter()
        line = as_text(par)
        if par.listed and chapter.last_list and chapter.parts:
            chapter.parts[-1] += f"\n{line}"
        else:
            chapter.parts.append(line)
        chapter.last_list = par.listed
        chapter.notes += par.notes
        self.placed(
            par.unit,
            kind_of(par.unit),
            par.plain,
            CHAPTER + str(len(self.chapters)),
        )

    def as_item(self, par: Par) -> bool:
        """Whether a paragraph is an item: «Tiltak 1: …», or a point in a list below «Tiltak»."""
        hit = words.ITEM.fullmatch(par.plain)
        if self.promises.aside_level:
            if hit or (par.listed and not par.depth):
                self.promises.passed_over()
            return False
        if (
            hit
            and (hit["sign"] or (hit["number"] and (par.bold or par.listed)))
            and (hit["number"] or par.bold or par.listed)
        ):
            level = self.item_level if self.item and not self.item_level else 0
            self.add(words.KINDS[hit["kind"].lower()], hit["title"], par, called(hit), level)
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
