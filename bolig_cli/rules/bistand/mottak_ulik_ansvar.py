from collections.abc import Iterator
from pathlib import PurePosixPath

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Ansvarssituasjon
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("mottak-ulik-ansvar", Severity.MERKNAD)
def mottak_ulik_ansvar(context: Context) -> Iterator[Problem]:
    """Saksgangen sier at én enhet tar imot den som ber om hjelp, og ansvaret at en annen gjør det.

    I «Slik får du hjelp» står det hvem som tar imot deg (`henvendelse: mottak` i saksgang.yaml), og hvem du tar kontakt med når du
    oppholder deg i kommunen (`oppholder_seg` under `ansvar` i organisasjon.yaml). Er det to enheter, får innbyggeren to svar på
    hvor det er rett å gå. De andre situasjonene kan ha hver sin enhet. Det samme gjelder når flere er ført opp for
    `oppholder_seg`, og den som tar imot, er én av dem.

    Slik retter du det: før opp den samme enheten begge steder. Skal det være to, skriver du i `beskrivelse` hvem som gjør hva.
    Merknaden blir stående, men stopper ingenting.
    """
    saksgang = context.plan.saksgang
    mottak = saksgang.henvendelse.mottak if saksgang else None
    if mottak is None or (tar_imot := context.plan.find(mottak.id)) is None:
        return
    ansvarlige = [a.ansvarlig for a in context.plan.ansvar if a.situasjon == Ansvarssituasjon.OPPHOLDER_SEG]
    if any(ref is None or ref.id == mottak.id for ref in ansvarlige):
        return
    for ref in ansvarlige[:1]:
        if ref and (ansvarlig := context.plan.find(ref.id)):
            fil = PurePosixPath(mottak.place.path).name
            yield Problem(
                ref.place,
                f"Den som oppholder seg i kommunen, blir her bedt om å ta kontakt med «{ansvarlig.tittel}», men i {fil}, linje "
                f"{mottak.place.line}, er det «{tar_imot.tittel}» som tar imot.",
                "Før opp den samme enheten begge steder, eller skriv i «beskrivelse» hvem som gjør hva.",
            )
