"""kunnskapsgrunnlag/gjennomgang.yaml → the record of what each text was last read against."""

from bolig_cli.model.build.reader import Reader
from bolig_cli.model.lest import Lest

_KEY = "gjennomgang"


def build(r: Reader) -> Lest:
    return Lest({text: read.by_name() for text, read in r.each(_KEY)})
