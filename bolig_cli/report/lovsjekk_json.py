"""The catalogue held against Lovdata's archive, as JSON."""

import json
from collections.abc import Sequence

from bolig_cli.law.lovdata.compare import Sammenligning, Sjekk
from bolig_cli.law.plikt import Lov
from bolig_cli.report.colour import Paint


def report(sjekk: Sjekk, paint: Paint) -> str:
    """`{"sammenlignet": true, "lover": [{"id", "sammenlignet", "innslag": [{"hjemmel", "utfall", …}]}], "sammendrag": {…}}`."""
    lover = [
        {
            **_lov(lov.lov),
            "sammenlignet": lov.sammenlignet,
            "merknad": lov.merknad,
            "innslag": [_innslag(each) for each in lov.innslag],
        }
        for lov in sjekk.lover
    ]
    whole = {"sammenlignet": True, "lover": lover, "sammendrag": dict(sjekk.antall)}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def uten_arkiv(lover: Sequence[Lov], paint: Paint) -> str:
    """The same shape, where nothing was compared."""
    whole = {"sammenlignet": False, "lover": [{**_lov(lov), "sammenlignet": False} for lov in lover]}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _lov(lov: Lov) -> dict[str, object]:
    verifisert = lov.verifisert.isoformat() if lov.verifisert else None
    return {
        "id": lov.id,
        "korttittel": lov.korttittel,
        "lovdata": lov.lovdata,
        "verifisert": verifisert,
        "lovtekst": lov.lovtekst,
    }


def _innslag(each: Sammenligning) -> dict[str, object]:
    return {
        "plikt": each.plikt or None,
        "hjemmel": str(each.hjemmel),
        "utfall": each.utfall.value,
        "forklaring": each.forklaring,
        "flyttet_til": str(each.flyttet_til) if each.flyttet_til else None,
    }
