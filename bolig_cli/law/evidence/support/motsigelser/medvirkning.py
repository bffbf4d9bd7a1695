"""The person in the case: taking part, being heard, children, what is found out and how, and figures that nobody is known by."""

from collections.abc import Mapping

from bolig_cli.law.evidence.support.motsigelser import om
from bolig_cli.law.evidence.support.motsigelser.ord import BESTEMMER, DEG, UTEN_DEG
from bolig_cli.law.evidence.support.motsigelser.rad import Avgrensning, Motsigelse, Nektelse, Paastand

OENSKER: tuple[Motsigelse, ...] = (
    Paastand(
        om.SAMTALE,
        "liten betydning|liten vekt|lite vekt|lita vekt|lite å si|lite å seie|teller lite|tel lite|kommer sist"
        "|kjem sist|mindre vekt|spiller liten|spelar lita|blir lagt bort|vert lagt bort|tilsidesett"
        "|ser vi bort fra|ser bort fra|ser bort frå|ser vi bort frå|ingen betydning|inga betyding|ingen rolle"
        "|inga rolle|ingen vekt|inga vekt|ingenting å si|ingenting å seie|uten betydning|utan betyding|underordn"
        "|uvesentlig|uten interesse|utan interesse|uinteress|lite relevant|i andre rekke|i andre rekkje"
        "|uvesentleg|legges bort|legg vi bort",
        med=(
            "ønske|ønskj|ynskj|mening|meining|syn |synspunkt|synet |hva du vil|kva du vil|personen vil|selv mener"
            "|sjølv meiner|personen mener|personen meiner|dine behov|du mener|du meiner|du ønsker"
        ),
    ),
    Nektelse(
        om.SAMTALE,
        "hensyn til|omsyn til|teller|tel |betydning|betyding|vekt|tas med|tek med|spør|hører|høyrer|skrives ned"
        "|skriv ned|påvirk|påverk|avgjørende for om vi hør|lytt",
        med=(
            "ønske|ønskj|ynskj|mening|meining|hva du vil|kva du vil|syn |synspunkt|synet |du mener|du meiner"
            "|selv mener|sjølv meiner|personen mener|personen meiner"
        ),
        ikke="alene|åleine|alt |alltid|garanti|mot ",
    ),
)

MEDVIRKNING: Mapping[str, tuple[Motsigelse, ...]] = {
    "medvirkning": (
        Paastand(
            om.SAMTALE,
            "alene |aleine |åleine |på egen hånd|på eiga hand|helt selv|heilt sjølv|ensidig|einsidig + "
            "kommun|vi |me |saksbehandler|sakshandsamar|kontor|nav |teamet|tjenest|tenest|ansatt|tilsett|fagfolk",
            med=f"{BESTEMMER}",
            ikke=("du bestemmer|du bestem|personen bestem|beboer|aldri|snakke alene|bor alene|bur åleine|lever alene"),
        ),
        Paastand(
            om.SAMTALE,
            f"{UTEN_DEG}",
            med=f"{BESTEMMER}|hjelp|tilbud|tilbod|avgjer|sak|kartlegg|behov",
            ikke=(
                "taushetsplikt|teieplikt|pårørend|utleier|utleigar|innhent|opplysning|papir|hente|må vente|betal"
                "|søknad|har søkt"
            ),
        ),
        Paastand(
            om.SAMTALE,
            "seg imellom|seg i mellom|ferdig presentert|ferdig pakke|ferdig bestemt|får tilbudet ferdig"
            "|får tilbodet ferdig|først når alt|først når det er bestemt|når alt er bestemt"
            "|etter at det er bestemt|etter at alt er|ferdig bestemt|ferdig avgjort|først når vedtaket"
            "|fyrst når alt|fyrst når vedtaket|i etterkant|først etterpå|fyrst etterpå + "
            "vite|beskjed|snakk|uttal|si |seie |høre|høyre|orienter|informer|hørt|høyrd|presenter|ferdig|bestem",
            med="hjelp|tilbud|tilbod|vedtak|bestem|avgjer|avgjør|sak",
        ),
        Nektelse(
            om.SAMTALE,
            "være med|vere med|er med |delta |deltar|deltek|medvirk|medverk|påvirk|påverk|velge |velje |si noe"
            "|seie noko|blir spurt|vert spurd|bli spurt|spør deg|spør personen|høre på|høyre på|medbestem|si nei"
            "|seie nei|skulle ha sagt|sagt |har noe å si|har noko å seie|har innflytelse",
            med=f"{DEG}|den det",
            ikke="ønsker ikke|vil ikke|ikke vil|ikkje vil|vente |av seg selv|barn|egenandel",
        ),
    ),
    "oensker": OENSKER,
    "stor_vekt": OENSKER,
    "kartlegging": (
        Paastand(
            om.SAMTALE,
            "samme hjelp|same hjelp|samme tilbud|same tilbod|lik hjelp|standardpakke|standard pakke"
            "|standardtilbud|standardtilbod|likt tilbud|likt tilbod|samme pakke|same pakke|uten å kartlegge"
            "|utan å kartlegge|uten kartlegging|utan kartlegging|uten å se på|utan å sjå på|uavhengig av behov"
            "|uavhengig av hva du trenger|uansett behov",
            med="alle |hjelp|tilbud|tilbod|bistand",
            ikke="rett til|krav på|samme muligheter|uansett hvor|ikke nok|uansett hvem",
        ),
        Paastand(
            om.SAMTALE,
            "uten å kartlegg|utan å kartlegg|uten kartlegging|utan kartlegging|uten å undersøk|utan å undersøk"
            "|bare på grunnlag av søknad|kun på grunnlag av søknad|berre på grunnlag av|uten å hente inn"
            "|utan å hente inn",
            med="avgjør|avgjer|vedtak|sak ",
        ),
        Nektelse(
            om.SAMTALE,
            "kartlegg|tilpass|behovet|behova|behov",
            med=("vi |enkelt|einskild|personen|den |tid til + kartlegg|hjelp|bistand|tilbud|tilbod"),
            ikke="når |mer enn|meir enn|få hjelp uten|større|endrer|endrar|skal måtte|målgruppe",
        ),
    ),
    "barn_hoeres": (
        Nektelse(
            om.BARN,
            "spurt|spurd|spør|høres|hørt|høyrd|høyres|høyrast|si sin|seie si|snakk|uttal|mening|meining|med på"
            "|delta|er med|være med|part ",
            med="barn|born|ungdom|mindreårig|barna",
            ikke="ikke vil|ikkje vil|måtte|barnehage|barnetrygd|til stede|tvinges|tvingast|forstår",
        ),
        Avgrensning(
            om.BARN,
            "foreldre|foresatt|føresett|voksne|vaksne|over 1|fylt 1|ungdommer over|eldre enn",
            med=("spør|snakk|hør|høyr|uttal|svar|mening|meining|får si + barn|born|ungdom|mindreårig|barna"),
            ikke="også",
        ),
        Paastand(
            om.BARN,
            "foreldrene|foreldra|foresatte|føresette|de voksne|dei vaksne + "
            "snakker for|svarer for|svarar for|snakkar for|uttaler seg for|på vegne av|på vegner av|bestemmer"
            "|bestem|avgjør|avgjer",
            med="barn|born|ungdom|mindreårig|barna",
            ikke="også|sammen med|saman med|snakker vi med barn|har rett",
        ),
    ),
    "innhenting": (
        Paastand(
            om.OPPLYSNING,
            "uten at|utan at|uten å spør|utan å spør|uten samtykke|utan samtykke|bak ryggen|uten å si|utan å seie"
            "|uten å fortelle|utan å fortelje|i det skjulte|uten å varsl|utan å varsl|uten din|utan di ",
            med="opplysning|hent|innhent|innhentar|informasjon|dokument|sjekk",
            ikke="navn|namn|anonym|kan kjennes|identitet|taushetsplikt|folkeregister|skatte",
        ),
        Nektelse(
            om.OPPLYSNING,
            "får vite|får du vite|blir spurt|vert spurd|spør vi|spør deg|spør om lov|si fra|seie frå|sier vi fra"
            "|seier vi frå|varsl|orienter|kjent med|beskjed|samtykke|gjort kjent",
            med="opplysning|hent|innhent|informasjon",
            ikke=(
                "uvedkomm|andre |taushetsplikt|naboer|uten samtykke deler|utan samtykke deler|uten samtykke gir"
                "|utan samtykke gir|hente inn noe uten|ikke mer enn|ikkje meir enn|statistikk|tall "
            ),
        ),
        Paastand(
            om.OPPLYSNING,
            "personen får vite det etter|får vite det etterpå|får vite det først etter|bare fra andre"
            "|berre frå andre|kun fra andre|fra andre enn personen|frå andre enn personen|i stedet for å spørre"
            "|i staden for å spørje",
            med="opplysning|innhent|hent|informasjon",
        ),
    ),
    "statistikk": (
        Paastand(
            om.TALL,
            "med navn|navn og|namn og|med namn|fødselsnummer|personnummer|fullt navn|fullt namn|adressen til",
            med="rapport|statistikk|tall |oversikt|tabell|tal",
            ikke="uten |utan |anonym|bort |fjern|slett|skjul|strykes",
        ),
        Nektelse(
            om.TALL,
            "anonym|avidentifis|små grupper|slår sammen|slår saman",
            med="rapport|statistikk|tall |tabell|tal ",
            ikke="enkeltpersoner kan|kan kjennes|kan kjennast|nok til",
        ),
    ),
}
