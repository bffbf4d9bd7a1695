"""The provisions that author texts cite."""

from collections.abc import Iterator

from bolig_cli import norsk
from bolig_cli.finding import Place
from bolig_cli.law.lovstruktur import Opphevet
from bolig_cli.law.sitat import Sitat, sitater
from bolig_cli.rules.context import Context
from bolig_cli.source.fragment import Markdown, kept


def cited(context: Context) -> Iterator[tuple[Place, Sitat]]:
    """Every citation in every author text, once for each text."""
    for place, text in context.placed_texts:
        for sitat in _cited(text):
            yield place, sitat


@kept
def _cited(text: Markdown) -> tuple[Sitat, ...]:
    if "§" not in text.plain:
        return ()
    return tuple(dict.fromkeys(sitat for block in text.block_texts for sitat in sitater(block)))


def repealed(opphevet: Opphevet) -> str:
    """ "opphevet fra 1. juli 2023 ved boligsosialloven § 12", with as much as is known."""
    fra = f" fra {norsk.date(opphevet.fra)}" if opphevet.fra else ""
    return f"opphevet{fra}{f' ved {opphevet.ved}' if opphevet.ved else ''}"
