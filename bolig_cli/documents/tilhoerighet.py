"""Whose something is, in a plan that several municipalities make together."""

from collections.abc import Sequence

from bolig_cli import norsk
from bolig_cli.maalform import tr
from bolig_cli.model.item import Ref
from bolig_cli.model.plan import Plan


def med_kommune(plan: Plan, navn: str, kommune: Sequence[Ref]) -> str:
    """ "Kommunestyret (Nabo kommune)", "Nav Sør (felles)"; the name alone in one municipality's plan, or where none is said."""
    if not plan.kommuner or not kommune:
        return navn
    those = [next((k.navn for k in plan.kommuner if k.heter(ref.id)), ref.id) for ref in kommune]
    every = all(k.er_blant(kommune) for k in plan.kommuner)
    return f"{navn} ({tr('felles') if every else norsk.listing(those)})"
