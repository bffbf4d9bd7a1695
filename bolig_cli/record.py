"""What the house's types are made with: `@record` makes a class of named fields that is equal to another when its fields are.

It is `dataclasses.dataclass(slots=True)`, and what goes for a dataclass goes for it (`fields`, `replace`, `field`, `KW_ONLY`). Two
things are made otherwise, since a check starts anew each time and made two hundred types of six generated methods each:

- a record is frozen for the type checker, which reads all of the code and the tests, and not by a method that runs at each
  assignment: a seventh of the time that a check of the example took went to making those methods;
- `==` and `hash` compare the fields by one function for all types.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform, overload

T = TypeVar("T")


@overload
def record(cls: type[T], /) -> type[T]: ...
@overload
def record(*, kw_only: bool = False) -> Callable[[type[T]], type[T]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[Any] | None = None, /, *, kw_only: bool = False) -> Any:
    """Marks a class as a record: `@record`, or `@record(kw_only=True)` when its fields can only be given by name.

    Fields with `field(compare=False)` are no part of `==` and `hash`.
    """
    return _made(cls, kw_only) if cls is not None else lambda cls: _made(cls, kw_only)


def _made(cls: type[Any], kw_only: bool) -> type[Any]:
    made = dataclass(slots=True, eq=False, repr=False, kw_only=kw_only)(cls)
    compared = [f.name for f in fields(made) if f.compare]
    key = attrgetter(*compared) if compared else _no_fields

    def eq(self: object, other: object) -> Any:
        return key(self) == key(other) if other.__class__ is made else NotImplemented

    def own_hash(self: object) -> int:
        return hash(key(self))

    for name, method in (("__eq__", eq), ("__hash__", own_hash), ("__repr__", _shown)):
        if name not in cls.__dict__:
            setattr(made, name, method)
    return made


def _no_fields(self: object) -> tuple[()]:
    return ()


def _shown(self: Any) -> str:
    parts = (f"{f.name}={getattr(self, f.name)!r}" for f in fields(self) if f.repr)
    return f"{type(self).__qualname__}({', '.join(parts)})"
