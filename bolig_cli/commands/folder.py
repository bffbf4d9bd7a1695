"""The folder that a command is asked about: the plan that it is in, and what was meant where there is none."""

import difflib
import os
import re
from collections.abc import Sequence
from pathlib import Path

from bolig_cli.errors import BoligError
from bolig_cli.source.files import holds_plan, nearest

# What `bolig build` is told with an option. Written out, since only what makes documents need load those who make them.
FORMATS = ("docx", "odt", "pdf", "html", "nettsted")
_DOCUMENTS = ("hoeringsutkast", "plan", "saksfremlegg", "dekning", "handlingsdel", "aarsrapport")
_WORDS = {
    **{word: f"bolig build --format {word}" for word in FORMATS},
    **{word: f"bolig build --dokument {word}" for word in _DOCUMENTS if word != "plan"},
    "word": "bolig build --format docx",
    "opendocument": "bolig build --format odt",
}
_FILES = (".yaml", ".yml", ".md", ".csv", ".docx", ".odt")
_ASCII = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
_SHOWN = 5  # folders that one answer names


def as_command(word: str) -> str:
    """The command that makes what a word names: «word», «aarsrapport»; "" where it names nothing that is made."""
    return _WORDS.get(word.lower().translate(_ASCII), "")


def plan_folder(folder: Path, command: str = "kommandoen") -> Path:
    """The folder of the plan that `folder` is in; `command` is what was typed before it. Raises BoligError, with what to write
    instead, where none is found."""
    if folder.suffix.lower() in _FILES and not folder.is_dir():
        raise BoligError(f"«{folder}» er en fil, og {command} tar hele planen. Skriv bare {command}.")
    if not folder.exists():
        raise BoligError(f"Mappen {folder} finnes ikke.{_meant(folder)}")
    found = nearest(folder)
    if folder.is_dir() and not holds_plan(found) and (below := _below(folder)):
        raise BoligError(_go_to(folder, below))
    return found


def refuse_name_in_parts(folders: Sequence[Path]) -> None:
    """Raises BoligError for the words of a folder's name that was written without quotation marks."""
    whole = " ".join(map(str, folders))
    # `os.path`, since hundreds of folders make a longer name than any file has, which `Path` does not take
    if len(folders) > 1 and os.path.isdir(whole) and not all(map(os.path.isdir, folders)):  # noqa: PTH112
        raise BoligError(f'Et navn med mellomrom skal stå i anførselstegn: "{whole}".')


def cd(folder: Path) -> str:
    """The command that goes to a folder."""
    shown = str(folder)
    return f'cd "{shown}"' if " " in shown else f"cd {shown}"


def _meant(folder: Path) -> str:
    """What somebody may have meant who named a folder that is not there, as a sentence with a space before it."""
    word = str(folder)
    if command := as_command(word):
        return f" Mente du «{command}»?"
    if re.fullmatch(r"[A-Z]{1,2}\d+(-\d+)*", word):
        return f" Kommandoen gjelder hele planen, og ikke bare {word}. Skriv den uten «{word}»."
    folders = [path.name for path in Path().iterdir() if path.is_dir()] if folder.parent == Path() else []
    near = difflib.get_close_matches(word, folders, n=1, cutoff=0.6)
    return f" Mente du «{near[0]}»?" if near else ""


def _below(folder: Path) -> list[Path]:
    """The folders right below that hold a plan."""
    try:
        return sorted(path for path in folder.iterdir() if path.is_dir() and holds_plan(path))
    except OSError:
        return []


def _go_to(folder: Path, below: list[Path]) -> str:
    where = (
        "Det ligger ingen plan rett i denne mappen" if folder == Path() else f"Det ligger ingen plan rett i {folder}"
    )
    first, *others = below
    if others:
        names = ", ".join(f"«{path.name}»" for path in below[:_SHOWN])
        names += f" og {len(below) - _SHOWN} til" if len(below) > _SHOWN else ""
        return f"{where}, men i mappene {names}. Gå til den du vil ha, for eksempel slik: {cd(first)}"
    return f"{where}, men i mappen «{first.name}». Gå dit, og prøv på nytt: {cd(first)}"
