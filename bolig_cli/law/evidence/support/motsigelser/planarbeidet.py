"""The work on the plan: who takes part in it, the need that it rests on, and what its measures use."""

from collections.abc import Mapping

from bolig_cli.law.evidence.support.motsigelser.rad import Spor

PLANARBEIDET: Mapping[str, Spor] = {
    "samarbeid_offentlig": Spor(
        "samarbeid", nekter=("samarbeid +offentlige_aktoerer -samtykke|taushetsplikt|foer|enkelt",)
    ),
    "samarbeid_frivillig": Spor(
        "samarbeid", nekter=("samarbeid +frivillige -samtykke|taushetsplikt|foer|enkelt|offentlige_aktoerer",)
    ),
    "nav_kommune": Spor("nav", nekter=("nav samarbeid +boligsosialt -samtykke|foer|enkelt",)),
    "raad": Spor(
        "raadet",
        kjerne="raadet planen|saken|utkast",
        nekter=("fikk_saken +raadet +planen|saken -utkast|vil_ikke|forrige",),
        andre=("etter_vedtaket raadet +planen|saken -rapport", "forbigaatt raadet -forrige"),
    ),
    "behovsoversikt": Spor(
        "behovsoversikt",
        kjerne="behovsoversikt",
        nekter=("talt +behov|behovsoversikt -foer|forrige",),
        andre=("gjettet +behovsoversikt -foer|forrige",),
    ),
    "tilpasset_bolig": Spor("tilpasset", nekter=("ansvar|tilbyr +tilpasset -alle|nok|foer",)),
    "bostoette": Spor("bostoette", kjerne="bostoette", nekter=("tar_imot|hjelper +bostoette -foer|lenger",)),
}
