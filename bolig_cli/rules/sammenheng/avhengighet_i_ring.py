from collections.abc import Iterator, Mapping

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Tiltak
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("avhengighet-i-ring", Severity.FEIL)
def avhengighet_i_ring(context: Context) -> Iterator[Problem]:
    """Tiltak avhenger av hverandre i ring, eller et tiltak avhenger av seg selv.

    Avhenger T1 av T2, og T2 av T1, kan ingen av dem begynne. Hver ring er ett funn, ved det første tiltaket i den.

    Slik retter du det: ta bort en av id-ene under `avhenger_av`.
    """
    measures = {tiltak.id: tiltak for tiltak in reversed(context.plan.all(Tiltak))}  # the first of several with one id
    told: set[str] = set()
    for tiltak in context.plan.all(Tiltak):
        ring = _ring(tiltak, measures) if tiltak.id not in told else []
        told |= set(ring)
        if len(ring) == 1:
            yield Problem(
                tiltak.origin.at("avhenger_av"),
                f"{capital(named(tiltak))} avhenger av seg selv.",
                f"Ta bort {tiltak.id} under «avhenger_av».",
            )
        elif ring:
            yield Problem(
                tiltak.origin.at("avhenger_av"),
                f"{capital(named(tiltak))} avhenger av seg selv gjennom andre: {' → '.join((*ring, tiltak.id))}.",
                "Ta bort en av id-ene under «avhenger_av» i ett av tiltakene.",
            )


def _ring(tiltak: Tiltak, measures: Mapping[str, Tiltak]) -> list[str]:
    """The shortest way from a measure back to itself, by what each depends on; empty where there is none."""
    ways: list[list[str]] = [[tiltak.id]]
    seen: set[str] = set()
    for way in ways:
        for ref in measures[way[-1]].avhenger_av:
            if ref.id == tiltak.id:
                return way
            if ref.id in measures and ref.id not in seen:
                seen.add(ref.id)
                ways.append([*way, ref.id])
    return []
