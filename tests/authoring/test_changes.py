"""Writing changes: all of them, or nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bolig_cli.authoring.changes import Changes, apply
from bolig_cli.authoring.move import move
from bolig_cli.errors import BoligError
from bolig_cli.render import output
from bolig_cli.source.files import read_folder
from tests.plan_files import contents


def test_what_is_worked_out_is_what_stands_there_afterwards(example: Path) -> None:
    before = read_folder(example)
    changes = move(before, "startlaan", "laan")
    wanted = {path: data for path, data in {**contents(example), **changes.files}.items() if data is not None}
    apply(before, changes)
    assert contents(example) == wanted


def test_new_folders_are_made_and_rights_are_kept(example: Path) -> None:
    path = example / "plan" / "plan.yaml"
    path.chmod(0o640)
    files = {"plan/plan.yaml": path.read_bytes() + b"\n", "plan/maalomraader/O1.yaml": b"id: O1\ntittel: Bolig\n"}
    apply(read_folder(example), Changes(files))
    assert (example / "plan/maalomraader/O1.yaml").read_bytes() == files["plan/maalomraader/O1.yaml"]
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_file_that_others_changed_meanwhile_stops_everything(example: Path) -> None:
    before = read_folder(example)
    changes = move(before, "T07", "T99")
    (example / "plan" / "tiltak" / "T07.yaml").write_text("id: T07\ntittel: Ny\n", encoding="utf-8")
    then = contents(example)
    with pytest.raises(BoligError, match="endret av andre"):
        apply(before, changes)
    assert contents(example) == then


def test_what_stands_where_a_new_file_should_come_is_left_alone(example: Path) -> None:
    before = read_folder(example)
    changes = move(before, "T07", "T99")
    (example / "plan" / "tiltak" / "T99.yaml").symlink_to("/etc/hostname")
    then = contents(example)
    with pytest.raises(BoligError, match=r"T99\.yaml"):
        apply(before, changes)
    assert contents(example) == then


@pytest.mark.parametrize("broken", range(1, 6))
def test_whatever_fails_on_the_way_nothing_is_changed(
    example: Path, monkeypatch: pytest.MonkeyPatch, broken: int
) -> None:
    """The disk fails at the first, second, … change of a name."""
    before = read_folder(example)
    changes = move(before, "nav", "nav-kontoret")
    changes = changes.then(Changes({"plan/tiltak/T49.yaml": None, "plan/maalomraader/O1.yaml": b"id: O1\n"}))
    then, count = contents(example), 0
    real_replace, real_rename = Path.replace, Path.rename

    def failing(real: Callable[[Path, Path], Path]) -> Callable[[Path, Path], Path]:
        def change(path: Path, target: Path) -> Path:
            nonlocal count
            count += 1
            if count == broken:
                raise PermissionError(13, "locked", str(path))
            return real(path, target)

        return change

    monkeypatch.setattr(Path, "replace", failing(real_replace))
    monkeypatch.setattr(Path, "rename", failing(real_rename))
    with pytest.raises(BoligError):
        apply(before, changes)
    assert contents(example) == then
    assert not (example / "plan" / "maalomraader").exists()


def test_a_linked_folder_is_not_written_through(example: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (example / "plan" / "maalomraader").symlink_to(elsewhere)
    with pytest.raises(BoligError, match="symbolsk lenke"):
        output.change_all(example, {"plan/maalomraader/O1.yaml": b"id: O1\n"})
    assert list(elsewhere.iterdir()) == []
