"""Where in the plan a remark belongs: by bookmark, by the text that it stands at, or by what it names. Each placing says how sure
it is, and what finds no place has none: it is never guessed at.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum

from bolig_cli.compare.parts import CHAPTER, Part, Slag, parts
from bolig_cli.documents.numbering import number_items
from bolig_cli.law.basis import chapter_id
from bolig_cli.model.plan import Plan
from bolig_cli.record import record
from bolig_cli.render.office.bookmarks import bookmark_name
from bolig_cli.responses.letter import Remark, Spot
from bolig_cli.shingles import RUN, runs, words
from bolig_cli.source.files import Files

_ITEMS = ("maalomraade", "maal", "strategi", "tiltak", "utfordring", "tabell", "foeringer.foeringer", CHAPTER)
_ENOUGH = 0.55  # of a paragraph's runs of words: less may be a sentence that two parts share
_SURE = 0.8
_LEAST_WORDS = 5  # a shorter text is in many places
_FEW_WORDS = 3  # of a title that is named in a text
_KINDS = {
    "tiltak": ("tiltak",),
    "mål": ("maal",),
    "delmål": ("maal",),
    "hovedmål": ("maal",),
    "strategi": ("strategi",),
    "utfordring": ("utfordring",),
    "kapittel": (CHAPTER,),
    "kap": (CHAPTER,),
    "avsnitt": (CHAPTER, "tiltak", "strategi", "maal"),
    "punkt": ("tiltak", "strategi", "maal", CHAPTER),
    "pkt": ("tiltak", "strategi", "maal", CHAPTER),
}
_NUMBER = r"\d{1,2}(?:\.\d{1,2}){0,3}(?![\d%])"
_CITED = re.compile(
    rf"\b({'|'.join(sorted(_KINDS, key=len, reverse=True))})(?:ene|et|en|a)?\.?\s*(?:nr\.?|nummer)?\s*"
    rf"({_NUMBER}(?:(?:\s*,\s*|\s+og\s+){_NUMBER})*)",
    re.I,
)
_ID = re.compile(r"(?<![\w.-])([A-ZÆØÅ]{1,3}-?\d{1,4}(?:-\d{1,3})?)(?![\w-])")
_QUOTED = re.compile(r"[«\"“”]([^«»\"“”]{15,600})[»\"“”]")
_BARE = re.compile(rf"(?<![\d.]){_NUMBER}")
_LEADS = re.compile(
    r"^\s*(?:(?:mål|delmål|strategi|tiltak|utfordring|vedlegg|kapittel)\s+)?(?:\d+(?:\.\d+)*\.?\s+)?", re.I
)


class How(StrEnum):
    """How the place was found, in the words of the schema."""

    BOOKMARK = "bokmerke"
    TEXT = "tekst"
    NUMBER = "nummer"
    HEADING = "overskrift"
    NONE = "ikke plassert"


class Sure(StrEnum):
    """How sure the place is, in the words of the schema."""

    SURE = "sikker"
    LIKELY = "trolig"
    UNSURE = "usikker"


@record
class Placing:
    """The ids that a remark is about, how they were found, and how sure it is."""

    ids: tuple[str, ...]
    how: How
    sure: Sure


NOWHERE = Placing((), How.NONE, Sure.UNSURE)


@record
class Places:
    """What can be pointed at: the ids by bookmark, by number and kind, and by title, and the texts by their runs of words."""

    ids: frozenset[str]
    by_bookmark: Mapping[str, str]
    by_number: Mapping[tuple[str, str], str]
    by_title: Mapping[tuple[str, ...], str]
    by_first_words: Mapping[tuple[str, ...], tuple[tuple[str, ...], ...]]  # of titles: how they begin → the whole
    by_run: Mapping[tuple[str, ...], frozenset[str]]


def places(files: Files, plan: Plan, numbers: Mapping[str, str]) -> Places:
    """The places of a plan. `numbers` are those of the document that was sent out (id → number), where they are known; the plan's
    own as it is now, where they are not."""
    chapters = {chapter.origin.at().path: chapter_id(chapter) for chapter in plan.kapitler}
    known = {*(item.id for item in plan.items), *chapters.values()}
    found = [(id, part) for part in parts(files) if (id := _id_of(part, known, chapters))]
    by_bookmark = {bookmark_name(id): id for id in known}
    by_bookmark |= {bookmark_name(f"figur-tabell-{id}"): id for id, part in found if part.kind == "tabell"}
    titles: dict[tuple[str, ...], set[str]] = {}
    by_run: dict[tuple[str, ...], set[str]] = {}
    kinds: dict[str, str] = {}
    for id, part in found:
        if part.kind in _ITEMS and (id == part.id or part.path in chapters):
            kinds[id] = part.kind
            titles.setdefault(words(part.title), set()).add(id)
        for text in _texts(part):
            for run in runs(words(text)):
                by_run.setdefault(run, set()).add(id)
    told = {**number_items(plan).number, **numbers}
    homes = ((id if id in kinds else _chapter_of(id, chapters.values()), number) for id, number in told.items())
    by_number = {(kinds[id], number): id for id, number in homes if id in kinds}
    by_title = {title: next(iter(ids)) for title, ids in titles.items() if title and len(ids) == 1}
    by_first_words: dict[tuple[str, ...], tuple[tuple[str, ...], ...]] = {}
    for title in by_title:
        if len(title) >= _FEW_WORDS:
            by_first_words[title[:_FEW_WORDS]] = (*by_first_words.get(title[:_FEW_WORDS], ()), title)
    return Places(
        frozenset(known),
        by_bookmark,
        by_number,
        by_title,
        by_first_words,
        {run: frozenset(ids) for run, ids in by_run.items()},
    )


def _id_of(part: Part, known: Collection[str], chapters: Mapping[str, str]) -> str:
    """The id that a part's texts belong to: its own, or that of the file's item for what has no id; "" for what is no place."""
    if part.kind.split(".")[0] in ("innspill", "organisasjon", "maalgrupper", "prosess", "saksfremlegg"):
        return ""
    file = part.path.rpartition("/")[2].removesuffix(".yaml")
    own = chapters.get(part.path) or (part.id if part.has_id else file)
    return own if own in known else ""


def _chapter_of(heading: str, chapters: Iterable[str]) -> str:
    """The chapter that a heading in it is in, by their ids; "" where it is in none."""
    return max((id for id in chapters if heading.startswith(f"{id}-")), key=len, default="")


def _texts(part: Part) -> Iterable[str]:
    yield part.title
    for field in part.fields.values():
        if field.slag is Slag.TEKST and isinstance(field.value, str):
            yield from field.value.split("\n\n")


def place(remark: Remark, at: Places) -> Placing:
    """Where a remark belongs: the part whose bookmark is the nearest above it, unless its paragraph is that of another; then the
    part that has its paragraph; then what it names by number or title."""
    spot = remark.spot
    marked = next((at.by_bookmark[name] for name in spot.bookmarks if name in at.by_bookmark), "")
    by_text, share = _by_text(spot.paragraph, at)
    if marked and not marked.startswith("kapittel-"):
        if by_text and by_text != marked and share >= _SURE:  # the paragraph has been moved
            return Placing((by_text,), How.TEXT, Sure.LIKELY)
        return Placing((marked,), How.BOOKMARK, Sure.SURE)
    if named := _by_row(spot, at):
        return Placing((named,), How.NUMBER, Sure.SURE)
    if by_text and by_text != marked:
        return Placing((by_text,), How.TEXT, Sure.SURE if share >= _SURE else Sure.LIKELY)
    said = named_in(remark, at)
    if said.ids:
        return said
    if marked:
        return Placing((marked,), How.BOOKMARK, Sure.SURE)
    for heading in spot.headings:
        if id := at.by_title.get(words(_LEADS.sub("", heading))) or at.by_title.get(words(heading)):
            return Placing((id,), How.HEADING, Sure.SURE)
    return NOWHERE


def named_in(remark: Remark, at: Places) -> Placing:
    """What a remark names itself: by id or number, by a sentence that it quotes, or by title."""
    if remark.about and (ids := _numbers(remark.about, at) or _bare(remark.about, at)):
        return Placing(ids, How.NUMBER, Sure.SURE)
    if remark.about and (ids := _titles(remark.about, at)):
        return Placing(ids, How.HEADING, Sure.SURE)
    if ids := _numbers(remark.text, at):
        return Placing(ids, How.NUMBER, Sure.LIKELY)
    quoted = [_by_text(quote, at)[0] for quote in _QUOTED.findall(remark.text)]
    if ids := tuple(dict.fromkeys(id for id in quoted if id)):
        return Placing(ids, How.TEXT, Sure.LIKELY)
    if ids := _titles(remark.text, at):
        return Placing(ids, How.HEADING, Sure.LIKELY)
    if ids := _numbers(remark.subject, at):
        return Placing(ids, How.NUMBER, Sure.UNSURE)
    if ids := _titles(remark.subject, at):
        return Placing(ids, How.HEADING, Sure.UNSURE)
    return NOWHERE


def _numbers(text: str, at: Places) -> tuple[str, ...]:
    text = " ".join(text.split())  # a long row of spaces would be gone through again and again
    found: dict[int, str] = {}
    for hit in _CITED.finditer(text):
        for number in re.finditer(_NUMBER, hit[2]):
            ids = (at.by_number.get((kind, number[0])) for kind in _KINDS[hit[1].lower()])
            if id := next(filter(None, ids), ""):
                found[hit.start(2) + number.start()] = id
    for hit in _ID.finditer(text):
        if hit[1] in at.ids:
            found[hit.start()] = hit[1]
    return tuple(dict.fromkeys(found[place] for place in sorted(found)))


def _bare(text: str, at: Places) -> tuple[str, ...]:
    """Numbers without a word before them, as a form has them in a field of its own: «2.1.3»."""
    kinds = dict.fromkeys(kind for of in _KINDS.values() for kind in of)
    found = [next((id for kind in kinds if (id := at.by_number.get((kind, n)))), "") for n in _BARE.findall(text)]
    return tuple(dict.fromkeys(filter(None, found)))


def _titles(text: str, at: Places) -> tuple[str, ...]:
    """The parts whose whole title stands in a text; a short title must be all that it says."""
    said = words(text)
    found = [at.by_title[said]] if said in at.by_title else []
    for n in range(len(said)):
        for title in at.by_first_words.get(said[n : n + _FEW_WORDS], ()):
            if said[n : n + len(title)] == title:
                found.append(at.by_title[title])
    return tuple(dict.fromkeys(found))


def _by_row(spot: Spot, at: Places) -> str:
    """The item that a row of a table is about: by the number or id in one of its first cells, or the title."""
    for cell in spot.row[:3]:
        if cell in at.ids:
            return cell
        if ids := _numbers(cell, at):
            return ids[0]
        if id := at.by_title.get(words(_LEADS.sub("", cell))):
            return id
        if re.fullmatch(r"\d{1,2}(\.\d{1,2}){1,3}", cell) and (ids := _bare(cell, at)):
            return ids[0]
    return ""


def _by_text(text: str, at: Places) -> tuple[str, float]:
    """The part that has most of a text's runs of words, and how much of them; "" where none has enough, or two have as much."""
    said = words(text)
    own = runs(said)
    if len(said) < max(RUN, _LEAST_WORDS):
        return "", 0
    count = Counter(id for run in own for id in at.by_run.get(run, ()))
    best = count.most_common(2)
    if not best or best[0][1] / len(own) < _ENOUGH or (len(best) > 1 and best[1][1] == best[0][1]):
        return "", 0
    return best[0][0], best[0][1] / len(own)
