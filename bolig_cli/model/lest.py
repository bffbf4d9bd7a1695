"""Which figures the plan's texts were last read against."""

from collections.abc import Mapping

from bolig_cli.record import record


@record
class Lest:
    """The record, as fingerprints: text → source → fingerprint."""

    avtrykk: Mapping[str, Mapping[str, str]]
