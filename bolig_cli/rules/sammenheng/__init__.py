"""What hangs together: goals, strategies, measures, challenges, target groups, facts about the municipality."""

from bolig_cli.rules.rule import Rule
from bolig_cli.rules.sammenheng.ansvarlig_ikke_avklart import ansvarlig_ikke_avklart
from bolig_cli.rules.sammenheng.avhenger_av_stanset_tiltak import avhenger_av_stanset_tiltak
from bolig_cli.rules.sammenheng.avhengighet_i_ring import avhengighet_i_ring
from bolig_cli.rules.sammenheng.delmaal_i_annet_maalomraade import delmaal_i_annet_maalomraade
from bolig_cli.rules.sammenheng.delmaal_under_delmaal import delmaal_under_delmaal
from bolig_cli.rules.sammenheng.fakta_mot_tiltak import fakta_mot_tiltak
from bolig_cli.rules.sammenheng.framdrift_mot_status import framdrift_mot_status
from bolig_cli.rules.sammenheng.framdrift_uten_grunn import framdrift_uten_grunn
from bolig_cli.rules.sammenheng.maal_uten_strategi import maal_uten_strategi
from bolig_cli.rules.sammenheng.maal_uten_tiltak import maal_uten_tiltak
from bolig_cli.rules.sammenheng.maalgruppe_ikke_brukt import maalgruppe_ikke_brukt
from bolig_cli.rules.sammenheng.maalomraade_uten_maal import maalomraade_uten_maal
from bolig_cli.rules.sammenheng.mange_virkemidler import mange_virkemidler
from bolig_cli.rules.sammenheng.medvirkende_er_ansvarlig import medvirkende_er_ansvarlig
from bolig_cli.rules.sammenheng.navn_mot_slag import navn_mot_slag
from bolig_cli.rules.sammenheng.overordnet_maal_uten_oppfoelging import overordnet_maal_uten_oppfoelging
from bolig_cli.rules.sammenheng.prioritet_blandet import prioritet_blandet
from bolig_cli.rules.sammenheng.strategi_uten_tiltak import strategi_uten_tiltak
from bolig_cli.rules.sammenheng.tiltak_uten_tilknytning import tiltak_uten_tilknytning
from bolig_cli.rules.sammenheng.utfordring_uten_svar import utfordring_uten_svar
from bolig_cli.rules.sammenheng.utsatt_ufullstendig import utsatt_ufullstendig
from bolig_cli.rules.sammenheng.utsatt_uten_status import utsatt_uten_status
from bolig_cli.rules.sammenheng.virkemiddel_uten_stoette import virkemiddel_uten_stoette

RULES: tuple[Rule, ...] = (
    overordnet_maal_uten_oppfoelging,
    maal_uten_strategi,
    maal_uten_tiltak,
    strategi_uten_tiltak,
    tiltak_uten_tilknytning,
    utfordring_uten_svar,
    maalomraade_uten_maal,
    delmaal_under_delmaal,
    delmaal_i_annet_maalomraade,
    maalgruppe_ikke_brukt,
    fakta_mot_tiltak,
    virkemiddel_uten_stoette,
    mange_virkemidler,
    navn_mot_slag,
    ansvarlig_ikke_avklart,
    medvirkende_er_ansvarlig,
    utsatt_ufullstendig,
    utsatt_uten_status,
    framdrift_uten_grunn,
    framdrift_mot_status,
    avhengighet_i_ring,
    avhenger_av_stanset_tiltak,
    prioritet_blandet,
)
