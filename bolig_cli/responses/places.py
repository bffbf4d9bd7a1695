"""Where in the plan a remark belongs: by bookmark, by the text that it stands at, or by what it names. Each placing says how sure
it is, and what finds no place has none: it is never guessed at.

The plan may have changed since the sender read it: `as_sent` are the places of the document that was sent out.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import field, replace
from enum import StrEnum

from bolig_cli.compare.parts import CHAPTER, Part, Slag, parts
from bolig_cli.documents.numbering import number_items
from bolig_cli.law.basis import chapter_id
from bolig_cli.model.bygg import Bygg
from bolig_cli.model.plan import Plan
from bolig_cli.record import record
from bolig_cli.render.office.bookmarks import bookmark_name
from bolig_cli.responses.first_number import FIRST
from bolig_cli.responses.letter import Remark, Spot
from bolig_cli.responses.pages import NO_PAGES, Pages, named_pages, pages_of
from bolig_cli.shingles import LEAST_WORDS, RUN, print_of, runs, words
from bolig_cli.source.files import Files

_ITEMS = ("maalomraade", "maal", "strategi", "tiltak", "utfordring", "tabell", "foeringer.foeringer", CHAPTER)
_ENOUGH = 0.55  # of a paragraph's runs of words: less may be a sentence that two parts share
_SURE = 0.8
_FEW_WORDS = 3  # of a title that is named in a text
_LONG_TITLE = 200  # letters
_SHORT_WORD, _LONG_WORD, _ENDING = 2, 6, 4  # letters
_MOST_ON_PAGES = 12  # parts: who names more pages than these are on, speaks of the whole plan
_COUNTED = frozenset(
    ("maal", "strategi", "tiltak", "utfordring", "tabell")
)  # with numbers of their own, apart from the headings'
_APPENDIX = "vedlegg"
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
    "tabell": ("tabell",),
    "vedlegg": (_APPENDIX,),
}
_NUMBER = r"\d{1,2}(?:\.\d{1,2}){0,3}(?![\d%])"
_TO = r"\s*[–-]\s*|\s+til\s+(?:og\s+med\s+)?"  # between the first and the last of some that follow each other
_MOST_BETWEEN = 30
_CITED = re.compile(
    rf"\b({'|'.join(sorted(_KINDS, key=len, reverse=True))})(?:ene|et|en|a)?\.?\s*(?:nr\.?|nummer)?\s*"
    rf"({_NUMBER}(?:(?:\s*,\s*|\s+og\s+|{_TO}){_NUMBER})*)",
    re.I,
)
_ID = re.compile(r"(?<![\w.-])([A-ZÆØÅ]{1,3}-?\d{1,4}(?:-\d{1,3})?)(?![\w-])")
_QUOTED = re.compile(r"[«\"“”]([^«»\"“”]{15,600})[»\"“”]")
_BARE = re.compile(rf"(?<![\d.]){_NUMBER}")
_RANGE = re.compile(rf"(?<![\d.])({_NUMBER})(?:{_TO})({_NUMBER})")
_LEADS = re.compile(
    r"^\s*(?:(?:mål|delmål|strategi|tiltak|utfordring|vedlegg|kapittel)\s+)?(?:\d+(?:\.\d+)*[.:]?\s+)?", re.I
)


class How(StrEnum):
    """How the place was found, in the words of the schema."""

    BOOKMARK = "bokmerke"
    TEXT = "tekst"
    NUMBER = "nummer"
    HEADING = "overskrift"
    PAGE = "side"
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
    """What can be pointed at: the ids by bookmark, by number and kind, and by title, and the texts by their runs of words; of a
    document that was sent out, its paragraphs by their prints, and its pages."""

    ids: frozenset[str]
    by_bookmark: Mapping[str, str]
    by_number: Mapping[tuple[str, str], str]
    by_title: Mapping[tuple[str, ...], str]
    by_first_words: Mapping[tuple[str, ...], tuple[tuple[str, ...], ...]]  # of titles: how they begin → the whole
    by_run: Mapping[tuple[str, ...], frozenset[str]]
    by_print: Mapping[str, frozenset[str]] = field(default_factory=dict)
    pages: Pages = NO_PAGES


def places(files: Files, plan: Plan) -> Places:
    """The places of a plan as it is now."""
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
    by_number = {(kinds[id], number): id for id, number in number_items(plan).number.items() if id in kinds}
    by_title = _alone(titles)
    return Places(
        frozenset(known),
        by_bookmark,
        by_number,
        by_title,
        _by_first_words(by_title),
        {run: frozenset(ids) for run, ids in by_run.items()},
    )


def as_sent(now: Places, bygg: Bygg) -> Places:
    """The places of the document that was sent out: its numbers, pages, titles and paragraphs, also of what the plan has no more.

    Where it tells nothing, those of the plan as it is now.
    """
    parts = {part.id: part for part in bygg.deler}
    sent = {id: part.sendt_som or id for id, part in parts.items()}
    marks = {bookmark_name(sent[id]): id for id in parts}
    marks |= {bookmark_name(f"figur-tabell-{sent[id]}"): id for id, part in parts.items() if part.slag == "tabell"}
    titles: dict[tuple[str, ...], set[str]] = {}
    prints: dict[str, set[str]] = {}
    numbers: dict[tuple[str, str], str] = {}
    for heading in bygg.overskrifter:
        if not heading.gjelder:
            continue
        titles.setdefault(words(heading.tittel), set()).add(heading.gjelder)
        numbers.setdefault(_numbered(CHAPTER, heading.nummer), heading.gjelder)
    for id, part in parts.items():
        if part.side is not None or part.nummer:  # it has a heading there
            titles.setdefault(words(part.overskrift), set()).add(id)
        numbers[_numbered(part.slag if part.slag in _COUNTED else CHAPTER, part.nummer)] = id
        for each in part.avsnitt.split():
            prints.setdefault(each, set()).add(id)
    by_title = {**now.by_title, **_alone(titles)}
    return replace(
        now,
        ids=now.ids | parts.keys(),
        by_bookmark={**now.by_bookmark, **marks},  # an id may be another's since
        by_number={key: id for key, id in numbers.items() if key[1]},
        by_title=by_title,
        by_first_words=_by_first_words(by_title),
        by_print={each: frozenset(ids) for each, ids in prints.items()},
        pages=pages_of(bygg),
    )


def _numbered(kind: str, said: str) -> tuple[str, str]:
    """A number of the document with what it is of: it has «tabell 23» and «Vedlegg 3» with the word."""
    word, _, number = said.rpartition(" ")
    return (_APPENDIX if word.lower() == _APPENDIX else kind), number


def _alone(titles: Mapping[tuple[str, ...], set[str]]) -> dict[tuple[str, ...], str]:
    """The titles that are those of one part only."""
    return {title: next(iter(ids)) for title, ids in titles.items() if title and len(ids) == 1}


def _by_first_words(titles: Iterable[tuple[str, ...]]) -> dict[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    found: dict[tuple[str, ...], tuple[tuple[str, ...], ...]] = {}
    for title in titles:
        if len(title) >= _FEW_WORDS:
            found[title[:_FEW_WORDS]] = (*found.get(title[:_FEW_WORDS], ()), title)
    return found


def _id_of(part: Part, known: Collection[str], chapters: Mapping[str, str]) -> str:
    """The id that a part's texts belong to: its own, or that of the file's item for what has no id; "" for what is no place."""
    if part.kind.split(".")[0] in ("innspill", "organisasjon", "maalgrupper", "prosess", "saksfremlegg"):
        return ""
    file = part.path.rpartition("/")[2].removesuffix(".yaml")
    own = chapters.get(part.path) or (part.id if part.has_id else file)
    return own if own in known else ""


def _texts(part: Part) -> Iterable[str]:
    yield part.title
    for each in part.fields.values():
        if each.slag is Slag.TEKST and isinstance(each.value, str):
            yield from each.value.split("\n\n")


def place(remark: Remark, at: Places) -> Placing:
    """Where a remark belongs: the part whose bookmark is in its paragraph, or the nearest above it, unless the paragraph is that of
    another; then the part that has its paragraph; then what it names by number or title."""
    spot = remark.spot
    own = next((at.by_bookmark[name] for name in spot.own if name in at.by_bookmark), "")
    marked = own or next((at.by_bookmark[name] for name in spot.bookmarks if name in at.by_bookmark), "")
    if own and not own.startswith("kapittel-"):
        return Placing((own,), How.BOOKMARK, Sure.SURE)
    by_text, share = ("", 0.0) if own else _by_text(spot.paragraph, at, marked)
    if marked and not marked.startswith("kapittel-"):
        is_moved = share >= _SURE and by_text not in (marked, *_titles(spot.paragraph, at))  # or it names the other
        if by_text and is_moved:
            return Placing((by_text,), How.TEXT, Sure.LIKELY)
        stood = at.by_print.get(print_of(spot.paragraph), frozenset())
        is_of_several = len(stood) > 1 and marked not in stood
        return Placing((marked,), How.BOOKMARK, Sure.UNSURE if is_of_several else Sure.SURE)
    if not marked and spot.paragraph and spot.headings[:1] == (spot.paragraph,) and (id := _titled(spot.paragraph, at)):
        return Placing((id,), How.HEADING, Sure.SURE)
    if named := _by_row(spot, at):
        return Placing((named,), How.NUMBER, Sure.SURE)
    if by_text and by_text != marked:
        return Placing((by_text,), How.TEXT, Sure.SURE if share >= _SURE else Sure.LIKELY)
    said = named_in(remark, at)
    if said.ids and not (marked and said.how is How.PAGE):
        return said
    if marked:
        return Placing((marked,), How.BOOKMARK, Sure.SURE)
    for heading in spot.headings:
        if id := _titled(heading, at):
            return Placing((id,), How.HEADING, Sure.SURE)
    return NOWHERE


def _titled(heading: str, at: Places) -> str:
    """The part that a heading is the title of, with a number before it or not; "" for none."""
    return at.by_title.get(words(_LEADS.sub("", heading))) or at.by_title.get(words(heading), "")


def named_in(remark: Remark, at: Places) -> Placing:
    """What a remark names itself: by id or number, by a sentence that it quotes, by title, or by page."""
    if remark.about and (ids := _otherwise_called(remark.about, at)):
        return Placing(ids, How.NUMBER, Sure.UNSURE)
    if remark.about and (ids := _numbers(remark.about, at) or _bare(remark.about, at)):
        return Placing(ids, How.NUMBER, Sure.SURE)
    if remark.about and (ids := _titles(remark.about, at)):
        return Placing(ids, How.HEADING, Sure.SURE)
    if remark.about and (ids := _on_pages(remark.about, at)):
        return Placing(ids, How.PAGE, Sure.UNSURE)
    if remark.about and (ids := _by_words(remark.about, at)):
        return Placing(ids, How.HEADING, Sure.UNSURE)
    if ids := _otherwise_called(remark.text, at):
        return Placing(ids, How.NUMBER, Sure.UNSURE)
    first = _first_number(remark.text, at)
    if ids := _numbers(remark.text, at):
        return Placing(tuple(dict.fromkeys((*first.ids, *ids))), How.NUMBER, first.sure if first.ids else Sure.LIKELY)
    if first.ids:
        return first
    quoted = [at.by_title.get(words(quote)) or _by_text(quote, at)[0] for quote in _QUOTED.findall(remark.text)]
    if ids := tuple(dict.fromkeys(id for id in quoted if id)):
        return Placing(ids, How.TEXT, Sure.LIKELY)
    if ids := _titles(remark.text, at):
        return Placing(ids, How.HEADING, Sure.LIKELY)
    if ids := _on_pages(remark.text, at):
        return Placing(ids, How.PAGE, Sure.UNSURE)
    if ids := _numbers(remark.subject, at):
        return Placing(ids, How.NUMBER, Sure.UNSURE)
    if ids := _titles(remark.subject, at):
        return Placing(ids, How.HEADING, Sure.UNSURE)
    return NOWHERE


def _otherwise_called(text: str, at: Places) -> tuple[str, ...]:
    """What a text names, where a number in it is followed by the title of something else, or by one and is no number of anything:
    «kapittel 8 Saksbehandling». What the number is of, and what is called so; () where all numbers and titles agree."""
    text = " ".join(text.split())
    found: list[str] = []
    for hit in _CITED.finditer(text):
        if id := _called(text[hit.end() : hit.end() + _LONG_TITLE], at):
            by_number = _numbers(hit[0], at)
            found += [] if id in by_number else [*by_number, id]
    return tuple(dict.fromkeys((*_numbers(text, at), *found))) if found else ()


def _called(after: str, at: Places) -> str:
    """The part whose title, or the long word that only its title begins with, stands first in what follows a number."""
    lead = re.match(r"[\s,:–(«\"“”-]{1,4}(?=[A-ZÆØÅ])", after)
    if lead is None or _CITED.match(after, lead.end()):
        return ""
    said = words(after[lead.end() :])
    for count in range(len(said), 0, -1):
        if id := at.by_title.get(said[:count]):
            return id
    starts = {id for title, id in at.by_title.items() if said and title[0] == said[0] and id.startswith("kapittel-")}
    return next(iter(starts)) if len(starts) == 1 and len(said[0]) >= _LONG_WORD else ""


def _by_words(about: str, at: Places) -> tuple[str, ...]:
    """The one part whose title has all the words of a field: «Møteplasser». () where none has, or several."""
    said = [word for word in words(about) if len(word) > _SHORT_WORD]
    if not said or len(said) > _FEW_WORDS or not any(len(word) >= _LONG_WORD for word in said):
        return ()
    found = {id for title, id in at.by_title.items() if all(any(_alike(word, one) for one in title) for word in said)}
    return tuple(found) if len(found) == 1 else ()


def _alike(word: str, other: str) -> bool:
    """Whether two words are one, but for their ending: «modellen» and «modell»."""
    short, long = sorted((word, other), key=len)
    return word == other or (len(short) >= _LONG_WORD and long.startswith(short) and len(long) - len(short) <= _ENDING)


def _numbers(text: str, at: Places) -> tuple[str, ...]:
    text = " ".join(text.split())  # a long row of spaces would be gone through again and again
    found: dict[tuple[int, int], str] = {}
    for hit in _CITED.finditer(text):
        for place, number in _one_by_one(hit[2]):
            ids = (at.by_number.get((kind, number)) for kind in _KINDS[hit[1].lower()])
            if id := next(filter(None, ids), ""):
                found.setdefault((hit.start(2) + place[0], place[1]), id)
    for hit in _ID.finditer(text):
        if hit[1] in at.ids:
            found[hit.start(), 0] = hit[1]
    return tuple(dict.fromkeys(found[place] for place in sorted(found)))


def _first_number(text: str, at: Places) -> Placing:
    """What a text is about by the number that it begins with, without a word before it: likely where the number is a measure's,
    and the sentence goes on from it; unsure where it may be the letter's own."""
    hit = FIRST.match(text[:_LONG_TITLE])
    ids = _bare(hit["numbers"], at) if hit else ()
    if hit is None or not ids:
        return NOWHERE
    goes_on = hit["next"].islower() and hit["numbers"].count(".") > 1
    return Placing(ids, How.NUMBER, Sure.LIKELY if hit["word"] or goes_on else Sure.UNSURE)


def _one_by_one(text: str) -> list[tuple[tuple[int, int], str]]:
    """The numbers in a text by where they stand: 3.1.1, 3.1.2 and 3.1.3 of «3.1.1–3.1.3»."""
    found = [((hit.start(), 0), hit[0]) for hit in re.finditer(_NUMBER, text)]
    for hit in _RANGE.finditer(text):
        above, _, first = hit[1].rpartition(".")
        same, _, last = hit[2].rpartition(".")
        if above == same and 0 < int(last) - int(first) <= _MOST_BETWEEN:
            between = range(int(first) + 1, int(last))
            found += [((hit.start(), number), f"{above}.{number}".lstrip(".")) for number in between]
    return found


def _bare(text: str, at: Places) -> tuple[str, ...]:
    """Numbers without a word before them, as a form has them in a field of its own: «2.1.3»."""
    kinds = dict.fromkeys(kind for of in _KINDS.values() for kind in of if kind not in ("tabell", _APPENDIX))
    numbers = [number for _, number in sorted(_one_by_one(text))]
    found = [next((id for kind in kinds if (id := at.by_number.get((kind, n)))), "") for n in numbers]
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


def _on_pages(text: str, at: Places) -> tuple[str, ...]:
    """What stood on the pages that a text names: never a sure place, for Word's pages are not always those of the PDF."""
    found = dict.fromkeys(id for page in named_pages(text) for id in at.pages.on(page))
    return tuple(found)[:_MOST_ON_PAGES]


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


def _by_text(text: str, at: Places, near: str = "") -> tuple[str, float]:
    """The part that has a text, and how much of it; "" where none has enough of it, or several have it. `near` is the part that the
    text stands in by its bookmarks, "" for none: where it is one of those that have the text, it is that.

    What stood word for word in the document that was sent out, stood there. But a chapter may show the text of an item.
    """
    ids = at.by_print.get(print_of(text), frozenset())
    if near in ids and not near.startswith("kapittel-"):
        return near, 1
    if len(ids) > 1:
        return (near, 1) if near in ids else ("", 0)
    known, found = next(iter(ids), ""), _by_runs(text, at)
    is_shown_there = known.startswith("kapittel-") and found[1] >= _SURE
    return (known, 1) if known and not is_shown_there else found


def _by_runs(text: str, at: Places) -> tuple[str, float]:
    """The part that has most of a text's runs of words, and how much of them; "" where none has enough, or two have as much."""
    said = words(text)
    own = runs(said)
    if len(said) < max(RUN, LEAST_WORDS):
        return "", 0
    count = Counter(id for run in own for id in at.by_run.get(run, ()))
    best = count.most_common(2)
    if not best or best[0][1] / len(own) < _ENOUGH or (len(best) > 1 and best[1][1] == best[0][1]):
        return "", 0
    return best[0][0], best[0][1] / len(own)
