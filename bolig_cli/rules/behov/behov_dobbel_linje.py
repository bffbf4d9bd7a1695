from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Behovslinje
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("behov-dobbel-linje", Severity.FEIL)
def behov_dobbel_linje(context: Context) -> Iterator[Problem]:
    """Behovsoversikten har to linjer for samme målgruppe og boligtype.

    Da telles behovet to ganger, eller så er en av linjene ført på feil gruppe eller boligtype.

    Slik retter du det: rett målgruppen eller boligtypen i den ene linjen, eller slå linjene sammen.
    """
    known = context.known
    seen: dict[tuple[str, str], Behovslinje] = {}
    for line in context.plan.behovsoversikt.linjer if context.plan.behovsoversikt else ():
        if not line.maalgruppe or not line.boligtype:
            continue
        first = seen.setdefault((line.maalgruppe.id, line.boligtype), line)
        if first is not line:
            group = known.find(line.maalgruppe.id)
            name = f"{line.maalgruppe.id} «{group.tittel}»" if group else line.maalgruppe.id
            yield Problem(
                line.place,
                f"Målgruppen {name} har alt en linje for boligtypen «{line.boligtype}», på linje {first.place.line}.",
                "Rett målgruppen eller boligtypen, eller slå de to linjene sammen.",
            )
