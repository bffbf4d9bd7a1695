"""Coverage as JSON: the contract that other people's CI reads."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bolig_cli.finding import Place
from bolig_cli.law import vilkaar
from bolig_cli.law.plikt import Lov, Plikttype
from bolig_cli.law.vurdering import Dekning, Status, Vurdering
from bolig_cli.report import dekning_ord as ord
from bolig_cli.report.colour import Paint
from bolig_cli.report.wording import said


def report(valgt: Dekning, alle: Dekning, shown: Callable[[str], str], paint: Paint) -> str:
    """As `coverage`, written."""
    return json.dumps(coverage(valgt, alle, shown), ensure_ascii=False, indent=2) + "\n"


def coverage(valgt: Dekning, alle: Dekning, shown: Callable[[str], str]) -> Mapping[str, Any]:
    """`{"dekning": [{"plikt", "hjemmel", "styrke", "status", "bevis", "mangler", …}], "sammendrag", "totalt", "lover", …}`.

    `sammendrag` counts the duties in the list, `totalt` all of them.
    """
    return {
        "dekning": [
            _duty(lov, v, shown) for _, del_ in valgt.per_type for lov, vurderinger in del_.per_lov for v in vurderinger
        ],
        "sammendrag": _counts(valgt.vurderinger),
        "totalt": _counts(alle.vurderinger),
        "lover": [{**_act(lov), "sammendrag": _counts(vurderinger)} for lov, vurderinger in valgt.per_lov],
        "per_type": {plikttype.value: _counts(valgt.av_type(plikttype).vurderinger) for plikttype in Plikttype},
        "kommune": {"navn": alle.plan.kommune.navn, "nummer": alle.plan.kommune.nummer},
        "kommuner": [{"navn": k.navn, "nummer": k.nummer} for k in alle.plan.kommuner or (alle.plan.kommune,)],
        "plan": {
            "tittel": alle.plan.tittel,
            "fra": alle.plan.fra,
            "til": alle.plan.til,
            "plantype": alle.plan.plantype,
            "fase": alle.plan.fase,
        },
        "dato": alle.dato.isoformat(),
        "katalog": alle.katalog.versjon,
        "forbehold": ord.FORBEHOLD,
    }


def _duty(lov: Lov, v: Vurdering, shown: Callable[[str], str]) -> Mapping[str, Any]:
    def place(at: Place) -> Mapping[str, Any]:
        return {"fil": shown(at.path), "linje": at.line, "kolonne": at.column}

    return {
        "plikt": v.plikt.id,
        "lov": _act(lov),
        "hjemmel": str(v.plikt.hjemmel),
        "lovdata": v.plikt.lovdata,
        "lenke": v.plikt.lenke,
        "styrke": v.plikt.styrke.value,
        "plikttype": v.plikt.plikttype.value,
        "adressat": v.plikt.adressat,
        "tittel": v.plikt.tittel,
        "parafrase": v.plikt.parafrase,
        "status": v.status.value,
        "usignert": v.usignert.value,
        "gjelder_naar": said(vilkaar.describe(v.plikt.vilkaar)),
        "vilkaar": said(v.vilkaar),
        "frist": v.plikt.frist.isoformat() if v.plikt.frist else None,
        "fristmelding": said(v.frist_melding),
        "bevis": [
            {"tekst": said(b.tekst), "slag": b.slag.value, "id": b.id, "grunnlag": list(b.grunnlag), **place(b.place)}
            for b in v.bevis
        ],
        "mangler": [{"tekst": said(m.tekst), **place(m.place)} for m in v.mangler],
        "paastander": [{"tekst": said(b.tekst), "id": b.id, **place(b.place)} for b in v.paastander],
        "veiledning": v.plikt.veiledning,
        "merknad": v.plikt.merknad,
        "signeringer": [
            {
                "rolle": s.rolle,
                "dato": s.dato.isoformat() if s.dato else None,
                "gjelder": s.gjelder,
                "endret": [said(text) for text in s.endret],
                **place(s.place),
            }
            for s in v.signaturer
        ],
    }


def _act(lov: Lov) -> Mapping[str, Any]:
    return {"id": lov.id, "tittel": lov.tittel, "korttittel": lov.korttittel}


def _counts(vurderinger: Sequence[Vurdering]) -> Mapping[str, int]:
    return {status.value: sum(v.status is status for v in vurderinger) for status in Status}
