"""What the verdicts say, in the words of a report: for the plan's authors."""

from bolig_cli.message import AUTHOR, Text, in_words


def incomplete(errors: int, what: str) -> str:
    """That the plan has errors, and that `what` is judged without what is wrong: "dekningen"."""
    feil, dem = ("én feil", "den") if errors == 1 else (f"{errors} feil", "dem")
    return f"Merk: Planen har {feil}, så {what} kan være ufullstendig. Kjør «bolig check» for å se {dem}."


def said(text: Text) -> str:
    """The text as it stands in a report."""
    return in_words(text, AUTHOR)
