"""The overview of many plans as JSON: a contract, told in docs/mange-planer.md. It only gains fields."""

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

from bolig_cli.many.oversikt import Oversikt
from bolig_cli.many.rad import Rad, Savn, Ulest
from bolig_cli.report import oversikt_ord as ord


def report(oversikt: Oversikt) -> str:
    """`{"planer": [...], "andre": [...], "sammendrag": {...}, "mangler_oftest": [...], …}`."""
    told = {
        "planer": [_rad(rad) for rad in oversikt.rader],
        "andre": list(oversikt.andre),
        "sammendrag": {
            "lest": len(oversikt.leste),
            "ikke_lest": len(oversikt.uleste),
            "per_type": oversikt.per_type,
            "frist": {"siste_dag": _dag(oversikt.siste_dag), "planer": oversikt.fristen},
        },
        "mangler_oftest": [{**_savn(each.plikt), "planer": each.antall} for each in oversikt.savnet],
        "dato": oversikt.dato.isoformat(),
        "forbehold": ord.FORBEHOLD,
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _rad(rad: Rad | Ulest) -> Mapping[str, Any]:
    if isinstance(rad, Ulest):
        return {"mappe": rad.mappe, "ikke_lest": rad.hvorfor}
    return {
        "mappe": rad.mappe,
        "ikke_lest": None,
        "kommune": {"navn": rad.kommune, "nummer": rad.nummer},
        "plan": {
            "tittel": rad.tittel,
            "fra": rad.fra,
            "til": rad.til,
            "plantype": rad.plantype,
            "fase": rad.fase,
        },
        "funn": dict(rad.funn),
        "per_type": {plikttype: dict(antall) for plikttype, antall in rad.per_type.items()},
        "frist": {"status": rad.frist.utfall, "siste_dag": _dag(rad.frist.siste_dag)} if rad.frist else None,
        "mangler": [_savn(savn) for savn in rad.savner],
    }


def _savn(savn: Savn) -> Mapping[str, str]:
    return {
        "plikt": savn.plikt,
        "hjemmel": savn.hjemmel,
        "tittel": savn.tittel,
        "styrke": savn.styrke.value,
    }


def _dag(dag: dt.date | None) -> str | None:
    return dag.isoformat() if dag else None
