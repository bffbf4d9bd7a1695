from collections.abc import Iterator

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.model.plan import Tiltak
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("finansiering-ikke-fordelt", Severity.MERKNAD)
def finansiering_ikke_fordelt(context: Context) -> Iterator[Problem]:
    """Flere betaler en post sammen, uten at det står hvor mye hver av dem betaler.

    Fordelingen er ikke avklart, og det sier dokumentene også. En ramme som gjelder en av dem, blir holdt opp mot hele beløpet.

    Slik retter du det: skriv andelen til hver av dem når den er avklart. Til da trenger du ikke gjøre noe.
    """
    for tiltak in context.plan.all(Tiltak):
        for post in tiltak.okonomi.poster:
            names = [each.kilde for each in post.finansiering]
            if len(names) < 2 or any(each.andel is not None for each in post.finansiering):
                continue
            shares = ", ".join(f"{{kilde: {name}, andel: …}}" for name in names)
            yield Problem(
                post.origin.at("finansiering"),
                f"{capital(named(tiltak))} har en post som {norsk.listing(names)} betaler sammen. Fordelingen er ikke avklart.",
                f"Skriv andelen til hver av dem når den er klar: «finansiering: [{shares}]».",
            )
