"""The order in which a plan comes about: hearing, statements of the councils, treatment, adoption.

Source: plan- og bygningsloven §§ 11-14 and 11-15, kommuneloven § 5-12, and the regulation on councils § 2 (statements come before
the decision).
"""

import re

from bolig_cli.law.context import Context, kept
from bolig_cli.message import Text, message
from bolig_cli.model.plan import Behandling, Fase, Milepaelslag, Plan, Raad
from bolig_cli.model.tid import Tidspunkt
from bolig_cli.searchable import searchable

FERDIG_HOERT = (Fase.VEDTAK, Fase.OPPFOELGING)  # the phases after the hearing
_VEDTAR = re.compile(r"vedta|vedtek|vedtok|godkjen|sluttbehandl|slutthandsam|endelig behandling|endeleg handsaming")
_NOE_ANNET = re.compile(r"høring|høyring|ettersyn|planprogram|planstrategi|oppstart|innstilling|tilråding")
_AVVISES = re.compile(r"\b(?:avvise|avvising|avvisning|utsette|utsetjing|utsettelse)\b")
_VEDTAR_IKKE = re.compile(
    r"\b(?:vedtar|vedtek) (?:ikke|ikkje) (?:planen|forslaget|planforslaget)|\b(?:planen|forslaget) (?:vedtas|blir|vert|ble|vart)"
    r" (?:ikke|ikkje)(?: vedtatt| vedteke|\s*[.]|\s*$)"
)
_ORIENTERT = re.compile(
    r"\borienter\w*|\btil (?:orientering|etterretning|vitende|vitande)\b|\breferatsak|\bmelding(?:ssak)?\b"
)
_AVGJORT = re.compile(
    r"\b(?:vedtar|vedtek|vedtok|vedtatt|vedteke|godkjen\w*|fastset\w*|slutter seg|sluttar seg|tilrår|innstiller)\b"
)


def vedtar_planen(sak: Behandling) -> bool:
    """Whether a body adopts the plan, and not that it goes on hearing, or something else."""
    om = searchable(sak.sak)
    if avvist_eller_utsatt(sak):
        return False
    return sak.vedtar_planen or bool(_VEDTAR.search(om) and not _NOE_ANNET.search(om))


def avvist_eller_utsatt(sak: Behandling) -> bool:
    """Whether a body is to refuse or put off the plan, or has decided not to adopt it."""
    return bool(_AVVISES.search(searchable(sak.sak)) or _VEDTAR_IKKE.search(searchable(sak.vedtak.plain)))


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
    if vedtak and vedtak.last and tid.first and tid.first >= vedtak.last:
        return message("det er {naar}, og planen vedtas {vedtak}", naar=tid.raw, vedtak=vedtak.raw)
    return ""


def etter_utgaven(plan: Plan, tid: Tidspunkt) -> Text:
    """Why what should have happened when the plan comes to adoption has not; empty when it has."""
    utgave = plan.utgavedato.last if plan.utgavedato else None
    if plan.fase in FERDIG_HOERT and utgave and tid.first and tid.first > utgave:
        return message("det er {naar}, etter planens utgavedato {utgave}", naar=tid.raw, utgave=utgave)
    return ""
