from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Fase, Kunngjort, Milepaelslag, Plantype
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule

_SENT = (Fase.HOERING, Fase.VEDTAK, Fase.OPPFOELGING)
_DUE = (
    (Kunngjort.OPPSTART, _SENT, "§ 11-12 annet ledd annet punktum"),
    (Kunngjort.HOERING, _SENT, "§ 11-14 første ledd første punktum"),
    (Kunngjort.VEDTAK, (Fase.OPPFOELGING,), "§ 11-15 annet ledd første punktum"),
)


@rule("kunngjoering-mangler", Severity.ADVARSEL)
def kunngjoering_mangler(context: Context) -> Iterator[Problem]:
    """En kommunedelplan er kommet så langt at noe skulle vært kunngjort, men det er ikke ført opp.

    Oppstarten skal alltid kunngjøres i minst én avis som er vanlig å lese på stedet, og på internett (plan- og bygningsloven
    § 11-12 annet ledd annet punktum). Når forslaget sendes på høring, skal det kunngjøres i minst én slik avis og gjøres
    tilgjengelig på internett (§ 11-14 første ledd første punktum). Den vedtatte planen skal kunngjøres og gjøres tilgjengelig på
    internett (§ 11-15 annet ledd første punktum). Regelen ser bare på en kommunedelplan (§ 11-1 tredje ledd), ikke på en temaplan.
    Oppstart og høring ses på fra fasen høring, vedtaket i fasen oppfølging. Står kunngjøringen av vedtaket i
    tidsplanen, er det nok. Har planen ingen kunngjøringer i det hele tatt, er det lovdekningen som sier fra. At noe er ført opp,
    viser ikke at det er gjort.

    Slik retter du det: før opp kunngjøringen under `kunngjoering` i prosess.yaml, med dato og sted.
    """
    plan = context.plan
    if plan.plantype != Plantype.KOMMUNEDELPLAN or not plan.prosess or not plan.prosess.kunngjoering:
        return
    told = {announcement.hva for announcement in plan.prosess.kunngjoering}
    if any(step.slag == Milepaelslag.KUNNGJOERING for step in plan.prosess.tidsplan):
        told.add(Kunngjort.VEDTAK)
    for what, phases, provision in _DUE:
        if plan.fase in phases and what not in told:
            yield Problem(
                plan.prosess.origin.at("kunngjoering"),
                f"Kunngjøringen av {what} er ikke ført opp. Den kreves for en kommunedelplan (plan- og bygningsloven {provision}).",
                f"Skriv «hva: {what}», datoen og stedene under «kunngjoering» i prosess.yaml.",
            )
