"""Which measures count as evidence at all, the same for every kind that looks at measures."""

from collections.abc import Callable, Iterable, Mapping

from bolig_cli.law.context import Context, kept
from bolig_cli.law.evidence.tekst import feil_ved_beskrivelse
from bolig_cli.message import Text, message
from bolig_cli.model.plan import Enhet, Okonomistatus, Plan, Ref, Tiltak, Tiltakstatus

UTGAAR = Tiltakstatus.UTGAAR


@kept
def enhet_ider(context: Context) -> frozenset[str]:
    """The ids of the municipality's own units: the only ones that can be responsible."""
    return frozenset(enhet.id for enhet in context.plan.all(Enhet))


@kept
def sektorer(context: Context) -> Mapping[str, str]:
    """The sector of each unit that has one, by the unit's id."""
    named = {enhet.id: " ".join(enhet.sektor.split()) for enhet in context.plan.all(Enhet)}
    return {id: sektor for id, sektor in named.items() if sektor}


@kept
def virksomme(context: Context) -> tuple[Tiltak, ...]:
    """The measures that stand, that say what is to be done, and that one of the municipality's own units is responsible for."""
    enheter = enhet_ider(context)
    return tuple(
        t
        for t in context.plan.all(Tiltak)
        if t.status != UTGAAR
        and t.ansvarlig
        and t.ansvarlig.id in enheter
        and not feil_ved_beskrivelse(t.beskrivelse.plain)
    )


@kept
def virksomme_for_maalgruppe(context: Context) -> Mapping[str, tuple[Tiltak, ...]]:
    """The measures that count, by the id of each target group they are for."""
    return _by(virksomme(context), lambda t: t.maalgrupper)


@kept
def virksomme_med_deltaker(context: Context) -> Mapping[str, tuple[Tiltak, ...]]:
    """The measures that count, by the id of each who takes part without being responsible."""
    return _by(virksomme(context), lambda t: t.medvirkende)


@kept
def staaende(context: Context) -> tuple[tuple[Tiltak, tuple[Text, ...]], ...]:
    """The measures that stand, each with what keeps it from being a full answer."""
    return tuple((t, tuple(_mangler_ved(t, context))) for t in context.plan.all(Tiltak) if t.status != UTGAAR)


def _by(tiltak: Iterable[Tiltak], refs: Callable[[Tiltak], Iterable[Ref]]) -> Mapping[str, tuple[Tiltak, ...]]:
    found: dict[str, list[Tiltak]] = {}
    for t in tiltak:
        for id in dict.fromkeys(ref.id for ref in refs(t)):
            found.setdefault(id, []).append(t)
    return {id: tuple(those) for id, those in found.items()}


def _mangler_ved(tiltak: Tiltak, context: Context) -> list[Text]:
    """What a measure lacks: someone responsible, a text, a time and money."""
    plan = context.plan
    mangler: list[Text] = []
    if tiltak.ansvarlig is None:
        mangler.append(message("ansvarlig"))
    elif tiltak.ansvarlig.id not in enhet_ider(context):
        mangler.append(message("en ansvarlig som finnes blant enhetene («{id}» gjør ikke det)", id=tiltak.ansvarlig.id))
    if feil := feil_ved_beskrivelse(tiltak.beskrivelse.plain):
        mangler.append(feil)
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
