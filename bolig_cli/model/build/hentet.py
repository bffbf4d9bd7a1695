"""kunnskapsgrunnlag/hentet/*.yaml → the record of what was fetched for a table."""

from bolig_cli.model.build.reader import Reader
from bolig_cli.model.uttrekk import Enhet, Henting


def build(r: Reader) -> Henting:
    return Henting(
        tabell=r.text("tabell"),
        tittel=r.text("tittel"),
        adresse=r.text("adresse"),
        hentet=r.text("hentet"),
        oppdatert=r.text("oppdatert"),
        siste_periode=r.text("siste_periode"),
        lisens=r.text("lisens"),
        enheter=tuple(Enhet(unit.text("navn"), unit.texts("rader")) for unit in r.items("enheter")),
        merknader=r.texts("merknader"),
        uttrekk=r.text("uttrekk"),
        celler=r.text("celler"),
    )
