"""How far a measure has come, in words that agree with «tiltak»."""

from bolig_cli.maalform import tr, trn
from bolig_cli.model.plan import Tiltakstatus


def status(value: str) -> str:
    """The status of one measure: "nytt"."""
    return tr("nytt") if value == Tiltakstatus.NY else tr(value)


def counted(value: str, count: int) -> str:
    """How many have a status: "7 er nye", "1 videreføres"."""
    match value:
        case Tiltakstatus.NY:
            return trn("{antall} er nytt", "{antall} er nye", count)
        case Tiltakstatus.FERDIG:
            return trn("{antall} er ferdig", "{antall} er ferdige", count)
        case Tiltakstatus.UTSATT:
            return trn("{antall} er utsatt", "{antall} er utsatt", count)
    return f"{count} {tr(value)}"
