"""What the kinds of items are called in a message, and where their files stand."""

from collections.abc import Iterable

from bolig_cli.model import plan as m
from bolig_cli.record import record


@record
class Kind:
    """`home` is where an author adds one, below the plan folder."""

    one: str
    the: str
    many: str
    home: str

    @property
    def file(self) -> str:
        """The kind of file that holds them all; "" where each has a file of its own."""
        return self.home.rpartition("/")[2].removesuffix(".yaml")


KINDS: dict[type[m.Item], Kind] = {
    m.Maalomraade: Kind("et målområde", "målområdet", "målområder", "maalomraader/"),
    m.Maal: Kind("et mål", "målet", "mål", "maal/"),
    m.Strategi: Kind("en strategi", "strategien", "strategier", "strategier/"),
    m.Tiltak: Kind("et tiltak", "tiltaket", "tiltak", "tiltak/"),
    m.Utfordring: Kind("en utfordring", "utfordringen", "utfordringer", "utfordringer/"),
    m.Tabell: Kind("en tabell", "tabellen", "tabeller", "kunnskapsgrunnlag/tabeller/"),
    m.Enhet: Kind("en enhet", "enheten", "enheter", "organisasjon.yaml"),
    m.Aktoer: Kind("en ekstern aktør", "den eksterne aktøren", "eksterne aktører", "organisasjon.yaml"),
    m.Maalgruppe: Kind("en målgruppe", "målgruppen", "målgrupper", "maalgrupper.yaml"),
    m.Forutsetning: Kind(
        "en forutsetning", "forutsetningen", "forutsetninger", "kunnskapsgrunnlag/behovsoversikt.yaml"
    ),
    m.Foering: Kind("en føring", "føringen", "føringer", "foeringer.yaml"),
    m.Tjeneste: Kind("en tjeneste", "tjenesten", "tjenester", "tjenester.yaml"),
    m.OverordnetMaal: Kind("et overordnet mål", "det overordnede målet", "overordnede mål", "foeringer.yaml"),
}

# Kinds with one item per file, where the file's name is the id.
IN_FILES = (m.Maalomraade, m.Maal, m.Strategi, m.Tiltak, m.Utfordring, m.Tabell)

# Kinds that have a place of their own in the documents, so that a text can link to them.
IN_DOCUMENTS = (*IN_FILES, m.Foering, m.OverordnetMaal, m.Tjeneste)


def named(item: m.Item) -> str:
    """ "tiltaket T07 «Gi økonomisk rådgivning»"; without the id or the title where it is missing."""
    title = f"«{item.tittel}»" if item.tittel else ""
    return " ".join(part for part in (KINDS[type(item)].the, item.id, title) if part)


def one_of(kinds: Iterable[type[m.Item]]) -> str:
    """ "en føring eller et overordnet mål"."""
    return " eller ".join(KINDS[kind].one for kind in kinds)


def home_of(kinds: Iterable[type[m.Item]]) -> str:
    """The one file that holds everything of these kinds; "" where they have several, or a file each."""
    homes = {KINDS[kind].home for kind in kinds}
    return home if len(homes) == 1 and (home := homes.pop()).endswith(".yaml") else ""


def capital(text: str) -> str:
    """The text with a capital first letter, for the beginning of a message."""
    return text[:1].upper() + text[1:]
