import re
from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Maal, Plan, Strategi, Tiltak
from bolig_cli.rules.kinds import capital, named
from bolig_cli.rules.plikter import plikt_ider
from bolig_cli.rules.references import nearest
from bolig_cli.rules.rule import Fault, rule
from bolig_cli.source.certain import alike, replaced

# As in the schema, which has a finding for anything else.
_SHAPE = re.compile(r"[a-z][a-z0-9-]*")


@rule("ukjent-plikt", Severity.FEIL)
def ukjent_plikt(plan: Plan) -> Iterator[Fault]:
    """Under `svarer_paa` står det en plikt som ikke finnes i lovkatalogen.

    Lovdekningen kan bare bruke plikter den kjenner. En plikt med skrivefeil blir borte fra dekningen uten at det synes.

    Slik retter du det: finn plikten med `bolig dekning`, som viser id-en til hver plikt, og skriv den id-en.
    Skiller bare en bindestrek som ikke står mellom to tall, id-en fra én eneste plikt, retter `bolig check --rett` den.
    """
    kjente = plikt_ider(plan)
    for item in plan.items:
        if not isinstance(item, Maal | Strategi | Tiltak):
            continue
        for ref in item.svarer_paa:
            if ref.id in kjente or not _SHAPE.fullmatch(ref.id):
                continue
            guess = nearest(ref.id, sorted(kjente))
            yield Fault(
                ref.place,
                f"{capital(named(item))} svarer på «{ref.id}», men den finnes verken i lovkatalogen eller i plan/krav."
                + (f" Mente du «{guess}»?" if guess else ""),
                "Bruk en id som «bolig dekning» viser, eller ta henvisningen bort.",
                replaced(ref.place, meant) if (meant := alike(ref.id, kjente)) else None,
            )
