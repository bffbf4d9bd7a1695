"""`bolig check` as a user runs it, on the example plan with one thing broken at a time."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from bolig_cli import pipeline
from bolig_cli.rules.vedtaksklar.illustrative_tall_igjen import illustrative

Run = Callable[..., CompletedProcess[str]]


def findings(run: Run, folder: Path) -> tuple[int, list[dict[str, object]]]:
    """Exit code and the errors that `bolig check --format json` prints."""
    done = run("check", "--format", "json", cwd=folder)
    return done.returncode, [f for f in json.loads(done.stdout)["funn"] if f["alvor"] == "feil"]


def line_of(path: Path, text: str) -> tuple[int, int]:
    """Line and column, from 1, at which `text` first stands in a file."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if text in line:
            return number, line.index(text) + 1
    raise AssertionError(f"{text!r} is not in {path}")


def edit(path: Path, pattern: str, replacement: str) -> None:
    """Changes exactly one place in a file."""
    text, count = re.subn(pattern, replacement, path.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE)
    assert count == 1, f"{pattern} is not in {path}"
    path.write_text(text, encoding="utf-8")


def test_the_example_is_without_errors(bolig: Run, example: Path) -> None:
    done = bolig("check", cwd=example)
    assert done.returncode == 0, done.stdout
    assert re.search(r"^0 feil, ", done.stdout, re.MULTILINE)
    assert done.stderr == ""


def test_every_place_that_stops_the_adoption_is_told_with_its_line(bolig: Run, example: Path) -> None:
    edit(example / "plan" / "plan.yaml", r"^fase: .*$", "fase: vedtak")
    plan = pipeline.check(example, None).plan
    assert plan is not None
    wanted = {f"{place.path}:{place.line}:{place.column}" for _, place in illustrative(plan)}
    assert len(wanted) > 20
    told = bolig("check", "--alle", cwd=example).stdout
    assert wanted <= set(re.findall(r"plan/\S+:\d+:\d+", told))
    assert "[eksempeltekst-igjen]" in told, "though the front page has its note"


def without_ansvarlig(plan: Path) -> tuple[str, int, int]:
    edit(plan / "tiltak" / "T07.yaml", r"^ansvarlig: .*\n", "")
    return ("mangler-felt", *_start(plan / "tiltak" / "T07.yaml"))


def _start(path: Path) -> tuple[int, int]:
    """The first line that is not a comment."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            return number, 1
    raise AssertionError


def broken_reference(plan: Path) -> tuple[str, int, int]:
    file = plan / "strategier" / "S02.yaml"
    edit(file, r"^maal: M\d", "maal: M9")
    return ("ukjent-henvisning", *line_of(file, "M9"))


def impossible_date(plan: Path) -> tuple[str, int, int]:
    file = plan / "tiltak" / "T03.yaml"
    edit(file, r"^frist: .*$", "frist: 2024-13-40")
    return ("ugyldig-dato", *line_of(file, "2024-13-40"))


def misspelt_key(plan: Path) -> tuple[str, int, int]:
    file = plan / "tiltak" / "T05.yaml"
    edit(file, r"^status:", "staus:")
    return ("ukjent-noekkel", *line_of(file, "staus"))


def duplicate_id(plan: Path) -> tuple[str, int, int]:
    file = plan / "tiltak" / "T09.yaml"
    edit(file, r"^id: T09", "id: T08")
    return ("dobbel-id", *line_of(file, "T08"))


def no_adapted_dwellings(plan: Path) -> tuple[str, int, int]:
    file = plan / "kunnskapsgrunnlag" / "behovsoversikt.yaml"
    text = file.read_text(encoding="utf-8")
    head, *rows = re.split(r"(?m)^(?=  - maalgruppe:)", text)
    head = re.sub(r"(?m)^bestand:\n(  .*\n)+", "", head)  # else the sum that it must be equal to is one more error
    file.write_text(head + "".join(row for row in rows if "boligtype: tilpasset" not in row), encoding="utf-8")
    for other in (
        *plan.glob("utfordringer/*.yaml"),
        *plan.glob("kapitler/*.md"),
    ):  # nor do texts quote what is no more there
        quoted = other.read_text(encoding="utf-8")
        quoted = re.sub(r"{{mangler:[^}]*/tilpasset/2027}}", "mange", quoted).replace(
            "boligtype: tilpasset", "boligtype: alle"
        )
        other.write_text(quoted, encoding="utf-8")
    return ("plikt-ikke-dekket", *line_of(file, "- maalgruppe:"))


FAULTS = {
    "tiltak/T07.yaml": (without_ansvarlig, "ansvarlig"),
    "strategier/S02.yaml": (broken_reference, "M9"),
    "tiltak/T03.yaml": (impossible_date, "måned 13"),
    "tiltak/T05.yaml": (misspelt_key, "Mente du «status»?"),
    "tiltak/T09.yaml": (duplicate_id, "T08"),
    "kunnskapsgrunnlag/behovsoversikt.yaml": (no_adapted_dwellings, "tilpasse"),
}


@pytest.mark.parametrize("file", FAULTS)
def test_a_fault_gives_one_error_at_its_place(bolig: Run, example: Path, file: str) -> None:
    breaks, words = FAULTS[file]
    rule, line, column = breaks(example / "plan")
    code, errors = findings(bolig, example)
    assert [(e["regel"], e["fil"], e["linje"], e["kolonne"]) for e in errors] == [(rule, f"plan/{file}", line, column)]
    assert words in str(errors[0]["melding"])
    assert errors[0]["hjelp"]
    assert code == 1


def test_all_six_faults_at_once_give_six_errors(bolig: Run, example: Path) -> None:
    wanted = {}
    for file, (breaks, _) in FAULTS.items():
        wanted[f"plan/{file}"] = breaks(example / "plan")
    code, errors = findings(bolig, example)
    assert {str(e["fil"]): (e["regel"], e["linje"], e["kolonne"]) for e in errors} == wanted
    assert len(errors) == 6
    assert code == 1


def test_github_annotations_name_file_line_and_column(bolig: Run, example: Path) -> None:
    rule, line, column = misspelt_key(example / "plan")
    done = bolig("check", "--format", "github", cwd=example)
    end = f"endLine={line},endColumn={column + len('staus')}"
    assert f"::error file=plan/tiltak/T05.yaml,line={line},col={column},{end},title={rule}::" in done.stdout
    assert done.returncode == 1


def test_paths_are_what_the_user_would_type(bolig: Run, example: Path) -> None:
    misspelt_key(example / "plan")
    done = bolig("check", example.name, cwd=example.parent)
    assert f"{example.name}/plan/tiltak/T05.yaml:" in done.stdout


def test_no_colour_in_a_pipe(bolig: Run, example: Path) -> None:
    misspelt_key(example / "plan")
    assert "\x1b" not in bolig("check", cwd=example).stdout


def test_warnings_count_when_the_user_says_so(bolig: Run, minste: Path) -> None:
    (minste / "plan" / "tiltak" / "gammelt.txt").write_text("noe", encoding="utf-8")
    assert bolig("check", "--feilniva", "feil", cwd=minste).returncode == 0
    done = bolig("check", "--feilniva", "advarsel", cwd=minste)
    assert "gammelt.txt:1:1" in done.stdout
    assert done.returncode == 1


def test_a_folder_without_a_plan_is_one_clear_line(bolig: Run, tmp_path: Path) -> None:
    done = bolig("check", cwd=tmp_path)
    assert done.returncode == 2
    assert "Fant ingen plan" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_an_unreadable_plan_file_exits_with_2_and_says_where(bolig: Run, minste: Path) -> None:
    (minste / "plan" / "plan.yaml").write_text("tittel: [åpen\n", encoding="utf-8")
    done = bolig("check", cwd=minste)
    assert done.returncode == 2
    assert re.search(r"plan/plan\.yaml:\d+:\d+  feil", done.stdout)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["chek"], "Kommandoen «chek» finnes ikke. Mente du «check»?"),
        (["sjekk"], "Mente du «check»?"),
        (["rett"], "Mente du «bolig check --rett»?"),
        (["versjoner"], "Mente du «versjon» eller «verifiser»?"),
        (["word"], "Mente du «bolig build --format docx»?"),
        (["lag", "word"], "Mente du «bolig build --format docx»?"),
        (["lag", "noe"], "Mente du «build»?"),
        (["check", "--fase", "høring"], "Fasen er ikke et valg her. Den står i plan.yaml"),
        (
            ["check", "--forklar"],
            "Skriv navnet på regelen, for eksempel «bolig check --forklar ukjent-lenke», etter --forklar.",
        ),
        (["build", "--dokument", "høring"], "som heter «høring». Mente du «hoeringsutkast»?"),
        (
            ["check", "maal/M1.yaml"],
            "«maal/M1.yaml» er en fil, og «bolig check» tar hele planen. Skriv bare «bolig check».",
        ),
        (["lov", "vsi"], "Kommandoen «vsi» finnes ikke. Mente du «vis»? Skriv «bolig hjelp lov»"),
        (["dekning", "sinjer"], "Kommandoen «sinjer» finnes ikke. Mente du «signer»"),
        (["dekning", "xyz"], "Mappen xyz finnes ikke."),
        (["check", "--formt", "json"], "Mente du --format"),
        (["check", "--format", "xml"], "Velg mellom tekst, json, sarif, github, gitlab, junit, azure."),
        (["check", "--dato", "i morgen"], "er ikke en dato"),
        (["check", "--forklar", "strategi-uten-tiltakk"], "Mente du strategi-uten-tiltak"),
        (["check", "--forklar", "9999"], "«9999» er ikke navnet på en regel. Navnet på regelen står i hakeparentes"),
        (["check", "--forklar", "−"], "«−» er ikke navnet på en regel."),
        (["check", "--forklar", "bsl-5-1-1"], "skriver du «bolig lov vis bsl-5-1-1»"),
        (["check", "--forklar", "advarsel"], "«advarsel» er alvoret i et funn"),
        (["check", "--forklar", "beløp"], "Mente du beloep-negativt, "),
        (["check", "--forklar", "qwerty"], "Det finnes ingen regel som heter «qwerty». Navnet på"),
        (
            ["check", "−−forklar", "ukjent-lenke"],
            "Skriv «--forklar», med to vanlige bindestreker foran, ikke «−−forklar».",
        ),
        (["check", "-forklar=ukjent-lenke"], "Skriv «--forklar=ukjent-lenke», med to vanlige bindestreker"),
        (["dekning", "—lov", "bsl"], "Skriv «--lov», med to vanlige bindestreker"),
        (["–help"], "Skriv «--help», med to vanlige bindestreker"),
        (["build", "--format", "exe"], "Det finnes ikke noe format som heter «exe»"),
        (["build", "--format", "word"], "Mente du «docx»?"),
        (["build", "--format", "pfd"], "Mente du «pdf»?"),
        (["build", "--dokument", "saksframstilling"], "Mente du «saksfremlegg»?"),
        (["build", "--dokument", "hoeringsutkst"], "Mente du «hoeringsutkast»?"),
        (["build", "--dokument", "brev"], "Det finnes ikke noe dokument som heter «brev»"),
        (["init"], "Du må oppgi --kommune"),
    ],
)
def test_wrong_use_is_one_norwegian_line(bolig: Run, minste: Path, words: list[str], said: str) -> None:
    done = bolig(*words, cwd=minste)
    assert done.returncode == 2
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("word", "says"), [("LIX", "hvor lett en tekst er å lese"), ("id", "boligkontoret"), ("bør", "plikt")]
)
def test_explaining_a_word_of_the_findings(bolig: Run, tmp_path: Path, word: str, says: str) -> None:
    done = bolig("check", "--forklar", word, cwd=tmp_path)
    assert done.returncode == 0
    assert says in done.stdout


@pytest.mark.parametrize("typed", ["strategi-uten-tiltak", "[Strategi_uten tiltak]"])
def test_explaining_a_rule(bolig: Run, tmp_path: Path, typed: str) -> None:
    """The page as it is read in a terminal, by the rule's name or nearly."""
    done = bolig("check", "--forklar", typed, cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith("strategi-uten-tiltak\n\nAlvor: advarsel\n")
    assert "\nSlik retter du det: Legg strategiens id under «strategier»" in done.stdout
    assert "\n    maal: M1\n" in done.stdout
    assert not [sign for sign in ("```", "**", "# ", "`", "\n+ ") if sign in done.stdout]


def test_several_broken_amounts_on_one_line_are_told_of_once(bolig: Run, minste: Path) -> None:
    path = minste / "plan" / "tiltak" / "T1.yaml"
    text = path.read_text(encoding="utf-8")
    line = "    - {type: drift, finansiering: egne midler, belop: {2024: 9oo, 2025: 9x0}}"
    path.write_text(
        text.replace("  status: innenfor ramme", f"  status: kostnadsberegnet\n  poster:\n{line}"), encoding="utf-8"
    )
    told = [each for each in bolig("check", cwd=minste).stdout.splitlines() if "T1.yaml:" in each and "feil" in each]
    assert [each.partition("  feil  ")[2] for each in told] == [
        "Flere beløp i T1.yaml, linje 13, er ikke hele tall i tusen kroner: «9oo» for 2024 og «9x0» for 2025.  [ugyldig-verdi]"
    ]
