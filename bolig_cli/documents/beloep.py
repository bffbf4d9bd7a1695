"""Amounts of money, and who pays them, as a document says it."""

from collections.abc import Sequence

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents.vocabulary import term
from bolig_cli.maalform import tr
from bolig_cli.model.beloep import Beloep
from bolig_cli.model.fordeling import er_fordelt
from bolig_cli.model.plan import Post


def amount(value: Beloep) -> str:
    """ "1 250", "1 200–1 500"; nil is an en dash."""
    return norsk.span(value.fra, value.til)


def amount_lines(value: Beloep) -> Sequence[str]:
    """The lines that the amount stands on in a cell of a narrow column. A span that ends in the thousands stands on two:
    LibreOffice parts what has two no-break spaces within its digits."""
    first, dash, last = amount(value).partition("–")
    return (first + dash, last) if value.er_spenn and norsk.NBSP in last else (amount(value),)


def on_lines(lines: Sequence[str]) -> list[Node]:
    """A table's cell with a line or two."""
    first, *last = lines
    return [ast.plain([*ast.text(first), {"t": "LineBreak"}, *ast.text(last[0])])] if last else ast.cell(first)


def payers(names: tuple[str, ...]) -> str:
    """Who pays together, and that nobody has said how much each, where they are several."""
    words = norsk.listing([term(name) for name in names])
    return words if len(names) == 1 else tr("{kilder} (fordelingen er ikke avklart)", kilder=words)


def sources(post: Post) -> str:
    """Those who pay a line, each with its share."""
    names = [each.kilde for each in post.finansiering]
    if len(names) < 2 or not er_fordelt(post):
        return payers(tuple(names) or ("",))
    shares = [f"{term(each.kilde)} ({norsk.decimal(float(each.andel or 0))}\u00a0%)" for each in post.finansiering]
    return norsk.listing(shares)
