"""What rests on a measure, as JSON."""

import json

from bolig_cli.law.avhengighet import Avhengighet
from bolig_cli.report.colour import Paint
from bolig_cli.report.wording import said


def report(a: Avhengighet, paint: Paint) -> str:
    """`{"id", "tittel", "hviler": [{"plikt", "hjemmel", "styrke", "status", "uten", "faller", "bare_paastand"}], "teller_ikke"}`.

    `teller_ikke` is why the part answers no duty, or "".
    """
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
    whole = {"id": a.id, "tittel": a.tittel, "hviler": hviler, "teller_ikke": said(a.teller_ikke)}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
