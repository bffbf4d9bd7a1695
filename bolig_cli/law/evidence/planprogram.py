"""Planprogrammet, og hva det inneholder.

Delene står under `planprogram` i prosess.yaml. Verktøyet leser ikke selve planprogrammet; at det er sendt på høring og fastsatt,
ser det av bevistypen milepael.

Nøkler: `innhold` (delene som må være med: formaal, prosess, frister, deltakere, medvirkning, alternativer, utredning).

Svarer: planprogrammet tar opp formålet, planprosessen, fristene og hvem som deltar.
Svarer ikke: planen sier ikke noe om planprogrammet. Mangler en del, er svaret delvis.
"""

from bolig_cli.law.basis import process_id
from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.ordlister import PLANPROGRAM, require_known
from bolig_cli.message import Term, joined, message
from bolig_cli.record import record


@record
class Parametre:
    innhold: tuple[str, ...]

    def __post_init__(self) -> None:
        require_known("innhold", self.innhold, PLANPROGRAM)


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    program = plan.prosess.planprogram if plan.prosess else None
    if program is None:
        sted = plan.prosess.origin.at() if plan.prosess else plan.origin.at()
        tekst = message("Planen sier ikke hva planprogrammet inneholder. Skriv det under «planprogram» i prosess.yaml.")
        return Svar(Grad.IKKE, mangler=(Mangel(tekst, sted),))
    funnet = [del_ for del_ in parametre.innhold if del_ in program.innhold]
    savnet = [del_ for del_ in parametre.innhold if del_ not in program.innhold]
    bevis: tuple[Bevis, ...] = ()
    if funnet:
        tekst = message("Planprogrammet tar opp {deler}.", deler=joined(map(Term, funnet), ", "))
        bevis = (Bevis(tekst, (process_id("planprogram"),), program.place, Slag.FAKTA),)
    if not savnet:
        return Svar(Grad.OPPFYLT, bevis)
    mangel = message(
        "Planprogrammet tar ikke opp {deler}. Står det der, fører du det opp under «innhold».",
        deler=joined(map(Term, savnet), ", "),
    )
    return Svar(Grad.DELVIS if funnet else Grad.IKKE, bevis, (Mangel(mangel, program.place),))


TYPE = Bevistype("planprogram", Parametre, ("prosess",), find)
