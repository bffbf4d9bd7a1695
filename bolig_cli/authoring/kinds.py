"""The kinds of things that an author makes: what each is called, where it lies, and how its id is made."""

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from bolig_cli.authoring import mentions as m
from bolig_cli.errors import BoligError
from bolig_cli.record import record
from bolig_cli.source import node as n
from bolig_cli.source import schema
from bolig_cli.source.certain import alike, likely
from bolig_cli.source.files import Files


@record
class Kind:
    """`name` is the word on the command line, `one` and `the` the words in a message.

    `home` is the folder where each has a file of its own, or the file where they stand in the list at `keys`. `letter` is what
    their ids begin with where they are numbered; "" where the id is made of the name, or where they have none (`has_id`).
    `under` is the field that says which item of the first list one is in, where that list is in another; it is none of the file.
    `given` are fields that a new one has without being asked, since everyone begins so.
    """

    name: str
    one: str
    the: str
    schema: str
    home: str
    letter: str = ""
    keys: tuple[n.Key, ...] = ()
    has_id: bool = True
    given: Mapping[str, n.Value] = field(default_factory=dict)
    under: str = ""

    @property
    def in_file(self) -> bool:
        """Whether each has a file of its own."""
        return self.home.endswith("/")

    @property
    def fields(self) -> Mapping[str, Mapping[str, Any]]:
        """The fields with what the schema says of each, in its order; without the id, and with what it is under first."""
        above = {self.under: _UNDER} if self.under else {}
        names = (key for key in self._part["properties"] if key != "id")
        return {**above, **{key: schema.subschema(self.schema, (*self._path, key)) for key in names}}

    @property
    def required(self) -> frozenset[str]:
        """The fields that one must have."""
        return frozenset((*self._part.get("required", ()), *([self.under] if self.under else ()))) - {"id"}

    @property
    def title_key(self) -> str:
        """The field that it is known by."""
        return next(key for key in ("tittel", "navn", "hva", "organ") if key in self.fields)

    @property
    def about(self) -> str:
        """What it is, in a sentence of the schema's."""
        return str(self._part.get("description", ""))

    @property
    def _part(self) -> Mapping[str, Any]:
        return schema.subschema(self.schema, self._path)

    @property
    def _path(self) -> tuple[n.Key, ...]:
        return () if self.in_file else (*self.keys, 0)


_UNDER: Mapping[str, Any] = {"title": "Føring", "description": "Id til føringen målet står i.", "type": "string"}
_NEW: Mapping[str, n.Value] = {"status": "ny", "okonomi": {"status": "må utredes"}}

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("maalomraade", "et målområde", "målområdet", "maalomraade", "maalomraader/", "O"),
        Kind("maal", "et mål", "målet", "maal", "maal/", "M"),
        Kind("delmaal", "et delmål", "delmålet", "maal", "maal/", "M"),
        Kind("strategi", "en strategi", "strategien", "strategi", "strategier/", "S"),
        Kind("tiltak", "et tiltak", "tiltaket", "tiltak", "tiltak/", "T", given=_NEW),
        Kind("utfordring", "en utfordring", "utfordringen", "utfordring", "utfordringer/", "U"),
        Kind("tabell", "en tabell", "tabellen", "tabell", "kunnskapsgrunnlag/tabeller/"),
        Kind("enhet", "en enhet", "enheten", "organisasjon", "organisasjon.yaml", keys=("enheter",)),
        Kind("aktoer", "en ekstern aktør", "aktøren", "organisasjon", "organisasjon.yaml", keys=("eksterne",)),
        Kind("maalgruppe", "en målgruppe", "målgruppen", "maalgrupper", "maalgrupper.yaml", keys=("maalgrupper",)),
        Kind("foering", "en føring", "føringen", "foeringer", "foeringer.yaml", keys=("foeringer",)),
        Kind(
            "overordnet", "et overordnet mål", "det overordnede målet", "foeringer", "foeringer.yaml",
            keys=("foeringer", 0, "maal"), under="foering",
        ),
        Kind("tjeneste", "en tjeneste", "tjenesten", "tjenester", "tjenester.yaml", keys=("tjenester",)),
        Kind(
            "forutsetning", "en forutsetning", "forutsetningen", "behovsoversikt", "kunnskapsgrunnlag/behovsoversikt.yaml",
            keys=("forutsetninger",),
        ),
        Kind("moete", "et møte", "møtet", "prosess", "prosess.yaml", keys=("medvirkning",), has_id=False),
        Kind("milepael", "en milepæl", "milepælen", "prosess", "prosess.yaml", keys=("tidsplan",), has_id=False),
        Kind("behandling", "en behandling", "behandlingen", "prosess", "prosess.yaml", keys=("behandling",), has_id=False),
    )
}  # fmt: skip


def kind_of(word: str) -> Kind:
    """The kind that a word names, as it is written or as people write it (mål, møte). Raises BoligError with what was meant."""
    plain = alike(word, KINDS)
    if plain:
        return KINDS[plain]
    meant = likely(word, KINDS)
    guess = f" Mente du «{meant}»?" if meant else ""
    raise BoligError(f"«{word}» er ikke noe som kan lages.{guess} Dette kan lages: {', '.join(KINDS)}.")


def ids(files: Files) -> tuple[str, ...]:
    """Every id that something in the plan has, in the order of the files."""
    return tuple(mention.id for mention in m.mentions(files) if mention.role is m.Role.OWN)
