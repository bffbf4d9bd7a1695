"""How the documents look."""

from bolig_cli.rules.rule import Rule
from bolig_cli.rules.utseende.profil_bilde_kan_ikke_brukes import profil_bilde_kan_ikke_brukes
from bolig_cli.rules.utseende.profil_farge_for_lys import profil_farge_for_lys
from bolig_cli.rules.utseende.profil_fil_mangler import profil_fil_mangler
from bolig_cli.rules.utseende.profil_word_mal_kan_ikke_brukes import profil_word_mal_kan_ikke_brukes
from bolig_cli.rules.utseende.profil_word_mal_mangler_stil import profil_word_mal_mangler_stil

RULES: tuple[Rule, ...] = (
    profil_farge_for_lys,
    profil_fil_mangler,
    profil_bilde_kan_ikke_brukes,
    profil_word_mal_kan_ikke_brukes,
    profil_word_mal_mangler_stil,
)
