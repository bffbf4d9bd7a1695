"""The plan's own words behind a piece of evidence, as they stand in the plan, for one who is to judge them."""

from collections.abc import Sequence

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.documents.wording import said
from bolig_cli.law.basis import chapter_id, process_id
from bolig_cli.law.evidence.evidence import Bevis
from bolig_cli.law.evidence.tekst import lest
from bolig_cli.maalform import tr
from bolig_cli.model.plan import BEHOVSOVERSIKT, Foering, Kapittel, Maal, Plan, Strategi, Tiltak


def own_words(plan: Plan, bevis: Bevis) -> list[Node]:
    """A note of where it stands and what it does not mention; then the whole text, as in the plan."""
    where = ast.div([ast.para(ast.text(said(bevis.tekst))), *_elsewhere(plan, bevis)], classes=["merk"])
    return [where, *_text(plan, bevis)]


def _text(plan: Plan, bevis: Bevis) -> list[Node]:
    chapters = {chapter_id(kapittel): kapittel for kapittel in plan.kapitler}
    if bevis.id in chapters and (sections := _sections(chapters[bevis.id], bevis)):
        return sections
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


def _sections(kapittel: Kapittel, bevis: Bevis) -> list[Node]:
    """Those parts of the chapter that the evidence is, each under its heading, with its lists, links and notes."""
    blocks = kapittel.tekst.blocks
    ends = [*(heading.index for heading in kapittel.tekst.headings), len(blocks)]
    made: list[Node] = []
    for section in kapittel.tekst.sections:
        start = section.heading.index + 1 if section.heading else 0
        title = section.heading.text if section.heading else kapittel.tittel
        running = lest(section.running).strip()
        if running and f"{title}\n{running}" in bevis.utdrag:
            made += _named(title, blocks[start : min(end for end in ends if end >= start)])
    return made


def _named(title: str, blocks: Sequence[Node]) -> list[Node]:
    return [ast.para([ast.strong(ast.text(title))]), *blocks] if blocks else []


def _elsewhere(plan: Plan, bevis: Bevis) -> list[Node]:
    """What the plan only points to has to be read where it is."""
    item = plan.find(bevis.id)
    if not isinstance(item, Foering):
        return []
    words = ast.text(tr("Teksten står i «{dokument}», og ikke i denne planen. Les den der.", dokument=item.tittel))
    return [ast.para([ast.link(words, item.url)] if item.url else words)]
