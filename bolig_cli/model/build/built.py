"""What a single file has come to."""

from pathlib import PurePosixPath
from typing import TypeAlias

from bolig_cli.finding import Finding
from bolig_cli.model.behovsoversikt import Behovsoversikt
from bolig_cli.model.bygg import Bygg
from bolig_cli.model.foering import Foeringer
from bolig_cli.model.innspill import Innspill
from bolig_cli.model.item import Item
from bolig_cli.model.kapittel import Kapittel
from bolig_cli.model.krav import Kravfil
from bolig_cli.model.lest import Lest
from bolig_cli.model.maalgruppe import Maalgrupper
from bolig_cli.model.organisasjon import Organisasjon
from bolig_cli.model.plan import Plan
from bolig_cli.model.profil import Profil
from bolig_cli.model.prosess import Prosess
from bolig_cli.model.saksfremlegg import Saksfremlegg
from bolig_cli.model.saksgang import Saksgang
from bolig_cli.model.signering import Signering
from bolig_cli.model.tabell import Tabelldata
from bolig_cli.model.tjeneste import Tjenester
from bolig_cli.model.uttrekk import Henting
from bolig_cli.record import record

Part: TypeAlias = (
    Plan
    | Item
    | Tabelldata
    | Henting
    | Organisasjon
    | Maalgrupper
    | Foeringer
    | Behovsoversikt
    | Lest
    | Prosess
    | Tjenester
    | Saksgang
    | Saksfremlegg
    | Profil
    | Kapittel
    | Kravfil
    | Innspill
    | Bygg
    | Signering
)


@record
class Built:
    """The part of the plan that the file at `path` holds, and what is found in it."""

    path: str
    part: Part
    findings: tuple[Finding, ...]

    @property
    def stem(self) -> str:
        """The name of the file, without folder and ending."""
        return PurePosixPath(self.path).stem
