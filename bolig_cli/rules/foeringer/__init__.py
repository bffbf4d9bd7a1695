"""The plans and the guidance above the plan: whether they still hold."""

from bolig_cli.rules.foeringer.foering_feil_gyldighet import foering_feil_gyldighet
from bolig_cli.rules.foeringer.foering_slutter_foer_start import foering_slutter_foer_start
from bolig_cli.rules.foeringer.foering_utloeper_i_perioden import foering_utloeper_i_perioden
from bolig_cli.rules.foeringer.foering_utloept import foering_utloept
from bolig_cli.rules.foeringer.utloept_foering_i_teksten import utloept_foering_i_teksten
from bolig_cli.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    foering_utloept,
    foering_utloeper_i_perioden,
    foering_feil_gyldighet,
    foering_slutter_foer_start,
    utloept_foering_i_teksten,
)
