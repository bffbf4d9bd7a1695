"""A place in a file as a person says it: «dato» under «utgave», beløpet for 2027, «slag» i aktøren «husbanken»."""

from collections.abc import Sequence

from bolig_cli.source import node as n

# What an item of a list is called, by the list's key. What isn't here, is «punkt».
_ITEMS = {
    "enheter": "enheten",
    "eksterne": "aktøren",
    "ansvar": "ansvaret",
    "maalgrupper": "målgruppen",
    "foeringer": "føringen",
    "maal": "målet",
    "tjenester": "tjenesten",
    "poster": "posten",
    "forutsetninger": "forutsetningen",
    "indikatorer": "indikatoren",
    "medvirkning": "medvirkningen",
    "tidsplan": "steget",
    "raad": "rådet",
    "behandling": "behandlingen",
    "kunngjoering": "kunngjøringen",
    "ramme": "rammen",
    "behov": "linjen",
    "boligtyper": "boligtypen",
    "kommuner": "kommunen",
    "alternativer": "alternativet",
}
_NAMES = (
    "id",
    "navn",
    "tittel",
    "hva",
    "situasjon",
    "organ",
    "maalgruppe",
)  # what an item is known by, the first that it has


def said(root: n.Node, path: Sequence[n.Key]) -> str:
    """The name of what stands at a path: the key in quotation marks, and where in the file it is when that is not the top."""
    if not path:
        return ""
    last = path[-1]
    if isinstance(last, int):
        return f"punkt nr. {last + 1} i {said(root, path[:-1])}"
    if is_year(last) and len(path) > 1:
        return f"tallet for {last} i {said(root, path[:-1])}"
    above = [*path[:-1]]
    if not above:
        return f"«{last}»"
    if isinstance(above[-1], int):
        return f"«{last}» i {_item(root, above)}"
    inside = f" i {_item(root, above[:-1])}" if len(above) > 1 and isinstance(above[-2], int) else ""
    return f"«{last}» under «{above[-1]}»{inside}"


def _item(root: n.Node, path: Sequence[n.Key]) -> str:
    """ "enheten «nav»"; "posten nr. 2"; "punkt nr. 1 under «tall»"."""
    *_, index = path
    assert isinstance(index, int)
    key = next((str(k) for k in reversed(path[:-1]) if isinstance(k, str)), "")
    kind = _ITEMS.get(key, "")
    node = n.child_at(root, path)
    name = next((v.raw for k in _NAMES if isinstance(v := n.child(node, k) if node else None, n.Scalar) and v.raw), "")
    if kind and name:
        return f"{kind} «{name}»"
    return f"{kind} nr. {index + 1}" if kind else f"punkt nr. {index + 1} under «{key}»"


def is_year(key: str) -> bool:
    """Whether a key is a year that a plan can speak of."""
    return len(key) == 4 and key.isascii() and key.isdigit() and key[:2] in ("19", "20", "21")


_FOLDERS = (
    "maalomraader",
    "maal",
    "strategier",
    "tiltak",
    "utfordringer",
    "tabeller",
)  # with one item a file, called as the file


def file_id(file: str, path: Sequence[n.Key]) -> str:
    """The id that a file's name says that the item in it has; "" for what is not the id of the only item of a file, and for a name
    that no id can be."""
    *folders, name = file.split("/")
    stem, _, ending = name.rpartition(".")
    can_be = stem[:1].isalpha() and stem.isascii() and stem.replace("-", "").replace("_", "").isalnum()
    return (
        stem
        if list(path) == ["id"] and folders[-1:] and folders[-1] in _FOLDERS and ending == "yaml" and can_be
        else ""
    )
