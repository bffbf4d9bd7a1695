"""All signatures of a plan: those that hold, those that have lapsed, and what nobody has read yet."""

from bolig_cli.law.signering import not_signed
from bolig_cli.law.vurdering import Dekning, Signatur, Status, Vurdering
from bolig_cli.model.plan import Plan, Signering
from bolig_cli.record import record


@record
class Signaturer:
    """`usignert` are the duties that rest on a text which nobody has read. `ukjent` are signatures of duties that are not there.

    `skal_gjenstaar` are the shall that apply and have no signature that holds: what is demanded where signatures are.
    """

    gjelder: tuple[tuple[Vurdering, Signatur], ...]
    utgaatt: tuple[tuple[Vurdering, Signatur], ...]
    usignert: tuple[Vurdering, ...]
    ukjent: tuple[Signering, ...]
    skal_gjenstaar: tuple[Vurdering, ...]


def signaturer(plan: Plan, dekning: Dekning) -> Signaturer:
    """`dekning` has its signatures, and may be a part of the whole."""
    alle = [(v, s) for v in dekning.vurderinger for s in v.signaturer]
    kjente = {plikt.id for plikt in dekning.katalog.plikter}
    return Signaturer(
        gjelder=tuple((v, s) for v, s in alle if s.gjelder),
        utgaatt=tuple((v, s) for v, s in alle if not s.gjelder),
        usignert=tuple(v for v in dekning.vurderinger if v.status is Status.OMTALT and not v.signaturer),
        ukjent=tuple(s for s in plan.signeringer if s.plikt not in kjente),
        skal_gjenstaar=not_signed(dekning),
    )
