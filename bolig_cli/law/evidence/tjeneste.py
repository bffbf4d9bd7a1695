"""En tjeneste som innbyggerne kan få, ført opp i tjenester.yaml.

Tjenesten må si hva den er, hvem den er for, hvem i kommunen som har ansvaret, og hvor innbyggeren kan henvende seg. Den må gjelde
i planperioden: Den kan ikke begynne etter den eller være slutt før den. En beskrivelse sier ikke hva tjenesten er når den bare
viser til en nettside, eller er den samme for flere tjenester med bare navnet satt inn. Det gjør den heller ikke når den er en
rekke ord, den kunne stått under hva som helst, eller sier at tjenesten ikke finnes ennå. Har beskrivelsen ingen ord om tjenestens
slag utenom navnet («bilvask for bilvask»), eller kan teksten si at tjenesten ikke gis, kommer senere eller gis av en annen
kommune eller av staten, må noen lese den. Det må de også når teksten ikke sier at noen gir tjenesten, men lar den som trenger
den, gjøre det selv («må selv finne et sted å sove»), og når ingen får den eller gir den (en rad av fagord), når den bare sier hva
som var, når noe som skal bli til sammen med personen, lages uten, og når en setning kan handle om noe annet: et annet sted, en
tidligere plan, et annet felt, eller noe som har få av fagets egne ord. En beskrivelse som bare er om noe slikt, teller ikke. En
nettside må ha en adresse som andre kan åpne.

Teksten kan bare ta bort. Noen må lese den når en setning tar et forbehold («som regel», «resten», «inntil videre», «i
praksis», «men …») som ikke er en av de vanlige formene det ikke ligger noe i, når et vilkår («når klassen er full», «den som
har bodd her i to år») er om noe annet enn det folk trenger, når en setning ikke har noen ord om tjenesten eller den som får
den, og når teksten har ord som ikke hører til saken. Ordene som hører til, står i `law/sakens_ord.txt`. En setning som nevner
en annen kommune, må også si hva vi gjør. Et telefonnummer av bare nuller er ingen vei inn. Den som tjenesten samarbeider med,
kan ikke være den ansvarlige enheten ført opp på nytt. Noen må også vurdere hvem som går foran, når teksten ikke sier noe om
behov. Det gjelder også hvor innbyggeren kan henvende seg om natten, når den ikke sier hvem en ringer eller hvor en går;
«stengt» svarer ikke. Loven kan spørre etter mer, for eksempel hvor lang tid svaret tar.

Nøkler: `slag` (hva slags tjeneste; ett er nok), `minst` (antall tjenester; 1 når det ikke står), `krever` (mer som må stå:
soeknad, svartid, oppstart_innen, utenom_aapningstid, prioritering, samarbeid, sammen_med_personen), `hoeyst_maaneder` (lengste
tid til oppstart).

Sier tjenestens egen tekst eller et kapittel det motsatte («midlertidig botilbud gis bare i kontortiden»), er svaret delvis, med
setningen.

Svarer: råd om bolig, med ansvarlig enhet og nettside.
Svarer ikke: ingen tjeneste av slaget er ført opp.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from bolig_cli.law.context import Context, kept
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.support.andre_kommuner import nevner_bare_en_annen
from bolig_cli.law.evidence.support.enhetsnavn import egne_enhetsnavn, tvil_ved_enhet
from bolig_cli.law.evidence.support.forbehold import (
    forbehold_om_natten,
    forbehold_ved_prioritering,
    forbehold_ved_tjeneste,
)
from bolig_cli.law.evidence.support.gir import sier_at_noen_gir
from bolig_cli.law.evidence.support.ikke_ennaa import gis_kanskje_ikke
from bolig_cli.law.evidence.support.innhold import MINST_ORD, feil_ved_beskrivelse, viser_bare_videre
from bolig_cli.law.evidence.support.innsparing import uten_innsparing
from bolig_cli.law.evidence.support.kommunen import samme_enhet
from bolig_cli.law.evidence.support.lengder import i_ord
from bolig_cli.law.evidence.support.motsagt import MED_TEKSTER, Datum, forbeholdene, sier_imot, sier_selv_imot
from bolig_cli.law.evidence.support.nektelse import benekter, finnes_ikke
from bolig_cli.law.evidence.support.overlatt_andre import overlatt_andre
from bolig_cli.law.evidence.support.setningsform import bare_stikkord
from bolig_cli.law.evidence.support.skrivested import i_tjenestene
from bolig_cli.law.evidence.support.sted import sier_hvor
from bolig_cli.law.evidence.support.stikkord import (
    er_epost,
    er_nettside,
    er_stengt,
    er_telefon,
    ordene_om,
    sier_hva,
    sier_hvem_foerst,
    svarer_om_natten,
    uten_personen,
    uten_stoette,
)
from bolig_cli.law.evidence.support.tekst import ordene, setninger_i
from bolig_cli.law.evidence.support.tiltak import de_sikre, enhet_ider
from bolig_cli.law.evidence.support.uferdig import plassholderen
from bolig_cli.law.evidence.support.ved_siden import kan_vaere_annet, tar_forbehold, utenfor, uvedkommende
from bolig_cli.law.ordlister import require_known
from bolig_cli.message import Antall, Text, joined, listing, message
from bolig_cli.model.plan import Aktoer, Plan
from bolig_cli.model.tjeneste import Kontakt, Tjeneste, Tjenesteslag
from bolig_cli.model.varighet import LONGEST_MONTH, longest, shortest
from bolig_cli.record import record
from bolig_cli.searchable import as_name, searchable
from bolig_cli.source.fragment import Markdown

# What an act may ask for: whether the service says it, and what it is called where it lacks.
KRAV: Mapping[str, tuple[Callable[[Tjeneste], bool], Text]] = {
    "soeknad": (
        lambda t: t.uten_soeknad or (_sier_noe(t.soeknad.hvor) and _sier_noe(t.soeknad.hvordan)),
        message("hvor og hvordan innbyggeren søker, eller at det ikke trengs noen søknad"),
    ),
    "svartid": (lambda t: t.svartid is not None, message("hvor lang tid svaret tar")),
    "oppstart_innen": (lambda t: t.oppstart_innen is not None, message("hvor lang tid det går til oppstart")),
    "utenom_aapningstid": (
        lambda t: _forteller(t.utenom_aapningstid.plain) and not er_stengt(t.utenom_aapningstid.plain),
        message("hvor innbyggeren kan henvende seg om natten og i helgen"),
    ),
    "prioritering": (lambda t: _forteller(t.prioritering.plain), message("hvem som går foran")),
    "samarbeid": (
        lambda t: any(t.ansvarlig is None or ref.id != t.ansvarlig.id for ref in t.samarbeid),
        message("hvem tjenesten samarbeider med"),
    ),
    "sammen_med_personen": (
        lambda t: t.sammen_med_personen,
        message("at tilbudet blir til sammen med den det gjelder"),
    ),
}

# What each kind is called where somebody reads of it.
_SLAGENE: Mapping[Tjenesteslag, Text] = {
    Tjenesteslag.RAAD_OG_VEILEDNING: message("«råd og veiledning»"),
    Tjenesteslag.OEKONOMISK_RAADGIVNING: message("«økonomisk rådgivning»"),
    Tjenesteslag.BOMESTRING: message("«hjelp til å mestre å bo»"),
    Tjenesteslag.HJELP_TIL_AA_SOEKE: message("«hjelp til å søke»"),
    Tjenesteslag.KJOEPS_OG_LEIEBISTAND: message("«hjelp til å kjøpe eller leie»"),
    Tjenesteslag.FOREBYGGE_UTKASTELSE: message("«forebygging av utkastelse»"),
    Tjenesteslag.KOMMUNAL_BOLIG: message("«kommunalt disponert bolig»"),
    Tjenesteslag.TILPASSET_BOLIG: message("«bolig med særlig tilpasning»"),
    Tjenesteslag.MIDLERTIDIG_BOLIG: message("«midlertidig botilbud»"),
    Tjenesteslag.BOLIGTILPASNING: message("«tilpasning av boligen»"),
    Tjenesteslag.STARTLAAN: message("«startlån»"),
    Tjenesteslag.TILSKUDD: message("«tilskudd»"),
    Tjenesteslag.BOSTOETTE: message("«bostøtte»"),
    Tjenesteslag.OMSORGSTJENESTER: message("«helse- og omsorgstjenester»"),
    Tjenesteslag.INDIVIDUELL_PLAN: message("«individuell plan»"),
    Tjenesteslag.KOORDINATOR: message("«koordinator»"),
    Tjenesteslag.INTRODUKSJONSPROGRAM: message("«introduksjonsprogram»"),
}

_FLERE = 3  # services: of two, each may well say the same of what it alone is for


@record
class Parametre:
    slag: tuple[str, ...]
    minst: int = 1
    krever: tuple[str, ...] = ()
    hoeyst_maaneder: int = 0

    def __post_init__(self) -> None:
        require_known("slag", self.slag, tuple(Tjenesteslag))
        require_known("krever", self.krever, KRAV)


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    aktuelle = [t for t in plan.all(Tjeneste) if t.slag in parametre.slag]
    bevis, mangler = [], []
    for t in aktuelle:
        if feil := [*_mangler_ved(context, t), *_krav_mangler(context, t, parametre)]:
            tekst = message(
                "Tjenesten {id} «{tittel}» teller ikke: det mangler {feil}.",
                id=t.id,
                tittel=t.tittel,
                feil=joined(feil, " og "),
            )
            mangler.append(Mangel(tekst, t.origin.at("id")))
            continue
        assert t.ansvarlig is not None
        sagt = "\n".join(felt.plain for felt in (t.hva, t.for_hvem, t.utenom_aapningstid, t.prioritering))
        tvil = _tvil(context, t, parametre, sagt)
        tekst = message("Tjenesten «{tittel}».{tvil}", tittel=t.tittel, tvil=tvil)
        slag, utdrag = (Slag.TEKST, sagt) if tvil else (Slag.FAKTA, "")
        bevis.append(Bevis(tekst, (t.id, t.ansvarlig.id), t.origin.at("id"), slag, utdrag))
    if len(bevis) >= parametre.minst:
        sikre = de_sikre(bevis, parametre.minst)
        imot = tuple(
            m
            for slag in parametre.slag
            for m in sier_imot(context, slag, _datum(aktuelle, slag), mest=parametre.hoeyst_maaneder * LONGEST_MONTH)
        )
        if imot:
            return Svar(Grad.DELVIS, sikre, imot, bestemt=True)
        # of several kinds, the others may be given as they are told
        tvilen = forbeholdene(context, parametre.slag[0]) if len(parametre.slag) == 1 else ()
        return Svar(Grad.OPPFYLT, (*sikre, *tvilen))
    if not mangler:
        tekst = message(
            "Planen har {antall} av slaget {slag}. Før opp tjenesten i tjenester.yaml{som}.",
            antall=_antall(len(bevis), parametre.minst),
            slag=listing([_SLAGENE[Tjenesteslag(slag)] for slag in parametre.slag], "eller"),
            som=_som(parametre.slag),
        )
        mangler.append(Mangel(tekst, i_tjenestene(plan)))
    imot_selv = any(_sier_selv_imot(context, t) for t in aktuelle)
    return Svar(Grad.DELVIS if aktuelle else Grad.IKKE, tuple(bevis), tuple(mangler), bestemt=imot_selv)


def _datum(aktuelle: Sequence[Tjeneste], slag: str) -> Datum:
    t = next((t for t in aktuelle if t.slag == slag), aktuelle[0])
    if t.oppstart_innen:
        return Datum(f"{t.id}: oppstart_innen", "tjenester.yaml", i_ord(t.oppstart_innen))
    return Datum(t.id, "tjenester.yaml")


def _tvil(context: Context, t: Tjeneste, parametre: Parametre, sagt: str) -> Text:
    """Why somebody has to read what stands of a service; empty where its words support what its fields are for."""
    if tvil := tvil_ved_enhet(context, t.ansvarlig):
        return tvil
    if benekter(sagt) or gis_kanskje_ikke(sagt, context.plan):
        return message(" Beskrivelsen kan si at den ikke gis, eller bare til noen, og må leses.")
    if setning := next(filter(None, _forbeholdene(t, parametre)), ""):
        return tar_forbehold(setning)
    if not sier_hva(t.slag, t.hva.plain, t.tittel):
        return message(" Beskrivelsen sier ikke klart hva slags tjeneste det er, og må leses.")
    if not sier_at_noen_gir(t.hva.plain, ordene_om(t.slag), egne_enhetsnavn(context)):
        return message(" Beskrivelsen sier ikke klart at noen gir den, og må leses.")
    if setning := uten_stoette(t.slag, t.hva.plain):
        return message(" «{setning}» sier ikke noe om tjenesten, og må leses.", setning=setning)
    resten = uten_innsparing(t.hva.plain)
    gis = bool(resten) and sier_at_noen_gir(resten, ordene_om(t.slag), egne_enhetsnavn(context))
    if resten != t.hva.plain and not gis:
        return message(" Beskrivelsen kan si hva kommunen sparer, og ikke hva innbyggeren får, og må leses.")
    if "utenom_aapningstid" in parametre.krever and not svarer_om_natten(t.utenom_aapningstid.plain, _hvem(context)):
        return message(" Den sier ikke klart hvem som svarer om natten og i helgen, og må leses.")
    if "prioritering" in parametre.krever and not sier_hvem_foerst(t.prioritering.plain):
        return message(" Den sier ikke klart hvem som går foran, og må leses.")
    if "sammen_med_personen" in parametre.krever and (setning := uten_personen(t.hva.plain)):
        return message(" «{setning}» kan si at det ikke blir til sammen med personen, og må leses.", setning=setning)
    for felt, sak in _tekstene(t, parametre):
        if tvil := kan_vaere_annet(context, felt.plain, ordene_om(t.slag)) or utenfor(context, felt.plain, sak):
            return tvil
    if setning := next((s for s in setninger_i(t.hva.plain) if nevner_bare_en_annen(context, s)), ""):
        return message(" «{setning}» kan bety at en annen kommune gir den, og må leses.", setning=setning)
    if setning := overlatt_andre(t.hva.plain):
        return message(" «{setning}» kan bety at andre gir den, og ikke kommunen, og må leses.", setning=setning)
    return ""


def _tekstene(t: Tjeneste, parametre: Parametre) -> Iterator[tuple[Markdown, str]]:
    """The texts that the requirement rests on, each with what it is to be of."""
    yield t.hva, t.slag
    yield t.for_hvem, "for_hvem"
    for felt, navn in ((t.utenom_aapningstid, "utenom_aapningstid"), (t.prioritering, "prioritering")):
        if navn in parametre.krever:
            yield felt, navn


def _forbeholdene(t: Tjeneste, parametre: Parametre) -> Iterator[str]:
    """The sentences that take a reservation, in the texts that the requirement rests on; "" for a text that has none."""
    leser = {"utenom_aapningstid": forbehold_om_natten, "prioritering": forbehold_ved_prioritering}
    return (leser.get(sak, forbehold_ved_tjeneste)(felt.plain) for felt, sak in _tekstene(t, parametre))


@kept
def _hvem(context: Context) -> frozenset[str]:
    """The names of all whom one may turn to."""
    return egne_enhetsnavn(context) | {f" {searchable(a.tittel)} " for a in context.plan.all(Aktoer) if a.tittel}


def _som(slag: Sequence[str]) -> Text:
    """How the kind is written in the file."""
    if len(slag) == 1:
        return message(" (slag: {ord})", ord=slag[0])
    return message(" (for eksempel slag: {ord})", ord=slag[0])


def _antall(funnet: int, minst: int) -> Text:
    if not funnet:
        return message("ingen tjeneste")
    if funnet == 1:
        return message("bare én tjeneste (det trengs {minst})", minst=Antall(minst))
    return message("bare {antall} tjenester (det trengs {minst})", antall=Antall(funnet), minst=Antall(minst))


def _mangler_ved(context: Context, t: Tjeneste) -> list[Text]:
    """What keeps a service from being an answer at all."""
    feil: list[Text] = []
    if beskrivelse := feil_ved_beskrivelse(t.hva.plain):
        feil.append(message("{beskrivelse} under «hva»", beskrivelse=beskrivelse))
    elif setning := uvedkommende(context, t.hva.plain, ordene_om(t.slag)):
        feil.append(message("en beskrivelse som handler om tjenesten («{setning}» gjør det ikke)", setning=setning))
    elif bare_stikkord(t.hva.plain):
        feil.append(message("en beskrivelse i setninger (den er en rekke ord)"))
    elif finnes_ikke(t.hva.plain):
        feil.append(message("en tjeneste som finnes nå (under «hva» står det at den ikke gjør det)"))
    elif lik := next((id for id in _like(context)[as_name(t.hva.plain)] if id != t.id), ""):
        feil.append(message("en egen beskrivelse under «hva» (den er den samme som i {id})", id=lik))
    elif len(de_like := _like_uten_navnet(context)[_uten_navnet(t)]) >= _FLERE:
        lik = next(id for id in de_like if id != t.id)
        feil.append(message("en egen beskrivelse under «hva» (bare navnet skiller den fra den i {id})", id=lik))
    if not _forteller(t.for_hvem.plain):
        feil.append(message("hvem den er for"))
    if t.ansvarlig is None or t.ansvarlig.id not in enhet_ider(context):
        feil.append(message("en ansvarlig enhet i kommunen"))
    if not _kan_naaes(t.kontakt):
        feil.append(message("hvor innbyggeren kan henvende seg"))
    if setning := _sier_selv_imot(context, t):
        feil.append(message("en beskrivelse som ikke sier imot det tjenesten er («{setning}»)", setning=setning))
    if utenfor := _utenfor(t, context.plan):
        feil.append(utenfor)
    return feil


def _sier_selv_imot(context: Context, t: Tjeneste) -> str:
    """The sentence of a service's own words that says the opposite of what it is; "" for none."""
    hele = "\n".join(felt.plain for felt in (t.hva, t.for_hvem, t.utenom_aapningstid))
    innen = longest(t.oppstart_innen) if t.oppstart_innen else 0
    return sier_selv_imot(context, hele, t.slag, mest=innen)


def _kan_naaes(kontakt: Kontakt) -> bool:
    """Whether one of the ways to get in touch is one."""
    veier = (
        (kontakt.telefon, er_telefon),
        (kontakt.epost, er_epost),
        (kontakt.nettside, er_nettside),
        (kontakt.besoek, sier_hvor),
    )
    return any(_sier_noe(vei) and er_vei(vei) for vei, er_vei in veier)


@kept
def _like(context: Context) -> Mapping[str, Sequence[str]]:
    """The services by what they say that they are: one that says the same as another does not say what it is."""
    like: dict[str, list[str]] = {}
    for t in context.plan.all(Tjeneste):
        like.setdefault(as_name(t.hva.plain), []).append(t.id)
    return like


@kept
def _like_uten_navnet(context: Context) -> Mapping[str, Sequence[str]]:
    """The services by what they say that they are beside their names: one sentence with each name put in describes none of them."""
    like: dict[str, list[str]] = {}
    for t in context.plan.all(Tjeneste):
        like.setdefault(_uten_navnet(t), []).append(t.id)
    return like


def _uten_navnet(t: Tjeneste) -> str:
    """What a service says that it is without the words of its name; what is hardly a sentence then, is left as it is."""
    hva, navn = as_name(t.hva.plain), as_name(t.tittel)
    i_navnet = set(ordene(navn))
    egne = ordene(hva.replace(navn, " ")) if navn in hva else [o for o in ordene(hva) if o not in i_navnet]
    return " ".join(egne) if len(egne) >= MINST_ORD else hva


def _sier_noe(tekst: str) -> bool:
    return bool(ordene(tekst)) and not plassholderen(tekst)


def _forteller(tekst: str) -> bool:
    return _sier_noe(tekst) and not viser_bare_videre(tekst)


def _utenfor(t: Tjeneste, plan: Plan) -> Text:
    if t.fra and t.fra.begins_after_year(plan.til):
        return message("en oppstart som ikke er etter planperioden")
    slutter_foer = t.til and t.til.ends_before_year(plan.fra)
    return message("en slutt som ikke er før planperioden") if slutter_foer else ""


def _krav_mangler(context: Context, t: Tjeneste, parametre: Parametre) -> list[Text]:
    feil = [KRAV[navn][1] for navn in parametre.krever if not KRAV[navn][0](t)]
    samarbeid = KRAV["samarbeid"][1]
    if "samarbeid" in parametre.krever and samarbeid not in feil and _bare_seg_selv(context, t):
        feil.append(samarbeid)
    mest = parametre.hoeyst_maaneder * LONGEST_MONTH
    if mest and t.oppstart_innen and shortest(t.oppstart_innen) > mest:
        feil.append(message("oppstart innen {antall} måneder", antall=parametre.hoeyst_maaneder))
    return feil


def _bare_seg_selv(context: Context, t: Tjeneste) -> bool:
    """Whether all that a service works with are the unit itself, listed once more."""
    return t.ansvarlig is not None and all(samme_enhet(context, ref.id, t.ansvarlig.id) for ref in t.samarbeid)


TYPE = Bevistype("tjeneste", Parametre, ("tjenester", "organisasjon"), find, ser_i=MED_TEKSTER)
