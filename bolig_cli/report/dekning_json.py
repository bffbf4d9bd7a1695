"""Coverage as JSON: the contract that other people's CI reads."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from bolig_cli.finding import Place
from bolig_cli.law.vurdering import Dekning
from bolig_cli.report.colour import Paint


def report(dekning: Dekning, shown: Callable[[str], str], paint: Paint) -> str:
    """`{"dekning": [{"plikt", "hjemmel", "styrke", "status", "bevis", "mangler", …}], …}`."""

    def place(at: Place) -> Mapping[str, Any]:
        return {"fil": shown(at.path), "linje": at.line, "kolonne": at.column}

    duties = [
        {
            "plikt": v.plikt.id,
            "hjemmel": str(v.plikt.hjemmel),
            "lovdata": v.plikt.lovdata,
            "styrke": v.plikt.styrke.value,
            "tittel": v.plikt.tittel,
            "status": v.status.value,
            "vilkaar": v.vilkaar,
            "frist": v.plikt.frist.isoformat() if v.plikt.frist else None,
            "fristmelding": v.frist_melding,
            "bevis": [{"tekst": b.tekst, "id": b.id, **place(b.place)} for b in v.bevis],
            "mangler": [{"tekst": m.tekst, **place(m.place)} for m in v.mangler],
            "paastander": [{"tekst": b.tekst, "id": b.id, **place(b.place)} for b in v.paastander],
        }
        for v in dekning.vurderinger
    ]
    whole = {
        "dekning": duties,
        "sammendrag": dict(dekning.antall),
        "dato": dekning.dato.isoformat(),
        "katalog": dekning.katalog.versjon,
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
