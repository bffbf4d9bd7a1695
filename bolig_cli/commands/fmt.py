"""`bolig fmt`: every file of the plan in the one order and layout."""

from pathlib import Path

from bolig_cli.authoring.changes import Changes, apply
from bolig_cli.authoring.fmt import fmt
from bolig_cli.commands.console import Console, shown_path
from bolig_cli.source.files import read_folder


def run(folder: Path, only_look: bool, console: Console) -> int:
    """Writes the files that are not laid out so, all or none, and says which; with `only_look` it says which, and writes nothing.

    0, or 1 where `only_look` finds some. Raises BoligError, with nothing written, where a file cannot be read.
    """
    files = read_folder(folder)
    changed = {file.path: made for file in files.files if (made := fmt(file.path, file.kind, file.data)) != file.data}
    shown = shown_path(files.root)
    if not changed:
        console.out("Alle filene står slik de skal.\n")
        return 0
    console.out("".join(f"{shown(path)}\n" for path in changed))
    count = "1 fil" if len(changed) == 1 else f"{len(changed)} filer"
    if only_look:
        console.out(f"{count} ville blitt endret. Kjør «bolig fmt».\n")
        return 1
    apply(files, Changes(changed))
    console.out(f"{count} er ordnet. Tekster, verdier og kommentarer er som før.\n")
    return 0
