"""Which documents and formats a user asked for."""

from collections.abc import Collection, Iterable

from bolig_cli.documents import DOCUMENTS
from bolig_cli.errors import BoligError
from bolig_cli.render import RENDERERS

ALL = "alle"
_ASCII = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


def choose_documents(wanted: Iterable[str]) -> list[str]:
    """Document names from "hoeringsutkast,plan" or "alle", once or several times; "høringsutkast" is understood too.

    Raises BoligError for others.
    """
    return _choose([words.lower().translate(_ASCII) for words in wanted], DOCUMENTS, "dokument")


def choose_formats(wanted: Iterable[str]) -> list[str]:
    """Formats from "docx,pdf", once or several times. Raises BoligError for an unknown one."""
    return _choose(wanted, RENDERERS, "format")


def _choose(wanted: Iterable[str], known: Collection[str], what: str) -> list[str]:
    words = [word.strip().lower() for words in wanted for word in words.split(",") if word.strip()]
    for word in words:
        if word not in (*known, ALL):
            raise BoligError(f"Det finnes ikke noe {what} som heter «{word}». Velg mellom {', '.join(known)} og {ALL}.")
    if not words:
        raise BoligError(f"Skriv hvilket {what} du vil ha: {', '.join(known)} eller {ALL}.")
    return list(known) if ALL in words else list(dict.fromkeys(words))
