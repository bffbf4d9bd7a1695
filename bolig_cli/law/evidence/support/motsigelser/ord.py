"""Words that several lines look for."""

ORGAN = (
    "formannskap|kommunestyr|bystyr|heradsstyr|ordfør|rådmann|kommunedirektør|kommunesjef|kommunalsjef"
    "|administrasjon|klagenemnd|klagenemd|klageutval|klageråd|utvalg|utval |utvalet|hovedutval|hovudutval|nemnd"
    "|leiing|ledelsen|styret|hovudutval|fagsjef|etatssjef|kommuneadvokat|politiker|politikar|sivilombod"
    "|sivilombud|departement|husbank|helsetilsyn|trygderett|fylkeskommun"
)
KONTOR = (
    "nav |boligkontor|bustadkontor|tildelingskontor|forvaltningskontor|avdelingsleder|avdelingsleiar|enhetsleder"
    "|einingsleiar|lederen|leiaren|leder |leiar |saksbehandler|sakshandsamar|kommunens egen|kommunen sjølv"
    "|kommunen selv|kommunen si eiga|vi selv|vi sjølv|kontoret|etaten"
)
MUNTLIG = (
    "muntlig|munnleg|formidles i|gis i en samtale|gis i et møte|gjeve i|ansikt til ansikt|på telefon|over telefon"
    "|per telefon|på tlf|over disk|i skranken|med en telefon|ein telefon"
)
SKRIFTLIG = "skriftlig|skriftleg|brev|digital post|digipost|på papir|i posten|kreve|krevje"
BESTEMMER = (
    "bestemm|avgjør|avgjer|avgjort|avgjord|fordel|planlegg|vedtar|vedtek|velger hjelp|vel hjelp|fastsett"
    "|setter opp|plukker|velger ut|vel ut|bestemt"
)
DEG = (
    "du |deg |personen|søker|søkjar|bruker|brukar|den det gjelder|den det gjeld|beboer|bebuar|den saken gjelder"
    "|den som får"
)
UTEN_DEG = (
    "uten at du|utan at du|uten at person|utan at person|uten at den|utan at den|uten at søker|utan at søkjar"
    "|uten at bruker|utan at brukar|uten å snakk|utan å snakk|uten å spør|utan å spør|uten å hør|utan å høyr"
    "|uten å involver|utan å involver|uten å ta hensyn|utan å ta omsyn|uten å møte|utan å møte|uten at noen snakk"
    "|uten samtale|utan samtale|uten medvirkning|utan medverknad|over hodet på|over hovudet på|uten at familien"
    "|utan at familien|uten at noen spør|utan at nokon spør|uten din|utan di "
)
HER = "hos oss|her |i kommunen vår|vår kommune|i kommunen|her i "
OSS = (
    "kommunen har ansvar for alle|kommunen har ansvaret for alle|vi har ansvar for alle|overtar vi|overtek vi"
    "|tar vi over|tek vi over|blir vårt|vert vårt|får vi ansvar|av oss|frå oss|fra oss|hos oss får|vi har ansvar"
    "|me har ansvar|vårt ansvar|hjelper vi|vi hjelper|vi hjelp |hjelp vi|vi svarer|vi tar over|vi tek over"
    "|vi overtar|vi overtek|kommunen vår har ansvar|vår kommune har ansvar|vi som hjelper|vi som hjelp"
    "|vi som har ansvar|kommunen vår som|vår kommune som"
)
FOER = (
    " før |tidligere|tidlegare|kom fra|kom frå|kommer fra|kjem frå|fra andre|frå andre|fra en annen|frå ein annan"
    "|oppholdskommun|opphaldskommun|hjemkommun|heimkommun|bodd|budd|oppholdt seg|oppheldt seg|flyttet fra"
    "|flytta frå"
)
DER_DEN_LIGGER = (
    "institusjonen ligg|sykehjemmet ligg|sjukeheimen ligg|fengselet ligg|den ligg|det ligg|han ligg|boligen ligg"
    "|bustaden ligg|institusjonen er|sykehjemmet er|sjukeheimen er|institusjonskommun|vertskommun"
    "|oppholder seg nå|oppheld seg no|stedet ligg|staden ligg|senteret ligg|kommunen der du er|kommunen du er i"
    "|der personen bor nå|der du bor nå|der du bur no"
)
KONTORTID = (
    "kontortid|åpningstid|opningstid|arbeidstid|arbeidsdag|dagtid|på dagen|hverdag|kvardag|ukedag|vekedag|yrkedag"
    "|virkedag|mandag|måndag|fredag|mellom 8|mellom 9|mellom 10|mellom åtte|mellom ni|mellom klokk|mellom kl"
    "|før klokka|før kl|kontoret er åpent|kontoret er ope|vi har åpent|vi har ope"
)
DOEGNET = "vakttelefon|vakttlf|legevakt|døgnet|ellers|elles|utenom|utanom|også |òg |resten av|andre tider|politi|116"
NAAR_NOEN_BER = (
    "ber om|bed om|krever|krev |spør|etterspør|når noen|når nokon|hvis du|dersom du|viss du|hvis noen"
    "|dersom nokon|store |viktige|større|klager|klagar|etter forespørsel|på forespørsel|etter førespurnad"
)
PAA_BETINGELSE = (
    "må be om|må du be om|må du selv be|må sjølv be|må søke om å få|må selv be|må kreve|må du kreve"
    "|på forespørsel|etter førespurnad|etter forespørsel|hvis du ber|dersom du ber|viss du ber|om du ber"
    "|når du ber|når noen ber|når nokon ber|hvis noen ber|dersom noen ber"
)
PLANEN_SELV = "planen|planforslag|temaplanen|kommunedelplanen|handlingsplanen"

# As a sentence has them, with a space on each side.
NEI = (
    " ikke ", " ikkje ", " ingen ", " inga ", " aldri ", " verken ", " korkje ", " ingenting ", " intet ", " inkje ", " heller ",
)  # fmt: skip
BARE = (
    " bare ", " kun ", " berre ", " utelukkende ", " utelukkande ", " forbeholdt ", " forbehalde ", " eneste ", " einaste ",
    " først når ", " fyrst når ",
)  # fmt: skip
