"""The process besides the hearing: who takes part, who treats the plan, who decides."""

from bolig_cli.rules.prosess.behandling_feil_rekkefoelge import behandling_feil_rekkefoelge
from bolig_cli.rules.prosess.fase_mot_datoer import fase_mot_datoer
from bolig_cli.rules.prosess.fase_mot_vedtak import fase_mot_vedtak
from bolig_cli.rules.prosess.foerte_til_uten_sammenheng import foerte_til_uten_sammenheng
from bolig_cli.rules.prosess.medvirkning_uten_oppfoelging import medvirkning_uten_oppfoelging
from bolig_cli.rules.prosess.moete_fram_i_tid import moete_fram_i_tid
from bolig_cli.rules.prosess.nullalternativ_dobbelt import nullalternativ_dobbelt
from bolig_cli.rules.prosess.nullalternativ_mangler import nullalternativ_mangler
from bolig_cli.rules.prosess.oppfoelging_uten_vedtak import oppfoelging_uten_vedtak
from bolig_cli.rules.prosess.prosess_dobbelt import prosess_dobbelt
from bolig_cli.rules.prosess.saken_fra_tidligere_fase import saken_fra_tidligere_fase
from bolig_cli.rules.prosess.saksnummer_ulikt import saksnummer_ulikt
from bolig_cli.rules.prosess.sektor_uten_plass_i_gruppene import sektor_uten_plass_i_gruppene
from bolig_cli.rules.prosess.vedtak_etter_tidsplanen import vedtak_etter_tidsplanen
from bolig_cli.rules.prosess.vedtak_ufullstendig import vedtak_ufullstendig
from bolig_cli.rules.prosess.vedtatt_mot_fase import vedtatt_mot_fase
from bolig_cli.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    behandling_feil_rekkefoelge,
    medvirkning_uten_oppfoelging,
    moete_fram_i_tid,
    foerte_til_uten_sammenheng,
    sektor_uten_plass_i_gruppene,
    oppfoelging_uten_vedtak,
    fase_mot_vedtak,
    fase_mot_datoer,
    vedtatt_mot_fase,
    vedtak_etter_tidsplanen,
    vedtak_ufullstendig,
    saksnummer_ulikt,
    saken_fra_tidligere_fase,
    nullalternativ_mangler,
    nullalternativ_dobbelt,
    prosess_dobbelt,
)
