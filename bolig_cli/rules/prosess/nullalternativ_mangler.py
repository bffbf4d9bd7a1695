from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Fase
from bolig_cli.model.saksfremlegg import Stadium
from bolig_cli.model.stadium import has_words, written_for
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("nullalternativ-mangler", Severity.MERKNAD)
def nullalternativ_mangler(context: Context) -> Iterator[Problem]:
    """Saken om å vedta planen sier ikke hva som skjer hvis ingenting blir vedtatt.

    Det er nullalternativet, som planen og de andre løsningene holdes opp mot: hvordan behovet utvikler seg, hva det koster, og
    hvilke plikter kommunen da ikke svarer på. Uten det vet de som skal vedta planen, ikke hva de velger bort.

    Slik retter du det: skriv det som et av alternativene i saksfremlegg.yaml, med `nullalternativ: true`.
    """
    sak = context.plan.saksfremlegg
    if context.plan.fase != Fase.VEDTAK or sak is None or "saksfremlegg" in context.med_feil:
        return
    if written_for(sak) is not Stadium.VEDTAK and has_words(sak):
        return  # saken-fra-tidligere-fase asks for all of it anew
    if not any(a.nullalternativ for a in sak.alternativer):
        yield Problem(
            sak.origin.at("alternativer"),
            "Saksfremlegget sier ikke hva som skjer hvis planen ikke blir vedtatt.",
            "Skriv det under «alternativer», med «nullalternativ: true».",
        )
