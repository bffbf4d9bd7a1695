"""strategier/*.yaml → Strategi."""

from bolig_cli.model.build.reader import Reader
from bolig_cli.model.strategi import Strategi


def build(r: Reader) -> Strategi:
    return Strategi(
        id=r.id(),
        tittel=r.text("tittel"),
        maal=r.one_or_more("maal"),
        beskrivelse=r.markdown("beskrivelse"),
        utfordringer=r.refs("utfordringer"),
        foeringer=r.refs("foeringer"),
        svarer_paa=r.refs("svarer_paa"),
        origin=r.origin,
        written=r.written(),
    )
