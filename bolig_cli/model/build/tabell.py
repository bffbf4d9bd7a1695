"""kunnskapsgrunnlag/tabeller/*.yaml → Tabell, without the figures: those stand in a file of their own, see `link`."""

import json

from bolig_cli.digest import digest
from bolig_cli.model.build.reader import NOTHING, Reader
from bolig_cli.model.tabell import Celletype, Sumlinje, Tabell
from bolig_cli.model.uttrekk import Uttrekk, Valg
from bolig_cli.searchable import visible
from bolig_cli.source.node import Origin


def build(r: Reader) -> Tabell:
    return Tabell(
        id=r.id(),
        tittel=r.text("tittel"),
        kilde=r.text("kilde"),
        url=r.text("url"),
        dato=r.time("dato"),
        enhet=r.text("enhet"),
        tallstatus=r.text("tallstatus"),
        metode=r.markdown("metode"),
        kommentar=r.markdown("kommentar"),
        figur=r.text("figur"),
        type=r.text("type") or Celletype.HELTALL,
        typer={visible(name): type for name, type in r.by_name("typer").items()},
        summer=tuple(_sumlinje(s) for s in r.items("summer")) if r.has("summer") else None,
        gjelder_personer=r.flag("gjelder_personer") is not False,
        uttrekk=_uttrekk(r.below("henting")) if r.has("henting") else None,
        data=Origin(r.origin.path, NOTHING),
        origin=r.origin,
        written=r.written(),
    )


def _sumlinje(r: Reader) -> Sumlinje:
    return Sumlinje(navn=r.name("navn"), av=tuple(map(visible, r.texts("av"))))


def _uttrekk(r: Reader) -> Uttrekk:
    written = json.dumps(r.value(), ensure_ascii=False, sort_keys=True)
    return Uttrekk(
        tabell=r.text("tabell"),
        tittel=r.text("tittel"),
        region=r.text("region"),
        rader=r.text("rader") or "ContentsCode",
        siste=r.number("tid", "siste"),
        fra=r.number("tid", "fra"),
        til=r.number("tid", "til"),
        valg=tuple(_valg(r, name) for name in r.keys("valg")),
        summeres=r.flag("summeres"),
        skjul=tuple((cell.text("rad"), cell.text("kolonne")) for cell in r.items("skjul")),
        avtrykk=digest(written),
    )


def _valg(r: Reader, name: str) -> Valg:
    """The codes may stand alone, or beside the list that they are codes of."""
    codes = r.texts("valg", name) or r.texts("valg", name, "koder")
    return Valg(name, codes, kodeliste=r.text("valg", name, "kodeliste"))
