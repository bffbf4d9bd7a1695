"""What the verdicts say, in the words of a report: for the plan's authors."""

from bolig_cli.message import AUTHOR, Text, in_words


def said(text: Text) -> str:
    """The text as it stands in a report."""
    return in_words(text, AUTHOR)
