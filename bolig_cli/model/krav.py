"""The municipality's own requirements, as they are written."""

from dataclasses import field

from bolig_cli.record import record
from bolig_cli.source.node import Origin, Value


@record(kw_only=True)
class Kravfil:
    """A file of the municipality's own requirements, as it was read: `law/egne_krav.py` makes duties of it."""

    innhold: Value
    origin: Origin = field(compare=False, repr=False)
