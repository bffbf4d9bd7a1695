"""`bolig rm`: takes a thing out of the plan, after having shown who refers to it."""

from pathlib import Path

from bolig_cli.authoring.changes import apply, require_unchanged
from bolig_cli.authoring.mentions import Mention, Role
from bolig_cli.authoring.remove import Removal, remove
from bolig_cli.commands.console import Console, shown_path
from bolig_cli.errors import BoligError
from bolig_cli.source.files import Files, read_folder


def run(folder: Path, id: str, ja: bool, console: Console) -> int:
    """Shows what goes and who refers to it, asks, and writes it all or nothing.

    0 when it is done, 1 when the answer was no. Raises BoligError where nobody can answer and `ja` is not given: nothing is then
    written.
    """
    files = read_folder(folder)
    removal = remove(files, id)
    console.out(_told(files, id, removal))
    if not ja:
        if console.ask is None:
            raise BoligError(f"Ingenting er skrevet. Skriv «bolig rm {id} --ja» for å ta det bort.")
        if not console.ask(f"Ta bort {id}?"):
            console.progress("Ingenting er skrevet.\n")
            return 1
    require_unchanged(files)
    apply(files, removal.changes)
    console.out(f"{id} er tatt ut av planen.\n")
    if removal.left:
        console.out("Kjør «bolig check»: det som ikke kunne tas bort, må rettes.\n")
    return 0


def _told(files: Files, id: str, removal: Removal) -> str:
    shown = shown_path(files.root)
    gone = [path for path, data in removal.changes.files.items() if data is None]
    lines = [f"Filen {shown(path)} slettes." for path in gone]
    if not gone:
        lines = [f"{id} tas ut av listen der den står."]
    if not removal.referrers:
        return "\n".join([*lines, f"Ingenting viser til {id}."]) + "\n"
    if removal.mended:
        lines.append(f"Dette viser til {id}, og henvisningen tas bort:")
        lines += [f"  {_where(shown(x.place.path), x)}" for x in removal.mended]
    if removal.lines:
        lines.append(f"Dette handler bare om {id}, og hele linjen tas bort:")
        lines += [f"  {shown(x.place.path)}:{x.place.line}  linjen under «{x.keys[0]}»" for x in removal.lines]
    if removal.left:
        also = "også " if removal.mended or removal.lines else ""
        lines.append(f"Dette viser {also}til {id}, og må rettes for hånd etterpå:")
        lines += [f"  {_where(shown(x.place.path), x)}" for x in removal.left]
    return "\n".join(lines) + "\n"


def _where(path: str, mention: Mention) -> str:
    key = next((str(key) for key in reversed(mention.keys) if isinstance(key, str)), "")
    what = {
        Role.FIELD: f"feltet «{key}»",
        Role.DUTY: f"feltet «{key}»",
        Role.TEXT: f"teksten «{key}»" if key else "teksten i kapittelet",
        Role.RECORD: "signeringen, som da ikke gjelder lenger",
    }.get(mention.role, "")
    return f"{path}:{mention.place.line}  {what}"
