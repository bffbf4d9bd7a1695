"""What is to be written, and the one function that writes it: all of it, or nothing."""

import os
from collections.abc import Mapping, Sequence

from bolig_cli.errors import BoligError
from bolig_cli.record import record
from bolig_cli.source.files import Files, read_folder


@record
class Changes:
    """Path below the project folder (forward slashes) → the file's new content; None for a file that is taken away.

    `told` are sentences for the author on what is not done for them: a comment that still names the old id.
    """

    files: Mapping[str, bytes | None]
    told: Sequence[str] = ()

    def __bool__(self) -> bool:
        return bool(self.files)

    def then(self, later: "Changes") -> "Changes":
        """These, and then others that were worked out from the files as these leave them (`Files.with_texts`)."""
        return Changes({**self.files, **later.files}, (*self.told, *later.told))


def apply(before: Files, changes: Changes) -> None:
    """Writes changes that were worked out from `before`: every file, or none.

    Raises BoligError, with nothing written, where one of the files is no longer as it was in `before`, is protected, or stands
    where another should come.
    """
    from bolig_cli.render.output import change_all  # who only works changes out, need not wait for it

    root = before.root
    known = {file.path: file.data for file in before.files}
    now = {file.path: file.data for file in read_folder(root).files}
    for path in changes.files:
        if known.get(path) != now.get(path):
            raise BoligError(
                f"Filen {path} ble endret av andre i mellomtiden. Ingenting er skrevet. Kjør kommandoen en gang til."
            )
        if path not in now and os.path.lexists(root / path):
            raise BoligError(
                f"Det ligger allerede noe som heter {path}. Ingenting er skrevet. Flytt det, og prøv igjen."
            )
        if path in now and not os.access(root / path, os.W_OK):
            raise BoligError(f"Filen {path} er skrivebeskyttet. Ingenting er skrevet.")
    change_all(root, changes.files)


def require_unchanged(before: Files) -> None:
    """Raises BoligError where any file of the plan is no longer as it was read: what was worked out of all of them is then old."""
    now = read_folder(before.root)
    if now.files != before.files or now.findings != before.findings:
        raise BoligError(
            "Planen ble endret av andre mens kommandoen arbeidet. Ingenting er skrevet. Kjør kommandoen en gang til."
        )
