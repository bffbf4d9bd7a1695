"""An installation that lacks something of its own says so in a line, and gives no other answer instead."""

import errno
from pathlib import Path

import pytest

from bolig_cli import errors
from bolig_cli.design import typeface
from bolig_cli.errors import BoligError, fault_of_machine
from bolig_cli.law import katalog


def test_a_file_of_the_programs_own_that_is_gone() -> None:
    gone = FileNotFoundError(errno.ENOENT, "x", str(Path(errors.__file__).parent / "render" / "html" / "borte.css"))
    assert fault_of_machine(gone) == "Installasjonen mangler filen «borte.css». Installer bolig på nytt."


def test_without_its_typeface_no_document_is_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert typeface.font_paths() == [str(typeface.FONTS)]
    monkeypatch.setattr(typeface, "FONTS", tmp_path)
    with pytest.raises(BoligError, match="skriftene"):
        typeface.font_paths()


def test_every_face_that_ships_is_asked_for() -> None:
    assert {f"SourceSans3-{face}.ttf" for face in typeface._FACES} == {
        path.name for path in typeface.FONTS.glob("*.ttf")
    }


def test_no_plan_answers_a_law_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in sorted(katalog.FOLDER.glob("*.yaml"))[1:]:
        (tmp_path / path.name).write_bytes(path.read_bytes())
    monkeypatch.setattr(katalog, "FOLDER", tmp_path)
    with pytest.raises(BoligError, match="en del av lovkatalogen"):
        katalog.load_katalog(tmp_path)


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.ELOOP])
def test_what_nobody_may_open_is_no_fault_of_the_program(number: int) -> None:
    assert "«plan/plan.yaml»" in fault_of_machine(OSError(number, "x", "plan/plan.yaml"))
    assert fault_of_machine(OSError(number, "x")) == ""
