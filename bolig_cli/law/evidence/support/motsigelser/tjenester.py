"""The services, and the plan itself: to whom, when and how they are given; who adopted it, and how long it was heard."""

from collections.abc import Mapping

from bolig_cli.law.evidence.support.motsigelser.rad import Resten, Spor, Tid

_FOR_ANDRE = Resten("resten_av_dem", "gis")

TJENESTER: Mapping[str, Spor] = {
    "midlertidig_bolig": Spor(
        "botilbud",
        kjerne="botilbud",
        nekter=(
            "utenom_kontortid +botilbud",
            "gis_av_oss +botilbud -for_deg_som|mer_enn|egnet",
        ),
        bare=(
            "kontortid +botilbud -doegnet|ringer",
            "gruppe|bosatt +botilbud -egnet",
        ),
        andre=(
            "kontortid +botilbud -doegnet|ringer|utenom_kontortid",
            "stengt +botilbud -doegnet",
            "ellers_stengt +botilbud",
            "naar_ledig +botilbud -oenske|bestemte",
            "maa_vente|maa_selv|paa_egen_haand|neste_dag +botilbud -oppfoelging|moete|doegnet",
        ),
        resten=Resten("utenom_kontortid|resten_av_dem|naar_fullt|doegnet", "gis", vakt="ringer|vakt"),
    ),
    "individuell_plan": Spor(
        "individuell_plan",
        kjerne="individuell_plan",
        nekter=(
            "gir|rett|lager|delta +individuell_plan -vil_ikke|samtykke|ogsaa|trenger",
            "deg +individuell_plan +lager -samtykke",
        ),
        bare=("alder|gruppe|bosatt|kapasitet +individuell_plan -langvarig",),
        andre=("ferdig_foer +individuell_plan", "alene lager|bestemmer +individuell_plan"),
        resten=_FOR_ANDRE,
    ),
    "koordinator": Spor(
        "koordinator",
        kjerne="koordinator",
        nekter=("gir|rett|finnes|koordinator +koordinator -vil_ikke|ogsaa|erstatter|trenger|behov|bestemmer",),
        bare=("vedtak|individuell_plan|alder|gruppe|bosatt|kapasitet +koordinator -langvarig",),
        andre=("maa_selv samordner|finner +koordinator -trenger|slipper",),
        resten=_FOR_ANDRE,
    ),
    "introduksjonsprogram": Spor(
        "introprogram|program",
        kjerne="introprogram",
        nekter=("gir|delta|rett +introprogram -vil_ikke|fritatt|fullfoert|har_ikke_rett|trenger",),
        andre=("naar_ledig +introprogram|program",),
        tid=Tid(
            foran="begynner|innen|etter|venter",
            etter="etter|begynner|venter",
            andre="delta|varer|gjelder|forlenges|siste_tid|sjelden",
            hvis="-hoering|planen",
        ),
    ),
    "omsorgstjenester": Spor(
        "omsorg",
        kjerne="omsorg",
        nekter=("gir|rett +omsorg -ogsaa|selv_om",),
        bare=("alder|gruppe|bosatt|kontortid|betaler +omsorg",),
        resten=_FOR_ANDRE,
    ),
    "tilskudd": Spor(
        "tilskudd",
        kjerne="tilskudd",
        nekter=("vekt +tilskudd -trenger",),
        andre=("foerstemann +tilskudd",),
    ),
    "vedtar_planen": Spor(
        "planen|saken",
        kjerne="kommunestyre planen",
        nekter=("kommunestyre behandler|vedtatt|lagt_fram +planen|saken -foer|forrige|budsjett",),
        andre=(
            "av_andre vedtatt +planen -kommunestyre|hoering|planprogram|innstiller|budsjett|forrige",
            "avvist_plan kommunestyre|planen -foer|etterpaa|forrige",
        ),
    ),
    "hoering": Spor(
        "hoering",
        kjerne="hoering planen",
        nekter=("hoering +planen -foer|forrige|innspill|endrer|paa_nytt",),
        bare=("internt|ansatte +hoering -ogsaa|moete",),
        tid=Tid(
            foran="hoering|frist|laa_ute|paa_deg",
            etter="hoering|paa_deg|frist",
            andre="foer|planprogram|etter|utkast|moete|siden|behandler|svar|venter|forlenges",
            hvis="-planprogram|forrige|utkast|planstrategi",
        ),
    ),
}
