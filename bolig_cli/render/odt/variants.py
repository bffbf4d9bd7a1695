"""Automatic styles: a named style with something more, for those blocks that need it. Each is made once."""

from bolig_cli.record import record
from bolig_cli.render.odt.xml import STYLE, Element, element, q

Properties = frozenset[tuple[str, str]]  # "fo:break-before" → "page", and so on


@record
class _Variant:
    parent: str
    paragraph: Properties
    text: Properties


class Variants:
    """The variants of named paragraph styles that one document has, written as they are asked for."""

    def __init__(self, automatic: Element) -> None:
        self._automatic = automatic
        self._made: dict[_Variant, str] = {}
        self._by_name: dict[str, _Variant] = {}

    def give(self, block: Element, paragraph: dict[str, str] | None = None, text: dict[str, str] | None = None) -> None:
        """Gives a paragraph or a heading these properties beside those it has."""
        name = block.get(STYLE) or "Standard"
        now = self._by_name.get(name) or _Variant(name, frozenset(), frozenset())
        wanted = _Variant(now.parent, _with(now.paragraph, paragraph or {}), _with(now.text, text or {}))
        block.set(STYLE, self._name(wanted))

    def named(self, block: Element) -> str:
        """The named style that a block has, with or without something more."""
        name = block.get(STYLE) or ""
        made = self._by_name.get(name)
        return made.parent if made else name

    def _name(self, variant: _Variant) -> str:
        if variant not in self._made:
            name = f"A{len(self._made) + 1}"
            self._made[variant], self._by_name[name] = name, variant
            self._automatic.append(_written(name, variant))
        return self._made[variant]


def _with(now: Properties, more: dict[str, str]) -> Properties:
    return frozenset({**dict(now), **more}.items())


def _written(name: str, variant: _Variant) -> Element:
    properties = dict(variant.paragraph)
    head = {"style:name": name, "style:family": "paragraph", "style:parent-style-name": variant.parent}
    if master := properties.pop("style:master-page-name", ""):
        head["style:master-page-name"] = master  # what page it begins stands on the style itself
    made = element("style:style", head)
    for kind, values in (("style:paragraph-properties", properties), ("style:text-properties", dict(variant.text))):
        if values:
            made.append(element(kind, dict(sorted(values.items()))))
    return made


def style(family: str, name: str, properties: dict[str, str], **more: str) -> Element:
    """An automatic style of a table or of a part of one."""
    kind = f"style:{family}-properties"
    made = element("style:style", {"style:name": name, "style:family": family}, element(kind, properties))
    for key, value in more.items():
        made.set(q(f"style:{key.replace('_', '-')}"), value)
    return made
