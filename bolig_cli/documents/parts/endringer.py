"""What differs from an earlier version: part by part with its fields, and what that does to the whole plan."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, groupby

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.compare.compare import Comparison
from bolig_cli.compare.difference import Change, Hva, PartChange
from bolig_cli.compare.effect import Effect
from bolig_cli.compare.parts import TEXT, Slag
from bolig_cli.compare.words import Segment, Tegn, words
from bolig_cli.documents import endringsord
from bolig_cli.documents.beloep import amount
from bolig_cli.documents.numbering import Numbers, number_items
from bolig_cli.documents.parts import handlingsdel, lovdekning
from bolig_cli.documents.wording import said
from bolig_cli.law.vurdering import STATUSORD, Dekning, Status
from bolig_cli.maalform import tr, trn
from bolig_cli.model.beloep import Beloep
from bolig_cli.model.plan import Plan
from bolig_cli.model.talluttrykk import UkjentTall, regn_ut
from bolig_cli.record import record
from bolig_cli.source import markdown

_POSTS = ("okonomi", "poster")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]:?")
_QUOTED = re.compile(r"\{\{([^{}]*)\}\}")
_FEW = 6  # facts that are kept on one page
MOST = 7  # lines of a part that are told in short; the rest are counted
_LINE = 85  # characters that a line of a list has room for on paper
_AROUND = 120  # characters of an unchanged stretch that are told in full; of a longer one, its ends


def summary(c: Comparison) -> str:
    """ "3 deler av planen er nye, 1 er fjernet og 12 er endret."; the first of them says what is counted."""
    count = {hva: sum(change.hva is hva for change in c.in_the_plan) for hva in Hva}
    told = [hva for hva in (Hva.NY, Hva.FJERNET, Hva.FLYTTET, Hva.ENDRET) if count[hva]]
    parts = [_whole(hva, count[hva]) if hva is told[0] else _short(hva, count[hva]) for hva in told]
    return f"{norsk.capital(norsk.listing(parts))}." if parts else tr("Ingenting i planen er endret.")


def _whole(hva: Hva, count: int) -> str:
    match hva:
        case Hva.NY:
            return trn("én del av planen er ny", "{antall} deler av planen er nye", count)
        case Hva.FJERNET:
            return trn("én del av planen er fjernet", "{antall} deler av planen er fjernet", count)
        case Hva.FLYTTET:
            return trn("én del av planen er flyttet", "{antall} deler av planen er flyttet", count)
    return trn("én del av planen er endret", "{antall} deler av planen er endret", count)


def _short(hva: Hva, count: int) -> str:
    match hva:
        case Hva.FJERNET:
            return trn("én er fjernet", "{antall} er fjernet", count)
        case Hva.FLYTTET:
            return trn("én er flyttet", "{antall} er flyttet", count)
    return trn("én er endret", "{antall} er endret", count)


def in_order(c: Comparison) -> list[tuple[str, list[PartChange]]]:
    """The changes under the headings that they stand under, what weighs most first."""
    order = list(dict.fromkeys(endringsord.kinds().values()))
    place = {heading: nr for nr, heading in enumerate(order)}
    told = sorted(c.changes, key=lambda change: place.get(endringsord.heading(change), len(order)))
    return [(heading, list(group)) for heading, group in groupby(told, key=endringsord.heading)]


@record
class Reader:
    """How the two versions are told: what an id is called, and the plan that a text of either has its numbers from."""

    name: endringsord.Namer
    before: Plan
    after: Plan


def of_the_plan(c: Comparison) -> Comparison:
    """What differs in the plan itself. What came in during the hearing has a document of its own, which knows whose words may be
    shown, and the case is itself what the body reads."""
    return replace(c, changes=c.in_the_plan)


def reader(plan: Plan, dekning: Dekning, c: Comparison, numbers: Numbers) -> Reader:
    """An item is known by its number and its title, or its title alone, and a duty by its provision. Ids are the authors' own."""
    verdicts = (*(c.earlier.vurderinger if c.earlier else ()), *dekning.vurderinger)
    gone = number_items(c.earlier.plan).name if c.earlier else {}
    provisions = {verdict.plikt.id: norsk.capital(said(verdict.plikt.hjemmel.reference)) for verdict in verdicts}

    def name(id: str) -> str:
        title = c.names.get(id) or provisions.get(id, id)
        if id in numbers.name:
            return f"{norsk.capital(numbers.name[id])}: {title}"
        return tr("{tittel} (var {nummer})", tittel=title, nummer=gone[id]) if id in gone else title

    return Reader(name, c.earlier.plan if c.earlier else plan, plan)


def changes(c: Comparison, reader: Reader) -> Iterator[Node]:
    """Every change, by kind of part."""
    name = reader.name
    for nr, (heading, group) in enumerate(in_order(c), 1):
        yield ast.header(2, ast.text(heading), f"endringer-{nr}")
        for n, change in enumerate(group, 1):
            if (called := endringsord.called(change.part, c.names, name)) != heading:
                yield ast.header(3, ast.text(_headline(change, called)), f"endring-{nr}-{n}", ["unummerert"])
            yield from _fields(change, reader)


def _headline(change: PartChange, called: str) -> str:
    match change.hva:
        case Hva.NY:
            return tr("Ny: {navn}", navn=called)
        case Hva.FJERNET:
            return tr("Fjernet: {navn}", navn=called)
        case Hva.FLYTTET:
            return tr("Flyttet: {navn}", navn=called)
    return called


def _fields(change: PartChange, reader: Reader) -> Iterator[Node]:
    facts: dict[
        str, list[Node]
    ] = {}  # a name stands once: two that are alike, as a status and one of the money, share it
    for (_, label), group in groupby(change.changes, key=lambda one: _one_fact(one, change.hva)):
        ones = list(group)
        if label:
            line = _years(ones, change.hva) if is_money(ones[0]) else _in_a_line(ones, change.hva, reader)
            facts.setdefault(label, []).append(ast.para(ast.text(line)))
            continue
        for one in ones:
            if not _is_known(one, change.hva):
                told = endringsord.told(one, reader.name)
                facts.setdefault(told.what, []).extend(_values(one, told, change.hva, reader))
    if facts:
        items = [(ast.text(label), blocks) for label, blocks in facts.items()]
        yield ast.div([ast.definitions(items)], classes=["fakta", *(["samlet"] if len(facts) <= _FEW else [])])
    elif change.new_id:
        yield ast.para(ast.text(tr("Bare id-en er en annen.")))


def _is_known(change: Change, hva: Hva) -> bool:
    """Whether the heading, or the name of the line of money, has said it. An author's sum of a line is told in the tables."""
    is_post = change.path[:2] == _POSTS
    return (is_post and change.path[-1] in ("type", "finansiering", "sum")) or (
        hva is not Hva.ENDRET and hva is not Hva.FLYTTET and change.path in (("tittel",), ("navn",))
    )


def _one_fact(change: Change, hva: Hva) -> tuple[str, str]:
    """Which line of a list a value belongs to, and what the line is called, where it is told whole: it is new, or it is gone."""
    if hva not in (Hva.NY, Hva.FJERNET):
        return "", ""
    if change.path[:2] == _POSTS:
        return (change.path[2], norsk.capital(_post(change)[0])) if is_money(change) else ("", "")
    is_line = len(change.path) > 2 and change.path[0] != TEXT and change.path[1] == change.labels[1]
    return (change.path[1], tr(change.labels[0])) if is_line else ("", "")


def is_money(change: Change) -> bool:
    """Whether it is an amount of a year in a line of a measure's money."""
    return change.path[:2] == _POSTS and "belop" in change.path


def _in_a_line(changes: Sequence[Change], hva: Hva, reader: Reader) -> str:
    """The values of a line of a list, each with its name."""
    told = []
    for change in changes:
        words = endringsord.told(change, reader.name)
        value = _plain(words.after, reader.after) if hva is Hva.NY else _plain(words.before, reader.before)
        told.append(f"{words.what}: {value}")
    return "; ".join(told)


def _post(change: Change) -> tuple[str, str]:
    """Whether a line of money is running costs or an investment, and who pays, where that is told."""
    kind, _, payer = change.path[2].partition(", ")
    return kind, payer


def _years(changes: Sequence[Change], hva: Hva) -> str:
    told = [
        f"{change.path[-1]}: {endringsord.value(change.after if hva is Hva.NY else change.before, Slag.VERDI, str)}"
        for change in changes
    ]
    payer = _post(changes[0])[1]
    return tr("{aar} (tusen kroner)", aar="; ".join([*([norsk.capital(payer)] if payer else []), *told]))


def _values(change: Change, told: endringsord.Told, hva: Hva, reader: Reader) -> list[Node]:
    """The value as it was and as it is, each in a paragraph that says which it is."""
    if hva in (Hva.NY, Hva.FJERNET):
        value = _plain(told.after, reader.after) if hva is Hva.NY else _plain(told.before, reader.before)
        return [ast.para([*(_label(f"{told.within}:") if told.within else ()), *ast.text(value)])]
    within = [ast.para([ast.emph(ast.text(told.within))])] if told.within else []
    if change.slag is Slag.TEKST and isinstance(change.before, str) and isinstance(change.after, str):
        was, is_now = _plain(change.before, reader.before), _plain(change.after, reader.after)
        if was == is_now:
            return [
                *within,
                ast.para(ast.text(tr("Ordene er de samme. En lenke, en fotnote eller utformingen er en annen."))),
            ]
        segments = words(was, is_now)
        before = [node for segment in _near(segments, Tegn.NY) for node in _marked(segment)]
        after = [node for segment in _near(segments, Tegn.FJERNET) for node in _marked(segment)]
    else:
        before, after = ast.text(_plain(told.before, reader.before)), ast.text(_plain(told.after, reader.after))
        if told.difference:
            after = [*after, *ast.text_beside(f" ({told.difference})")]
    return [*within, ast.para([*_label(tr("Før:")), *before]), ast.para([*_label(tr("Nå:")), *after])]


def _plain(text: str, plan: Plan) -> str:
    """What an author's text says, without its markup and with the numbers that it quotes. A link without words of its own says what
    it leads to."""
    with_words = endringsord.with_link_words(_FOOTNOTE.sub("", text), plan)
    with_numbers = _QUOTED.sub(lambda hit: _number(plan, hit[1]), with_words)
    return " ".join(markdown.parse(with_numbers, "", 1, 1, headings_from=1).plain.split())


def _number(plan: Plan, expression: str) -> str:
    try:
        return regn_ut(plan, expression)
    except UkjentTall:  # of a version that was saved with that fault
        return "…"


def _label(text: str) -> list[Node]:
    return [ast.emph(ast.text(text)), {"t": "Space"}]


def _near(segments: Sequence[Segment], left_out: Tegn) -> Iterator[Segment]:
    """The text without what is only in the other version; long stretches that are the same are shortened."""
    kept = [segment for segment in segments if segment.tegn is not left_out]
    for nr, segment in enumerate(kept):
        text = segment.tekst
        if segment.tegn is Tegn.LIK and len(text) > _AROUND:
            half = _AROUND // 2
            first = f"{text[:half].rpartition(' ')[0]} " if nr > 0 else ""
            last = f" {text[-half:].partition(' ')[2]}" if nr < len(kept) - 1 else ""
            text = f"{first}…{last}"
        yield Segment(segment.tegn, text)


def _marked(segment: Segment) -> list[Node]:
    inner = ast.text_beside(segment.tekst)
    match segment.tegn:
        case Tegn.FJERNET:
            return [{"t": "Strikeout", "c": inner}]
        case Tegn.NY:
            return [ast.strong(inner)]
    return inner


def effects(plan: Plan, effect: Effect, numbers: Numbers) -> Iterator[Node]:
    """What the changes do: to the duties, the money and the homes that are lacking."""
    yield ast.header(2, ast.text(tr("Lovkravene")), "virkning-lovkrav")
    if effect.duties:
        yield _duties(effect, numbers)
    elif not effect.signed:
        yield ast.para(ast.text(tr("Ingen bestemmelse har fått en annen vurdering.")))
    if effect.signed:
        yield ast.para(ast.text(signed(effect)))
    yield ast.header(2, ast.text(tr("Pengene")), "virkning-penger")
    if effect.costs_the_same:
        yield ast.para(ast.text(tr("Tiltakene koster det samme som før.")))
    else:
        yield _money(plan, effect)
    if effect.lacking:
        yield ast.header(2, ast.text(tr("Boliger som mangler")), "virkning-behov")
        yield _lacking(effect)


def _duties(effect: Effect, numbers: Numbers) -> Node:
    rows = []
    for duty in effect.duties:
        plikt = duty.verdict.plikt
        verdicts = (tr(STATUSORD[v.status]) if v else tr("ikke vurdert") for v in (duty.before, duty.after))
        title = lovdekning.named(
            f"{norsk.capital(said(plikt.hjemmel.reference))} ({tr(plikt.styrke.value)}): {plikt.tittel}", numbers
        )
        rows.append([ast.cell(title), *(ast.cell(verdict) for verdict in verdicts)])
    return ast.table(
        [ast.cell(tr("Bestemmelse")), ast.cell(tr("Før")), ast.cell(tr("Nå"))],
        rows,
        caption=ast.text(tr("Bestemmelser som har fått en annen vurdering")),
        widths=[0.6, 0.2, 0.2],
        align=["left", "left", "left"],
        id="tabell-virkning-lovkrav",
    )


def _money(plan: Plan, effect: Effect) -> Node:
    """The sum of every year, and last what is lent on, beside the sum as where the plan tells what it costs."""
    before, after = effect.whole

    def row(name: str, old: Beloep, new: Beloep) -> list[list[Node]]:
        return [ast.cell(name), ast.cell(amount(old)), ast.cell(amount(new)), ast.cell(more(old, new))]

    return ast.table(
        [ast.cell(tr("År")), ast.cell(tr("Før")), ast.cell(tr("Nå")), ast.cell(tr("Forskjell"))],
        [row(str(year), old.kostnad, new.kostnad) for year, (old, new) in effect.sums.items()],
        caption=ast.text(
            tr(
                "Hva tiltakene koster, {enhet}",
                enhet=handlingsdel.unit_words(plan) + handlingsdel.illustrative_mark(plan),
            )
        ),
        widths=[0.4, 0.2, 0.2, 0.2],
        align=["left", "right", "right", "right"],
        id="tabell-virkning-penger",
        foot=[
            row(tr("Sum"), before.kostnad, after.kostnad),
            *(
                [row(tr("Utenom summen: startlån, lånes videre"), before.startlaan, after.startlaan)]
                if effect.lends_on
                else []
            ),
        ],
    )


def more(before: Beloep, after: Beloep) -> str:
    """ "+150"; an interval has two ends, and no one difference."""
    if before == after:
        return "0"
    if before.er_spenn or after.er_spenn:
        return endringsord.NOTHING
    size = after.til - before.til
    return f"{'+' if size > 0 else '−'}{norsk.count(abs(size))}"


def few(items: Sequence[list[Node]], most: int = MOST) -> Node:
    """A list of the first of them, that takes no more room than `most` items of two lines have; the rest are counted."""
    lines = accumulate(-(-len(ast.plain_text(item)) // _LINE) for item in items)
    kept = max(1, sum(nr < most and used <= 2 * most for nr, used in enumerate(lines)))
    more = len(items) - kept
    told = [[ast.plain(item)] for item in items[:kept]]
    if more > 0:
        told.append([ast.plain(ast.text(trn("og {antall} til", "og {antall} til", more)))])
    return ast.bullets(told)


def cost(plan: Plan, effect: Effect) -> list[Node]:
    """What the measures cost before and now, in a sentence, and what is lent on beside it where either is another."""
    before, after = effect.whole
    if before == after:
        return [ast.para(ast.text(tr("Tiltakene koster det samme som før.")))]
    told = (
        tr("Tiltakene koster det samme som før.")
        if before.kostnad == after.kostnad
        else tr(
            "Tiltakene koster til sammen {etter} {enhet}. Før var det {foer} (forskjell: {forskjell}).",
            etter=amount(after.kostnad),
            foer=amount(before.kostnad),
            forskjell=more(before.kostnad, after.kostnad),
            enhet=handlingsdel.unit_words(plan).removeprefix("i "),
        )
    )
    return [ast.para(ast.text(" ".join([told, *_lent_on(before.startlaan, after.startlaan)])))]


def _lent_on(before: Beloep, after: Beloep) -> list[str]:
    if not before and not after:
        return []
    if before == after:
        return [
            tr(
                "Startlån, som kommunen låner videre, er ikke med i summen: {etter} tusen kroner, som før.",
                etter=amount(after),
            )
        ]  # fmt: skip
    return [
        tr(
            "Startlån, som kommunen låner videre, er ikke med i summen: {etter} tusen kroner. "
            "Før var det {foer} (forskjell: {forskjell}).",
            etter=amount(after), foer=amount(before), forskjell=more(before, after),
        )
    ]  # fmt: skip


def signed(effect: Effect) -> str:
    """How many verdicts are others because somebody has read and signed: no change in the plan has given them."""
    return trn(
        "Én bestemmelse er lest og signert siden da, og er vurdert som dekket. Det er ingen endring i planen.",
        "{antall} bestemmelser er lest og signert siden da, og er vurdert som dekket. Det er ingen endring i planen.",
        len(effect.signed),
    )


def coverage(effect: Effect, dekning: Dekning) -> list[Node]:
    """The duties with another verdict than before, and what that does to the counts."""
    counts = ", ".join(
        f"{tr(STATUSORD[status])} {before} → {after}"
        for status, (before, after) in effect.counts.items()
        if before != after and status is not Status.GJELDER_IKKE
    )
    since = [ast.para(ast.text(signed(effect)))] if effect.signed else []
    if not effect.duties:
        return since or [ast.para(ast.text(tr("Ingen bestemmelse har fått en annen vurdering.")))]
    lines = [
        ast.text(
            tr(
                "{hjemmel} ({styrke}): fra {fra} til {til}",
                hjemmel=norsk.capital(said(duty.verdict.plikt.hjemmel.reference)),
                styrke=tr(duty.verdict.plikt.styrke.value),
                fra=tr(STATUSORD[duty.before.status]) if duty.before else tr("ikke vurdert"),
                til=tr(STATUSORD[duty.after.status]) if duty.after else tr("ikke vurdert"),
            )
        )
        for duty in effect.duties
    ]
    note = tr("Vurdert per {dato}. Det er ingen juridisk vurdering.", dato=norsk.date(dekning.dato))
    return [few(lines), *since, ast.para(ast.text(f"{norsk.capital(counts)}. {note}" if counts else note))]


def _lacking(effect: Effect) -> Node:
    def cell(count: int | None) -> list[Node]:
        return ast.cell(endringsord.NOTHING if count is None else norsk.number(count))

    return ast.table(
        [ast.cell(tr("År")), ast.cell(tr("Før")), ast.cell(tr("Nå"))],
        [[ast.cell(str(year.aar)), cell(year.before), cell(year.after)] for year in effect.lacking],
        caption=ast.text(tr("Boliger som mangler, alle boligtyper")),
        widths=[0.3, 0.3, 0.3],
        align=["left", "right", "right"],
        id="tabell-virkning-behov",
    )
