"""The README's commands are the ones that work, and CI runs the second as it stands there."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent


def commands() -> list[str]:
    section = (ROOT / "README.md").read_text(encoding="utf-8").split("## Prøv det")[1].split("\n## ")[0]
    return re.findall(r"```sh\n(.+?)\n```", section, re.DOTALL)


def test_two_commands_do_all_the_set_up() -> None:
    assert commands() == ["make utkast", "make test"]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(r"^utkast: \.venv/ready\n\t\$\(BIN\)/bolig build$", makefile, re.MULTILINE)
    assert re.search(r"^test: \.venv/ready$", makefile, re.MULTILINE)


def test_ci_runs_the_test_command_as_it_stands_in_the_readme() -> None:
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert lines[-1] == commands()[1]


def test_every_command_that_the_readme_names_exists() -> None:
    import typer.main

    from bolig_cli.cli import app

    known = set(typer.main.get_command(app).commands)  # type: ignore[attr-defined]
    named = set(re.findall(r"`bolig (\w+)", (ROOT / "README.md").read_text(encoding="utf-8")))
    assert named == known


def test_every_dependency_has_its_reason() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    reasons = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split("## Dependencies")[1]
    for requirement in wanted:
        name = re.split(r"[><=~ ]", requirement)[0]
        assert re.search(rf"\b{re.escape(name)}\b", reasons, re.IGNORECASE), name


def test_the_lock_file_pins_every_dependency_with_hashes() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8").lower().replace("_", "-")
    for requirement in [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]:
        name = re.split(r"[><=~ ]", requirement)[0].lower().replace("_", "-")
        assert re.search(rf"^{re.escape(name)}==[^\n]*\\\n    --hash=sha256:", lock, re.MULTILINE), name
    assert "://" not in lock
