"""A new plan: which files it begins with, and how they are put in a folder without touching what is there."""

import datetime as dt
import json
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from bolig_cli import __version__, resources
from bolig_cli.errors import BoligError, why
from bolig_cli.kommuner import kan_ha_samisk_befolkning
from bolig_cli.model.kalender import fridag
from bolig_cli.model.startdatoer import startdatoer
from bolig_cli.scaffold.nynorsk import in_nynorsk
from bolig_cli.scaffold.oppstart import Maalform, Oppstart, checked_title, shaped
from bolig_cli.source import text as source_text
from bolig_cli.source.schema import EXPORT
from bolig_cli.source.tree import LAYOUT

MAX_NAME = 80

_TEMPLATE = Path(__file__).parent / "template"
_SHAPES = Path(__file__).parent / "shapes"
_DOT = "dot_"  # dot-files are stored without the dot, since packaging tools tend to drop hidden files
_PLACEHOLDER = re.compile("@([A-Z_0-9]+)@")
# What municipalities call themselves: in Norwegian, in Northern, Lule and Southern Sami, and in Kven.
_MUNICIPALITY_WORDS = frozenset(
    {"kommune", "kommuna", "herad", "suohkan", "suohka", "gielda", "tjïelte", "tjielte", "komuuni"}
)
_MAX_LISTED = 10
# An answer that is no example, where only the municipality can give it: without one, the duty counts, and the coverage says so.
_SAMISK = re.compile(r"^    har_samisk_befolkning: .*$", re.MULTILINE)
_ASKED = (
    "    # har_samisk_befolkning:  # bor det samer i kommunen? Skriv true eller false etter kolon, og ta bort # foran"
)
_PACKAGES = """\
# Pakkene som bolig {version} trenger, hver med kontrollsummene til filene som kan hentes (pip install --require-hashes).
# «bolig init» laget filen. Får planen en ny utgave av bolig, bytter du denne også.
"""


def scaffold_files(
    kommune: str, nummer: str, today: dt.date, ny: Oppstart | None = None, fylke: str = ""
) -> Mapping[str, bytes]:
    """The files of a new plan for a municipality: path below the project folder (POSIX) to bytes, in a fixed order.

    `nummer` is the four digits of the municipality. The plan period begins the year after `today` where nothing else is said.
    The same input gives the same bytes. Raises BoligError when a name, a number or a year cannot be used.
    """
    ny = ny or Oppstart()
    values = _values(checked_name(kommune), _checked_number(nummer), today, ny)
    example = {path: source.read_text(encoding="utf-8") for path, source in _templates(_TEMPLATE)}
    whole = shaped(example, _shapes(), ny)
    if ny.maalform is Maalform.NYNORSK:
        whole = {path: in_nynorsk(text) if path.startswith("plan/") else text for path, text in whole.items()}
    files = {path: _filled(text, values) for path, text in whole.items()}
    if fylke:
        number = f'  nummer: "{nummer}"\n'
        files["plan/plan.yaml"] = files["plan/plan.yaml"].replace(number, f"{number}  fylke: {fylke}\n")
    if kan_ha_samisk_befolkning(nummer):
        files["plan/plan.yaml"] = _SAMISK.sub(_ASKED, files["plan/plan.yaml"])
    files[".vscode/settings.json"] = _editor_settings()
    files[".bolig/pakker.txt"] = _PACKAGES.format(version=__version__) + resources.file("pakker.lock").read_text(
        encoding="utf-8"
    )
    encoded = {path: text.encode() for path, text in files.items()}
    for schema in resources.folder("schema").glob("*.schema.json"):
        if schema.name != f"{EXPORT}.schema.json":  # an editor needs those of the files that are written
            encoded[f"schema/{schema.name}"] = schema.read_bytes()
    return dict(sorted(encoded.items()))


def without_what_is_there(folder: Path, files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """The files that are to be written in a folder that may have its own set-up around the plan (`.gitignore`, `.vscode`).

    Such a file keeps what it has, and the new plan is made all the same. The plan's own files and the schemas are never left out:
    a plan that is half an old one and half a new one would be neither.
    """
    return {
        path: data
        for path, data in files.items()
        if path.startswith(("plan/", "schema/")) or not (folder / path).is_file()
    }


def write_new(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes `files` below `folder`, which is made when missing. Everything is written, or nothing.

    Raises BoligError when any of the files is there already (nothing is then written), and when one cannot be written (what was
    just made is then removed). An existing file is never opened for writing.
    """
    taken = _taken(folder, files)
    if taken:
        raise BoligError(_taken_message(folder, taken))
    made_folders: list[Path] = []
    made_files: list[Path] = []
    try:
        for path, data in files.items():
            target = folder / path
            _make_folder(target.parent, made_folders)
            with target.open("xb") as file:
                made_files.append(target)
                file.write(data)
    except OSError as error:
        _remove(made_files, made_folders)
        raise BoligError(
            f"Kan ikke lage {error.filename or folder}: {why(error)}. Ingen filer er laget. "
            "Velg en mappe der du har lov til å lagre, og prøv på nytt."
        ) from error
    except BaseException:
        _remove(made_files, made_folders)
        raise


def checked_name(given: str) -> str:
    """The municipality's name with the word for municipality in it."""
    name = given.strip(" ")
    if not name.strip():
        raise BoligError('Kommunens navn mangler. Skriv for eksempel --kommune "Nord-Aurdal kommune".')
    if len(name) > MAX_NAME:
        raise BoligError(f"Kommunens navn er på {len(name)} tegn, men kan være på høyst {MAX_NAME}. Skriv bare navnet.")
    bad = next((index for index, char in enumerate(name) if source_text.is_invisible(char)), None)
    if bad is None:
        bad = next(source_text.strange(name), None)
    if bad is not None:
        char = name[bad]
        shown = f"«{char}»" if char.isprintable() else f"U+{ord(char):04X}"
        raise BoligError(
            f"Tegn nummer {bad + 1} i kommunens navn ({shown}) kan ikke brukes i planen. Skriv navnet på nytt uten det."
        )
    words = {word.lower() for word in re.findall(r"\w+", name)}
    return name if words & _MUNICIPALITY_WORDS else f"{name} kommune"


def _checked_number(given: str) -> str:
    if not re.fullmatch("[0-9]{4}", given):
        raise BoligError(f"Kommunenummeret må være fire sifre, for eksempel 3903. Her står det «{given}».")
    return given


def _values(name: str, number: str, today: dt.date, ny: Oppstart) -> Mapping[str, str]:
    """What each placeholder stands for. Name and title are only ever used inside a double-quoted YAML scalar on one line."""
    first, last = ny.years(today.year)
    adopted = max(first, today.year + 1)  # a plan that is begun in its own period is not adopted before that
    return {
        "TITTEL": json.dumps(checked_title(ny.title), ensure_ascii=False)[1:-1],
        "PLANTYPE": ny.plantype.value,
        "MAALFORM": ny.maalform.value,
        "KOMMUNE": json.dumps(name, ensure_ascii=False)[1:-1],  # JSON's escapes are also those of YAML
        "NUMMER": number,
        "DATO": today.isoformat(),
        "MAANED": f"{today:%Y-%m}",
        "MOETE": _working_day_before(today).isoformat(),
        **{name: day.isoformat() for name, day in startdatoer(adopted).items()},
        "ARBEIDSAAR": str(adopted - 1),
        "VEDTAKSAAR": str(adopted),
        "FOERAAR2": str(first - 2),
        "FOERAAR": str(first - 1),
        "FRA": str(first),
        "AAR2": str(first + 1),
        "AAR3": str(first + 2),
        "TIL": str(last),
        "VERSJON": __version__,
    }


def _working_day_before(day: dt.date) -> dt.date:
    """The day itself when it is a working day, else the last one before."""
    while fridag(day):
        day -= dt.timedelta(days=1)
    return day


def _filled(template: str, values: Mapping[str, str]) -> str:
    """One pass, so that a name that looks like a placeholder stays as it is."""
    return _PLACEHOLDER.sub(lambda hit: values[hit[1]], template)


def _shapes() -> Mapping[str, Mapping[str, str]]:
    """The files that belong to one level of a plan: its name → path → text."""
    return {
        folder.name: {path: source.read_text(encoding="utf-8") for path, source in _templates(folder)}
        for folder in _SHAPES.iterdir()
    }


def _templates(folder: Path) -> Iterator[tuple[str, Path]]:
    for source in folder.rglob("*"):
        if source.is_file():
            parts = source.relative_to(folder).parts
            yield PurePosixPath(*(_shown_name(part) for part in parts)).as_posix(), source


def _shown_name(stored: str) -> str:
    return "." + stored.removeprefix(_DOT) if stored.startswith(_DOT) else stored


def _editor_settings() -> str:
    """Visual Studio Code's settings: which schema belongs to which files, from the layout itself, and how files are saved."""
    schemas = {
        f"./schema/{kind}.schema.json": [f"plan/{pattern}"]
        for pattern, kind in LAYOUT.items()
        if pattern.endswith(".yaml")
    }
    settings = {
        "yaml.schemas": schemas,
        "yaml.schemaStore.enable": False,
        "yaml.validate": True,
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "editor.insertSpaces": True,
        "editor.tabSize": 2,
        "editor.detectIndentation": False,
    }
    return json.dumps(settings, ensure_ascii=False, indent=2) + "\n"


def _taken(folder: Path, files: Mapping[str, bytes]) -> list[str]:
    """What stands in the way: the files that are there already, and files where a folder is needed. Also links to nowhere."""
    if _is_there(folder) and not folder.is_dir():
        raise BoligError(f"{folder} er en fil. Velg en mappe som er tom eller ikke finnes ennå.")
    folders = sorted({parent.as_posix() for path in files for parent in PurePosixPath(path).parents} - {"."})
    in_the_way = [path for path in folders if _is_there(folder / path) and not (folder / path).is_dir()]
    return in_the_way + [path for path in files if _is_there(folder / path)]


def _is_there(path: Path) -> bool:
    return os.path.lexists(path)


def _taken_message(folder: Path, taken: list[str]) -> str:
    listed = ", ".join(taken[:_MAX_LISTED])
    more = f" og {len(taken) - _MAX_LISTED} til" if len(taken) > _MAX_LISTED else ""
    what = "denne filen" if len(taken) == 1 else "disse filene"
    return (
        f"Mappen {folder} har allerede {what}: {listed}{more}. Ingenting er skrevet. "
        "Velg en annen mappe, eller flytt det som ligger der, og prøv på nytt."
    )


def _make_folder(folder: Path, made: list[Path]) -> None:
    """Makes a folder and those above it, and notes each that was not there."""
    if folder.is_dir():
        return
    _make_folder(folder.parent, made)
    folder.mkdir()
    made.append(folder)


def _remove(files: list[Path], folders: list[Path]) -> None:
    """Takes back what was just made. A folder that someone else has put something in meanwhile stays."""
    for path in files:
        path.unlink(missing_ok=True)
    for folder in reversed(folders):
        try:
            folder.rmdir()
        except OSError:
            continue
