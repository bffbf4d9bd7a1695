"""What came in from the hearing, counted: by kind of sender and by what the assessments ended with, and what it changed."""

from collections.abc import Sequence

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents.numbering import Numbers
from bolig_cli.law.basis import chapter_id
from bolig_cli.maalform import tr, trn
from bolig_cli.model.besvart import as_it_was
from bolig_cli.model.innspill import Avsenderslag, Endring, Innspill, Konklusjon, Punkt, erstattet
from bolig_cli.model.plan import BEHOVSOVERSIKT, Plan

_MOST = 7  # changes that are named; the rest are counted


def answers(plan: Plan) -> list[Innspill]:
    """The answers that are to be treated: one that its sender has sent a newer for is not counted twice."""
    before = erstattet(plan.innspill)
    return [innspill for innspill in plan.innspill if innspill.id not in before]


def points(plan: Plan) -> list[Punkt]:
    """Every point of those."""
    return [punkt for innspill in answers(plan) for punkt in innspill.punkter]


def untreated(plan: Plan) -> int:
    """How many points lack a conclusion, or the reason for it."""
    return sum(not punkt.er_behandlet for punkt in points(plan))


def came_in(plan: Plan) -> str:
    """ "Det kom to innspill med tre punkter." """
    return tr(
        "Det kom {innspill} med {punkter}.",
        innspill=trn("ett innspill", "{antall} innspill", len(answers(plan))),
        punkter=trn("ett punkt", "{antall} punkter", len(points(plan))),
    )


def so_far(plan: Plan) -> str:
    """As `came_in`, while there is still time to answer."""
    return tr(
        "Så langt har det kommet {innspill} med {punkter}.",
        innspill=trn("ett innspill", "{antall} innspill", len(answers(plan))),
        punkter=trn("ett punkt", "{antall} punkter", len(points(plan))),
    )


def waiting(plan: Plan) -> list[Node]:
    """A note on points that are not treated; nothing where all are."""
    if not (left := untreated(plan)):
        return []
    told = trn("Ett punkt er ikke behandlet ennå.", "{antall} punkter er ikke behandlet ennå.", left)
    return [ast.div([ast.para(ast.text(told))], classes=["merk"])]


def kinds() -> dict[Avsenderslag, str]:
    """What the kinds of senders are called, in the order that they are told in."""
    return {
        Avsenderslag.MYNDIGHET: tr("offentlige myndigheter"),
        Avsenderslag.RAAD: tr("kommunale råd"),
        Avsenderslag.ORGANISASJON: tr("organisasjoner"),
        Avsenderslag.VIRKSOMHET: tr("virksomheter"),
        Avsenderslag.PRIVATPERSON: tr("privatpersoner"),
    }


def called(plan: Plan, innspill: Innspill, id: str, numbers: Numbers) -> str:
    """A part of the plan as a reader knows it now, and by what the sender called it where that is something else: what is quoted
    has the numbers of the draft."""
    then = as_it_was(innspill, plan, id)
    if id in numbers.name:
        name = numbers.name[id]
        if then and then.nummer and then.nummer != numbers.number[id]:
            return tr("{navn} ({nummer} i høringsutkastet)", navn=name, nummer=then.nummer)
        return name
    titles = {chapter_id(kapittel): kapittel.tittel for kapittel in plan.kapitler}
    titles |= {BEHOVSOVERSIKT: tr("Behovsoversikten")}
    item = plan.find(id)
    if title := item.tittel if item else titles.get(id):
        return title
    if then is None or not then.overskrift:
        return tr("en del som ikke lenger er i planen")
    if then.nummer:
        return tr(
            "«{tittel}» ({nummer} i høringsutkastet, ikke lenger i planen)", tittel=then.overskrift, nummer=then.nummer
        )
    return tr("«{tittel}» (ikke lenger i planen)", tittel=then.overskrift)


def with_title(plan: Plan, innspill: Innspill, id: str, numbers: Numbers) -> str:
    """The same with the title of what is known by its number."""
    item = plan.find(id)
    name = called(plan, innspill, id, numbers)
    return f"{name}: {item.tittel}" if item and id in numbers.name else name


def told(plan: Plan, numbers: Numbers) -> list[Node]:
    """What came in and how many were followed, as a case for adoption tells it; nothing where no answer is recorded."""
    if not plan.innspill:
        return []
    return [
        ast.para(ast.text(f"{came_in(plan)} {_followed(plan)}".strip())),
        *waiting(plan),
        _table(plan),
        *_led_to(plan, numbers),
    ]


def _followed(plan: Plan) -> str:
    count = {word: sum(punkt.endte_med == word for punkt in points(plan)) for word in Konklusjon}
    whole, partly = count[Konklusjon.FOELGES], count[Konklusjon.DELVIS]
    if not whole and not partly:
        return tr("Ingen punkter er tatt til følge.") if not untreated(plan) else ""
    parts = [
        *([trn("ett punkt er tatt til følge", "{antall} punkter er tatt til følge", whole)] if whole else []),
        *(
            [trn("ett punkt er tatt delvis til følge", "{antall} punkter er tatt delvis til følge", partly)]
            if partly
            else []
        ),
    ]
    return f"{norsk.capital(norsk.listing(parts))}."


def _table(plan: Plan) -> Node:
    """A row for each kind of sender, a column for each conclusion that any point has."""
    all_points = points(plan)
    words = [word.value for word in Konklusjon if any(p.endte_med == word for p in all_points)]
    words += [""] if untreated(plan) else []

    def row(name: str, senders: int, of_it: Sequence[Punkt]) -> list[list[Node]]:
        counts = (sum(p.endte_med == word for p in of_it) for word in words)
        return [ast.cell(name), *(ast.cell(norsk.number(n)) for n in (senders, len(of_it), *counts))]

    rows = []
    for slag, name in kinds().items():
        group = [innspill for innspill in answers(plan) if innspill.slag == slag]
        if group:
            rows.append(row(norsk.capital(name), len(group), [p for innspill in group for p in innspill.punkter]))
    head = [tr("Avsendere"), tr("Innspill"), tr("Punkter")]
    head += [norsk.capital(tr(word)) if word else tr("Ikke behandlet") for word in words]
    first = 0.26
    return ast.table(
        [ast.cell(word) for word in head],
        rows,
        caption=ast.text(tr("Innspillene etter avsender, og punktene etter konklusjon")),
        widths=[first, *[(1 - first) / (len(head) - 1)] * (len(head) - 1)],
        align=["left", *["right"] * (len(head) - 1)],
        id="tabell-innspill",
        foot=[row(tr("Sum"), len(answers(plan)), all_points)],
    )


def _led_to(plan: Plan, numbers: Numbers) -> list[Node]:
    """What the answers led to, in the municipality's words, and where; each once."""
    changes = list(
        dict.fromkeys(
            _change(plan, innspill, punkt.endring, numbers)
            for innspill in answers(plan)
            for punkt in innspill.punkter
            if punkt.endring and punkt.endring.hva
        )
    )
    if not changes:
        return []
    items = [[ast.plain(ast.text(change))] for change in changes[:_MOST]]
    if (more := len(changes) - _MOST) > 0:
        items.append([ast.plain(ast.text(trn("og {antall} til", "og {antall} til", more)))])
    return [ast.para(ast.text(tr("Innspillene har ført til dette:"))), ast.bullets(items)]


def _change(plan: Plan, innspill: Innspill, endring: Endring, numbers: Numbers) -> str:
    """ "Tilbudet gjelder også på helligdager. (Tiltak 1.3.1: Gi råd)" """
    where = norsk.listing([with_title(plan, innspill, ref.id, numbers) for ref in endring.gjelder])
    return f"{endring.hva} ({norsk.capital(where)})" if where else endring.hva
