from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital


@rule("raad-utenfor-hoeringen", Severity.ADVARSEL)
def raad_utenfor_hoeringen(context: Context) -> Iterator[Problem]:
    """Et råd skal behandle planen utenom høringsperioden.

    Eldrerådet, rådet for personer med funksjonsnedsettelse og ungdomsrådet har rett til å uttale seg i saker som
    gjelder dem (kommuneloven § 5-12 fjerde ledd). Møtes de før høringen begynner, har de ikke fått forslaget. Møtes de
    etter fristen, kommer uttalelsen for sent til å bli vurdert sammen med de andre.

    Slik retter du det: rett datoen, eller flytt høringsfristen slik at rådet rekker å uttale seg.
    """
    prosess = context.plan.prosess
    if not prosess or not prosess.hoering:
        return
    start, frist = prosess.hoering.fra, prosess.hoering.til
    if not start or not frist or not start.first or not frist.last:
        return
    if frist.last < start.first:
        return  # that has its own finding
    for council in prosess.raad:
        when = council.dato
        if when and when.first and when.first > frist.last:
            outside = f"etter høringsfristen {frist.sagt}"
        elif when and when.last and when.last < start.first:
            outside = f"før høringen begynner {start.sagt}"
        else:
            continue
        yield Problem(
            when.place,
            f"{capital(council.raadet)} skal behandle planen {when.naar}, {outside}.",
            "Rett datoen, eller flytt høringen slik at rådet kan uttale seg innen fristen.",
        )
