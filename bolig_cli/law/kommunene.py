"""A plan that several municipalities make together, as it is for each of them: the duties are each one's own.

Boligsosialloven §§ 3 and 5, plan- og bygningsloven § 10-1 and kommuneloven § 5-12 speak to the municipality, and each kommunestyre
adopts the plan for its own area (plan- og bygningsloven § 9-3 third paragraph). Units, councils, decisions, figures of need and
the municipalities' own plans count for those that they are said to belong to, and for no other. Texts, goals and what is done
together count for all.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bolig_cli.law.evidence.evidence import Bevis, Grad, Mangel, Svar
from bolig_cli.law.evidence.support.tekst import ordene
from bolig_cli.message import Text, joined, listing, message
from bolig_cli.model.foering import KOMMUNENS_EGNE
from bolig_cli.model.item import Item, Ref
from bolig_cli.model.kommune import Kommune
from bolig_cli.model.plan import Enhet, Foering, Plan, Tiltak, Tjeneste


def planen_for_hver(plan: Plan) -> Mapping[str, Plan]:
    """The plan as it is for each municipality, by its name; the plan itself under "" where one makes it."""
    return {kommune.navn: _sett_fra(plan, kommune) for kommune in plan.kommuner} or {"": plan}


def samlet(svar: Mapping[str, Svar], kommuner: int) -> Svar:
    """What is found for each that a duty applies to, as one answer: what is found, or lacking, for some of them alone, says whose
    it is. `kommuner` is how many make the plan."""
    if kommuner == 1:
        return next(iter(svar.values()))
    grader = {s.grad for s in svar.values()}
    grad = grader.pop() if len(grader) == 1 else Grad.DELVIS
    bevis: dict[Bevis, list[str]] = {}
    mangler: dict[Mangel, list[str]] = {}
    for navn, s in svar.items():
        for b in s.bevis:
            bevis.setdefault(b, []).append(navn)
        for m in s.mangler:
            mangler.setdefault(m, []).append(navn)
    return Svar(
        grad,
        tuple(replace(b, tekst=_sagt(b.tekst, navn, kommuner)) for b, navn in bevis.items()),
        tuple(replace(m, tekst=_sagt(m.tekst, navn, kommuner)) for m, navn in mangler.items()),
    )


def tekster(sagt: Mapping[str, Text], kommuner: int) -> Text:
    """What is said of each, told once where it is the same, and each with its name otherwise; what is empty is left out."""
    if kommuner == 1:
        return next(iter(sagt.values()))
    hos: dict[Text, list[str]] = {}
    for navn, tekst in sagt.items():
        if tekst:
            hos.setdefault(tekst, []).append(navn)
    return joined([_sagt(tekst, navn, kommuner) for tekst, navn in hos.items()], " ") if hos else ""


def _sagt(tekst: Text, navn: Sequence[str], kommuner: int) -> Text:
    if len(navn) == kommuner:
        return tekst
    return message("{kommune}: {tekst}", kommune=listing(navn), tekst=tekst)


def _sett_fra(plan: Plan, kommune: Kommune) -> Plan:
    egne = {e.id for e in plan.all(Enhet) if kommune.er_blant(e.kommune)}
    andres = {e.id for e in plan.all(Enhet)} - egne
    steder = frozenset(o for k in plan.kommuner for navn in ordene(k.navn) for o in (navn, f"{navn}s"))
    oversikt, prosess = plan.behovsoversikt, plan.prosess
    return replace(
        plan,
        kommune=kommune,
        kommuner=(),
        items=tuple(sett for item in plan.items if (sett := _item(item, kommune, andres, steder))),
        ansvar=tuple(a for a in plan.ansvar if a.ansvarlig is None or a.ansvarlig.id not in andres),
        behovsoversikt=oversikt
        and replace(
            oversikt,
            linjer=tuple(i for i in oversikt.linjer if kommune.er_blant(i.kommune)),
            andres=tuple(i for i in oversikt.linjer if not kommune.er_blant(i.kommune)),
        ),
        prosess=prosess
        and replace(
            prosess,
            raad=tuple(r for r in prosess.raad if kommune.er_blant(r.kommune)),
            behandling=tuple(b for b in prosess.behandling if kommune.er_blant(b.kommune)),
        ),
    )


def _item(item: Item, kommune: Kommune, andres: set[str], steder: frozenset[str]) -> Item | None:
    """The item as it is for the municipality; None for what is another's."""
    match item:
        case Enhet():
            return None if item.id in andres else replace(item, sektor=_uten_sted(item.sektor, steder))
        case Foering():
            joint = not item.kommune and item.slag not in KOMMUNENS_EGNE
            return item if joint or kommune.er_blant(item.kommune) else None
        case Tjeneste():
            return None if item.ansvarlig and item.ansvarlig.id in andres else item
        case Tiltak():
            own = _uten(item.ansvarlig, andres)
            if item.ansvarlig and not own:
                return None
            return replace(item, ansvarlig=own, medvirkende=_uten(item.medvirkende, andres))
    return item


def _uten_sted(sektor: str, steder: frozenset[str]) -> str:
    """«Velferd Prøve» → "Velferd": what a sector is called in each municipality is one and the same kind of work. A sector that
    is only named after the place is none."""
    ord = [o for o in sektor.split() if not ordene(o) or not steder.issuperset(ordene(o))]
    return " ".join(ord).strip(" ,;:–-")


def _uten(refs: Sequence[Ref], andres: set[str]) -> tuple[Ref, ...]:
    return tuple(ref for ref in refs if ref.id not in andres)
