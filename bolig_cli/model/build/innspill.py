"""innspill/*.yaml → Innspill."""

from bolig_cli.model.build.reader import Reader
from bolig_cli.model.innspill import Endring, Innspill, Kilde, Punkt


def build(r: Reader) -> Innspill:
    return Innspill(
        id=r.id(),
        avsender=r.text("avsender"),
        slag=r.text("slag"),
        dato=r.time("dato"),
        samtykke=bool(r.flag("samtykke")),
        bygg=r.text("bygg"),
        kilde=_kilde(r.below("kilde")),
        erstatter=r.ref("erstatter"),
        hode=r.text("hode"),
        avslutning=r.text("avslutning"),
        sitert=r.text("sitert"),
        punkter=tuple(_punkt(p) for p in r.items("punkter")),
        origin=r.origin,
        written=r.written(),
    )


def _kilde(r: Reader) -> Kilde:
    return Kilde(fil=r.text("fil"), sha256=r.text("sha256"), slag=r.text("slag"))


def _punkt(r: Reader) -> Punkt:
    return Punkt(
        nummer=r.number("nummer") or 0,
        tekst=r.text("tekst"),
        gjelder=r.refs("gjelder"),
        plassering=r.text("plassering"),
        sikkerhet=r.text("sikkerhet"),
        sted=r.text("sted"),
        sammendrag=r.text("sammendrag"),
        vurdering=r.markdown("vurdering"),
        konklusjon=r.text("konklusjon"),
        endring=_endring(r.below("endring")) if r.keys("endring") else None,
        origin=r.origin,
        written=r.written(),
    )


def _endring(r: Reader) -> Endring:
    return Endring(gjelder=r.refs("gjelder"), hva=r.text("hva"), utgave=r.text("utgave"), origin=r.origin)
