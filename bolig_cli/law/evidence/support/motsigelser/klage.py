"""Complaints: who decides them in the end, who may complain, within which time, and what the letter says of it."""

from collections.abc import Mapping

from bolig_cli.law.evidence.support.motsigelser import om
from bolig_cli.law.evidence.support.motsigelser.ord import KONTOR, ORGAN
from bolig_cli.law.evidence.support.motsigelser.rad import Avgrensning, Motsigelse, Nektelse, Paastand, Tidskrav

# Said of the letter, and of who decides: in both it takes the right away.
_INGEN_KLAGERETT = Nektelse(
    om.KLAGE,
    "rett til å klag|klagerett|klageadgang|kan klag|kan du klag|kan de klag|kan dei klag|kan man klag"
    "|kan ein klag|kan en klag|høve til å klag|mulighet til å klag|kan påklag|kan vedtaket påklag"
    "|går an å klag|påklages|påklagast|klages på|klagast på|få klag|lov å klag|lov til å klag"
    "|behandler klag|handsamar klag|tar imot klag|tek imot klag",
    ikke="når |etter fristen|etter at|etter ett|etter eitt|for se|mer enn|meir enn|statsforvalt|råd |informasjon",
)

KLAGE: Mapping[str, tuple[Motsigelse, ...]] = {
    "klageinstans": (
        Paastand(
            om.KLAGE,
            f"{ORGAN} + "
            "siste ord|det siste|siste stopp|siste instans|øverst|strek|punktum|endelig|endeleg|avgjør|avgjer"
            "|avgjort|avgjord|bestemm|bestemt|klageinstans|klageorgan|konkluder|behandl|handsam|overprøv|prøv"
            "|stilling til|medhald|medhold|går til|gå til|sendes til|sendast til|sender du til|landar hos"
            "|ender hos|endar hos",
            ikke=(
                "statsforvalt|rapport|notat|oversikt|orienter|hvert år|kvart år|årsmelding|hvem |kven |antall"
                "|tall |høringsuttal|eiendomsskatt|eigedomsskatt|parkering|andre lover|andre klager|andre klagar"
                "|ikke klager etter"
            ),
        ),
        Paastand(
            om.KLAGE,
            "siste ord|siste instans|endelig|endeleg|avgjør|avgjer|avgjort|avgjord|klageinstans|klageorgan"
            "|overprøv|avgjøres|siste stopp|strek|punktum + "
            f"internt|lokalt|i egen kommune|i eigen kommune|leiinga|ledelsen|{KONTOR}|av kommunen|kommunen avgjør"
            "|kommunen avgjer|kommunen som avgjør|kommunen som avgjer|kommunen er|kommunen har siste"
            "|kommunen har det",
            ikke=(
                "statsforvalt|hvem |kven |oppgi|oppgje|før |fyrst|først|om vedtaket|som har avgjort"
                "|som har avgjord|som avgjorde|om å endre|står i"
            ),
        ),
        Paastand(
            om.VEDTAK,
            "endelig|endeleg|siste ord|avsluttet|avslutta|er ferdig|ute av verden|lukket + "
            "vår|vårt|våre|kommun|vi |kontor|nav |medhold|medhald|avslag|nei |vedtaket er|vedtaka er|er endelig",
            med="avgjør|avgjer|vedtak|svaret |saken|saka",
            ikke=(
                "statsforvalt|når saken|når saka|når den er|når klagesak|når klagen er|når klaga er"
                "|når det er ferdig|når alt er|endrer|endrar|omgj|gjør om|gjer om|medhold|medhald|før |inntil"
                "|til klag|regnskap|rekneskap|budsjett|kommunestyre|planen|oppfølg|følger|følgjer|kontrakt"
            ),
        ),
        Paastand(
            om.KLAGE,
            "blir med det|blir det med|saken avsluttet|saka avslutta|saken er avsluttet|saka er avslutta|ferdig "
            "|slutt |stopper|stoppar|står fast|blir stående|vert ståande|gjelder likevel|gjeld likevel",
            med="klag|påklag|anke |ikke medhold|ikkje medhald|ikke medhald|ikkje medhold|avslag på klag",
            ikke=(
                "statsforvalt|når saken|når saka|når den er|når klagesak|når klagen er|når klaga er"
                "|når det er ferdig|når alt er|ikke før|ikkje før|hvis |dersom |endrer|endrar|omgj|gjør om"
                "|gjer om|får medhold|får du medhold"
            ),
        ),
        Nektelse(
            om.KLAGE,
            "statsforvalt|utenfor kommunen|utanfor kommunen|videre|vidare|andre enn kommunen|uavhengig",
            ikke=(
                "medhold|medhald|endrer|endrar|omgjør|omgjer|gjør om|gjer om|enig|einig|direkte|før |ikkje berre"
                "|klages videre|avgjørelse|avgjersle"
            ),
        ),
        Avgrensning(
            om.KLAGE,
            "advokat|kan klag|kan sende inn klag|kan sende klag|kan levere klag|kan fremme klag"
            "|kan framsette klag|kan fremje klag|får klag|har klagerett|har rett til å klag|over avslag"
            "|avslag kan|den som har|den som bur|den som bor|de som bor|dei som bur|én gang|ein gong|en gang"
            "|eit avslag|et avslag|verge|norske|myndig",
            ikke="statsforvalt",
        ),
        Paastand(
            om.KLAGE,
            "må ha advokat|må ha ein advokat|må ha en advokat|må ha med advokat|må skrives av advokat"
            "|krever advokat|krev advokat",
        ),
        Paastand(
            om.KLAGE,
            "koster |kostar |gebyr|betale |betaler|betalar|klageavgift|kroner |kr ",
            ikke="gratis|dekker|dekkjer|skatt|husleie|koster kommunen|kostar kommunen|koster oss|kostar oss",
        ),
        _INGEN_KLAGERETT,
    ),
    "klagefrist": (
        Tidskrav(
            om.KLAGE,
            foran=(
                "frist|klagefrist|du må|må du|en må|man må|ein må|søkeren må|søkjaren må|personen må|klagen må"
                "|klaga må|klage må|klager må|klagar må|klagen skal|klaga skal|klagen kan|klaga kan|du skal|må gi"
                "|må gje|må klag|må sende|må levere|må melde|må seie|må si |må skje|må være|må vere|må gjøre"
                "|må gjere|må framsett|må fremsett|må komme|må kome|klager som kommer|klager som kjem"
                "|klagar som kjem|senere enn|seinare enn|kan klage i|kan du klage i|kan klage inntil"
                "|rett til å klage i|på deg|på seg|anledning til å klage i|høve til å klage i|levert|komme inn"
                "|kome inn|komen inn|kommet inn|sendt inn|framsett|fremsett|kan klage innen|kan klage innan"
                "|kan påklages innen|kan påklagast innan|påklages innen|påklagast innan|klages på innen"
                "|kan du klage innen|kan du klage innan|klager du|klage senest|klage seinast|klage før det"
            ),
            etter=(
                "på deg|på seg|frist|klagefrist|er frist|er klagefrist|til å klage|på å klage|for å klage"
                "|er det for se|kan du ikke klag|kan du ikkje klag|kan ein ikkje klag|kan man ikke klag"
            ),
            andre=(
                "behandl|handsam|forbered|førebu|svar|avgj|bruker|brukar|vent|vurder|ser på|videre|vidare"
                "|oversend|kvitter|bekreft|får beskjed|får du beskjed|sender beskjed|gått|mer enn|meir enn"
                "|forleng|utvid|utsett|utsatt|ekstra|saksbehandlingstid|tar |tek |før frist|kjennes|siste "
                "|forrige|etter at fristen|for sent|for seint|likevel|i gjennomsnitt|begynn|starter"
            ),
            ikke=(
                "statsforvalteren bruker|statsforvaltaren bruker|statsforvaltaren brukar|svar på klag|påminn"
                "|ett år kan|eit år kan|ett år er|eit år er|til nav på|til nav om|på nav|nav sin|navs|statlig|statleg"
                "|staten|husbank|lånekasse|trygderett|pasientsk|pasientrett|egen frist|eigen frist|annen frist|annan frist"
            ),
        ),
        Paastand(
            om.KLAGE,
            "samme dag|same dag|på stedet|på staden|med en gang|med ein gong|straks|umiddelbart"
            "|innen utgangen av dagen + "
            "må |skal |bare|kun |berre",
            ikke="svar|behandl|handsam|registrer|vi |sende videre|videresend|kommunen|kontoret|statsforvalt",
        ),
        Paastand(
            om.KLAGE,
            "klag|klagefrist + "
            "ingen frist|inga frist|ubegrenset|uavgrensa|ikke noen frist|bestemmer vi|bestemmer kommunen"
            "|fra sak til sak|frå sak til sak|kort ned|kan settes kortere",
            med="frist|klagefrist",
        ),
    ),
    "klagerett": (
        Nektelse(
            om.VEDTAK,
            "om klag|om å klag|klagerett|klageadgang|kan klag|retten til å klag|hvordan du klag|korleis du klag"
            "|klageorientering",
            med="vedtak|brev|vedtaksbrev|underretning",
            ikke=(
                "statsforvalt|medhold|når |etter fristen|etter at|før |for sent|for seint|mer enn|meir enn|gått|ett år"
                "|eitt år|råd "
            ),
        ),
        _INGEN_KLAGERETT,
        Paastand(
            om.KLAGE,
            "må selv finne|må sjølv finne|må du selv finne|må selv vite|må sjølv vite|må lete|må spørre + "
            "klag|hvordan|korleis|hvor |kvar |frist",
        ),
    ),
    "klagefrist_oppgitt": (
        Nektelse(
            om.VEDTAK,
            "klagefrist|fristen for å klag|frist for å klag|frist for klag|klagefristen",
            med="vedtak|brev|vedtaksbrev",
            ikke="tre uker|tre veker|gått",
        ),
    ),
    "klageinstans_oppgitt": (
        Nektelse(
            om.VEDTAK,
            "klageinstans|hvem du kan klag|kven du kan klag|hvem som avgjør klag|kven som avgjer klag",
            med="vedtak|brev|vedtaksbrev",
            ikke="er ikke kommunen",
        ),
    ),
}
