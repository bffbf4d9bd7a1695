"""Which measures count as evidence at all, the same for every kind that looks at measures."""

from collections.abc import Collection

from bolig_cli.message import Message, message
from bolig_cli.model.plan import Enhet, Okonomistatus, Plan, Tiltak, Tiltakstatus

UTGAAR = Tiltakstatus.UTGAAR


def enhet_ider(plan: Plan) -> frozenset[str]:
    """The ids of the municipality's own units: the only ones that can be responsible."""
    return frozenset(enhet.id for enhet in plan.all(Enhet))


def virksomme(plan: Plan) -> tuple[Tiltak, ...]:
    """The measures that stand and that one of the municipality's own units is responsible for."""
    enheter = enhet_ider(plan)
    return tuple(t for t in plan.all(Tiltak) if t.status != UTGAAR and t.ansvarlig and t.ansvarlig.id in enheter)


def mangler_ved(tiltak: Tiltak, plan: Plan, enheter: Collection[str]) -> list[Message]:
    """What keeps a measure from being a full answer: someone responsible, a text, a time and money."""
    mangler: list[Message] = []
    if tiltak.ansvarlig is None:
        mangler.append(message("ansvarlig"))
    elif tiltak.ansvarlig.id not in enheter:
        mangler.append(message("en ansvarlig som finnes blant enhetene («{id}» gjør ikke det)", id=tiltak.ansvarlig.id))
    if not tiltak.beskrivelse.words:
        mangler.append(message("beskrivelse"))
    if tiltak.frist is None:
        mangler.append(message("frist"))
    elif tiltak.frist.last and tiltak.frist.last.year < plan.fra:
        mangler.append(message("en frist som ikke er ute før planperioden begynner"))
    if not _har_penger(tiltak, plan):
        mangler.append(message("penger i planperioden (beløp eller «innenfor ramme»)"))
    return mangler


def _har_penger(tiltak: Tiltak, plan: Plan) -> bool:
    if tiltak.okonomi.status == Okonomistatus.INNENFOR_RAMME:
        return True
    aar = {aar for post in tiltak.okonomi.poster for aar in post.belop if aar in plan.aar}
    return tiltak.okonomi.status == Okonomistatus.KOSTNADSBEREGNET and any(tiltak.okonomi.aarssum(a) > 0 for a in aar)
