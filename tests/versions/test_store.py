"""Versions beside the plan, in a repository that is there, and outside a synced folder."""

import datetime as dt
import os
import subprocess
from pathlib import Path

import pytest

from bolig_cli.authoring.kinds import KINDS
from bolig_cli.authoring.next_id import next_id
from bolig_cli.compare.difference import Hva
from bolig_cli.errors import BoligError
from bolig_cli.source.files import read_folder
from bolig_cli.versions.compare import changes
from bolig_cli.versions.names import ids_before
from bolig_cli.versions.place import OWN, home_of
from bolig_cli.versions.restore import wanted
from bolig_cli.versions.store import Store, Version
from bolig_cli.versions.synced import data_folder, is_synced

NOW = dt.datetime(2026, 3, 1, 12, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))


def store_of(root: Path) -> Store:
    return Store(home_of(root, {}, "linux"), read_folder(root).plan_folder)


def save(root: Path, sentence: str) -> Version:
    return store_of(root).save(read_folder(root), sentence, NOW)


def rewrite(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8", newline="")


def git(root: Path, *words: str) -> str:
    own = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    who = ["-c", "user.name=En", "-c", "user.email=en@kommune.no"]
    done = subprocess.run(
        ["git", "-C", str(root), *who, *words],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **own},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("is_in_git", [False, True])
def test_the_ids_of_all_versions_are_known_also_of_what_is_gone(minste: Path, is_in_git: bool) -> None:
    if is_in_git:
        git(minste, "init", "-q")
    gone = minste / "plan/tiltak/T9.yaml"
    gone.write_text("id: T9\n", encoding="utf-8")
    assert "T9" not in ids_before(read_folder(minste))
    save(minste, "Med ni")
    gone.unlink()
    save(minste, "Uten ni")
    files = read_folder(minste)
    assert {"T1", "T9"} <= ids_before(files)
    assert next_id(files, KINDS["tiltak"], before=ids_before(files)) == "T10"


def test_a_plan_in_no_repository_has_its_versions_beside_it(minste: Path) -> None:
    assert store_of(minste).versions() == ()
    first = save(minste, "  Første\nutkast ")
    file = minste / "plan/tiltak/T1.yaml"
    old = file.read_bytes()
    rewrite(file, "tittel: ", "tittel: Ny ")
    (minste / "plan/tiltak/T9.yaml").write_text("id: T9\n", encoding="utf-8")
    second = save(minste, "Andre")
    store = store_of(minste)
    assert [(v.id, v.sentence, v.before) for v in store.versions()] == [
        (second.id, "Andre", first.id),
        (first.id, "Første utkast", ""),
    ]
    assert store.versions()[0].when == NOW
    assert store.contents(first.id[:8])["plan/tiltak/T1.yaml"] == old
    found = changes(store.contents(first.id), store.contents(second.id), "plan")
    assert [(c.path, c.what, [f.title for f in c.fields]) for c in found] == [
        ("plan/tiltak/T1.yaml", Hva.ENDRET, ["Tittel"]),
        ("plan/tiltak/T9.yaml", Hva.NY, []),
    ]
    assert sorted(path.name for path in minste.iterdir()) == [OWN, "plan"]


def test_nothing_changed_is_no_version(minste: Path) -> None:
    save(minste, "Første")
    with pytest.raises(BoligError, match="Ingenting er endret"):
        save(minste, "Andre")
    with pytest.raises(BoligError, match="Skriv en setning"):
        save(minste, " ")
    with pytest.raises(BoligError, match="Ingen versjon heter «abcd1»"):
        store_of(minste).contents("abcd1")


def test_what_is_fetched_is_what_differs(minste: Path) -> None:
    first = save(minste, "Første")
    rewrite(minste / "plan/tiltak/T1.yaml", "tittel: ", "tittel: Ny ")
    (minste / "plan/tiltak/T9.yaml").write_text("id: T9\n", encoding="utf-8")
    now = {file.path: file.data for file in read_folder(minste).files}
    then = store_of(minste).contents(first.id)
    assert wanted(now, then, []) == {"plan/tiltak/T1.yaml": then["plan/tiltak/T1.yaml"], "plan/tiltak/T9.yaml": None}
    assert wanted(now, then, ["T1"]) == {"plan/tiltak/T1.yaml": then["plan/tiltak/T1.yaml"]}
    with pytest.raises(BoligError, match="ingenting som heter «T9»"):
        wanted(now, then, ["T9"])


def test_in_a_repository_nothing_but_the_plan_is_touched_and_nothing_is_run(minste: Path) -> None:
    """What is made ready for git stays so, other files stay as they are, and neither hooks nor filters are asked."""
    git(minste, "init", "-q", "-b", "main")
    (minste / "notat.txt").write_text("1", encoding="utf-8")
    git(minste, "add", ".")
    git(minste, "commit", "-qm", "start")
    ran = minste.parent / "kjoert"
    for hook in ("pre-commit", "commit-msg", "post-commit", "reference-transaction"):
        script = minste / ".git/hooks" / hook
        script.write_text(f"#!/bin/sh\ntouch '{ran}'\nexit 1\n", encoding="utf-8")
        script.chmod(0o755)
    git(minste, "config", "filter.x.clean", f"touch '{ran}'; cat")
    git(minste, "config", "core.fsmonitor", f"touch '{ran}'")
    (minste / ".gitattributes").write_text("*.yaml filter=x\n", encoding="utf-8")
    (minste / "notat.txt").write_text("2", encoding="utf-8")
    (minste / "klart.txt").write_text("3", encoding="utf-8")
    (minste / "plan/utenfor.txt").write_text("4", encoding="utf-8")
    index = minste / ".git" / "index"
    subprocess.run(["git", "-C", str(minste), "-c", "core.fsmonitor=false", "add", "klart.txt"], check=True)
    ran.unlink(missing_ok=True)
    rewrite(minste / "plan/tiltak/T1.yaml", "tittel: ", "tittel: Ny ")
    (minste / "plan/strategier/S1.yaml").unlink()
    version = save(minste, "Ny tittel")
    assert not ran.exists()
    assert index.is_file()
    git(minste, "config", "core.fsmonitor", "false")
    git(minste, "config", "--unset", "filter.x.clean")
    assert git(minste, "log", "--format=%H %s", "-1") == f"{version.id} Ny tittel\n"
    assert git(minste, "show", "--format=", "--name-status") == "D\tplan/strategier/S1.yaml\nM\tplan/tiltak/T1.yaml\n"
    assert (
        git(minste, "status", "--porcelain") == "A  klart.txt\n M notat.txt\n?? .gitattributes\n?? plan/utenfor.txt\n"
    )
    assert not git(minste, "fsck").strip()
    assert [v.sentence for v in store_of(minste).versions()] == ["Ny tittel", "start"]


def test_line_ends_are_those_that_the_repository_has(minste: Path) -> None:
    git(minste, "init", "-q", "-b", "main")
    git(minste, "add", ".")
    git(minste, "commit", "-qm", "start")
    file = minste / "plan/tiltak/T1.yaml"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n").replace(b"tittel: ", b"tittel: Ny "))
    save(minste, "Fra Windows")
    assert git(minste, "show", "--format=", "--numstat") == "1\t1\tplan/tiltak/T1.yaml\n"


def test_in_the_middle_of_something_nothing_is_saved(minste: Path) -> None:
    git(minste, "init", "-q", "-b", "main")
    git(minste, "add", ".")
    git(minste, "commit", "-qm", "start")
    rewrite(minste / "plan/tiltak/T1.yaml", "tittel: ", "tittel: Ny ")
    (minste / ".git/MERGE_HEAD").write_text("0" * 40, encoding="utf-8")
    with pytest.raises(BoligError, match="midt i en sammenslåing"):
        save(minste, "Nå")
    (minste / ".git/MERGE_HEAD").unlink()
    git(minste, "checkout", "-q", "--detach")
    with pytest.raises(BoligError, match="ikke en gren"):
        save(minste, "Nå")


def test_a_plan_below_the_top_of_a_repository(tmp_path: Path, minste: Path) -> None:
    folder = tmp_path / "arkiv" / "planer" / "bolig"
    folder.mkdir(parents=True)
    (minste / "plan").rename(folder / "plan")
    git(tmp_path / "arkiv", "init", "-q", "-b", "main")
    version = save(folder, "Første")
    assert git(tmp_path / "arkiv", "ls-tree", "--name-only", "HEAD", "planer/bolig/plan/plan.yaml").strip()
    assert store_of(folder).contents(version.id)["plan/plan.yaml"] == (folder / "plan/plan.yaml").read_bytes()


@pytest.mark.parametrize(
    "name",
    [
        "OneDrive",
        "OneDrive - Vår kommune",
        "Dropbox",
        "Dropbox (Kommune)",
        "Google Drive",
        "iCloudDrive",
        "CloudStorage",
        "Nextcloud",
    ],
)
def test_a_synced_folder_has_its_versions_elsewhere(tmp_path: Path, minste: Path, name: str) -> None:
    folder = tmp_path / name / "Boligplan"
    folder.mkdir(parents=True)
    (minste / "plan").rename(folder / "plan")
    home = home_of(folder, {"XDG_DATA_HOME": str(tmp_path / "data")}, "linux")
    store = Store(home, "plan")
    store.save(read_folder(folder), "Første", NOW)
    assert home.repository.is_relative_to(tmp_path / "data" / "bolig")
    assert [path.name for path in folder.iterdir()] == ["plan"]
    assert len(store.versions()) == 1


def test_what_the_system_calls_synced_is_so(tmp_path: Path) -> None:
    assert is_synced(tmp_path / "skyen" / "plan", {"OneDriveCommercial": str(tmp_path / "skyen")})
    assert not is_synced(tmp_path / "min-onedrive-plan", {})
    assert data_folder({"LOCALAPPDATA": "C:/A"}, "win32") == Path("C:/A/bolig")
    assert data_folder({"HOME": "/hjem"}, "linux") == Path("/hjem/.local/share/bolig")
    assert data_folder({"HOME": "/hjem"}, "darwin") == Path("/hjem/Library/Application Support/bolig")


def test_a_history_that_is_damaged_is_told_in_a_sentence(minste: Path) -> None:
    save(minste, "Første")
    for file in sorted((minste / OWN / "objects").rglob("*")):
        if file.is_file():
            file.chmod(0o644)
            file.write_bytes(b"x")
    store = store_of(minste)
    with pytest.raises(BoligError, match="skadet"):
        store.latest()
