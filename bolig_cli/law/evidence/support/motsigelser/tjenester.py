"""The services: to whom, when and how they are given."""

from collections.abc import Mapping

from bolig_cli.law.evidence.support.motsigelser import om
from bolig_cli.law.evidence.support.motsigelser.ord import DOEGNET, KONTORTID
from bolig_cli.law.evidence.support.motsigelser.rad import Avgrensning, Motsigelse, Nektelse, Paastand, Resten, Tidskrav

_KONTORET = "nav |boligkontor|bustadkontor|kontoret|servicetorg|servicesent"
_UTEN_HJELP = (
    "vent|klare|klarer|klarar|må selv|må sjølv|må du|selv må|ubemann|er stengt|er stengd|holder stengt|held stengt|telefonsvar"
    "|legg igjen|syk|sjuk|kom tilbake|neste |dagen etter|når kontoret|når vi |råd |rådgiv|liste|adresse"
    "|helsehjelp|legehjelp|førstehjelp|medisin"
)
# Who answers when the office does not.
_UTENFOR_KONTORTIDEN = Resten(
    ellers=(
        "om natt|på natt|om kveld|på kveld|i helg|i helligdag|på helligdag|etter kl|etter kontortid|etter stengetid"
        "|etter arbeidstid|utenom|utanom|utenfor|utanfor|ellers|elles|resten av|døgnet|legevakt|vakt|bakvakt|beredskap|116|politi"
        "|krisesent|når nav |når kontoret er|når vi har stengt"
    ),
    gis=(
        "ring|kontakt|skaff|finn|ordn|gir |gjev |får |hjelp|tar imot|tek imot|tar over|tek over|svarer|svarar|seng|rom |nøkkel"
        "|vakt|legevakt|politi|plass|hotell|leilighet|leilegheit|overnatting"
    ),
    ikke=_UTEN_HJELP,
)
# Where it is said that nobody helps then, somebody else has to find the room.
_NOEN_ANDRE_FINNER = Resten(
    ellers=_UTENFOR_KONTORTIDEN.ellers,
    gis="skaff|finn|ordn|seng|rom |nøkkel|plass|hotell|leilighet|leilegheit|overnatting",
    ikke=_UTEN_HJELP,
)
_FOR_ANDRE = Resten(
    ellers="andre|øvrige|enslig|einsleg|ellers|elles|resten|uten barn|utan born|enkeltperson|alle som ikke|alle som ikkje",
    gis=(
        "får |gir |gjev |tilbyr|tilbyd|skaff|ordn|hjelp|finn|rom |hybel|leilighet|leilegheit|hotell|pensjonat|koordinator|plan "
    ),
    ikke=_UTEN_HJELP,
)
_NAAR_DET_ER_FULLT = Resten(
    ellers=(
        "fullt|ikke plass|ikkje plass|ikke ledig|ikkje ledig|ellers|elles|annet sted|anna stad|andre steder|i stedet|i staden"
        "|likevel"
    ),
    gis="leier|leiger|leige|hotell|pensjonat|gjestegård|skaff|finn|ordn|betaler|betalar",
    ikke=_UTEN_HJELP,
)

TJENESTER: Mapping[str, tuple[Motsigelse, ...]] = {
    "midlertidig_bolig": (
        Paastand(
            om.BOTILBUD,
            "ellers stengt|elles stengt|elles stengd|stengt ellers",
            resten=_UTENFOR_KONTORTIDEN,
        ),
        Paastand(
            om.BOTILBUD,
            "hvis det er ledig|dersom det er ledig|viss det er ledig|når det er ledig|om det er ledig"
            "|så langt det er plass|så langt vi har plass|hvis vi har plass|viss vi har plass|hvis det er plass"
            "|om det er plass|når vi har plass|førstemann",
            ikke="bestemte|ønske",
            resten=_NAAR_DET_ER_FULLT,
        ),
        # «bare» of the bed itself is taken back by somebody who finds one, and of an office by whom one rings instead.
        Avgrensning(
            om.BOTILBUD,
            f"{KONTORTID}",
            med=om.BOTILBUD_NAA,
            ikke=f"{DOEGNET}|{_KONTORET}",
            resten=_NOEN_ANDRE_FINNER,
        ),
        Avgrensning(
            om.BOTILBUD,
            f"{KONTORTID}",
            med=f"{om.BOTILBUD_NAA} + {_KONTORET}",
            ikke=f"{DOEGNET}",
            resten=_UTENFOR_KONTORTIDEN,
        ),
        Paastand(
            om.BOTILBUD,
            "mandag til fredag|måndag til fredag|i kontortid|i åpningstid|i opningstid|på hverdag|på kvardag"
            "|i arbeidstid|på dagtid|på ukedag|på vekedag|mellom klokk|mellom kl|fra klokk|frå klokk|fra kl"
            "|før klokk|i løpet av arbeidsdag",
            med=om.BOTILBUD_NAA,
            ikke=f"{DOEGNET}|ring |ringer |ringje |kontakt|telefon|og i helg|og helg|natt|kveld|{_KONTORET}|vi |oss ",
            resten=_NOEN_ANDRE_FINNER,
        ),
        Paastand(
            om.BOTILBUD,
            "mandag til fredag|måndag til fredag|i kontortid|i åpningstid|i opningstid|på hverdag|på kvardag"
            "|i arbeidstid|på dagtid|på ukedag|på vekedag|mellom klokk|mellom kl|fra klokk|frå klokk|fra kl"
            "|før klokk|i løpet av arbeidsdag",
            med=f"{om.BOTILBUD_NAA} + {_KONTORET}|vi |oss ",
            ikke=f"{DOEGNET}|ring |ringer |ringje |kontakt|telefon|og i helg|og helg|natt|kveld",
            resten=_UTENFOR_KONTORTIDEN,
        ),
        Avgrensning(
            om.BOTILBUD,
            "barnefamil|familier|familiar|kvinner|menn |voksne|vaksne|folkeregistrert|bosatt|busett|innbygger"
            "|innbyggjar|unge|rusfri|edru|den som har bodd|den som har budd|de som har bodd|fast adresse|bodd her"
            "|budd her",
            med=om.BOTILBUD_NAA,
            ikke="egnet|eigna",
            resten=_FOR_ANDRE,
        ),
        Paastand(
            om.BOTILBUD,
            "må vente til|må du vente til|må vente over|vent til|vente med|må klare seg|må du klare|til mandag|til måndag"
            "|til kontoret",
            med=om.BOTILBUD_NAA,
            ikke="boligplan|bustadplan|følger|følgjer|ser vi|møte|samtale",
        ),
        Paastand(
            om.BOTILBUD,
            "neste virkedag|neste yrkedag|neste dag|dagen etter|på mandag|på måndag|når kontoret åpner|når kontoret opnar"
            "|når vi åpner|når vi opnar",
            med=om.BOTILBUD_NAA,
            ikke="boligplan|bustadplan|følger|følgjer|ser vi|møte|samtale",
            resten=_UTENFOR_KONTORTIDEN,
        ),
        Nektelse(
            om.BOTILBUD,
            "natt|kveld|helg|helligdag|heilagdag|utenom|utanom|etter klokk|etter kl|etter stengetid"
            "|etter kontortid|ferie|på lørdag|på søndag",
            med=om.BOTILBUD_NAA,
            ikke=(
                "må ikke|ingen skal|ingen må|noe sted|nokon stad|et sted|ein stad|har ikke|har ikkje|finner ikke"
                "|finn ikkje"
            ),
            resten=_NOEN_ANDRE_FINNER,
        ),
        Nektelse(
            om.BOTILBUD,
            "kommunen gir|kommunen gjev|kommunen tilbyr|kommunen tilbyd|kommunen skaffer|kommunen skaffar"
            "|kommunen har|kommunen finner|kommunen finn|nav skaffer|gir vi|gjev vi|tilbyr vi|tilbyd vi"
            "|skaffer vi|skaffar vi|har vi|finner vi|finn vi|vi gir|vi gjev|vi tilbyr|vi skaffer|vi har",
            med=om.BOTILBUD_NAA,
            ikke="når |for deg som|familier|barn|lenger enn|lengre enn|hotell|camping|har vi ikke noe|egnet|eigna",
        ),
        Paastand(
            om.BOTILBUD,
            "klare deg selv|klare deg sjølv|klare seg selv|klare seg sjølv|må finne selv|må sjølv finne|må selv finne|må selv ordne"
            "|må du selv",
            med=om.BOTILBUD_NAA,
            ikke=f"{DOEGNET}",
        ),
        Paastand(
            om.BOTILBUD,
            "stengt|stengd|ubemann",
            med=om.BOTILBUD_NAA,
            ikke=f"{DOEGNET}",
            resten=_UTENFOR_KONTORTIDEN,
        ),
    ),
    "individuell_plan": (
        Paastand(
            om.PLAN_FOR_DEG,
            "ferdig før person|ferdig før du|ferdig før bruker|ferdig før den|ferdig før han|ferdig før hun"
            "|ferdig før ho|ferdig før brukar",
            med="individuell|ip ",
        ),
        Paastand(
            om.PLAN_FOR_DEG,
            "utarbeides av|lages av|lagast av|skrives av|skrivast av|laget av|skrevet av|skriven av|blir laga av"
            "|vert laga av|bestemmes av|lager planen|lagar planen + "
            "uten at|utan at|uten person|utan person|uten bruker|utan brukar|uten å|utan å|alene |aleine |åleine ",
            med="individuell plan|individuelle plan|individuelle planen|ip |planen",
            ikke="uten samtykke",
        ),
        Avgrensning(
            om.PLAN_FOR_DEG,
            "over 1|over 6|under 1|under 6|voksne|vaksne|eldre|pleietrengende|har koordinator|sykehuset|fastlegen"
            "|rusavheng|psykisk|utviklingshem|legen bestemmer|plass|folkeregistrert|bosatt|kapasitet",
            med="individuell plan|individuelle plan|ip ",
            ikke="langvarig|koordinert|flere tjenest|fleire tenest|sammensatt|samansett",
            resten=_FOR_ANDRE,
        ),
        Nektelse(
            om.PLAN_FOR_DEG,
            "kommunen lager|kommunen lagar|kommunen tilbyr|kommunen tilbyd|kommunen gir|kommunen gjev"
            "|kommunen har|lager vi|lagar vi|tilbyr vi|tilbyd vi|får du|gir vi|gjev vi|rett til|rett på|krav på"
            "|bruker vi|brukar vi|har vi|utarbeid|blir laget|vert laga|med på|er med|samarbeid",
            med="individuell plan|individuelle plan|ip ",
            ikke="ikke vil|ikkje vil|ønsker ikke|ønskjer ikkje|ikke ønsker|ikkje ønskjer|samtykk|takker nei|også",
        ),
    ),
    "koordinator": (
        Avgrensning(
            om.PLAN_FOR_DEG,
            "vedtak|har individuell plan|har ein individuell plan|har en individuell plan|fått individuell plan"
            "|individuell plan|voksne|vaksne|fylt|over 6|under 1|barn|eldre|over 1|sykehus|bestilt|plass"
            "|kapasitet|folkeregistrert|bosatt",
            med="koordinator",
            ikke=(
                "langvarig|koordinert|flere tjenest|fleire tenest|sammensatt|samansett|én koordinator|en koordinator å"
            ),
            resten=_FOR_ANDRE,
        ),
        Nektelse(
            om.PLAN_FOR_DEG,
            "kommunen tilbyr|kommunen gir|kommunen har|kommunen tilbyd|kommunen gjev|tilbyr vi|tilbyd vi|får du"
            "|får de|gir vi|gjev vi|rett til|rett på|krav på|har vi|oppnevn|tilbud om|tilbod om|tilbys|følger opp"
            "|følgjer opp",
            med="koordinator",
            ikke="ikke vil|ikkje vil|ønsker ikke|ønskjer ikkje|ikke ønsker|også|erstatter|når ",
        ),
        Paastand(
            om.PLAN_FOR_DEG,
            "må selv|må sjølv|må du selv|må familien|må pårørend|pårørende må|må finne selv + "
            "koordinator|samordn|koordiner|skaffe|finne",
            med="koordinator",
            ikke="trenger ikke|slipper",
        ),
    ),
    "introduksjonsprogram": (
        Tidskrav(
            om.PROGRAM,
            foran=(
                "begynn|byrj|start|oppstart|innen|innan|senest|seinast|tidligst|tidlegast|først|fyrst|etter "
                "|kommer i gang|kjem i gang|vent"
            ),
            etter="etter bosett|etter buset|etter at|ventetid|før program|før oppstart",
            andre=(
                "var |varer|varar|varighet|lengde|inntil|går over|leng|gjelder|gjeld|fram til|utvid|forleng"
                "|de siste|hvert|hver |kvar "
            ),
            ikke="høring|sommerprogram|planprogram|økonomiplan",
        ),
        Paastand(
            om.PROGRAM,
            "når det er plass|når det er ledig|når vi har ledig|når det blir plass|ledig plass|når vi har plass"
            "|når det blir ledig|når vi får plass|når det vert ledig|ved skolestart|ved skulestart|neste semester"
            "|til høsten|til hausten|ved kapasitet|når kapasiteten",
            med="program|introduksjon|introprogram",
        ),
        Nektelse(
            om.PROGRAM,
            "tilbyr|tilbyd|får |gir |gjev |deltar|deltek|rett til|har vi",
            med="introduksjonsprogram|introprogram",
            ikke="når |ikke har rett|fritatt|fullført",
        ),
    ),
    "omsorgstjenester": (
        Avgrensning(
            om.OMSORG,
            "folkeregistrert|bosatt|busett|eldre|over 6|pensjonist|kontortid|hverdag|kvardag|dagtid|betaler"
            "|betalar|ikke har pårør|ikkje har pårør|aleneboende|bor alene|bur åleine",
            resten=_FOR_ANDRE,
        ),
        Nektelse(
            om.OMSORG,
            "tilbyr vi|tilbyd vi|får du|får de|gir vi|gjev vi|har vi|vi gir|vi gjev|vi tilbyr|rett til|rett på",
            ikke="når |også|selv om|sjølv om",
        ),
    ),
    "tilskudd": (
        Paastand(
            om.TILSKUDD,
            "loddtrekning|loddtrekking|trekkes ut|førstemann|først til mølla|tilfeldig|først får"
            "|den som søker først|den som søkjer først|rekkefølgen søknadene|best råd|god råd|høyest inntekt"
            "|ansatte|tilsette",
        ),
        Nektelse(
            om.TILSKUDD,
            "prioriter|går foran|går føre|først",
            ikke="trenger",
        ),
    ),
}
