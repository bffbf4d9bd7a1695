"""The closed vocabularies of the plan's files that a catalogue entry may use.

The plan's own schemas say the same; a test holds the two together. A word that no plan can contain would make a duty that
nobody can answer, and so it is refused when the catalogue is read.
"""

from collections.abc import Collection, Iterable

from bolig_cli.model.plan import Fase, Kunngjort, Milepaelslag, Plantype

PLANTYPER: tuple[str, ...] = tuple(Plantype)
FASER: tuple[str, ...] = tuple(Fase)
FAKTA = ("bosetter_flyktninger", "har_institusjoner", "har_samisk_befolkning", "gir_etableringstilskudd")
VIRKEMIDLER = (
    "raad_og_veiledning", "bomestring", "oekonomisk_raadgivning", "hjelp_til_aa_soeke", "startlaan", "tilskudd", "bostoette",
    "kommunal_bolig", "kjoeps_og_leiebistand", "forebygge_utkastelse", "tilpasset_bolig", "midlertidig_bolig", "boligtilpasning",
    "arealplan", "boligforsyning", "naermiljoe", "kompetanse", "samordning", "kunnskapsgrunnlag", "saksbehandling",
)  # fmt: skip
AKTOERSLAG = (
    "statlig", "fylkeskommunal", "helseforetak", "kriminalomsorg", "kommune", "frivillig", "privat",
    "bruker- og pårørendeorganisasjon",
)  # fmt: skip
ENHETSROLLER = (
    "kommuneledelse", "nav_kommune", "bolig", "eiendom", "helse", "omsorg", "tildeling", "barnevern", "oppvekst", "flyktning",
    "voksenopplaering", "plan", "folkehelse", "frivilligsentral", "oekonomi",
)  # fmt: skip
FOERINGSLAG = (
    "planstrategi", "kommuneplanens samfunnsdel", "kommuneplanens arealdel", "kommunedelplan", "temaplan", "økonomiplan",
    "regional plan", "nasjonal", "fns bærekraftsmål",
)  # fmt: skip
RAADSORGAN = ("eldreråd", "råd for personer med funksjonsnedsettelse", "ungdomsråd")
PLANPROGRAM = ("formaal", "prosess", "frister", "deltakere", "medvirkning", "alternativer", "utredning")
GRUPPER = (
    "barn", "unge", "eldre", "funksjonsnedsettelse", "brukere", "paaroerende", "frivillige", "innvandrere", "samer", "beboere",
    "innbyggere", "naeringsliv", "offentlige", "ansatte",
)  # fmt: skip
KUNNGJORT: tuple[str, ...] = tuple(Kunngjort)
KANALER = ("avis", "nettside", "digitale_medier")
REVISJON = ("handlingsdel", "hele planen")
AKTOERROLLER = (
    "nav_stat", "hjelpemiddelsentral", "husbanken", "statsforvalter", "imdi", "namsmann", "politi", "kriminalomsorg",
    "spesialisthelsetjeneste", "fylkeskommune", "kommune", "brukerorganisasjon", "frivillig", "boligselskap", "utleier", "bank",
)  # fmt: skip
MILEPAELSLAG: tuple[str, ...] = tuple(Milepaelslag)
BOLIGSOSIALT = ("behovsoversikt_er_grunnlag", "droefting", "maal_og_strategier")
EMNER = (
    "organisering", "samordning", "ansvarlig_kommune", "individuell_bistand", "individuell_plan", "midlertidig_botilbud",
    "omsorgstjenester", "integrering", "saksbehandling", "veiledning", "klage", "personvern", "medvirkning", "planprosess",
    "gjennomfoering", "oekonomi", "folkehelse", "likestilling", "universell_utforming",
)  # fmt: skip


def require_known(navn: str, ord: Iterable[object], ordliste: Collection[str]) -> None:
    """Raises ValueError, with the words that can be used, when one of `ord` is not among them."""
    if ukjente := [verdi for verdi in ord if verdi not in ordliste]:
        raise ValueError(f"«{navn}» kan ikke være {', '.join(map(str, ukjente))}; bruk {', '.join(ordliste)}")
