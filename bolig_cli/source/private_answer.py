"""The answer of a private person who has not let it be shown: which it is, and what stands in the place of the words."""

from bolig_cli.source import node as n

WITHHELD = "(Skrevet av en privatperson. Les teksten i {file}.)"
CHANGED = "(Skrevet av en privatperson, og endret siden. Les teksten i {file}.)"
WORDS = frozenset(("tekst", "hode", "avslutning", "sitert"))  # the fields that have the person's own


def is_withheld(root: n.Node) -> bool:
    """Whether an answer is a private person's, who has not let it be shown."""
    sender, consent = n.child(root, "slag"), n.child(root, "samtykke")
    is_private = isinstance(sender, n.Scalar) and sender.raw == "privatperson"
    return is_private and not (isinstance(consent, n.Scalar) and consent.value is True)
