from collections.abc import Iterator

from bolig_cli.finding import Place, Severity
from bolig_cli.model.plan import Aktoer, Enhet, Plan, Tjeneste
from bolig_cli.personnavn import person_i_adresse, personnavn
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("personnavn-i-planen", Severity.ADVARSEL)
def personnavn_i_planen(context: Context) -> Iterator[Problem]:
    """Det står navnet på en person der det skal stå en rolle, en enhet eller en adresse til kommunen.

    Planen er offentlig, og den skal vare lenger enn folk har jobben sin. Regelen ser etter vanlige fornavn med etternavn i
    prosess.yaml, organisasjon.yaml og tjenester.yaml, og etter e-postadresser som er en persons. Et navn som få har, kan den gå
    forbi. Tekstene i kapitlene ser den ikke på.

    Slik retter du det: skriv rollen eller enheten i stedet, for eksempel `kontakt: Prosjektleder boligsosial plan`, og kommunens
    eller tjenestens egen adresse.
    """
    for place, field, text, example in _fields(context.plan):
        if name := personnavn(text):
            yield Problem(
                place,
                f"I «{field}» står det navnet på en person, «{name}». Planen er offentlig.",
                f"Skriv rollen eller enheten i stedet, for eksempel «{field}: {example}».",
            )
        elif person_i_adresse(text):
            yield Problem(
                place,
                f"I «{field}» står det en e-postadresse som er én persons. Planen er offentlig, og personer bytter jobb.",
                "Skriv adressen til kommunen, enheten eller tjenesten, for eksempel postmottak@kommunen.no.",
            )


def _fields(plan: Plan) -> Iterator[tuple[Place, str, str, str]]:
    """The texts that name who does something or answers: place, key, text, and what may stand there."""
    if process := plan.prosess:
        group, origin = process.organisering, process.origin
        yield origin.at("organisering", "prosjekteier"), "prosjekteier", group.prosjekteier, "Kommunedirektøren"
        leader = "Prosjektleder for boligsosial handlingsplan"
        yield origin.at("organisering", "prosjektleder"), "prosjektleder", group.prosjektleder, leader
        for member in (*group.styringsgruppe, *group.prosjektgruppe):
            yield member.place, "rolle", member.rolle, "Leder for Boligkontoret"
        if hearing := process.hoering:
            contact = "Prosjektleder boligsosial plan"
            yield hearing.origin.at("kontakt"), "kontakt", hearing.kontakt, contact
            yield hearing.origin.at("sendes_til"), "sendes_til", hearing.sendes_til, "Kommunens postmottak"
    for body in (*plan.all(Enhet), *plan.all(Aktoer)):
        yield body.origin.at("navn"), "navn", body.tittel, "Boligkontoret" if isinstance(body, Enhet) else "Husbanken"
    for service in plan.all(Tjeneste):
        for key, example in (("telefon", "33 00 00 00"), ("epost", "postmottak@kommunen.no"), ("besoek", "Rådhuset")):
            yield service.origin.at("kontakt", key), key, getattr(service.kontakt, key), example
