"""Faults that a schema finds, in an author's words and at their place."""

import pytest

from bolig_cli.pipeline import read_file
from bolig_cli.source import schema, yaml
from bolig_cli.source.files import SourceFile
from bolig_cli.source.node import Document, Scalar
from tests.gathered import gathered

TILTAK = """\
id: T07
tittel: Åpen rådgivning
strategier: [S1]
beskrivelse: Vi gir råd.
ansvarlig: nav
frist: 2025
status: ny
okonomi:
  status: innenfor ramme
"""


def read(text: str, kind: str = "tiltak") -> tuple[Document, list[tuple[str, int, int, str, str]]]:
    root, faults = yaml.parse(text.encode(), f"plan/{kind}.yaml")
    assert root is not None
    assert faults == []
    document, found = schema.validate(Document(f"plan/{kind}.yaml", kind, root))
    return document, [(f.rule, f.place.line, f.place.column, f.message, f.help) for f in found]


def test_a_right_file_has_no_findings() -> None:
    assert read(TILTAK)[1] == []


def test_text_fields_keep_what_the_author_typed() -> None:
    document, found = read(TILTAK)
    assert found == []
    frist = document.root.get("frist")
    assert isinstance(frist, Scalar)
    assert frist.value == "2025"
    number = read("navn: Holmestrand kommune\nnummer: 0301\n".replace("navn", "tittel"), "plan")[0].root.get("nummer")
    assert isinstance(number, Scalar)
    assert number.raw == "0301"


@gathered(
    "change, to, rule, line, column, message",
    [
        ("ansvarlig: nav\n", "", "mangler-felt", 1, 1, "Mangler «ansvarlig»."),
        ("ansvarlig: nav", "ansvarlg: nav", "ukjent-noekkel", 5, 1, "Ukjent nøkkel «ansvarlg». Mente du «ansvarlig»?"),
        ("ansvarlig: nav", "ansvarlig: nav\nfarge: blå", "ukjent-noekkel", 6, 1, "Ukjent nøkkel «farge»."),
        ("ansvarlig: nav", "ansvarlig:", "mangler-felt", 5, 11, "«ansvarlig» er tom."),
        ("status: ny", "status: nytt", "ugyldig-verdi", 7, 9, "«nytt» kan ikke brukes i «status». Mente du «ny»?"),
        ("[S1]", "S1", "ugyldig-verdi", 3, 13, "«strategier» skal være en liste (hver linje begynner med «- »)."),
        ("[S1]", "[]", "mangler-felt", 3, 13, "«strategier» er tom eller for kort."),
        ("[S1]", "[S1, S1]", "ugyldig-verdi", 3, 18, "«S1» står to ganger i «strategier»."),
        (
            "frist: 2025", "frist: i vår", "ugyldig-verdi", 6, 8,
            "«i vår» kan ikke stå her: En årstid sier ikke hvilken måned, og året mangler.",
        ),
        (
            "ansvarlig: nav", "ansvarlig: nav, eiendom", "ugyldig-verdi", 5, 12,
            "«nav, eiendom» er 2 id-er, og flere skal stå i en liste.",
        ),
        ("ansvarlig: nav", "ansvarlig: []", "mangler-felt", 5, 12, "«ansvarlig» er tom eller for kort."),
        ("frist: 2025", "frist: 2025\naarsverk: halv", "ugyldig-verdi", 7, 11, "«halv» kan ikke stå i «aarsverk»."),
        (
            "frist: 2025", "frist: 2025\naarsverk: -1", "ugyldig-verdi", 7, 11,
            "«aarsverk» kan ikke være mindre enn null, men er -1.",
        ),
        ("frist: 2025", "frist: 2025\nprioritet: 1.5", "ugyldig-verdi", 7, 12, "«1.5» kan ikke brukes i «prioritet»."),
        ("  status: innenfor", "  satus: innenfor", "ukjent-noekkel", 9, 3, "Ukjent nøkkel «satus». Mente du «status»?"),
        (
            "  status: innenfor ramme",
            "  status: kostnadsberegnet\n  poster:\n    - {type: drift, finansiering: egne midler, belop: {25: 3}}",
            "ugyldig-verdi", 11, 56, "«25» er ikke et årstall.",
        ),
    ],
)  # fmt: skip
def test_a_fault_gives_one_finding(change: str, to: str, rule: str, line: int, column: int, message: str) -> None:
    assert change in TILTAK
    _, found = read(TILTAK.replace(change, to, 1))
    assert [f[:4] for f in found] == [(rule, line, column, message)]
    assert found[0][4], "tells the author what to do"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("ja", "Skriv true."),
        ("Nei", "Skriv false."),
        ("yes", "Skriv true."),
        ('"true"', "Skriv true uten anførselstegn."),
        ("'false'", "Skriv false uten anførselstegn."),
        ("kanskje", ""),
        ("[ja]", ""),
    ],
)
def test_an_answer_in_words_is_told_what_to_write(written: str, said: str) -> None:
    text = f"tittel: Forord\nnummerert: {written}\n"
    (found,) = [f for f in read(text, "kapittel")[1] if f[0] == "ugyldig-verdi"]
    assert found[3] == "«nummerert» skal være true eller false."
    assert found[4] == f"{said} Sett false for forord og sammendrag, som ikke skal ha kapittelnummer.".lstrip()


def test_help_for_a_missing_field_says_what_it_is_for_and_shows_an_example() -> None:
    _, found = read(TILTAK.replace("ansvarlig: nav\n", ""))
    assert found[0][4].endswith("Eksempel: ansvarlig: nav")
    assert "organisasjon.yaml" in found[0][4]


def test_every_schema_is_itself_valid_and_strict() -> None:
    import jsonschema_rs

    for kind, content in schema.schemas().items():
        jsonschema_rs.meta.validate(content)
        if kind != "felles":
            assert content["additionalProperties"] is False, kind


def test_every_key_has_a_norwegian_title_and_description() -> None:
    """An editor shows them on hover; they are the authors' manual."""
    for kind in schema.schemas():
        if kind == "felles":
            continue
        for name in schema.schemas()[kind]["properties"]:
            field = schema.subschema(kind, (name,))
            assert field.get("title"), (kind, name)
            assert field.get("description"), (kind, name)


@pytest.mark.parametrize(
    ("amount", "help"),
    [
        ("300-500", "Skriv ett tall, for eksempel «2027: 500»."),
        ("300 til 500", "Skriv ett tall, for eksempel «2027: 500»."),
        ("ukjent", "Skriv tallet med sifre, i hele tusen kroner. 350 000 kroner skriver du «2027: 350»."),
    ],
)
def test_a_frame_is_one_amount(amount: str, help: str) -> None:
    text = (
        f"okonomi:\n  prisnivaa: 2027\n  ramme:\n    - {{navn: R, type: drift, belop: {{2027: {amount}}}, kilde: K}}\n"
    )
    _, found = read(text, "plan")
    message = f"Beløpet for 2027 skal være et helt tall i tusen kroner, ikke «{amount}»."
    assert [f for f in found if f[0] == "ugyldig-verdi" and "2027" in f[3]] == [("ugyldig-verdi", 4, 44, message, help)]


def test_a_text_whose_own_line_is_lost_is_told_where_it_stands() -> None:
    text = "saksbehandler: Samfunn\nvurdering:\n  - tittel: Økonomi\n      Planen koster lite.\n"
    [finding] = read_file(SourceFile("plan/saksfremlegg.yaml", "saksfremlegg", text.encode())).findings
    assert (finding.rule, finding.place.line, finding.place.column) == ("mangler-felt", 4, 5)
    assert finding.message == "Linjen «tekst: |» mangler over teksten her, som er blitt en del av «tittel»."
