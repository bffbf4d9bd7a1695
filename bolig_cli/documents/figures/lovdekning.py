"""The verdicts on the duties, act by act."""

from collections.abc import Mapping

from bolig_cli import norsk
from bolig_cli.design.look import shades
from bolig_cli.documents.figures.chart import OUTLINE, PAGE, chart, label, parts_of, row_height, rows
from bolig_cli.documents.figures.figure import Figur
from bolig_cli.documents.look import look_of
from bolig_cli.documents.numbering import Numbers
from bolig_cli.law.vurdering import STATUSORD, Dekning, Status
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Plan


def make(plan: Plan, dekning: Dekning, numbers: Numbers) -> Mapping[str, Figur]:
    acts = [(norsk.capital(lov.korttittel), verdicts) for lov, verdicts in dekning.per_lov]
    words = [norsk.capital(tr(STATUSORD[status])) for status in Status]
    counts = {(act, status): sum(v.status is status for v in verdicts) for act, verdicts in acts for status in Status}
    values = [
        {
            "act": label(act),
            "status": norsk.capital(tr(STATUSORD[status])),
            "rank": list(Status).index(status),
            "count": n,
        }
        for (act, status), n in counts.items()
    ]
    dark, _, middle, _, light = shades(look_of(plan.profil), 5)
    spec = chart(
        values,
        width=PAGE - 250,
        height={"step": row_height([label(act) for act, _ in acts])},
        mark={"type": "bar", "height": {"band": 0.66}, **OUTLINE},
        encoding={
            "y": rows("act", [label(act) for act, _ in acts]),
            "x": {"field": "count", "type": "quantitative", "title": tr("antall plikter"), "axis": {"tickMinStep": 1}},
            "color": parts_of("status", words, [dark, middle, light, "#ffffff"]),
            "order": {"field": "rank"},
        },
    )
    told = [
        f"{act}: "
        + norsk.listing([f"{counts[act, status]} {tr(STATUSORD[status])}" for status in Status if counts[act, status]])
        + "."
        for act, _ in acts
    ]
    alt = " ".join([tr("Stolpediagram over vurderingene, lov for lov."), *told])
    return {"lovdekning-per-lov": Figur(alt, tr("Vurderingene, lov for lov"), spec)}
