"""Every rule, in a literal tuple: a new rule is one file beside its siblings, one line here, one case file in the tests."""

from bolig_cli.rules.behandling_feil_rekkefoelge import behandling_feil_rekkefoelge
from bolig_cli.rules.behandling_foer_hoeringsfrist import behandling_foer_hoeringsfrist
from bolig_cli.rules.behov_dobbel_linje import behov_dobbel_linje
from bolig_cli.rules.behov_uten_siste_aar import behov_uten_siste_aar
from bolig_cli.rules.beloep_trolig_i_kroner import beloep_trolig_i_kroner
from bolig_cli.rules.beloep_uten_kostnadsberegning import beloep_uten_kostnadsberegning
from bolig_cli.rules.beloep_utenfor_planperioden import beloep_utenfor_planperioden
from bolig_cli.rules.bestand_stemmer_ikke import bestand_stemmer_ikke
from bolig_cli.rules.dato_paa_fridag import dato_paa_fridag
from bolig_cli.rules.del_uten_kapittel import del_uten_kapittel
from bolig_cli.rules.dobbel_id import dobbel_id
from bolig_cli.rules.filnavn_ulik_id import filnavn_ulik_id
from bolig_cli.rules.foering_feil_gyldighet import foering_feil_gyldighet
from bolig_cli.rules.foering_utloeper_i_perioden import foering_utloeper_i_perioden
from bolig_cli.rules.foering_utloept import foering_utloept
from bolig_cli.rules.framskriving_uten_grunnlag import framskriving_uten_grunnlag
from bolig_cli.rules.frist_utenfor_planperioden import frist_utenfor_planperioden
from bolig_cli.rules.hentet_tabell_endret import hentet_tabell_endret
from bolig_cli.rules.hoering_for_kort import hoering_for_kort
from bolig_cli.rules.hoering_i_ferie import hoering_i_ferie
from bolig_cli.rules.hoering_mangler import hoering_mangler
from bolig_cli.rules.hoering_slutter_foer_start import hoering_slutter_foer_start
from bolig_cli.rules.hoeringsinstans_mangler import hoeringsinstans_mangler
from bolig_cli.rules.id_ulik_bare_i_store_og_smaa import id_ulik_bare_i_store_og_smaa
from bolig_cli.rules.indikator_ulik_tabell import indikator_ulik_tabell
from bolig_cli.rules.kapittel_dobbelt_innhold import kapittel_dobbelt_innhold
from bolig_cli.rules.kapittel_tomt import kapittel_tomt
from bolig_cli.rules.kommunenummer_feil_periode import kommunenummer_feil_periode
from bolig_cli.rules.kostnadsberegnet_uten_beloep import kostnadsberegnet_uten_beloep
from bolig_cli.rules.kunngjoering_etter_hoeringsstart import kunngjoering_etter_hoeringsstart
from bolig_cli.rules.kunngjoering_mangler import kunngjoering_mangler
from bolig_cli.rules.liten_gruppe import liten_gruppe
from bolig_cli.rules.liten_gruppe_i_teksten import liten_gruppe_i_teksten
from bolig_cli.rules.maal_uten_strategi import maal_uten_strategi
from bolig_cli.rules.maal_uten_tiltak import maal_uten_tiltak
from bolig_cli.rules.maalform_blandet import maalform_blandet
from bolig_cli.rules.maalgruppe_ikke_brukt import maalgruppe_ikke_brukt
from bolig_cli.rules.maalomraade_uten_maal import maalomraade_uten_maal
from bolig_cli.rules.medvirkning_uten_oppfoelging import medvirkning_uten_oppfoelging
from bolig_cli.rules.okonomi_uten_prisnivaa import okonomi_uten_prisnivaa
from bolig_cli.rules.oppfoelging_uten_vedtak import oppfoelging_uten_vedtak
from bolig_cli.rules.oppstart_etter_frist import oppstart_etter_frist
from bolig_cli.rules.oppstart_etter_planperioden import oppstart_etter_planperioden
from bolig_cli.rules.opptatt_id import opptatt_id
from bolig_cli.rules.overordnet_maal_uten_oppfoelging import overordnet_maal_uten_oppfoelging
from bolig_cli.rules.paastand_stemmer_ikke import paastand_stemmer_ikke
from bolig_cli.rules.planperiode_bakvendt import planperiode_bakvendt
from bolig_cli.rules.profil_bilde_kan_ikke_brukes import profil_bilde_kan_ikke_brukes
from bolig_cli.rules.profil_farge_for_lys import profil_farge_for_lys
from bolig_cli.rules.profil_fil_mangler import profil_fil_mangler
from bolig_cli.rules.profil_word_mal_mangler_stil import profil_word_mal_mangler_stil
from bolig_cli.rules.raad_utenfor_hoeringen import raad_utenfor_hoeringen
from bolig_cli.rules.ramme_dobbelt import ramme_dobbelt
from bolig_cli.rules.ramme_mangler_aar import ramme_mangler_aar
from bolig_cli.rules.ramme_overskredet import ramme_overskredet
from bolig_cli.rules.rule import Rule
from bolig_cli.rules.sammendrag_for_langt import sammendrag_for_langt
from bolig_cli.rules.sektor_uten_plass_i_gruppene import sektor_uten_plass_i_gruppene
from bolig_cli.rules.skjult_tall_kan_regnes_ut import skjult_tall_kan_regnes_ut
from bolig_cli.rules.strategi_uten_tiltak import strategi_uten_tiltak
from bolig_cli.rules.sum_stemmer_ikke import sum_stemmer_ikke
from bolig_cli.rules.tabell_ikke_hentet import tabell_ikke_hentet
from bolig_cli.rules.tabell_like_navn import tabell_like_navn
from bolig_cli.rules.tabell_uten_bruk import tabell_uten_bruk
from bolig_cli.rules.tabell_uten_kolonnenavn import tabell_uten_kolonnenavn
from bolig_cli.rules.tabellcelle_tom import tabellcelle_tom
from bolig_cli.rules.tabellfigur_uten_tall import tabellfigur_uten_tall
from bolig_cli.rules.tabellrad_feil_lengde import tabellrad_feil_lengde
from bolig_cli.rules.tabellsum_stemmer_ikke import tabellsum_stemmer_ikke
from bolig_cli.rules.tabellverdi_feil_type import tabellverdi_feil_type
from bolig_cli.rules.tall_skrevet_i_teksten import tall_skrevet_i_teksten
from bolig_cli.rules.tekst_ikke_gjennomgaatt import tekst_ikke_gjennomgaatt
from bolig_cli.rules.tidsplan_feil_rekkefoelge import tidsplan_feil_rekkefoelge
from bolig_cli.rules.tiltak_uten_tilknytning import tiltak_uten_tilknytning
from bolig_cli.rules.ukjent_henvisning import ukjent_henvisning
from bolig_cli.rules.ukjent_lenke import ukjent_lenke
from bolig_cli.rules.ukjent_plikt import ukjent_plikt
from bolig_cli.rules.ukjent_rad_eller_kolonne import ukjent_rad_eller_kolonne
from bolig_cli.rules.ukjent_tall import ukjent_tall
from bolig_cli.rules.utfordring_uten_svar import utfordring_uten_svar
from bolig_cli.rules.utfordring_uten_tall import utfordring_uten_tall
from bolig_cli.rules.utgave_etter_hoeringsstart import utgave_etter_hoeringsstart
from bolig_cli.rules.utloept_foering_i_teksten import utloept_foering_i_teksten
from bolig_cli.rules.vedtak_ufullstendig import vedtak_ufullstendig

ALL_RULES: tuple[Rule, ...] = (
    # references and ids
    ukjent_henvisning,
    ukjent_lenke,
    ukjent_plikt,
    dobbel_id,
    filnavn_ulik_id,
    id_ulik_bare_i_store_og_smaa,
    opptatt_id,
    # what hangs together
    overordnet_maal_uten_oppfoelging,
    maal_uten_strategi,
    maal_uten_tiltak,
    strategi_uten_tiltak,
    tiltak_uten_tilknytning,
    utfordring_uten_svar,
    maalomraade_uten_maal,
    maalgruppe_ikke_brukt,
    tabell_uten_bruk,
    # dates
    planperiode_bakvendt,
    frist_utenfor_planperioden,
    oppstart_etter_frist,
    oppstart_etter_planperioden,
    hoering_mangler,
    hoering_slutter_foer_start,
    hoering_for_kort,
    utgave_etter_hoeringsstart,
    behandling_foer_hoeringsfrist,
    tidsplan_feil_rekkefoelge,
    foering_utloept,
    foering_utloeper_i_perioden,
    foering_feil_gyldighet,
    utloept_foering_i_teksten,
    # economy
    ramme_overskredet,
    ramme_mangler_aar,
    ramme_dobbelt,
    sum_stemmer_ikke,
    kostnadsberegnet_uten_beloep,
    beloep_uten_kostnadsberegning,
    beloep_utenfor_planperioden,
    beloep_trolig_i_kroner,
    okonomi_uten_prisnivaa,
    # the process
    dato_paa_fridag,
    hoering_i_ferie,
    raad_utenfor_hoeringen,
    behandling_feil_rekkefoelge,
    kunngjoering_mangler,
    kunngjoering_etter_hoeringsstart,
    medvirkning_uten_oppfoelging,
    hoeringsinstans_mangler,
    sektor_uten_plass_i_gruppene,
    # tables
    tekst_ikke_gjennomgaatt,
    tabell_ikke_hentet,
    hentet_tabell_endret,
    kommunenummer_feil_periode,
    tabellcelle_tom,
    tabellverdi_feil_type,
    tabell_like_navn,
    tabellsum_stemmer_ikke,
    liten_gruppe,
    liten_gruppe_i_teksten,
    skjult_tall_kan_regnes_ut,
    ukjent_rad_eller_kolonne,
    ukjent_tall,
    paastand_stemmer_ikke,
    utfordring_uten_tall,
    framskriving_uten_grunnlag,
    behov_uten_siste_aar,
    bestand_stemmer_ikke,
    indikator_ulik_tabell,
    tall_skrevet_i_teksten,
    tabellrad_feil_lengde,
    behov_dobbel_linje,
    # texts and chapters
    maalform_blandet,
    kapittel_dobbelt_innhold,
    kapittel_tomt,
    del_uten_kapittel,
    # how the documents look, and the decision
    profil_farge_for_lys,
    profil_fil_mangler,
    profil_bilde_kan_ikke_brukes,
    profil_word_mal_mangler_stil,
    oppfoelging_uten_vedtak,
    vedtak_ufullstendig,
    sammendrag_for_langt,
    tabellfigur_uten_tall,
    tabell_uten_kolonnenavn,
)
