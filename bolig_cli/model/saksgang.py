"""How the municipality treats a case, from when somebody asks for help until the help is followed up.

Every section may be left out; then it is here all the same, and empty.
"""

from dataclasses import field
from enum import StrEnum

from bolig_cli.model.item import Ref
from bolig_cli.model.varighet import Snarest, Varighet
from bolig_cli.model.written import Written
from bolig_cli.record import record
from bolig_cli.source.node import Origin


class Kanal(StrEnum):
    """How one can ask for help."""

    SOEKNAD = "soeknad"
    TELEFON = "telefon"
    OPPMOETE = "oppmoete"
    DIGITALT = "digitalt"
    MELDING_FRA_ANDRE = "melding_fra_andre"


class TarStilling(StrEnum):
    """In which cases the municipality decides whether somebody needs help."""

    ALLE_HENVENDELSER = "alle_henvendelser"
    BARE_SOEKNADER = "bare_soeknader"


class Tema(StrEnum):
    """What is mapped."""

    BOLIGBEHOV = "boligbehov"
    OEKONOMI = "oekonomi"
    HELSE = "helse"
    BARN = "barn"
    NETTVERK = "nettverk"
    OENSKER = "oensker"


class Innhenting(StrEnum):
    """How information on the person is gathered."""

    SAMMEN_MED_PERSONEN = "sammen_med_personen"
    MED_PERSONENS_VITEN = "med_personens_viten"
    UTEN_PERSONENS_VITEN = "uten_personens_viten"


class Medvirkningsform(StrEnum):
    """How the person takes part."""

    KARTLEGGING_SAMMEN = "kartlegging_sammen"
    OENSKER_SKRIVES_NED = "oensker_skrives_ned"
    VALG_MELLOM_TILBUD = "valg_mellom_tilbud"
    UTTALELSE_FOER_VEDTAK = "uttalelse_foer_vedtak"
    STOETTEPERSON = "stoetteperson"
    TOLK = "tolk"


class Oenskevekt(StrEnum):
    """How much the person's wishes count."""

    STOR_VEKT = "stor_vekt"
    DER_DET_ER_MULIG = "der_det_er_mulig"
    IKKE = "ikke"


class Utfall(StrEnum):
    """What a decision may come to."""

    INNVILGELSE = "innvilgelse"
    AVSLAG = "avslag"


class Vedtaksdel(StrEnum):
    """What stands in a decision, or in the letter with it."""

    HOVEDINNHOLD = "hovedinnhold"
    BEGRUNNELSE = "begrunnelse"
    REGLER = "regler"
    FAKTUM = "faktum"
    HOVEDHENSYN = "hovedhensyn"
    ANSVARLIG = "ansvarlig"
    VARIGHET = "varighet"
    NY_VURDERING = "ny_vurdering"
    KLAGERETT = "klagerett"
    KLAGEFRIST = "klagefrist"
    KLAGEINSTANS = "klageinstans"
    INNSYN = "innsyn"


class Underretning(StrEnum):
    """How the person is told."""

    BREV = "brev"
    DIGITAL_POST = "digital_post"
    MUNTLIG = "muntlig"


class Statistikk(StrEnum):
    """What the statistics are made of."""

    ANONYME = "anonyme"
    PERSONOPPLYSNINGER = "personopplysninger"


@record(kw_only=True)
class Henvendelse:
    kanaler: tuple[str, ...]  # each a Kanal
    mottak: Ref | None
    tar_stilling: str  # a TarStilling
    veileder: Ref | None
    viser_videre: Ref | None
    foreloepig_svar: Varighet | None
    svartid: Varighet | Snarest | None


@record(kw_only=True)
class Kartlegging:
    ansvarlig: Ref | None
    gjelder: tuple[str, ...]  # each a Tema
    barn_hoeres: bool
    innhenting: str  # an Innhenting


@record(kw_only=True)
class MedvirkningISaken:
    former: tuple[str, ...]  # each a Medvirkningsform
    oensker: str  # an Oenskevekt


@record(kw_only=True)
class Vedtak:
    avgjoeres_av: Ref | None
    skriftlig: bool
    enkeltvedtak_ved: tuple[str, ...]  # each an Utfall
    innhold: tuple[str, ...]  # each a Vedtaksdel
    underretning: tuple[str, ...]  # each an Underretning


@record(kw_only=True)
class Klage:
    """`hjelper` is who helps to write the complaint."""

    mottak: Ref | None
    klageinstans: Ref | None
    frist: Varighet | None
    hjelper: Ref | None


@record(kw_only=True)
class Samordning:
    ansvarlig: Ref | None
    deltakere: tuple[Ref, ...]


@record(kw_only=True)
class Gjentakelse:
    """What somebody does again and again; `hver` is the longest time between."""

    ansvarlig: Ref | None
    hver: Varighet | None


@record(kw_only=True)
class Saksgang:
    """saksgang.yaml."""

    henvendelse: Henvendelse
    kartlegging: Kartlegging
    medvirkning: MedvirkningISaken
    vedtak: Vedtak
    klage: Klage
    samordning: Samordning
    oppfoelging: Gjentakelse
    internkontroll: Gjentakelse
    statistikk: str  # a Statistikk
    origin: Origin = field(compare=False, repr=False)
    written: Written = field(default=Written(), compare=False, repr=False)
