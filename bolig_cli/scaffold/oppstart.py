"""What an author says of a new plan before it is made, and how its example is shaped by that."""

import re
from collections.abc import Mapping
from enum import StrEnum

from bolig_cli.errors import BoligError
from bolig_cli.model.plan import Plantype
from bolig_cli.record import record
from bolig_cli.source import text as source_text

PERIOD_YEARS = 4
_SHORTEST, _LONGEST = PERIOD_YEARS, 12  # years; the example's amounts are for four of them
_MAX_TITLE = 120


class Maalform(StrEnum):
    """The form of Norwegian that the documents are in."""

    BOKMAAL = "bokmål"
    NYNORSK = "nynorsk"


TITLES = {Maalform.BOKMAAL: "Boligsosial handlingsplan", Maalform.NYNORSK: "Bustadsosial handlingsplan"}


@record(kw_only=True)
class Oppstart:
    """`tittel` is None for the usual one; `fra` and `til` are the first and last year, None for the four that begin next year.

    The last three are the plan's levels: with strategies between goals and measures, with areas above the goals, with goals below
    the goals.
    """

    tittel: str | None = None
    fra: int | None = None
    til: int | None = None
    plantype: Plantype = Plantype.TEMAPLAN
    maalform: Maalform = Maalform.BOKMAAL
    strategier: bool = True
    maalomraader: bool = False
    delmaal: bool = False

    @property
    def title(self) -> str:
        """What the plan is called."""
        return TITLES[self.maalform] if self.tittel is None else self.tittel

    def years(self, this_year: int) -> tuple[int, int]:
        """The first and the last year. Raises BoligError for a period that no plan has."""
        first = self.fra if self.fra is not None else this_year + 1
        last = self.til if self.til is not None else first + PERIOD_YEARS - 1
        if not this_year - 10 <= first <= this_year + 10:
            raise BoligError(
                f"Planperioden kan ikke begynne i {first}. Skriv det første året, for eksempel {this_year + 1}."
            )
        if not _SHORTEST <= last - first + 1 <= _LONGEST:
            raise BoligError(
                f"Planperioden {first}–{last} må være på {_SHORTEST} til {_LONGEST} år her. Er den kortere, retter du årene i "
                "plan.yaml etterpå."
            )
        return first, last


def read_period(text: str) -> tuple[int, int]:
    """The two years of «2027–2030». Raises BoligError for anything else."""
    hit = re.fullmatch(r"\s*(\d{4})\s*(?:[-–—/]|til)\s*(\d{4})\s*", text)
    if hit is None:
        raise BoligError(f"«{text}» er ikke en periode. Skriv det første og det siste året, for eksempel 2027-2030.")
    return int(hit[1]), int(hit[2])


def checked_title(title: str) -> str:
    """A title that can stand on the front page. Raises BoligError."""
    title = " ".join(title.split(" ")).strip()
    bad = next((c for c in title if source_text.is_invisible(c)), None) or next(source_text.strange(title), None)
    if not title or bad is not None or len(title) > _MAX_TITLE:
        raise BoligError(
            f"Tittelen må være en tekst på én linje og høyst {_MAX_TITLE} tegn. Her står det «{title[:60]}»."
        )
    return title


# --- the example in another shape -------------------------------------------------------------------------------------

_GOAL_OF = re.compile(r"^maal: (\w+)$", re.MULTILINE)
_STRATEGY = re.compile(r"^strategier: \[(\w+)\]$", re.MULTILINE)


def shaped(files: Mapping[str, str], shapes: Mapping[str, Mapping[str, str]], ny: Oppstart) -> dict[str, str]:
    """The files of the example with the levels that are wanted. `shapes` are the files that each level has of its own, by its name.

    Each level is a few lines in files that are there, and one or two files more; a plan of its own for each shape would be eight.
    """
    made = dict(files)
    if not ny.strategier:
        goal_of = {
            path.rpartition("/")[2].removesuffix(".yaml"): hit[1]
            for path, text in files.items()
            if path.startswith("plan/strategier/") and (hit := _GOAL_OF.search(text))
        }
        made = {path: text for path, text in made.items() if not path.startswith("plan/strategier/")}
        for path, text in made.items():
            if path.startswith("plan/tiltak/"):
                text = _STRATEGY.sub(lambda hit: f"maal: [{goal_of[hit[1]]}]", text)
                made[path] = text.replace("# Id-en til strategien tiltaket", "# Id-en til målet tiltaket")
        made |= shapes["uten-strategier"]
        made["LES-MEG.md"] = made["LES-MEG.md"].replace(
            "| `plan/maal/`, `plan/strategier/`, `plan/tiltak/` | én fil for hvert mål, hver strategi og hvert tiltak |",
            "| `plan/maal/`, `plan/tiltak/` | én fil for hvert mål og hvert tiltak |",
        )
    if ny.maalomraader:
        made |= shapes["maalomraader"]
        for path in ("plan/maal/M1.yaml", "plan/maal/M2.yaml"):
            made[path] = re.sub(r"^(tittel: .*)$", r"\1\nmaalomraade: O1", made[path], flags=re.MULTILINE)
    if ny.delmaal:
        made |= shapes["delmaal"]
        if ny.strategier:  # the strategy that the sub-goal is reached by
            made["plan/strategier/S1.yaml"] = made["plan/strategier/S1.yaml"].replace(
                "maal: M1\n", "maal: [M1, M1-1]\n"
            )
        else:
            made["plan/tiltak/T2.yaml"] = made["plan/tiltak/T2.yaml"].replace("maal: [M1]", "maal: [M1-1]")
    return made
