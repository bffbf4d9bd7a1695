"""What the house's types are made with: `@record` makes a class of named fields that is equal to another when its fields are.

It is `dataclasses.dataclass(slots=True)`, and what goes for a dataclass goes for it (`fields`, `replace`, `field`, `KW_ONLY`). Two
things are made otherwise, since a check starts anew each time and made two hundred types of six generated methods each:

- a record is frozen for the type checker, which reads all of the code and the tests, and not by a method that runs at each
  assignment: a seventh of the time that a check of the example took went to making those methods;
- `==` and `hash` compare the fields by one function for all types;
- `__init__` is compiled once for each number of fields and given the names of a type's own, where it only sets them: compiling one
  for each type was the half of what the types cost. Where a field is worked out, it is the one of `dataclass`.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, dataclass, field, fields
from functools import cache
from operator import attrgetter
from types import CodeType, FunctionType
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
    cls.__doc__ = cls.__doc__ or cls.__name__  # else `dataclass` writes the signature there, which it is slow to find
    ready = _takes_more_than_values(cls)
    made = dataclass(slots=True, init=ready, eq=False, repr=False, kw_only=kw_only)(cls)
    own = fields(made)
    compared = [f.name for f in own if f.compare]
    key = attrgetter(*compared) if compared else _no_fields

    def eq(self: object, other: object) -> Any:
        return key(self) == key(other) if other.__class__ is made else NotImplemented

    def own_hash(self: object) -> int:
        return hash(key(self))

    for name, method in (("__eq__", eq), ("__hash__", own_hash), ("__repr__", _shown)):
        if name not in cls.__dict__:
            setattr(made, name, method)
    if not ready:
        made.__init__ = _init(made.__qualname__, own)
    return made


def _takes_more_than_values(cls: type[Any]) -> bool:
    """Whether making one does more than setting each field to what is given, or to its default."""
    inherited = getattr(cls, "__dataclass_fields__", {})
    known = (*vars(cls).values(), *inherited.values())
    return "__init__" in vars(cls) or hasattr(cls, "__post_init__") or any(map(_is_worked_out, known))


def _is_worked_out(value: object) -> bool:
    return isinstance(value, Field) and (value.default_factory is not MISSING or not value.init)


def _init(qualname: str, own: tuple[Field[Any], ...]) -> FunctionType:
    """An `__init__` that sets these fields: first those that may be given by place, then those given by name only."""
    placed = [f for f in own if not f.kw_only]
    named = [f for f in own if f.kw_only]
    defaults = [f.default for f in placed if f.default is not MISSING]
    if any(f.default is not MISSING for f in placed[: len(placed) - len(defaults)]):
        raise TypeError(f"{qualname}: a field without a default follows one that has one")
    names = tuple(f.name for f in (*placed, *named))
    code = _setting(len(names)).replace(
        co_argcount=1 + len(placed), co_kwonlyargcount=len(named), co_varnames=("self", *names), co_names=names
    )
    init = FunctionType(code, {}, "__init__", tuple(defaults))
    init.__kwdefaults__ = {f.name: f.default for f in named if f.default is not MISSING}
    init.__qualname__ = f"{qualname}.__init__"
    return init


@cache
def _setting(count: int) -> CodeType:
    """Compiled `__init__(self, f0, f1 …)` that sets so many fields, in that order."""
    names = [f"f{place}" for place in range(count)]
    body = "; ".join(f"self.{name} = {name}" for name in names) or "pass"
    made: dict[str, Any] = {}
    exec(f"def __init__({', '.join(('self', *names))}): {body}", made)
    code: CodeType = made["__init__"].__code__
    return code


def _no_fields(self: object) -> tuple[()]:
    return ()


def _shown(self: Any) -> str:
    parts = (f"{f.name}={getattr(self, f.name)!r}" for f in fields(self) if f.repr)
    return f"{type(self).__qualname__}({', '.join(parts)})"
