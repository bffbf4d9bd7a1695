"""tiltak/*.yaml → Tiltak."""

from bolig_cli.model.build.reader import Reader
from bolig_cli.model.tiltak import Boligtall, Kilde, Okonomi, Okonomistatus, Post, Tiltak, Utsettelse


def build(r: Reader) -> Tiltak:
    return Tiltak(
        id=r.id(),
        tittel=r.text("tittel"),
        strategier=r.refs("strategier"),
        maal=r.refs("maal"),
        beskrivelse=r.markdown("beskrivelse"),
        begrunnelse=r.markdown("begrunnelse"),
        ansvarlig=r.one_or_more("ansvarlig"),
        medvirkende=r.refs("medvirkende"),
        avhenger_av=r.refs("avhenger_av"),
        oppstart=r.time("oppstart"),
        frist=r.time("frist"),
        status=r.text("status"),
        utsatt=_utsatt(r.below("utsatt")) if r.keys("utsatt") else None,
        framdrift=r.text("framdrift"),
        rapport=r.markdown("rapport"),
        prioritet=r.text("prioritet"),
        maalgrupper=r.refs("maalgrupper"),
        virkemidler=r.refs("virkemidler"),
        indikator=r.text("indikator"),
        aarsverk=r.exact("aarsverk"),
        boliger=tuple(Boligtall(b.text("boligtype"), b.number("antall") or 0) for b in r.items("boliger")),
        okonomi=_okonomi(r.below("okonomi")),
        foeringer=r.refs("foeringer"),
        svarer_paa=r.refs("svarer_paa"),
        origin=r.origin,
        written=r.written(),
    )


def _utsatt(r: Reader) -> Utsettelse:
    return Utsettelse(til=r.time("til"), grunn=r.text("grunn"), written=r.written())


def _okonomi(r: Reader) -> Okonomi:
    return Okonomi(
        status=r.text("status"),
        poster=tuple(_post(p) for p in r.items("poster")),
        merknad=r.text("merknad"),
        poster_uleselige=not r.is_list("poster") and r.written().attempted("poster"),
    )


def _post(r: Reader) -> Post:
    amounts = r.cost_by_year("belop")
    unknown = r.text("belop").lower() == Okonomistatus.MAA_UTREDES
    return Post(
        type=r.text("type"),
        finansiering=_finansiering(r),
        belop=amounts,
        maa_utredes=unknown,
        belop_uleselige=not (unknown or 0 < len(r.keys("belop")) == len(amounts))
        or not (r.as_written("belop") and r.as_written("sum")),
        sum=r.cost("sum"),
        origin=r.origin,
    )


def _finansiering(r: Reader) -> tuple[Kilde, ...]:
    """One payer alone, or a list of them, each with its share or without."""
    if alone := r.text("finansiering"):
        return (Kilde(alone, None),)
    return tuple(
        Kilde(name, item.exact("andel"))
        for item in r.items("finansiering")
        if (name := item.text() or item.text("kilde"))
    )
