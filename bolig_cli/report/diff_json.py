"""What differs between two versions, as JSON. Amounts are in thousand kroner; one that lies between two has `fra` and `til`."""

import json
from collections.abc import Callable
from typing import Any

from bolig_cli.compare.compare import Comparison
from bolig_cli.compare.difference import Change, PartChange
from bolig_cli.compare.effect import Effect
from bolig_cli.compare.parts import Part
from bolig_cli.model.beloep import Beloep
from bolig_cli.model.startlaan import Aarssum
from bolig_cli.report.colour import Paint


def report(c: Comparison, paint: Paint) -> str:
    """See docs/endringer.md."""
    whole = {
        "fra": c.before,
        "til": c.after,
        "endringer": [_part(change) for change in c.changes],
        "virkning": _effect(c.effect) if c.effect else None,
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _part(change: PartChange) -> dict[str, Any]:
    part = change.part
    return {
        "hva": change.hva.value,
        "slag": part.kind,
        "id": part.id if part.has_id else None,
        "gammel_id": change.before.id if change.new_id and change.before else None,
        "tittel": part.title,
        "fil": part.path,
        "gammel_fil": _other_file(change.before, change.after),
        "felt": [_field(one) for one in change.changes],
    }


def _other_file(before: Part | None, after: Part | None) -> str | None:
    return before.path if before and after and before.path != after.path else None


def _field(change: Change) -> dict[str, Any]:
    return {
        "sti": list(change.path),
        "navn": list(change.labels),
        "slag": change.slag.value,
        "foer": change.before,
        "etter": change.after,
        "differanse": change.difference,
    }


def _effect(effect: Effect) -> dict[str, Any]:
    return {
        "dekning": [
            {
                "plikt": duty.verdict.plikt.id,
                "hjemmel": str(duty.verdict.plikt.hjemmel),
                "styrke": duty.verdict.plikt.styrke.value,
                "foer": duty.before.status.value if duty.before else None,
                "etter": duty.after.status.value if duty.after else None,
                "bare_signert": duty.is_signed,
            }
            for duty in (*effect.duties, *effect.signed)
        ],
        "antall": {status.value: {"foer": b, "etter": a} for status, (b, a) in effect.counts.items()},
        "penger": {
            "enhet": "tusen kroner",
            **_sums(effect, lambda one: one.alt),
            "herav_startlaan": _sums(effect, lambda one: one.startlaan),
            "uten_startlaan": _sums(effect, lambda one: one.kostnad),
            "linjer": [
                {
                    "type": line.type,
                    "finansiering": list(line.betalere),
                    "foer": {str(year): _amount(value) for year, value in line.before.items()},
                    "etter": {str(year): _amount(value) for year, value in line.after.items()},
                }
                for line in effect.money
            ],
        },
        "boliger_som_mangler": [{"aar": year.aar, "foer": year.before, "etter": year.after} for year in effect.lacking],
    }


def _sums(effect: Effect, of: Callable[[Aarssum], Beloep]) -> dict[str, Any]:
    before, after = effect.whole
    return {
        "per_aar": {
            str(year): {"foer": _amount(of(b)), "etter": _amount(of(a))} for year, (b, a) in effect.sums.items()
        },
        "sum": {"foer": _amount(of(before)), "etter": _amount(of(after))},
    }


def _amount(value: Beloep) -> int | dict[str, int]:
    return {"fra": value.fra, "til": value.til} if value.er_spenn else value.til
