"""What a duty is: exact reference, strength, conditions, deadline, and the evidence that answers it."""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache

from bolig_cli.law.evidence.evidence import Krav
from bolig_cli.message import AUTHOR, LawText, Message, Text, in_words, joined, message
from bolig_cli.record import record

ORDENSTALL = (
    "", "første", "annet", "tredje", "fjerde", "femte", "sjette", "sjuende", "åttende", "niende", "tiende", "ellevte",
    "tolvte", "trettende", "fjortende", "femtende",
)  # fmt: skip
# Whole, since the second is another word in nynorsk than what else is called «annet».
LEDD = (
    "",
    message("første ledd"),
    message("annet ledd"),
    message("tredje ledd"),
    message("fjerde ledd"),
    message("femte ledd"),
    message("sjette ledd"),
    message("sjuende ledd"),
    message("åttende ledd"),
    message("niende ledd"),
    message("tiende ledd"),
    message("ellevte ledd"),
    message("tolvte ledd"),
    message("trettende ledd"),
    message("fjortende ledd"),
    message("femtende ledd"),
)
PUNKTUM = (
    "",
    message("første punktum"),
    message("annet punktum"),
    message("tredje punktum"),
    message("fjerde punktum"),
    message("femte punktum"),
    message("sjette punktum"),
    message("sjuende punktum"),
    message("åttende punktum"),
    message("niende punktum"),
    message("tiende punktum"),
    message("ellevte punktum"),
    message("tolvte punktum"),
    message("trettende punktum"),
    message("fjortende punktum"),
    message("femtende punktum"),
)
MAX_LEDD = len(ORDENSTALL) - 1


class Styrke(StrEnum):
    """The strength of the verb in the statute; the values are part of the JSON contract."""

    SKAL = "skal"
    BOER = "bør"
    KAN = "kan"


class Plikttype(StrEnum):
    """What kind of duty it is, in the order that they are told; the values are part of the JSON contract.

    A plan cannot breach a duty that it is not the place for: PLANINNHOLD is what the plan or the other plans must hold, PROSESS how
    the plan is made. A TJENESTE is a service that the plan should show how the municipality gives, and SAKSBEHANDLING is met case
    by case: the plan may tell how.
    """

    PLANINNHOLD = "planinnhold"
    PROSESS = "prosess"
    TJENESTE = "tjeneste"
    SAKSBEHANDLING = "saksbehandling"


PLIKTTYPER: Mapping[Plikttype, Message] = {
    Plikttype.PLANINNHOLD: message("Det planene skal inneholde"),
    Plikttype.PROSESS: message("Hvordan planen blir til"),
    Plikttype.TJENESTE: message("Tjenester som planen viser"),
    Plikttype.SAKSBEHANDLING: message("Saksbehandling som planen kan fortelle om"),
}


@record
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

    @lru_cache(maxsize=1024)  # noqa: B019 – a reference is a value, and said with each finding on its duty
    def __str__(self) -> str:
        """ "boligsosialloven § 5 annet ledd første punktum", as an author reads it."""
        return in_words(self.reference, AUTHOR)

    @property
    @lru_cache(maxsize=1024)  # noqa: B019
    def bestemmelse(self) -> str:
        """The reference without the statute's name, as an author reads it: "§ 5 annet ledd første punktum"."""
        return in_words(self.provision, AUTHOR)

    @property
    def reference(self) -> Text:
        """The whole reference, for any reader."""
        return joined((self.lov, self.provision), " ")

    @property
    def provision(self) -> Text:
        """The reference without the statute's name, for any reader."""
        if self.sted:
            return self.sted
        parts: list[str | Message] = [f"§\u00a0{self.paragraf}"]
        if self.ledd:
            parts.append(LEDD[self.ledd])
        if self.punktum:
            parts.append(PUNKTUM[self.punktum])
        if self.nummer:
            parts.append(f"nr.\u00a0{self.nummer}")
        if self.bokstav:
            parts.append(message("bokstav {bokstav}", bokstav=self.bokstav))
        return joined(parts, " ")


@record
class Vilkaar:
    """When a duty applies. Empty parts demand nothing. `fakta` maps a fact about the municipality to the value it must have."""

    plantype: tuple[str, ...] = ()
    fase: tuple[str, ...] = ()
    fakta: tuple[tuple[str, bool], ...] = ()
    fra: dt.date | None = None
    til: dt.date | None = None


@record
class Plikt:
    """One distinct duty (or, with `kan`, possibility) in a statute, or a requirement that the municipality has made itself."""

    id: str
    hjemmel: Hjemmel
    lovdata: str  # as Lovdata addresses it: "lov/2022-12-20-121/§5"; "" where the requirement stands in no statute
    styrke: Styrke
    plikttype: Plikttype
    adressat: str
    tittel: str
    parafrase: str
    vilkaar: Vilkaar
    frist: dt.date | None  # the last day on which the duty can be met in time
    krav: tuple[Krav, ...]
    veiledning: str
    plikttype_grunn: str  # why it is of that kind, where that isn't plain
    merknad: str  # why the entry is read as it is, where the text leaves a choice
    fingeravtrykk: str  # of the provision's text; "" where it stands in no statute
    i_kraft: dt.date | None = (
        None  # the first day on which the provision has the wording that was read, where that is later than the act
    )
    opphevet: dt.date | None = None  # the first day on which it no longer applies

    @property
    def lenke(self) -> str:
        """Where the provision can be read at Lovdata; "" where it stands in no statute."""
        return f"https://lovdata.no/{self.lovdata}" if self.lovdata else ""


@record
class UtenPlikt:
    """A provision without an entry of its own, and why."""

    hjemmel: Hjemmel
    grunn: str
    fingeravtrykk: str


@record
class Lov:
    """A statute with its duties, or a set of requirements that the municipality has made itself (then `lovdata` is "").

    `verifisert` is the day on which the entries were last held against the text, `lovtekst` which edition of the text that was
    ("slik den var våren 2026"). `opphevet` is the first day on which the act no longer applies.
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
    opphevet: dt.date | None = None

    @property
    def verifisert_mot(self) -> Text:
        """ "28. juli 2026, mot lovteksten slik den var 28. juli 2026"; "" where nothing is stated."""
        if self.verifisert is None:
            return ""
        mot = message(", mot lovteksten {utgave}", utgave=LawText(self.lovtekst)) if self.lovtekst else ""
        return joined((self.verifisert, mot))


@record
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
