"""Every evidence kind, in a literal table: a new kind is one file beside its siblings and one line here."""

from collections.abc import Mapping

from bolig_cli.law.evidence import (
    behovsoversikt,
    eksterne_aktoerer,
    foering,
    overordnede_maal,
    paa_tvers,
    tekstdel,
    tiltak_av_slag,
    utfordringer_moetes,
)
from bolig_cli.law.evidence.evidence import Bevistype

BEVISTYPER: Mapping[str, Bevistype] = {
    type.navn: type
    for type in (
        behovsoversikt.TYPE,
        utfordringer_moetes.TYPE,
        tiltak_av_slag.TYPE,
        paa_tvers.TYPE,
        eksterne_aktoerer.TYPE,
        tekstdel.TYPE,
        foering.TYPE,
        overordnede_maal.TYPE,
    )
}
