"""What the page says of keys and fixed words: the labels of the fields and choices there, never how a file is written."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from bolig_cli.norsk import MONTHS
from bolig_cli.preview.forms.offered import FILES, LISTS
from bolig_cli.preview.forms.resolved import KEY, choice, of_key, resolved_with_name, spelled, title
from bolig_cli.source.schema import schema_of

_NO_FORM = re.compile(
    r"yaml-|csv-|ukjent-noekkel|kapittel-uten-hode|fil-"
)  # what only the file itself can be mended for
# The kinds of file that have forms, and what they share.
_WITH_FORMS = (
    *(
        "tiltak",
        "maal",
        "strategi",
        "utfordring",
        "maalomraade",
        "plan",
        "prosess",
        "behovsoversikt",
        "kapittel",
        "tabell",
    ),
    *(
        "saksgang",
        "saksfremlegg",
        "profil",
        "krav",
        "organisasjon",
        "maalgrupper",
        "foeringer",
        "tjenester",
        "innspill",
        "felles",
    ),
)
_SEARCHED = frozenset(("virkemiddel-uten-stoette",))  # whose quoted words are looked for in a text, and are no keys
_OF_MANY = frozenset(("Rolle",))  # what several fields of one form refer to; each has its key as its label
_QUOTED = re.compile(r"«([a-z_]+(?:\.[a-z_]+)*)(?:: ?([^«»]*))?»")
_BARE = re.compile(r"(?<![\w/.#«-])[a-z]+(?:_[a-z]+)+(?![\w/«-])|(?<![\w/.#«-])[a-z]*(?:oe|aa|ae)[a-z]*(?![\w/.»-])")
_LINE = re.compile(r" \(linje \d+\)")  # of a file: a form has none
_LINES_IN = re.compile(r"(\blinjen?e? i )([a-z]+)\.yaml(?![\w/])")
_SIGN = re.compile(r": \w+ dekning signer [^\n]*$")
# What is said of the numbers of a table stands in a form of its own.
_OF_TABLE = re.compile(r" i (?:YAML-filen|[\w-]+\.yaml)(?!\w)")
_FILE = re.compile(r"(?<![\w/])([a-z]+)\.yaml(?![\w/])")
_TIME = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_BARE_TIME = re.compile(r"«[^«»]*»|(?<![\w«/.:-])\d{4}-\d\d(?:-\d\d)?(?![\w»/-]|\.\w)")


def in_form(text: str, rule: str, kind: str) -> str:
    """A finding's text as it is said on the page, for one who has forms; a text about how a file is written stands as it is.

    `rule` is the finding's code, and `kind` the kind of file that it is in.
    """
    if _NO_FORM.match(rule):
        return text
    labels = {**_all_labels(), **labels_of(kind)}

    def quoted(hit: re.Match[str]) -> str:
        *above, key = hit[1].split(".")
        if hit[2] is None and key not in labels:
            return f"«{_capital(fixed_word(key))}»" if key in _choices() else hit[0]
        if key not in labels:
            return hit[0]
        name = " – ".join(_label_at(kind, (*above, key)[: at + 1], labels) for at in range(len(above) + 1))
        if hit[2] == "løpende" or _TIME.fullmatch(
            hit[2] or ""
        ):  # to be typed as it stands here, in a field of that name
            return f"«{as_people_write(hit[2])}» i «{name}»"
        return f"«{name}»" if not hit[2] else f"«{name}: {_values(hit[2], labels)}»"

    def bare(hit: re.Match[str]) -> str:
        word = hit[0]
        if word in _choices():
            return fixed_word(word)
        return f"«{labels[word]}»" if word in labels else word

    said = text if rule in _SEARCHED else _QUOTED.sub(quoted, text)
    found = _BARE.sub(bare, said).replace("true eller false", "ja eller nei")
    found = found.replace("Se «bolig dekning».", "Se «Lovkrav».").replace("år-måned-dag", "dag, måned og år")
    found = found.replace(", eller på en egen linje som begynner med #", "")
    found = _BARE_TIME.sub(lambda hit: as_people_write(hit[0]), found)  # what is quoted stands as it was written
    found = _SIGN.sub(". Signeringen gjøres utenfor skjemaene.", found)
    if kind == "tabelldata":
        found = _OF_TABLE.sub(" i skjemaet for tabellen", found)
    keys = [hit[1] for hit in _QUOTED.finditer(text)]
    found = _LINES_IN.sub(lambda hit: f"{hit[1]}«{_list_of(hit[2], keys)}»" if hit[2] in _files() else hit[0], found)
    found = _LINE.sub("", found)
    return _FILE.sub(lambda hit: f"«{_files()[hit[1]]}»" if hit[1] in _files() else hit[0], found)


def as_people_write(written: str) -> str:
    """A time of the files as people write it, and as a field takes it: 31.12.2029, mai 2029; any other word as it stands."""
    hit = _TIME.fullmatch(written)
    if not hit or not hit[2] or not 1 <= int(hit[2]) <= len(MONTHS):
        return written
    return f"{int(hit[3])}.{int(hit[2])}.{hit[1]}" if hit[3] else f"{MONTHS[int(hit[2]) - 1]} {hit[1]}"


def _values(written: str, labels: Mapping[str, str]) -> str:
    """What is to be written behind a key, without the brackets of a list or of several keys."""
    inner = written[1:-1] if written[:1] + written[-1:] in ("[]", "{}") else written
    if written.startswith("{"):
        inner = re.sub(r"([a-z_]+):", lambda hit: f"{labels.get(hit[1], hit[1])}:", inner)
    if written in ("true", "false"):
        return "ja" if written == "true" else "nei"
    return re.sub(r"[a-z]+(?:_[a-z]+)*", lambda hit: spelled(hit[0]) if hit[0] in labels else fixed_word(hit[0]), inner)


def fixed_word(value: str) -> str:
    """A fixed word of some schema as people write it; any other as it stands."""
    return choice(value) if value in _choices() else value


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


@cache
def _files() -> Mapping[str, str]:
    """Kind of file → what it is called under «Innhold»: its form, or the first of its lists."""
    return {**{each.kind: each.heading for each in reversed(LISTS)}, **FILES}


def _label_at(kind: str, keys: Sequence[str], known: Mapping[str, str]) -> str:
    """The label of the field at these keys: its own where it stands there in the kind, or else that of the last of them."""
    part: Any = schema_of(kind) if kind in _WITH_FORMS else {}
    for key in keys:
        field = part.get("properties", {}).get(key)
        if not isinstance(field, dict):
            return known.get(keys[-1], keys[-1])
        part, name, _ = resolved_with_name(field, kind)
        label = title(key, field, part, name)
    return of_key(keys[-1]) if label in _OF_MANY else label


def _list_of(kind: str, keys: Collection[str]) -> str:
    """What the list is called that a line of a file is in: the one that has a key of that name, or else the file."""
    return next((each.heading for each in LISTS if each.kind == kind and each.key in keys), _files()[kind])


@cache
def _choices() -> frozenset[str]:
    """The fixed words that are not written as people write them."""
    found = (word for word in _fixed_words() if KEY.fullmatch(word) and (set(word) & {"_"} or spelled(word) != word))
    return frozenset(found)


def _fixed_words() -> Iterator[str]:
    return (word for kind in _WITH_FORMS for part in _parts(schema_of(kind)) for word in _fixed(part))


def _fixed(part: Mapping[str, Any]) -> Iterator[str]:
    words = part.get("enum", ())
    yield from (word for word in words if isinstance(word, str)) if isinstance(words, list | tuple) else ()


@cache
def labels_of(kind: str) -> Mapping[str, str]:
    """Key → the label of its field, in one kind of file; nothing for a kind without forms."""
    found: dict[str, str] = {}
    for part in _parts(schema_of(kind)) if kind in _WITH_FORMS else ():
        for key, field in part["properties"].items() if isinstance(part.get("properties"), dict) else ():
            if KEY.fullmatch(key) and isinstance(field, dict):
                schema, name, _ = resolved_with_name(field, kind)
                label = title(key, field, schema, name)
                found.setdefault(key, of_key(key) if label in _OF_MANY else label)
    return found


@cache
def _all_labels() -> Mapping[str, str]:
    """As `labels_of`, of all kinds: the first that has a key."""
    found: dict[str, str] = {}
    for kind in _WITH_FORMS:
        for key, label in labels_of(kind).items():
            found.setdefault(key, label)
    return found


def _parts(schema: Any) -> Iterator[Mapping[str, Any]]:
    """Every part of a schema that is one."""
    if isinstance(schema, dict):
        yield schema
        for part in schema.values():
            yield from _parts(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from _parts(part)
