"""Those who pay a line of a measure's economy, written otherwise than the plan's files have it."""

from collections.abc import Sequence

from bolig_cli.record import record
from bolig_cli.searchable import searchable
from bolig_cli.source import certain
from bolig_cli.source.schema import schemas

# What they are called outside the plan's files → their name there.
_CALLED = {
    **dict.fromkeys(
        ("kommunale midler", "kommunens egne midler", "kommunens midler", "kommunen", "egenfinansiering", "eigne midlar"),
        "egne midler",
    ),
    **dict.fromkeys(
        (
            "tilskudd fra statsforvalteren", "tilskudd fra staten", "tilskudd fra helsedirektoratet", "tilskudd fra imdi",
            "statstilskudd", "statlige tilskudd", "statlige midler", "statsforvalteren", "tilskot frå statsforvaltaren",
            "statleg tilskot",
        ),
        "statlig tilskudd",
    ),
    **dict.fromkeys(("lån fra husbanken", "lån i husbanken", "husbanklån", "startlån", "lån frå husbanken"), "Husbanken lån"),
    **dict.fromkeys(("tilskudd fra husbanken", "husbanktilskudd", "tilskot frå husbanken"), "Husbanken tilskudd"),
}  # fmt: skip
_BETWEEN = (";", " og ", " + ", "+", "/", "&")


@record
class Payer:
    """Who pays, as the files have it, and how much of it in per cent; "" where that is not said."""

    name: str
    share: str
    called_otherwise: bool = False  # the files have another word for it, which is most likely what is meant


def find(raw: str) -> Sequence[Payer]:
    """The payers that a text names, at least two; none where any part of it is something else."""
    text = raw
    for sign in _BETWEEN:
        text = text.replace(sign, ",")
    return known([payer(part) for part in text.split(",") if part.strip()])


def known(payers: Sequence[Payer]) -> Sequence[Payer]:
    """Payers with the names that the files have; none where one of them is no payer."""
    names = schemas()["felles"]["$defs"]["finansieringskilde"]["enum"]
    found = [_known(each, names) for each in payers]
    return found if len(found) > 1 and all(each.name for each in found) else ()


def _known(payer: Payer, names: Sequence[str]) -> Payer:
    if name := certain.alike(payer.name, names):
        return Payer(name, payer.share)
    return Payer(_CALLED.get(searchable(payer.name).strip(), ""), payer.share, called_otherwise=True)


def are_amounts(payers: Sequence[Payer], raw: str) -> bool:
    """Whether the numbers beside the payers are amounts: nobody says that they are shares, and they are more than a whole."""
    is_share = "%" in raw or "prosent" in raw
    return not is_share and sum(int(each.share) for each in payers if each.share.isdigit()) > 100


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
