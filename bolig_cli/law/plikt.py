"""What a duty is: exact reference, strength, conditions, deadline, and the evidence that answers it."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from bolig_cli import norsk
from bolig_cli.law.evidence.evidence import Krav
from bolig_cli.maalform import marked, tr, tr_katalog

ORDENSTALL = (
    "", "første", "annet", "tredje", "fjerde", "femte", "sjette", "sjuende", "åttende", "niende", "tiende", "ellevte",
    "tolvte", "trettende", "fjortende", "femtende",
)  # fmt: skip
# Whole, since the second is another word in nynorsk than what else is called «annet».
LEDD = (
    "",
    marked("første ledd"),
    marked("annet ledd"),
    marked("tredje ledd"),
    marked("fjerde ledd"),
    marked("femte ledd"),
    marked("sjette ledd"),
    marked("sjuende ledd"),
    marked("åttende ledd"),
    marked("niende ledd"),
    marked("tiende ledd"),
    marked("ellevte ledd"),
    marked("tolvte ledd"),
    marked("trettende ledd"),
    marked("fjortende ledd"),
    marked("femtende ledd"),
)
PUNKTUM = (
    "",
    marked("første punktum"),
    marked("annet punktum"),
    marked("tredje punktum"),
    marked("fjerde punktum"),
    marked("femte punktum"),
    marked("sjette punktum"),
    marked("sjuende punktum"),
    marked("åttende punktum"),
    marked("niende punktum"),
    marked("tiende punktum"),
    marked("ellevte punktum"),
    marked("tolvte punktum"),
    marked("trettende punktum"),
    marked("fjortende punktum"),
    marked("femtende punktum"),
)
MAX_LEDD = len(ORDENSTALL) - 1


class Styrke(StrEnum):
    """The strength of the verb in the statute; the values are part of the JSON contract."""

    SKAL = "skal"
    BOER = "bør"
    KAN = "kan"


@dataclass(frozen=True, slots=True)
class Hjemmel:
    """An exact reference: § / ledd / punktum / nr. / bokstav; a part that is None is not named.

    A requirement that no statute makes has no §, but a place in a document (`sted`: "kapittel 5, mål 2").
    """

    lov: str
    paragraf: str = ""
    ledd: int | None = None
    punktum: int | None = None
    nummer: int | None = None
    bokstav: str | None = None
    sted: str = ""

    def __str__(self) -> str:
        """ "boligsosialloven § 5 annet ledd første punktum"."""
        return f"{self.lov} {self.bestemmelse}"

    @property
    def bestemmelse(self) -> str:
        """The reference without the statute's name: "§ 5 annet ledd første punktum"."""
        if self.sted:
            return self.sted
        parts = [f"§\u00a0{self.paragraf}"]
        if self.ledd:
            parts.append(tr(LEDD[self.ledd]))
        if self.punktum:
            parts.append(tr(PUNKTUM[self.punktum]))
        if self.nummer:
            parts.append(f"nr.\u00a0{self.nummer}")
        if self.bokstav:
            parts.append(tr("bokstav {bokstav}", bokstav=self.bokstav))
        return " ".join(parts)


@dataclass(frozen=True, slots=True)
class Vilkaar:
    """When a duty applies. Empty parts demand nothing. `fakta` maps a fact about the municipality to the value it must have."""

    plantype: tuple[str, ...] = ()
    fase: tuple[str, ...] = ()
    fakta: tuple[tuple[str, bool], ...] = ()
    fra: dt.date | None = None
    til: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Plikt:
    """One distinct duty (or, with `kan`, possibility) in a statute, or a requirement that the municipality has made itself."""

    id: str
    hjemmel: Hjemmel
    lovdata: str  # as Lovdata addresses it: "lov/2022-12-20-121/§5"; "" where the requirement stands in no statute
    styrke: Styrke
    adressat: str
    tittel: str
    parafrase: str
    vilkaar: Vilkaar
    frist: dt.date | None  # the last day on which the duty can be met in time
    krav: tuple[Krav, ...]
    veiledning: str
    merknad: str  # why the entry is read as it is, where the text leaves a choice
    fingeravtrykk: str  # of the provision's text; "" where it stands in no statute

    @property
    def lenke(self) -> str:
        """Where the provision can be read at Lovdata; "" where it stands in no statute."""
        return f"https://lovdata.no/{self.lovdata}" if self.lovdata else ""


@dataclass(frozen=True, slots=True)
class UtenPlikt:
    """A provision without an entry of its own, and why."""

    hjemmel: Hjemmel
    grunn: str
    fingeravtrykk: str


@dataclass(frozen=True, slots=True)
class Lov:
    """A statute with its duties, or a set of requirements that the municipality has made itself (then `lovdata` is "").

    `verifisert` is the day on which the entries were last held against the text, `lovtekst` which edition of the text that was
    ("slik den var våren 2026").
    """

    id: str
    tittel: str
    korttittel: str
    lovdata: str
    i_kraft: dt.date | None
    verifisert: dt.date | None
    plikter: tuple[Plikt, ...]
    uten_plikt: tuple[UtenPlikt, ...] = ()
    lovtekst: str = ""

    @property
    def verifisert_mot(self) -> str:
        """ "23. november 2026, mot lovteksten slik den var våren 2026"; "" where nothing is stated."""
        if self.verifisert is None:
            return ""
        mot = tr(", mot lovteksten {utgave}", utgave=tr_katalog(self.lovtekst)) if self.lovtekst else ""
        return f"{norsk.date(self.verifisert)}{mot}"


@dataclass(frozen=True, slots=True)
class Katalog:
    """Every statute. `versjon` is the newest day on which an entry was verified."""

    lover: tuple[Lov, ...]

    @property
    def versjon(self) -> str:
        return max((lov.verifisert for lov in self.lover if lov.verifisert), default=dt.date.min).isoformat()

    @property
    def plikter(self) -> tuple[Plikt, ...]:
        return tuple(plikt for lov in self.lover for plikt in lov.plikter)

    def plikt(self, id: str) -> Plikt | None:
        return next((plikt for plikt in self.plikter if plikt.id == id), None)
