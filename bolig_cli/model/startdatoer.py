"""The dates that a new plan begins with, for the year that they fall in: hearing, and the councils' meeting."""

import datetime as dt
from collections.abc import Mapping

from bolig_cli.model.kalender import neste_virkedag

_DAGER = {"HOERING_FRA": (2, 1), "HOERING_TIL": (3, 20), "RAADSMOETE": (3, 3)}


def startdatoer(aar: int) -> Mapping[str, dt.date]:
    """The template's name of each → the working day on which it falls in a year."""
    return {navn: neste_virkedag(dt.date(aar, *dag)) for navn, dag in _DAGER.items()}
