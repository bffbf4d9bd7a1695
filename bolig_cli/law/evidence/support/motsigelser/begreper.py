"""What the words of a sentence are about: concepts, each known by how its words begin, in bokmål.

A stem is found where a word begins. «_» stands for a space: «ta_stilling» is found in a row, and «nav_» only as a whole word.
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

BEGREPER: Mapping[str, str] = {
    # who
    "organ": (
        "formannskap kommunestyr bystyr ordfør rådmann kommunedirektør kommunesjef kommunalsjef administrasjonen"
        " klagenemnd klagenemd klageutval klageråd utvalg hovedutvalg nemnd ledelsen styret fagsjef etatssjef"
        " kommuneadvokat politiker sivilombud departement husbank helsetilsyn trygderett fylkeskommun"
        " virksomhetsleder enhetsleder avdelingsleder klageinstans_er_nav"
    ),
    "kommunestyre": "kommunestyr bystyr",
    "kontoret": (
        "nav_ boligkontor tildelingskontor forvaltningskontor kontoret etaten leder_ lederen saksbehandler"
        " kommunens_egen kommunen_selv vi_selv kommunen_avgjør kommunen_er kommunen_har av_kommunen"
        " kommunen_som_avgjør"
    ),
    "internt": "internt intern_ lokalt i_egen_kommune i_administrasjonen kommunens_egne utvalgte politikerne",
    "statsforvalter": "statsforvalt fylkesmann",
    "staten": (
        "stat_ staten imdi udi_ nav_stat fylkeskommun mottak frivillig helseforetak sykehuset kriminalomsorg fylket"
    ),
    "institusjonen_selv": "institusjonen_har institusjonen_selv sykehjemmet_har fengselet_har",
    "kommunen": "kommunen",
    "vi": "vi_ oss_ vår",
    "vaar": "vår kommun vi_ kontor nav_ vedtaket_er er_endelig",
    "fagfolk": "fagfolk saksbehandler ansatt kontor nav_ team fagperson",
    "tjenestene": "tjenest kontor sektor enhet avdeling etat",
    "tjeneste": "tjenest råd_ boligkontor",
    "deg": (
        "du_ deg_ din_ ditt_ dine_ personen søker bruker den_det_gjelder den_saken_gjelder beboer den_som_får familien"
    ),
    "person": "de_som pårørende verge norske myndig den_ dem_",
    "gruppe": (
        "barnefamil familier kvinner menn_ voksne unge_ rusfri edru eldre pensjonist pleietrengende rusavheng"
        " psykisk utviklingshem aleneboende"
    ),
    "alder": "over_1 over_6 under_1 under_6 fylt eldre_enn år_ ungdommer_over",
    "bosatt": (
        "folkeregistrert stått_i_folkereg står_i_folkereg registrert bosatt bosetting adresse fast_bopel botid"
        " bor_fast bo_fast bor_her bo_her"
        " bodd norske borgere hører_til hjemmehørende innbyggere_"
    ),
    "innbygger": "innbygger borgere",
    "tilreisende": (
        "tilreis gjennomreise på_besøk bare_er_her midlertidig_her bostedsløs uten_adresse oppholder_seg"
        " fast_adresse folkeregistrert"
    ),
    "flyktning": "flyktning integreringstilsk nybosatt",
    "familier": "barnefamil familie",
    "barn": "barn ungdom mindreårig unger ungene",
    "foresatte": "foreldre foresatt mor_og_far mor_eller_far",
    "voksne": "voksne",
    "ansatte": "ansatte saksbehandler tilgang_til",
    "uvedkommende": "andre_ naboer uvedkomm media utleier presse opplysninger_om_andre tredje",
    "for_andre": "andre_får får_andre uvedkomm naboer naboene media utleier presse",
    "advokat": "advokat",
    "alle": "alle_ lik_ samme_",
    # what about
    "klage": "klag påklag anke_ medhold omgjøring",
    "uenig": "uenig misfornøyd ikke_fornøyd",
    "medhold": "medhold",
    "rett": (
        "rett_ retten_til rettigheter klagerett klageadgang krav_på adgang anledning mulig lov_til lov_å tilgang"
        " klagemulighet"
    ),
    "kan": "kan_ kunne påklages klages_ behandler_klag tar_imot_klag går_an",
    "om_klage": "om_klag om_å_klag klagerett klageadgang retten_til_å_klag hvordan_du_klag klageorientering",
    "klageinstans": "klageinstans hvem_som_avgjør_klag",
    "hvem": "hvem",
    "sosialhjelp": "sosialhjelp økonomisk_sosial",
    "deler": "deler_",
    "siste": (
        "siste_ord det_siste siste_stopp siste_instans øverst strek punktum endelig avgjør avgjort bestemm"
        " bestemt klageinstans klageorgan konkluder behandl overprøv prøv stilling_til går_til gå_til sendes_til"
        " sender_du_til lander_hos ender_hos avslutt løses stopper"
    ),
    "endelig": "endelig siste_ord avsluttet ferdig_ ute_av_verden lukket",
    "slutt": (
        "slutt_ avslutt ferdig_ stopp står_fast blir_stående gjelder_likevel blir_med_det blir_det_med lenger_går"
        " er_over opphør"
    ),
    "stopper": "stopper slutter avslutt opphør er_over",
    "utenfor_kommunen": "utenfor_kommunen andre_enn_kommunen uavhengig",
    "direkte": "direkte",
    "som_avgjorde": "som_har_avgjort som_avgjorde om_vedtaket oppgi står_i kommunen_avgjør_om",
    "orientering": (
        "rapport notat oversikt orienter hvert_år hver_måned årsmelding antall tall_ innsyn leser"
        " svarer_på_spørsmål statistikk"
    ),
    "annen_sak": (
        "eiendomsskatt parkering skatt avgift andre_lover andre_klager ikke_klager_etter høringsuttal"
        " husleietvist private privat_ regnskap budsjett enkeltsaker"
    ),
    "endrer": (
        "endrer omgjør gjør_om gjøre_om gjøres_om endre_ opprettholder vurderer_saken_på_nytt vurderer_klagen"
        " ser_på_saken_på_nytt vurderer_vedtaket_på_nytt"
    ),
    "naar_ferdig": "når_saken når_den_er når_klag når_det_er_ferdig når_alt_er inntil ikke_før",
    "naar_vilkaar": "hvis_ dersom_ får_medhold får_du_medhold",
    "koster": "koster gebyr betale klageavgift kroner kr_ egenandel mot_betaling",
    "betaler": "betaler mot_betaling",
    "koster_oss": "koster_kommunen koster_oss hva_det_koster boutgift dekker",
    "gratis": "gratis koster_ingenting ikke_noe_å uten_å_betale",
    "skatt": "skatt husleie",
    "frist": "frist klagefrist",
    "ingen_frist": (
        "ingen_frist ubegrenset bestemmer_vi_frist bestemmer_kommunen fra_sak_til_sak kort_ned settes_kortere"
    ),
    "straks": "samme_dag på_stedet med_en_gang straks umiddelbart innen_utgangen_av_dagen",
    "maa_klage": (
        "må_ skal_ kan_klage påklages klages_ gi_beskjed kan_du_klage rett_til_å_klage klage_i klage_senest"
        " klager_du levert fremme framsett fremsett anledning_til_å"
    ),
    "klage_kommer": (
        "klagen_må klagen_kan klage_må klager_som_kommer komme_inn kommet_inn sendt_inn senere_enn hos_oss_innen"
        " kommer_inn"
    ),
    "paa_deg": "på_deg på_seg",
    "si_fra": "si_fra meld_fra melde_fra gi_beskjed",
    "for_sent": "for_se ett_år etter_fristen kommer_etter etter_ett mer_enn gått_ut særlige_grunner",
    "ett_aar": "ett_år_siden ett_år_kan ett_år_er etter_ett_år",
    "avvist": "avvist avvises",
    "aa_klage": "å_klage",
    "gaatt": "gått mer_enn",
    "forlenges": "forleng utvid utsett utsatt ekstra lenger_tid lengre_tid mer_tid",
    "siste_tid": "siste_ forrige i_løpet_av_de tidligere mellom",
    "begynner": "begynn start oppstart i_gang",
    "likevel": "likevel i_gjennomsnitt saksbehandlingstid",
    "kommunen_gjoer": "forbered oversend kvitter bekreft kjennes vurder ser_på bruker tar_ etter_at_fristen",
    "annen_frist": (
        "statsforvalteren_bruker svar_på_klag påminn til_nav_på til_nav_om på_nav nav_sin navs_ statlig staten"
        " husbank lånekasse trygderett pasientsk pasientrett egen_frist annen_frist"
    ),
    "er_ikke_kommunen": "er_ikke_kommunen",
    "maa": "må_ skal_ bare_ kun_",
    "maa_ha": "må_ha må_skrives krever_",
    # decisions
    "vedtak": "vedtak enkeltvedtak",
    "avslag": "avslag avslå nei_ ikke_medhold",
    "innvilget": "innvilg ja_ positive gir_hjelp den_som_får_hjelp de_som_får tildeling",
    "avgjoerelse": (
        "vedtak enkeltvedtak avslag avslå avgjør avgjort innvilg svaret beslutning nei_ resultat utfallet"
        " hvem_som_skal_ha"
    ),
    "brev": "brev vedtaksbrev",
    "du_faar_brev": "får_du_brev får_du_et_brev du_får_brev du_får_et_brev",
    "noen_saker": "store_ noen_saker viktige større avslag_på klagesak",
    "utleiebolig": "utleiebolig kommunal_bolig kommunale_bolig",
    "startlaan": "startlån bostøtte",
    "baade": "både sier_ ja_eller_nei",
    "tilbakemelding": "en_beskjed informasjon orientering tilbakemelding et_svar et_råd veiledende infobrev",
    "muntlig": (
        "muntlig formidles_i i_en_samtale i_et_møte ansikt_til_ansikt på_telefon over_telefon per_telefon på_tlf"
        " over_disk i_skranken med_en_telefon i_telefon får_en_telefon får_høre_det hører_det_når telefonisk per_tlf over_tlf"
    ),
    "skriftlig": "skriftlig skriv brev på_papir i_posten skjema digital_post underskrevet",
    "skriftlig_rett": "alltid aldri skriftlig brev i_posten digital_post digipost på_papir kreve uansett",
    "skrives": "skriv laget lager skrevet dokument papir brev sendes sender",
    "skrives_ned": "skrives_ned skrevet_ned notert noteres",
    "bekrefter": "bekreft",
    "i_tillegg": "i_tillegg gjerne spørsmål",
    "ber_om": "ber_om krever_ spør etterspør når_noen hvis_du dersom_du hvis_noen klager forespørsel mast maser purr",
    "maa_be_om": (
        "må_be_om må_du_be_om må_selv_be må_søke_om_å_få må_kreve på_forespørsel hvis_du_ber om_du_ber når_du_ber"
        " når_noen_ber hvis_noen_ber"
    ),
    "kontakt": "kontakt søk_ søke_ henvend hjelp",
    "uformelt": "uformel beskjed_uten vanlig_brev et_vanlig_svar regnes_som_råd",
    "beskjed": (
        "en_lyd beskjed melding varsl får_vite vite_ hører_du hører_fra underrett får_svar gir_lyd tilbakemeld informer"
        " si_fra sier_vi_fra opplyser"
    ),
    "sendes": "sendes sender_ sendt sende_",
    "maa_hente": (
        "oppslag må_selv_hente må_du_selv_hente må_hente må_du_hente må_spørre må_selv_spørre må_selv_ringe"
        " må_du_ringe ved_å_ringe ved_å_spørre ved_å_ta_kontakt ved_å_møte ved_å_komme"
    ),
    "begrunnelse": "begrunn grunn_ grunnen forklar hvorfor årsak gjorde_at",
    "holdes_inne": "for_oss_selv holdes_internt vi_internt holder_internt mellom_oss hemmelig_ hemmelige_ går_ikke_ut",
    "roeper": "røpe avslør",
    "hvorfor_ikke": "hvorfor_du_ikke hvorfor_vi_ikke hvorfor_noe_ikke hvorfor_det_ikke som_ikke_får",
    "lik_for_alle": "samme_for_alle lik_for_alle standard",
    "mer_om": "mer_om uansett",
    "alltid": "alltid uansett",
    "fornoeyd": "fornøyd",
    "hovedinnhold": (
        "hva_hjelp hva_bistand hva_den_går hovedinnhold hvilken_hjelp hva_du_får omfang hvor_mye hva_slags_hjelp hva_vi_gir"
        " innhold detaljer"
    ),
    "ja_eller_nei": (
        "ja_eller_nei ja_og_nei om_du_får om_søknaden om_du_har_fått resultatet utfallet at_søknaden dato"
        " innvilget_eller at_det_er_gitt"
    ),
    "senere": "bestemmes_senere avtales_senere blir_bestemt_senere avklares_senere avtales_muntlig kommer_vi_tilbake",
    "regler": "regler rettighet plikter lov hjemmel paragraf ordning",
    "kjenner": "kjenner åpner_for bryter",
    "strid": "i_strid",
    "faktum": "faktum faktiske lagt_til_grunn legger_til_grunn hvilke_opplysning hva_vi_bygger opplysningene_vi",
    "feil": "feil_",
    "raad_til": "råd_til har_råd",
    "fatter": "fatt treff gjør_vedtak skriv lager regnes er_ikke enkeltvedtak formelt et_vedtak noe_vedtak",
    "lagt_fram": "lagt_fram lagt_frem oppe_i har_hatt",
    "hovedhensyn": "hensyn lagt_vekt lagt_mest_vekt la_vekt skjønn",
    "usaklig": "usaklig utenforlig ta_hensyn tar_hensyn",
    "innsyn": "innsyn får_se få_se kan_se rett_til_å_se lese_ se_ tilgang",
    "dokument": "innsyn dokument saksdokument sakspapir saksmapp papirene mappen",
    "taushetsplikt": "taushetsplikt personopplys",
    "juridisk": "juridisk",
    "forstaar": "forstå fagord vanskelig stammespråk",
    "navn": "navn",
    "mer_enn": "mer_enn lenger_enn lengre_enn",
    "nektes": "nekte avslår_ikke ikke_fordi aldri_nok",
    # asking
    "henvendelsen": "henvend",
    "henvendelse": "henvend søk hjelp telefon skjema kontakt oppmøte spørsmål ringer",
    "soeknad": "søknad søke_ søker_ søkt",
    "behandler": "behandl vurder stilling_til avgjør avgjort tar_vi tas_ tatt_opp ta_opp sak_ saker følger_vi",
    "registrer": "registrer",
    "regnes": "regnes som_søknad som_en_henvend",
    "hjelp": "hjelp bolighjelp bustadhjelp bistand støtte bolig_ tilbud",
    "tar_imot": "tar_imot",
    "skjema": "skjema søknadsskjema",
    "digitalt": "nett digital elektronisk bankid altinn e-post epost",
    "telefon": "telefon ringer ringe_",
    "oppmoete": "oppmøte møte_opp komme_innom personlig ringe_",
    "legges_bort": (
        "ligge_ liggende lar_vi_ligge lar_vi_være til_side legger_vi_bort legges_bort saken_bort den_bort"
        " venter_vi_med ser_vi_bort forkast avvis retur henlegg kast slett tar_vi_ikke stopper"
    ),
    "krav_om": (
        # not «du kan kreve hjelp», which is a right
        "må_søke_skriftlig må_sende må_levere må_fylle krever kreves krevd krevet må_kreve skal_kreve vil_kreve"
        " vi_kan_kreve kan_vi_kreve kommunen_kan_kreve kan_kommunen_kreve krav_om forutsetter må_være må_ha må_du_ha"
        " må_bo"
        " må_kunne må_foreligge"
    ),
    "eller": "eller_",
    "ogsaa": "også",
    "selv_om": "selv_om uansett også når_noen uavhengig trenger_verken trenger_du_verken kreves_verken krever_verken",
    "gjelder_ikke": "gjelder_ikke",
    "apningstid": "åpningstid",
    "klarer": "klarer_ikke kan_du_ikke",
    "har_sak": "har_vedtak fått_vedtak har_en_sak har_sak åpen_sak søker_ søkt",
    "tilgang": "tilgang",
    "raad": "veiled råd_ rådgiv",
    "gir": "gir_ gi_ tilby får_ kan_få har_ kommunen_har finnes lager ordning",
    "maa_selv": (
        "må_selv selv_må må_du_selv selv_ansvar eget_ansvar må_familien må_pårør pårørende_må ordner_du_selv"
        " klare_seg klare_deg ordne_selv klarer_du"
    ),
    "paa_egen_haand": "på_egen_hånd",
    "paa_nytt": "på_nytt ny_ endringer",
    "slipper": "slippe trenger_ikke",
    "feil_sted": (
        "feil_ feilsend galt_ gale_ gal_ urett annet_kontor andre_kontor ikke_vårt hører_til_andre hører_hjemme"
        " hjelpe_selv videre et_annet_sted"
    ),
    "videre": "videre",
    "vise": "vise",
    "finner": "finn let_ lete_ prøv skaff",
    "finne": "finn lete spørre",
    "nekter_oss": (
        "måtte kan_ikke_vi kan_vi_ikke ingen_skal må_ikke statsforvalt vedtaket_selv ikke_bodd aldri_bodd"
        " få_hjelp_uten mister"
    ),
    "samordner": "samordn koordiner snakker_sammen samarbeid på_tvers helhet binde_sammen",
    "teamet": "boligteam teamet",
    "moete": "møte samtale",
    "hver_for_seg": "hver_for_seg sine_egne_saker sitt_eget hver_sin uten_å_snakke_sammen",
    "uavhengig_av_hverandre": "uavhengig_av_hverandre",
    "hver_oppgave": "hver_sin_oppgave ansvar_for_sin rapporter i_stedet_for",
    "holde_orden": "holde_orden holde_kontakt holde_trådene følge_opp_alle få_tjenestene_til",
    "oekonomi": "økonomi budsjett",
    "sammen": "sammen samarbeid i_tillegg dialog",
    "enkelt": "enkelt",
    "samtykke": "samtykke",
    "oppfoelging": "oppfølg følger følge_ boligplan ser_vi",
    "bolig": "bolig innflytt",
    "etterpaa": "etterpå deretter senere så_vedt første_gang",
    "med_vedtaket": (
        "når_du_har_fått når_vedtaket når_personen når_nøkkel ved_innflytt når_du_har_flytt når_bolig"
        " etter_vedtak med_vedtaket når_du_får"
    ),
    "trenger": "trenger trengs når_",
    "kvalitet": "internkontroll kvalitet saksbehandling",
    "kontroll": "går_gjennom gjennomgang kontroll stikkprøv sjekker",
    # time
    "svar": "svar besvar",
    "behandlingstid": "saksbehandlingstid behandlingstid svartid",
    "venter": "vent kø_ går_gjerne",
    "regne_med": "regne_med lover stilling_til forvent",
    "bruker_tid": "bruker tar_ ta_",
    "svar_lovet": (
        "frist_for frist_på fast_tid lover garanter får_svar svarer_vi gir_vi_svar vi_svarer sender_vi_svar får_du_svar"
    ),
    "paa_spoersmaal": "på_spørsmål om_hva om_at",
    "anonym": "anonym avidentifis små_grupper slår_sammen",
    "presse": "presse media lett_",
    "innen": "innen etter_ når_ lenge med_en_gang ennå enda",
    "etter": "etter_ senest tidligst",
    "sjelden": (
        "gang_i_året en_gang_i_halvåret ganger_i_året hvert_halvår hvert_kvartal gang_årlig hver_vår hver_høst"
        " årlig_opptak opptak_i opptak_per"
    ),
    "gjennomgang": "går_gjennom vi_gjennom gjennomgang rapport tall_ statistikk evaluer internkontroll",
    "tiltak": "tiltak",
    "naar_det_passer": (
        "når_vi_har_tid når_vi_får_tid når_vi_har_kapasitet når_det_passer når_vi_rekker når_vi_har_anledning"
        " når_kapasiteten så_snart_kapasiteten ubestemt en_eller_annen_gang etter_lang_tid når_noen_har_tid"
        " neste_år neste_budsjettår neste_halvår"
    ),
    "gjelder": "gjelder_",
    "varer": "varer varig varte var_ leng inntil går_over fram_til",
    "leie": "leie kontrakt bor_ bygg boliger_",
    "eldre_enn": "eldre_enn",
    "bodd": "bodd bor_ etter_at_du_har_flytt",
    "lagres": "lagre slett arkiv oppbevar",
    "periode": "prosjekt periode",
    "program": "program sommerprogram",
    "laan": "lån tilbakebetal nedbetal",
    "venteliste": "boliger venteliste ledig_bolig på_bolig på_en_kommunal",
    "planen": "planen planforslag temaplan kommunedelplan handlingsplan økonomiplan",
    "husbanken": "husbank startlån bostøtte",
    "foreloepig": "foreløpig midlertidig_svar",
    "avgjort": "klart klar_ avgjort vedtaket_er",
    "raskere": "raskere",
    "er_ikke_vedtak": "er_ikke_et er_ikke_vedtak kan_ikke_klag trenger_vi nødvendig",
    "nok": "nok_",
    "drar_ut": (
        "drar_ut drar_saken_ut drar_det_ut tar_tid tar_lang forsink lengre_tid lenger_tid mer_tid drøyer tar_det_mer"
        " tar_det_lenger"
    ),
    # what is left to somebody who hears nothing
    "uvisshet": (
        "smøre_seg_med_tålmod smøre_deg_med_tålmod væpne_deg_med_tålmod væpne_seg_med_tålmod tålmodig is_i_magen uviss musestille"
        " helt_stille taust_fra på_nåler stirre_på se_lenge vente_og_vente glemt_av"
    ),
    "saken_tar": "saken_kan_ta saken_tar at_det i_det_foreløpige",
    "foer": "før_ først",
    "for_deg_som": "for_deg_som familier barn hotell camping noe_sted",
    # taking part
    "bestemmer": (
        "bestem avgjør avgjort fordel planlegg vedtar vedtas velger_hjelp velger_ut fastsett setter_opp plukker"
        " utform beslutning vedtatt"
    ),
    "sak": "sak_ saken vedtak kartlegg behov",
    "delta": (
        "være_med er_med delta deltok medvirk påvirk velge_ si_noe blir_spurt bli_spurt spør høre_på medbestem"
        " si_nei sagt_ har_noe_å_si innflytelse slipper_til til_stede part_"
    ),
    "deg_hoert": "snakk spør hør_ høre_ hørt hører_vi involver ta_hensyn samtale medvirkning uttal",
    "vil_ikke": "vil_ikke ville_ikke velge_å_ikke velger_å_ikke ikke_vil ønsker_ikke ikke_ønsker samtykk takker_nei",
    "egenandel": "egenandel",
    "paaroerende": "pårør",
    "saken": "sak_ saken_",
    "alene": "alene_ på_egen_hånd helt_selv ensidig",
    "deg_bestemmer": "du_bestemmer personen_bestemmer beboer snakke_alene snakke_med bestemmer_ikke",
    "bor_alene": "bor_alene lever_alene",
    "over_hodet": "over_hodet_på",
    "tak_over_hodet": "tak_over akutt",
    "seg_imellom": "seg_imellom seg_i_mellom ferdig_presentert ferdig_pakke tilbudet_ferdig",
    "ferdig_bestemt": "ferdig_bestemt ferdig_avgjort",
    "foerst_etterpaa": (
        "først_når_alt først_når_det_er når_alt_er_bestemt etter_at_det_er etter_at_alt i_etterkant"
        " først_når_vedtak vite_det_etter vite_det_først etterpå"
    ),
    "oenske": (
        "ønsk mening syn_ synspunkt synet hva_du_vil personen_vil selv_mener personen_mener du_mener dine_behov"
    ),
    "vekt": (
        "hensyn_til teller tel_ betydning vekt tas_med spør hører_vi hører_på påvirk lytt prioriter går_foran"
        " betyr interesse rolle_ noe_å_si"
    ),
    "liten_vekt": (
        "liten_betydning liten_vekt lite_vekt lite_å_si teller_lite kommer_sist mindre_vekt spiller_liten"
        " lagt_bort legger_vi_bort tilsidesett ser_vi_bort ser_bort underordn uvesentlig uinteress lite_relevant i_andre_rekke"
        " legges_bort betyr_ingenting betyr_lite betyr_ikke klype_salt papirkurv"
        " inn_det_ene_øre preller_av prelle_av halvt_øre døve_øre blåser_i blåse_i vann_på_gåsa blaffen skuldertrekk"
        " trekker_på_skuldr trekker_vi_på_skuldr rister_vi_på_hode"
    ),
    "alt": "alt_ alltid avgjørende_for",
    "garanti": "garanti mot_",
    "samme_hjelp": (
        "samme_hjelp samme_tilbud lik_hjelp standardpakke standardtilbud likt_tilbud samme_pakke"
        " uavhengig_av_behov uansett_behov uavhengig_av_hva_du"
    ),
    "kartlegger": "kartlegg se_på tilpasser tilpasses undersøk hente_inn",
    "behov": "behov",
    "vurdering": "individuelle_vurdering individuell_vurdering",
    "stoerre": "større",
    "maalgruppe": "målgruppe",
    "grunnlag": "på_grunnlag",
    "spoer": "spurt spør snakk høre_ høres hørt hører_vi uttal kontaktet",
    "si_sin_mening": "si_sin mening uttal med_på får_si svar",
    "blir_hoert": "blir_hørt bli_hørt hører_vi høres vi_hører spurt spør_vi vi_spør",
    "faar_slippe": (
        "slippe_å_mene slipper_å_mene slippe_å_si slipper_å_si slippe_å_bli slipper_å_bli slippe_å_ta slipper_å_ta"
        " slippe_å_svare ikke_bry_seg være_i_fred når_de_er_blitt_atten når_de_er_atten når_de_har_fylt når_de_fyller"
        " når_de_er_blitt_voksne når_de_blir_voksne når_de_er_voksne når_de_er_blitt_18 til_de_er_atten til_de_er_18"
        " til_de_er_voksne til_de_er_myndige når_de_er_myndige til_de_fyller til_de_har_fylt til_de_blir"
    ),
    "barnehage": "barnehage barnetrygd",
    "tvinges": "tvinge presse måtte",
    "paa_vegne": (
        "snakker_for svarer_for uttaler_seg_for på_vegne vite_av_mor vite_av_foreldre vite_av_de_foresatte"
        " vite_gjennom_foreldre spør_vi_foreldre_om tar_foreldrene_seg_av"
    ),
    "opplysning": "opplysning informasjon_ informasjonen",
    "henter": "opplysning hent innhent informasjon sjekk søkeren_hos",
    "vite": "vite_ viten vet_om",
    "kontakter": "ringer_vi vi_ringer snakker_vi vi_snakker kontakter_vi vi_kontakter spør_vi vi_spør",
    "andre_kilder": "utleier naboer naboene arbeidsgiver fastlege lege banken skole familien foreldrene slektning",
    "skjult": "bak_ryggen i_det_skjulte i_det_stille i_stillhet",
    "bare_fra_andre": "bare_fra_andre kun_fra_andre fra_andre_enn i_stedet_for_å_spørre",
    "folkeregister": "folkeregister skatteet",
    "statistikk": "rapport statistikk tall_ tallene oversikt tabell",
    "kan_kjennes": "enkeltpersoner_kan kan_kjennes nok_til",
    "med_navn": "med_navn navnet_ navnene_ navn_og fødselsnummer personnummer fullt_navn adressen_til",
    "fjernet": "uten_ bort_ fjern slett skjul strykes",
    # which municipality
    "ansvar": "ansvar svarer tar_seg_av sørger følger betaler hjelper",
    "faar": "får_ vi_har har_vi gir",
    "annet_sted": "annet_sted",
    "avhengig": "avhengig stemme",
    "lovlig": "lovlig",
    "maa_vaere": "må_ krav_om krever forutsetter",
    "maa_til": (
        "må_søke må_kontakte må_ta_kontakt må_henvende må_be må_vende må_gå vises_til blir_vist sendes_til"
        " sender_vi viser_vi henvis må_reise må_du_reise må_dra må_du_dra står_for hjelpen_kommer"
    ),
    "annen_kommune": (
        "hjemkommun hjemmekommun dit_du_kom annen_kommune kommunen_de kommunen_du egen_kommune andre_kommun nye_kommun"
        " den_kommunen ny_kommune første_kommun"
    ),
    "i_annen_kommune": "i_en_annen_kommune i_andre_kommun utenfor_kommunen",
    "den_kommunen": "den_kommunen kommunen_der_sykehjem kommunen_der_inst de_der",
    "institusjon": (
        "institusjon omsorgsinst sykehjem fengsel heldøgns omsorgsbolig døgnbemann rusinstitusjon behandlingsinst"
        " innlagt sykehus"
    ),
    "bodd_foer": (
        "før_ tidligere kom_fra kommer_fra fra_andre fra_en_annen oppholdskommun hjemkommun bodd oppholdt_seg"
        " flyttet_fra flyttet_dit"
    ),
    "kommer_fra": "kom_fra fra_andre fra_en_annen kommer hjem",
    "uavhengig": "uansett uavhengig samme_hvor også selv_om selv_når",
    "der_den_ligger": (
        "institusjonen_ligg sykehjemmet_ligg fengselet_ligg den_ligg det_ligg boligen_ligg institusjonen_er"
        " sykehjemmet_er institusjonskommun vertskommun oppholder_seg_nå stedet_ligg senteret_ligg"
        " kommunen_der_du_er kommunen_du_er_i der_personen_bor_nå der_du_bor_nå"
    ),
    "her": "hos_oss her_ kommunen_vår vår_kommune i_kommunen sykehjemmet_i",
    "av_oss": (
        "kommunen_har_ansvar overtar_vi tar_vi_over vårt_ansvar blir_vårt får_vi_ansvar av_oss fra_oss"
        " hos_oss_får hjelper_vi vi_hjelper vi_svarer vi_tar_over vi_overtar kommunen_vår_har vår_kommune_har"
        " vi_som_hjelp vi_som_har kommunen_vår_som vi_har nye_kommunen"
    ),
    "vi_gjoer": (
        "er_vi_her vi_er_her følger_vi vi_følger tar_vi vi_tar gir_vi vi_gir er_det_vi er_det_oss vi_bistår bistår_vi"
    ),
    "overtar": (
        "overtar overta_ tar_over ta_over tar_vi_over flyttes_ansvar følger_med går_ansvaret går_over_til overført"
    ),
    "flytter_ut": "flytter_ut skrives_ut utskr blir_boende besøk",
    "enig": "enig avtal",
    "uten_avtale": "uten_avtale ingen_avtale mangler_avtale ikke_avtalt ikke_er_enig ikke_enig ikke_avtale",
    "maa_ordne": "må_ordne må_skaffe",
    "ordne": "ordne finne bolig",
    "hoerer_til": "hører_inn",
    "utbetaler": "utbetal betaler",
    "mottak": "mottak asylsøk",
    "lengde": "år_ måned",
    "flytter": "flytt sekundærflytt",
    "fraflytting": (
        "flyttet_fra flytter_fra reiste_fra fraflytting gamle_kommun forrige_kommun tidligere_kommun"
        " første_kommun kom_fra kommunen_som_bosatte bodde_i_først bodd_i_først bodd_først bodde_først"
        " opprinnelige"
    ),
    "fortsatt": "fortsatt_kommunen fremdeles_kommunen blir_værende",
    "tilflytting": "nye_kommunen tilflytting",
    # services
    "botilbud": (
        "midlertidig akutt krisebolig nødbolig tak_over taket_over overnatting nødovernatting husvære sted_å_bo"
        " botilbud seng_ senga sengeplass i_natt nødhusly husly sove mister_bolig mister_hjem"
    ),
    "kontortid": (
        "kontortid åpningstid arbeidstid arbeidsdag dagtid på_dagen hverdag ukedag yrkedag virkedag mandag fredag"
        " mellom_8 mellom_9 mellom_10 mellom_åtte mellom_ni mellom_kl før_kl fra_klokk kontoret_er_åpent"
        " vi_har_åpent"
    ),
    "utenom_kontortid": (
        "natt kveld helg utenom utenfor etter_kl ferie på_søndag lørdag etter_kontortid etter_stengetid ellers"
    ),
    "doegnet": "vakt legevakt døgnet ellers utenom også resten_av andre_tider politi 116",
    "stengt": "stengt ubemann",
    "ellers_stengt": "ellers_stengt stengt_ellers",
    "ringer": "ring kontakt telefon og_i_helg og_helg natt_ kveld",
    "vakt": "vakt telefonnummer mellom_",
    "naar_ledig": (
        "er_ledig er_plass har_plass førstemann så_langt_det_er har_ledig ledig_plass ved_skolestart"
        " neste_semester til_høsten ved_kapasitet når_kapasitet blir_plass blir_ledig"
    ),
    "naar_fullt": "fullt_ ikke_plass ikke_ledig annet_sted andre_steder i_stedet likevel",
    "bestemte": "bestemte",
    "maa_vente": "vente til_mandag til_kontoret må_klare må_du_klare",
    "neste_dag": (
        "neste_virkedag neste_yrkedag neste_dag neste_morgen dagen_etter på_mandag kontoret_åpner når_vi_åpner"
        " nav_åpner"
    ),
    "egnet": "egnet",
    "gis_av_oss": (
        "gir_vi vi_gir tilbyr_vi vi_tilbyr skaffer_vi har_vi vi_har finner_vi kommunen_gir kommunen_tilbyr"
        " kommunen_skaffer kommunen_har nav_skaffer"
    ),
    "resten_av_dem": "andre øvrig enslig ellers resten uten_barn enkeltperson alle_som_ikke",
    "gis": (
        "skaff finn ordn seng rom_ nøkkel plass hotell leilighet leier betaler får_rom gir_ koordinator hjelp tilby"
    ),
    "uten_hjelp": (
        "vent klare må_selv må_du telefonsvar legg_igjen kom_tilbake neste_ dagen_etter råd_ helsehjelp legehjelp"
        " førstehjelp"
    ),
    "individuell_plan": "individuell_plan individuelle_plan ip_",
    "lager": "lager laget lages utarbeid skriv",
    "kapasitet": "plass kapasitet sykehus",
    "langvarig": "langvarig koordinert flere_tjenest sammensatt en_koordinator_å",
    "ferdig_foer": "ferdig_før",
    "koordinator": "koordinator",
    "finnes": "tilbud ordning kapasitet",
    "erstatter": "erstatter",
    "introprogram": "introprogram program introduksjon",
    "fritatt": "fritatt",
    "fullfoert": "fullført",
    "har_ikke_rett": "har_ikke_rett når_",
    "omsorg": "hjemmetjenest hjemmesykeplei helse- omsorgstjenest",
    "tilskudd": "tilskudd",
    "foerstemann": (
        "loddtrekning loddtrekking trekkes_ut førstemann først_til tilfeldig først_får søker_først rekkefølgen"
        " best_råd god_råd høyest_inntekt ansatte uansett_økonomi"
    ),
    "vedtatt": "vedta vedtok godkjen",
    "av_andre": (
        "av_formannskap formannskapet_vedt av_hovedutval av_utvalg av_kommunedirekt av_rådmann administrativt"
        " av_administrasjon kommunedirektøren_vedt rådmannen_vedt av_styringsgrupp styringsgruppen_vedt av_ordfør"
        " av_prosjektgrupp formannskapet_godkj utvalget_vedt hovedutvalget_vedt"
    ),
    "forrige": "forrige samfunnsdel første_utkast det_første",
    "budsjett": "budsjett",
    "innstiller": "innstill forslag_til sendt legge_ut offentlig_ettersyn planstrategi",
    "avvist_plan": (
        "sendt_tilbake sendte_tilbake utsatt_saken utsatte_saken trukket stemte_ned nedstemt forkastet avviste"
        " trakk_planen"
    ),
    "hoering": "høring ettersyn",
    "planprogram": "planprogram",
    "planstrategi": "planstrategi",
    "innspill": "merknader innspill ennå",
    "laa_ute": "lå_ute ligger_ute uttale",
    "utkast": "utkast det_første skisse",
    "siden": "siden_ fra_",
    "husleie": "husleie",
    "tall": "tall_",
    "uke": "uker_ tre_uker",
    # the work on the plan
    "samarbeid": "samarbeid deltar deltok er_med",
    "offentlige_aktoerer": "husbank sykehus helseforetak nav_stat statsforvalt fylkeskommun kriminalomsorg andre_kommuner imdi",
    "frivillige": "frivillig pårørendeorg brukerorg",
    "nav": "nav_",
    "overproev": "overprøv",
    "rapport": "rapport hvert_år årsmelding årlig",
    "boligsosialt": "boligsosial arbeidet planen",
    "fikk_saken": (
        "fikk_se fått_se fikk_planen fått_planen fikk_saken fått_saken fått_planforslag fikk_planforslag spurt hørt_ forelagt"
        " fått_uttale fikk_uttale fått_si fikk_si involvert uttalt_seg uttale_seg"
    ),
    "forbigaatt": "hoppet_over forbigått",
    "raadet": "eldreråd ungdomsråd råd_for_personer rådet rådene",
    "etter_vedtaket": "etter_at_den_er_vedtatt etter_at_planen etter_vedtak etter_at_kommunestyret vedtatt_først",
    "behovsoversikt": "behovsoversikt oversikten_over_behov i_oversikten behovet_er",
    "talt": "talt telt kartlagt undersøkt regnet",
    "gjettet": "gjett synsing anslått_uten på_måfå",
    "tilpasset": "tilpasset_bolig tilpassede_bolig",
    "bostoette": "bostøtte",
    "tilbyr": "tilby skaffer gir_",
    "hjelper": "hjelper veileder bistår",
    "lenger": "lenger_enn",
}


_KORTEST = 3  # letters of a stem, with the space that ends a word


@cache
def begrepene(navn: str) -> frozenset[str]:
    """The concepts of a group of a line: «klage|uenig». Raises KeyError for one that has no words."""
    return frozenset(n for n in navn.split("|") if n and BEGREPER[n])


def begreper_i(sagt: str) -> frozenset[str]:
    """What a sentence, or a part of one, is about."""
    funnet: set[str] = set()
    for ord in sagt.split():
        sikre, rader = _kan_vaere(ord)
        if sikre:
            funnet |= sikre
        for rad, begrep in rader:
            if begrep not in funnet and rad in sagt:
                funnet.add(begrep)
    return frozenset(funnet)


def radene_om(ord: str, begreper: frozenset[str]) -> Sequence[str]:
    """The rows of words in which a word tells of one of the concepts; [""] where it does alone."""
    sikre, rader = _kan_vaere(ord)
    return [rad for rad, begrep in rader if begrep in begreper] if sikre.isdisjoint(begreper) else [""]


def ordenes_begreper(sagt: str) -> Sequence[frozenset[str]]:
    """What each word is about, in order."""
    hver = map(_kan_vaere, sagt.split())
    return [sikre.union(begrep for rad, begrep in rader if rad in sagt) for sikre, rader in hver]


@cache
def _stammer() -> Mapping[str, Sequence[tuple[str, str]]]:
    """By how a word begins: the row of words that it is to stand in ("" for none), and the concept. Of a row the longest word is
    looked up."""
    by: dict[str, list[tuple[str, str]]] = {}
    for begrep, stammer in BEGREPER.items():
        for stamme in stammer.split():
            if "_" in stamme:
                rad = f" {stamme.replace('_', ' ')}"
                *foran, siste = rad[1:].split(" ")
                lengst = max((*(f"{f} " for f in foran), siste), key=len)
                by.setdefault(lengst, []).append((rad if rad[1:] != lengst else "", begrep))
            else:
                by.setdefault(stamme, []).append(("", begrep))
    return by


@cache
def _begynnelser() -> frozenset[str]:
    return frozenset(stamme[:_KORTEST] for stamme in _stammer())


@lru_cache(maxsize=8192)  # each word of a text is looked up once
def _kan_vaere(ord: str) -> tuple[frozenset[str], Sequence[tuple[str, str]]]:
    """What a word is about, and what it may be about in a row with others."""
    hele, stammer = f"{ord} ", _stammer()
    if hele[:_KORTEST] not in _begynnelser():
        return frozenset(), ()
    alle = [par for n in range(_KORTEST, len(hele) + 1) for par in stammer.get(hele[:n], ())]
    return frozenset(begrep for rad, begrep in alle if not rad), [(rad, begrep) for rad, begrep in alle if rad]
