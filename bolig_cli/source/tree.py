"""The plan folder: which file is of which kind, and which files are nothing that the plan knows."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from bolig_cli.errors import BoligError
from bolig_cli.finding import Finding, Place
from bolig_cli.source.faults import READ_FAULTS

# Where each kind of file stands below plan/. A pattern with * holds one item per file.
LAYOUT: dict[str, str] = {
    "plan.yaml": "plan",
    "organisasjon.yaml": "organisasjon",
    "maalgrupper.yaml": "maalgrupper",
    "foeringer.yaml": "foeringer",
    "prosess.yaml": "prosess",
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
ATTACHMENTS = ("profil/*.svg", "profil/*.png", "profil/*.docx")
ATTACHMENT = "vedlegg"  # their kind


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of the plan: path relative to the project folder, kind (schema name), bytes."""

    path: str
    kind: str
    data: bytes


def project_root(folder: Path) -> tuple[Path, str]:
    """The project folder and the plan folder's name below it ("plan", or "" when `folder` is the plan folder itself).

    Raises BoligError when there is no plan.yaml in either.
    """
    if not folder.is_dir():
        raise BoligError(f"Mappen {folder} finnes ikke.")
    if (folder / "plan" / "plan.yaml").is_file():
        return folder, "plan"
    if (folder / "plan.yaml").is_file():
        return folder, ""
    raise BoligError(
        f"Fant ingen plan i {folder}: verken plan/plan.yaml eller plan.yaml finnes der. "
        "Gå til mappen der planen ligger, eller lag en ny med «bolig init»."
    )


def read_tree(root: Path, plan_folder: str) -> tuple[tuple[SourceFile, ...], tuple[Finding, ...]]:
    """Reads every file of the plan, in natural order, and finds those that would otherwise be overlooked."""
    base = root / plan_folder
    files: list[SourceFile] = []
    findings: list[Finding] = []
    for path in _walk(base):
        relative = PurePosixPath(path.relative_to(base).as_posix())
        shown = (PurePosixPath(plan_folder) / relative).as_posix()
        kind = next((kind for pattern, kind in LAYOUT.items() if _matches(relative, pattern)), None)
        if kind is None and any(_matches(relative, pattern) for pattern in ATTACHMENTS):
            kind = ATTACHMENT
        if kind is None:
            findings.append(_unknown(relative, shown))
            continue
        if path.is_symlink():
            findings.append(
                READ_FAULTS["fil-er-lenke"].at(
                    Place(shown), "Filen er en snarvei til en annen fil.", "Legg selve filen i planmappen."
                )
            )
            continue
        try:
            files.append(SourceFile(shown, kind, path.read_bytes()))
        except OSError as error:
            raise BoligError(f"Kan ikke lese {shown}: {error.strerror}.") from error
    return tuple(files), tuple(findings)


def _walk(base: Path) -> Iterator[Path]:
    """Files below `base` in natural order; hidden ones, editors' backups and folders' own README are passed over."""
    for path in sorted(base.iterdir(), key=lambda p: natural(p.name)):
        if path.name.startswith((".", "~", "README")) or path.name.endswith(("~", ".bak", ".orig")):
            continue
        if path.is_dir() and not path.is_symlink():
            if path.name not in {"build", "schema"}:
                yield from _walk(path)
        else:
            yield path


def natural(name: str) -> tuple[tuple[int, int | str], ...]:
    """A sort key that puts T2 before T10."""
    key: list[tuple[int, int | str]] = []
    digits = ""
    for char in name + "\0":
        if char in "0123456789":
            digits += char
            continue
        if digits:
            key.append((0, int(digits)))
            digits = ""
        key.append((1, char))
    return tuple(key)


def _matches(path: PurePosixPath, pattern: str) -> bool:
    wanted = PurePosixPath(pattern)
    return path.parent == wanted.parent and (
        path.name == wanted.name or (wanted.stem == "*" and path.suffix == wanted.suffix)
    )


def _unknown(relative: PurePosixPath, shown: str) -> Finding:
    if relative.suffix == ".yml":
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
