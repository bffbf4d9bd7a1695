"""Every rule, in the order that a reader meets them in the documentation: a room for each subject, with its own list."""

from bolig_cli.rules import (
    behov,
    bilder,
    bistand,
    datoer,
    foeringer,
    henvisninger,
    hoering,
    innspill,
    oekonomi,
    prosess,
    sammenheng,
    smaa_grupper,
    tabeller,
    tall,
    tekster,
    utseende,
    vedtaksklar,
)
from bolig_cli.rules.rule import Rule

ALL_RULES: tuple[Rule, ...] = (
    *henvisninger.RULES,
    *sammenheng.RULES,
    *datoer.RULES,
    *foeringer.RULES,
    *hoering.RULES,
    *innspill.RULES,
    *prosess.RULES,
    *bistand.RULES,
    *oekonomi.RULES,
    *tabeller.RULES,
    *smaa_grupper.RULES,
    *behov.RULES,
    *tall.RULES,
    *tekster.RULES,
    *bilder.RULES,
    *utseende.RULES,
    *vedtaksklar.RULES,
)
