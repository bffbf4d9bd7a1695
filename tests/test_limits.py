"""The limits: each is told, and a file is not read further than to its own."""

import os
import sys
from pathlib import Path

import pytest

from bolig_cli import limits, pipeline, plain_file
from bolig_cli.errors import BoligError
from bolig_cli.render import manifest
from bolig_cli.source import files
from scripts.make_limits_page import PAGE, page

posix = pytest.mark.skipif(os.name == "nt", reason="Windows har ikke slike filer")


def test_every_limit_is_told() -> None:
    told = [limit.name for group in limits.TOLD.values() for limit in group]
    assert sorted(told) == sorted(name for name in vars(limits) if name.isupper() and name != "TOLD")


def test_the_page_is_fresh() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "kjør: python scripts/make_limits_page.py"


@pytest.mark.parametrize("size", [0, 1, 9, 10, 11, 5_000])
def test_a_file_is_read_to_its_limit_and_no_further(tmp_path: Path, size: int) -> None:
    content = bytes(range(251)) * 20
    (tmp_path / "a").write_bytes(content[:size])
    assert plain_file.read(str(tmp_path / "a"), 10) == content[: min(size, 11)]
    assert plain_file.read(str(tmp_path / "a"), 10_000) == content[:size]


def test_a_drive_that_gives_little_at_a_time_gives_it_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"0123456789")
    whole = os.read
    monkeypatch.setattr(os, "read", lambda handle, count: whole(handle, min(count, 3)))
    assert plain_file.read(str(tmp_path / "a"), 100) == b"0123456789"
    assert plain_file.read(str(tmp_path / "a"), 6) == b"0123456"


@posix
def test_only_an_ordinary_file_is_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("/etc/passwd")
    for path in (str(tmp_path / "pipe"), str(tmp_path / "link"), str(tmp_path), "/dev/zero"):
        with pytest.raises(OSError, match=r".+"):
            plain_file.read(path, 10)


@pytest.mark.parametrize(
    ("name", "rule"),
    [("tiltak/T1.yaml", "fil-for-stor"), ("kapitler/01-a.md", "fil-for-stor"), ("bilder/kart.png", "")],
)
def test_a_file_of_many_gigabytes_is_a_finding(minste: Path, name: str, rule: str) -> None:
    path = minste / "plan" / name
    path.parent.mkdir(exist_ok=True)
    with path.open("wb") as file:
        file.truncate(20_000_000_000)  # a hole: nothing on the disk
    read = files.read_folder(minste)
    assert max(len(file.data) for file in read.files) <= limits.TEMPLATE_BYTES + 1
    if rule:  # what is wrong with a picture is told where a chapter shows it
        assert rule in {f.rule for f in pipeline.check(minste, None).findings if f.place.path == f"plan/{name}"}


def test_too_many_files_and_too_much_are_one_line(minste: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PLAN_BYTES", 100)
    with pytest.raises(BoligError, match="til sammen"):
        files.read_folder(minste)
    monkeypatch.setattr(limits, "FILES", 3)
    with pytest.raises(BoligError, match="mer enn"):
        files.read_folder(minste)


@posix
@pytest.mark.parametrize("what", ["pipe", "deep", "hole", "zero"])
def test_a_manifest_that_is_none_is_made_anew(tmp_path: Path, what: str) -> None:
    path = tmp_path / manifest.NAME
    if what == "pipe":
        os.mkfifo(path)
    elif what == "deep":
        path.write_text("[" * (10 * sys.getrecursionlimit()), encoding="utf-8")
    elif what == "zero":
        path.write_text('{"dokumenter": {"a": {"filer": {"/dev/zero": {"sha256": ""}, "x": {}}}}}', encoding="utf-8")
    else:
        with path.open("wb") as file:
            file.truncate(20_000_000_000)
    assert manifest._before(tmp_path) == {}
