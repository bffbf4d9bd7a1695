from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Item
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named
from bolig_cli.rules.support.references import all_items, id_place


@rule("id-ulik-bare-i-store-og-smaa", Severity.FEIL)
def id_ulik_bare_i_store_og_smaa(context: Context) -> Iterator[Problem]:
    """To id-er er like når det ikke er forskjell på store og små bokstaver.

    Windows og macOS ser ikke forskjell på `T07.yaml` og `t07.yaml`. Den ene filen legger seg da over den andre når planen
    hentes til en slik maskin. Lesere tar også lett feil av dem.

    Slik retter du det: gi den ene en id som er tydelig forskjellig fra den andre.
    """
    seen: dict[str, Item] = {}
    for item in all_items(context.plan):
        first = seen.setdefault(item.id.lower(), item)
        if first.id != item.id:
            place = id_place(first)
            yield Problem(
                id_place(item),
                f"{capital(named(item))} har nesten samme id som {named(first)} i {place.path}, linje {place.line}: "
                "bare store og små bokstaver skiller dem.",
                f"Gi en av dem en annen id enn {first.id} og {item.id}.",
            )
