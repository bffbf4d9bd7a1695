"""saksgang.yaml → Saksgang."""

from bolig_cli.model.build.reader import Reader
from bolig_cli.model.saksgang import (
    Gjentakelse,
    Henvendelse,
    Kartlegging,
    Klage,
    MedvirkningISaken,
    Saksgang,
    Samordning,
    Vedtak,
)


def build(r: Reader) -> Saksgang:
    return Saksgang(
        henvendelse=_henvendelse(r.below("henvendelse")),
        kartlegging=_kartlegging(r.below("kartlegging")),
        medvirkning=MedvirkningISaken(
            former=r.texts("medvirkning", "former"), oensker=r.text("medvirkning", "oensker")
        ),
        vedtak=_vedtak(r.below("vedtak")),
        klage=_klage(r.below("klage")),
        samordning=Samordning(ansvarlig=r.ref("samordning", "ansvarlig"), deltakere=r.refs("samordning", "deltakere")),
        oppfoelging=_gjentakelse(r.below("oppfoelging")),
        internkontroll=_gjentakelse(r.below("internkontroll")),
        statistikk=r.text("statistikk"),
        origin=r.origin,
        written=r.written(),
    )


def _henvendelse(r: Reader) -> Henvendelse:
    return Henvendelse(
        kanaler=r.texts("kanaler"),
        mottak=r.ref("mottak"),
        tar_stilling=r.text("tar_stilling"),
        veileder=r.ref("veileder"),
        viser_videre=r.ref("viser_videre"),
        foreloepig_svar=r.length("foreloepig_svar"),
        svartid=r.time_to_answer("svartid"),
    )


def _kartlegging(r: Reader) -> Kartlegging:
    return Kartlegging(
        ansvarlig=r.ref("ansvarlig"),
        gjelder=r.texts("gjelder"),
        barn_hoeres=bool(r.flag("barn_hoeres")),
        innhenting=r.text("innhenting"),
    )


def _vedtak(r: Reader) -> Vedtak:
    return Vedtak(
        avgjoeres_av=r.ref("avgjoeres_av"),
        skriftlig=bool(r.flag("skriftlig")),
        enkeltvedtak_ved=r.texts("enkeltvedtak_ved"),
        innhold=r.texts("innhold"),
        underretning=r.texts("underretning"),
    )


def _klage(r: Reader) -> Klage:
    return Klage(
        mottak=r.ref("mottak"), klageinstans=r.ref("klageinstans"), frist=r.length("frist"), hjelper=r.ref("hjelper")
    )


def _gjentakelse(r: Reader) -> Gjentakelse:
    return Gjentakelse(ansvarlig=r.ref("ansvarlig"), hver=r.length("hver"))
