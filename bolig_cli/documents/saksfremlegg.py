"""The case for the political body: the recommendation, the facts from the plan, the assessment, and what it rests on.

Facts and assessment are kept apart. What the chief executive writes stands in saksfremlegg.yaml; the rest comes from the plan. The
parts' order and headings are the municipality's own where it has set them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.compare.compare import Comparison
from bolig_cli.documents import cover
from bolig_cli.documents.assembly import Front, finish
from bolig_cli.documents.document import Document, Fact, Opening
from bolig_cli.documents.figures import make_figures
from bolig_cli.documents.figures.figure import Figures
from bolig_cli.documents.numbering import Numbers, main_goals_in_order, number_items
from bolig_cli.documents.parts import (
    endringer,
    handlingsdel,
    hoeringssvar,
    kostnad,
    lovdekning,
    oppfoelging,
    prosess,
    saken,
)
from bolig_cli.documents.printed import held
from bolig_cli.documents.tidligere_utgave import tidligere_utgave
from bolig_cli.documents.tidspunkt import when
from bolig_cli.documents.tilhoerighet import med_kommune
from bolig_cli.law.egne_ord import eget_saksfremlegg
from bolig_cli.law.vurdering import Dekning
from bolig_cli.maalform import marked, tr, trn
from bolig_cli.model.plan import Alternativ, Avsnitt, Behandling, Maal, Plan, Saksfremlegg, Strategi, Tiltak
from bolig_cli.model.saksfremlegg import Stadium
from bolig_cli.model.stadium import archive_case, is_written_for, stadium, without_words
from bolig_cli.model.tidsrom import aarene
from bolig_cli.model.utlegging import utlegginger
from bolig_cli.searchable import as_name, searchable

NAME = "saksfremlegg"

_ZERO = ("nullalternativ", "0-alternativ", "0 alternativ")  # how a title says itself what it is

_HEADINGS = {
    "innstilling": marked("Kommunedirektørens innstilling"),
    "sammendrag": marked("Sammendrag"),
    "saksopplysninger": marked("Saksopplysninger"),
    "vurdering": marked("Kommunedirektørens vurdering"),
    "alternativer": marked("Alternative løsninger"),
    "konklusjon": marked("Konklusjon"),
    "vedlegg": marked("Vedlegg"),
}


def make(plan: Plan, dekning: Dekning) -> Document:
    """The document. What is not written, or stands as `bolig init` wrote it, says that it is missing."""
    return _made(plan, dekning, None)


def make_since(plan: Plan, dekning: Dekning, siden: Comparison) -> Document:
    """As `make`, with what is changed since an earlier version."""
    return _made(plan, dekning, siden)


def _made(plan: Plan, dekning: Dekning, siden: Comparison | None) -> Document:
    numbers = number_items(plan)
    figures = make_figures(plan, dekning, numbers)
    stage = stadium(plan)
    sak = _of_this_case(plan, stage, dekning.dato.year)
    heading = (sak and sak.overskrifter.get("dokument")) or tr("Saksfremlegg")
    front = Front(
        NAME,
        (sak and sak.tittel) or cover.short_title(plan),
        "",
        f"{heading}: {cover.in_text(plan)}",
        heading,
        tr("Saksfremlegg til politisk behandling av {plan}", plan=cover.in_text(plan)),
        _facts(plan, sak, archive_case(plan, eget_saksfremlegg(plan), stage, dekning.dato.year), stage),
        cover.date(plan),
        Opening.LETTER,
    )
    parts: Mapping[str, Callable[[], list[Node]]] = {
        "innstilling": lambda: _innstilling(plan, sak, stage),
        "sammendrag": lambda: _written(plan, sak, "sammendrag"),
        "saksopplysninger": lambda: _saksopplysninger(plan, sak, dekning, numbers, figures, stage, siden),
        "vurdering": lambda: _vurdering(sak),
        "alternativer": lambda: _alternativer(plan, sak, dekning, stage),
        "konklusjon": lambda: _written(plan, sak, "konklusjon"),
        "vedlegg": lambda: _vedlegg(plan, sak, stage, siden),
    }
    own = sak.overskrifter if sak else {}
    blocks: list[Node] = []
    for part in sak.rekkefoelge if sak and sak.rekkefoelge else tuple(parts):
        if content := parts[part]():
            blocks += [ast.header(1, ast.text(own.get(part) or tr(_HEADINGS[part])), part, ["unummerert"]), *content]
    return finish(plan, front, blocks, numbers, figures)


def _of_this_case(plan: Plan, stage: Stadium, year: int) -> Saksfremlegg | None:
    """What its author has written, where that is for this case: what was written for an earlier one is told in that."""
    sak = eget_saksfremlegg(plan)
    return sak if sak is None or is_written_for(sak, stage, year) else without_words(sak)


def _facts(plan: Plan, sak: Saksfremlegg | None, number: str, stage: Stadium) -> tuple[Fact, ...]:
    facts = [
        Fact(tr("Saksnummer"), number),
        Fact(tr("Saksbehandler"), sak.saksbehandler if sak else ""),
    ]
    treated: dict[str, tuple[str, list[str]]] = {}  # a body may treat the plan more than once
    if stage is Stadium.UTLEGGING and not utlegginger(plan):
        facts.append(Fact(tr("Høring vedtas av"), tr("ikke skrevet ennå")))
    for b in _meetings(plan, stage):
        words = ", ".join(part for part in (when(b.tidspunkt), b.saksnummer) if part)
        organ = med_kommune(plan, b.organ, b.kommune)
        _, times = treated.setdefault(as_name(organ), (organ, []))
        times.append(f"{words}: {b.sak}" if words and b.sak else words or b.sak)
    facts += [Fact(organ, "; ".join(times)) for organ, times in treated.values()]
    return tuple(fact for fact in facts if fact.value)


def _meetings(plan: Plan, stage: Stadium) -> list[Behandling]:
    """The meetings that treat the plan, the one that this case is for first; of an adopted plan those after the decision, for the
    others are told of in the plan."""
    meetings = list(plan.prosess.behandling) if plan.prosess else []
    if stage is Stadium.UTLEGGING:
        sent_out = [b if b.sak else replace(b, sak=tr("Utlegging på høring")) for b in utlegginger(plan)]
        return [*sent_out, *(b for b in meetings if b not in sent_out)]
    if stage is not Stadium.OPPFOELGING:
        return meetings
    decided = plan.vedtak.tidspunkt.last if plan.vedtak and plan.vedtak.tidspunkt else None
    return [b for b in meetings if decided and b.tidspunkt and b.tidspunkt.first and b.tidspunkt.first > decided]


def _numbered(points: Sequence[Sequence[Node]]) -> Node:
    return {"t": "OrderedList", "c": [[1, {"t": "Decimal"}, {"t": "Period"}], [list(point) for point in points]]}


def _innstilling(plan: Plan, sak: Saksfremlegg | None, stage: Stadium) -> list[Node]:
    """The points as written; where none are, a proposal that follows from how far the plan has come."""
    if sak and sak.innstilling:
        return [_numbered([point.blocks for point in sak.innstilling])]
    note = tr("Dette er et forslag til innstilling. Kommunedirektøren har ikke skrevet sin egen ennå.")
    return [
        ast.div([ast.para(ast.text(note))], classes=["merk"]),
        _numbered([[ast.para(ast.text(point))] for point in _proposal(plan, stage)]),
    ]


def _proposal(plan: Plan, stage: Stadium) -> list[str]:
    name = cover.in_text(plan)
    again = tr("Planen legges fram på nytt etter høringen, med en vurdering av uttalelsene.")
    match stage:
        case Stadium.UTLEGGING:
            return [_sent_out(plan, name), again]
        case Stadium.HOERING:
            return [tr("Status for høringen av {plan} tas til orientering.", plan=name), again]
        case Stadium.VEDTAK:
            answers = [tr("Kommunedirektørens vurdering av høringsinnspillene legges til grunn.")]
            return [
                tr("{plan} vedtas.", plan=cover.short_title(plan)),
                *(answers if plan.innspill and not hoeringssvar.untreated(plan) else []),
                tr("Tiltakene innarbeides i økonomiplanen og årsbudsjettet, innenfor de rammene som vedtas der."),
                tr("Handlingsdelen rulleres hvert år, og det rapporteres årlig på planen."),
            ]
    left = oppfoelging.unfinished(plan)
    carried = trn(
        "Ett tiltak som ikke er avsluttet, føres videre i handlingsdelen.",
        "{antall} tiltak som ikke er avsluttet, føres videre i handlingsdelen.",
        len(left),
    )
    return [
        tr("Rapporten om oppfølgingen av {plan} tas til orientering.", plan=name),
        *([carried] if left else []),
        *(
            [tr("Tiltakene innarbeides i økonomiplanen og årsbudsjettet, innenfor de rammene som vedtas der.")]
            if left
            else []
        ),
    ]


def _sent_out(plan: Plan, name: str) -> str:
    hoering = plan.prosess.hoering if plan.prosess else None
    if hoering is None:
        return tr("Forslag til {plan} legges ut på høring.", plan=name)
    return tr(
        "Forslag til {plan} legges ut på høring fra {fra} til {til}.",
        plan=name,
        fra=when(hoering.fra),
        til=when(hoering.til),
    )


def _saksopplysninger(
    plan: Plan, sak: Saksfremlegg | None, dekning: Dekning, numbers: Numbers, figures: Figures, stage: Stadium,
    siden: Comparison | None,
) -> list[Node]:  # fmt: skip
    is_adopted = stage is Stadium.OPPFOELGING
    changed = _changed(plan, dekning, siden) if siden else []
    sections = (
        ("bakgrunn", tr("Bakgrunn"), _written(plan, sak, "bakgrunn")),
        ("hvorfor-naa", tr("Hvorfor nå"), saken.why_now(plan, dekning, stage)),
        ("vedtaket", tr("Vedtaket"), oppfoelging.decision(plan) if is_adopted else []),
        ("status", tr("Status for tiltakene"), oppfoelging.status(plan, numbers, dekning.dato) if is_adopted else []),
        ("planens-innhold", tr("Planens innhold"), _content(plan, numbers)),
        ("betydning", tr("Hva det betyr for dem det gjelder"), saken.for_people(plan, numbers, stage)),
        ("okonomi", tr("Økonomi"), _economy(plan, numbers, figures)),
        ("usikkert", tr("Det som er usikkert"), saken.uncertain(plan, numbers)),
        ("prosess", tr("Prosess og medvirkning"), _process(plan, stage)),
        (
            "innspillene",
            tr("Det som kom inn i høringen"),
            hoeringssvar.told(plan, numbers) if stage is Stadium.VEDTAK else [],
        ),
        ("endringer", tr("Endringer siden {utgave}", utgave=tidligere_utgave(siden, plan)) if siden else "", changed),
        (
            "lovkrav",
            tr("Lovkrav"),
            [*lovdekning.introduction(dekning), lovdekning.counts(dekning), *lovdekning.unanswered(numbers, dekning)],
        ),
    )
    return [
        node for id, title, content in sections if content for node in (ast.header(2, ast.text(title), id), *content)
    ]


def _economy(plan: Plan, numbers: Numbers, figures: Figures) -> list[Node]:
    """What it costs and who bears it, and whether the frames hold. The sums by goal and sector stand in the action part."""
    return [
        *saken.cost(plan),
        *(handlingsdel.introduction(plan) if kostnad.table(plan) else handlingsdel.in_words(plan)),
        *handlingsdel.frames(plan, handlingsdel.in_order(plan, numbers)),
        *handlingsdel.charts(figures),
    ]


def _content(plan: Plan, numbers: Numbers) -> list[Node]:
    """What the plan consists of, goal by goal."""
    words = plan.betegnelser
    main = main_goals_in_order(plan)
    counts = [
        f"{count} {word.entall if count == 1 else word.flertall}"
        for count, word in (
            (len(main), words.maal),
            (sum(len(plan.delmaal_under(goal)) for goal in main), words.delmaal),
            (len(plan.all(Strategi)), words.strategi),
            (len(plan.all(Tiltak)), words.tiltak),
        )
        if count
    ]

    def listed(goal: Maal) -> list[Node]:
        parts = [listed(part) for part in plan.delmaal_under(goal)]
        return [ast.plain(ast.text(numbers.heading(goal))), *([ast.bullets(parts)] if parts else [])]

    goals = [listed(goal) for goal in main]
    return [
        *plan.formaal.blocks,
        *_years(plan),
        ast.para(ast.text(tr("Planen har {antall}:", antall=norsk.listing(counts)))),
        ast.bullets(goals),
    ]


def _years(plan: Plan) -> list[Node]:
    """Which years the plan is for, and which of them its action part is for, where it has one of its own."""
    if not (parts := plan.handlingsdeler):
        return []
    periods = norsk.listing([aarene(part) for part in parts], tr("og"))
    text = trn(
        "Planen gjelder for {aar}. Handlingsdelen gjelder for {deler}.",
        "Planen gjelder for {aar}. Den har en handlingsdel for hver av periodene {deler}.",
        len(parts),
        aar=aarene(plan.aar),
        deler=periods,
    )
    return [ast.para(ast.text(text))]


def _changed(plan: Plan, dekning: Dekning, siden: Comparison) -> list[Node]:
    """How much is changed, what it does to the money, and which verdicts are others; the changes themselves are in a document."""
    effect = siden.effect
    return [
        ast.para(ast.text(endringer.summary(siden))),
        *([*endringer.cost(plan, effect), *endringer.coverage(effect, dekning)] if effect else []),
    ]


def _process(plan: Plan, stage: Stadium) -> list[Node]:
    """How the plan was made; nothing of a plan that is adopted, which tells it itself."""
    if plan.prosess is None or stage is Stadium.OPPFOELGING:
        return []
    result: list[Node] = []
    if events := held(plan):
        lead = trn("Det er holdt ett møte om planen:", "Det er holdt {antall} møter om planen:", len(events))
        result += [
            ast.para(ast.text(lead)),
            ast.bullets([ast.plain(ast.text(f"{e.tittel}, {when(e.dato)}: {e.deltakere}"))] for e in events),
        ]
    if hoering := plan.prosess.hoering:
        answers = f" {hoeringssvar.so_far(plan)}" if stage is Stadium.HOERING and plan.innspill else ""
        result.append(ast.para(ast.text(saken.hearing(hoering, stage) + answers)))
    return [*result, *prosess.councils(plan, plan.prosess, 3), *prosess.treatment(plan, plan.prosess, 3)]


def _vurdering(sak: Saksfremlegg | None) -> list[Node]:
    if sak and any(section.tekst.blocks for section in sak.vurdering):
        return _sections(sak.vurdering, "vurdering")
    return _not_written()


def _written(plan: Plan, sak: Saksfremlegg | None, part: str) -> list[Node]:
    """A part as its author wrote it; that it is not written, where what stands there is the template's."""
    blocks = getattr(sak, part).blocks if sak else ()
    there = plan.saksfremlegg is not None and getattr(plan.saksfremlegg, part).blocks
    return list(blocks) or (_not_written() if there else [])


def _not_written() -> list[Node]:
    return [ast.div([ast.para(ast.text(tr("Ikke skrevet ennå.")))], classes=["merk"])]


def _alternativer(plan: Plan, sak: Saksfremlegg | None, dekning: Dekning, stage: Stadium) -> list[Node]:
    """The alternatives as written, after the one that nothing is decided: what the others are held against. Where its author has
    not written that one, it is what the plan and the law say follows."""
    sections = sorted(sak.alternativer, key=lambda a: not a.nullalternativ) if sak else []
    written = _sections([replace(a, tittel=_named(a)) for a in sections], "alternativ")
    if any(a.nullalternativ for a in sections):
        return written
    title, follows = saken.if_not_decided(plan, dekning, stage)
    return [*([ast.header(2, ast.text(title), "uten-vedtak")] if follows else []), *follows, *written]


def _named(alternative: Alternativ) -> str:
    said = searchable(alternative.tittel).startswith(_ZERO)
    if said or not alternative.nullalternativ:
        return alternative.tittel
    return tr("Nullalternativet: {tittel}", tittel=alternative.tittel)


def _sections(sections: Sequence[Avsnitt], id: str) -> list[Node]:
    return [
        node
        for number, section in enumerate(sections, 1)
        for node in (
            ast.header(2, ast.text(section.tittel), f"{id}-{number}"),
            *(section.tekst.blocks or _not_written()),
        )
    ]


def _vedlegg(plan: Plan, sak: Saksfremlegg | None, stage: Stadium, siden: Comparison | None) -> list[Node]:
    names = sak.vedlegg if sak and sak.vedlegg else _papers(plan, stage, siden)
    return [_numbered([[ast.plain(ast.text(name))] for name in names])]


def _papers(plan: Plan, stage: Stadium, siden: Comparison | None) -> list[str]:
    """The documents that such a case goes with, of those that can be made."""
    first = tr("Årsrapport") if stage is Stadium.OPPFOELGING else cover.short_title(plan)
    return [
        first,
        *([tr("Merknadsbehandling")] if stage is Stadium.VEDTAK and plan.innspill else []),
        *([tr("Endringer i planen")] if siden else []),
        tr("Lovdekning"),
        tr("Handlingsdel"),
    ]
