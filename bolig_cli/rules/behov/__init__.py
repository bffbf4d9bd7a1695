"""The overview of need."""

from bolig_cli.rules.behov.behov_dobbel_linje import behov_dobbel_linje
from bolig_cli.rules.behov.behov_etter_planperioden import behov_etter_planperioden
from bolig_cli.rules.behov.behov_foer_planperioden import behov_foer_planperioden
from bolig_cli.rules.behov.behov_mindre_enn_i_dag import behov_mindre_enn_i_dag
from bolig_cli.rules.behov.behov_uten_siste_aar import behov_uten_siste_aar
from bolig_cli.rules.behov.behovsoversikt_like_tall import behovsoversikt_like_tall
from bolig_cli.rules.behov.bestand_stemmer_ikke import bestand_stemmer_ikke
from bolig_cli.rules.behov.boliger_flere_enn_mangler import boliger_flere_enn_mangler
from bolig_cli.rules.behov.boligtype_uten_stoette import boligtype_uten_stoette
from bolig_cli.rules.behov.framskriving_uten_grunnlag import framskriving_uten_grunnlag
from bolig_cli.rules.behov.prosent_ulik_tittelen import prosent_ulik_tittelen
from bolig_cli.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    framskriving_uten_grunnlag,
    prosent_ulik_tittelen,
    behov_uten_siste_aar,
    behov_mindre_enn_i_dag,
    bestand_stemmer_ikke,
    behov_dobbel_linje,
    behov_foer_planperioden,
    behov_etter_planperioden,
    behovsoversikt_like_tall,
    boligtype_uten_stoette,
    boliger_flere_enn_mangler,
)
