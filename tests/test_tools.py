"""Where a program is missing, its tests are skipped for a person and fail in CI; the script that installs says what it cannot."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests import tools

ROOT = Path(__file__).parent.parent


def test_a_tool_that_is_there_is_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    assert tools.need(Path("/bin/sh"), "Skall") == Path("/bin/sh")
    assert tools.find(("finnes-ikke", "python3", "python")) is not None


def test_a_missing_tool_skips_for_a_person(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match=r"Chromium mangler: kjør scripts/install_test_tools\.sh"):
        tools.need(tools.find(("finnes-ikke",)), "Chromium")


def test_a_missing_tool_fails_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="Chromium mangler"):
        tools.need(None, "Chromium")


def test_ci_says_that_it_is_ci() -> None:
    assert "export CI=true" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A folder that is all the PATH there is: the shell's own helpers, and no tool."""
    for name in ("bash", "dirname", "id", "paste", "sed", "mktemp", "tail", "rm", "env", "cat"):
        found = shutil.which(name)
        assert found, name
        (tmp_path / name).symlink_to(found)
    return tmp_path


def install(machine: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [machine / "bash", ROOT / "scripts" / "install_test_tools.sh"],
        env={**os.environ, "PATH": str(machine)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def program(machine: Path, name: str, does: str) -> None:
    path = machine / name
    path.unlink(missing_ok=True)
    path.write_text(f"#!{machine}/bash\n{does}\n", encoding="utf-8")
    path.chmod(0o755)


def apt(machine: Path, does: str) -> None:
    """A package manager that keeps a diary, and the right to use it."""
    program(machine, "apt-get", f'echo "$@" >> {machine}/diary\n{does}')
    program(machine, "id", "echo 0")


def diary(machine: Path) -> list[str]:
    path = machine / "diary"
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def test_nothing_is_asked_of_apt_where_all_is_there(machine: Path) -> None:
    apt(machine, "exit 1")
    program(machine, "chromium", "")
    program(machine, "soffice", "")
    done = install(machine)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert diary(machine) == []


def test_only_what_is_missing_is_installed(machine: Path) -> None:
    program(machine, "soffice", "")
    apt(
        machine,
        f'[ "$1" = update ] || printf "" > {machine}/chromium; {shutil.which("chmod")} +x {machine}/chromium || true',
    )
    done = install(machine)
    assert done.returncode == 0, done.stderr
    assert diary(machine) == ["update -qq", "install -y -qq --no-install-recommends chromium fonts-liberation"]
    assert done.stdout == "Installerer det testene trenger: Chromium …\n"


def test_what_cannot_be_installed_is_said_in_one_line_and_stops_nothing(machine: Path) -> None:
    said = (
        "Mangler Chromium og LibreOffice Writer; testene som trenger det, blir hoppet over (med CI=true feiler de).\n"
    )
    done = install(machine)
    assert (done.returncode, done.stdout, done.stderr) == (0, said, "")
    apt(machine, "echo Ingen nettforbindelse >&2; exit 100")
    done = install(machine)
    assert done.returncode == 0
    assert done.stdout.endswith(said)
    assert "Ingen nettforbindelse" in done.stderr
