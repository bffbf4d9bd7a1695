"""Where an author is to write what the plan has none of: beside others of its kind, where the form of it can be seen.

A lack that is of one thing in the plan stands there. These are for lacks that are of none of them: a measure, a service or a
chapter that is to be made. Where the plan has no other of the kind, it is plan.yaml, and the text of the lack says which file.
"""

from bolig_cli.finding import Place
from bolig_cli.model.plan import Enhet, Foering, Kapittel, Plan, Tiltak, Tjeneste


def i_tiltakene(plan: Plan, felt: str) -> Place:
    """A field of the first measure. It is not that measure which is at fault, see `er_tiltakenes`."""
    alle = plan.all(Tiltak)
    return alle[0].origin.at(felt) if alle else plan.origin.at()


def er_tiltakenes(plan: Plan, place: Place) -> bool:
    """Whether a place is in the first measure only because a measure is what is to be written."""
    return any(place == i_tiltakene(plan, felt) for felt in _FELT)


_FELT = ("virkemidler", "medvirkende")


def i_tjenestene(plan: Plan) -> Place:
    """The last service: a new one comes after it."""
    alle = plan.all(Tjeneste)
    return alle[-1].origin.at("id") if alle else plan.origin.at()


def i_foeringene(plan: Plan) -> Place:
    """The last of the plans and guidance above this one: a new one comes after it."""
    alle = plan.all(Foering)
    return alle[-1].origin.at("id") if alle else plan.origin.at()


def i_ansvaret(plan: Plan) -> Place:
    """The last line of who answers in which situation, or the last unit: a new one comes after it."""
    if plan.ansvar:
        return plan.ansvar[-1].origin.at("situasjon")
    enheter = plan.all(Enhet)
    return enheter[-1].origin.at("id") if enheter else plan.origin.at()


def i_kapitlene(plan: Plan) -> Place:
    """The subjects of the chapter that has the most: the one that gathers what has no chapter of its own."""
    alle: tuple[Kapittel, ...] = tuple(plan.kapitler)
    return max(alle, key=lambda k: len(k.emner)).origin.at("emner") if alle else plan.origin.at()
