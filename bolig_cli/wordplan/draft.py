"""From a Word document's bytes to the files of a draft, with the account of everything that was in it."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bolig_cli import kommuner
from bolig_cli.personnavn import personnavn
from bolig_cli.record import record
from bolig_cli.source.picture import Picture as Usable
from bolig_cli.source.picture import read_picture
from bolig_cli.wordplan import account, package, sentences
from bolig_cli.wordplan.account import Account
from bolig_cli.wordplan.blocks import Par, Picture, blocks_of, escaped, pars_of
from bolig_cli.wordplan.draft_files import About, Made, files_of
from bolig_cli.wordplan.found import Draft, Entry
from bolig_cli.wordplan.layout import unfolded
from bolig_cli.wordplan.lists import listed
from bolig_cli.wordplan.outline import outlined
from bolig_cli.wordplan.package import Package, W
from bolig_cli.wordplan.place_name import municipality
from bolig_cli.wordplan.printed import printed
from bolig_cli.wordplan.sort import sort

_ENDINGS = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg"}
_NYNORSK = re.compile(r"\b(?:ikkje|kommunar|bustad\w*|eit|dei|frå|korleis|tenester)\b", re.I)
_BOKMAAL = re.compile(r"\b(?:ikke|kommuner|bolig\w*|et|de|fra|hvordan|tjenester)\b", re.I)
_UNKNOWN = "Ukjent kommune"
_PICTURES = "fra-word-bilder"  # beside the plan: those that a plan cannot have
_COUNTED = ("maalomraade", "maal", "strategi", "tiltak", "utfordring")


@record
class Result:
    """The files of the draft by their paths, the account, what has to be filled in, and how many faults stop its documents."""

    files: Mapping[str, bytes]
    account: Account
    to_fill_in: tuple[tuple[str, str], ...]
    counts: Mapping[str, int]  # of each kind of item
    errors: int


def read(data: bytes, about: About) -> Result:
    """The draft of a document. `about` has "" for what is to be found in it: its title and the municipality. Raises Unusable."""
    word = package.read(data)
    draft = sort(listed(outlined(unfolded(blocks_of(word)))))
    notes = {key: " ".join(par.text for par in pars_of(word, note, key)).strip() for key, note in word.notes.items()}
    pictures, pictured, files = _pictures(word, draft)
    about = _known(about, word, draft)
    made = files_of(draft, about, notes, pictures)
    files = {**made.files, **files}
    to_fill_in = (*made.to_fill_in, *_people(made.files))
    entries = [*_at_home(draft, made), *pictured, *_aside(word, draft, made)]
    shown = printed(files, dt.date.fromisoformat(about.day))
    told = account.settled(entries, files, shown, made.read_as)
    found = Account(account.counted(word), told, account.unread(word, told))
    titles = {made.homes[item.id]: item.title for item in draft.items if item.title != sentences.NO_GOAL}
    files["fra-word.md"] = account.report(found, about.document, to_fill_in, titles).encode()
    counts = {
        kind: sum(item.kind == kind and item.title != sentences.NO_GOAL for item in draft.items) for kind in _COUNTED
    }
    return Result(
        files,
        found,
        to_fill_in,
        {**counts, "kapittel": sum(bool(chapter.parts) for chapter in draft.chapters), "tabell": len(draft.figures)},
        shown.errors,
    )


def _known(about: About, word: Package, draft: Draft) -> About:
    title = about.title or draft.title or word.title or "Boligsosial handlingsplan"
    whole = "\n".join([draft.title, word.title, *(entry.text for entry in draft.entries)])
    name = about.municipality or municipality(title, whole) or _UNKNOWN
    listed = kommuner.find(name)
    return replace(
        about,
        number=listed[0].nummer if len(listed) == 1 else about.number,
        title=_spoken(title, name),
        municipality=name,
        is_nynorsk=len(_NYNORSK.findall(whole)) > len(_BOKMAAL.findall(whole)),
        document_day=word.day if re.fullmatch(r"\d{4}-\d\d-\d\d", word.day) else "",
    )


def _spoken(title: str, municipality: str) -> str:
    """A title without shouting: «BOLIGPLAN FOR RE» is «Boligplan for Re»."""
    if not title.isupper():
        return title
    name = municipality.rpartition(" ")[0]
    return re.sub(rf"\b{re.escape(name)}\b", name, title.capitalize(), flags=re.I) if name else title.capitalize()


def _at_home(draft: Draft, made: Made) -> list[Entry]:
    """The entries with the paths of the files that they are in."""
    return [
        replace(
            entry,
            file=made.homes.get(entry.file) or f"plan/{entry.file}",
            beside=tuple(made.homes[home] for home in entry.beside),
        )
        if entry.file
        else entry
        for entry in draft.entries
    ]


def _people(files: Mapping[str, bytes]) -> list[tuple[str, str]]:
    """The files whose texts seem to name a person. In a sentence, only a reader can say what should stand there instead."""
    found: list[tuple[str, str]] = []
    for path, data in files.items():
        lines = [line for line in data.decode().splitlines() if not line.startswith("# ")]
        if path.endswith((".md", ".yaml")) and (name := next(filter(None, map(personnavn, lines)), "")):
            what = f"«{name}» ser ut som navnet på en person. Planen er offentlig; skriv rollen eller enheten, eller ta det bort."
            found.append((path, what))
    return found


def _pictures(word: Package, draft: Draft) -> tuple[dict[str, str], list[Entry], dict[str, bytes]]:
    """The pictures' Markdown by their places, what became of each, and their files."""
    told: dict[str, str] = {}
    entries: list[Entry] = []
    files: dict[str, bytes] = {}
    named: dict[str, str] = {}
    for picture, stood_in in draft.pictures:
        data = word.parts.get(picture.part)
        if data is None:
            entries.append(Entry(picture.unit, "bilde", picture.alt, why="Bildet ligger ikke i dokumentet."))
            continue
        ending = next((ending for start, ending in _ENDINGS.items() if data.startswith(start)), "")
        if not ending or not _can_be_used(data):
            path = named.setdefault(picture.part, f"{_PICTURES}/{len(named) + 1}-{_name(picture.part)}")
            files[path] = data
            why = f"Planen kan ikke ha bilder av dette slaget, eller det er skadet. Det er lagret som {path}."
            entries.append(Entry(picture.unit, "bilde", picture.alt, why=why))
            continue
        path = named.setdefault(picture.part, f"plan/bilder/fra-word-{len(named) + 1}.{ending}")
        files[path] = data
        if not stood_in:
            told[picture.unit] = _markdown(picture, path)
            entries.append(Entry(picture.unit, "bilde", picture.alt, path))
        else:
            line = _markdown(picture, path)
            why = f"Bildet sto i {stood_in}, og bare kapitler kan ha bilder. Det ligger i {path}; i et kapittel skriver du: {line}"
            entries.append(Entry(picture.unit, "bilde", picture.alt, why=why))
    return told, entries, files


def _name(part: str) -> str:
    """The last of a part's name, as a file can be called anywhere."""
    return re.sub(r"[^A-Za-z0-9._-]", "_", part.rpartition("/")[2])[-60:].strip(".") or "bilde"


def _can_be_used(data: bytes) -> bool:
    return isinstance(read_picture(data), Usable)


def _markdown(picture: Picture, path: str) -> str:
    alt = escaped(" ".join(picture.alt.split()) or sentences.NO_ALT)
    return f"![{alt}]({path.removeprefix('plan/')})"


def _with_boxes(pars: Sequence[Par]) -> list[Par]:
    """Paragraphs, each with those of the text boxes that are tied to it."""
    return [each for par in pars for each in (par, *_with_boxes(par.boxes))]


def _aside(word: Package, draft: Draft, made: Made) -> list[Entry]:
    """Notes, comments, headers and footers."""
    entries: list[Entry] = []
    homes = {
        key: made.homes[f"kapittel{number}"]
        for number, chapter in enumerate(draft.chapters, 1)
        for key in chapter.notes
    }
    homes |= {key: made.homes[id] for id, keys in draft.noted.items() for key in keys if id in made.homes}
    for key, note in word.notes.items():
        text = "\n".join(par.plain for par in pars_of(word, note, key) if par.plain)
        if not text:
            continue
        name = key.replace("footnote", "fotnote").replace("endnote", "sluttnote")
        if key in homes:
            entries.append(Entry(name, "note", text, homes[key]))
        else:
            entries.append(
                Entry(name, "note", text, why="Noten hører til noe som ikke kan ha noter, eller til ingenting.")
            )
    for number, comment in enumerate(word.comments.values(), 1):
        text = "\n".join(par.plain for par in pars_of(word, comment, f"kommentar {number}") if par.plain)
        if text:
            entries.append(Entry(f"kommentar {number}", "kommentar", text, why="Kommentarer står ikke i planen."))
    for number, _ in enumerate(word.body.iter(f"{W}altChunk"), 1):
        why = "Et annet dokument er lagt inn her. Åpne Word-planen, lagre den på nytt, og prøv igjen."
        entries.append(Entry(f"innlagt dokument {number}", "annet", "", why=why))
    for name, margin in word.margins:
        place = "topptekst" if "header" in name else "bunntekst"
        for par in _with_boxes(pars_of(word, margin, place)):
            if par.plain:
                why = "Kommer fra Word-malen i dokumentene."
                entries.append(Entry(par.unit, "topp- og bunntekst", par.plain, why=why))
            entries += [Entry(place, "annet", what, why="Kan ikke stå i planen.") for what in par.objects]
            entries += [
                Entry(place, "annet", f"bilde: {picture.alt}", why="Bilder i topp- og bunntekst kommer fra Word-malen.")
                for picture in par.pictures
            ]
    return entries
