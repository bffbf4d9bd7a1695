"""What came in during the hearing and how it is answered: the table that municipalities use, by sender and by part of the plan, and
a page that residents can read."""

import re
from collections.abc import Iterator, Mapping, Sequence

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents import cover
from bolig_cli.documents.assembly import Front, finish
from bolig_cli.documents.document import Document, Fact
from bolig_cli.documents.figures.figure import Figures
from bolig_cli.documents.numbering import Numbers, number_items
from bolig_cli.documents.parts import hoeringssvar
from bolig_cli.documents.tidspunkt import when
from bolig_cli.law.basis import chapter_id
from bolig_cli.law.vurdering import Dekning
from bolig_cli.maalform import tr, trn
from bolig_cli.model.innspill import VIST_ORD_FOR_ORD, Avsenderslag, Innspill, Konklusjon, Punkt, erstattet
from bolig_cli.model.plan import Plan, Utfordring

NAME = "merknadsbehandling"


def make(plan: Plan, dekning: Dekning) -> Document:
    numbers = number_items(plan)
    title = tr("Merknadsbehandling")
    front = Front(
        NAME,
        title,
        cover.in_text(plan),
        title,
        tr("Høringsinnspill og svar"),
        tr("Hva som kom inn i høringen av {plan}, og hvordan det er behandlet", plan=cover.in_text(plan)),
        (Fact(tr("Innspill"), norsk.number(len(hoeringssvar.answers(plan)))), *cover.edition(plan)),
        cover.date(plan),
    )
    blocks = [
        ast.header(1, ast.text(tr("Kort om høringen")), "hoeringen"),
        *(_answers(plan, numbers) if plan.innspill else _none()),
    ]
    return finish(plan, front, blocks, numbers, Figures({}))


def _none() -> list[Node]:
    return [ast.para(ast.text(tr("Det er ikke ført inn noen innspill.")))]


def _answers(plan: Plan, numbers: Numbers) -> list[Node]:
    """What came in, in the first chapter, and then the other chapters."""
    return [
        *_in_short(plan),
        ast.div(
            [
                ast.header(1, ast.text(tr("Innspillene, avsender for avsender")), "avsendere"),
                *_by_sender(plan, numbers),
            ],
            classes=["liggende"],
        ),
        ast.header(1, ast.text(tr("Innspillene, del for del av planen")), "deler"),
        *_by_part(plan, numbers),
        ast.header(1, ast.text(tr("Dere sa, vi gjorde")), "dere-sa"),
        *_you_said(plan, numbers),
    ]


def conclusions(plan: Plan) -> list[tuple[str, int]]:
    """How many points ended with each conclusion; last those that are not treated."""
    counts = [(word.value, sum(punkt.endte_med == word for punkt in hoeringssvar.points(plan))) for word in Konklusjon]
    return [
        *((tr(word), count) for word, count in counts if count),
        *([(tr("ikke behandlet"), n)] if (n := hoeringssvar.untreated(plan)) else []),
    ]


def _in_short(plan: Plan) -> Iterator[Node]:
    replaced = len(plan.innspill) - len(hoeringssvar.answers(plan))
    older = trn(
        "Ett innspill er erstattet av et nyere fra samme avsender. Det er med i oversikten, og er ikke talt med.",
        "{antall} innspill er erstattet av nyere fra samme avsender. De er med i oversikten, og er ikke talt med.",
        replaced,
    )
    yield ast.para(ast.text(" ".join([hoeringssvar.came_in(plan), *([older] if replaced else [])])))
    yield from hoeringssvar.waiting(plan)
    yield ast.table(
        [ast.cell(tr("Konklusjon")), ast.cell(tr("Punkter"))],
        [[ast.cell(norsk.capital(word)), ast.cell(norsk.number(count))] for word, count in conclusions(plan)],
        caption=ast.text(tr("Hva vurderingene endte med")),
        widths=[0.6, 0.2],
        align=["left", "right"],
        id="tabell-konklusjoner",
        foot=[[ast.cell(tr("Sum")), ast.cell(norsk.number(len(hoeringssvar.points(plan))))]],
    )


def _numbered(plan: Plan) -> list[tuple[int, Innspill]]:
    """The answers with their numbers, by kind of sender; one that a newer stands in for comes right after that."""
    order = {slag.value: nr for nr, slag in enumerate(Avsenderslag)}
    newer = erstattet(plan.innspill)
    came = {one.id: nr for nr, one in enumerate(plan.innspill)}

    def place(one: Innspill) -> tuple[int, int, int]:
        last, steps = one, 0
        while last.id in newer:
            last, steps = newer[last.id], steps + 1
        return order.get(last.slag, len(order)), came[last.id], steps

    return list(enumerate(sorted(plan.innspill, key=place), 1))


def _by_sender(plan: Plan, numbers: Numbers) -> Iterator[Node]:
    told = _numbered(plan)
    replaced = _replaced(plan)
    for slag in Avsenderslag:
        group = [(nr, innspill) for nr, innspill in told if innspill.slag == slag]
        if not group:
            continue
        yield ast.header(2, ast.text(norsk.capital(hoeringssvar.kinds()[slag])), f"avsendere-{slag.name.lower()}")
        rows = [
            row for nr, innspill in group for row in _rows(plan, nr, innspill, numbers, replaced.get(innspill.id, 0))
        ]
        yield ast.table(
            [
                ast.cell(head)
                for head in (
                    tr("Nr."),
                    tr("Avsender og dato"),
                    tr("Sammendrag"),
                    tr("Kommunedirektørens vurdering"),
                    tr("Konklusjon"),
                )
            ],
            rows,
            caption=ast.text(tr("Innspill fra {avsendere}", avsendere=hoeringssvar.kinds()[slag])),
            widths=[0.06, 0.17, 0.28, 0.31, 0.18],
            align=["left"] * 5,
            id=f"tabell-avsendere-{slag.name.lower()}",
        )


def _replaced(plan: Plan) -> Mapping[str, int]:
    """The number of the answer that stands in for an older one, by the id of that."""
    numbers = {innspill.id: nr for nr, innspill in _numbered(plan)}
    return {id: numbers[newer.id] for id, newer in erstattet(plan.innspill).items()}


def _rows(plan: Plan, nr: int, innspill: Innspill, numbers: Numbers, newer: int) -> Iterator[list[list[Node]]]:
    """`newer` is the number of the answer that stands in for this one, 0 for none."""
    for n, punkt in enumerate(innspill.punkter):
        about = _about(plan, innspill, punkt, numbers)
        sums_up = summary(innspill, punkt, newer)
        about = "" if _begins_with(sums_up, about) else about
        said = [innspill.avsender, *([when(innspill.dato)] if n == 0 else [])]
        mark = [tr("erstattet av innspill {nr}", nr=newer)] if newer else []
        yield [
            ast.cell(f"{nr}.{punkt.nummer}"),
            ast.cell(", ".join(filter(None, (*said, *mark)))),
            [
                *([ast.plain([ast.emph(ast.text(f"{about}:"))])] if about else []),
                ast.plain(ast.text(sums_up)),
            ],
            list(punkt.vurdering.blocks) or ast.cell(_unreasoned(punkt, newer)),
            [
                ast.plain([ast.strong(ast.text(_concluded(punkt, newer)))]),
                *([ast.plain(ast.text(punkt.endring.hva))] if punkt.endring else []),
            ],
        ]


def summary(innspill: Innspill, punkt: Punkt, newer: int = 0) -> str:
    """What a sender said, in the municipality's words; where nobody has written that, the sender's own. Those of a private person
    are shown only with consent. `newer` is the number of the answer that stands in for this one, 0 for none."""
    if punkt.sammendrag:
        return punkt.sammendrag
    if not innspill.er_offentlig:
        return tr("Se innspill {nr}.", nr=newer) if newer else tr("Sammendraget er ikke skrevet ennå.")
    text = " ".join(punkt.tekst.split())
    return text if len(text) <= VIST_ORD_FOR_ORD else f"{text[:VIST_ORD_FOR_ORD].rpartition(' ')[0]} …"


def _about(plan: Plan, innspill: Innspill, punkt: Punkt, numbers: Numbers) -> str:
    """The parts of the plan that a point is about, as a reader knows them."""
    names = [hoeringssvar.called(plan, innspill, ref.id, numbers) for ref in punkt.gjelder]
    return norsk.capital(norsk.listing(names))


def _begins_with(said: str, about: str) -> bool:
    """Whether what a sender says begins with the name of the part that it is about: «Til tiltak 3.2.4: …»."""
    name = re.escape(" ".join(about.split()))
    return bool(about) and re.match(rf"(?:\w+\.? ){{0,2}}{name}(?![\w.]*\d)", " ".join(said.split()), re.I) is not None


def _concluded(punkt: Punkt, newer: int) -> str:
    if newer and not punkt.konklusjon:
        return tr("Erstattet")
    return norsk.capital(tr(punkt.konklusjon)) if punkt.konklusjon else tr("Ikke behandlet")


def _unreasoned(punkt: Punkt, newer: int) -> str:
    """What stands where a reason should."""
    if newer:
        return "–"
    return tr("Konklusjonen er ikke begrunnet") if punkt.konklusjon else tr("Ikke vurdert ennå")


def _by_part(plan: Plan, numbers: Numbers) -> Iterator[Node]:
    by_part: dict[str, list[tuple[str, Innspill, Punkt]]] = {}
    for nr, innspill in _numbered(plan):
        for punkt in innspill.punkter:
            for id in dict.fromkeys(ref.id for ref in punkt.gjelder) or [""]:
                by_part.setdefault(id, []).append((f"{nr}.{punkt.nummer}", innspill, punkt))
    order = {id: place for place, id in enumerate(dict.fromkeys(_in_order(plan, numbers)))}
    replaced = _replaced(plan)
    for place, id in enumerate(sorted(by_part, key=lambda id: (id == "", order.get(id, len(order))))):
        yield ast.header(
            2, ast.text(_heading(plan, id, by_part[id][0][1], numbers)), f"deler-{place + 1}", ["unummerert"]
        )
        yield ast.bullets([[ast.plain(_line(*point, replaced.get(point[1].id, 0)))] for point in by_part[id]])


def _in_order(plan: Plan, numbers: Numbers) -> Iterator[str]:
    """The parts of the plan as it has them: a chapter, and what is shown in it."""
    for chapter in plan.kapitler:
        yield chapter_id(chapter)
        if chapter.innhold == "kunnskapsgrunnlag":
            yield from (challenge.id for challenge in plan.all(Utfordring))
        if chapter.innhold == "maal":
            yield from numbers.number
    yield from numbers.number
    yield from (challenge.id for challenge in plan.all(Utfordring))


def _heading(plan: Plan, id: str, innspill: Innspill, numbers: Numbers) -> str:
    """`innspill` is an answer that is about the part."""
    if not id:
        return tr("Planen som helhet, og punkter som ikke er plassert")
    return norsk.capital(hoeringssvar.with_title(plan, innspill, id, numbers))


def _line(nr: str, innspill: Innspill, punkt: Punkt, newer: int) -> list[Node]:
    end = tr("erstattet av innspill {nr}", nr=newer) if newer else norsk.small(_concluded(punkt, newer))
    return ast.text(f"{nr} {innspill.avsender}: {summary(innspill, punkt, newer)} ({end})")


def _you_said(plan: Plan, numbers: Numbers) -> Iterator[Node]:
    """What the hearing changed, for those who answered it; and what it did not."""
    replaced = erstattet(plan.innspill)
    points = [(i, punkt) for _, i in _numbered(plan) if i.id not in replaced for punkt in i.punkter]
    followed = [(i, p) for i, p in points if p.endte_med in (Konklusjon.FOELGES, Konklusjon.DELVIS)]
    others = [(i, p) for i, p in points if p.endte_med == Konklusjon.FOELGES_IKKE]
    if not followed:
        yield ast.para(ast.text(tr("Ingen punkter er tatt til følge så langt.")))
    else:
        yield ast.header(2, ast.text(tr("Dette har vi endret")), "dere-sa-endret")
        yield ast.bullets([_said_and_done(plan, i, p, numbers) for i, p in followed])
    if others:
        yield ast.header(2, ast.text(tr("Dette har vi ikke endret, og hvorfor")), "dere-sa-ikke-endret")
        yield ast.bullets([_said_and_done(plan, i, p, numbers) for i, p in others])


def _said_and_done(plan: Plan, innspill: Innspill, punkt: Punkt, numbers: Numbers) -> Sequence[Node]:
    about = _about(plan, innspill, punkt, numbers)
    said = [ast.strong(ast.text(tr("Dere sa:"))), {"t": "Space"}, *ast.text(summary(innspill, punkt))]
    what = punkt.endring.hva if punkt.endring else ""
    done = [ast.strong(ast.text(tr("Vi gjorde:"))), {"t": "Space"}, *ast.text(what)] if what else []
    is_told = _begins_with(summary(innspill, punkt), about)
    place = [*ast.text_beside(f" ({about})")] if about and not is_told else []
    return [ast.para([*said, *place]), *([ast.para(done)] if done else punkt.vurdering.blocks)]
