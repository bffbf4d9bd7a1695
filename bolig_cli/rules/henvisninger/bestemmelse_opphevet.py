from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.law.lovstruktur import opphevet
from bolig_cli.law.plikt import Hjemmel
from bolig_cli.law.sitat import siterte
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("bestemmelse-opphevet", Severity.ADVARSEL)
def bestemmelse_opphevet(context: Context) -> Iterator[Problem]:
    """En tekst viser til en lovbestemmelse som er opphevet.

    Leseren tror da at den gjelder. Mange viser fortsatt til helse- og omsorgstjenesteloven § 3-7, som handlet om
    boliger til vanskeligstilte; den ble opphevet da boligsosialloven kom. Verktøyet kjenner lovene i lovkatalogen
    (`bolig lov vis`). Regelen sier ingenting når setningen forteller at bestemmelsen er opphevet eller gjaldt
    tidligere, eller når utgaven av planen er eldre enn opphevelsen.

    Slik retter du det: vis til bestemmelsen som gjelder nå, eller skriv at den gamle er opphevet.
    """
    edition = context.plan.utgavedato.last if context.plan.utgavedato else None
    for cited in siterte(context.plan):
        sitat = cited.sitat
        gone = opphevet(sitat.lov.lovdata, sitat.paragraf)
        if gone is None or (gone.fra and edition and edition < gone.fra):
            continue
        yield Problem(
            cited.sted,
            f"Teksten viser til {Hjemmel(sitat.lov.korttittel, sitat.paragraf)}, som er {gone.i_ord}.",
            f"{gone.naa} Vis til det som gjelder nå, eller skriv at bestemmelsen er opphevet.".strip(),
        )
