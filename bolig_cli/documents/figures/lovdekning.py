"""The verdicts on the duties, by kind of duty."""

from collections.abc import Mapping

from bolig_cli import norsk
from bolig_cli.design.look import shades
from bolig_cli.documents.document import Spec
from bolig_cli.documents.figures.chart import OUTLINE, Room, chart, label, parts_of, row_height, rows
from bolig_cli.documents.figures.figure import Figur, figur
from bolig_cli.documents.look import look_of
from bolig_cli.documents.numbering import Numbers
from bolig_cli.documents.wording import said
from bolig_cli.law.plikt import PLIKTTYPER
from bolig_cli.law.vurdering import STATUSORD, Dekning, Status
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Plan


def make(plan: Plan, dekning: Dekning, numbers: Numbers) -> Mapping[str, Figur]:
    kinds = [(said(PLIKTTYPER[plikttype]), part.antall) for plikttype, part in dekning.per_type]
    words = [norsk.capital(tr(STATUSORD[status])) for status in Status]
    dark, _, middle, soft, light = shades(look_of(plan.profil), 5)

    def draw(room: Room) -> Spec:
        names = {kind: label(kind, room.letters) for kind, _ in kinds}
        values = [
            {"kind": names[kind], "status": words[rank], "rank": rank, "count": counts[status.value]}
            for kind, counts in kinds
            for rank, status in enumerate(Status)
        ]
        return chart(
            values,
            **room.plot(beside=250),
            height={"step": row_height([*names.values()])},
            mark={"type": "bar", "height": {"band": 0.66}, **OUTLINE},
            encoding={
                "y": rows("kind", [*names.values()]),
                "x": {
                    "field": "count",
                    "type": "quantitative",
                    "title": tr("antall bestemmelser"),
                    "axis": {"tickMinStep": 1},
                },
                "color": parts_of("status", words, [dark, middle, soft, light, "#ffffff"], columns=room.legend_columns),
                "order": {"field": "rank"},
            },
        )

    told = [
        f"{kind}: " + norsk.listing([f"{counts[s.value]} {tr(STATUSORD[s])}" for s in Status if counts[s.value]]) + "."
        for kind, counts in kinds
    ]
    alt = " ".join([tr("Stolpediagram over vurderingene, etter hva slags plikt det er."), *told])
    return {"lovdekning-per-type": figur(alt, tr("Vurderingene, etter hva slags plikt det er"), draw)}
