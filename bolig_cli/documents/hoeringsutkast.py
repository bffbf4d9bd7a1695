"""The hearing draft: the whole plan, with the hearing's facts in front and the law coverage behind."""

from collections.abc import Callable, Mapping

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.documents import (
    chapters,
    cover,
    foeringer,
    handlingsdel,
    hoeringsopplysninger,
    kunnskapsgrunnlag,
    lovdekning,
    maal,
    prosess,
)
from bolig_cli.documents.document import Document
from bolig_cli.documents.numbering import number_items
from bolig_cli.documents.references import fill_links, join_words, number_chapters, number_tables
from bolig_cli.documents.vocabulary import PARTS
from bolig_cli.law.vurdering import Dekning
from bolig_cli.model.plan import Plan

NAME = "hoeringsutkast"


def make(plan: Plan, dekning: Dekning) -> Document:
    """The document. The plan must be free of structural faults: every reference hits."""
    numbers = number_items(plan)
    parts: Mapping[str, Callable[[], list[Node]]] = {
        "prosess": lambda: prosess.blocks(plan),
        "foeringer": lambda: foeringer.blocks(plan, numbers),
        "kunnskapsgrunnlag": lambda: kunnskapsgrunnlag.blocks(plan, numbers),
        "maal": lambda: maal.blocks(plan, numbers, dekning.katalog),
        "handlingsdel": lambda: handlingsdel.blocks(plan, numbers),
    }
    front = [k for k in plan.kapitler if not k.vedlegg]
    blocks = list(hoeringsopplysninger.blocks(plan))
    for kapittel in front:
        blocks += _chapter(
            chapters.blocks(kapittel), parts[kapittel.innhold]() if kapittel.innhold else [], kapittel.innhold
        )
    placed = {k.innhold for k in plan.kapitler}
    for name, title in PARTS.items():
        if name not in placed and (content := parts[name]()):
            blocks += _chapter([ast.header(1, ast.text(title), f"del-{name}")], content, name)
    blocks += [
        ast.header(1, ast.text("Lovdekning"), "lovdekning", ["vedlegg"]),
        *lovdekning.blocks(numbers, dekning),
    ]
    for kapittel in plan.kapitler:
        if kapittel.vedlegg:
            blocks += _chapter(
                chapters.blocks(kapittel), parts[kapittel.innhold]() if kapittel.innhold else [], kapittel.innhold
            )
    blocks, tables = number_tables(number_chapters(join_words(blocks)))
    blocks = fill_links(blocks, {**_titles(plan), **tables, **numbers.name})
    return Document(
        name=NAME,
        title=cover.title(plan),
        subtitle=cover.subtitle(plan),
        short_title=cover.short_title(plan),
        status="Høringsutkast",
        kommune=plan.kommune.navn,
        language=cover.language(plan),
        date=plan.utgavedato.first.isoformat() if plan.utgavedato and plan.utgavedato.first else f"{plan.fra}-01-01",
        subject=f"Høringsutkast til {cover.short_title(plan).lower()} for {plan.kommune.navn}",
        keywords=("boligsosial handlingsplan", plan.kommune.navn, f"{plan.fra}–{plan.til}"),
        cover_facts=cover.hearing_facts(plan),
        cover_notice=plan.eksempelmerknad.blocks,
        labels=cover.LABELS[cover.language(plan)],
        blocks=blocks,
    )


def _chapter(head: list[Node], content: list[Node], part: str) -> list[Node]:
    """A chapter with its generated part; the action part stands on landscape pages."""
    return [ast.div([*head, *content], classes=["liggende"])] if part == "handlingsdel" else [*head, *content]


def _titles(plan: Plan) -> dict[str, str]:
    """What a link without words is called, for things that have no number."""
    names = {item.id: f"«{item.tittel}»" for item in plan.items}
    return (
        names
        | {f"kapittel-{k.id}": f"«{k.tittel}»" for k in plan.kapitler}
        | {kunnskapsgrunnlag.OVERVIEW_ID: "behovsoversikten"}
    )
