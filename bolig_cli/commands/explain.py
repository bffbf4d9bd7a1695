"""`bolig check --forklar REGEL`: a rule's page."""

import difflib

from bolig_cli.codes import all_codes
from bolig_cli.commands.console import Console
from bolig_cli.errors import BoligError


def run(code: str, console: Console) -> int:
    """Prints the page of one rule. Raises BoligError, with the nearest names, when there is no such rule."""
    codes = all_codes()
    if code not in codes:
        close = difflib.get_close_matches(code, sorted(codes), n=3, cutoff=0.4)
        hint = "Mente du " + " eller ".join(close) + "?" if close else "Regelen står i hakeparentes bak hvert funn."
        raise BoligError(f"Det finnes ingen regel som heter «{code}». {hint}")
    console.out(codes[code].page)
    return 0
