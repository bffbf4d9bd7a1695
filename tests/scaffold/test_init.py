"""`bolig init`: the new plan checks and builds at once, holds any name, and touches nothing that is there."""

import datetime as dt
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml as pyyaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bolig_cli import __version__, pipeline, resources
from bolig_cli.authoring.words import words_under
from bolig_cli.commands import init
from bolig_cli.commands.console import Console
from bolig_cli.errors import BoligError
from bolig_cli.finding import Severity
from bolig_cli.report import colour
from bolig_cli.scaffold import scaffold_files, write_new
from bolig_cli.scaffold.oppstart import Oppstart
from bolig_cli.source import text as source_text
from bolig_cli.source.tree import LAYOUT
from tests.conftest import ROOT
from tests.plan_files import contents

Bolig = Callable[..., subprocess.CompletedProcess[str]]
TODAY = dt.date(2026, 11, 23)
TEMPLATE = Path(init.__file__).parent.parent / "scaffold" / "template"


def loaded(files: Mapping[str, bytes], path: str) -> dict[str, object]:
    """A file read by another YAML reader than the program's own, as data."""
    data = pyyaml.safe_load(files[path].decode())
    assert isinstance(data, dict)
    return data


def name_in(files: Mapping[str, bytes]) -> object:
    kommune = loaded(files, "plan/plan.yaml")["kommune"]
    assert isinstance(kommune, dict)
    return kommune["navn"]


@pytest.mark.parametrize(
    ("number", "presumed"),
    [("5626", None), ("5610", None), ("5025", None), ("1875", None), ("0301", False), ("0000", False)],
)
def test_nobody_says_for_a_municipality_that_no_sami_live_there(number: str, presumed: bool | None) -> None:
    """Where Sami has a position by law, and in Finnmark, it is asked; the duty counts until it is answered."""
    kommune = loaded(scaffold_files("Prøve", number, TODAY), "plan/plan.yaml")["kommune"]
    assert isinstance(kommune, dict)
    assert kommune["fakta"].get("har_samisk_befolkning") is presumed
    assert len(kommune["fakta"]) == (4 if presumed is False else 3)


def _console(said: list[str]) -> Console:
    """Nobody at a terminal."""
    return Console(said.append, said.append, colour.plain)


# ---- The plan


@pytest.mark.parametrize("today", [dt.date(2026, 1, 1), TODAY, dt.date(2028, 2, 29), dt.date(2030, 12, 31)])
def test_the_only_findings_are_that_nothing_is_the_authors_own_yet(tmp_path: Path, today: dt.date) -> None:
    """What counts for nothing, and why, is in `tests/law/test_mal.py`; the form of all files is right."""
    write_new(tmp_path, scaffold_files("Prøve", "0000", today))
    checked = pipeline.check(tmp_path, today)
    rules = {f.rule for f in checked.findings if f.rule not in pipeline.LAW_CODES}
    assert rules == {"maltekst-igjen", "eksempelmerknad-igjen", "illustrative-tall-igjen", "kommunenummer-mangler"}
    assert checked.count(Severity.FEIL) == 0


def test_the_plan_has_its_parts() -> None:
    paths = list(scaffold_files("Prøve", "0000", TODAY))
    count = {kind: sum(fnmatch(path, f"plan/{pattern}") for path in paths) for pattern, kind in LAYOUT.items()}
    assert count == {
        "plan": 1, "organisasjon": 1, "maalgrupper": 1, "foeringer": 1, "prosess": 1, "behovsoversikt": 1, "tabell": 1,
        "tabelldata": 1, "tjenester": 1, "saksgang": 1, "hentet": 0, "gjennomgang": 0,
        "utfordring": 3, "maalomraade": 0, "maal": 2, "strategi": 3, "tiltak": 9, "kapittel": 9, "krav": 0,
        "signering": 0, "innspill": 0, "bygg": 0,
        "saksfremlegg": 1, "profil": 1,
    }  # fmt: skip


def test_period_is_the_next_four_calendar_years() -> None:
    plan = loaded(scaffold_files("Prøve", "3903", TODAY), "plan/plan.yaml")
    assert plan["periode"] == {"fra": 2027, "til": 2030}
    assert plan["utgave"] == {"dato": TODAY, "betegnelse": "Utkast"}
    assert plan["fase"] == "utkast"
    assert isinstance(plan["kommune"], dict)
    assert plan["kommune"]["nummer"] == "3903"


def test_no_count_lets_a_household_be_recognised() -> None:
    files = scaffold_files("Prøve", "0000", TODAY)
    need = loaded(files, "plan/kunnskapsgrunnlag/behovsoversikt.yaml")
    assert need["tallstatus"] == "illustrativ"
    rows = need["behov"]
    assert isinstance(rows, list)
    assert {row["boligtype"] for row in rows} == {"ordinær", "tilpasset", "med tjenester"}
    counts = [number for row in rows for number in (row["i_dag"], *row["behov"].values())]
    assert len(counts) == 2 * len(rows)  # the years after the first are projected, and can only be more
    assert need["forutsetninger"] == [
        {"id": "litt-vekst", "tittel": "Behovet vokser med fire prosent i året", "prosent_per_aar": 4}
    ]
    lacking = [row["behov"][2027] - row["i_dag"] for row in rows]  # the documents show this too
    assert not {1, 2, 3, 4} & {*counts, *lacking}


def test_same_input_gives_same_bytes() -> None:
    one, two = scaffold_files("Prøve", "0000", TODAY), scaffold_files("Prøve", "0000", TODAY)
    assert list(one.items()) == list(two.items())
    assert list(one) == sorted(one)


def test_every_yaml_file_begins_with_a_comment_and_names_its_duty() -> None:
    files = scaffold_files("Prøve", "0000", TODAY)
    plan = [path for path in files if path.startswith("plan/") and not path.endswith(".csv")]
    assert len(plan) == 37
    for path in plan:
        lines = files[path].decode().splitlines()
        first = lines[1] if path.endswith(".md") else lines[0]
        assert first.startswith("# "), path
        comments = "\n".join(line for line in lines if line.lstrip().startswith("#"))
        assert re.search(r"(?:loven|lova) §§? \d", comments), path


def test_no_placeholder_is_left_and_line_endings_are_unix() -> None:
    for path, data in scaffold_files("Prøve", "0000", TODAY).items():
        assert not re.search(rb"@[A-Z0-9_]+@", data), path
        assert b"\r" not in data, path
        assert data.endswith(b"\n"), path


# ---- The name


def test_the_name_stands_only_in_double_quotes() -> None:
    found = 0
    for source in TEMPLATE.rglob("*"):
        if source.is_file():
            for line in source.read_text(encoding="utf-8").splitlines():
                found += "@KOMMUNE@" in line
                assert "@KOMMUNE@" not in line or re.fullmatch(r'[^"@]*"[^"]*@KOMMUNE@[^"]*"', line), (
                    source.name,
                    line,
                )
    assert found >= 3


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("Lom", "Lom kommune"),
        ("  Nord-Aurdal kommune ", "Nord-Aurdal kommune"),
        ("ÅSERAL KOMMUNE", "ÅSERAL KOMMUNE"),
        ("Ulvik herad", "Ulvik herad"),
        ("Guovdageainnu suohkan", "Guovdageainnu suohkan"),
        ("Kárášjoga gielda", "Kárášjoga gielda"),
        ("Raarvihken Tjïelte", "Raarvihken Tjïelte"),
        ("Hábmera suohkan – Hamarøy", "Hábmera suohkan – Hamarøy"),
        ("Raisin komuuni", "Raisin komuuni"),
        ("Kommunedal", "Kommunedal kommune"),
        ('O\'Brien: "x" kommune', 'O\'Brien: "x" kommune'),
        ("# x", "# x kommune"),
        ("@FRA@ @NUMMER@", "@FRA@ @NUMMER@ kommune"),
        ("\\n\\u0041\\", "\\n\\u0041\\ kommune"),
        ("{{ kommune }}", "{{ kommune }}"),
        ("null", "null kommune"),
    ],
)
def test_names(given: str, written: str) -> None:
    assert name_in(scaffold_files(given, "0000", TODAY)) == written


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("", "mangler"),
        ("   ", "mangler"),
        ("\n", "mangler"),
        ("Lom\nplantype: x", "Tegn nummer 4"),
        ("Lom\t", "U+0009"),
        ("Lom\x00", "U+0000"),
        ("Lom\x85", "U+0085"),
        ("Lom\u2028x", "U+2028"),
        ("Lom\u202ex", "U+202E"),
        ("Lo\xadm", "U+00AD"),
        ("Lom\ud800", "U+D800"),
        ("Lom 😀", "«😀»"),
        ("L" * 81, "81 tegn"),
    ],
)
def test_names_that_are_refused(given: str, says: str) -> None:
    with pytest.raises(BoligError, match=re.escape(says)):
        scaffold_files(given, "0000", TODAY)


def test_the_longest_name() -> None:
    assert name_in(scaffold_files("L" * 80, "0000", TODAY)) == "L" * 80 + " kommune"


@pytest.mark.parametrize("number", ["", "390", "39033", "39O3", "٣٩٠٣", "3903\n", "-390"])
def test_numbers_that_are_refused(number: str) -> None:
    with pytest.raises(BoligError, match="fire sifre"):
        scaffold_files("Lom", number, TODAY)


NASTY = st.text(st.sampled_from("\"'\\#:{}[]&*!|>%@`,-? \u00a0abxæøå<$~=0n/"), min_size=1, max_size=80)


@settings(deadline=None)
@given(st.one_of(NASTY, st.text(min_size=1, max_size=80)))
def test_any_name_reads_back_or_is_refused(name: str) -> None:
    try:
        files = scaffold_files(f"{name} kommune"[-80:], "0000", TODAY)
    except BoligError:
        text = f"{name} kommune"[-80:].strip(" ")
        assert any(source_text.is_invisible(c) for c in text) or list(source_text.strange(text))
        return
    wanted = f"{name} kommune"[-80:].strip(" ")
    assert name_in(files) == wanted
    plain = scaffold_files("Kommune", "0000", TODAY)
    for path, data in files.items():
        if data == plain[path]:
            continue
        mine, theirs = pyyaml.safe_load(data.decode()), pyyaml.safe_load(plain[path].decode())
        assert _with_name(theirs, "Kommune", wanted) == mine, path
    process = loaded(files, "plan/prosess.yaml")["medvirkning"]
    assert isinstance(process, list)
    assert process[0]["tittel"] == f"Åpent møte om bolig i {wanted} (eksempel)"
    sources = loaded(files, "plan/kunnskapsgrunnlag/behovsoversikt.yaml")["kilder"]
    assert isinstance(sources, list)
    assert sources[0] == f"Boligregisteret i {wanted} (eksempel)"


def _with_name(value: object, old: str, new: str) -> object:
    """The same data with another name in the three places where it is written."""
    if isinstance(value, dict):
        return {key: _with_name(item, old, new) for key, item in value.items()}
    if isinstance(value, list):
        return [_with_name(item, old, new) for item in value]
    if isinstance(value, str):
        return re.sub(rf"^{old}$|(?<= i ){old}\b", lambda _: new, value)
    return value


def test_the_programs_own_reader_agrees(tmp_path: Path) -> None:
    name = 'O\'Brien: "x" # {y} \\ kommune'
    write_new(tmp_path, scaffold_files(name, "0000", TODAY))
    checked = pipeline.check(tmp_path, TODAY)
    assert checked.plan is not None
    assert checked.plan.kommune.navn == name


# ---- Writing


def test_nothing_is_written_when_a_file_is_there(tmp_path: Path) -> None:
    (tmp_path / "plan" / "tiltak").mkdir(parents=True)
    (tmp_path / "plan" / "tiltak" / "T1.yaml").write_bytes(b"mitt eget\r\n")
    (tmp_path / ".gitignore").write_bytes(b"*.tmp")
    before = contents(tmp_path)
    with pytest.raises(BoligError) as stopped:
        write_new(tmp_path, scaffold_files("Lom", "0000", TODAY))
    assert ".gitignore" in str(stopped.value)
    assert "plan/tiltak/T1.yaml" in str(stopped.value)
    assert "Ingenting er skrevet" in str(stopped.value)
    assert contents(tmp_path) == before
    assert sorted(p.name for p in tmp_path.iterdir()) == [".gitignore", "plan"]


def test_set_up_that_is_there_is_kept_and_named(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_bytes(b"*.tmp\n")
    (tmp_path / ".vscode").mkdir()
    (tmp_path / ".vscode" / "settings.json").write_bytes(b"{}")
    said: list[str] = []
    assert init.run(tmp_path, "Lom", None, Oppstart(), _console(said)) == 0
    assert (tmp_path / ".gitignore").read_bytes() == b"*.tmp\n"
    assert (tmp_path / ".vscode" / "settings.json").read_bytes() == b"{}"
    assert (tmp_path / "plan" / "plan.yaml").is_file()
    assert ".gitignore, .vscode/settings.json." in "".join(said)


def test_a_plan_that_is_there_stops_everything(tmp_path: Path) -> None:
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan" / "plan.yaml").write_bytes(b"tittel: Eget\n")
    with pytest.raises(BoligError, match=r"allerede denne filen: plan/plan\.yaml\."):
        init.run(tmp_path, "Lom", None, Oppstart(), _console([]))
    assert contents(tmp_path) == {"plan/plan.yaml": b"tittel: Eget\n"}


def test_unrelated_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "HEAD").write_bytes(b"ref: refs/heads/main\n")
    (tmp_path / "README.md").write_bytes(b"\xff\x00")
    before = contents(tmp_path)
    files = scaffold_files("Lom", "0000", TODAY)
    write_new(tmp_path, files)
    assert contents(tmp_path) == {**before, **files}


def test_a_link_to_nowhere_is_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "LES-MEG.md").symlink_to(tmp_path / "borte")
    with pytest.raises(BoligError, match=r"allerede denne filen: LES-MEG\.md\."):
        write_new(tmp_path, scaffold_files("Lom", "0000", TODAY))
    assert [p.name for p in tmp_path.iterdir()] == ["LES-MEG.md"]


def test_a_file_where_a_folder_is_needed(tmp_path: Path) -> None:
    (tmp_path / "plan").write_bytes(b"notater")
    with pytest.raises(BoligError, match=r"denne filen: plan\."):
        write_new(tmp_path, scaffold_files("Lom", "0000", TODAY))
    with pytest.raises(BoligError, match="er en fil"):
        write_new(tmp_path / "plan", scaffold_files("Lom", "0000", TODAY))
    assert contents(tmp_path) == {"plan": b"notater"}


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_what_was_made_is_removed_when_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    (tmp_path / "ny" / "plan").mkdir(parents=True)
    (tmp_path / "ny" / "eget.txt").write_bytes(b"eget")
    files = scaffold_files("Lom", "0000", TODAY)
    opened: list[Path] = []
    real = Path.open

    def failing(self: Path, *words: Any) -> object:
        opened.append(self)
        if len(opened) == 20:
            raise error
        return real(self, *words)

    monkeypatch.setattr(Path, "open", failing)
    with pytest.raises(BoligError if isinstance(error, OSError) else KeyboardInterrupt):
        write_new(tmp_path / "ny", files)
    monkeypatch.undo()
    assert len(opened) == 20
    assert sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*")) == ["ny", "ny/eget.txt", "ny/plan"]


# ---- The files around the plan


def test_editor_settings_cover_every_kind_of_yaml_file() -> None:
    files = scaffold_files("Lom", "0000", TODAY)
    set_up = json.loads(files[".vscode/settings.json"])
    schemas = set_up["yaml.schemas"]
    for schema in schemas:
        assert schema.removeprefix("./") in files
    for pattern, kind in LAYOUT.items():
        if pattern.endswith(".yaml"):
            path = "plan/" + pattern.replace("*", "X1")
            hits = [
                schema for schema, globs in schemas.items() if any(PurePosixPath(path).match(glob) for glob in globs)
            ]
            assert hits == [f"./schema/{kind}.schema.json"]
    assert set_up["files.encoding"] == "utf8"
    assert set_up["editor.tabSize"] == 2
    assert json.loads(files[".vscode/extensions.json"]) == {"recommendations": ["redhat.vscode-yaml"]}


def test_every_schema_of_what_is_written_comes_along_unchanged() -> None:
    files = scaffold_files("Lom", "0000", TODAY)
    schemas = (p for p in resources.folder("schema").iterdir() if p.name != "eksport.schema.json")
    source = {f"schema/{p.name}": p.read_bytes() for p in schemas}
    assert {path: data for path, data in files.items() if path.startswith("schema/")} == source
    assert "schema/felles.schema.json" in source


def test_files_for_git_and_editors() -> None:
    files = scaffold_files("Lom", "0000", TODAY)
    assert "build/" in files[".gitignore"].decode().splitlines()
    assert "* text=auto eol=lf" in files[".gitattributes"].decode().splitlines()
    assert "charset = utf-8" in files[".editorconfig"].decode().splitlines()
    assert files["LES-MEG.md"].decode().startswith("# Boligsosial handlingsplan\n")
    assert not [path for path in files if "dot_" in path]


def test_the_readme_names_only_what_is_there() -> None:
    files = scaffold_files("Lom", "0000", TODAY)
    named = re.findall(r"`((?:plan|schema|\.github|\.bolig)/[^`]*)`", files["LES-MEG.md"].decode())
    assert len(named) > 10
    for path in named:
        assert path in files or any(file.startswith(path) for file in files if path.endswith("/")), path


def test_workflow() -> None:
    files = scaffold_files("Lom", "0000", TODAY)
    text = files[".github/workflows/bolig.yml"].decode()
    workflow = pyyaml.load(text, pyyaml.BaseLoader)  # BaseLoader: «on» stays a word
    assert set(workflow["on"]) == {"push", "pull_request"}
    assert workflow["permissions"] == {"contents": "read"}
    assert workflow["env"] == {"BOLIG_PAKKE": f".bolig/bolig-{__version__}-py3-none-any.whl"}
    assert re.search(r"# Til IT: .*\n(  #.*\n)*  BOLIG_PAKKE", text)
    (job,) = workflow["jobs"].values()
    steps = [step.get("run", "").partition("\n")[0] or step["uses"].split("@")[0] for step in job["steps"]]
    assert steps == [
        "actions/checkout",
        "actions/setup-python",
        'if [ ! -f "$BOLIG_PAKKE" ]; then',
        "bolig check --format github",
        "bolig build",
        "actions/upload-artifact",
    ]
    assert job["steps"][-1]["with"]["path"] == "build/"
    assert not [step for step in job["steps"] if "continue-on-error" in step or "if" in step]


LOVSJEKK = ".github/workflows/lovsjekk.yml"


def _lovsjekk() -> dict[str, Any]:
    workflow = pyyaml.load(scaffold_files("Lom", "0000", TODAY)[LOVSJEKK].decode(), pyyaml.BaseLoader)
    assert isinstance(workflow, dict)
    return workflow


def test_the_workflow_that_watches_the_law() -> None:
    workflow = _lovsjekk()
    assert set(workflow["on"]) == {"schedule", "workflow_dispatch"}
    ((cron,),) = [tuple(each.values()) for each in workflow["on"]["schedule"]]
    assert re.fullmatch(r"[0-9]+ [0-9]+ \* \* [0-6]", cron), "once a week"
    assert workflow["env"] == {"BOLIG_PAKKE": f".bolig/bolig-{__version__}-py3-none-any.whl"}
    (job,) = workflow["jobs"].values()
    assert workflow["permissions"] == {"contents": "read"}
    assert job["permissions"] == {"contents": "read", "issues": "write"}
    assert [step["uses"].split("@")[0] for step in job["steps"] if "uses" in step] == [
        "actions/checkout",
        "actions/setup-python",
    ]
    runs = [step["run"] for step in job["steps"] if "run" in step]
    assert len(runs) == 4
    assert runs[1].endswith("https://api.lovdata.no/v1/publicData/get/gjeldende-lover.tar.bz2")
    assert [step.get("if") for step in job["steps"] if "if" in step] == ["steps.sjekk.outputs.endret == '1'"]
    assert job["steps"][-2]["id"] == "sjekk"
    assert "${{" not in "".join(runs), "nothing is pasted into a script"


@pytest.mark.skipif(sys.platform == "win32", reason="the workflow runs on Linux")
@pytest.mark.parametrize(
    ("kode", "saker", "endret", "laget"),
    [(0, "", "0", False), (1, "", "1", True), (1, "7", "1", False), (2, "", None, False)],
)
def test_the_workflow_opens_one_issue_for_a_change(
    kode: int, saker: str, endret: str | None, laget: bool, tmp_path: Path
) -> None:
    """Its two scripts, run with stand-ins for `bolig` (which ends with `kode`) and `gh` (which knows the issues `saker`)."""
    (job,) = _lovsjekk()["jobs"].values()
    for name, script in {
        "bolig": f'echo "# Lovsjekk $*"; exit {kode}',
        "gh": f'echo "$*" >> gh.txt; [ "$2" = list ] && echo "{saker}" || cp sak.md laget.md',
    }.items():
        path = tmp_path / "bin" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#!/bin/bash\n{script}\n", encoding="utf-8")
        path.chmod(0o755)
    env = {**os.environ, "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}", "GITHUB_OUTPUT": str(tmp_path / "ut")}

    def run(step: dict[str, str]) -> int:
        return subprocess.run(["bash", "-e", "-c", step["run"]], cwd=tmp_path, env=env, check=False).returncode

    compare, open_issue = job["steps"][-2:]
    assert run(compare) == (kode if kode > 1 else 0)
    if endret is None:
        return
    assert (tmp_path / "ut").read_text() == f"endret={endret}\n"
    if endret == "1":
        assert run(open_issue) == 0
        assert (tmp_path / "laget.md").exists() is laget
        if laget:
            assert (
                (tmp_path / "laget.md").read_text().startswith("# Lovsjekk lov sjekk . --arkiv gjeldende-lover.tar.bz2")
            )
            assert "issue create --title Loven er endret" in (tmp_path / "gh.txt").read_text()


# ---- The command


def test_init_check_and_build_as_processes(tmp_path: Path, bolig_process: Bolig) -> None:
    name = 'Prøve & "Test" # kommune'
    done = bolig_process("init", "min plan", "--kommune", name, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert 'cd "min plan"' in done.stdout
    assert "bolig check" in done.stdout
    assert "0000" in done.stdout
    folder = tmp_path / "min plan"
    checked = bolig_process("check", "--alle", cwd=folder)
    assert checked.returncode == 0, checked.stdout
    assert re.search(r"^0 feil, \d+ advarsler og \d+ merknader\. 38 filer lest\.$", checked.stdout, re.MULTILINE)
    (line,) = [line for line in checked.stdout.splitlines() if line.endswith("[maltekst-igjen]")]
    files = line.partition("egne: ")[2].removesuffix(".  [maltekst-igjen]").replace(" og ", ", ").split(", ")
    assert len(files) > 20
    data = json.loads(bolig_process("check", "--format", "json", cwd=folder).stdout)
    found = [f for f in data["funn"] if f["regel"] == "maltekst-igjen"]
    assert [f"plan/{file}" for file in files] == [f"{f['fil']}:{f['linje']}" for f in found]
    built = bolig_process("build", cwd=folder)
    assert built.returncode == 0, built.stdout + built.stderr
    made = {p.name: p.read_bytes()[:4] for p in (folder / "build").iterdir() if p.is_file()}
    assert made == {
        "hoeringsutkast.docx": b"PK\x03\x04",
        "hoeringsutkast.html": b"<!DO",
        "hoeringsutkast.pdf": b"%PDF",
        "manifest.json": b"{\n  ",
    }
    page = (folder / "build" / "hoeringsutkast.html").read_text(encoding="utf-8")
    assert "Prøve &amp; " in page
    assert "Gi åpen rådgivning om økonomi og bolig" in page


def test_init_in_the_folder_itself_with_a_number(tmp_path: Path, bolig: Bolig) -> None:
    done = bolig("init", "--kommune", "Lom", "--nummer", "3434", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "cd " not in done.stdout
    assert f"Laget en ny plan i mappen du står i, {tmp_path}:\n38 filer" in done.stdout
    assert "fra før" not in done.stdout, "the folder was empty"
    assert "0000" not in done.stdout
    plan = (tmp_path / "plan" / "plan.yaml").read_text(encoding="utf-8")
    assert 'navn: "Lom kommune"' in plan
    assert 'nummer: "3434"' in plan


def test_init_in_a_folder_with_other_things_says_so(tmp_path: Path, bolig: Bolig) -> None:
    (tmp_path / "Referat.docx").write_bytes(b"")
    done = bolig("init", "--kommune", "Lom", cwd=tmp_path)
    assert done.returncode == 0
    assert "Det ligger 1 annet i mappen fra før" not in done.stdout
    assert "Det lå noe annet i mappen fra før, og planen ligger nå sammen med det." in done.stdout


def test_a_second_init_stops_with_code_2_and_changes_nothing(tmp_path: Path, bolig: Bolig) -> None:
    assert bolig("init", "--kommune", "Lom", cwd=tmp_path).returncode == 0
    before = contents(tmp_path)
    done = bolig("init", "--kommune", "Skjåk", cwd=tmp_path)
    assert done.returncode == 2
    assert "plan/foeringer.yaml" in done.stderr
    own = [path for path in before if path.startswith(("plan/", "schema/"))]
    assert f"og {len(own) - 10} til" in done.stderr
    assert "Ingenting er skrevet" in done.stderr
    assert contents(tmp_path) == before


@pytest.mark.parametrize("words", [("--kommune", ""), ("--kommune", "a\nb"), ("--kommune", "Lom", "--nummer", "12")])
def test_a_bad_name_or_number_stops_with_code_2(tmp_path: Path, bolig: Bolig, words: tuple[str, ...]) -> None:
    done = bolig("init", "ny", *words, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_words_of_the_fields_stand_in_the_files_for_those_without_a_list_in_their_editor() -> None:
    """Every fixed word is in a comment of the file where it is to be written, so that any text editor will do."""
    template = ROOT / "bolig_cli" / "scaffold" / "template" / "plan"
    for kind, path, file in (
        ("tiltak", ("virkemidler",), "tiltak/T1.yaml"),
        ("tjenester", ("tjenester", 0, "slag"), "tjenester.yaml"),
        ("organisasjon", ("enheter", 0, "rolle"), "organisasjon.yaml"),
        ("organisasjon", ("eksterne", 0, "rolle"), "organisasjon.yaml"),
        ("organisasjon", ("eksterne", 0, "slag"), "organisasjon.yaml"),
    ):
        (words,) = words_under(kind, path, "felt")
        comments = re.sub(r"\n# ", " ", (template / file).read_text(encoding="utf-8"))
        assert ", ".join(words.words) in comments, (file, words)
    every = "".join(path.read_text(encoding="utf-8") for path in template.rglob("*.yaml"))
    assert "Ctrl" not in every
