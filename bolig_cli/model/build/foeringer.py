"""foeringer.yaml → what stands above the plan."""

from bolig_cli.model.build.reader import Reader
from bolig_cli.model.foering import Foering, Foeringer, OverordnetMaal

_BOLIGSOSIALT = ("behovsoversikt_er_grunnlag", "droefting", "maal_og_strategier")


def build(r: Reader) -> Foeringer:
    return Foeringer(tuple(_foering(i) for i in r.items("foeringer")))


def _foering(r: Reader) -> Foering:
    return Foering(
        id=r.text("id"),
        tittel=r.text("tittel"),
        slag=r.text("slag"),
        kommune=r.one_or_more("kommune"),
        vedtatt=r.time("vedtatt"),
        gjelder_til=r.time("gjelder_til"),
        url=r.text("url"),
        beskrivelse=r.markdown("beskrivelse"),
        boligsosialt={name: text for name in _BOLIGSOSIALT if (text := r.text("boligsosialt", name))},
        maal=tuple(_maal(i) for i in r.items("maal")),
        origin=r.origin,
        written=r.written(),
    )


def _maal(r: Reader) -> OverordnetMaal:
    return OverordnetMaal(id=r.text("id"), tittel=r.text("tittel"), origin=r.origin, written=r.written())
