"""Which revision of the plan this is, as git knows it."""

from pathlib import Path

from bolig_cli.errors import BoligError
from bolig_cli.record import record
from bolig_cli.source import git
from bolig_cli.source.files import Files, read_folder, read_revision


@record
class Revision:
    """A commit, and whether the plan has changes that are not in it. `commit` is "" outside git."""

    commit: str
    endret: bool


def revision(root: Path) -> Revision:
    """The revision of the project folder; an empty one where there is no git, or nothing committed yet.

    Changed is a plan whose files are others than those of the revision. Git is not asked that (see `source/git.py`).
    """
    commit = git.ask(root, "rev-parse", "--verify", "--quiet", "HEAD")
    if commit is None:
        return Revision("", False)
    name = commit.decode().strip()
    try:
        return Revision(name, _contents(read_folder(root)) != _contents(read_revision(root, name)))
    except BoligError:  # the revision has no plan, or another's file can't be read
        return Revision(name, True)


def _contents(files: Files) -> dict[str, bytes]:
    """What each file says. Git may give a text the line ends of the machine when it is taken out."""
    return {file.path: file.data.replace(b"\r\n", b"\n") for file in files.files}
