"""What remains before the next phase, as JSON: a contract, told in docs/status.md. It only gains fields."""

import json
from collections.abc import Callable

from bolig_cli.gjenstaar import Gjenstaar, Slag
from bolig_cli.report.colour import Paint


def report(status: Gjenstaar, shown: Callable[[str], str], paint: Paint) -> str:
    """`{"fase", "neste_fase", "feil", "framdrift", "gjenstaar"}`; `shown` and lines as in the findings."""
    kinds = {slag.value: status.av(slag) for slag in Slag}
    value = {
        "fase": status.plan.fase,
        "neste_fase": status.neste,
        "feil": len(status.checked.structural_errors),
        "framdrift": {
            "paa_plass": sum(stands for stands, _ in kinds.values()),
            "i_alt": sum(wanted for _, wanted in kinds.values()),
            "per_slag": {name: {"paa_plass": stands, "i_alt": wanted} for name, (stands, wanted) in kinds.items()},
            "steder_igjen": sum(ting.steder for ting in status.ting),
        },
        "gjenstaar": [
            {
                "slag": ting.slag.value, "tekst": ting.tekst, "kapittel": ting.kapittel, "ansvarlig": ting.ansvarlig,
                "fil": shown(ting.place.path), "linje": ting.place.line, "kolonne": ting.place.column,
                "steder": ting.steder,
            }
            for ting in status.mangler
        ],
    }  # fmt: skip
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
