"""kapitler/*.md → Kapittel."""

from bolig_cli.model.build.reader import Reader
from bolig_cli.model.kapittel import Kapittel


def build(r: Reader) -> Kapittel:
    return Kapittel(
        id=r.stem.lstrip("0123456789").lstrip("-_") or r.stem,
        tittel=r.text("tittel"),
        tekst=r.body(),
        innhold=r.text("innhold"),
        emner=r.refs("emner"),
        nummerert=r.flag("nummerert") is not False,
        vedlegg=bool(r.flag("vedlegg")),
        dokumenter=r.texts("dokumenter"),
        origin=r.origin,
        written=r.written(),
    )
