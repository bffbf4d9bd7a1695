"""A document says what its figures show, and nothing is drawn before a format needs it."""

import datetime as dt
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bolig_cli.design.look import Look
from bolig_cli.documents import make_documents
from bolig_cli.documents.document import Document
from bolig_cli.documents.figures import kunnskap
from bolig_cli.documents.numbering import number_items
from bolig_cli.drawing.bars import Groups
from bolig_cli.drawing.lines import Lines
from bolig_cli.drawing.marks import Chart
from bolig_cli.render import drawing
from bolig_cli.render.drawing import Drawing, drawn
from bolig_cli.source.files import read_folder
from tests import remembered
from tests.documents.plans import checked

ROOT = Path(__file__).parents[2]

# What draws, or is there to be drawn with.
ENGINES = ("typst", "bolig_cli.render")


def made_of_the_example(*names: str) -> list[Document]:
    files = read_folder(ROOT)
    return [remembered.document(files, name, dt.date(2024, 2, 1)) for name in names]


@pytest.mark.whole
def test_the_documents_of_the_example_are_made_without_any_engine() -> None:
    code = f"""
import sys
from pathlib import Path
from bolig_cli import pipeline
from bolig_cli.documents import DOCUMENTS, make_documents
checked = pipeline.check(Path({str(ROOT)!r}), None)
made = make_documents(checked.plan, checked.dekning, list(DOCUMENTS))
assert [d.name for d in made] == list(DOCUMENTS)
assert any(d.figures for d in made)
print([name for name in {ENGINES!r} if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.returncode) == ("[]", 0), done.stderr


def test_a_figure_of_several_documents_is_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made = made_of_the_example("hoeringsutkast", "plan", "saksfremlegg")
    asked: list[Chart] = []

    def draw(chart: Chart, look: Look) -> Drawing:
        asked.append(chart)
        return Drawing(f"{len(asked)}".encode(), 30, 20)

    monkeypatch.setattr(drawing, "draw", draw)
    hearing, plan, case = drawn(made)
    assert len(set(asked)) == len(asked)
    assert len(asked) < sum(len(d.figures) for d in made)
    assert hearing.figures == plan.figures
    assert case.figures
    assert case.figures.items() <= plan.figures.items()
    assert list(hearing.figures) == list(made[0].figures)


def test_a_figure_in_another_colour_is_another_drawing() -> None:
    (made,) = made_of_the_example("saksfremlegg")
    other = replace(made, look=replace(made.look, accent="#5b2333"))
    ours, theirs = drawn([made, other])
    assert all(b"#5b2333" in figure.svg for figure in theirs.figures.values())
    assert not any(b"#5b2333" in figure.svg for figure in ours.figures.values())


def test_an_axis_of_measures_has_whole_measures() -> None:
    checked = remembered.check(ROOT / "tests" / "planer" / "bilder", None)
    assert checked.plan is not None
    assert checked.dekning is not None
    (report,) = drawn(make_documents(checked.plan, checked.dekning, ["aarsrapport"]))
    words = [drawing.svg.decode() for name, drawing in report.figures.items() if name.startswith("status")]
    assert words
    assert all(">1<" in svg and ">0,5<" not in svg for svg in words)


@pytest.mark.parametrize("kind", ["linje", "stolper"])
def test_a_figure_draws_one_unit_and_names_what_it_leaves_out(minste: Path, kind: str) -> None:
    files = {
        "kunnskapsgrunnlag/tabeller/leie.csv": (
            "Område;2024;2025;Andel\nSentrum;9800;10700;12\nNes;8200;8900;9\nFjord;7100;7150;8\nLeier;21;22;3\n"
        ),
        "kunnskapsgrunnlag/tabeller/leie.yaml": (
            "id: leie\ntittel: Husleie\nkilde: Egen telling\ndato: 2024-01-01\nenhet: kroner\ngjelder_personer: false\n"
            f"tallstatus: offisiell\nfigur: {kind}\ntyper: {{Leier: prosent, Andel: prosent}}\n"
        ),
    }
    it = checked(minste, files)
    assert [f.message for f in it.structural_errors] == []
    assert it.plan is not None
    assert it.dekning is not None
    made = kunnskap.make(it.plan, it.dekning, number_items(it.plan))["tabell-leie"]
    shown = made.wide
    assert isinstance(shown, Lines | Groups)
    assert shown.unit == "kroner"
    values = {"Sentrum": [9800, 10700], "Nes": [8200, 8900], "Fjord": [7100, 7150]}
    if isinstance(shown, Lines):
        assert {row.name: [value for _, value in row.points] for row in shown.rows} == values
        assert [at for at, _ in shown.rows[0].points] == [2024, 2025]
    else:
        assert shown.columns == ("2024", "2025")
        assert {name: [*of] for name, of in shown.rows} == values
    claim = {
        "linje": "Sentrum går fra 9800 i 2024 til 10 700 kroner i 2025",
        "stolper": "Størst er Sentrum: 10 700 kroner (2025)",
    }[kind]
    assert (
        made.caption.replace("\u00a0", " ")
        == f"{claim}. Husleie, kroner. Ikke tegnet, fordi enheten er en annen: Leier og Andel"
    )
    assert "Enhet: kroner. Sentrum: 2024: " in made.alt
    assert "Leier" not in made.alt


@pytest.mark.parametrize(
    ("signs", "said"),
    [
        ((":", "..", "4"), ". 2 tall er ikke tegnet, fordi de mangler eller ikke kan vises"),
        ((":", "5", "4"), ". Ett tall er ikke tegnet, fordi det mangler eller ikke kan vises"),
        (("-", ".", "4"), ""),
    ],
)
def test_a_figure_says_which_numbers_are_not_drawn(minste: Path, signs: tuple[str, ...], said: str) -> None:
    files = {
        "kunnskapsgrunnlag/tabeller/koe.csv": "Område;2023;2024;2025\nSentrum;12;15;16\nNes;" + ";".join(signs) + "\n",
        "kunnskapsgrunnlag/tabeller/koe.yaml": (
            "id: koe\ntittel: Venteliste\nkilde: Egen telling\ndato: 2024-01-01\nenhet: husstander\n"
            "tallstatus: offisiell\nfigur: stolper\n"
        ),
    }
    it = checked(minste, files)
    assert it.plan is not None
    assert it.dekning is not None
    assert kunnskap.make(it.plan, it.dekning, number_items(it.plan))["tabell-koe"].caption == (
        f"Størst er Sentrum: 16 (2025). Venteliste, husstander{said}"
    )


def test_nothing_is_said_to_be_largest_where_a_number_is_missing(minste: Path) -> None:
    files = {
        "kunnskapsgrunnlag/tabeller/koe.csv": "Område;2024;2025\nSentrum;12;16\nNes;40;..\n",
        "kunnskapsgrunnlag/tabeller/koe.yaml": (
            "id: koe\ntittel: Venteliste\nkilde: Egen telling\ndato: 2024-01-01\nenhet: husstander\n"
            "tallstatus: offisiell\nfigur: stolper\n"
        ),
    }
    it = checked(minste, files)
    assert it.plan is not None
    assert it.dekning is not None
    caption = kunnskap.make(it.plan, it.dekning, number_items(it.plan))["tabell-koe"].caption
    assert caption.startswith("Venteliste, husstander")
