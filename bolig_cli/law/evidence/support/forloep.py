"""The order in which a plan comes about: hearing, statements of the councils, treatment, adoption.

Source: plan- og bygningsloven §§ 11-14 and 11-15, kommuneloven § 5-12, and the regulation on councils § 2 (statements come before
the decision).
"""

import datetime as dt
import re

from bolig_cli.law.context import Context, kept
from bolig_cli.law.evidence.foering import VALGPERIODE
from bolig_cli.law.evidence.support.tekst import lest, setninger
from bolig_cli.law.evidence.support.vedtakstekst import sier_vedtatt
from bolig_cli.message import Text, message
from bolig_cli.model.plan import Behandling, Fase, Kunngjort, Milepaelslag, Plan, Raad
from bolig_cli.model.tid import Tidspunkt
from bolig_cli.searchable import searchable

FERDIG_HOERT = (Fase.VEDTAK, Fase.OPPFOELGING)  # the phases after the hearing
_VEDTAR = re.compile(r"vedta|vedtek|vedtok|godkjen|sluttbehandl|slutthandsam|endelig behandling|endeleg handsaming")
_NOE_ANNET = re.compile(r"høring|høyring|ettersyn|planprogram|planstrategi|oppstart|innstilling|tilråding")
_AVVISES = re.compile(
    r"\b(?:avvis(?:e|ing|ning|t|es)?|utsett(?:e|else|es)?|utsetjing|utsatt|forkast\w*|nedstem\w*|avslå\w*|avslag|trekk\w*|trukket|trekt"
    r"|tilbakesend\w*|ikke|ikkje|oppheve\w*|omgjør\w*|stans\w*)\b|\bsend\w* (?:\w+ ){0,4}?(?:tilbake|attende|i retur)\b"
)
_VEDTAR_IKKE = re.compile(
    r"\b(?:vedtar|vedtek) (?:ikke|ikkje) (?:planen|forslaget|planforslaget)|\b(?:planen|forslaget) (?:vedtas|blir|vert|ble|vart)"
    r" (?:ikke|ikkje)(?: vedtatt| vedteke|\s*[.]|\s*$)"
    # what is decided, and not what is told of the case
    r"|^\W*(?:saken|saka|planen|forslaget|planforslaget) (?:sendes|sendast|utsettes|utsettast)\b(?! (?:på|ut på) h)"
)
# What became of the plan, where nothing says that it was adopted all the same.
_BLE_IKKE_VEDTATT = (
    r"\b(?:saken|saka|planen|forslaget|planforslaget|framlegget|den) (?:ble|blei|vart|er|blir|vert) (?:\w+ )?"
    r"(?:sendt? (?:tilbake|attende|i retur)|returner[ta]|utsatt|utsett|trukket|trekt|avvist|forkasta?t?|nedstemt?|stemt ned"
    r"|røysta ned|nedrøysta)\b"
    r"|\bsend(?:te|er|e) (?:\w+ )?(?:saken|saka|planen|forslaget|planforslaget|den) (?:\w+ )?(?:tilbake|attende|i retur)\b"
    r"|\b(?:utsatte|utsette|avviste|forkastet|forkasta|trakk) (?:saken|saka|planen|forslaget|planforslaget)\b"
    r"|\b(?:planen|forslaget|planforslaget) (?:falt|fall)\b"
)
_KAN_VAERE_IKKE_VEDTATT = (
    "tilbake", "attende", "retur", "utsatt", "utsett", "truk", "trekt", "trakk", "avvis", "forkast", "nedstem", "stemt ned",
    "røyst", "falt", "fall",
)  # fmt: skip
_ORIENTERT = re.compile(
    r"\borienter\w*|\btil (?:orientering|etterretning|vitende|vitande)\b|\breferatsak|\bmelding(?:ssak)?\b"
)
_AVGJORT = re.compile(
    r"\b(?:vedtar|vedtek|vedtok|vedtatt|vedteke|godkjen\w*|fastset\w*|slutter seg|sluttar seg|tilrår|innstiller)\b"
)

BEGYNNER = (Milepaelslag.OPPSTART, Milepaelslag.HOERING_AV_PLANPROGRAM, Milepaelslag.PLANPROGRAM_FASTSATT)
_NEKTER = ("ikke", "ikkje", "aldri", "verken", "hverken", "uten", "utan", "avlyst")
_IKKE = r"(?:ikke|ikkje|aldri|verken|hverken)"
_SAKEN = r"(?:saken|saka|planen|utkastet|høringsutkastet|forslaget|planforslaget|framlegget|dokumentene|den(?! \w))"
_HVEM = rf"(?:\w*rådet|råd|vi|me|utvalget|organet|kommunestyret|formannskapet|{_SAKEN})"
_BLE = r"(?:ble|blei|vart|er|var|har|hadde|blir)"
_HATT = (
    r"(?:forelagt|førelag[td]|forelagd|lag[td] fr[ae]m|sendt|tilsendt|oversendt|spurt|hørt|høyrt|behandlet|behandla|handsama"
    r"|drøftet|drøfta|oppe|tatt opp|teken opp|involvert|invitert|bedt om|kommet|kome"
    rf"|(?:fått|mottatt|motteke|sett) (?:\w+ ){{0,2}}?{_SAKEN})\b"
)
# A body that did not get the case. «Rådet støtter ikke planen» and «ønsker ikke å uttale seg» are statements of one that did.
_FIKK_IKKE = (
    rf"\b(?:fikk|fekk|får|mottok) (?:\w+ ){{0,2}}?{_IKKE} (?:\w+ ){{0,3}}?(?:{_SAKEN}|(?:uttale|uttala) seg"
    r"|(?:anledning|høve|mulighet) til å (?:uttale|uttala|behandle|handsame|si|seie))\b"
    rf"|\b{_HVEM} {_BLE} (?:\w+ ){{0,2}}?{_IKKE} (?:\w+ ){{0,2}}?{_HATT}"
    rf"|\b{_BLE} {_HVEM} (?:\w+ )?{_IKKE} (?:\w+ ){{0,2}}?{_HATT}"
    rf"|\b(?:behandlet|behandla|handsama|drøftet|drøfta|så) {_IKKE} (?:\w+ ){{0,2}}?{_SAKEN}|\brakk {_IKKE} (?:å|{_SAKEN})\b"
    rf"|\b{_SAKEN} (?:kom|gikk|gjekk|nådde) (?:\w+ )?{_IKKE}\b"
    rf"|^\W*(?:{_BLE} )?{_IKKE} (?:blitt )?(?:forelagt|sendt|behandlet|behandla|handsama|hørt|høyrt|spurt|mottatt|fått)\b"
    r"|\b(?:uten|utan) at (?:\w*rådet|vi|me|utvalget) (?:fikk|fekk|ble|vart|var|hadde|har|er)\b"
    r"|\b(?:uten|utan) å (?:ha )?(?:høre|hørt|høyre|høyrt|spørre|spurt) (?:\w*rådet|oss)\b"
    r"|\bmøtet (?:ble|blei|vart|er) avlyst\b"
)

# What a statement may say where there is no council, or where it had no say.
_UTEN_RAAD = (
    "dagen etter", "uka etter", "uken etter", "veka etter", "etter kommunestyre", "etter møtet", "etter vedtaket", "nedlagt",
    "lagt ned", "lagd ned", "avvikl", "oppløst", "oppløyst", "inaktiv", "vakant", "ute av funksjon", "avlyst", "for sent",
    "for seint", "etter at", "i ettertid", "i etterkant", "på etterskudd", "på etterskot", "altfor kort", "for kort frist",
    "utsatt", "protester", "klaget på at", "klaga på at", "kritiserer at", "beklager at", "beklagar at", "vedtatt før",
    "vedteke før",
    "uttalte seg i", "uttala seg i", "uttalt seg i", "sa i avis", "i et intervju", "i eit intervju",
    "sakslist", "saklist", "ble trukket", "blei trukket", "vart trekt", "er trukket", "er trekt",
)  # fmt: skip
_NEKTENDE = ("ikke", "ikkje", "aldri", "ingen", "inga", "verken", "hverken", "korkje", "uten", "utan", "neppe")
_MED_SAKEN = (
    "i funksjon", "fungert", "møte", "lagt fr", "lagd fr", "forelagt", "førelagt", "framlagt", "sendt", "tilsendt", "fått",
    "mottatt", "motteke", "behandl", "handsam", "innkalt", "invit", "spurt", "medlem", "oppnev", "valgt", "vald", "konstituer",
    "vedtaksfør", "vedtaksdykt", "beslutningsdykt", "rukket", "rakk", "anledning", "høve til", "mulighet", "sett saken",
    "sett planen", "kjent med", "orienter", "diskuter", "drøft", "finnes", "finst", "eksister", "eige råd", "eget råd",
    "etabler", "oppretta", "opprettet", "tatt opp",
)  # fmt: skip


def fikk_ikke_saken(tekst: str) -> bool:
    """Whether a statement or a decision says that the body did not get the case, or did not treat it."""
    sagt = searchable(lest(tekst))
    return any(ord in sagt for ord in _NEKTER) and bool(re.search(_FIKK_IKKE, sagt))


def vedtar_planen(sak: Behandling) -> bool:
    """Whether a body adopts the plan, and not that it goes on hearing, or something else."""
    om = searchable(sak.sak)
    vedtar = sak.vedtar_planen or bool(_VEDTAR.search(om) and not _NOE_ANNET.search(om))
    return vedtar and not avvist_eller_utsatt(sak)


def vedtas(ord: tuple[str, ...]) -> bool:
    """Whether the words for a case ask for the adoption."""
    return any(_VEDTAR.search(searchable(o)) for o in ord)


def avvist_eller_utsatt(sak: Behandling) -> bool:
    """Whether a body is to refuse or put off the plan, or has decided not to adopt it."""
    return bool(
        _AVVISES.search(searchable(sak.sak))
        or _VEDTAR_IKKE.search(searchable(sak.vedtak.plain))
        or _ble_ikke_vedtatt(lest(sak.vedtak.plain))
    )


def _ble_ikke_vedtatt(vedtak: str) -> bool:
    """«Saken ble sendt tilbake»: not where the plan was adopted after that."""
    sagt = searchable(vedtak)
    return (
        any(ord in sagt for ord in _KAN_VAERE_IKKE_VEDTATT)
        and bool(re.search(_BLE_IKKE_VEDTATT, sagt))
        and not sier_vedtatt(vedtak)
    )


def vedtaket_er_uklart(sak: Behandling) -> bool:
    """Whether something was decided that does not say that the plan was adopted."""
    vedtak = sak.vedtak.plain
    return bool(vedtak.strip()) and not sier_vedtatt(vedtak)


def gjelder_noe_annet(sak: Behandling, ord: tuple[str, ...]) -> bool:
    """Whether a case that has one of the words is on a step before the adoption, which the words do not ask for."""
    funnet = None if sak.vedtar_planen else _NOE_ANNET.search(searchable(sak.sak))
    return bool(funnet) and not any(_NOE_ANNET.search(searchable(o)) for o in ord)


def bare_orientert(sak: Behandling) -> bool:
    """Whether a body is only told of the case, and decides nothing."""
    om, vedtak = searchable(sak.sak), searchable(sak.vedtak.plain)
    if _ORIENTERT.search(vedtak):
        return not _AVGJORT.search(vedtak)
    return bool(_ORIENTERT.search(om) and not _VEDTAR.search(om) and not _AVGJORT.search(vedtak))


def uttalelse_er_orientering(raad: Raad) -> bool:
    """Whether a council's statement may only say that it was told."""
    return bool(_ORIENTERT.search(searchable(raad.uttalelse.plain)))


def kan_ikke_ha_hatt_saken(raad: Raad) -> bool:
    """Whether a council's statement may say that there was no council, or that the case came wrong: too late, or not to it."""
    sagt = searchable(lest(raad.uttalelse.plain))
    if any(ord in sagt for ord in _UTEN_RAAD):
        return True
    return any(
        any(f" {o} " in f" {setning} " for o in _NEKTENDE) and any(ord in setning for ord in _MED_SAKEN)
        for setning in setninger(sagt)
    )


@kept
def vedtakstid(context: Context) -> Tidspunkt | None:
    """When the plan is adopted; None where the plan does not say."""
    prosess = context.plan.prosess
    if prosess is None:
        return None
    vedtak = (b.tidspunkt for b in prosess.behandling if vedtar_planen(b) and not bare_orientert(b))
    skritt = (m.fra for m in prosess.tidsplan if m.slag == Milepaelslag.VEDTAK)
    return next((tid for tid in (*vedtak, *skritt) if tid and tid.first), None)


def etter_vedtaket(context: Context, tid: Tidspunkt) -> Text:
    """Why what should come before the adoption does not; empty when it does, as far as the plan says."""
    vedtak = vedtakstid(context)
    if vedtak and tid.begins_when_over(vedtak):
        return message("det er {naar}, og planen vedtas {vedtak}", naar=tid.naar, vedtak=vedtak.naar)
    return ""


def etter_utgaven(plan: Plan, tid: Tidspunkt) -> Text:
    """Why what should have happened when the plan comes to adoption has not; empty when it has."""
    utgave = plan.utgavedato.last if plan.utgavedato else None
    if plan.fase in FERDIG_HOERT and utgave and tid.first and tid.first > utgave:
        return message("det er {naar}, etter planens utgavedato {utgave}", naar=tid.naar, utgave=utgave)
    return ""


def utenfor_arbeidet(plan: Plan, tid: Tidspunkt) -> Text:
    """Why something cannot belong to the work on this plan; empty when it can.

    It lies after the plan's period, or before by more than a period of the plan itself, or one of the council's: what is older
    belongs to the plan before this one (a planstrategi says in each which plans are to be made, plan- og bygningsloven § 10-1).
    The edition's date is not asked: a plan that is followed up has a later edition, and its making is as old as it was.
    """
    aar = max(len(plan.aar), VALGPERIODE)
    if tid.ends_before_year(plan.fra - aar):
        return message("det er {naar}, mer enn {aar} år før planen", naar=tid.naar, aar=aar)
    if tid.begins_after_year(plan.til):
        return message("det er {naar}, etter planperioden {fra}–{til}", naar=tid.naar, fra=plan.fra, til=plan.til)
    return ""


def foer_arbeidet(context: Context, tid: Tidspunkt) -> Text:
    """Why something lies before the work on the plan began; empty when it does not, as far as the plan says."""
    start = arbeidsstart(context)
    if start and tid.ends_before(start):
        return message("det er {naar}, og planarbeidet begynner {start}", naar=tid.naar, start=start.naar)
    return ""


@kept
def arbeidsstart(context: Context) -> Tidspunkt | None:
    """When the work on the plan began: its first step that can be one, or what was announced first. None where it is not said."""
    plan = context.plan
    if plan.prosess is None:
        return None
    skritt = [m.fra for m in plan.prosess.tidsplan if m.slag in BEGYNNER]
    kunngjort = [k.dato for k in plan.prosess.kunngjoering if k.hva in (Kunngjort.OPPSTART, Kunngjort.PLANPROGRAM)]
    kjent = [tid for tid in (*skritt, *kunngjort) if tid and tid.first and not utenfor_arbeidet(plan, tid)]
    return min(kjent, key=lambda tid: tid.first or dt.date.max, default=None)
