"""The plan folder's layout, by names alone: which file is of which kind, and which files are nothing that the plan knows."""

import re
import unicodedata
from collections.abc import Collection, Container, Mapping
from functools import cache, lru_cache
from pathlib import PurePosixPath

from bolig_cli.finding import Finding, Place
from bolig_cli.source.copies import copied_from, is_word_for_edition, words_of
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.text import DOCUMENTS

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
    "innspill/*.yaml": "innspill",
    "innspill/bygg/*.yaml": "bygg",
    "saksfremlegg.yaml": "saksfremlegg",
    "profil.yaml": "profil",
}

# Kind of file → the generated part of the document that it is shown in (a chapter's `innhold`).
SHOWN_IN: dict[str, str] = {
    "prosess": "prosess",
    "foeringer": "foeringer",
    "behovsoversikt": "kunnskapsgrunnlag",
    "tabell": "kunnskapsgrunnlag",
    "tabelldata": "kunnskapsgrunnlag",
    "hentet": "kunnskapsgrunnlag",
    "gjennomgang": "kunnskapsgrunnlag",
    "utfordring": "kunnskapsgrunnlag",
    "maalgrupper": "kunnskapsgrunnlag",
    "maalomraade": "maal",
    "maal": "maal",
    "strategi": "maal",
    "tiltak": "maal",
    "tjenester": "tjenester",
    "saksgang": "tjenester",
    "organisasjon": "tjenester",
}
# Files that are not text and belong to the profile. Of the templates only .docx and .dotx can be used: what is wrong with another,
# its content says.
_TEMPLATES = ("docx", "dotx", "docm", "dotm", "doc", "dot", "odt", "ott")
ATTACHMENTS = tuple(f"profil/*.{ending}" for ending in ("svg", "png", "jpg", "jpeg", *_TEMPLATES))
ATTACHMENT = "vedlegg"  # their kind

# The folder of the pictures that stand in chapters. Every file there is one, for its content says what it is, and not its name.
PICTURES = "bilder/"
PICTURE = "bilde"  # their kind

NOT_TEXT = frozenset({ATTACHMENT, PICTURE})
_PICTURE_ENDINGS = (".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp")
_CHAPTERS = "kapitler"

_PATTERNS = {**LAYOUT, **dict.fromkeys(ATTACHMENTS, ATTACHMENT)}
_FOLDERS = frozenset(pattern.partition("/")[0] for pattern in (*_PATTERNS, PICTURES) if "/" in pattern)
_BY_NAME = {pattern: kind for pattern, kind in _PATTERNS.items() if "*" not in pattern}
_BY_ENDING = {tuple(pattern.split("*")): kind for pattern, kind in _PATTERNS.items() if "*" in pattern}
_HIDDEN = frozenset({"Thumbs.db", "desktop.ini", "Icon\r"})  # by Windows and macOS
_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
_PLURAL = {
    "strategi": "strategier",
    "utfordring": "utfordringer",
    "maalomraade": "maalomraader",
    "kapittel": "kapitler",
    "tabell": "tabeller",
    "signering": "signeringer",
}  # folders by what one file in them holds
_BY_LETTER = {"T": "tiltak", "S": "strategier", "M": "maal", "U": "utfordringer"}  # where T5.yaml is at home
_NUMBERED = r"[A-Za-z]{1,3}-?\d{1,4}(-\d{1,4}){0,2}"  # T5, M1-1; compiled when a file has another name
_NEARLY_YAML = frozenset({"yml", "yam", "ymal", "yalm", "yaml_", "yamll"})
_TEXTS = frozenset({"txt", "text", "md", "json"})
_RIGHT_NAME = {"saksframlegg.yaml": "saksfremlegg.yaml"}  # both spellings are right, and the file has one
_NOT_OURS = frozenset({"build", "schema"})  # folders beside or below the plan that hold no plan

_LEAST_OF_NAME = 5  # letters of a name by which it is known

_DIGITS = 1_000  # of a number that are read: Python refuses to read those of some thousand
_PARTS = re.compile("[0-9]+|[^0-9]")


def kind_of(path: str) -> str | None:
    """The kind of a file by its path below the plan folder; None for a file that the plan does not know."""
    folder, slash, name = path.rpartition("/")
    stem, dot, ending = name.rpartition(".")
    if stem and (kind := _BY_ENDING.get((folder + slash, dot + ending))):
        return kind
    return PICTURE if path.startswith(PICTURES) else _BY_NAME.get(path)


def in_folder(path: str) -> frozenset[str]:
    """The kinds of file that lie in a folder with this path below the plan folder, or in the folders in it."""
    return _in_folders().get(path, frozenset())


@cache
def _in_folders() -> Mapping[str, frozenset[str]]:
    """The kinds of file in each folder that the plan has, and in the folders in it: every file is held against these."""
    found: dict[str, set[str]] = {}
    for pattern, kind in (*_PATTERNS.items(), (PICTURES, PICTURE)):
        for slash in re.finditer("/", pattern):
            found.setdefault(pattern[: slash.start()], set()).add(kind)
    return {folder: frozenset(kinds) for folder, kinds in found.items()}


def is_passed_over(path: str) -> bool:
    """Whether a path below the plan folder is a hidden file, what an editor or Windows has put there, a folder's own README,
    or what a build made."""
    *folders, name = path.split("/")
    return any(folder in _NOT_OURS or _is_aside(folder) for folder in folders) or _is_aside(name)


def _is_aside(name: str) -> bool:
    return name.startswith((".", "~", "README")) or name.endswith(("~", ".bak", ".orig")) or name in _HIDDEN


def in_order(path: str) -> tuple[tuple[tuple[tuple[int, int | str], ...], str], ...]:
    """A sort key for paths: folder by folder in natural order, and T1 before T01, whatever the order on the disk."""
    return tuple((natural(part), part) for part in path.split("/"))


@lru_cache(maxsize=4096)  # a plan has the same names from one change to the next
def natural(name: str) -> tuple[tuple[int, int | str], ...]:
    """A sort key that puts T2 before T10."""
    parts = _PARTS.findall(name + "\0")  # so that a name comes after the same name with a number
    return tuple((0, int(part[:_DIGITS])) if part.isascii() and part.isdecimal() else (1, part) for part in parts)


def meant(path: str) -> str:
    """The path that a file of an unknown kind was meant to have: with the right ending, and in small letters where the plan's own
    names are. "" where nothing but another name would make it a part of the plan."""
    folder, slash, name = path.rpartition("/")
    stem, _, ending = name.rpartition(".")
    low = f"{folder.lower()}{slash}"
    ours = _as_ours(folder) + slash
    wanted = {
        f"{ours}{name}",
        _as_ours(path) if not slash else "",  # målgrupper.yaml
        f"{ours}{stem}.{'md' if ours == 'kapitler/' else 'yaml'}" if is_document(path) else "",
        f"{low}{name}",
        path.lower(),  # Organisasjon.yaml
        f"{low}{stem}.{ending.lower()}",
        f"{low}{stem}" if ending.lower() == "txt" else "",  # T5.yaml.txt
        f"{low}{stem}.yaml" if ending.lower() in _NEARLY_YAML else "",
        f"{ours}{_without_ending(name)}.yaml" if _is_named_as_ours(ours, name) else "",  # T5.txt, T5, organisasjon.txt
        f"{low}{stem}.md"
        if ours == "kapitler/" and stem[:1].isdigit() and ending.lower() in ("txt", "markdown")
        else "",
        f"{_BY_LETTER[stem[0]]}/{name}" if not slash and stem[:1] in _BY_LETTER and stem[1:].isdecimal() else "",
        _RIGHT_NAME.get(path, ""),
        _edition_of_ours(path),  # prosess - endelig.yaml
        f"{PICTURES}{name}" if is_beside_chapters(path) else "",
    }
    return next((option for option in sorted(wanted) if option and option != path and kind_of(option)), "")


def _edition_of_ours(path: str) -> str:
    """The file of the plan's own that a name says to be a version of; "" for another name."""
    folder, slash, name = _as_ours(path).rpartition("/")
    words = words_of(name.removesuffix(".yaml")) if name.endswith(".yaml") else []
    if not words[1:]:
        return ""
    own = [word for word in words if f"{folder}{slash}{word}.yaml" in _BY_NAME]
    rest = [word for word in words if word not in own]
    is_version = len(own) == 1 and all(is_word_for_edition(word) or _is_year(word) for word in rest)
    return f"{folder}{slash}{own[0]}.yaml" if is_version else ""


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal()


def _is_named_as_ours(folder: str, name: str) -> bool:
    """Whether a text has the name that an item or a file of the plan has, but for its ending: T5.txt, T5. Not among the tables,
    where a text may hold the numbers, nor of chapters."""
    stem = _without_ending(name)
    if name.rpartition(".")[2].lower() not in _TEXTS and stem != name:
        return False
    if not folder:
        return f"{stem}.yaml" in _BY_NAME
    return folder.removesuffix("/") in _BY_LETTER.values() and re.fullmatch(_NUMBERED, stem) is not None


def _without_ending(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    return stem if dot and (not ending or ending.isalpha()) else name


def is_beside_chapters(path: str) -> bool:
    """Whether a path is that of a picture in the folder of the chapters, where editors put one that is pasted into a text."""
    folder, _, name = path.rpartition("/")
    return folder.lower() == _CHAPTERS and name.lower().endswith(_PICTURE_ENDINGS)


def is_document(path: str) -> bool:
    """Whether a name is that of a document from a word processor with what a file of the plan holds: T5.docx, 06-bistand.docx."""
    stem, _, ending = path.rpartition("/")[2].rpartition(".")
    return ending.lower() in DOCUMENTS and any(map(str.isdigit, stem)) and " " not in stem


def _as_ours(name: str) -> str:
    """A name in the letters and the number that the plan's own names have: maal for mål, strategier for strategi."""
    low = unicodedata.normalize("NFC", name).lower().translate(_LETTERS)
    above, slash, last = low.rpartition("/")
    return f"{above}{slash}{_PLURAL.get(last, last)}"


def copied(path: str, others: Container[str]) -> str:
    """The one of the others that a file of an unknown kind is a copy of, by its name; "" where there is none."""
    return copied_from(path, others) or copied_from(meant(path), others)


def misnamed(path: str, shown: str) -> Finding:
    """What to say of a file that is read as the one it was meant to be; the paths are as in `unknown`."""
    right = meant(path)
    name = right.rpartition("/")[2]
    if name != path.rpartition("/")[2] and name[0].upper() in _BY_LETTER and name[1:].removesuffix(".yaml").isdecimal():
        name = name.capitalize()  # t7.yml: ids are written so
    if is_beside_chapters(path):
        return READ_FAULTS["fil-feil-navn"].at(
            Place(shown), "Bilder til kapitlene skal ligge i mappen bilder.", f"Flytt filen {name} dit."
        )
    if name != path.rpartition("/")[2]:
        help = f"Gi filen navnet {name}."
        if path.lower().endswith(".txt"):
            help += " Ser du ikke .txt i Windows, velger du Vis og så Filnavnetternavn i Utforsker."
        return READ_FAULTS["fil-feil-navn"].at(
            Place(shown), f"Filen heter {path.rpartition('/')[2]}, men skal hete {name}.", help
        )
    folder, written = right.rpartition("/")[0], path.rpartition("/")[0]
    if not written:
        message = f"Filen {name} skal ligge i mappen {folder}."
        return READ_FAULTS["fil-feil-navn"].at(Place(shown), message, f"Flytt den til mappen {folder}.")
    message = f"Mappen heter {written}, men skal hete {folder}."
    if written.lower() == folder:
        message = f"Mappen skal hete {folder}, med små bokstaver."
    return READ_FAULTS["fil-feil-navn"].at(Place(shown), message, f"Gi mappen navnet {folder}.")


def _of_unknown_folder(path: str, shown: str, others: Collection[str]) -> Finding | None:
    """What to say once of a folder of the planner's own with several files in it: a copy of one of the plan's, an archive."""
    top, slash, _ = path.partition("/")
    count = sum(other.startswith(f"{top}/") for other in others)
    if not slash or count < 2 or top in _FOLDERS or _as_ours(top) in _FOLDERS:
        return None
    original = copied_from(f"{top}.", frozenset(f"{folder}." for folder in _FOLDERS)).removesuffix(".")
    what = f"er en kopi av mappen {original}, og blir" if original else "er ikke en del av planen, og blir"
    return READ_FAULTS["ukjent-fil"].at(
        Place(shown),
        f"Mappen «{top}» {what} ikke lest.",
        f"Skal noe av det være med, skriver du det inn i filene i {original}. " * bool(original)
        + "Ta mappen ut av planmappen.",
    )


def _named_for(path: str, others: Collection[str]) -> str:
    """The file of the plan's own that is not there, and that a name has the beginning of; "" where there is none."""
    folder, _, name = _as_ours(path).rpartition("/")
    for word in words_of(name.removesuffix(".yaml")):
        own = next((o for o in _BY_NAME if o.rpartition("/")[0] == folder and _is_word_of(word, o)), "")
        if own and own not in others:
            return own.rpartition("/")[2]
    return ""


def _is_word_of(word: str, own: str) -> bool:
    stem = own.rpartition("/")[2].removesuffix(".yaml")
    return len(word) >= _LEAST_OF_NAME and (stem.startswith(word) or word.startswith(stem))


def unknown(path: str, shown: str, others: Collection[str] = ()) -> Finding:
    """What to say of a file that the plan does not know. `path` is below the plan folder, `shown` below the project folder;
    `others` are the paths of the other files."""
    relative = PurePosixPath(path)
    right = meant(path)
    if folder := _of_unknown_folder(path, shown, others):
        return folder
    if original := copied(path, others):
        name = original.rpartition("/")[2]
        return READ_FAULTS["fil-kopi"].at(
            Place(shown),
            f"Filen er en kopi av {name}, og blir ikke lest.",
            f"Sammenlign de to, skriv det som skal være med, i {name}, og slett kopien.",
        )
    if right:  # and that one is there
        name = right.rpartition("/")[2]
        help = f"Sammenlign den med {name}, som ligger der fra før, og slett den ene."
    elif relative.suffix == ".yaml" and (own := _named_for(path, others)):
        help = f"Skal den være planens {own}, gir du den det navnet. Ellers tar du den ut av planmappen."
    elif relative.suffix == ".yaml":
        homes = sorted({str(PurePosixPath(p).parent) for p in LAYOUT if p.endswith("*.yaml")})
        above = str(relative.parent.parent)
        homes = [above] if above in homes else homes  # tiltak/Arkiv/T9.yaml
        where = f"mappen {homes[0]}" if len(homes) == 1 else "en av mappene " + ", ".join(homes)
        help = f"Flytt den til {where}, eller ta den ut av planmappen."
    elif path.lower().endswith(_PICTURE_ENDINGS):
        help = (
            "Et bilde som skal stå i et kapittel, flytter du til mappen bilder som ligger rett i planmappen, ved siden av "
            "plan.yaml. Ellers tar du filen ut av planmappen."
        )
    elif relative.suffix.lower() in (".xlsx", ".xls", ".ods"):
        help = (
            "Er det tallene til en tabell, lagrer du arket som CSV UTF-8 (i Excel: Lagre som) i kunnskapsgrunnlag/tabeller. "
            "Ellers tar du filen ut av planmappen."
        )
    elif relative.suffix.lower() == ".tmp":
        help = "Det er en midlertidig fil fra et annet program. Slett den når programmet er lukket."
    else:
        help = (
            "Ta filen ut av planmappen, eller flytt den til riktig mappe med riktig endelse "
            "(.yaml; .md i kapitler; .csv i kunnskapsgrunnlag/tabeller)."
        )
    return READ_FAULTS["ukjent-fil"].at(Place(shown), "Filen er ikke en del av planen og blir ikke lest.", help)
