from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.law.evidence.support.eksempel import er_eksempel
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.vedtaksklar.illustrative_tall_igjen import illustrative

_ORD = 14  # of the note, as much as it takes to know it again


@rule("eksempelmerknad-igjen", Severity.FEIL, in_draft=Severity.MERKNAD, in_hearing=Severity.ADVARSEL)
def eksempelmerknad_igjen(context: Context) -> Iterator[Problem]:
    """Forsiden har en merknad om at noe i planen er et eksempel eller illustrativt.

    Så lenge `eksempelmerknad` står i plan.yaml, teller illustrative tall og steder som er merket «Eksempel». En plan som skal
    vedtas, kan ikke bygge på slike.

    Slik retter du det: la merknaden stå så lenge planen har illustrative tall. Gjelder den bare tallene, skriver du det i den. Ta
    bort `eksempelmerknad` når tallene og teksten er kommunens egne.
    """
    plan = context.plan
    if not er_eksempel(plan):
        return
    place, written = plan.origin.at("eksempelmerknad"), plan.eksempelmerknad.seen.strip()
    if len(written.split()) == 1:  # an answer, where a whole text is wanted
        yield Problem(
            place,
            f"Forsiden får teksten «{written}», for det som står i «eksempelmerknad», blir skrevet der.",
            "Er planen ikke et eksempel, tar du bort linjen.",
        )
        return
    yield Problem(place, f"Forsiden har merknaden «{_beginning(written)}».", _what_to_do(context))


def _what_to_do(context: Context) -> str:
    left = len(list(illustrative(context.plan)))
    if left:
        hvor = "ett sted" if left == 1 else f"{left} steder"
        also = "eksempel" in context.plan.eksempelmerknad.searched  # the template's note is of the texts too
        rest = " Er teksten deres egen, skriver du merknaden om, så den bare handler om tallene." if also else ""
        return (
            f"Planen har illustrative tall på {hvor}, og de teller bare så lenge merknaden står. Ta den bort når tallene er "
            f"kommunens egne.{rest}"
        )
    if context.malsteder:
        return "La den stå til teksten er kommunens egen, og ta den bort da."
    return "Planen har ikke flere illustrative tall og ikke mer av malens tekst. Ta bort «eksempelmerknad»."


def _beginning(note: str) -> str:
    words = note.split()
    return " ".join(words).rstrip(".") if len(words) <= _ORD else f"{' '.join(words[:_ORD])} …"
