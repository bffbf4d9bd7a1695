from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital


@rule("raad-utenfor-hoeringen", Severity.ADVARSEL)
def raad_utenfor_hoeringen(context: Context) -> Iterator[Problem]:
    """Et råd skal behandle planen utenom høringsperioden.

    Eldrerådet, rådet for personer med funksjonsnedsettelse og ungdomsrådet har rett til å uttale seg i saker som gjelder dem
    (kommuneloven § 5-12 fjerde ledd). Møtes de før høringen begynner, har de ikke fått forslaget, og møtes de etter fristen, kommer
    uttalelsen for sent til å bli vurdert sammen med de andre.

    Slik retter du det: rett datoen, eller flytt høringsfristen slik at rådet rekker å uttale seg.
    """
    plan = context.plan
    hearing = plan.prosess.hoering if plan.prosess else None
    if not plan.prosess or not hearing or not hearing.fra or not hearing.til:
        return
    for council in plan.prosess.raad:
        when = council.dato
        if not when or not when.first or not when.last or not hearing.til.last or not hearing.fra.first:
            continue
        if when.first > hearing.til.last:
            outside = f"etter høringsfristen {hearing.til.raw}"
        elif when.last < hearing.fra.first:
            outside = f"før høringen begynner {hearing.fra.raw}"
        else:
            continue
        yield Problem(
            when.place,
            f"{capital(council.organ)} skal behandle planen {when.raw}, {outside}.",
            "Rett datoen, eller flytt høringen slik at rådet kan uttale seg innen fristen.",
        )
