"""`bolig check --forklar REGEL`: a rule's page."""

import difflib
from collections.abc import Collection

from bolig_cli.codes import all_codes
from bolig_cli.commands.console import Console
from bolig_cli.errors import BoligError
from bolig_cli.finding import Severity
from bolig_cli.norsk import listing

_AROUND = "[](){}«»\"'`.,;: "  # what may come along from where the name was copied
_WHERE = "Navnet på regelen står i hakeparentes til slutt i funnet, for eksempel [ukjent-lenke]."
_AS_IN_NAMES = str.maketrans({"_": " ", "−": "-", "–": "-", "æ": "ae", "ø": "oe", "å": "aa"})
# Words that findings use, and that people ask about as if they were rules.
_WORDS = {
    **dict.fromkeys(
        ("lix", "lesbarhet"),
        "LIX er et tall for hvor lett en tekst er å lese: ord per setning, pluss prosenten ord med mer enn seks bokstaver. "
        "Under 40 er lett, 40–50 middels og over 50 tungt. Tallet blir lavere av kortere setninger og kortere ord. "
        "Det er språklova § 9 som krever klart språk: «bolig lov vis sprl-9».",
    ),
    "id": "En id er det korte navnet som noe har i planen, for eksempel T1 eller boligkontoret. Tiltak, mål, strategier og "
    "utfordringer heter det samme som filen sin. Enhetene har id-ene sine i organisasjon.yaml.",
    **dict.fromkeys(
        ("plikt", "skal", "boer", "kan"),
        "En plikt er noe en lov sier at kommunen skal, bør eller kan gjøre. «bolig dekning» viser hva planen svarer på, og "
        "«bolig lov vis» forklarer hver bestemmelse.",
    ),
}
_MOST = 3  # names that one answer suggests


def run(code: str, console: Console) -> int:
    """Prints the page of one rule, or what a word that findings use means. Raises BoligError, with the nearest names, when there is
    no such rule."""
    codes = all_codes()
    name = "-".join(code.strip(_AROUND).lower().translate(_AS_IN_NAMES).split())
    if name in _WORDS:
        console.out(f"{_WORDS[name]}\n")
        return 0
    if name not in codes:
        raise BoligError(_unknown(code, name, codes))
    console.out(in_terminal(codes[name].page))
    return 0


def _unknown(code: str, name: str, known: Collection[str]) -> str:
    """One line on what was typed instead of a rule's name."""
    if not any(map(str.isalpha, name)):
        return f"«{code}» er ikke navnet på en regel. {_WHERE}" if name else f"Skriv navnet på regelen. {_WHERE}"
    if name in list(Severity):
        return f"«{code}» er alvoret i et funn, og ikke en regel. {_WHERE}"
    if any(map(str.isdigit, name)):
        duty = f" Er det en plikt i en lov, skriver du «bolig lov vis {code}»." if "-" in name else ""
        return f"«{code}» er ikke en regel.{duty} {_WHERE}"
    close = difflib.get_close_matches(name, sorted(known), n=_MOST, cutoff=0.6)
    words = difflib.get_close_matches(
        name, sorted({word for other in known for word in other.split("-")}), n=1, cutoff=0.8
    )
    close += [other for other in sorted(known) if not close and not set(words).isdisjoint(other.split("-"))]
    if not close:
        return f"Det finnes ingen regel som heter «{code}». {_WHERE}"
    return f"Det finnes ingen regel som heter «{code}». Mente du {listing(close[:_MOST], 'eller')}?"


def in_terminal(page: str) -> str:
    """A page of Markdown as it is read in a terminal: what stands between fences is moved in, and no signs of form are left."""
    lines: list[str] = []
    inside = False
    for line in page.splitlines():
        if line.startswith("```"):
            inside = not inside
        elif inside:
            lines.append(f"    {line}".rstrip())
        else:
            lines.append(_quoted(line.lstrip("#").lstrip() if line.startswith("#") else line.replace("**", "")))
    return "\n".join(lines) + "\n"


def _quoted(line: str) -> str:
    """What stands between grave accents in quotation marks."""
    parts = line.split("`")
    return "".join(part if i % 2 == 0 else f"«{part}»" for i, part in enumerate(parts)) if len(parts) % 2 else line
