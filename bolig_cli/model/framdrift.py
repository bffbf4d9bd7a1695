"""How far measures and indicators have come, as seen from a day or a year. Pure arithmetic on the plan."""

import datetime as dt
from enum import Enum, auto

from bolig_cli.model.maal import Indikator
from bolig_cli.model.tiltak import Tiltak, Tiltakstatus

AVSLUTTET = frozenset((Tiltakstatus.FERDIG, Tiltakstatus.UTGAAR))


class Retning(Enum):
    """Where an indicator is going."""

    NAADD = auto()
    PAA_VEI = auto()
    ETTER = auto()
    FEIL_VEI = auto()
    IKKE_MAALT = auto()


def forsinket(tiltak: Tiltak, dato: dt.date) -> bool:
    """Whether the measure's time is up and it is neither done nor given up. One that goes on («løpende») is never late."""
    slutt = tiltak.frist.last if tiltak.frist else None
    return slutt is not None and slutt < dato and tiltak.status not in AVSLUTTET


def siste_maaling(indikator: Indikator, aar: int) -> tuple[int, float] | None:
    """The newest measured value up to a year, with its year. The starting point is none."""
    kjente = [maaling for maaling in indikator.maalinger.items() if maaling[0] <= aar]
    return max(kjente) if kjente else None


def retning(indikator: Indikator, aar: int) -> Retning:
    """Holds the share of the way to the target against the share of the time that has gone, at the newest measured value."""
    maaling = siste_maaling(indikator, aar)
    if maaling is None:
        return Retning.IKKE_MAALT
    maalt_aar, verdi = maaling
    vei = indikator.maaltall - indikator.utgangspunkt
    if vei == 0:
        return Retning.NAADD if verdi == indikator.maaltall else Retning.FEIL_VEI
    gaatt = (verdi - indikator.utgangspunkt) / vei
    tid = max(1, indikator.maaltall_aar - indikator.utgangspunkt_aar)
    if gaatt >= 1:
        return Retning.NAADD
    if gaatt < 0:
        return Retning.FEIL_VEI
    return Retning.PAA_VEI if gaatt >= (maalt_aar - indikator.utgangspunkt_aar) / tid else Retning.ETTER
