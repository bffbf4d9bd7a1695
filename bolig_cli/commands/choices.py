"""Which documents and formats a user asked for."""

import difflib
from collections.abc import Collection, Iterable, Mapping

from bolig_cli.documents import DOCUMENTS, ONLY_WITH, SINCE, TRACKED
from bolig_cli.errors import BoligError
from bolig_cli.model.plan import Plan
from bolig_cli.record import record
from bolig_cli.render import RENDERERS

ALL = "alle"
_ASCII = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})

# Both spellings are right, and one name is that of the file.
_SPELT = {"saksframlegg": "saksfremlegg"}

# What people call a document or a format that has another name here.
_MEANT = {
    "word": "docx",
    "doc": "docx",
    "opendocument": "odt",
    "libreoffice": "odt",
    "web": "html",
    "nettside": "html",
    "site": "nettsted",
    "sak": "saksfremlegg",
    "saksframstilling": "saksfremlegg",
    "saksfremstilling": "saksfremlegg",
    "utkast": "hoeringsutkast",
    "hoering": "hoeringsutkast",
    "rapport": "aarsrapport",
    "lovdekning": "dekning",
    "handlingsplan": "plan",
}

# What is said to one who asks for a document that the plan has nothing to tell in.
_NOTHING_TO_TELL = {
    "merknadsbehandling": "Planen har ingen innspill. Les dem inn med «bolig innspill import FIL», eller skriv dem i "
    "plan/innspill/.",
}


@record
class Documents:
    """`asked` are to be made; `besides` are those among all of them that are made where the plan has something to tell in them."""

    asked: tuple[str, ...]
    besides: tuple[str, ...]

    def of(self, plan: Plan) -> list[str]:
        """The documents to make of a plan. Raises BoligError for one that is asked for, and has nothing to tell."""
        for name in self.asked:
            if name in ONLY_WITH and not ONLY_WITH[name](plan):
                raise BoligError(_NOTHING_TO_TELL[name])
        return [*self.asked, *(name for name in self.besides if ONLY_WITH[name](plan))]


def choose_documents(wanted: Iterable[str], since: str | None) -> Documents:
    """Document names from "hoeringsutkast,plan" or "alle", once or several times; "høringsutkast" and "saksframlegg" are
    understood too. Those that tell what is changed are among all where it is said since when.

    Raises BoligError for others, and for one of those without it.
    """
    words = list(wanted)
    changes = (*SINCE, TRACKED)
    chosen = _choose(words, [*DOCUMENTS, *changes], "dokument", _SPELT)
    besides = tuple(ONLY_WITH) if ALL in words else ()
    if since:
        return Documents(tuple(name for name in chosen if name not in besides), besides)
    if missing := [name for name in chosen if name in changes and ALL not in words]:
        raise BoligError(
            f"«{missing[0]}» viser hva som er endret. Skriv siden når: --siden UTGAVE, for eksempel --siden v1."
        )
    return Documents(tuple(name for name in chosen if name not in (*changes, *besides)), besides)


def choose_formats(wanted: Iterable[str]) -> list[str]:
    """Formats from "docx,pdf", once or several times. Raises BoligError for an unknown one."""
    return _choose(wanted, RENDERERS, "format", {})


def _choose(wanted: Iterable[str], known: Collection[str], what: str, spelt: Mapping[str, str]) -> list[str]:
    typed = [word.strip() for words in wanted for word in words.split(",") if word.strip()]
    words = [spelt.get(word, word) for word in (word.lower().translate(_ASCII) for word in typed)]
    for as_typed, word in zip(typed, words, strict=True):
        if word not in (*known, ALL):
            guess = _guess(word, known)
            raise BoligError(
                f"Det finnes ikke noe {what} som heter «{as_typed}»."
                + (f" Mente du «{guess}»?" if guess else "")
                + f" Velg mellom {', '.join(known)} og {ALL}."
            )
    if not words:
        raise BoligError(f"Skriv hvilket {what} du vil ha: {', '.join(known)} eller {ALL}.")
    return list(known) if ALL in words else list(dict.fromkeys(words))


def _guess(word: str, known: Collection[str]) -> str | None:
    if _MEANT.get(word) in known:
        return _MEANT[word]
    return next(iter(difflib.get_close_matches(word, [*known, ALL], n=1, cutoff=0.6)), None)
