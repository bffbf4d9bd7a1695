"""Which municipality helps: whoever stays here, is in an institution, is settled, or has moved by agreement."""

from collections.abc import Mapping

from bolig_cli.law.evidence.support.motsigelser import om
from bolig_cli.law.evidence.support.motsigelser.ord import DER_DEN_LIGGER, FOER, HER, OSS
from bolig_cli.law.evidence.support.motsigelser.rad import Avgrensning, Motsigelse, Nektelse, Paastand

ANSVAR: Mapping[str, tuple[Motsigelse, ...]] = {
    "oppholder_seg": (
        Avgrensning(
            om.OPPHOLD,
            "folkeregistrert|folkeregistrerte|bosatt|busett|fast adresse|innbygger|innbyggjar|fast bopel"
            "|fast bustad|botid|bor fast|bur fast|bodd|budd|borgere|borgarar|norske|hører til|høyrer til"
            "|registrert|hjemmehørende|heimehøyrande|adresse i",
            med="hjelp|bistand|ansvar|tjenest|tenest|råd |boligkontor|bustadkontor|hjelpa",
            ikke=(
                "uansett|utleiebolig|utleigebustad|kommunal bolig|kommunale boliger|startlån|bostøtte|uavhengig|stemme"
            ),
        ),
        Paastand(
            om.OPPHOLD,
            "må ha bodd|må ha budd|må du ha bodd|må du ha budd|må være folkereg|må vere folkereg"
            "|må du være folkereg|må være bosatt|må vere busett|må være registrert|må vere registrert"
            "|krav om botid|krav om butid|botid på|butid på|må ha fast adresse|må ha adresse|krever folkereg"
            "|krev folkereg|krever at du er bosatt|må ha hatt adresse|må ha vært bosatt|forutsetter at du bor"
            "|må bo fast|må bu fast|må høre til|må høyre til|må kunne vise adresse|må du ha bodd"
            "|har bodd her i minst|har budd her i minst",
            med="hjelp|bistand|ansvar|tjenest|tenest|råd |støtte",
            ikke="uansett|utleiebolig|utleigebustad|kommunal bolig|kommunale boliger|startlån|bostøtte",
        ),
        Paastand(
            om.OPPHOLD,
            "må søke|må søkje|må kontakte|må ta kontakt|må henvende|må vende|vises til|blir vist|vert vist"
            "|sendes til|sender vi|viser vi|henviser vi|må reise|må dra + "
            "hjemkommun|heimkommun|annen kommune|annan kommune|kommunen der|kommunen de|kommunen du|hjemmekommun"
            "|egen kommune|eigen kommune",
            med=(
                "fast adresse|folkeregistrert|bare er her|berre er her|gjennomreise|på besøk|midlertidig her"
                "|mellombels her|bostedsløs|bustadslaus|uten adresse|utan adresse|tilreisende|tilreisande"
                "|oppholder seg|oppheld seg"
            ),
        ),
        Nektelse(
            om.OPPHOLD,
            "får hjelp|får bistand|kan få|får du hjelp|får de hjelp|gir vi|gjev vi|hjelper vi|hjelp vi"
            "|har vi ansvar|ansvar for|hjelp fra|hjelp frå|hjelp av|rett til|rett på|krav på|vi hjelper|vi hjelp ",
            med=(
                "fast adresse|folkeregistrert|bare er her|berre er her|gjennomreise|bosatt |busett |uten adresse"
                "|utan adresse|tilreisende|tilreisande|oppholder seg|oppheld seg"
            ),
            ikke=(
                "må ikke|ingen krav|ikke et krav|ikkje eit krav|ingen skal|avhengig|mister|nektes|nektast|selv om"
                "|sjølv om|også|uansett|lovlig|lovleg"
            ),
        ),
    ),
    "institusjon": (
        Paastand(
            om.INSTITUSJON,
            f"{DER_DEN_LIGGER} + "
            "ansvar|hjelp|bistand|svarer|svarar|gir|gjev|tar seg|tek seg|sørger|syter|følger|følgjer|betaler"
            "|betalar",
        ),
        Paastand(
            om.INSTITUSJON,
            f"{HER} + "
            f"{OSS} + "
            "uansett|uavhengig|same kvar|samme hvor|også om|også de |også dei |også for |selv om|sjølv om|òg om"
            "|også når|selv når + "
            f"{FOER}|kommer|kjem|heim|hjem",
        ),
        Paastand(
            om.INSTITUSJON,
            f"{HER} + {OSS}",
            ikke=f"{FOER}|råd |besøk|flytter ut|flyttar ut|skrives ut|skrivast ut|utskr|blir boende|vert buande",
        ),
        Paastand(
            om.INSTITUSJON,
            "i en annen kommune|i ein annan kommune|i andre kommun|utenfor kommunen|utanfor kommunen + "
            "den kommunen|den kommuna|kommunen der sykehjem|kommunen der inst|dei der|de der + "
            "ansvar|hjelp|bistand|svarer|svarar",
            ikke="bodd|budd|opphold|oppheldt|fra en annen|frå ein annan|før |hjemkommun|heimkommun",
        ),
        Paastand(
            om.INSTITUSJON,
            "overtar|overtek|tar over|tek over|flyttes ansvar|følger med|går ansvaret|går over til|overført + "
            "annen kommune|annan kommune|nye kommun|den kommunen|kommunen der|ny kommune",
            ikke="enig|einig|avtal|flytter ut|flyttar ut",
        ),
        Nektelse(
            om.INSTITUSJON,
            "vårt ansvar|vi ansvar|har vi ansvar|kommunens ansvar|kommunen vår|hjelper vi|vi lenger ansvar|vi har"
            "|får|gir vi|gjev vi|ansvar for",
            med="annen kommune|annan kommune|andre kommun|flytter|flyttar|utenfor kommun|utanfor kommun",
            ikke="ikke bodd|ikkje budd|aldri bodd|aldri budd|kom fra|kom frå|mister|mistar",
        ),
        Paastand(
            om.INSTITUSJON,
            "stat|helseforetak|sykehuset|sjukehuset|kriminalomsorg|institusjonen|fylket|fylkeskommun + "
            "har ansvar|ansvaret for|må ordne|må skaffe|sitt ansvar|eget ansvar|eige ansvar|ansvar å"
            "|tar seg av bolig|tek seg av bustad",
            ikke="samarbeid|sammen|saman|behandling|kommunen|før|melde|dialog|der personen",
        ),
        Paastand(
            om.INSTITUSJON,
            "må ordne|må selv|må sjølv|må du selv|klare seg selv|klare seg sjølv|på egen hånd|på eiga hand + "
            "bolig|bustad|hjelp|ordne|finne",
        ),
    ),
    "integreringstilskudd": (
        Paastand(
            om.FLYKTNING,
            "stat|imdi|udi |nav stat|fylkeskommun|mottak|annen kommun|annan kommun|frivillig|hjemkommun"
            "|første kommun + "
            "må søke|må søkje|må be |får hjelp|har ansvar|ansvaret for|sitt ansvar|tar seg av|tek seg av"
            "|hjelpen kommer|hjelpa kjem|henvises|viser vi|blir vist|må kontakte|må ta kontakt|må vende"
            "|må henvende|står for",
            ikke="samarbeid|sammen|saman|i tillegg|utbetal|betaler|betalar|uten avtale|utan avtale",
        ),
        Nektelse(
            om.FLYKTNING,
            "har rett|rett til|krav på|får hjelp|får de hjelp|vårt ansvar|har vi ansvar|gir vi|gjev vi|hjelper vi"
            "|ansvar for",
            med="flyktning|integreringstilsk|nybosatt|nybusett",
            ikke="uten avtale|utan avtale",
        ),
        Paastand(
            om.FLYKTNING,
            "klare seg selv|klare seg sjølv|ordne selv|ordne bolig selv|på egen hånd|på eiga hand|må selv|må sjølv",
            med="flyktning|integreringstilsk|nybosatt|nybusett",
        ),
    ),
    "avtalt_flytting": (
        Paastand(
            om.FLYTTING,
            "avtale|avtalt|enig|einig + "
            "flyttet fra|flytta frå|flytter fra|flyttar frå|fraflytting|gamle kommun|forrige kommun|førre kommun"
            "|tidligere kommun|tidlegare kommun|første kommun|fyrste kommun|kom fra|kom frå|kommunen som bosatte"
            "|bodde i først|budde i først|bodde først|budde først|framleis kommunen|fortsatt kommunen"
            "|fremdeles kommunen|opprinnelige + "
            "hjelp|ansvar|svarer|svarar|gir|gjev",
            ikke=(
                "uten avtale|utan avtale|mangler avtale|nye kommunen|tilflytting|overtar|overtek|tar over"
                "|tek over|vi har|av oss"
            ),
        ),
        Nektelse(
            om.FLYTTING,
            "rett til|får hjelp|får de hjelp|har vi ansvar|vårt ansvar|gir vi|gjev vi|hjelper vi|tar vi over"
            "|overtar|overtek",
            med="avtale|avtalt|enig|einig",
            ikke=(
                "uten avtale|utan avtale|ingen avtale|inga avtale|ikke avtalt|ikkje avtalt|ikke er enig"
                "|ikkje er einig|ikke enig|ikkje einig|ikke avtale|ikkje avtale"
            ),
        ),
    ),
}
