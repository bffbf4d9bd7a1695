"""What every evidence kind gives back, and how a catalogue entry asks for it."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from enum import StrEnum
from typing import Any, get_type_hints

from bolig_cli.finding import Place
from bolig_cli.model.plan import Plan


class Grad(StrEnum):
    """How far the plan answers one requirement."""

    OPPFYLT = "oppfylt"
    DELVIS = "delvis"
    IKKE = "ikke"


@dataclass(frozen=True, slots=True)
class Bevis:
    """Something in the plan that answers: a sentence, the item's id ("" where it has none), and where it stands."""

    tekst: str
    id: str
    place: Place


@dataclass(frozen=True, slots=True)
class Mangel:
    """Something that is missing: a sentence that says what to do, and where to go to do it."""

    tekst: str
    place: Place


@dataclass(frozen=True, slots=True)
class Svar:
    """What one evidence kind found. `avgjoerende`: the lack contradicts the duty, so that no claim can soften it."""

    grad: Grad
    bevis: tuple[Bevis, ...] = ()
    mangler: tuple[Mangel, ...] = ()
    avgjoerende: bool = False


@dataclass(frozen=True, slots=True)
class Bevistype:
    """A kind of evidence: its name in the catalogue, its parameters, its function, its documentation."""

    navn: str
    parametre: type
    finn: Callable[[Plan, Any], Svar]


@dataclass(frozen=True, slots=True)
class Krav:
    """One requirement of a catalogue entry: a kind with its parameters, checked when the catalogue is read."""

    type: Bevistype
    parametre: Any

    def finn(self, plan: Plan) -> Svar:
        return self.type.finn(plan, self.parametre)


class UgyldigKrav(ValueError):
    """A requirement with unknown or missing parameters, or of the wrong type; the message says which."""


def les_parametre(kind: type, values: Mapping[str, Any]) -> Any:
    """Makes a kind's parameter object from the catalogue's mapping; lists become tuples. Raises UgyldigKrav."""
    hints = get_type_hints(kind)
    known = {f.name: f for f in fields(kind)}
    if unknown := sorted(set(values) - set(known)):
        raise UgyldigKrav(f"ukjent parameter {', '.join(unknown)}")
    if missing := [n for n, f in known.items() if f.default is MISSING and n not in values]:
        raise UgyldigKrav(f"mangler parameter {', '.join(missing)}")
    made = {}
    for name, value in values.items():
        if isinstance(value, list):
            value = tuple(tuple(part) if isinstance(part, list) else part for part in value)
        wanted = hints[name]
        base = getattr(wanted, "__origin__", wanted)
        if not isinstance(value, base) or isinstance(value, bool) is not (base is bool):
            raise UgyldigKrav(f"parameter {name} har feil type")
        made[name] = value
    return kind(**made)
