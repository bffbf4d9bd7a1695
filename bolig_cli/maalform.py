"""The written language of what the tool itself writes into documents: bokmål in the code, nynorsk from gettext catalogues.

The bokmål text is the key (`msgid`), as gettext has it; `locale/nn/LC_MESSAGES/` holds the nynorsk. Which of the two is written
is ambient (a context variable), as with gettext's own `install`: nearly every function that makes a document writes some words,
and a translator handed through all of them would say nothing at any of those places.
What judges a plan writes no words and asks for no language: it makes messages (see `message`).

Two domains: `dokumenter` for words in the code, `katalog` for the law catalogue's texts, which are data.
"""

import gettext
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from bolig_cli import resources, tallord

BOKMAAL, NYNORSK = "bokmål", "nynorsk"
LANGUAGE_TAGS = {BOKMAAL: "nb", NYNORSK: "nn"}  # BCP 47

_written: ContextVar[str] = ContextVar("maalform", default=BOKMAAL)


@contextmanager
def written_in(maalform: str) -> Iterator[None]:
    """Everything that `tr` and `trn` give inside is in this written language ("bokmål" or "nynorsk")."""
    token = _written.set(maalform)
    try:
        yield
    finally:
        _written.reset(token)


def current() -> str:
    return _written.get()


def tr(text: str, /, **values: object) -> str:
    """The text in the language being written, with `{name}` filled in from `values`."""
    found = _catalogue("dokumenter").gettext(text) if text and current() == NYNORSK else text
    return found.format(**values) if values else found


def trn(one: str, many: str, count: int, /, **values: object) -> str:
    """As `tr`, in the singular for a count of one; `{antall}` is the count where no value says otherwise: in letters to twelve
    where the singular is told in letters («én uke», «Ett tiltak»), so that the two can stand in one sentence."""
    forms = _catalogue("dokumenter") if current() == NYNORSK else gettext.NullTranslations()
    found = forms.ngettext(one, many, count)
    letters = _LETTERS.get(count, "") if _COUNT not in one else ""
    if one[max(many.find(_COUNT), 0) :][:1].isupper():  # the singular begins a sentence there
        letters = letters.capitalize()
    return found.format(**({"antall": letters or count} | values))


def part_of(part: int, whole: int) -> Mapping[str, object]:
    """`antall` and `alle` for a text that has both, such as «Sju av åtte tiltak»: the two in letters, or the two in digits."""
    return {"alle": in_letters(whole)} if whole <= _MOST_LETTERS else {"antall": part, "alle": whole}


def in_letters(count: int) -> str:
    """How many of what is neuter, «tiltak» or «møter»: in letters to twelve."""
    return {1: tr("ett"), **_LETTERS}.get(count, str(count))


_COUNT = "{antall}"
# The same in bokmål and nynorsk. Språkrådet advises letters up to twelve in running text.
_MOST_LETTERS = 12
_LETTERS = {number: word for number, word in tallord.WRITTEN.items() if 2 <= number <= _MOST_LETTERS}


def marked(text: str) -> str:
    """The text itself: marks one that stands in a table and is given to `tr` later, so that the catalogue finds it."""
    return text


def tr_katalog(text: str) -> str:
    """A text of the law catalogue in the language being written. A municipality's own requirements stand as they are."""
    return _catalogue("katalog").gettext(text) if text and current() == NYNORSK else text


def in_nynorsk(text: str) -> str:
    """A text of the law catalogue in nynorsk, whichever language is being written: names are read in both."""
    return _catalogue("katalog").gettext(text) if text else text


@cache
def _catalogue(domain: str) -> gettext.NullTranslations:
    return gettext.translation(domain, resources.folder("locale"), ["nn"])
