from collections.abc import Iterator, Mapping

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Maalgruppe, Tiltak, Tiltakstatus
from bolig_cli.record import record
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import named
from bolig_cli.searchable import searchable


@record
class Motsatt:
    """What a measure that contradicts a fact says: one of the words, in both forms of the language."""

    fakta: str  # what the fact says when it is false
    gjelder: str
    ord: tuple[str, ...]


MOTSATT: Mapping[str, Motsatt] = {
    "bosetter_flyktninger": Motsatt(
        "kommunen ikke bosetter flyktninger",
        "flyktninger eller nybosatte",
        ("flyktning", "nybosatt", "nybusett", "introduksjonsprogram", "integreringstilsk"),
    ),
    "gir_etableringstilskudd": Motsatt(
        "kommunen ikke gir tilskudd til etablering",
        "tilskudd til etablering",
        ("etableringstilsk", "tilskudd til etablering", "tilskot til etablering"),
    ),
    "har_samisk_befolkning": Motsatt(
        "kommunen ikke har samisk befolkning", "den samiske befolkningen", ("samisk", " samer", " samane", " samene")
    ),
}


@rule("fakta-mot-tiltak", Severity.ADVARSEL)
def fakta_mot_tiltak(context: Context) -> Iterator[Problem]:
    """Planens egne tiltak sier imot fakta om kommunen.

    Fakta i `plan.yaml` avgjør hvilke plikter som gjelder. Står det der at kommunen ikke bosetter flyktninger, regner verktøyet ikke
    med pliktene overfor dem som er bosatt. Har planen likevel tiltak for dem, er enten faktaet eller tiltaket feil. Regelen ser
    etter ord i tittelen, beskrivelsen og målgruppene til tiltak som ikke utgår.

    Slik retter du det: rett faktaet under `kommune` i plan.yaml, eller tiltaket.
    """
    plan = context.plan
    groups = {group.id: group.tittel for group in plan.all(Maalgruppe)}
    for name, motsatt in MOTSATT.items():
        if any(kommune.fakta.get(name) is not False for kommune in plan.kommuner or (plan.kommune,)):
            continue  # one of several may do what the others do not
        against = [t for t in plan.all(Tiltak) if t.status != Tiltakstatus.UTGAAR and _says(t, groups, motsatt.ord)]
        if against:
            rest = f" og {len(against) - 1} til" if len(against) > 1 else ""
            yield Problem(
                plan.kommune.origin.at("fakta", name),
                f"Fakta sier at {motsatt.fakta}, men {named(against[0])}{rest} gjelder {motsatt.gjelder}.",
                f"Rett «{name}», eller tiltaket. Så lenge det står false, regnes pliktene som hører til, ikke med.",
            )


def _says(tiltak: Tiltak, groups: Mapping[str, str], words: tuple[str, ...]) -> bool:
    names = (groups.get(ref.id, "") for ref in tiltak.maalgrupper)
    text = searchable("".join(f" {part}\n" for part in (tiltak.tittel, tiltak.beskrivelse.plain, *names)))
    return any(word in text for word in words)
