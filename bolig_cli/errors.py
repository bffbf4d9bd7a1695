"""The one exception that a user may see: something outside the plan stopped the program."""

import errno


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
    errno.EBUSY: "et annet program bruker den",
    errno.EIO: "maskinen får ikke lest eller skrevet på disken",
}


def why(error: OSError) -> str:
    """What the system says went wrong, in Norwegian where it is one of the usual things; otherwise in its own words."""
    return _WHY.get(error.errno or 0) or error.strerror or str(error)
