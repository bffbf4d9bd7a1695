"""The overview of need: what is missing is what each line lacks, in every table, figure and sentence."""

import json
from pathlib import Path

from bolig_cli.documents.document import Document
from tests.documents.plans import plan
from tests.documents.sections import sections
from tests.documents.tables import built, rows

OVERVIEW = """\
dato: 2023-11-15
kilder: [Kommunens boligregister]
tallstatus: illustrativ
behov:
  - {maalgruppe: unge, boligtype: ordinær, i_dag: 20, behov: {2024: 30, 2027: 35}}
  - {maalgruppe: eldre, boligtype: ordinær, i_dag: 50, behov: {2024: 57, 2027: 44}}
  - {maalgruppe: unge, boligtype: tilpasset, i_dag: 14, behov: {2024: 20, 2027: 24}}
"""
GROUPS = """\
maalgrupper:
  - {id: unge, navn: Unge i etableringsfasen}
  - {id: eldre, navn: Eldre}
"""
_LEFT_OVER = "Der en gruppe har flere boliger av ett slag enn den trenger, er de ikke trukket fra"
NAME = "kunnskapsgrunnlag/behovsoversikt.yaml"


def test_what_is_missing_is_what_each_line_lacks(minste: Path) -> None:
    plan(minste, {NAME: OVERVIEW, "maalgrupper.yaml": GROUPS})
    made = built(minste, "hoeringsutkast")
    body, foot = rows(made, "behov-1")
    assert body == [
        ["Unge i etableringsfasen", "20", "30", "35", "15"],
        ["Eldre", "50", "57", "44", "0"],  # fewer will need one than have one, and what is left over houses no young
    ]
    assert foot == [["Sum", "70", "87", "79", "15"]]
    assert rows(made, "behov-2") == (
        [["Unge i etableringsfasen", "14", "20", "24", "10"]],
        [["Sum", "14", "20", "24", "10"]],
    )
    assert rows(made, "behov-samlet") == (
        [["Ordinære boliger", "70", "17", "15"], ["Tilpassede boliger", "14", "6", "10"]],
        [["Sum", "84", "23", "25"]],
    )
    assert _LEFT_OVER in _about_need(made)
    plan(minste, {NAME: OVERVIEW.replace("2027: 44", "2027: 64"), "maalgrupper.yaml": GROUPS})
    assert _LEFT_OVER not in _about_need(built(minste, "hoeringsutkast")), "nobody has more than is needed"


def test_the_target_groups_are_explained_where_the_need_is(minste: Path) -> None:
    covers = "Unge fra 18 til 30 år som flytter hjemmefra."
    groups = GROUPS.replace("etableringsfasen}", f"etableringsfasen, beskrivelse: {covers}}}")
    plan(minste, {NAME: OVERVIEW, "maalgrupper.yaml": groups})
    about = _about_need(built(minste, "hoeringsutkast"))
    assert f"hvem hver av dem omfatter: Unge i etableringsfasen {covers}" in about
    plan(minste, {NAME: OVERVIEW, "maalgrupper.yaml": GROUPS})
    assert "hvem hver av dem omfatter" not in _about_need(built(minste, "hoeringsutkast"))


def test_a_count_of_four_digits_is_not_read_as_a_year(minste: Path) -> None:
    many = OVERVIEW.replace("i_dag: 20, behov: {2024: 30, 2027: 35}", "i_dag: 1020, behov: {2024: 2030, 2027: 2035}")
    plan(minste, {NAME: many, "maalgrupper.yaml": GROUPS})
    made = built(minste, "hoeringsutkast")
    body, foot = rows(made, "behov-1")
    assert body[0] == ["Unge i etableringsfasen", "1\u00a0020", "2\u00a0030", "2\u00a0035", "1\u00a0015"]
    assert foot == [["Sum", "1\u00a0070", "2\u00a0087", "2\u00a0079", "1\u00a0015"]]
    assert rows(made, "behov-samlet")[0][0] == ["Ordinære boliger", "1\u00a0070", "1\u00a0017", "1\u00a0015"]


def test_a_line_without_the_last_year_says_so_and_that_year_is_not_added_up(minste: Path) -> None:
    plan(minste, {NAME: OVERVIEW.replace("{2024: 57, 2027: 44}", "{2024: 57}"), "maalgrupper.yaml": GROUPS})
    made = built(minste, "hoeringsutkast")
    body, foot = rows(made, "behov-1")
    assert body[1] == ["Eldre", "50", "57", "..", ".."]
    assert foot == [["Sum", "70", "87", "..", ".."]]
    assert rows(made, "behov-samlet")[1] == [["Sum", "84", "23"]]
    said = _about_need(made)
    assert said.count("To prikker (..) betyr at behovet ikke er oppgitt for det året") == 1, (
        "below the table that has them"
    )
    assert "Boligene er ikke lagt sammen for 2027, for" in said


def _about_need(made: Document) -> str:
    """What the chapter says of the need, and the appendix with its tables."""
    about = ("Oversikt over behovet for boliger", "Behovet for boliger etter målgruppe")
    said = [text for heading, text in sections(made).items() if heading.endswith(about)]
    assert len(said) == 2
    return " ".join(said)


PROJECTED = OVERVIEW.replace(
    "behov:\n", "forutsetninger:\n  - {id: jevn, tittel: Jevn vekst, antall_per_aar: 2}\nbehov:\n", 1
)


def test_it_is_said_of_those_lines_alone_that_they_are_projected(minste: Path) -> None:
    one = PROJECTED.replace("behov: {2024: 30, 2027: 35}", "behov: {2024: 30}, framskriving: jevn")
    every = one.replace("behov: {2024: 57, 2027: 44}", "behov: {2024: 57}, framskriving: jevn").replace(
        "behov: {2024: 20, 2027: 24}", "behov: {2024: 20}, framskriving: jevn"
    )
    plan(minste, {NAME: one, "maalgrupper.yaml": GROUPS})
    said = _about_need(built(minste, "hoeringsutkast"))
    assert "Der en linje følger en av forutsetningene i tabellen, er behovet i årene som" in said
    assert "Hver linje følger" not in said
    plan(minste, {NAME: every, "maalgrupper.yaml": GROUPS})
    said = _about_need(built(minste, "hoeringsutkast"))
    assert "Hver linje følger én av forutsetningene i tabellen" in said
    assert ".." not in said
    assert "ikke lagt sammen" not in said


def test_a_challenge_and_the_chart_say_the_same(minste: Path) -> None:
    plan(minste, {NAME: OVERVIEW, "maalgrupper.yaml": GROUPS})
    words = json.dumps(built(minste, "hoeringsutkast").blocks, ensure_ascii=False)
    said = words.replace('"}, {"t": "Space"}, {"t": "Str", "c": "', " ")
    assert "34 har egnet bolig i dag, 59 trenger det i 2027, og 25 mangler" in said
    assert "Unge i etableringsfasen: 34 har, 25 mangler" in said


OWN = (
    OVERVIEW.replace(
        "behov:\n",
        "boligtyper:\n"
        "  - {id: omsorg, navn: Omsorgsbolig, regnes_som: tilpasset}\n"
        "  - {id: gjennomgang, navn: Gjennomgangsbolig, regnes_som: ordinær}\n"
        "behov:\n",
        1,
    )
    + "  - {maalgruppe: eldre, boligtype: omsorg, i_dag: 30, behov: {2024: 36, 2027: 45}}\n"
    + "  - {maalgruppe: unge, boligtype: gjennomgang, i_dag: 8, behov: {2024: 13, 2027: 14}}\n"
)


def test_kinds_of_their_own_are_named_and_counted_as_what_they_are(minste: Path) -> None:
    plan(minste, {NAME: OWN, "maalgrupper.yaml": GROUPS})
    made = built(minste, "hoeringsutkast")
    body, foot = rows(made, "behov-2")
    assert [row[0] for row in body] == ["Unge i etableringsfasen", "Eldre (omsorgsbolig)"]
    assert foot == [["Sum", "44", "56", "69", "25"]]
    assert rows(made, "behov-1")[0][-1] == ["Unge i etableringsfasen (gjennomgangsbolig)", "8", "13", "14", "6"]
    words = json.dumps(made.blocks, ensure_ascii=False).replace('"}, {"t": "Space"}, {"t": "Str", "c": "', " ")
    assert "Omsorgsbolig er regnet med under «Tilpassede boliger»." in words
    assert "Gjennomgangsbolig er regnet med under «Ordinære boliger»." in words
    assert "Eldre: 80 har, 15 mangler" in words, "the chart has a group's kinds of dwelling together"
