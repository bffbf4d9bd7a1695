"""The way of a case: from the first word to the decision, and the person in it."""

from collections.abc import Mapping

from bolig_cli.law.evidence.support.motsigelser.rad import Spor, Tid

_OENSKER = Spor(
    "oenske",
    kjerne="oenske vekt|vi",
    nekter=("vekt|skrives_ned +oenske -alene|alt|garanti|for_andre",),
    andre=("liten_vekt +oenske -nektes",),
)

SAKSGANG: Mapping[str, Spor] = {
    "tar_stilling": Spor(
        "henvendelse|muntlig|sak",
        kjerne="henvendelsen|muntlig",
        nekter=(
            (
                "behandler|registrer|regnes|svar +henvendelse|muntlig"
                " -vedtak|barn|selv_om|foer|klage|apningstid|gjelder_ikke"
            ),
        ),
        bare=("skjema|soeknad|skriftlig|digitalt +behandler|hjelp|svar|tar_imot -klage|ogsaa|vedtak|raad",),
        andre=(
            "legges_bort +muntlig|soeknad|skjema|henvendelse -klage|oenske",
            "krav_om skriftlig|skjema +henvendelse|hjelp -klage|startlaan|eller|avgjoerelse",
        ),
    ),
    "kanaler": Spor(
        "henvendelse|hjelp",
        kjerne="henvendelsen|muntlig",
        nekter=("muntlig|telefon|oppmoete +henvendelse|hjelp -selv_om|avgjoerelse|gjelder_ikke|krav_om|svar|klarer",),
        bare=(
            (
                "skjema|digitalt|skriftlig|oppmoete|telefon|brev +henvendelse|kontakt"
                " -eller|ogsaa|vakt|avgjoerelse|startlaan|klage|kontortid"
            ),
        ),
    ),
    "veileder": Spor(
        "regler|raad|opplysning",
        kjerne="raad -raadet",
        nekter=("gir raad -juridisk|avgjoerelse|raad_til",),
        bare=("har_sak|bosatt|betaler +raad -tilgang|ansatte",),
        andre=("maa_selv +regler -soeknad|skrives", "koster +raad -gratis"),
    ),
    "viser_videre": Spor(
        "feil_sted",
        kjerne="feil_sted +henvendelse",
        nekter=("videre|vise|finner|svar +feil_sted -statsforvalter|klage|nekter_oss",),
        andre=(
            "maa_selv|paa_egen_haand|paa_nytt maa|finner|henvendelse +feil_sted -slipper|ogsaa|raad",
            "legges_bort +feil_sted",
        ),
    ),
    "samordning": Spor(
        "tjenestene|samordner",
        kjerne="samordner|teamet",
        nekter=(
            "samordner|moete +tjenestene|samordner -foer|taushetsplikt|samtykke|individuell_plan|koordinator|enkelt"
            "|offentlige_aktoerer|frivillige",
        ),
        andre=(
            (
                "hver_for_seg|paa_egen_haand|uavhengig_av_hverandre +tjenestene"
                " -oekonomi|samordner|slipper|moete|sammen|hver_oppgave"
            ),
            "maa_selv samordner|holde_orden",
        ),
    ),
    "oppfoelging": Spor(
        "oppfoelging",
        kjerne="oppfoelging vedtak|hjelp|bolig",
        nekter=("avgjoerelse|bolig|etterpaa +vi|kommunen +oppfoelging -trenger|oenske|husleie|krav_om",),
        andre=("slutt|stopper med_vedtaket +oppfoelging -trenger",),
    ),
    "internkontroll": Spor(
        "oppfoelging|avgjoerelse",
        kjerne="kontroll avgjoerelse",
        nekter=("kontroll +avgjoerelse|kvalitet -klage|henter|oekonomi",),
    ),
    "svartid": Spor(
        "svar|soeknad|behandlingstid|avgjoerelse",
        kjerne="svar|behandlingstid -klage",
        nekter=("svar_lovet +svar -klage|foreloepig|paa_spoersmaal|avgjoerelse|foer|innen|anonym|presse",),
        andre=(
            "sjelden behandler|svar +soeknad|svar -gjennomgang|planen|tiltak|husbanken",
            "naar_det_passer +svar|behandler -klage",
        ),
        tid=Tid(
            foran="svar|behandlingstid|behandler|venter|regne_med|bruker_tid",
            etter="svar|behandlingstid|venter|soeknad",
            andre="gjelder|varer|klage|gaatt|frist|leie|paa_nytt|oppfoelging|eldre_enn|siste_tid|gjennomgang|bodd|bosatt|lagres|periode|program|laan",
            hvis="+svar|soeknad|behandlingstid|avgjoerelse -klage|statsforvalter|foreloepig|venteliste|planen|husbanken|program",
        ),
    ),
    "foreloepig_svar": Spor(
        "svar|foreloepig|drar_ut",
        kjerne="foreloepig",
        nekter=(
            "beskjed +drar_ut",
            "svar|beskjed|foreloepig +foreloepig -innen|avgjort|raskere|endelig|klage|er_ikke_vedtak|nok",
        ),
        bare=("ber_om|klage +foreloepig", "avgjort +drar_ut +beskjed|svar"),
        andre=("uvisshet +drar_ut -beskjed|foreloepig|skrives|svar|begrunnelse",),
        tid=Tid(
            foran="svar|beskjed|foreloepig|innen|etter|gaatt",
            etter="foer",
            andre="saken_tar|klage|gjelder",
            hvis="+foreloepig -planen|tall",
        ),
    ),
    "medvirkning": Spor(
        "bestemmer|hjelp|sak|deg|oenske",
        kjerne="delta hjelp|avgjoerelse|sak",
        nekter=(
            (
                "delta|deg_hoert +deg|bestemmer|hjelp"
                " -vil_ikke|venter|barn|paaroerende|bosatt|planen|egenandel|opplysning|statsforvalter"
            ),
        ),
        andre=(
            "alene vi|fagfolk|kommunen|tjenestene +bestemmer -deg_bestemmer|bor_alene|nektes",
            "over_hodet|seg_imellom|ferdig_bestemt +hjelp|avgjoerelse|deg",
            "foerst_etterpaa beskjed|deg_hoert +bestemmer|hjelp",
        ),
    ),
    "oensker": _OENSKER,
    "stor_vekt": _OENSKER,
    "kartlegging": Spor(
        "hjelp|alle|bestemmer|behov",
        kjerne="kartlegger behov|hjelp",
        nekter=("kartlegger|behov|vurdering +hjelp|avgjoerelse -mer_enn|stoerre|endrer|maalgruppe|nekter_oss",),
        andre=("samme_hjelp +alle|hjelp -rett|nok|hvem",),
        bare=("soeknad +avgjoerelse +grunnlag",),
    ),
    "barn_hoeres": Spor(
        "barn",
        kjerne="barn -familier|raadet",
        nekter=("spoer|delta|si_sin_mening +barn -vil_ikke|barnehage|tvinges|forstaar|raadet",),
        bare=("foresatte|voksne|alder +spoer|si_sin_mening|delta -ogsaa",),
        andre=(
            "foresatte|voksne paa_vegne|bestemmer +barn -ogsaa|sammen|rett",
            "faar_slippe +barn -ogsaa|vil_ikke|si_sin_mening|blir_hoert|barnehage|raadet",
        ),
    ),
    "innhenting": Spor(
        "opplysning|henter|kontakter",
        kjerne="opplysning|kontakter",
        nekter=(
            "vite|beskjed|samtykke +kontakter +andre_kilder",
            "samtykke|vite|spoer|beskjed +henter -anonym|for_andre|taushetsplikt|folkeregister|deler|statistikk",
        ),
        andre=("skjult +henter", "foerst_etterpaa vite +henter", "bare_fra_andre +henter"),
    ),
    "statistikk": Spor(
        "statistikk",
        kjerne="statistikk +opplysning",
        nekter=("anonym +statistikk -kan_kjennes",),
        andre=("med_navn +statistikk -anonym|fjernet",),
    ),
    "skriftlig": Spor(
        "avgjoerelse",
        kjerne="skriftlig vedtak|avslag",
        nekter=(
            "skriftlig|skrives +avgjoerelse -foreloepig|raad|klage|begrunnelse|forstaar|navn|mer_enn|medhold|nektes",
        ),
        bare=("ber_om +skriftlig|vedtak +avgjoerelse -begrunnelse|innsyn|endrer|kontakt|raad",),
        andre=("muntlig +avgjoerelse -skriftlig_rett|soeknad|klage|i_tillegg|foreloepig|bekrefter|raad",),
    ),
    "enkeltvedtak": Spor(
        "vedtak|avslag",
        kjerne="vedtak avslag|innvilget|hjelp",
        nekter=("vedtak fatter +avslag|innvilget|hjelp -raad|foer|foreloepig|opplysning|tak_over_hodet",),
        bare=(
            "tilbakemelding +avslag",
            "innvilget|avslag|utleiebolig|startlaan|noen_saker +vedtak -hovedinnhold|begrunnelse|baade",
        ),
        andre=("muntlig|uformelt +avslag|innvilget -skriftlig_rett|soeknad|bekrefter|i_tillegg",),
    ),
    "underretning": Spor(
        "avgjoerelse",
        kjerne="beskjed avgjoerelse",
        nekter=("beskjed|sendes +avgjoerelse -foreloepig|klage|trenger|uvedkommende|medhold|hovedinnhold|forstaar",),
        andre=("muntlig|maa_hente +avgjoerelse -skriftlig_rett|soeknad|klage|i_tillegg|foreloepig|henter",),
        bare=("ber_om +skriftlig +avgjoerelse -begrunnelse",),
    ),
    "begrunnelse": Spor(
        "avgjoerelse|begrunnelse",
        kjerne="begrunnelse avgjoerelse",
        nekter=("begrunnelse +avgjoerelse -klage|trenger|forstaar|hvorfor_ikke|roeper",),
        bare=("ber_om|klage|noen_saker +begrunnelse -innvilget|fornoeyd",),
        andre=(
            "lik_for_alle begrunnelse",
            "holdes_inne begrunnelse -opplysning|for_andre|innspill",
            "maa_be_om +begrunnelse -klage|alltid|i_tillegg|mer_om",
        ),
    ),
    "hovedinnhold": Spor(
        "vedtak|brev",
        kjerne="hovedinnhold vedtak|brev",
        nekter=("hovedinnhold +vedtak|brev -klage|ja_eller_nei",),
        bare=("ja_eller_nei +vedtak|brev",),
        andre=("senere hovedinnhold|vedtak|brev -klage",),
    ),
    "regler": Spor(
        "vedtak|brev",
        kjerne="regler vedtak|begrunnelse",
        nekter=("regler +vedtak|brev|begrunnelse -kjenner|klage|strid",),
    ),
    "faktum": Spor(
        "vedtak|brev",
        kjerne="faktum vedtak|begrunnelse",
        nekter=("faktum +vedtak|brev|begrunnelse -kjenner|klage|feil",),
    ),
    "hovedhensyn": Spor(
        "vedtak|brev",
        kjerne="hovedhensyn vedtak|begrunnelse",
        nekter=("hovedhensyn +vedtak|brev|begrunnelse -klage|usaklig",),
    ),
    "innsyn": Spor(
        "innsyn|dokument",
        kjerne="innsyn dokument",
        nekter=("innsyn +dokument|innsyn -organ|uvedkommende|ansatte|taushetsplikt|raadet",),
        bare=("advokat|ansatte|betaler|klage +innsyn -taushetsplikt|opplysning",),
        andre=("koster +innsyn|dokument -gratis",),
    ),
}
