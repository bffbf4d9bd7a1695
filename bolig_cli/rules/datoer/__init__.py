"""Dates: the plan period, the measures' dates, the timetable."""

from bolig_cli.rules.datoer.dato_paa_fridag import dato_paa_fridag
from bolig_cli.rules.datoer.ferdig_foer_det_avhenger_av import ferdig_foer_det_avhenger_av
from bolig_cli.rules.datoer.frist_utenfor_planperioden import frist_utenfor_planperioden
from bolig_cli.rules.datoer.handlingsperiode_feil import handlingsperiode_feil
from bolig_cli.rules.datoer.handlingsperiode_mangler import handlingsperiode_mangler
from bolig_cli.rules.datoer.oppstart_etter_frist import oppstart_etter_frist
from bolig_cli.rules.datoer.oppstart_etter_planperioden import oppstart_etter_planperioden
from bolig_cli.rules.datoer.planperiode_bakvendt import planperiode_bakvendt
from bolig_cli.rules.datoer.planperiode_lang import planperiode_lang
from bolig_cli.rules.datoer.planperiode_ulik_teksten import planperiode_ulik_teksten
from bolig_cli.rules.datoer.tidsplan_feil_rekkefoelge import tidsplan_feil_rekkefoelge
from bolig_cli.rules.datoer.tiltak_foer_vedtaket import tiltak_foer_vedtaket
from bolig_cli.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    planperiode_bakvendt,
    planperiode_lang,
    planperiode_ulik_teksten,
    handlingsperiode_feil,
    handlingsperiode_mangler,
    frist_utenfor_planperioden,
    oppstart_etter_frist,
    oppstart_etter_planperioden,
    tiltak_foer_vedtaket,
    ferdig_foer_det_avhenger_av,
    tidsplan_feil_rekkefoelge,
    dato_paa_fridag,
)
