import re
from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.law.lovstruktur import Opphevet, opphevet_id
from bolig_cli.law.plikt import Hjemmel
from bolig_cli.model.plan import Maal, Strategi, Tiltak
from bolig_cli.norsk import listing
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named
from bolig_cli.source.certain import alike, replaced
from bolig_cli.source.near_id import nearest_word

_MOST = 8  # duties that one message names
# As in the schema, which has a finding for anything else.
_SHAPE = re.compile(r"[a-z][a-z0-9-]*")


@rule("ukjent-plikt", Severity.FEIL)
def ukjent_plikt(context: Context) -> Iterator[Problem]:
    """Under `svarer_paa` står det en plikt som ikke finnes i lovkatalogen.

    Lovdekningen kan bare bruke plikter den kjenner. En plikt med skrivefeil blir borte fra dekningen uten at det synes.

    Er bestemmelsen opphevet, sier funnet fra når. Har den flere plikter, som hver har sin id, sier funnet hvilke.

    Slik retter du det: finn plikten med `bolig dekning`, som viser id-en til hver plikt, og skriv den id-en.
    Skiller bare en bindestrek som ikke står mellom to tall, id-en fra én eneste plikt, retter `bolig check --rett` den.
    """
    kjente = context.plikt_ider
    for item in context.plan.items:
        if not isinstance(item, Maal | Strategi | Tiltak):
            continue
        nevnt = {ref.id for ref in item.svarer_paa}
        for ref in item.svarer_paa:
            if ref.id in kjente or not _SHAPE.fullmatch(ref.id):
                continue
            if gone := _opphevet(ref.id, context):
                yield Problem(
                    ref.place,
                    f"{capital(named(item))} svarer på «{ref.id}», men {gone[0]} er {gone[1].i_ord}.",
                    f"{gone[1].naa} Finn plikten som gjelder nå, med «bolig dekning», eller ta henvisningen bort.".strip(),
                )
                continue
            if parts := sorted(id for id in kjente if id.startswith(f"{ref.id}-")):
                yield Problem(
                    ref.place,
                    f"{capital(named(item))} svarer på «{ref.id}», men den er delt i {_some(parts)}.",
                    "Skriv de av id-ene som gjelder. «bolig dekning» viser hva hver av dem krever.",
                )
                continue
            act = ref.id.partition("-")[0]
            same_act = sorted(id for id in kjente if id.partition("-")[0] == act)
            guess = nearest_word(ref.id, same_act or sorted(kjente))
            yield Problem(
                ref.place,
                f"{capital(named(item))} svarer på «{ref.id}», men den finnes verken i lovkatalogen eller i plan/krav."
                + (f" Mente du «{guess}»?" if guess else ""),
                "Bruk en id som «bolig dekning» viser, eller ta henvisningen bort.",
                replaced(ref.place, meant) if (meant := alike(ref.id, kjente)) and meant not in nevnt else None,
            )


def _some(ids: list[str]) -> str:
    return listing(ids) if len(ids) <= _MOST else ", ".join(ids[:_MOST]) + " og flere"


def _opphevet(id: str, context: Context) -> tuple[Hjemmel, Opphevet] | None:
    """The repealed provision that the id would mean."""
    for lov in context.katalog.lover:
        if gone := opphevet_id(id, lov.id, lov.lovdata):
            return Hjemmel(lov.korttittel, gone.paragraf), gone
    return None
