"""What a cut means, as JSON. Amounts are in thousand kroner; one that lies between two has the keys `fra` and `til`."""

import json
from collections.abc import Mapping

from bolig_cli import norsk
from bolig_cli.law.kutt import Kutt
from bolig_cli.model.beloep import Beloep, samlet
from bolig_cli.model.plan import Maal, Plan
from bolig_cli.report.colour import Paint
from bolig_cli.report.wording import said


def report(k: Kutt, plan: Plan, paint: Paint) -> str:
    """What is cut, the money, the duties that fall and that stand, and what else is left without; see docs/lovdekning.md."""
    whole = {
        "uten": [{"id": id, "tittel": tittel} for id, tittel in k.deler.items()],
        "penger": {
            "enhet": "tusen kroner",
            "prisnivaa": plan.prisnivaa,
            "linjer": [
                {
                    "type": f.type,
                    "finansiering": norsk.listing(f.betalere),
                    "fordelt": len(f.betalere) == 1,
                    "belop": _amounts(f.belop),
                    "sum": _amount(f.sum),
                }
                for f in k.frigjort
            ],
            "per_aar": _amounts(k.per_aar(plan)),
            "sum": _amount(samlet(f.sum for f in k.frigjort)),
            "herav_startlaan": {"per_aar": _amounts(k.startlaan), "sum": _amount(samlet(k.startlaan.values()))},
            "aarsverk": float(k.aarsverk),
            "uten_belop": [{"id": t.id, "tittel": t.tittel, "status": t.okonomi.status} for t in k.uten_belop],
        },
        "faller": [
            {
                "plikt": f.foer.plikt.id,
                "hjemmel": str(f.foer.plikt.hjemmel),
                "styrke": f.foer.plikt.styrke.value,
                "plikttype": f.foer.plikt.plikttype.value,
                "tittel": f.foer.plikt.tittel,
                "fra": f.foer.status.value,
                "til": f.etter.status.value,
                "mangler": [said(m.tekst) for m in f.etter.mangler],
            }
            for f in k.faller
        ],
        "teller_ikke": [{"id": id, "grunn": said(why)} for id, why in k.teller_ikke.items()],
        "staar": [v.plikt.id for v in k.staar],
        "behov": [
            {
                "maalgruppe": b.maalgruppe.id,
                "tittel": b.maalgruppe.tittel,
                "linjer": [
                    {"boligtype": linje.boligtype, "i_dag": linje.i_dag, "behov": _years(linje.behov)}
                    for linje in b.linjer
                ],
            }
            for b in k.behov
        ],
        "boligtyper": list(k.boligtyper),
        "utfordringer": [{"id": u.id, "tittel": u.tittel} for u in k.utfordringer],
        "uten_tiltak": [
            {"id": item.id, "tittel": item.tittel, "slag": "maal" if isinstance(item, Maal) else "strategi"}
            for item in k.uten_tiltak
        ],
        "avhenger_av_det": [{"id": t.id, "tittel": t.tittel} for t in k.venter],
        "virkemidler": list(k.virkemidler),
        "medvirkning": [
            {
                "tittel": i.moete.tittel,
                "dato": i.moete.dato.first.isoformat() if i.moete.dato and i.moete.dato.first else None,
                "foerte_til": list(i.foerte_til),
                "alt": i.alt,
            }
            for i in k.innspill
        ],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _years(amounts: Mapping[int, int]) -> dict[str, int]:
    return {str(year): amount for year, amount in amounts.items()}


def _amounts(amounts: Mapping[int, Beloep]) -> dict[str, int | dict[str, int]]:
    return {str(year): _amount(amount) for year, amount in amounts.items()}


def _amount(amount: Beloep) -> int | dict[str, int]:
    return {"fra": amount.fra, "til": amount.til} if amount.er_spenn else amount.til
