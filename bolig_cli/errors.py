"""The one exception that a user may see: something outside the plan stopped the program."""

import errno
from pathlib import Path

_PACKAGE = Path(__file__).parent


class BoligError(Exception):
    """Stops the program with one clear Norwegian line and exit code 2.

    A fault *in* the plan is a `Finding`; anything else that is raised is a bug (exit code 3).
    """


_WHY = {
    errno.EACCES: "du har ikke tilgang",
    errno.EPERM: "du har ikke tilgang",
    errno.EROFS: "disken kan bare leses",
    errno.ENOSPC: "det er ikke mer plass",
    errno.EDQUOT: "det er ikke mer plass",
    errno.ENOENT: "den finnes ikke",
    errno.ENOTDIR: "noe i stien er en fil, ikke en mappe",
    errno.EISDIR: "det er en mappe",
    errno.ENAMETOOLONG: "navnet er for langt",
    errno.ELOOP: "snarveiene der leder i ring",
    errno.EBUSY: "et annet program bruker den",
    errno.EADDRINUSE: "et annet program bruker den",
    errno.EMFILE: "for mange filer er åpne",
    errno.ENFILE: "for mange filer er åpne",
    errno.EIO: "maskinen får ikke lest eller skrevet på disken",
}


_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS, errno.ENOMEM, errno.EMFILE, errno.ENFILE})
_NO_WAY = frozenset({errno.EACCES, errno.EPERM, errno.ELOOP, errno.EBUSY})  # to a file, whoever asked for it


# What the system says where a library is not let in for want of memory: Python then tells of an import alone.
_NO_ROOM_FOR_A_LIBRARY = ("failed to map segment", "annot allocate memory")


def fault_of_machine(error: OSError | MemoryError | ImportError) -> str:
    """A line about what the machine could not do, wherever that came up; "" where the fault may be the program's own."""
    if isinstance(error, ImportError) and not any(words in str(error) for words in _NO_ROOM_FOR_A_LIBRARY):
        return ""
    if not isinstance(error, OSError) or error.errno == errno.ENOMEM:
        return "Maskinen har ikke nok ledig minne. Lukk andre programmer, og prøv igjen. Ingen dokumenter er endret."
    if error.errno in _NO_ROOM or (error.errno in _NO_WAY and error.filename):
        where = f"«{error.filename}»" if error.filename else "svaret"
        return f"Kunne ikke lese eller skrive {where}: {why(error)}."
    if error.errno == errno.ENOENT and error.filename is None and "temporary" not in str(error):
        return "Mappen du står i, finnes ikke lenger. Gå til mappen der planen ligger, og prøv igjen."
    if error.errno == errno.ENOENT and error.filename and _PACKAGE in Path(str(error.filename)).parents:
        return f"Installasjonen mangler filen «{Path(str(error.filename)).name}». Installer bolig på nytt."
    if error.errno == errno.ENAMETOOLONG:
        return f"{_in_short(str(error.filename or 'Navnet'))}: navnet er for langt."
    if error.errno == errno.ENOENT and "temporary directory" in str(error):
        return "Maskinen har ingen mappe for midlertidige filer som det går an å skrive i (TMPDIR)."
    return ""


def _in_short(path: str) -> str:
    return path if len(path) <= 100 else f"{path[:60]}…{path[-30:]}"


def stopped(program: str) -> str:
    """What is said where the system ended a program that bolig started."""
    return f"{program} ble stanset av maskinen, som trolig har for lite ledig minne. Ingen dokumenter er endret."


def why(error: OSError) -> str:
    """What the system says went wrong, in Norwegian where it is one of the usual things; otherwise in its own words."""
    return _WHY.get(error.errno or 0) or error.strerror or str(error)
