"""The plan folder's layout, by names alone: which file is of which kind, and which files are nothing that the plan knows."""

import re
from pathlib import PurePosixPath

from bolig_cli.finding import Finding, Place
from bolig_cli.source.faults import READ_FAULTS

# Where each kind of file stands below plan/. A pattern with * holds one item per file.
LAYOUT: dict[str, str] = {
    "plan.yaml": "plan",
    "organisasjon.yaml": "organisasjon",
    "maalgrupper.yaml": "maalgrupper",
    "foeringer.yaml": "foeringer",
    "prosess.yaml": "prosess",
    "tjenester.yaml": "tjenester",
    "saksgang.yaml": "saksgang",
    "kunnskapsgrunnlag/behovsoversikt.yaml": "behovsoversikt",
    "kunnskapsgrunnlag/tabeller/*.yaml": "tabell",
    "kunnskapsgrunnlag/tabeller/*.csv": "tabelldata",
    "kunnskapsgrunnlag/hentet/*.yaml": "hentet",
    "kunnskapsgrunnlag/gjennomgang.yaml": "gjennomgang",
    "utfordringer/*.yaml": "utfordring",
    "maalomraader/*.yaml": "maalomraade",
    "maal/*.yaml": "maal",
    "strategier/*.yaml": "strategi",
    "tiltak/*.yaml": "tiltak",
    "kapitler/*.md": "kapittel",
    "krav/*.yaml": "krav",
    "signeringer/*.yaml": "signering",
    "saksfremlegg.yaml": "saksfremlegg",
    "profil.yaml": "profil",
}

# Files that are not text and belong to the profile.
ATTACHMENTS = tuple(f"profil/*.{ending}" for ending in ("svg", "png", "jpg", "jpeg", "docx", "dotx"))
ATTACHMENT = "vedlegg"  # their kind

_PATTERNS = {**LAYOUT, **dict.fromkeys(ATTACHMENTS, ATTACHMENT)}
_BY_NAME = {pattern: kind for pattern, kind in _PATTERNS.items() if "*" not in pattern}
_BY_ENDING = {tuple(pattern.split("*")): kind for pattern, kind in _PATTERNS.items() if "*" in pattern}
_RIGHT_NAME = {"saksframlegg.yaml": "saksfremlegg.yaml"}  # both spellings are right, and the file has one
_NOT_OURS = frozenset({"build", "schema"})  # folders beside or below the plan that hold no plan

_PARTS = re.compile("[0-9]+|[^0-9]")


def kind_of(path: str) -> str | None:
    """The kind of a file by its path below the plan folder; None for a file that the plan does not know."""
    folder, slash, name = path.rpartition("/")
    stem, dot, ending = name.rpartition(".")
    if stem and (kind := _BY_ENDING.get((folder + slash, dot + ending))):
        return kind
    return _BY_NAME.get(path)


def is_passed_over(path: str) -> bool:
    """Whether a path below the plan folder is a hidden file, an editor's backup, a folder's own README, or what a build made."""
    *folders, name = path.split("/")
    return any(folder in _NOT_OURS or _is_aside(folder) for folder in folders) or _is_aside(name)


def _is_aside(name: str) -> bool:
    return name.startswith((".", "~", "README")) or name.endswith(("~", ".bak", ".orig"))


def in_order(path: str) -> tuple[tuple[tuple[tuple[int, int | str], ...], str], ...]:
    """A sort key for paths: folder by folder in natural order, and T1 before T01, whatever the order on the disk."""
    return tuple((natural(part), part) for part in path.split("/"))


def natural(name: str) -> tuple[tuple[int, int | str], ...]:
    """A sort key that puts T2 before T10."""
    parts = _PARTS.findall(name + "\0")  # so that a name comes after the same name with a number
    return tuple((0, int(part)) if part.isascii() and part.isdecimal() else (1, part) for part in parts)


def unknown(path: str, shown: str) -> Finding:
    """What to say of a file that the plan does not know. `path` is below the plan folder, `shown` below the project folder."""
    relative = PurePosixPath(path)
    if (called := _RIGHT_NAME.get(path)) is not None:
        help = f"Gi filen navnet {called}."
    elif relative.suffix == ".yml":
        help = f"Gi filen endelsen .yaml: {relative.stem}.yaml."
    elif relative.suffix == ".yaml":
        homes = sorted({str(PurePosixPath(p).parent) for p in LAYOUT if p.endswith("*.yaml")})
        help = "Flytt den til en av mappene " + ", ".join(homes) + ", eller ta den ut av planmappen."
    else:
        help = (
            "Ta filen ut av planmappen, eller flytt den til riktig mappe med riktig endelse "
            "(.yaml; .md i kapitler; .csv i kunnskapsgrunnlag/tabeller)."
        )
    return READ_FAULTS["ukjent-fil"].at(Place(shown), "Filen er ikke en del av planen og blir ikke lest.", help)
