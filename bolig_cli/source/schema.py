"""Holding a file against its JSON Schema, and saying what is wrong in an author's words.

The schemas in `schema/` are JSON Schema 2020-12, and are what the author's editor has too. Where the author wrote something that
YAML takes for a number (`nummer: 3903`) and a text is wanted, the raw text is what counts. An editor knows no raw text, so the
files let such a number pass (`"type": ["string", "integer"]`); here it is a text again.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema_rs

from bolig_cli import resources
from bolig_cli.finding import Finding, Place, Severity
from bolig_cli.norsk import capital, listing
from bolig_cli.source import certain, tree
from bolig_cli.source import node as n
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.naming import file_id, is_year, said
from bolig_cli.source.text import as_seen
from bolig_cli.source.yaml_scalar import core_value

if TYPE_CHECKING:  # most plans have no slip
    from bolig_cli.source.slip import Slip

_ITEMS_OF = {
    "maalomraade": "målområder",
    "maal": "mål",
    "strategi": "strategier",
    "tiltak": "tiltak",
    "utfordring": "utfordringer",
}  # the kinds of file that hold one item each, as their items are called
_OTHER_WORDS = {
    "grunngjeving": "begrunnelse",
    "skildring": "beskrivelse",
    "medverkande": "medvirkende",
    "verkemiddel": "virkemidler",
    "føremål": "formaal",
    **dict.fromkeys(("nettside", "lenke", "lenkje", "link", "nettadresse", "web"), "url"),
    **dict.fromkeys(
        ("startdato", "start_dato", "oppstartsdato", "start", "startes", "starter", "begynner", "påbegynnes"),
        "oppstart",
    ),
    **dict.fromkeys(("sluttdato", "slutt_dato", "slutt", "deadline", "tidsfrist", "avsluttes", "ferdigdato"), "frist"),
    **dict.fromkeys(
        ("deltakere", "deltagere", "deltakarar", "samarbeidspartnere", "bidragsytere", "involverte"), "medvirkende"
    ),
    **dict.fromkeys(("hvorfor", "kvifor", "grunn"), "begrunnelse"),
    **dict.fromkeys(("ansvar", "ansvarleg", "ansvarlig_enhet", "hovedansvar", "tiltakseier"), "ansvarlig"),
    **dict.fromkeys(("virkemiddel", "tiltakstype"), "virkemidler"),
    **dict.fromkeys(("delmål av", "delmaal av", "delmål_av", "delmaal_av", "er delmål av", "del av mål"), "hovedmaal"),
}  # keys that nynorsk, and those who write, have other words for

_WITHOUT_COLON = r"(?P<year>20[0-9]{2})\s+(?P<number>[0-9]{1,9}(?:\s*[-–]\s*[0-9]{1,9})?)"
_BLANKS = frozenset(("…", "...", "..", "XX", "xx", "X", "x", "?", "??", "???", "___", "tall", "antall"))
_NOTES = frozenset(("obs", "nb", "husk", "todo", "ps", "spm", "spørsmål", "til kari", "notat", "fixme"))
EXPORT = "eksport"  # the schema of what `bolig export` writes; no author writes that
_BASE = "json-schema:///"


@cache
def schemas() -> Mapping[str, dict[str, Any]]:
    """Every schema that is held against what an author writes, by its kind ("tiltak", …, and "felles")."""
    folder: Path = resources.folder("schema")
    names = (path.name.removesuffix(".schema.json") for path in folder.glob("*.schema.json"))
    return {name: schema_of(name) for name in names if name != EXPORT}


@cache
def schema_of(kind: str) -> dict[str, Any]:
    """One schema, by its kind, as a value is held against it: a text is a text. Most plans have files of some kinds only."""
    path: Path = resources.folder("schema") / f"{kind}.schema.json"
    schema: dict[str, Any] = json.loads(path.read_bytes(), object_hook=_wanting_text)
    return schema


def _wanting_text(schema: dict[str, Any]) -> dict[str, Any]:
    """A part of a schema, where a text that may look like a number is wanted as a text."""
    types = schema.get("type")
    if types.__class__ is list and types[0] == "string":
        others = [name for name in types if name not in ("string", "number", "integer")]
        schema["type"] = ["string", *others] if others else "string"
    return schema


@cache
def _registry() -> jsonschema_rs.Registry:
    """What the schemas refer to."""
    return jsonschema_rs.Registry([(f"{_BASE}felles.schema.json", schema_of("felles"))])


@cache
def _validator(kind: str) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(schema_of(kind), registry=_registry())


def validate(document: n.Document) -> tuple[n.Document, tuple[Finding, ...]]:
    """The document with texts as texts, and what its schema finds wrong with it.

    What can mean one thing only, stands in it as it is meant: it has its finding, and nothing else need speak of it.
    """
    validator = _validator(document.kind)
    errors = list(validator.iter_errors(n.to_value(document.root)))
    if hidden := [path for e in errors if _hides(document.root, path := _path(document.root, e))]:
        document = _with_root(document, _as_seen(document.root, hidden))
        errors = list(validator.iter_errors(n.to_value(document.root)))
    as_text = [_path(document.root, e) for e in errors if "string" in _types(e)]
    if as_text:
        document = _with_root(document, _with_text(document.root, as_text))
        errors = list(validator.iter_errors(n.to_value(document.root)))
    told: list[Finding] = []
    if errors:
        document, told = _as_meant(document, errors)
        if told:
            errors = list(validator.iter_errors(n.to_value(document.root)))
    spoken_of = {(f.rule, f.place.line, f.place.column) for f in told}  # one mistake, one finding
    rest = (f for f in _findings(document, errors) if (f.rule, f.place.line, f.place.column) not in spoken_of)
    return document, (*told, *rest, *_cut_short(document))


def _hides(root: n.Node, path: tuple[n.Key, ...]) -> bool:
    """Whether a value at fault has characters that nobody sees: they have their finding."""
    node = n.child_at(root, path)
    return isinstance(node, n.Scalar) and not node.raw.isascii() and as_seen(node.raw) != node.raw


def _as_seen(root: n.Node, paths: Sequence[tuple[n.Key, ...]]) -> n.Node:
    """The tree with the values at some places as they look."""
    for path in paths:
        node = n.child_at(root, path)
        if isinstance(node, n.Scalar):
            text = as_seen(node.raw)
            plain = (node.text_line, node.text_column) == (node.line, node.column)
            value = core_value(text) if plain else text
            root = n.with_value(root, path, node._replace(value=value, raw=text))
    return root


def _with_root(document: n.Document, root: n.Node) -> n.Document:
    assert isinstance(root, n.Mapping)
    return n.Document(document.path, document.kind, root, document.body, document.body_line)


def _as_meant(
    document: n.Document, errors: Sequence[jsonschema_rs.ValidationError]
) -> tuple[n.Document, list[Finding]]:
    """The document with what is only written otherwise put right, and a finding for each."""
    from bolig_cli.source import (
        post_slips,
        slips,  # most plans have none, and a check starts anew each time
    )

    root, moved = _indented(document)
    if not moved:
        root, moved = _outdented(document)
    if not moved:
        root, moved = _parted(document)
    if not moved:
        root, moved = post_slips.moved(document)
    if moved:
        return _with_root(document, root), moved
    found: list[Finding] = []
    for error in errors:
        path = _path(document.root, error)
        node = n.child_at(root, path)
        if node is None or _is_mended(document.root, root, path):
            continue
        slip = slips.find(document.path, root, path, node, _whole(document.kind, path), error.kind.name)
        if slip is None and error.kind.name in ("enum", "anyOf"):
            slip = _not_among(_with_root(document, root), path, node, error.kind)
        if slip and slip.meant is not None:
            root = n.with_value(root, slip.path, slip.meant)
            found.append(slip.finding)
    return (_with_root(document, root) if found else document), found


def _is_mended(before: n.Node, now: n.Node, path: tuple[n.Key, ...]) -> bool:
    """Whether another value stands at a place than the one that is at fault: a slip beside it had its own."""
    return n.child_at(before, path) != n.child_at(now, path)


def _indented(document: n.Document) -> tuple[n.Node, list[Finding]]:
    """The root with keys that stand level with the empty key that they belong to, below it; and a finding for the first of them."""
    found: list[Finding] = []
    return _with_indent(document, document.root, (), found), found


def _with_indent(document: n.Document, node: n.Node, path: tuple[n.Key, ...], found: list[Finding]) -> n.Node:
    if isinstance(node, n.Sequence):
        items = tuple(_with_indent(document, item, (*path, i), found) for i, item in enumerate(node.items))
        return replace(node, items=items)
    if not isinstance(node, n.Mapping):
        return node
    properties = subschema(document.kind, path).get("properties", {})
    pairs: list[tuple[n.Scalar, n.Node]] = []
    for key, value in node.pairs:
        above = pairs[-1] if pairs else None
        if not properties or above is None or key.raw in properties or not _lacks(document.kind, path, above, key.raw):
            pairs.append((key, _with_indent(document, value, (*path, key.raw), found)))
            continue
        owner, below = above
        inside = below.pairs if isinstance(below, n.Mapping) else ()
        pairs[-1] = (owner, n.Mapping((*inside, (key, value)), below.line, below.column))
        if not inside:
            found.append(
                READ_FAULTS["yaml-innrykk"].at(
                    n.Origin(document.path, document.root).key(*path, key.raw),
                    f"Linjen med «{key.raw}» mangler innrykk: Den hører til «{owner.raw}» over, som ellers er tom.",
                    f"Sett to mellomrom foran alle linjene som hører til «{owner.raw}».",
                )
            )
    return replace(node, pairs=tuple(pairs))


def _outdented(document: n.Document) -> tuple[n.Node, list[Finding]]:
    """The root with keys that stand right below what they are missing in, too far to the left, where they belong; and a finding for
    the first of them in each."""
    found: list[Finding] = []
    return _with_outdented(document, document.root, (), found), found


def _with_outdented(document: n.Document, node: n.Node, path: tuple[n.Key, ...], found: list[Finding]) -> n.Node:
    if isinstance(node, n.Sequence):
        items = tuple(_with_outdented(document, item, (*path, i), found) for i, item in enumerate(node.items))
        return replace(node, items=items)
    if not isinstance(node, n.Mapping):
        return node
    properties = subschema(document.kind, path).get("properties", {})
    pairs: list[tuple[n.Scalar, n.Node]] = []
    said: tuple[n.Key, ...] = ()
    for key, value in node.pairs:
        if properties and pairs and key.raw not in properties:
            above, owner = pairs[-1]
            home = _missing_in(document.kind, (*path, above.raw), owner, key)
            if home is not None:
                pairs[-1] = (above, _with_pair(owner, home[len(path) + 1 :], (key, value)))
                if home != said:
                    found.append(_too_far_left(document, path, key, home))
                said = home
                continue
        pairs.append((key, _with_outdented(document, value, (*path, key.raw), found)))
    return replace(node, pairs=tuple(pairs))


def _missing_in(kind: str, path: tuple[n.Key, ...], node: n.Node, key: n.Scalar) -> tuple[n.Key, ...] | None:
    """Where a key is missing among the last keys of what stands above it, the innermost first; None where it is missing nowhere."""
    if isinstance(node, n.Sequence) and node.items:
        return _missing_in(kind, (*path, len(node.items) - 1), node.items[-1], key)
    if not isinstance(node, n.Mapping) or not node.pairs:
        return None
    last, value = node.pairs[-1]
    if (node.end_line, node.end_column) > (value.end_line, value.end_column):
        return None  # between braces
    if (inner := _missing_in(kind, (*path, last.raw), value, key)) is not None:
        return inner
    is_deeper = node.pairs[0][0].column > key.column
    lacks = is_deeper and key.raw in subschema(kind, path).get("properties", {}) and node.get(key.raw) is None
    return path if lacks else None


def _with_pair(node: n.Node, path: tuple[n.Key, ...], pair: tuple[n.Scalar, n.Node]) -> n.Node:
    """The tree with one more key at the end of the mapping at a path, which is the last of what stands there."""
    if not path:
        assert isinstance(node, n.Mapping)
        return replace(node, pairs=(*node.pairs, pair))
    if isinstance(node, n.Sequence):
        return replace(node, items=(*node.items[:-1], _with_pair(node.items[-1], path[1:], pair)))
    assert isinstance(node, n.Mapping)
    last, value = node.pairs[-1]
    return replace(node, pairs=(*node.pairs[:-1], (last, _with_pair(value, path[1:], pair))))


def _too_far_left(document: n.Document, path: tuple[n.Key, ...], key: n.Scalar, home: tuple[n.Key, ...]) -> Finding:
    beside = n.child_at(document.root, home)
    assert isinstance(beside, n.Mapping)
    other = beside.pairs[-1][0]
    name = next(str(part) for part in reversed(home) if isinstance(part, str))
    return READ_FAULTS["yaml-innrykk"].at(
        n.Origin(document.path, document.root).key(*path, key.raw),
        f"Linjen med «{key.raw}» mangler innrykk: Den hører til under «{name}».",
        f"Sett {other.column - 1} mellomrom foran «{key.raw}», så den står rett under «{other.raw}».",
    )


def _parted(document: n.Document) -> tuple[n.Node, list[Finding]]:
    """The root with the items of a list whose key is lost, and that have become the last of the list above, in a list of their own;
    and a finding for each such list."""
    found: list[Finding] = []
    pairs: list[tuple[n.Scalar, n.Node]] = []
    properties = subschema(document.kind, ()).get("properties", {})
    for key, value in document.root.pairs:
        lists = {name: _keys_of_items(document.kind, name) for name in properties if document.root.get(name) is None}
        at, name = _where_another_begins(value, _keys_of_items(document.kind, key.raw), lists)
        if not name or not isinstance(value, n.Sequence):
            pairs.append((key, value))
            continue
        rest = value.items[at:]
        first = rest[0]
        pairs.append((key, replace(value, items=value.items[:at])))
        lost = key._replace(value=name, raw=name, line=first.line, end_line=first.line)
        pairs.append((lost, replace(value, items=rest, line=first.line, column=first.column)))
        found.append(
            READ_FAULTS["mangler-felt"].at(
                n.Origin(document.path, document.root).at(key.raw, at),
                f"Over punktene her mangler linjen «{name}:», og de er blitt en del av «{key.raw}».",
                f"Skriv «{name}:» på en egen linje over, like langt inn som «{key.raw}:».",
            )
        )
    return replace(document.root, pairs=tuple(pairs)), found


def _keys_of_items(kind: str, name: str) -> set[str]:
    """The keys that an item of a list may have; none for what is no list of such."""
    return set(subschema(kind, (name, 0)).get("properties", {}))


def _where_another_begins(node: n.Node, own: set[str], others: Mapping[str, set[str]]) -> tuple[int, str]:
    """From which item on a list has those of another, and which that is; (0, "") where it has its own alone."""
    items = node.items if isinstance(node, n.Sequence) and own else ()
    for i, item in enumerate(items):
        keys = {key for key, _ in item} if isinstance(item, n.Mapping) else set()
        rest = [{key for key, _ in other} if isinstance(other, n.Mapping) else set() for other in items[i:]]
        if len(keys - own) > 1 or (
            keys - own and len(rest) > 1 and all(keys - own <= others_own for others_own in rest)
        ):
            fitting = [name for name, known in others.items() if known and keys <= known]
            return (i, fitting[0]) if len(fitting) == 1 else (0, "")
    return 0, ""


def _lacks(kind: str, path: tuple[n.Key, ...], above: tuple[n.Scalar, n.Node], key: str) -> bool:
    """Whether a key belongs to the one above it, which is empty, or has others of its keys only because they were put there."""
    owner, value = above
    moved = isinstance(value, n.Mapping) and all(name.column == owner.column for name, _ in value.pairs)
    empty = isinstance(value, n.Scalar) and value.value is None
    wanted = subschema(kind, (*path, owner.raw))
    return (empty or moved) and (key in wanted.get("properties", {}) or ("propertyNames" in wanted and is_year(key)))


def _cut_short(document: n.Document) -> Iterator[Finding]:
    """Texts in the author's own words that stop at what YAML takes for a comment."""
    if not document.root.cut:
        return
    for path, scalar in document.scalars:
        for written, comment in document.root.cut:
            if not written.raw or (written.line, written.column) != (scalar.line, scalar.column):
                continue
            wanted = subschema(document.kind, path)
            if wanted.get("type") != "string" or "pattern" in wanted or "enum" in wanted:
                continue
            shown = comment if len(comment) <= 30 else comment[:30].rstrip() + " …"
            whole = f"{written.raw} {comment}".strip("“”„‘’")
            place = Place(document.path, written.line, written.column, written.end_line, written.end_column)
            fault = READ_FAULTS["yaml-nummertegn"].at(
                place,
                f"Teksten slutter foran «{shown}», som blir lest som en kommentar og ikke kommer med.",
                f'Sett hele teksten i anførselstegn: "{whole}". '
                "Er det en kommentar, flytter du den til en egen linje over."
                if len(whole) <= 80 and '"' not in whole
                else "Sett hele teksten i anførselstegn. Er det en kommentar, flytter du den til en egen linje over.",
            )
            # After a space it looks like a comment: «bolig # se vedlegget».
            yield replace(fault, severity=Severity.ADVARSEL) if comment[1:2] in (" ", "") else fault


def _path(root: n.Node, error: jsonschema_rs.ValidationError) -> tuple[n.Key, ...]:
    """Where in the document an error is. The validator gives a key that looks like a number (2027) as a number."""
    path: list[n.Key] = []
    node: n.Node | None = root
    for part in error.instance_path:
        key = str(part) if isinstance(node, n.Mapping) else part
        path.append(key)
        node = n.child(node, key) if node is not None else None
    return tuple(path)


def _types(error: jsonschema_rs.ValidationError) -> Sequence[str]:
    """The types that would have been right; empty for another kind of error."""
    return error.kind.types if isinstance(error.kind, jsonschema_rs.ValidationErrorKind.Type) else ()


def _with_text(node: n.Node, paths: Sequence[tuple[n.Key, ...]]) -> n.Node:
    """The tree with the scalars at `paths` replaced by what the author typed. Empty values stay empty."""
    if () in paths:
        if isinstance(node, n.Scalar) and node.value is not None:
            return node._replace(value=node.raw)
        return node

    def below(key: n.Key) -> list[tuple[n.Key, ...]]:
        return [path[1:] for path in paths if path[0] == key]

    if isinstance(node, n.Mapping):
        pairs = tuple(
            (name, _with_text(value, below(name.raw)) if below(name.raw) else value) for name, value in node.pairs
        )
        return replace(node, pairs=pairs)
    if isinstance(node, n.Sequence):
        items = tuple(_with_text(item, below(i)) if below(i) else item for i, item in enumerate(node.items))
        return replace(node, items=items)
    return node


def _findings(document: n.Document, errors: Sequence[jsonschema_rs.ValidationError]) -> Iterator[Finding]:
    if not errors:
        return
    from bolig_cli.source import slips
    from bolig_cli.source.choice import nearest

    origin = n.Origin(document.path, document.root)
    missing = {
        (_path(document.root, e), e.kind.property)
        for e in errors
        if isinstance(e.kind, jsonschema_rs.ValidationErrorKind.Required)
    }
    swallowed = _swallowed(document, [key for path, key in missing if not path])
    if swallowed:
        yield _in_a_text(document, *next(iter(swallowed.items())))
    misspelt: set[tuple[tuple[n.Key, ...], str]] = {((), key) for key in swallowed}
    years: set[tuple[n.Key, ...]] = set()  # mappings whose keys are told of already
    for error in errors:
        if isinstance(error.kind, jsonschema_rs.ValidationErrorKind.AdditionalProperties):
            path = _path(document.root, error)
            known = list(subschema(document.kind, path).get("properties", {}))
            node = n.child_at(document.root, path)
            certainly = _meant(document.kind, path, error.kind.unexpected, known, node)
            told: set[str] = set()
            if lost := _lost_above(document.kind, path, error.kind.unexpected, missing):
                (where, owner), keys = lost
                misspelt.add((where, owner))
                told.update(keys)
                yield _lost_line(origin, path, where, owner, keys)
            lacks = [key for where, key in missing if where == path]
            for owner, keys in _owners(document.kind, path, error.kind.unexpected, known, node).items():
                misspelt.add((path, owner))
                told.update(keys)
                yield _without_owner(origin, path, owner, keys, node)
            for key in error.kind.unexpected:
                if key in told:
                    continue
                meant = certainly.get(key, "")
                home = (
                    ""
                    if meant
                    else _as_note(key)
                    or _other_homes(document.kind, path, key)
                    or _home_in_file(document.kind, path, key if key in known else key.lower())
                )
                misspelt.update((where, key) for where in _strayed_from(path, key, missing) if home)
                guess = "" if home else meant or nearest(key, known)
                if (
                    not guess
                    and len(error.kind.unexpected) == len(lacks) == 1
                    and _may_be(document.kind, path, lacks[0], node, key)
                ):
                    guess, home = lacks[0], ""  # the one that nobody knows is most likely the one that is missing
                if guess and (path, guess) in missing:
                    misspelt.add((path, guess))  # the misspelt key is the missing one: one fault, one finding
                place = origin.key(*path, key)
                yield READ_FAULTS["ukjent-noekkel"].at(
                    place,
                    f"Ukjent nøkkel «{key}»." + (f" Mente du «{guess}»?" if guess else ""),
                    home or _change_to(guess, node)
                    if home or guess
                    else "Ta den bort, eller bruk en av: " + ", ".join(known) + ".",
                    certain.rewritten(document.path, word, meant) if meant and (word := _key(node, key)) else None,
                )
    given: list[Finding] = []  # what several values have one finding for
    for error in errors:
        path = _path(document.root, error)
        place = origin.at(*path)
        name = said(document.root, path)
        kind: Any = error.kind  # each keyword has its own class, with its own attributes
        value = n.child_at(document.root, path)
        if path and "propertyNames" in subschema(document.kind, path[:-1]) and not is_year(str(path[-1])):
            continue  # the key has its own finding
        if blank := _not_filled_in(document, path):
            if blank not in given:
                yield blank
            given.append(blank)
            continue
        if (
            value is not None
            and "propertyNames" not in error.schema_path
            and (slip := slips.find(document.path, document.root, path, value, _whole(document.kind, path), kind.name))
        ):
            if slip.finding not in given:
                yield slip.finding
            given.append(slip.finding)
            continue
        match kind.name:
            case "additionalProperties":
                continue
            case "required":
                if (path, kind.property) not in misspelt:
                    whole = f" i {name}" if name else ""
                    if swallowed_by := _text_that_has(document, path, kind.property):
                        yield swallowed_by
                        continue
                    named = file_id(document.path, (*path, kind.property))
                    yield READ_FAULTS["mangler-felt"].at(
                        _above(origin, path),
                        f"Mangler «{kind.property}»{whole}.",
                        f"Skriv «id: {named}», som filen heter, på en egen linje øverst."
                        if named
                        else _help(document.kind, (*path, kind.property)),
                    )
            case "enum" | "anyOf":
                if value is not None:
                    yield _not_among(document, path, value, kind).finding
            case "type":
                if (found := n.child_at(document.root, path)) is not None and _shown(found) == "":
                    if comment := _comment_for(document.root, found):
                        yield READ_FAULTS["mangler-felt"].at(
                            place,
                            f"{capital(name)} er tom, for det som står etter #, blir lest som en kommentar.",
                            f'Sett verdien i anførselstegn: {path[-1]}: "{comment}"',
                        )
                        continue
                    if isinstance(path[-1], int):
                        yield READ_FAULTS["mangler-felt"].at(
                            place, f"{capital(name)} er tomt.", "Skriv det som skal stå der, eller ta bort streken."
                        )
                        continue
                    is_amount = isinstance(path[-1], str) and is_year(path[-1])
                    yield READ_FAULTS["mangler-felt"].at(
                        place,
                        f"Det mangler et tall for {path[-1]}." if is_amount else f"{capital(name)} er tom.",
                        "Skriv tallet etter kolonet, eller ta bort året." if is_amount else _help(document.kind, path),
                    )
                else:
                    yield READ_FAULTS["ugyldig-verdi"].at(
                        place, f"{capital(name)} skal være {_type_name(kind.types)}.", _help(document.kind, path)
                    )
            case "pattern" if not path or "propertyNames" not in error.schema_path:
                shown = _shown(n.child_at(document.root, path))
                yield READ_FAULTS["ugyldig-verdi"].at(
                    place, f"«{shown}» kan ikke stå i {name}.", _help(document.kind, path)
                )
            case "propertyNames" | "pattern":  # what can be meant in several ways
                # Each of them has an error of its own, which does not say which it is of.
                bad = _bad_names(document.root, path) if path not in years else []
                years.add(path)
                for key in bad:
                    if key.isdecimal() and _shown(n.child_at(document.root, (*path, key))) == "":
                        yield READ_FAULTS["ugyldig-verdi"].at(
                            origin.key(*path, key),
                            f"Det mangler et år foran «{key}».",
                            f"Skriv året og kolon foran hvert tall, for eksempel «2028: {key}».",
                        )
                        continue
                    yield READ_FAULTS["ugyldig-verdi"].at(
                        origin.key(*path, key),
                        f"«{key}» kan ikke være riktig år."
                        if len(key) == 4 and key.isdigit()
                        else "Det mangler kolon mellom året og tallet."
                        if re.fullmatch(_WITHOUT_COLON, key.strip())
                        else f"«{key}» er ikke et årstall.",
                        _sum_elsewhere(document.root, path, key) or _as_year(key),
                    )
            case "minItems" | "minLength" | "minProperties":
                yield READ_FAULTS["mangler-felt"].at(
                    place, f"{capital(name)} er tom eller for kort.", _help(document.kind, path)
                )
            case "maxItems":
                yield READ_FAULTS["ugyldig-verdi"].at(
                    place, f"Det står for mange i {name}: Det er plass til {kind.limit}.", _help(document.kind, path)
                )
            case "uniqueItems":
                yield from _twice(document, path, value)
            case "minimum" | "maximum":
                yield READ_FAULTS["ugyldig-verdi"].at(
                    place, f"{capital(name)} er utenfor det som er mulig.", _help(document.kind, path)
                )
            case _:
                yield READ_FAULTS["ugyldig-verdi"].at(
                    place, f"Verdien i {name} kan ikke stå der.", _help(document.kind, path)
                )


def _twice(document: n.Document, path: tuple[n.Key, ...], node: n.Node | None) -> Iterator[Finding]:
    """Each of the items of a list that stands in it already, where it stands the second time."""
    items = node.items if isinstance(node, n.Sequence) else ()
    seen: list[n.Value] = []
    for i, item in enumerate(items):
        value = n.to_value(item)
        if value in seen:
            place = n.Origin(document.path, document.root).at(*path, i)
            if isinstance(item, n.Scalar):
                yield READ_FAULTS["ugyldig-verdi"].at(
                    place, f"«{item.raw}» står to ganger i {said(document.root, path)}.", "Ta bort den ene."
                )
            else:
                first = seen.index(value)
                where = f"nr. {first + 1}, på linje {items[first].line}"
                yield READ_FAULTS["ugyldig-verdi"].at(
                    place,
                    f"Punkt nr. {i + 1} i {said(document.root, path)} er likt punkt {where}.",
                    "Ta bort det ene, ellers telles beløpet to ganger." if path[-1] == "poster" else "Ta bort det ene.",
                )
        seen.append(value)


def _swallowed(document: n.Document, missing: Sequence[str]) -> dict[str, tuple[str, Place]]:
    """Missing key → the key of the text that has the line with it, and its place: a line with as many spaces before it as the text
    above belongs to the text."""
    found: dict[str, tuple[str, Place]] = {}
    for path, scalar in document.scalars if missing else ():
        if len(path) != 1 or not n.stands_as_read(scalar):
            continue
        for row, line in enumerate(scalar.raw.split("\n")):
            key, colon, _ = line.partition(":")
            if colon and key in missing:
                at = scalar.text_line + row
                place = Place(document.path, at, scalar.text_column, at, scalar.text_column + len(key))
                found.setdefault(key, (str(path[0]), place))
    return dict(sorted(found.items(), key=lambda pair: pair[1][1].line))


def _in_a_text(document: n.Document, key: str, found: tuple[str, Place]) -> Finding:
    text, place = found
    return READ_FAULTS["yaml-innrykk"].at(
        place,
        f"Linjen med «{key}» har mellomrom foran seg, og er blitt en del av teksten i «{text}» over.",
        f"Ta bort mellomrommene foran «{key}», og foran andre nøkler som er kommet med i teksten.",
    )


def _text_that_has(document: n.Document, path: tuple[n.Key, ...], lost: str) -> Finding | None:
    """What to say of a missing text whose own line is lost, so that it has become part of the words above it."""
    node = n.child_at(document.root, path)
    wanted = subschema(document.kind, (*path, lost))
    if not isinstance(node, n.Mapping) or wanted.get("type") != "string" or {"pattern", "enum"} & set(wanted):
        return None
    for key, value in node.pairs:
        if not isinstance(value, n.Scalar) or value.end_line <= value.line or value.text_line != value.line:
            continue
        return READ_FAULTS["mangler-felt"].at(
            Place(document.path, value.line + 1, key.column),
            f"Linjen «{lost}: |» mangler over teksten her, som er blitt en del av «{key.raw}».",
            f"Skriv «{lost}: |» på en egen linje over, like langt inn som «{key.raw}:», og la teksten stå to mellomrom lenger inn.",
        )
    return None


def _above(origin: n.Origin, path: tuple[n.Key, ...]) -> Place:
    """Where keys are missing: at the mapping, or at its own key where it begins on a line below that."""
    place = origin.at(*path)
    key = origin.key(*path) if path else place
    return place if place.line == key.line else key


def _comment_for(root: n.Mapping, empty: n.Node) -> str:
    """What stands in the place of a value and looks like a comment, without a space after its sign: `farge: #0d4a57`."""
    at = empty.line, empty.column
    comment = next((comment for written, comment in root.cut if (written.line, written.column) == at), "")
    return comment if comment[1:2].isalnum() and '"' not in comment else ""


def kind_by_keys(document: n.Document) -> str:
    """The one other kind of item that has every key of a file, and whose own keys are all there; "" where there is none."""
    if document.kind not in _ITEMS_OF:
        return ""
    keys = {key for key, _ in document.root}
    found = [
        kind
        for kind in _ITEMS_OF
        if kind != document.kind
        and keys <= set((schema := subschema(kind, ())).get("properties", {}))
        and keys >= set(schema.get("required", ()))
    ]
    return found[0] if len(found) == 1 else ""


def in_wrong_folder(document: n.Document, kind: str) -> Finding:
    """What to say of a file that is read as another kind than its folder's."""
    folders = {of: pattern.rpartition("/")[0] for pattern, of in tree.LAYOUT.items()}
    return READ_FAULTS["fil-feil-navn"].at(
        Place(document.path),
        f"Filen ligger i mappen {folders[document.kind]}, men har innholdet til en fil i mappen {folders[kind]}.",
        f"Flytt den til mappen {folders[kind]}.",
    )


def _other_homes(kind: str, path: tuple[n.Key, ...], key: str) -> str:
    """What to do with a key that belongs to another kind of item; "" for a key that none of them has."""
    if path or kind not in _ITEMS_OF:
        return ""
    homes = [
        said for other, said in _ITEMS_OF.items() if other != kind and key in subschema(other, ()).get("properties", {})
    ]
    if not homes:
        return ""
    return f"«{key}» hører til i {listing(homes)}, ikke i {_ITEMS_OF[kind]}. Flytt det dit, eller ta det bort."


_KEY_WORDS = 3  # no key has more


def _as_note(key: str) -> str:
    """What to do with a word that people begin a note to each other with; "" for another key."""
    word = key.strip("(!* ").lower()
    if len(key.split()) > _KEY_WORDS:
        return f"Er det en merknad til dere selv, begynner du linjen med #: «# {key}: …». Ellers tar du den bort."
    return f"Er det en merknad til dere selv, begynner du linjen med #: «# {key}: …»." if word in _NOTES else ""


def _sum_elsewhere(root: n.Node, path: tuple[n.Key, ...], key: str) -> str:
    """What to do with the sum of a post's amounts that stands among them; "" for any other key, and elsewhere."""
    if key.strip().lower() not in ("sum", "totalt", "total", "i alt") or path[-1:] != ("belop",):
        return ""
    value = n.child_at(root, (*path, key))
    shown = value.raw if isinstance(value, n.Scalar) else "…"
    return f"Ta den ut av «belop», og skriv «sum: {shown}» på en egen linje under, med like mange mellomrom foran som «belop»."


def _not_filled_in(document: n.Document, path: tuple[n.Key, ...]) -> Finding | None:
    """The one finding for values beside each other that all have a sign for something to fill in: {antall: …, enhet: …}."""
    around = n.child_at(document.root, path[:-1]) if path else None
    if not isinstance(around, n.Mapping) or _shown(n.child_at(document.root, path)) not in _BLANKS:
        return None
    blank = [key.raw for key, value in around.pairs if isinstance(value, n.Scalar) and value.raw in _BLANKS]
    if len(blank) < 2:
        return None
    whole = f" under «{path[-2]}»" if len(path) > 1 and isinstance(path[-2], str) else ""
    return READ_FAULTS["ugyldig-verdi"].at(
        n.Origin(document.path, document.root).at(*path[:-1], blank[0]),
        f"{listing([f'«{key}»' for key in blank])}{whole} er ikke fylt ut.",
        f"Skriv verdiene i stedet for «{_shown(n.child_at(document.root, path))}». "
        f"Er det ikke bestemt, setter du # først på linjen. {_help(document.kind, (*path[:-1], blank[-1]))}".strip(),
    )


def _as_year(key: str) -> str:
    """What to write for a key that should be a year."""
    if len(key) == 2 and key.isdigit():
        return f"Skriv årstallet med fire sifre: «20{key}»."
    if without := re.fullmatch(_WITHOUT_COLON, key.strip()):
        return f"Skriv «{without['year']}: {without['number']}»."
    for sign in (";", "="):
        year, found, rest = key.partition(sign)
        if found and is_year(year.strip()) and rest.strip():
            return f"Skriv kolon etter årstallet: «{year.strip()}: {rest.strip()}»."
    first, _, last = key.replace("–", "-").partition("-")
    if is_year(first.strip()) and is_year(last.strip()) and 0 < int(last) - int(first) < 12:
        years = listing([str(year) for year in range(int(first), int(last) + 1)])
        return f"Skriv ett tall for hvert år: {years}."
    return "Skriv ett årstall med fire sifre for hvert tall, for eksempel «2027: 350»."


def _owners(
    kind: str, path: tuple[n.Key, ...], unknown: Sequence[str], known: Sequence[str], node: n.Node | None
) -> dict[str, list[str]]:
    """Key that is not there → the keys of what belongs below it, where they stand without it."""
    owners: dict[str, list[str]] = {}
    absent = [key for key in known if isinstance(node, n.Mapping) and node.get(key) is None]
    inside = {key: set(subschema(kind, (*path, key)).get("properties", {})) for key in absent}
    required = subschema(kind, path).get("required", ())
    for key in unknown:
        homes = [owner for owner, keys in inside.items() if key in keys]
        homes = [owner for owner in homes if owner in required] or homes
        if len(homes) == 1:
            owners.setdefault(homes[0], []).append(key)
    return owners


def _without_owner(
    origin: n.Origin, path: tuple[n.Key, ...], owner: str, keys: Sequence[str], node: n.Node | None
) -> Finding:
    """What to say of keys that stand without the one that they belong to."""
    values = [(key, n.child(node, key)) for key in keys] if node is not None else []
    which = listing([f"«{key}»" for key in keys])
    if all(isinstance(value, n.Scalar) and not any(sign in value.raw for sign in ",:{}[]#\n") for _, value in values):
        inside = ", ".join(f"{key}: {value.raw}" for key, value in values if isinstance(value, n.Scalar))
        help = f"Skriv «{owner}: {{{inside}}}»" + (" i stedet for linjene." if len(keys) > 1 else ".")
    else:
        help = f"Skriv «{owner}:» på en egen linje over, og sett to mellomrom til foran linjene som hører til."
    return READ_FAULTS["ukjent-noekkel"].at(
        origin.key(*path, keys[0]), f"{capital(which)} hører til under «{owner}», som ikke står her.", help
    )


_Missing = Set[tuple[tuple[n.Key, ...], str]]


def _lost_above(
    kind: str, path: tuple[n.Key, ...], unknown: Sequence[str], missing: _Missing
) -> tuple[tuple[tuple[n.Key, ...], str], list[str]] | None:
    """The one missing key further out in the file that some keys belong below, and those: its own line is lost, so that they have
    become part of what stands above it. None where there is no such key, or several."""
    found = []
    for where, owner in missing:
        if where == path or where != path[: len(where)]:
            continue
        inside = subschema(kind, (*where, owner)).get("properties", {})
        if keys := [key for key in unknown if key in inside]:
            found.append(((where, owner), keys))
    return found[0] if len(found) == 1 else None


def _lost_line(
    origin: n.Origin, path: tuple[n.Key, ...], where: tuple[n.Key, ...], owner: str, keys: Sequence[str]
) -> Finding:
    """What to say of keys whose own key is lost above them."""
    which = listing([f"«{key}»" for key in keys])
    beside = "helt til venstre" if not where else f"like langt inn som «{path[len(where)]}:»"
    return READ_FAULTS["mangler-felt"].at(
        origin.key(*path, keys[0]),
        f"Linjen «{owner}:» mangler over «{keys[0]}», og {which} er blitt en del av «{path[len(where)]}».",
        f"Skriv «{owner}:» på en egen linje over «{keys[0]}», {beside}.",
    )


def _strayed_from(path: tuple[n.Key, ...], key: str, missing: _Missing) -> list[tuple[n.Key, ...]]:
    """The places further out in the file where a key is missing that stands below another."""
    return [where for where, lacking in missing if lacking == key and where != path and where == path[: len(where)]]


def _home_in_file(kind: str, path: tuple[n.Key, ...], key: str) -> str:
    """What to do with a key that belongs elsewhere in the same file; "" where it has no such place, or several."""
    homes = [home for home in _homes(subschema(kind, ()), kind, key, ()) if home != path]
    names = list(dict.fromkeys(home[-1] if home else "" for home in homes))
    if len(names) != 1:
        return ""
    if not names[0]:
        return f"«{key}» hører ikke hjemme under noe annet. Skriv den på en egen linje, uten mellomrom foran."
    return f"«{key}» hører hjemme under «{names[0]}». Flytt linjen dit, med innrykk som de andre der."


def _homes(
    schema: Mapping[str, Any], kind: str, key: str, path: tuple[str, ...], depth: int = 5
) -> Iterator[tuple[str, ...]]:
    """The places in a schema that have a key, each as the keys above it."""
    schema = _resolved(schema, kind)
    properties = schema.get("properties", {})
    if key in properties:
        yield path
    for name, below in properties.items() if depth else ():
        yield from _homes(below, kind, key, (*path, name), depth - 1)
    if depth and isinstance(items := schema.get("items"), Mapping):
        yield from _homes(items, kind, key, path, depth - 1)


def _not_among(document: n.Document, path: tuple[n.Key, ...], value: n.Node, kind: Any) -> "Slip":
    """What to tell of a value that is none of those that an `enum`, or the enums of an `anyOf`, have."""
    from bolig_cli.source import choice
    from bolig_cli.source.slip import At

    alone = kind.name == "enum"
    choices = list(kind.options) if alone else _choices(document.kind, path)
    help = "Bruk en av: " + ", ".join(map(str, choices)) + "." if alone else _help(document.kind, path)
    words = [word for word in choices if isinstance(word, str)]
    return choice.find(At(document.path, document.root, path, value, subschema(document.kind, path)), words, help)


def _choices(kind: str, path: tuple[n.Key, ...]) -> list[object]:
    """The words among which an author may choose where something else than a word is right as well."""
    return [word for option in subschema(kind, path).get("anyOf", ()) for word in option.get("enum", ())]


def _bad_names(root: n.Node, path: tuple[n.Key, ...]) -> list[str]:
    node = n.child_at(root, path)
    names = [key for key, _ in node] if isinstance(node, n.Mapping) else []
    return [key for key in names if not is_year(key)]


def _shown(node: n.Node | None) -> str:
    if isinstance(node, n.Scalar):
        return node.raw
    return "" if node is None else "en liste" if isinstance(node, n.Sequence) else "flere nøkler"


def _meant(
    kind: str, path: tuple[n.Key, ...], unknown: Sequence[str], known: Sequence[str], node: n.Node | None
) -> dict[str, str]:
    """Misspelt key → the key that it certainly is: one that is not there already, that no other may be, too, and whose values are
    of the sort that stands there."""
    if not isinstance(node, n.Mapping):
        return {}
    meant = {
        key: _OTHER_WORDS[key] if _OTHER_WORDS.get(key) in known else certain.nearly(key, known) for key in unknown
    }
    claims = Counter(meant.values())

    def fits(key: str, word: str) -> bool:
        value = node.get(key)
        return node.get(word) is None and value is not None and _is_of(subschema(kind, (*path, word)), value)

    return {key: word for key, word in meant.items() if word and claims[word] == 1 and fits(key, word)}


def _may_be(kind: str, path: tuple[n.Key, ...], word: str, node: n.Node | None, key: str) -> bool:
    """Whether what stands at a key is of the sort that stands at another."""
    value = n.child(node, key) if node is not None else None
    return value is not None and _is_of(subschema(kind, (*path, word)), value)


def _is_of(schema: Mapping[str, Any], value: n.Node) -> bool:
    """Whether a value is of the sort that a schema takes; a number may be a text."""
    wanted = schema.get("type")
    if wanted is None:
        return True
    wanted = {wanted} if isinstance(wanted, str) else set(wanted)
    match value:
        case n.Mapping():
            return "object" in wanted
        case n.Sequence():
            return "array" in wanted
        case n.Scalar(value=bool()):
            return "boolean" in wanted
        case n.Scalar(value=int() | float()):
            return bool(wanted & {"integer", "number", "string"})
        case n.Scalar(value=str()):
            return "string" in wanted
    return False


def _change_to(word: str, node: n.Node | None) -> str:
    if isinstance(node, n.Mapping) and node.get(word) is not None:
        return f"«{word}» står her fra før. Behold den ene."
    return f"Endre til «{word}»."


def _key(node: n.Node | None, name: str) -> n.Scalar | None:
    return node.key(name) if isinstance(node, n.Mapping) else None


def _type_name(types: Sequence[str]) -> str:
    names = {
        "string": "tekst",
        "integer": "et helt tall",
        "number": "et tall",
        "boolean": "true eller false",
        "array": "en liste (hver linje begynner med «- »)",
        "object": "flere nøkler med innrykk under",
    }
    return " eller ".join(names[t] for t in types if t in names)


def subschema(kind: str, path: tuple[n.Key, ...]) -> Mapping[str, Any]:
    """The schema that rules the value at `path`, references resolved; empty where there is none."""
    schema: Mapping[str, Any] = _resolved(schema_of(kind), kind)
    for part in path:
        if isinstance(part, int):
            schema = schema.get("items", {})
        else:
            schema = schema.get("properties", {}).get(part) or schema.get("additionalProperties") or {}
        if not isinstance(schema, Mapping):
            return {}
        schema = _resolved(schema, kind)
    return schema


def _resolved(schema: Mapping[str, Any], kind: str) -> Mapping[str, Any]:
    """Follows `$ref`; keywords beside it win, since they say more of this place."""
    while "$ref" in schema:
        file, _, pointer = schema["$ref"].partition("#/$defs/")
        own = not file and pointer in schema_of(kind).get("$defs", {})
        target = schema_of(kind if own else "felles")["$defs"][pointer]
        schema = {**target, **{k: v for k, v in schema.items() if k != "$ref"}}
    return schema


def _whole(kind: str, path: tuple[n.Key, ...]) -> Mapping[str, Any]:
    """As `subschema`, with what its items and keys refer to as well. A reference stands beside what it refers to."""
    return _with_parts(subschema(kind, path), kind, 4)


def _with_parts(schema: Mapping[str, Any], kind: str, depth: int) -> Mapping[str, Any]:
    whole = {**_resolved(schema, kind), **schema}
    if depth and isinstance(items := whole.get("items"), Mapping):
        whole["items"] = _with_parts(items, kind, depth - 1)
    if depth and "properties" in whole:
        whole["properties"] = {key: _with_parts(part, kind, depth - 1) for key, part in whole["properties"].items()}
    return whole


def _help(kind: str, path: tuple[n.Key, ...]) -> str:
    schema = subschema(kind, path)
    help = str(schema.get("description", ""))
    if examples := schema.get("examples"):
        example = examples[0]
        if isinstance(example, list):
            example = "[" + ", ".join(map(str, example)) + "]"
        elif isinstance(example, dict):
            example = "{" + ", ".join(f"{k}: {v}" for k, v in example.items()) + "}"
        elif isinstance(example, str) and example.startswith("#"):
            example = f'"{example}"'
        last = path[-1] if path else ""
        help += f" Eksempel: {last}: {example}" if isinstance(last, str) and last else f" Eksempel: {example}"
    elif example := _whole_example(schema, kind):
        help += f" Eksempel: {path[-1] if path else ''}: [{example}]"
    elif options := schema.get("enum"):
        help += " Bruk en av: " + ", ".join(map(str, options)) + "."
    return help.strip()


def _whole_example(schema: Mapping[str, Any], kind: str) -> str:
    """One item of a list with all the keys that it must have, on one line; "" for what is no list of such items, or where some key
    has no example."""
    items = _resolved(schema.get("items", {}), kind)
    properties = items.get("properties", {})
    wanted = {key: _resolved(properties.get(key, {}), kind) for key in items.get("required", ())}
    values = {key: (below.get("examples") or below.get("enum") or [""])[0] for key, below in wanted.items()}
    if not values or not all(values.values()):
        return ""
    return "{" + ", ".join(f"{key}: {_on_one_line(value)}" for key, value in values.items()) + "}"


def _on_one_line(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_on_one_line(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_on_one_line, value)) + "]"
    return f'"{value}"' if isinstance(value, str) and any(sign in value for sign in ",:[]{}#") else str(value)
