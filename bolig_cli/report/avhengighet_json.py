"""What rests on a measure, as JSON."""

import json

from bolig_cli.law.avhengighet import Avhengighet
from bolig_cli.report.colour import Paint


def report(a: Avhengighet, paint: Paint) -> str:
    """`{"id", "tittel", "hviler": [{"plikt", "hjemmel", "styrke", "status", "uten", "faller", "bare_paastand"}]}`."""
    hviler = [
        {
            "plikt": h.vurdering.plikt.id,
            "hjemmel": str(h.vurdering.plikt.hjemmel),
            "styrke": h.vurdering.plikt.styrke.value,
            "status": h.vurdering.status.value,
            "uten": h.uten.value,
            "faller": h.faller,
            "bare_paastand": h.paastand,
        }
        for h in a.hviler
    ]
    return json.dumps({"id": a.id, "tittel": a.tittel, "hviler": hviler}, ensure_ascii=False, indent=2) + "\n"
