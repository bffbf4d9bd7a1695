from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.law.egne_ord import fremmede_lenker
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("lenke-fra-malen", Severity.FEIL, in_draft=Severity.MERKNAD, in_hearing=Severity.ADVARSEL)
def lenke_fra_malen(context: Context) -> Iterator[Problem]:
    """En lenke som «bolig init» skrev, fører til noe annet enn den gjorde i malen.

    Malens tekst har lenker til malens tiltak. Er tiltaket byttet ut med kommunens eget under det samme nummeret, fører lenken
    leseren feil.

    Slik retter du det: bytt ordene i lenken eller id-en, slik at de hører sammen, eller ta lenken bort.
    """
    for lenke, item in fremmede_lenker(context.plan):
        yield Problem(
            lenke.place,
            f"Lenken «{lenke.text}» er malens, og fører nå til {item.id} «{item.tittel}».",
            "Bytt ordene eller id-en, slik at de hører sammen, eller ta lenken bort.",
        )
