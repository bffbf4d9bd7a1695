"""Tiltak der aktører utenfor kommunen deltar: andre offentlige aktører, frivillige, private eller brukerorganisasjoner.

En aktør i organisasjon.yaml er ikke samarbeid i seg selv. Den teller først når den medvirker i et tiltak som gjøres i
planperioden, og som en enhet i kommunen er ansvarlig for. Kommunen selv er ikke en annen aktør, og heller ikke et foretak eller
selskap som den eier: en aktør med `eid_av_kommunen`, et kommunalt foretak (KF), eller et selskap med slaget kommune og
kommunens navn. Kommunestyret, formannskapet, rådene, lederne og enhetene i kommunen er heller ikke andre aktører. Har et annet
selskap eller en stiftelse kommunens navn, må noen vurdere om kommunen eier det, med mindre det står `eid_av_kommunen: false`.
Viser ikke navnet at det er en offentlig aktør, må noen vurdere om `slag` er rett. Det må de også når en frivillig heter som et
firma, en statlig etat eller et av kommunens egne kontorer («Lønningskontoret»), og når navnet sier at det er kommunens eget
(«Helsehuset vårt»). Har aktøren en `rolle`, er det rollen som sier hva slags aktør det er, ellers `slag`.

Nøkler: `slag` (hva slags aktører som teller), `minst` (antall ulike aktører som deltar i minst ett tiltak).

Svarer: Husbanken (statlig) medvirker i et tiltak.
Svarer ikke: Husbanken står i organisasjon.yaml, men medvirker ikke i noe tiltak.
"""

import itertools
from collections.abc import Sequence, Set

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.support.bare_data import SAMARBEID, skrevet
from bolig_cli.law.evidence.support.kommunen import er_kommunens
from bolig_cli.law.evidence.support.motsagt import Datum, holdt_mot_tekstene, i_mappen
from bolig_cli.law.evidence.support.skrivested import i_tiltakene
from bolig_cli.law.evidence.support.tekst import ordene
from bolig_cli.law.evidence.support.tiltak import de_sikre, sikreste, teller_ikke, virksomme_med_deltaker
from bolig_cli.law.ordlister import AKTOERSLAG, require_known
from bolig_cli.message import Antall, Text, joined, listing, message
from bolig_cli.model.plan import Aktoer, Plan
from bolig_cli.record import record
from bolig_cli.searchable import same_letters
from bolig_cli.source.node import child_at

_OFFENTLIGE = frozenset(("statlig", "fylkeskommunal", "helseforetak", "kriminalomsorg", "kommune"))
_FRIVILLIGE = frozenset(("frivillig", "bruker- og pårørendeorganisasjon"))
_SELSKAP = frozenset(("as", "asa", "iks", "sa"))
_SELSKAPSORD = (
    "stiftelse",
    "stiftelsen",
    "stifting",
    "stiftinga",
    "selskap",
    "selskapet",
    "foretak",
    "foretaket",
    "føretak",
    "føretaket",
)
_FORETAK = ("foretak", "føretak")
# What public bodies are called, wherever in the word, and as words of their own.
_OFFENTLIGE_STAMMER = (
    "kommun", "herad", "fylke", "stat", "husbank", "direktorat", "departement", "tilsyn", "forvalt", "politi", "lensmann",
    "lensmenn", "namsm", "namsfut", "sykehus", "sjukehus", "helse", "distriktspsyk", "psykiatri", "kriminal", "fengsel",
    "friomsorg", "domstol", "tingrett", "jordskifte", "konfliktråd", "forliksråd", "skatte", "toll", "universitet", "høgskole",
    "høgskule", "skole", "skule", "hjelpemiddel", "hjelpesentral", "hjelpesenter", "barnevern", "barnehus", "bufetat", "bufdir",
    "familievern", "kompetansesent", "kompetansesenter", "ressurssenter", "etat", "etaten", "ombud", "legevakt", "brann",
    "mottak", "bydel", "region", "sametinget", "sámediggi", "forsvar", "kartverk", "vegvesen", "bibliotek", "ambulanse",
    "pasient", "rettssent", "krisesenter", "namndemann",
)  # fmt: skip
_OFFENTLIGE_ORD = frozenset(
    ("nav", "imdi", "udi", "hf", "rhf", "dps", "bup", "iks", "korus", "rvts", "ppt", "napha", "ntnu", "vgs")
)
# What only private firms, associations and funds are called.
_PRIVATE = frozenset(("as", "asa", "da", "ans", "enk", "obos", "usbl", "tobb", "vestbo", "rema", "kiwi", "coop"))
_PRIVATE_STAMMER = (
    "bank", "sparebank", "forsikring", "pensjonskasse", "pensjonsfond", "eiendomsmegl", "megler", "entreprenør",
    "boligbyggelag", "bustadbyggelag", "borettslag", "burettslag", "sameie", "velforening", "idrettslag", "menighet", "butikk",
    "kjøpmann",
)  # fmt: skip
# Who is no voluntary body by its name: a company, a chain of shops, or the state itself.
_IKKE_FRIVILLIG = frozenset(
    ("as", "asa", "ans", "enk", "iks", "hf", "kf", "elkjøp", "securitas", "rema", "kiwi", "coop", "nav")
)
_IKKE_FRIVILLIGE_STAMMER = (
    "statsforvalt", "husbank", "fylkeskommun", "politi", "direktorat", "departement", "namsmann", "bufetat", "sykehus", "sjukehus",
    "sparebank", "entreprenør", "eiendomsmegl", "advokatfirma", "advokatkontor", "advokatselskap", "rørlegg", "tannlege",
    "tannklinikk", "byggmester", "byggmeister", "murmester", "elektriker", "snekker", "maler", "malarfirma", "frisør", "arkitekt",
    "regnskap", "rekneskap", "revisjonsfirma", "vaktselskap", "renholdsfirma", "flyttebyrå", "konsulentfirma", "supermarked",
)  # fmt: skip
# What a municipality's own offices are called by: the last part of a word, or who leads one. An organisation may well have an
# office, and then its own name stands there too.
_KONTORER = (
    "kontor", "kontoret", "avdeling", "avdelingen", "avdelinga", "etat", "etaten", "seksjon", "seksjonen", "enhet", "enheten",
    "eining", "eininga", "tjeneste", "tjenesten", "tjenesta", "teneste", "tenesta", "servicetorg", "servicetorget", "innbyggertorg",
    "innbyggertorget", "innbyggjartorget", "staben", "sektoren", "virksomheten", "verksemda", "forvaltningen", "forvaltninga",
    "kassereren", "arkivet", "byggesak", "sentralbordet", "vaktmesteren", "rådhuset", "personal", "økonomi",
)  # fmt: skip
_KOMMUNALE = ("kommune", "ordfører", "ordførar", "rådmann")
_ORGANISASJONER = (
    "frivillig", "kors", "kirke", "kyrkj", "frelsesarm", "misjon", "menighet", "forening", "foreining", "forbund", "bruker",
    "brukar", "pårørende", "pårørande", "organisasjon", "stiftels", "stifting", "caritas", "sanitet", "nettverk", "lag",
    "likeperson", "ideel", "selvhjelp", "sjølvhjelp",
)  # fmt: skip
_VAART = frozenset(("vår", "vårt", "våre", "kommunens"))
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
# What a text calls them, where it writes of working with them.
_KALT = {
    "statlig": ("nav stat", "statlig", "statleg", "husbank", "statsforvalt", "politi", "bufetat", "imdi", "namsm", "namsfut"),
    "fylkeskommunal": ("fylke",),
    "helseforetak": ("helseforetak", "helseføretak", "sykehus", "sjukehus", "spesialisthels", "dps"),
    "kriminalomsorg": ("kriminalomsorg", "fengsel"),
    "kommune": ("nabokommun", "andre kommun", "kommunane i", "kommunene i"),
    "frivillig": ("frivillig", "røde kors", "raude kors", "frelsesarm", "kirkens bymisjon"),
    "privat": ("private utlei", "private utleig", "utbygg", "borettslag", "boligbyggelag", "bustadbyggelag"),
    "bruker- og pårørendeorganisasjon": ("brukerorg", "brukarorg", "pårørende", "pårørande", "interesseorg"),
}  # fmt: skip
_AKTOERENE = {
    "statlig": message("statlige organer"),
    "fylkeskommunal": message("fylkeskommunale organer"),
    "helseforetak": message("helseforetak"),
    "kriminalomsorg": message("fengsler eller friomsorgskontorer"),
    "kommune": message("andre kommuner"),
    "frivillig": message("frivillige organisasjoner"),
    "privat": message("private aktører"),
    "bruker- og pårørendeorganisasjon": message("bruker- og pårørendeorganisasjoner"),
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
    aktuelle = [a for a in plan.all(Aktoer) if not _slagene(a).isdisjoint(parametre.slag)]
    egne = {a.id: feil for a in aktuelle if (feil := _egen(context, a))}
    utenfra = [a for a in aktuelle if a.id not in egne]
    bevis = []
    for aktoer in utenfra:
        if med := tiltak.get(aktoer.id):
            navn = joined((t.id for t in med), ", ")
            ider = (*(t.id for t in med), aktoer.id)
            tvil = _tvil(aktoer, plan, parametre)
            tekst = message("{tittel} deltar i {navn}.{tvil}", tittel=aktoer.tittel, navn=navn, tvil=tvil)
            sikkert = not tvil and sikreste(context, med) is Slag.FAKTA
            sted = aktoer.origin.at("id") if tvil else med[0].origin.at("medvirkende")
            bevis.append(Bevis(tekst, ider, sted, Slag.FAKTA if sikkert else Slag.TEKST))
    if len(bevis) >= parametre.minst:
        svar = Svar(Grad.OPPFYLT, de_sikre(bevis, parametre.minst))
        hva = "samarbeid_offentlig" if set(parametre.slag) <= _OFFENTLIGE else "samarbeid_frivillig"
        return holdt_mot_tekstene(context, svar, hva, Datum("medvirkende", i_mappen(bevis[0].place)))
    hvem = (
        message("andre offentlige aktører")
        if set(parametre.slag) <= _OFFENTLIGE
        else listing((_AKTOERENE[slag] for slag in parametre.slag), "eller")
    )
    antall = (
        message("Ingen {hvem}", hvem=hvem)
        if not bevis
        else message("Bare {antall} {hvem}", antall=len(bevis), hvem=hvem)
    )
    trengs = message(" (det trengs {minst})", minst=Antall(parametre.minst)) if parametre.minst > 1 else ""
    mangel = Mangel(
        message(
            "{antall} deltar i tiltakene{trengs}. Skriv dem i organisasjon.yaml og under «medvirkende» i tiltakene de deltar i.",
            antall=antall,
            trengs=trengs,
        ),
        i_tiltakene(plan, "medvirkende"),
    )
    kjente = {a.id for a in utenfra}
    ute = teller_ikke(context, lambda t: any(ref.id in kjente for ref in t.medvirkende))
    teller_ikke_selv = (
        Mangel(message("{tittel} teller ikke: {feil}.", tittel=a.tittel, feil=egne[a.id]), a.origin.at("id"))
        for a in aktuelle
        if a.id in egne and a.id in tiltak
    )
    kalt = [ord for slag in parametre.slag for ord in _KALT[slag]]
    data = message("Før opp aktøren i organisasjon.yaml, og som «medvirkende» i filen til tiltaket den deltar i.")
    i_kapitler = skrevet(context, (SAMARBEID, kalt), data)
    return Svar(Grad.DELVIS if bevis else Grad.IKKE, tuple(bevis), (mangel, *ute, *teller_ikke_selv, *i_kapitler))


def _slagene(aktoer: Aktoer) -> Set[str]:
    """What kind of body it is: by what it is said to be, and else by its own kind."""
    return {_SLAG_AV_ROLLE[rolle] for rolle in aktoer.rolle if rolle in _SLAG_AV_ROLLE} or {aktoer.slag}


def _egen(context: Context, aktoer: Aktoer) -> Text:
    """Why the body is no outside one; empty when it is. The municipality itself is none, nor is an enterprise that it owns. A «KF»
    is a part of a municipality (kommuneloven § 9-1); another company is its own where it is listed as municipal and has the
    municipality's name."""
    plan = context.plan
    navn, kommunen = ordene(same_letters(aktoer.tittel)), ordene(plan.kommune.navn)
    if (
        aktoer.eid_av_kommunen
        or _er_kf(navn)
        or (aktoer.slag == "kommune" and _stedet(plan) <= set(navn) and _selskap(navn))
    ):
        return message("kommunen eier selskapet selv")
    if navn[: len(kommunen)] == kommunen or ("nav_stat" not in aktoer.rolle and er_kommunens(context, aktoer.tittel)):
        return message("det er en del av kommunen selv")
    return ""


def _kan_eies(aktoer: Aktoer, plan: Plan) -> bool:
    """Whether the municipality may own the body by its name, and the plan does not say that it does not."""
    sagt = child_at(aktoer.origin.node, ["eid_av_kommunen"]) is not None
    navn = ordene(same_letters(aktoer.tittel))
    kommunens = _stedet(plan) <= set(navn) or any(ord.startswith(("kommunal", "kommunens")) for ord in navn)
    return not sagt and kommunens and _selskap(navn)


def _tvil(aktoer: Aktoer, plan: Plan, parametre: Parametre) -> Text:
    """What in the name makes one doubt that it is an outside body of the kinds asked for; empty when nothing does."""
    if _kan_eies(aktoer, plan):
        return message(" Navnet kan tyde på at kommunen eier selskapet. Skriv «eid_av_kommunen».")
    navn = ordene(same_letters(aktoer.tittel))
    if not _VAART.isdisjoint(navn) and child_at(aktoer.origin.node, ["eid_av_kommunen"]) is None:
        return message(" Navnet kan tyde på at det er kommunens eget. Skriv «eid_av_kommunen».")
    if _FRIVILLIGE.issuperset(parametre.slag) and any(
        o in _IKKE_FRIVILLIG or o.startswith(_IKKE_FRIVILLIGE_STAMMER) for o in navn
    ):
        return message(" Navnet tyder ikke på at det er en frivillig organisasjon. Vurder «slag».")
    if _OFFENTLIGE.isdisjoint(_slagene(aktoer)) and _heter_et_kontor(navn):
        return message(" Navnet tyder på at det er et av kommunens egne kontorer. Vurder «slag».")
    if _OFFENTLIGE.issuperset(parametre.slag) and not _kan_vaere_offentlig(aktoer):
        return message(" Navnet viser ikke at det er en offentlig aktør. Vurder «slag».")
    return ""


def _heter_et_kontor(navn: Sequence[str]) -> bool:
    """Whether a body's name is such as a municipality's own offices have, and has no word of an organisation."""
    kontor = any(o.endswith(_KONTORER) for o in navn[-1:]) or any(o.startswith(_KOMMUNALE) for o in navn)
    return kontor and not any(o.startswith(_ORGANISASJONER) for o in navn)


def _kan_vaere_offentlig(aktoer: Aktoer) -> bool:
    """Whether the name is such as public bodies have, or the body has a role and no private firm's name."""
    navn = ordene(same_letters(aktoer.tittel))
    privat = any(o in _PRIVATE or o.startswith(_PRIVATE_STAMMER) for o in navn)
    offentlig = any(o in _OFFENTLIGE_ORD or any(s in o for s in _OFFENTLIGE_STAMMER) for o in navn)
    return not privat and (offentlig or bool(aktoer.rolle))


def _stedet(plan: Plan) -> frozenset[str]:
    return frozenset(ordene(plan.kommune.navn)) - _KOMMUNEORD or frozenset(ordene(plan.kommune.navn))


def _er_kf(navn: Sequence[str]) -> bool:
    """Whether a name says that it is a kommunalt foretak, in letters («KF», «k.f.») or in words."""
    par = set(itertools.pairwise(navn))
    return "kf" in navn or ("k", "f") in par or any(a.startswith("kommunal") and b.startswith(_FORETAK) for a, b in par)


def _selskap(navn: Sequence[str]) -> bool:
    return not _SELSKAP.isdisjoint(navn) or any(ord.endswith(_SELSKAPSORD) for ord in navn)


_LESER = ("organisasjon", "tiltak", "tjenester", "saksgang", "prosess")
TYPE = Bevistype(
    "eksterne_aktoerer",
    Parametre,
    _LESER,
    find,
    ser_i=("kapittel",),
)
