"""The tables of the knowledge base: their cells, their names, where they were fetched from."""

from bolig_cli.rules.rule import Rule
from bolig_cli.rules.tabeller.aarstall_feil_skrevet import aarstall_feil_skrevet
from bolig_cli.rules.tabeller.hentet_tabell_endret import hentet_tabell_endret
from bolig_cli.rules.tabeller.kommunenummer_feil_periode import kommunenummer_feil_periode
from bolig_cli.rules.tabeller.tabell_ikke_hentet import tabell_ikke_hentet
from bolig_cli.rules.tabeller.tabell_like_navn import tabell_like_navn
from bolig_cli.rules.tabeller.tabell_uten_bruk import tabell_uten_bruk
from bolig_cli.rules.tabeller.tabellcelle_tom import tabellcelle_tom
from bolig_cli.rules.tabeller.tabellfigur_uten_tall import tabellfigur_uten_tall
from bolig_cli.rules.tabeller.tabellrad_feil_lengde import tabellrad_feil_lengde
from bolig_cli.rules.tabeller.tabellsum_stemmer_ikke import tabellsum_stemmer_ikke
from bolig_cli.rules.tabeller.tabellverdi_feil_type import tabellverdi_feil_type
from bolig_cli.rules.tabeller.ukjent_rad_eller_kolonne import ukjent_rad_eller_kolonne

RULES: tuple[Rule, ...] = (
    tabell_uten_bruk,
    tabell_ikke_hentet,
    hentet_tabell_endret,
    kommunenummer_feil_periode,
    tabellcelle_tom,
    tabellverdi_feil_type,
    tabellrad_feil_lengde,
    tabell_like_navn,
    aarstall_feil_skrevet,
    tabellsum_stemmer_ikke,
    ukjent_rad_eller_kolonne,
    tabellfigur_uten_tall,
)
