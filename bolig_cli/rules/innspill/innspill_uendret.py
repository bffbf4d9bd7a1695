from collections.abc import Iterator

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.model.besvart import answered_by
from bolig_cli.model.innspill import Punkt
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.utkast import Uendret, followed


@rule("innspill-uendret", Severity.FEIL, in_draft=Severity.MERKNAD, in_hearing=Severity.ADVARSEL)
def innspill_uendret(context: Context) -> Iterator[Problem]:
    """Et punkt i et innspill tas til følge, men delen av planen er slik den var i utkastet som var på høring.

    Den som svarte, har fått ja, og skal kunne se det i planen. Hver del blir sammenlignet med utkastet innspillet gjelder (`bygg`).
    Er delene nevnt i `endring`, skal hver av dem være endret. Er de bare nevnt i `gjelder` på punktet, er det nok at én av dem er
    endret. En del som er tatt ut eller er ny, er endret.

    Slik retter du det: gjør endringen i den delen av planen. Er det noe annet som er endret, skriver du det i `gjelder` under
    `endring`. Er ingenting endret, velger du en annen konklusjon.
    """
    uendret = Uendret(context.plan)
    for innspill, punkt in followed(context.plan):
        bygg = answered_by(innspill, context.plan)
        same = uendret.among(_named(punkt), bygg) if bygg else ()
        if not bygg or not same or (not _is_said(punkt) and len(same) < len(_named(punkt))):
            continue
        parts = norsk.listing([f"«{id}»" for id in same])
        yield Problem(
            punkt.origin.at("konklusjon"),
            f"Punkt {punkt.nummer} i innspillet {innspill.id} {punkt.konklusjon}, men {parts} er som i utkastet innspillet gjelder "
            f"({bygg.id}).",
            "Gjør endringen i planen. Er det noe annet som er endret, skriver du det i «gjelder» under «endring». Er ingenting "
            "endret, velger du en annen konklusjon.",
        )


def _is_said(punkt: Punkt) -> bool:
    """Whether the point says itself which parts are changed."""
    return bool(punkt.endring and punkt.endring.gjelder)


def _named(punkt: Punkt) -> tuple[str, ...]:
    """The parts that are to be changed: those that the change is in, or else those that the point is about."""
    refs = punkt.endring.gjelder if punkt.endring and punkt.endring.gjelder else punkt.gjelder
    return tuple(dict.fromkeys(ref.id for ref in refs))
