"""The ids that the plan has had: what a version has a file for, may still be linked to by those who read it then."""

from pathlib import PurePosixPath

from bolig_cli.errors import BoligError
from bolig_cli.source.files import Files
from bolig_cli.versions.place import home_of
from bolig_cli.versions.store import Store


def ids_before(files: Files) -> frozenset[str]:
    """The names of the files that the plan's versions have had, without their endings: the ids of all that has a file of its own.
    None where the versions cannot be read, which whoever lists them is told of."""
    try:
        paths = Store(home_of(files.root), files.plan_folder).paths()
    except BoligError:
        return frozenset()
    return frozenset(PurePosixPath(path).stem for path in paths)
