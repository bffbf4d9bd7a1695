from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.law.basis import chapter_id
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("innspill-om-noe-borte", Severity.MERKNAD)
def innspill_om_noe_borte(context: Context) -> Iterator[Problem]:
    """Et innspill gjelder noe som ikke er i planen.

    Det er ikke feil: Tiltaket kan være tatt ut etter høringen, kanskje på grunn av innspillet. Men avsenderen skal få vite det, og
    en id kan være skrevet feil.

    Slik retter du det: stemmer det, skriver du i `vurdering` at delen er tatt ut. Er id-en skrevet feil, retter du den i `gjelder`.
    """
    chapters = {chapter_id(kapittel) for kapittel in context.plan.kapitler}
    for innspill in context.under_behandling:
        for punkt in innspill.punkter:
            for ref in (*punkt.gjelder, *(punkt.endring.gjelder if punkt.endring else ())):
                if context.plan.find(ref.id) is None and ref.id not in chapters:
                    yield Problem(
                        ref.place,
                        f"Punkt {punkt.nummer} i innspillet {innspill.id} gjelder «{ref.id}», som ikke er i planen.",
                        "Er delen tatt ut, sier du det i «vurdering». Er id-en skrevet feil, retter du den.",
                    )
