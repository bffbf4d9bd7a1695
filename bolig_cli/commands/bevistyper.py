"""`bolig lov bevistyper`: what the evidence kinds look for, for whoever writes requirements of their own."""

import difflib

from bolig_cli import norsk
from bolig_cli.commands.console import Console
from bolig_cli.errors import BoligError
from bolig_cli.law.evidence import BEVISTYPER


def run(navn: str | None, console: Console) -> int:
    """Prints one kind's documentation, or each kind with its first sentence. Raises BoligError for an unknown kind."""
    if navn is None:
        wide = max(map(len, BEVISTYPER))
        for kind in BEVISTYPER.values():
            console.out(f"{console.paint(kind.navn.ljust(wide), 'bold')}  {kind.dokumentasjon.splitlines()[0]}\n")
        console.out("\nLes mer om en av dem: bolig lov bevistyper tiltak_av_slag\n")
        return 0
    if navn not in BEVISTYPER:
        close = difflib.get_close_matches(navn, list(BEVISTYPER), n=3, cutoff=0.5)
        hint = f"Mente du {norsk.listing(close, 'eller')}?" if close else "«bolig lov bevistyper» viser alle."
        raise BoligError(f"Det finnes ingen bevistype som heter «{navn}». {hint}")
    console.out(f"{console.paint(navn, 'bold')}\n\n{BEVISTYPER[navn].dokumentasjon}\n")
    return 0
