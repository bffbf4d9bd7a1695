from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Enhet, Tiltak
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.searchable import as_name
from bolig_cli.source.near_id import nearest_word


@rule("sektor-uten-plass-i-gruppene", Severity.MERKNAD)
def sektor_uten_plass_i_gruppene(context: Context) -> Iterator[Problem]:
    """En sektor har ansvar for tiltak, men er ikke med i gruppene, eller sektoren er skrevet ulikt.

    Den som skal gjennomføre tiltakene, bør ha vært med på å lage dem. Kommunen skal sørge for samarbeid på tvers av sektorer i det
    boligsosiale arbeidet (boligsosialloven § 5 første ledd første punktum). Regelen ser bare på grupper der sektorene er ført opp.

    Slik retter du det: før opp rollen og sektoren i gruppen, eller skriv sektoren likt her og i organisasjon.yaml.
    """
    plan = context.plan
    if not plan.prosess:
        return
    group = plan.prosess.organisering
    members = [member for member in (*group.styringsgruppe, *group.prosjektgruppe) if member.sektor]
    units = {unit.id: unit.sektor for unit in plan.all(Enhet) if unit.sektor}
    sectors = [
        unit.sektor for unit in plan.all(Enhet) if unit.sektor
    ]  # two units may have one id, which has its finding
    if not members or not units or "organisasjon" in context.med_feil:
        return
    names = {as_name(sector) for sector in sectors}
    for member in members:
        if as_name(member.sektor) not in names:
            guess = nearest_word(member.sektor, list(dict.fromkeys(sectors)))
            yield Problem(
                member.place,
                f"Ingen enhet i organisasjon.yaml hører til sektoren «{member.sektor}»."
                + (f" Mente du «{guess}»?" if guess else ""),
                "Skriv sektoren likt begge steder.",
            )
    if "prosess" in context.med_feil:
        return  # the one who is missing may be among those that could not be read
    present = {as_name(member.sektor) for member in members}
    carrying: dict[str, str] = {}
    for measure in plan.all(Tiltak):
        for sector in (units[ref.id] for ref in measure.ansvarlig if ref.id in units):
            carrying.setdefault(as_name(sector), sector)
    for name, sector in carrying.items():
        if name not in present:
            yield Problem(
                plan.prosess.origin.at("organisering"),
                f"Sektoren «{sector}» har ansvar for tiltak, men ingen i styringsgruppen eller prosjektgruppen.",
                "Før opp en rolle fra sektoren, eller se på hvem som har ansvaret.",
            )
