"""Texts and chapters."""

from bolig_cli.rules.rule import Rule
from bolig_cli.rules.tekster.antall_stemmer_ikke import antall_stemmer_ikke
from bolig_cli.rules.tekster.del_uten_kapittel import del_uten_kapittel
from bolig_cli.rules.tekster.kapittel_dobbelt_innhold import kapittel_dobbelt_innhold
from bolig_cli.rules.tekster.kapittel_tomt import kapittel_tomt
from bolig_cli.rules.tekster.maalform_blandet import maalform_blandet
from bolig_cli.rules.tekster.ord_fra_annen_maalform import ord_fra_annen_maalform
from bolig_cli.rules.tekster.overskrift_med_nummer import overskrift_med_nummer
from bolig_cli.rules.tekster.personnavn_i_planen import personnavn_i_planen
from bolig_cli.rules.tekster.sammendrag_for_langt import sammendrag_for_langt
from bolig_cli.rules.tekster.tabell_uten_kolonnenavn import tabell_uten_kolonnenavn
from bolig_cli.rules.tekster.tekst_to_ganger import tekst_to_ganger

RULES: tuple[Rule, ...] = (
    maalform_blandet,
    ord_fra_annen_maalform,
    kapittel_dobbelt_innhold,
    kapittel_tomt,
    overskrift_med_nummer,
    antall_stemmer_ikke,
    personnavn_i_planen,
    del_uten_kapittel,
    sammendrag_for_langt,
    tabell_uten_kolonnenavn,
    tekst_to_ganger,
)
