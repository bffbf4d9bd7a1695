"""The files with which others' CI runs bolig: what their readers say of them, and what they do when they are run."""

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml as pyyaml

from bolig_cli import __version__
from bolig_cli.scaffold import scaffold_files
from tests import workflows
from tests.scaffold.test_init import TODAY

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
Run = Callable[..., subprocess.CompletedProcess[str]]
posix = pytest.mark.skipif(sys.platform == "win32", reason="the scripts are bash")


def _read(text: str) -> Any:
    return pyyaml.load(text, pyyaml.BaseLoader)


def _blocks(language: str) -> Iterator[str]:
    yield from re.findall(rf"^```{language}\n(.+?)^```$", PAGE, re.MULTILINE | re.DOTALL)


ACTION = _read((ROOT / "action.yml").read_text(encoding="utf-8"))
GITLAB = _read((ROOT / "gitlab" / "bolig.yml").read_text(encoding="utf-8"))["bolig"]
(HOOK,) = _read((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


# ---- GitHub


def _action(inputs: Mapping[str, str], cwd: Path) -> subprocess.CompletedProcess[str]:
    """The action's last step as GitHub runs it: inputs that are not given have their defaults, and go in by the environment."""
    step = ACTION["runs"]["steps"][-1]
    given = {name: inputs.get(name, told["default"]) for name, told in ACTION["inputs"].items()}
    env = {name: given[re.sub(r"\$\{\{ inputs\.(\w+) \}\}", r"\1", value)] for name, value in step["env"].items()}
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=cwd,
        env={**os.environ, **env, "GITHUB_ACTION_PATH": str(ROOT), "PATH": path},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.whole
@posix
def test_the_action_says_what_the_check_says(minste: Path, bolig: Run) -> None:
    for inputs in ({}, {"format": "junit", "feilniva": "merknad"}):
        options = [word for name, value in inputs.items() for word in (f"--{name}", value)]
        own = bolig("check", *(options or ["--format", "github"]), cwd=minste)
        done = _action(inputs, minste)
        assert (done.stdout, done.returncode) == (own.stdout, own.returncode), done.stderr


@pytest.mark.whole
@posix
def test_the_action_writes_a_file_and_passes_over_what_is_known(minste: Path, bolig: Run) -> None:
    (minste / "en plan; $(touch kjoert)").mkdir()
    folder = "en plan; $(touch kjoert)"
    (minste / "plan").rename(minste / folder / "plan")
    bolig("grunnlinje", "--fil", "kjent.json", cwd=minste / folder)
    known = {"grunnlinje": f"{folder}/kjent.json", "feilniva": "merknad"}
    done = _action({"mappe": folder, "format": "sarif", "fil": "funn.sarif", **known}, minste)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert json.loads((minste / "funn.sarif").read_text(encoding="utf-8"))["runs"][0]["results"] == []
    assert not (minste / "kjoert").exists()


@pytest.mark.whole
@posix
def test_the_action_runs_nothing_of_the_plan_s(minste: Path) -> None:
    for module in ("bolig_cli", "yaml", "json"):
        (minste / f"{module}.py").write_text("raise SystemExit('kjørt')", encoding="utf-8")
    done = _action({}, minste)
    assert "kjørt" not in done.stderr
    assert "plan/" in done.stdout


def test_the_action_is_safe_and_installs_with_hashes(tmp_path: Path, zizmor: Path) -> None:
    (tmp_path / "action.yml").write_text((ROOT / "action.yml").read_text(encoding="utf-8"), encoding="utf-8")
    assert workflows.unsafe(zizmor, tmp_path) == []
    installs = ACTION["runs"]["steps"][1]["run"]
    assert (
        installs == 'pip install --require-hashes --only-binary :all: --requirement "$GITHUB_ACTION_PATH/pakker.lock"\n'
    )
    assert (ROOT / "pakker.lock").is_file()


def test_github_takes_the_page_s_workflows(tmp_path: Path, actionlint: Path, zizmor: Path) -> None:
    folder = tmp_path / ".github" / "workflows"
    folder.mkdir(parents=True)
    found = [text for text in _blocks("yaml") if "jobs:" in text]
    assert len(found) == 2
    for number, text in enumerate(found):
        (folder / f"{number}.yml").write_text(
            text.replace("EIER/bolig@COMMIT", f"eier/bolig@{'0a' * 20}"), encoding="utf-8"
        )
        (step,) = [one for one in _read(text)["jobs"]["plan"]["steps"] if one["uses"] == "EIER/bolig@COMMIT"]
        assert set(step["with"]) <= set(ACTION["inputs"])
    assert workflows.misunderstood(actionlint, sorted(folder.iterdir())) == []
    assert workflows.unsafe(zizmor, tmp_path) == []


def test_the_page_tells_of_every_input() -> None:
    assert re.findall(r"^\| `(\w+)` \|.*\|$", PAGE, re.MULTILINE) == list(ACTION["inputs"])


# ---- GitLab


@pytest.mark.whole
@posix
def test_gitlab_s_job_installs_the_wheel_and_reports(minste: Path, bolig: Run) -> None:
    """Its scripts, with stand-ins for pip and for the building of documents."""
    (minste / "bin").mkdir()
    for name, script in {
        "pip": 'echo "$*" >> pip.txt',
        "bolig": f'if [ "$1" = build ]; then echo "$*" >> bygg.txt; else {sys.executable} -P -m bolig_cli "$@"; fi',
    }.items():
        (minste / "bin" / name).write_text(f"#!/bin/bash\n{script}\n", encoding="utf-8")
        (minste / "bin" / name).chmod(0o755)
    script = "\n".join((*GITLAB["before_script"], *GITLAB["script"]))
    env = {
        **os.environ,
        **GITLAB["variables"],
        "PATH": f"{minste / 'bin'}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
    }

    def run() -> subprocess.CompletedProcess[str]:
        command = ["bash", "-eo", "pipefail", "-c", script]
        return subprocess.run(command, cwd=minste, env=env, capture_output=True, encoding="utf-8", check=False)

    wheel = GITLAB["variables"]["BOLIG_PAKKE"]
    missing = run()
    assert (missing.returncode, missing.stdout) == (1, f"Fant ikke {wheel}. Legg filen der, og lagre den i git.\n")
    (minste / wheel).parent.mkdir()
    (minste / wheel).touch()
    good = run()
    assert (good.returncode, good.stderr) == (0, "")
    assert (minste / "pip.txt").read_text(encoding="utf-8").splitlines() == [
        "install --require-hashes --only-binary :all: --requirement .bolig/pakker.txt",
        f"install --no-index --no-deps {wheel}",
        "check",
    ]
    assert (minste / "bygg.txt").read_text(encoding="utf-8") == "build --ut build -- .\n"
    (minste / "plan" / "plan.yaml").write_text("tittel: [\n", encoding="utf-8")
    bad = run()
    assert bad.returncode == bolig("check", cwd=minste).returncode != 0
    assert json.loads((minste / GITLAB["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8"))
    assert GITLAB["artifacts"]["when"] == "always", "what failed is what has something to report"


def test_gitlab_s_job_uses_what_init_lays_there() -> None:
    wheel = f".bolig/bolig-{__version__}-py3-none-any.whl"
    assert GITLAB["variables"]["BOLIG_PAKKE"] == wheel
    assert f"`{wheel}`" in PAGE
    assert ".bolig/pakker.txt" in scaffold_files("Lom", "0000", TODAY)


# ---- pre-commit


def test_the_hook_checks_the_plan_when_one_of_its_files_changes(minste: Path, bolig: Run) -> None:
    program, *words = shlex.split(HOOK["entry"])
    assert program == "bolig"
    assert bolig(*words, cwd=minste).stdout == bolig("check", cwd=minste).stdout
    assert bolig(*words, "--feilniva", "merknad", cwd=minste).returncode == 1, "what a plan's own «args» adds"
    assert HOOK["pass_filenames"] == "false", "a plan is checked as a whole"
    files = [path for path in (ROOT / "plan").rglob("*") if path.is_file() and not path.name.startswith(".")]
    assert [path for path in files if not re.search(HOOK["files"], path.as_posix())] == []
    assert not re.search(HOOK["files"], "build/plan.pdf")


def test_the_page_s_hooks_are_ours() -> None:
    local, fetched = (_read(text)["repos"][0]["hooks"][0] for text in _blocks("yaml") if "hooks:" in text)
    assert {name: HOOK[name] for name in ("id", "name", "entry", "files", "pass_filenames")}.items() <= local.items()
    assert fetched["id"] == HOOK["id"]


# ---- the page


def test_the_page_s_commands_can_be_run(minste: Path, bolig: Run) -> None:
    commands = [line for block in _blocks("sh") for line in block.splitlines()]
    assert len(commands) == 5
    for line in commands:
        _, *words = shlex.split(line.partition(" > ")[0])
        assert bolig(*words, cwd=minste).returncode in (0, 1), line
