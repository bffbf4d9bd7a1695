"""A document says what its figures show, and nothing is drawn before a format needs it."""

import datetime as dt
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bolig_cli.design.look import Look
from bolig_cli.documents import make_documents
from bolig_cli.documents.document import Document
from bolig_cli.documents.figures import kunnskap, make_figures, status
from bolig_cli.documents.numbering import number_items
from bolig_cli.drawing.bars import Groups
from bolig_cli.drawing.lines import Lines, Small
from bolig_cli.drawing.marks import Chart
from bolig_cli.law.vurdering import Status
from bolig_cli.model.plan import Maal
from bolig_cli.render import drawing
from bolig_cli.render.drawing import Drawing, drawn
from bolig_cli.source.files import read_folder
from tests import remembered
from tests.documents.plans import checked
from tests.law import hel_plan

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
        "linje": "Sentrum øker mest, fra 9800 i 2024 til 10 700 kroner i 2025",
        "stolper": "Sentrum har det høyeste tallet: 10 700 kroner (2025)",
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
        ((":", "..", "4"), ". To tall er ikke tegnet, fordi de mangler eller ikke kan vises"),
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
        f"Sentrum har det høyeste tallet: 16 (2025). Venteliste, husstander{said}"
    )


@pytest.mark.parametrize(
    ("rows", "claim"),
    [
        ("Mehamn;21;29\nSkjånes;5;9\nI alt;26;38\n", "Mehamn øker mest, fra 21 i 2024 til 29 i 2025. "),
        ("Mehamn;29;21\nSkjånes;5;9\n", "Mehamn minker mest, fra 29 i 2024 til 21 i 2025. "),
        ("Mehamn;21;25\nSkjånes;5;9\n", "Venteliste"),
        ("Mehamn;21;29\n", "Mehamn går fra 21 i 2024 til 29 i 2025. "),
    ],
)
def test_what_has_changed_most_is_so_in_the_unit_of_the_axis(minste: Path, rows: str, claim: str) -> None:
    files = {
        "kunnskapsgrunnlag/tabeller/koe.csv": f"Område;2024;2025\n{rows}",
        "kunnskapsgrunnlag/tabeller/koe.yaml": (
            "id: koe\ntittel: Venteliste\nkilde: Egen telling\ndato: 2024-01-01\nenhet: husstander\n"
            "tallstatus: offisiell\nfigur: linje\n"
        ),
    }
    it = checked(minste, files)
    assert it.plan is not None
    assert it.dekning is not None
    assert kunnskap.make(it.plan, it.dekning, number_items(it.plan))["tabell-koe"].caption.startswith(claim)


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


# --- claims: each caption begins with what the data say

INVESTERING = "type: investering"
BELOP = "belop: {2025: 9000}"


def captions(*changes: hel_plan.Endring) -> dict[str, str]:
    """The captions of the small whole plan, changed so; without no-break spaces."""
    files = hel_plan.INGEN.with_texts(
        {f"plan/{name}": text.encode() for name, text in hel_plan.tekster(*changes).items()}
    )
    checked = remembered.check_files(files, hel_plan.DAG)
    assert checked.plan is not None
    assert checked.dekning is not None
    figures = make_figures(checked.plan, checked.dekning, number_items(checked.plan)).by_name
    return {name: figure.caption.replace("\u00a0", " ") for name, figure in figures.items()}


def in_measures(**changed: str) -> hel_plan.Endring:
    """Pieces of the measures' files exchanged, wherever they stand."""
    old = {name: text for name, text in hel_plan.FILER.items() if name.startswith("tiltak/")}
    new = dict(old)
    for name in new:
        for piece, other in changed.items():
            new[name] = new[name].replace({"type": INVESTERING, "belop": BELOP, "status": "status: ny"}[piece], other)
    assert new != old
    return hel_plan.Endring(filer=new)


@pytest.mark.parametrize(
    ("change", "claim"),
    [
        ({"belop": "belop: {2024: 9000, 2025: 9000}"}, "Investeringene er 18 000 tusen kroner til sammen. "),
        (
            {"belop": "belop: {2024: 500, 2025: 9000}"},
            "Investeringene er 9 500 tusen kroner til sammen, mest i 2025: 9 000. ",
        ),
        ({"type": "type: drift", "belop": "belop: {2025: 70, 2026: 90}"}, "Økonomi per år"),
        (
            {"type": "type: drift", "belop": "belop: {2024: 70, 2025: 90, 2027: 120}"},
            "Driften går fra 70 i 2024 til 120 tusen kroner i 2027. ",
        ),
        (
            {"type": "type: drift", "belop": "belop: {2024: 70, 2025: 70, 2026: 70, 2027: 70}"},
            "Driften er 70 tusen kroner i året. ",
        ),
    ],
)
def test_the_figure_of_money_claims_what_the_sums_say(change: dict[str, str], claim: str) -> None:
    assert captions(in_measures(**change))["okonomi-per-aar"].startswith(claim)


def test_one_amount_is_no_figure_of_money() -> None:
    assert "okonomi-per-aar" not in captions()


def test_the_figure_of_money_claims_of_both_kinds_the_largest_first() -> None:
    both = in_measures(
        belop="belop: {2024: 10, 2025: 9000}\n    - {type: drift, finansiering: egne midler, belop: {2024: 30, 2027: 90}}"
    )
    assert captions(both)["okonomi-per-aar"].startswith(
        "Investeringene er 9 010 tusen kroner til sammen, mest i 2025: 9 000. "
        "Driften går fra 30 i 2024 til 90 tusen kroner i 2027. Økonomi per år"
    )


def test_the_figure_of_money_has_nothing_of_what_is_lent_on() -> None:
    """60 million kroner of it are borrowed in the example's first year, and nothing is built with them."""
    example = remembered.check(ROOT, dt.date(2024, 2, 1))
    assert example.plan is not None
    assert example.dekning is not None
    figure = make_figures(example.plan, example.dekning, number_items(example.plan)).by_name["okonomi-per-aar"]
    assert figure.caption.endswith(". Startlån, som kommunen låner videre, er ikke med")
    assert "Investering, lån fra Husbanken: 2024: –, 2025: 22\u00a0600, 2026: 30\u00a0300" in figure.alt
    without = captions(in_measures(belop="belop: {2024: 9000, 2025: 9000}"))["okonomi-per-aar"]
    assert "Startlån" not in without


def test_the_figures_of_status_coverage_and_goals_count() -> None:
    before, after = captions(), captions(in_measures(status="status: ferdig"))
    assert before["status-tiltak"] == "Ingen av 7 tiltak er ferdige. Status for tiltakene"
    assert after["status-tiltak"].startswith("6 av 7 tiltak er ferdige. ")
    assert before["maalkart"] == "Kartet viser 1 mål og 1 strategi"
    claim = re.match(
        r"(\d+) av (\d+) bestemmelser som gjelder, er dekket\. Vurderingene", before["lovdekning-per-type"]
    )
    assert claim
    dekning = remembered.check_files(
        hel_plan.INGEN.with_texts({f"plan/{n}": t.encode() for n, t in hel_plan.FILER.items()}), hel_plan.DAG
    ).dekning
    assert dekning is not None
    statuses = [vurdering.status for vurdering in dekning.vurderinger]
    assert int(claim[1]) == statuses.count(Status.DEKKET)
    assert int(claim[2]) == len(statuses) - statuses.count(Status.GJELDER_IKKE)


@pytest.mark.parametrize(
    ("measured", "claim"),
    [
        ({2023: 20.0}, "1 av 1 indikator har nådd måltallet. Indikatorene over tid"),
        ({2023: 20.0, 2024: 30.0}, "0 av 1 indikator har nådd måltallet. Indikatorene over tid"),
    ],
)
def test_the_figure_of_indicators_claims_how_many_are_reached(measured: dict[int, float], claim: str) -> None:
    checked = remembered.check(ROOT, dt.date(2024, 2, 1))
    assert checked.plan is not None
    assert checked.dekning is not None
    goal = next(goal for goal in checked.plan.all(Maal) if goal.indikatorer)
    indicator = replace(
        goal.indikatorer[0],
        navn="andel som bor trygt",
        enhet="prosent",
        utgangspunkt_aar=2020,
        utgangspunkt=40.0,
        maaltall_aar=2027,
        maaltall=20.0,
        maalinger=measured,
    )
    figure = status.indicators([indicator], 2024)
    assert figure.caption == claim
    assert isinstance(figure.wide, Small)
    ((title, lines),) = figure.wide.charts
    assert title == "Andel som bor trygt (prosent)"
    assert [row.name for row in lines.rows] == ["Målt", "Måltall"]
    assert lines.rows[1].points == ((2020.0, 40.0), (2027.0, 20.0))


def test_the_figure_of_need_names_every_group_that_lacks_most() -> None:
    plan = remembered.check(ROOT, dt.date(2024, 2, 1)).plan
    assert plan is not None
    assert plan.behovsoversikt is not None
    overview = plan.behovsoversikt
    line = overview.linjer[0]
    groups = list({each.maalgruppe.id: each.maalgruppe for each in overview.linjer if each.maalgruppe}.values())[:3]
    enough = max(line.behov.values())

    def claim(*has: int) -> str:
        lines = tuple(replace(line, maalgruppe=group, i_dag=i) for group, i in zip(groups, has, strict=True))
        figure = kunnskap._need(plan, replace(overview, linjer=lines))
        assert figure is not None
        return figure.caption.replace("\u00a0", " ")

    assert claim(enough - 9, enough - 2, enough).startswith("Flest boliger mangler til gruppen «")
    assert re.match(
        r"Flest boliger mangler til gruppene «[^»]+» og «[^»]+»: 9 til hver i 20", claim(enough - 9, enough - 9, enough)
    )
    assert claim(enough - 9, enough - 9, enough - 9).startswith("Egnede boliger i dag og det som mangler i ")
