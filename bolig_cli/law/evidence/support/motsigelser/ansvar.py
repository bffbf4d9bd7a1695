"""Which municipality helps: whoever stays here, is in an institution, is settled, or has moved by agreement."""

from collections.abc import Mapping

from bolig_cli.law.evidence.support.motsigelser.rad import Spor

_RETTE_SEG = "maa_selv|paa_egen_haand"

ANSVAR: Mapping[str, Spor] = {
    "oppholder_seg": Spor(
        "hjelp|ansvar|bosatt|tilreisende",
        kjerne="tilreisende hjelp",
        nekter=(
            (
                "hjelp|ansvar|rett|faar +bosatt|tilreisende +hjelp|ansvar|rett"
                " -selv_om|nektes|lovlig|krav_om|avhengig|mottak|annet_sted"
            ),
        ),
        bare=("bosatt|innbygger +hjelp|ansvar|tjeneste -selv_om|utleiebolig|avhengig",),
        andre=(
            "krav_om|maa_vaere bosatt +hjelp|ansvar|tjeneste -selv_om|utleiebolig",
            "annen_kommune maa_til +bosatt|tilreisende",
        ),
    ),
    "institusjon": Spor(
        "institusjon",
        kjerne="institusjon ansvar",
        nekter=("ansvar|hjelp|faar +annen_kommune|flytter -bodd|nektes|nekter_oss",),
        andre=(
            "der_den_ligger ansvar|hjelp -bodd_foer",
            "her av_oss uavhengig bodd_foer|kommer_fra",
            "her av_oss -bodd_foer|kommer_fra|raad|flytter_ut",
            "kommer_fra av_oss hjelp -den_kommunen",
            "i_annen_kommune den_kommunen ansvar|hjelp -bodd_foer|kommer_fra",
            "overtar annen_kommune|der_den_ligger -enig|flytter_ut",
            "staten|institusjonen_selv ansvar|maa_ordne -sammen|kommunen|bodd_foer|beskjed",
            f"{_RETTE_SEG} hjelp|ordne",
        ),
    ),
    "integreringstilskudd": Spor(
        "flyktning",
        kjerne="flyktning ansvar|rett",
        nekter=("rett|hjelp|ansvar -uten_avtale|mottak|staten|annen_kommune",),
        andre=(
            "staten|annen_kommune maa_til|hjelp|ansvar|hoerer_til -sammen|utbetaler|enig|av_oss",
            f"{_RETTE_SEG} +flyktning",
            "krav_om bosatt|lengde +hjelp",
        ),
    ),
    "avtalt_flytting": Spor(
        "flytter",
        kjerne="flytter enig",
        nekter=("rett|hjelp|ansvar|overtar +enig -uten_avtale",),
        andre=("fraflytting|fortsatt enig hjelp|ansvar -uten_avtale|tilflytting|overtar|av_oss|vi_gjoer",),
    ),
}
