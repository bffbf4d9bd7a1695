"""Who decides that the plan goes out for the hearing."""

from bolig_cli.model.plan import Plan
from bolig_cli.model.prosess import Behandling
from bolig_cli.searchable import searchable
from bolig_cli.source.fragment import EMPTY

_HEARING = ("høring", "høyring", "offentlig ettersyn", "offentleg ettersyn")
_SENT_OUT = ("utleg", "legg", "utsend", "sende", "sending", "ut på", "vedtak om")
_FIRST = (
    "førstegang",
    "fyrstegong",
    "1. gang",
    "1.gang",
    "1. gong",
    "1.gong",
)  # as plan- og bygningsloven's cases are called


def legger_ut(case: Behandling) -> bool:
    """Whether a case is the one where it is decided to send the plan out, by its name."""
    name = searchable(case.sak)
    if "planprogram" in name:
        return False
    sent = any(word in name for word in _HEARING) and any(word in name for word in _SENT_OUT)
    return sent or any(word in name for word in _FIRST)


def utlegginger(plan: Plan) -> tuple[Behandling, ...]:
    """The cases where the plan is sent out: those that are written among the meetings, or the one that the hearing tells of.
    Nothing where neither says it."""
    if plan.prosess is None:
        return ()
    if cases := tuple(case for case in plan.prosess.behandling if legger_ut(case)):
        return cases
    hearing = plan.prosess.hoering
    if hearing is None or not hearing.vedtatt_av:
        return ()
    return (
        Behandling(
            organ=hearing.vedtatt_av,
            kommune=(),
            tidspunkt=hearing.vedtaksdato,
            sak="",
            saksnummer="",
            vedtak=EMPTY,
            vedtar_planen=False,
            place=hearing.origin.at("vedtatt_av"),
        ),
    )
