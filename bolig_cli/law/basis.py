"""What evidence rests on, by id: the plan's items, and those parts of it that are no items."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from bolig_cli.law import fingerprint
from bolig_cli.law.context import Context, kept
from bolig_cli.message import Text, message
from bolig_cli.model.foert_videre import without_carried
from bolig_cli.model.plan import (
    BEHOVSOVERSIKT,
    Behovsoversikt,
    Item,
    Kapittel,
    Plan,
    Tabell,
    Tallvisning,
    Tiltak,
    Tiltakstatus,
    Utfordring,
)
from bolig_cli.model.talluttrykk import UkjentTall, regn_ut
from bolig_cli.model.tallvisning import Behov, Utvikling, Verdi, les
from bolig_cli.source.node import Node, child_at, to_value

PLAN = "plan"  # plan.yaml
_PROSESS = "prosess."  # followed by a key of prosess.yaml: "prosess.hoering"
_SAKSGANG = "saksgang."  # followed by a key of saksgang.yaml: "saksgang.klage"
ANSVAR = "organisasjon.ansvar"
_KAPITTEL = "kapittel-"
_TILTAK, _REPORT = "tiltak", "rapport"
# What tells how far something has come, and is another by the phase or the year.
_PROGRESS: Mapping[str, tuple[str, ...]] = {PLAN: ("fase", "utgave"), _TILTAK: ("framdrift",)}
# A measure that is to be done, is under way or is done answers alike. One that is put off or given up does not.
_CARRIED_OUT = (
    Tiltakstatus.NY,
    Tiltakstatus.IKKE_STARTET,
    Tiltakstatus.VIDEREFOERES,
    Tiltakstatus.PAAGAAR,
    Tiltakstatus.DELVIS,
    Tiltakstatus.FERDIG,
)


def chapter_id(kapittel: Kapittel) -> str:
    """What a chapter is called as a basis: "kapittel-saksbehandling"."""
    return f"{_KAPITTEL}{kapittel.id}"


def process_id(felt: str) -> str:
    """What a part of prosess.yaml is called as a basis: "prosess.hoering"."""
    return f"{_PROSESS}{felt}"


def case_id(felt: str) -> str:
    """What a part of saksgang.yaml is called as a basis: "saksgang.klage"."""
    return f"{_SAKSGANG}{felt}"


def fingerprint_of(context: Context, id: str) -> str | None:
    """The fingerprint of what the plan says there, whatever its layout and comments; None when it is not in the plan."""
    return _avtrykk(context)[id]


def read_fingerprint_of(context: Context, id: str) -> str | None:
    """The same without how far the plan has come and which edition it is, and how far a measure has come, as data have it: what is
    left has been read. That a measure is done is how far it has come; that it is put off or given up is no such thing: then it is
    another. Whether a done measure still answers the duty is asked of the verdict, which a signature is of as well."""
    return _read(context)[id]


def lasting_fingerprint_of(context: Context, id: str) -> str | None:
    """The same without the report of a measure as well: what is meant to last as long as the plan."""
    return _lasting(context)[id]


def called(context: Context, id: str) -> Text:
    """What a part is called in a sentence: «T3 «Kjøpe boliger»», «opplysningene i plan.yaml», «kapittelet «Klage»»."""
    if id == PLAN:
        return message("det som står i plan.yaml,")
    if id == BEHOVSOVERSIKT:
        return message("behovsoversikten")
    if id == ANSVAR:
        return message("ansvaret i organisasjon.yaml")
    if id.startswith(_PROSESS):
        return message("«{felt}» i prosess.yaml", felt=id.removeprefix(_PROSESS))
    if id.startswith(_SAKSGANG):
        return message("«{felt}» i saksgang.yaml", felt=id.removeprefix(_SAKSGANG))
    part = _avtrykk(context).deler.get(id)
    if part is None:
        return id
    if isinstance(part, Kapittel):
        return message("kapittelet «{tittel}»", tittel=part.tittel)
    return message("{id} «{tittel}»", id=id, tittel=part.tittel)


class _Avtrykk(dict[str, str | None]):
    """A part's id → its fingerprint, made when it is asked for: many signatures rest on the same parts. `of` says what of a part it
    is made of."""

    def __init__(self, plan: Plan, of: Callable[[str, Any], Any]) -> None:
        self.plan = plan
        self.of = of
        # The first of several with the same id, as everywhere.
        self.deler: dict[str, Item | Kapittel] = {item.id: item for item in reversed(plan.items)}
        self.deler |= {chapter_id(kapittel): kapittel for kapittel in reversed(plan.kapitler)}

    def __missing__(self, id: str) -> str | None:
        innhold = _innhold(self.plan, self.deler.get(id), id)
        if innhold is None:
            self[id] = None
            return None
        innhold = self.of(_TILTAK if isinstance(self.deler.get(id), Tiltak) else id, innhold)
        seen = _vist(self.plan, self.deler, self.deler.get(id), innhold)
        made = self[id] = fingerprint.of_value([innhold, seen] if seen else innhold)
        return made


@kept
def _avtrykk(context: Context) -> _Avtrykk:
    return _Avtrykk(context.plan, lambda _, innhold: innhold)


@kept
def _read(context: Context) -> _Avtrykk:
    return _Avtrykk(context.plan, _what_is_read)


@kept
def _lasting(context: Context) -> _Avtrykk:
    return _Avtrykk(context.plan, _what_lasts)


def _what_lasts(of: str, innhold: Any) -> Any:
    left = _what_is_read(of, innhold)
    return (
        {key: value for key, value in left.items() if key != _REPORT}
        if of == _TILTAK and isinstance(left, dict)
        else left
    )


def _what_is_read(of: str, innhold: Any) -> Any:
    """What is written of a part (plan.yaml, or a measure), without what tells how far it has come; of a measure's report, what its
    author has written."""
    if of not in _PROGRESS or not isinstance(innhold, dict):
        return innhold
    left = {key: value for key, value in innhold.items() if key not in _PROGRESS[of]}
    if left.get("status") in _CARRIED_OUT:
        left["status"] = ""
    if isinstance(report := left.pop(_REPORT, None), str) and (own := without_carried(report).strip()):
        left[_REPORT] = own
    return left


def _innhold(plan: Plan, part: Item | Kapittel | None, id: str) -> Any:
    if id == PLAN:
        return to_value(plan.origin.node)
    if id == BEHOVSOVERSIKT:
        return _overview(plan.behovsoversikt) if plan.behovsoversikt else None
    if id.startswith(_PROSESS):
        return _value(child_at(plan.prosess.origin.node, [id.removeprefix(_PROSESS)])) if plan.prosess else None
    if id.startswith(_SAKSGANG):
        return _value(child_at(plan.saksgang.origin.node, [id.removeprefix(_SAKSGANG)])) if plan.saksgang else None
    if id == ANSVAR:
        return [to_value(ansvar.origin.node) for ansvar in plan.ansvar] or None
    if isinstance(part, Kapittel):
        return [to_value(part.origin.node), _words(part.tekst.blocks)]
    if isinstance(part, Tabell):
        return [to_value(part.origin.node), list(part.kolonner), *(list(row) for row in part.rader)]
    return to_value(part.origin.node) if part else None


def _vist(
    plan: Plan, deler: Mapping[str, Item | Kapittel], part: Item | Kapittel | None, innhold: Any
) -> dict[str, str]:
    """What a reader sees there that is written elsewhere: what each link goes to, and each figure. A text in which none of it has
    changed has the fingerprint that its words give."""
    skrevet = "\n".join(_strings(innhold))
    lenker = re.findall(r"#([\w-]+)", skrevet) if "#" in skrevet else []
    seen = {f"#{id}": deler[id].tittel for id in lenker if id in deler}
    if "{{" in skrevet:
        seen |= {uttrykk: _tallet(plan, uttrykk) for uttrykk in re.findall(r"\{\{(.+?)\}\}", skrevet)}
    if isinstance(part, Kapittel):
        seen |= {tall.uttrykk: _tallet(plan, tall.uttrykk) for tall in part.tekst.tallhenvisninger}
    if isinstance(part, Utfordring):
        seen |= {f"tall {nr}": _figuren(plan, tall) for nr, tall in enumerate(part.tall)}
    return seen


def _tallet(plan: Plan, uttrykk: str) -> str:
    try:
        return regn_ut(plan, uttrykk)
    except UkjentTall:
        return ""


def _figuren(plan: Plan, tall: Tallvisning) -> str:
    try:
        vist = les(plan, tall)
    except UkjentTall:
        return ""
    match vist:
        case Verdi():
            return vist.celle
        case Utvikling():
            return f"{vist.start} {vist.slutt}"
        case Behov():
            return f"{vist.har} {vist.behov} {vist.aar}"


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _strings(part)


def _words(value: Any) -> Any:
    """Blocks with each run of words as one text: where a line is broken, and whether a space is one that breaks, is layout."""
    if isinstance(value, dict):
        return {"t": value["t"], "c": _words(value.get("c"))}
    if not isinstance(value, list | tuple):
        return value
    made: list[Any] = []
    for part in value:
        word = _word(part)
        if word is None:
            made.append(_words(part))
        elif made and isinstance(made[-1], str):
            made[-1] += word
        else:
            made.append(word)
    return made


def _word(part: Any) -> str | None:
    if not isinstance(part, dict):
        return None
    if part["t"] == "Str":
        return str(part["c"])
    return " " if part["t"] in ("Space", "SoftBreak") else None


def _overview(overview: Behovsoversikt) -> Any:
    """What is written, and the need year by year: a projection may follow a table, and change with it."""
    need = [[f"{year}: {count}" for year, count in sorted(line.behov.items())] for line in overview.linjer]
    return [to_value(overview.origin.node), need]


def _value(node: Node | None) -> Any:
    return None if node is None else to_value(node)
