from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Behovslinje
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("behov-dobbel-linje", Severity.FEIL)
def behov_dobbel_linje(context: Context) -> Iterator[Problem]:
    """Behovsoversikten har to linjer for samme målgruppe og boligtype.

    Da telles behovet to ganger, eller så er en av linjene ført på feil gruppe eller boligtype.

    I en plan som flere kommuner lager sammen, kan hver kommune ha sin linje.

    Slik retter du det: rett målgruppen eller boligtypen i den ene linjen, eller slå linjene sammen.
    """
    known = context.known
    seen: dict[tuple[str, str, str], Behovslinje] = {}
    for line in context.plan.behovsoversikt.linjer if context.plan.behovsoversikt else ():
        if not line.maalgruppe or not line.boligtype:
            continue
        where = [k.navn for k in context.plan.kommuner if k.er_blant(line.kommune)] or [""]
        firsts = [seen.setdefault((line.maalgruppe.id, line.boligtype, name), line) for name in where]
        if first := next((other for other in firsts if other is not line), None):
            group = known.find(line.maalgruppe.id)
            name = f"{line.maalgruppe.id} «{group.tittel}»" if group else line.maalgruppe.id
            yield Problem(
                line.place,
                f"Målgruppen {name} har alt en linje for boligtypen «{line.boligtype}», på linje {first.place.line}.",
                "Rett målgruppen eller boligtypen, eller slå de to linjene sammen.",
            )
