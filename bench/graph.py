"""A graph of goals, strategies, challenges and measures of any size, always the same for the same size.

It is the input of every tool that is compared: `bench/plans.py` writes it as a plan, `bench/peers.py` in the neighbours' own forms.
Of a hundred items five are goals, fifteen strategies, ten challenges and seventy measures, each with some lines of text.
"""

from collections.abc import Sequence
from dataclasses import dataclass

YEARS = range(2024, 2028)
UNITS = ("nav", "boligkontoret", "eiendom")
GROUPS = ("unge", "barnefamilier", "flyktninger")

_WHO = ("Boligkontoret", "Nav", "Helsetjenesten", "Eiendomsavdelingen", "Flyktningtjenesten", "Planavdelingen")
_DOES = ("følger opp", "gir råd til", "finner boliger for", "møter", "skriver avtaler med", "hjelper")
_WHOM = ("unge i etableringsfasen", "familier med lav inntekt", "innbyggere uten bolig", "leietakere", "nye innbyggere")
_HOW = (
    "hver uke, og tilbudet er gratis",
    "sammen med andre tjenester, slik at ingen faller mellom to stoler",
    "før problemene blir store",
    "etter en felles rutine som er kjent i hele kommunen",
    "i boligene der de bor",
)


@dataclass(frozen=True, slots=True)
class Item:
    """A node: its id, its title, its sentences, and the ids of what it hangs under."""

    id: str
    title: str
    text: Sequence[str]
    parents: Sequence[str]
    number: int


@dataclass(frozen=True, slots=True)
class Graph:
    """All nodes by level. Measures hang under a strategy, strategies under a goal, goals answer challenges."""

    challenges: Sequence[Item]
    goals: Sequence[Item]
    strategies: Sequence[Item]
    measures: Sequence[Item]

    @property
    def levels(self) -> tuple[Sequence[Item], ...]:
        return (self.challenges, self.goals, self.strategies, self.measures)


def make(items: int) -> Graph:
    """A graph of `items` nodes; at least twenty, so that every level has some."""
    if items < 20:
        raise ValueError("a graph has at least twenty nodes")
    goals, strategies, challenges = items // 20, items * 3 // 20, items // 10
    measures = items - goals - strategies - challenges
    width = len(str(measures))

    def level(letter: str, count: int, above: str, of: int) -> list[Item]:
        def parents(n: int) -> tuple[str, ...]:
            return (f"{above}{n % of + 1:0{width}}",) if above else ()

        return [
            Item(f"{letter}{n + 1:0{width}}", _title(letter, n), _sentences(n), parents(n), n) for n in range(count)
        ]

    return Graph(
        level("U", challenges, "", 0),
        # Goal n answers challenge n and every challenge that many goals further on; one is enough to name its parent.
        [
            Item(
                goal.id, goal.title, goal.text, [f"U{c + 1:0{width}}" for c in range(goal.number, challenges, goals)], n
            )
            for n, goal in enumerate(level("M", goals, "U", challenges))
        ],
        level("S", strategies, "M", goals),
        level("T", measures, "S", strategies),
    )


def _title(letter: str, n: int) -> str:
    lead = {
        "U": "For få boliger passer for",
        "M": "Flere trygge hjem for",
        "S": "Tidlig hjelp til",
        "T": "Fast tilbud til",
    }
    return f"{lead[letter]} {_WHOM[n % len(_WHOM)]} ({n + 1})"


def _sentences(n: int) -> list[str]:
    return [
        f"{_WHO[(n + k) % len(_WHO)]} {_DOES[(n // 2 + k) % len(_DOES)]} {_WHOM[(n // 3 + k) % len(_WHOM)]} "
        f"{_HOW[(n // 5 + k) % len(_HOW)]}."
        for k in range(3 + n % 3)
    ]
