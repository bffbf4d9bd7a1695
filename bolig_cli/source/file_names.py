"""File names that are no names on every machine: a plan is shared, and what one has written, all must be able to take out.

Source: Microsoft Learn, "Naming Files, Paths, and Namespaces" (reserved characters and names, a dot or space at the end; letters
that differ in case alone). macOS takes the two ways of writing å for the same name.
"""

import unicodedata
from collections import Counter
from collections.abc import Collection

from bolig_cli import printable
from bolig_cli.finding import Finding, Place
from bolig_cli.source.faults import READ_FAULTS

_RESERVED_SIGNS = frozenset('<>:"|?*\\')
_NOT_SEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_DEVICES = frozenset(
    {
        "con",
        "prn",
        "aux",
        "nul",
        "conin$",
        "conout$",
        *(f"{port}{nr}" for port in ("com", "lpt") for nr in "0123456789¹²³"),
    }
)


def unreadable(path: str, shown: str) -> Finding | None:
    """What to say of a name with signs that nobody sees, or that do something to a screen; None for any other name."""
    if path.isprintable() or not any(unicodedata.category(sign) in _NOT_SEEN for sign in path):
        return None
    return READ_FAULTS["fil-ugyldig-navn"].at(
        Place(printable.name(shown)),
        "Navnet har tegn som ikke kan ses, eller som ikke er tekst. Filen blir ikke lest.",
        "Gi filen, og mappen den ligger i, et navn med vanlige bokstaver, tall, bindestrek og punktum.",
    )


def elsewhere(path: str, shown: str, twins: Collection[str]) -> Finding | None:
    """What to say of a name that can't be had on all machines; None where it can. `twins` are from `twins_of`."""
    reason = next((reason for part in path.split("/") if (reason := _forbidden(part))), "")
    if not reason and _same(path) in twins:
        reason = "Et annet navn i mappen skiller seg bare fra dette i store og små bokstaver."
    if not reason:
        return None
    return READ_FAULTS["fil-ugyldig-navn"].at(
        Place(shown),
        f"{reason} Filen kan ikke ligge på alle maskiner med det navnet.",
        "Gi den et annet navn.",
    )


def twins_of(paths: Collection[str]) -> frozenset[str]:
    """What two or more of the paths are, where case and the way of writing å don't count."""
    counted = Counter(map(_same, paths))
    return frozenset(same for same, count in counted.items() if count > 1)


def _same(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()


def _forbidden(part: str) -> str:
    if not _RESERVED_SIGNS.isdisjoint(part):
        sign = next(sign for sign in part if sign in _RESERVED_SIGNS)
        return f"Windows tillater ikke «{sign}» i et filnavn."
    if part.endswith((" ", ".")):
        return "Windows tillater ikke at et navn slutter med mellomrom eller punktum."
    stem = part.partition(".")[0].rstrip(" ")
    return f"Windows har satt av navnet «{stem}» til seg selv." if stem.lower() in _DEVICES else ""
