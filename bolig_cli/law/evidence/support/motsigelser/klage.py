"""Complaints: who decides them in the end, who may complain, within which time, and what the letter says of it."""

from collections.abc import Mapping

from bolig_cli.law.evidence.support.motsigelser.rad import Spor, Tid

# Said of the letter, and of who decides: in both it takes the right away.
_KLAGERETT = "kan|rett klage -for_sent|statsforvalter|medhold|raad|annen_sak|endelig"

KLAGE: Mapping[str, Spor] = {
    "klageinstans": Spor(
        "klage|uenig|avgjoerelse",
        kjerne="klage",
        nekter=(
            "statsforvalter|utenfor_kommunen +klage -medhold|endrer|direkte",
            "videre +klage -medhold|endrer|statsforvalter|foer",
            _KLAGERETT,
            "overproev +avgjoerelse -statsforvalter",
        ),
        bare=(
            "rett|kan|advokat|avslag|person +klage -statsforvalter|deler",
            "sosialhjelp +klage +statsforvalter",
        ),
        andre=(
            "organ siste|behandler +klage -statsforvalter|orientering|hvem|annen_sak",
            "kontoret|internt siste +klage -statsforvalter|hvem|foer|orientering|annen_sak|som_avgjorde|endrer",
            (
                "endelig vaar|avslag|medhold +avgjoerelse"
                " -statsforvalter|endrer|foer|planen|oppfoelging|naar_ferdig|annen_sak|nekter_oss"
            ),
            "slutt +klage -statsforvalter|endrer|foer|naar_ferdig|naar_vilkaar|annen_sak|advokat",
            "advokat maa_ha +klage",
            "koster +klage -gratis|skatt|koster_oss",
        ),
    ),
    "klagefrist": Spor(
        "klage|uenig",
        kjerne="klage",
        andre=(
            "straks maa|person +klage -svar|vi|sendes|statsforvalter",
            "ingen_frist klage|frist",
        ),
        tid=Tid(
            foran="frist|maa_klage|paa_deg|klage_kommer|si_fra",
            etter="paa_deg|frist|for_sent|aa_klage|avvist",
            andre="behandler|svar|venter|videre|beskjed|gaatt|forlenges|siste_tid|begynner|likevel|kommunen_gjoer|du_faar_brev",
            hvis="+klage|avgjoerelse -annen_frist|annen_sak|ett_aar",
        ),
    ),
    "klagerett": Spor(
        "vedtak|klage",
        kjerne="om_klage",
        nekter=(
            "om_klage +vedtak -statsforvalter|medhold|for_sent|foer|raad",
            _KLAGERETT,
        ),
        andre=("maa_selv finne|vite +klage",),
    ),
    "klagefrist_oppgitt": Spor("vedtak", nekter=("frist +klage -uke|for_sent",)),
    "klageinstans_oppgitt": Spor("vedtak", nekter=("klageinstans|hvem +klage +brev|vedtak -er_ikke_kommunen",)),
}
