"""A name against what it is listed as: a unit's role, an outside body's kind, a service's kind.

A name need not say what a thing is, and municipalities call their units all sorts of names. Only a name that says something else is
told: it has the words of another role or kind, or of another of the municipality's fields, and none of its own. A role or a kind
that there is none of is another fault.
"""

from collections.abc import Collection, Mapping, Sequence

from bolig_cli.law.evidence.support.fagfelt import annet_felt
from bolig_cli.law.evidence.support.tekst import har_et_av
from bolig_cli.law.evidence.support.virkemidler import STIKKORD
from bolig_cli.model.tjeneste import Tjenesteslag

# What units with a role are called. Those that several may be called («velferd», «mestring») stand with each of them.
_ROLLENE: Mapping[str, tuple[str, ...]] = {
    "kommuneledelse": ("kommunedirektør", "rådmann", "ledelse", "leiing", "administrasjon", "stab", "ordfører"),
    "nav_kommune": (" nav ", "sosial", "velferd", "arbeid", "inkluder", "levekår"),
    "bolig": ("bolig", "bustad", "husbank", "buset", "bosett", "eiendom", "eigedom"),
    "eiendom": ("eiendom", "eigedom", "bygg", "bolig", "bustad", "teknisk", "drift", "forvaltning"),
    "helse": (
        "helse", "lege", "psykisk", "rus", "ergo", "fysio", "rehabil", "habil", "mestring", "meistring", "omsorg", "velferd",
        "sykepl", "sjukepl", "frisklivs",
    ),
    "omsorg": (
        "omsorg", "hjemme", "heime", "sykehjem", "sjukeheim", "habil", "funksjonsned", "pleie", "mestring", "meistring", "helse",
        "velferd", "bofelles", "bufelles", "sykepl", "sjukepl", "assistan", "avlast",
    ),
    "tildeling": ("tildel", "forvaltning", "koordiner", "helse", "omsorg", "velferd", "mestring", "meistring", "vedtak", "bestill"),
    "barnevern": ("barnevern", "barn", "familie", "oppvekst"),
    "oppvekst": ("oppvekst", "skole", "skule", "barn", "helsestasjon", "famili", "ungdom", "lærin", "utdanning", "ppt"),
    "flyktning": ("flyktning", "integrer", "innvandr", "mangfold", "mangfald", "bosett", "buset", "introduksjon", "inkluder"),
    "voksenopplaering": ("voksen", "vaksen", "opplær", "lærin", "læring", "norsk", "introduksjon", "kompetanse", "kvalifiser"),
    "plan": ("plan", "byggesak", "byggjesak", "areal", "samfunn", "utvikling", "teknisk", "miljø", "geodata"),
    "folkehelse": ("folkehels", "helse", "samfunn", "kultur", "plan", "frivillig", "nærmiljø"),
    "frivilligsentral": ("frivillig", "kultur", "nærmiljø", "folkehels"),
    "oekonomi": ("økonomi", "rekneskap", "regnskap", "innkjøp", "finans", "budsjett", "stab"),
}  # fmt: skip
# Roles whose units may have to do with other fields as well.
_VIDE = frozenset({"kommuneledelse", "eiendom", "plan", "oekonomi", "oppvekst", "folkehelse", "frivilligsentral"})
# What bodies of a kind are called, and no body of another kind.
_AKTOERENE: Mapping[str, tuple[str, ...]] = {
    "statlig": (
        "statsforvalt", "husbank", "direktorat", "departement", "politi", "namsmann", "bufetat", "imdi", " udi ", "statlig",
        "statleg",
        "hjelpemiddelsentral",
    ),
    "fylkeskommunal": ("fylkeskommun",),
    "helseforetak": ("helseforetak", "helseføretak", "sykehus", "sjukehus", " dps ", " hf "),
    "kommune": ("kommun", "bydel", "krisesenter", "legevakt", " iks ", "brannvesen"),
    "kriminalomsorg": ("kriminalomsorg", "fengsel", "friomsorg"),
    "frivillig": (
        "frivillig", "røde kors", "raude kors", "frelsesarm", "bymisjon", "idrettslag", "velforening", "sanitetsforen", "lions",
        "menighet",
    ),
    "privat": (
        " as ", " asa ", " ans ", "sparebank", "entreprenør", "eiendomsmegl", "advokatfirma", "utleiere", "utleigarar",
        "borettslag",
        "boligbyggelag", "bustadbyggelag", "utbygger", "utbyggar",
    ),
    "bruker- og pårørendeorganisasjon": ("brukerorg", "brukarorg", "pårørendeforen", "pårørandefor", "interesseorg"),
}  # fmt: skip
_ROLLEORD = tuple(ord for alle in _ROLLENE.values() for ord in alle)
_AKTOERORD = tuple(ord for alle in _AKTOERENE.values() for ord in alle)
# Kinds of service that a name says for certain, and those that may well be called so.
_TJENESTENE: Mapping[str, tuple[tuple[str, ...], frozenset[str]]] = {
    "startlaan": (("startlån",), frozenset({"tilskudd", "hjelp_til_aa_soeke", "kjoeps_og_leiebistand", "raad_og_veiledning"})),
    "bostoette": (("bostøtte", "bustøtte"), frozenset({"hjelp_til_aa_soeke", "raad_og_veiledning", "oekonomisk_raadgivning"})),
    "individuell_plan": (("individuell plan", "individuelle plan"), frozenset({"koordinator"})),
    "koordinator": (("koordinator",), frozenset({"individuell_plan"})),
    "introduksjonsprogram": (("introduksjonsprogram",), frozenset()),
    "midlertidig_bolig": (("midlertidig", "mellombels"), frozenset({"kommunal_bolig"})),
    "oekonomisk_raadgivning": (("gjeldsrådgiv", "gjeldsrådgjev"), frozenset({"raad_og_veiledning", "forebygge_utkastelse"})),
    "omsorgstjenester": (("hjemmesykepleie", "heimesjukepleie"), frozenset({"bomestring"})),
}  # fmt: skip


def sier_annen_rolle(navn: str, roller: Collection[str]) -> bool:
    """Whether a unit's name says another role than all that it is listed with, or another of the municipality's fields."""
    if (
        not roller
        or not _ROLLENE.keys() >= set(roller)
        or har_et_av(navn, [ord for rolle in roller for ord in _ROLLENE.get(rolle, ())])
    ):
        return False
    return har_et_av(navn, _ROLLEORD) or (_VIDE.isdisjoint(roller) and bool(annet_felt(navn)))


def er_kjent_enhetsord(navn: str) -> bool:
    """Whether a name has a word that units of one role or another are called by."""
    return har_et_av(navn, _ROLLEORD)


def sier_annet_aktoerslag(navn: str, slag: str) -> bool:
    """Whether an outside body's name says another kind than the one that it is listed as."""
    return slag in _AKTOERENE and not har_et_av(navn, _AKTOERENE[slag]) and har_et_av(navn, _AKTOERORD)


def sier_annen_tjeneste(navn: str, slag: str) -> bool:
    """Whether a service's name says another kind than the one that it is listed as, or is of another field."""
    if slag not in tuple(Tjenesteslag) or har_et_av(navn, _ordene_om(slag)):
        return False
    annen = any(har_et_av(navn, ord) and slag not in ogsaa for nr, (ord, ogsaa) in _TJENESTENE.items() if nr != slag)
    return annen or bool(annet_felt(navn))


def _ordene_om(slag: str) -> Sequence[str]:
    return (*STIKKORD.get(slag, ()), *_TJENESTENE.get(slag, ((), frozenset()))[0])
