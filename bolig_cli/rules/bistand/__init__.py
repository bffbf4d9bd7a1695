"""The help that residents can have: the services, and how a case is treated."""

from bolig_cli.rules.bistand.foreloepig_svar_for_sent import foreloepig_svar_for_sent
from bolig_cli.rules.bistand.hjemmel_ikke_i_katalogen import hjemmel_ikke_i_katalogen
from bolig_cli.rules.bistand.hjemmel_ukjent_lov import hjemmel_ukjent_lov
from bolig_cli.rules.bistand.klagefrist_for_kort import klagefrist_for_kort
from bolig_cli.rules.bistand.mottak_ulik_ansvar import mottak_ulik_ansvar
from bolig_cli.rules.bistand.soeknad_motsagt import soeknad_motsagt
from bolig_cli.rules.bistand.svartid_lengre_enn_saksgangen import svartid_lengre_enn_saksgangen
from bolig_cli.rules.bistand.tjeneste_like_navn import tjeneste_like_navn
from bolig_cli.rules.bistand.tjeneste_slutter_foer_start import tjeneste_slutter_foer_start
from bolig_cli.rules.bistand.tjeneste_ulik_teksten import tjeneste_ulik_teksten
from bolig_cli.rules.bistand.ugyldig_hjemmel import ugyldig_hjemmel
from bolig_cli.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    tjeneste_slutter_foer_start,
    tjeneste_like_navn,
    soeknad_motsagt,
    ugyldig_hjemmel,
    hjemmel_ikke_i_katalogen,
    hjemmel_ukjent_lov,
    klagefrist_for_kort,
    foreloepig_svar_for_sent,
    tjeneste_ulik_teksten,
    svartid_lengre_enn_saksgangen,
    mottak_ulik_ansvar,
)
