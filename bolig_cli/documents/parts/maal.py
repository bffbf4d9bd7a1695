"""Goals, strategies and measures with their facts."""

from collections.abc import Iterator, Mapping, Sequence

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents import kort, oppramsing
from bolig_cli.documents.ansvarlige import responsible
from bolig_cli.documents.beloep import amount, amount_lines, on_lines, sources
from bolig_cli.documents.figures.figure import Figures
from bolig_cli.documents.kort import Fact
from bolig_cli.documents.last_steps import BARE
from bolig_cli.documents.numbering import Numbers, main_goals_in_order
from bolig_cli.documents.tidspunkt import period, when
from bolig_cli.documents.tiltakstatus import status
from bolig_cli.documents.vocabulary import figures
from bolig_cli.documents.wording import said
from bolig_cli.law.plikt import Katalog
from bolig_cli.maalform import tr, trn
from bolig_cli.model.beloep import INGEN, Beloep
from bolig_cli.model.plan import (
    Indikator,
    Item,
    Maal,
    Maalomraade,
    Okonomi,
    Okonomistatus,
    Plan,
    Post,
    Ref,
    Strategi,
    Tallstatus,
    Tiltak,
    Tiltakstatus,
)
from bolig_cli.model.tidsrom import aarene, tidsrom

DEEPEST = 5  # Word has a style for no more levels, and a page of HTML has its title above them


def blocks(plan: Plan, numbers: Numbers, katalog: Katalog, figures: Figures) -> list[Node]:
    """Headings from level 2: areas (where there are any), goals, their parts, strategies, measures. An area stands there with its
    text also where no goal belongs to it: an author wrote it to be read."""
    result: list[Node] = figures.blocks("maalkart")
    goals = main_goals_in_order(plan)
    inside: set[str] = set()
    for area in plan.all(Maalomraade):
        own = [goal for goal in goals if goal.maalomraade and goal.maalomraade.id == area.id]
        inside |= {goal.id for goal in own}
        word = norsk.capital(plan.betegnelser.maalomraade.entall)
        result.append(_heading(2, f"{word}: {area.tittel}", area.id, "maalomraade"))
        result += area.beskrivelse.blocks
        if not own and not area.beskrivelse.blocks:
            result.append(
                ast.para(ast.text(tr("Her er det ikke satt opp noen {maal}.", maal=plan.betegnelser.maal.flertall)))
            )
        for goal in own:
            result += of_goal(plan, goal, numbers, katalog)
    for goal in goals:
        if goal.id not in inside:
            result += of_goal(plan, goal, numbers, katalog)
    return result


def of_goal(plan: Plan, goal: Maal, numbers: Numbers, katalog: Katalog) -> list[Node]:
    """One goal that is not part of another, with all that stands below it."""
    above = plan.find(goal.maalomraade.id, Maalomraade) if goal.maalomraade else None
    return _goal(plan, goal, numbers, katalog, 3 if above else 2)


def _heading(level: int, words: str, id: str, kind: str) -> Node:
    """A heading of an item; its kind is a class, so that a renderer can tell goals from what stands below them."""
    return ast.header(min(level, DEEPEST), ast.text(words), id, ["element", kind])


def _goal(plan: Plan, goal: Maal, numbers: Numbers, katalog: Katalog, level: int) -> list[Node]:
    strategies = plan.strategier_under(goal)
    elsewhere = [s for s in strategies if numbers.home.get(s.id) != goal.id]
    result = [
        _heading(level, numbers.heading(goal), goal.id, "maal"),
        *goal.beskrivelse.blocks,
        *_indicators(goal),
        *kort.references(
            [
                _links(_meets(goal.utfordringer), goal.utfordringer, plan),
                _links(tr("Følger opp"), goal.foeringer, plan),
                _duties(goal.svarer_paa, katalog),
                _see_also(elsewhere, numbers),
            ]
        ),
    ]
    for part in plan.delmaal_under(goal):
        result += _goal(plan, part, numbers, katalog, level + 1)
    for strategy in strategies:
        if numbers.home.get(strategy.id) == goal.id:
            result += _strategy(plan, strategy, numbers, katalog, level + 1)
    for measure in plan.tiltak_under(goal):
        if numbers.home.get(measure.id) == goal.id:
            result.append(_measure(plan, measure, numbers, katalog, level + 1))
    return result


def _indicators(goal: Maal) -> list[Node]:
    """What the goal is measured by: each from where to where, and by when. What kind of figures they are is said once, where they
    are all of one kind."""
    if not goal.indikatorer:
        return []
    marks = [figures(i.tallstatus) for i in goal.indikatorer]
    shared = marks[0] if len(set(marks)) == 1 else ""
    lead = ast.para([ast.strong(ast.text(tr("Slik måler vi om vi når målet{merke}:", merke=shared)))])
    own = ["" if shared else mark for mark in marks]
    items = (_indicator(i, mark) for i, mark in zip(goal.indikatorer, own, strict=True))
    return [lead, ast.bullets([ast.plain(ast.text(item))] for item in items)]


def _strategy(plan: Plan, strategy: Strategi, numbers: Numbers, katalog: Katalog, level: int) -> list[Node]:
    measures = plan.tiltak_under(strategy)
    elsewhere = [t for t in measures if numbers.home.get(t.id) != strategy.id]
    result = [
        _heading(level, numbers.heading(strategy), strategy.id, "strategi"),
        *strategy.beskrivelse.blocks,
        *kort.references(
            [
                _links(_meets(strategy.utfordringer), strategy.utfordringer, plan),
                _links(tr("Følger opp"), strategy.foeringer, plan),
                _input(plan, strategy),
                _duties(strategy.svarer_paa, katalog),
                _see_also(elsewhere, numbers),
                _belongs_to(strategy.maal, strategy, numbers),
            ]
        ),
    ]
    for measure in measures:
        if numbers.home.get(measure.id) == strategy.id:
            result.append(_measure(plan, measure, numbers, katalog, level + 1))
    return result


def _measure(plan: Plan, t: Tiltak, numbers: Numbers, katalog: Katalog, level: int) -> Node:
    """A card: what is done and why, who does it and by when, what it costs by year, and what it is bound to."""
    return kort.card(
        [
            _heading(level, numbers.heading(t), t.id, "tiltak"),
            *t.beskrivelse.blocks,
            *kort.told(tr("Begrunnelse"), t.begrunnelse.blocks),
            *kort.line(
                [
                    kort.words(tr("Ansvarlig"), responsible(plan, t) or tr("ikke avklart")),
                    kort.words(tr("Tid") if t.oppstart else tr("Frist"), period(t)),
                    kort.words(tr("Prioritet"), tr(t.prioritet)),
                    kort.words(tr("Status"), _status(t)),
                    kort.words(tr("Årsverk"), norsk.decimal(float(t.aarsverk)) if t.aarsverk is not None else ""),
                    kort.words(tr("Medvirkende"), oppramsing.navn(plan, t.medvirkende)),
                    kort.words(tr("Økonomi"), _economy(t.okonomi)),
                    *_posts_in_words(plan, t.okonomi),
                ]
            ),
            *_money(plan, t.okonomi, numbers.name[t.id]),
            *kort.references(
                [
                    kort.words(tr("Måles ved"), t.indikator),
                    kort.words(tr("Målgrupper"), oppramsing.grupper(plan, t.maalgrupper)),
                    kort.words(tr("Virkemidler"), oppramsing.virkemidler(t.virkemidler)),
                    _links(tr("Avhenger av"), t.avhenger_av, plan, numbers),
                    _links(tr("Trengs før"), _waiting_for(plan, t), plan, numbers),
                    _links(tr("Følger opp"), t.foeringer, plan),
                    _input(plan, t),
                    _duties(t.svarer_paa, katalog),
                    _belongs_to((*t.strategier, *t.maal), t, numbers),
                ]
            ),
        ]
    )


def _status(t: Tiltak) -> str:
    """How far the measure has come; nothing of a new one, since most are."""
    if t.utsatt:
        until = tr("utsatt til {naar}", naar=when(t.utsatt.til)) if t.utsatt.til else status(t.status)
        return f"{until} ({t.utsatt.grunn})" if t.utsatt.grunn else until
    return "" if t.status == Tiltakstatus.NY else status(t.status)


def _see_also(elsewhere: Sequence[Strategi | Tiltak], numbers: Numbers) -> Fact:
    """What stands below this too, and is shown in full below something else."""
    return kort.links(tr("Se også"), [(f"{numbers.name[item.id]} {item.tittel}", item.id) for item in elsewhere])


def _belongs_to(parents: Sequence[Ref], item: Strategi | Tiltak, numbers: Numbers) -> Fact:
    """What the item stands below besides that under which it is shown."""
    others = [ref.id for ref in parents if ref.id != numbers.home.get(item.id)]
    return kort.links(tr("Hører også til"), [(numbers.name.get(id, id), id) for id in others])


def _input(plan: Plan, item: Item) -> Fact:
    """The involvement that the item came of."""
    events = plan.prosess.medvirkning if plan.prosess else ()
    came_of = [
        (event.tittel, f"medvirkning-{number}")
        for number, event in enumerate(events, 1)
        if item.id in {ref.id for ref in event.foerte_til}
    ]
    return kort.links(tr("Innspill fra"), came_of)


def _meets(refs: tuple[Ref, ...]) -> str:
    return trn("Møter utfordringen", "Møter utfordringene", len(refs))


def _waiting_for(plan: Plan, t: Tiltak) -> tuple[Ref, ...]:
    """The measures that depend on this one."""
    waiting = (other for other in plan.all(Tiltak) if any(ref.id == t.id for ref in other.avhenger_av))
    return tuple(Ref(other.id, other.origin.at("id")) for other in waiting)


def _links(label: str, refs: tuple[Ref, ...], plan: Plan, numbers: Numbers | None = None) -> Fact:
    """References as links with their titles, and before them the numbers of what has one."""
    names = [" ".join(filter(None, (numbers.name.get(ref.id) if numbers else "", _title(plan, ref)))) for ref in refs]
    return kort.links(label, [(name, ref.id) for name, ref in zip(names, refs, strict=True)])


def _title(plan: Plan, ref: Ref) -> str:
    item: Item | None = plan.find(ref.id)
    return item.tittel if item else ref.id


def _duties(refs: tuple[Ref, ...], katalog: Katalog) -> Fact:
    duties = [(ref.id, katalog.plikt(ref.id)) for ref in refs]
    return kort.links(tr("Svarer på"), [(said(plikt.hjemmel.reference) if plikt else id, id) for id, plikt in duties])


def _indicator(i: Indikator, mark: str) -> str:
    """ "Kjøp med startlån: 33 husstander i 2023, mål 45 i 2027 (illustrative tall). Kilde: Husbanken"."""
    return tr(
        "{navn}: {foer} i {foer_aar}, mål {maal} i {maal_aar}{merke}. Kilde: {kilde}",
        navn=i.navn,
        foer=" ".join(filter(None, (norsk.decimal(i.utgangspunkt), i.enhet))),
        foer_aar=i.utgangspunkt_aar,
        maal=norsk.decimal(i.maaltall),
        maal_aar=i.maaltall_aar,
        merke=mark,
        kilde=i.kilde,
    )


def _economy(okonomi: Okonomi) -> str:
    """What is known of the cost, where the amounts themselves do not say it: nothing of what is within the budget there is."""
    says_nothing = (Okonomistatus.INNENFOR_RAMME, *([Okonomistatus.KOSTNADSBEREGNET] if okonomi.poster else []))
    status = "" if okonomi.status in says_nothing else tr(okonomi.status)
    if not okonomi.poster and not okonomi.status:
        status = tr("ikke oppgitt")
    return ". ".join(filter(None, (status, okonomi.merknad)))


def _in_table(plan: Plan, post: Post) -> bool:
    return not post.maa_utredes and len(tidsrom(plan)) == 1


def _posts_in_words(plan: Plan, okonomi: Okonomi) -> list[Fact]:
    """The posts that no table of the card can show: those nobody has costed yet, and all of a plan of many years."""
    return [kort.words(_kind(post), _in_words(plan, post)) for post in okonomi.poster if not _in_table(plan, post)]


def _kind(post: Post) -> str:
    return f"{norsk.capital(tr(post.type))}, {sources(post)}"


def _in_words(plan: Plan, post: Post) -> str:
    if post.maa_utredes:
        return tr("beløpet må utredes")
    return tr("{aar} (tusen kroner{merke})", aar=", ".join(_by_year(post.belop)), merke=_illustrative(plan))


def _money(plan: Plan, okonomi: Okonomi, name: str) -> list[Node]:
    """A small table of what the measure costs by year, a line for each post; it needs no caption in its card."""
    posts = [post for post in okonomi.poster if _in_table(plan, post)]
    if not posts:
        return []
    years = tidsrom(plan)[0]
    rows = [
        [
            ast.cell(_kind(post)),
            *(
                on_lines(amount_lines(value or INGEN))
                for value in years.samlet([post.belop.get(year, INGEN) for year in plan.aar])
            ),
        ]
        for post in posts
    ]
    unit = tr("Tusen kroner{merke}", merke=_illustrative(plan))
    return [
        ast.table(
            [ast.cell(unit), *(ast.cell(name) for name in years.navn)],
            rows,
            caption=[],
            widths=[_NAME, *[(1 - _NAME) / len(years.navn)] * len(years.navn)],
            align=["left", *["right"] * len(years.navn)],
            classes=["tett", "smal", BARE],
            name=tr("Hva {tiltak} koster", tiltak=name),
        )
    ]


_NAME = 0.4  # of the width, for what a post is
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
