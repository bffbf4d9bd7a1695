"""Numbers that texts, challenges and indicators rest on."""

from bolig_cli.rules.rule import Rule
from bolig_cli.rules.tall.indikator_ulik_tabell import indikator_ulik_tabell
from bolig_cli.rules.tall.paastand_stemmer_ikke import paastand_stemmer_ikke
from bolig_cli.rules.tall.tall_skrevet_i_teksten import tall_skrevet_i_teksten
from bolig_cli.rules.tall.tekst_ikke_gjennomgaatt import tekst_ikke_gjennomgaatt
from bolig_cli.rules.tall.ukjent_tall import ukjent_tall
from bolig_cli.rules.tall.utfordring_uten_tall import utfordring_uten_tall

RULES: tuple[Rule, ...] = (
    tekst_ikke_gjennomgaatt,
    ukjent_tall,
    paastand_stemmer_ikke,
    utfordring_uten_tall,
    indikator_ulik_tabell,
    tall_skrevet_i_teksten,
)
