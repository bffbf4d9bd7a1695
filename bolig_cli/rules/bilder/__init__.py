"""Pictures in chapters."""

from bolig_cli.rules.bilder.alternativ_tekst_sier_lite import alternativ_tekst_sier_lite
from bolig_cli.rules.bilder.bilde_kan_ikke_brukes import bilde_kan_ikke_brukes
from bolig_cli.rules.bilder.bilde_mangler import bilde_mangler
from bolig_cli.rules.bilder.bilde_ubrukt import bilde_ubrukt
from bolig_cli.rules.bilder.bilde_uten_alternativ_tekst import bilde_uten_alternativ_tekst
from bolig_cli.rules.bilder.bilde_uten_bildetekst import bilde_uten_bildetekst
from bolig_cli.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    bilde_mangler,
    bilde_kan_ikke_brukes,
    bilde_uten_alternativ_tekst,
    alternativ_tekst_sier_lite,
    bilde_uten_bildetekst,
    bilde_ubrukt,
)
