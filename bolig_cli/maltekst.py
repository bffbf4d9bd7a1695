"""What `bolig init` writes, for telling an author's own words from it.

`maltekst.txt` holds the template's sentences and values in the form that they are compared in, one a line; it is made by
`scripts/make_template_prints.py`. Nothing of the template itself is read while a plan is checked. The lines are text rather than
digests: no two can be taken for each other, no hash is needed at the start, and a change can be read.

A sentence of which a word or two is exchanged is the template's still, unless a fact has come in: see `near`.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from bolig_cli import tallord
from bolig_cli.record import record
from bolig_cli.searchable import searchable, visible

FILE = Path(__file__).with_suffix(".txt")
SENTENCE, VALUE, LINK, TICKS = "setning", "verdi", "lenke", "avkryssing"
MIN_WORDS = 4  # «Planen har to mål.» A shorter sentence may be anybody's
SHORT = (
    "Tallene er illustrative.",
    "Beløpene er eksempler.",
)  # the template's word that figures are made up, in so few

_END = re.compile(r"\s(?:(?<=[.!?]\s)\s*|(?<=\n)\n*)")
_DIGITS = re.compile(r"\d+")
_JOINT = re.compile(r"(?:,? (?:og|men|samt)|[,;:]| [–-]) ")
# A link to something in the plan that is not written as it should be, and so stands in the text: «[fast boligteam](T5)», «(#T5)».
_BROKEN_LINK = re.compile(
    r"\][ \t]?\\?\(+(?:[^()\s]*(?:[ \t][^()\s]+){0,2}\)+|[^()\s]*)"  # ](T5) · ] (#T5) · ](#T5 · ](tiltak T5)
    r"|\]\[[^\]\n]*\]"  # ][T5]
    r"|[ \t]?\([^()\s]{0,80}[^()\s.][./:#\\][^()\s.][^()\s]{0,80}\)"  # (T5.yaml), as what is no address stands in the text
    r"|[ \t]?\(+#?[A-ZÆØÅ]{1,2}\d{1,3}\)+|[ \t]?\(?#[A-Za-z][\w-]*\)?"  # (T5) · #T5
    r"|[\[\]{}<>]"
)
_OF_A_LINK = "[](#"
_OUTER = " \t.!?:;,-–—*_\"'«»()[]"
_NAME = "kommunenavn"
# More than three words of four in common, in the same order, make a sentence the template's. Sentences that were written apart
# from each other stay below: the nearest two of the template itself have exactly three of four («Skriv hva planen betyr for …»),
# and so have «Planen har fem mål» and «Boligsosialt arbeid er et ansvar for hele kommunen», which say something else than it does.
_OF_FOUR = 3
_WORDS_PER_RUN = 5  # with so many words exchanged, a sentence still has a run of three words in common for every five
# Words that are put before or after a whole sentence of six or more and say nothing by themselves: «Hos oss er det slik at …».
_LEAST_RUNS = 4
_HUNG_ON = frozenset({
    "hos", "oss", "er", "det", "slik", "at", "som", "vi", "me", "ser", "nå", "no", "i", "år", "her", "dette", "gjelder", "gjeld",
    "kjent", "dag", "kommunen", "vår", "denne", "planen", "uke", "veke", "hver", "kvar", "og", "så", "altså", "jo", "også", "bli",
    "blir", "har", "sagt", "sa", "før", "fortsatt", "framleis", "alltid", "vanligvis", "ofte", "for", "tiden", "tida", "sier",
    "seier", "mener", "meiner", "mange", "andre", "på",
})  # fmt: skip
_COUNTS = frozenset({
    *(word for word, number in tallord.READ.items() if number > 1), "tretti", "førti", "femti", "hundre",
    "mandager", "måndagar", "tirsdager", "tysdagar", "onsdager", "onsdagar", "torsdager", "torsdagar", "fredager", "fredagar",
    "lørdager", "laurdagar", "søndager", "sundagar",
})  # fmt: skip
# A day, a month or a year that is only hung on says nothing; with one of the words before it, it says when.
_WHEN = frozenset({
    "mandag", "måndag", "tirsdag", "tysdag", "onsdag", "torsdag", "fredag", "lørdag", "laurdag", "søndag", "sundag",
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember",
})  # fmt: skip
_SAYS_WHEN = frozenset({
    "hver", "kvar", "annenhver", "annankvar", "første", "siste", "i", "innen", "fra", "frå", "før", "etter", "til", "siden",
    "sidan", "på", "om", "ved",
})  # fmt: skip
_YEAR = re.compile(r"(?:19|20)\d\d")
_BODIES = frozenset(
    {"nav", "husbanken", "imdi", "bufetat"}
)  # their names may stand first, where any word has a capital
_OFFICES = (
    "kontor", "kontoret", "senter", "senteret", "avdeling", "avdelingen", "avdelinga", "enheten", "eininga", "teamet", "vakten",
    "vakta", "huset", "biblioteket", "seksjonen", "etaten", "gata", "gaten", "veien", "vegen", "torget", "skolen", "skulen",
)  # fmt: skip
_ANYWHERE = frozenset({"rådhuset", "kommunehuset", "heradshuset"})  # every municipality has one
_Run = tuple[str, str, str]
_MARK_AFTER = r"(?i)([.!?])\s+(\(eksempel(?:tekst)?\))"
_MARK = re.compile(r"\(eksempel(?:tekst)?\)|^\s*eksempel(?:tall|tekst)?\s*[:;]", re.IGNORECASE)


@record
class Template:
    """The template's sentences, its values (see `law/egne_ord.py`), its links (the target and the words that lead to it), and for
    each of its measures the ids in the fields that are ticked, and its figures."""

    sentences: frozenset[str]
    values: frozenset[str]
    links: frozenset[str]
    ticks: Mapping[str, Mapping[str, tuple[str, ...]]]


@cache
def template() -> Template:
    """What the template says, from the file beside this module."""
    found: dict[str, set[str]] = {SENTENCE: set(), VALUE: set(), LINK: set(), TICKS: set()}
    for line in FILE.read_text(encoding="utf-8").splitlines():
        kind, _, text = line.partition("\t")
        found[kind].add(text)
    ticks: dict[str, dict[str, tuple[str, ...]]] = {}
    for line in found[TICKS]:
        measure, field, *ids = line.split()
        ticks.setdefault(measure, {})[field] = tuple(ids)
    return Template(frozenset(found[SENTENCE]), frozenset(found[VALUE]), frozenset(found[LINK]), ticks)


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text as people read them, with digits alike; those of fewer than MIN_WORDS words are left out. A link that
    is not written as it should be counts as its words: a slip in it makes no sentence another."""
    lines = (line.strip(_OUTER) for line in _END.split(_DIGITS.sub("0", searchable(_without_broken_links(text)))))
    return tuple(line for line in lines if line.count(" ") >= MIN_WORDS - 1)


def _without_broken_links(text: str) -> str:
    return _BROKEN_LINK.sub("", text) if any(sign in text for sign in _OF_A_LINK) else text


def as_written(text: str) -> list[str]:
    """The sentences of a text as they stand, short ones too. A mark that stands after a sentence is the mark of that."""
    return [part for part in _END.split(re.sub(_MARK_AFTER, r" \2\1", text)) if part.strip()]


def is_marked(text: str) -> bool:
    """Whether something in a text says of itself that it is an example."""
    return _MARK.search(text) is not None


@record
class Near:
    """A sentence that has nearly all its words in common with one of the template's; `facts` is what it says besides."""

    sentence: str
    facts: tuple[str, ...]


def near(text: str, lines: tuple[str, ...]) -> tuple[Near, ...]:
    """Which sentences of a text, given as `sentences` gives them, have nearly all their words in common with one of the template's,
    and in the same order.

    What such a sentence has besides may be a fact, and then it is the author's: a name, a figure, a day, an office or a place.
    """
    found = {line: other for line in lines if (other := _nearest(line))}
    if not found:
        return ()
    as_written = ((part, sentences(part)) for part in _END.split(_without_broken_links(visible(text))))
    return tuple(
        Near(line, () if _ends_with(line, found[line]) else tuple(_facts(part, found[line])))
        for part, read in as_written
        for line in read
        if line in found
    )


def _nearest(line: str) -> tuple[str, ...]:
    """The words of the template's sentence that the line is near to; none where it is the template's as it stands."""
    known = _known()
    words = _words(line)
    common = known.runs.intersection(zip(words, words[1:], words[2:], strict=False))
    if len(common) * _WORDS_PER_RUN <= len(words) - _WORDS_PER_RUN or line in template().sentences:
        return ()
    times: dict[int, int] = {}
    for run in common:
        for nr in known.standing[run]:
            times[nr] = times.get(nr, 0) + 1
    for nr, count in times.items():
        other = known.sentences[nr]
        if count >= len(other) - 2 >= _LEAST_RUNS and _says_nothing(_besides(words, other)):
            return other  # all of it, with words before or after that say nothing
        longest = max(len(words), len(other))
        if count * _WORDS_PER_RUN <= longest - _WORDS_PER_RUN or 4 * min(len(words), len(other)) <= _OF_FOUR * longest:
            continue
        if 4 * sum(word in other for word in words) > _OF_FOUR * longest < 4 * _in_order(words, other):
            return other
    return ()


def _says_nothing(words: Iterable[str]) -> bool:
    return all(word.strip(_OUTER) in _HUNG_ON or word.strip(_OUTER) in _WHEN for word in words)


def _ends_with(line: str, other: Sequence[str]) -> bool:
    """Whether all of the template's sentence stands last, and what is before it says nothing: «Hver tirsdag gjelder dette: …»."""
    words = _words(line)
    before = words[: len(words) - len(other)]
    return list(words[len(before) :]) == list(other) and _says_nothing(before)


def _besides(words: Sequence[str], other: Sequence[str]) -> list[str]:
    """The words of a sentence that are not another's, each as often as it stands there too often."""
    left = Counter(words)
    left.subtract(other)
    return [word for word, times in left.items() if times > 0]


def _in_order(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words two sentences have in common in the same order: the length of their longest common subsequence."""
    row = [0] * (len(other) + 1)
    for word in one:
        diagonal = 0
        for nr, theirs in enumerate(other, 1):
            above = row[nr]
            row[nr] = diagonal + 1 if word == theirs else max(above, row[nr - 1])
            diagonal = above
    return row[-1]


def _facts(part: str, other: tuple[str, ...]) -> Iterator[str]:
    """The words of a sentence as it is written that are a fact, and that the template's has not."""
    theirs = set(re.findall(r"\w+", " ".join(other)))
    before = ""
    for nr, word in enumerate(re.findall(r"\w+", part)):
        low = searchable(word)
        if low in _WHEN or _YEAR.fullmatch(low):
            is_fact = before in _SAYS_WHEN or before.isdecimal()
        else:
            is_fact = (
                (nr > 0 and word[0].isupper())
                or any(map(str.isdigit, word))
                or low in _COUNTS
                or low in _BODIES
                or (low.endswith(_OFFICES) and low not in _OFFICES and low not in _ANYWHERE)
            )
        if is_fact and _DIGITS.sub("0", low) not in theirs:
            yield low
        before = low


def _words(line: str) -> tuple[str, ...]:
    return tuple(line.replace(",", "").split())


@record
class _Known:
    """The words of each of the template's sentences; every three of them in a row, and which sentences they stand in."""

    sentences: Sequence[tuple[str, ...]]
    runs: frozenset[_Run]
    standing: Mapping[_Run, Sequence[int]]


@cache
def _known() -> _Known:
    sentences_ = tuple(map(_words, template().sentences))
    standing: dict[_Run, list[int]] = {}
    for nr, words in enumerate(sentences_):
        for run in zip(words, words[1:], words[2:], strict=False):
            standing.setdefault(run, []).append(nr)
    return _Known(sentences_, frozenset(standing), standing)


@record
class _Beginnings:
    """What each of some sentences begins with, so far as the shortest of them goes."""

    letters: int
    of_all: frozenset[str]


@cache
def _beginnings(known: frozenset[str]) -> _Beginnings:
    letters = min(map(len, known))
    return _Beginnings(letters, frozenset(sentence[:letters] for sentence in known))


def _joined(line: str, known: frozenset[str]) -> bool:
    """Whether a line is some of the template's sentences with «, og» for the full stop between them."""
    beginnings = _beginnings(known)
    if line[: beginnings.letters] not in beginnings.of_all:
        return False  # as nearly all
    for joint in _JOINT.finditer(line):
        if line[: joint.start()] in known and ((rest := line[joint.end() :]) in known or _joined(rest, known)):
            return True
    return False


@record
class Reader:
    """Tells what in a plan's texts is not the author's own.

    `municipality` is the name that stands in the plan: the template has one word for any. `marked` is whether what says of itself
    that it is an example is none of the author's.
    """

    municipality: str
    marked: bool

    def __hash__(self) -> int:
        return hash(
            self.municipality
        )  # there is hardly another reader in one process, and each text's count is kept by it

    @lru_cache(maxsize=4096)  # noqa: B019 – a reader is a value; one check asks of a text several times, and so does the next
    def count(self, text: str) -> int:
        """How many sentences of a text are not the author's own."""
        lines = sentences(text)
        return self.count_in(lines, near(text, lines)) + (self.marked and _MARK.search(text) is not None)

    def count_in(self, lines: Sequence[str], near_ones: Iterable[Near]) -> int:
        """How many of these sentences are the template's, or near to one of it and without a fact of the author's."""
        if not lines:  # as of most short texts
            return 0
        known = template().sentences
        name = searchable(self.municipality).split()
        rewritten = {one.sentence for one in near_ones if all(fact in name for fact in one.facts)}
        return sum(
            line in rewritten or line in known or (named := self.named(line)) in known or _joined(named, known)
            for line in lines
        )

    @lru_cache(maxsize=1024)  # noqa: B019
    def not_own(self, text: str) -> tuple[str, ...]:
        """The sentences of a text that are not the author's own, as they are written."""
        return tuple(part.strip() for part in _END.split(visible(text)) if self.count(part))

    def own(self, text: str) -> str:
        """The text without them; the same text where it has none. A mark that stands after a sentence is the mark of that."""
        parts = _END.split(re.sub(_MARK_AFTER, r" \2\1", text) if self.marked else text)
        own = [part for part in parts if not self.count(part)]
        return text if len(own) == len(parts) else " ".join(own).strip()

    def named(self, text: str) -> str:
        """A text as people read it, with one word for the municipality's name."""
        name = searchable(self.municipality).strip()
        return re.sub(rf"\b{re.escape(name)}\b", _NAME, text) if name and name in text else text
