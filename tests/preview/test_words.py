"""What the page says is the labels of the fields and choices in it, and never the file's own keys."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from bolig_cli.preview.desk import Desk
from bolig_cli.preview.editing import Editor
from bolig_cli.preview.forms.words import in_form
from bolig_cli.source import tree
from bolig_cli.source.schema import schema_of
from tests.conftest import ROOT
from tests.remembered import cases_in

KINDS = (
    *(
        "tiltak",
        "maal",
        "strategi",
        "utfordring",
        "maalomraade",
        "plan",
        "prosess",
        "behovsoversikt",
        "tabell",
        "saksgang",
    ),
    *("saksfremlegg", "profil", "organisasjon", "maalgrupper", "foeringer", "tjenester", "felles"),
)
OF_THE_FILE = re.compile("yaml-|csv-|ukjent-noekkel|kapittel-uten-hode|fil-")  # nothing that a form can mend
# Ids that the template has, and an author's own words in a quotation.
NO_KEYS = {"oppfoelging", "soeknad"}
ASCII = re.compile("_|oe|aa|ae")


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        ("tiltak", "«svarer_paa» er tom. Skriv «svarer_paa: [bsl-6-1]».", "«Svarer på» er tom. Skriv «Svarer på: bsl-6-1»."),
        ("tiltak", "T1 sier ikke noe om virkemiddelet raad_og_veiledning.", "T1 sier ikke noe om virkemiddelet råd og veiledning."),
        ("foeringer", "Ta bort «boligsosialt: droefting».", "Ta bort «Boligsosialt innhold: drøfting»."),
        ("organisasjon", "«oppholder_seg» står to ganger.", "«Oppholder seg» står to ganger."),
        ("plan", "Rett «fase» i plan.yaml.", "Rett «Fase» i «Tittel, periode, fase og forside»."),
        ("tjenester", "Skriv «svartid: {antall: 3, enhet: uker}».", "Skriv «Svartid: Antall: 3, Enhet: uker»."),
        ("plan", "«har_institusjoner» skal være true eller false.",
         "«Har institusjoner eller boliger med heldøgns omsorg» skal være ja eller nei."),
        ("maal", "Se plan/maal/M1.yaml og https://www.kommunen.no/hoering.", "Se plan/maal/M1.yaml og https://www.kommunen.no/hoering."),
    ],
)  # fmt: skip
def test_a_finding_is_said_with_labels(kind: str, text: str, said: str) -> None:
    assert in_form(text, "ugyldig-verdi", kind) == said


def test_what_only_the_file_can_be_mended_for_speaks_of_the_file() -> None:
    assert in_form("Linjen med «spoersmaal» mangler innrykk.", "yaml-innrykk", "prosess") == (
        "Linjen med «spoersmaal» mangler innrykk."
    )


def test_no_slip_s_finding_shows_a_key_on_the_page() -> None:
    keys = {key for kind in KINDS for key in _keys(schema_of(kind)) if ASCII.search(key)} - NO_KEYS
    assert {"svarer_paa", "droefting", "oppholder_seg", "i_dag"} <= keys
    left = []
    for case in cases_in(ROOT / "tests" / "source" / "slips.yaml"):
        for finding in case["funn"]:
            if OF_THE_FILE.match(finding["regel"]):
                continue
            for text in (finding["melding"], finding.get("hjelp", "")):
                said = in_form(text, finding["regel"], tree.kind_of(finding["fil"]) or "")
                left += [(word, said) for word in re.findall(r"(?<![\w/.#-])[a-z_]+(?![\w/.-])", said) if word in keys]
    assert left == []


def test_no_field_or_choice_of_a_form_is_named_by_a_key(desk: Desk) -> None:
    editor = Editor(desk)
    tried = {file.kind: file.path for file in desk.files.files if file.kind in KINDS}
    forms = [editor.forms().fields(kind, (), {}) for kind in sorted(tried)]
    lists = (
        ("organisasjon", "ansvar"),
        ("foeringer", "foeringer"),
        ("tjenester", "tjenester"),
        ("prosess", "medvirkning"),
    )
    forms += [editor.form(f"plan/{name}.yaml", (key, "+"))["felt"] for name, key in lists]
    names = {name for form in forms for name in _names(form)}
    assert {"Drøfting", "Oppholder seg", "Søknad"} <= names
    assert [name for name in sorted(names) if "_" in name] == []


def _keys(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(schema.get("properties"), dict):
            yield from schema["properties"]
        words = schema.get("enum")
        yield from (word for word in words if isinstance(word, str)) if isinstance(words, list) else ()
        for part in schema.values():
            yield from _keys(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from _keys(part)


def _names(fields: Sequence[dict[str, Any]]) -> Iterator[str]:
    for field in fields:
        yield field["tittel"]
        yield from (choice["tekst"] for choice in field.get("valg") or ())
        for part in ("felt", "ny_rad"):
            yield from _names(field.get(part) or ())
