"""What a case to the political body is about: how far the plan had come when the case was written. What a case says follows from
this, and from nothing else of when it is: so no word of an earlier phase is left in it."""

from dataclasses import replace

from bolig_cli.model.plan import Fase, Plan
from bolig_cli.model.saksfremlegg import Saksfremlegg, Stadium
from bolig_cli.source.fragment import EMPTY


def stadium(plan: Plan) -> Stadium:
    """Which case the plan is to go up with now.

    A plan is in the hearing's phase when it is sent out, so the case that asks for it is from then too: from before the hearing
    by the plan's edition; where the dates are not known, as long as nobody has written of the hearing while it lasts.
    """
    match plan.fase:
        case Fase.VEDTAK:
            return Stadium.VEDTAK
        case Fase.OPPFOELGING:
            return Stadium.OPPFOELGING
        case Fase.HOERING:
            return Stadium.UTLEGGING if _asks(plan) else Stadium.HOERING
    return Stadium.UTLEGGING


def written_for(sak: Saksfremlegg) -> Stadium:
    """Which case its author has written it for: the first that a plan has, where that is not said."""
    return Stadium(sak.skrevet_for) if sak.skrevet_for in list(Stadium) else Stadium.UTLEGGING


def is_written_for(sak: Saksfremlegg, stage: Stadium, aar: int) -> bool:
    """Whether its author has written it for a case; `aar` is the year that a yearly round is of."""
    return written_for(sak) is stage and (stage is not Stadium.OPPFOELGING or sak.aar == aar)


def without_words(sak: Saksfremlegg) -> Saksfremlegg:
    """What is the same in every case: the form that the municipality gives it. Its number (see `archive_case`) and who prepares it
    are not: the yearly round has others than the adoption had."""
    return replace(
        sak,
        tittel="",
        saksnummer="",
        saksbehandler="",
        sammendrag=EMPTY,
        innstilling=(),
        bakgrunn=EMPTY,
        vurdering=(),
        alternativer=(),
        konklusjon=EMPTY,
        vedlegg=(),
    )


def archive_case(plan: Plan, sak: Saksfremlegg | None, stage: Stadium, aar: int) -> str:
    """The number of the case in the archive, "" where nobody has given it. The work with a plan is one case until it is adopted, so
    the number is written once, in the case for the political body or for those who answer the hearing; a yearly round has its own.
    """
    if sak and sak.saksnummer:
        before_adoption = Stadium.OPPFOELGING not in (stage, written_for(sak))
        if before_adoption or is_written_for(sak, stage, aar):
            return sak.saksnummer
    hoering = plan.prosess.hoering if plan.prosess else None
    return hoering.saksnummer if hoering and stage is not Stadium.OPPFOELGING else ""


def has_words(sak: Saksfremlegg) -> bool:
    """Whether any of its texts is written for one case."""
    texts = (
        sak.sammendrag,
        sak.bakgrunn,
        sak.konklusjon,
        *(part.tekst for part in (*sak.vurdering, *sak.alternativer)),
    )
    return bool(sak.tittel or sak.innstilling or sak.vedlegg or any(text.blocks for text in texts))


def _asks(plan: Plan) -> bool:
    hoering = plan.prosess.hoering if plan.prosess else None
    if plan.utgavedato and hoering and hoering.fra:
        return plan.utgavedato.ends_before(hoering.fra)
    return plan.saksfremlegg is None or written_for(plan.saksfremlegg) is not Stadium.HOERING
