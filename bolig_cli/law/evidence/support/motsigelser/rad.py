"""The lines that a sentence is held against: how it says the opposite of one thing in the data.

A line is groups of stems, «a|b + c|d»: the sentence must have one of each. A stem is found where a word begins, and one with a
space after it where the word ends too. `om` is what the sentence is about and `med` what else it must have: they may stand in the
heading above it instead. `ikke` are words of a sentence that says it rightly all the same. `resten` is how the text around it may
say what holds otherwise: «i kontortiden ordner Nav et rom» is no limit where the next sentence says who does at night.
"""

from bolig_cli.law.evidence.support.lengder import TIDSORD
from bolig_cli.record import record


@record
class Resten:
    """How a sentence says what holds for the rest: when or for whom (`ellers`), and what is given then (`gis`). A clause with a
    word of `ikke` says that one has to do without."""

    ellers: str
    gis: str
    ikke: str


@record
class Paastand:
    """A claim that the data speak against: «formannskapet har siste ord i klagesaker». `sier` stands where nothing is denied."""

    om: str
    sier: str
    med: str = ""
    ikke: str = ""
    resten: Resten | None = None

    @property
    def kjennetegn(self) -> str:
        """The group that is looked for first: few sentences have a word of it."""
        return self.sier.partition(" + ")[0]


@record
class Nektelse:
    """A denial of what the data say: «vi sender ikke foreløpige svar». `nekter` stands in the clause that denies."""

    om: str
    nekter: str
    med: str = ""
    ikke: str = ""
    resten: Resten | None = None

    @property
    def kjennetegn(self) -> str:
        return self.nekter


@record
class Avgrensning:
    """A limit that the data do not have: «bare den som har advokat, kan klage». `bare` stands after «bare», «kun» or the like."""

    om: str
    bare: str
    med: str = ""
    ikke: str = ""
    resten: Resten | None = None

    @property
    def kjennetegn(self) -> str:
        return self.bare


@record
class Tidskrav:
    """A length of time: of this where a word of `foran` stands nearest before it, or one of `etter` right after it. One of `andre`
    that stands nearer makes it the length of something else."""

    om: str
    foran: str
    etter: str
    andre: str
    med: str = ""
    ikke: str = ""
    resten: None = None

    @property
    def kjennetegn(self) -> str:
        return TIDSORD


Motsigelse = Paastand | Nektelse | Avgrensning | Tidskrav
