"""Money: the measures' amounts and the frames that they must keep within."""

from bolig_cli.rules.oekonomi.andeler_gaar_ikke_opp import andeler_gaar_ikke_opp
from bolig_cli.rules.oekonomi.beloep_negativt import beloep_negativt
from bolig_cli.rules.oekonomi.beloep_omvendt_spenn import beloep_omvendt_spenn
from bolig_cli.rules.oekonomi.beloep_trolig_i_kroner import beloep_trolig_i_kroner
from bolig_cli.rules.oekonomi.beloep_uten_kostnadsberegning import beloep_uten_kostnadsberegning
from bolig_cli.rules.oekonomi.beloep_utenfor_planperioden import beloep_utenfor_planperioden
from bolig_cli.rules.oekonomi.beloep_utenfor_tiltakets_tid import beloep_utenfor_tiltakets_tid
from bolig_cli.rules.oekonomi.finansiering_ikke_fordelt import finansiering_ikke_fordelt
from bolig_cli.rules.oekonomi.innenfor_ramme_maa_utredes import innenfor_ramme_maa_utredes
from bolig_cli.rules.oekonomi.kostnadsberegnet_uten_beloep import kostnadsberegnet_uten_beloep
from bolig_cli.rules.oekonomi.okonomi_uten_prisnivaa import okonomi_uten_prisnivaa
from bolig_cli.rules.oekonomi.ramme_dobbelt import ramme_dobbelt
from bolig_cli.rules.oekonomi.ramme_mangler_aar import ramme_mangler_aar
from bolig_cli.rules.oekonomi.ramme_overskredet import ramme_overskredet
from bolig_cli.rules.oekonomi.sum_stemmer_ikke import sum_stemmer_ikke
from bolig_cli.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    ramme_overskredet,
    ramme_mangler_aar,
    ramme_dobbelt,
    sum_stemmer_ikke,
    kostnadsberegnet_uten_beloep,
    beloep_uten_kostnadsberegning,
    beloep_utenfor_planperioden,
    beloep_utenfor_tiltakets_tid,
    beloep_trolig_i_kroner,
    beloep_negativt,
    okonomi_uten_prisnivaa,
    beloep_omvendt_spenn,
    andeler_gaar_ikke_opp,
    finansiering_ikke_fordelt,
    innenfor_ramme_maa_utredes,
)
