"""What a short text of the plan's own data is held against: the words that support what its field says.

A service's description, who comes first, where one turns at night, and whose responsibility it is are free text. What stands there
is
a fact only where its own words say what the field is for; else somebody has to read it. As everywhere, words say where to look.
"""

import re
from collections.abc import Collection, Mapping

from bolig_cli.law.evidence.support.fagfelt import annet_felt, eget_felt
from bolig_cli.law.evidence.support.fagord import ukjente_ord
from bolig_cli.law.evidence.support.nettadresse import er_aapen_adresse
from bolig_cli.law.evidence.support.tekst import har_et_av, lest, setninger_i
from bolig_cli.law.evidence.support.virkemidler import STIKKORD
from bolig_cli.model.behovsoversikt import Boligtype
from bolig_cli.model.organisasjon import Ansvarssituasjon
from bolig_cli.model.tjeneste import Tjenesteslag
from bolig_cli.searchable import searchable, visible

TJENESTER: Mapping[str, tuple[str, ...]] = {
    Tjenesteslag.RAAD_OG_VEILEDNING: (
        "fortel", "svarer på", "svarar på", "rettighet", "rettar", "hvem som kan", "kven som kan", "lurer på", "lurar på",
        "kontrakt",
    ),
    Tjenesteslag.BOMESTRING: ("hjem til deg", "heim til deg", "bo trygt", "bu trygt", "støtte", "å bo ", "å bu "),
    Tjenesteslag.OEKONOMISK_RAADGIVNING: ("penge", "pengar", "regning", "rekning", " lån"),
    Tjenesteslag.KOMMUNAL_BOLIG: ("bolig", "bustad", "leilighet", "leilegheit"),
    Tjenesteslag.KJOEPS_OG_LEIEBISTAND: ("utleier", "utleigar", "boligmarked", "bustadmarknad"),
    Tjenesteslag.TILPASSET_BOLIG: ("hjelp og vern", "vern ", "tilrettel", "tilgjengel"),
    Tjenesteslag.MIDLERTIDIG_BOLIG: ("sted å", "stad å", "tak over", "i natt", "sove", " seng", " rom ", "husvære", "hotell",
    "pensjonat", "leilighet", "leilegheit"),
    Tjenesteslag.BOLIGTILPASNING: ("lettere å bruke", "lettare å bruke", "hjelpemid", "installer", "trapp", "bad "),
    Tjenesteslag.TILSKUDD: ("penge", "pengar"),
    Tjenesteslag.OMSORGSTJENESTER: (
        "omsorg", "pleie", "sykeplei", "sjukeplei", "praktisk hjelp", "hjemme ", "heime ", "hjemmet", "heimen", "hjemmetjen",
        "heimeten", "hjemmesyk", "heimesjuk", "hjemmehjelp", "heimehjelp", "personlig assist", "personleg assist",
        "bpa",
        "helsehjelp", "avlast", "dagtilbud", "dagtilbod", "støttekontakt", "helse", "stell",
    ),
    Tjenesteslag.INDIVIDUELL_PLAN: (
        "planen", " plan ", "individuel", " ip ", "mål", "hvem som gjør hva", "kven som gjer kva", "hvem som hjelper",
        "kven som hjelper", "hvem som bidrar",
        "kven som bidreg", "hvem av oss", "kven av oss", "samordn", "samle", "samla",
    ),
    Tjenesteslag.KOORDINATOR: ("koordin", "følger", "følgjer", "samordn", "fast kontakt", "kontaktperson", "tjenestene",
    "tenestene", "én person", "ein person", "en fast person", "ein fast person", "forholde deg", "halde deg til",
    "snakker med de andre", "snakkar med dei andre", "oversikten", "oversikta", "oppnevn", "peker ut", "peiker ut",
    "ansvarsgrupp", "kaller inn", "kallar inn", "oppfølgingen", "oppfølginga", "trådene", "trådane", " ringe til", "ringje til"),
    Tjenesteslag.INTRODUKSJONSPROGRAM: (
        "program", "norsk", "praksis", "skoleplass", "skuleplass", "samfunnskunnskap", "opplæring", "språk", "introduksjon",
        "i arbeid", "til arbeid",
        "arbeidsliv", "arbeidsrett", "utdanning", "kvalifiser",
    ),
    Tjenesteslag.BOSTOETTE: ("boutgift", "buutgift", "husleie", "husleige", "husbank", "bolig", "bustad", "det koster å bo"),
}  # fmt: skip
_OM_NATTEN = (
    "natt", "kveld", "helg", "døgn", "vakt", "akutt", "alltid", "når som helst", "når tid", "hele tiden", "heile tida",
    "24 timer", "24 timar", "24/7", "utenom", "utanom", "utenfor", "utanfor", "etter stengetid", "116 117", "116117", "politi",
)  # fmt: skip
_STENGT = (
    "ubemann", "ubeman", "telefonsvar", "oppslag", "neste morgen", "neste morgon", "klare deg selv", "klare deg sjølv",
    "stengt", "stengd", "i åpningstid", "i opningstid", "i kontortid", "kom tilbake", "kom attende", "neste virkedag",
    "neste vyrkedag",
    "på mandag", "på måndag", "mandag til fredag", "måndag til fredag", "hverdager", "kvardagar", "neste dag", "til kontoret åpner",
    "til kontoret opnar", "når kontoret åpner", "når kontoret opnar", "når vi åpner", "når vi opnar", "når me opnar",
    "betaler selv", "betalar sjølv", "vente til", "vent til",
)  # fmt: skip
_GAAR_FORAN = (
    "behov", "økonomi", "inntekt", "råd ", "fattig", "barna", "born", " barn ", "barnefam", "gjeld", "vanskelig", "vanskeleg",
    "strev", "slit", "utkast",
    "miste", "mistar", "uten bolig", "utan bustad", "uten sted", "utan stad", "uten tak", "utan tak", "uten hjem", "utan heim",
    "uten noe", "utan noko", "akutt", "helse", "sjuk", "syk", "funksjon", "vold", "vald", "flyktning", " unge", "ungdom", "eldre",
    "haster", "hastar", "alvorlig", "alvorleg", "bor dårlig", "bur dårleg", "bor trangt", "bur trongt", "trangest", "trongast",
    "trenger det mest",
    "treng det mest", "noe sted", "nokon stad", "lavest", "lågast", "problem",
)  # fmt: skip
_FOERST = (
    "først", "fyrst", "foran", "framfor", "priori", "fortrinn", "før andre", "før dei", "før de ", "forrang", "ser på", "vekt",
    "vurder",
    "avgjør", "avgjer", "størst", "mest", "dårligst", "dårlegast", "lavest", "lågast", "etter behov", "fremst", "behovet",
)  # fmt: skip

# For each situation: words that say what the act says, and words that say something else.
_ANSVAR: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    Ansvarssituasjon.OPPHOLDER_SEG: (
        ("oppholder seg", "oppheld seg", "befinn", "opphold", "opphald", " her", "i kommunen", "uansett", "uavhengig", "same kvar",
         "ingen rolle",
         "inga rolle", "fast adresse", "alle ", "hos oss", "ingenting å si", "ingen betydning", "uten betydning", "hører du til"),
        ("egen kommune", "eigen kommune", "hjemkommunen sin", "heimkommunen sin", "bostedsattest", "bustadsattest",
         "betaler skatt", "betalar skatt", "må vise", "må ha bodd", "må ha budd",
         "må være bosatt", "må vere busett", "må bo ", "må bu ", "må være folkereg", "må vere folkereg",
         "minst ett år", "minst eit år", "to år", "tre år", "botid", "butid", "tilknytning til kommunen i"),
    ),
    Ansvarssituasjon.INSTITUSJON: (
        ("kom fra", "kom frå", "hit fra", "hit frå", "kommer du fra", "kjem du frå", "kom du fra", "kom du frå", "kommer fra",
         "kjem frå",
         "oppholdt", "oppheldt", "holdt til", "heldt til", "levde i", "levde før", "hjemmet ditt", "heimen din", "du flyttet fra",
         "du flytta frå", "bodde", "budde", "hjemkommune", "heimkommune",
         "før inn", " fra før", " frå før", "hadde bolig", "hadde bustad", "før du flytt", "før flytt", "opphold", "opphald",
         "fraflytt"),
        ("der institusjonen ligger", "der institusjonen ligg", "institusjonskommune", "vertskommune",
         "kommunen institusjonen ligger",
         "oppholder seg nå", "oppheld seg no", "staten", "helseforetaket", "er ferdig med", "er ute av sak", "har gjort sitt"),
    ),
    Ansvarssituasjon.INTEGRERINGSTILSKUDD: (
        ("rett til", "rett på", "krav på", "kan kreve", "kan krevje", "kan du kreve", "kan du krevje", "kan de kreve",
         "kan dei krevje", "får hjelp", "får bistand", "får du hjelp", "får du bistand", "må vi hjelpe", "må vi hjelpa",
         "vi må hjelp", "skal vi hjelp", "vi skal hjelp", "får de hjelp",
        "får dei hjelp", "hjelper vi", "hjelp vi", "vi hjelper", "vi hjelp ",
         "ansvar",
         "vi gir", "vi gjev", "skal ha hjelp", "skal få hjelp", "vi som hjelper", "vi som hjelp ", "vi som skal hjelp",
         "vi som følger", "vi som tar", "oss du skal komme", "oss du kommer", "vi her for deg", "vi er her for",
         "oss du kan kreve"),
        ("av staten", "fra staten", "frå staten", "av imdi", "fra imdi", "frå imdi", "staten har ansvar", "staten sitt ansvar",
        "statens ansvar", "nav stat", "imdi har ansvar", "udi har ansvar", "staten som hjelp", "staten hjelp",
         "staten om hjelp", "godt nok", "nok betalt",
         "må ordne", "selv ansvar",
         "sjølv ansvar", "egen hånd", "eiga hand", "kontakte staten", "frivillige har ansvar"),
    ),
    Ansvarssituasjon.AVTALT_FLYTTING: (
        (" hit ", "tilflytt", "ny kommune", "nye kommune", "kommunen du flytter til",
         "kommunen du flyttar til", "kommunen personen flytter til", "kommunen personen flyttar til", "overtar", "overtek",
         "tar over", "tek over", "tar vi over", "tek vi over", "bistand der", "hjelp der", "hjelp av oss", "hjelp frå oss",
         "hjelp fra oss", "skal bo her", "skal bu her", "følger vi", "følgjer vi", "vi har ansvar", "har vi ansvar",
         "vi som har ansvar", "vi hjelper", "hjelper vi", "vi som hjelper",
         "vi som skal hjelp", "oss du skal komme", "oss du kommer"),
        ("fraflyttingskommunen har", "fraflyttingskommunen beholder", "beholder ansvar", "beheld ansvar"),
    ),
}  # fmt: skip
# What a responsibility is for, in whatever words: «vasker hendene sine» is of none.
_HJELPER = (
    "ansvar", "hjelp", "bistand", "bistå", "rett til", "rett på", "krav på", "kreve", "krevje", "støtte", "overta", "overtek",
    "tar over", "tek over", "tar vi over", "tek vi over", " be om ", " søke ", " søkje ", "henvend", "ta kontakt", "kontakte",
    "spørre oss", "spørje oss", "tar seg av", "tek seg av", " imot deg", "tar imot", "tek imot", "følger opp", "følgjer opp",
    "tar saken din", "tek saka di", " få bolig", " får bolig", "får bustad", "oss du skal komme", "oss du kommer",
    "oss du kan komme", "oss du går til",
    "oss du skal spørre", "oss du spør", "komme til oss", "kommer til oss", "kommer du til oss", "kom til oss", "gå til oss",
    "går du til oss",
    "få bustad", "er vi her for", "vi er her for", "følger vi deg", "følgjer vi deg", "følgjer me deg",
)  # fmt: skip
# «Folkeregistrert adresse spiller ingen rolle»: what is denied is a demand, and somebody who is here is not denied anything.
_KRAV = (
    "adresse",
    "hvor du bor",
    "kvar du bur",
    "folkereg",
    "bosatt",
    "busett",
    "registrert",
    "botid",
    "butid",
    "bodd",
    "budd",
    "meldt ",
    "tilknytning",
)
_FRITAR = (
    "ingen rolle", "inga rolle", "ingen betydning", "inga betydning", "uten betydning", "utan betydning",
    "ingenting å si", "ingenting å seie",
    "betyr ikke noe", "betyr ikkje noko", "betyr ingenting", "spør deg ikke", "spør deg ikkje", "ikke noe å si",
    "ikkje noko å seie", "ikke viktig", "ikkje viktig", "ikke avgjør", "ikkje avgjer", "ikke krav om", "ikkje krav om",
    "ikke et krav",
    "ikkje eit krav", "ingen krav om", "trenger ikke å ha", "trenger ikke ha", "treng ikkje ha", "treng ikkje å ha",
    "trenger ikke å være", "trenger ikke være", "treng ikkje vere", "treng ikkje å vere", "spør ikke om", "spør ikkje om",
    "spør ikke hvor", "spør ikkje kvar", "spør vi ikke", "spør me ikkje", "spør vi ikkje",
)  # fmt: skip
_ER_HER = ("opphold", "oppheld", "opphald", "befinn", "er her", "hjelp", "bistand")
# What turns it round.
_ALLTID_MOT = ("hjelpe oss", "hjelper oss", "hjelp oss", "hjelpa oss")
# «er det oss du skal snakke med», and of nothing else: «… om parkering» says what of.
_TAL_MED_OSS = (
    r"\boss du (?:skal|kan|må|bør)? ?(?:snakke? med|ringer?|spør(?:re)?|tar kontakt med|ta kontakt med)(?= ?[,.;\n]|$)"
)
_PENGENE_FRA_STATEN = r"(tilskudd\w*|tilskot\w*|penge\w*|betaling|betalt) (?:av|fra|frå) (?:staten|imdi)\b"
_GAMLE = r"(?:gamle|gammel|tidligere|tidlegare|forrige|førre|opprinnelige|første)"
_HJELPEVERB = (
    r"(?:har|beholder|beheld|hjelper|hjelp|følger|følgjer|gir|gjev|betaler|betalar|skal|må|kan|overtar|overtek|tar|tek|er ansvarlig"
    r"|fortsetter|held fram|svarer|svarar|støtter|bistår)"
)
# «den forrige kommunen hjelper», «er det den gamle kommunen», «hjelper den deg også», «kommunen du flyttet fra, hjelper»
_GAMLE_HJELPER = (
    rf"\b{_GAMLE} kommun\w+ (?:\w+ ){{0,2}}?{_HJELPEVERB}\b|\ber det (?:fortsatt |framleis )?(?:den |din |di )?{_GAMLE} kommun"
    rf"|\b{_HJELPEVERB} (?:fortsatt |framleis )?(?:den|de) (?:deg|dere|dykk|opp|fortsatt|også|{_GAMLE})\b"
    rf"|\bkommunen (?:du|de|personen) (?:flyttet|flytter|flytta|flyttar|kom|kommer|kjem|bodde|budde) (?:i |fra|frå)\w*,?"
    rf" {_HJELPEVERB}\b"
)
_KAN_VAERE_GAMLE = (" kommun", " den ", " de ")  # of which a text must have one for it to be tried
_AV_OSS = (" av oss", " fra oss", " frå oss", " til oss", " oss du ", " oss som ")
_NYE_HJELPER = (
    r"\b(?:overtar|overtek|tar|tek|hjelper|hjelp|følger|følgjer|støtter|bistår|gir|gjev|er det) (?:det )?(?:vi|me)\b"
    r"|\ber (?:vi|me) her for\b|\b(?:vi|me) er her for\b|\ber det kommunen som (?:hjelper|hjelp|har|tar|tek|overtar|følger)\b"
    r"|\b(?:har|skal) (?:vi|me) (?:ansvar|hjelp|følgj?e|ta over)"
    r"|\b(?:vi|me) (?:\w+ ){0,2}?(?:overta|overtek|tar over|tek over|hjelp|følger|følgjer|har ansvar|bistår|som )"
    r"|\b(?:ny\w*|tilflyttings?)kommun|\bny\w* kommun"
    r"|\bkommunen (?:du|personen|de|dei|vedkommende) (?:flytter|flyttar|har flytta|har flyttet) til\b|\btilflytt"
)
# How a municipality's own kinds of dwelling are called, by what they may be counted as. An ordinary one may be called anything.
BOLIGTYPEORD: Mapping[str, tuple[str, ...]] = {
    Boligtype.TILPASSET: (
        "tilpas", "tilrettel", "tilgjengel", "universel", "livsløp", "rullestol", "funksjon", "handikap", "handicap",
        "utviklingshem",
        "heis", "omsorg", "bemann", "personal", "heldøgn", "døgn", "hdo", "pleie", "sykehjem", "sjukeheim", "institusjon", "trygd",
        "senior", "eldre", "pensjonist", "demens", "service", "samlokaliser", "bofel", "bufel", "bokollektiv", "bukollektiv",
        "småhus", "robust", "forsterk", "hardbruk", "spesial", "skjerm", "rus", "psyk", "rop", "vern", "avlast", "barnebolig",
        "tjenester", "tenester", "oppfølg", "øvingsbolig", "øvingsbustad", "treningsbolig", "treningsbustad", "overgang", "trinn",
        "ett plan", "eitt plan", "første etasje", "første høgda", "krise", "trygghet", "tryggleik",
    ),
    Boligtype.MED_TJENESTER: (
        "tjenest", "tenest", "omsorg", "bemann", "personal", "heldøgn", "døgn", "hdo", "pleie", "sykehjem", "sjukeheim",
        "institusjon", "trygd", "service", "samlokaliser", "bofel", "bufel", "bokollektiv", "bukollektiv", "oppfølg", "støtte",
        "tilsyn",
        "demens", "avlast", "barnebolig", "treningsbolig", "treningsbustad", "øvingsbolig", "øvingsbustad", "rus", "psyk", "rop",
        "miljøarbeid", "base", "vakt", "trygghet", "tryggleik",
    ),
}  # fmt: skip
_HJELP = (
    "hjelp", "bistand", "søke", "søkje", "tjenest", "tenest", "trenger", "treng ", "rett til", "rett på", "krav på", "sykehus",
    "sjukehus", "sammen med deg", "saman med deg",
)  # fmt: skip
_OM_DEG = (
    " vi ", " me ", " oss ", " du ", " deg ", " din", " ditt ", " dine ", " dere ", "gratis", "tilbud", "tilbod", "opphold",
    "opphald", "deltaker", "deltakar", "sendt ut", " den lages ", "nettsid", "barn", "famili", "oppdater",
)  # fmt: skip
_NAVNET = "¤"
# Compiled when it is asked for: most descriptions never ask.
_GIR = rf"\b(?:gir|gjev|tilbyr|tilbyd|starter med|startar med)(?: (?:deg|alle|fra|frå|[0-9]+))* {_NAVNET}"
# What is no dwelling of anybody's, and none of the services: a name or a description of it has met the words by chance.
_IKKE_BOLIG = (
    "hundehus", "kattehus", "fuglehus", "fuglekas", "dukkehus", "hotellrom", "turist", "camping", "bobil", "bubil", "ferie",
    "fritidsb", "hyttetomt", "garasje", "parkering", "båtplass", "kajakk", "redningsvest",
)  # fmt: skip
# Whom one phones, or where one goes.
_KONTAKT = (
    "vakt", "nummer", "sentralbord", " oss ", "politi", "hotell", "pensjonat", "hospits", "resepsjon", "krisesent",
    "sykehus",
    "sjukehus", "overnattingssted", "overnattingsstad", "natthjem", "natteheim", "nødbolig", "nødbustad", "servicetorg", "sykehjem",
    "sjukeheim",
)  # fmt: skip
_SVARER = (
    "svar", " ring ", " ringe ", " ringer ", " ringje ", " ringjer ", "kontakt", "hjelp", " kom ", " komme ", " kome ", " gå ",
    " møt",
    " åpen", " åpne", " open", " opne", " opnar", " setter ", " set ", " får ", "tar imot", "tek imot", "snakk", "vakt",
    "bemann", "døgn",
    " nås ", " når du ", " treff", " gir ", " gjev ", " ordner ", " ordnar ", " finner ", " finn ", " henvend",
)  # fmt: skip
_NAAR_STENGT = r"\b(?:når|etter at|mens|naar) [^.,;]*?\bsteng[a-zæøå]*"  # says when, and not that nobody answers
_ADRESSE = r"\b[A-ZÆØÅ]\w*(?:gata|gaten|gate|vegen|veien|vei|veg|plass|torget|torg|allé)\b|\b\w+(?:gate|vei|veg) \d"
# Where one may turn in the evening, and nobody gives a place to sleep.
_ANDRE_HUS = ("bibliotek", "svømmehall", "symjehall", "kino", "butikk", "kiosk", "kafé", "kafe ", "bensinstasjon")
# Right before what a kind of dwelling is called by.
_UTEN = ("uten ", "utan ", "ikke ", "ikkje ", "verken ")
# Made by others, and shown when it is done.
_UTEN_PERSONEN = (
    "uten deg", "utan deg", "uten at du er med", "utan at du er med", "uten å spørre deg", "utan å spørje deg",
    "uten å spørre", "skriver den ferdig",
    "skriv han ferdig", "lager den ferdig", "får se den når", "får sjå han når", "får den ferdig", "får en ferdig",
    "får ein ferdig",
    "når alt er bestemt", "når alt er avgjort", "når den er vedtatt", "over hodet på", "over hovudet på",
    "bestemmer alt", "alene på kontoret", "på egen hånd på kontoret", "bak ryggen", "ferdig på kontoret", "seg imellom",
    "kjenner deg godt nok", "vet best hva", "veit best kva",
)  # fmt: skip
# The same, where nothing else says that it is made together: it comes ready, and others have written it.
_FERDIG_TIL_DEG = (
    "i posten", "får den tilsendt", "får han tilsendt", "blir sendt til deg", "sender den til deg", "sender deg planen",
    "planen ferdig",
    "den ferdig", "når den er klar", "når planen er klar", "når den er ferdig skrevet", "du skriver under", "du underskriver",
    "bestemmer målene", "setter målene", "mens du venter", "skrevet av", "skrives av", "laget av", "lages av", "får en kopi",
    "ligger klar", "på vegne av deg", "på dine vegner", "på dine vegne",
)  # fmt: skip
_ALENE = (" alene ", " aleine ", " åleine ", " på egen hånd ", " på eiga hand ", " uten hjelp av andre ")
_LAGER = (
    " skriver ", " skriv ", " skrives ", " lager ", " lagar ", " lages ", " utarbeider ", " bestemmer ", " avgjør ", " setter opp ",
    " fyller ut ", " formulerer ",
)  # fmt: skip
_SAMMEN_MED_DEG = (
    "sammen med", "saman med", "du er med", "du med på", "vi spør", "spør vi", "du bestemmer", "du sier", "hva du vil",
    "det du vil",
    "du ønsker", "dine ønsker", "samarbeid med deg", "med deg om", "møte med deg", "setter oss ned", "set oss ned", "målene dine",
    "dine mål", "lager vi sammen", "i samråd", "du er enig", "du lager", "skriver du", "du skriver selv", "og deg", "du og ",
    "uten deg blir", "selv er med", "vi skriver den sammen",
)  # fmt: skip
_UTEN_DEG_INGEN = (
    r"(?<! eller) (?:uten|utan) deg (?:blir|vert|er|lages|skrives) (?:det |den )?(?:ingen|inga|ikke|ikkje|aldri) "
)
_NEKTER = (" ikke ", " ikkje ", " aldri ", " ingenting ", " ingen ", " intet ")
_UTEN_TEGN = re.compile(r"[.,;:!?()«»]+")
_SIFFER = re.compile(r"\+?\d(?:[ -]?\d){2,}")
_REKKER = ("0123456789", "1234567890", "9876543210")
_NUMMER = 8  # digits of a Norwegian telephone number; one for emergencies is shorter, and may well be of one digit


def sier_hva(slag: str, hva: str, navn: str) -> bool:
    """Whether a service's description has a word about the kind of service: besides its own name, or where the rest is of this
    field, of help, or says that this is what is given. «Individuell plan omfatter vask av bilene» has none."""
    ord, resten = ordene_om(slag), _uten(navn, hva)
    if _om_annet(hva, ord) or har_et_av(hva, _IKKE_BOLIG):
        return False
    if har_et_av(resten, ord):
        return True
    if not har_et_av(hva, ord):
        return False
    # The name, and help with anything: no word of the rest may be strange to the field.
    hjelp = har_et_av(resten, _HJELP) and not ukjente_ord(resten.replace(_NAVNET, " "))
    return eget_felt(resten) or hjelp or re.search(_GIR, resten) is not None


def uten_stoette(slag: str, hva: str) -> str:
    """The first sentence of a description that has no word of the service, of help, or of those who give it and get it; "" for
    none. «Siden har den stått tom i skapet» says nothing of what one gets."""
    ord = (*ordene_om(slag), *_HJELP, *_OM_DEG)
    return next((s for s in setninger_i(hva) if not har_et_av(s, ord)), "")


def ordene_om(slag: str) -> tuple[str, ...]:
    """The words that a kind of service is known by."""
    return (*STIKKORD.get(slag, ()), *TJENESTER.get(Tjenesteslag(slag), ()))


def _uten(navn: str, hva: str) -> str:
    """A description with a sign in the place of the name, wherever that stands in it."""
    navn = visible(navn).strip()
    return re.sub(re.escape(navn), _NAVNET, visible(hva), flags=re.IGNORECASE) if navn else hva


def uten_personen(hva: str) -> str:
    """The sentence that may say that something is made without the one it is for; "" for none."""
    sammen = har_et_av(hva, _SAMMEN_MED_DEG)
    return next((s for s in setninger_i(hva) if _lages_uten(s, () if sammen else _FERDIG_TIL_DEG)), "")


def _lages_uten(setning: str, ferdig: tuple[str, ...]) -> bool:
    """`ferdig` are the words that say so where nothing else says that it is made together."""
    sagt = f" {_UTEN_TEGN.sub(' ', searchable(setning))} "
    if re.search(_UTEN_DEG_INGEN, sagt):
        return False
    nektet = any(
        nei in f"{sagt.partition(' uten ')[0]} " for nei in _NEKTER
    )  # «ingenting blir skrevet uten at du er med»
    if har_et_av(setning, (*_UTEN_PERSONEN, *ferdig)):
        return not nektet
    return any(o in sagt for o in _ALENE) and any(o in sagt for o in _LAGER) and not nektet


def sier_hvilken_boligtype(navn: str, regnes_som: str) -> bool:
    """Whether the name of a municipality's own kind of dwelling has a word about the kind that it is counted as, and may be of a
    dwelling."""
    ord = BOLIGTYPEORD.get(regnes_som)
    if har_et_av(navn, _IKKE_BOLIG):
        return False
    return ord is None or (har_et_av(navn, ord) and not har_et_av(navn, [f"{uten}{o}" for uten in _UTEN for o in ord]))


def svarer_om_natten(tekst: str, hvem: Collection[str] = ()) -> bool:
    """Whether it says where somebody answers outside the hours; «stengt» says that nobody does. `hvem` are the names of those whom
    one may turn to. «Om natten er vi der for deg» says neither whom to phone nor where to go."""
    if (
        not har_et_av(re.sub(_NAAR_STENGT, "utenom ", visible(tekst)), _OM_NATTEN)
        or er_stengt(tekst)
        or har_et_av(tekst, _ANDRE_HUS)
    ):
        return False
    if not har_et_av(tekst, _SVARER):
        return False
    nummer = any(_er_nummer(n) for n in _SIFFER.findall(visible(tekst)) if len(n) > len("113"))  # 110 is for fires
    return nummer or har_et_av(tekst, (*_KONTAKT, *hvem)) or re.search(_ADRESSE, visible(tekst)) is not None


def er_stengt(tekst: str) -> bool:
    """Whether it says that one has to wait until the office opens."""
    return har_et_av(tekst, _STENGT) and har_et_av(re.sub(_NAAR_STENGT, " ", visible(tekst)), _STENGT)


def sier_hvem_foerst(tekst: str) -> bool:
    """Whether who comes first follows from what people need, and not from chance or from what they own."""
    if _om_annet(tekst):
        return False
    return all(har_et_av(s, _GAAR_FORAN) for s in setninger_i(tekst)) and har_et_av(tekst, _FOERST)


def sier_hvem_som_har_ansvaret(situasjon: str, tekst: str) -> bool:
    """Whether the description of a responsibility has the act's words for it, and for helping, and none that says
    something else."""
    sagt = searchable(lest(tekst))
    if "staten" in sagt or "imdi" in sagt:
        sagt = re.sub(_PENGENE_FRA_STATEN, r"\1 ", sagt)
    for_, mot = _ANSVAR[Ansvarssituasjon(situasjon)]
    if har_et_av(sagt, (*mot, *_ALLTID_MOT)) or _om_annet(tekst):
        return False
    if situasjon == Ansvarssituasjon.AVTALT_FLYTTING and not _den_nye_hjelper(sagt):
        return False
    return har_et_av(sagt, for_) and (har_et_av(sagt, _HJELPER) or re.search(_TAL_MED_OSS, sagt) is not None)


def _den_nye_hjelper(sagt: str) -> bool:
    """Whether it is we who help, or the municipality that one moves to, and not the one that one moves from, whatever is told of
    that one besides."""
    av_oss = any(o in sagt for o in _AV_OSS) or re.search(_NYE_HJELPER, sagt) is not None
    return av_oss and not (any(o in sagt for o in _KAN_VAERE_GAMLE) and re.search(_GAMLE_HJELPER, sagt))


def uten_fritak(tekst: str) -> str:
    """The sentences of a text without those that only say that a demand is not made."""
    return "\n".join(s for s in setninger_i(tekst) if not _fritar(s))


def _fritar(setning: str) -> bool:
    return har_et_av(setning, _KRAV) and har_et_av(setning, _FRITAR) and not har_et_av(setning, _ER_HER)


def er_telefon(tekst: str) -> bool:
    """Whether a text says how to phone: a number, or who puts one through, or where the number stands."""
    return any(map(_er_nummer, _SIFFER.findall(visible(tekst)))) or har_et_av(tekst, ("sentralbord", "nummer", "ring"))


def _er_nummer(skrevet: str) -> bool:
    """Whether digits can be a telephone number: not noughts alone, nor a row of digits in order."""
    siffer = "".join(tegn for tegn in skrevet if tegn.isdigit())
    eget = siffer[-_NUMMER:]
    if len(eget) < _NUMMER:
        return set(siffer) != {"0"}
    return len(set(eget)) > 1 and not any(eget in rekke for rekke in _REKKER)


def er_epost(tekst: str) -> bool:
    """Whether a text is an address for e-mail."""
    return "@" in visible(tekst)


def er_nettside(tekst: str) -> bool:
    """Whether a text has the address of a page that others can open."""
    return any(er_aapen_adresse(ord.strip("<>(),.")) for ord in visible(tekst).split())


def _om_annet(tekst: str, egne: tuple[str, ...] = ()) -> bool:
    """Whether a sentence is of another field. `egne` are the beginnings of words that are not, where the text stands."""
    return any(fremmed and not fremmed.startswith(egne) for fremmed in map(annet_felt, setninger_i(tekst)))
