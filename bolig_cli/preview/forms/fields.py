"""A schema as the fields of a form. What a field looks like is decided here; the page only draws it."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bolig_cli.law.evidence import BEVISTYPER
from bolig_cli.maalform import written_in
from bolig_cli.model import plan as m
from bolig_cli.norsk import capital
from bolig_cli.preview.forms.offered import keys_apart
from bolig_cli.preview.forms.resolved import choice, of_key, resolved, resolved_with_name, title
from bolig_cli.preview.forms.words import as_people_write
from bolig_cli.source.node import Value
from bolig_cli.source.schema import schema_of

_TEXT, _YEARS = "tekst", frozenset(("aarsbeloep", "kostnad", "aarstallverdier"))
_SPANS = frozenset(("kostnad", "beloep"))  # where an amount can be a span too: 300–500
_TIMES = frozenset(("tidspunkt", "frist"))  # a day, a month, a year or a part of one
_IDS = frozenset(("id", "ider", "id_eller_ider", "plikter"))

# What a field that holds ids can refer to, by its key.
_TARGETS: Mapping[str, tuple[type[m.Item], ...]] = {
    "maalomraade": (m.Maalomraade,),
    "hovedmaal": (m.Maal,),
    "maal": (m.Maal,),
    "strategier": (m.Strategi,),
    "utfordringer": (m.Utfordring,),
    "foeringer": (m.Foering, m.OverordnetMaal),
    "ansvarlig": (m.Enhet,),
    "medvirkende": (m.Enhet, m.Aktoer),
    "sendt_til": (m.Enhet, m.Aktoer),
    "avhenger_av": (m.Tiltak,),
    "maalgruppe": (m.Maalgruppe,),
    "maalgrupper": (m.Maalgruppe,),
    "bygger_paa": (m.Tabell,),
    "tabell": (m.Tabell,),
    "framskriving": (m.Forutsetning,),
    "foerte_til": (m.Tiltak, m.Strategi, m.Maal),
    "gjelder": (m.Tiltak, m.Strategi, m.Maal, m.Maalomraade, m.Utfordring),
    "mottak": (m.Enhet,),
    "veileder": (m.Enhet,),
    "viser_videre": (m.Enhet,),
    "hjelper": (m.Enhet,),
    "avgjoeres_av": (m.Enhet,),
    "klageinstans": (m.Aktoer,),
    "deltakere": (m.Enhet, m.Aktoer),
    "samarbeid": (m.Enhet, m.Aktoer),
}
# As above, for a kind of file where the key can refer to more.
_TARGETS_IN: Mapping[tuple[str, str], tuple[type[m.Item], ...]] = {
    ("tjenester", "avgjoeres_av"): (m.Enhet, m.Aktoer),
    ("tjenester", "klageinstans"): (m.Enhet, m.Aktoer),
}
_LONG = frozenset(("parafrase", "veiledning", "merknad"))  # of a demand: several lines
# What a form shows, and does not change, by the kind of file: a sender's own words, and where they came from.
_SHOWN = {"innspill": frozenset(("nummer", "tekst", "plassering", "sikkerhet", "sted"))}
# Words that stand among the ids of some fields.
_WORDS_AMONG = {
    "bygger_paa": ((m.BEHOVSOVERSIKT, "Behovsoversikten"),),
    "maalgruppe": (("alle", "Alle målgruppene"),),
}
_SENTENCE = re.compile(r"(?<=[.!?]) (?=[A-ZÆØÅ])")
_OF_FILES = re.compile(
    r"[\[{|]|\.yaml|skriver du må utredes|^Id(-en|-ene)? (?:til|fra) |: true|år-måned-dag|i anførselstegn|^Utelat nøkkelen"
)
_OR_ID = re.compile(r",? eller id-en til [^.]*")  # what is chosen from a list has a name
_IF_TRUE = re.compile(r"(?:Skriv|Sett) (true|false) (når|for) ")
_EXPLAINED = re.compile(r"\s*·\s*|\s*\. (?=[a-zæøå_]+: )")


class Forms:
    """The forms of one plan: its ids and years are what can be chosen."""

    def __init__(self, plan: m.Plan | None, duties: Sequence[tuple[str, str]]) -> None:
        self._plan = plan
        self._duties = duties
        self._years = [str(year) for year in plan.aar] if plan else []

    def fields(self, kind: str, pointer: Sequence[str | int], value: Value) -> list[dict[str, Any]]:
        """The fields of what stands at a pointer in a file of this kind; `value` is what is written there now."""
        schema = resolved(schema_of(kind), kind)[0]
        for key in pointer:
            schema = resolved(schema["items"] if isinstance(key, int) else schema["properties"][key], kind)[0]
        with written_in("bokmål"):
            found = self._of(schema, kind, value if isinstance(value, dict) else {}, not pointer)
        return [field for field in found if pointer or field["noekkel"] not in keys_apart(kind)]

    def _of(
        self, schema: Mapping[str, Any], kind: str, values: Mapping[str, Value], is_item: bool
    ) -> list[dict[str, Any]]:
        required = schema.get("required", ())
        found = [
            self._field(key, part, kind, values.get(key), key in required)
            for key, part in schema.get("properties", {}).items()
            if not (is_item and key == "id")
        ]
        titles = [field["tittel"] for field in found]
        alike = [field for field in found if titles.count(field["tittel"]) > 1]
        return [{**field, "tittel": of_key(field["noekkel"])} if field in alike else field for field in found]

    def _field(self, key: str, part: Mapping[str, Any], kind: str, value: Value, required: bool) -> dict[str, Any]:
        schema, name, home = resolved_with_name(part, kind)
        field: dict[str, Any] = {
            "noekkel": key,
            "tittel": title(key, part, schema, name),
            "hjelp": _help(schema),
            "maa": required,
            "verdi": value,
        }
        if name in _SPANS:
            field |= {"verdi": _as_shown(value), "skrevet": value}
        elif name in _TIMES and isinstance(value, str):
            field |= {"verdi": as_people_write(value), "skrevet": value}
        field |= self._shape(key, schema, name, (kind, home), field["verdi"])
        if not _fits(field["slag"], field["verdi"]):
            field["slag"] = "fast"
        elif key in _SHOWN.get(kind, ()):
            field["slag"] = "vist"
        return field

    def _shape(
        self, key: str, schema: Mapping[str, Any], name: str, homes: tuple[str, str], value: Value
    ) -> dict[str, Any]:
        """What a field looks like; `homes` are the kinds of file that it stands in, and that its schema is from."""
        kind, home = homes
        types = schema.get("type", [])
        types = [types] if isinstance(types, str) else types
        items = schema.get("items")
        if name == _TEXT or (home == "krav" and key in _LONG):
            return {"slag": "tekst"}
        if name in _YEARS:
            own = [year for year in value if year not in self._years] if isinstance(value, dict) else []
            return {
                "slag": "aar",
                "aar": sorted([*self._years, *map(str, own)]),
                "uavklart": name == "kostnad",
                "spenn": name in _SPANS,
                "hele": True,
            }
        if name in _SPANS:
            return {"slag": "tall", "spenn": True, "hele": True}
        if name == "plikter":
            return {"slag": "flere", "valg": [_choice(id, words) for id, words in self._duties]}
        if name in _IDS and key in _TARGETS:
            several = name == "ider" or isinstance(value, list)
            return {"slag": "flere" if several else "en", "valg": self._choices(key, kind)}
        if home == "krav" and key == "type":
            return {"slag": "en", "valg": _words(list(BEVISTYPER))}
        if key == "finansiering" and "then" in schema:
            return {"slag": "en", "valg": _words(resolved(schema["then"], home)[0]["enum"])}
        for options in (schema, *schema.get("anyOf", ())):
            if "enum" in options:
                more = self._choices(key, kind) if key in _TARGETS else self._own_homes() if key == "boligtype" else []
                return {"slag": "en", "valg": [*_words([w for w in options["enum"] if isinstance(w, str)]), *more]}
        if "boolean" in types:
            return {"slag": "ja_nei"}
        is_one = "object" in types and "properties" in schema and not isinstance(value, list)
        if "array" in types and isinstance(items, dict) and "string" not in types and not is_one:
            inner, _, inner_home = resolved_with_name(items, home)
            if "enum" in inner:
                return {"slag": "flere", "valg": _words(inner["enum"])}
            if "properties" in inner and inner.get("type") == "object":
                rows = value if isinstance(value, list) else []
                if any(isinstance(row, dict) and not row.keys() <= inner["properties"].keys() for row in rows):
                    return {"slag": "fast"}  # a row has what the form cannot show, and would lose
                return {
                    "slag": "rader",
                    "rad_tittel": inner.get("title", ""),
                    "rad_ny": _one_more(inner.get("title", "Linje")),
                    "rader": [self._row(inner, inner_home, row) if isinstance(row, dict) else None for row in rows],
                    "ny_rad": self._row(inner, inner_home, {}),
                }
            return {"slag": "linjer"}
        if is_one and ("string" not in types or not isinstance(value, str)):
            return {"slag": "gruppe", "felt": self._of(schema, home, value if isinstance(value, dict) else {}, False)}
        if name == "dato":
            return {"slag": "dato"}
        if {"integer", "number"} & {*types} and name not in _TIMES and "minLength" not in schema:
            return {"slag": "tall", "spenn": False, "hele": "number" not in types}
        return {"slag": "linje", "eksempel": _example(schema), "kan_vaere_tall": name in _TIMES}

    def _row(self, schema: Mapping[str, Any], kind: str, values: Mapping[str, Value]) -> list[dict[str, Any]]:
        """The fields of a row; an id is made, and then stays."""
        found = self._of(schema, kind, values, False)
        return [{**field, "slag": "fast"} if field["noekkel"] == "id" else field for field in found]

    def _own_homes(self) -> list[dict[str, str]]:
        """The kinds of dwelling that the municipality has of its own."""
        need = self._plan.behovsoversikt if self._plan else None
        return [_choice(each.id, f"{each.navn} ({each.id})") for each in (need.boligtyper if need else ())]

    def _choices(self, key: str, kind: str) -> list[dict[str, str]]:
        if self._plan is None:
            return []
        targets = _TARGETS_IN.get((kind, key), _TARGETS[key])
        items = [item for item in self._plan.items if isinstance(item, targets)]
        return [
            *(_choice(*pair) for pair in _WORDS_AMONG.get(key, ())),
            *(_choice(i.id, f"{i.tittel} ({i.id})") for i in items),
        ]


def _choice(value: str, words: str) -> dict[str, str]:
    return {"verdi": value, "tekst": words}


def _words(values: Sequence[str]) -> list[dict[str, str]]:
    return [_choice(value, capital(choice(value))) for value in values]


def _as_shown(value: Value) -> Value:
    """An amount, or amounts by year, with each span as people write it."""
    if not isinstance(value, dict):
        return value
    if value.keys() == {"fra", "til"}:
        return f"{value['fra']}–{value['til']}"
    return {year: _as_shown(amount) for year, amount in value.items()}


def _fits(shape: str, value: Value) -> bool:
    """Whether a field of this shape can show what is written. What it cannot show is left as it stands."""
    match shape:
        case "flere" | "linjer":
            return value is None or (isinstance(value, list) and all(isinstance(v, str | int | float) for v in value))
        case "rader":
            return value is None or (isinstance(value, list) and all(isinstance(v, dict) for v in value))
        case "gruppe":
            return value is None or isinstance(value, dict)
        case "aar":
            plain = isinstance(value, dict) and all(isinstance(v, str | int | float) for v in value.values())
            return value is None or plain or (isinstance(value, str) and value.lower() == "må utredes")
        case "ja_nei":
            return value is None or isinstance(value, bool)
    return not isinstance(value, dict | list)


def _help(schema: Mapping[str, Any]) -> str:
    """What the description says to one who fills in a form: how a value is written, and a list of the field's own words,
    are for those who write the file."""
    said = _EXPLAINED.split(str(schema.get("description", "")))[0]
    said = _OR_ID.sub("", said)
    kept = " ".join(sentence for sentence in _SENTENCE.split(said) if not _OF_FILES.search(sentence))
    return _IF_TRUE.sub(lambda hit: f"{'Ja' if hit[1] == 'true' else 'Nei'} {hit[2]} ", kept)


def _example(schema: Mapping[str, Any]) -> str:
    examples = schema.get("examples") or [""]
    return str(examples[0]) if isinstance(examples[0], str | int) else ""


_NEUTER = frozenset(
    (
        "alternativ",
        "innspill",
        "kommunenummer",
        "medlem",
        "mål",
        "målepunkt",
        "møte",
        "steg",
        "tema",
        "tiltak",
        "vedtak",
        "ansvar",
        "behov",
        "krav",
        "punkt",
        "tall",
    )
)
_BEFORE_MORE = re.compile(r" (?:til|av|i|for|fra) ")  # what stands before it is what there is one more of


def _one_more(title: str) -> str:
    """What the button for one more row says."""
    low = title[:1].lower() + title[1:]
    if low.startswith("boliger "):
        return f"Nye {low}"
    noun = _BEFORE_MORE.split(low)[0].split()[-1]
    return f"{'Nytt' if noun in _NEUTER else 'Ny'} {low}"
