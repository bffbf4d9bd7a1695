"""The plan's own words behind a piece of evidence, as they stand in the plan, for one who is to judge them."""

from collections.abc import Iterator, Mapping, Sequence

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.documents.wording import said
from bolig_cli.law.basis import chapter_id, process_id
from bolig_cli.law.evidence.evidence import Bevis
from bolig_cli.law.evidence.support.tekst import lest
from bolig_cli.maalform import tr
from bolig_cli.model.plan import BEHOVSOVERSIKT, Foering, Kapittel, Maal, Plan, Strategi, Tiltak
from bolig_cli.record import record


@record
class Part:
    """A part of a chapter from a heading to the next: many provisions may be read against the same."""

    place: tuple[int, int]  # the chapter's number, and where in it: no other part has the same
    chapter: str
    title: str
    blocks: tuple[Node, ...]


def own_words(plan: Plan, bevis: Bevis, targets: Mapping[tuple[int, int], str]) -> list[Node]:
    """A note of where it stands and what it does not mention; then links to the parts of the chapter, which stand elsewhere in the
    document (`targets`: their ids by place), or the whole text, as in the plan, where it is no part of a chapter."""
    where = ast.div([ast.para(ast.text(said(bevis.tekst))), *_elsewhere(plan, bevis)], classes=["merk"])
    links = [ast.link(ast.text(f"«{part.title}»"), f"#{targets[part.place]}") for part in parts(plan, bevis)]
    if not links:
        return [where, *_text(plan, bevis)]
    read = ast.joined([[link] for link in links])
    return [where, ast.para([ast.strong(ast.text(tr("Les teksten:"))), {"t": "Space"}, *read])]


def _text(plan: Plan, bevis: Bevis) -> list[Node]:
    if plan.prosess and bevis.id == process_id("rullering"):
        return list(plan.prosess.rullering.blocks)
    if plan.prosess and bevis.id == process_id("medvirkning"):
        return [
            node
            for event in plan.prosess.medvirkning
            if event.place == bevis.place
            for node in (
                *_named(tr("Dette kom inn"), event.innspill.blocks),
                *_named(tr("Dette førte det til"), event.oppfoelging.blocks),
            )
        ]
    item = plan.find(bevis.id)
    if isinstance(item, Tiltak | Strategi | Maal):
        return list(item.beskrivelse.blocks)
    if bevis.id == BEHOVSOVERSIKT and plan.behovsoversikt:
        return list(plan.behovsoversikt.metode.blocks)
    return [ast.para(ast.text(part)) for part in bevis.utdrag.splitlines() if part.strip()]


def parts(plan: Plan, bevis: Bevis) -> list[Part]:
    """Those parts of its chapter that the evidence is, with their lists, links and notes; none where it is no chapter."""
    return [
        part
        for number, kapittel in enumerate(plan.kapitler)
        if chapter_id(kapittel) == bevis.id
        for part in _sections(number, kapittel, bevis)
    ]


def _sections(number: int, kapittel: Kapittel, bevis: Bevis) -> Iterator[Part]:
    blocks = kapittel.tekst.blocks
    ends = [*(heading.index for heading in kapittel.tekst.headings), len(blocks)]
    for section in kapittel.tekst.sections:
        start = section.heading.index + 1 if section.heading else 0
        title = section.heading.text if section.heading else kapittel.tittel
        running = lest(section.running).strip()
        if running and f"{title}\n{running}" in bevis.utdrag:
            yield Part(
                (number, start), kapittel.tittel, title, tuple(blocks[start : min(e for e in ends if e >= start)])
            )


def _named(title: str, blocks: Sequence[Node]) -> list[Node]:
    return [ast.para([ast.strong(ast.text(title))]), *blocks] if blocks else []


def _elsewhere(plan: Plan, bevis: Bevis) -> list[Node]:
    """What the plan only points to has to be read where it is."""
    item = plan.find(bevis.id)
    if not isinstance(item, Foering):
        return []
    words = ast.text(tr("Teksten står i «{dokument}», og ikke i denne planen. Les den der.", dokument=item.tittel))
    return [ast.para([ast.link(words, item.url)] if item.url else words)]
