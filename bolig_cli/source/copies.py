"""Files that are in the plan folder twice: copies made by OneDrive, by Explorer or by hand, and names that only look the same."""

import unicodedata
from collections.abc import Container, Iterator, Mapping

from bolig_cli.finding import Finding, Place
from bolig_cli.source.faults import READ_FAULTS

_COPY_WORDS = ("kopi", "copy", "kopier")
_COPY_STARTS = ("kopi av ", "kopi-av-", "kopi_av_", "copy of ")
_BETWEEN = " _-.("  # what may part a file's name from what is added to it
_EDITIONS = frozenset({
    "versjon", "version", "utgave", "endelig", "final", "ferdig", "ny", "nye", "nytt", "new", "gammel", "gamle", "gml", "old",
    "kopi", "copy", "backup", "bak", "utkast", "draft", "rev", "revidert", "reviderte",
    "rettet", "korrektur", "siste", "sist", "original",
    "orig", "lokal",
})  # what people call a version of a file  # fmt: skip
_DASHES = "-–—_ "


def twice(files: Mapping[str, bytes]) -> dict[str, Finding]:
    """Path → finding, for each of the files (path → content) that is another one over again.

    One that says itself to be something else, by its id or its title, is none.
    """
    by_look: dict[str, str] = {}
    found: dict[str, Finding] = {}
    for path, data in files.items():
        first = by_look.setdefault(_look(path), path)
        if first is not path:
            if not _differ(_line(b"id:", data), _line(b"id:", files[first])):
                found[path] = _same_name(path, first)
        elif (original := copied_from(path, files)) and _is_copy(path, original, files):
            found[path] = _copy(path, original, data == files[original])
        elif original := _edition_of(path, files):
            found[path] = _edition(path, original)
    return found


def _edition_of(path: str, files: Mapping[str, bytes]) -> str:
    """The file that another one in the folder is a version of: with its name and more, and its id («T5_v2_endelig», «T5 Kari»), or,
    where none has an id, the same title and words for a version alone. "" where there is none."""
    folder, slash, name = path.rpartition("/")
    stem, dot, ending = name.rpartition(".")
    for at in range(1, len(stem)):
        before, after = stem[:at], stem[at:]
        for original, rest, edge in ((before, after, after[0]), (after, before, before[-1])):
            if edge in _BETWEEN:
                other = f"{folder}{slash}{original}{dot}{ending}"
                if other in files and _is_edition(path, other, rest, files):
                    return other
    return ""


def _is_edition(path: str, original: str, rest: str, files: Mapping[str, bytes]) -> bool:
    one, other = files[path], files[original]
    if id := _line(b"id:", one):
        return id == _line(b"id:", other)
    words = words_of(rest)
    if not words or not all(map(is_word_for_edition, words)):
        return False
    if path.endswith(".csv"):  # a table of its own has its own description
        return f"{path.removesuffix('.csv')}.yaml" not in files
    return (title := _line(b"tittel:", one)) != b"" and title == _line(b"tittel:", other)


def words_of(name: str) -> list[str]:
    """The words in a file's name, in small letters."""
    low = name.lower()
    for sign in _BETWEEN:
        low = low.replace(sign, " ") if sign != "." else low
    return low.replace(")", " ").split()


def is_word_for_edition(word: str) -> bool:
    """Whether a word says which version of a file it is: «endelig», «v2», a date."""
    number = word.lstrip("v").replace(".", "")
    is_version = word[:1] == "v" and number.isdecimal()
    is_date = word.replace(".", "").isdecimal() and len(word.replace(".", "")) in (6, 8)
    return is_version or is_date or word in _EDITIONS


def copied_from(path: str, others: Container[str]) -> str:
    """The one of the other paths that a file is a copy of, by its name; "" where there is none."""
    folder, slash, name = path.rpartition("/")
    stem, dot, ending = name.rpartition(".")
    if stem.isalnum():
        return ""
    return next((p for s in _stems(stem) if (p := f"{folder}{slash}{s}{dot}{ending}") in others and p != path), "")


def _is_copy(path: str, original: str, files: Mapping[str, bytes]) -> bool:
    one, other = files[path], files[original]
    ids = _line(b"id:", one), _line(b"id:", other)
    if any(ids):
        return not _differ(*ids)
    if _only_machine(path):  # or a name of its own
        titles = _line(b"tittel:", one), _line(b"tittel:", other)
        return one == other or (titles[0] == titles[1] != b"")
    return True


def _differ(one: bytes, other: bytes) -> bool:
    return bool(one and other and one != other)


def _line(key: bytes, data: bytes) -> bytes:
    """The first line that begins with a key, b"" where there is none."""
    return next((line.strip() for line in data.splitlines() if line.startswith(key)), b"")


def _only_machine(path: str) -> bool:
    """Whether nothing but the name of a machine says that a file is a copy."""
    return not _without_sign_of_copy(path.rpartition("/")[2].rpartition(".")[0])


def _look(path: str) -> str:
    """A path as people, Windows and macOS tell it from others."""
    return path.lower() if path.isascii() else unicodedata.normalize("NFC", path).casefold()


def _stems(stem: str) -> Iterator[str]:
    """The names that a file's may be a copy's form of."""
    while shorter := _without_sign_of_copy(stem):
        yield shorter
        stem = shorter
    for index, char in enumerate(stem):  # OneDrive puts the name of the machine after a hyphen
        if char == "-" and index and _is_machine(stem[index + 1 :]):
            yield stem[:index]


def _without_sign_of_copy(stem: str) -> str:
    """The name without the last thing that says it is a copy: «(1)», «- Kopi», «Kopi av». "" where nothing does."""
    if stem.endswith(")"):
        before, bracket, number = stem[:-1].rpartition("(")
        if bracket and number.isdecimal():
            return before.rstrip()
    lower = stem.lower()
    for word in _COPY_WORDS:
        if lower.endswith(word) and len(stem) > len(word) and stem[-len(word) - 1] in _DASHES:
            return stem[: -len(word)].rstrip(_DASHES)
    for start in _COPY_STARTS:
        if lower.startswith(start):
            return stem[len(start) :]
    return stem[: -len(".yaml")] if lower.endswith(".yaml") else ""


def _is_machine(word: str) -> bool:
    """Whether a word can be a machine's name, as Windows has them: capitals, digits and hyphens, at most fifteen."""
    letters = sum(char.isalpha() for char in word)
    return 3 <= len(word) <= 15 and letters >= 2 and word == word.upper() and word.replace("-", "").isalnum()


def _copy(path: str, original: str, is_equal: bool) -> Finding:
    name = original.rpartition("/")[2]
    same = "Innholdet er det samme." if is_equal else "Innholdet er ikke det samme."
    return READ_FAULTS["fil-kopi"].at(
        Place(path),
        f"Filen er en kopi av {name}, og blir ikke lest. {same}",
        "Slett kopien."
        if is_equal
        else f"Sammenlign de to, skriv det som skal være med, i {name}, og slett kopien. "
        "Er dette noe annet, gir du det en egen id, og filen det samme navnet.",
    )


def _edition(path: str, original: str) -> Finding:
    name, written = original.rpartition("/")[2], path.rpartition("/")[2]
    return READ_FAULTS["fil-kopi"].at(
        Place(path),
        f"Filen er en annen utgave av {name}, og blir ikke lest. De to skal ikke stå ved siden av hverandre.",
        f"Behold den som skal gjelde: Skal det være denne, sletter du {name} og gir denne navnet {name}. Ellers sletter du "
        f"{written}. Er dette noe annet, gir du det en egen id, og filen det samme navnet.",
    )


def _same_name(path: str, first: str) -> Finding:
    name = first.rpartition("/")[2]
    only_form = unicodedata.normalize("NFC", path) == unicodedata.normalize("NFC", first)
    what = (
        "Navnene ser like ut, men bokstaver som æ, ø og å er lagret på to måter"
        if only_form
        else "Bare store og små bokstaver skiller navnene"
    )
    return READ_FAULTS["fil-kopi"].at(
        Place(path),
        f"Mappen har to filer som heter {name}, og denne blir ikke lest. {what}.",
        "Windows og Mac kan bare ha den ene. Sammenlign dem, behold den som skal gjelde, "
        "og slett den andre eller gi den et annet navn.",
    )
