"""The catalogue held against Lovdata's archive, as JSON."""

import json
from collections.abc import Callable, Sequence

from bolig_cli.finding import Place
from bolig_cli.law.betydning import Beroert, Betydning
from bolig_cli.law.lovdata.compare import Sammenligning, Sjekk
from bolig_cli.law.plikt import Lov
from bolig_cli.report.colour import Paint
from bolig_cli.report.wording import said


def report(sjekk: Sjekk, betydning: Betydning | None, shown: Callable[[str], str], paint: Paint) -> str:
    """`{"sammenlignet": true, "lover": [{"id", "sammenlignet", "innslag": [{"hjemmel", "utfall", …}]}], "sammendrag": {…}}`.

    `plan` is what they mean for the plan, `{"antall": {"plikter", …}, "beroerte": [{"plikt", "tiltak", …}]}`; null without one.
    """
    lover = [
        {
            **_lov(lov.lov),
            "sammenlignet": lov.sammenlignet,
            "merknad": lov.merknad,
            "innslag": [_innslag(each) for each in lov.innslag],
        }
        for lov in sjekk.lover
    ]
    plan = _plan(betydning, shown) if betydning else None
    whole = {"sammenlignet": True, "lover": lover, "sammendrag": dict(sjekk.antall), "plan": plan}
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


def _plan(betydning: Betydning, shown: Callable[[str], str]) -> dict[str, object]:
    plan = betydning.plan
    return {
        "tittel": plan.tittel,
        "kommune": plan.kommunenavn,
        "antall": dict(betydning.antall),
        "beroerte": [_beroert(b, shown) for b in betydning.beroerte],
    }


def _beroert(b: Beroert, shown: Callable[[str], str]) -> dict[str, object]:
    def place(at: Place) -> dict[str, object]:
        return {"fil": shown(at.path), "linje": at.line, "kolonne": at.column}

    return {
        "plikt": b.vurdering.plikt.id if b.vurdering else None,
        "lov": b.lov.id,
        "hjemmel": str(b.endring.hjemmel),
        "utfall": b.endring.utfall.value,
        "status": b.vurdering.status.value if b.vurdering else None,
        "bevis": [
            {"tekst": said(bevis.tekst), "slag": bevis.slag.value, "id": bevis.id, **place(bevis.place)}
            for bevis in b.bevis
        ],
        "tiltak": [{"id": t.id, "tittel": t.tittel, **place(t.origin.at())} for t in b.tiltak],
        "tekster": [place(at) for at in b.tekster],
        "signeringer": [
            {"rolle": s.rolle, "dato": s.dato.isoformat() if s.dato else None, **place(s.place)} for s in b.signaturer
        ],
    }
