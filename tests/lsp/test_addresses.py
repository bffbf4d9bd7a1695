"""File addresses as editors write them."""

from pathlib import Path

import pytest

from bolig_cli.lsp.addresses import address_of, path_of, real


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("file:///home/kari/plan/m%C3%A5l%20og%20veien.md", "/home/kari/plan/mål og veien.md"),
        ("file:///home/kari/mål.md", "/home/kari/mål.md"),
        ("file://localhost/home/kari/T1.yaml", "/home/kari/T1.yaml"),
        ("file:///c%3A/Plan/tiltak/T1.yaml", "c:/Plan/tiltak/T1.yaml"),
        ("file:///C:/Plan/tiltak/T1.yaml", "C:/Plan/tiltak/T1.yaml"),
        ("file://server/felles/plan/T1.yaml", "//server/felles/plan/T1.yaml"),
        ("untitled:Untitled-1", ""),
        ("vscode-notebook-cell:/x.ipynb#1", ""),
        ("git:/home/kari/T1.yaml?x", ""),
        ("file://[", ""),
        ("file:///a%00b", ""),
        ("", ""),
    ],
)
def test_path_of(address: str, path: str) -> None:
    assert path_of(address) == path


def test_there_and_back(tmp_path: Path) -> None:
    file = tmp_path / "mål og % tegn" / "T 1.yaml"
    assert path_of(address_of(file)) == file.as_posix()


def test_a_folder_come_to_by_a_link_is_the_same(tmp_path: Path) -> None:
    (tmp_path / "plan").mkdir()
    (tmp_path / "snarvei").symlink_to(tmp_path / "plan")
    assert real((tmp_path / "snarvei" / "T1.yaml").as_posix()) == (tmp_path / "plan" / "T1.yaml").resolve()
