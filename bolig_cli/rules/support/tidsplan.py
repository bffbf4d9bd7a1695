"""The steps of the timetable that are the plan's own hearing, and those where it is decided on."""

from bolig_cli.model.plan import Milepael, Milepaelslag, Plan
from bolig_cli.searchable import as_name

_HEARING = frozenset(
    {
        "høring", "høringen", "høringsperiode", "høringsperioden", "høyring", "høyringa", "høyringsperiode", "høyringsperioden",
        "ettersyn",
    }
)  # fmt: skip
# What may stand beside it in the name of a step that is the hearing, and nothing else besides.
_BESIDE = frozenset(
    {
        "offentlig", "offentleg", "og", "av", "på", "ute", "plan", "planen", "handlingsplanen", "planforslag", "planforslaget",
        "planutkast", "planutkastet", "forslag", "forslaget", "utkast", "utkastet", "høringsutkast", "høringsutkastet",
        "høyringsutkast", "høyringsutkastet",
    }
)  # fmt: skip

_DECISION = ("sluttbehandling", "sluttbehandlinga", "slutthandsaming", "sluttvedtak", "vedtak", "vedtas", "vedtek")
_OTHER_DECISION = ("planprogram", "høring", "høyring", "oppstart", "planstrategi", "kunngjør")


def is_only_hearing(step: Milepael) -> bool:
    """Whether a step's name says that it is the hearing, and nothing else: «Høring og offentlig ettersyn», and neither «Høring av
    planprogrammet» nor «Høring og merknadsbehandling»."""
    words = [word.strip(".,:;()") for word in as_name(step.hva).split()]
    return not _HEARING.isdisjoint(words) and _HEARING.union(_BESIDE).issuperset(words)


def hearing_steps(plan: Plan) -> tuple[Milepael, ...]:
    """The steps that are the hearing of the plan, by what they are said to be (`slag`), or where that is not said, by name."""
    steps = plan.prosess.tidsplan if plan.prosess else ()
    return tuple(
        step for step in steps if step.slag == Milepaelslag.HOERING or (not step.slag and is_only_hearing(step))
    )


def decision_steps(plan: Plan) -> tuple[Milepael, ...]:
    """The steps in which the plan is adopted, by what they are said to be (`slag`), or where that is not said, by name."""
    steps = plan.prosess.tidsplan if plan.prosess else ()
    return tuple(step for step in steps if step.slag == Milepaelslag.VEDTAK or (not step.slag and _is_decision(step)))


def _is_decision(step: Milepael) -> bool:
    name = as_name(step.hva)
    words = [word.strip(".,:;()") for word in name.split()]
    return any(word in _DECISION for word in words) and not any(word in name for word in _OTHER_DECISION)
