"""The plan's own words that the code compares, held against the schemas that the author writes by."""

import json
from enum import StrEnum
from pathlib import Path

from bolig_cli.maalform import BOKMAAL, NYNORSK
from bolig_cli.model import plan as m
from bolig_cli.model import saksgang as s
from tests.gathered import gathered

SCHEMA = Path(__file__).parents[2] / "schema"
MILESTONE = ("prosess", "tidsplan", "items", "properties")
SERVICE = ("tjenester", "tjenester", "items", "properties")
LINE = ("tiltak", "okonomi", "properties", "poster", "items", "properties")


def words(kind: str, *keys: str | int) -> list[str]:
    """The enum of a property, or of a definition that the files share."""
    schema = json.loads((SCHEMA / f"{kind}.schema.json").read_text(encoding="utf-8"))
    found = schema["$defs"] if kind == "felles" else schema["properties"]
    for key in keys:
        found = found[key]
    return list(found["enum"])


@gathered(
    "kind, field",
    [
        (m.Plantype, ("plan", "plantype")),
        (m.Fase, ("plan", "fase")),
        (m.Posttype, ("plan", "okonomi", "properties", "ramme", "items", "properties", "type")),
        (m.Posttype, (*LINE, "type")),
        (m.Tiltakstatus, ("tiltak", "status")),
        (m.Framdrift, ("tiltak", "framdrift")),
        (m.Okonomistatus, ("tiltak", "okonomi", "properties", "status")),
        (m.Boligtype, ("behovsoversikt", "behov", "items", "properties", "boligtype", "anyOf", 0)),
        (m.Boligtype, ("behovsoversikt", "boligtyper", "items", "properties", "regnes_som")),
        (m.Tallstatus, ("felles", "tallstatus")),
        (m.Celletype, ("tabell", "type")),
        (m.Celletype, ("tabell", "typer", "additionalProperties")),
        (m.Figurtype, ("tabell", "figur")),
        (m.Viser, ("utfordring", "tall", "items", "properties", "viser")),
        (m.Milepaelslag, (*MILESTONE, "slag")),
        (m.Milepaelstatus, (*MILESTONE, "status")),
        (m.Kunngjort, ("prosess", "kunngjoering", "items", "properties", "hva")),
        (m.Ansvarssituasjon, ("organisasjon", "ansvar", "items", "properties", "situasjon")),
        (m.Tidsenhet, ("felles", "varighet", "properties", "enhet")),
        (m.Tjenesteslag, (*SERVICE, "slag")),
        (s.Kanal, ("saksgang", "henvendelse", "properties", "kanaler", "items")),
        (s.TarStilling, ("saksgang", "henvendelse", "properties", "tar_stilling")),
        (s.Tema, ("saksgang", "kartlegging", "properties", "gjelder", "items")),
        (s.Innhenting, ("saksgang", "kartlegging", "properties", "innhenting")),
        (s.Medvirkningsform, ("saksgang", "medvirkning", "properties", "former", "items")),
        (s.Oenskevekt, ("saksgang", "medvirkning", "properties", "oensker")),
        (s.Utfall, ("saksgang", "vedtak", "properties", "enkeltvedtak_ved", "items")),
        (s.Vedtaksdel, ("saksgang", "vedtak", "properties", "innhold", "items")),
        (s.Underretning, ("saksgang", "vedtak", "properties", "underretning", "items")),
        (s.Statistikk, ("saksgang", "statistikk")),
    ],
)
def test_the_code_knows_the_words_of_the_schema(kind: type[StrEnum], field: tuple[str | int, ...]) -> None:
    assert [word.value for word in kind] == words(str(field[0]), *field[1:])


def test_written_languages() -> None:
    assert words("plan", "maalform") == [BOKMAAL, NYNORSK]
