"""Which figures the plan's texts were last read against."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lest:
    """The record, as fingerprints: text → source → fingerprint."""

    avtrykk: Mapping[str, Mapping[str, str]]
