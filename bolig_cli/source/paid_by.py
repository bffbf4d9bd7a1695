"""Those who pay a line of a measure's economy, written otherwise than the plan's files have it."""

from collections.abc import Sequence

from bolig_cli.record import record
from bolig_cli.source import certain
from bolig_cli.source.schema import schemas

_BETWEEN = (";", " og ", " + ", "+", "/", "&")


@record
class Payer:
    """Who pays, as the files have it, and how much of it in per cent; "" where that is not said."""

    name: str
    share: str


def find(raw: str) -> Sequence[Payer]:
    """The payers that a text names, at least two; none where any part of it is something else."""
    text = raw
    for sign in _BETWEEN:
        text = text.replace(sign, ",")
    return known([payer(part) for part in text.split(",") if part.strip()])


def known(payers: Sequence[Payer]) -> Sequence[Payer]:
    """Payers with the names that the files have; none where one of them is no payer."""
    names = schemas()["felles"]["$defs"]["finansieringskilde"]["enum"]
    found = [Payer(certain.alike(each.name, names), each.share) for each in payers]
    return found if len(found) > 1 and all(each.name for each in found) else ()


def line(payers: Sequence[Payer]) -> str:
    """The list as it is written on one line: with the shares, where all have one."""
    if all(each.share for each in payers):
        return "[" + ", ".join(f"{{kilde: {each.name}, andel: {each.share}}}" for each in payers) + "]"
    return "[" + ", ".join(each.name for each in payers) + "]"


def payer(text: str) -> Payer:
    """Who pays, and the share, as they are written: "60 % egne midler", "egne midler (60 %)", "egne midler: 60"."""
    words = text.replace("%", " ").replace("(", " ").replace(")", " ").replace(":", " ").replace("prosent", " ").split()
    shares = [word for word in words if word.isascii() and word.isdigit()]
    return Payer(" ".join(word for word in words if word not in shares), shares[0] if len(shares) == 1 else "")
