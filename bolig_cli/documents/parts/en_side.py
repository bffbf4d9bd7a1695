"""The plan on one page, for those who read no more: what is asked, why, for what, at what cost, and what it leaves undone.

All of it is made from the plan's data. What the plan has no data for is left out; nothing is said that it does not show.
"""

from collections.abc import Sequence

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents.numbering import Numbers, main_goals_in_order
from bolig_cli.documents.parts import behov_og_tiltak, foerst, handlingsdel, kostnad, saken
from bolig_cli.documents.tidspunkt import when
from bolig_cli.documents.vocabulary import figures as figures_mark
from bolig_cli.law.plikt import Plikttype, Styrke
from bolig_cli.law.vurdering import Dekning, Status
from bolig_cli.maalform import tr, trn
from bolig_cli.model.plan import Fase, Maal, Plan, Strategi, Utfordring

_NAMED = 2  # so many provisions that are not covered are named: the page is to hold the rest too


def blocks(plan: Plan, dekning: Dekning, numbers: Numbers) -> list[Node]:
    """A chapter without number that stands before the contents."""
    parts = [
        ("sporsmaalet", tr("Dette skal avgjøres"), _asked(plan)),
        ("problemet", tr("Problemet"), _problem(plan)),
        ("maalene", norsk.capital(plan.betegnelser.maal.flertall) + _common_mark(plan), _goals(plan, numbers)),
        ("kostnaden", tr("Hva det koster"), _cost(plan, numbers)),
        ("foerst", tr("Det som skjer først"), foerst.blocks(plan, numbers)),
        ("uloest", tr("Det planen ikke løser"), _left(plan, dekning)),
    ]
    result = [ast.header(1, ast.text(tr("Planen på én side")), "en-side", ["unummerert", "foran"])]
    for id, title, content in parts:
        if content:
            result += [ast.header(2, ast.text(title), f"en-side-{id}", ["unummerert"]), *content]
    return result


def _asked(plan: Plan) -> list[Node]:
    """That the plan is heard, until when, or which body sends it out for that; and which body decides on it when."""
    p = plan.prosess
    if p is None:
        return []
    sentences = []
    if plan.fase == Fase.HOERING and p.hoering and p.hoering.til:
        sentences.append(tr("Planen er på høring til {dato}. Alle kan uttale seg.", dato=when(p.hoering.til)))
    if plan.fase == Fase.UTKAST:
        sentences += saken.sending_out(plan)
    sentences += saken.decision(plan)
    return _para(sentences)


def _problem(plan: Plan) -> list[Node]:
    """How many have and lack a suitable home, and what the measures say against it."""
    return _para([*behov_og_tiltak.need(plan), *behov_og_tiltak.against(plan)])


def _goals(plan: Plan, numbers: Numbers) -> list[Node]:
    """The goals, each with where its first indicator is to be moved."""
    own_marks = not _common_mark(plan)
    items = []
    for goal in main_goals_in_order(plan):
        name = ast.link(ast.text(f"{norsk.capital(numbers.name[goal.id])}: {goal.tittel}"), f"#{goal.id}")
        items.append([ast.plain([name, *ast.text(_measured(goal, own_marks))])])
    return [ast.bullets(items)] if items else []


def _common_mark(plan: Plan) -> str:
    """What the figures of all the indicators shown are, where that is the same; then it is said once, above them."""
    marks = {figures_mark(goal.indikatorer[0].tallstatus) for goal in main_goals_in_order(plan) if goal.indikatorer}
    return marks.pop() if len(marks) == 1 else ""


def _measured(goal: Maal, mark: bool) -> str:
    if not goal.indikatorer:
        return ""
    i = goal.indikatorer[0]
    return tr(
        ". {navn}: fra {foer} i {foer_aar} til {maal} i {maal_aar}{merke}",
        navn=i.navn,
        foer=norsk.decimal(i.utgangspunkt),
        foer_aar=i.utgangspunkt_aar,
        maal=norsk.decimal(i.maaltall) + (f" {i.enhet}" if i.enhet else ""),
        maal_aar=i.maaltall_aar,
        merke=figures_mark(i.tallstatus) if mark else "",
    )


def _cost(plan: Plan, numbers: Numbers) -> list[Node]:
    """What the measures cost and who bears it, the sums, and how many measures are not in them."""
    if not (said := kostnad.sentences(plan)):
        return []
    without = len(handlingsdel.not_costed(plan, numbers))
    note = trn(
        "Ett tiltak har ikke beregnet kostnad og er ikke med i summene.",
        "{antall} tiltak har ikke beregnet kostnad og er ikke med i summene.",
        without,
    )
    return [
        *_para(said),
        *kostnad.table(plan),
        *_para([*kostnad.within_budget(plan), *([note] if without else [])]),
    ]


def _left(plan: Plan, dekning: Dekning) -> list[Node]:
    """The need that the measures leave, the challenges that no goal or strategy meets, and the duties of the plan itself that are
    not covered."""
    met = {ref.id for item in plan.items if isinstance(item, Maal | Strategi) for ref in item.utfordringer}
    unmet = [challenge.tittel for challenge in plan.all(Utfordring) if challenge.id not in met]
    open_duties: dict[str, list[str]] = {Styrke.SKAL: [], Styrke.BOER: [], Styrke.KAN: []}
    for v in dekning.vurderinger:
        if v.plikt.plikttype is Plikttype.PLANINNHOLD and v.status in (Status.DELVIS, Status.IKKE_DEKKET):
            open_duties[v.plikt.styrke].append(v.plikt.tittel)
    words = behov_og_tiltak.unmet(plan)
    if unmet:
        words.append(
            trn(
                "Ingen mål eller strategier møter denne utfordringen: {utfordringer}.",
                "Ingen mål eller strategier møter disse utfordringene: {utfordringer}.",
                len(unmet),
                utfordringer="; ".join(unmet),
            )
        )
    if must := open_duties[Styrke.SKAL]:
        words.append(
            trn(
                "Planen svarer ikke helt på ett krav til innholdet{navn}.",
                "Planen svarer ikke helt på {antall} krav til innholdet{navn}.",
                len(must),
                navn=_subjects(must),
            )
        )
    if should := open_duties[Styrke.BOER]:
        words.append(
            trn(
                "Planen følger ikke helt én anbefaling om innholdet.",
                "Planen følger ikke helt {antall} anbefalinger om innholdet.",
                len(should),
            )
        )
    if open_duties[Styrke.SKAL] or open_duties[Styrke.BOER]:
        see = [*ast.text(tr("Se")), {"t": "Space"}, ast.link([], "#lovdekning"), {"t": "Str", "c": "."}]
        return [ast.para([*ast.text(" ".join(words)), {"t": "Space"}, *see])]
    return _para(words)


def _subjects(titles: Sequence[str]) -> str:
    """What a few provisions that the plan must answer are about; of others, the appendix tells."""
    return f": {norsk.listing([f'«{title}»' for title in titles], tr('og'))}" if len(titles) <= _NAMED else ""


def _para(sentences: Sequence[str]) -> list[Node]:
    return [ast.para(ast.text(" ".join(sentences)))] if sentences else []
