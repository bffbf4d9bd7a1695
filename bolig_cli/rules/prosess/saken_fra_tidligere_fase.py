from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.law.egne_ord import eget_saksfremlegg
from bolig_cli.model.plan import Fase
from bolig_cli.model.saksfremlegg import Stadium
from bolig_cli.model.stadium import has_words, stadium, written_for
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("saken-fra-tidligere-fase", Severity.ADVARSEL)
def saken_fra_tidligere_fase(context: Context) -> Iterator[Problem]:
    """Teksten i saksfremlegget er skrevet for en tidligere sak enn den som skal fram nå.

    `skrevet_for` i `saksfremlegg.yaml` sier hvilken sak kommunedirektøren har skrevet teksten for: `utlegging`, `høring`, `vedtak`
    eller `oppfølging`. Teksten står bare i den saken, og det gjør saksbehandleren også. Saksnummeret er det samme til planen er
    vedtatt; saken om oppfølgingen har sitt eget. Når planen er kommet lenger, lager bolig saken uten det som hører til en
    tidligere, så kommunestyret ikke leser ordene fra en sak som er avgjort. Står det ikke hvilken sak teksten er skrevet for, er
    den skrevet for utleggingen.

    Slik retter du det: skriv teksten for saken som skal fram nå, og skriv under `skrevet_for` at den er for den. En tekst for
    oppfølgingen må også ha året den gjelder, i `aar`.
    """
    plan = context.plan
    if plan.fase not in (Fase.VEDTAK, Fase.OPPFOELGING) or "saksfremlegg" in context.med_feil:
        return
    if (sak := eget_saksfremlegg(plan)) is None:
        return
    now, then = stadium(plan), written_for(sak)
    if not (has_words(sak) or (sak.saksnummer and now is Stadium.OPPFOELGING)):
        return
    if then is not now:
        is_new = now is Stadium.OPPFOELGING
        year = ", og året saken gjelder, under «aar»" if is_new else ""
        said = (
            f"Saksfremlegget er skrevet for «{then}»"
            if sak.skrevet_for
            else "Saksfremlegget sier ikke hvilken sak det er skrevet for"
        )
        lost = "Teksten" if has_words(sak) else "Saksnummeret"
        yield Problem(
            sak.origin.at("skrevet_for"),
            f"{said}, og planen er i fasen {plan.fase}. {lost} står ikke i saken som skal fram nå.",
            f"Skriv {'teksten og saksnummeret' if is_new else 'teksten'} for den saken, og «skrevet_for: {now}»{year}.",
        )
    elif now is Stadium.OPPFOELGING and sak.aar is None:
        yield Problem(
            sak.origin.at("skrevet_for"),
            "Saksfremlegget sier ikke hvilket år oppfølgingen gjelder, og da står teksten ikke i noen sak.",
            f"Skriv året under «aar», for eksempel «aar: {plan.fra}».",
        )
