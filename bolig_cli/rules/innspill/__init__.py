"""The answers to the hearing: each is treated, and what was promised has happened."""

from bolig_cli.rules.innspill.innspill_avkortet import innspill_avkortet
from bolig_cli.rules.innspill.innspill_om_noe_borte import innspill_om_noe_borte
from bolig_cli.rules.innspill.innspill_personopplysning import innspill_personopplysning
from bolig_cli.rules.innspill.innspill_samme_avsender import innspill_samme_avsender
from bolig_cli.rules.innspill.innspill_tynn_vurdering import innspill_tynn_vurdering
from bolig_cli.rules.innspill.innspill_ubehandlet import innspill_ubehandlet
from bolig_cli.rules.innspill.innspill_uendret import innspill_uendret
from bolig_cli.rules.innspill.innspill_usikker_plass import innspill_usikker_plass
from bolig_cli.rules.innspill.innspill_uten_dato import innspill_uten_dato
from bolig_cli.rules.innspill.innspill_uten_endring import innspill_uten_endring
from bolig_cli.rules.innspill.innspill_uten_grunn import innspill_uten_grunn
from bolig_cli.rules.innspill.innspill_uten_sammendrag import innspill_uten_sammendrag
from bolig_cli.rules.innspill.innspill_uten_utkast import innspill_uten_utkast
from bolig_cli.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    innspill_ubehandlet,
    innspill_uten_sammendrag,
    innspill_avkortet,
    innspill_uten_grunn,
    innspill_tynn_vurdering,
    innspill_uten_dato,
    innspill_uten_endring,
    innspill_uendret,
    innspill_uten_utkast,
    innspill_usikker_plass,
    innspill_om_noe_borte,
    innspill_samme_avsender,
    innspill_personopplysning,
)
