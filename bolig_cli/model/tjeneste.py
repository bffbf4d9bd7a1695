"""A service that the residents can have: what it is, whom it is for, where they turn and how they apply."""

from enum import StrEnum

from bolig_cli.model.item import Item, Ref
from bolig_cli.model.tid import Tidspunkt
from bolig_cli.model.varighet import Snarest, Varighet
from bolig_cli.record import record
from bolig_cli.source.fragment import Markdown


class Tjenesteslag(StrEnum):
    """What kind of service it is."""

    RAAD_OG_VEILEDNING = "raad_og_veiledning"
    OEKONOMISK_RAADGIVNING = "oekonomisk_raadgivning"
    BOMESTRING = "bomestring"
    HJELP_TIL_AA_SOEKE = "hjelp_til_aa_soeke"
    KJOEPS_OG_LEIEBISTAND = "kjoeps_og_leiebistand"
    FOREBYGGE_UTKASTELSE = "forebygge_utkastelse"
    KOMMUNAL_BOLIG = "kommunal_bolig"
    TILPASSET_BOLIG = "tilpasset_bolig"
    MIDLERTIDIG_BOLIG = "midlertidig_bolig"
    BOLIGTILPASNING = "boligtilpasning"
    STARTLAAN = "startlaan"
    TILSKUDD = "tilskudd"
    BOSTOETTE = "bostoette"
    OMSORGSTJENESTER = "omsorgstjenester"
    INDIVIDUELL_PLAN = "individuell_plan"
    KOORDINATOR = "koordinator"
    INTRODUKSJONSPROGRAM = "introduksjonsprogram"


@record(kw_only=True)
class Kontakt:
    """Where one turns; "" for what is not stated."""

    telefon: str
    epost: str
    nettside: str
    besoek: str


@record(kw_only=True)
class Soeknad:
    """Where and how one applies; "" for what is not stated."""

    hvor: str
    hvordan: str


@record(kw_only=True)
class EgenKlage:
    """What differs from saksgang.yaml when one complains of this service; None for what does not."""

    frist: Varighet | None
    klageinstans: Ref | None


@record(kw_only=True)
class Tjeneste(Item):
    """A service; `tittel` is its name. `hjemmel` is provisions as people write them; `uten_soeknad` is that none is needed.

    `avgjoeres_av` and `klage` say what is otherwise than in saksgang.yaml.
    """

    slag: str  # a Tjenesteslag
    hva: Markdown
    for_hvem: Markdown
    maalgrupper: tuple[Ref, ...]
    hjemmel: tuple[str, ...]
    ansvarlig: Ref | None
    samarbeid: tuple[Ref, ...]
    kontakt: Kontakt
    soeknad: Soeknad
    uten_soeknad: bool
    svartid: Varighet | Snarest | None
    oppstart_innen: Varighet | None
    utenom_aapningstid: Markdown
    prioritering: Markdown
    sammen_med_personen: bool
    avgjoeres_av: Ref | None
    klage: EgenKlage
    fra: Tidspunkt | None
    til: Tidspunkt | None


@record
class Tjenester:
    """tjenester.yaml."""

    tjenester: tuple[Tjeneste, ...]
