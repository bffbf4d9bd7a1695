"""What every evidence kind gives back, and how a catalogue entry asks for it."""

import inspect
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, fields, replace
from enum import StrEnum
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from bolig_cli.finding import Place
from bolig_cli.law.context import Context
from bolig_cli.message import Text
from bolig_cli.record import record


class Grad(StrEnum):
    """How far the plan answers one requirement."""

    OPPFYLT = "oppfylt"
    DELVIS = "delvis"
    IKKE = "ikke"


class Slag(StrEnum):
    """What a piece of evidence is made of; the values are part of the JSON contract.

    FAKTA are data that say the thing themselves. A TEKST has been found, and only a person can say what it says.
    """

    FAKTA = "fakta"
    TEKST = "tekst"


@record
class Bevis:
    """Something in the plan that answers: a sentence, the ids of all that it rests on, where it stands, and what it is made of.

    The first id is that of what the sentence is about. Parts of the plan that are no items have the names in `law/basis.py`.
    `utdrag` is the plan's own words, where the piece is a text: what a person has to read.
    """

    tekst: Text
    grunnlag: tuple[str, ...]
    place: Place
    slag: Slag
    utdrag: str = ""

    @property
    def id(self) -> str:
        """What the sentence is about."""
        return self.grunnlag[0]


@record
class Mangel:
    """Something that is missing: a sentence that says what to do, and where to go to do it.

    `malens` is whether what answers is there, but as `bolig init` wrote it; `egen_tekst` whether it is of a text of the author's
    own, which cannot answer. `hjelp` is what to do about it, where that is something else than what the duty's guidance says of a
    plan that has nothing of the kind. `motsagt` is the datum that a text at the place speaks against: nothing is missing, and one
    of the two is wrong.
    """

    tekst: Text
    place: Place
    malens: bool = False
    motsagt: Text = ""
    egen_tekst: bool = False
    hjelp: Text = ""


@record
class Svar:
    """What one evidence kind found. Whatever is not OPPFYLT has at least one lack.

    `bevis` is what the answer rests on, and no more: one TEKST among the pieces means that somebody has to read it.
    `bestemt`: the data say something else than what is asked for, so that no text can answer in their place.
    """

    grad: Grad
    bevis: tuple[Bevis, ...] = ()
    mangler: tuple[Mangel, ...] = ()
    bestemt: bool = False


def _ingenting_imot(context: Context, parametre: Any) -> Iterable[Bevis]:
    return ()


@record
class Bevistype:
    """A kind of evidence: its name in the catalogue, its parameters, the kinds of file that its answer may stand in, its function.

    `ser_i` are the kinds that it looks in besides, for what it says of what is lacking. What it finds rests on these kinds alone,
    and on those that stand in no kind's `leser`. `imot` gives the texts that may say the opposite of what other evidence has
    said: somebody has to read them too. The docstring of its module is its documentation for the reader of the catalogue.
    """

    navn: str
    parametre: type
    leser: tuple[str, ...]
    find: Callable[[Context, Any], Svar]
    imot: Callable[[Context, Any], Iterable[Bevis]] = _ingenting_imot
    ser_i: tuple[str, ...] = ()

    def __hash__(self) -> int:  # each has a name of its own
        return hash(self.navn)

    @property
    def dokumentasjon(self) -> str:
        """What the kind looks for, its parameters, what answers and what does not, in Norwegian."""
        return inspect.cleandoc(sys.modules[self.find.__module__].__doc__ or "")


@record
class Krav:
    """One requirement of a catalogue entry: a kind with its parameters, checked when the catalogue is read.

    Without `avgjoerende` evidence the duty is not met, whatever else is there. `eller` is what is taken where this does not answer:
    mostly a text, where the plan does not give the facts.
    """

    type: Bevistype
    parametre: Any
    avgjoerende: bool = False
    eller: "Krav | None" = None

    @property
    def leser(self) -> frozenset[str]:
        """The kinds of file that the answer may stand in."""
        return frozenset(self.type.leser) | (self.eller.leser if self.eller else frozenset())

    @property
    def hviler_paa(self) -> frozenset[str]:
        """The kinds of file that the answer, and what is said of what is lacking, may rest on."""
        eller = self.eller.hviler_paa if self.eller else frozenset()
        return frozenset((*self.type.leser, *self.type.ser_i)) | eller

    def find(self, context: Context) -> Svar:
        svar = self.type.find(context, self.parametre)
        if self.eller is None or svar.bestemt:
            return svar
        if svar.grad is Grad.OPPFYLT:
            return replace(svar, bevis=(*svar.bevis, *self.eller.type.imot(context, self.eller.parametre)))
        ellers = self.eller.find(context)
        if ellers.grad is Grad.OPPFYLT:
            return ellers
        grad = Grad.DELVIS if Grad.DELVIS in (svar.grad, ellers.grad) else Grad.IKKE
        # What comes nearest to an answer is told first.
        nearest, other = (ellers, svar) if svar.grad is Grad.IKKE and ellers.grad is Grad.DELVIS else (svar, ellers)
        return Svar(grad, (*nearest.bevis, *other.bevis), (*nearest.mangler, *other.mangler))


class UgyldigKrav(ValueError):
    """A requirement with unknown or missing parameters, or with values that cannot be used; the message says which."""


def read_parameters(kind: type, values: Mapping[str, Any]) -> Any:
    """Makes a kind's parameter object from the catalogue's mapping; lists become tuples. Raises UgyldigKrav.

    Texts and lists cannot be empty, numbers are at least 1; a kind's own `__post_init__` may refuse more.
    """
    hints = _hints(kind)
    known = {f.name: f for f in fields(kind)}
    if unknown := sorted(map(str, set(values) - set(known))):
        raise UgyldigKrav(f"ukjent nøkkel {', '.join(unknown)}")
    if missing := [n for n, f in known.items() if f.default is MISSING and n not in values]:
        raise UgyldigKrav(f"mangler nøkkelen {', '.join(missing)}")
    made = {name: _verdi(name, value, hints[name]) for name, value in values.items()}
    try:
        return kind(**made)
    except ValueError as error:
        raise UgyldigKrav(str(error)) from None


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    """The types of a kind's parameters, which some fifty entries of the catalogue may ask for."""
    return get_type_hints(kind)


@cache
def _element(wanted: Any) -> Any:
    """What a tuple of the kind holds; None for what is no tuple."""
    return get_args(wanted)[0] if get_origin(wanted) is tuple else None


_SORT = {str: "tekst", int: "et helt tall", bool: "true eller false"}


def _verdi(name: str, value: Any, wanted: Any) -> Any:
    """The value as the type `wanted` (str, int, or tuples of them) takes it."""
    if (of := _element(wanted)) is not None:
        if not isinstance(value, list):
            raise UgyldigKrav(f"«{name}» skal være en liste")
        if not value:
            raise UgyldigKrav(f"«{name}» er tom")
        if of is str and all(type(part) is str and part.strip() for part in value):
            return tuple(value)  # which some thousand values of the catalogue are
        return tuple(_verdi(name, part, of) for part in value)
    if type(value) is not wanted:
        raise UgyldigKrav(f"«{name}» skal være {_SORT[wanted]}, ikke {value!r}")
    if wanted is str and not value.strip():
        raise UgyldigKrav(f"«{name}» er tom")
    if wanted is int and value < 1:
        raise UgyldigKrav(f"«{name}» må være minst 1")
    return value
