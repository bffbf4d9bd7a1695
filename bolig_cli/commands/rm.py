"""`bolig rm`: takes a thing out of the plan, after having shown who refers to it."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from bolig_cli import pipeline
from bolig_cli.authoring.changes import apply, require_unchanged
from bolig_cli.authoring.mentions import Mention, Role
from bolig_cli.authoring.remove import Removal, remove
from bolig_cli.authoring.renumbered import closed_up
from bolig_cli.authoring.worse import more
from bolig_cli.commands.console import Console, shown_path
from bolig_cli.errors import BoligError
from bolig_cli.finding import Finding
from bolig_cli.source.files import Files, read_folder

_SHOWN = 12  # errors that are told one by one


def run(folder: Path, id: str, ja: bool, console: Console) -> int:
    """Shows what goes and who refers to it, asks, and writes it all or nothing.

    0 when it is done, 1 when the answer was no. Raises BoligError where nobody can answer and `ja` is not given: nothing is then
    written.
    """
    files = read_folder(folder)
    removal = remove(files, id)
    worse = _worse(files, removal)
    numbers = closed_up(files, removal.changes)
    console.out(_told(files, id, removal) + "".join(f"{each}\n" for each in numbers) + _errors(files, worse))
    if not ja:
        if console.ask is None:
            raise BoligError(f"Ingenting er skrevet. Skriv «bolig rm {id} --ja» for å ta det bort.")
        if not console.ask(f"Ta bort {id}?"):
            console.progress("Ingenting er skrevet.\n")
            return 1
    require_unchanged(files)
    apply(files, removal.changes)
    console.out(f"{id} er tatt ut av planen.\n")
    if removal.left or worse:
        console.out("Kjør «bolig check»: det som står igjen, må rettes.\n")
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
        lines += _places(shown, removal.mended, "lenke i ")
    if removal.lines:
        lines.append(f"Dette handler bare om {id}, og hele linjen tas bort:")
        lines += [f"  {shown(x.place.path)}:{x.place.line}  linjen under «{x.keys[0]}»" for x in removal.lines]
    if removal.left:
        also = "også " if removal.mended or removal.lines else ""
        lines.append(f"Dette viser {also}til {id}, og må rettes for hånd etterpå:")
        lines += _places(shown, removal.left, "tall eller lenke i ")
    return "\n".join(lines) + "\n"


def _worse(files: Files, removal: Removal) -> list[Finding]:
    """The errors that come of it."""
    day = dt.date.today()
    after = files.with_texts(removal.changes.files)
    return more(pipeline.check_files(files, day).structural_errors, pipeline.check_files(after, day).structural_errors)


def _errors(files: Files, worse: Sequence[Finding]) -> str:
    if not worse:
        return ""
    shown = shown_path(files.root)
    what = "en ny feil" if len(worse) == 1 else f"{len(worse)} nye feil"
    told = Counter(f"  {shown(each.place.path)}:{each.place.line}  {each.message}" for each in worse)
    lines = [f"{line} ({times} steder på linjen)" if times > 1 else line for line, times in told.items()]
    lines, left = lines[:_SHOWN], sum([*told.values()][_SHOWN:])
    rest = [f"  og {left} til"] if left else []
    return "\n".join([f"Etter dette har planen {what}:", *lines, *rest]) + "\n"


def _places(shown: Callable[[str], str], those: Iterable[Mention], of_text: str) -> list[str]:
    """Each place once, in the order of the files; `of_text` is what in a text it is: a line of one may have several."""
    ordered = sorted(those, key=lambda x: (x.place.path, x.place.line, x.place.column))
    return list(dict.fromkeys(f"  {_where(shown(x.place.path), x, of_text)}" for x in ordered))


def _where(path: str, mention: Mention, of_text: str) -> str:
    key = next((str(key) for key in reversed(mention.keys) if isinstance(key, str)), "")
    what = {
        Role.FIELD: f"feltet «{key}»",
        Role.DUTY: f"feltet «{key}»",
        Role.TEXT: of_text + (f"teksten «{key}»" if key else "teksten i kapittelet"),
        Role.RECORD: "signeringen, som da ikke gjelder lenger",
    }.get(mention.role, "")
    return f"{path}:{mention.place.line}  {what}"
