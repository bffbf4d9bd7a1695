"""Which documents and formats a user asked for."""

from collections.abc import Collection

from bolig_cli.documents import DOCUMENTS
from bolig_cli.errors import BoligError
from bolig_cli.render import RENDERERS

ALL = "alle"
_ASCII = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


def choose_documents(wanted: str) -> list[str]:
    """Document names from "hoeringsutkast,plan" or "alle"; "høringsutkast" is understood too. Raises BoligError for others."""
    return _choose(wanted.lower().translate(_ASCII), DOCUMENTS, "dokument")


def choose_formats(wanted: str) -> list[str]:
    """Formats from "docx,pdf". Raises BoligError for an unknown one."""
    return _choose(wanted, RENDERERS, "format")


def _choose(wanted: str, known: Collection[str], what: str) -> list[str]:
    words = [word.strip().lower() for word in wanted.split(",") if word.strip()]
    if words == [ALL]:
        return list(known)
    for word in words:
        if word not in known:
            raise BoligError(f"Det finnes ikke noe {what} som heter «{word}». Velg mellom {', '.join(known)} og {ALL}.")
    if not words:
        raise BoligError(f"Skriv hvilket {what} du vil ha: {', '.join(known)} eller {ALL}.")
    return list(dict.fromkeys(words))
