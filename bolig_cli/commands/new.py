"""`bolig new`: a new thing in the plan, with the next free id, of what is given and what is answered."""

import contextlib
import datetime as dt
import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from bolig_cli import norsk
from bolig_cli.authoring import mentions as m
from bolig_cli.authoring.changes import apply
from bolig_cli.authoring.kinds import Kind, ids, kind_of
from bolig_cli.authoring.move import unknown
from bolig_cli.authoring.new import New, new_item
from bolig_cli.commands.console import Console, shown_path
from bolig_cli.errors import BoligError
from bolig_cli.finding import Finding
from bolig_cli.source import node as n
from bolig_cli.source import schema
from bolig_cli.source.certain import alike
from bolig_cli.source.files import Files, SourceFile, read_folder
from bolig_cli.versions.names import ids_before

_DAY_FIRST = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")  # as people write a date: 14.3.2027
_BY_YEAR = ("^[0-9]{4}", "^([0-9]{4}")  # how the pattern of a date begins, and of a time limit
# What is asked for beside what must be there, in the order in which one thinks of it.
_ASKED: Mapping[str, tuple[str, ...]] = {
    "moete": ("tittel", "dato", "slag", "deltakere", "innspill", "oppfoelging", "foerte_til"),
    "maalgruppe": ("navn", "beskrivelse"),
    "delmaal": ("hovedmaal",),
    "tiltak": ("strategier",),
}
_LISTED = 12  # things that a question names


def run(folder: Path, word: str, words: Sequence[str], console: Console) -> int:
    """Makes it and says where it is and what it lacks. 0; raises BoligError, with nothing written, for what cannot be."""
    kind = kind_of(word)
    given = _given(kind, words)
    files = read_folder(folder)
    if console.answer:
        given = _asked(files, kind, given, console)
    made = _tried(files, kind, given)
    apply(files, made.changes)
    shown = shown_path(files.root)
    name = f"{kind.the} {made.id}" if made.id else kind.the
    console.out(f"Laget {name} i {shown(made.path)}\n")
    if made.lacks:
        console.out(f"Skriv selv i filen: {', '.join(made.lacks)}.\n")
    if kind.schema == "tabell":
        console.out(f"Tallene skriver du i {shown(made.path.removesuffix('.yaml') + '.csv')}\n")
    return 0


def _tried(files: Files, kind: Kind, values: Mapping[str, n.Value]) -> New:
    """The new thing with these fields. Raises BoligError where one does not fit, or refers to what is not there."""
    made = new_item(files, kind, values, ids_before(files) if kind.letter else ())
    after = files.with_texts(made.changes.files)
    _require_known(files, after, made)
    _require_fits(files, after, made)
    return made


def _given(kind: Kind, words: Sequence[str]) -> dict[str, n.Value]:
    """The fields on the command line: `--frist 2027`, `--frist=2027`, and `--okonomi.status "innenfor ramme"`."""
    values: dict[str, n.Value] = {}
    waiting = list(words)
    while waiting:
        word = waiting.pop(0)
        if not word.startswith("--"):
            raise BoligError(f'«{word}» står uten felt foran. Skriv for eksempel «--{kind.title_key} "{word}"».')
        name, equals, value = word[2:].partition("=")
        key, dot, below = name.partition(".")
        key = _field(kind, key)
        if not equals:
            if not waiting or waiting[0].startswith("--"):
                raise BoligError(f"Skriv en verdi etter «--{name}».")
            value = waiting.pop(0)
        part = kind.fields[key]
        if dot:
            inner = schema.subschema(kind.schema, (*(() if kind.in_file else (*kind.keys, 0)), key, below))
            if not inner:
                known = ", ".join(part.get("properties", {}))
                raise BoligError(f"«{key}» har ikke noe som heter «{below}»." + (f" Det har {known}." if known else ""))
            there = values.get(key, kind.given.get(key, {}))
            values[key] = {**(there if isinstance(there, dict) else {}), below: _read(inner, value)}
        else:
            values[key] = _read(part, value)
    return values


def _field(kind: Kind, word: str) -> str:
    known = list(kind.fields)
    if found := word if word in known else alike(word, known):
        return found
    meant = get_close_matches(word, known, n=1)
    guess = f" Mente du «--{meant[0]}»?" if meant else ""
    raise BoligError(f"{norsk.capital(kind.the)} har ikke feltet «{word}».{guess} Feltene er {', '.join(known)}.")


def _read(part: Mapping[str, Any], text: str) -> n.Value:
    """A value as it is typed, in the form that the schema has for it: a list, a number, yes or no, or a text."""
    types = part.get("type", ())
    types = [types] if isinstance(types, str) else list(types)
    if (day := _DAY_FIRST.fullmatch(text.strip())) and str(part.get("pattern", "")).startswith(_BY_YEAR):
        with contextlib.suppress(ValueError):  # which the check says better
            return dt.date(*(int(number) for number in reversed(day.groups()))).isoformat()
    if text.isdecimal() and any(option.get("type") == "integer" for option in part.get("anyOf", ())):
        return int(text)
    if "array" in types and ("string" not in types or "," in text):
        return [item.strip() for item in text.split(",") if item.strip()]
    if "boolean" in types and text.lower() in ("true", "ja", "false", "nei"):
        return text.lower() in ("true", "ja")
    if ("integer" in types or "number" in types) and "string" not in types:
        try:
            return int(text) if text.lstrip("-").isdigit() else float(text.replace(",", "."))
        except ValueError:
            return text
    return text.strip().replace("\\n", "\n")


def _asked(files: Files, kind: Kind, given: Mapping[str, n.Value], console: Console) -> dict[str, n.Value]:
    """What is given, and what is answered for the fields that it must have. No answer leaves a field for later."""
    assert console.answer
    values = dict(given)
    titles = _titles(files)
    fields = [key for key in kind.fields if key in kind.required and key not in kind.given]
    asked = _ASKED.get(kind.name, ())
    if kind.name == "tiltak" and not any(file.kind == "strategi" for file in files.files):
        asked = ("maal",)
    fields = [key for key in kind.fields if key in (*fields, *asked)]
    if kind.title_key in asked:
        fields.sort(key=asked.index)
    # A sub-goal has its id of the goal that it is under.
    missing = [key for key in sorted(fields, key=lambda key: key != "hovedmaal") if key not in values]
    if missing:
        console.out(f"{norsk.capital(kind.one)}. Trykk Enter uten å skrive noe for å fylle ut feltet senere.\n")
    for key in missing:
        part = kind.fields[key]
        title, about = str(part.get("title", key)), str(part.get("description", ""))
        console.out(f"\n{about}\n" if about else "\n")
        options = [str(option) for option in part.get("enum", ())] or _choices(titles, key)
        if options:
            console.out(f"Velg mellom: {'; '.join(options[:_LISTED])}{' …' * (len(options) > _LISTED)}\n")
        while answer := console.answer(title):
            try:
                _tried(files, kind, {**values, key: _read(part, answer)})
            except BoligError as error:  # said, and asked for again: what is answered already is not lost
                console.out(f"{str(error).removesuffix(' Ingenting er skrevet.')}\n")
                continue
            values[key] = _read(part, answer)
            break
        else:
            if key in (kind.under, "hovedmaal") or (
                key == kind.title_key and not kind.letter
            ):  # nothing can be made without it: that is said before more is asked
                new_item(files, kind, values)
    return values


_REFERS = {
    "hovedmaal": "maal", "maal": "maal", "strategier": "strategi", "ansvarlig": "enheter", "maalgrupper": "maalgrupper",
    "utfordringer": "utfordring",
}  # fmt: skip


def _titles(files: Files) -> dict[str, list[str]]:
    """What can be referred to: the kind of file, or the list in it → «id tittel»."""
    found: dict[str, list[str]] = {}
    for file in files.files:
        if file.kind not in ("maal", "strategi", "utfordring", "organisasjon", "maalgrupper"):
            continue
        root = m.parsed(file.path, file.kind, file.data).root
        for mention in m.in_file(file.path, file.kind, file.data):
            if mention.role is m.Role.OWN:
                above = mention.keys[:-1]
                node = n.child_at(root, above)
                name = next((v for k in ("tittel", "navn") if node and (v := n.child(node, k))), None)
                title = name.raw if isinstance(name, n.Scalar) else ""
                found.setdefault(str(above[0]) if above else file.kind, []).append(f"{mention.id} ({title})")
    return found


def _choices(titles: Mapping[str, list[str]], key: str) -> list[str]:
    return titles.get(_REFERS.get(key, ""), [])


def _require_known(files: Files, after: Files, made: New) -> None:
    """Raises BoligError where the new thing refers to what is not there."""
    known = {*ids(files), made.id, "alle", "behovsoversikt"}
    before = {mention.id for mention in m.mentions(files)}
    for mention in m.mentions(after):
        is_known = mention.role is m.Role.DUTY or mention.id in known or mention.id in before
        if mention.place.path == made.path and not is_known:
            key = next((str(key) for key in reversed(mention.keys) if isinstance(key, str)), "")
            may = _choices(_titles(files), key)
            which = f" Det kan være {'; '.join(may[:_LISTED])}{' …' * (len(may) > _LISTED)}." if may else ""
            raise BoligError(f"{unknown(mention.id, sorted(known - {made.id}))}{which} Ingenting er skrevet.")


def _require_fits(files: Files, after: Files, made: New) -> None:
    """Raises BoligError where a value is not of the form that its field has. What is left for later is no fault yet."""
    before = {finding.message for file in files.files if file.path == made.path for finding in _form(file)}
    for finding in _form(m.file_of(after, made.path)):
        if finding.rule != "mangler-felt" and finding.message not in before:
            raise BoligError(
                " ".join(part for part in (finding.message, finding.help, "Ingenting er skrevet.") if part)
            )


def _form(file: SourceFile) -> Sequence[Finding]:
    return schema.validate(m.parsed(file.path, file.kind, file.data))[1]
