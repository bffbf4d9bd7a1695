"""A draft from plans of different make: what each becomes, and that nothing that stands in one is lost on the way."""

import datetime as dt
import io
import re
import subprocess
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import docx
import pytest
from lxml import etree

from bolig_cli import limits, pipeline
from bolig_cli.source import node as n
from bolig_cli.source import yaml
from bolig_cli.source.files import Files, SourceFile
from bolig_cli.source.tree import kind_of
from bolig_cli.wordplan import draft
from bolig_cli.wordplan.account import KINDS, Account, bare, settled
from bolig_cli.wordplan.draft import Result
from bolig_cli.wordplan.draft_files import About
from bolig_cli.wordplan.found import Entry
from bolig_cli.wordplan.place_name import municipality
from bolig_cli.wordplan.printed import Printed
from bolig_cli.zipped import Unusable
from tests.wordplan.documents import DOCUMENTS, PIXEL, changed, par, raw, saved, table

ROOT = Path(__file__).parents[2]
DAY = "2026-11-27"
ABOUT = About("", "", "0000", 2027, 2030, False, DAY, "forrige.docx", "")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Run = Callable[..., subprocess.CompletedProcess[str]]


@cache
def result(name: str) -> Result:
    return draft.read(DOCUMENTS[name](), ABOUT)


def of(data: bytes) -> Result:
    return draft.read(data, ABOUT)


def values(made: Result, path: str) -> dict[str, n.Value]:
    root, faults = yaml.parse(made.files[f"plan/{path}"], path)
    assert root is not None
    assert not faults
    value = n.to_value(root)
    assert isinstance(value, dict)
    return value


def text(made: Result, path: str) -> str:
    return made.files[f"plan/{path}"].decode()


def titles(made: Result, folder: str) -> list[str]:
    paths = sorted(path for path in made.files if path.startswith(f"plan/{folder}/") and path.endswith(".yaml"))
    return [str(values(made, path.removeprefix("plan/"))["tittel"]) for path in paths]


def checked(made: Result) -> pipeline.Checked:
    files = tuple(
        SourceFile(path, kind, data)
        for path, data in made.files.items()
        if path.startswith("plan/") and (kind := kind_of(path.removeprefix("plan/")))
    )
    return pipeline.check_files(Files(Path(), "plan", files), dt.date.fromisoformat(DAY))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_everything_is_placed_or_listed(name: str) -> None:
    account = result(name).account
    assert account.all_lost == 0
    for kind in KINDS:
        if kind != "annet":  # neither more nor fewer than there are
            assert sum(entry.kind == kind for entry in account.entries) == account.there.get(kind, 0), kind


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_word_of_the_document_is_in_the_draft(name: str) -> None:
    """Asked without the reader: the words of each part that has text, in the draft or in the list beside it."""
    with zipfile.ZipFile(io.BytesIO(DOCUMENTS[name]())) as archive:
        parts = [
            archive.read(part)
            for part in archive.namelist()
            if re.search(r"/(?!styles|stiler|numbering)\w+\.xml$", part)
        ]
    written = bare(" ".join(data.decode("utf-8", "replace") for data in result(name).files.values()))
    missing = []
    for part in parts:
        root = etree.fromstring(part.replace(b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()))
        for paragraph in root.iter(f"{W}p"):
            words = re.findall(r"\w+", "".join(t.text or "" for t in paragraph.iter(f"{W}t")))
            missing += [word for word in words if bare(word) not in written]
    assert missing == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_draft_can_be_read_and_claims_nothing(name: str) -> None:
    found = checked(result(name))
    assert [(f.rule, f.place.path, f.message) for f in found.structural_errors] == []
    whole = b"".join(data for path, data in result(name).files.items() if path.startswith("plan/"))
    assert b"svarer_paa" not in whole
    assert b"emner:" not in whole


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_file_says_where_it_comes_from(name: str) -> None:
    made = result(name).files
    for path, data in made.items():
        if path.startswith("plan/") and path.endswith((".yaml", ".md")):
            lines = data.decode().splitlines()[:2]
            assert any(line.startswith(("# Fra Word-planen", "# Ikke fra Word-planen")) for line in lines), path


def test_table_of_measures_with_merged_cells() -> None:
    made = result("with_styles")
    assert titles(made, "maal") == ["Flere skal eie", "Leie skal være trygt"]
    assert titles(made, "strategier") == ["Bruke startlån bedre", "Gode boliger til leie"]
    first, second, third = (values(made, f"tiltak/T{number}.yaml") for number in (1, 2, 3))
    assert (first["strategier"], second["strategier"], third["strategier"]) == (["S1"], ["S1"], ["S2"])
    assert second["ansvarlig"] == ["nav", "frivilligsentralen"]
    assert (first["frist"], second["frist"], third["frist"]) == ("2021", "løpende", "2022-12-31")
    assert second["okonomi"] == {"status": "må utredes", "merknad": "I forrige plan: Innenfor ramme"}
    assert first["okonomi"] == {"status": "må utredes", "merknad": "I forrige plan: 500 000"}
    assert first["beskrivelse"] == "Merknad: Se vedtak"


def test_table_of_figures_is_a_table_of_the_plan() -> None:
    made = result("with_styles")
    assert text(made, "kunnskapsgrunnlag/tabeller/fra-word-1.csv") == (
        "Boliger;2019;2020;2021\nUtleide;1210;1225;1240\nLedige;14;-;9\n"
    )
    told = values(made, "kunnskapsgrunnlag/tabeller/fra-word-1.yaml")
    assert (told["tittel"], told["tallstatus"]) == ("Kommunale boliger", "illustrativ")


def test_headings_and_labels_of_measures() -> None:
    made = result("with_numbers")
    assert values(made, "maal/M2.yaml")["hovedmaal"] == "M1"
    one, two = values(made, "tiltak/T1.yaml"), values(made, "tiltak/T2.yaml")
    assert (one["tittel"], one["maal"]) == ("Kartlegge dem som bor midlertidig", ["M2"])
    assert (one["ansvarlig"], one["frist"], one["status"]) == ("boligkontoret", "2. halvår 2022", "pågår")
    assert (two["ansvarlig"], two["prioritet"], two["maalgrupper"]) == ("ikke-avklart", "høy", ["unge", "flyktninger"])
    assert "tittel: Gjennomføring" in text(made, "kapitler/02-gjennomfoering.md")  # without its number
    assert values(made, "plan.yaml")["kommune"] == {"navn": "Fjellheim kommune", "nummer": "0000"}


def test_document_without_a_single_style() -> None:
    made = result("without_styles")
    assert titles(made, "tiltak") == ["Bygge ti små leiligheter innen 2024", "Opprette et boligteam"]
    assert titles(made, "utfordringer") == ["Det mangler små leiligheter", "Mange unge får ikke lån"]
    assert "\\- vi vil\n\n1\\. vi skal \\#1 og \\*dette\\* \\[ikke\\]" in text(made, "kapitler/02-til-slutt.md")


def test_norwegian_names_of_styles_and_nynorsk() -> None:
    made = result("norwegian_styles")
    assert values(made, "plan.yaml")["maalform"] == "nynorsk"
    assert values(made, "plan.yaml")["tittel"] == "Bustadsosial handlingsplan"
    assert titles(made, "maal") == ["Flere skal kunne eige eigen bustad", "Leige skal vere eit trygt alternativ"]
    assert [values(made, f"tiltak/T{number}.yaml")["maal"] for number in (1, 2, 3)] == [["M1"], ["M1"], ["M2"]]
    assert sum(entry.why.startswith("Innholdsfortegnelsen") for entry in made.account.listed) == 2


def test_changes_are_accepted_and_notes_and_boxes_stay() -> None:
    made = result("with_everything_else")
    chapter = text(made, "kapitler/01-om-planen.md")
    assert "Planen er vedtatt i Vestøy kommune, og den gjelder[^f2]" in chapter
    assert "[^f2]: Vedtaket står i sak 12/2019." in chapter
    assert "Tekst i en innholdskontroll." in chapter
    assert "Faktaboks: startlån" in chapter
    assert "under arbeid" not in str(made.files)
    assert "Er dette riktig ennå?" in made.files["fra-word.md"].decode()
    assert "Vedtatt i 2019" in made.files["fra-word.md"].decode()


def test_pictures_are_set_in_and_what_no_plan_can_have_is_kept_beside() -> None:
    made = result("with_everything_else")
    assert "![Et blått hus ved sjøen](bilder/fra-word-1.png)" in text(made, "kapitler/02-bilder.md")
    assert made.files["plan/bilder/fra-word-2.jpg"].startswith(b"\xff\xd8\xff")
    beside = [path for path in made.files if path.startswith("fra-word-bilder/")]
    assert len(beside) == 1
    assert b" EMF" in made.files[beside[0]]


def test_table_for_each_measure_and_goals_across() -> None:
    made = result("with_label_tables")
    assert titles(made, "maal") == ["Flere skal få hjelp tidlig", "Nok boliger", "Gode tjenester"]
    assert [values(made, f"tiltak/T{number}.yaml")["maal"] for number in range(1, 6)] == [
        *[["M1"], ["M1"]],
        *[["M2"], ["M2"], ["M3"]],
    ]
    assert values(made, "tiltak/T3.yaml")["frist"] == "2024"
    assert "der kalt «2.1»" in text(made, "tiltak/T3.yaml")
    assert "Omfang: Hele Nesby kommune" in text(made, "tiltak/T1.yaml")


def test_strict_form_and_other_names_of_parts() -> None:
    made = result("by_another_program")
    assert titles(made, "tiltak") == ["Lage en oversikt over boligene", "Møte utleierne"]
    assert values(made, "tiltak/T2.yaml")["beskrivelse"] == "Vi møter utleierne hver vår."
    assert "## Slik er den laget" in text(made, "kapitler/01-innledning.md")


def test_areas_and_strategies_with_letters() -> None:
    made = result("goals_in_letters")
    assert values(made, "maal/M1.yaml")["maalomraade"] == "O1"
    assert [values(made, f"tiltak/T{number}.yaml")["strategier"] for number in (1, 2, 3)] == [["S1"], ["S1"], ["S2"]]
    assert values(made, "tiltak/T1.yaml")["status"] == "ferdig"
    assert values(made, "kunnskapsgrunnlag/tabeller/fra-word-1.yaml")["type"] == "desimaltall"


def test_what_is_said_to_be_placed_is_looked_for() -> None:
    """A text that a file has otherwise than the document is listed with all of its text, and not taken on trust."""
    made = of(
        raw(par("Tiltak", '<w:outlineLvl w:val="0"/>') + par("Tiltak 1: " + "Langt ord " * 30 + "slutt", run="<w:b/>"))
    )
    title = str(values(made, "tiltak/T1.yaml")["tittel"])
    assert title.endswith("…")
    assert "slutt" in text(made, "tiltak/T1.yaml")
    assert made.account.all_lost == 0


def test_hidden_text_is_listed() -> None:
    body = par("Synlig.") + par("Gjemt.", run="<w:vanish/>")
    made = of(raw(body))
    assert "Gjemt." in made.files["fra-word.md"].decode()
    assert made.account.all_lost == 0


def test_same_document_gives_the_same_files() -> None:
    data = DOCUMENTS["with_everything_else"]()
    assert of(data).files == of(data).files


def test_one_pixel_is_no_picture_for_a_plan() -> None:
    data = DOCUMENTS["with_everything_else"]()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        first = min(name for name in archive.namelist() if name.startswith("word/media/"))
    small = changed(data, "word/settings.xml", str, {first: PIXEL})
    assert of(small).account.all_lost == 0


def test_labels_on_lines_of_their_own_in_one_paragraph() -> None:
    lines = "<w:p><w:r><w:t>Ansvarlig: Nav</w:t><w:br/><w:t>Frist: 2028</w:t></w:r></w:p>"
    made = of(raw(par("Tiltak 1: Gi råd", run="<w:b/>") + lines))
    measure = values(made, "tiltak/T1.yaml")
    assert (measure["ansvarlig"], measure["frist"]) == ("nav", "2028")
    assert made.account.all_lost == 0


def test_measure_told_of_and_listed_is_one() -> None:
    row = "<w:tr>" + "".join("<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>" for _ in range(3)) + "</w:tr>"
    listed = f"<w:tbl>{row.format('Tiltak', 'Ansvarlig', 'Frist')}{row.format('Lage en ny boligplan', 'Plan', '2029')}</w:tbl>"
    told = par("Tiltak 1: Lage en ny boligplan", run="<w:b/>") + par("Planen skal være kort.")
    made = of(raw(told + listed))
    assert titles(made, "tiltak") == ["Lage en ny boligplan"]
    measure = values(made, "tiltak/T1.yaml")
    assert (measure["beskrivelse"], measure["ansvarlig"], measure["frist"]) == (
        "Planen skal være kort.",
        "plan",
        "2029",
    )
    assert made.account.all_lost == 0


def test_words_of_a_drawing_with_a_part_of_its_own_are_listed() -> None:
    """SmartArt and charts: their text is not in the document itself."""
    a = "http://schemas.openxmlformats.org/drawingml/2006/main"
    dgm = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
    drawing = (
        f'<w:p><w:r><w:drawing><a:graphic xmlns:a="{a}"><a:graphicData uri="{dgm}"><dgm:relIds xmlns:dgm="{dgm}" r:dm="d"/>'
        "</a:graphicData></a:graphic></w:drawing></w:r></w:p>"
    )
    data = raw(par("Over.") + drawing + '<w:altChunk r:id="x"/>')
    relation = f'<Relationship Id="d" Type="{dgm}" Target="data.xml"/></Relationships>'
    data = changed(data, "tekst/_rels/hoved.xml.rels", lambda text: text.replace("</Relationships>", relation))
    shown = f'<dgm:dataModel xmlns:dgm="{dgm}" xmlns:a="{a}"><a:t>Søke</a:t><a:t>Få svar</a:t></dgm:dataModel>'
    made = of(changed(data, "none", str, {"tekst/data.xml": shown.encode()}))
    report = made.files["fra-word.md"].decode()
    assert "diagram: Søke; Få svar" in report
    assert "innlagt dokument 1" in report


def test_more_items_than_any_plan_has_is_refused_and_soon() -> None:
    points = "".join(
        par(f"Tiltak {number}: Gjøre noe nummer {number}", run="<w:b/>") for number in range(1, limits.DOCX_ITEMS + 2)
    )
    with pytest.raises(Unusable, match="for mange mål og tiltak"):
        of(raw(points))


def test_picture_with_a_name_from_elsewhere_lies_beside() -> None:
    data = DOCUMENTS["with_everything_else"]()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        last = max(name for name in archive.namelist() if name.startswith("word/media/"))
        emf = archive.read(last)
    name = last.rpartition("/")[2]
    moved = changed(
        data,
        "word/_rels/document.xml.rels",
        lambda text: text.replace(name, "..:x y.emf"),
        {"word/media/..:x y.emf": emf},
    )
    beside = [path for path in of(moved).files if path.startswith("fra-word-bilder/")]
    assert [re.fullmatch(r"fra-word-bilder/\d+-[A-Za-z0-9._-]+", path) is not None for path in beside] == [True]


def test_words_that_no_document_prints_are_listed_with_all_of_them() -> None:
    """Also those that stand in the file, in a comment; each is looked for where its own file is printed."""
    shown = Printed(" her er alt står der ", {"kapittel-b": " står her ", "T1": " nav og plan "}, frozenset())
    there, comment, lost, fields, apart, read = (
        Entry("avsnitt 1", "avsnitt", "Står *her*.", "plan/kapitler/01-b.md"),
        Entry("avsnitt 2", "avsnitt", "Våren", "plan/kapitler/01-b.md"),
        Entry("avsnitt 3", "avsnitt", "Borte?", "plan/kapitler/01-b.md"),
        Entry("avsnitt 4", "celle", "Plan / Nav", "plan/tiltak/T1.yaml"),
        Entry("avsnitt 5", "celle", "her", "plan/tiltak/T1.yaml"),
        Entry("avsnitt 6", "celle", "høsten", "plan/tiltak/T1.yaml"),
    )
    files = {"plan/kapitler/01-b.md": "# Våren".encode()}
    found = settled(
        [there, comment, lost, fields, apart, read], files, shown, {("plan/tiltak/T1.yaml", "høsten"): "frist: 2022"}
    )
    assert [entry.file != "" for entry in found] == [True, False, False, True, False, False]
    assert found[1].why == "Står i en kommentar i plan/kapitler/01-b.md, og i ingen dokumenter."
    assert (found[2].text, found[2].why.partition(";")[0]) == (
        "Borte?",
        "Teksten er skrevet annerledes i plan/kapitler/01-b.md",
    )
    assert "er det blitt til frist: 2022" in found[5].why


def test_what_no_entry_tells_of_is_lost() -> None:
    account = Account({"avsnitt": 3}, (Entry("avsnitt 1", "avsnitt", "a", "plan/a.md"),))
    assert (account.lost("avsnitt"), account.all_lost) == (2, 2)


def test_number_is_that_of_the_list() -> None:
    made = of(raw(par("Boligplan for Bodø kommune.")))
    assert values(made, "plan.yaml")["kommune"] == {"navn": "Bodø kommune", "nummer": "1804"}


def test_the_page_is_said_where_word_has_noted_it() -> None:
    """Where a paragraph goes on on the next page, it is on the one that it begins on; the cells of a row stand side by side."""
    note = "<w:lastRenderedPageBreak/>"

    def laid_out(xml: str) -> str:
        for words in ("Andre punkt", "Tabell 1: Kommunale", "Utleide", "1 210", "Handlingsdel"):
            assert xml.count(f"<w:t>{words}") == 1, words
            xml = xml.replace(f"<w:t>{words}", f"{note}<w:t>{words}")
        return xml.replace("Tallene viser at", f"Tallene viser</w:t>{note}<w:t> at")

    made = of(changed(DOCUMENTS["with_styles"](), "word/document.xml", laid_out))
    assert made.account.all_lost == 0
    where = {entry.text: entry.unit for entry in made.account.entries}
    said = {words: next(unit for text, unit in where.items() if text.startswith(words)) for words in (
        "Første punkt", "Andre punkt", "Kommunale boliger", "1 225", "Ledige", "Tallene viser", "Handlingsdel",
    )}  # fmt: skip
    page = {words: re.findall(r"\(side (\d)\)", unit) for words, unit in said.items()}
    assert page == {
        "Første punkt": ["1"], "Andre punkt": ["2"], "Kommunale boliger": ["3"], "1 225": ["3"], "Ledige": ["3"],
        "Tallene viser": ["4"], "Handlingsdel": ["6"],
    }  # fmt: skip
    assert b"(side 6)" in made.files["fra-word.md"]
    assert "(side" not in str(result("with_styles").account.entries), "without Word's notes nothing is guessed"


def test_a_row_that_adds_up_is_no_measure() -> None:
    document = docx.Document()
    document.add_heading("Handlingsdel", 1)
    rows = [("Tiltak", "Ansvarlig", "Kostnad"), ("Gi råd", "Nav", "120"), ("Bygge boliger", "Eiendom", "5 000")]
    table(
        document,
        [
            *rows,
            ("Sum tiltak i alt", "", "5 120 kr"),
            ("Sum", "Uten moms", "5 120"),
            ("Summere behovet hvert år", "Plan", "40"),
        ],
    )
    made = of(saved(document))
    assert titles(made, "tiltak") == ["Gi råd", "Bygge boliger", "Summere behovet hvert år"]
    assert made.account.all_lost == 0
    assert [entry.text for entry in made.account.entries if "legger sammen" in entry.why] == [
        "Sum tiltak i alt",
        "5 120 kr",
        "Sum",
        "Uten moms",
        "5 120",
    ]


def test_sub_goals_right_under_an_area_belong_to_it() -> None:
    document = docx.Document()
    for level, heading in (
        (1, "Satsingsområde 1: Eie"), (2, "Delmål 1.1: Flere eier"), (2, "Delmål 1.2: Færre selger"),
        (1, "Satsingsområde 2: Leie"), (2, "Hovedmål 2: Trygg leie"), (3, "Delmål 2.1: Lengre kontrakter"),
    ):  # fmt: skip
        document.add_heading(heading, level)
    made = of(saved(document))
    above = [
        {
            key: value
            for key, value in values(made, f"maal/M{number}.yaml").items()
            if key in ("maalomraade", "hovedmaal")
        }
        for number in (1, 2, 3, 4)
    ]
    assert above == [{"maalomraade": "O1"}, {"maalomraade": "O1"}, {"maalomraade": "O2"}, {"hovedmaal": "M3"}]


@pytest.mark.parametrize(
    "written", ["Ansvarlig: Nav\tFrist: 2029", "Ansvarlig: Nav. Frist: 2029.", "Ansvar: Nav, frist: 2029"]
)
def test_a_line_may_have_several_labels(written: str) -> None:
    document = docx.Document()
    document.add_heading("Aksjon 1.1: Gi råd i nabolaget", 2)
    document.add_paragraph(written)
    made = of(saved(document))
    measure = values(made, "tiltak/T1.yaml")
    assert (measure["tittel"], measure["ansvarlig"], measure["frist"]) == ("Gi råd i nabolaget", "nav", "2029")


def test_an_area_without_goals_keeps_its_texts_and_tables_in_their_order() -> None:
    made = result("areas_without_goals")
    about = str(values(made, "maalomraader/O1.yaml")["beskrivelse"])
    order = ["Vi eier for mange", "- Hus med hage", "| Skolegata | Slitt |", "Derfor bytter vi."]
    assert sorted(order, key=about.index) == order
    measure = values(made, "tiltak/T1.yaml")
    assert (measure["ansvarlig"], measure["maal"]) == ("helse-og-velferd", ["M1"])
    assert "| Rådhuset | Tre saksbehandlere |" in str(measure["beskrivelse"])
    assert [line for path, line in made.to_fill_in if path == "plan/tiltak/T1.yaml" and "Høsten" in line] == [
        "Frist. Der sto det «Høsten 2021», og fristen er satt til 2. halvår 2021."
    ]
    assert values(made, "plan.yaml")["kommune"] == {"navn": "Re kommune", "nummer": "0000"}
    assert not any("boligsosial-handlingsplan" in path for path in made.files), "the plan's name is no chapter"


def test_amounts_keep_their_years_below_a_heading_over_several_columns() -> None:
    made = result("years_in_two_rows")
    costs = [values(made, f"tiltak/T{number}.yaml")["okonomi"] for number in (1, 2)]
    assert costs == [
        {"status": "må utredes", "merknad": "I forrige plan: 2022: 600; 2023: 610; 2024: 620"},
        {"status": "må utredes", "merknad": "I forrige plan: 2023: 5 000"},
    ]
    assert [values(made, f"tiltak/T{number}.yaml")["beskrivelse"] for number in (1, 2)] == [
        "[Fyll ut: hva tiltaket går ut på. Word-planen har bare tittelen.]"
    ] * 2
    assert values(made, "tiltak/T3.yaml")["frist"] == "2023"  # a cross below 2022 and 2023
    assert titles(made, "tiltak")[2:] == ["Skrive lengre kontrakter", "Låne ut", "Gi råd"]  # and no sum
    assert titles(made, "maal")[2] == "Flere skal kunne eie egen bolig"
    last = values(made, "tiltak/T5.yaml")
    assert (last["maal"], last["okonomi"]) == (
        ["M3"],
        {"status": "må utredes", "merknad": "I forrige plan: 2022: 300; I alt: 300"},
    )
    assert values(made, "plan.yaml")["kommune"] == {"navn": "Lom kommune", "nummer": "3434"}


def test_points_below_a_point_are_of_its_measure() -> None:
    made = result("points_below_points")
    measures = [values(made, f"tiltak/T{number}.yaml") for number in range(1, 7)]
    assert [measure["tittel"] for measure in measures] == [
        "Ringe leietakere", "Tilby avtale om nedbetaling", "Holde kurs", "Gå hjemmebesøk", "Følge opp etter et halvt år",
        "Møte utleierne",
    ]  # fmt: skip
    assert [measures[at]["beskrivelse"] for at in (0, 2, 3)] == [
        "- innen fjorten dager\n- og sende brev\n",
        "Kurset handler om dette:\n\n- lån og renter\n- faste utgifter\n",
        "- sammen med Nav",
    ]
    assert values(made, "maalgrupper.yaml")["maalgrupper"] == [
        {"id": "unge", "navn": "Unge", "beskrivelse": "de som flytter hjemmefra for første gang"},
        {"id": "eldre-som-vil-bytte-bolig", "navn": "Eldre som vil bytte bolig"},
    ]
    assert "- Eldre som vil bytte bolig\n\nNoen hører til" in text(made, "kapitler/01-maalgrupper.md")
    assert not any("oppfoelging" in path for path in made.files), "all that stood there is measures"


def test_sub_goals_have_a_column_of_their_own() -> None:
    made = result("sub_goals_in_a_column")
    parts = {
        goal["tittel"]: goal.get("hovedmaal")
        for goal in (values(made, f"maal/M{number}.yaml") for number in range(1, 9))
    }
    assert parts == {
        "Gode boliger": None, "Færre kastes ut": "M1", "Flere får leie lenge": "M1", "Trygg hverdag": None,
        "Ingen på hospits": "M4", "Færre flytter": "M4", "Egen bolig": None, "Felles ansvar": None,
    }  # fmt: skip
    measures = {
        measure["tittel"]: measure.get("maal") or measure.get("strategier")
        for measure in (values(made, f"tiltak/T{number}.yaml") for number in range(1, 7))
    }
    assert measures == {
        "Varsle tidlig": ["M2"], "Tilby en avtale": ["M2"], "Skrive avtaler på fem år": ["M3"],
        "Kjøpe to leiligheter": ["S1"], "Rydde i køen": ["M6"], "Låne ut mer": ["S2"],
    }  # fmt: skip
    assert values(made, "strategier/S1.yaml")["maal"] == "M5"
    assert "der kalt «1.1»" in text(made, "maal/M2.yaml")
    assert "Fra Word-planen: tabell 2" in text(made, "maal/M4.yaml")


def test_a_measure_belongs_to_what_stands_open_above_it_and_to_nothing_that_is_only_said_before() -> None:
    document = docx.Document()
    document.add_heading("Mål 1: Eie", 1)
    document.add_heading("Tiltak 1.1: Låne ut mer", 2)
    document.add_heading("Mål 2: Leie", 1)
    document.add_heading("Tiltak", 1)
    document.add_paragraph("Lage en håndbok", style="List Bullet")
    made = of(saved(document))
    assert [values(made, f"tiltak/T{number}.yaml")["maal"] for number in (1, 2)] == [["M1"], ["M3"]]
    assert values(made, "maal/M3.yaml")["tittel"] == "[Fyll ut: målet som dette hører under]"
    told = [path for path, what in made.to_fill_in if what.startswith("Målet eller strategien som dette hører under")]
    assert told == ["plan/tiltak/T2.yaml"]


def test_tiltak_after_each_goal_is_of_that_goal_however_deep_it_stands() -> None:
    document = docx.Document()
    for goal, measure in (("Eie", "Låne ut mer"), ("Leie", "Skrive lange avtaler")):
        document.add_heading(f"Mål: {goal}", 1)
        document.add_heading("Tiltak", 1)
        document.add_paragraph(measure, style="List Bullet")
    made = of(saved(document))
    assert [values(made, f"tiltak/T{number}.yaml")["maal"] for number in (1, 2)] == [["M1"], ["M2"]]


def test_what_is_said_under_an_item_is_printed_with_it() -> None:
    """A goal has no field for who is responsible, and a title no place for a note."""
    made = result("everything_under_items")
    assert values(made, "maal/M1.yaml")["beskrivelse"] == (
        "Vi vil at folk skal bli boende.\n\nAnsvarlig: Helse og velferd\n\nMålet kom i 2018.\n"
    )
    assert "[^f3]: To ganger i året." in str(values(made, "tiltak/T1.yaml")["beskrivelse"])
    assert "[^f4]: Norsk, arabisk og tigrinja." in str(values(made, "tiltak/T2.yaml")["beskrivelse"])
    assert values(made, "plan.yaml")["tittel"] == "Boligplan for Re"
    assert [what for path, what in made.to_fill_in if path == "plan/tiltak/T1.yaml" and "«" in what] == [
        "Frist. Der sto det «etter behov».", "Status. Der sto det «uavklart».",
    ]  # fmt: skip


def test_lists_below_a_goal_are_of_it_and_so_is_the_text_after_them() -> None:
    made = result("lists_under_a_goal")
    assert [values(made, f"maal/M{number}.yaml").get("hovedmaal") for number in (1, 2, 3)] == [None, "M1", "M1"]
    assert [values(made, f"tiltak/T{number}.yaml")["maal"] for number in (1, 2)] == [["M1"], ["M1"]]
    assert values(made, "strategier/S1.yaml")["maal"] == "M1"
    assert values(made, "maal/M1.yaml")["beskrivelse"] == "Kort om målet.\n\nAlt dette skal være gjort innen 2022.\n"


@pytest.mark.parametrize(
    "title",
    [
        "Flere skal kunne eie egen bolig",
        "Fleire skal eige",
        "Leie skal være et trygt alternativ",
        "Leige skal vere eit trygt val",
    ],
)
def test_the_national_goals_are_goals_in_both_written_languages(title: str) -> None:
    document = docx.Document()
    document.add_heading(title, 1)
    document.add_paragraph("Kommunen vil dette.")
    assert titles(of(saved(document)), "maal") == [title]


def test_measures_right_under_an_area_stay_in_it() -> None:
    made = result("measures_right_under_areas")
    assert titles(made, "tiltak") == ["Låne ut", "Gi råd", "Bygge smått", "Kjøpe"]
    goal = values(made, "tiltak/T1.yaml")["maal"]
    assert goal == values(made, "tiltak/T2.yaml")["maal"] == ["M2"]
    assert values(made, "maal/M2.yaml")["maalomraade"] == "O1"
    assert values(made, "maal/M1.yaml")["maalomraade"] == "O2"
    assert values(made, "tiltak/T3.yaml")["beskrivelse"] == "- rekkehus\n- leiligheter\n"
    assert values(made, "tiltak/T2.yaml")["status"] == "pågår"


def test_goal_summed_up_in_front_is_the_goal_that_is_told_of_later() -> None:
    document = docx.Document()
    document.add_heading("Kort om planen", 1)
    document.add_paragraph().add_run("Mål 1: Flere eier boligen sin. Husstander med startlån: 45 i 2027").bold = True
    document.add_heading("Mål 1: Flere eier boligen sin", 1)
    document.add_paragraph("Den som eier, flytter sjeldnere.")
    made = of(saved(document))
    assert titles(made, "maal") == ["Flere eier boligen sin"]
    assert values(made, "maal/M1.yaml")["beskrivelse"] == (
        "Husstander med startlån: 45 i 2027\n\nDen som eier, flytter sjeldnere.\n"
    )
    assert made.account.all_lost == 0


def test_table_that_refers_to_measures_by_number_makes_none() -> None:
    document = docx.Document()
    document.add_heading("Økonomi", 1)
    table(document, (("Tiltak", "Kostnad", "Hvem"), ("1.2.2, 2.1.2 og 4.1.1", "400", "Nav"), ("3.1", "120", "Plan")))
    made = of(saved(document))
    assert not any(path.startswith("plan/tiltak/") for path in made.files)
    assert "| 1.2.2, 2.1.2 og 4.1.1 | 400 | Nav |" in text(made, "kapitler/01-oekonomi.md")


def test_what_is_said_of_a_text_box_is_listed() -> None:
    box = (
        '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        '<wp:docPr id="1" name="Boks" descr="En boks om startlån"/></wp:inline></w:drawing></w:r></w:p>'
    )
    made = of(raw(par("Over.") + box))
    assert "alternativ tekst: En boks om startlån" in made.files["fra-word.md"].decode()


@pytest.mark.parametrize(
    ("title", "text", "named"),
    [
        ("Boligsosial plan for Lom", "", "Lom kommune"),
        ("Boligplan for Våle", "", "Våle kommune"),
        ("Boligsosial plan Andebu 2016–2020", "", "Andebu kommune"),
        ("BOLIGSOSIAL HANDLINGSPLAN FOR RE KOMMUNE", "", "Re kommune"),
        ("BOLIGPLAN FOR RE", "", "Re kommune"),
        (
            "Boligplan",
            "Re kommune 2019 – 2022. Hver kommune har sitt. Re kommune er med. Tønsberg kommune er stor.",
            "Re kommune",
        ),
        ("Boligsosial plan for Vanskeligstilte", "Planen er for vanskeligstilte.", ""),
        ("Plan for bolig", "", ""),
    ],
)
def test_municipality_is_read_of_the_title_and_then_of_the_text(title: str, text: str, named: str) -> None:
    assert municipality(title, text) == named


def test_own_hearing_draft_taken_in_again_has_the_same_items_and_none_twice(example_documents: dict[str, Path]) -> None:
    """It sums up the goals in front, and has tables of measures that name them by number."""
    made = of(example_documents["hoeringsutkast.docx"].read_bytes())
    assert made.account.all_lost == 0
    for folder in ("maal", "strategier", "tiltak"):
        written = [yaml.parse(path.read_bytes(), path.name)[0] for path in (ROOT / "plan" / folder).glob("*.yaml")]
        values_ = [n.to_value(root) for root in written if root]
        assert sorted(titles(made, folder)) == sorted(
            str(value["tittel"]) for value in values_ if isinstance(value, dict)
        ), folder
