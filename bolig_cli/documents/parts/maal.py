"""Goals, strategies and measures with their facts."""

from collections.abc import Iterator, Mapping, Sequence

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents.ansvarlige import responsible
from bolig_cli.documents.beloep import amount, sources
from bolig_cli.documents.figures.figure import Figures
from bolig_cli.documents.numbering import Numbers, main_goals_in_order
from bolig_cli.documents.tidspunkt import when
from bolig_cli.documents.tiltakstatus import status
from bolig_cli.documents.vocabulary import figures, virkemidler
from bolig_cli.documents.wording import said
from bolig_cli.law.plikt import Katalog
from bolig_cli.maalform import tr, trn
from bolig_cli.model.beloep import Beloep
from bolig_cli.model.plan import (
    Indikator,
    Item,
    Maal,
    Maalomraade,
    Okonomi,
    Plan,
    Post,
    Ref,
    Strategi,
    Tallstatus,
    Tiltak,
)
from bolig_cli.model.tidsrom import aarene

DEEPEST = 5  # Word has a style for no more levels, and a page of HTML has its title above them

Fact = tuple[str, list[Node]]  # a label and the blocks that answer it


def blocks(plan: Plan, numbers: Numbers, katalog: Katalog, figures: Figures) -> list[Node]:
    """Headings from level 2: areas (where there are any), goals, their parts, strategies, measures."""
    result: list[Node] = figures.blocks("maalkart")
    area = ""
    level = 3 if plan.all(Maalomraade) else 2
    for goal in main_goals_in_order(plan):
        above = plan.find(goal.maalomraade.id, Maalomraade) if goal.maalomraade else None
        if isinstance(above, Maalomraade) and above.id != area:
            area = above.id
            word = norsk.capital(plan.betegnelser.maalomraade.entall)
            result.append(_heading(2, f"{word}: {above.tittel}", above.id, "maalomraade"))
            result += above.beskrivelse.blocks
        result += _goal(plan, goal, numbers, katalog, figures, level if above else 2)
    return result


def _heading(level: int, words: str, id: str, kind: str) -> Node:
    """A heading of an item; its kind is a class, so that a renderer can tell goals from what stands below them."""
    return ast.header(min(level, DEEPEST), ast.text(words), id, ["element", kind])


def _goal(plan: Plan, goal: Maal, numbers: Numbers, katalog: Katalog, figures: Figures, level: int) -> list[Node]:
    strategies = plan.strategier_under(goal)
    elsewhere = [s for s in strategies if numbers.home.get(s.id) != goal.id]
    facts: list[Fact] = [
        _links(_meets(goal.utfordringer), goal.utfordringer, plan),
        _links(tr("Følger opp"), goal.foeringer, plan),
        _duties(goal.svarer_paa, katalog),
        _see_also(elsewhere, numbers),
        (
            tr("Indikatorer"),
            [ast.bullets([ast.plain(ast.text(_indicator(i)))] for i in goal.indikatorer)] if goal.indikatorer else [],
        ),
    ]
    result = [_heading(level, numbers.heading(goal), goal.id, "maal"), *goal.beskrivelse.blocks, *_facts(facts)]
    result += figures.blocks(f"maalkart-{goal.id}")
    for part in plan.delmaal_under(goal):
        result += _goal(plan, part, numbers, katalog, figures, level + 1)
    for strategy in strategies:
        if numbers.home.get(strategy.id) == goal.id:
            result += _strategy(plan, strategy, numbers, katalog, level + 1)
    for measure in plan.tiltak_under(goal):
        if numbers.home.get(measure.id) == goal.id:
            result += _measure(plan, measure, numbers, katalog, level + 1)
    return result


def _strategy(plan: Plan, strategy: Strategi, numbers: Numbers, katalog: Katalog, level: int) -> list[Node]:
    measures = plan.tiltak_under(strategy)
    elsewhere = [t for t in measures if numbers.home.get(t.id) != strategy.id]
    facts: list[Fact] = [
        _links(_meets(strategy.utfordringer), strategy.utfordringer, plan),
        _links(tr("Følger opp"), strategy.foeringer, plan),
        _input(plan, strategy),
        _duties(strategy.svarer_paa, katalog),
        _see_also(elsewhere, numbers),
        _belongs_to(strategy.maal, strategy, numbers),
    ]
    result = [
        _heading(level, numbers.heading(strategy), strategy.id, "strategi"),
        *strategy.beskrivelse.blocks,
        *_facts(facts),
    ]
    for measure in measures:
        if numbers.home.get(measure.id) == strategy.id:
            result += _measure(plan, measure, numbers, katalog, level + 1)
    return result


def _measure(plan: Plan, t: Tiltak, numbers: Numbers, katalog: Katalog, level: int) -> list[Node]:
    period = when(t.frist, tr("ikke fastsatt"))
    if t.oppstart:
        period = (
            tr("{fra} til {til}", fra=when(t.oppstart), til=period)
            if t.frist and not t.frist.loepende
            else tr("fra {fra}, {til}", fra=when(t.oppstart), til=period)
        )
    facts: list[Fact] = [
        (tr("Begrunnelse"), list(t.begrunnelse.blocks)),
        _words(tr("Ansvarlig"), responsible(plan, t) or tr("ikke avklart")),
        _words(tr("Medvirkende"), _names(plan, t.medvirkende)),
        _links(tr("Avhenger av"), t.avhenger_av, plan, numbers),
        _links(tr("Trengs før"), _waiting_for(plan, t), plan, numbers),
        _words(tr("Tid") if t.oppstart else tr("Frist"), norsk.capital(period)),
        _words(tr("Status"), norsk.capital(status(t.status))),
        _words(tr("Utsatt til"), norsk.capital(when(t.utsatt.til)) if t.utsatt else ""),
        _words(tr("Grunn"), t.utsatt.grunn if t.utsatt else ""),
        _words(tr("Prioritet"), norsk.capital(tr(t.prioritet))),
        _words(tr("Målgrupper"), "; ".join(_titles(plan, t.maalgrupper))),
        _words(tr("Virkemidler"), "; ".join(tr(virkemidler().get(ref.id, ref.id)) for ref in t.virkemidler)),
        _words(tr("Årsverk"), norsk.decimal(float(t.aarsverk)) if t.aarsverk is not None else ""),
        (tr("Økonomi"), _economy(plan, t.okonomi)),
        _words(tr("Indikator"), t.indikator),
        _links(tr("Følger opp"), t.foeringer, plan),
        _input(plan, t),
        _duties(t.svarer_paa, katalog),
        _belongs_to((*t.strategier, *t.maal), t, numbers),
    ]
    return [_heading(level, numbers.heading(t), t.id, "tiltak"), *t.beskrivelse.blocks, *_facts(facts)]


def _see_also(elsewhere: Sequence[Strategi | Tiltak], numbers: Numbers) -> Fact:
    """What stands below this too, and is shown in full below something else."""
    links = [[ast.link(ast.text(f"{numbers.name[item.id]} {item.tittel}"), f"#{item.id}")] for item in elsewhere]
    return tr("Se også"), [ast.plain(ast.joined(links))] if links else []


def _belongs_to(parents: Sequence[Ref], item: Strategi | Tiltak, numbers: Numbers) -> Fact:
    """What the item stands below besides that under which it is shown."""
    others = [ref.id for ref in parents if ref.id != numbers.home.get(item.id)]
    links = [[ast.link(ast.text(numbers.name.get(id, id)), f"#{id}")] for id in others]
    return tr("Hører også til"), [ast.plain(ast.joined(links))] if links else []


def _input(plan: Plan, item: Item) -> Fact:
    """The involvement that the item came of."""
    events = plan.prosess.medvirkning if plan.prosess else ()
    links = [
        [ast.link(ast.text(event.tittel), f"#medvirkning-{number}")]
        for number, event in enumerate(events, 1)
        if item.id in {ref.id for ref in event.foerte_til}
    ]
    return tr("Innspill fra"), [ast.plain(ast.joined(links))] if links else []


def _meets(refs: tuple[Ref, ...]) -> str:
    return trn("Møter utfordringen", "Møter utfordringene", len(refs))


def _facts(facts: list[Fact]) -> list[Node]:
    present = [(ast.text(label), value) for label, value in facts if value]
    return [ast.div([ast.definitions(present)], classes=["fakta"])] if present else []


def _words(label: str, value: str) -> Fact:
    return (label, [ast.plain(ast.text(value))] if value else [])


def _waiting_for(plan: Plan, t: Tiltak) -> tuple[Ref, ...]:
    """The measures that depend on this one."""
    waiting = (other for other in plan.all(Tiltak) if any(ref.id == t.id for ref in other.avhenger_av))
    return tuple(Ref(other.id, other.origin.at("id")) for other in waiting)


def _links(label: str, refs: tuple[Ref, ...], plan: Plan, numbers: Numbers | None = None) -> Fact:
    """References as links with their titles, and before them the numbers of what has one."""
    names = [" ".join(filter(None, (numbers.name.get(ref.id) if numbers else "", _title(plan, ref)))) for ref in refs]
    parts = [[ast.link(ast.text(name), f"#{ref.id}")] for name, ref in zip(names, refs, strict=True)]
    return (
        label,
        [ast.bullets([ast.plain(part)] for part in parts)]
        if len(parts) > 1
        else [ast.plain(parts[0])]
        if parts
        else [],
    )


def _title(plan: Plan, ref: Ref) -> str:
    item: Item | None = plan.find(ref.id)
    return item.tittel if item else ref.id


def _duties(refs: tuple[Ref, ...], katalog: Katalog) -> Fact:
    parts = []
    for ref in refs:
        plikt = katalog.plikt(ref.id)
        parts.append([ast.link(ast.text(said(plikt.hjemmel.reference) if plikt else ref.id), f"#{ref.id}")])
    return (tr("Svarer på"), [ast.plain(ast.joined(parts))] if parts else [])


def _names(plan: Plan, refs: tuple[Ref, ...]) -> str:
    return norsk.listing(_titles(plan, refs))


def _titles(plan: Plan, refs: tuple[Ref, ...]) -> list[str]:
    return [_title(plan, ref) for ref in refs]


def _indicator(i: Indikator) -> str:
    unit = f" {i.enhet}" if i.enhet else ""
    return tr(
        "{navn}: {foer} i {foer_aar}, mål {maal} i {maal_aar}{merke}. Kilde: {kilde}",
        navn=i.navn,
        foer=norsk.decimal(i.utgangspunkt) + unit,
        foer_aar=i.utgangspunkt_aar,
        maal=norsk.decimal(i.maaltall) + unit,
        maal_aar=i.maaltall_aar,
        merke=figures(i.tallstatus),
        kilde=i.kilde,
    )


def _economy(plan: Plan, okonomi: Okonomi) -> list[Node]:
    """The first of it stands beside its label: what the status is, and the one post, or else several posts below."""
    status = norsk.capital(tr(okonomi.status)) + "." if okonomi.status else ""
    if not okonomi.poster:
        status = status or tr("Ikke oppgitt.")
    elif not status and not okonomi.merknad and len(okonomi.poster) > 1:
        status = tr("Flere poster:")
    posts = [_post(plan, post) for post in okonomi.poster]
    only = posts[0] + ("." if okonomi.merknad else "") if len(posts) == 1 else ""
    beside = [status, only, okonomi.merknad]
    lead = ast.plain(ast.text(" ".join(filter(None, beside))))
    return [lead, *([ast.bullets([ast.plain(ast.text(post))] for post in posts)] if len(posts) > 1 else [])]


def _post(plan: Plan, post: Post) -> str:
    kind, payers = norsk.capital(tr(post.type)), sources(post)
    if post.maa_utredes:
        return tr("{slag}, {finansiering}: beløpet må utredes", slag=kind, finansiering=payers)
    return tr(
        "{slag}, {finansiering}: {aar} (tusen kroner{merke})",
        slag=kind,
        finansiering=payers,
        aar=", ".join(_by_year(post.belop)),
        merke=_illustrative(plan),
    )


_RUN = 3  # so many years after each other with the same amount are told as one


def _by_year(amounts: Mapping[int, Beloep]) -> Iterator[str]:
    """ "300 i 2027", "900 hvert år 2028–2038"."""
    runs: list[list[int]] = []
    for year in sorted(amounts):
        if runs and runs[-1][-1] == year - 1 and amounts[year] == amounts[year - 1]:
            runs[-1].append(year)
        else:
            runs.append([year])
    for run in runs:
        if len(run) >= _RUN:
            yield tr("{belop} hvert år {aar}", belop=amount(amounts[run[0]]), aar=aarene(range(run[0], run[-1] + 1)))
        else:
            yield from (tr("{belop} i {aar}", belop=amount(amounts[year]), aar=year) for year in run)


def _illustrative(plan: Plan) -> str:
    return tr(", illustrativt") if plan.okonomi_tallstatus == Tallstatus.ILLUSTRATIV else ""
