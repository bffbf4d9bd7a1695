"""What a rule is given: the plan, the duties it can answer, and what several rules look things up in, worked out once."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from bolig_cli.finding import Place
from bolig_cli.law.egne_ord import Malsted, malsteder
from bolig_cli.law.plikt import Katalog
from bolig_cli.model.innspill import Innspill
from bolig_cli.model.plan import BEHOVSOVERSIKT, Fase, Foering, Item, Plan
from bolig_cli.model.texts import placed_texts
from bolig_cli.rules.support.amounts import Amount, amounts
from bolig_cli.rules.support.kinds import KINDS
from bolig_cli.rules.support.references import Known, Reference, known, references, uncertain
from bolig_cli.source.fragment import Markdown


@dataclass(frozen=True)  # without slots: what is looked up is kept here, once
class Context:
    """A plan that is being checked. `katalog` is the law catalogue with the municipality's own requirements.

    `uleste` are the kinds of file of which one could not be read at all: nobody can say what does not stand there. `med_feil` are
    those, and the kinds of which one holds something that could not be understood.
    """

    plan: Plan
    katalog: Katalog
    uleste: frozenset[str] = frozenset()
    med_feil: frozenset[str] = frozenset()

    def may_stand_unread(self, kinds: Iterable[type[Item]]) -> bool:
        """Whether a thing of one of these kinds may stand in a file that could not be read."""
        return any(KINDS[kind].file in self.uleste for kind in kinds)

    @cached_property
    def fase(self) -> str:
        """The phase that a finding is weighed by: nothing is an error by an unknown one."""
        return self.plan.fase if self.plan.fasen_er_kjent else Fase.UTKAST

    @cached_property
    def known(self) -> Known:
        """The items by id."""
        return known(self.plan)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every reference by id in a field."""
        return tuple(references(self.plan))

    @cached_property
    def unresolved(self) -> tuple[Place, ...]:
        """Where a field refers to who or what is not there, though others of each kind are: what it means to say is not known.

        Not to the guidance from above: whether that is there, is what the duties ask.
        """
        return tuple(
            r.ref.place
            for r in self.references
            if r.ref.id != BEHOVSOVERSIKT
            and not self.known.knows(r.ref.id, r.kinds)
            and Foering not in r.kinds
            and all(self.known.ids((kind,)) for kind in r.kinds)
        )

    @cached_property
    def malsteder(self) -> tuple[Malsted, ...]:
        """Where something stands that is not the author's own."""
        return tuple(malsteder(self.plan))

    @cached_property
    def under_behandling(self) -> tuple[Innspill, ...]:
        """The answers to the hearing that somebody can still do something about: of a plan that is adopted, only those that came
        late and are not treated."""
        is_adopted = self.fase == Fase.OPPFOELGING
        return tuple(innspill for innspill in self.plan.innspill if not (is_adopted and innspill.er_behandlet))

    @cached_property
    def times_referred_to(self) -> Counter[str]:
        """How many fields refer to each id."""
        return Counter(reference.ref.id for reference in self.references)

    @cached_property
    def referred(self) -> frozenset[tuple[str, str, str]]:
        """Who refers to what: the owner, the field, the id."""
        return frozenset((reference.owner, reference.field, reference.ref.id) for reference in self.references)

    @cached_property
    def placed_texts(self) -> tuple[tuple[Place, Markdown], ...]:
        """Every author text with the place of its value."""
        return tuple(placed_texts(self.plan))

    @cached_property
    def texts(self) -> tuple[Markdown, ...]:
        """Every author text."""
        return tuple(text for _, text in self.placed_texts)

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """Every amount of every measure."""
        return tuple(amounts(self.plan))

    @cached_property
    def plikt_ider(self) -> frozenset[str]:
        """The ids of every duty in the catalogue, the municipality's own requirements included."""
        return frozenset(plikt.id for plikt in self.katalog.plikter)

    def uncertain(self, kind: type[Item], *fields: str) -> bool:
        """Whether some item of this kind may refer to what a rule would say that nobody refers to: see `references.uncertain`."""
        return uncertain(self.plan, self.known, kind, fields)
