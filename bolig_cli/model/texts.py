"""Every author text with the place where it is written."""

from collections.abc import Iterator

from bolig_cli.finding import Place
from bolig_cli.model.plan import Plan
from bolig_cli.source.fragment import Markdown


def placed_texts(plan: Plan) -> Iterator[tuple[Place, Markdown]]:
    """The texts of the plan, the items, the knowledge base, the process and the chapters, with the place of each."""
    yield plan.origin.at("formaal"), plan.formaal
    yield plan.origin.at("eksempelmerknad"), plan.eksempelmerknad
    yield plan.origin.at("okonomi", "merknad"), plan.okonomi_merknad
    for item in plan.items:
        for name, text in item.texts():
            yield item.origin.at(name), text
    if plan.behovsoversikt:
        yield plan.behovsoversikt.origin.at("metode"), plan.behovsoversikt.metode
    for duty in plan.ansvar:
        yield duty.origin.at("beskrivelse"), duty.beskrivelse
    if process := plan.prosess:
        origin = process.origin
        yield origin.at("organisering", "beskrivelse"), process.organisering.beskrivelse
        for number, event in enumerate(process.medvirkning):
            yield origin.at("medvirkning", number, "innspill"), event.innspill
            yield origin.at("medvirkning", number, "oppfoelging"), event.oppfoelging
        for number, body in enumerate(process.raad):
            yield origin.at("raad", number, "uttalelse"), body.uttalelse
        for number, treatment in enumerate(process.behandling):
            yield origin.at("behandling", number, "vedtak"), treatment.vedtak
        yield origin.at("rullering"), process.rullering
    if paper := plan.saksfremlegg:
        for key in ("sammendrag", "bakgrunn", "konklusjon"):
            yield paper.origin.at(key), getattr(paper, key)
        for number, point in enumerate(paper.innstilling):
            yield paper.origin.at("innstilling", number), point
        for key in ("vurdering", "alternativer"):
            for number, section in enumerate(getattr(paper, key)):
                yield paper.origin.at(key, number, "tekst"), section.tekst
    for chapter in plan.kapitler:
        yield chapter.origin.at("tittel"), chapter.tekst
