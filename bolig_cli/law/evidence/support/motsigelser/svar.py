"""How long an answer takes, and what one hears while waiting."""

from collections.abc import Mapping

from bolig_cli.law.evidence.support.motsigelser import om
from bolig_cli.law.evidence.support.motsigelser.rad import Avgrensning, Motsigelse, Nektelse, Paastand, Tidskrav

SVAR: Mapping[str, tuple[Motsigelse, ...]] = {
    "svartid": (
        Tidskrav(
            om.SVAR,
            foran=(
                "svar|svartid|saksbehandlingstid|sakshandsamingstid|behandlingstid|handsamingstid|behandl|handsam"
                "|avgj|vent|stilling til|ta |tar |tek |bruker|brukar|regne med|rekne med"
            ),
            etter=(
                "saksbehandlingstid|behandlingstid|svartid|ventetid|sakshandsamingstid|handsamingstid|å få svar"
                "|før du får svar|før svaret|før vi svarer|før vi svarar|på svar|før saken|før saka|får du svar"
                "|før søknad"
            ),
            andre=(
                "gjelder|gjeld |varer|varar|varig|klag|gått|frist|leie|leige|kontrakt|på nytt|oppfølg|følg"
                "|eldre enn|i løpet av de|siste|hver|kvar|bor |bodd|budd|bosett|bosatt|etter at du har flytt"
                "|lagre|slett|arkiv|oppbevar|hvis det|dersom det|prosjekt|periode|tidligere|mellom|bygg|ferdig"
                "|program|tilbakebetal|nedbetal|lån"
            ),
            med=(
                "svar|svartid|søknad|søknadar|saksbehandlingstid|sakshandsamingstid|behandlingstid|handsamingstid"
                "|henvendels|førespurnad|avgjør|avgjer|vedtak"
            ),
            ikke=(
                "klag|statsforvalt|foreløpig|førebels|boliger|bustader|venteliste|planen|høring|høyring|husbanken|startlån|bostøtte|bustøtte"
                "|kommunal bolig|kommunal bustad|ledig bolig|ledig bustad|på bolig|på bustad|program"
            ),
        ),
        Paastand(
            om.SVAR,
            "behandl|handsam|avgjør|avgjer|avgjort|svarer|svarar|får svar|stilling til + "
            "en gang i året|én gang i året|ein gong i året|éin gong i året|en gang i halvåret|én gang i halvåret"
            "|to ganger i året|to gonger i året|tre ganger i året|hvert halvår|kvart halvår|hvert kvartal"
            "|en gang årlig|én gang årlig|hver vår|hver høst|kvar vår|kvar haust|i én årlig|årlig opptak"
            "|opptak i året|opptak per år|opptak i halvåret|opptak i løpet",
            med=(
                "svar|svartid|søknad|søknadar|saksbehandlingstid|sakshandsamingstid|behandlingstid|handsamingstid"
                "|henvendels|førespurnad|saker"
            ),
            ikke="går gjennom|gjennomgang|rapport|tall |statistikk|evaluer|internkontroll|planen|tiltak",
        ),
        Paastand(
            om.SVAR,
            "når vi har tid|når vi får tid|når vi har kapasitet|når det passer|når det høver|når vi rekker"
            "|når vi rekk|når vi har anledning|når vi har høve|når kapasiteten|så snart kapasiteten|ubestemt tid"
            "|på ubestemt|en eller annen gang|etter lang tid|når noen har tid|neste år|til neste år"
            "|neste budsjettår|neste halvår",
            med="svar",
        ),
        Nektelse(
            om.SVAR,
            "frist for|frist på|fast tid|får svar|svarer vi|svarar vi|lover|lovar|garanterer|garanterar"
            "|gir vi svar|gjev vi svar|vi svarer|vi svarar|sender vi svar|besvar",
            med="svar|svartid|saksbehandlingstid",
            ikke=(
                "før |innen|innan|når |etter |klag|foreløpig|førebels|om hva|om at|enda|ennå|enno|lenge"
                "|med en gang|anonym|lett|presse|media|på spørsmål om|ikke fornøyd|ikkje nøgd"
            ),
        ),
    ),
    "foreloepig_svar": (
        Nektelse(
            om.SVAR,
            "hører du|høyrer du|får du beskjed|får du vite|får du noe|sier vi fra|seier vi frå|gir vi beskjed"
            "|gjev vi beskjed|gir vi lyd|varsler vi|varslar vi|sender vi melding|informerer vi|informerar vi"
            "|gir vi tilbakemelding",
            med=(
                "drar ut|dreg ut|tar tid|tar lang|tek tid|tek lang|forsink|lengre tid|lenger tid|mer tid|meir tid"
                "|drøyer|drøyer ut"
            ),
        ),
        Tidskrav(
            om.SVAR,
            foran=(
                "svar|beskjed|foreløpig|førebels|innen|innan|etter |senest|seinast|mer enn|meir enn|over "
                "|når det har gått|først|fyrst"
            ),
            etter="før du får|før vi sender|før det kommer|før foreløpig",
            andre="saken kan ta|saka kan ta|saken tar|saka tek|at det|i det foreløpige|klag|gjelder|gjeld",
            med="foreløpig|førebels|midlertidig svar",
            ikke="tall |planen|utkast",
        ),
        Nektelse(
            om.SVAR,
            "svar|beskjed|melding|tilbakemeld|brev",
            med="foreløpig|førebels|midlertidig",
            ikke=(
                "innen|innan|klart|klar |avgjort|avgjord|raskere|raskare|før |trenger vi|endelig|endeleg|når "
                "|kan ikke klag|er ikke et|er ikkje eit|er ikke vedtak"
            ),
        ),
        Avgrensning(
            om.SVAR,
            "ber om|bed om|spør|purr|klager|klagar|mast|maser",
            med="foreløpig|førebels",
        ),
    ),
}
