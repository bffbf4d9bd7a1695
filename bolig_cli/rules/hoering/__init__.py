"""The hearing: how long, whom it goes to, how it is announced."""

from bolig_cli.rules.hoering.behandling_foer_hoeringsfrist import behandling_foer_hoeringsfrist
from bolig_cli.rules.hoering.hoering_for_kort import hoering_for_kort
from bolig_cli.rules.hoering.hoering_i_ferie import hoering_i_ferie
from bolig_cli.rules.hoering.hoering_mangler import hoering_mangler
from bolig_cli.rules.hoering.hoering_slutter_foer_start import hoering_slutter_foer_start
from bolig_cli.rules.hoering.hoering_som_kommende import hoering_som_kommende
from bolig_cli.rules.hoering.hoering_ulik_behandling import hoering_ulik_behandling
from bolig_cli.rules.hoering.hoering_ulik_teksten import hoering_ulik_teksten
from bolig_cli.rules.hoering.hoering_ulik_tidsplan import hoering_ulik_tidsplan
from bolig_cli.rules.hoering.hoeringsinstans_mangler import hoeringsinstans_mangler
from bolig_cli.rules.hoering.kunngjoering_etter_hoeringsstart import kunngjoering_etter_hoeringsstart
from bolig_cli.rules.hoering.kunngjoering_mangler import kunngjoering_mangler
from bolig_cli.rules.hoering.raad_utenfor_hoeringen import raad_utenfor_hoeringen
from bolig_cli.rules.hoering.utgave_etter_hoeringsstart import utgave_etter_hoeringsstart
from bolig_cli.rules.hoering.utlegging_uten_organ import utlegging_uten_organ
from bolig_cli.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    hoering_mangler,
    hoering_slutter_foer_start,
    hoering_ulik_tidsplan,
    hoering_ulik_teksten,
    hoering_ulik_behandling,
    utlegging_uten_organ,
    hoering_for_kort,
    hoering_i_ferie,
    utgave_etter_hoeringsstart,
    behandling_foer_hoeringsfrist,
    raad_utenfor_hoeringen,
    kunngjoering_mangler,
    kunngjoering_etter_hoeringsstart,
    hoeringsinstans_mangler,
    hoering_som_kommende,
)
