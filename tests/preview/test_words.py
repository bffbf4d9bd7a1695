"""What the page says is the labels of the fields and choices in it, and never the file's own keys."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from bolig_cli.model.plan import Maalgruppe
from bolig_cli.preview import overview
from bolig_cli.preview.desk import Desk
from bolig_cli.preview.editing import Editor
from bolig_cli.preview.forms.offered import FILES, LISTS
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
SPELT_SO = {"beboere"}
FORMS = ("tiltak", "maal", "strategi", "utfordring", "maalomraade", "kapittel", "tabell", "krav", "innspill", *FILES)
NO_KEYS = {"oppfoelging", "soeknad"}
ASCII = re.compile("_|oe|aa|ae")


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        ("tiltak", "«svarer_paa» er tom. Skriv «svarer_paa: [bsl-6-1]».", "«Svarer på» er tom. Skriv «Svarer på: bsl-6-1»."),
        ("tiltak", "T1 sier ikke noe om virkemiddelet raad_og_veiledning.", "T1 sier ikke noe om virkemiddelet råd og veiledning."),
        ("foeringer", "Ta bort «boligsosialt: droefting».", "Ta bort «Boligsosialt innhold: drøfting»."),
        ("organisasjon", "«oppholder_seg» står to ganger.", "«Alle som oppholder seg i kommunen» står to ganger."),
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


def test_no_field_or_choice_of_any_form_is_named_by_a_key(desk: Desk) -> None:
    """Every drop-down of every form: whole files, the items of lists, and the rows in them."""
    forms = Editor(desk).forms()
    found = [forms.fields(kind, (), {}) for kind in FORMS]
    found += [forms.fields(each.kind, (each.key, 0), {}) for each in LISTS]
    names = {name for form in found for name in _names(form)}
    assert {"Drøfting", "Alle som oppholder seg i kommunen", "Søknad", "Nytt krav til bevis", "Nytt tall"} <= names
    assert [name for name in sorted(names) if "_" in name or _ascii(name)] == []


def _ascii(name: str) -> list[str]:
    """The words of a label that are spelt as keys are. One with an id behind it is a title that an author has written."""
    words = [] if re.search(r" \([A-Za-z][\w-]*\)$", name) else re.findall(r"[^\W\d_]+", name.lower())
    return [word for word in words if ASCII.search(word) and word not in SPELT_SO]


def test_lists_say_what_their_items_are_of(desk: Desk) -> None:
    plan = desk.checked.plan
    assert plan
    rows = {each["noekkel"]: each["rader"] for each in overview.lists(desk.files, plan)}
    groups = {group.id: group.tittel for group in plan.all(Maalgruppe)}
    assert rows["behov"][0].split(" – ")[0] in groups.values()
    assert "Flyktninger som kommunen mottar integreringstilskudd for" in rows["ansvar"]
    said = [row for key in ("behov", "ansvar", "kunngjoering") for row in rows[key]]
    assert [row for row in said if "_" in row or _ascii(row)] == []


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
        yield field.get("rad_ny", "")
        yield from (choice["tekst"] for choice in field.get("valg") or ())
        for part in ("felt", "ny_rad"):
            yield from _names(field.get(part) or ())
