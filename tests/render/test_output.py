"""The build folder holds either the whole old edition or the whole new one."""

import errno
import os
import sys
from pathlib import Path

import pytest

from bolig_cli.errors import BoligError
from bolig_cli.render import turns
from bolig_cli.render.output import replace_all, write_all

OLD = {"plan.docx": b"gammel docx", "plan.pdf": b"gammel pdf"}
NEW = {"plan.docx": b"ny docx", "plan.html": b"ny html", "plan.pdf": b"ny pdf"}


def contents(folder: Path) -> dict[str, bytes]:
    """Every file in the folder, hidden ones too, so that a forgotten temporary file is seen."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def bygg(tmp_path: Path) -> Path:
    folder = tmp_path / "bygg"
    folder.mkdir()
    for name, content in OLD.items():
        (folder / name).write_bytes(content)
    return folder


def fail_at(monkeypatch: pytest.MonkeyPatch, name: str, error: BaseException) -> None:
    """Lets the replacement fail when a new file is to take this name."""
    real = Path.replace

    def replace(source: Path, target: Path) -> Path:
        if target.name == name:
            raise error
        return real(source, target)

    monkeypatch.setattr(Path, "replace", replace)


def test_writes_all_files_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "ikke" / "laget" / "ennå"
    write_all(folder, NEW)
    assert contents(folder) == NEW


def test_replaces_old_files_and_leaves_others_alone(bygg: Path) -> None:
    (bygg / "notat.txt").write_bytes(b"forfatterens eget")
    write_all(bygg, NEW)
    assert contents(bygg) == {**NEW, "notat.txt": b"forfatterens eget"}


def test_nothing_is_replaced_before_everything_is_written(bygg: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    events: list[str] = []
    real_fsync, real_replace = os.fsync, Path.replace

    def fsync(handle: int) -> None:
        events.append("flush")
        real_fsync(handle)

    def replace(source: Path, target: Path) -> Path:
        events.append(target.name)
        return real_replace(source, target)

    monkeypatch.setattr("bolig_cli.render.output.os.fsync", fsync)
    monkeypatch.setattr(Path, "replace", replace)
    write_all(bygg, NEW)
    assert events[:6] == ["flush", "flush", "flush", "plan.docx", "plan.html", "plan.pdf"]


@pytest.mark.parametrize("locked", sorted(NEW))
def test_a_locked_document_leaves_the_whole_old_edition(
    bygg: Path, monkeypatch: pytest.MonkeyPatch, locked: str
) -> None:
    fail_at(monkeypatch, locked, PermissionError(errno.EACCES, "Access is denied"))
    with pytest.raises(BoligError, match="Lukk dokumentet") as caught:
        write_all(bygg, NEW)
    assert locked in str(caught.value)
    assert "Ingen filer er endret." in str(caught.value)
    assert contents(bygg) == OLD


def test_a_document_that_cannot_even_be_read_is_locked_too(bygg: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*args: object, **kwargs: object) -> None:
        raise PermissionError(errno.EACCES, "Access is denied")

    monkeypatch.setattr("bolig_cli.render.output.os.link", denied)
    monkeypatch.setattr("bolig_cli.render.output.shutil.copy2", denied)
    with pytest.raises(BoligError, match=r"plan\.docx». Lukk dokumentet"):
        write_all(bygg, NEW)
    assert contents(bygg) == OLD


def test_an_interrupt_midway_leaves_the_whole_old_edition(bygg: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_at(monkeypatch, "plan.pdf", KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        write_all(bygg, NEW)
    assert contents(bygg) == OLD


def test_a_full_disk_leaves_the_old_edition(bygg: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = iter([None, OSError(errno.ENOSPC, "No space left on device")])

    def fsync(handle: int) -> None:
        if error := next(calls):
            raise error

    monkeypatch.setattr("bolig_cli.render.output.os.fsync", fsync)
    with pytest.raises(BoligError, match="ikke plass"):
        write_all(bygg, NEW)
    assert contents(bygg) == OLD


def test_says_which_files_could_not_be_put_back(bygg: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.replace

    def replace(source: Path, target: Path) -> Path:
        if target.name == "plan.pdf" or source.suffix == ".gammel":
            raise PermissionError(errno.EACCES, "Access is denied")
        return real(source, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(BoligError, match=r"Disse filene er likevel nye: plan\.docx\."):
        write_all(bygg, NEW)
    assert contents(bygg) == {**OLD, "plan.docx": b"ny docx"}


def test_a_folder_without_write_access_is_a_clear_error(bygg: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Simulated: the tests may run as root, whom no permission bits stop.
    def denied(self: Path, *args: object, **kwargs: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)
    with pytest.raises(BoligError, match="skriverettigheter") as caught:
        write_all(bygg, NEW)
    assert str(bygg) in str(caught.value)
    monkeypatch.undo()
    assert contents(bygg) == OLD


@pytest.mark.parametrize("below", ["", "under"])
def test_a_file_where_the_folder_should_be(tmp_path: Path, below: str) -> None:
    (tmp_path / "bygg").write_text("en fil")
    with pytest.raises(BoligError, match="ligger en fil der"):
        write_all(tmp_path / "bygg" / below, NEW)
    assert (tmp_path / "bygg").read_text() == "en fil"


def test_a_folder_where_a_file_should_be(bygg: Path) -> None:
    (bygg / "plan.html").mkdir()
    with pytest.raises(BoligError, match="mappe med det navnet"):
        write_all(bygg, NEW)
    (bygg / "plan.html").rmdir()
    assert contents(bygg) == OLD


def test_refuses_a_linked_build_folder(tmp_path: Path, bygg: Path) -> None:
    link = tmp_path / "lenke"
    link.symlink_to(bygg, target_is_directory=True)
    with pytest.raises(BoligError, match="symbolsk lenke"):
        write_all(link, NEW)
    assert contents(bygg) == OLD


def test_a_link_at_a_files_name_is_replaced_and_not_followed(tmp_path: Path, bygg: Path) -> None:
    elsewhere = tmp_path / "annet.html"
    elsewhere.write_bytes(b"skal ikke endres")
    (bygg / "plan.html").symlink_to(elsewhere)
    write_all(bygg, NEW)
    assert elsewhere.read_bytes() == b"skal ikke endres"
    assert not (bygg / "plan.html").is_symlink()
    assert contents(bygg) == NEW


def test_a_link_at_a_files_name_is_put_back_as_a_link(
    tmp_path: Path, bygg: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (bygg / "plan.html").symlink_to(tmp_path / "finnes-ikke.html")
    fail_at(monkeypatch, "plan.pdf", PermissionError(errno.EACCES, "Access is denied"))
    with pytest.raises(BoligError, match="Lukk dokumentet"):
        write_all(bygg, NEW)
    assert (bygg / "plan.html").readlink() == tmp_path / "finnes-ikke.html"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no umask")
def test_files_get_the_rights_the_user_grants_new_files(bygg: Path) -> None:
    before = os.umask(0o027)
    try:
        write_all(bygg, NEW)
    finally:
        os.umask(before)
    assert (bygg / "plan.html").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        "../plan.html",
        "/plan.html",
        "a/b/plan.html",
        "under/",
        "under/..",
        "under\\plan.html",
        "C:plan.html",
    ],
)
def test_only_plain_file_names(bygg: Path, name: str) -> None:
    with pytest.raises(ValueError, match="plain file name"):
        write_all(bygg, {"plan.docx": b"ny docx", name: b"x"})
    assert contents(bygg) == OLD


def test_a_site_gets_its_folder_and_loses_its_outdated_pages(bygg: Path) -> None:
    write_all(bygg, {"plan-nettsted/index.html": b"1", "plan-nettsted/m1.html": b"1", "plan-nettsted/stil.css": b"1"})
    (bygg / "plan-nettsted" / "CNAME").write_bytes(b"forfatterens eget")
    write_all(bygg, {"plan-nettsted/index.html": b"2", "plan-nettsted/m2.html": b"2", "plan-nettsted/stil.css": b"2"})
    assert contents(bygg / "plan-nettsted") == {
        "index.html": b"2", "m2.html": b"2", "stil.css": b"2", "CNAME": b"forfatterens eget",
    }  # fmt: skip
    assert {path.name for path in bygg.iterdir()} == {*OLD, "plan-nettsted"}


def test_a_site_that_can_not_be_written_leaves_the_old_one_whole(bygg: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = {"index.html": b"1", "m1.html": b"1"}
    write_all(bygg, {f"plan-nettsted/{name}": data for name, data in old.items()})
    fail_at(monkeypatch, "m2.html", PermissionError(errno.EACCES, "locked"))
    with pytest.raises(BoligError):
        write_all(bygg, {"plan-nettsted/index.html": b"2", "plan-nettsted/m2.html": b"2"})
    assert contents(bygg / "plan-nettsted") == old


SITE = {"plan.html": b"ny html", "plan-nettsted/index.html": b"ny forside", "plan-nettsted/stil.css": b"ny stil"}


def test_a_folder_made_for_nothing_is_gone_again(bygg: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_at(monkeypatch, "stil.css", PermissionError(errno.EACCES, "Access is denied"))
    with pytest.raises(BoligError, match="Ingen filer er endret"):
        write_all(bygg, SITE)
    assert contents(bygg) == OLD


def test_refuses_a_linked_site_folder(tmp_path: Path, bygg: Path) -> None:
    elsewhere = tmp_path / "annet"
    elsewhere.mkdir()
    (bygg / "plan-nettsted").symlink_to(elsewhere, target_is_directory=True)
    with pytest.raises(BoligError, match="symbolsk lenke"):
        write_all(bygg, SITE)
    assert contents(elsewhere) == {}
    assert not (bygg / "plan.html").exists()


def test_a_file_where_the_site_folder_should_be(bygg: Path) -> None:
    (bygg / "plan-nettsted").write_bytes(b"en fil")
    with pytest.raises(BoligError, match="ligger en fil der"):
        write_all(bygg, SITE)
    assert contents(bygg) == {**OLD, "plan-nettsted": b"en fil"}


def test_only_the_builds_own_files_are_outdated(tmp_path: Path, bygg: Path) -> None:
    site = bygg / "plan-nettsted"
    site.mkdir()
    own = {"notat.txt": b"eget", "kommune.css": b"eget", "statistikk.js": b"eget"}
    elsewhere = tmp_path / "annet.html"
    for path in (*(site / name for name in own), elsewhere):
        path.write_bytes(b"eget")
    (site / "mappe.html").mkdir()
    (site / "lenke.html").symlink_to(elsewhere)
    (site / "brutt.html").symlink_to(tmp_path / "finnes-ikke.html")
    (site / "sok.js").write_bytes(b"gammel")
    (bygg / "eget.html").write_bytes(b"eget")
    write_all(bygg, SITE)
    assert {path.name for path in site.iterdir()} == {*own, "mappe.html", "index.html", "stil.css"}
    assert elsewhere.read_bytes() == b"eget"
    assert (bygg / "eget.html").read_bytes() == b"eget"


def test_says_which_site_has_the_file_that_could_not_be_put_back(bygg: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_all(bygg, SITE)
    real = Path.replace

    def replace(source: Path, target: Path) -> Path:
        if target.name == "stil.css" or source.suffix == ".gammel":
            raise PermissionError(errno.EACCES, "Access is denied")
        return real(source, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(BoligError, match=r"likevel nye: plan\.html, plan-nettsted/index\.html\."):
        write_all(bygg, SITE)


def test_an_outdated_page_that_cannot_be_removed_is_said(bygg: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_all(bygg, {"plan-nettsted/m9.html": b"1"})
    real = Path.unlink

    def unlink(path: Path, missing_ok: bool = False) -> None:
        if path.name == "m9.html":
            raise PermissionError(errno.EACCES, "Access is denied")
        real(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", unlink)
    with pytest.raises(BoligError, match=r"m9\.html» kunne ikke slettes"):
        write_all(bygg, SITE)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A folder of files in folders, one of which only its owner may read."""
    for name in ("plan.yaml", "tiltak/T1.yaml", "maal/M1.yaml", "maal/M1.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"gammel")
    (tmp_path / "tiltak/T1.yaml").chmod(0o600)
    return tmp_path


def below(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_files_in_folders_get_new_content_and_keep_their_rights(plan: Path) -> None:
    replace_all(plan, {"tiltak/T1.yaml": b"ny", "maal/M1.yaml": b"ny"})
    assert below(plan) == {
        "plan.yaml": b"gammel", "tiltak/T1.yaml": b"ny", "maal/M1.yaml": b"ny", "maal/M1.html": b"gammel",
    }  # fmt: skip
    if os.name != "nt":
        assert (plan / "tiltak/T1.yaml").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("error", [PermissionError(errno.EACCES, "Access is denied"), KeyboardInterrupt()])
def test_where_one_of_them_cannot_be_replaced_none_is(
    plan: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    before = below(plan)
    fail_at(monkeypatch, "M1.yaml", error)
    with pytest.raises((BoligError, KeyboardInterrupt)):
        replace_all(plan, {"tiltak/T1.yaml": b"ny", "maal/M1.yaml": b"ny"})
    assert below(plan) == before


def test_turns_are_as_long_as_they_were_when_the_documents_are_made() -> None:
    usual = sys.getswitchinterval()
    with turns.short():
        assert sys.getswitchinterval() < usual
    with pytest.raises(ZeroDivisionError), turns.short():
        _ = 1 / 0
    assert sys.getswitchinterval() == usual
