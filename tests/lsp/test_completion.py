"""What is suggested: ids with titles, keys and words with what the schema says, duties by number or words, links and numbers."""

import pytest

from bolig_cli.lsp.completion import Sort, Suggestion, suggestions
from tests.lsp.desk import Desk

T1, M1, U1 = "plan/tiltak/T1.yaml", "plan/maal/M1.yaml", "plan/utfordringer/U1.yaml"


def suggested(desk: Desk, path: str, text: str) -> dict[str, Suggestion]:
    at = desk.write(path, text)
    return {each.label: each for each in suggestions(desk.glance, at)}


def done(desk: Desk, path: str, text: str, label: str) -> str:
    """The text with a suggestion taken."""
    at = desk.write(path, text)
    taken = next(each for each in suggestions(desk.glance, at) if each.label == label)
    lines = text.replace("¦", "").split("\n")
    line = lines[at.line - 1]
    lines[at.line - 1] = line[: taken.place.column - 1] + taken.text + line[taken.place.end_column - 1 :]
    return "\n".join(lines)


# --- ids -----------------------------------------------------------------------------------------------------------------


def test_the_ids_that_a_field_takes_with_their_titles(small: Desk) -> None:
    found = suggested(small, T1, "id: T1\nansvarlig: ¦")
    assert list(found) == ["nav", "eiendom"]
    assert found["nav"].detail == "Nav Prøve"
    assert found["nav"].found_by == "nav Nav Prøve"
    assert "**Enheten nav**" in found["nav"].told
    assert "Velferd" in found["nav"].told


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("strategier: [¦]", "strategier: [S1]"),
        ("strategier: [S¦", "strategier: [S1"),
        ("strategier: ¦", "strategier: [S1]"),
        ("strategier:¦", "strategier: [S1]"),
        ("strategier:\n  ¦", "strategier:\n  - S1"),
        ("strategier:\n  - ¦", "strategier:\n  - S1"),
        ("strategier:\n  - ¦S9", "strategier:\n  - S1"),
        ("strategier: [¦S9, S8]", "strategier: [S1, S8]"),
    ],
)
def test_an_id_is_written_as_the_list_wants_it(small: Desk, text: str, whole: str) -> None:
    assert done(small, T1, text, "S1") == whole


def test_no_id_is_suggested_twice_in_a_list(small: Desk) -> None:
    assert list(suggested(small, T1, "medvirkende: [eiendom, ¦]")) == ["nav", "husbanken"]


def test_what_is_neither_an_id_nor_a_table_can_be_built_on(small: Desk) -> None:
    assert "behovsoversikt" in suggested(small, U1, "bygger_paa: [¦]")
    assert {"unge", "alle"} == set(suggested(small, U1, "tall:\n  - maalgruppe: ¦"))


def test_an_answer_from_the_hearing_can_stand_in_for_another(small: Desk) -> None:
    small.write("plan/innspill/I1.yaml", "id: I1\navsender: Leietakerne\n")
    assert small.view.plan
    assert suggested(small, "plan/innspill/I2.yaml", "id: I2\nerstatter: ¦")["I1"].detail == "Leietakerne"
    assert {"T1", "nav"} <= set(suggested(small, "plan/innspill/I2.yaml", "punkter:\n  - gjelder: [¦]"))


def test_the_ids_are_there_while_the_file_cannot_be_read(small: Desk) -> None:
    assert list(suggested(small, T1, 'id: [T1\n  tittel: "x\nmaal: [¦')) == ["M1"]


def test_the_id_is_the_name_of_the_file(small: Desk) -> None:
    assert done(small, "plan/tiltak/T7.yaml", "id: ¦", "T7") == "id: T7"


# --- keys and words ------------------------------------------------------------------------------------------------------


def test_the_keys_that_are_not_there_yet(small: Desk) -> None:
    found = suggested(small, T1, "id: T1\ntittel: Prøve\nsta¦\nfrist: 2025\n")
    assert not {"id", "tittel", "frist"} & set(found)
    assert found["status"].detail == "Status, må være med"
    assert found["status"].sort is Sort.KEY
    assert "hvor langt det er kommet" in found["status"].told
    assert "- `ikke startet`" in found["status"].told


@pytest.mark.parametrize(
    ("text", "label", "whole"),
    [
        ("sta¦", "status", "status: "),
        ("bes¦", "beskrivelse", "beskrivelse: |\n  "),
        ("¦", "okonomi", "okonomi:\n  "),
        ("okonomi:\n  ¦", "poster", "okonomi:\n  poster:\n    - "),
        ("okonomi:\n  poster:\n    - ¦", "sum", "okonomi:\n  poster:\n    - sum: "),
        ("st¦: ny", "status", "status: ny"),
        ("utsatt: {¦}", "grunn", "utsatt: {grunn: }"),
    ],
)
def test_a_key_is_begun_as_its_value_is_written(small: Desk, text: str, label: str, whole: str) -> None:
    assert done(small, T1, text, label) == whole


def test_the_keys_of_a_chapters_head(desk: Desk) -> None:
    path = "plan/kapitler/06-kunnskapsgrunnlag.md"
    assert "innhold" not in suggested(desk, path, "---\ntittel: X\ninnhold: maal\n¦\n---\nTekst")
    assert "nummerert" in suggested(desk, path, "---\ntittel: X\ninnhold: maal\n¦\n---\nTekst")
    assert "maal" in suggested(desk, path, "---\ntittel: X\ninnhold: ¦\n---\nTekst")


@pytest.mark.parametrize(
    ("text", "label", "whole"),
    [
        ("status: ¦", "ikke startet", "status: ikke startet"),
        ("status: ikke s¦", "ikke startet", "status: ikke startet"),
        ("virkemidler: [¦]", "startlaan", "virkemidler: [startlaan]"),
        ("virkemidler: ¦", "startlaan", "virkemidler: [startlaan]"),
        ('status: "¦"', "ny", 'status: "ny"'),
    ],
)
def test_words_that_a_value_may_be(small: Desk, text: str, label: str, whole: str) -> None:
    assert done(small, T1, text, label) == whole


def test_yes_and_no(small: Desk) -> None:
    text = "kommune:\n  fakta:\n    bosetter_flyktninger: ¦"
    assert {label: each.detail for label, each in suggested(small, "plan/plan.yaml", text).items()} == {
        "true": "ja",
        "false": "nei",
    }


def test_rows_and_columns_of_the_table_beside(desk: Desk) -> None:
    path = "plan/utfordringer/U1.yaml"
    row = "tall:\n  - tabell: venteliste\n    rad: ¦"
    assert "Barnefamilier" in suggested(desk, path, row)
    assert "2023" in suggested(desk, path, "tall:\n  - tabell: venteliste\n    kolonne: ¦")
    assert done(desk, path, "tall:\n  - tabell: venteliste\n    kolonne: ¦", "2023").endswith('kolonne: "2023"')


def test_nothing_is_suggested_where_anything_can_be_written(small: Desk) -> None:
    assert suggested(small, T1, "tittel: Åp¦") == {}
    assert suggested(small, T1, "beskrivelse: |\n  status: ¦\n") == {}
    assert suggested(small, T1, "# status: ¦") == {}
    assert suggested(small, "plan/notat.txt", "status: ¦") == {}


# --- duties --------------------------------------------------------------------------------------------------------------


def test_duties_by_number_and_by_words(small: Desk) -> None:
    by_number = suggested(small, T1, "svarer_paa: [bsl-5-2-1¦]")
    assert [label.partition(" ")[0] for label in by_number] == ["bsl-5-2-1"]
    only = next(iter(by_number.values()))
    assert only.detail == "boligsosialloven §\u00a05 annet ledd første punktum"
    assert "hvilke boliger de vanskeligstilte" in only.told
    by_words = suggested(small, T1, "svarer_paa:\n  - oversikt tilpassede BOLIGER¦")
    assert any(label.startswith("bsl-5-2-1 ") for label in by_words)
    assert len(by_words) < 10
    assert suggested(small, T1, "svarer_paa: [§ 5 annet ledd¦]").keys() >= by_number.keys()


def test_a_duty_is_written_by_its_id(small: Desk) -> None:
    label = "bsl-5-2-1 Oversikt over behovet for ordinære og tilpassede boliger"
    assert done(small, T1, "svarer_paa: [behovet for ordinære¦]", label) == "svarer_paa: [bsl-5-2-1]"


def test_the_municipalitys_own_requirements_are_duties(desk: Desk) -> None:
    own = next(plikt.id for lov in desk.view.katalog.lover if not lov.lovdata for plikt in lov.plikter)
    assert any(label.startswith(f"{own} ") for label in suggested(desk, "plan/tiltak/T01.yaml", "svarer_paa: [¦]"))


# --- texts ---------------------------------------------------------------------------------------------------------------


def test_links_in_texts(desk: Desk) -> None:
    path = "plan/kapitler/07-maal.md"
    head = "---\ntittel: Mål\n---\n"
    found = suggested(desk, path, f"{head}Se [målet](#¦)")
    assert found["M1"].detail == "Mål: Flere kan kjøpe og beholde sin egen bolig"
    assert {"behovsoversikt", "lovdekning", "venteliste", "kapittel-tjenester-og-rettigheter"} <= set(found)
    assert "nav" not in found
    assert done(desk, path, f"{head}Se [målet](#M¦)", "M2") == f"{head}Se [målet](#M2)"
    assert done(desk, path, f"{head}Se [målet](#M¦ og mer", "M2") == f"{head}Se [målet](#M2) og mer"
    assert "T01" in suggested(desk, "plan/maal/M1.yaml", "beskrivelse: |\n  Se [](#¦")
    assert "T01" in suggested(desk, "plan/maal/M1.yaml", "beskrivelse: Se [](#¦")


NUMBERS = [
    ("{{¦", "tabell:", "{{tabell:"),
    ("{{tabell:vent¦", "venteliste/", "{{tabell:venteliste/"),
    ("{{tabell:venteliste/¦", "Barnefamilier/", "{{tabell:venteliste/Barnefamilier/"),
    ("{{tabell:venteliste/Barnefamilier/¦", "2023", "{{tabell:venteliste/Barnefamilier/2023}}"),
    ("{{tabell:venteliste/Barnefamilier/20¦}}", "2023", "{{tabell:venteliste/Barnefamilier/2023}}"),
    ("{{endring:venteliste/I alt/¦", "2020/", "{{endring:venteliste/I alt/2020/"),
    ("{{endring:venteliste/I alt/2020/¦", "2023", "{{endring:venteliste/I alt/2020/2023}}"),
    ("{{behov:¦", "alle/", "{{behov:alle/"),
    ("{{behov:alle/¦", "ordinær/", "{{behov:alle/ordinær/"),
    ("{{behov:alle/ordinær/¦", "2027", "{{behov:alle/ordinær/2027}}"),
    ("{{har:alle/¦", "ordinær", "{{har:alle/ordinær}}"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label", "whole"), NUMBERS)
def test_numbers_in_texts(desk: Desk, text: str, label: str, whole: str) -> None:
    head = "---\ntittel: Mål\n---\n"
    assert done(desk, "plan/kapitler/07-maal.md", head + text, label) == head + whole


def test_a_number_that_is_whole_takes_no_more(desk: Desk) -> None:
    assert (
        suggested(desk, "plan/kapitler/07-maal.md", "---\ntittel: M\n---\n{{tabell:venteliste/Barnefamilier/2023/¦")
        == {}
    )
    assert suggested(desk, "plan/kapitler/07-maal.md", "---\ntittel: M\n---\n{{har:alle/ordinær/¦") == {}
