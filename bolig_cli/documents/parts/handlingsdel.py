"""The action part: every measure with its economy over the years, and the sums that the økonomiplan needs."""

from collections.abc import Iterable, Mapping, Sequence

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents.aarstabell import Kolonner, Linje, aar_i_tittel, tabeller
from bolig_cli.documents.ansvarlige import responsible
from bolig_cli.documents.beloep import payers
from bolig_cli.documents.bredde import STAAENDE, paa_en_linje
from bolig_cli.documents.figures.figure import Figures
from bolig_cli.documents.numbering import Numbers, goals_in_order
from bolig_cli.documents.parts import kostnad
from bolig_cli.documents.tidspunkt import deadline
from bolig_cli.documents.vocabulary import figures as figures_mark
from bolig_cli.maalform import tr, trn
from bolig_cli.model.beloep import INGEN, Beloep, kjent, samlet
from bolig_cli.model.fordeling import Del, Slag, etter_betaler
from bolig_cli.model.okonomi import bruk, er_hoeyeste, sektor
from bolig_cli.model.plan import Okonomistatus, Plan, Posttype, Tiltak
from bolig_cli.model.startlaan import uten_videre_laan
from bolig_cli.searchable import as_name
from bolig_cli.source.tree import natural


def blocks(plan: Plan, numbers: Numbers, figures: Figures) -> list[Node]:
    """The economy in the whole plan, whose measures stand as cards: the sums, and what it is for."""
    return [
        *introduction(plan),
        *sums(plan, numbers),
        *charts(figures),
        *uncosted(plan, numbers),
        *by_priority(plan, numbers),
    ]


def introduction(plan: Plan) -> list[Node]:
    """What the amounts are, and what a dash is in the tables of them; and the plan's own note."""
    dash = tr("En strek betyr at det ikke er ført beløp det året.")
    return _introduced(plan, [_amounts(plan), *([dash] if _has_amounts(plan) else [])])


def in_words(plan: Plan) -> list[Node]:
    """As `introduction`, where the amounts are told in sentences alone."""
    return _introduced(plan, [_amounts(plan)])


def _introduced(plan: Plan, said: Sequence[str]) -> list[Node]:
    words = " ".join([*said, *kostnad.within_budget(plan), *_uncertain(plan)])
    return [ast.para(ast.text(words)), *plan.okonomi_merknad.blocks]


def _has_amounts(plan: Plan) -> bool:
    return any(t.okonomi.poster for t in plan.all(Tiltak))


def _amounts(plan: Plan) -> str:
    if not _has_amounts(plan):
        return tr("Ingen av tiltakene er ført med beløp.")
    return tr("Beløpene er {enhet}{merke}.", enhet=unit_words(plan), merke=illustrative_mark(plan))


def _uncertain(plan: Plan) -> list[str]:
    """What a span is, and what the sums lack, where the plan has such."""
    posts = [post for t in plan.all(Tiltak) for post in t.okonomi.poster]
    said = []
    if any(amount.er_spenn for post in posts for amount in post.belop.values()):
        said.append(tr("Et spenn går fra det laveste til det høyeste det kan koste."))
    if any(post.maa_utredes for post in posts):
        said.append(tr("Det som må utredes, er ikke med i summene."))
    return said


def sums(plan: Plan, numbers: Numbers) -> list[Node]:
    """Sums per goal, per sector, and per kind and payer, of what the measures cost; no table of dashes where nothing does."""
    unit = unit_words(plan) + illustrative_mark(plan)
    shown = in_order(plan, numbers)
    if not any(map(uten_videre_laan, shown)):
        return frames(plan, shown)
    return [
        *_sums(plan, plan.betegnelser.maal.entall, shown, _by_goal(plan, shown, numbers), "sum-per-maal", unit),
        *_counted_elsewhere(plan, shown, numbers),
        *_sums(plan, tr("sektor"), shown, _with_amounts(_by_sector(plan, shown)), "sum-per-sektor", unit),
        *_sums(plan, tr("type og finansiering"), shown, _cost_by_kind(plan, shown), "sum-per-finansiering", unit),
        *frames(plan, shown),
    ]


def frames(plan: Plan, measures: list[Tiltak]) -> list[Node]:
    """The frames that the plan states, what the measures draw on them, and what is left; nothing where it states none."""
    if not plan.rammer:
        return []
    years = list(plan.aar)
    rows: list[Linje] = []
    over: list[str] = []
    for frame in plan.rammer:
        used = [bruk(frame, measures, year) for year in years]
        limits = [frame.belop.get(year) for year in years]
        left = [None if limit is None else limit - use for limit, use in zip(limits, used, strict=True)]
        lines: tuple[tuple[str, Sequence[int | None]], ...]
        lines = ((tr("ramme"), limits), (tr("brukt"), used), (tr("igjen"), left))
        for label, values in lines:
            amounts = [None if value is None else kjent(value) for value in values]
            rows.append(Linje([ast.cell(f"{frame.navn}, {label}")], amounts))
        over += [
            tr("«{ramme}» i {aar} med {belop}", ramme=frame.navn, aar=year, belop=norsk.amount(-rest))
            for year, rest in zip(years, left, strict=True)
            if rest is not None and rest < 0
        ]
    at_most = (
        tr("Det er regnet med det høyeste beløpet der kostnaden er et spenn eller fordelingen ikke er avklart.")
        if any(er_hoeyeste(frame, measures, year) for frame in plan.rammer for year in years)
        else ""
    )
    sources = norsk.listing(list(dict.fromkeys(frame.kilde for frame in plan.rammer if frame.kilde)))
    taken_from = tr("Rammene er hentet fra {kilder}.", kilder=sources) if sources else ""
    unknown = (
        tr("To prikker (..) betyr at rammen ikke er oppgitt for alle årene i kolonnen.")
        if any(frame.belop.get(year) is None for frame in plan.rammer for year in years)
        else ""
    )
    verdict = (
        tr("Tiltakene går ut over {rammer} tusen kroner.", rammer=norsk.listing(over))
        if over
        else tr("Tiltakene holder seg innenfor rammene i alle årene der det er satt en ramme.")
    )
    return [
        ast.para(ast.text(" ".join(sentence for sentence in (verdict, at_most, taken_from, unknown) if sentence))),
        *tabeller(
            plan,
            Kolonner([tr("Ramme")], [0.5], 0.5, STAAENDE),
            rows,
            lambda years: tr(
                "Rammer og bruk{aar}, {enhet}",
                aar=aar_i_tittel(years),
                enhet=unit_words(plan) + illustrative_mark(plan),
            ),
            "rammer",
        ),
    ]


def charts(figures: Figures) -> list[Node]:
    return figures.blocks("okonomi-per-aar")


def uncosted(plan: Plan, numbers: Numbers) -> list[Node]:
    """A section (level 2) on the measures that the økonomiplan can not take in as they stand; nothing where there are none."""
    shown = not_costed(plan, numbers)
    if not shown:
        return []
    lead = trn(
        "Ett tiltak har ikke beregnet kostnad. Det må utredes før det kan tas inn i økonomiplanen:",
        "{antall} tiltak har ikke beregnet kostnad. De må utredes før de kan tas inn i økonomiplanen:",
        len(shown),
    )
    return [
        ast.header(2, ast.text(tr("Tiltak uten beregnet kostnad")), "uten-kostnad"),
        ast.para(ast.text(lead)),
        ast.bullets([ast.plain(ast.text(f"{norsk.capital(numbers.name[t.id])} {t.tittel}{_which(t)}"))] for t in shown),
    ]


def not_costed(plan: Plan, numbers: Numbers) -> list[Tiltak]:
    """The measures whose cost nobody has worked out, or only a part of it."""
    return [
        t
        for t in in_order(plan, numbers)
        if t.okonomi.status in (Okonomistatus.MAA_UTREDES, "") or any(post.maa_utredes for post in t.okonomi.poster)
    ]


def _which(t: Tiltak) -> str:
    return tr(" (en del av kostnaden)") if t.okonomi.delvis_utredet else ""


def in_order(plan: Plan, numbers: Numbers) -> list[Tiltak]:
    """The measures in the order of their numbers."""
    return sorted((t for t in plan.all(Tiltak) if t.id in numbers.number), key=lambda t: natural(numbers.number[t.id]))


def illustrative_mark(plan: Plan) -> str:
    return figures_mark(plan.okonomi_tallstatus)


def unit_words(plan: Plan) -> str:
    """ "i tusen kroner, 2024-kroner"."""
    return tr("i tusen kroner, {aar}-kroner", aar=plan.prisnivaa) if plan.prisnivaa else tr("i tusen kroner")


def by_priority(plan: Plan, numbers: Numbers) -> list[Node]:
    """The measures that have a number for how important they are, in that order; nothing where none has."""
    ranked = [(t.prioritetsnummer, t) for t in in_order(plan, numbers) if t.prioritetsnummer is not None]
    if not ranked:
        return []
    rows = [
        [
            ast.cell(str(rank)),
            [ast.plain([*ast.text(numbers.number[t.id]), {"t": "Space"}, ast.link(ast.text(t.tittel), f"#{t.id}")])],
            ast.cell(responsible(plan, t) or tr("Ikke avklart")),
            ast.cell(norsk.capital(deadline(t))),
        ]
        for rank, t in sorted(ranked, key=lambda each: each[0])
    ]
    word = norsk.capital(plan.betegnelser.tiltak.entall)
    return [
        ast.table(
            [ast.cell(head) for head in (tr("Prioritet"), word, tr("Ansvarlig"), tr("Frist"))],
            rows,
            caption=ast.text(tr("Tiltakene etter prioritet")),
            widths=paa_en_linje([0.12, 0.48, 0.25, 0.15], rows, [3], STAAENDE),
            align=["left"] * 4,
            id="tabell-prioritet",
        )
    ]


def _by_goal(plan: Plan, measures: list[Tiltak], numbers: Numbers) -> Iterable[tuple[str, list[Beloep]]]:
    """Each goal's measures, those of its parts as well, and then what the parts have of it; a measure that serves several goals
    counts once, where it has its number."""
    for goal in goals_in_order(plan):
        own = [t for t in measures if numbers.is_below(t, goal)]
        name = f"{numbers.name[goal.id]}: {goal.tittel}"
        yield (
            tr("herav {maal}", maal=name) if plan.hovedmaal_til(goal) else norsk.capital(name),
            kostnad.per_aar(plan, own),
        )


def _counted_elsewhere(plan: Plan, measures: list[Tiltak], numbers: Numbers) -> list[Node]:
    """What the goals have besides what is counted under them: it serves several, and is counted where it has its number."""
    lines = []
    for goal in goals_in_order(plan):
        also = [
            numbers.name[t.id]
            for t in measures
            if goal.id in plan.maal_over(t) and not numbers.is_below(t, goal) and t.okonomi.poster
        ]
        if also:
            name, others = norsk.capital(numbers.name[goal.id]), norsk.listing(also, tr("og"))
            lines.append(tr("{maal} har også {tiltak}.", maal=name, tiltak=others))
    if not lines:
        return []
    lead = tr("Det som hører til flere mål, er regnet med bare ett sted, der det har nummeret sitt.")
    return [ast.para(ast.text(" ".join((lead, *lines))))]


def _by_sector(plan: Plan, measures: list[Tiltak]) -> Iterable[tuple[str, list[Beloep]]]:
    """Each sector's measures, by the unit that is responsible, in alphabetical order; last those that nobody is."""
    spelt: dict[str, str] = {}  # a sector that is spelt in two ways is one, as it is spelt first
    by_sector: dict[str, list[Tiltak]] = {}
    for t in measures:
        written = sektor(plan, t)
        by_sector.setdefault(spelt.setdefault(as_name(written), written), []).append(t)
    for name in sorted(by_sector, key=lambda name: (not name, name)):
        yield name or tr("Ikke avklart"), kostnad.per_aar(plan, by_sector[name])


def _with_amounts(lines: Iterable[tuple[str, list[Beloep]]]) -> list[tuple[str, list[Beloep]]]:
    """Those lines that have an amount in some year: a row of dashes says nothing. All of them where none has."""
    every = list(lines)
    return [(name, sums) for name, sums in every if any(sums)] or every


def by_kind(plan: Plan, measures: Sequence[Tiltak]) -> Iterable[tuple[str, list[Beloep]]]:
    """Running costs and investments by who pays, in the order in which they first occur; investments last."""
    return _by_kind(plan, etter_betaler(post for t in measures for post in t.okonomi.poster))


def _cost_by_kind(plan: Plan, measures: Sequence[Tiltak]) -> Iterable[tuple[str, list[Beloep]]]:
    """The same without what is lent on."""
    parts: dict[Slag, list[Del]] = {}
    for part in (part for t in measures for part in uten_videre_laan(t)):
        parts.setdefault((part.type, part.betalere), []).append(part)
    return _by_kind(plan, parts)


def _by_kind(plan: Plan, by_kind: Mapping[Slag, Sequence[Del]]) -> Iterable[tuple[str, list[Beloep]]]:
    for type, own in sorted(by_kind, key=lambda kind: kind[0] != Posttype.DRIFT):
        yield (
            f"{norsk.capital(tr(type))}, {payers(own)}",
            [samlet(part.belop.get(year, INGEN) for part in by_kind[type, own]) for year in plan.aar],
        )


def _sums(
    plan: Plan, what: str, measures: list[Tiltak], lines: Iterable[tuple[str, list[Beloep]]], id: str, unit: str
) -> list[Node]:
    """A line each, and below them what all the measures cost, and apart what is lent on: a line may be a part of the one above."""
    return tabeller(
        plan,
        Kolonner([norsk.capital(what)], [0.5], 0.5, STAAENDE, sum=tr("Sum")),
        [Linje([ast.cell(label)], values) for label, values in lines],
        lambda years: tr("Sum per {hva}{aar}, {enhet}", hva=what, aar=aar_i_tittel(years), enhet=unit),
        id,
        [Linje([ast.cell(name)], values) for name, values in kostnad.sum_for_seg(plan, measures)],
    )
