"""tjenester.yaml → the services."""

from bolig_cli.model.build.reader import Reader
from bolig_cli.model.tjeneste import EgenKlage, Kontakt, Soeknad, Tjeneste, Tjenester


def build(r: Reader) -> Tjenester:
    return Tjenester(tuple(_tjeneste(i) for i in r.items("tjenester")))


def _tjeneste(r: Reader) -> Tjeneste:
    return Tjeneste(
        id=r.text("id"),
        tittel=r.text("navn"),
        slag=r.text("slag"),
        hva=r.markdown("hva"),
        for_hvem=r.markdown("for_hvem"),
        maalgrupper=r.refs("maalgrupper"),
        hjemmel=r.texts("hjemmel"),
        ansvarlig=r.ref("ansvarlig"),
        samarbeid=r.refs("samarbeid"),
        kontakt=_kontakt(r.below("kontakt")),
        soeknad=Soeknad(hvor=r.text("soeknad", "hvor"), hvordan=r.text("soeknad", "hvordan")),
        uten_soeknad=bool(r.flag("uten_soeknad")),
        svartid=r.time_to_answer("svartid"),
        oppstart_innen=r.length("oppstart_innen"),
        utenom_aapningstid=r.markdown("utenom_aapningstid"),
        prioritering=r.markdown("prioritering"),
        sammen_med_personen=bool(r.flag("sammen_med_personen")),
        avgjoeres_av=r.ref("avgjoeres_av"),
        klage=_klage(r.below("klage")),
        fra=r.time("fra"),
        til=r.time("til"),
        origin=r.origin,
        written=r.written(),
    )


def _kontakt(r: Reader) -> Kontakt:
    return Kontakt(
        telefon=r.text("telefon"), epost=r.text("epost"), nettside=r.text("nettside"), besoek=r.text("besoek")
    )


def _klage(r: Reader) -> EgenKlage:
    return EgenKlage(frist=r.length("frist"), klageinstans=r.ref("klageinstans"))
