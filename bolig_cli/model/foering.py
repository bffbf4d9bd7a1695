"""What stands above the plan."""

from collections.abc import Mapping

from bolig_cli.model.item import Item, Ref
from bolig_cli.model.tid import Tidspunkt
from bolig_cli.record import record
from bolig_cli.source.fragment import Markdown

# What a municipality adopts for itself.
KOMMUNENS_EGNE = frozenset((
    "planstrategi", "kommuneplanens samfunnsdel", "kommuneplanens arealdel", "kommunedelplan", "temaplan", "økonomiplan",
))  # fmt: skip


@record(kw_only=True)
class OverordnetMaal(Item):
    """A goal in a plan or guidance above this plan."""


@record(kw_only=True)
class Foering(Item):
    """A plan above or national guidance. `boligsosialt` maps what the document is said to hold to where it stands there."""

    slag: str
    kommune: tuple[Ref, ...]  # by name: whose plan it is, where several make this one together
    vedtatt: Tidspunkt | None
    gjelder_til: Tidspunkt | None
    url: str
    beskrivelse: Markdown
    boligsosialt: Mapping[str, str]
    maal: tuple[OverordnetMaal, ...]

    @property
    def ends_before_it_begins(self) -> bool:
        return bool(self.vedtatt and self.gjelder_til and self.gjelder_til.ends_before(self.vedtatt))


@record
class Foeringer:
    """foeringer.yaml."""

    foeringer: tuple[Foering, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """The guidance, and after it the goals in it."""
        return (*self.foeringer, *(goal for foering in self.foeringer for goal in foering.maal))
