"""What every evidence kind gives back, and how a catalogue entry asks for it."""

import inspect
import sys
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from enum import StrEnum
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from bolig_cli.finding import Place
from bolig_cli.law.context import Context
from bolig_cli.message import Text


class Grad(StrEnum):
    """How far the plan answers one requirement."""

    OPPFYLT = "oppfylt"
    DELVIS = "delvis"
    IKKE = "ikke"


@dataclass(frozen=True, slots=True)
class Bevis:
    """Something in the plan that answers: a sentence, the ids of all that it rests on, and where it stands.

    The first id is that of what the sentence is about. Parts of the plan that are no items have the names in `law/basis.py`.
    """

    tekst: Text
    grunnlag: tuple[str, ...]
    place: Place

    @property
    def id(self) -> str:
        """What the sentence is about."""
        return self.grunnlag[0]


@dataclass(frozen=True, slots=True)
class Mangel:
    """Something that is missing: a sentence that says what to do, and where to go to do it."""

    tekst: Text
    place: Place


@dataclass(frozen=True, slots=True)
class Svar:
    """What one evidence kind found. Whatever is not OPPFYLT has at least one lack.

    `avgjoerende`: the lack contradicts the duty, so that no claim can soften it.
    """

    grad: Grad
    bevis: tuple[Bevis, ...] = ()
    mangler: tuple[Mangel, ...] = ()
    avgjoerende: bool = False


@dataclass(frozen=True, slots=True)
class Bevistype:
    """A kind of evidence: its name in the catalogue, its parameters, its function.

    Its module's docstring is its documentation for the reader of the catalogue.
    """

    navn: str
    parametre: type
    find: Callable[[Context, Any], Svar]

    @property
    def dokumentasjon(self) -> str:
        """What the kind looks for, its parameters, what answers and what does not, in Norwegian."""
        return inspect.cleandoc(sys.modules[self.find.__module__].__doc__ or "")


@dataclass(frozen=True, slots=True)
class Krav:
    """One requirement of a catalogue entry: a kind with its parameters, checked when the catalogue is read."""

    type: Bevistype
    parametre: Any

    def find(self, context: Context) -> Svar:
        return self.type.find(context, self.parametre)


class UgyldigKrav(ValueError):
    """A requirement with unknown or missing parameters, or with values that cannot be used; the message says which."""


def read_parameters(kind: type, values: Mapping[str, Any]) -> Any:
    """Makes a kind's parameter object from the catalogue's mapping; lists become tuples. Raises UgyldigKrav.

    Texts and lists cannot be empty, numbers are at least 1; a kind's own `__post_init__` may refuse more.
    """
    hints = _hints(kind)
    known = {f.name: f for f in fields(kind)}
    if unknown := sorted(map(str, set(values) - set(known))):
        raise UgyldigKrav(f"ukjent parameter {', '.join(unknown)}")
    if missing := [n for n, f in known.items() if f.default is MISSING and n not in values]:
        raise UgyldigKrav(f"mangler parameter {', '.join(missing)}")
    made = {name: _verdi(name, value, hints[name]) for name, value in values.items()}
    try:
        return kind(**made)
    except ValueError as error:
        raise UgyldigKrav(str(error)) from None


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    """The types of a kind's parameters, which some fifty entries of the catalogue may ask for."""
    return get_type_hints(kind)


def _verdi(name: str, value: Any, wanted: Any) -> Any:
    """The value as the type `wanted` (str, int, or tuples of them) takes it."""
    if get_origin(wanted) is tuple:
        if not isinstance(value, list):
            raise UgyldigKrav(f"parameter {name} har feil type: den skal være en liste")
        if not value:
            raise UgyldigKrav(f"parameter {name} er tom")
        return tuple(_verdi(name, part, get_args(wanted)[0]) for part in value)
    if type(value) is not wanted:
        raise UgyldigKrav(f"parameter {name} har feil type: {value!r}")
    if wanted is str and not value.strip():
        raise UgyldigKrav(f"parameter {name} er tom")
    if wanted is int and value < 1:
        raise UgyldigKrav(f"parameter {name} må være minst 1")
    return value
