"""How the documents look."""

from collections.abc import Mapping
from dataclasses import field

from bolig_cli.record import record
from bolig_cli.source.node import Origin


@record(kw_only=True)
class Profil:
    """How the documents look. `filer` are the files beside the profile (logo, Word document), by name."""

    navn: str
    farge: str
    logo: str
    logo_tekst: str
    word_mal: str
    filer: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    origin: Origin = field(compare=False, repr=False)
