"""What the commands need to know of the terminal: where text goes, whether it may be coloured, how paths are shown."""

import os
from collections.abc import Callable
from pathlib import Path

from bolig_cli.record import record
from bolig_cli.report.colour import Paint

_OBEYED = frozenset(("github", "azure"))  # forms that are orders to a build server


@record
class Console:
    """`out` writes results, `progress` writes what happens meanwhile (to standard error), `paint` colours or does not.

    `orders` writes what a build server is to obey, where what the plan says is escaped already; None where it is `out`.
    `ask` puts a question that is answered by yes or no, and `answer` one that is answered in words; None where nobody sits there to
    answer. `columns` is the screen's width.
    """

    out: Callable[[str], None]
    progress: Callable[[str], None]
    paint: Paint
    ask: Callable[[str], bool] | None = None
    columns: int = 100  # where there is no screen
    answer: Callable[[str], str] | None = None
    orders: Callable[[str], None] | None = None

    def writer(self, format: str) -> Callable[[str], None]:
        """What writes an answer in a form."""
        return self.orders if self.orders and format in _OBEYED else self.out


def shown_path(root: Path) -> Callable[[str], str]:
    """Turns a path relative to the project folder into what a user in the current folder would type."""
    try:
        prefix = Path(os.path.relpath(root)).as_posix()
    except ValueError:  # another drive on Windows
        prefix = root.resolve().as_posix()
    if prefix.startswith(".."):
        prefix = root.resolve().as_posix()
    return lambda path: path if prefix == "." else f"{prefix}/{path}"
