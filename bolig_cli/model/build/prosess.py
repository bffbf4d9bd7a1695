"""prosess.yaml → Prosess."""

from bolig_cli.model.build.reader import Reader
from bolig_cli.model.prosess import (
    Behandling,
    Gruppemedlem,
    Hoering,
    Kunngjoering,
    Medvirkning,
    Milepael,
    Organisering,
    Planprogram,
    Prosess,
    Raad,
    Revisjon,
)


def build(r: Reader) -> Prosess:
    return Prosess(
        organisering=_organisering(r.below("organisering")),
        planprogram=_planprogram(r.below("planprogram")) if r.has("planprogram") else None,
        medvirkning=tuple(_medvirkning(i) for i in r.items("medvirkning")),
        tidsplan=tuple(_milepael(i) for i in r.items("tidsplan")),
        hoering=_hoering(r.below("hoering")) if r.has("hoering") else None,
        raad=tuple(_raad(i) for i in r.items("raad")),
        behandling=tuple(_behandling(i) for i in r.items("behandling")),
        kunngjoering=tuple(_kunngjoering(i) for i in r.items("kunngjoering")),
        revisjon=_revisjon(r.below("revisjon")) if r.has("revisjon") else None,
        rullering=r.markdown("rullering"),
        origin=r.origin,
        written=r.written(),
    )


def _organisering(r: Reader) -> Organisering:
    return Organisering(
        prosjekteier=r.text("prosjekteier"),
        prosjektleder=r.text("prosjektleder"),
        styringsgruppe=tuple(_medlem(i) for i in r.items("styringsgruppe")),
        prosjektgruppe=tuple(_medlem(i) for i in r.items("prosjektgruppe")),
        beskrivelse=r.markdown("beskrivelse"),
    )


def _medlem(r: Reader) -> Gruppemedlem:
    return Gruppemedlem(rolle=r.text("rolle"), sektor=r.text("sektor"), place=r.origin.at())


def _planprogram(r: Reader) -> Planprogram:
    return Planprogram(innhold=r.texts("innhold"), place=r.origin.at())


def _revisjon(r: Reader) -> Revisjon:
    return Revisjon(hva=r.text("hva"), hver=r.length("hver"), organ=r.text("organ"), place=r.origin.at())


def _medvirkning(r: Reader) -> Medvirkning:
    return Medvirkning(
        dato=r.time("dato"),
        slag=r.text("slag"),
        tittel=r.text("tittel"),
        deltakere=r.text("deltakere"),
        grupper=r.texts("grupper"),
        innspill=r.markdown("innspill"),
        oppfoelging=r.markdown("oppfoelging"),
        foerte_til=r.refs("foerte_til"),
        place=r.origin.at(),
    )


def _milepael(r: Reader) -> Milepael:
    return Milepael(
        hva=r.text("hva"),
        slag=r.text("slag"),
        fra=r.time("fra"),
        til=r.time("til"),
        status=r.text("status"),
        place=r.origin.at(),
    )


def _hoering(r: Reader) -> Hoering:
    return Hoering(
        fra=r.time("fra"),
        til=r.time("til"),
        vedtatt_av=r.text("vedtatt_av"),
        vedtaksdato=r.time("vedtaksdato"),
        saksnummer=r.text("saksnummer"),
        sendes_til=r.text("sendes_til"),
        nettside=r.text("nettside"),
        kontakt=r.text("kontakt"),
        instanser=r.texts("instanser"),
        spoersmaal=r.texts("spoersmaal"),
        origin=r.origin,
    )


def _raad(r: Reader) -> Raad:
    return Raad(
        organ=r.text("organ"),
        kommune=r.one_or_more("kommune"),
        dato=r.time("dato"),
        uttalelse=r.markdown("uttalelse"),
        place=r.origin.at(),
    )


def _behandling(r: Reader) -> Behandling:
    return Behandling(
        organ=r.text("organ"),
        kommune=r.one_or_more("kommune"),
        tidspunkt=r.time("tidspunkt"),
        sak=r.text("sak"),
        saksnummer=r.text("saksnummer"),
        vedtak=r.markdown("vedtak"),
        vedtar_planen=bool(r.flag("vedtar_planen")),
        place=r.origin.at(),
    )


def _kunngjoering(r: Reader) -> Kunngjoering:
    return Kunngjoering(
        hva=r.text("hva"),
        dato=r.time("dato"),
        hvor=r.texts("hvor"),
        kanaler=r.texts("kanaler"),
        sendt_til=r.refs("sendt_til"),
        place=r.origin.at(),
    )
