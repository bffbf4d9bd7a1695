"""What is asked before a plan is made, the list of municipalities, and the example in each shape."""

import datetime as dt
import itertools
import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bolig_cli import kommuner, pipeline
from bolig_cli.authoring.fmt import fmt
from bolig_cli.commands import init
from bolig_cli.commands.console import Console
from bolig_cli.errors import BoligError
from bolig_cli.finding import Severity
from bolig_cli.law.vurdering import Status
from bolig_cli.model.plan import Fase, Maal, Maalomraade, Plantype, Strategi, Tiltak
from bolig_cli.model.texts import texts
from bolig_cli.report import colour
from bolig_cli.scaffold import scaffold_files
from bolig_cli.scaffold.nynorsk import lines
from bolig_cli.scaffold.oppstart import Maalform, Oppstart, checked_title, read_period
from bolig_cli.source.files import Files

Bolig = Callable[..., subprocess.CompletedProcess[str]]
TODAY = dt.date(2026, 11, 23)
# What every new plan has, since nothing in it is the author's own yet.
NOT_OWN = {"maltekst-igjen", "eksempelmerknad-igjen", "illustrative-tall-igjen", "kommunenummer-mangler"}


def _files(ny: Oppstart) -> Files:
    made = scaffold_files("Prøve", "0000", TODAY, ny)
    return Files(Path(), "plan", ()).with_texts({path: data for path, data in made.items() if path.startswith("plan/")})


# --- the shapes


SHAPES = [Oppstart(strategier=s, maalomraader=o, delmaal=d) for s, o, d in itertools.product((True, False), repeat=3)]


NYNORSK = [replace(ny, maalform=Maalform.NYNORSK) for ny in (SHAPES[0], SHAPES[-1])]


@pytest.mark.parametrize(
    "ny", [*SHAPES, *NYNORSK], ids=lambda ny: f"{ny.maalform}{ny.strategier:d}{ny.maalomraader:d}{ny.delmaal:d}"
)
def test_every_shape_checks_without_errors_and_claims_nothing(ny: Oppstart) -> None:
    checked = pipeline.check_files(_files(ny), TODAY)
    assert checked.plan
    assert checked.dekning
    assert {f.rule for f in checked.findings if f.rule not in pipeline.LAW_CODES} == NOT_OWN
    assert checked.count(Severity.FEIL) == 0
    answered = [v for v in checked.dekning.vurderinger if v.status in (Status.DEKKET, Status.OMTALT)]
    assert len(answered) <= 10
    assert bool(checked.plan.all(Strategi)) is ny.strategier
    assert bool(checked.plan.all(Maalomraade)) is ny.maalomraader
    assert any(goal.hovedmaal for goal in checked.plan.all(Maal)) is ny.delmaal
    assert all(measure.strategier or measure.maal for measure in checked.plan.all(Tiltak))


@pytest.mark.parametrize("period", ["2024-2027", "2026-2029", "2027-2030", "2028-2039"])
@pytest.mark.parametrize("today", [dt.date(2026, 1, 2), TODAY, dt.date(2026, 12, 31)])
def test_any_period_begun_on_any_day_is_in_order(period: str, today: dt.date) -> None:
    first, last = read_period(period)
    made = scaffold_files("Prøve", "0000", today, Oppstart(fra=first, til=last))
    files = Files(Path(), "plan", ()).with_texts(
        {path: data for path, data in made.items() if path.startswith("plan/")}
    )
    checked = pipeline.check_files(files, today)
    assert {f.rule for f in checked.findings if f.rule not in pipeline.LAW_CODES} <= NOT_OWN | {
        "handlingsperiode-mangler"
    }
    assert checked.count(Severity.FEIL) == 0


@pytest.mark.parametrize("ny", [replace(SHAPES[-1], maalomraader=True, delmaal=True), *NYNORSK])
def test_nor_when_it_is_made_to_look_finished(ny: Oppstart) -> None:
    """The note gone, the phase another: also the shape whose sentences the others have not."""
    files = _files(ny)
    plan = next(file for file in files.files if file.path == "plan/plan.yaml").data.decode()
    note = plan[plan.index("eksempelmerknad: |") : plan.index("# Alle beløp")]
    finished = plan.replace(note, "").replace("fase: utkast", f"fase: {Fase.HOERING}")
    checked = pipeline.check_files(files.with_texts({"plan/plan.yaml": finished.encode()}), TODAY)
    assert checked.dekning
    assert [v.plikt.id for v in checked.dekning.vurderinger if v.status in (Status.DEKKET, Status.OMTALT)] == []


# Words that are bokmål alone.
BOKMAAL = re.compile(
    r"\b(?:ikke|hvor\w*|hva|noe|noen|fra|flere|hvis|jeg|hvilke\w*|tjeneste[nr]?|boliger|boligen|dem|gjør|viser til)\b"
)


@pytest.mark.parametrize("ny", NYNORSK)
def test_the_nynorsk_example_is_nynorsk(ny: Oppstart) -> None:
    """Every text in it, as it is read; ids, and the words that the files have fixed, are the same in both."""
    checked = pipeline.check_files(_files(ny), TODAY)
    assert checked.plan
    said = [text.plain for text in texts(checked.plan)] + [item.tittel for item in checked.plan.items]
    assert [text for text in said if BOKMAAL.search(text)] == []
    assert checked.plan.tittel == "Bustadsosial handlingsplan"


def test_every_line_in_nynorsk_is_of_the_example() -> None:
    """A line of the example that is changed leaves none behind that nobody uses."""
    made = [
        scaffold_files("Prøve", "0000", TODAY, ny)
        for ny in (*NYNORSK, replace(NYNORSK[1], maalomraader=True, delmaal=True))
    ]
    used = {
        line.strip()
        for files in made
        for path, data in files.items()
        if path.startswith("plan/")
        for line in data.decode().split("\n")
    }
    known = {re.sub("@[A-Z0-9_]+@", ".*", re.escape(line).replace("\\@", "@")) for line in lines().values()}
    assert [line for line in known if not any(re.search(f"{line}$", each) for each in used)] == []


def test_what_is_asked_for_stands_in_the_plan() -> None:
    ny = Oppstart(
        tittel='Bolig: "for alle"', fra=2028, til=2033, plantype=Plantype.KOMMUNEDELPLAN, maalform=Maalform.NYNORSK
    )
    checked = pipeline.check_files(_files(ny), TODAY)
    plan = checked.plan
    assert plan
    assert (plan.tittel, plan.fra, plan.til) == ('Bolig: "for alle"', 2028, 2033)
    assert (plan.plantype, plan.maalform) == (Plantype.KOMMUNEDELPLAN, "nynorsk")
    assert checked.count(Severity.FEIL) == 0


@pytest.mark.parametrize("ny", [SHAPES[0], SHAPES[-1]])
def test_the_example_has_the_one_layout(ny: Oppstart) -> None:
    for file in _files(ny).files:
        assert fmt(file.path, file.kind, file.data) == file.data, file.path


@pytest.mark.parametrize(("first", "last"), [(2027, 2028), (2027, 2045), (1999, 2003), (2030, 2027)])
def test_a_period_that_no_plan_has_is_refused(first: int, last: int) -> None:
    with pytest.raises(BoligError, match=r"Planperioden"):
        scaffold_files("Lom", "3434", TODAY, Oppstart(fra=first, til=last))


def test_how_a_period_is_written() -> None:
    for text in ("2027-2030", "2027–2030", " 2027 til 2030 ", "2027/2030"):
        assert read_period(text) == (2027, 2030)
    for text in ("2027", "27-30", "", "2027-", "2027-2030-2033"):
        with pytest.raises(BoligError, match="for eksempel 2027-2030"):
            read_period(text)


@pytest.mark.parametrize("title", ["", "  ", "To\nlinjer", "Skjult\u200btegn", "x" * 121])
def test_a_title_that_can_not_stand_on_the_front_page_is_refused(title: str) -> None:
    with pytest.raises(BoligError, match="Tittelen må være"):
        checked_title(title)


# --- the municipalities


def test_the_list_is_whole() -> None:
    every = kommuner.alle()
    assert len(every) == 357
    assert len({each.nummer for each in every}) == 357
    assert len({each.fylke for each in every}) == 15
    assert all(len(each.nummer) == 4 and each.navn and each.fylke for each in every)


@pytest.mark.parametrize(
    ("written", "number"),
    [("Lom", "3434"), ("lom kommune", "3434"), ("3434", "3434"), ("Holmestrand", "3903"), ("OSLO", "0301")],
)
def test_a_name_is_found_as_people_write_it(written: str, number: str) -> None:
    assert init.found(written, None).nummer == number


def test_two_that_are_called_the_same_are_asked_about() -> None:
    with pytest.raises(BoligError, match=r"«--nummer 1515» for Herøy i Møre og Romsdal eller «--nummer 1818»"):
        init.found("Herøy", None)
    assert init.found("Herøy", "1818") == init.Kommunen(navn="Herøy", nummer="1818", fylke="Nordland")


def test_other_names_are_taken_with_no_number_and_a_guess(bolig: Bolig, tmp_path: Path) -> None:
    done = bolig("init", "--kommune", "Holmestran", cwd=tmp_path)
    assert done.returncode == 0
    assert "«Holmestran» er ikke i kommunelisten. Mente du Holmestrand?\n" in done.stdout
    assert "satt til 0000" in done.stdout
    assert kommuner.nearest("Ingensteds") == ""


def test_number_and_county_come_from_the_list(bolig: Bolig, tmp_path: Path) -> None:
    done = bolig("init", "--kommune", "Lom", "--periode", "2027-2030", "--uten-strategier", cwd=tmp_path)
    assert done.stdout.splitlines()[-1].startswith("Veien til et første utkast: «bolig status»")
    text = (tmp_path / "plan/plan.yaml").read_text(encoding="utf-8")
    assert '  nummer: "3434"\n  fylke: Innlandet\n' in text
    assert not (tmp_path / "plan/strategier").exists()


# --- at a terminal


def _at_terminal(answers: Iterator[str], said: list[str]) -> Console:
    def answer(question: str) -> str:
        said.append(question)
        return next(answers)

    return Console(said.append, said.append, colour.plain, lambda _: True, 100, answer)


def test_everything_is_asked_and_a_wrong_answer_again(tmp_path: Path) -> None:
    answers = [
        "Herøy",
        "1818",
        "x",
        "ny",
        "Bustad for alle",
        "2027",
        "2027-2034",
        "kommune",
        "nei",
        "kanskje",
        "ja",
        "",
    ]
    said: list[str] = []
    assert init.run(tmp_path, None, None, Oppstart(), _at_terminal(iter(answers), said)) == 0
    plan = pipeline.check(tmp_path, TODAY).plan
    assert plan
    assert (plan.kommune.navn, plan.kommune.nummer, plan.kommune.fylke) == ("Herøy kommune", "1818", "Nordland")
    assert (plan.tittel, plan.fra, plan.til, plan.plantype, plan.maalform) == (
        "Bustad for alle", 2027, 2034, "kommunedelplan", "nynorsk",
    )  # fmt: skip
    assert (plan.all(Strategi), bool(plan.all(Maalomraade))) == ((), True)
    assert not any(goal.hovedmaal for goal in plan.all(Maal))
    told = "".join(said)
    for line in (
        "To kommuner heter det.",
        "«2027» er ikke en periode.",
        "Svar bokmål eller nynorsk.",
        "Svar ja eller nei.",
    ):
        assert line in told


def test_enter_alone_takes_what_is_usual_and_a_slip_is_asked_about(tmp_path: Path) -> None:
    said: list[str] = []
    answers = itertools.chain(["Holmestran", ""], itertools.repeat(""))
    assert init.run(tmp_path, None, None, Oppstart(), _at_terminal(answers, said)) == 0
    assert "Mente du Holmestrand? ja eller nei (ja)" in said
    plan = pipeline.check(tmp_path, TODAY).plan
    assert plan
    assert plan.kommune.nummer == "3903"
    assert plan.tittel == "Boligsosial handlingsplan"


def test_nobody_is_asked_where_nobody_sits(bolig: Bolig, tmp_path: Path) -> None:
    done = bolig("init", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (2, "Du må oppgi --kommune. Skriv «bolig hjelp init» for hjelp.\n")
    assert list(tmp_path.iterdir()) == []


def test_the_written_language_is_asked_for_at_a_terminal_where_nobody_chose_it(tmp_path: Path) -> None:
    said: list[str] = []
    assert init.run(tmp_path / "a", "Lom", None, Oppstart(), _at_terminal(iter(["nynorsk"]), said)) == 0
    assert "maalform: nynorsk\n" in (tmp_path / "a/plan/plan.yaml").read_text(encoding="utf-8")
    assert "«--maalform bokmaal»" in "".join(said)
    none: list[str] = []
    chosen = Oppstart(maalform=Maalform.BOKMAAL)
    assert init.run(tmp_path / "b", "Lom", None, chosen, _at_terminal(iter(none), said), None, Maalform.BOKMAAL) == 0
    assert "maalform: bokmål\n" in (tmp_path / "b/plan/plan.yaml").read_text(encoding="utf-8")
    assert "Målformen er bokmål. Skal planen være på nynorsk, " in "".join(said)
