"""saksfremlegg.yaml → Saksfremlegg."""

from bolig_cli.model.build.reader import Reader
from bolig_cli.model.saksfremlegg import Alternativ, Avsnitt, Saksfremlegg


def build(r: Reader) -> Saksfremlegg:
    return Saksfremlegg(
        skrevet_for=r.text("skrevet_for"),
        aar=r.number("aar"),
        tittel=r.text("tittel"),
        saksnummer=r.text("saksnummer"),
        saksbehandler=r.text("saksbehandler"),
        sammendrag=r.markdown("sammendrag"),
        innstilling=tuple(i.markdown() for i in r.items("innstilling")),
        bakgrunn=r.markdown("bakgrunn"),
        vurdering=tuple(_avsnitt(i) for i in r.items("vurdering")),
        alternativer=tuple(_alternativ(i) for i in r.items("alternativer")),
        konklusjon=r.markdown("konklusjon"),
        vedlegg=r.texts("vedlegg"),
        rekkefoelge=r.texts("rekkefoelge"),
        overskrifter=r.by_name("overskrifter"),
        origin=r.origin,
    )


def _avsnitt(r: Reader) -> Avsnitt:
    return Avsnitt(tittel=r.text("tittel"), tekst=r.markdown("tekst"))


def _alternativ(r: Reader) -> Alternativ:
    return Alternativ(
        tittel=r.text("tittel"),
        tekst=r.markdown("tekst"),
        nullalternativ=bool(r.flag("nullalternativ")),
        origin=r.origin,
    )
