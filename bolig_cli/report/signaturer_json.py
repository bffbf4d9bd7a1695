"""The signatures as JSON."""

import json
from collections.abc import Callable

from bolig_cli.law.signaturer import Signaturer
from bolig_cli.law.vurdering import Signatur, Vurdering
from bolig_cli.report.colour import Paint
from bolig_cli.report.wording import said


def report(s: Signaturer, shown: Callable[[str], str], paint: Paint) -> str:
    """`{"signert": [...], "utgaatt": [...], "usignert": [...], "ukjent": [...], "skal_gjenstaar": [ids], "sammendrag": {...}}`."""

    def signed(v: Vurdering, signatur: Signatur) -> dict[str, object]:
        return {
            **_duty(v),
            "rolle": signatur.rolle,
            "dato": signatur.dato.isoformat() if signatur.dato else None,
            "endret": [said(text) for text in signatur.endret],
            "fil": shown(signatur.place.path),
        }

    parts: dict[str, list[dict[str, object]]] = {
        "signert": [signed(v, signatur) for v, signatur in s.gjelder],
        "utgaatt": [signed(v, signatur) for v, signatur in s.utgaatt],
        "usignert": [
            {
                **_duty(v),
                "tekster": [
                    {"tekst": said(b.tekst), "fil": shown(b.place.path), "linje": b.place.line} for b in v.tekster
                ],
            }
            for v in s.usignert
        ],
        "ukjent": [{"plikt": u.plikt, "rolle": u.rolle, "fil": shown(u.origin.path)} for u in s.ukjent],
    }
    whole = {
        **parts,
        "skal_gjenstaar": [v.plikt.id for v in s.skal_gjenstaar],
        "sammendrag": {name: len(part) for name, part in parts.items()},
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _duty(v: Vurdering) -> dict[str, object]:
    return {
        "plikt": v.plikt.id,
        "hjemmel": str(v.plikt.hjemmel),
        "styrke": v.plikt.styrke.value,
        "plikttype": v.plikt.plikttype.value,
        "status": v.status.value,
        "usignert": v.usignert.value,
    }
