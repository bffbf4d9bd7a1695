"""The workflows of a new plan: what others' tools say of them, and what they install."""

import os
import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest
import yaml as pyyaml

from bolig_cli import __version__, bestanddeler
from bolig_cli.scaffold import scaffold_files
from tests import workflows
from tests.scaffold.test_init import TODAY

ROOT = Path(__file__).parent.parent.parent
BOLIG, LOVSJEKK = (f".github/workflows/{name}.yml" for name in ("bolig", "lovsjekk"))
WHEEL = f".bolig/bolig-{__version__}-py3-none-any.whl"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    for path, data in scaffold_files("Lom", "0000", TODAY).items():
        if path.startswith((".github/", ".bolig/")):
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_bytes(data)
    return tmp_path


def test_github_understands_them(plan: Path, actionlint: Path) -> None:
    assert workflows.misunderstood(actionlint, [plan / BOLIG, plan / LOVSJEKK]) == []
    broken = (plan / BOLIG).read_text(encoding="utf-8").replace("runs-on:", "runs_on:")
    (plan / BOLIG).write_text(broken, encoding="utf-8")
    assert any('unexpected key "runs_on"' in said for said in workflows.misunderstood(actionlint, [plan / BOLIG])), (
        "it does look"
    )


def test_they_are_safe(plan: Path, zizmor: Path) -> None:
    assert workflows.unsafe(zizmor, plan) == []
    broken = (plan / BOLIG).read_text(encoding="utf-8").replace("persist-credentials: false", "fetch-depth: 1")
    (plan / BOLIG).write_text(re.sub(r"upload-artifact@\w+", "upload-artifact@v4", broken), encoding="utf-8")
    assert set(workflows.unsafe(zizmor, plan)) >= {"artipacked", "unpinned-uses"}, "it does look"


@pytest.mark.skipif(sys.platform == "win32", reason="the workflow runs on Linux")
@pytest.mark.parametrize("path", [BOLIG, LOVSJEKK])
def test_only_what_the_plan_s_folder_names_is_installed(plan: Path, path: str) -> None:
    """The script, run with a stand-in for pip."""
    workflow = pyyaml.load((plan / path).read_text(encoding="utf-8"), pyyaml.BaseLoader)
    (job,) = workflow["jobs"].values()
    (step,) = [step for step in job["steps"] if step["name"] == "Installer bolig"]
    pip = plan / "bin" / "pip"
    pip.parent.mkdir()
    pip.write_text('#!/bin/bash\necho "$*" >> pip.txt\n', encoding="utf-8")
    pip.chmod(0o755)
    env = {**os.environ, **workflow["env"], "PATH": f"{pip.parent}:{os.environ['PATH']}"}

    def run() -> subprocess.CompletedProcess[str]:
        command = ["bash", "-e", "-c", step["run"]]
        return subprocess.run(command, cwd=plan, env=env, capture_output=True, encoding="utf-8", check=False)

    missing = run()
    assert missing.returncode == 1
    assert missing.stdout.startswith(f"::error::Fant ikke {WHEEL}. Legg filen der, og lagre den i git.")
    assert not (plan / "pip.txt").exists()
    (plan / WHEEL).touch()
    assert run().returncode == 0
    assert (plan / "pip.txt").read_text(encoding="utf-8").splitlines() == [
        "install --require-hashes --only-binary :all: --requirement .bolig/pakker.txt",
        f"install --no-index --no-deps {WHEEL}",
        "check",
    ]


def test_the_packages_are_those_that_bolig_needs_each_as_it_is_tested(plan: Path) -> None:
    listed = _locked((plan / ".bolig/pakker.txt").read_text(encoding="utf-8"))
    tested = _locked((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    assert {name: tested[name] for name in listed} == listed
    packages = bestanddeler.packages()
    wanted = {name for package in packages for name in package.needs} | set(
        bestanddeler.needs(metadata.distribution("bolig"))
    )
    assert {bestanddeler.normal(package.name) for package in packages} <= set(listed) <= wanted


def _locked(text: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Name → version, and hashes."""
    blocks = re.findall(r"^([\w.-]+)==(\S+)(.*(?:\n    .*)*)", text, re.MULTILINE)
    found = {name: (version, tuple(re.findall("sha256:[0-9a-f]{64}", rest))) for name, version, rest in blocks}
    assert all(hashes for _, hashes in found.values())
    return found
