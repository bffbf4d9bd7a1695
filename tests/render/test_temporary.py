"""What killed builds left is taken away by the next, and nothing else is."""

import os
import tempfile
import time
from pathlib import Path

import pytest

from bolig_cli.render import temporary
from bolig_cli.render.output import replace_all, write_all

LEFT = (".plan.pdf.0123456789abcdef.ny", ".plan.docx.ffffffffffffffff.gammel", ".T1.yaml.0123456789abcdef.borte")
NOT_OURS = (
    ".plan.pdf.0123456789abcdef.bak",
    ".0123456789abcdef.ny",
    "plan.0123456789abcdef.ny",
    ".plan.pdf.0123456789.ny",
    ".git",
)


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Tomorrow, on a machine with a folder of its own for what is temporary: what a file says of its age can't be set."""
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 86_400)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def _leave(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in (*LEFT, *NOT_OURS):
        (folder / name).write_bytes(b"x")
    (folder / ".mappe.0123456789abcdef.ny").mkdir()


@pytest.mark.usefixtures("later")
def test_the_next_build_clears_what_is_its_own(tmp_path: Path) -> None:
    build = tmp_path / "build"
    _leave(build)
    _leave(build / "nettsted")
    _leave(build / "annet")
    write_all(build, {"plan.pdf": b"ny", "nettsted/index.html": b"ny"})
    kept = {*NOT_OURS, ".mappe.0123456789abcdef.ny"}
    assert names(build) == {*kept, "plan.pdf", "nettsted", "annet"}
    assert names(build / "nettsted") == {*kept, "index.html"}
    assert names(build / "annet") == {*kept, *LEFT}  # no folder of the build's


@pytest.mark.usefixtures("later")
def test_so_does_what_writes_in_the_plan(tmp_path: Path) -> None:
    _leave(tmp_path / "plan")
    (tmp_path / "plan" / "T1.yaml").write_bytes(b"id: T1")
    replace_all(tmp_path, {"plan/T1.yaml": b"id: T2"})
    assert not names(tmp_path / "plan") & set(LEFT)


@pytest.mark.usefixtures("later")
def test_folders_that_a_killed_build_staged_in_are_gone(tmp_path: Path) -> None:
    with temporary.folder() as staged:
        (Path(staged) / "inni").mkdir()
        (Path(staged) / "inni" / "bilde.png").write_bytes(b"x")
        others = tmp_path / "tmp" / "bolig-prosjekt", tmp_path / "tmp" / "bolig-bygging-nr-1"
        for other in others:
            other.mkdir()
        if os.name != "nt":
            (tmp_path / "tmp" / "bolig-bygging-abcdefgh").symlink_to(others[0])
        temporary.clear([])
        assert not Path(staged).exists()
        assert all(other.is_dir() for other in others)


def test_what_a_build_at_work_has_is_left(tmp_path: Path) -> None:
    _leave(tmp_path)
    with temporary.folder() as staged:
        write_all(tmp_path, {"plan.pdf": b"ny"})
        assert Path(staged).is_dir()
    assert set(LEFT) <= names(tmp_path)


def test_a_copy_of_an_old_document_is_no_old_copy(tmp_path: Path) -> None:
    _leave(tmp_path)
    for name in LEFT:
        os.utime(tmp_path / name, (0, 0))
    temporary.clear([tmp_path])
    assert set(LEFT) <= names(tmp_path)
