"""From the first word to the follow-up: how one asks, advice, the wrong door, and services that know of one another."""

from collections.abc import Mapping

from bolig_cli.law.evidence.support.motsigelser import om
from bolig_cli.law.evidence.support.motsigelser.rad import Avgrensning, Motsigelse, Nektelse, Paastand

HENVENDELSE: Mapping[str, tuple[Motsigelse, ...]] = {
    "tar_stilling": (
        Paastand(
            om.HENVENDELSE,
            "lar vi ligge|lèt vi liggje|lar vi være|legger vi til side|legg vi til side|legger vi bort"
            "|legg vi bort|blir liggende|vert liggjande|blir liggjande|venter vi med|ventar vi med"
            "|ser vi bort fra|ser vi bort frå",
            med="muntlig|munnleg|telefon|søknad|skjema|skriftlig|skriftleg|henvend|førespurn|spørsmål",
            ikke="klag",
        ),
        Avgrensning(
            om.HENVENDELSE,
            "skjema|skriftlig|skriftleg|søknader|søknadar|den som søker|den som søkjer|de som søker"
            "|dei som søkjer|på skjema|i skjema|elektronisk|digital søknad|med bankid|fullstendig",
            med=(
                "stilling|behandl|handsam|vurder|avgjør|avgjer|hjelp|får svar|svarer|svarar|tar imot|tek imot"
                "|registrer|saker|sak  + "
                "henvendels|førespurn|søk|hjelp|telefon|skjema|sak |saker|saken|stilling "
            ),
            ikke="klag|også|vedtak|råd",
        ),
        Paastand(
            om.HENVENDELSE,
            "må søke skriftlig|må søkje skriftleg|må sende skriftlig|må sende skriftleg|må levere skriftlig"
            "|må levere skriftleg|må fylle ut skjema|krever søknad|krev søknad|krever skriftlig|krev skriftleg"
            "|må foreligge skriftlig|må ligge føre ein skriftleg|forutsetter søknad|forutsetter skriftlig"
            "|må være skriftlig|må vere skriftleg",
            med="henvendels|førespurn|søk|hjelp",
            ikke="klag|startlån|eller |vedtak|bostøtte",
        ),
        Nektelse(
            om.HENVENDELSE,
            "behandl|handsam|stilling til|registrer|svarer vi|svarar vi|vurder|tar vi|tek vi|som søknad"
            "|som en henvend|som henvend|som ein førespurn|reknast|regnes|følger vi|følgjer vi",
            med="henvendels|førespurn|telefon|muntlig|munnleg|oppmøte|spørsmål",
            ikke="gjelder ikke|vedtak|selv om|sjølv om|før |klag|åpningstid",
        ),
    ),
    "kanaler": (
        Avgrensning(
            om.HENVENDELSE,
            "skjema|nett|nettsid|digital|skriftlig|skriftleg|bankid|altinn|oppmøte|brev|e-post|epost|via nav"
            "|gjennom nav|telefon",
            med="søk|henvend|hjelp|kontakt",
            ikke=("eller |også |telefonnummer|vakttelefon|vedtak|startlån|bostøtte|klag|kontortid|åpningstid|mellom "),
        ),
        Nektelse(
            om.HENVENDELSE,
            "på telefon|over telefon|muntlig|munnleg|ringe|møte opp|oppmøte|komme innom|personlig|personleg",
            med="søk|henvend|hjelp|kontakt|søknad",
            ikke="må ikke|selv om|sjølv om|vedtak|når |gjelder ikke|kan du ikke|klarer ikke|klarar ikkje|svar",
        ),
    ),
    "veileder": (
        Paastand(
            om.RAAD,
            "må selv|må sjølv|må du selv|må du sjølv|på egen hånd|på eiga hand|selv ansvarlig|sjølv ansvarleg"
            "|eget ansvar|eige ansvar",
            med="regler|reglar|rettighet|rettar|plikter|loven|lova|ordning",
            ikke="skrives|søknad",
        ),
        Avgrensning(
            om.RAAD,
            "har vedtak|fått vedtak|har en sak|har ei sak|søker|søkt|søkjar|har sak|i åpen sak|bor her|bur her"
            "|folkeregistrert|bosatt|busett|betaler|betalar",
            med="veiled|rettlei|råd |opplysning",
            ikke="tilgang|ansatt|tilsett",
        ),
        Nektelse(
            om.RAAD,
            "kommunen gir|kommunen gjev|kommunen tilbyr|kommunen tilbyd|gir vi|gjev vi|vi gir|vi gjev|tilbyr vi"
            "|tilbyd vi|får du|kan du få|har vi",
            med="veiled|rettlei|råd ",
            ikke="om å ikke|juridisk|vedtak|løser|når ",
        ),
        Paastand(
            om.RAAD,
            "koster |kostar |mot betaling|egenandel|eigendel",
            med="veiled|rettlei|råd ",
            ikke="gratis|hva det koster|kva det kostar|boutgift",
        ),
    ),
    "viser_videre": (
        Paastand(
            om.FEIL,
            "selv|sjølv|på egen hånd|på eiga hand|søke på nytt|søkje på nytt + "
            "må |finn|lete|leite|prøve|henvend|vende|får du|søk",
            med=(
                "feil kontor|feil sted|feil stad|feil enhet|feil eining|feil tjenest|feil tenest|feil instans"
                "|feil dør|feil avdeling|feil person|galt kontor|galt sted|gale kontor|gal dør|gal stad|urett"
                "|annet kontor|anna kontor"
            ),
            ikke="trenger ikke|treng ikkje|slipper|slepp|også|veileder|hjelper|hjelp ",
        ),
        Paastand(
            om.FEIL,
            "legger vi saken bort|legger vi den bort|legg vi saka bort|saken bort|saka bort|forkast|lar vi ligge"
            "|lèt vi liggje|avvis|sendes i retur|sendt i retur|i retur|blir liggende|vert liggjande|legges bort"
            "|legg vi bort|henlegg|kaster|kastar|sletter|slettar|stopper|stoppar|tar vi ikke|tek vi ikkje",
            med=(
                "feil kontor|feil sted|feil stad|feil enhet|feil eining|feil tjenest|feil tenest|feil instans"
                "|feil dør|feil avdeling|feil person|galt kontor|galt sted|gale kontor|gal dør|gal stad|urett"
                "|annet kontor|anna kontor|ikke vårt ansvar|ikkje vårt ansvar|hører til andre|høyrer til andre"
            ),
        ),
        Nektelse(
            om.FEIL,
            "viser|vise |sender vi|sende|videre|vidare|ansvar for å|hjelp med å finne|finner|fram|si fra|seie frå",
            med=(
                "feil kontor|feil sted|feil stad|feil enhet|feil eining|feil tjenest|feil tenest|feil instans"
                "|feil dør|feil avdeling|feil person|galt kontor|galt sted|gale kontor|gal dør|gal stad|urett"
                "|annet kontor|anna kontor|hører hjemme|høyrer heime|andre kontor|hjelpe selv|hjelpe sjølv|videre"
                "|vidare"
            ),
            ikke=(
                "skal ikke måtte|kan ikke vi|kan vi ikke|kan vi ikkje|ingen skal|må ikke selv|statsforvalt|klag"
                "|vedtaket selv|vedtaket sjølv"
            ),
        ),
    ),
    "samordning": (
        Paastand(
            om.TJENESTENE,
            "hver for seg|kvar for seg|sine egne saker|sine eigne saker|sitt eget|sitt eige"
            "|uavhengig av hverandre|uavhengig av kvarandre|uten å snakke sammen|utan å snakke saman|hver sin"
            "|kvar sin|på egen hånd|på eiga hand|selv holde orden|sjølv halde orden|selv samordne|sjølv samordne"
            "|selv koordiner|sjølv koordiner",
            med="tjenest|tenest|kontor|sektor|enhet|eining|avdeling",
            ikke=(
                "økonomi|budsjett|ansvar for sin|rapporter|samordn|skal slippe|slipper|møt|i stedet for"
                "|i staden for|sammen|saman"
            ),
        ),
        Nektelse(
            om.TJENESTENE,
            "samordn|koordiner|snakker sammen|snakkar saman|samarbeid|på tvers|helhet|heilskap|fast møte"
            "|faste møter|samles",
            med="tjenest|tenest|kontor|sektor|samordn|koordiner|tilbudet|tilbodet",
            ikke=(
                "gå fra dør|måtte|når |taushetsplikt|falle mellom|står alene|samtykk|ikke vil|individuell plan"
                "|koordinator"
            ),
        ),
        Paastand(
            om.TJENESTENE,
            "må selv|må sjølv|selv må|sjølv må|må du selv|må du sjølv|selv ansvar|sjølv ansvar + "
            "samordn|koordiner|holde orden|halde orden|holde kontakt|halde kontakt|holde trådene|halde trådane"
            "|følge opp alle|følgje opp alle|binde sammen|få tjenestene til",
            med="søker|søkjar|personen|du |den som|familien|pårørend|tjenest|tenest",
        ),
    ),
    "oppfoelging": (
        Paastand(
            om.OPPFOELGING,
            "stopper|stoppar|slutter|sluttar|avslutt|er over|opphør|opphøyr + "
            "når du har fått|når vedtaket|når personen har|når nøkkel|ved innflytting|når du har flytt|når bolig"
            "|når bustad|etter vedtak|når du får|med vedtaket",
            med="oppfølg|følger|følgjer|følge|følgje|vedtak",
            ikke="trenger det|treng det",
        ),
        Nektelse(
            om.OPPFOELGING,
            "vedtak|bolig|bustad|innflytt|etterpå|avgjør|avgjer",
            med=("vi |oss |kommunen + oppfølg|følger|følgjer|følge|følgje"),
            ikke="trenger|treng|ønsker|ønskjer|når |husleie|krav om",
        ),
    ),
    "internkontroll": (
        Nektelse(
            om.OPPFOELGING,
            "går gjennom|gjennomgang|kontroller|kontroll|stikkprøv|sjekker|sjekkar",
            med="internkontroll|kvalitet|vedtak|saksbehandling",
            ikke="når |klag|innhent|økonomi",
        ),
    ),
}
