"""Tiltak der aktører utenfor kommunen deltar: andre offentlige aktører, frivillige, private eller brukerorganisasjoner.

En aktør i organisasjon.yaml er ikke samarbeid i seg selv. Den teller først når den medvirker i et tiltak som gjøres i planperioden,
og som en enhet i kommunen er ansvarlig for. Kommunen selv er ikke en annen aktør, og heller ikke et foretak eller selskap som den
eier: en aktør med `eid_av_kommunen`, et kommunalt foretak (KF), eller et selskap med slaget kommune og kommunens navn. Har aktøren
en `rolle`, er det rollen som sier hva slags aktør det er, ellers `slag`.

Parametre: `slag` (hva slags aktører som teller), `minst` (antall ulike aktører som deltar i minst ett tiltak).

Svarer: Husbanken (statlig) medvirker i et tiltak.
Svarer ikke: Husbanken står i organisasjon.yaml, men medvirker ikke i noe tiltak.
"""

from collections.abc import Set

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.tekst import ordene
from bolig_cli.law.evidence.tiltak import de_sikre, slag_av, teller_ikke, virksomme_med_deltaker
from bolig_cli.law.ordlister import AKTOERSLAG, require_known
from bolig_cli.message import any_of, joined, message
from bolig_cli.model.plan import Aktoer, Plan
from bolig_cli.record import record

_OFFENTLIGE = frozenset(("statlig", "fylkeskommunal", "helseforetak", "kriminalomsorg", "kommune"))
_SELSKAP = frozenset(("as", "iks", "sa", "stiftelse", "foretak"))
_KOMMUNEORD = frozenset(("kommune", "herad", "suohkan", "tjielte"))
_SLAG_AV_ROLLE = {
    "nav_stat": "statlig",
    "hjelpemiddelsentral": "statlig",
    "husbanken": "statlig",
    "statsforvalter": "statlig",
    "imdi": "statlig",
    "namsmann": "statlig",
    "politi": "statlig",
    "kriminalomsorg": "kriminalomsorg",
    "spesialisthelsetjeneste": "helseforetak",
    "fylkeskommune": "fylkeskommunal",
    "kommune": "kommune",
    "brukerorganisasjon": "bruker- og pårørendeorganisasjon",
    "frivillig": "frivillig",
    "boligselskap": "privat",
    "utleier": "privat",
    "bank": "privat",
}


@record
class Parametre:
    slag: tuple[str, ...]
    minst: int

    def __post_init__(self) -> None:
        require_known("slag", self.slag, AKTOERSLAG)


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    tiltak = virksomme_med_deltaker(context)
    utenfra = [a for a in plan.all(Aktoer) if not _slagene(a).isdisjoint(parametre.slag) and not _egen(a, plan)]
    bevis = []
    for aktoer in utenfra:
        if med := tiltak.get(aktoer.id):
            navn = joined((t.id for t in med), ", ")
            ider = (*(t.id for t in med), aktoer.id)
            bevis.append(
                Bevis(
                    message("{tittel} deltar i {navn}.", tittel=aktoer.tittel, navn=navn),
                    ider,
                    med[0].origin.at("medvirkende"),
                    Slag.FAKTA if any(slag_av(context, t) is Slag.FAKTA for t in med) else Slag.TEKST,
                )
            )
    if len(bevis) >= parametre.minst:
        return Svar(Grad.OPPFYLT, de_sikre(bevis, parametre.minst))
    hvem = (
        message("andre offentlige aktører")
        if set(parametre.slag) <= _OFFENTLIGE
        else message("aktører av slaget {verdi}", verdi=any_of(parametre.slag))
    )
    antall = (
        message("Ingen {hvem}", hvem=hvem)
        if not bevis
        else message("Bare {antall} {hvem}", antall=len(bevis), hvem=hvem)
    )
    trengs = message(" (det trengs {minst})", minst=parametre.minst) if parametre.minst > 1 else ""
    mangel = Mangel(
        message(
            "{antall} deltar i tiltakene{trengs}. Skriv dem i organisasjon.yaml og under «medvirkende» i tiltakene de deltar i.",
            antall=antall,
            trengs=trengs,
        ),
        plan.origin.at(),
    )
    kjente = {a.id for a in utenfra}
    ute = teller_ikke(context, lambda t: any(ref.id in kjente for ref in t.medvirkende))
    egne = (
        Mangel(message("{tittel} teller ikke: kommunen eier selskapet selv.", tittel=a.tittel), a.origin.at("id"))
        for a in plan.all(Aktoer)
        if not _slagene(a).isdisjoint(parametre.slag) and a.id in tiltak and _egen(a, plan)
    )
    return Svar(Grad.DELVIS if bevis else Grad.IKKE, tuple(bevis), (mangel, *ute, *egne))


def _slagene(aktoer: Aktoer) -> Set[str]:
    """What kind of body it is: by what it is said to be, and else by its own kind."""
    return {_SLAG_AV_ROLLE[rolle] for rolle in aktoer.rolle if rolle in _SLAG_AV_ROLLE} or {aktoer.slag}


def _egen(aktoer: Aktoer, plan: Plan) -> bool:
    """Whether the body is the municipality itself, or an enterprise that it owns. A «KF» is a part of a municipality
    (kommuneloven § 9-1); an «AS» or «IKS» is its own where it is listed as municipal and has the municipality's name."""
    navn, kommunen = ordene(aktoer.tittel), ordene(plan.kommune.navn)
    if aktoer.eid_av_kommunen or navn[: len(kommunen)] == kommunen or "kf" in navn:
        return True
    stedet = {ord for ord in kommunen if ord not in _KOMMUNEORD}
    return aktoer.slag == "kommune" and bool(stedet) and stedet <= set(navn) and bool(_SELSKAP & set(navn))


TYPE = Bevistype("eksterne_aktoerer", Parametre, ("organisasjon", "tiltak", "tjenester", "saksgang", "prosess"), find)
