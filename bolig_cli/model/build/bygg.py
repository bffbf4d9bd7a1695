"""innspill/bygg/*.yaml → Bygg."""

from bolig_cli.model.build.reader import Reader
from bolig_cli.model.bygg import Bygg, Byggdel, Byggoverskrift


def build(r: Reader) -> Bygg:
    return Bygg(
        id=r.id(),
        dokument=r.text("dokument"),
        dato=r.time("dato"),
        fase=r.text("fase"),
        sider=r.number("sider"),
        deler=tuple(_del(d) for d in r.items("deler")),
        overskrifter=tuple(_overskrift(o) for o in r.items("overskrifter")),
        origin=r.origin,
    )


def _del(r: Reader) -> Byggdel:
    return Byggdel(
        id=r.text("id"),
        slag=r.text("slag"),
        nummer=r.text("nummer"),
        overskrift=r.text("overskrift"),
        side=r.number("side"),
        sendt_som=r.text("sendt_som"),
        avtrykk=r.text("avtrykk"),
        avsnitt=r.text("avsnitt"),
    )


def _overskrift(r: Reader) -> Byggoverskrift:
    return Byggoverskrift(
        tittel=r.text("tittel"), nummer=r.text("nummer"), side=r.number("side"), gjelder=r.text("gjelder")
    )
