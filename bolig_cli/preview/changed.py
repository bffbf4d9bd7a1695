"""A change from one version to another in the words of the forms: fields by their titles, ids by what has them."""

import re
from collections.abc import Mapping
from typing import Any

from bolig_cli.compare.difference import Hva
from bolig_cli.compare.parts import CHAPTER, TEXT, Slag
from bolig_cli.norsk import capital
from bolig_cli.preview.forms.offered import FILES, LISTS
from bolig_cli.preview.forms.words import as_people_write, fixed_word, labels_of
from bolig_cli.versions.compare import Change, Field

Names = Mapping[str, str]

# Files that are told of as a whole, by what they are called under «Innhold»; lists there have several headings.
_FILES: Names = {**FILES, "organisasjon": "Enheter, aktører og ansvar", "foeringer": "Føringer"}
_NUMBER = re.compile(r"[A-ZÆØÅ]{1,3}-?\d")
_WHOLE_TEXT = "Teksten i kapittelet"


def in_words(change: Change, names: Names) -> dict[str, Any]:
    """A change as the page shows it. `names` are titles by id."""
    kind = change.kind.partition(".")[0]
    return {
        "sti": change.path,
        "navn": _named(change, kind),
        "hva": change.what.value,
        "felt": [_field(field, kind, names) for field in change.fields],
        "hele": _with_it(change, kind),
        "fantes": change.what is not Hva.NY,
        "finnes": change.what is not Hva.FJERNET,
    }


def _named(change: Change, kind: str) -> str:
    """What has changed, by its title; with its id where that is a number that stands in the plan too (T7)."""
    if not change.title:
        return _FILES.get(kind, change.name)
    return change.name if _NUMBER.match(change.name) else change.title


def _with_it(change: Change, kind: str) -> str:
    """What is fetched with an item that shares its file with others; "" for one that has its own."""
    if kind == change.kind:
        return ""
    return _FILES.get(kind) or next((each.heading for each in LISTS if each.kind == kind), kind)


def _field(field: Field, kind: str, names: Names) -> dict[str, str]:
    steps = [_step(key, label, kind, names) for key, label in zip(field.path, field.labels, strict=False)]
    if kind == CHAPTER and field.path[:1] == (TEXT,):
        steps = [field.labels[0] if field.labels else _WHOLE_TEXT]
    return {
        "tittel": " – ".join(steps) or field.title,
        "del": steps[0] if steps else field.title,
        "foer": _value(field.before, field.slag, names),
        "etter": _value(field.after, field.slag, names),
    }


def _step(key: str, label: str, kind: str, names: Names) -> str:
    """One step of the way to a field: the title of its form, or what a line of a list is known by."""
    return labels_of(kind).get(key) or ", ".join(_word(part, names) for part in label.split(", "))


def _word(word: str, names: Names) -> str:
    return names.get(word) or capital(fixed_word(word))


def _value(text: str, slag: Slag, names: Names) -> str:
    """A value: ids by their titles, fixed words and dates as people write them; a text as it stands."""
    if slag is Slag.TEKST:
        return text
    return ", ".join(names.get(part) or fixed_word(as_people_write(part)) for part in text.split(", "))
