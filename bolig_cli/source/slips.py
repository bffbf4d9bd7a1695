"""Values that their author has written otherwise than the files have them: what is wrong, what to write, and what is meant."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from bolig_cli import limits
from bolig_cli.finding import Edit, Fix, Place
from bolig_cli.norsk import capital, listing
from bolig_cli.personnavn import personnavn
from bolig_cli.source import (
    certain,
    cost_slips,
    date_slips,
    looks,
    meant,
    provisions,
    web_address,
    yaml_text,
    year_slips,
)
from bolig_cli.source import node as n
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.id_range import ids_between
from bolig_cli.source.naming import file_id, is_year, said
from bolig_cli.source.nobody import help_for, is_all, is_nobody
from bolig_cli.source.slip import At, Slip

ANSWERS = {
    **dict.fromkeys(("ja", "sant", "true", "yes", "on"), "true"),
    **dict.fromkeys(("nei", "usant", "false", "no", "off"), "false"),
}  # as people, and older YAML, write them
AROUND = "“”„‟‘’‚\"'«».,;:!? "  # what may stand around a word that is meant to stand alone
_ID_RULE = "En id begynner med en bokstav, og har bare bokstavene a–z, sifre, bindestrek og understrek, høyst 40 tegn."
_ASCII = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa", "ä": "ae", "ö": "oe", "é": "e"}
)
# The patterns of dates in schema/felles.schema.json, by what they take: a whole date, a month or a year, a word.
_DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_FOUR_DIGITS = "^[0-9]{4}$"
_ID_PATTERN = "^[A-Za-z][A-Za-z0-9_-]"
_POINT = re.compile(r"(?:^|\s)([–—+*•·→►✓]|\d{1,2}[.)]|[a-z]\))\s+")
_IN_YEAR = {"aar", "verdi"}  # the keys of a value in a year
_OTHERS = frozenset(
    (
        "m.fl.",
        "m.fl",
        "mfl",
        "mfl.",
        "m. fl.",
        "med flere",
        "med fleire",
        "osv",
        "osv.",
        "o.l.",
        "o.l",
        "etc",
        "etc.",
        "mm",
        "m.m.",
        "m.m",
        "mv.",
        "…",
        "...",
    )
)  # words for those that are not named
_YEARS = (1900, 2200)  # the range of a year in the schemas
_LENGTH = {"antall", "enhet"}  # the keys of a length of time
_DUTY = re.compile(r"[a-zæøå]{2,6}(?:-[0-9]+[a-z]?)+")  # the form of a duty's id: bsl-5-1-1
_STATUS = frozenset(("innenfor ramme", "innenfor rammen", "kostnadsberegnet"))
_AT_ONCE = frozenset(("umiddelbart", "med en gang", "med ein gong", "med det samme", "med det same"))


def find(
    file: str, root: n.Node, path: tuple[n.Key, ...], node: n.Node, schema: Mapping[str, Any], keyword: str
) -> Slip | None:
    """The slip that makes the value at `path` of `root` break a keyword of its schema; None for what is no known slip."""
    if isinstance(node, n.Scalar) and len(node.raw) > limits.YAML_MENDED_VALUE and "\n" not in node.raw:
        return None
    at = At(file, root, path, node, schema)
    if "propertyNames" in schema and (slip := year_slips.find(at)):
        return slip
    if slip := cost_slips.find(at, keyword):
        return slip
    if at.path and at.path[-1] in _LENGTH and (slip := _unit_in_number(at)):
        return slip
    match keyword:
        case "type":
            wanted = schema.get("type")
            kinds = [wanted] if isinstance(wanted, str) else list(wanted or ())
            if isinstance(node, n.Scalar) and node.raw == "":
                return None
            if "array" in kinds:
                return _no_list(at)
            if "object" in kinds:
                return _no_keys(at)
            if not isinstance(node, n.Scalar):
                return _no_text(at) if "string" in kinds else None
            if "integer" in kinds or "number" in kinds:
                return _number(at, whole="number" not in kinds)
            if "boolean" in kinds:
                return _answer(at)
        case "minimum" | "maximum":
            return _out_of_range(at)
        case "additionalProperties" if set(schema.get("properties", ())) == _IN_YEAR:
            return _value_by_year(at)
        case "pattern":
            return _pattern(at)
    return None


# --- numbers -------------------------------------------------------------------------------------------------------------


def _number(at: At, whole: bool) -> Slip:
    slip = _not_a_number(at, whole)
    return cost_slips.one_of_a_line(at, slip) if cost_slips.is_amount(at.schema) else slip


def _not_a_number(at: At, whole: bool) -> Slip:
    last = at.path[-1]
    if {"behov", "i_dag"} & set(at.path) and meant.is_few(at.raw):
        return at.slip(
            f"{capital(said(at.root, at.path))} skal være et helt tall, ikke «{at.raw}».",
            "Tall fra 1 til 4 skal ikke stå i planen, for da kan noen bli gjenkjent. Slå linjen sammen med en annen målgruppe "
            "eller boligtype, og skriv tallet for dem samlet.",
        )
    if (at.raw.strip() in meant.DITTO or re.fullmatch(r"\s*[0-9]{4}:\s*", at.raw)) and (slip := _same_as_before(at)):
        return slip
    if last == "verdi" and "maaltall" in at.path and at.raw.strip().startswith("+"):
        return at.slip(
            f"«{at.raw.strip()}» er hvor mye det skal øke, og i «maaltall» skal det stå hvor mye det skal bli.",
            f"Legg økningen til utgangspunktet, og skriv det det blir, for eksempel «{at.write}70».",
        )
    may_be_span = "string" in at.schema.get("type", "")
    if (at.schema.get("minimum"), at.schema.get("maximum")) == _YEARS:
        meaning = meant.year(at.raw, at.write, is_last=last == "til")
        message = f"{capital(said(at.root, at.path))} skal være et årstall, ikke «{at.raw}»."
        if not meaning.value:
            return at.slip(message, meaning.told)
        fix = at.instead(meaning.value) if meaning.certain else None
        return at.slip(message, meaning.told, at.as_scalar(int(meaning.value)), fix)
    if cost_slips.is_amount(at.schema):
        name = f"Beløpet for {last}" if isinstance(last, str) and is_year(last) else capital(said(at.root, at.path))
        message = f"{name} skal være et helt tall i tusen kroner, ikke «{at.raw}»."
        meaning = meant.amount(at.raw, at.write)
    else:
        kind = "et helt tall" if whole else "et tall"
        message = f"{capital(said(at.root, at.path))} skal være {kind}, ikke «{at.raw}»."
        meaning = meant.count(
            at.raw, at.write, whole, in_per_cent="prosent" in f"{last} {at.schema.get('description', '')}"
        )
        if not any(map(str.isdigit, at.raw)) and (about := at.schema.get("description")):
            return at.slip(message, f"{meaning.told} {about}")
    told = meaning.told
    if not meaning.value:
        return at.slip(message, told)
    fix = at.instead(meaning.value) if meaning.certain else None
    if "–" in meaning.value and not may_be_span:
        return at.slip(message, f"Skriv ett tall, for eksempel «{at.write}{meaning.value.partition('–')[2]}».")
    if "–" in meaning.value:
        return at.slip(f"{name} er skrevet «{at.raw}».", told, at.as_scalar(meaning.value), fix)
    value: int | float = float(meaning.value) if "." in meaning.value else int(meaning.value)
    return at.slip(message, told, at.as_scalar(value), fix)


def _same_as_before(at: At) -> Slip | None:
    """A sign for «the same as the number before it»; None where there is none before it."""
    numbers = n.child_at(at.root, at.path[:-1])
    known: n.Scalar | None = None
    for key, value in numbers.pairs if isinstance(numbers, n.Mapping) else ():
        if key.raw == at.path[-1]:
            break
        if isinstance(value, n.Scalar) and isinstance(value.value, int):
            known = value
    if known is None or not isinstance(known.value, int):
        return None
    number = str(known.value)
    if at.raw.strip()[-1:] == ":":  # between two quotation marks, the year that the second one stands after
        return at.slip(
            'Tegnet " blir ikke lest som «det samme som over», men begynner en tekst.',
            f"Skriv tallet en gang til, for hvert år: «{at.write}{number}».",
        )
    return at.slip(
        f"Tegnet {at.raw.strip()} blir ikke lest som «det samme som før».",
        f"Skriv tallet en gang til: «{at.write}{number}».",
        at.as_scalar(known.value),
        at.instead(number),
    )


def _out_of_range(at: At) -> Slip | None:
    least, most = at.schema.get("minimum"), at.schema.get("maximum")
    name = capital(said(at.root, at.path))
    if (least, most) == _YEARS:
        if slip := _turned_in_year(at):
            return slip
        help = "Skriv årstallet med fire sifre"
        help += f": «{at.write}20{at.raw}»." if len(at.raw) == 2 and at.raw.isdigit() else ", for eksempel 2027."
        if len(at.raw) == 4 and at.raw.isdigit():
            return at.slip(
                f"«{at.raw}» kan ikke være riktig år: Det må være fra {least} til {most}.", "Rett årstallet."
            )
        return at.slip(f"«{at.raw}» er ikke et årstall med fire sifre.", help)
    if least == 0 and at.raw.startswith("-"):
        return at.slip(f"{name} kan ikke være mindre enn null, men er {at.raw}.", "Skriv tallet uten minus.")
    between = (
        f"fra {least} til {most}"
        if least is not None and most is not None
        else (f"{least} eller mer" if least is not None else f"{most} eller mindre")
    )
    return at.slip(f"{name} er {at.raw}, men skal være {between}.", str(at.schema.get("description", "")))


def _turned_in_year(at: At) -> Slip | None:
    """The year of a value and the value itself, each at the key of the other: `{aar: 70, verdi: 2030}`."""
    around = n.child_at(at.root, at.path[:-1])
    if not isinstance(around, n.Mapping) or {key for key, _ in around} != _IN_YEAR:
        return None
    year, value = around.get("aar"), around.get("verdi")
    if not isinstance(year, n.Scalar) or not isinstance(value, n.Scalar) or not is_year(value.raw):
        return None
    whole = At(at.file, at.root, at.path[:-1], around, {})
    pairs = tuple((key, value if key.raw == "aar" else year) for key, _ in around.pairs)
    finding = READ_FAULTS["ugyldig-verdi"].at(
        at.place,
        f"Året og verdien i {said(at.root, at.path[:-1])} har byttet plass.",
        f"Skriv «{whole.write}{{aar: {value.raw}, verdi: {year.raw}}}».",
    )
    turned = n.Mapping(pairs, around.line, around.column, around.end_line, around.end_column)
    return Slip(whole.path, finding, turned)


def _answer(at: At) -> Slip | None:
    word = ANSWERS.get(at.raw.strip().lower(), "") or _answered_twice(at.raw)
    if not word:
        return _both_answers(at)
    about = str(at.schema.get("description", ""))
    about = "Det skal stå true for ja og false for nei." if about.startswith("ja: true") else about
    help = f"Skriv {word} uten anførselstegn." if at.raw == word else f"Skriv {word}."
    if about.startswith(f"Skriv {word} "):  # which says the same once more
        about = ""
    message = f"{capital(said(at.root, at.path))} skal være true eller false."
    return at.slip(message, f"{help} {about}".strip(), at.as_scalar(word == "true"), at.instead(word))


def _both_answers(at: At) -> Slip | None:
    """Both answers, as the template has them for the author to choose between: «true eller false», «ja/nei»."""
    words = re.findall(r"\w+", at.raw.lower())
    answers = [ANSWERS[word] for word in words if word in ANSWERS]
    if set(answers) != {"true", "false"} or set(words) - set(ANSWERS) - {"eller", "og", "or"}:
        return None
    return at.slip(
        f"«{at.raw.strip()}» i «{at.path[-1] if at.path else ''}» er begge svarene.",
        f"Velg ett av dem, og stryk resten: «{at.write}true» for ja, «{at.write}false» for nei.",
    )


def _answered_twice(raw: str) -> str:
    """The answer that every word of a text gives: «true (ja)»; "" where some word is another, or gives the other answer."""
    answers = {ANSWERS.get(word, "") for word in re.findall(r"\w+", raw.lower())}
    return answers.pop() if len(answers) == 1 else ""


# --- texts and lists -----------------------------------------------------------------------------------------------------


def _no_text(at: At) -> Slip | None:
    """Keys or a list where a text should stand: a text with a colon in it, or one id between brackets."""
    node = at.node
    if isinstance(node, n.Sequence):
        if slip := _list_in_list(at, node):
            return slip
        words = [item.raw for item in node.items if isinstance(item, n.Scalar)]
        if len(words) == len(node.items) > 1 and not {"pattern", "enum", "anyOf"} & set(at.schema):
            sentences = any(word.rstrip().endswith((".", "?", "!")) for word in words)
            text = " ".join(words) if sentences else f"{', '.join(words[:-1])} og {words[-1]}"
            return at.slip(
                f"{capital(said(at.root, at.path))} skal være en tekst, ikke en liste.",
                f"Skriv «{at.write}{_in_brackets(text) if ': ' in text else text}».",
                at.as_scalar(text),
            )
        if len(node.items) != 1 or not isinstance(only := node.items[0], n.Scalar):
            return at.slip(
                f"{capital(said(at.root, at.path))} kan bare ha én verdi, ikke en liste.",
                f"Skriv én av dem, for eksempel «{at.write}{_first(node)}»." if _first(node) else "Skriv én verdi.",
            )
        message = f"{capital(said(at.root, at.path))} har bare én verdi, og skal ikke stå i klammer eller liste."
        fix = at.instead(only.raw) if _is_id(only.raw) else None
        return at.slip(message, f"Skriv «{at.write}{only.raw}».", at.as_scalar(only.raw), fix)
    if not isinstance(node, n.Mapping) or not node.pairs:
        return None
    key, value = node.pairs[0]
    if not isinstance(value, n.Scalar) or value.text_line != key.line:
        return None
    text = f"{key.raw}: {value.raw}" if len(node.pairs) == 1 else ""
    name = capital(said(at.root, at.path))
    message = f"{name} skal være tekst, men har et kolon med mellomrom etter, og blir lest som en nøkkel med en verdi."
    if not text or '"' in text or "\\" in text:
        return at.slip(message, "Sett hele teksten i anførselstegn.")
    hyphen = "- " if isinstance(at.path[-1], int) else at.write
    whole_line = key.line == value.end_line and value.end_column
    edit = Edit(Place(at.file, key.line, key.column, value.end_line, value.end_column), f'"{text}"')
    fix = Fix("Sett teksten i anførselstegn.", (edit,)) if whole_line and value.text_column == value.column else None
    return at.slip(message, f'Sett teksten i anførselstegn: «{hyphen}"{text}"».', at.as_scalar(text), fix)


def _list_in_list(at: At, node: n.Sequence) -> Slip | None:
    """A list between two pairs of brackets: `[[nav, helse]]`."""
    around = n.child_at(at.root, at.path[:-1])
    words = [item.raw for item in node.items if isinstance(item, n.Scalar)]
    if not isinstance(around, n.Sequence) or len(around.items) != 1 or len(words) != len(node.items) or not words:
        return None
    key = next((str(key) for key in reversed(at.path) if isinstance(key, str)), "")
    finding = READ_FAULTS["ugyldig-verdi"].at(
        at.place,
        f"Listen i {said(at.root, at.path[:-1])} står i to par klammer.",
        f"Skriv «{key}: [{', '.join(map(_in_brackets, words))}]».",
    )
    return Slip(at.path[:-1], finding, node)


def _first(node: n.Sequence) -> str:
    """The first value of a list, or of the keys of its first point."""
    item = node.items[0] if node.items else None
    if isinstance(item, n.Mapping):
        return next((value.raw for _, value in item if isinstance(value, n.Scalar)), "")
    return next((item.raw for item in node.items if isinstance(item, n.Scalar)), "")


def _no_list(at: At) -> Slip | None:
    """One value, or several in a row, where a list should stand."""
    items = at.schema.get("items", {})
    name = capital(said(at.root, at.path))
    if isinstance(at.node, n.Mapping):
        keys = [key for key, _ in at.node]
        known = items.get("properties", {})
        if not keys or not known or not set(keys) <= set(known):
            return None
        first = at.node.pairs[0][0]
        place = Place(at.file, first.line, first.column)
        lost = [key for key in items.get("required", ()) if key not in keys]
        if len(lost) == 1 and lost[0] == next(iter(known)) and _takes_words(known[lost[0]]):
            empty = n.Scalar("…", "…", *(first.line, first.column) * 3)
            whole = n.Mapping(
                ((empty._replace(value=lost[0], raw=lost[0]), empty), *at.node.pairs), first.line, first.column
            )
            finding = READ_FAULTS["ugyldig-verdi"].at(
                place,
                f"Linjen med «- {lost[0]}: …» mangler over «{first.raw}».",
                f"Skriv «- {lost[0]}: …» på en egen linje over, med streken to mellomrom lenger til venstre enn «{first.raw}».",
            )
            return Slip(at.path, finding, n.Sequence((whole,), at.node.line, at.node.column))
        finding = READ_FAULTS["ugyldig-verdi"].at(
            place,
            f"{name} skal være en liste, men det mangler en strek foran «{first.raw}».",
            f"Skriv «- {first.raw}: …», og la de andre nøklene stå rett under «{first.raw}».",
        )
        return Slip(at.path, finding, n.Sequence((at.node,), at.node.line, at.node.column))
    if not isinstance(at.node, n.Scalar):
        return None
    if "\n" in at.raw.strip():
        return _lines_for_list(at, name)
    if {"fra", "til"} <= set(items.get("properties", ())) and (slip := _periods(at)):
        return slip
    if "properties" in items:
        return _text_for_points(at, name, items)
    parts = points = _points(at.raw)
    if not points:
        parts = _parts(at.raw)
    if not parts or items.get("type") == "object" or "properties" in items:
        return None
    of_ids = str(items.get("$ref", "")).endswith("/id")
    if of_ids and is_nobody(at.raw):
        last = str(at.path[-1])
        message, help = f"«{at.raw.strip()}» i «{last}» er ikke en id.", help_for(last, at.raw)
        if is_all(at.raw):  # which they are, only the rest of the plan can say
            alone = at.as_scalar(at.raw.strip())._replace(end_line=0, end_column=0)
            return at.slip(message, help, n.Sequence((alone,), at.node.line, at.node.column))
        return at.slip(message, help)
    if is_all(at.raw) and ((words := items.get("enum")) or at.path[-1] == "svarer_paa"):
        which = f": {', '.join(words)}." if words else ", for eksempel [bsl-6-1]. «bolig dekning» viser dem."
        what = "et av ordene som kan stå der" if words else "id-en til en plikt"
        return at.slip(
            f"«{at.raw.strip()}» i «{at.path[-1]}» er ikke {what}.",
            f"Skriv dem det gjelder i klammer, med komma mellom{which}",
        )
    if of_ids and (id := _with_words(at.raw)):
        return _id_with_words(at, at.as_list([id]), f"[{id}]")
    if words := items.get("enum"):
        parts = _known(at.raw, words) or [certain.alike(part, words) or part for part in parts]
        points = points and parts
    ids = all(part in words for part in parts) if words else all(map(_is_id, parts))
    if points:
        mark = at.raw.strip().split()[0]
        return at.slip(
            f"Punktene i {said(at.root, at.path)} begynner med «{mark}», ikke med bindestrek.",
            f"Skriv «- » foran hvert punkt: «- {points[0]}».",
            at.as_list(points) if ids or not of_ids else None,
        )
    message = f"{name} skal være en liste (hver linje begynner med «- »)."
    if of_ids and (
        not ids or _may_be_name(at.raw) or (len(parts) > 1 and _are_names(parts))
    ):  # whose name it is, only the rest of the plan can say
        help = f"Skriv id-ene i klammer, med komma mellom: «{at.write}[id, id]»."
        # Without its end, since more than the name must be written.
        alone = at.as_scalar(at.raw.strip())._replace(end_line=0, end_column=0)
        return at.slip(message, help, n.Sequence((alone,), at.node.line, at.node.column))
    if not of_ids and at.node.line != at.node.end_line and " - " in at.raw and isinstance(at.path[-1], str):
        points = [point.strip() for point in at.raw.split(" - ")]
        return at.slip(
            f"Det første punktet i {said(at.root, at.path)} står på samme linje som nøkkelen, og punktene blir én tekst.",
            f"Skriv «{at.path[-1]}:» alene på linjen, og «  - {_short(points[0])}» på linjen under, rett over de andre.",
            at.as_list(points),
        )
    if words and not ids:
        return at.slip(message, _near_ones(at, words), at.as_list([at.raw]))
    if not ids:
        parts = (at.path[-1] == "hjemmel" and provisions.apart([at.raw])) or _names(at.raw) or [at.raw]
    if of_ids and len(parts) == 1:  # without its end, since brackets must be written with it
        alone = at.as_scalar(parts[0])._replace(end_line=0, end_column=0)
        as_list = n.Sequence((alone,), at.node.line, at.node.column, at.node.end_line, at.node.end_column)
        return at.slip(message, f"Skriv «{at.write}[{parts[0]}]».", as_list, at.instead(f"[{parts[0]}]"))
    line = f"[{', '.join(map(_in_brackets, parts))}]"
    return at.slip(message, f"Skriv «{at.write}{line}».", at.as_list(parts), at.instead(line) if ids else None)


def _known(raw: str, words: Sequence[str]) -> list[str]:
    """The words of a row with commas between, where each is known: «råd og veiledning, startlån». None where one is not."""
    found = [certain.alike(part, words) for part in re.split("[,;]", raw) if part.strip()]
    return found if all(found) else []


def _near_ones(at: At, words: Sequence[str]) -> str:
    """What to write for words that are none of those that may stand there: those most like them, or all to choose among."""
    from bolig_cli.source.choice import nearest

    near = [
        certain.alike(part, words) or nearest(part.strip(), words) for part in re.split("[,;]", at.raw) if part.strip()
    ]
    if near and all(near):
        return f"Skriv «{at.write}[{', '.join(dict.fromkeys(near))}]» hvis det er det du mener."
    return f"Skriv dem det gjelder i klammer, med komma mellom: {', '.join(words)}."


_SHORT = 6  # words of what may be a name in a row of them


def _names(raw: str) -> list[str]:
    """The names in a row of them, with a sign between: «Eldrerådet, Ungdomsrådet, Husbanken»; none for a sentence."""
    parts = [part.strip() for part in raw.replace(";", ",").split(",")]
    names = all(part[:1].isupper() and len(part.split()) <= _SHORT and not part.endswith(".") for part in parts)
    return parts if len(parts) > 2 and names else []


def _lines_for_list(at: At, name: str) -> Slip | None:
    """A text after | where a list should stand."""
    if at.node.line == at.node.end_line or not isinstance(at.path[-1], str):
        return None
    points = _points(at.raw)
    first = points[0] if points else at.raw.strip().partition("\n")[0].lstrip("- ")
    short = first if len(first) <= 60 else f"{first[:60].rstrip()} …"
    after = f" i stedet for «{at.raw.split()[0]}»" if points else ""
    of_text = at.schema.get("items", {}).get("type") == "string"
    return at.slip(
        f"{name} skal være en liste, men er skrevet som en tekst.",
        f"Skriv «{at.path[-1]}:» uten tegn etter, og «- » foran hvert punkt på linjene under{after}: «- {short}».",
        at.as_list(points) if points and of_text else None,
    )


def _text_for_points(at: At, name: str, items: Mapping[str, Any]) -> Slip:
    """A text where each point in a list has keys of its own."""
    properties = items["properties"]
    wanted = [*items.get("required", ()), *(key for key in ("dato",) if key in properties)]
    words = bool(at.raw) and not at.raw.strip()[:1].isdigit()
    own = next((key for key in wanted if key != "id" and _takes_words(properties[key])), "") if words else ""
    own = "tekst" if own == "tittel" and "tekst" in wanted else own  # a title is what sums it up
    values = {key: _in_brackets(_short(at.raw)) if key == own else _example_of(key, properties[key]) for key in wanted}
    lines = [f"«{'  - ' if i == 0 else '    '}{key}: {value}»" for i, (key, value) in enumerate(values.items())]
    return at.slip(
        f"{name} skal være en liste, der hvert punkt har egne nøkler, ikke en tekst.",
        f"Skriv «{at.path[-1]}:», og så for hvert punkt linjene {listing(lines)}. {at.schema.get('description', '')}".strip(),
    )


def _example_of(key: str, rules: Mapping[str, Any]) -> str:
    """What may stand at a key, on one line."""
    if key == "dato":
        return "2027-03-03"
    first = next(iter(rules.get("enum") or rules.get("examples") or ("…",)))
    if first == "…" and rules.get("type") in ("integer", "number"):
        return "10"
    if first == "…" and (properties := rules.get("properties")):
        inside = (f"{name}: {_example_of(name, properties[name])}" for name in rules.get("required", properties))
        return "{" + ", ".join(inside) + "}"
    if isinstance(first, dict):
        return "{" + ", ".join(f"{name}: {value}" for name, value in first.items()) + "}"
    return "…" if isinstance(first, list) else str(first)


def _in_brackets(text: str) -> str:
    return yaml_text.single(text, True)


def _points(raw: str) -> list[str]:
    """The points of a list that were written one on each line, with another sign than a hyphen before each of them."""
    if not (first := _POINT.match(raw)):
        return []
    sign = first[1][-1]
    parts = _POINT.split(raw)[1:]  # by turns the sign and the text after it
    return [text.strip() for text in parts[1::2]] if all(mark[-1] == sign for mark in parts[::2]) else []


def _with_words(raw: str) -> str:
    """The id that an explanation or a title stands behind: «T3 (boligene må stå ferdig)»; "" where it is no such text."""
    first, _, rest = raw.strip().partition(" ")
    id = first.rstrip(":,;.")
    numbered = _is_id(id) and any(map(str.isdigit, id))
    words = rest.replace("/", " ").replace(",", " ").split()
    is_words = len(words) > 1 or rest.startswith("(")
    return id if numbered and is_words and not any(any(map(str.isdigit, word)) for word in words) else ""


def _id_with_words(at: At, value: n.Node, write: str) -> Slip:
    return at.slip(
        f"«{at.raw.strip()}» er mer enn en id.",
        f"Skriv bare id-en: «{at.write}{write}». Det andre hører til i en tekst, for eksempel «beskrivelse».",
        value,
    )


def _are_names(parts: Sequence[str]) -> bool:
    """Whether words in a row are written as names, and not as ids: NAV/Helse."""
    return all(part[:1].isupper() and not any(map(str.isdigit, part)) for part in parts)


def _may_be_name(raw: str) -> bool:
    """Whether a text with words in a row may be one name: Eiendom og drift, Plan og utvikling."""
    text = raw.strip()
    plain = not any(map(str.isdigit, text)) and not any(sign in text for sign in "[](),;/|&+")
    return plain and text[:1].isupper() and " " in text


def _parts(raw: str) -> list[str]:
    """What stands between commas, semicolons, slashes and «og»; between spaces where nothing else parts them."""
    text = raw.strip().removeprefix("[").removesuffix("]").removeprefix("(").removesuffix(")")
    if between := ids_between(text):
        return between
    for sign in (";", " og ", " & ", " + ", "/", "|", " - ", " – "):
        text = text.replace(sign, ",")
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if len(parts) > 1:
        return parts
    is_name = text[:1].isupper() and not any(map(str.isdigit, text))  # Kommunal eiendom
    return [text] if is_name else text.split()


def _no_keys(at: At) -> Slip | None:
    """A single value or a list where keys should stand."""
    name = capital(said(at.root, at.path))
    properties = at.schema.get("properties", {})
    by_year = "propertyNames" in at.schema
    if set(properties) >= _LENGTH:
        return _length(at)
    if {"fra", "til"} <= set(properties) and (slip := _periods(at)):
        return slip
    if properties and (slip := looks.colon_lacks(at, properties)):
        return slip
    if not isinstance(at.node, n.Scalar):
        if by_year:
            return (
                year_slips.without_years(at)
                or year_slips.with_other_sign(at)
                or at.slip(f"{name} skal ha ett tall for hvert år, ikke en liste.", _example(at))
            )
        return None
    head, colon, rest = at.raw.partition(":")
    if colon and rest and not rest[0].isspace() and (is_year(head) if by_year else head in properties):
        first = rest.split()[0]
        return at.slip(
            f"Det mangler mellomrom etter kolon: «{head}:».", f"Skriv «{head}: {first}», med mellomrom etter kolon."
        )
    if by_year and cost_slips.is_amount(at.schema) and at.raw.strip().lower() in _STATUS:
        return at.slip(
            f"«{at.raw.strip()}» er en status, og ikke et beløp.",
            f"Skriv «status: {at.raw.strip().lower()}» under «okonomi», og ta bort hele posten.",
        )
    if by_year:
        if found := year_slips.in_words(at):
            return found
        return at.slip(
            f"{name} skal ha ett tall for hvert år, ikke bare «{at.raw}».",
            _with_year(at) or _each_year(at) or _example(at),
        )
    return _value_for_keys(at, name, properties) if properties else None


def _value_for_keys(at: At, name: str, properties: Mapping[str, Any]) -> Slip:
    """A single value where keys should stand, which may be that of one of them: `okonomi: innenfor ramme`."""
    message = f"{name} skal ha nøkler, ikke bare «{_short(at.raw)}»."
    own = [key for key, rules in properties.items() if at.raw in rules.get("enum", ())]
    last = at.path[-1] if at.path else ""
    if len(own) == 1 and isinstance(last, str):
        return at.slip(message, f"Skriv «{last}: {{{own[0]}: {at.raw}}}».", at.as_keys({own[0]: at.raw}))
    if set(properties) == _IN_YEAR and (written := _value_in_year(at)):
        return written
    about = at.schema.get("description", "")
    must = at.schema.get("required", ())
    fitting = _fitting(at.raw, properties, must)
    choices = [key for key in must if "enum" in properties[key]]
    if "må utredes" in properties.get("status", {}).get("enum", ()) and is_nobody(at.raw):
        return at.slip(message, f"Er kostnaden ikke kjent, skriver du «{at.write}{{status: må utredes}}».")
    if choices and fitting not in must:  # which of the words is meant, only its author knows
        keys = ", ".join(f"{key}: …" for key in must)
        words = ", ".join(map(str, properties[choices[0]]["enum"]))
        return at.slip(message, f"Skriv «{at.write}{{{keys}}}», der «{choices[0]}» er en av: {words}. {about}".strip())
    others = [f"«{key}»" for key in properties if key != fitting]
    if not fitting:
        keys = listing(others[:4]) + (" og flere" if len(others) > 4 else "")
        return at.slip(message, f"Nøklene er {keys}. {about}".strip())
    hyphen = "- " if isinstance(last, int) and not _in_row(at) else at.write
    may_be = [key for key in properties if key not in _FORMS and _takes_words(properties[key])]
    if fitting in may_be and len(may_be) > 1 and fitting not in must:  # which of them, only its author knows
        return at.slip(
            message,
            f"Skriv «{at.write}{{nøkkel: {_as_value(at.raw, properties[may_be[0]])}}}», "
            f"der nøkkelen er {listing(may_be, 'eller')}. {about}".strip(),
        )
    lacks = [key for key in at.schema.get("required", ()) if key != fitting]
    parts = [
        (fitting, _as_value(at.raw, properties[fitting])),
        *((key, _example_of(key, properties[key])) for key in lacks),
    ]
    line = "{" + ", ".join(f"{key}: {value}" for key, value in parts) + "}"
    others = [f"«{key}»" for key in properties if key not in (fitting, *lacks)]
    also = f" Der kan det også stå {listing(others[:4])}." if others else ""
    return at.slip(message, f"Skriv {'for eksempel ' if lacks else ''}«{hyphen}{line}».{also} {about}".strip())


def _in_row(at: At) -> bool:
    """Whether what stands here is a point of a list between brackets."""
    around = n.child_at(at.root, at.path[:-1])
    if not isinstance(around, n.Sequence):
        return False
    last = around.items[-1]
    return (around.end_line, around.end_column) > (last.end_line, last.end_column)


def _fitting(raw: str, properties: Mapping[str, Any], required: Sequence[str]) -> str:
    """The key that a text may be the value of: one with that very form, else the first of those that take any words."""
    text = raw.strip()
    order = [*required, *(key for key in properties if key not in required)]
    for key in order:
        rules = properties[key]
        has_form = _FORMS[key] if key in _FORMS else partial(_has_form, rules)
        if key != "id" and has_form(text):
            return key
    return next((key for key in order if key not in _FORMS and _takes_words(properties[key])), "")


def _has_form(rules: Mapping[str, Any], text: str) -> bool:
    """Whether a text is one of the words, a number, or of the pattern that a key is for."""
    if text in rules.get("enum", ()) or (rules.get("type") == "integer" and text.isdecimal()):
        return True
    return "pattern" in rules and re.search(rules["pattern"], text) is not None


def _takes_words(rules: Mapping[str, Any]) -> bool:
    return rules.get("type") == "string" and not {"pattern", "enum"} & set(rules)


def _is_number_to_call(text: str) -> bool:
    return sum(map(str.isdigit, text)) >= 5 and not any(map(str.isalpha, text))


_FORMS: Mapping[str, Callable[[str], bool]] = {
    "telefon": _is_number_to_call,
    "epost": lambda text: "@" in text and " " not in text,
    "nettside": lambda text: text.startswith(("http://", "https://", "www.")) and " " not in text,
}  # keys whose values have a look of their own


def _as_value(raw: str, rules: Mapping[str, Any]) -> str:
    """A text as it is written at a key between braces."""
    text = raw.strip()
    if str(rules.get("pattern", "")).startswith("^https?"):
        text = web_address.meant(text) or text
    return text if rules.get("type") == "integer" else _in_brackets(text)


def _short(text: str, most: int = 60) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else f"{text[:most].rstrip()} …"


def _value_in_year(at: At) -> Slip | None:
    """A value and the year for it in one text: «70 i 2030»."""
    numbers = re.findall(r"[0-9]+(?:[.,][0-9]+)?", at.raw)
    years = [number for number in numbers if is_year(number)]
    values = [number for number in numbers if not is_year(number)]
    if len(years) != 1 or len(values) != 1:
        return None
    return at.slip(
        f"{capital(said(at.root, at.path))} skrives med «aar» og «verdi».",
        f"Skriv «{at.write}{{aar: {years[0]}, verdi: {values[0].replace(',', '.')}}}».",
    )


def _value_by_year(at: At) -> Slip | None:
    """`{2030: 70}`, where the year and the value have a key each."""
    pairs = at.node.pairs if isinstance(at.node, n.Mapping) else ()
    if not pairs or not all(is_year(key.raw) and isinstance(value, n.Scalar) for key, value in pairs):
        return None
    key, value = pairs[-1]
    assert isinstance(value, n.Scalar)
    written = f"{{aar: {key.raw}, verdi: {value.raw}}}"
    name = capital(said(at.root, at.path))
    if len(pairs) > 1:
        return at.slip(
            f"{name} har {len(pairs)} år, og det er bare plass til ett.", f"Skriv det siste: «{at.write}{written}»."
        )
    keys = at.as_keys({"aar": int(key.raw), "verdi": 0})
    named = n.Mapping(
        (keys.pairs[0], (keys.pairs[1][0], value)), keys.line, keys.column, keys.end_line, keys.end_column
    )
    return at.slip(f"{name} skrives med «aar» og «verdi».", f"Skriv «{at.write}{written}».", named)


def _length(at: At) -> Slip:
    """A length of time in words: `svartid: 8 uker`; and what is none."""
    found = meant.length(at.raw) or _length_in_brackets(at.node)
    units = at.schema["properties"]["enhet"]["enum"]
    words = "string" in at.schema.get("type", "")
    if words and at.raw.strip().lower() in _AT_ONCE:
        return at.slip(
            f"«{at.raw}» i {said(at.root, at.path)} skrives «straks».",
            f"Skriv «{at.write}straks».",
            at.as_scalar("straks"),
            at.instead("straks"),
        )
    if not found or found[1] not in units:
        unit = unit if (unit := meant.unit_of_length(at.raw)) in units else "uker"
        numbers = [part for part in at.raw.translate(meant.HYPHENS).replace("-", " ").split() if part.isdecimal()]
        example = f"«{at.write}{{antall: {numbers[-1] if numbers else 3}, enhet: {unit}}}»"
        or_word = " Det kan også stå «samme dag» eller «straks»." if words else ""
        if other := meant.is_in_other_unit(at.raw):
            calendar = (
                f"Ti virkedager er to uker: «{at.write}{{antall: 2, enhet: uker}}»."
                if other not in ("time", "timer", "timar")
                else f"Ett døgn er én dag: «{at.write}{{antall: 1, enhet: dager}}»."
            )
            return at.slip(
                f"Enheten «{other}» kan ikke brukes i {said(at.root, at.path)}.",
                f"Regn om til {listing(units, 'eller')}. {calendar}{or_word}",
            )
        return at.slip(
            f"{capital(said(at.root, at.path))} skal være ett tall og en enhet"
            + (f", ikke «{at.raw}»." if at.raw else ", ikke en liste."),
            f"Skriv for eksempel {example}. Enheten er {listing(units, 'eller')}.{or_word}",
        )
    count, unit = found
    written = f"{{antall: {count}, enhet: {unit}}}"
    return at.slip(
        (f"«{at.raw}» i {said(at.root, at.path)}" if at.raw else capital(said(at.root, at.path)))
        + " skrives med «antall» og «enhet».",
        f"Skriv «{at.write}{written}».",
        at.as_keys({"antall": count, "enhet": unit}),
        at.instead(written),
    )


def _length_in_brackets(node: n.Node) -> tuple[int, str] | None:
    """A length of time between brackets: `[8, uker]`, `{8 uker}`."""
    if isinstance(node, n.Sequence):
        return meant.length(" ".join(item.raw for item in node.items if isinstance(item, n.Scalar)))
    return meant.length(node.pairs[0][0].raw) if isinstance(node, n.Mapping) and len(node.pairs) == 1 else None


def _unit_in_number(at: At) -> Slip | None:
    """The number and the unit of a length of time at one of their keys: `svartid: {antall: 8 uker}`."""
    around = n.child_at(at.root, at.path[:-1])
    spaced = re.sub(r"(?<=[0-9])(?=[a-zæøå])", " ", at.raw.strip().lower())
    exact = meant.length(spaced)
    if not isinstance(around, n.Mapping) or not (found := exact or _longest(spaced)):
        return None
    count, unit = found
    others = [value.raw for key, value in around if key != at.path[-1] and isinstance(value, n.Scalar)]
    if not {key for key, _ in around} <= _LENGTH or (others and others != [str(count)]):
        return None
    whole = At(at.file, at.root, at.path[:-1], around, {})
    written = f"{{antall: {count}, enhet: {unit}}}"
    finding = READ_FAULTS["ugyldig-verdi"].at(
        at.place,
        f"«{at.raw}» i {said(at.root, at.path)} er både tallet og enheten, og de har hver sin nøkkel.",
        f"Skriv «{whole.write}{written}».",
        Fix(f"Skriv «{whole.write}{written}».", (Edit(whole.place, written),))
        if exact and _is_in_braces(whole.place, at)
        else None,
    )
    return Slip(whole.path, finding, whole.as_keys({"antall": count, "enhet": unit}))


def _longest(text: str) -> tuple[int, str] | None:
    """The end of a span of time with its unit, which is what may be promised: ten weeks of «8-10 uker»."""
    first, last = re.match(r"\d+\s*(?:-|–|til|eller)\s*", text), None
    if first:
        last = meant.length(text[first.end() :])
    return last


def _is_in_braces(around: Place, at: At) -> bool:
    """Whether the keys stand between braces on one line, so that they can be written anew."""
    place = at.place
    return around.line == around.end_line == place.line and around.column < place.column - len(str(at.path[-1]))


def _periods(at: At) -> Slip | None:
    """Years that stand together where a period has a key for each: 2027–2030; and a list of such, as one line."""
    key = next((str(part) for part in reversed(at.path) if isinstance(part, str)), "")
    around = n.child_at(at.root, at.path[:-1]) if at.path and isinstance(at.path[-1], int) else None
    if not isinstance(around, n.Sequence):
        if not (years := _from_to(at.node)):
            return None
        written = _period(years)
        return at.slip(
            f"{capital(said(at.root, at.path))} skrives med «fra» og «til».",
            f"Skriv «{key}: {written}».",
            at.as_keys({"fra": int(years[0]), "til": int(years[1])}),
            None if any(map(str.isalpha, at.raw.replace("til", ""))) else at.instead(written),
        )
    periods = [years for item in around.items if (years := _from_to(item))]
    if len(periods) < len(around.items):  # [2027, 2030] is one
        periods = [years] if (years := _from_to(around)) else []
    if not periods:
        return None
    written = _period(periods[0]) if len(periods) == 1 else f"[{', '.join(map(_period, periods))}]"
    items = tuple(at.as_keys({"fra": int(first), "til": int(last)}) for first, last in periods)
    finding = READ_FAULTS["ugyldig-verdi"].at(
        at.place,
        f"{capital(said(at.root, at.path[:-1]))} skrives med «fra» og «til».",
        f"Skriv «{key}: {written}».",
    )
    whole = n.Sequence(items, around.line, around.column, around.end_line, around.end_column)
    return Slip(at.path[:-1], finding, whole)


def _period(years: tuple[str, str]) -> str:
    return f"{{fra: {years[0]}, til: {years[1]}}}"


def _from_to(node: n.Node) -> tuple[str, str] | None:
    """The first and the last year that stand together: 2027–2030, 2027 til 2030, [2027, 2030]."""
    if isinstance(node, n.Sequence):
        years = [item.raw for item in node.items if isinstance(item, n.Scalar)]
    elif isinstance(node, n.Scalar):
        years = node.raw.translate(meant.HYPHENS).replace(" til ", "-").split("-")
        if len(years) != 2 or not all(is_year(year.strip()) for year in years):  # 2027–2030 (fire år)
            among = re.findall(r"[0-9]+", node.raw)
            years = among if len(among) == 2 and all(map(is_year, among)) else years
    else:
        return None
    years = [year.strip() for year in years]
    if len(years) == 2 and is_year(years[0]) and len(years[1]) == 2 and years[1].isdigit():  # 2027–30
        years[1] = years[0][:2] + years[1]
    return (years[0], years[1]) if len(years) == 2 and all(map(is_year, years)) else None


def _each_year(at: At) -> str:
    """What to write for one amount that is meant for every year: «400 per år»; "" for any other text."""
    text = at.raw.lower()
    numbers = re.findall(r"[0-9]+", text)
    if len(numbers) != 1 or not any(
        word in text for word in ("per år", "pr. år", "pr år", "årlig", "hvert år", "i året", "/år")
    ):
        return ""
    return f"Skriv tallet for hvert av årene: «{at.write}{{2027: {numbers[0]}, 2028: {numbers[0]}}}», og så videre."


def _with_year(at: At) -> str:
    """What to write for one number without its year: the last year that the file has beside it; "" for what is no number."""
    found = meant.number(at.raw)
    if not found or found.unit or found.value != found.value.to_integral_value():
        return ""
    years = [key for key in _keys_of(at.root) if is_year(key)]
    year = max(years, default="2030")
    return f"Skriv tallet med året det gjelder, for eksempel «{at.write}{{{year}: {int(found.value)}}}»."


def _keys_of(node: n.Node) -> Iterator[str]:
    """Every key below a node."""
    if isinstance(node, n.Mapping):
        for key, value in node.pairs:
            yield key.raw
            yield from _keys_of(value)
    elif isinstance(node, n.Sequence):
        for item in node.items:
            yield from _keys_of(item)


def _example(at: At) -> str:
    return f"Skriv årene og tallene slik: «{at.write}{{2027: 350, 2028: 350}}»."


# --- shapes --------------------------------------------------------------------------------------------------------------


def _pattern(at: At) -> Slip | None:
    pattern = str(at.schema.get("pattern", ""))
    if pattern and cost_slips.is_amount(at.schema):
        return _no_keys(at) if "propertyNames" in at.schema else _number(at, whole=True)
    if set(at.schema.get("properties", {})) >= _LENGTH:
        return _length(at)
    if pattern == _DAY or pattern.startswith(("^[0-9]{4}(-", "^([0-9]{4}(-")):
        return date_slips.find(at, only_days=pattern == _DAY, also_word="øpende" in pattern)
    if pattern.startswith(_ID_PATTERN):
        return _id(at)
    if pattern.startswith("^https?"):
        return _address(at)
    if "@" in pattern:
        return _mail(at)
    if pattern == _FOUR_DIGITS:
        return _four_digits(at)
    if at.path[-1:] == ("aarsverk",):
        return _work_years(at)
    if "svarer_paa" in at.path:
        return _duty(at)
    if pattern.startswith("^#"):
        return _signs_around(at, pattern) or looks.colour(at)
    if looks.names_a_file(at.schema) and (slip := looks.file_name(at)):
        return slip
    return _signs_around(at, pattern)


def _signs_around(at: At, pattern: str) -> Slip | None:
    """What is right but for the signs around it: “#0d4a57”."""
    alone = at.raw.strip(AROUND)
    if alone == at.raw or not re.search(pattern, alone):
        return None
    written = f'"{alone}"' if alone[0] == "#" else _in_brackets(alone)
    return at.slip(
        f"«{at.raw}» har tegn rundt seg som ikke skal være der.",
        f"Skriv «{at.write}{written}».",
        at.as_scalar(alone),
        at.instead(written),
    )


def _four_digits(at: At) -> Slip | None:
    """A municipality's number with something between its digits, or with its name beside it."""
    digits = "".join(char for char in at.raw if char.isdigit())
    if len(at.raw) == len(digits) == 3:  # a number loses the zero that it begins with: 301 for Oslo's 0301
        return at.slip(
            f"«{at.raw}» har tre sifre, og et kommunenummer har fire.",
            f'Begynner det med null, skriver du «{at.write}"0{digits}"».',
        )
    if len(digits) != 4 or not digits.isascii():
        return None
    message = f"«{at.raw}» er mer enn de fire sifrene i et kommunenummer."
    return at.slip(message, f'Skriv «{at.write}"{digits}"».', at.as_scalar(digits))


def _work_years(at: At) -> Slip | None:
    """Work in per cent of a full post: «50 %», «80 prosent stilling»."""
    number, _, words = at.raw.lower().replace("%", " prosent").partition(" ")
    if not number.isdigit() or not words.split() or words.split()[0] not in ("prosent", "pst", "pst."):
        return None
    value = f"{int(number) / 100:g}"
    return at.slip(
        f"«{at.raw}» er prosent, og årsverk skrives som et tall.", f"Skriv «{at.write}{value}».", at.as_scalar(value)
    )


_PARAGRAPH = re.compile(
    r"(?:(?P<law>[^§]*?)\s*)(?:§+|paragraf)\s*(?P<number>\d+)(?:\s*(?P<letter>[a-z]))?", re.IGNORECASE
)
_LEDD = {
    "første": 1,
    "1.": 1,
    "andre": 2,
    "annet": 2,
    "2.": 2,
    "tredje": 3,
    "3.": 3,
    "fjerde": 4,
    "4.": 4,
    "femte": 5,
    "5.": 5,
}


def _provision(at: At) -> Slip | None:
    """A provision by its number, with its ledd after a comma, which makes two values of it: [§ 6, 3. ledd]; the same finding for
    both. None for anything else."""
    around = n.child_at(at.root, at.path[:-1])
    items = [item for item in around.items if isinstance(item, n.Scalar)] if isinstance(around, n.Sequence) else []
    here = next((nr for nr, item in enumerate(items) if item is at.node), None)
    if here is None or not isinstance(around, n.Sequence):
        return None
    first = here
    while first > 0 and _ledd(items[first].raw):
        first -= 1
    match = _PARAGRAPH.fullmatch(items[first].raw.strip())
    if not match:
        return None
    last = first
    while last + 1 < len(items) and _ledd(items[last + 1].raw):
        last += 1
    parts = items[first : last + 1]
    written = ", ".join(item.raw for item in parts)
    law = (match["law"] or "").strip()
    number = f"{match['number']}{match['letter'] or ''}"
    ledd = _ledd(parts[1].raw) if len(parts) > 1 else 0
    shown = f"boligsosialloven § {number}" + (f" {_LEDD_IN_WORDS[ledd]} ledd" if ledd else "")
    is_ours = law.lower() in ("", "bsl", "boligsosialloven", "bustadsosiallova")
    finding = READ_FAULTS["ugyldig-verdi"].at(
        n.Origin(at.file, at.root).at(
            *at.path[:-1], next(i for i, item in enumerate(around.items) if item is items[first])
        ),
        f"«{written}» er ikke id-en til en plikt"
        + (
            ", og kommaet gjør det til to verdier."
            if len(parts) > 1
            else ", og sier ikke hvilken lov det er."
            if not law
            else "."
        ),
        f"Id-ene til {shown} begynner med «bsl-{number}-{ledd or ''}». Skriv dem som gjelder. «bolig dekning» viser dem."
        if is_ours
        else "Skriv id-ene som gjelder, for eksempel bsl-6-1. «bolig dekning» viser dem.",
    )
    rest = tuple(item for item in around.items if all(item is not part for part in parts))
    node = n.Sequence(rest, around.line, around.column, around.end_line, around.end_column)
    return Slip(at.path[:-1], finding, node)


_LEDD_IN_WORDS = ("", "første", "annet", "tredje", "fjerde", "femte")


def _ledd(text: str) -> int:
    """Which ledd a text is, alone: «3. ledd»; 0 for anything else."""
    number, _, word = text.strip().lower().partition(" ")
    return _LEDD.get(number, 0) if word.split()[:1] == ["ledd"] else 0


def _duty(at: At) -> Slip:
    """What is no id of a duty: that of something in the plan, or a name."""
    if provision := _provision(at):
        return provision
    low = at.raw.strip().lower()
    around = n.child_at(at.root, at.path[:-1])
    if isinstance(around, n.Sequence) and (several := [part for part in _parts(low) if _DUTY.fullmatch(part)])[1:]:
        items = tuple(
            new
            for item in around.items
            for new in ([at.as_scalar(part) for part in several] if item is at.node else [item])
        )
        listed = ", ".join(item.raw for item in items if isinstance(item, n.Scalar))
        finding = READ_FAULTS["ugyldig-verdi"].at(
            at.place,
            f"«{at.raw}» er {len(several)} id-er, og de skal skilles med komma.",
            f"Skriv «svarer_paa: [{listed}]».",
            _comma_fix(at, several),
        )
        return Slip(
            at.path[:-1], finding, n.Sequence(items, around.line, around.column, around.end_line, around.end_column)
        )
    is_item = _is_id(low) and low[1:].isdigit()
    joined = re.sub(r"[\s_.,:-]+", "-", low)
    if joined != low and _DUTY.fullmatch(joined):
        return at.slip(
            f"«{at.raw}» er skrevet uten bindestreker mellom delene av id-en.",
            f"Skriv «{joined}».",
            at.as_scalar(joined),
            at.instead(joined),
        )
    if "-" in low and _is_id(low):
        return at.slip(f"«{at.raw}» skrives med små bokstaver.", f"Skriv «{low}».", at.as_scalar(low), at.instead(low))
    return at.slip(
        f"«{at.raw}» er ikke id-en til en plikt.",
        "I «svarer_paa» skal det stå id-en til en plikt, for eksempel bsl-6-1. «bolig dekning» viser dem."
        + (" Utfordringer føres i «utfordringer» i målet eller strategien." if is_item and low[0] == "u" else ""),
    )


def _id(at: At) -> Slip:
    raw = at.raw.strip()
    around = n.child_at(at.root, at.path[:-1]) if at.path else None
    name = said(at.root, at.path)
    if raw.lower() in _OTHERS and isinstance(around, n.Sequence):
        rest = tuple(item for item in around.items if item is not at.node)
        finding = READ_FAULTS["ugyldig-verdi"].at(
            at.place,
            f"«{raw}» viser ikke til noen, og kan ikke stå i listen.",
            "Ta det bort, og før opp id-en til hver av de andre som skal være med.",
        )
        return Slip(
            at.path[:-1], finding, n.Sequence(rest, around.line, around.column, around.end_line, around.end_column)
        )
    if (id := raw.strip(AROUND)) != raw and _is_id(id) and not is_nobody(raw):
        if slip := _signs_around_each(at, around):
            return slip
        return at.slip(
            f"«{raw}» har tegn rundt seg som ikke hører til id-en.",
            f"Skriv «{at.write}{id}».",
            at.as_scalar(id),
            at.instead(id),
        )
    if at.path[-1:] != ("id",) and (id := _with_words(raw)):
        return _id_with_words(at, at.as_scalar(id), id)
    if at.path[-1:] != ("id",) and is_nobody(raw):
        field = next((str(key) for key in reversed(at.path) if isinstance(key, str)), "")
        return at.slip(f"«{raw}» i «{field}» er ikke en id.", help_for(field, raw))
    parts = _parts(raw)
    if len(parts) > 1 and all(map(_is_id, parts)) and at.path[-1:] != ("id",):
        if _may_be_name(raw) or _are_names(parts):
            return at.slip(
                f"«{raw}» kan ikke være en id.",
                "Er det ett navn, skriver du id-en til det. Er det flere, skriver du id-ene i klammer, med komma mellom.",
            )
        if isinstance(around, n.Sequence):
            key = next((str(k) for k in reversed(at.path) if isinstance(k, str)), "")
            items = tuple(
                new
                for item in around.items
                for new in ([at.as_scalar(p) for p in parts] if item is at.node else [item])
            )
            listed = ", ".join(item.raw for item in items if isinstance(item, n.Scalar))
            return Slip(
                at.path[:-1],
                READ_FAULTS["ugyldig-verdi"].at(
                    at.place,
                    f"«{raw}» er {len(parts)} id-er, og de skal skilles med komma.",
                    f"Skriv «{key}: [{listed}]».",
                    None if ids_between(raw) else _comma_fix(at, parts),  # which of them there are, is not known here
                ),
                n.Sequence(items, around.line, around.column, around.end_line, around.end_column),
            )
        if "array" in at.schema.get("type", ""):
            return at.slip(
                f"«{raw}» er {len(parts)} id-er, og flere skal stå i en liste.",
                f"Skriv «{at.write}[{', '.join(parts)}]».",
                at.as_list(parts),
            )
        return at.slip(
            f"{capital(name)} kan bare ha én id, ikke «{raw}».",
            f"Skriv én av dem, for eksempel «{at.write}{parts[0]}».",
        )
    if at.path[-1:] != ("id",) and (person := personnavn(raw)):
        return at.slip(
            f"«{person}» er navnet på en person, og planen skal ikke ha navn på ansatte.",
            f"Skriv id-en til enheten, for eksempel «{at.write}boligkontoret». {_ID_RULE}",
        )
    if at.path[-1:] != ("id",):  # what it refers to, only the rest of the plan can say
        return at.slip(f"«{raw}» kan ikke være en id.", f"Skriv id-en til det du viser til. {_ID_RULE}")
    compact = "".join(raw.split())
    if " " in raw and file_id(at.file, at.path) not in ("", compact):
        compact = ""  # the file is called otherwise, and that is what the id should be
    if " " in raw and _is_id(compact) and compact[-1:].isdigit() and compact.rstrip("0123456789").isalpha():  # T 5
        return at.slip(f"«{raw}» har mellomrom i seg.", f"Skriv «{at.write}{compact}».")
    if named := file_id(at.file, at.path):
        return at.slip(
            f"«{raw}» kan ikke være en id.", f"Skriv «id: {named}», som filen heter. {_ID_RULE}", at.as_scalar(named)
        )
    better = "".join(c if c.isascii() and (c.isalnum() or c in "_-") else "-" for c in raw.translate(_ASCII)).strip("-")
    better = better[:40] if better[:1].isalpha() else ""
    better = better if any(map(str.isdigit, better)) else better.lower()  # as those that have no number are written
    return at.slip(
        f"«{raw}» kan ikke være en id.",
        _ID_RULE + (f" Skriv for eksempel {better}." if better and better != raw else ""),
    )


def _signs_around_each(at: At, around: n.Node | None) -> Slip | None:
    """Signs around several of the ids in a list, told once: [“nav”, “helse”]."""
    items = around.items if isinstance(around, n.Sequence) else ()
    alone = [item.raw.strip(AROUND) if isinstance(item, n.Scalar) else "" for item in items]
    wrong = [nr for nr, item in enumerate(items) if isinstance(item, n.Scalar) and item.raw != alone[nr]]
    if len(wrong) < 2 or not all(map(_is_id, filter(None, alone))) or not all(alone) or around is None:
        return None
    key = next((str(key) for key in reversed(at.path) if isinstance(key, str)), "")
    more = len(wrong) - 1
    whole = At(at.file, at.root, at.path[:-1], around, {})
    first = n.Origin(at.file, at.root).at(*at.path[:-1], wrong[0])
    finding = READ_FAULTS["ugyldig-verdi"].at(
        first,
        f"«{items[wrong[0]].raw}» har tegn rundt seg som ikke hører til id-en."  # type: ignore[union-attr]
        f" Det samme gjelder {'én' if more == 1 else more} til.",
        f"Skriv «{key}: [{', '.join(alone)}]».",
    )
    return Slip(whole.path, finding, whole.as_list(alone))


def _comma_fix(at: At, parts: Sequence[str]) -> Fix | None:
    """The fix for several ids in a row between brackets; not for a line of its own in a list."""
    around = n.child_at(at.root, at.path[:-1])
    place = at.place
    if not isinstance(around, n.Sequence) or around.line != place.line or place.end_line != place.line:
        return None
    if around.column == place.column:  # the hyphens' own column is before their values'
        return None
    text = ", ".join(parts)
    return Fix(f"Skriv «{text}».", (Edit(place, text),)) if around.end_column > place.end_column else None


def _address(at: At) -> Slip:
    better = web_address.meant(at.raw)
    help = f"Skriv «{at.write}{better}»." if better else "Kopier hele adressen fra nettleseren."
    return at.slip(web_address.what_is_wrong(at.raw), help, at.as_scalar(better) if better else None)


def _mail(at: At) -> Slip:
    """What is no address of e-mail: one with mailto: before it, or with (at) for its sign; or other words."""
    raw = re.sub(r"(?i)\s*[(\[{]\s*(?:at|alfakrøll|krøllalfa|a)\s*[)\]}]\s*", "@", at.raw.strip())
    raw = re.sub(r"\s*@\s*", "@", raw)
    better = re.sub(r"(?i)^(?:mailto|e-?post|mail|epost):\s*", "", raw).strip(" <>")
    message = f"«{at.raw.strip()}» er ikke en e-postadresse."
    if not re.search(at.schema["pattern"], better):
        return at.slip(
            message, "Skriv adressen til tjenesten, for eksempel postmottak@kommune.no, eller ta bort «epost»."
        )
    return at.slip(message, f"Skriv «{at.write}{better}».", at.as_scalar(better), at.instead(better))


def _is_id(text: str) -> bool:
    return (
        text[:1].isascii()
        and text[:1].isalpha()
        and len(text) <= 40
        and text[-1] != "-"  # Helse- og omsorgstjenestene
        and all(c.isascii() and (c.isalnum() or c in "_-") for c in text)
    )
