"""What speaks of the plan as a whole."""

from collections.abc import Iterator

from bolig_cli.finding import Place
from bolig_cli.model.plan import Plan
from bolig_cli.source.fragment import Markdown


def texts_on_the_plan(plan: Plan) -> Iterator[tuple[Place, Markdown]]:
    """The texts that speak of the whole plan, each with its place."""
    yield plan.origin.at("formaal"), plan.formaal
    for chapter in plan.kapitler:
        if chapter.innhold != "foeringer":  # «planen» is another there
            yield chapter.origin.at("tittel"), chapter.tekst
    if paper := plan.saksfremlegg:
        for key in ("sammendrag", "bakgrunn", "konklusjon"):
            yield paper.origin.at(key), getattr(paper, key)
        for number, section in enumerate(paper.vurdering):
            yield paper.origin.at("vurdering", number, "tekst"), section.tekst
