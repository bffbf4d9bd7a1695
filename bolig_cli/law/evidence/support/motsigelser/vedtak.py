"""The decision: in writing, given and refused, with its grounds and what it is to say, and how one is told of it."""

from collections.abc import Mapping

from bolig_cli.law.evidence.support.motsigelser import om
from bolig_cli.law.evidence.support.motsigelser.ord import MUNTLIG, NAAR_NOEN_BER, PAA_BETINGELSE, SKRIFTLIG
from bolig_cli.law.evidence.support.motsigelser.rad import Avgrensning, Motsigelse, Nektelse, Paastand

VEDTAK: Mapping[str, tuple[Motsigelse, ...]] = {
    "skriftlig": (
        Paastand(
            om.VEDTAK,
            f"{MUNTLIG}",
            med="vedtak|enkeltvedtak|avslag|avgjørels|avgjersl|innvilg|svaret |nei",
            ikke=(
                f"{SKRIFTLIG}|søknad|søk |klag|i tillegg|spørsmål|foreløpig|førebels|bekreft|stadfest|veiled|rettlei"
            ),
        ),
        Avgrensning(
            om.VEDTAK,
            f"{NAAR_NOEN_BER}",
            med=("skriv|vedtak|brev|skriftlig|skriftleg + vedtak|enkeltvedtak|avslag|avgjør"),
            ikke="begrunn|grunngi|grunngje|innsyn|endre|omgjør|kontakt|råd",
        ),
        Nektelse(
            om.VEDTAK,
            "skriv |skriver|skrives|laget|laga|lager|noe brev|noko brev|noe dokument|noko dokument|skriftlig"
            "|skriftleg|skrevet|i brev|papir|lager vi|sender vi|får du|dokumenter",
            med="vedtak|enkeltvedtak|avslag|avgjørels|avgjersl",
            ikke=(
                "når |muntlig vedtak|munnleg vedtak|klag|begrunn|grunngi|grunngje|forstå|forstår|vanskelig|fagord"
                "|stammespråk|navn|før |mer enn|meir enn|lenger|medhold|medhald|opplysning|skjema"
            ),
        ),
    ),
    "enkeltvedtak": (
        Avgrensning(
            om.VEDTAK,
            "en beskjed|ein beskjed|informasjon|orientering|en orientering|en tilbakemelding|ei tilbakemelding"
            "|et svar|eit svar|et råd|eit råd|veiledende|rettleiande",
            med="avslag|avslå|nei |innvilg",
        ),
        Avgrensning(
            om.VEDTAK,
            "innvilg|innvilgels|ja |avslag|nei |positive|gir hjelp|gjev hjelp|den som får hjelp|de som får"
            "|dei som får|store|kommunal bolig|kommunal bustad|startlån|noen saker|nokre saker|tildeling",
            med="enkeltvedtak|vedtak",
            ikke="hovedinnhold|hovudinnhald|begrunn|grunngi|grunngje|både|sier |seier |ja eller nei",
        ),
        Paastand(
            om.VEDTAK,
            f"{MUNTLIG}|uformel|beskjed uten|beskjed utan|vanlig brev|et vanlig svar|regnes som råd|rekna som råd",
            med="avslag|avslå|innvilg|nei ",
            ikke=f"{SKRIFTLIG}|søk |i tillegg|bekreft|stadfest",
        ),
        Nektelse(
            om.VEDTAK,
            "enkeltvedtak|regnes som vedtak|rekna som vedtak|reknast som vedtak|fatter vi vedtak|fatter vedtak"
            "|fattar vedtak|treffer vedtak|gjør vedtak|gjer vedtak|skriver vedtak|skriv vedtak|lager vedtak"
            "|gjør vi vedtak|gjer vi vedtak|er vedtak|er et vedtak|er eit vedtak|treffer vi|gir vi vedtak"
            "|skriver vi vedtak|skrive vedtak|vedtak om|får vedtak|noe vedtak|noko vedtak|formelt vedtak",
            med="avslag|avslå|innvilg|nei |hjelp|bistand|avgjør|avgjer",
            ikke="råd |veiled|rettlei|informasjon|utan vedtak|uten vedtak|før |klag|slutten|åpningstid",
        ),
        Nektelse(
            om.VEDTAK,
            "et vedtak|eit vedtak|et enkeltvedtak|eit enkeltvedtak",
            med="avslag|avslå|innvilg|nei ",
            ikke="råd |foreløpig|førebels|endelig|endeleg|siste|klag|uten|utan",
        ),
        Paastand(
            om.VEDTAK,
            "uten vedtak|utan vedtak|uten enkeltvedtak|utan enkeltvedtak|uten noe vedtak|utan noko vedtak"
            "|uten at det fattes|uten at det blir fattet|utan at det blir fatta|uten at det skrives"
            "|utan at det blir skrive|uten at vi fatter|uten at vi skriver|utan at vi skriv|uten å fatte"
            "|utan å fatte|uten å skrive vedtak|uten at det gjøres vedtak|uten at det lages",
            med="hjelp|bistand|bolig|bustad|avslag|saker|sakene|sakane",
            ikke="råd |veiled|rettlei|tak over|akutt",
        ),
    ),
    "underretning": (
        Paastand(
            om.VEDTAK,
            f"{MUNTLIG}|ved oppslag|må selv hente|må sjølv hente|må du selv hente|må hente|må du hente"
            "|må spørre selv|må selv spørre|må selv ringe|må du ringe|ved å ringe|ved å spørre|ved å spørje"
            "|ved å ta kontakt|ved å møte opp|ved å komme",
            med="vedtak|resultat|avgjør|avgjer|svaret ",
            ikke=f"{SKRIFTLIG}|søknad|søk |klag|i tillegg|spørsmål|foreløpig|førebels|hente inn|hente fram",
        ),
        Nektelse(
            om.VEDTAK,
            "beskjed|melding|sendes|sendast|sender vi|får du|får personen|får vite|underret",
            med="vedtak|avgjør|avgjer",
            ikke="når |før |klag|trenger|treng|andre|utleier|naboer|media|medhold|lenger|hovedinnhold|forstår",
        ),
    ),
    "begrunnelse": (
        Paastand(
            om.VEDTAK,
            "den samme for alle|den same for alle|samme for alle|lik for alle|standardtekst|standard tekst"
            "|standardbegrunnelse|standardgrunngiving",
            med="begrunn|grunngi|grunngje|grunngjev",
        ),
        Paastand(
            om.VEDTAK,
            f"{PAA_BETINGELSE}",
            med="begrunn|grunngi|grunngje|grunnen|hvorfor|kvifor|grunngjev",
            ikke="klag|uansett|alltid|i tillegg|mer om|meir om|forklar det",
        ),
        Avgrensning(
            om.VEDTAK,
            f"{NAAR_NOEN_BER}|#klage|klagesak|i klage|avslag på kommunal|store saker",
            med="begrunn|grunngi|grunngje|grunnen|hvorfor|kvifor|grunngjev",
            ikke="klage uten|innvilg|fornøyd",
        ),
        Paastand(
            om.VEDTAK,
            "uten begrunn|utan grunngjev|utan grunngiv|uten å begrunn|utan å grunngi|utan å grunngje"
            "|uten forklaring|utan forklaring|uten å forklare|utan å forklare|uten å si hvorfor"
            "|utan å seie kvifor|uten grunn|utan grunn|uten nærmere begrunn|utan nærare|uten videre",
            med="vedtak|avslag|avslå|svar|nei |avgjør|avgjer",
            ikke="klag|søke|oppsigelse",
        ),
        Nektelse(
            om.VEDTAK,
            "begrunn|grunngi|grunngje|grunngjev|forklar|hvorfor|kvifor|årsak",
            med="vedtak|avslag|avslå|nei |avgjør|avgjer|svaret |brevet ",
            ikke=(
                "klage |du klager|treng du|hvorfor du ikke|kvifor du ikkje|hvorfor vi ikke|kvifor vi ikkje"
                "|forstår|forstå |når |hvorfor noe ikke|som ikke får|som ikkje får|hvorfor det ikke"
                "|kvifor det ikkje"
            ),
        ),
    ),
    "hovedinnhold": (
        Avgrensning(
            om.VEDTAK,
            "ja eller nei|ja og nei|om du får|om søknaden|om du har fått|resultatet|utfallet|svaret|at søknaden"
            "|dato|innvilget eller",
            med="vedtak|brev",
        ),
        Nektelse(
            om.VEDTAK,
            "i vedtak|av vedtak|i brev|av brev|står i|framgår",
            med=(
                "hva hjelp|kva hjelp|hva bistand|kva bistand|innholdet i hjelp|innhaldet i hjelp"
                "|innholdet i bistand|omfanget av|hovedinnholdet|hovudinnhaldet"
            ),
            ikke="klag|bare ja",
        ),
        Nektelse(
            om.VEDTAK,
            "hva hjelp|kva hjelp|hva bistanden|kva bistanden|innholdet i|innhaldet i|hovedinnhold|hovudinnhald"
            "|hva bistand|kva bistand|hvilken hjelp|hva du får|kva du får|omfang|hvor mye|kor mykje"
            "|hva slags hjelp|kva slags hjelp|hva vi gir",
            med="vedtak|brev",
            ikke="klag|ja eller nei",
        ),
        Paastand(
            om.VEDTAK,
            "bestemmes senere|bestemmes seinere|avtales senere|avtalast seinare|avtales muntlig|avtalast munnleg"
            "|blir bestemt senere|vert bestemt seinare|avklares senere|kommer vi tilbake til|gir ikke detaljer",
            med="vedtak|brev|innhold|innhald",
        ),
    ),
    "regler": (
        Nektelse(
            om.VEDTAK,
            "hvilke regler|kva reglar|viser til regl|viser til lov|viser til paragraf|lovhjemmel|heimel|hjemmel"
            "|hvilken lov|kva lov|reglene|reglane|paragraf",
            med="vedtak|brev|begrunn|grunngiv|grunngjev",
            ikke="kjenner|kjenn |klag|når |i strid|bryter|åpner for",
        ),
    ),
    "faktum": (
        Nektelse(
            om.VEDTAK,
            "faktum|faktiske|lagt til grunn|lagd til grunn|legger til grunn|hvilke opplysninger|kva opplysningar"
            "|hva vi bygger|opplysningene vi",
            med="vedtak|brev|begrunn|grunngiv|grunngjev",
            ikke="klag|når |kjenner|feil",
        ),
    ),
    "hovedhensyn": (
        Nektelse(
            om.VEDTAK,
            "hensyn|omsyn|lagt vekt på|lagt mest vekt|la vekt på|skjønn",
            med="vedtak|brev|begrunn|grunngiv|grunngjev",
            ikke="klag|når |ta hensyn til|tar hensyn|tek omsyn|usaklig|utenforligg",
        ),
    ),
    "innsyn": (
        Nektelse(
            om.INNSYN,
            "får se|får sjå|få se|få sjå|kan se|kan sjå|innsyn|rett til å se|tilgang",
            ikke=(
                "andre|naboer|uvedkomm|ansatte|tilsette|opplysninger om andre|utleier|taushetsplikt|tilgang til andre"
            ),
        ),
        Avgrensning(
            om.INNSYN,
            "advokat|advokater|saksbehandler|ansatte|tilsette|retten|klager|mot betaling|etter at saken",
            med="se |sjå |innsyn|lese |tilgang",
            ikke="taushetsplikt|teieplikt|personopplys|tilgang til opplysning",
        ),
        Paastand(
            om.INNSYN,
            "koster |kostar |gebyr|betale |betaler|betalar",
            med="innsyn|sakspapir",
            ikke="gratis",
        ),
    ),
}
