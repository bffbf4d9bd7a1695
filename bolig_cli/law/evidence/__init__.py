"""Every evidence kind, in a literal table: a new kind is one file beside its siblings and one line here."""

from collections.abc import Mapping

from bolig_cli.law.evidence import (
    ansvar,
    behandling,
    behovsoversikt,
    dokument,
    eksterne_aktoerer,
    enhet_medvirker,
    foering,
    handlingsdel,
    hoering,
    indikatorer,
    klart_spraak,
    kunngjoering,
    maal_har_penger,
    maalgrupper_har_tiltak,
    medvirkning,
    milepael,
    overordnede_maal,
    paa_tvers,
    planprogram,
    raad,
    rullering,
    saksgang,
    tekstdel,
    tilgjengelig_innhold,
    tiltak_av_slag,
    tjeneste,
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
        tjeneste.TYPE,
        saksgang.TYPE,
        ansvar.TYPE,
        tekstdel.TYPE,
        foering.TYPE,
        overordnede_maal.TYPE,
        medvirkning.TYPE,
        hoering.TYPE,
        raad.TYPE,
        behandling.TYPE,
        milepael.TYPE,
        handlingsdel.TYPE,
        maal_har_penger.TYPE,
        rullering.TYPE,
        planprogram.TYPE,
        kunngjoering.TYPE,
        dokument.TYPE,
        enhet_medvirker.TYPE,
        maalgrupper_har_tiltak.TYPE,
        indikatorer.TYPE,
        tilgjengelig_innhold.TYPE,
        klart_spraak.TYPE,
    )
}
