"""What refers to what: ids, and references and links by id, and the provisions that texts cite."""

from bolig_cli.rules.henvisninger.bestemmelse_finnes_ikke import bestemmelse_finnes_ikke
from bolig_cli.rules.henvisninger.bestemmelse_opphevet import bestemmelse_opphevet
from bolig_cli.rules.henvisninger.dobbel_id import dobbel_id
from bolig_cli.rules.henvisninger.enheter_like_navn import enheter_like_navn
from bolig_cli.rules.henvisninger.filnavn_ulik_id import filnavn_ulik_id
from bolig_cli.rules.henvisninger.id_ulik_bare_i_store_og_smaa import id_ulik_bare_i_store_og_smaa
from bolig_cli.rules.henvisninger.kommune_mangler import kommune_mangler
from bolig_cli.rules.henvisninger.lenke_til_noe_annet import lenke_til_noe_annet
from bolig_cli.rules.henvisninger.navn_for_id import navn_for_id
from bolig_cli.rules.henvisninger.opptatt_id import opptatt_id
from bolig_cli.rules.henvisninger.ukjent_henvisning import ukjent_henvisning
from bolig_cli.rules.henvisninger.ukjent_kommune import ukjent_kommune
from bolig_cli.rules.henvisninger.ukjent_lenke import ukjent_lenke
from bolig_cli.rules.henvisninger.ukjent_plikt import ukjent_plikt
from bolig_cli.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    ukjent_henvisning,
    ukjent_lenke,
    lenke_til_noe_annet,
    ukjent_plikt,
    ukjent_kommune,
    kommune_mangler,
    navn_for_id,
    dobbel_id,
    enheter_like_navn,
    filnavn_ulik_id,
    id_ulik_bare_i_store_og_smaa,
    opptatt_id,
    bestemmelse_opphevet,
    bestemmelse_finnes_ikke,
)
