"""A new thing in the plan: its file, or its place in the list where its kind stands."""

import re
import textwrap
from collections.abc import Collection, Mapping, Sequence

from bolig_cli.authoring.changes import Changes
from bolig_cli.authoring.field import with_value
from bolig_cli.authoring.kinds import Kind
from bolig_cli.authoring.move import unknown
from bolig_cli.authoring.next_id import next_id
from bolig_cli.authoring.words import words_under
from bolig_cli.errors import BoligError
from bolig_cli.record import record
from bolig_cli.source import node as n
from bolig_cli.source import schema, write, yaml
from bolig_cli.source.files import Files, SourceFile

_WIDTH = 118
_ALSO = re.compile(r"Kan også være med: ([^.]*)\.")
_HEADS = {"tabelldata": b"Navn;Antall\n"}


@record
class New:
    """What was made: its id ("" for a kind without), its file, the fields it still lacks, and what is to be written."""

    id: str
    path: str
    lacks: Sequence[str]
    changes: Changes


def new_item(files: Files, kind: Kind, values: Mapping[str, n.Value], before: Collection[str] = ()) -> New:
    """A new thing of a kind with these fields and the next free id; nothing is written. `before` is as of `next_id`.

    A file of its own has the schema's words above each field, and those that it must have and was not given with `#` before; what
    else may be written, and the fixed words of the fields, are told in comments, there and above a new line of a list. What all of
    a kind begin with (`Kind.given`) is put in. Raises BoligError for a field that the kind has not.
    """
    unknown = [key for key in values if key not in kind.fields]
    if unknown:
        raise BoligError(
            f"{kind.the.capitalize()} har ikke feltet «{unknown[0]}». Feltene er {', '.join(kind.fields)}."
        )
    own = {key: value for key, value in {**kind.given, **values}.items() if value not in (None, "", [])}
    lacks = [key for key in kind.fields if key in kind.required and key not in own]
    if kind.name == "delmaal" and "hovedmaal" not in own:
        raise BoligError("Et delmål hører til et mål. Skriv hvilket, for eksempel «--hovedmaal M1».")
    prefix = f"{files.plan_folder}/" if files.plan_folder else ""
    title = str(own.get(kind.title_key, ""))
    id = next_id(files, kind, title, str(own.get("hovedmaal", "")), before) if kind.has_id else ""
    if not kind.under or own.get(kind.under):  # or that is what it lacks first
        _require_name(files, kind, title, prefix + kind.home)
    ordered = {key: own[key] for key in kind.fields if key in own}
    if kind.in_file:
        path = f"{prefix}{kind.home}{id}.yaml"
        made: dict[str, bytes | None] = {path: _file(kind, id, ordered)}
        if kind.schema == "tabell":
            made[f"{prefix}{kind.home}{id}.csv"] = _HEADS["tabelldata"]
        return New(id, path, lacks, Changes(made))
    path = prefix + kind.home
    item: dict[str, n.Value] = {"id": id, **ordered} if id else dict(ordered)
    file = next((file for file in files.files if file.path == path), None)
    if kind.under:
        keys = _keys_under(kind, file, str(item.pop(kind.under, "")))
        assert file is not None  # or there is nothing for it to be under
        return New(id, path, lacks, Changes({path: _added(file, kind, keys, item)}))
    if file is None:
        text = write.dump(_nested(kind.keys, [item]), str(schema.schema_of(kind.schema).get("description", "")))
        return New(id, path, lacks, Changes({path: text}))
    return New(id, path, lacks, Changes({path: _added(file, kind, kind.keys, item)}))


def _require_name(files: Files, kind: Kind, title: str, path: str) -> None:
    """Raises BoligError for a thing without the name that it is known by, where nothing else tells it from others; and for one that
    has the name of another in its list, since its id is made of that."""
    if kind.letter:
        return
    if not title:
        example = _example(kind.fields[kind.title_key]) or "Navnet"
        raise BoligError(f'Skriv hva det heter, for eksempel «--{kind.title_key} "{example}"».')
    file = next((file for file in files.files if file.path == path), None)
    root, _ = yaml.parse(file.data, file.path) if file and kind.has_id else (None, ())
    items = n.child_at(root, kind.keys) if root and not kind.under else None
    for item in items.items if isinstance(items, n.Sequence) else ():
        value = n.to_value(item)
        there = value if isinstance(value, dict) else {}
        if str(there.get(kind.title_key, "")).casefold() == title.casefold():
            raise BoligError(f"{kind.the.capitalize()} «{title}» er i planen fra før, med id-en {there.get('id')}.")


def _keys_under(kind: Kind, file: SourceFile | None, id: str) -> tuple[n.Key, ...]:
    """The path of the list that a new one comes in: that of the item with the id. Raises BoligError where there is none."""
    root, _ = yaml.parse(file.data, file.path) if file else (None, ())
    items = n.child(root, kind.keys[0]) if root else None
    known = [n.child(item, "id") for item in items.items] if isinstance(items, n.Sequence) else []
    names = [node.raw.strip() if isinstance(node, n.Scalar) else "" for node in known]
    if id not in names:
        raise BoligError(
            f"Skriv hvilken {kind.under.replace('oe', 'ø')} det hører til, for eksempel «--{kind.under} {names[0]}»."
            if names and not id
            else unknown(id, names)
        )
    return (kind.keys[0], names.index(id), *kind.keys[2:])


def _added(file: SourceFile, kind: Kind, keys: tuple[n.Key, ...], item: dict[str, n.Value]) -> bytes:
    root, _ = yaml.parse(file.data, file.path)
    there = n.child_at(root, keys) if root else None
    data = (
        with_value(file, (*keys, len(there.items)), item)
        if isinstance(there, n.Sequence)
        else with_value(file, keys, [item])
    )
    return _with_told(SourceFile(file.path, file.kind, data), kind, keys, item)


def _nested(keys: tuple[n.Key, ...], value: n.Value) -> dict[str, n.Value]:
    for key in reversed(keys[1:]):
        value = {str(key): value}
    return {str(keys[0]): value}


def _file(kind: Kind, id: str, values: Mapping[str, n.Value]) -> bytes:
    """The text of a new file. Raises BoligError where a value cannot stand in one."""
    lines = [*_comment(kind.about), f"id: {id}"]
    try:
        for key, part in kind.fields.items():
            if key in values:
                lines += [
                    *_comment(str(part.get("description", ""))),
                    write.dump({key: values[key]}).decode().rstrip("\n"),
                ]
            elif key in kind.required:
                lines += [*_comment(str(part.get("description", ""))), f"# {key}: {_example(part)}".rstrip()]
    except write.WriteError as error:
        raise BoligError(f"Verdien kan ikke stå i en fil: {error}.") from None
    lines += _told(kind, _optional(kind, values), _words(kind, tuple(kind.fields)), 0)
    lines += [line for key in kind.fields for line in _other_forms(kind, key)]
    data = ("\n".join(lines) + "\n").encode()
    root, _ = yaml.parse(data, "")
    if root is None or n.to_value(root) != {"id": id, **values}:
        raise BoligError("Det som ble oppgitt, kan ikke skrives slik at det leses likt igjen. Ingenting er skrevet.")
    return data


def _optional(kind: Kind, values: Mapping[str, n.Value]) -> list[str]:
    return [key for key in kind.fields if key not in values and key not in kind.required and key != kind.under]


def _words(kind: Kind, keys: Sequence[str]) -> list[str]:
    """The fixed words of some fields, a field a line."""
    home = () if kind.in_file else (*kind.keys, 0)
    return [str(each) for key in keys for each in words_under(kind.schema, (*home, key), key)]


def _told(kind: Kind, optional: Sequence[str], words: Sequence[str], indent: int) -> list[str]:
    """What else may be written, as comments: the fields, and the words of those that have fixed ones."""
    lines = _comment(f"Kan også være med: {', '.join(optional)}.", indent) if optional else []
    if words:
        lines += _comment("Ordene som kan stå i feltene:", indent)
        lines += [line for each in words for line in _comment(f"- {each}", indent)]
    return lines


def _other_forms(kind: Kind, key: str) -> list[str]:
    """How a field with fields of its own can be written, where the schema shows it in more ways than one."""
    shown = [each for each in kind.fields[key].get("examples", ()) if isinstance(each, dict)]
    if len(shown) < 2:
        return []
    text = write.dump({key: shown[-1]}).decode().rstrip("\n").splitlines()
    return [*_comment(f"Slik skrives {key} når alt er med:"), *(f"#   {line}" for line in text)]


def _with_told(file: SourceFile, kind: Kind, keys: tuple[n.Key, ...], item: Mapping[str, n.Value]) -> bytes:
    """The file with what else may be written of a new line of a list, as comments above it, where the next that is made does not
    come between; without them where they cannot stand."""
    root, _ = yaml.parse(file.data, file.path)
    there = n.child_at(root, keys) if root else None
    made = there.items[-1] if isinstance(there, n.Sequence) and there.items else None
    if root is None or not isinstance(made, n.Mapping) or not made.pairs:
        return file.data
    lines = file.data.decode("utf-8").split("\n")
    at = made.pairs[0][0].line - 1
    before, dash, _ = lines[at].partition("- ")
    if before.strip() or not dash:  # the list is written between brackets
        return file.data
    lacks = [key for key in kind.fields if key in kind.required and key not in item and key != kind.under]
    told = _comment(f"Må være med: {', '.join(lacks)}.", len(before)) if lacks else []
    above = _comments(lines, there, at) if isinstance(there, n.Sequence) else ""
    missing = [key for key in kind.fields if key not in item and key != kind.under]
    words = [each for each in _words(kind, missing) if f"- {each}" not in above]
    known = {key for keys in _ALSO.findall(above) for key in keys.split(", ")}
    told += _told(kind, [key for key in _optional(kind, item) if key not in known], words, len(before))
    ending = "\r" if lines[at].endswith("\r") else ""
    data = "\n".join([*lines[:at], *(line + ending for line in told), *lines[at:]]).encode()
    after, _ = yaml.parse(data, file.path)
    return data if after is not None and n.to_value(after) == n.to_value(root) else file.data


def _comments(lines: Sequence[str], there: n.Sequence, end: int) -> str:
    """What the comments in a list say from above its first line on: what one line is told may be written, all of them may."""
    start = there.items[0].line - 1
    while start and lines[start - 1].lstrip().startswith("#"):
        start -= 1
    said = (line.strip().removeprefix("#") for line in lines[start:end] if line.lstrip().startswith("#"))
    return " ".join(" ".join(said).split())


def _comment(text: str, indent: int = 0) -> list[str]:
    below = "  " if text.startswith("- ") else ""
    wrapped = textwrap.wrap(
        text, _WIDTH - indent, subsequent_indent=below, break_long_words=False, break_on_hyphens=False
    )
    return [f"{' ' * indent}# {line}" for line in wrapped]


def _example(part: Mapping[str, object]) -> str:
    """What may stand there, on one line; "" where the schema shows nothing short, and where there are words to choose among: the
    first of them is no more likely than the others, and would be taken for chosen."""
    examples = part.get("examples") or ()
    example = next((e for e in examples if isinstance(e, str | int)), "") if isinstance(examples, list) else ""
    return str(example)
