"""Every author text with the place where it is written."""

from collections.abc import Callable, Iterator

from bolig_cli.finding import Place
from bolig_cli.model.plan import Plan
from bolig_cli.source.fragment import Markdown
from bolig_cli.source.node import Key, Origin


def placed_texts(plan: Plan) -> Iterator[tuple[Place, Markdown]]:
    """The texts of the plan, the items, the knowledge base, the process and the chapters, with the place of each."""
    return ((origin.at(*keys), text) for origin, keys, text in _texts(plan))


def placed_where(plan: Plan, wanted: Callable[[Markdown], object]) -> Iterator[tuple[Place, Markdown]]:
    """Those of them that are wanted: where a text stands is looked up for these alone."""
    return ((origin.at(*keys), text) for origin, keys, text in _texts(plan) if wanted(text))


def texts(plan: Plan) -> Iterator[Markdown]:
    """The same without their places, which are half the work."""
    return (text for _, _, text in _texts(plan))


def _texts(plan: Plan) -> Iterator[tuple[Origin, tuple[Key, ...], Markdown]]:
    yield plan.origin, ("formaal",), plan.formaal
    yield plan.origin, ("eksempelmerknad",), plan.eksempelmerknad
    yield plan.origin, ("okonomi", "merknad"), plan.okonomi_merknad
    for item in plan.items:
        for name, text in item.texts():
            yield item.origin, (name,), text
    if plan.behovsoversikt:
        yield plan.behovsoversikt.origin, ("metode",), plan.behovsoversikt.metode
    for duty in plan.ansvar:
        yield duty.origin, ("beskrivelse",), duty.beskrivelse
    if process := plan.prosess:
        origin = process.origin
        yield origin, ("organisering", "beskrivelse"), process.organisering.beskrivelse
        for number, event in enumerate(process.medvirkning):
            yield origin, ("medvirkning", number, "innspill"), event.innspill
            yield origin, ("medvirkning", number, "oppfoelging"), event.oppfoelging
        for number, body in enumerate(process.raad):
            yield origin, ("raad", number, "uttalelse"), body.uttalelse
        for number, treatment in enumerate(process.behandling):
            yield origin, ("behandling", number, "vedtak"), treatment.vedtak
        yield origin, ("rullering",), process.rullering
    if paper := plan.saksfremlegg:
        for key in ("sammendrag", "bakgrunn", "konklusjon"):
            yield paper.origin, (key,), getattr(paper, key)
        for number, point in enumerate(paper.innstilling):
            yield paper.origin, ("innstilling", number), point
        for key in ("vurdering", "alternativer"):
            for number, section in enumerate(getattr(paper, key)):
                yield paper.origin, (key, number, "tekst"), section.tekst
    for chapter in plan.kapitler:
        yield chapter.origin, ("tittel",), chapter.tekst
