"""A sheet for the budget meeting: what a cut frees, and what it costs. One page, where the cut is no larger than that."""

from collections.abc import Sequence
from dataclasses import replace

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents import cover
from bolig_cli.documents.aarstabell import Kolonner, Linje, aar_i_tittel, tabeller
from bolig_cli.documents.ansvarlige import responsible
from bolig_cli.documents.assembly import Front, finish
from bolig_cli.documents.beloep import payers
from bolig_cli.documents.bredde import STAAENDE
from bolig_cli.documents.document import Document, Opening
from bolig_cli.documents.figures.figure import Figures
from bolig_cli.documents.numbering import Numbers, number_items
from bolig_cli.documents.parts import handlingsdel, kostnad, lovdekning
from bolig_cli.documents.parts.kunnskapsgrunnlag import boligtyper
from bolig_cli.documents.tidspunkt import when
from bolig_cli.documents.vocabulary import virkemidler
from bolig_cli.documents.wording import said
from bolig_cli.law.kutt import Behov, Fall, Innspill, Kutt
from bolig_cli.law.vurdering import STATUSORD, Dekning
from bolig_cli.maalform import tr, trn
from bolig_cli.model.plan import Boligtype, Plan, Tiltak
from bolig_cli.record import record

MOST = 8  # lines of a part that are told; the rest are counted
FEW = 3  # parts that are named in the title, and in the file's name


def make(plan: Plan, dekning: Dekning, kutt: Kutt) -> Document:
    """The sheet, in the plan's own numbers. `dekning` is that of the plan as it stands, in the sheet's language."""
    numbers = number_items(plan)
    title = tr("Hva om vi kutter {hva}?", hva=_names(kutt, numbers))
    front = Front(
        _file_name(kutt),
        title,
        cover.in_text(plan),
        title,
        tr("Vurdert {dato}", dato=norsk.date(dekning.dato)),
        tr("Hva et kutt i {plan} betyr", plan=cover.in_text(plan)),
        (),
        cover.date(plan),
    )
    parts = [
        _Part(
            "kutt-lovkrav",
            tr("Lovkrav"),
            [_fall(f, dekning, numbers) for f in kutt.faller],
            tr("Ingen lovkrav faller."),
        ),
        _Part(
            "kutt-behov",
            tr("Behov"),
            _lost(kutt),
            tr("Alle målgrupper i behovsoversikten har fortsatt tiltak, og de samme utfordringene møtes."),
        ),
        _Part(
            "kutt-maal",
            tr("Mål og strategier uten tiltak"),
            [ast.text(numbers.heading(item)) for item in kutt.uten_tiltak],
            tr("Ingen mål eller strategier blir uten tiltak."),
        ),
        _Part(
            "kutt-avhengig", tr("Tiltak som avhenger av det"), [ast.text(numbers.heading(t)) for t in kutt.venter], ""
        ),
        _Part(
            "kutt-innspill",
            tr("Innspill som førte til det"),
            [_heard(i) for i in kutt.innspill],
            tr("Ingen innspill fra medvirkningen er ført opp som grunn til det."),
        ),
    ]
    blocks = [
        ast.header(1, ast.text(title), "kutt", ["unummerert"]),
        *_introduction(plan, dekning, kutt, numbers),
        *_money(plan, kutt, numbers),
        *(node for part in parts if part.texts for node in _told(part)),
        *_unchanged([*(part.none for part in parts if not part.texts), *_of_no_weight(kutt, numbers), _stands(kutt)]),
        *_example(plan),
    ]
    return replace(finish(plan, front, blocks, numbers, Figures({})), opening=Opening.SHEET)


def _names(kutt: Kutt, numbers: Numbers) -> str:
    if len(kutt.deler) > FEW:
        return trn("{antall} del av planen", "{antall} deler av planen", len(kutt.deler))
    return norsk.listing([numbers.name.get(id, f"«{title}»") for id, title in kutt.deler.items()])


def _file_name(kutt: Kutt) -> str:
    ids = list(kutt.deler)
    return f"uten-{'-'.join(ids[:FEW])}" + (f"-og-{len(ids) - FEW}-til" if len(ids) > FEW else "")


def _introduction(plan: Plan, dekning: Dekning, kutt: Kutt, numbers: Numbers) -> list[Node]:
    what = [
        [
            ast.plain(
                [ast.strong(ast.text(norsk.capital(numbers.name.get(id, title)))), *_title(plan, id, title, numbers)]
            )
        ]
        for id, title in kutt.deler.items()
    ]
    lead = tr(
        "Arket viser hva {plan} for {kommune} mister, og hva som blir frigjort. "
        "Vurdert per {dato}. Det er ingen juridisk vurdering.",
        plan=cover.in_text(plan),
        kommune=plan.kommunenavn,
        dato=norsk.date(dekning.dato),
    )
    return [ast.para(ast.text(lead)), ast.bullets(_first(what))]


def _title(plan: Plan, id: str, title: str, numbers: Numbers) -> list[Node]:
    item = plan.find(id)
    owner = responsible(plan, item) if isinstance(item, Tiltak) else ""
    who = tr(" (ansvarlig: {enhet})", enhet=owner) if owner else ""
    return ast.text(f": {title}{who}") if id in numbers.name else ast.text(who)


def _money(plan: Plan, kutt: Kutt, numbers: Numbers) -> list[Node]:
    unit = handlingsdel.unit_words(plan) + handlingsdel.illustrative_mark(plan)
    years = list(plan.aar)
    without = norsk.listing(
        [
            f"{numbers.name.get(t.id, t.tittel)} ({tr(t.okonomi.status) if t.okonomi.status else tr('ikke oppgitt')})"
            for t in kutt.uten_belop
        ]
    )
    work = tr("Frigjort arbeid: {antall} årsverk.", antall=norsk.decimal(float(kutt.aarsverk))) if kutt.aarsverk else ""
    note = " ".join(filter(None, (tr("Uten beløp i planen: {tiltak}.", tiltak=without) if without else "", work)))
    head = ast.header(2, ast.text(tr("Penger som blir frigjort")), "kutt-penger")
    if not kutt.frigjort:
        return [head, ast.para(ast.text(f"{tr('Ingen penger blir frigjort.')} {note}".strip()))]

    measures = [t for t in plan.all(Tiltak) if t.id in kutt.deler]
    tables = tabeller(
        plan,
        Kolonner([tr("Type og finansiering")], [0.4], 0.6, STAAENDE, sum=tr("Sum")),
        [
            Linje([ast.cell(f"{norsk.capital(tr(f.type))}, {payers(f.betalere)}")], [f.belop[year] for year in years])
            for f in kutt.frigjort
        ],
        lambda years: tr("Frigjorte midler{aar}, {enhet}", aar=aar_i_tittel(years), enhet=unit),
        "tabell-kutt",
        [Linje([ast.cell(name)], sums) for name, sums in kostnad.summer(plan, measures)],
    )
    return [head, *tables, *([ast.para(ast.text(note))] if note else [])]


@record
class _Part:
    """What is lost of one kind, a line each; and what is said where nothing is."""

    id: str
    title: str
    texts: Sequence[Sequence[Node]]
    none: str


def _told(part: _Part) -> list[Node]:
    lines = _first([[ast.plain(text)] for text in part.texts])
    return [ast.header(2, ast.text(part.title), part.id), ast.bullets(lines)]


def _unchanged(texts: Sequence[str]) -> list[Node]:
    """What a cut leaves as it is, in one paragraph."""
    whole = " ".join(text for text in texts if text)
    return (
        [ast.header(2, ast.text(tr("Det som ikke faller")), "kutt-staar"), ast.para(ast.text(whole))] if whole else []
    )


def _example(plan: Plan) -> list[Node]:
    """That the plan is an example, in the first sentence of its own note."""
    note = lovdekning.first_sentence(" ".join(plan.eksempelmerknad.plain.split()))
    return [ast.div([ast.para(ast.text(note))], classes=["kilde"])] if note else []


def _lost(kutt: Kutt) -> list[list[Node]]:
    kinds = boligtyper()
    return [
        *(_need(b) for b in kutt.behov),
        *(
            ast.text(tr("Ingen tiltak igjen for noen gruppe: {boligtype}", boligtype=kinds[Boligtype(b)].lower()))
            for b in kutt.boligtyper
        ),
        *(ast.text(tr("Ingen tiltak igjen av slaget «{slag}»", slag=_help(v))) for v in kutt.virkemidler),
        *(ast.text(tr("Utfordringen møtes ikke lenger: {tittel}", tittel=u.tittel)) for u in kutt.utfordringer),
    ]


def _first(items: Sequence[list[Node]]) -> list[list[Node]]:
    """The first of them, and how many more there are: the sheet is one page."""
    more = len(items) - MOST
    return [
        *items[:MOST],
        *([[ast.plain(ast.text(trn("og {antall} til", "og {antall} til", more)))]] if more > 0 else []),
    ]


def _of_no_weight(kutt: Kutt, numbers: Numbers) -> list[str]:
    return [
        tr(
            "{del_} teller ikke i lovdekningen: {grunn}.",
            del_=norsk.capital(numbers.name.get(id, f"«{kutt.deler[id]}»")),
            grunn=said(why),
        )
        for id, why in kutt.teller_ikke.items()
    ]


def _stands(kutt: Kutt) -> str:
    if not kutt.staar:
        return ""
    return trn(
        "Én bestemmelse bygger på det som kuttes, men planen svarer på den også uten.",
        "{antall} bestemmelser bygger på det som kuttes, men planen svarer på dem også uten.",
        len(kutt.staar),
    )


def _fall(f: Fall, dekning: Dekning, numbers: Numbers) -> list[Node]:
    told = next((v.plikt for v in dekning.vurderinger if v.plikt.id == f.foer.plikt.id), f.foer.plikt)
    words = tr(
        "{hjemmel} ({styrke}): {tittel}. Fra {fra} til {til}.",
        hjemmel=norsk.capital(said(told.hjemmel.reference)),
        styrke=tr(told.styrke.value),
        tittel=told.tittel,
        fra=tr(STATUSORD[f.foer.status]),
        til=tr(STATUSORD[f.etter.status]),
    )
    return ast.text(lovdekning.named(words, numbers))


def _need(b: Behov) -> list[Node]:
    needs = [
        tr(
            "{antall} {boliger} i {aar}",
            antall=norsk.number(line.behov[year]),
            boliger=boligtyper()[Boligtype(line.regnes_som)].lower(),
            aar=year,
        )
        for line in b.linjer
        if line.behov and line.regnes_som in list(Boligtype)
        for year in [max(line.behov)]
    ]
    if not needs:
        return ast.text(tr("{gruppe} mister alle tiltakene.", gruppe=b.maalgruppe.tittel))
    return ast.text(
        tr(
            "{gruppe} mister alle tiltakene, og trenger {boliger}.",
            gruppe=b.maalgruppe.tittel,
            boliger=norsk.listing(needs),
        )
    )


def _help(virkemiddel: str) -> str:
    return tr(virkemidler().get(virkemiddel, virkemiddel))


def _heard(i: Innspill) -> list[Node]:
    rest = tr("Det førte ikke til noe annet.") if i.alt else tr("Det førte også til noe som ikke kuttes.")
    return ast.text(tr("«{moete}» ({dato}). {resten}", moete=i.moete.tittel, dato=when(i.moete.dato), resten=rest))
